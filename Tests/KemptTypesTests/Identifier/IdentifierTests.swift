import KemptCore
import KemptTypes
import Testing

@Suite struct IdentifierTests {
    let identifier = TypeHarness(IdentifierType.self)

    @Test func staysAsItIs() {
        identifier.expectSame(["1", "000", "aB c", "A  B", "12\u{A0}34", "№ 5", "\u{301}x", "a\u{200B}b", "cafe\u{301}"])
    }

    @Test func endsAreTrimmed() {
        identifier.expect("x ", "x", "identifier.whitespace")
        identifier.expect("\u{FEFF}42", "42", "identifier.whitespace")
        identifier.expect("\u{A0}42\r\n", "42", "identifier.whitespace")
        identifier.expect(" a  b ", "a  b", "identifier.whitespace")
        identifier.expect(" \t ", "", "identifier.whitespace")
    }

    @Test func controlCharactersAreRefused() {
        identifier.expectInvalid(["a\u{0}", "\u{7F}", "a\tb", "a\r\nb", " a\nb ", "a\u{85}b"], "identifier.control")
    }

    @Test func isNoEvidence() { #expect(identifier.matchForm("42") == "") }
}
