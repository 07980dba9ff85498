import KemptCore
import KemptText

/// Remembers what a type made of a value: names, cities and titles repeat, and a hash look-up is cheaper than reading again.
///
/// Direct-mapped and of fixed size: a newcomer takes the place of whoever had its slot, so nothing depends on what came before except the cost.
/// Only pure results are kept; the key is the value together with its companion, compared byte for byte.
final class ReadingMemo {
    private struct Entry {
        var hash: UInt64 = 0
        /// Key and result lie behind each other in `bytes`; a key of -1 bytes is an empty slot.
        var offset: Int32 = 0
        var valueCount: Int32 = -1
        var companionCount: Int32 = 0
        var resultCount: Int32 = 0
        var reading = Reading.same
    }
    private static let slots = 4096
    /// Beyond this the memo starts over, so that a column of long values cannot fill the memory.
    private static let byteLimit = 1 << 21
    private let entries: UnsafeMutablePointer<Entry>
    private let bytes = ByteBuffer(capacity: 1 << 16)

    init() {
        entries = .allocate(capacity: Self.slots)
        entries.initialize(repeating: Entry(), count: Self.slots)
    }

    deinit { entries.deallocate() }

    /// What `type.read` says of the value; written bytes are in `result` until the next call.
    @inline(__always)
    func read(_ cell: Cell, companion: Cell, _ type: any SemanticType, _ workspace: Workspace, result: inout Cell) -> Reading {
        let hash = Hashing.hash64(cell, seed: companion.isEmpty ? 0 : Hashing.hash64(companion))
        let slot = entries + Int(truncatingIfNeeded: hash & UInt64(Self.slots - 1))
        let entry = slot.pointee
        if entry.hash == hash, entry.valueCount == Int32(truncatingIfNeeded: cell.count), isKey(entry, cell, companion) {
            let start = Int(entry.offset) &+ cell.count &+ companion.count
            result = Cell(UnsafePointer(bytes.base + start), Int(entry.resultCount))
            return entry.reading
        }
        workspace.output.removeAll()
        let reading = type.read(cell, companion: companion, workspace)
        result = workspace.output.cell
        keep(slot, hash, cell, companion, reading, result)
        return reading
    }

    @inline(__always) private func isKey(_ entry: Entry, _ cell: Cell, _ companion: Cell) -> Bool {
        guard Int(entry.companionCount) == companion.count else { return false }
        let key = UnsafePointer(bytes.base + Int(entry.offset))
        return Cell(key, cell.count).equals(cell) && Cell(key + cell.count, companion.count).equals(Cell(companion.start, companion.count))
    }

    @inline(never)
    private func keep(
        _ slot: UnsafeMutablePointer<Entry>, _ hash: UInt64, _ cell: Cell, _ companion: Cell, _ reading: Reading, _ result: Cell
    ) {
        let length = cell.count + companion.count + result.count
        if length > Self.byteLimit / 64 { return }
        if bytes.count + length > Self.byteLimit {
            bytes.removeAll()
            entries.update(repeating: Entry(), count: Self.slots)
        }
        let offset = bytes.count
        bytes.append(cell)
        bytes.append(companion)
        bytes.append(result)
        slot.pointee = Entry(
            hash: hash, offset: Int32(offset), valueCount: Int32(cell.count), companionCount: Int32(companion.count),
            resultCount: Int32(result.count), reading: reading)
    }
}
