// The plain machine of CSV, one byte at a time, for every dialect: heads, trials of dialects, and files that the fast machines cannot read.
import Glibc
import KemptCore

/// Walks over one record after another. The rules are those told at `CSVCutter`, and these two:
///
/// - *Escapes*: the character behind the escape is an ordinary one. Behind it n, r, t, b and f stand for their control characters; any other
///   letter keeps its escape before it, for then the writer meant nothing by it (`C:\Users`). Quotes may be doubled as well.
/// - *Comments*: a record that begins with the comment's text is the line up to its end, whatever stands in it.
///
/// Cost: about 3 ns a byte. Linear also where many lines in turn are refused, like `CSVCutter`.
struct CSVWalk {
    let dialect: CSVDialect
    /// Most bytes of a record, its line end included.
    let recordLimit: Int

    enum Outcome {
        /// A whole record; `end` is behind its line end.
        case record(end: Int)
        case comment(end: Int)
        case refused(rule: String, reason: String)
        /// The record goes on behind the text.
        case incomplete
        case overlong
    }

    /// One field of the record walked last.
    struct Field {
        var start: Int
        var end: Int
        /// It holds doubled quotes or escapes.
        var isRough: Bool
    }
    private(set) var fields: [Field] = []
    /// Whether fields are kept.
    var keepsFields = true
    /// How far a refused record was followed, and from where on every line end in it lay inside quotes: a record that crosses one of those inside
    /// quotes is where the refused one was, and goes the same way.
    private var reached = -1
    private var reachedFrom = 0
    /// In the record being walked: behind its last line end that was escaped outside quotes.
    private var quotedFrom = 0

    init(dialect: CSVDialect, recordLimit: Int) {
        self.dialect = dialect
        self.recordLimit = recordLimit
    }

    /// The text has moved `bytes` towards the beginning of the buffer.
    mutating func rebase(by bytes: Int) {
        reached = max(-1, reached - bytes)
        reachedFrom -= bytes
    }

    /// Where the walk stands in a record.
    private struct Place {
        var index: Int
        var fieldStart: Int
        var isRough = false
    }
    private enum Step {
        case field(end: Int, next: Int)
        case done(Outcome)
    }

    /// Walks over the record at `start`, which is below `count`.
    mutating func record(_ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int, isLast: Bool) -> Outcome {
        fields.removeAll(keepingCapacity: true)
        if let outcome = comment(base, start, count, isLast: isLast) { return outcome }
        var place = Place(index: start, fieldStart: start)
        quotedFrom = start
        while true {
            let step: Step
            if place.index < count, place.index - start >= recordLimit { return .overlong }
            if place.index < count, base[place.index] == dialect.quote {
                place.index += 1
                place.fieldStart = place.index
                step = quoted(base, start, count, &place, isLast: isLast)
            } else {
                step = unquoted(base, start, count, &place, isLast: isLast)
            }
            switch step {
            case .done(let outcome): return outcome
            case .field(let end, let next):
                if keepsFields { fields.append(Field(start: place.fieldStart, end: end, isRough: place.isRough)) }
                // Behind a delimiter another field follows, behind a line end or the text none.
                if next > count || base[next - 1] == dialect.terminator { return .record(end: min(next, count)) }
                place = Place(index: next, fieldStart: next)
                if next == count, !isLast { return .incomplete }
            }
        }
    }

    private func comment(_ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int, isLast: Bool) -> Outcome? {
        if dialect.comment.isEmpty { return nil }
        for (offset, byte) in dialect.comment.enumerated() {
            if start + offset >= count { return isLast ? nil : .incomplete }
            if base[start + offset] != byte { return nil }
        }
        if let end = memchr(base + start, Int32(dialect.terminator), count - start) {
            let next = UnsafeRawPointer(end) - UnsafeRawPointer(base) + 1
            return next - start > recordLimit ? .overlong : .comment(end: next)
        }
        if count - start > recordLimit { return .overlong }
        return isLast ? .comment(end: count) : .incomplete
    }

    /// Whether the delimiter stands at `index`; nil when that lies in text still to come.
    private func isDelimiter(_ base: UnsafePointer<UInt8>, _ index: Int, _ count: Int, isLast: Bool) -> Bool? {
        guard base[index] == dialect.delimiter else { return false }
        for (offset, byte) in dialect.delimiterRest.enumerated() {
            if index + 1 + offset >= count { return isLast ? false : nil }
            if base[index + 1 + offset] != byte { return false }
        }
        return true
    }

    // MARK: - Outside quotes

