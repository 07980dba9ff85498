import KemptCore
import Testing

@testable import KemptText

/// Plain twins, written from the definitions.
enum PlainDistance {
    static func jaro(_ a: [UInt8], _ b: [UInt8]) -> Double {
        if a.isEmpty || b.isEmpty { return a.isEmpty && b.isEmpty ? 1 : 0 }
        let reach = max(max(a.count, b.count) / 2 - 1, 0)
        var (takenA, takenB) = ([Bool](repeating: false, count: a.count), [Bool](repeating: false, count: b.count))
        for i in b.indices {
            for j in max(0, i - reach)..<max(max(0, i - reach), min(a.count, i + reach + 1)) where !takenA[j] && a[j] == b[i] {
                (takenA[j], takenB[i]) = (true, true)
                break
            }
        }
        let (left, right) = (a.indices.filter { takenA[$0] }.map { a[$0] }, b.indices.filter { takenB[$0] }.map { b[$0] })
        if left.isEmpty { return 0 }
        let (matches, swaps) = (Double(left.count), Double(zip(left, right).filter { $0 != $1 }.count / 2))
        return (matches / Double(a.count) + matches / Double(b.count) + (matches - swaps) / matches) / 3
    }

    static func jaroWinkler(_ a: [UInt8], _ b: [UInt8]) -> Double {
        let base = jaro(a, b)
        if base <= 0.7 { return base }
        return base + Double(zip(a, b).prefix(4).prefix { $0 == $1 }.count) * 0.1 * (1 - base)
    }

    static func osa(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var rows = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in 0...a.count {
            for j in 0...b.count {
                if i == 0 || j == 0 {
                    rows[i][j] = i + j
                    continue
                }
                var best = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { best = min(best, rows[i - 2][j - 2] + 1) }
                rows[i][j] = best
            }
        }
        return rows[a.count][b.count]
    }
}

@Suite struct DistanceTests {
    static func both<Result>(_ a: [UInt8], _ b: [UInt8], _ body: (Cell, Cell) -> Result) -> Result {
        withCell(a) { x in withCell(b) { body(x, $0) } }
    }

    @Test(arguments: [
        ("martha", "marhta", 0.9611), ("dwayne", "duane", 0.84), ("dixon", "dicksonx", 0.8133), ("", "", 1), ("a", "", 0), ("same", "same", 1),
        ("abc", "xyz", 0), ("a", "b", 0),
        ("jones", "johnson", 0.8324),
    ])
    func knownSimilarities(_ a: String, _ b: String, _ expected: Double) {
        #expect(abs(Self.both(Array(a.utf8), Array(b.utf8), Distance.jaroWinkler) - expected) < 0.0001)
    }

    @Test(arguments: [("ca", "abc", 3), ("kitten", "sitting", 3), ("smiht", "smith", 1), ("", "abc", 3), ("", "", 0), ("abcdef", "badcfe", 3)])
    func knownDistances(_ a: String, _ b: String, _ expected: Int) {
        #expect(Self.both(Array(a.utf8), Array(b.utf8)) { Distance.osa($0, $1, limit: 10) } == expected)
        for limit in 0..<expected { #expect(Self.both(Array(a.utf8), Array(b.utf8)) { Distance.osa($0, $1, limit: limit) } == limit + 1) }
    }

    /// A text near `a`: some random edits.
    func neighbour(_ a: [UInt8], _ random: inout Seeded, _ alphabet: [UInt8]) -> [UInt8] {
        var b = a
        for _ in 0..<random.below(5) {
            let at = random.below(b.count + 1)
            switch random.below(4) {
            case 0: b.insert(alphabet[random.below(alphabet.count)], at: at)
            case 1 where at < b.count: b.remove(at: at)
            case 2 where at < b.count: b[at] = alphabet[random.below(alphabet.count)]
            case 3 where at + 1 < b.count: b.swapAt(at, at + 1)
            default: break
            }
        }
        return b
    }

    @Test(arguments: [(90_000, 0, 14), (6_000, 0, 40), (3_000, 61, 68), (1_000, 120, 140)])
    func equalTheirPlainTwins(_ rounds: Int, _ shortest: Int, _ longest: Int) {
        var random = Seeded(UInt64(rounds))
        for round in 0..<rounds {
            let alphabet: [UInt8] = round % 3 == 0 ? [0x61, 0x62] : round % 3 == 1 ? Array("abcdefgh".utf8) : [0x61, 0xE1, 0x21, 0xA1, 0xD0, 0x00]
            let a = random.bytes(shortest + random.below(longest - shortest + 1), from: alphabet)
            let b = round & 1 == 0 ? neighbour(a, &random, alphabet) : random.bytes(shortest + random.below(longest - shortest + 1), from: alphabet)
            let distance = PlainDistance.osa(a, b)
            let limit = round % 5 == 0 ? 300 : random.below(7)
            if Self.both(a, b, { Distance.osa($0, $1, limit: limit) }) != min(distance, limit + 1) { Issue.record("osa limit \(limit): \(a) \(b)") }
            if Self.both(a, b, Distance.isWithinOneEdit) != (distance <= 1) { Issue.record("one edit: \(a) \(b)") }
            if abs(Self.both(a, b, Distance.jaroWinkler) - PlainDistance.jaroWinkler(a, b)) > 1e-12 { Issue.record("Jaro-Winkler: \(a) \(b)") }
        }
    }

    @Test("places of a byte, in texts that end where their bytes do", arguments: 1...32)
    func places(_ count: Int) {
        var random = Seeded(UInt64(count))
        for _ in 0..<200 {
            let text = random.bytes(count, from: [0x00, 0x61, 0x62, 0x80, 0xFF])
            text.withUnsafeBufferPointer { bytes in
                guard let start = bytes.baseAddress else { return }
                for byte in [0x00, 0x61, 0x80, 0xFF, 0x01] as [UInt8] {
                    let plain = text.indices.reduce(0 as UInt64) { $0 | (text[$1] == byte ? 1 << UInt64($1) : 0) }
                    if count <= ShortPlaces.longest { #expect(ShortPlaces(start, count)[byte] == plain) }
                    if count > ShortPlaces.longest { #expect(MediumPlaces(start, count)[byte] == plain) }
                    #expect(PlaceMasks.with(start, count, [byte], 1) { $0[byte] } == plain)
                }
            }
        }
    }

    @Test func longTextsAreCut() {
        let a = [UInt8](repeating: 0x61, count: 600) + [0x62]
        let b = [UInt8](repeating: 0x61, count: 600) + [0x63]
        #expect(Self.both(a, b, Distance.jaroWinkler) == 1)
        #expect(Self.both(a, b) { Distance.osa($0, $1, limit: 3) } == 1)
        #expect(Self.both(a, b) { Distance.osa($0, $1, limit: .max) } == 1)
        #expect(Self.both(a, []) { Distance.osa($0, $1, limit: .max) } == 601)
        #expect(Self.both(a, b) { Distance.osa($0, $1, limit: -1) } == 0)
    }

    @Test func symmetric() {
        var random = Seeded(12)
        for _ in 0..<5_000 {
            let (a, b) = (random.bytes(random.below(12), from: [0x61, 0x62, 0x63]), random.bytes(random.below(12), from: [0x61, 0x62, 0x63]))
            check(Self.both(a, b) { Distance.osa($0, $1, limit: 20) } == Self.both(b, a) { Distance.osa($0, $1, limit: 20) }, "\(a) \(b)")
            check(Self.both(a, b, Distance.isWithinOneEdit) == Self.both(b, a, Distance.isWithinOneEdit), "\(a) \(b)")
        }
    }
}
