import KemptCore
import KemptText

/// What kind of name is cased: particles and suffixes differ.
enum NameRole: Sendable { case given, family, full, city }

/// Gives a name that is all capitals or all small letters the case its bearer writes.
///
/// Any other name is left alone: who wrote `deVries` or `LaToya` knew why. Particles go small inside a name (`van der Berg`),
/// `O'`, `D'`, `Mc` and the few common `Mac` names get their second capital, single letters stay initials, `II` stays a number.
enum NameCasing {
    /// Appends the cased name if it differs; appends nothing and returns false otherwise. `scratch` is overwritten.
    static func recase(_ cell: Cell, _ role: NameRole, _ own: NameDictionaries? = nil, into buffer: ByteBuffer, _ scratch: ByteBuffer) -> Bool {
        let letterCase = letterCase(of: cell)
        guard letterCase == .upper || letterCase == .lower else { return false }
        if letterCase == .lower && isAccountName(cell) { return false }
        if role == .given && letterCase == .upper && cell.count == 2 { return false }  // JP, AJ, DJ: as good as initials
        let start = buffer.count
        var words = NameWords(cell, role, isUpper: letterCase == .upper)
        while words.next() {
            buffer.append(words.gap)
            appendWord(words, own, into: buffer, scratch)
        }
        buffer.append(words.gap)
        if buffer.cell(from: start).equals(cell) {
            buffer.truncate(to: start)
            return false
        }
        return true
    }

    /// As `Casing.classify`, but ß has no capital, and a value typed with caps lock on counts as capitals.
    private static func letterCase(of cell: Cell) -> LetterCase {
        let plain = Casing.classify(cell)
        if plain != .mixed { return plain }
        var letters = 0
        var isInverted = true
        var isUpper = true
        var isFirst = true
        var index = 0
        while index < cell.count {
            let scalar = UTF8Text.scalar(cell, at: &index)
            let flags = Scalars.table.flags(scalar)
            if flags.isDisjoint(with: [.letter, .mark]) && scalar != 0x27 && scalar != 0x2019 {
                isFirst = true
                continue
            }
            if scalar == 0xDF || flags.isDisjoint(with: [.upper, .lower]) { continue }
            letters &+= 1
            if flags.contains(.upper) == isFirst { isInverted = false }
            if flags.contains(.lower) { isUpper = false }
            isFirst = false
        }
        return letters > 2 && (isInverted || isUpper) ? .upper : .mixed
    }

    /// True when a small letter and then a capital begin the value: perhaps caps lock was on.
    @inline(__always) static func beginsInverted(_ cell: Cell) -> Bool {
        if cell.count < 3 { return false }
        if cell.start[0] < 0x80 && cell.start[1] < 0x80 {
            return cell.start[0].isLowerLetter && (cell.start[1].isUpperLetter || cell.start[1] == UInt8(ascii: "'"))
        }
        var index = 0
        if !Scalars.isLower(UTF8Text.scalar(cell, at: &index)) { return false }
        return index < cell.count && Scalars.isUpper(UTF8Text.scalar(cell, at: &index))
    }

