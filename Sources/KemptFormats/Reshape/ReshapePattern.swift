import KemptCore
import KemptText

/// A plain pattern for the text of a cell: `^Viso|Total|Итого`, `--- * ---`.
///
/// Alternatives are parted by `|`; `^` and `$` hold one to the beginning and the end, `*` stands for any text, `\` takes the meaning from the sign
/// behind it; all else is itself. Letter case does not matter, and a run of white space is one space. No regular expressions: what a row costs is
/// bounded by its length times that of the pattern.
struct ReshapePattern: Sendable {
    /// Literal pieces with any text between two of them; the first begins the cell, the last ends it.
    private struct Alternative {
        let pieces: [[UInt8]]
        /// The same with a gap at each end that is not held.
        let loose: [[UInt8]]
        var isEmpty: Bool { pieces.allSatisfy(\.isEmpty) }
    }
    /// As written.
    let text: String
    private let alternatives: [Alternative]

    init(_ text: String) {
        self.text = text
        alternatives = Self.parsed(text)
    }

    /// An alternative without a sign of its own would match every row.
    var matchesEverything: Bool { alternatives.contains(where: \.isEmpty) }

    /// Whether the cell contains one of the alternatives, where it is held to.
    func isFound(in cell: Cell, _ scratch: ReshapeScratch) -> Bool {
        let subject = scratch.normalize(cell)
        return alternatives.contains { Self.firstGap($0.loose, in: subject) != nil }
    }

    /// The text that the first `*` stands for when an alternative is the whole cell, white space and repeated signs at its ends taken off; the whole
    /// cell for an alternative without `*`. Nil when nothing matches, or when there is no letter or digit in it.
    func value(in cell: Cell, _ scratch: ReshapeScratch) -> Cell? {
        let subject = scratch.normalize(cell)
        for alternative in alternatives {
            guard let gap = Self.firstGap(alternative.pieces, in: subject) else { continue }
            var (start, end) = alternative.pieces.count == 1 ? (0, subject.count) : gap
            if alternative.pieces.count > 1 {
                let (before, after) = (alternative.pieces[0].last, alternative.pieces[1].first)
                while start < end, subject[start] == 0x20 || (subject[start] == before && Self.isSign(subject[start])) { start += 1 }
                while end > start, subject[end - 1] == 0x20 || (subject[end - 1] == after && Self.isSign(subject[end - 1])) { end -= 1 }
            }
            if start < end, Self.hasWord(subject.slice(start, end)) { return scratch.original(start, end) }
        }
        return nil
    }

    /// Where the text between the first piece and the second lies, when the pieces cover the subject from end to end.
    private static func firstGap(_ pieces: [[UInt8]], in subject: Cell) -> (Int, Int)? {
        guard let first = pieces.first, let last = pieces.last, isAt(0, first, subject) else { return nil }
        if pieces.count == 1 { return first.count == subject.count ? (0, subject.count) : nil }
        let tail = subject.count - last.count
        guard tail >= first.count, isAt(tail, last, subject) else { return nil }
        var position = first.count
        var gap = (first.count, tail)
        for (index, piece) in pieces[1..<(pieces.count - 1)].enumerated() {
            while position + piece.count <= tail, !isAt(position, piece, subject) { position += 1 }
            if position + piece.count > tail { return nil }
            if index == 0 { gap.1 = position }
            position += piece.count
        }
        return gap
    }

    private static func isAt(_ position: Int, _ piece: [UInt8], _ subject: Cell) -> Bool {
        guard position + piece.count <= subject.count else { return false }
        for (index, byte) in piece.enumerated() where subject[position + index] != byte { return false }
        return true
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        byte < 0x80 && !(48...57).contains(byte) && !(97...122).contains(byte)
    }

    private static func hasWord(_ cell: Cell) -> Bool {
        var index = 0
        while index < cell.count {
            let scalar = UTF8Text.scalar(cell, at: &index)
            if Scalars.isLetter(scalar) || Scalars.isDigit(scalar) { return true }
        }
        return false
    }

