import KemptCore

/// One mailbox of an address header.
public struct Mailbox {
    /// The display name, decoded, or the comment behind a bare address; empty when there is none.
    public let name: Cell
    /// The address as written, without blanks and comments; empty when there is none. Anything without `@` is no address.
    public let address: Cell
}

/// Reads the address lists of RFC 5322, with the obsolete forms and the mistakes of many programs.
///
/// Names with commas in quotes, comments, routes, groups, encoded words, semicolons for commas, missing brackets: each entry gives what can
/// be had of it. Linear in the length.
final class AddressParser {
    private let texts: HeaderTextDecoder
    private let arena: MailArena
    /// The words of a display name, not decoded, one blank between them.
    private let phrase = ByteBuffer(capacity: 128)
    /// The same without blanks, quotes kept: what a bare address is read from.
    private let bare = ByteBuffer(capacity: 128)
    /// What stands in angle brackets, without blanks.
    private let angle = ByteBuffer(capacity: 128)
    private let comment = ByteBuffer(capacity: 64)
    private var hasAngle = false
    private var isGap = false
    /// Where the present word of `bare` begins, and where `phrase` ended before it.
    private var wordStart = 0
    private var wordPhraseEnd = 0
    /// The word of `bare` with the first `@`: its beginning, the end of `phrase` before it, and its end once another word began.
    private var address: (start: Int, phraseEnd: Int, end: Int)?

    init(texts: HeaderTextDecoder, arena: MailArena) {
        self.texts = texts
        self.arena = arena
    }

    /// Appends the mailboxes of `value`; names and addresses live in the arena.
    func parse(_ value: Cell, into boxes: inout [Mailbox], limit: Int, _ defects: inout MailDefects) {
        startEntry()
        var position = 0
        while position < value.count && boxes.count < limit {
            let byte = value[position]
            switch byte {
            case 32, 9, 10, 13:
                isGap = true
                position += 1
            case 40: position = takeComment(value, position)
            case 34: position = takeQuoted(value, position)
            case 41, 62: position += 1  // closes nothing
            case 60: position = takeAngle(value, position, &defects)
            case 44, 59:
                finishEntry(into: &boxes, &defects)
                position += 1
            case 58 where !hasAngle && address == nil:
                startEntry()  // the name of a group
                position += 1
            default: position = takeAtom(value, position)
            }
        }
        finishEntry(into: &boxes, &defects)
    }

    private func startEntry() {
        phrase.removeAll()
        bare.removeAll()
        angle.removeAll()
        comment.removeAll()
        hasAngle = false
        isGap = false
        wordStart = 0
        wordPhraseEnd = 0
        address = nil
    }

    /// Notes the blank before a word; around `.` and `@` a blank parts nothing (obsolete form).
    private func beginWord(_ first: UInt8) {
        defer { isGap = false }
        guard isGap, phrase.count > 0 else { return }
        let previous = bare.count > 0 ? bare.base[bare.count - 1] : 0
        let isJoint = first == 46 || first == 64 || previous == 64 || previous == 46 && address != nil
        if !isJoint {
            if let found = address, found.end < 0 { address = (found.start, found.phraseEnd, bare.count) }
            wordStart = bare.count
            wordPhraseEnd = phrase.count
        }
        phrase.append(32)
    }

    private func take(_ byte: UInt8) {
        if byte == 64 && address == nil { address = (wordStart, wordPhraseEnd, -1) }
        phrase.append(byte)
        bare.append(byte)
    }

    private func takeAtom(_ value: Cell, _ start: Int) -> Int {
        if hasAngle { return start + 1 }  // words behind the brackets say nothing
        beginWord(value[start])
        if value[start] == 61, let end = encodedWordEnd(value, start) {
            phrase.append(value.start + start, end - start)
            bare.append(value.start + start, end - start)
            return end
        }
        var position = start
        while position < value.count {
            let byte = value[position]
            if isBlank(byte) || byte == 40 || byte == 34 || byte == 60 || byte == 44 || byte == 59 || byte == 58 && address == nil { break }
            if byte == 61 && position > start && position + 1 < value.count && value[position + 1] == 63 { break }
            if byte == 92 && position + 1 < value.count { position += 1 }
            take(value[position])
            position += 1
        }
        // A colon behind an address, or another character that stands alone, is passed over.
        return max(position, start + 1)
    }

    /// End of the encoded word at `start`, which may hold characters that mean something elsewhere; nil when there is none.
    private func encodedWordEnd(_ value: Cell, _ start: Int) -> Int? {
        guard start + 1 < value.count, value[start + 1] == 63 else { return nil }
        var marks = 0
        var position = start + 2
        while position + 1 < value.count && position - start < 1000 {
            let byte = value[position]
            if byte == 63 {
                marks += 1
                if marks > 2 { return value[position + 1] == 61 ? position + 2 : nil }
            } else if isBlank(byte) && marks < 2 || byte == 60 || byte == 34 {
                return nil
            }
            position += 1
        }
        return nil
    }

