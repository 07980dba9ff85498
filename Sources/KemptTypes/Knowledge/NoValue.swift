import KemptCore
import KemptText

/// What people write where there is nothing to write: `-`, `n/a`, `нет данных`, `nenurodyta`.
///
/// A cell of it is emptied (`<type>.no-value`), so that it counts as missing, another source may fill it and nobody takes two
/// records for one because both say `n/a`. Fakes such as `test` and `000000` are no such words: they pretend to be values.
public enum NoValue {
    /// True for signs alone and for a phrase that is nobody's name. `scratch` is overwritten.
    static func isCertain(_ cell: Cell, _ scratch: ByteBuffer) -> Bool { isSigns(cell) || isWord(cell, phrases, scratch) }

    /// As `isCertain`, and true for the few words more that no firm is called by.
    static func isNoFirm(_ cell: Cell, _ scratch: ByteBuffer) -> Bool { isNoPlace(cell, scratch) || isWord(cell, noFirm, scratch) }

    /// As `isCertain`, and true for `unknown`, `none` and `нет` in small letters, as firms and towns do not write themselves.
    static func isNoPlace(_ cell: Cell, _ scratch: ByteBuffer) -> Bool {
        isCertain(cell, scratch) || !NameScan(cell).has(NameScan.upper) && isWord(cell, smallWords, scratch)
    }

    /// As `isCertain`, and true for `none`, `нет`, `no phone` too: for fields that hold no names of people or firms.
    public static func isLikely(_ cell: Cell, _ scratch: ByteBuffer) -> Bool {
        isSigns(cell) || isWord(cell, phrases, scratch) || isWord(cell, words, scratch)
    }

    /// False at once for values that begin as no phrase of `isCertain` does: for types whose fast path would let one through.
    @inline(__always) static func isPossible(_ cell: Cell) -> Bool {
        switch cell.start[0] | 0x20 {
        case UInt8(ascii: "n"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "k"), 0xD0 | 0x20: beginsAsPhrase(cell)
        default: false
        }
    }

    @inline(never) private static func beginsAsPhrase(_ cell: Cell) -> Bool {
        if cell.count < 3 || cell.count > (cell[0] < 0x80 ? 24 : 44) { return false }
        let (first, second, third) = (cell[0].lowered, cell[1].lowered, cell[2].lowered)
        switch (first, second) {
        case (UInt8(ascii: "n"), UInt8(ascii: "e")), (UInt8(ascii: "n"), UInt8(ascii: "o")), (UInt8(ascii: "n"), 0xC4...): return true
        case (UInt8(ascii: "n"), UInt8(ascii: "a")): return third == 0x20 || third == UInt8(ascii: "v")
        case (UInt8(ascii: "n"), UInt8(ascii: "i")): return third == UInt8(ascii: "e")
        case (UInt8(ascii: "n"), _): return !second.isLowerLetter
        case (UInt8(ascii: "t"), UInt8(ascii: "b")): return third == UInt8(ascii: "d")
        case (UInt8(ascii: "t"), UInt8(ascii: "o")), (UInt8(ascii: "b"), UInt8(ascii: "e")): return third == 0x20
        case (UInt8(ascii: "b"), UInt8(ascii: "r")): return third == UInt8(ascii: "a") && cell.count > 3 && cell[3].lowered == UInt8(ascii: "k")
        case (UInt8(ascii: "b"), UInt8(ascii: "u")): return third == UInt8(ascii: "s")
        case (UInt8(ascii: "k"), UInt8(ascii: "e")): return third == UInt8(ascii: "i") && cell.count > 3 && cell[3].lowered == UInt8(ascii: "n")
        case (0xD0, 0xBD), (0xD0, 0x9D): return third < 0x80 || cell.count > 3 && cell[3] | 0x20 == 0xB5  // н/д, не
        case (0xD0, 0xB4), (0xD0, 0x94): return cell.count > 30  // данные отсутствуют
        default: return false
        }
    }

