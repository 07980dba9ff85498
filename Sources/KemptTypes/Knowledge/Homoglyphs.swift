import KemptCore
import KemptText

/// Letters of the wrong alphabet that look right: a Latin `o` inside `Иванoв`, a Cyrillic `а` inside `Jonаs`.
///
/// Nobody sees them and no search finds them. A word is mended only when it mixes the two scripts, all letters of one have a
/// twin in the other, and at least one letter of the other has none, so that its script is certain. A word made of twins
/// alone takes the script of the letters around it, if those agree. Brand names such as `Яndex` have letters without a twin on
/// both sides and stay.
enum Homoglyphs {
    /// Appends the mended text if any word needs it; appends nothing and returns false otherwise.
    static func repair(_ cell: Cell, into buffer: ByteBuffer) -> Bool {
        let start = buffer.count
        let whole = Letters(cell, 0, cell.count)
        if !whole.mixes { return false }
        var changed = false
        var wordStart = 0
        var index = 0
        while index < cell.count {
            let before = index
            if isInWord(UTF8Text.scalar(cell, at: &index)) { continue }
            changed = appendWord(cell.slice(wordStart, before), whole, into: buffer) || changed
            buffer.append(cell.slice(before, index))
            wordStart = index
        }
        changed = appendWord(cell.slice(wordStart, cell.count), whole, into: buffer) || changed
        if !changed { buffer.truncate(to: start) }
        return changed
    }

    /// Letters with their marks, digits and apostrophes make words.
    @inline(__always) private static func isInWord(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return (scalar | 0x20) &- 0x61 < 26 || scalar &- 0x30 < 10 || scalar == 0x27 }
        return !Scalars.table.flags(scalar).isDisjoint(with: [.letter, .mark, .digit])
    }

    private static func appendWord(_ word: Cell, _ whole: Letters, into buffer: ByteBuffer) -> Bool {
        let letters = Letters(word, 0, word.count)
        var toCyrillic = false
        if !letters.mixes {
            buffer.append(word)
            return false
        } else if letters.onlyCyrillic > 0 && letters.onlyLatin == 0 {
            toCyrillic = true
        } else if letters.onlyLatin > 0 && letters.onlyCyrillic == 0 && letters.latin > letters.cyrillic {
            // More Latin than Cyrillic: one Latin letter does not make `Русw` a Latin word.
            toCyrillic = false
        } else if letters.onlyLatin == 0 && letters.onlyCyrillic == 0 && (whole.onlyCyrillic == 0) != (whole.onlyLatin == 0) {
            toCyrillic = whole.onlyCyrillic > 0
        } else {
            buffer.append(word)
            return false
        }
        if hasDeliberateCapital(word, toCyrillic) {
            buffer.append(word)
            return false
        }
        var index = 0
        while index < word.count {
            let scalar = UTF8Text.scalar(word, at: &index)
            buffer.append(scalar: (toCyrillic ? cyrillicTwin(of: scalar) : latinTwin(of: scalar)) ?? scalar)
        }
        return true
    }

    /// A capital of the other script behind a small letter is a brand's design: `СберX`.
    private static func hasDeliberateCapital(_ word: Cell, _ toCyrillic: Bool) -> Bool {
        var index = 0
        var isBehindSmall = false
        while index < word.count {
            let scalar = UTF8Text.scalar(word, at: &index)
            let isForeign = Scalars.script(scalar) == (toCyrillic ? .latin : .cyrillic)
            if isForeign && isBehindSmall && Scalars.isUpper(scalar) { return true }
            isBehindSmall = Scalars.isLower(scalar)
        }
        return false
    }

    /// How many letters of each script a text has, and how many of them have no twin in the other.
    private struct Letters {
        var latin = 0
        var cyrillic = 0
        var onlyLatin = 0
        var onlyCyrillic = 0
        var mixes: Bool { latin > 0 && cyrillic > 0 }

        init(_ cell: Cell, _ lower: Int, _ upper: Int) {
            var index = lower
            while index < upper {
                let scalar = UTF8Text.scalar(cell, at: &index)
                switch Scalars.script(scalar) {
                case .latin:
                    latin &+= 1
                    if Homoglyphs.cyrillicTwin(of: scalar) == nil { onlyLatin &+= 1 }
                case .cyrillic:
                    cyrillic &+= 1
                    if Homoglyphs.latinTwin(of: scalar) == nil { onlyCyrillic &+= 1 }
                default: break
                }
            }
        }
    }

    /// The Cyrillic letter that looks like a Latin one.
    static func cyrillicTwin(of scalar: UInt32) -> UInt32? {
        switch UInt8(exactly: scalar).map(Unicode.Scalar.init) {
        case "a": 0x430
        case "c": 0x441
        case "e": 0x435
        case "i": 0x456
        case "k": 0x43A
        case "o": 0x43E
        case "p": 0x440
        case "x": 0x445
        case "y": 0x443
        case "A": 0x410
        case "B": 0x412
        case "C": 0x421
        case "E": 0x415
        case "H": 0x41D
        case "I": 0x406
        case "K": 0x41A
        case "M": 0x41C
        case "O": 0x41E
        case "P": 0x420
        case "T": 0x422
        case "X": 0x425
        case "Y": 0x423
        default: cyrillicTwinAboveASCII(scalar)
        }
    }

    /// ë ï Ë Ï stand on more keyboards than ё ї.
    private static func cyrillicTwinAboveASCII(_ scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0xEB: 0x451
        case 0xEF: 0x457
        case 0xCB: 0x401
        case 0xCF: 0x407
        default: nil
        }
    }

    /// The Latin letter that looks like a Cyrillic one.
    static func latinTwin(of scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0x430: 0x61
        case 0x441: 0x63
        case 0x435: 0x65
        case 0x456: 0x69
        case 0x43E: 0x6F
        case 0x440: 0x70
        case 0x445: 0x78
        case 0x443: 0x79
        case 0x410: 0x41
        case 0x412: 0x42
        case 0x421: 0x43
        case 0x415: 0x45
        case 0x41D: 0x48
        case 0x406: 0x49
        case 0x41A: 0x4B
        case 0x41C: 0x4D
        case 0x41E: 0x4F
        case 0x420: 0x50
        case 0x422: 0x54
        case 0x425: 0x58
        case 0x423: 0x59
        case 0x43A: 0x6B
        case 0x451: 0xEB
        case 0x457: 0xEF
        case 0x401: 0xCB
        case 0x407: 0xCF
        // Letters of Serbian, Macedonian, Kazakh and Kurdish, which the wrong keyboard puts into Latin words.
        case 0x458: 0x6A
        case 0x455: 0x73
        case 0x4BB: 0x68
        case 0x408: 0x4A
        case 0x405: 0x53
        default: nil
        }
    }
}
