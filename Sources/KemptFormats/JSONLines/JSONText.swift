import KemptCore

/// Why a text is no JSON, and where.
struct JSONMistake {
    let offset: Int
    let rule: StaticString
    let words: StaticString
}

/// A strict reader of JSON text (RFC 8259) over bytes: no comments, no trailing commas, no numbers that JSON does not know.
///
/// Values are only stepped over; whoever wants one takes the bytes between. The text is UTF-8, which is checked elsewhere.
///
/// Unsafe invariant: `start..<end` is readable, and `position` never passes `end`.
struct JSONText {
    var base: UnsafePointer<UInt8>
    var position: Int
    let end: Int
    private(set) var mistake: JSONMistake?
    /// Objects and arrays open at a time.
    static let deepest = 64

    init(_ base: UnsafePointer<UInt8>, from position: Int, to end: Int) {
        self.base = base
        self.position = position
        self.end = end
    }

    static let notJSON: StaticString = "jsonl.not-json"

    /// Takes note of the first mistake; always false, for whoever returns it.
    mutating func fail(_ words: StaticString, at offset: Int? = nil, rule: StaticString = JSONText.notJSON) -> Bool {
        if mistake == nil { mistake = JSONMistake(offset: offset ?? position, rule: rule, words: words) }
        return false
    }

    @inline(__always) var byte: UInt8 { position < end ? base[position] : 0 }
    var isAtEnd: Bool { position >= end }

    @inline(__always) mutating func skipSpace() {
        while position < end, base[position] <= 0x20, Self.isSpace(base[position]) { position &+= 1 }
    }