    /// As `isCertain`, and true for `unknown` and `null`: for fields where `none` and `нет` are answers.
    static func isUnknown(_ cell: Cell, _ scratch: ByteBuffer) -> Bool { isCertain(cell, scratch) || isWord(cell, unknownWords, scratch) }

    /// Folded: small letters, no accents, one space between words.
    private static let phrases = index(
        """
        n a|n d|na na|not available|not applicable|not specified|not provided|not given|not known|no data|no value|no information|\
        to be defined|to be determined|to be confirmed|to be announced|tbd|\
        н д|н у|нет данных|нет информации|нет сведений|не указано|не указан|не указана|не указаны|не заполнено|не задано|неизвестно|данные отсутствуют|\
        nera duomenu|nera informacijos|nenurodyta|nenurodytas|nenurodyti|nezinoma|be duomenu|bus patikslinta|keine angabe|keine angaben|brak danych|nie podano|nav datu
        """)

    private static let words = index(
        """
        tba|tbc|уточняется|уточнить|tikslinama|patikslinti|none|null|nil|undefined|unknown|empty|missing|no|nothing|no email|no e mail|no mail|no phone|no number|no website|no site|no title|no address|\
        no email address|unknown email|email unknown|no vat|no code|not registered|\
        нет электронной почты|нет эл почты|без почты|без email|почты нет|без инн|нет инн|не имеет|\
        be el pasto|nera el pasto adreso|nera kodo|be kodo|neturi kodo|keine e mail|keine email|keine webseite|brak adresu|brak maila|brak strony|nav e pasta|\
        нет|нету|отсутствует|пусто|неизвестен|неизвестна|нет телефона|нет номера|нет почты|нет имейла|нет email|нет e mail|нет сайта|нет должности|нет адреса|без телефона|\
        nera|neturi|nezinomas|nera telefono|nera el pasto|nera pasto|nera svetaines|be telefono|brak|keine|keiner|unbekannt|nav|ei ole|puudub|немає
        """)

    private static let unknownWords = index("unknown|null|undefined|empty|missing|неизвестен|неизвестна|nezinomas|unbekannt")

    private static let smallWords = index(
        "none|null|undefined|unknown|no|нет|нету|отсутствует|неизвестен|неизвестна|уточняется|nera|nezinomas|neturi|tikslinama|brak|keine|unbekannt|nav"
    )

    private static let noFirm = index("нет|нет компании|нет организации|без организации|no company|no firm|without company|be imones|nera imones")

    private static func index(_ text: String) -> WordIndex { WordIndex(text.split(separator: "|").map { (String($0), 0) }) }

    private static func isWord(_ cell: Cell, _ index: WordIndex, _ scratch: ByteBuffer) -> Bool {
        // The longest phrase with its accents and signs around it; none has a digit.
        if cell.count > 64 { return false }
        for place in 0..<cell.count where cell[place].isDigit { return false }
        scratch.removeAll()
        Folding.appendFolded(cell, into: scratch)
        return index.contains(scratch.cell)
    }

    /// Dashes, dots and the like, and nothing else but spaces. More than three question marks are letters lost in a wrong encoding.
    private static func isSigns(_ cell: Cell) -> Bool {
        if cell.isEmpty || cell.count > 24 { return false }
        var signs = 0
        var questions = 0
        var index = 0
        while index < cell.count {
            switch UTF8Text.scalar(cell, at: &index) {
            case 0x20, 0xA0: break
            case 0x2D, 0x2E, 0x5F, 0x2A, 0x2F, 0x5C, 0x7C, 0x7E, 0x2C, 0x3B, 0x3A, 0x27, 0x22, 0x60, 0x2010...0x2015, 0x2026, 0x2212, 0xB7, 0x2022:
                signs &+= 1
            case 0x3F: questions &+= 1
            default: return false
            }
        }
        return signs &+ questions > 0 && questions < 4
    }
}
