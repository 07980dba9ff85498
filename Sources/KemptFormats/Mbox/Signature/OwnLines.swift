import KemptCore
import KemptText

/// The lines of a message that its writer wrote for it: quoted mail, forwarded mail and the lines above them are cut.
///
/// Quoted lines (`>`) go; "On … wrote:" goes with them, and ends the text when what follows bears no `>`; so do "-----Original Message-----"
/// and the headers that Outlook puts over a quoted message. Cost: linear; a line is lowered only when its ends look like one of these.
struct OwnLines {
    /// Without blanks at either end; empty ones are kept.
    private(set) var lines: [Cell] = []
    private let lower = ByteBuffer(capacity: 256)
    private static let longestMark = 400

    mutating func read(_ text: Cell) {
        lines.removeAll(keepingCapacity: true)
        let source = MailLines(text, terminator: MailLines.terminator(of: text))
        var position = 0
        while position < text.count {
            let (end, next) = source.line(from: position)
            let line = text.slice(position, end).trimmed
            position = next
            if line.isEmpty {
                lines.append(.empty)
                continue
            }
            switch verdict(line, source, next) {
            case .own: lines.append(line)
            case .quoted: break
            case .attribution: dropWrappedAttribution()
            case .end:
                dropWrappedAttribution()
                position = text.count
            }
        }
        while let last = lines.last, last.isEmpty { lines.removeLast() }
    }

    private enum Verdict { case own, quoted, attribution, end }

    private func verdict(_ line: Cell, _ source: MailLines, _ next: Int) -> Verdict {
        let first = line[0]
        if first == 62 { return .quoted }
        if line.count > Self.longestMark { return .own }
        if line[line.count - 1] == 58, isAttribution(line) || namesWriter(line) { return isQuoted(source, next) ? .attribution : .end }
        switch first {
        case 45, 95, 42, 61, 66, 98: return isDivider(line) || isQuotedHeader(line, source, next) ? .end : .own
        case 70, 102, 86, 78, 79, 68, 0xD0: return isQuotedHeader(line, source, next) ? .end : .own
        default: return .own
        }
    }

    private func fill(_ line: Cell) -> Cell {
        lower.removeAll()
        Casing.appendLower(line, into: lower)
        return lower.cell
    }

    private func isAttribution(_ line: Cell) -> Bool {
        var text = fill(line).slice(0, lower.count - 1).trimmed
        // "On 3 May Anna wrote to Ivan:" is prose: the verb stands last, but for an address in brackets behind it.
        if text.count > 0, text[text.count - 1] == 62, let open = text.lastIndex(of: 60) { text = text.slice(0, open).trimmed }
        for word in SignatureWords.attributions {
            let count = word.utf8CodeUnitCount
            guard text.count >= count, text.slice(text.count - count, text.count).equals(word) else { continue }
            if text.count == count || isBlank(text[text.count - count - 1]) || text[text.count - count - 1] == 62 { return true }
        }
        return false
    }

    /// True for a day and an address before the colon, whatever the language: "пн, 3 мая 2021 г. в 10:00, Иван <ivan@ooo.ru>:". The day may
    /// stand on the line before.
    private func namesWriter(_ line: Cell) -> Bool {
        guard line.count > 6, line[line.count - 2] == 62, let sign = line.lastIndex(of: 64) else { return false }
        let open = line.lastIndex(of: 60)
        let head = line.slice(0, min(open ?? 0, sign))
        if holdsDay(head) { return true }
        guard let last = lines.last, last.count > 0, last.count < Self.longestMark else { return false }
        return holdsDay(last) && (open != nil || last[last.count - 1] == 60)
    }

    /// Four digits, as a day with its year or its time has.
    private func holdsDay(_ text: Cell) -> Bool {
        var digits = 0
        for index in 0..<text.count where isDigit(text[index]) { digits += 1 }
        return digits >= 4
    }

    /// True when the next line that is not empty bears `>`.
    private func isQuoted(_ source: MailLines, _ start: Int) -> Bool {
        var position = start
        for _ in 0..<4 where position < source.bytes.count {
            let (end, next) = source.line(from: position)
            let line = source.bytes.slice(position, end).trimmed
            if !line.isEmpty { return line[0] == 62 }
            position = next
        }
        return false
    }

    private func isDivider(_ line: Cell) -> Bool {
        let text = fill(line)
        if SignatureWords.dividers.contains(where: { text.firstIndex(of: $0) != nil }) { return true }
        // "-----On 12/29/1987 17:32, Julius Caesar wrote-----"
        guard text.count > 12, text[0] == 45, text[1] == 45, text[text.count - 1] == 45 else { return false }
        return text.firstIndex(of: " wrote-") != nil || text.firstIndex(of: " wrote -") != nil
    }

    /// True for `From:` when one of the next lines is another header of a quoted message; programs write the names in bold, as `*From:*`.
    private func isQuotedHeader(_ line: Cell, _ source: MailLines, _ start: Int) -> Bool {
        if !begins(line, SignatureWords.quotedFrom) { return false }
        var position = start
        for _ in 0..<3 where position < source.bytes.count {
            let (end, next) = source.line(from: position)
            let following = source.bytes.slice(position, end).trimmed
            if following.count <= Self.longestMark, begins(following, SignatureWords.quotedNext) { return true }
            position = next
        }
        return false
    }

    private func begins(_ line: Cell, _ words: [StaticString]) -> Bool {
        var text = line
        while !text.isEmpty, text[0] == 42 { text = text.slice(1, text.count) }
        let lowered = fill(text.slice(0, min(text.count, 40)))
        return words.contains { lowered.count >= $0.utf8CodeUnitCount && lowered.slice(0, $0.utf8CodeUnitCount).equals($0) }
    }

    /// The first lines of an attribution that was wrapped: "On Monday, 3 May 2021 Anna Petrova <", "anna@uab.lt>".
    private mutating func dropWrappedAttribution() {
        for _ in 0..<2 {
            guard let last = lines.last, !last.isEmpty else { return }
            let isOpen = last[last.count - 1] == 60 || last.firstIndex(of: 64) != nil && last.lastIndex(of: 62) != nil
            if !isOpen && !last.hasPrefixIgnoringCase("on ") { return }
            lines.removeLast()
        }
    }
}
