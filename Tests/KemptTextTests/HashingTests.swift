import KemptCore
import KemptText
import Testing

@Suite struct HashingTests {
    func hash(_ text: String, _ seed: UInt64 = 0) -> UInt64 { withCell(text) { Hashing.hash64($0, seed: seed) } }

    /// These numbers are stored in people's files: they never change.
    @Test(
        arguments: [
            ("", 2_466_911_341_975_026_449), ("a", 9_763_403_587_360_859_491), ("abc", 57_489_397_689_858_997), ("abcd", 4_034_774_041_756_489_812),
            ("Jonathan", 5_835_837_912_691_035_658), ("anna@example.com", 15_458_894_851_781_792_776),
            ("anna@example.com!", 1_736_609_516_808_060_627),
            ("Щербаков Иван Петрович", 16_562_962_362_672_077_541), (String(repeating: "0123456789", count: 10), 16_855_541_528_875_088_053),
        ] as [(String, UInt64)])
    func neverChanges(_ text: String, _ expected: UInt64) { #expect(hash(text) == expected) }

    @Test func missingIsAsEmpty() {
        #expect(Hashing.hash64(.missing) == Hashing.hash64(.empty))
        #expect(hash("a", 1) != hash("a", 2))
        #expect(Hashing.combine(1, 2) != Hashing.combine(2, 1))
    }

    @Test func everyBitAndEveryByteCounts() {
        var random = Seeded(10)
        for count in 1...70 {
            var bytes = random.bytes(count, from: Array(0x20...0x7E))
            let whole = withCell(bytes) { Hashing.hash64($0) }
            var flips = 0
            for at in 0..<count {
                for bit in 0..<8 {
                    bytes[at] ^= 1 << UInt8(bit)
                    let other = withCell(bytes) { Hashing.hash64($0) }
                    check(other != whole, "bit \(bit) of byte \(at)")
                    flips += (other ^ whole).nonzeroBitCount
                    bytes[at] ^= 1 << UInt8(bit)
                }
            }
            let average = Double(flips) / Double(count * 8)
            #expect(average > 28 && average < 36, "\(count) bytes: \(average) bits flip")
        }
    }

    @Test func noCollisionsAmongSimilarKeys() {
        var seen: Set<UInt64> = []
        var low: Set<UInt32> = []
        for number in 0..<200_000 {
            let value = hash("customer-\(number)@example.com")
            seen.insert(value)
            low.insert(UInt32(truncatingIfNeeded: value))
        }
        #expect(seen.count == 200_000)
        #expect(low.count > 199_980)  // 4.7 collisions are expected of 32 bits
    }
}
