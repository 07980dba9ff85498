import KemptCore
import KemptText

/// Questions that a scan asks of the text around digits.
enum PhoneSigns {
    static func hasDigit(_ cell: Cell, from start: Int) -> Bool {
        for place in start..<max(start, cell.count) where cell[place].isDigit { return true }
        return false
    }

    /// Where a number may begin behind `start`, if `least` digits stand there.
    static func number(_ cell: Cell, from start: Int, least: Int) -> Int? {
        var first = -1
        var count = 0
        for place in start..<max(start, cell.count) {
            if cell[place].isDigit { count += 1 }
            if first < 0, cell[place].isDigit || cell[place] == UInt8(ascii: "+") { first = place }
        }
        return count >= least ? first : nil
    }

    static func touchesDigit(_ cell: Cell, _ start: Int, _ end: Int) -> Bool {
        (start > 0 && cell[start - 1].isDigit) || (end < cell.count && cell[end].isDigit)
    }

    /// Reads letters and dots into `word`, in small letters without dots; false when none stands there.
    static func readWord(_ cell: Cell, _ index: inout Int, _ word: ByteBuffer) -> Bool {
        word.removeAll()
        let start = index
        while index < cell.count && word.count < 40 {
            var next = index
            let scalar = UTF8Text.scalar(cell, at: &next)
            if Scalars.isLetter(scalar) {
                word.append(scalar: Scalars.lower(scalar))
            } else if scalar != 0x2E {
                break
            }
            index = next
        }
        return index > start
    }

    /// True for a word of a telephone's keys: capitals, or letters joined to digits, behind three digits or more that are no whole number yet.
    ///
    /// `XXX` is no word.
    static func isOnKeys(_ cell: Cell, _ start: Int, _ end: Int, _ word: ByteBuffer, _ digitCount: Int) -> Bool {
        if digitCount < 3 || digitCount > 9 || word.count < 2 || digitCount + word.count > 14 || end - start != word.count { return false }
        let before = cell[start - 1]
        let isJoined = before.isDigit || before == UInt8(ascii: "-") || before == UInt8(ascii: ".")
        if digitCount >= PhoneScanner.plausibleCount && !isJoined { return false }
        var isUpper = true
        var isOneLetter = true
        for place in start..<end {
            if cell[place].lowered != word.base[place - start] || cell[place] >= 0x80 { return false }
            isUpper = isUpper && cell[place].isUpperLetter
            isOneLetter = isOneLetter && word.base[place - start] == word.base[0]
        }
        return (isUpper || isJoined) && !isOneLetter
    }
}
