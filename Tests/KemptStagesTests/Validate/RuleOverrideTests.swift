import KemptCore
import KemptStages
import Testing

/// `rule`: another weight or action for what types find.
@Suite struct RuleOverrideTests {
    private func severity(_ rule: RuleHarness, _ id: String) -> [Severity] { rule.context.rules.filter { $0.id == id }.map(\.severity) }

    @Test func aSeverityAloneChangesTheTypesOwnRule() {
        let rule = RuleHarness("rule: email.no-at\nseverity: warning\nmessage: no address")
        #expect(rule.problems.list.isEmpty)
        #expect(severity(rule, "email.no-at") == [.warning])
        #expect(rule.context.rules.first { $0.id == "email.no-at" }?.summary == "no address")
        #expect(rule.breaks(["email": "nobody home"]) == 0)
    }

    @Test func anActionMakesARuleOfItsOwn() throws {
        let rule = RuleHarness("rule: email.no-at\naction: quarantine")
        #expect(severity(rule, "email.no-at") == [.info, .error])
        let batch = rule.findings([["email": "nobody home"], ["email": "a@firma.lt"], [:]])
        #expect(batch.findings.map(\.row) == [0])
        #expect((0..<3).map { batch.states[$0].door } == [.quarantined, .clean, .clean])
        #expect(try #require(rule.context.rules.last).action == .quarantine)
    }

    @Test func aConditionMakesARuleOfItsOwn() {
        let rule = RuleHarness("rule: {id: [email.no-at], fields: email}\nwhen: status = customer\nseverity: warning")
        #expect(severity(rule, "email.no-at") == [.info, .warning])
        #expect(rule.breaks(["email": "nobody home", "status": "customer"]) == 1)
        #expect(rule.breaks(["email": "nobody home", "status": "lead"]) == 0)
    }

    @Test(arguments: [
        ("rule: email.no-ta", "no field's type has a rule 'email.no-ta'", "did you mean 'email.no-at'?"),
        (
            "rule: required", "no field's type has a rule 'required'",
            "'required' is a rule of 'validate': write '- required: …' with its severity beside it"
        ),
        ("rule: {id: email.no-at, fields: phone}", "none of these fields has the rule 'email.no-at'", "leave 'fields' out, or name another"),
    ])
    func mistakes(_ text: String, _ message: String, _ remedy: String) {
        let found = RuleHarness(text).problems.list
        #expect(found.map(\.message) == [message])
        #expect(found.first?.remedy == remedy)
    }
}
