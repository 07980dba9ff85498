import KemptCore
import KemptText
import Testing

@testable import KemptTypes

/// The one look at a name, against the same told plainly, scalar by scalar.
@Suite struct NameScanTests {
    private static func plainly(_ text: String) -> UInt16 {
        var bits: UInt16 = 0
        var isBehindSpace = true
        for scalar in text.unicodeScalars.map(\.value) {
            if scalar == 0x20 && isBehindSpace { bits |= NameScan.untidy }
            isBehindSpace = scalar == 0x20
            if scalar == 0x20 { continue }
            bits |= scalar < 0x80 ? ofASCII(scalar) : beyondASCII(scalar)
        }
        return isBehindSpace ? bits | NameScan.untidy : bits
    }

    private static func ofASCII(_ scalar: UInt32) -> UInt16 {
        if Scalars.isLetter(scalar) { return NameScan.latin | (Scalars.isUpper(scalar) ? NameScan.upper : NameScan.lower) }
        if Scalars.isDigit(scalar) { return NameScan.digit }
        if scalar < 0x20 || scalar == 0x7F { return NameScan.untidy }
        if scalar == 0x40 { return NameScan.at }
        if [0x22, 0x26, 0x3B, 0x3F].contains(scalar) { return NameScan.sign | NameScan.doubtfulSign }
        if scalar == 0x27 { return NameScan.pairing }
        if scalar == 0x2C || scalar == 0x3C { return NameScan.sign | NameScan.pairing }
        return [0x2D, 0x2E].contains(scalar) ? 0 : NameScan.sign
    }

    private static func beyondASCII(_ scalar: UInt32) -> UInt16 {
        let lead = Array(String(Unicode.Scalar(scalar)!).utf8)[0]
        let isR = scalar == 0x420 || scalar == 0x421
        let isBox = scalar >> 6 == 0x2500 >> 6 || scalar >> 6 == 0x2540 >> 6 || scalar >> 6 == 0x2580 >> 6
        return letter(scalar) | (lead == 0xC3 || lead == 0xC4 || isR || isBox ? NameScan.perhapsBroken : 0)
            | (lead == 0xEF ? NameScan.doubtfulSign : 0) | ("ÈËÐØÞèëðøþ".unicodeScalars.contains { $0.value == scalar } ? NameScan.perhapsBaltic : 0)
    }

    private static func letter(_ scalar: UInt32) -> UInt16 {
        let flags = Scalars.table.flags(scalar)
        if !flags.isDisjoint(with: [.space, .zeroWidth, .control, .normalizationSuspect]) { return NameScan.untidy }
        if scalar == 0xC3 { return NameScan.latin | NameScan.upper | NameScan.sign }
        if scalar == 0xDF { return NameScan.latin }
        if [0x2018, 0x2019].contains(scalar) { return NameScan.pairing }
        if [0x2BB, 0x2BC].contains(scalar) || flags.contains(.mark) { return 0 }
        if flags.contains(.digit) { return NameScan.digit }
        guard flags.contains(.letter) else { return NameScan.sign }
        let script = flags.script == .latin ? NameScan.latin : flags.script == .cyrillic ? NameScan.cyrillic : NameScan.foreign
        return script | (flags.contains(.upper) ? NameScan.upper : 0) | (flags.contains(.lower) ? NameScan.lower : 0)
    }

    @Test func everyScalarUpToTheBoxesAndSomeBeyond() {
        for value in Array(UInt32(0)..<0x2600) + [0x4E2D, 0xAC00, 0xEFFF, 0xF000, 0xFF21, 0xFFFD, 0x1F600, 0x10FFFF] {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = String(scalar)
            #expect(withCell(text) { NameScan($0).bits } == Self.plainly(text), "U+\(String(value, radix: 16))")
        }
    }

    /// Broken text has such a letter, whatever stands around it.
    @Test func withoutTheSignNothingIsBroken() {
        var random = SmallGenerator(seed: 4)
        let pool = Array("aРСраиАЖЂђ°±âÃÄĹĂŁšėæ ñ”™€—│░¶ÐÑ¼½".unicodeScalars)
        for _ in 0..<5000 {
            var text = ""
            for _ in 0..<2 + random.below(6) { text.unicodeScalars.append(pool[random.below(pool.count)]) }
            withCell(text) { cell in
                if BrokenEncoding.isPossible(cell) { #expect(NameScan(cell).has(NameScan.perhapsBroken), "'\(text)'") }
            }
        }
    }

    @Test func textsOfAnySigns() {
        var random = SmallGenerator(seed: 11)
        let pool = Array(" aZ9-'.,@\"\t\u{7F}žŠßÃяЖёіλ中\u{A0}\u{301}\u{200B}’—€😀".unicodeScalars)
        for _ in 0..<5000 {
            var text = ""
            for _ in 0..<random.below(9) { text.unicodeScalars.append(pool[random.below(pool.count)]) }
            #expect(withCell(text) { NameScan($0).bits } == Self.plainly(text), "'\(text)'")
        }
    }
}