    private func takeQuoted(_ value: Cell, _ start: Int) -> Int {
        if !hasAngle { beginWord(34) }
        var position = start + 1
        let isLocalPart = !hasAngle
        if isLocalPart { bare.append(34) }
        while position < value.count, value[position] != 34 {
            if value[position] == 92 && position + 1 < value.count {
                if isLocalPart { bare.append(92) }
                position += 1
            }
            let byte = value[position]
            if isLocalPart && byte != 13 && byte != 10 {
                phrase.append(byte)
                bare.append(byte)
            }
            position += 1
        }
        if isLocalPart { bare.append(34) }
        return min(position + 1, value.count)
    }

    /// Passes over a comment and keeps the text of the last one: it names the owner of a bare address.
    private func takeComment(_ value: Cell, _ start: Int) -> Int {
        comment.removeAll()
        isGap = true
        var depth = 0
        var position = start
        while position < value.count {
            var byte = value[position]
            if byte == 40 { depth += 1 } else if byte == 41 { depth -= 1 }
            if depth == 0 { return position + 1 }
            if byte == 92 && position + 1 < value.count {
                position += 1
                byte = value[position]
            }
            if position > start && byte != 13 && byte != 10 { comment.append(byte) }
            position += 1
        }
        return position
    }

    private func takeAngle(_ value: Cell, _ start: Int, _ defects: inout MailDefects) -> Int {
        let isFirst = !hasAngle
        if !isFirst { defects.insert(.badAddress) }
        hasAngle = true
        var position = start + 1
        while position < value.count {
            let byte = value[position]
            if byte == 62 { return position + 1 }
            if byte == 44 || byte == 59, !(angle.count > 0 && angle.base[0] == 64) { break }
            if byte == 40 {
                let kept = comment.count
                position = takeComment(value, position)
                if kept == 0 { comment.removeAll() }
                continue
            }
            if byte == 60 {
                angle.removeAll()
            } else if byte == 58 && isFirst {
                angle.removeAll()  // a route, or "mailto"
            } else if byte == 34 && isFirst {
                position = takeQuotedLocal(value, position)
                continue
            } else if !isBlank(byte) && isFirst {
                angle.append(byte)
            }
            position += 1
        }
        defects.insert(.badAddress)
        return position
    }

    private func takeQuotedLocal(_ value: Cell, _ start: Int) -> Int {
        angle.append(34)
        var position = start + 1
        while position < value.count, value[position] != 34 {
            if value[position] == 92 && position + 1 < value.count {
                angle.append(92)
                position += 1
            }
            angle.append(value[position])
            position += 1
        }
        angle.append(34)
        return min(position + 1, value.count)
    }

    private func finishEntry(into boxes: inout [Mailbox], _ defects: inout MailDefects) {
        defer { startEntry() }
        if hasAngle {
            if angle.count == 0 { defects.insert(.badAddress) }
            boxes.append(Mailbox(name: name(phrase.cell, &defects), address: arena.store(angle.cell)))
        } else if let found = address {
            let whole = bare.cell
            let end = found.end < 0 ? whole.count : found.end
            let leading = phrase.cell.slice(0, found.phraseEnd).trimmed
            if !leading.isEmpty { defects.insert(.badAddress) }
            boxes.append(
                Mailbox(name: name(leading.isEmpty ? comment.cell : leading, &defects), address: arena.store(whole.slice(found.start, end)))
            )
        } else if phrase.count > 0 {
            let text = name(phrase.cell, &defects)
            if text.firstIndex(of: 64) != nil && text.firstIndex(of: 32) == nil {
                boxes.append(Mailbox(name: .empty, address: text))  // a whole address as an encoded word
            } else {
                defects.insert(.badAddress)
                let isWord = text.firstIndex(of: 32) == nil
                boxes.append(Mailbox(name: isWord ? .empty : text, address: isWord ? text : .empty))
            }
        }
    }

    /// A display name decoded; control characters in it become blanks.
    private func name(_ raw: Cell, _ defects: inout MailDefects) -> Cell {
        if raw.isEmpty { return .empty }
        let text = texts.decode(raw, &defects).trimmed
        if (0..<text.count).allSatisfy({ text[$0] >= 32 && text[$0] != 127 }) { return arena.store(text) }
        let cleaned = ByteBuffer(capacity: text.count)
        for index in 0..<text.count { cleaned.append(text[index] < 32 || text[index] == 127 ? 32 : text[index]) }
        return arena.store(cleaned.cell.trimmed)
    }
}
