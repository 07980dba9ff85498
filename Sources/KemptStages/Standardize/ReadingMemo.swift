import CMemory
import KemptCore
import KemptText

/// Remembers what a type made of a value: names, cities and titles repeat, and a look-up is cheaper than reading again.
///
/// Direct-mapped and of fixed size: a newcomer takes the place of whoever had its slot, so nothing depends on what came before except the cost.
/// Only pure results are kept; the key is the value together with its companion, compared byte for byte. What is too long for a slot is read each time.
///
/// Cost: a look-up waits for memory more than for anything else, so a slot lies whole in two cache lines, and `foresee` fetches those of many rows at
/// once. A column of which hardly a value comes twice costs next to nothing: after a while it is not asked about (`isWorthAsking`).
///
/// Unsafe invariant: `slots` points at `slotCount` slots of `slotBytes` bytes; the counts in a slot's head never sum to more than `room`.
final class ReadingMemo {
    /// The first eight bytes of a slot; value, companion and result lie behind each other after it.
    private struct Head {
        var hash: UInt32 = 0
        /// 0 in an empty slot: an empty value is never read.
        var valueCount: UInt8 = 0
        var companionCount: UInt8 = 0
        /// `wroteNothing` when the type wrote nothing.
        var resultCount: UInt8 = 0
        var mark: Mark = 0
    }
    /// Rows whose slots are fetched at once.
    static let block = 512
    /// How many rows before its turn a cell is asked for.
    static let ahead = 12
    private static let slotCount = 4096
    private static let slotBytes = 128
    private static let room = slotBytes - MemoryLayout<Head>.size
    private static let wroteNothing = UInt8.max

    private let slots: UnsafeMutableRawPointer
    /// Of the rows foreseen.
    private let hashes: UnsafeMutablePointer<UInt64>
    /// How often was asked and known since the last reckoning, and for how many rows nothing will be asked.
    private var asked = 0
    private var known = 0
    private var resting = 0

    init() {
        slots = .allocate(byteCount: Self.slotCount * Self.slotBytes, alignment: Self.slotBytes)
        slots.initializeMemory(as: UInt8.self, repeating: 0, count: Self.slotCount * Self.slotBytes)
        hashes = .allocate(capacity: Self.block)
        hashes.initialize(repeating: 0, count: Self.block)
    }

    deinit {
        slots.deallocate()
        hashes.deallocate()
    }

    /// False for the next `count` rows when values that come again are too rare to be worth a look: fewer than one in eight.
    func isWorthAsking(_ count: Int) -> Bool {
        if asked >= 2048 {
            if known < asked / 8 { resting = asked * 16 }
            (asked, known) = (0, 0)
        }
        if resting == 0 { return true }
        resting = max(0, resting - count)
        return false
    }

    /// Works out the hashes of at most `block` rows and fetches their slots, all at once; one by one each look-up would wait for its own.
    func foresee(_ batch: Batch, _ rows: Range<Int>, column: Int, companion: Int) {
        for row in rows {
            batch.fetchCell(row &+ Self.ahead, before: rows.upperBound, column)
            let hash = Self.hash(batch.cell(row, column), companion >= 0 ? batch.cell(row, companion) : .missing)
            hashes[row &- rows.lowerBound] = hash
            kempt_prefetch(slot(hash))
        }
    }

    /// The hash of the row at a place of those foreseen.
    @inline(__always) func hash(at place: Int) -> UInt64 { hashes[place] }

    @inline(__always) static func hash(_ cell: Cell, _ companion: Cell) -> UInt64 {
        Hashing.hash64(cell, seed: companion.isEmpty ? 0 : Hashing.hash64(companion))
    }

    /// What `type.read` says of the value; written bytes are in `result` until the next call. `hash` is that of the value and its companion.
    @inline(__always)
    func read(
        _ cell: Cell, companion: Cell, hash: UInt64, _ type: some SemanticType, _ workspace: Workspace, result: inout Cell
    ) -> Reading {
        let slot = slot(hash)
        let head = slot.load(as: Head.self)
        asked &+= 1
        if head.hash == UInt32(truncatingIfNeeded: hash >> 32), Int(head.valueCount) == cell.count, isKey(slot, head, cell, companion) {
            known &+= 1
            let wrote = head.resultCount != Self.wroteNothing
            result = Cell(Self.bytes(slot) + cell.count + companion.count, wrote ? Int(head.resultCount) : 0)
            return Reading(head.mark, wrote: wrote)
        }
        workspace.output.removeAll()
        let reading = type.read(cell, companion: companion, workspace)
        result = workspace.output.cell
        keep(slot, hash, cell, companion, reading, result)
        return reading
    }

    @inline(__always) private func slot(_ hash: UInt64) -> UnsafeMutableRawPointer {
        slots + Int(truncatingIfNeeded: hash & UInt64(Self.slotCount - 1)) &* Self.slotBytes
    }

    @inline(__always) private static func bytes(_ slot: UnsafeMutableRawPointer) -> UnsafePointer<UInt8> {
        UnsafePointer((slot + MemoryLayout<Head>.size).assumingMemoryBound(to: UInt8.self))
    }

    @inline(__always) private func isKey(_ slot: UnsafeMutableRawPointer, _ head: Head, _ cell: Cell, _ companion: Cell) -> Bool {
        guard Int(head.companionCount) == companion.count else { return false }
        let key = Self.bytes(slot)
        return equalBytes(key, cell.start, cell.count) && (companion.isEmpty || equalBytes(key + cell.count, companion.start, companion.count))
    }

    @inline(never)
    private func keep(
        _ slot: UnsafeMutableRawPointer, _ hash: UInt64, _ cell: Cell, _ companion: Cell, _ reading: Reading, _ result: Cell
    ) {
        let written = reading.wrote ? result.count : 0
        if cell.count + companion.count + written > Self.room { return }
        let bytes = slot + MemoryLayout<Head>.size
        bytes.copyMemory(from: cell.start, byteCount: cell.count)
        (bytes + cell.count).copyMemory(from: companion.start, byteCount: companion.count)
        (bytes + cell.count + companion.count).copyMemory(from: result.start, byteCount: written)
        let head = Head(
            hash: UInt32(truncatingIfNeeded: hash >> 32), valueCount: UInt8(cell.count), companionCount: UInt8(companion.count),
            resultCount: reading.wrote ? UInt8(written) : Self.wroteNothing, mark: reading.mark)
        slot.storeBytes(of: head, as: Head.self)
    }
}
