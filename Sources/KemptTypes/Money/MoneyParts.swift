import KemptCore
import KemptText

/// Where the number of a written amount stands: between what stands before its first digit and what behind its last.
struct MoneyParts {
    var start: Int
    var end: Int
    /// Where the words behind the number end: at the end of the value, or before the cents.
    var wordsEnd: Int
    /// The second number of `1500 руб. 50 коп.`, or -1.
    var cents = -1

    /// Nil when there is no digit; `word` is overwritten.
    init?(_ cell: Cell, _ word: ByteBuffer) {
        var first = 0
        while first < cell.count, !cell[first].isDigit { first += 1 }
        if first == cell.count { return nil }
        var last = cell.count - 1
        while !cell[last].isDigit { last -= 1 }
        start = first
        end = last + 1
        wordsEnd = cell.count
        // A fraction without a nought before it, `£.50`; but the point of `руб.50` belongs to the word.
        if first > 0, cell[first - 1] == UInt8(ascii: ".") || cell[first - 1] == UInt8(ascii: ","), !Self.endsInLetter(cell.slice(0, first - 1)) {
            start -= 1
        }
        splitCents(cell, word)
    }

    private static func endsInLetter(_ cell: Cell) -> Bool {
        var lead = cell.count - 1
        while lead > 0, cell[lead] & 0xC0 == 0x80 { lead -= 1 }
        return lead >= 0 && Scalars.isLetter(UTF8Text.scalar(cell, at: &lead))
    }

    /// Two digits and a word for hundredths behind another word are the cents.
    private mutating func splitCents(_ cell: Cell, _ word: ByteBuffer) {
        if end == cell.count || end - start < 3 { return }
        var digits = end
        while digits > start, cell[digits - 1].isDigit { digits -= 1 }
        guard digits > start, end - digits <= 2,
            cell[digits - 1] == 0x20 || cell[digits - 1] == UInt8(ascii: ".") || cell[digits - 1] == UInt8(ascii: ",")
        else { return }
        guard MagnitudeWords.appendWord(cell.slice(end, cell.count), to: word), MoneyWords.hundredths.contains(word.cell) else { return }
        var number = digits
        while number > start, !cell[number - 1].isDigit { number -= 1 }
        // A word must part them: `12 50 ct` is anybody's guess.
        var hasWord = false
        for index in number..<digits where cell[index] != 0x20 && cell[index] != UInt8(ascii: ".") && cell[index] != UInt8(ascii: ",") {
            hasWord = true
        }
        if number == start || !hasWord { return }
        cents = 0
        for index in digits..<end { cents = cents * 10 + Int(cell[index] & 15) }
        (end, wordsEnd) = (number, digits)
    }

    /// The number before the cents has none of its own.
    func isWhole(_ cell: Cell) -> Bool {
        for index in start..<end where !cell[index].isDigit && cell[index] != 0x20 && cell[index] < 0x80 { return false }
        return true
    }
}
