import KemptCore
import KemptTypes
import Testing

@Suite struct NotesTests {
    let notes = TypeHarness(NotesType.self)

    @Test func promises() { notes.checkPromises(seeds: ["a\r\nb", "long line of notes, very long indeed", "Пометка: перезвонить"]) }

    @Test func everythingElseStays() {
        notes.expectSame([
            " a  b ", "\t\r\n", "cafe\u{301}", "\u{200B}x", "«Ёлка»\u{A0}– 5 €", "\u{2028}", "\u{C0}\u{A0}", String(repeating: "Â ", count: 40),
        ])
    }

    @Test func controlCharactersGo() {
        notes.expect("a\u{0}b\u{1}c\u{7F}d\u{85}e\u{9F}f", "abcdef", "notes.control")
        notes.expect("\u{0}", "", "notes.control")
    }

    /// The eight-bytes-a-step search against the plain one, at every place of a control character.
    @Test func everyPlaceIsSearched() {
        for length in 1...40 {
            for place in 0..<length {
                for control in ["\u{1}", "\u{7F}", "\u{9B}"] {
                    var characters = Array(repeating: "x", count: length)
                    characters[place] = control
                    notes.expect(characters.joined(), String(repeating: "x", count: length - 1), "notes.control")
                }
            }
        }
    }
}
