import KemptCore
import Testing

@testable import KemptText

/// ValueCounts against a dictionary.
@Suite struct ValueCountsTests {
    private func count(_ values: [String], most: Int) -> ValueCounts {
        let counts = ValueCounts(most: most)
        let buffer = ByteBuffer()
        for value in values {
            buffer.removeAll()
            buffer.append(value)
            counts.add(buffer.cell)
        }
        return counts
    }

    private func ranked(_ counts: ValueCounts) -> [String] { counts.ranked.map { "\($0.value.string) \($0.count)" } }

    /// Values with very different frequencies, in an order of their own.
    private func values(_ seed: UInt64, distinct: Int, count: Int) -> [String] {
        var state = seed
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let number = Int(state >> 33) % distinct
            return "vertė \(min(number, Int(state >> 20) % distinct))"
        }
    }

    @Test func countsAll() {
        let values = values(1, distinct: 3000, count: 20_000)
        var twin: [String: Int] = [:]
        for value in values { twin[value, default: 0] += 1 }
        let expected = twin.sorted { $0.value != $1.value ? $0.value > $1.value : Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) }
        let counts = count(values, most: 5000)
        #expect(!counts.isSample && ranked(counts) == expected.map { "\($0.key) \($0.value)" })
        #expect(ranked(count([], most: 5)).isEmpty)
        #expect(ranked(count(["", "b", "a", "b"], most: 5)) == ["b 2", " 1", "a 1"])
    }

    /// The sample is the same however the values come and are split, and its counts are exact.
    @Test func samplesByContent() {
        let values = values(2, distinct: 4000, count: 12_000)
        var twin: [String: Int] = [:]
        for value in values { twin[value, default: 0] += 1 }
        for most in [1, 7, 100, 1000] {
            let whole = count(values, most: most)
            #expect(whole.isSample && whole.distinct <= most)
            for entry in whole.ranked { #expect(twin[entry.value.string] == entry.count) }
            let backwards = count(values.reversed(), most: most)
            #expect(ranked(backwards) == ranked(whole))
            for cut in [1, 500, 11_999] {
                let parts = count(Array(values[..<cut]), most: most)
                parts.add(count(Array(values[cut...]), most: most))
                #expect(ranked(parts) == ranked(whole), "cut at \(cut), most \(most)")
            }
        }
        #expect(count(values, most: 1000).distinct > 400, "the threshold sinks no further than it must")
    }
}
