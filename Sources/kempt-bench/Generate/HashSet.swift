/// An open-addressing set of 64-bit hashes; its order is never read.
struct HashSet {
    private var slots: [UInt64]
    private let mask: Int

    init(capacity: Int) {
        var size = 64
        while size < capacity * 2 { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
        mask = size - 1
    }

    /// Adds the hash of `text`; false when it was there. At most `capacity` texts may be added, half of the slots.
    mutating func insert(_ text: [UInt8]) -> Bool {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash = Dice.mix(hash) | 1
        var index = Int(truncatingIfNeeded: hash >> 8) & mask
        while slots[index] != 0 {
            if slots[index] == hash { return false }
            index = (index + 1) & mask
        }
        slots[index] = hash
        return true
    }
}
