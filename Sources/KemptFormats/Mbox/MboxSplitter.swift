import KemptCore

/// Cuts an mbox into messages while it is being read.
///
/// A message begins at a From_ line (see `FromLine`) at the beginning of the file, behind an empty line, or in a body where a header follows it.
/// A `Content-Length` is believed only where it lands: on another From_ line or on the end of the file. Line ends may be LF, CRLF or CR; the
/// first one decides.
///
/// The caller holds a window of the file and hands it over again, grown, after `.more`; bytes before `keepFrom` may be let go:
/// ```
/// var splitter = MboxSplitter()
/// let step = splitter.next(in: window, at: offsetOfWindow, isLast: atEndOfFile)
/// ```
/// Each byte is looked at a bounded number of times, whatever the size of the window's steps.
public struct MboxSplitter {
    /// What `next` found.
    public enum Step: Equatable {
        /// A whole message, in the window.
        case message(MboxMessage)
        /// The window must grow first.
        case more
        /// The file is used up.
        case end
        /// The file does not begin with a From_ line.
        case notMbox
    }

    private enum State {
        case before, headers, landing, body, skipping, finished
    }

    private let variant: MboxVariant
    private let limit: Int
    private var state = State.before
    /// The byte that ends lines; 0 until the first line end was seen.
    private var terminator: UInt8 = 0
    /// Offset of the line that is looked at.
    private var position = 0
    /// The line at `position` has no end before this offset.
    private var searched = 0
    private var line = 1
    private var isAfterEmptyLine = true
    /// Offset of the empty line before `position`, when there is one.
    private var emptyLine = 0
    private var isInsideLongLine = false
    private var messageStart = 0
    private var messageLine = 1
    private var contentLength = -1
    private var hasContentLength = false

    /// `limit`: bytes of one message; a longer one is cut there and marked.
    public init(variant: MboxVariant = .automatic, limit: Int = 64 << 20) {
        self.variant = variant
        self.limit = max(limit, 4096)
    }

    /// Offset in the file before which nothing is needed any more.
    public var keepFrom: Int {
        switch state {
        case .headers, .landing, .body: return messageStart
        default: return position
        }
    }

    /// Number of the line that is looked at, from 1.
    public var lineNumber: Int { line }

    /// Reads on. `window` holds the file from offset `base`, which must not lie behind `keepFrom`; `isLast` says that it ends the file.
    public mutating func next(in window: Cell, at base: Int, isLast: Bool) -> Step {
        assert(base <= keepFrom)
        let view = Window(bytes: window, base: base, isLast: isLast)
        if terminator == 0 && !findTerminator(view) { return .more }
        while true {
            if state == .finished { return .end }
            if state == .landing {
                guard let landed = tryLanding(view) else { return .more }
                state = .body
                if landed { continue }
            }
            if position >= view.end {
                return isLast ? finish(view) : overLimit(view) ?? .more
            }
            guard let (end, next) = lineEnd(view) else { return overLimit(view) ?? .more }
            guard let isStart = beginsMessage(view, end, next) else { return overLimit(view) ?? .more }
            if isStart {
                if let message = begin(at: position, next) { return .message(message) }
                continue
            }
            if state == .before {
                if end > position { return .notMbox }
            }
            take(view.slice(position, end))
            advance(to: next, isEmpty: end == position)
            if let cut = overLimit(view) { return cut }
        }
    }

    private mutating func advance(to next: Int, isEmpty: Bool) {
        if isEmpty && !isInsideLongLine {
            emptyLine = position
            isAfterEmptyLine = true
        } else {
            isAfterEmptyLine = false
        }
        isInsideLongLine = false
        position = next
        searched = next
        line &+= 1
    }

    /// Looks at an ordinary line: headers may hold a length, and an empty line ends them.
    private mutating func take(_ content: Cell) {
        guard state == .headers else { return }
        if content.isEmpty {
            state = contentLength >= 0 && contentLength <= limit ? .landing : .body
        } else if variant.usesContentLength, content.hasPrefixIgnoringCase("content-length:") {
            contentLength = MboxSplitter.length(content.slice(15, content.count).trimmed)
        }
    }

    private static func length(_ text: Cell) -> Int {
        if text.isEmpty || text.count > 12 { return -1 }
        var result = 0
        for index in 0..<text.count {
            if !isDigit(text[index]) { return -1 }
            result = result * 10 + Int(text[index] &- 48)
        }
        return result
    }
}

// MARK: - Lines

extension MboxSplitter {
    /// The bytes at hand and their place in the file; offsets are those of the file.
    private struct Window {
        let bytes: Cell
        let base: Int
        let isLast: Bool
        var end: Int { base &+ bytes.count }

        @inline(__always) func slice(_ lower: Int, _ upper: Int) -> Cell { bytes.slice(lower &- base, upper &- base) }
        @inline(__always) subscript(offset: Int) -> UInt8 { bytes[offset &- base] }
    }

