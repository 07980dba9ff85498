import Glibc
import KemptCore
import KemptMatching
import Testing

@Suite struct NumberTests {
    /// Optimal string alignment by the textbook: the plain twin.
    private func plain(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var rows = [Array(0...b.count)]
        for i in 1..<(a.count + 1) {
            var row = [i]
            for j in 1..<(b.count + 1) {
                var least = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { least = min(least, rows[i - 2][j - 2] + 1) }
                row.append(least)
            }
            rows.append(row)
        }
        return rows[a.count][b.count]
    }

    private func count(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int {
        a.withUnsafeBufferPointer { x in
            b.withUnsafeBufferPointer { y in
                guard let start = x.baseAddress, let other = y.baseAddress else { return min(limit + 1, max(a.count, b.count)) }
                return Edits.count(Cell(start, a.count), Cell(other, b.count), limit: limit)
            }
        }
    }

    @Test func `bounded edits agree with the textbook`() {
        var dice = Dice(state: 3)
        var seen = [0, 0, 0, 0]
        for _ in 0..<20_000 {
            let a = (0..<dice.below(9)).map { _ in UInt8(97 + dice.below(3)) }
            var b = a
            for _ in 0..<dice.below(4) {
                if b.isEmpty || dice.chance(40) {
                    b.insert(UInt8(97 + dice.below(3)), at: dice.below(b.count + 1))
                } else if dice.chance(50) {
                    b.remove(at: dice.below(b.count))
                } else {
                    b[dice.below(b.count)] = UInt8(97 + dice.below(3))
                }
            }
            let distance = plain(a, b)
            seen[min(3, distance)] += 1
            for limit in 1...2 { #expect(count(a, b, limit: limit) == min(distance, limit + 1), "\(a) \(b)") }
        }
        #expect(seen.allSatisfy { $0 > 1000 })
    }

    @Test func `logarithms agree with the C library`() {
        for value in [0.5, 1, 1.5, 2, 3, 10, 65_536, 1_000_000, 12_345_678.9] {
            #expect(abs(Bits.log2(value) - log2(value)) < 1.0 / 32_768)
        }
        #expect(Bits.log2(1024.0) == 10)
        #expect(Bits.log2(0.0) == 0)
    }

    private func sketch(_ text: [UInt8], _ kind: Comparison) -> UInt32 {
        text.withUnsafeBufferPointer { buffer in buffer.baseAddress.map { Sketch.code(Cell($0, buffer.count), kind) } ?? 0 }
    }

    @Test func `a sketch never calls near forms far`() {
        var dice = Dice(state: 9)
        func letter() -> UInt8 { dice.chance(15) ? 32 : UInt8(97 + dice.below(26)) }
        var near = 0
        for _ in 0..<20_000 {
            let a = (0..<(4 + dice.below(16))).map { _ in letter() }
            var b = a
            for _ in 0..<2 {
                switch dice.below(4) {
                case 0: b.insert(letter(), at: dice.below(b.count + 1))
                case 1: b.remove(at: dice.below(b.count))
                case 2: b.swapAt(dice.below(b.count), b.count / 2)
                default: b[dice.below(b.count)] = letter()
                }
            }
            let distance = plain(a, b)
            let sketches = [Comparison.phone, .organisation].map { kind in
                [a, b].map { text in sketch(text, kind) }
            }
            if distance <= 1 { #expect(Sketch.mayBeOneEdit(sketches[0][0], sketches[0][1])) }
            if distance <= 2 { #expect(Sketch.mayBeOneFirm(sketches[1][0], sketches[1][1]), "\(a) \(b)") }
            near += distance <= 2 ? 1 : 0
        }
        #expect(near > 10_000)
    }

    @Test(arguments: ["baltic", "balta", "severnyj veter", "a b c d", "a b c d e f"])
    func `a sketch never calls a firm far from one that begins with all its words`(_ firm: String) {
        for tail in ["x", "group", "vilnius logistika ir kt", "1 2 3 4 5 6 7"] {
            let pair = ["\(firm)", "\(firm) \(tail)"].map { sketch(Array($0.utf8), .organisation) }
            #expect(Sketch.mayBeOneFirm(pair[0], pair[1]), "\(firm) \(tail)")
            #expect(Sketch.mayBeOneFirm(pair[1], pair[0]), "\(firm) \(tail)")
        }
    }

    @Test func `a sketch tells most firms apart`() {
        var dice = Dice(state: 4)
        let words = ["baltic", "baltijos", "nord", "vilnius", "trade", "group", "logistics", "servisas", "tehno", "stroj", "mebel", "dizainas"]
        let firms = (0..<200).map { _ in "\(words[dice.below(words.count)]) \(words[dice.below(words.count)])" }
        let sketches = firms.map { sketch(Array($0.utf8), .organisation) }
        var (different, passed) = (0, 0)
        for i in firms.indices {
            for j in firms.indices where plain(Array(firms[i].utf8), Array(firms[j].utf8)) > 2 {
                different += 1
                if Sketch.mayBeOneFirm(sketches[i], sketches[j]) { passed += 1 }
            }
        }
        #expect(different > 20_000 && passed * 10 < different, "\(passed) of \(different)")
    }

    @Test func `rarer values weigh more, shared ones nothing`() {
        let table = WeightTable(.standard, population: 100_000, shared: 8)
        #expect(table.weight(0, .familySame, 2) > table.weight(0, .familySame, 200))
        #expect(table.weight(0, .familySame, 200) > table.weight(0, .familySame, 20_000))
        #expect(table.weight(0, .mailSame, 2) > 0)
        #expect(table.weight(0, .mailSame, 9) > table.weight(0, .mailSame, 10))
        #expect(table.weight(0, .mailSame, 100) < 128)
        #expect(table.weight(0, .phoneSame, 50_000) < 16)
        for sharers in 1..<100_000 {
            #expect(table.weight(0, .firmSame, UInt32(sharers)) >= table.weight(0, .firmSame, UInt32(sharers + 1)))
        }
        let larger = WeightTable(.standard, population: 1_000_000, shared: 8)
        #expect(larger.prior < table.prior)
    }
}
