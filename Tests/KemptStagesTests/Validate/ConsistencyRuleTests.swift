import KemptCore
import KemptStages
import Testing

/// `compare`, `stage-vs-dates`, `not-swapped`, `country-vs-phone`, `mail-domain-vs-company`, `expression`.
@Suite struct ConsistencyRuleTests {
    @Test func compare() {
        let rule = RuleHarness("compare: [created_at <= first_order, score < revenue]")
        #expect(rule.problems.list.isEmpty)
        #expect(rule.breaks(["created_at": "2025-01-01", "first_order": "2025-01-01"]) == 0)
        #expect(
            rule.summaries(["created_at": "2025-01-02", "first_order": "01.01.2025", "score": "5", "revenue": "4 EUR"])
                == ["must hold: created_at <= first_order", "must hold: score < revenue"])
        #expect(rule.breaks(["created_at": "2025-01-02"]) == 0)
        #expect(RuleHarness("compare: score > 1").problems.list.map(\.message) == ["'compare' takes two fields, and 'score > 1' has one"])
    }

    @Test func stageVsDates() {
        let settings = "stage: status, demand: {customer: [first_order]}, forbid: {lead: first_order}, order: [created_at, first_order, updated_at]"
        let rule = RuleHarness("stage-vs-dates: {\(settings)}")
        #expect(rule.problems.list.isEmpty)
        #expect(rule.summaries(["status": "customer"]) == ["status customer must have first_order"])
        #expect(rule.summaries(["status": "customer", "first_order": "2025-05-05"]).isEmpty)
        #expect(rule.summaries(["status": "lead", "first_order": "2025-05-05"]) == ["status lead cannot have first_order"])
        #expect(rule.summaries(["status": "lead"]).isEmpty)
        #expect(rule.summaries(["status": "other"]).isEmpty)
        #expect(
            rule.summaries(["created_at": "2025-05-06", "first_order": "2025-05-05"]) == [
                "the dates run backwards: created_at, first_order, updated_at"
            ])
        #expect(rule.summaries(["created_at": "2025-05-06", "updated_at": "2025-05-05"]).count == 1)
        #expect(rule.summaries(["created_at": "2025-05-05", "updated_at": "2025-05-05"]).isEmpty)
        #expect(
            RuleHarness("stage-vs-dates: {stage: status}").problems.list.map(\.message) == ["'stage-vs-dates' needs 'demand', 'forbid' or 'order'"])
        #expect(RuleHarness("stage-vs-dates: {stage: consent, demand: {galbūt: created_at}}").problems.list.count == 1)
    }

    @Test(arguments: [
        ("Petraitis", "Jonas", 1), ("Иванов", "Сергей", 1), ("Kazlauskienė", "Rasa", 1), ("Jonas", "Petraitis", 0), ("Adam", "Mark", 0),
        ("Chen", "Wei", 0),
        ("Jonas", "Petras", 0), ("Li", "Na", 0), ("Jonas", "", 0), ("", "", 0),
    ])
    func swapped(_ first: String, _ last: String, _ breaks: Int) {
        let rule = RuleHarness("not-swapped: [first_name, last_name]")
        #expect(rule.problems.list.isEmpty)
        #expect(rule.breaks(["first_name": first, "last_name": last]) == breaks)
    }

    @Test func swappedTakesTwoFields() {
        #expect(RuleHarness("not-swapped: last_name").problems.list.map(\.message) == ["'not-swapped' takes two fields, not 1"])
    }

    @Test(arguments: [
        ("LT", "+370 612 34567", 0), ("Lietuva", "+371 2123 4567", 1), ("LT", "8 612 34567", 0), ("Россия", "+7 912 345-67-89", 0),
        ("KZ", "+7 912 345-67-89", 1),
        ("KZ", "+7 701 234 56 78", 0), ("RU", "+7 701 234 56 78", 1), ("US", "+1 416 555 0199", 1), ("GB", "+44 7911 123456", 0),
        ("", "+370 612 34567", 0),
        ("LT", "", 0), ("LT", "12", 0), ("PR", "+1 202 555 0123", 0),
    ])
    func phoneCountry(_ country: String, _ phone: String, _ breaks: Int) {
        let rule = RuleHarness("country-vs-phone: {country: country, phone: phone}")
        #expect(rule.problems.list.isEmpty)
        #expect(rule.breaks(["country": country, "phone": phone]) == breaks, "\(country) \(phone)")
    }

    @Test(arguments: [
        ("country-vs-phone: {country: status, phone: phone}", "a country is needed here, and 'status' is none"),
        ("country-vs-phone: {country: country, phone: extra}", "a phone is needed here, and 'extra' is of no type"),
        ("mail-domain-vs-company: {email: extra, company: company}", "a mail address is needed here, and 'extra' is of no type"),
        ("not-free: company", "a mail address is needed here, and 'company' is company"),
    ])
    func wrongTypes(_ text: String, _ message: String) { #expect(RuleHarness(text).problems.list.map(\.message) == [message]) }

    @Test(arguments: [
        ("ona@ramune.lt", "UAB „Ramunė“", 0), ("ona@kaunotiltai.lt", "AB Kauno tiltai", 0), ("a@vv.lt", "UAB Vilniaus vandenys", 0),
        ("i@sberbank.ru", "ПАО Сбербанк", 0), ("i@romashka.ru", "ООО «Ромашка»", 0), ("j@acme-group.com", "Acme Holdings Ltd", 0),
        ("j@ibm.com", "International Business Machines Corp.", 0), ("x@microsft.com", "Microsoft Corporation", 0),
        ("x@mail.deutsche-bank.de", "Deutsche Bank AG", 0),
        ("x@telia.lt", "UAB Maxima LT", 1), ("i@gazprom.ru", "ООО Ромашка", 1), ("x@acme.co.uk", "Globex plc", 1),
        ("x@gmail.com", "UAB Maxima LT", 0), ("x@telia.lt", "", 0), ("", "UAB Maxima LT", 0), ("x@telia.lt", "???", 0),
    ])
    func mailDomain(_ email: String, _ company: String, _ breaks: Int) {
        let rule = RuleHarness("mail-domain-vs-company: {email: email, company: company}")
        #expect(rule.problems.list.isEmpty)
        #expect(rule.breaks(["email": email, "company": company]) == breaks, "\(email) \(company)")
    }

    @Test func expressionsKnowPartsOfValues() {
        let rule = RuleHarness("expression: not (email.class = free and length(company) > 3)")
        #expect(rule.problems.list.isEmpty)
        #expect(rule.breaks(["email": "a@gmail.com", "company": "UAB Ramunė"]) == 1)
        #expect(rule.breaks(["email": "a@gmail.com"]) == 0)
        #expect(rule.breaks(["email": "a@ramune.lt", "company": "UAB Ramunė"]) == 0)
    }
}
