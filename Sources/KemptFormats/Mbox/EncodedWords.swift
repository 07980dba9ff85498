import KemptCore

/// Decodes the text of a header: unfolds it, reads encoded words (RFC 2047) and raw bytes.
///
/// More is accepted than the standard allows, because more is written: words without blanks between them, inside quotes, with
/// blanks in them, and characters split between two words (the bytes of neighbours in one charset are joined before decoding).
/// Cost: linear; text without encoded words, folds or bytes above 127 is returned where it lies.
final class HeaderTextDecoder {
    private let charsets: CharsetDecoder
    private let output = ByteBuffer(capacity: 256)
    /// Bytes of encoded words in `pendingLabel`, not yet decoded.
    private let pending = ByteBuffer(capacity: 256)
    private var pendingLabel = Cell.empty
    /// The charset of raw bytes in headers, when the message names one for its body.
    var fallbackLabel = Cell.empty

    init(charsets: CharsetDecoder) {
        self.charsets = charsets
    }

    /// The decoded text, valid until the next call or where `raw` lies.
    func decode(_ raw: Cell, _ defects: inout MailDefects) -> Cell {
        if isPlain(raw) { return raw }
        output.removeAll()
        pending.removeAll()
        pendingLabel = .empty
        var position = 0
        var isAfterWord = false
        while position < raw.count {
            let start = nextWordStart(raw, from: position)
            guard let start, let word = EncodedWord(raw, at: start) else {
                let end = start.map { $0 + 2 } ?? raw.count
                flush(&defects)
                if let start, EncodedWord.isBegun(raw, at: start) { defects.insert(.badEncodedWord) }
                appendText(raw.slice(position, end), &defects)
                position = end
                isAfterWord = false
                continue
            }
            let gap = raw.slice(position, start)
            if !isAfterWord || !gap.trimmed.isEmpty {
                flush(&defects)
                appendText(gap, &defects)
            }
            take(word, &defects)
            position = word.end
            isAfterWord = true
        }
        flush(&defects)
        return output.cell
    }

    private func isPlain(_ raw: Cell) -> Bool {
        if !raw.isASCII || raw.firstIndex(of: 10) != nil || raw.firstIndex(of: 13) != nil { return false }
        return nextWordStart(raw, from: 0) == nil
    }

    private func nextWordStart(_ raw: Cell, from: Int) -> Int? {
        var position = from
        while let sign = raw.firstIndex(of: 61, from: position) {
            if sign + 1 < raw.count && raw[sign + 1] == 63 { return sign }
            position = sign + 1
        }
        return nil
    }

    private func take(_ word: EncodedWord, _ defects: inout MailDefects) {
        let canJoin = word.label.equalsIgnoringCase(pendingLabel) && !CharsetDecoder.hasShiftStates(word.label)
        if !canJoin { flush(&defects) }
        pendingLabel = word.label
        if word.isBase64 {
            defects.formUnion(decodeBase64(word.text, into: pending))
        } else {
            defects.formUnion(decodeQWord(word.text, into: pending))
        }
    }

    private func flush(_ defects: inout MailDefects) {
        if pending.count == 0 { return }
        defects.formUnion(charsets.decode(pending.cell, label: pendingLabel, into: output))
        pending.removeAll()
    }

    /// Appends ordinary text without its line ends; bytes above 127 are UTF-8 (RFC 6532) or the charset of the body, or unreadable.
    private func appendText(_ text: Cell, _ defects: inout MailDefects) {
        var position = 0
        while position < text.count {
            var end = position
            while end < text.count, text[end] != 10, text[end] != 13 { end &+= 1 }
            appendRun(text.slice(position, end), &defects)
            position = end &+ 1
        }
    }

    private func appendRun(_ run: Cell, _ defects: inout MailDefects) {
        if run.isEmpty { return }
        if run.isASCII || isWellFormedUTF8(run) {
            output.append(run)
            return
        }
        defects.insert(.rawHeaderBytes)
        if fallbackLabel.isEmpty {
            appendRepairingUTF8(run, into: output)
        } else {
            defects.formUnion(charsets.decode(run, label: fallbackLabel, into: output))
        }
    }
}

/// The pieces of one `=?charset?B?text?=`.
private struct EncodedWord {
    let label: Cell
    let isBase64: Bool
    let text: Cell
    let end: Int

    /// True for `=?charset?Q?` or `=?charset?B?`, whatever follows.
    static func isBegun(_ raw: Cell, at start: Int) -> Bool {
        guard let labelEnd = raw.firstIndex(of: 63, from: start + 2), labelEnd > start + 2, labelEnd - start < 80,
            labelEnd + 2 < raw.count, raw[labelEnd + 2] == 63
        else { return false }
        let method = raw[labelEnd + 1] | 0x20
        return method == 98 || method == 113
    }

    /// Nil when what begins with `=?` at `start` is no encoded word.
    init?(_ raw: Cell, at start: Int) {
        guard EncodedWord.isBegun(raw, at: start), let labelEnd = raw.firstIndex(of: 63, from: start + 2),
            let close = raw.firstIndex(of: 63, from: labelEnd + 3), close + 1 < raw.count, raw[close + 1] == 61
        else { return nil }
        // A language may follow the charset (RFC 2231 section 5).
        let labelled = raw.slice(start + 2, labelEnd)
        label = labelled.firstIndex(of: 42).map { labelled.slice(0, $0) } ?? labelled
        for index in 0..<label.count where isBlank(label[index]) || label[index] == 61 { return nil }
        isBase64 = raw[labelEnd + 1] | 0x20 == 98
        text = raw.slice(labelEnd + 3, close)
        end = close + 2
    }
}
