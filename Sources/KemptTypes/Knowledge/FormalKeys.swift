import KemptCore
import KemptText

/// The skeleton of the first name of each number: what a lexicon's names are made one as.
///
/// Unsafe invariant: the bytes of `keys` are never freed, because tables live as long as the program.
struct FormalKeys: @unchecked Sendable {  // immutable after init
    private let keys: [Cell]

    /// `entries` as `Lexicon.entries` gives them: numbers from 0 on, without a gap.
    init(_ entries: [(word: Cell, value: Int)]) {
        var keys: [Cell] = []
        let key = ByteBuffer(capacity: 64)
        for entry in entries where entry.value == keys.count {
            key.removeAll()
            Folding.appendSkeleton(entry.word, into: key)
            keys.append(keptCell(key.cell))
        }
        self.keys = keys
    }

    @inline(__always) subscript(number: Int) -> Cell { keys[number] }
}