    /// `jonas.petraitis`, `ivan_petrov`: one word of small letters with a dot or an underscore between two parts.
    private static func isAccountName(_ cell: Cell) -> Bool {
        var letters = 0
        var isJoined = false
        for place in 0..<cell.count {
            let byte = cell[place]
            if byte == 0x20 { return false }
            if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") {
                if letters < 2 { return false }
                isJoined = true
                letters = 0
            } else if byte & 0xC0 != 0x80 {
                letters &+= 1
            }
        }
        return isJoined && letters > 1
    }

    private static func appendWord(_ words: NameWords, _ own: NameDictionaries?, into buffer: ByteBuffer, _ scratch: ByteBuffer) {
        scratch.removeAll()
        if words.isTurkish { appendTurkishLower(words.word, into: scratch) } else { Casing.appendLower(words.word, into: scratch) }
        let lower = scratch.cell
        if let written = own?.spelling(of: lower) {
            buffer.append(written)
        } else if words.goesLower(lower) {
            buffer.append(lower)
        } else if words.staysUpper(lower) {
            appendUpper(words.word, into: buffer)
        } else if lower.equals("phd") && words.isBehindName {
            buffer.append("PhD")
        } else if words.isBehindWholeName && NameDegrees.isDegree(lower) {
            NameDegrees.append(lower, to: buffer)
        } else {
            appendCapitalized(lower, alsoAt: secondCapital(lower), isTurkish: words.isTurkish, into: buffer)
        }
    }

    /// One scalar for one: a lone ß stays.
    private static func appendUpper(_ word: Cell, into buffer: ByteBuffer) {
        var index = 0
        while index < word.count { buffer.append(scalar: Scalars.upper(UTF8Text.scalar(word, at: &index))) }
    }

    /// Raises the first letter and the letter at the byte `second`, if that is not 0.
    private static func appendCapitalized(_ lower: Cell, alsoAt second: Int, isTurkish: Bool, into buffer: ByteBuffer) {
        var index = 0
        while index < lower.count {
            let place = index
            let scalar = UTF8Text.scalar(lower, at: &index)
            if place == 0 || place == second {
                buffer.append(scalar: isTurkish && scalar == 0x69 ? 0x130 : Scalars.upper(scalar))
            } else {
                buffer.append(lower.start + place, index &- place)
            }
        }
    }

    /// The byte where a second capital stands, or 0.
    private static func secondCapital(_ lower: Cell) -> Int {
        if lower.count > 4 && lower.start[0] == UInt8(ascii: "m") {
            if lower.start[1] == UInt8(ascii: "c") {
                // Georgian names in Latin letters begin so too: Mchedlishvili.
                return starts(lower, "mched") || starts(lower, "mchei") ? 0 : 2
            }
            if NameWordLists.mac.contains(lower) { return 3 }
        }
        // One letter in Dutch: IJsbrand. Before a vowel it is two: Ijaya.
        if starts(lower, "ij") && lower.count > 3 && "snzkpl".utf8.contains(lower.start[2]) { return 1 }
        return behindApostrophe(lower)
    }

    /// The byte behind the apostrophe of `o'brien`, `d'angelo`, `dell'acqua`; 0 where it is a soft sign (`Кол'цов`, `Д'яченко`).
    private static func behindApostrophe(_ lower: Cell) -> Int {
        var place = 0
        while place < lower.count && apostropheLength(lower, place) == 0 { place &+= 1 }
        if place == 0 || place >= lower.count || !NameWordLists.elided.contains(lower.slice(0, place)) { return 0 }
        let behind = place &+ apostropheLength(lower, place)
        if behind >= lower.count { return 0 }
        var index = behind
        switch UTF8Text.scalar(lower, at: &index) {
        case 0x44F, 0x44E, 0x454, 0x457, 0x451: return 0  // я ю є ї ё
        default: return behind
        }
    }

    /// Bytes of the apostrophe at `place`; 0 when none stands there.
    static func apostropheLength(_ cell: Cell, _ place: Int) -> Int {
        let byte = cell.start[place]
        if byte == UInt8(ascii: "'") { return 1 }
        if byte == 0xE2 && place &+ 2 < cell.count && cell.start[place &+ 1] == 0x80 && cell.start[place &+ 2] & 0xFE == 0x98 { return 3 }  // ‘ ’
        if byte == 0xCA && place &+ 1 < cell.count && cell.start[place &+ 1] | 1 == 0xBD { return 2 }  // ʼ
        return 0
    }

    private static func appendTurkishLower(_ word: Cell, into buffer: ByteBuffer) {
        var index = 0
        while index < word.count {
            let scalar = UTF8Text.scalar(word, at: &index)
            buffer.append(scalar: scalar == 0x49 ? 0x131 : Scalars.lower(scalar))
        }
    }

    static func starts(_ cell: Cell, _ prefix: StaticString) -> Bool {
        let length = prefix.utf8CodeUnitCount
        return cell.count >= length && equalBytes(cell.start, prefix.utf8Start, length)
    }
}

/// The words that casing knows, in small letters.
enum NameWordLists {
    /// Small inside a name, capital at its start (`De Luca`) and end.
    static let particles = WordIndex(
        words:
            "van von der den de da di do dos das du del della delle degli dei ter ten zu zum zur af av bin ibn bint binti фон де дер ден дель да ди оглы кызы угли кизи бин ибн"
    )
    /// Small even at the start of a family name that goes on: `van Gogh`, `von Braun`.
    static let smallAtStart = WordIndex(words: "van von zu фон")
    /// What ends `г-н`, `г-жа`, `д-р` behind the hyphen.
    static let addressEnds = WordIndex(words: "н жа р")
    /// The generations of Russian: `Иванов мл.`
    static let smallAtEnd = WordIndex(words: "мл ст")
    /// Small at the start of a family name when another particle follows: `ван дер Берг`, but `Ван Гог`.
    static let smallBeforeParticle = WordIndex(words: "ван")
    /// Small behind another particle only: `de la Cruz`, but `La Rosa` and `Le Gall`.
    static let articles = WordIndex(words: "la le las los les el und ла ле")
    /// Small inside the names of places.
    static let placeWords = WordIndex(
        words:
            "de del della di da do dos das du des la le les los las sur sous en et aux au y e i ı am an im in der den dem und ob bei van aan op den het upon on of the under by le na nad pod pri do на под над при в у о и да де ла ле prie ant"
    )
    /// What stands before an apostrophe that a capital follows.
    static let elided = WordIndex(words: "o d l m n all dell dall nell sull sant о д л н")
    static let mac = WordIndex(
        words: "macdonald macleod macarthur maclean macgregor macpherson macmillan macintyre macdougall macfarlane macneil macrae")
    /// Two letters that are a word all the same.
    static let shortWords = WordIndex(words: "jr sr dr mr ms st ng mc ph")
    static let credentials = WordIndex(words: "md mba cpa dds rn jd llm msc bsc ma ba")
    static let romanNumbers = WordIndex(words: "ii iii iv vii viii")
    /// Family names that stand first in Vietnam: behind them `Van` is a name.
    static let vietnamese = WordIndex(
        words:
            "nguyen tran le pham hoang huynh vu vo dang bui do ho ngo duong ly phan dinh truong nguyễn trần lê phạm hoàng huỳnh vũ võ đặng đỗ hồ ngô lý đinh trương"
    )
}
