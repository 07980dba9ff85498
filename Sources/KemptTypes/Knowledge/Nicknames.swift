import KemptCore
import KemptText

/// Given names by the name they stand for: `Саша`, `Alex` and `Aleksandras` are all `Александр`.
///
/// For comparing only; no value is ever rewritten by it.
struct Nicknames: Sendable {
    private let lexicon: Lexicon
    /// Skeleton of each formal name, by number.
    private let formal: FormalKeys

    static let shared = Nicknames(WordChanges())

    /// The table with what a pipeline file adds (a short form and the name it stands for) and without what it removes.
    init(_ changes: WordChanges) {
        if changes.isEmpty {
            lexicon = Lexicon(Nicknames.entries)
            formal = FormalKeys(Nicknames.entries)
            return
        }
        var entries = Nicknames.entries.map { (word: $0.word.string, value: $0.value) }
        for (word, meaning) in changes.added {
            let known = entries.first { Nicknames.key($0.word) == Nicknames.key(meaning) }?.value
            let number = known ?? (entries.last?.value ?? -1) + 1
            entries.removeAll { Nicknames.key($0.word) == Nicknames.key(word) && $0.value != number }
            if known == nil { entries.append((meaning, number)) }
            entries.insert((word, number), at: known == nil ? entries.count : (entries.firstIndex { $0.value == number } ?? 0) + 1)
        }
        let removed = Set(changes.removed.map(Nicknames.key))
        // Without its own name a line loses its number, so that the name is only taken out of what is looked up.
        lexicon = Lexicon(removed.isEmpty ? entries : entries.filter { !removed.contains(Nicknames.key($0.word)) })
        formal = withCells(entries) { FormalKeys($0) }
    }

    private static func key(_ name: String) -> String {
        let buffer = ByteBuffer(capacity: 64)
        var name = name
        name.withUTF8 { bytes in
            if let start = bytes.baseAddress { Folding.appendSkeleton(Cell(start, bytes.count), into: buffer) }
        }
        return buffer.cell.string
    }

    /// Names and forms with the number of their line, over the three languages.
    private static var entries: [(word: Cell, value: Int)] {
        var all: [(word: Cell, value: Int)] = []
        for table in [NicknameTable.english, NicknameTable.russian, NicknameTable.lithuanian] {
            let first = (all.last?.value ?? -1) + 1
            for entry in Lexicon.entries(lines: table, separator: 0x20) {
                all.append((entry.word, first + entry.value))
            }
        }
        return all
    }

    /// The skeleton of the formal name that the skeleton `key` stands for; `key` itself when it stands for no other.
    @inline(__always) func formalKey(_ key: Cell) -> Cell {
        let number = lexicon.value(ofKey: key)
        return number < 0 ? key : formal[number]
    }

    /// Forms that two names claim: a fault in the table. For the test.
    package static func faults() -> [String] { Lexicon.conflicts(entries) }
}

extension Nicknames {
    /// Appends the words of `skeleton`, each as its formal name, parted by one space.
    func appendFormal(_ skeleton: Cell, to buffer: ByteBuffer) {
        var index = 0
        var isFirst = true
        while index < skeleton.count {
            let start = index
            while index < skeleton.count && skeleton.start[index] != 0x20 { index &+= 1 }
            if !isFirst { buffer.append(0x20) }
            buffer.append(formalKey(skeleton.slice(start, index)))
            isFirst = false
            index &+= 1
        }
    }
}
