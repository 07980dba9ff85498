import KemptCore
import KemptTypes
import Testing

/// Adding one note to another repeats nothing that is there.
@Suite struct NotesAppendingTests {
    private func append(_ existing: String, _ added: String, _ separator: StaticString = "\n\n") -> String {
        let buffer = ByteBuffer()
        buffer.append("#")
        withCell(existing) { one in withCell(added) { two in NotesAppending.append(one, two, separator: separator, to: buffer) } }
        return buffer.cell(from: 1).string
    }

    @Test(arguments: [
        ("", "", ""), ("a", "", "a"), ("", "a", "a"), ("a", "a", "a"), ("a", "b", "a\n\nb"), ("a\n\nb", "b", "a\n\nb"),
        ("a\n\nb", "b\n\nc", "a\n\nb\n\nc"),
        ("a\nb", "b", "a\nb"), ("ab", "b", "ab\n\nb"), ("a b", "b", "a b\n\nb"), ("a\r\n\r\nb\r\n", "b\n\na", "a\r\n\r\nb\r\n"), ("a ", "a", "a "),
        ("2024-01-01\nCalled.", "2024-02-01\nCalled.", "2024-01-01\nCalled.\n\n2024-02-01\nCalled."),
        ("Skambino.\nPerskambinti.", "Skambino.\nPerskambinti.", "Skambino.\nPerskambinti."), ("a", "\n\n  \n", "a"), ("x", "a\n\na", "x\n\na"),
        ("Перезвонить", "Перезвонить\n\nЖдёт счёт", "Перезвонить\n\nЖдёт счёт"), ("a\n\n\nb", "a\n\nc", "a\n\n\nb\n\nc"),
    ])
    func appended(_ existing: String, _ added: String, _ expected: String) {
        #expect(sameBytes(append(existing, added), expected))
        #expect(sameBytes(append(expected, added), expected), "adding it once more changes nothing")
        #expect(sameBytes(append(expected, existing), expected), "what it began with is there")
    }

    @Test func separators() {
        #expect(append("a", "b\n\nc", "\n") == "a\nb\nc")
        #expect(append("a", "b\n\nc", " | ") == "a | b | c")
        #expect(append("a\nb", "a\nb", "\n") == "a\nb")
    }

    /// Against a plain twin that compares paragraph with paragraph, over seeded small texts.
    @Test func agreesWithThePlainWay() {
        var random = SmallGenerator(seed: 5)
        let lines = ["a", "b", "c", "a b", ""]
        for _ in 0..<3000 {
            let existing = (0..<random.below(7)).map { _ in lines[random.below(5)] }.joined(separator: "\n")
            let added = (0..<random.below(7)).map { _ in lines[random.below(5)] }.joined(separator: "\n")
            #expect(append(existing, added) == plainly(existing, added), "'\(existing)' and '\(added)'")
        }
    }

    private func plainly(_ existing: String, _ added: String) -> String {
        func lines(_ text: String) -> [String] { text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
        var result = existing
        for paragraph in lines(added).split(separator: "", omittingEmptySubsequences: true).map(Array.init) {
            let there = lines(result)
            var isThere = false
            for start in 0..<there.count where start + paragraph.count <= there.count {
                if Array(there[start..<start + paragraph.count]) == paragraph { isThere = true }
            }
            if !isThere { result += (result.isEmpty ? "" : "\n\n") + paragraph.joined(separator: "\n") }
        }
        return result
    }

    /// However many paragraphs begin alike, none is added twice.
    @Test func paragraphsThatBeginAlike() {
        let notes = (0..<200).map { "Call report\nClient: Alfa\nResult \($0)" }.joined(separator: "\n\n")
        #expect(append(notes, notes) == notes)
        #expect(append("", notes + "\n\n" + notes) == notes)
        #expect(append(notes, "Call report\nClient: Alfa\nResult 200") == notes + "\n\nCall report\nClient: Alfa\nResult 200")
    }

    @Test func longNotesEndSoon() {
        for pattern in ["a\n", "a\n\n", "ab", "\n"] {
            let long = String(repeating: pattern, count: 100_000)
            let result = append(long, long + "end")
            #expect(result.utf8.count <= long.utf8.count * 2 + 8)
        }
    }
}
