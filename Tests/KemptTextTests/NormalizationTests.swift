import KemptCore
import KemptText
import Testing

@Suite struct NormalizationTests {
    @Test(arguments: [
        ("", ""), ("plain", "plain"), ("é", "é"), ("e\u{301}", "é"), ("Z\u{30C}ukauskas", "Žukauskas"), ("и\u{306}", "й"), ("е\u{308}", "ё"),
        ("\u{212B}", "Å"),
        ("a\u{323}\u{307}", "ạ\u{307}"), ("a\u{307}\u{323}", "ạ\u{307}"), ("\u{1100}\u{1161}\u{11A8}", "각"), ("\u{AC00}\u{11A8}", "각"),
        ("\u{958}", "\u{915}\u{93C}"),
        ("\u{F900}", "\u{8C48}"), ("\u{344}", "\u{308}\u{301}"), ("s\u{323}\u{307}", "ṩ"), ("\u{1E9B}\u{323}", "\u{1E9B}\u{323}"),
        ("\u{301}a", "\u{301}a"),
        ("\u{2000}", "\u{2002}"), ("\u{340}", "\u{300}"), ("\u{37E}", ";"), ("\u{1D15E}", "\u{1D157}\u{1D165}"),
    ])
    func nfc(_ text: String, _ expected: String) {
        #expect(Array(appended(text, Normalization.appendNFC).utf8) == Array(expected.utf8))
    }

    @Test(arguments: ["", "plain", "Žukauskienė", "Щербаков Йода ёлка", "Ελλάδα", "Müller – “x”", "中文", "한국어", "ﬁ", "😀"])
    func quickCheckPassesOrdinaryText(_ text: String) { #expect(withCell(text, Normalization.isNFC)) }

    @Test(arguments: ["e\u{301}", "Z\u{30C}", "\u{212B}", "и\u{306}", "\u{1100}\u{1161}", "\u{F900}"])
    func quickCheckFails(_ text: String) { #expect(!withCell(text, Normalization.isNFC)) }

    /// The standard library's `==` is canonical equivalence: an independent judge.
    @Test func everyScalarStaysEquivalent() {
        let buffer = ByteBuffer()
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value), value < 0x3_0000 || value >= 0xE_0000 else { continue }
            let text = String(scalar)
            buffer.removeAll()
            withCell(text) { Normalization.appendNFC($0, into: buffer) }
            if buffer.cell.string != text { Issue.record("U+\(String(value, radix: 16)) is not equivalent") }
            let quick = withCell(text, Normalization.isNFC)
            if quick, Array(buffer.cell.string.utf8) != Array(text.utf8) { Issue.record("U+\(String(value, radix: 16)) passes and changes") }
        }
    }

    @Test func equivalentTextsBecomeTheSameBytes() {
        var random = Seeded(4)
        let marks: [String] = ["\u{300}", "\u{301}", "\u{308}", "\u{323}", "\u{327}", "\u{345}", "\u{5B0}", "\u{306}", "\u{30C}"]
        let bases: [String] = ["a", "Z", "и", "α", "\u{1100}", "\u{1161}", "\u{11A8}", "\u{915}", "ﬁ", " ", "ω", "ǎ", "ṩ"]
        for _ in 0..<20_000 {
            var text = ""
            for _ in 0..<random.below(4) {
                text += bases[random.below(bases.count)]
                for _ in 0..<random.below(4) { text += marks[random.below(marks.count)] }
            }
            let once = appendedBytes(Array(text.utf8), Normalization.appendNFC)
            check(String(decoding: once, as: UTF8.self) == text, "not equivalent: \(text.unicodeScalars)")
            check(appendedBytes(once, Normalization.appendNFC) == once, "not stable: \(text.unicodeScalars)")
            // The same text with each base's marks in another order among different classes is judged by ==.
            var shuffled = Array(text.unicodeScalars)
            for _ in 0..<3 where shuffled.count > 1 {
                let at = random.below(shuffled.count - 1)
                shuffled.swapAt(at, at + 1)
            }
            let other = String(String.UnicodeScalarView(shuffled))
            check((appendedBytes(Array(other.utf8), Normalization.appendNFC) == once) == (other == text), "\(text.unicodeScalars), \(shuffled)")
        }
    }

    @Test func illFormedBytesStay() {
        #expect(appendedBytes([0x65, 0xCC, 0x81, 0xFF, 0xCC, 0x81], Normalization.appendNFC) == [0xC3, 0xA9, 0xFF, 0xCC, 0x81])
        #expect(appendedBytes([0xCC, 0x81, 0xE2, 0x82], Normalization.appendNFC) == [0xCC, 0x81, 0xE2, 0x82])
        #expect(!withCell([0xC5, 0xEF, 0xA4, 0x80], Normalization.isNFC))
        var random = Seeded(5)
        for _ in 0..<20_000 {
            let once = appendedBytes(randomBytes(&random, hostile: true), Normalization.appendNFC)
            check(appendedBytes(once, Normalization.appendNFC) == once, "\(once)")
        }
    }

    /// A heap of marks on one letter takes the counting sort; the small sort must agree with it.
    @Test func longRunsOfMarksAreOrdered() {
        let text = "a" + String(repeating: "\u{301}\u{323}\u{5B0}", count: 200)
        let expected =
            "ạ" + String(repeating: "\u{5B0}", count: 200) + String(repeating: "\u{323}", count: 199) + String(repeating: "\u{301}", count: 200)
        let result = appendedBytes(Array(text.utf8), Normalization.appendNFC)
        #expect(result == appendedBytes(Array(expected.utf8), Normalization.appendNFC))
        #expect(result.count == Array(expected.utf8).count)
    }
}
