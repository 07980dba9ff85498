import KemptCore
import KemptText

/// Names known to a type, looked up by their romanised skeleton, each with a small number.
///
/// `Литва`, `Litva` and `LITVA` are one entry. Built once from text in the binary; a look-up costs the skeleton of the name
/// (about 3 ns a letter) and one probe.
///
/// Unsafe invariant: the bytes of `keys` are never freed, because lexicons live as long as the program.
struct Lexicon: @unchecked Sendable {  // immutable after init
    private let index: WordIndex
    /// The skeletons in the order of the names.
    let keys: [(word: Cell, value: Int)]

    /// Builds the lexicon; of two names with one skeleton the first wins (`conflicts` tells).
    init(_ entries: [(word: Cell, value: Int)]) {
        let arena = ByteBuffer(capacity: 64)
        var ends = [0]
        for entry in entries {
            Folding.appendSkeleton(entry.word, into: arena)
            ends.append(arena.count)
        }
        let bytes = keptCell(arena.cell)
        keys = entries.indices.compactMap { ends[$0] < ends[$0 + 1] ? (bytes.slice(ends[$0], ends[$0 + 1]), entries[$0].value) : nil }
        index = WordIndex(keys)
    }

    init(_ entries: [(word: String, value: Int)]) { self = withCells(entries) { Lexicon($0) } }

    /// Builds the lexicon from lines of names divided by `separator`; a name's value is the number of its line.
    init(lines text: StaticString, separator: UInt8) {
        self.init(Lexicon.entries(lines: text, separator: separator))
    }

    /// The first word of every key, and the last: what begins and ends otherwise need not be looked up.
    var firstWords: WordIndex { WordIndex(keys.map { ($0.word.words.first ?? .empty, 0) }) }
    var lastWords: WordIndex { WordIndex(keys.map { ($0.word.words.last ?? .empty, 0) }) }

    /// The number of `name`, or -1; `scratch` is overwritten with the name's key.
    func value(ofName name: Cell, _ scratch: ByteBuffer) -> Int {
        scratch.removeAll()
        Folding.appendSkeleton(name, into: scratch)
        return index.value(scratch.cell)
    }

    /// The number of a name by its skeleton, or -1.
    @inline(__always) func value(ofKey key: Cell) -> Int { index.value(key) }

    /// The number of the one entry that is a single slip away from `key`, or -1 when there is none or several.
    ///
    /// Keys of fewer than `shortest` letters are refused, and slips in words of fewer than five: too many words are near them
    /// (`ceo founder` is no `co founder`). A slip in the first letter of a word makes another word (`resident`, `motel`) and is refused. So are keys with a digit, because it is part of the number of a letter of another script. Cost: about 5 ns an entry, for values nobody knows.
    func nearest(toKey key: Cell, shortest: Int) -> Int { nearestEntry(toKey: key, shortest: shortest)?.value ?? -1 }

    /// As `nearest`, with the skeleton that was meant.
    func nearestEntry(toKey key: Cell, shortest: Int) -> (value: Int, key: Cell)? {
        if key.count < shortest || key.count > 64 { return nil }
        for place in 0..<key.count where key[place].isDigit { return nil }
        var found: (value: Int, key: Cell)?
        for entry in keys where entry.word.count >= shortest && OneEdit.separates(entry.word, key) && slipIsInLongWord(key, entry.word) {
            if let found, found.value != entry.value { return nil }
            found = (entry.value, entry.word)
        }
        return found
    }

    private func slipIsInLongWord(_ key: Cell, _ known: Cell) -> Bool {
        var lower = min(OneEdit.firstDifference(key, known), key.count)
        var upper = lower
        while lower > 0 && key[lower - 1] != 0x20 { lower -= 1 }
        if lower == upper && lower < key.count && lower < known.count { return false }
        while upper < key.count && key[upper] != 0x20 { upper += 1 }
        return upper - lower >= 5
    }

    /// Names that share a skeleton with a name of another number: a fault in the table.
    static func conflicts(_ entries: [(word: Cell, value: Int)]) -> [String] {
        var seen: [String: Int] = [:]
        return entries.filter { entry in
            let buffer = ByteBuffer()
            Folding.appendSkeleton(entry.word, into: buffer)
            let known = seen[buffer.cell.string]
            if known == nil { seen[buffer.cell.string] = entry.value }
            return known != nil && known != entry.value
        }.map(\.word.string)
    }

    static func entries(lines text: StaticString, separator: UInt8) -> [(word: Cell, value: Int)] {
        text.cell.lines.enumerated().flatMap { line in line.element.parts { $0 == separator }.map { ($0, line.offset) } }
    }
}
