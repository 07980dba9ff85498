import KemptCore
import KemptTypes
import Testing

@Suite struct TidyTests {
    func tidy(_ text: String) -> (String, Tidy.Change) {
        let buffer = ByteBuffer()
        let change = withCell(text) { Tidy.clean($0, into: buffer) }
        if change == .none { #expect(buffer.count == 0) }
        return (change == .none ? text : buffer.cell.string, change)
    }

    @Test(arguments: ["", "Anna", "Anna Maria", "Žilvinas", "Наталья Иванова", "Ωμέγα", "中文", "O'Brien", "a-b", "नमस्ते"])
    func tidyValuesAreLeftAlone(_ text: String) {
        #expect(tidy(text) == (text, .none))
    }

    @Test(arguments: [
        (" Anna", "Anna"), ("Anna ", "Anna"), ("Anna  Maria", "Anna Maria"), ("Anna\tMaria", "Anna Maria"), ("Anna\u{A0}Maria", "Anna Maria"),
        ("\u{FEFF}Anna", "Anna"), ("An\u{200B}na", "Anna"), ("An\u{AD}na", "Anna"), ("Anna\r\n", "Anna"), ("\u{2003}Anna\u{3000}", "Anna"),
        ("   ", ""), ("\u{200B}", ""), ("a\u{0}b", "ab"), ("\u{202E}abc", "abc"), ("a\u{200D}b", "ab"), ("a \u{200B} b", "a b"),
    ])
    func spacesAndInvisibleCharacters(_ text: String, _ expected: String) {
        #expect(tidy(text) == (expected, .whitespace))
    }

    @Test(arguments: [("Z\u{30C}ilvinas", "Žilvinas"), ("и\u{306}од", "йод"), ("e\u{301}", "é"), ("\u{212B}", "\u{C5}")])
    func composed(_ text: String, _ expected: String) {
        let (result, change) = tidy(text)
        #expect(Array(result.utf8) == Array(expected.utf8))
        #expect(change == .unicode)
    }

    @Test func composedBehindSpaces() {
        let (result, change) = tidy(" Z\u{AD}\u{30C}ilvinas ")
        #expect(Array(result.utf8) == Array("Žilvinas".utf8))
        #expect(change == .whitespace)
    }

    @Test func appendsBehindWhatIsThere() {
        let buffer = ByteBuffer()
        buffer.append("before:")
        let change = withCell(" x ") { Tidy.clean($0, into: buffer) }
        #expect(change == .whitespace)
        #expect(buffer.cell.string == "before:x")
    }

    @Test func tidyingTwiceIsTidyingOnce() {
        for value in hostileValues {
            let once = tidy(value).0
            #expect(tidy(once).1 == .none, "'\(value)'")
        }
    }
}
