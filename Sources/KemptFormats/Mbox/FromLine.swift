import KemptCore

/// The line that begins a message in an mbox: `From `, a sender, a date.
///
/// A body line such as "From Monday on we …" must not split a message, so a real one is asked for its date. Written by many hands:
/// `From anna@uab.lt Fri Nov 26 21:40:36 2004`, `From MAILER-DAEMON Fri …`, `From - Sat …` (Mozilla),
/// `From anna at uab.lt  Fri …` (list archives), `From 1748@xxx Thu Mar 03 12:34:56 +0000 2022` (Gmail).
package enum FromLine {
    /// Whether a line begins a message.
    package enum Kind {
        /// It is an ordinary line.
        case none
        /// It names a sender and a date.
        case dated
        /// It is `From -` alone, which counts only when a header follows.
        case bare
    }

    /// A longer line is none.
    static let longestLine = 998

    @inline(__always) static func mayBegin(_ bytes: Cell) -> Bool {
        bytes.count >= 5 && bytes[0] == 70 && bytes[1] == 114 && bytes[2] == 111 && bytes[3] == 109 && bytes[4] == 32
    }

    /// Judges a line without its line end.
    package static func kind(of line: Cell) -> Kind {
        if !mayBegin(line) || line.count > longestLine { return .none }
        let rest = line.slice(5, line.count)
        if rest.trimmed.equals("-") { return .bare }
        return dateOffset(in: rest) == nil ? .none : .dated
    }

    /// The date a From_ line carries, nil when it carries none.
    static func date(of line: Cell) -> MailDate? {
        if !mayBegin(line) { return nil }
        let rest = line.slice(5, line.count)
        guard let offset = dateOffset(in: rest) else { return nil }
        return MailDate.read(rest.slice(offset, rest.count))
    }

    /// Offset of the date behind the sender, nil unless there is a sender and a whole date with a time.
    private static func dateOffset(in rest: Cell) -> Int? {
        var position = 0
        var words = 0
        var sender = Sender()
        while words < 8 {
            while position < rest.count, isBlank(rest[position]) { position &+= 1 }
            if position >= rest.count { return nil }
            let start = position
            skipWord(rest, &position)
            let word = rest.slice(start, position)
            if (words == 0 || sender.isPlausible(words: words)) && mayBeginDate(word) {
                if let date = MailDate.read(rest.slice(start, rest.count)), date.hasTime { return start }
            }
            sender.take(word)
            words += 1
        }
        return nil
    }

    /// What is known of the words between `From ` and the date.
    private struct Sender {
        private var hasAddress = false

        mutating func take(_ word: Cell) {
            if word.firstIndex(of: 64) != nil || word.equals("at") || word.equals("<>") { hasAddress = true }
        }

        /// One word of any kind, or several with an address among them.
        func isPlausible(words: Int) -> Bool { words == 1 || hasAddress }
    }

    /// Passes over a word; a quoted part of an address may hold blanks.
    private static func skipWord(_ rest: Cell, _ position: inout Int) {
        var isQuoted = false
        while position < rest.count, isQuoted || !isBlank(rest[position]) {
            if rest[position] == 34 { isQuoted.toggle() }
            position &+= 1
        }
    }

    private static func mayBeginDate(_ word: Cell) -> Bool {
        isDigit(word[0]) || DateWords.isWeekday(word.last == 44 ? word.slice(0, word.count - 1) : word) || DateWords.month(word) != nil
    }

    /// True when a line looks like `Name: value`, as the first header behind a From_ line does.
    static func isHeader(_ line: Cell) -> Bool {
        guard let colon = line.firstIndex(of: 58), colon > 0, colon < 80 else { return false }
        for index in 0..<colon where line[index] <= 32 || line[index] >= 127 { return false }
        return true
    }

    /// The same, beginning with a letter and with a blank or nothing behind the colon, so that no prose or address looks like it.
    static func isPlainHeader(_ line: Cell) -> Bool {
        guard isHeader(line), isLetter(line[0]), let colon = line.firstIndex(of: 58) else { return false }
        return colon + 1 == line.count || isBlank(line[colon + 1])
    }
}

extension Cell {
    /// The last byte, or 0.
    fileprivate var last: UInt8 { count > 0 ? start[count - 1] : 0 }
}
