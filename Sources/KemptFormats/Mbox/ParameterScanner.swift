import KemptCore

/// Walks over the parameters of a structured header: `; name=value; name="quoted"; name*0=…; name*=utf-8''…` (RFC 2231).
struct ParameterScanner {
    private let value: Cell
    private let arena: MailArena
    private var position = 0
    /// The charset that the parameter handed out last names for itself (RFC 2231 section 4); missing when it does not.
    private(set) var charset = Cell.missing

    init(_ value: Cell, arena: MailArena) {
        self.value = value
        self.arena = arena
    }

    /// The part before the first semicolon, without comments and blanks.
    mutating func typeName() -> Cell {
        skipBlanks()
        let start = position
        while position < value.count, !isBlank(value[position]), value[position] != 59, value[position] != 40 { position &+= 1 }
        let name = value.slice(start, position)
        skipToSemicolon()
        return name
    }

    /// The next parameter; the sections of a continued one are joined when they follow one another. Nil at the end.
    mutating func next() -> (name: Cell, value: Cell)? {
        charset = .missing
        guard let (rawName, rawValue) = nextRaw() else { return nil }
        guard let star = rawName.firstIndex(of: 42) else { return (rawName, rawValue) }
        let name = rawName.slice(0, star)
        let joined = ByteBuffer()
        var isFirst = true
        var part = (rawName, rawValue)
        while true {
            appendSection(part.1, isEncoded: part.0[part.0.count - 1] == 42, isFirst: isFirst, into: joined)
            isFirst = false
            let mark = position
            guard let following = nextRaw() else { break }
            let isSame =
                following.0.count > name.count && following.0[name.count] == 42
                && following.0.slice(0, name.count).equalsIgnoringCase(name)
            if !isSame {
                position = mark
                break
            }
            part = following
        }
        return (name, arena.store(joined.cell))
    }

    private mutating func appendSection(_ text: Cell, isEncoded: Bool, isFirst: Bool, into output: ByteBuffer) {
        var index = 0
        if isEncoded && isFirst, let first = text.firstIndex(of: 39), let second = text.firstIndex(of: 39, from: first + 1) {
            charset = text.slice(0, first)
            index = second + 1
        }
        while index < text.count {
            if isEncoded, text[index] == 37, index + 2 < text.count, let byte = hexByte(text[index + 1], text[index + 2]) {
                output.append(byte)
                index += 3
            } else {
                output.append(text[index])
                index += 1
            }
        }
    }

    private mutating func nextRaw() -> (Cell, Cell)? {
        while position < value.count {
            skipBlanks()
            let start = position
            while position < value.count, value[position] != 61, value[position] != 59, value[position] != 40, !isBlank(value[position]) {
                position &+= 1
            }
            let name = value.slice(start, position)
            skipBlanks()
            if position >= value.count { return nil }
            if value[position] != 61 {
                skipToSemicolon()
                continue
            }
            position &+= 1
            skipBlanks()
            let text = position < value.count && value[position] == 34 ? quoted() : token()
            skipToSemicolon()
            if !name.isEmpty { return (name, text) }
        }
        return nil
    }

    private mutating func token() -> Cell {
        let start = position
        while position < value.count, !isBlank(value[position]), value[position] != 59 { position &+= 1 }
        return value.slice(start, position)
    }

    private mutating func quoted() -> Cell {
        position &+= 1
        let start = position
        var isClean = true
        while position < value.count, value[position] != 34 {
            let byte = value[position]
            if byte == 92 {
                isClean = false
                position &+= 1
            } else if byte == 10 || byte == 13 {
                isClean = false
            }
            position &+= 1
        }
        position = min(position, value.count)
        let text = value.slice(start, position)
        position = min(position &+ 1, value.count)
        return isClean ? text : unescaped(text)
    }

    private func unescaped(_ text: Cell) -> Cell {
        let output = ByteBuffer(capacity: text.count)
        var index = 0
        while index < text.count {
            if text[index] == 92 && index + 1 < text.count { index += 1 }
            if text[index] != 10 && text[index] != 13 { output.append(text[index]) }
            index += 1
        }
        return arena.store(output.cell)
    }

    private mutating func skipBlanks() {
        while position < value.count {
            if value[position] == 40 {
                skipComment()
            } else if isBlank(value[position]) {
                position &+= 1
            } else {
                return
            }
        }
    }

    private mutating func skipComment() {
        var depth = 0
        while position < value.count {
            let byte = value[position]
            position &+= 1
            if byte == 40 { depth &+= 1 } else if byte == 41 { depth &-= 1 }
            if depth == 0 { return }
        }
    }

    private mutating func skipToSemicolon() {
        while position < value.count {
            let byte = value[position]
            if byte == 40 {
                skipComment()
                continue
            }
            position &+= 1
            if byte == 59 { return }
        }
    }
}
