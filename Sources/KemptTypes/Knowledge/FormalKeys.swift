import KemptCore
import KemptText

/// The skeleton of the first name of each number: what a lexicon's names are made one as.
///
/// Unsafe invariant: the bytes of `keys` are never freed, because tables live as long as the program.
struct FormalKeys: @unchecked Sendable {  // immutable after init
    private let keys: [Cell]

    /// `entries` as `Lexicon.entries` gives them: numbers from 0 on, without a gap.
    init(_ entries: [(name: String, value: Int)]) {
        var keys: [Cell] = []
        let key = ByteBuffer(capacity: 64)
        for entry in entries where entry.value == keys.count {
            key.removeAll()
            var name = entry.name
            name.withUTF8 { bytes in
                if let start = bytes.baseAddress { Folding.appendSkeleton(Cell(start, bytes.count), into: key) }
            }
            let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, key.count))
            bytes.update(from: key.base, count: key.count)
            keys.append(Cell(UnsafePointer(bytes), key.count))
        }
        self.keys = keys
    }

    @inline(__always) subscript(number: Int) -> Cell { keys[number] }
}
