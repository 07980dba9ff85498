import KemptText
import Testing

@Suite struct RadixSortTests {
    func sorted(_ keys: [UInt64], significantBits: Int = 64) -> ([UInt64], [UInt32]) {
        let count = keys.count
        var (keys, values) = (keys, (0..<UInt32(count)).map { $0 })
        var (scratchKeys, scratchValues) = ([UInt64](repeating: 0, count: count), [UInt32](repeating: 0, count: count))
        keys.withUnsafeMutableBufferPointer { k in
            values.withUnsafeMutableBufferPointer { v in
                scratchKeys.withUnsafeMutableBufferPointer { sk in
                    scratchValues.withUnsafeMutableBufferPointer { sv in
                        guard let a = k.baseAddress, let b = v.baseAddress, let c = sk.baseAddress, let d = sv.baseAddress else { return }
                        RadixSort.sortByKey(keys: a, values: b, count: count, scratchKeys: c, scratchValues: d, significantBits: significantBits)
                    }
                }
            }
        }
        return (keys, values)
    }

    @Test(arguments: [0, 1, 2, 3, 47, 48, 49, 50, 1000, 5000, 20_000])
    func equalsAStableSort(_ count: Int) {
        var random = Seeded(UInt64(count) + 1)
        for bits in [64, 63, 44, 33, 22, 12, 11, 10, 1, 0, -3, 99] {
            for spread in [UInt64.max, 0xFF, 0xFFFF_0000_0000_0000, 0] {
                let keys = (0..<count).map { _ in random.next() & spread }
                let mask: UInt64 = bits >= 64 ? .max : bits <= 0 ? 0 : 1 << UInt64(bits) - 1
                let order = keys.indices.sorted { (keys[$0] & mask, $0) < (keys[$1] & mask, $1) }
                let (sortedKeys, values) = sorted(keys, significantBits: bits)
                #expect(values == order.map { UInt32($0) }, "\(count) keys, \(bits) bits")
                #expect(sortedKeys == order.map { keys[$0] })
            }
        }
    }
}
