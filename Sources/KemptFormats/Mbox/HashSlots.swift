import KemptCore

/// A 64-bit hash of bytes by multiply and fold, eight bytes a step; the same in every process.
func hashBytes(_ bytes: Cell, seed: UInt64) -> UInt64 {
    var hash = seed ^ 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index &+ 8 <= bytes.count {
        hash = fold(hash, UnsafeRawPointer(bytes.start + index).loadUnaligned(as: UInt64.self).littleEndian)
        index &+= 8
    }
    var last = UInt64(truncatingIfNeeded: bytes.count) << 56
    var shift: UInt64 = 0
    while index < bytes.count {
        last ^= UInt64(bytes[index]) << shift
        shift &+= 8
        index &+= 1
    }
    return fold(hash, last)
}

@inline(__always) private func fold(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low ^ hash << 17
}

/// Finds rows by hash in an open-addressed table; the caller compares the bytes.
struct HashSlots {
    private var hashes: [UInt64] = []
    private var rows: [Int32] = []
    private var count = 0

    init() { resize(to: 256) }

    func find(_ hash: UInt64, isSame: (Int) -> Bool) -> Int? {
        let mask = rows.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while rows[slot] >= 0 {
            if hashes[slot] == hash && isSame(Int(rows[slot])) { return Int(rows[slot]) }
            slot = (slot + 1) & mask
        }
        return nil
    }

    mutating func insert(_ hash: UInt64, row: Int) {
        if count * 2 >= rows.count { resize(to: rows.count * 2) }
        place(hash, Int32(truncatingIfNeeded: row))
        count += 1
    }

    private mutating func place(_ hash: UInt64, _ row: Int32) {
        let mask = rows.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while rows[slot] >= 0 { slot = (slot + 1) & mask }
        hashes[slot] = hash
        rows[slot] = row
    }

    private mutating func resize(to size: Int) {
        let old = (hashes, rows)
        hashes = [UInt64](repeating: 0, count: size)
        rows = [Int32](repeating: -1, count: size)
        for index in old.1.indices where old.1[index] >= 0 { place(old.0[index], old.1[index]) }
    }
}

/// The messages seen, by a 64-bit hash: among a million messages two different ones fall together with a chance of 1 in 37 million.
///
/// Memory: 11 to 21 bytes a message, the only thing here that grows with their number; 0 stands for a free slot.
struct SeenMessages {
    private var hashes = [UInt64](repeating: 0, count: 256)
    private var count = 0

    /// False when the hash was there before.
    mutating func insert(_ hash: UInt64) -> Bool {
        let hash = hash == 0 ? 1 : hash
        if (count + 1) * 4 > hashes.count * 3 {
            let old = hashes
            hashes = [UInt64](repeating: 0, count: old.count * 2)
            for known in old where known != 0 { hashes[slot(of: known)] = known }
        }
        let slot = slot(of: hash)
        if hashes[slot] == hash { return false }
        hashes[slot] = hash
        count += 1
        return true
    }

    /// Where the hash lies, or where it belongs.
    private func slot(of hash: UInt64) -> Int {
        let mask = hashes.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while hashes[slot] != 0 && hashes[slot] != hash { slot = (slot + 1) & mask }
        return slot
    }
}
