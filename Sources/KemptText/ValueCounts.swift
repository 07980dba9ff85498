import KemptCore

/// Counts how often each value occurs, in bounded memory and the same for any order and any split of the values.
///
/// All values are counted until there are too many different ones; from then on only those whose hash lies below a threshold, which is halved as
/// often as needed: a sample by content, whose counts are exact. Two counters add up to what one would have counted.
/// Cost: a hash and a look-up a value (about 15 ns); memory: 40 bytes and the value's own for each of at most `most` different ones.
public final class ValueCounts: @unchecked Sendable {  // one worker fills one counter; they are added when the workers have stopped
    private struct Entry {
        var hash: UInt64
        var offset: Int
        var length: Int
        var count: Int
    }
    private let most: Int
    private var entries: [Entry] = []
    /// Open addressing: an index into `entries`, or -1. Always at least twice as many slots as entries.
    private var slots: [Int32] = []
    private let bytes = ByteBuffer()
    /// The threshold is 2 to the power of 64 less this.
    private var halvings: UInt64 = 0

    /// Different values of which all are counted.
    public init(most: Int = 1 << 15) {
        self.most = max(1, most)
        slots = Array(repeating: -1, count: 1024)
    }

    /// True when some values were too many to count: what is left is a sample.
    public var isSample: Bool { halvings > 0 }
    public var distinct: Int { entries.count }

    public func add(_ cell: Cell) { add(Hashing.hash64(cell), cell, 1) }

    /// Adds what another has counted.
    public func add(_ other: ValueCounts) {
        halvings = max(halvings, other.halvings)
        shrink()
        for entry in other.entries { add(entry.hash, other.cell(entry), entry.count) }
    }

    /// Each value with its number, most frequent first, equal ones in byte order. The views live as long as the counter.
    public var ranked: [(value: Cell, count: Int)] {
        entries.map { (cell($0), $0.count) }.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : compareBytes($0.0, $1.0) < 0 }
    }

    private func cell(_ entry: Entry) -> Cell { Cell(UnsafePointer(bytes.base + entry.offset), entry.length) }

    private func isBelow(_ hash: UInt64) -> Bool { halvings == 0 || hash >> (64 - halvings) == 0 }

    private func add(_ hash: UInt64, _ value: Cell, _ count: Int) {
        guard isBelow(hash) else { return }
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            let index = Int(slots[slot])
            if entries[index].hash == hash, cell(entries[index]).equals(value) {
                entries[index].count &+= count
                return
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Int32(truncatingIfNeeded: entries.count)
        entries.append(Entry(hash: hash, offset: bytes.count, length: value.count, count: count))
        bytes.append(value)
        if entries.count > most {
            halvings += 1
            shrink()
        } else if entries.count * 2 > slots.count {
            place(slots.count * 2)
        }
    }

    /// Drops what lies above the threshold, which sinks until the rest is not too much.
    private func shrink() {
        guard halvings > 0 else { return }
        repeat {
            entries.removeAll { !isBelow($0.hash) }
            if entries.count > most, halvings < 63 { halvings += 1 } else { break }
        } while true
        let kept = ByteBuffer(capacity: bytes.count)
        for index in entries.indices {
            let offset = kept.count
            kept.append(cell(entries[index]))
            entries[index].offset = offset
        }
        bytes.removeAll()
        bytes.append(kept.cell)
        place(slots.count)
    }

    private func place(_ count: Int) {
        slots = Array(repeating: -1, count: count)
        for (index, entry) in entries.enumerated() {
            var slot = Int(truncatingIfNeeded: entry.hash) & (count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (count - 1) }
            slots[slot] = Int32(truncatingIfNeeded: index)
        }
    }
}
