import KemptCore
import KemptText
import Testing

@Suite struct WhitespaceTests {
    @Test(arguments: [
        ("", ""), ("a", "a"), (" a ", "a"), ("a  b", "a b"), ("a\tb\r\nc", "a b c"), ("a\u{A0}b", "a b"), ("\u{3000}Щ\u{2003}\u{202F}я\u{85}", "Щ я"),
        ("a\u{200B}b", "ab"),
        ("\u{FEFF}Ana", "Ana"), ("so\u{AD}ft", "soft"), ("a\u{0}b\u{7F}", "ab"), ("\u{202E}abc\u{202C}", "abc"), ("a \u{200B} b", "a b"),
        (" \t\u{200B}", ""), ("Jonas\u{301} ", "Jonas\u{301}"),
        ("1234567 8", "1234567 8"), ("1234567  8", "1234567 8"), ("12345678 ", "12345678"), ("12345678 9", "12345678 9"),
        ("1234567\u{1F}8", "12345678"), ("a\u{2028}b", "a b"),
    ])
    func collapsed(_ text: String, _ expected: String) {
        let buffer = ByteBuffer()
        let changed = withCell(text) { Whitespace.appendTrimmedCollapsed($0, into: buffer) }
        #expect(Array(buffer.cell.string.utf8) == Array(expected.utf8))
        #expect(changed == (Array(text.utf8) != Array(expected.utf8)))
        #expect(withCell(text, Whitespace.isClean) == !changed)
        #expect(withCell(expected, Whitespace.isClean))
    }

    @Test func cleanIsWhatStaysAsItIs() {
        var random = Seeded(6)
        for round in 0..<60_000 {
            let bytes = round & 1 == 0 ? randomBytes(&random, hostile: true) : random.bytes(random.below(24), from: Array("aaaaabc   \t~\u{7F}".utf8))
            let buffer = ByteBuffer()
            let changed = withCell(bytes) { Whitespace.appendTrimmedCollapsed($0, into: buffer) }
            let once = Array(UnsafeBufferPointer(start: buffer.base, count: buffer.count))
            check(changed == (once != bytes), "\(bytes)")
            check(withCell(bytes, Whitespace.isClean) == !changed, "\(bytes)")
            check(withCell(once, Whitespace.isClean), "\(bytes)")
        }
    }
}
