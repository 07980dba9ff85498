// The clever file of CSV: an exact quote automaton that jumps from quote to quote with memchr. Its plain twin is in the tests.
import Glibc
import KemptCore

/// Finds where whole records end in the text read so far, and what cannot be accepted.
protocol CSVCutting {
    /// First byte of the record being scanned: all before it is whole.
    var recordStart: Int { get }
    /// Records ended, and physical lines ended, before `recordStart`; brought up to date when `scan` returns.
    var records: Int { get }
    var lines: Int { get }
    /// Comments among the records.
    var comments: Int { get }
    var refused: [Chunk.Refusal] { get }
    /// The record being scanned is too long and in no quotes: there is no line to refuse, and scanning has stopped.
    var isOverlong: Bool { get }
    /// Scans up to `count`. With `isLast` the text ends there, and everything is whole afterwards.
    mutating func scan(_ base: UnsafePointer<UInt8>, _ count: Int, isLast: Bool)
    /// Starts over at the beginning of a new buffer that begins with the record being scanned.
    mutating func rebase()
}

/// Finds where whole records end, exactly, and which lines cannot be accepted.
///
/// The automaton of RFC 4180: a quote opens a field only right after a delimiter or a line end; inside, two quotes are one; the closing quote must be
/// followed by a delimiter, a line end or the end of the file. What breaks that — text behind a closing quote, a quote not closed before the end of
/// the file or within the first `recordLimit` bytes of the record — refuses the first physical line of its record, and reading resumes at the next
/// line. A quote inside an unquoted field is an ordinary character. It never guesses ahead, so cuts do not depend on the size of the chunks.
///
/// Cost: one memchr pass over the text plus about 15 ns a quote. Linear also where many lines in turn are refused: see `Reached`.
struct CSVCutter: CSVCutting {
    let dialect: CSVDialect
    /// What quotes; a dialect without quotes never looks for it.
    private let quote: UInt8
    private let hasQuotes: Bool
    /// Most bytes of a record, its line end included.
    let recordLimit: Int

    /// Where scanning goes on.
    private var position = 0
    private(set) var recordStart = 0
    /// Offset of the quote that is open, -1 when none is.
    private var openQuote = -1
    private(set) var records = 0
    private(set) var lines = 0
    let comments = 0
    /// Where `recordStart` was when lines were counted last.
    private var countedTo = 0
    /// Line ends inside the quoted fields of records that ended behind `countedTo`, and of the record being scanned.
    private var quotedLines = 0
    private var linesInRecord = 0
    private(set) var refused: [Chunk.Refusal] = []
    private(set) var isOverlong = false

    /// How far a refused record was followed, always inside quotes.
    ///
    /// The lines behind the refused one are scanned afresh, each from outside quotes. When one of them crosses a line end inside quotes before
    /// `position`, it is where the refused record was at that line end, and goes the same way: it jumps to `position` instead of walking there.
    private struct Reached {
        var position: Int
        var openQuote: Int
        /// Physical lines before the open quote, counted like `lines`.
        var lines: Int
    }
    private var reached: Reached?

    init(dialect: CSVDialect, recordLimit: Int) {
        self.dialect = dialect
        self.recordLimit = recordLimit
        hasQuotes = dialect.quote != nil
        quote = dialect.quote ?? 0
    }

    mutating func rebase() {
        position -= recordStart
        if openQuote >= 0 { openQuote -= recordStart }
        if let old = reached {
            reached =
                old.position <= recordStart
                ? nil : Reached(position: old.position - recordStart, openQuote: old.openQuote - recordStart, lines: old.lines - lines)
        }
        recordStart = 0
        countedTo = 0
        records = 0
        lines = 0
        refused = []
    }

    mutating func scan(_ base: UnsafePointer<UInt8>, _ count: Int, isLast: Bool) {
        while !isOverlong {
            if openQuote >= 0 {
                if !scanQuoted(base, count, isLast: isLast) { break }
            } else if position < count {
                scanUnquoted(base, count)
            } else {
                break
            }
        }
        if isLast, !isOverlong, recordStart < count { endRecord(at: count) }
        countLines(base)
        // A last line without its end.
        if recordStart == count, count > 0, base[count - 1] != dialect.terminator { (records, lines) = (records + 1, lines + 1) }
    }

    /// The record being scanned is whole and the next one begins at `end`.
    private mutating func endRecord(at end: Int) {
        quotedLines += linesInRecord
        linesInRecord = 0
        recordStart = end
    }

    /// Counts what ended since the last time: every line end that is not in quotes ends a record.
    private mutating func countLines(_ base: UnsafePointer<UInt8>) {
        let ended = countBytes(base + countedTo, recordStart - countedTo, dialect.terminator)
        lines += ended
        records += ended - quotedLines
        quotedLines = 0
        countedTo = recordStart
    }

    // MARK: - Outside quotes

