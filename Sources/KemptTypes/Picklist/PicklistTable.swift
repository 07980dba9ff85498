import KemptCore
import KemptText

/// The declared values of one picklist with all their spellings, ready to be looked up.
///
/// Three indexes, from sure to less sure: the values themselves; values and synonyms in lower case; the same without accents and
/// punctuation, in Latin letters. A spelling that would stand for two values in the last index stands for none.
///
/// Unsafe invariant: `names` point into memory that is never freed (a pipeline has few picklists and lives as long as the program).
struct PicklistTable: @unchecked Sendable {  // immutable after init
    let exact: WordIndex
    let lowered: WordIndex
    let folded: WordIndex
    private let names: [Cell]
    private let spellings: [(key: Cell, value: Int)]
    var count: Int { names.count }

    init(_ values: [(name: String, synonyms: [String])]) {
        names = values.map { Self.keep($0.name) }
        exact = WordIndex(values.enumerated().map { ($0.element.name, $0.offset) })
        // Values come before synonyms: a synonym never takes a value's own name away.
        var words = values.enumerated().map { (word: $0.element.name, value: $0.offset) }
        for (place, entry) in values.enumerated() { words += entry.synonyms.map { ($0, place) } }
        lowered = WordIndex(words.map { (Self.lower($0.word), $0.value) })
        var keys: [(word: String, value: Int)] = []
        for (word, value) in words {
            let key = Self.fold(word)
            if key.isEmpty { continue }
            if let place = keys.firstIndex(where: { $0.word == key }) {
                if keys[place].value != value { keys[place].value = Self.ambiguous }
            } else {
                keys.append((key, value))
            }
        }
        folded = WordIndex(keys)
        spellings = keys.map { (Self.keep($0.word), $0.value) }
    }

    /// The mark of a folded spelling that two values share.
    static let ambiguous = Int(UInt32.max)

    func name(_ place: Int) -> Cell { names[place] }

    /// The one value with a spelling near the folded `key`: one slip for five letters, two for nine; -1 for none or more than one.
    ///
    /// A spelling of four letters is meant by its plural: `leads`.
    func nearest(to key: Cell) -> Int {
        let limit = key.count >= 9 ? 2 : key.count >= 5 ? 1 : 0
        if limit == 0 || key.count > 128 { return -1 }
        var best = limit + 1
        var found = -1
        for spelling in spellings {
            let isLonger = spelling.key.count == 4 && key.count == 5 && key[4] == UInt8(ascii: "s") && key.slice(0, 4).equals(spelling.key)
            let allowed = spelling.key.count >= 9 ? limit : spelling.key.count >= 5 || isLonger ? min(limit, 1) : 0
            if allowed == 0 || spelling.key.count > key.count + allowed || key.count > spelling.key.count + allowed { continue }
            let distance = Distance.osa(key, spelling.key, limit: allowed)
            if distance > allowed || distance > best { continue }
            if distance == best && found != spelling.value {
                found = -1
                continue
            }
            best = distance
            found = spelling.value
        }
        return found == Self.ambiguous ? -1 : found
    }

    private static func keep(_ text: String) -> Cell {
        let bytes = Array(text.utf8)
        let memory = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
        memory.update(from: bytes, count: bytes.count)
        return Cell(UnsafePointer(memory), bytes.count)
    }

    private static func lower(_ text: String) -> String { transform(text) { Casing.appendLower($0, into: $1) } }
    private static func fold(_ text: String) -> String { transform(text) { Folding.appendRomanized($0, into: $1) } }

    private static func transform(_ text: String, _ body: (Cell, ByteBuffer) -> Void) -> String {
        let source = ByteBuffer()
        source.append(text)
        let target = ByteBuffer()
        body(source.cell, target)
        return target.cell.string
    }
}
