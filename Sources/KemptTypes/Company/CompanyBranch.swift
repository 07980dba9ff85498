import KemptCore
import KemptText

/// Finds what of a firm's name is the name of a branch: `Kauno filialas`, `филиал в г. Минске`, `Vilnius branch`.
enum CompanyBranch {
    /// As folded words: small letters without accents.
    private static let words = WordIndex(
        words:
            """
            filialas filiale filiaal filial branch филиал филіал філія філіял представительство представництво atstovybe parstavnieciba oddzial \
            niederlassung zweigniederlassung succursale sucursal sivuliike filialen pobocka клон подразделение padalinys
            """)
    private static let longestWord = 48

    /// A branch at the end: in brackets of its own, behind a comma or a dash.
    ///
    /// The bytes of the branch and the end of the name before it.
    static func tail(of value: Cell) -> (lower: Int, upper: Int, nameEnd: Int)? {
        if value.count > 2, value[value.count - 1] == UInt8(ascii: ")") {
            var lower = value.count - 1
            while lower > 0 && value[lower - 1] != UInt8(ascii: "(") { lower -= 1 }
            if lower > 1 && hasWord(value.slice(lower, value.count - 1)) { return (lower, value.count - 1, lower - 1) }
            return nil
        }
        var place = value.count
        while place > 1 {
            place -= 1
            let isDash = value[place] == UInt8(ascii: "-") && value[place - 1] == 0x20 || value[place] == 0x93 || value[place] == 0x94
            guard value[place] == UInt8(ascii: ",") || isDash else { continue }
            let lower = LegalFormText.afterGap(value, place + 1)
            let isEnDash = value[place] >= 0x80
            if isEnDash && !(place > 2 && value[place - 1] == 0x80 && value[place - 2] == 0xE2) { continue }
            if lower >= value.count || !hasWord(value.slice(lower, value.count)) { return nil }
            return (lower, value.count, isEnDash ? place - 2 : place)
        }
        return nil
    }

    /// True when the text is one word for a branch and nothing else.
    static func isWord(_ text: Cell) -> Bool { !text.isEmpty && LegalFormText.wordEnd(text, 0) == text.count && hasWord(text) }

    /// True when one of the words is a word for a branch.
    static func hasWord(_ text: Cell) -> Bool {
        var place = 0
        while place < text.count {
            let end = LegalFormText.wordEnd(text, place)
            if end > place && end - place <= longestWord && isBranchWord(text.slice(place, end)) { return true }
            place = end
            if place < text.count { place += LegalFormText.gapLength(text, place) }
        }
        return false
    }

    private static func isBranchWord(_ word: Cell) -> Bool {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longestWord * 3) { space in
            guard let base = space.baseAddress else { return false }
            return words.contains(Cell(UnsafePointer(base), appendFolded(word, to: base)))
        }
    }

    /// Small letters; those of Lithuanian, Latvian, Polish and Czech without their marks.
    private static func appendFolded(_ word: Cell, to base: UnsafeMutablePointer<UInt8>) -> Int {
        var length = 0
        var index = 0
        while index < word.count {
            let scalar = Scalars.lower(UTF8Text.scalar(word, at: &index))
            let plain: UInt32 =
                switch scalar {
                case 0xE0...0xE5, 0x101, 0x105: 0x61
                case 0x10D, 0x107: 0x63
                case 0xE8...0xEB, 0x113, 0x117, 0x119: 0x65
                case 0x12B, 0x12F: 0x69
                case 0x142: 0x6C
                case 0x144: 0x6E
                default: scalar
                }
            if plain < 0x80 {
                base[length] = UInt8(plain)
                length += 1
            } else if plain < 0x800 {
                base[length] = UInt8(0xC0 | plain >> 6)
                base[length + 1] = UInt8(0x80 | plain & 0x3F)
                length += 2
            } else {
                base[length] = 0xFF
                length += 1
            }
        }
        return length
    }

    /// The end of the quoted name that the text begins with, else of the whole text.
    static func quotedEnd(_ text: Cell) -> Int {
        guard let first = CompanyQuotes.sign(text, 0) else { return text.count }
        var end = 0
        var place = first.length
        while place < text.count {
            if let sign = CompanyQuotes.sign(text, place) {
                place += sign.length
                if sign.closes { end = place }
            } else {
                place += 1
            }
        }
        return end == 0 ? text.count : end
    }

    /// Without brackets around all of it.
    static func unbracketed(_ text: Cell) -> Cell {
        text.count > 2 && text[0] == UInt8(ascii: "(") && text[text.count - 1] == UInt8(ascii: ")") ? text.slice(1, text.count - 1) : text
    }
}