    /// From `position` to just behind the next opening quote or to the end.
    private mutating func scanUnquoted(_ base: UnsafePointer<UInt8>, _ count: Int) {
        let start = position
        while hasQuotes, let quote = find(quote, base, position, count) {
            position = quote + 1
            let before = base[max(quote - 1, 0)]
            if quote == recordStart || before == dialect.delimiter || before == dialect.terminator {
                endRecords(base, start, position)
                openQuote = quote
                return
            }
        }
        endRecords(base, start, count)
        position = count
    }

    /// Ends the records that end in an unquoted stretch.
    private mutating func endRecords(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) {
        if end - recordStart > recordLimit { return endLongRecords(base, start, end) }
        let last = lastIndex(of: dialect.terminator, base, start, end)
        if last >= 0 { endRecord(at: last + 1) }
    }

    /// The same record by record, where one may be too long.
    private mutating func endLongRecords(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) {
        var from = start
        while let terminator = find(dialect.terminator, base, from, end), terminator - recordStart < recordLimit {
            from = terminator + 1
            endRecord(at: from)
        }
        isOverlong = end - recordStart > recordLimit
    }

    // MARK: - Inside quotes

    /// From `position` to behind the closing quote. False when more text is needed.
    private mutating func scanQuoted(_ base: UnsafePointer<UInt8>, _ count: Int, isLast: Bool) -> Bool {
        while let found = find(quote, base, position, count) {
            if jumps(base, found) { continue }
            position = found
            if found - recordStart >= recordLimit { return refuseUnclosed(base, count, isLast: isLast) }
            if found + 1 < count, base[found + 1] == quote {
                position = found + 2
                continue
            }
            guard let closes = endsField(base, found + 1, count, isLast: isLast) else { return false }
            if !closes {
                return refuse(base, count, isLast: isLast, rule: "csv.text-after-quote", reason: "text stands behind a closing quote")
            }
            linesInRecord += countBytes(base + openQuote, found - openQuote, dialect.terminator)
            openQuote = -1
            position = found + 1
            return true
        }
        position = count
        return isLast || count - recordStart > recordLimit ? refuseUnclosed(base, count, isLast: isLast) : false
    }

    /// Whether the field ends at `index`; nil when that lies in text still to come.
    private func endsField(_ base: UnsafePointer<UInt8>, _ index: Int, _ count: Int, isLast: Bool) -> Bool? {
        if index >= count { return isLast ? true : nil }
        if base[index] == dialect.delimiter || base[index] == dialect.terminator { return true }
        guard base[index] == CSVDialect.carriageReturn else { return false }
        if index + 1 >= count { return isLast ? true : nil }
        return base[index + 1] == dialect.terminator
    }

    /// Takes the short way to where a refused record was followed, if the way up to `quote` leads there.
    private mutating func jumps(_ base: UnsafePointer<UInt8>, _ quote: Int) -> Bool {
        guard let goal = reached, position < goal.position else { return false }
        guard find(dialect.terminator, base, openQuote, min(quote, goal.position)) != nil else { return false }
        position = goal.position
        openQuote = goal.openQuote
        countLines(base)
        linesInRecord = goal.lines - lines
        return true
    }

    private mutating func refuseUnclosed(_ base: UnsafePointer<UInt8>, _ count: Int, isLast: Bool) -> Bool {
        refuse(base, count, isLast: isLast, rule: "csv.unclosed-quote", reason: "a quote is opened in this record and not closed")
    }

    /// Refuses the first physical line of the record being scanned and resumes behind it. False when that line is still to come.
    private mutating func refuse(_ base: UnsafePointer<UInt8>, _ count: Int, isLast: Bool, rule: String, reason: String) -> Bool {
        let terminator = find(dialect.terminator, base, recordStart, count)
        let end = terminator.map { $0 + 1 } ?? count
        isOverlong = end - recordStart > recordLimit
        if isOverlong { return true }
        if terminator == nil, !isLast { return false }
        countLines(base)
        if position > reached?.position ?? -1 { reached = Reached(position: position, openQuote: openQuote, lines: lines + linesInRecord) }
        refused.append(Chunk.Refusal(start: recordStart, end: end, rule: rule, reason: reason))
        // It counts as one record of one line.
        linesInRecord = 0
        endRecord(at: end)
        openQuote = -1
        position = end
        return true
    }
}

/// Where a byte stands first in `start..<end`.
@inline(__always) private func find(_ byte: UInt8, _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    guard start < end else { return nil }
    return memchr(base + start, Int32(byte), end - start).map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
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

/// Where a byte stands last in `start..<end`, -1 when it does not; eight bytes at a time.
@inline(__always) private func lastIndex(of byte: UInt8, _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    let lows: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let pattern = 0x0101_0101_0101_0101 &* UInt64(byte)
    var index = end
    while index &- start >= 8 {
        let word = UnsafeRawPointer(base + (index &- 8)).loadUnaligned(as: UInt64.self) ^ pattern
        // Exact in every lane: the top bit is left only where all eight bits are zero.
        let hits = ~((word & lows) &+ lows | word | lows)
        if hits != 0 { return index &- 1 &- hits.leadingZeroBitCount >> 3 }
        index &-= 8
    }
    while index > start {
        index &-= 1
        if base[index] == byte { return index }
    }
    return -1
}
