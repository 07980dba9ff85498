import KemptText
import Testing

@Suite struct ScalarsTests {
    /// The tables are of Unicode 14; what later versions added is unassigned here.
    func isOldEnough(_ scalar: Unicode.Scalar?) -> Bool { (scalar?.properties.age?.major ?? 99) <= 14 }

    @Test func agreesWithTheStandardLibrary() {
        // Beyond the scripts in use some of every page: most of them hold one record over and over.
        for value in Array(UInt32(0)...0x1_2FFF) + stride(from: 0x1_3000, to: 0x11_0000, by: 61) {
            guard let scalar = Unicode.Scalar(value), isOldEnough(scalar) else { continue }
            let category = scalar.properties.generalCategory
            let isModifierSign = (0x2B9...0x2DF).contains(value) || value == 0x374
            let isLetter =
                [.uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter].contains(category) && !isModifierSign
            if Scalars.isLetter(value) != isLetter { Issue.record("isLetter U+\(String(value, radix: 16))") }
            if Scalars.isDigit(value) != (category == .decimalNumber) { Issue.record("isDigit U+\(String(value, radix: 16))") }
            let isMark = [.nonspacingMark, .spacingMark, .enclosingMark].contains(category)
            if Scalars.isCombiningMark(value) != isMark { Issue.record("isCombiningMark U+\(String(value, radix: 16))") }
            if Scalars.isSpace(value) != scalar.properties.isWhitespace && !(0x1C...0x1F).contains(value) {
                Issue.record("isSpace U+\(String(value, radix: 16))")
            }
            let isGeorgian = (0x10A0...0x10FF).contains(value) || (0x1C90...0x1CBF).contains(value) || (0x2D00...0x2D2F).contains(value)
            let mapping = scalar.properties.lowercaseMapping.unicodeScalars
            if mapping.count == 1, isOldEnough(mapping.first), Scalars.lower(value) != mapping.first?.value {
                Issue.record("lower U+\(String(value, radix: 16))")
            }
            let upper = scalar.properties.uppercaseMapping.unicodeScalars
            if upper.count == 1, isOldEnough(upper.first), !isGeorgian, Scalars.upper(value) != upper.first?.value {
                Issue.record("upper U+\(String(value, radix: 16))")
            }
        }
    }

    @Test(
        arguments: [
            (0x130, 0x69), (0x131, 0x131), (0x49, 0x69), (0x160, 0x161), (0x401, 0x451), (0x406, 0x456), (0x3A9, 0x3C9), (0x1E9E, 0xDF),
            (0x40F, 0x45F), (0x10400, 0x10428),
            (0x10A0, 0x2D00), (0xD7, 0xD7),
        ] as [(UInt32, UInt32)])
    func lower(_ scalar: UInt32, _ expected: UInt32) { #expect(Scalars.lower(scalar) == expected) }

    @Test(
        arguments: [
            (0x131, 0x49), (0x69, 0x49), (0xDF, 0xDF), (0x161, 0x160), (0xFF, 0x178), (0x44F, 0x42F), (0x10D0, 0x10D0), (0x17F, 0x53),
        ] as [(UInt32, UInt32)])
    func upper(_ scalar: UInt32, _ expected: UInt32) { #expect(Scalars.upper(scalar) == expected) }

    @Test func invisibleAndControl() {
        for value in [0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF] as [UInt32] { #expect(Scalars.isZeroWidth(value) && !Scalars.isControl(value)) }
        for value in [0x00, 0x1B, 0x7F, 0x80, 0x9F, 0x200E, 0x202E, 0x2066] as [UInt32] {
            #expect(Scalars.isControl(value) && !Scalars.isSpace(value))
        }
        for value in [0x09, 0x0A, 0x0D, 0x20, 0x85, 0xA0, 0x2000, 0x200A, 0x2028, 0x202F, 0x3000] as [UInt32] {
            #expect(Scalars.isSpace(value) && !Scalars.isControl(value))
        }
        for value in [0x41, 0x2D, 0x430, 0x4E2D, 0x10FFFF, 0x11_0000, UInt32.max] as [UInt32] {
            #expect(!Scalars.isSpace(value) && !Scalars.isControl(value) && !Scalars.isZeroWidth(value))
        }
    }

    @Test(
        arguments: [
            (0x41, .latin), (0x30, .common), (0xE9, .latin), (0xAA, .latin), (0x17E, .latin), (0x1EF9, .latin), (0x416, .cyrillic),
            (0x456, .cyrillic), (0x45B, .cyrillic),
            (0x3B1, .greek), (0x1F82, .greek), (0x531, .other), (0x10D0, .other), (0x5D0, .other), (0x4E2D, .other), (0x20AC, .common),
            (0x301, .common), (0xFF21, .latin),
        ] as [(UInt32, Script)])
    func script(_ scalar: UInt32, _ expected: Script) { #expect(Scalars.script(scalar) == expected) }

    /// What `Normalization.isNFC` skips without asking.
    @Test func skippedBlocksHoldNothingOfInterest() {
        let table = Scalars.table
        for value in UInt32(0)..<0x300 { check(!table.flags(value).contains(.normalizationSuspect), "\(value)") }
        for value in UInt32(0x400)..<0x480 { check(!table.flags(value).contains(.normalizationSuspect), "\(value)") }
        // What `Whitespace.isClean` skips.
        for value in UInt32(0xC0)..<0x600 { check(table.flags(value).isDisjoint(with: [.space, .zeroWidth, .control]), "\(value)") }
        #expect(table.flags(0x61C).contains(.control))
        #expect(table.flags(0x301).contains(.normalizationSuspect))
    }
}