    /// Finds the first line end of the file; false when the window must grow.
    private mutating func findTerminator(_ view: Window) -> Bool {
        var offset = max(searched, position)
        while offset < view.end {
            let byte = view[offset]
            if byte == 10 {
                terminator = 10
                return true
            }
            if byte == 13 {
                if offset &+ 1 == view.end && !view.isLast { break }
                terminator = offset &+ 1 < view.end && view[offset &+ 1] == 10 ? 10 : 13
                return true
            }
            offset &+= 1
        }
        searched = offset
        // A first line this long is no From_ line, whatever ends it.
        if view.isLast || offset > FromLine.longestLine * 2 { terminator = 10 }
        if terminator != 0 { searched = position }
        return terminator != 0
    }

    /// End of the content of the line at `position` and begin of the next line; nil when the window must grow.
    private mutating func lineEnd(_ view: Window) -> (end: Int, next: Int)? {
        if let found = view.bytes.firstIndex(of: terminator, from: max(searched, position) &- view.base) {
            let offset = found &+ view.base
            let isReturn = terminator == 10 && offset > position && view[offset &- 1] == 13
            return (isReturn ? offset &- 1 : offset, offset &+ 1)
        }
        if view.isLast { return (view.end, view.end) }
        searched = view.end
        return nil
    }

    /// Whether the line at `position` begins a message; nil when that takes more bytes.
    private func beginsMessage(_ view: Window, _ end: Int, _ next: Int) -> Bool? {
        let content = view.slice(position, end)
        if isInsideLongLine || !FromLine.mayBegin(content) { return false }
        switch FromLine.kind(of: content) {
        case .none: return false
        case .dated:
            if isAfterEmptyLine { return true }
            // Some programs forget the empty line; a header behind it must then prove the line.
            return state == .body ? lineFollowing(view, next).map { FromLine.isPlainHeader($0) } : false
        case .bare: return lineFollowing(view, next).map { FromLine.isHeader($0) }
        }
    }

    /// The line behind the present one, or its beginning; nil when that takes more bytes.
    private func lineFollowing(_ view: Window, _ next: Int) -> Cell? {
        let following = view.bytes.firstIndex(of: terminator, from: next &- view.base)
        if following == nil && !view.isLast && view.end &- next < 256 { return nil }
        return view.slice(next, following.map { $0 &+ view.base } ?? view.end)
    }
}

// MARK: - Messages

extension MboxSplitter {
    /// Begins a message at a From_ line and returns the one before it.
    private mutating func begin(at start: Int, _ next: Int) -> MboxMessage? {
        let previous = pending(upTo: isAfterEmptyLine ? emptyLine : start)
        messageStart = start
        messageLine = line
        contentLength = -1
        hasContentLength = false
        state = .headers
        advance(to: next, isEmpty: false)
        return previous
    }

    private func pending(upTo end: Int, isTruncated: Bool = false) -> MboxMessage? {
        switch state {
        case .headers, .landing, .body:
            return MboxMessage(
                offset: messageStart, count: max(end, messageStart) &- messageStart, line: messageLine,
                hasContentLength: hasContentLength, isTruncated: isTruncated)
        default: return nil
        }
    }

    private mutating func finish(_ view: Window) -> Step {
        let end = isAfterEmptyLine && state != .before ? emptyLine : view.end
        let last = pending(upTo: end)
        state = .finished
        return last.map { .message($0) } ?? .end
    }

    /// Cuts the message that has grown too long; keeps an endless line from filling the window.
    private mutating func overLimit(_ view: Window) -> Step? {
        if state == .skipping {
            if searched == view.end && view.end &- position > FromLine.longestLine * 2 {
                position = view.end
                isInsideLongLine = true
            }
            return nil
        }
        let reached = max(position, searched)
        guard state != .before, reached &- messageStart > limit,
            let cut = pending(upTo: messageStart &+ limit, isTruncated: true)
        else { return nil }
        state = .skipping
        return .message(cut)
    }

    /// Tests where the length points; true when it was believed, nil when that takes more bytes.
    private mutating func tryLanding(_ view: Window) -> Bool? {
        let target = position &+ contentLength
        if target > view.end { return view.isLast ? false : nil }
        if !view.isLast && view.end &- target < FromLine.longestLine + 2 + 256 { return nil }
        var offset = target
        for _ in 0..<2 where offset < view.end {
            if view[offset] == 13 && offset &+ 1 < view.end && view[offset &+ 1] == 10 { offset &+= 1 }
            if view[offset] == terminator { offset &+= 1 }
        }
        let isAtLineStart = offset > target || target == position || view[target &- 1] == terminator
        if offset < view.end {
            if !isAtLineStart { return false }
            let end = view.bytes.firstIndex(of: terminator, from: offset &- view.base).map { $0 &+ view.base } ?? view.end
            if FromLine.kind(of: view.slice(offset, end)) == .none { return false }
        }
        line &+= terminators(in: view.slice(position, offset))
        position = offset
        searched = offset
        emptyLine = target
        isAfterEmptyLine = true
        hasContentLength = true
        return true
    }

    private func terminators(in bytes: Cell) -> Int {
        var count = 0
        for index in 0..<bytes.count where bytes.start[index] == terminator { count &+= 1 }
        return count
    }
}
