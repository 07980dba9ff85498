import KemptCore
import KemptText

/// Lithuanian written in windows-1257 and read as windows-1252: `Ðiauliai` for Šiauliai, `Petrauskienë`, `Stankevièius`.
///
/// Every letter of it is one of another language too, so the way back is taken only where a word proves it: `ð` or `þ` before a Lithuanian
/// ending, an ending that no other language has, `èi` before a vowel. Any letter that no Lithuanian word has forbids it (`Þórður`).
enum BrokenBaltic {
    /// True for the second byte of a letter of which one at least stands in every text that is proven; the first is C3.
    @inline(__always) static func isTelltale(_ byte: UInt8) -> Bool {
        switch byte | 0x20 {
        case 0xA8, 0xAB, 0xB0, 0xB8, 0xBE: true  // è ë ð ø þ
        default: false
        }
    }

    /// The letter of windows-1257 in the place of one of windows-1252; 0 where Lithuanian has none.
    private static func meant(_ scalar: UInt32) -> UInt32 {
        let small: UInt32 =
            switch scalar | 0x20 {
            case 0xE0: 0x105
            case 0xE1: 0x12F
            case 0xE6: 0x119
            case 0xE8: 0x10D
            case 0xEB: 0x117
            case 0xF0: 0x161
            case 0xF8: 0x173
            case 0xFB: 0x16B
            case 0xFE: 0x17E
            default: 0
            }
        // In both code pages the capital stands before its small letter.
        return small == 0 || scalar & 0x20 != 0 ? small : small &- 1
    }

    /// True when a word proves it and no letter speaks against it. Linear; longer texts are not looked at.
    @inline(never) static func isCertain(_ cell: Cell) -> Bool {
        if cell.count > 400 { return false }
        var isProven = false
        var start = 0
        var index = 0
        while index < cell.count {
            let place = index
            let scalar = UTF8Text.scalar(cell, at: &index)
            if scalar < 0x80 ? (scalar | 0x20) &- 0x61 < 26 : scalar < 0x100 && meant(scalar) != 0 { continue }
            if Scalars.isLetter(scalar) { return false }
            isProven = isProven || proves(cell.slice(start, place))
            start = index
        }
        return isProven || proves(cell.slice(start, cell.count))
    }

    /// Appends the text with the letters that were meant; false when it is not certain.
    static func restore(_ cell: Cell, into buffer: ByteBuffer) -> Bool {
        if !isCertain(cell) { return false }
        var index = 0
        while index < cell.count {
            let scalar = UTF8Text.scalar(cell, at: &index)
            let letter = scalar >= 0xC0 && scalar < 0x100 ? meant(scalar) : 0
            buffer.append(scalar: letter == 0 ? scalar : letter)
        }
        return true
    }

    private static let endings: [StaticString] = ["ienë", "aitë", "ytë", "ûtë", "iø"]
    private static let endingsOfStems: [StaticString] = [
        "as", "is", "ys", "us", "ai", "io", "os", "ë", "ës", "ø", "à", "iui", "uje", "oje", "ams", "oms",
    ]
    private static let words = WordIndex(words: "birutë danutë marijampolë akmenë plungë ukmergë kretingalë këdainiai këdainiø rûda nëra")

    private static func proves(_ word: Cell) -> Bool {
        if word.count < 4 || word.count > 60 { return false }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { space in
            guard let base = space.baseAddress else { return false }
            var (letters, isStem, isSoft) = (0, false, false)
            for place in 0..<word.count {
                let byte = word[place]
                // Capitals of two bytes differ in one bit from their small letters.
                base[place] = byte < 0x80 ? byte.lowered : byte == 0xC3 ? byte : byte | 0x20
                if byte < 0x80 { letters += 1 }
                if place > 0 && base[place - 1] == 0xC3 && (base[place] == 0xB0 || base[place] == 0xBE) { isStem = true }
                // `èi` before a vowel
                if place > 2, base[place - 3] == 0xC3, base[place - 2] == 0xA8, base[place - 1] == UInt8(ascii: "i") {
                    isSoft = isSoft || base[place] == 0xC3 || "aou".utf8.contains(base[place])
                }
            }
            if letters < 2 { return false }
            let lowered = Cell(UnsafePointer(base), word.count)
            if isSoft || words.contains(lowered) { return true }
            // Albanian has shorter words of such an ending (`dytë`), and `higjienë`.
            let isLong = word.count >= 8 && !ends(lowered, ["jienë"])
            return isLong && ends(lowered, endings) || isStem && ends(lowered, endingsOfStems)
        }
    }

    private static func ends(_ word: Cell, _ endings: [StaticString]) -> Bool {
        for ending in endings {
            let length = ending.utf8CodeUnitCount
            if word.count > length && equalBytes(word.start + (word.count - length), ending.utf8Start, length) { return true }
        }
        return false
    }
}
