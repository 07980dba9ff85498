import KemptCore
import KemptText

/// Counts records whose key an earlier record of the same source has already.
///
/// A key is the source's own promise that no two of its records are one; a broken promise is said in the report, and both records are kept. Keys are
/// held as 64-bit hashes in open addressing: 16 to 32 bytes a record. At a million records the chance of one false alarm is 3 in 100 million.
final class KeyRegister {
    private var slots: [[UInt64]]
    private var counts: [Int]
    /// Records whose key an earlier one has: source and hash of the key.
    private(set) var repeatedKeys: [(source: Int, key: UInt64)] = []
    var repeated: Int { repeatedKeys.count }

    init(sources: Int) {
        slots = Array(repeating: Array(repeating: 0, count: 1 << 10), count: sources)
        counts = Array(repeating: 0, count: sources)
    }

    /// The hashes of a batch's keys; records without one are left out. Any worker may call it.
    static func hashes(_ batch: Batch, key: Int) -> [UInt64] {
        var hashes: [UInt64] = []
        hashes.reserveCapacity(batch.rowCount)
        for row in 0..<batch.rowCount {
            let cell = batch.cell(row, key)
            // 0 marks a free slot.
            if !cell.isEmpty { hashes.append(max(1, Hashing.hash64(cell))) }
        }
        return hashes
    }

    /// Enters a batch's keys. Called in order, by one thread at a time.
    func enter(_ hashes: [UInt64], source: Int) {
        for hash in hashes {
            if counts[source] * 2 >= slots[source].count { grow(source) }
            if Self.insert(hash, &slots[source]) { counts[source] += 1 } else { repeatedKeys.append((source, hash)) }
        }
    }

    private func grow(_ source: Int) {
        var larger = [UInt64](repeating: 0, count: slots[source].count * 2)
        for hash in slots[source] where hash != 0 { _ = Self.insert(hash, &larger) }
        slots[source] = larger
    }

    /// False when the hash is there already.
    private static func insert(_ hash: UInt64, _ slots: inout [UInt64]) -> Bool {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            if slots[slot] == hash { return false }
            slot = (slot + 1) & mask
        }
        slots[slot] = hash
        return true
    }
}
