import KemptCore
import KemptText

/// Words and gaps of a firm's name as the search for legal forms sees them.
enum LegalFormText {
    /// The end of the word that begins at `start`: the next space, comma, bracket, quote or dash between words.
    static func wordEnd(_ value: Cell, _ start: Int) -> Int {
        var place = start
        while place < value.count && gapLength(value, place) == 0 { place += 1 }
        return place
    }

    /// The start of the word that ends at `end`.
    static func wordStart(_ value: Cell, _ end: Int) -> Int {
        var place = end
        while place > 0 && gapLengthBefore(value, place) == 0 { place -= 1 }
        return place
    }

    /// Behind the spaces and commas at `place`; a form of several words has nothing else between them.
    static func afterGap(_ value: Cell, _ place: Int) -> Int {
        var place = place
        while place < value.count && (value[place] == 0x20 || value[place] == UInt8(ascii: ",")) { place += 1 }
        return place
    }

    /// Before the spaces and commas that end at `place`.
    static func beforeGap(_ value: Cell, _ place: Int) -> Int {
        var place = place
        while place > 0 && (value[place - 1] == 0x20 || value[place - 1] == UInt8(ascii: ",")) { place -= 1 }
        return place
    }

    /// Bytes of the sign at `place` that parts words; 0 for any other.
    @inline(__always) static func gapLength(_ value: Cell, _ place: Int) -> Int {
        let byte = value[place]
        if byte < 0x80 { return isGap(byte) ? 1 : 0 }
        if byte == 0xC2 { return place + 1 < value.count && (value[place + 1] == 0xAB || value[place + 1] == 0xBB) ? 2 : 0 }  // « »
        return byte == 0xE2 && place + 2 < value.count && value[place + 1] == 0x80 ? 3 : 0  // “ ” „ and dashes
    }

    /// Bytes of the sign that ends at `place` and parts words; 0 for any other.
    @inline(__always) static func gapLengthBefore(_ value: Cell, _ place: Int) -> Int {
        let byte = value[place - 1]
        if byte < 0x80 { return isGap(byte) ? 1 : 0 }
        if place > 1 && value[place - 2] == 0xC2 { return byte == 0xAB || byte == 0xBB ? 2 : 0 }
        return place > 2 && value[place - 3] == 0xE2 && value[place - 2] == 0x80 ? 3 : 0
    }

    @inline(__always) private static func isGap(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ";"), UInt8(ascii: "_"): true
        default: false
        }
    }

    /// Writes the key of one word: small letters without full stops; at most three bytes for each of its own.
    static func appendKey(_ word: Cell, to base: UnsafeMutablePointer<UInt8>) -> Int {
        let table = Scalars.table
        var length = 0
        var index = 0
        while index < word.count {
            let scalar = table.lower(UTF8Text.scalar(word, at: &index))
            switch scalar {
            case 0x2E: continue
            case 0..<0x80:
                base[length] = UInt8(scalar)
                length += 1
            case 0x80..<0x800:
                base[length] = UInt8(0xC0 | scalar >> 6)
                base[length + 1] = UInt8(0x80 | scalar & 0x3F)
                length += 2
            case 0x800..<0x10000:
                base[length] = UInt8(0xE0 | scalar >> 12)
                base[length + 1] = UInt8(0x80 | scalar >> 6 & 0x3F)
                base[length + 2] = UInt8(0x80 | scalar & 0x3F)
                length += 3
            default:
                // No form has such a letter: a byte that is in no form.
                base[length] = 0xFF
                length += 1
            }
        }
        return length
    }

    /// True for two letters parted by full stops or spaces where the form has none: `Иванов А.О.` is a person.
    static func isLikeInitials(_ written: Cell, _ form: Cell) -> Bool {
        if written.count > 8 { return false }
        var letters = 0
        var index = 0
        while index < form.count { if Scalars.isLetter(UTF8Text.scalar(form, at: &index)) { letters += 1 } }
        return letters < 3 && isParted(written) && !isParted(form)
    }

    /// True for text with full stops or spaces in it.
    static func isParted(_ text: Cell) -> Bool {
        for place in 0..<text.count where text[place] == UInt8(ascii: ".") || text[place] == 0x20 { return true }
        return false
    }

    /// True when the letters are the same in any case.
    static func equalIgnoringCase(_ a: Cell, _ b: Cell) -> Bool {
        var i = 0
        var j = 0
        while i < a.count && j < b.count {
            if Scalars.lower(UTF8Text.scalar(a, at: &i)) != Scalars.lower(UTF8Text.scalar(b, at: &j)) { return false }
        }
        return i == a.count && j == b.count
    }
}
