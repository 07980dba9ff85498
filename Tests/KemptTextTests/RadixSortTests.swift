import KemptText
import Testing

@Suite struct RadixSortTests {
    func sorted(_ elements: [UInt64], lowestBit: Int) -> [UInt64] {
        var sorted = elements
        var scratch = [UInt64](repeating: 0, count: elements.count)
        sorted.withUnsafeMutableBufferPointer { area in
            scratch.withUnsafeMutableBufferPointer { other in
                guard let area = area.baseAddress, let other = other.baseAddress else { return }
                RadixSort.sort(area, count: elements.count, scratch: other, lowestBit: lowestBit)
            }
        }
        return sorted
    }

    /// The bits below the lowest one are random too, so that an order that is not stable is seen.
    @Test(arguments: [0, 1, 2, 3, 47, 48, 49, 50, 1000, 5000, 20_000])
    func equalsAStableSort(_ count: Int) {
        var random = Seeded(UInt64(count) + 1)
        for lowestBit in [0, 1, 20, 31, 42, 52, 53, 54, 63, 64, 99] {
            for spread in [UInt64.max, 0xFF, 0xFFFF_0000_0000_0000, 0] {
                let elements = (0..<count).map { _ in random.next() & spread }
                let shift = UInt64(lowestBit)
                let order = elements.indices.sorted { (elements[$0] >> shift, $0) < (elements[$1] >> shift, $1) }
                #expect(sorted(elements, lowestBit: lowestBit) == order.map { elements[$0] }, "\(count) elements from bit \(lowestBit)")
            }
        }
    }
}