    private mutating func unquoted(_ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int, _ place: inout Place, isLast: Bool) -> Step {
        while place.index < count {
            let byte = base[place.index]
            if place.index - start >= recordLimit { return .done(.overlong) }
            if byte == dialect.escape {
                guard let length = escapeLength(base, place.index, count, isLast: isLast) else { return .done(.incomplete) }
                place.isRough = true
                place.index += length
                if base[min(place.index, count) - 1] == dialect.terminator { quotedFrom = place.index }
                continue
            }
            if byte == dialect.delimiter {
                guard let ends = isDelimiter(base, place.index, count, isLast: isLast) else { return .done(.incomplete) }
                if ends { return .field(end: place.index, next: place.index + 1 + dialect.delimiterRest.count) }
            }
            if byte == dialect.terminator {
                let end = place.index
                let hasReturn = end > place.fieldStart && base[end - 1] == CSVDialect.carriageReturn && dialect.terminator == CSVDialect.lineFeed
                return .field(end: hasReturn ? end - 1 : end, next: end + 1)
            }
            place.index += 1
        }
        if !isLast { return .done(count - start > recordLimit ? .overlong : .incomplete) }
        let hasReturn = count > place.fieldStart && base[count - 1] == CSVDialect.carriageReturn
        return .field(end: hasReturn ? count - 1 : count, next: count + 1)
    }

    /// Bytes of the escape at `index` and of what it escapes; nil when that lies in text still to come.
    private func escapeLength(_ base: UnsafePointer<UInt8>, _ index: Int, _ count: Int, isLast: Bool) -> Int? {
        guard index + 1 < count else { return isLast ? 1 : nil }
        let next = base[index + 1]
        if next == CSVDialect.carriageReturn, dialect.terminator == CSVDialect.lineFeed {
            guard index + 2 < count else { return isLast ? 2 : nil }
            return base[index + 2] == CSVDialect.lineFeed ? 3 : 2
        }
        if next == dialect.delimiter, !dialect.delimiterRest.isEmpty {
            guard let isWhole = isDelimiter(base, index + 1, count, isLast: isLast) else { return nil }
            return isWhole ? 2 + dialect.delimiterRest.count : 2
        }
        return 2
    }

    // MARK: - Inside quotes

    private mutating func quoted(_ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int, _ place: inout Place, isLast: Bool) -> Step {
        while place.index < count {
            let index = place.index
            if index - start >= recordLimit { return unclosed(index) }
            let byte = base[index]
            if byte == dialect.terminator, index >= reachedFrom, index + 1 < reached {
                place.index = reached
            } else if byte == dialect.escape {
                guard let length = escapeLength(base, index, count, isLast: isLast) else { return .done(.incomplete) }
                place.isRough = true
                place.index += length
            } else if byte == dialect.quote {
                if index + 1 < count, base[index + 1] == byte {
                    place.isRough = true
                    place.index += 2
                    continue
                }
                return closing(base, start, count, index, isLast: isLast)
            } else {
                place.index += 1
            }
        }
        if isLast || count - start > recordLimit { return unclosed(place.index) }
        return .done(.incomplete)
    }

    private mutating func unclosed(_ index: Int) -> Step {
        reach(index)
        return .done(.refused(rule: "csv.unclosed-quote", reason: "a quote is opened in this record and not closed"))
    }

    private mutating func reach(_ index: Int) {
        if index > reached { (reached, reachedFrom) = (index, quotedFrom) }
    }

    private mutating func closing(_ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int, _ index: Int, isLast: Bool) -> Step {
        let behind = index + 1
        if behind >= count { return isLast ? .field(end: index, next: count + 1) : .done(.incomplete) }
        guard let isDelimiter = isDelimiter(base, behind, count, isLast: isLast) else { return .done(.incomplete) }
        var next: Int?
        if isDelimiter {
            next = behind + 1 + dialect.delimiterRest.count
        } else if base[behind] == dialect.terminator {
            next = behind + 1
        } else if base[behind] == CSVDialect.carriageReturn {
            if behind + 1 >= count { return isLast ? .field(end: index, next: count + 1) : .done(.incomplete) }
            if base[behind + 1] == dialect.terminator { next = behind + 2 }
        }
        if let next { return next - 1 - start >= recordLimit ? .done(.overlong) : .field(end: index, next: next) }
        reach(index)
        return .done(.refused(rule: "csv.text-after-quote", reason: "text stands behind a closing quote"))
    }

    // MARK: - Values

    /// Appends what a rough field means: `text` is the field without its quotes.
    func appendValue(_ text: Cell, isQuoted: Bool, to output: ByteBuffer) {
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte == dialect.escape, index + 1 < text.count {
                appendEscaped(text[index + 1], byte, to: output)
                index += 2
            } else {
                output.append(byte)
                // The second of two quotes is left out.
                index += isQuoted && byte == dialect.quote && index + 1 < text.count && text[index + 1] == byte ? 2 : 1
            }
        }
    }

    private func appendEscaped(_ byte: UInt8, _ escape: UInt8, to output: ByteBuffer) {
        switch byte {
        case UInt8(ascii: "n"): output.append(CSVDialect.lineFeed)
        case UInt8(ascii: "r"): output.append(CSVDialect.carriageReturn)
        case UInt8(ascii: "t"): output.append(UInt8(ascii: "\t"))
        case UInt8(ascii: "b"): output.append(8)
        case UInt8(ascii: "f"): output.append(12)
        default:
            let isLetterOrDigit = byte >= 0x80 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39
            if isLetterOrDigit, byte != dialect.delimiter { output.append(escape) }
            output.append(byte)
        }
    }
}