    // MARK: - Parsing

    /// A letter of the pattern and whether it is itself whatever it is.
    private struct Sign {
        let scalar: Unicode.Scalar
        let isEscaped: Bool
        func isBare(_ wanted: Unicode.Scalar) -> Bool { scalar == wanted && !isEscaped }
    }

    private static func parsed(_ text: String) -> [Alternative] {
        var signs: [Sign] = []
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if scalar == "\\", !isEscaped {
                isEscaped = true
            } else {
                signs.append(Sign(scalar: scalar, isEscaped: isEscaped))
                isEscaped = false
            }
        }
        if isEscaped { signs.append(Sign(scalar: "\\", isEscaped: true)) }
        return signs.split(omittingEmptySubsequences: false) { $0.isBare("|") }.map(alternative)
    }

    private static func alternative(_ given: ArraySlice<Sign>) -> Alternative {
        var signs = given
        while signs.first?.isBare(" ") == true { signs.removeFirst() }
        while signs.last?.isBare(" ") == true { signs.removeLast() }
        let isHeldAtStart = signs.first?.isBare("^") == true
        if isHeldAtStart { signs.removeFirst() }
        let isHeldAtEnd = signs.last?.isBare("$") == true
        if isHeldAtEnd { signs.removeLast() }
        let pieces = signs.split(omittingEmptySubsequences: false) { $0.isBare("*") }.map(folded)
        return Alternative(pieces: pieces, loose: (isHeldAtStart ? [] : [[]]) + pieces + (isHeldAtEnd ? [] : [[]]))
    }

    /// White space beside a `*` and at the ends is the writer's lay-out.
    private static func folded(_ signs: ArraySlice<Sign>) -> [UInt8] {
        let buffer = ByteBuffer()
        for sign in signs { buffer.append(scalar: sign.scalar.value) }
        let scratch = ReshapeScratch()
        let folded = scratch.normalize(buffer.cell)
        return Array(UnsafeBufferPointer(start: folded.start, count: folded.count))
    }
}

/// Texts made comparable for patterns, with the way back to the cell they come from. One thread at a time.
final class ReshapeScratch {
    private let folded = ByteBuffer()
    private let composed = ByteBuffer()
    /// For each byte of the folded text the offset of its letter in the cell, and one more for the end.
    private var origins: [Int] = []
    /// What was folded last: the cell itself, or its composed form.
    private var subject = Cell.empty

    /// In small letters, composed, white space collapsed and trimmed. Valid until the next call.
    func normalize(_ cell: Cell) -> Cell {
        folded.removeAll()
        origins.removeAll(keepingCapacity: true)
        subject = cell
        if !UTF8Text.isASCII(cell) {
            composed.removeAll()
            Normalization.appendNFC(cell, into: composed)
            if !composed.cell.equals(cell) { subject = composed.cell }
        }
        var index = 0
        var spaceAt = -1
        while index < subject.count {
            let start = index
            let scalar = UTF8Text.scalar(subject, at: &index)
            if Scalars.isSpace(scalar) || scalar < 0x20 {
                if spaceAt < 0, folded.count > 0 { spaceAt = start }
            } else if !Scalars.isZeroWidth(scalar) {
                if spaceAt >= 0 { append(0x20, from: spaceAt) }
                spaceAt = -1
                append(Scalars.lower(scalar), from: start)
            }
        }
        origins.append(spaceAt >= 0 ? spaceAt : subject.count)
        return folded.cell
    }

    private func append(_ scalar: UInt32, from offset: Int) {
        let before = folded.count
        folded.append(scalar: scalar)
        for _ in before..<folded.count { origins.append(offset) }
    }

    /// The part of the cell behind a part of the folded text, as it was written.
    func original(_ start: Int, _ end: Int) -> Cell { subject.slice(origins[start], origins[end]) }
}
