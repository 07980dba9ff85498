import KemptCore
import KemptStages
import Testing

/// `not-test`, `not-disposable`, `not-role`, `not-free`, `consent-present`, `not-suppressed`, and what stands beside a rule.
@Suite struct CredibilityRuleTests {
    @Test(arguments: [
        "test", "Тест", "Testas", "ASDF", "Max Mustermann", "Vardenis Pavardenis", "UAB Testas", "test@firma.lt", "jonas@example.com", "12345",
        "Lorem ipsum",
        "йцукен",
    ])
    func tests(_ value: String) { #expect(RuleHarness("not-test: extra").breaks(["extra": value]) == 1, "\(value)") }

    @Test(arguments: ["Testa", "Тестов", "Tester", "n/a", "Protestas", "info@firma.lt", "Attest GmbH", "Null", "Foo", "Kim", "", "Тестоменко"])
    func people(_ value: String) { #expect(RuleHarness("not-test: extra").breaks(["extra": value]) == 0, "\(value)") }

    @Test(arguments: [
        ("not-disposable", "a@mailinator.com", 1), ("not-disposable", "a@firma.lt", 0), ("not-disposable", "a@gmail.com", 0),
        ("not-disposable", "", 0),
        ("not-role", "info@firma.lt", 1), ("not-role", "ona@firma.lt", 0), ("not-role", "buhalterija@firma.lt", 1), ("not-role", "nera", 0),
        ("not-free", "ona@gmail.com", 1), ("not-free", "ona@yandex.ru", 1), ("not-free", "ona@firma.lt", 0), ("not-free", "ona@", 0),
    ])
    func mailClasses(_ name: String, _ value: String, _ breaks: Int) {
        let rule = RuleHarness("\(name): email")
        #expect(rule.problems.list.isEmpty)
        #expect(rule.breaks(["email": value]) == breaks, "\(name) \(value)")
    }

    @Test func consent() {
        let rule = RuleHarness("consent-present: {consent: consent, date: created_at, basis: extra}")
        #expect(rule.problems.list.isEmpty)
        #expect(rule.breaks(["consent": "taip", "created_at": "2025-01-01"]) == 0)
        #expect(rule.breaks(["consent": "да"]) == 1)
        #expect(rule.breaks(["consent": "да", "created_at": "kada nors"]) == 1)
        #expect(rule.breaks(["consent": "no", "created_at": "2025-01-01"]) == 1)
        #expect(rule.breaks(["consent": "no", "extra": "contract"]) == 0)
        #expect(rule.breaks([:]) == 1)
        #expect(RuleHarness("consent-present: consent").breaks(["consent": "ja"]) == 0)
        #expect(RuleHarness("consent-present: {date: created_at}").problems.list.map(\.message) == ["'consent-present' needs 'consent' or 'basis'"])
    }

    @Test func suppressed() {
        let rule = RuleHarness("not-suppressed: [unsubscribed]")
        #expect(rule.breaks(["unsubscribed": "taip"]) == 1)
        #expect(rule.breaks(["unsubscribed": "нет"]) == 0)
        #expect(rule.breaks([:]) == 0)
        #expect(
            RuleHarness("not-suppressed: status").problems.list.map(\.message) == [
                "'not-suppressed' needs a field of yes and no, and 'status' is text"
            ])
    }

    @Test func whatStandsBesideARuleHolds() throws {
        let rule = RuleHarness(
            "required: phone\nwhen: status = customer\nunless: country = LV\nseverity: info\naction: quarantine\nmessage: call them")
        #expect(rule.problems.list.isEmpty)
        let declared = try #require(rule.context.rules.last)
        #expect(declared.severity == .info)
        #expect(declared.action == .quarantine)
        #expect(declared.summary == "call them")
        let batch = rule.findings([
            ["status": "customer", "country": "LT"], ["status": "lead", "country": "LT"], ["status": "customer", "country": "Latvija"],
            ["status": "customer"],
        ])
        #expect(batch.findings.map(\.row) == [0])
        #expect((0..<4).map { batch.states[$0].door } == [.quarantined, .clean, .clean, .clean])
    }

    @Test func aNameStandsForTheWordsOfARule() throws {
        #expect(try #require(RuleHarness("required: phone\nname: can be called").context.rules.last).summary == "can be called")
        #expect(try #require(RuleHarness("required: phone\nname: can be called\nmessage: no phone").context.rules.last).summary == "no phone")
    }

    @Test func everyRuleIsInTheCatalogOnce() {
        let names = ValidationRules.all.map { $0.spec.name }
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { name in name.allSatisfy { $0.isLowercase || $0 == "-" } })
    }
}
