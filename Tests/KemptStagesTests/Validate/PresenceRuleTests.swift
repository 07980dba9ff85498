import KemptCore
import KemptStages
import Testing

/// `required`, `required-if`, `any-of`, `recommended`, `not-placeholder`.
@Suite struct PresenceRuleTests {
    @Test func requiredTellsEachFieldApart() {
        let rule = RuleHarness("required: [last_name, consent]")
        #expect(rule.problems.list.isEmpty)
        #expect(rule.summaries(["last_name": "Petraitis"]) == ["consent must be there"])
        #expect(rule.summaries([:]) == ["last_name must be there", "consent must be there"])
        #expect(rule.summaries(["last_name": "", "consent": "taip"]) == ["last_name must be there"])
        #expect(rule.context.rules.last.map { [$0.severity, .error] } == [.error, .error])
    }

    @Test func requiredIfAsksOnlySome() {
        let rule = RuleHarness("required-if: {condition: status = customer, fields: [consent, phone]}")
        #expect(rule.problems.list.isEmpty)
        #expect(
            rule.summaries(["status": "customer"]) == [
                "consent must be there where status = customer", "phone must be there where status = customer",
            ])
        #expect(rule.summaries(["status": "customer", "consent": "no", "phone": "+37061234567"]).isEmpty)
        #expect(rule.summaries(["status": "lead"]).isEmpty)
        // Without a status it cannot be told whether the record is asked.
        #expect(rule.summaries([:]).isEmpty)
    }

    @Test func anyOfWantsAValidOne() {
        let rule = RuleHarness("any-of: [email, phone]")
        #expect(rule.breaks(["email": "a@firma.lt"]) == 0)
        #expect(rule.breaks(["phone": "+37061234567"]) == 0)
        #expect(rule.breaks(["email": "keine", "phone": "1"]) == 1)
        #expect(rule.breaks([:]) == 1)
    }

    @Test func recommendedLeavesTheRecordClean() throws {
        let rule = RuleHarness("recommended: [phone, company]")
        #expect(rule.summaries(["phone": "+37061234567"]) == ["company should be there"])
        #expect(try #require(rule.context.rules.last).severity == .warning)
    }

    @Test(arguments: [
        "-", "n/a", "N/A", "нет данных", "Не указано", "уточняется", "nežinoma", "Nenurodyta", "be pavadinimo", "keine Angabe", "brak", "xxx",
        "00000", "???", "—",
        "None", "unknown", "nėra", "нет",
    ])
    func placeholders(_ value: String) {
        let rule = RuleHarness("not-placeholder: extra")
        #expect(rule.breaks(["extra": value]) == 1, "\(value)")
    }

    @Test(arguments: [
        "Nera Petrova", "UAB Nerija", "Нетто", "Nakas", "Null Georg", "0", "1000", "x", "No 5", "Brakas", "Navitas", "例", "Unknown Pleasures",
        "100000", "Test", "Xx",
    ])
    func values(_ value: String) {
        let rule = RuleHarness("not-placeholder: extra")
        #expect(rule.breaks(["extra": value]) == 0, "\(value)")
    }
}
