import KemptCore
import KemptText
import Testing

@Suite struct UTF8TextTests {
    /// The plain twin: the table of well-formed sequences, byte by byte.
    static func firstInvalidPlainly(_ bytes: [UInt8]) -> Int {
        var index = 0
        func isIn(_ at: Int, _ range: ClosedRange<UInt8>) -> Bool { at < bytes.count && range.contains(bytes[at]) }
        let any: ClosedRange<UInt8> = 0x80...0xBF
        while index < bytes.count {
            switch bytes[index] {
            case 0...0x7F: index += 1
            case 0xC2...0xDF where isIn(index + 1, any): index += 2
            case 0xE0 where isIn(index + 1, 0xA0...0xBF) && isIn(index + 2, any): index += 3
            case 0xED where isIn(index + 1, 0x80...0x9F) && isIn(index + 2, any): index += 3
            case 0xE1...0xEC where isIn(index + 1, any) && isIn(index + 2, any): index += 3
            case 0xEE...0xEF where isIn(index + 1, any) && isIn(index + 2, any): index += 3
            case 0xF0 where isIn(index + 1, 0x90...0xBF) && isIn(index + 2, any) && isIn(index + 3, any): index += 4
            case 0xF1...0xF3 where isIn(index + 1, any) && isIn(index + 2, any) && isIn(index + 3, any): index += 4
            case 0xF4 where isIn(index + 1, 0x80...0x8F) && isIn(index + 2, any) && isIn(index + 3, any): index += 4
            default: return index
            }
        }
        return -1
    }

    @Test(
        arguments: [
            ([], -1), ([0x41], -1), ([0xC3, 0xA9], -1), ([0x41, 0xC0, 0x80], 1), ([0xC1, 0xBF], 0), ([0xE0, 0x9F, 0xBF], 0), ([0xED, 0xA0, 0x80], 0),
            ([0xEF, 0xBF, 0xBF], -1), ([0xF4, 0x8F, 0xBF, 0xBF], -1), ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF0, 0x8F, 0xBF, 0xBF], 0),
            ([0xF5, 0x80, 0x80, 0x80], 0),
            ([0x41, 0xE2, 0x82], 1), ([0x80], 0), ([0x61, 0xFF], 1), ([0xF0, 0x9F, 0x98], 0),
        ] as [([UInt8], Int)])
    func firstInvalid(_ bytes: [UInt8], _ expected: Int) {
        #expect(withCell(bytes, UTF8Text.firstInvalid) == expected)
        #expect(Self.firstInvalidPlainly(bytes) == expected)
        // The same behind ASCII and two-byte runs of every length around the steps of 8 and 64.
        for filler in [[0x78], [0xD0, 0xB6]] as [[UInt8]] {
            for times in 0...70 {
                let front = Array(repeating: filler, count: times).flatMap { $0 }
                check(withCell(front + bytes, UTF8Text.firstInvalid) == (expected < 0 ? -1 : front.count + expected), "behind \(times) of \(filler)")
            }
        }
    }

    @Test func equalsItsPlainTwin() {
        var random = Seeded(1)
        let leads: [UInt8] = [0x41, 0x7F, 0x80, 0xBF, 0xC0, 0xC1, 0xC2, 0xD0, 0xDF, 0xE0, 0xE2, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0x9F, 0xA0, 0x8F, 0x90]
        for _ in 0..<50_000 {
            let bytes = random.bytes(random.below(100), from: random.below(2) == 0 ? leads : [0x41, 0xD0, 0xB6, 0xB6])
            check(withCell(bytes, UTF8Text.firstInvalid) == Self.firstInvalidPlainly(bytes), "\(bytes)")
        }
    }

    @Test func asciiAtEveryLength() {
        for count in 0...80 {
            var bytes = [UInt8](repeating: 0x7F, count: count)
            #expect(withCell(bytes, UTF8Text.isASCII))
            for at in 0..<count {
                bytes[at] = 0x80
                check(!withCell(bytes, UTF8Text.isASCII), "\(at) of \(count)")
                bytes[at] = 0x7F
            }
        }
    }

    @Test func scalarDecodesEveryScalar() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let bytes = Array(String(scalar).utf8)
            let (decoded, length) = withCell(bytes) { cell in
                var at = 0
                return (UTF8Text.scalar(cell, at: &at), at)
            }
            if decoded != value || length != bytes.count { Issue.record("U+\(String(value, radix: 16)) decoded as \(decoded)") }
        }
    }

    @Test func scalarAdvancesAndStaysInside() {
        var random = Seeded(2)
        for _ in 0..<20_000 {
            let bytes = random.bytes(1 + random.below(9), from: [0x41, 0x80, 0xC2, 0xE2, 0xF0, 0x9F, 0xED, 0xFF])
            withCell(bytes) { cell in
                var at = 0
                while at < cell.count {
                    let before = at
                    let scalar = UTF8Text.scalar(cell, at: &at)
                    check(at > before && at <= cell.count, "\(bytes)")
                    if scalar == 0xFFFD { check(at == before + 1, "\(bytes)") }
                }
            }
        }
    }
}
