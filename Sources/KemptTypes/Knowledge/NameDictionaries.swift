import KemptCore
import KemptText

/// What a pipeline file tells the types of name besides the value.
struct NameOptions: Sendable {
    var keepsCase = false
    /// Nil when the file changes no word, so that nothing is asked at a cost per cell.
    var words: NameDictionaries?

    init(_ values: Values, _ context: TypeContext) {
        keepsCase = values[NameOptions.letterCase] == "keep"
        words = NameDictionaries(context.words)
    }

    /// The setting all types of name share.
    static let letterCase = Setting<String>.choice(
        "letter-case", ["mend", "keep"], "whether a name all in capitals or all in small letters gets the case its bearer writes", fallback: "mend")
}

/// The words of a pipeline file: how names are spelled, and what short forms stand for.
///
/// Unsafe invariant: `content` is never freed, because types live as long as the program.
struct NameDictionaries: @unchecked Sendable {  // immutable after init
    private struct Content {
        var spellings: WordIndex
        var written: [Cell]
        var nicknames: Nicknames
    }

    private let content: UnsafePointer<Content>

    static let spellings = TypeDictionary(
        "spellings", "how a name is written where its capitals cannot be told from the letters (mackenzie: MacKenzie); removed: one capital only",
        isMap: true)
    static let nicknames = TypeDictionary("nicknames", "short forms and the name each stands for, in comparing alone", isMap: true)

    /// Nil when nothing is changed.
    init?(_ changes: [String: WordChanges]) {
        let spellings = changes[NameDictionaries.spellings.name] ?? WordChanges()
        let nicknames = changes[NameDictionaries.nicknames.name] ?? WordChanges()
        if spellings.isEmpty && nicknames.isEmpty { return nil }
        var words: [(word: String, value: Int)] = []
        var written: [Cell] = []
        for change in spellings.added + spellings.removed.map({ ($0, "") }) {
            words.append((NameDictionaries.lower(change.word), written.count))
            written.append(NameDictionaries.kept(change.meaning.isEmpty ? NameDictionaries.capitalized(change.word) : change.meaning))
        }
        let place = UnsafeMutablePointer<Content>.allocate(capacity: 1)
        place.initialize(
            to: Content(spellings: WordIndex(words), written: written, nicknames: nicknames.isEmpty ? Nicknames.shared : Nicknames(nicknames)))
        content = UnsafePointer(place)
    }

    /// How the file wants the word written that is `lower` in small letters.
    func spelling(of lower: Cell) -> Cell? {
        let number = content.pointee.spellings.value(lower)
        return number < 0 ? nil : content.pointee.written[number]
    }

    /// As `Nicknames.appendFormal`.
    func appendFormal(_ skeleton: Cell, to buffer: ByteBuffer) { content.pointee.nicknames.appendFormal(skeleton, to: buffer) }

    private static func lower(_ text: String) -> String { changed(text) { Casing.appendLower($0, into: $1) } }
    private static func capitalized(_ text: String) -> String { changed(lower(text)) { Casing.appendCapitalized($0, into: $1) } }

    private static func changed(_ text: String, _ change: (Cell, ByteBuffer) -> Void) -> String {
        let buffer = ByteBuffer(capacity: 64)
        var text = text
        text.withUTF8 { bytes in
            if let start = bytes.baseAddress { change(Cell(start, bytes.count), buffer) }
        }
        return buffer.cell.string
    }

    /// Bytes that stay where they are for the rest of the program.
    private static func kept(_ text: String) -> Cell {
        let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, text.utf8.count))
        for (place, byte) in text.utf8.enumerated() { bytes[place] = byte }
        return Cell(UnsafePointer(bytes), text.utf8.count)
    }
}
