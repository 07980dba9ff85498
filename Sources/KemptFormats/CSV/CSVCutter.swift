// The clever file of CSV: an exact quote automaton that jumps from quote to quote with memchr. Its plain twin is in the tests.
import Glibc
import KemptCore

/// Finds where whole records end, exactly, and which lines cannot be accepted.
///
/// The automaton of RFC 4180: a quote opens a field only right after a delimiter or a line end; inside, two quotes are one; the closing quote must be
/// followed by a delimiter, a line end or the end of the file. What breaks that — text behind a closing quote, a quote never closed or not
/// within `fieldLimit` bytes — refuses the first physical line of its record, and reading resumes at the next line. A quote inside an
/// unquoted field is an ordinary character. It never guesses ahead, so cuts do not depend on the size of the chunks.
///
/// Cost: one memchr pass over the text plus about 15 ns a quote.
struct CSVCutter {
    let dialect: CSVDialect
    /// Longest quoted field, in bytes.
    let fieldLimit: Int

    /// Where scanning goes on.
    private var position = 0
    /// First byte of the record being scanned: all before it is whole.
    private(set) var recordStart = 0
    /// Offset of the quote that is open, -1 when none is.
    private var openQuote = -1
    /// Records ended, and physical lines ended, before `recordStart`.
    private(set) var records = 0
    private(set) var lines = 0
    /// Line ends inside the quoted fields of the record being scanned.
    private var linesInRecord = 0
    private(set) var refused: [Chunk.Refusal] = []

    init(dialect: CSVDialect, fieldLimit: Int) {
        self.dialect = dialect
        self.fieldLimit = fieldLimit
    }

    /// Starts over at the beginning of a new buffer that begins with the record being scanned.
    mutating func rebase() {
        position -= recordStart
        if openQuote >= 0 { openQuote -= recordStart }
        recordStart = 0
        records = 0
        lines = 0
        refused = []
    }

    /// Scans up to `count`. With `isLast` the text ends there, and everything is whole afterwards.
    mutating func scan(_ base: UnsafePointer<UInt8>, _ count: Int, isLast: Bool) {
        while position < count {
            if openQuote < 0 {
                scanUnquoted(base, count)
            } else if !scanQuoted(base, count, isLast: isLast) {
                if isLast || count - openQuote > fieldLimit + 1 {
                    refuse(base, count, rule: "csv.unclosed-quote", reason: "a quote is opened in this record and not closed")
                } else {
                    return
                }
            }
        }
        if isLast { endOfText(base, count) }
    }

    private mutating func endOfText(_ base: UnsafePointer<UInt8>, _ count: Int) {
        if openQuote >= 0 {
            refuse(base, count, rule: "csv.unclosed-quote", reason: "a quote is opened in this record and not closed")
            if position < count { return scan(base, count, isLast: true) }
        }
        if recordStart < count {
            records += 1
            lines += linesInRecord + 1
            linesInRecord = 0
            recordStart = count
        }
    }

    /// From `position`, outside quotes, to just behind the next opening quote or to the end.
    private mutating func scanUnquoted(_ base: UnsafePointer<UInt8>, _ count: Int) {
        let start = position
        while true {
            guard let found = memchr(base + position, Int32(CSVDialect.quote), count - position) else {
                endRecords(base, start, count)
                position = count
                return
            }
            let quote = UnsafeRawPointer(found) - UnsafeRawPointer(base)
            position = quote + 1
            let before = base[max(quote - 1, 0)]
            let isOpening = quote == recordStart || before == dialect.delimiter || before == dialect.terminator
            if isOpening {
                endRecords(base, start, quote)
                openQuote = quote
                return
            }
            if position >= count {
                endRecords(base, start, count)
                return
            }
        }
    }

    private func endsField(_ byte: UInt8) -> Bool {
        byte == dialect.delimiter || byte == CSVDialect.lineFeed || byte == CSVDialect.carriageReturn
    }

    /// Counts the records that end in an unquoted stretch.
    private mutating func endRecords(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) {
        let last = lastIndex(of: dialect.terminator, base, start, end)
        guard last >= 0 else { return }
        let ended = countBytes(base + start, end - start, dialect.terminator)
        records += ended
        lines += ended + linesInRecord
        linesInRecord = 0
        recordStart = last + 1
    }

    /// From `position`, inside quotes, to behind the closing quote. False when more text is needed, or there is none.
    private mutating func scanQuoted(_ base: UnsafePointer<UInt8>, _ count: Int, isLast: Bool) -> Bool {
        while let found = memchr(base + position, Int32(CSVDialect.quote), count - position) {
            let quote = UnsafeRawPointer(found) - UnsafeRawPointer(base)
            if quote + 1 == count {
                if !isLast {
                    position = quote
                    return false
                }
                return close(base, count, at: quote)
            }
            let next = base[quote + 1]
            if next == CSVDialect.quote {
                position = quote + 2
                if position >= count { return false }
            } else if endsField(next) {
                return close(base, count, at: quote)
            } else {
                refuse(base, count, rule: "csv.text-after-quote", reason: "text stands behind a closing quote")
                return true
            }
        }
        position = count
        return false
    }

    private mutating func close(_ base: UnsafePointer<UInt8>, _ count: Int, at quote: Int) -> Bool {
        if quote - openQuote > fieldLimit {
            refuse(base, count, rule: "csv.field-too-long", reason: "a field is longer than \(fieldLimit >> 20) MiB")
            return true
        }
        linesInRecord += countBytes(base + openQuote, quote - openQuote, dialect.terminator)
        openQuote = -1
        position = quote + 1
        return true
    }

    /// Refuses the first physical line of the record being scanned and resumes behind it.
    private mutating func refuse(_ base: UnsafePointer<UInt8>, _ count: Int, rule: String, reason: String) {
        let found = memchr(base + recordStart, Int32(dialect.terminator), count - recordStart)
        let end = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) + 1 } ?? count
        refused.append(Chunk.Refusal(start: recordStart, end: end, rule: rule, reason: reason))
        records += 1
        lines += 1
        linesInRecord = 0
        openQuote = -1
        recordStart = end
        position = end
    }
}

/// Occurrences of a byte. Cost: memory speed (the loop is vectorised).
func countBytes(_ start: UnsafePointer<UInt8>, _ count: Int, _ byte: UInt8) -> Int {
    var total = 0
    var index = 0
    while index < count {
        // Blocks of 255 keep the per-lane counters in a byte, which is what lets the loop be vectorised.
        let end = min(index &+ 255, count)
        var part: UInt8 = 0
        while index < end {
            part &+= start[index] == byte ? 1 : 0
            index &+= 1
        }
        total &+= Int(part)
    }
    return total
}

/// Where a byte stands last in `start..<end`, -1 when it does not. Usually near the end: a plain backward loop.
private func lastIndex(of byte: UInt8, _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var index = end
    while index > start {
        index &-= 1
        if base[index] == byte { return index }
    }
    return -1
}