    @inline(__always) static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    /// Steps over a string. `position` is at its opening quote, and behind the closing one afterwards; the content is between.
    @inline(__always) mutating func string(hasEscapes: inout Bool) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        let first = position
        var index = position &+ 1
        while true {
            // Eight bytes at a time: quote, backslash or a control character. The lowest hit is exact.
            while index &+ 8 <= end {
                let word = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
                let quote = word ^ (ones &* 0x22)
                let slash = word ^ (ones &* 0x5C)
                let hits = ((quote &- ones) & ~quote | (slash &- ones) & ~slash | (word &- ones &* 0x20) & ~word) & tops
                if hits != 0 {
                    index &+= hits.trailingZeroBitCount &>> 3
                    break
                }
                index &+= 8
            }
            guard index < end else { return fail("a string is not closed", at: first) }
            let byte = base[index]
            if byte == 0x22 {
                position = index &+ 1
                return true
            }
            if byte == 0x5C {
                hasEscapes = true
                guard let behind = escape(index) else { return false }
                index = behind
            } else if byte < 0x20 {
                return fail("a control character stands in a string", at: index)
            } else {
                index &+= 1
            }
        }
    }

    /// The index behind an escape, nil when JSON does not know it. Surrogates must come in pairs, and NUL is no text.
    private mutating func escape(_ start: Int) -> Int? {
        let lone: StaticString = "a \\u escape is half of a surrogate pair"
        guard start &+ 1 < end else {
            _ = fail("a string is not closed", at: start)
            return nil
        }
        switch base[start &+ 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"),
            UInt8(ascii: "r"), UInt8(ascii: "t"):
            return start &+ 2
        case UInt8(ascii: "u"):
            guard let unit = Self.hex(base, start &+ 2, end) else {
                _ = fail("a \\u escape has no four hexadecimal digits", at: start)
                return nil
            }
            if unit == 0 {
                _ = fail("a \\u escape stands for NUL, which is no text", at: start, rule: "jsonl.nul")
                return nil
            }
            if unit & 0xF800 != 0xD800 { return start &+ 6 }
            if unit < 0xDC00, start &+ 7 < end, base[start &+ 6] == UInt8(ascii: "\\"), base[start &+ 7] == UInt8(ascii: "u"),
                let low = Self.hex(base, start &+ 8, end), low & 0xFC00 == 0xDC00
            {
                return start &+ 12
            }
            _ = fail(lone, at: start, rule: "jsonl.lone-surrogate")
            return nil
        default:
            _ = fail("a backslash is followed by what JSON does not know", at: start)
            return nil
        }
    }

    /// Four hexadecimal digits at `start`.
    static func hex(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> UInt32? {
        guard start &+ 4 <= end else { return nil }
        var value: UInt32 = 0
        for index in start..<start &+ 4 {
            switch base[index] {
            case let digit where digit >= 48 && digit <= 57: value = value << 4 | UInt32(digit &- 48)
            case let letter where letter | 0x20 >= 97 && letter | 0x20 <= 102: value = value << 4 | UInt32((letter | 0x20) &- 87)
            default: return nil
            }
        }
        return value
    }

    /// Appends the content of a string that `string` accepted, its escapes resolved.
    static func unescape(_ content: Cell, into target: ByteBuffer) {
        var index = 0
        var run = 0
        while index < content.count {
            guard content[index] == 0x5C, index + 1 < content.count else {
                index += 1
                continue
            }
            target.append(content.slice(run, index))
            let kind = content[index + 1]
            index += 2
            switch kind {
            case UInt8(ascii: "b"): target.append(UInt8(0x08))
            case UInt8(ascii: "f"): target.append(UInt8(0x0C))
            case UInt8(ascii: "n"): target.append(UInt8(0x0A))
            case UInt8(ascii: "r"): target.append(UInt8(0x0D))
            case UInt8(ascii: "t"): target.append(UInt8(0x09))
            case UInt8(ascii: "u"):
                let unit = hex(content.start, index, content.count) ?? 0xFFFD
                index = min(index + 4, content.count)
                if unit & 0xFC00 == 0xD800, let low = hex(content.start, index + 2, content.count) {
                    target.append(scalar: 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF)
                    index += 6
                } else {
                    target.append(scalar: unit)
                }
            default: target.append(kind)
            }
            run = index
        }
        if run < content.count { target.append(content.slice(run, content.count)) }
    }

    /// Steps over a number: `-`, digits without a leading zero, fraction, exponent.
    @inline(__always) mutating func number() -> Bool {
        if byte == UInt8(ascii: "-") { position &+= 1 }
        let first = byte
        if first == UInt8(ascii: "0") {
            position &+= 1
        } else if !digits() {
            return fail("a value is expected here")
        }
        if byte == UInt8(ascii: ".") {
            position &+= 1
            if !digits() { return fail("a number has no digit behind its point") }
        }
        if byte | 0x20 == UInt8(ascii: "e") {
            position &+= 1
            if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { position &+= 1 }
            if !digits() { return fail("a number has no digit in its exponent") }
        }
        // Digits here follow a leading zero: an identifier without its quotes.
        if byte >= 48, byte <= 57 { return fail("a number begins with a zero") }
        return true
    }

    @inline(__always) private mutating func digits() -> Bool {
        let first = position
        while position < end, base[position] >= 48, base[position] <= 57 { position &+= 1 }
        return position > first
    }

    @inline(__always) mutating func literal(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard position &+ count <= end, equalBytes(base + position, word.utf8Start, count) else { return fail("a value is expected here") }
        position &+= count
        return true
    }

    /// Steps over any value. `depth` counts what is open around it.
    mutating func skipValue(_ depth: Int) -> Bool {
        var hasEscapes = false
        switch byte {
        case UInt8(ascii: "\""): return string(hasEscapes: &hasEscapes)
        case UInt8(ascii: "{"): return skipObject(depth)
        case UInt8(ascii: "["): return skipArray(depth)
        case UInt8(ascii: "t"): return literal("true")
        case UInt8(ascii: "f"): return literal("false")
        case UInt8(ascii: "n"): return literal("null")
        default: return isAtEnd ? fail("the text ends in the middle of a record") : number()
        }
    }

    private mutating func skipObject(_ depth: Int) -> Bool {
        guard enter(depth) else { return false }
        if take(UInt8(ascii: "}")) { return true }
        while true {
            var hasEscapes = false
            guard key(&hasEscapes), skipValue(depth + 1) else { return false }
            guard let goesOn = comma(or: UInt8(ascii: "}")) else { return false }
            if !goesOn { return true }
        }
    }

    private mutating func skipArray(_ depth: Int) -> Bool {
        guard enter(depth) else { return false }
        if take(UInt8(ascii: "]")) { return true }
        while true {
            guard skipValue(depth + 1) else { return false }
            guard let goesOn = comma(or: UInt8(ascii: "]")) else { return false }
            if !goesOn { return true }
        }
    }

    /// Steps over an opening bracket and the space behind it.
    @inline(__always) mutating func enter(_ depth: Int) -> Bool {
        if depth >= Self.deepest { return fail("objects and arrays are nested more than 64 deep") }
        position &+= 1
        skipSpace()
        return true
    }

    @inline(__always) mutating func take(_ wanted: UInt8) -> Bool {
        guard position < end, base[position] == wanted else { return false }
        position &+= 1
        return true
    }

    /// Steps over a key, its colon and the space up to the value.
    @inline(__always) mutating func key(_ hasEscapes: inout Bool) -> Bool {
        guard byte == UInt8(ascii: "\"") else {
            return isAtEnd ? fail("the text ends in the middle of a record") : fail("a key in quotes is expected here")
        }
        guard string(hasEscapes: &hasEscapes) else { return false }
        return colon()
    }

    @inline(__always) mutating func colon() -> Bool {
        skipSpace()
        guard take(UInt8(ascii: ":")) else {
            return isAtEnd ? fail("the text ends in the middle of a record") : fail("a colon is expected behind a key")
        }
        skipSpace()
        return true
    }

    /// Steps over a comma (true) or the closing bracket (false); nil when neither stands there.
    @inline(__always) mutating func comma(or closing: UInt8) -> Bool? {
        skipSpace()
        let found = byte
        if found == UInt8(ascii: ","), position < end {
            position &+= 1
            skipSpace()
            return true
        }
        if found == closing, position < end {
            position &+= 1
            return false
        }
        _ = isAtEnd ? fail("the text ends in the middle of a record") : fail("a comma or a closing bracket is expected here")
        return nil
    }
}
