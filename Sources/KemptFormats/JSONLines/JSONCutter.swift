import Glibc
import KemptCore

/// Finds where whole records end in a run of JSON values, and which stretches cannot be one.
///
/// Only quotes and brackets are looked at. A value is damaged when a line ends inside a string, a bracket is closed by the other kind, brackets are
/// nested past what is read, or none closes it within `valueLimit` bytes or before the end; then its stretch is refused up to the next line that
/// begins with an opening brace and is indented no deeper than the line on which the value began. The result does not depend on the size of the
/// pieces.
struct JSONCutter {
    private enum Step {
        /// Behind the value.
        case whole(Int)
        /// More text is needed.
        case open
        case damaged(StaticString)
    }

    /// Bytes of one value.
    let valueLimit: Int
    /// Values stand in brackets, and `]` closes the list.
    let isList: Bool
    /// The list is part of an object: what stands behind it is no record.
    let isWrapped: Bool
    private(set) var isClosed = false
    private(set) var position = 0
    private(set) var records = 0
    private(set) var refused: [Chunk.Refusal] = []
    /// What was refused last went to the end of the file, and may have taken the end of the list with it.
    private(set) var endsRefused = false
    /// A damaged value is too long and no line begins behind it.
    private(set) var isOverlong = false
    /// The buffer begins at the start of a line.
    private var beginsLine: Bool

    init(isList: Bool, isWrapped: Bool = false, valueLimit: Int, beginsLine: Bool = true) {
        self.isList = isList
        self.isWrapped = isWrapped
        self.valueLimit = valueLimit
        self.beginsLine = beginsLine
    }

    /// Starts over at the beginning of a new buffer that begins at `position` of this one.
    mutating func rebase(_ base: UnsafePointer<UInt8>) {
        if position > 0 { beginsLine = base[position - 1] == 0x0A }
        position = 0
        records = 0
        refused = []
    }

    /// Moves `position` behind the last whole value, but at most `mostRecords` of them. With `isLast` the text ends at `count`.
    mutating func scan(_ base: UnsafePointer<UInt8>, _ count: Int, isLast: Bool, mostRecords: Int) {
        while !isOverlong, records < mostRecords {
            var index = position
            while index < count, JSONText.isSpace(base[index]) || base[index] == UInt8(ascii: ",") { index += 1 }
            guard index < count else {
                position = isLast ? count : lineStart(base, index)
                return
            }
            if isClosed {
                guard refuseLine(base, index, count, isLast: isLast) else { return }
                continue
            }
            if base[index] == UInt8(ascii: "]"), isList {
                isClosed = true
                position = index + 1
                if isWrapped { return }
                continue
            }
            switch Self.step(base, index, count, limit: valueLimit) {
            case .whole(let end) where end < count || isLast || !Self.isPlain(base[index]):
                position = end
                records += 1
            case .damaged(let words):
                guard refuse(base, index, count, isLast: isLast, words) else { return }
            default:
                if isLast {
                    guard refuse(base, index, count, isLast: true, "it is not closed before the end of the file") else { return }
                } else {
                    position = max(position, lineStart(base, index))
                    return
                }
            }
        }
    }

    /// A number or word ends where something else begins, which may be still to come.
    private static func isPlain(_ byte: UInt8) -> Bool { byte != UInt8(ascii: "{") && byte != UInt8(ascii: "[") && byte != UInt8(ascii: "\"") }

    /// The start of the line a value begins on, or of the space right before it: its indent must stay in sight.
    private func lineStart(_ base: UnsafePointer<UInt8>, _ index: Int) -> Int {
        var start = index
        while start > position, base[start - 1] == 0x20 || base[start - 1] == 0x09 { start -= 1 }
        return start
    }

    /// Where a value that was accepted ends.
    static func endOfValue(_ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> Int {
        if case .whole(let end) = step(base, start, count, limit: .max) { return end }
        return count
    }

    private static func step(_ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int, limit: Int) -> Step {
        var index = start
        var depth = 0
        // One bit for each open bracket: 1 = brace.
        var kinds: UInt64 = 0
        let stop = limit < count - start ? start + limit : count
        while index < stop {
            let byte = base[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\""):
                switch string(base, index, stop) {
                case .whole(let end): index = end
                case .open: return stop < count ? .damaged("it is longer than a record may be") : .open
                case .damaged(let words): return .damaged(words)
                }
                if depth == 0 { return .whole(index) }
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                if depth == JSONText.deepest { return .damaged("objects and arrays are nested more than 64 deep") }
                kinds = kinds << 1 | (byte == UInt8(ascii: "{") ? 1 : 0)
                depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { return index - 1 > start ? .whole(index - 1) : .damaged("a bracket is closed that was not opened") }
                if kinds & 1 != (byte == UInt8(ascii: "}") ? 1 : 0) { return .damaged("a bracket is closed by the other kind") }
                kinds >>= 1
                depth -= 1
                if depth == 0 { return .whole(index) }
            case UInt8(ascii: ","), 0x20, 0x0A, 0x0D, 0x09:
                if depth == 0 { return .whole(index - 1) }
            default: break
            }
        }
        if stop < count { return .damaged("it is longer than a record may be") }
        return depth == 0 ? .whole(index) : .open
    }

    /// From behind an opening quote to behind the closing one.
    private static func string(_ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> Step {
        var index = start
        while index < count {
            let byte = base[index]
            if byte == UInt8(ascii: "\"") { return .whole(index + 1) }
            if byte == 0x0A { return .damaged("a line ends inside a string") }
            index += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        return .open
    }

    // MARK: - Damage

    /// Refuses from `start` up to the next line that looks like a record. False when that line is still to come.
    private mutating func refuse(_ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int, isLast: Bool, _ words: StaticString) -> Bool {
        let indent = self.indent(base, start)
        var line = start
        while let feed = memchr(base + line, 0x0A, count - line) {
            line = UnsafeRawPointer(feed) - UnsafeRawPointer(base) + 1
            var index = line
            while index < count, base[index] == 0x20 || base[index] == 0x09 { index += 1 }
            if index == count, !isLast { break }
            if index < count, base[index] == UInt8(ascii: "{"), index - line <= indent { return add(start, line, words) }
        }
        if isLast {
            endsRefused = true
            return add(start, count, words)
        }
        isOverlong = count - start > valueLimit * 2
        position = max(position, lineStart(base, start))
        return false
    }

    private mutating func add(_ start: Int, _ end: Int, _ words: StaticString) -> Bool {
        refused.append(Chunk.Refusal(start: start, end: end, rule: "jsonl.not-json", reason: "no record can be read here: \(words)"))
        records += 1
        position = end
        return true
    }

    /// Refuses one line behind the end of the list.
    private mutating func refuseLine(_ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int, isLast: Bool) -> Bool {
        let feed = memchr(base + start, 0x0A, count - start).map { UnsafeRawPointer($0) - UnsafeRawPointer(base) + 1 }
        guard let end = feed ?? (isLast ? count : nil) else {
            position = start
            isOverlong = count - start > valueLimit
            return false
        }
        refused.append(
            Chunk.Refusal(start: start, end: end, rule: "jsonl.behind-end", reason: "text stands behind the end of the list of records"))
        records += 1
        position = end
        return true
    }

    /// White space between the start of the line and the value; 0 when something else stands there.
    private func indent(_ base: UnsafePointer<UInt8>, _ start: Int) -> Int {
        var index = start
        while index > 0, base[index - 1] == 0x20 || base[index - 1] == 0x09 { index -= 1 }
        return (index == 0 ? beginsLine : base[index - 1] == 0x0A) ? start - index : 0
    }
}
