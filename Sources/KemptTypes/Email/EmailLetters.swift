import KemptCore
import KemptText

/// Letters beyond ASCII in an address: which are allowed, their lower case, and Cyrillic letters posing as Latin.
enum EmailLetters {
    /// True when some word, between dots, hyphens and the like, has both Latin and Cyrillic letters.
    static func mixAlphabets(_ cell: Cell) -> Bool {
        var latin = false
        var cyrillic = false
        var index = 0
        while index < cell.count {
            let scalar = UTF8Text.scalar(cell, at: &index)
            switch Scalars.script(scalar) {
            case .latin: latin = true
            case .cyrillic: cyrillic = true
            default: if scalar < 0x30 || scalar == 0x40 || scalar == 0x5F { (latin, cyrillic) = (false, false) }
            }
            if latin && cyrillic { return true }
        }
        return false
    }

    /// Appends the address in lower case and says whether that changed it.
    static func appendLowered(_ cell: Cell, to buffer: ByteBuffer) -> Bool {
        let start = buffer.count
        Casing.appendLower(cell, into: buffer)
        return !buffer.cell(from: start).equals(cell)
    }

    /// Appends the address with look-alikes replaced, if that is certain: some word mixes Latin and Cyrillic, every letter beyond ASCII
    /// is a Cyrillic look-alike, so the whole address becomes ASCII. No mail host has names of two alphabets in one word.
    static func appendWithoutLookAlikes(_ cell: Cell, to buffer: ByteBuffer) -> Bool {
        if UTF8Text.isASCII(cell) { return false }
        let start = buffer.count
        var mixed = false
        var latin = false
        var cyrillic = false
        var index = 0
        while index < cell.count {
            let byte = cell[index]
            if byte < 0x80 {
                index += 1
                if byte.isLowerLetter {
                    latin = true
                } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "@") {
                    latin = false
                    cyrillic = false
                }
                buffer.append(byte)
            } else {
                let twin = latinTwin(of: UTF8Text.scalar(cell, at: &index))
                if twin == 0 {
                    buffer.truncate(to: start)
                    return false
                }
                cyrillic = true
                buffer.append(twin)
            }
            if latin && cyrillic { mixed = true }
        }
        if !mixed { buffer.truncate(to: start) }
        return mixed
    }

    /// The Latin letter that a small Cyrillic letter looks like in common typefaces; 0 for any other.
    private static func latinTwin(of scalar: UInt32) -> UInt8 {
        switch scalar {
        case 0x430: UInt8(ascii: "a")
        case 0x441: UInt8(ascii: "c")
        case 0x435: UInt8(ascii: "e")
        case 0x456: UInt8(ascii: "i")
        case 0x458: UInt8(ascii: "j")
        case 0x43E: UInt8(ascii: "o")
        case 0x440: UInt8(ascii: "p")
        case 0x455: UInt8(ascii: "s")
        case 0x443: UInt8(ascii: "y")
        case 0x445: UInt8(ascii: "x")
        // Capitals that look Latin only as capitals were lowered before they came here: В К М Н Т.
        case 0x432: UInt8(ascii: "b")
        case 0x43A: UInt8(ascii: "k")
        case 0x43C: UInt8(ascii: "m")
        case 0x43D: UInt8(ascii: "h")
        case 0x442: UInt8(ascii: "t")
        default: 0
        }
    }
}
