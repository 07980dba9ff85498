import KemptCore
import KemptText

/// A fixed set of values, asked by bytes: a few by looking at each, many by a binary search over their hashes.
package struct ValueSet: Sendable {
    private struct Entry { var hash: UInt64, start: Int32, count: Int32 }
    private let entries: [Entry]
    private let bytes: [UInt8]

    package init(_ values: [[UInt8]]) {
        var bytes: [UInt8] = []
        var entries: [Entry] = []
        for value in values {
            let hash = value.withUnsafeBufferPointer { Hashing.hash64($0.isEmpty ? .empty : Cell($0.baseAddress!, $0.count)) }
            entries.append(Entry(hash: hash, start: Int32(bytes.count), count: Int32(value.count)))
            bytes += value
        }
        self.bytes = bytes
        self.entries = entries.sorted { ($0.hash, $0.start) < ($1.hash, $1.start) }
    }

    package var isEmpty: Bool { entries.isEmpty }

    package func contains(_ cell: Cell) -> Bool {
        entries.withUnsafeBufferPointer { entries in
            bytes.withUnsafeBufferPointer { bytes in
                if entries.count <= 4 {
                    for entry in entries where Self.isEqual(entry, bytes, cell) { return true }
                    return false
                }
                let hash = Hashing.hash64(cell)
                var index = lowerBound(entries.count) { entries[$0].hash < hash }
                while index < entries.count, entries[index].hash == hash {
                    if Self.isEqual(entries[index], bytes, cell) { return true }
                    index += 1
                }
                return false
            }
        }
    }

    @inline(__always) private static func isEqual(_ entry: Entry, _ bytes: UnsafeBufferPointer<UInt8>, _ cell: Cell) -> Bool {
        guard Int(entry.count) == cell.count, cell.count > 0, let base = bytes.baseAddress else { return Int(entry.count) == cell.count }
        return equalBytes(base + Int(entry.start), cell.start, cell.count)
    }
}
