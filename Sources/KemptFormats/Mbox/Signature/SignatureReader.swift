import KemptCore
import KemptText

/// Finds the block at the end of a message that says who wrote it, and reads phone, title and company from it.
///
/// The block begins behind a `-- ` line, behind a closing such as "Best regards", or with the sender's own name, else behind a line
/// of dashes; of several, the one that tells most and stands nearest to the end. It has at most fourteen lines; long lines are prose.
/// One reader a thread. Cost: linear in the text, about 5 µs a message.
final class SignatureReader {
    private var own = OwnLines()
    private let scratch = ByteBuffer(capacity: 256)
    private let nameWords = SignatureNames()
    /// The last lines in lower case, and where each begins and ends.
    private let tail = ByteBuffer(capacity: 2048)
    private var tailLines: [(start: Int, end: Int)] = []
    private var firstOfTail = 0

    private static let linesLookedAt = 24
    private static let mostTries = 4
    static let linesOfBlock = 14
    /// A longer line is no line of a signature.
    private static let longestLine = 200

    /// Nil when nothing looks like a signature that tells something. Texts are views into `text` and into this reader, valid until the next call.
    func read(_ text: Cell, name: Cell, address: Cell) -> FoundSignature? {
        own.read(text)
        nameWords.set(name: name, address: address)
        let lines = own.lines
        lowerTail(lines)
        let last = endOfOwn(lines)
        var best: FoundSignature?
        for (start, signs) in beginnings(lines, last).prefix(Self.mostTries) {
            let found = readBlock(lines, start, last, signs, address)
            if found.told > best?.told ?? 0 { best = found }
        }
        return best
    }

    /// Of a whole line, else of what stands before its first mark: "Anna Petrova | Head of Sales", "Anna Petrova, CEO".
    private func matchName(_ lowered: Cell) -> SignatureNames.Match {
        let match = nameWords.match(lowered)
        if match == .full { return match }
        guard let mark = (0..<lowered.count).first(where: { lowered[$0] == 124 || lowered[$0] == 44 }) else { return match }
        return nameWords.match(lowered.slice(0, mark)) == .full ? .full : match
    }

    private func lowerTail(_ lines: [Cell]) {
        tail.removeAll()
        tailLines.removeAll(keepingCapacity: true)
        firstOfTail = max(0, lines.count - Self.linesLookedAt)
        for line in lines[firstOfTail...] {
            let start = tail.count
            Casing.appendLower(line.slice(0, min(line.count, Self.longestLine + 1)), into: tail)
            tailLines.append((start, tail.count))
        }
    }

    /// A line of the tail in lower case.
    private func lowered(_ index: Int) -> Cell {
        let place = tailLines[index - firstOfTail]
        return tail.cell.slice(place.start, place.end)
    }

    private func readBlock(_ lines: [Cell], _ start: Int, _ last: Int, _ signs: SignatureSigns, _ address: Cell) -> FoundSignature {
        var signs = signs
        var block = SignatureBlock(address: address, scratch: scratch)
        var taken = 0
        var index = start
        while index < last, taken < Self.linesOfBlock {
            let line = lines[index]
            index += 1
            if line.isEmpty || Self.isDashes(line) { continue }
            taken += 1
            noteName(lowered(index - 1), &signs)
            block.take(line)
        }
        if !lines[index..<last].contains(where: { !$0.isEmpty }) { signs.insert(.atEnd) }
        return block.finish(signs)
    }

    private func noteName(_ lowered: Cell, _ signs: inout SignatureSigns) {
        switch matchName(lowered) {
        case .full: signs.insert(.fullName)
        case .part: if !signs.contains(.fullName) { signs.insert(.partName) }
        case .none: break
        }
        if signs.contains(.fullName) { signs.remove(.partName) }
    }

    /// The end of what the writer wrote: notices of programs and lawyers below it are cut.
    private func endOfOwn(_ lines: [Cell]) -> Int {
        for index in firstOfTail..<lines.count where index > 0 && isNotice(lowered(index)) { return index }
        return lines.count
    }

    private func isNotice(_ line: Cell) -> Bool {
        if line.count < 8 { return false }
        for beginning in SignatureWords.notices where begins(line, beginning) { return true }
        return line.count > 60 && SignatureWords.noticeStems.contains { line.firstIndex(of: $0) != nil }
    }

    @inline(__always) private func begins(_ line: Cell, _ beginning: StaticString) -> Bool {
        let count = beginning.utf8CodeUnitCount
        return line.count >= count && line[0] == beginning.utf8Start[0] && line.slice(0, count).equals(beginning)
    }

    /// Lines with which a block may begin and the signs for it, the surest first: separators and closings from the end upwards, then the
    /// sender's name, then dashes, then a word of the name.
    private func beginnings(_ lines: [Cell], _ last: Int) -> [(start: Int, signs: SignatureSigns)] {
        var strong: [(start: Int, signs: SignatureSigns)] = []
        var weak: [(start: Int, signs: SignatureSigns)] = []
        var name: Int?
        var part: Int?
        for index in stride(from: last - 1, through: firstOfTail, by: -1) where !lines[index].isEmpty {
            let line = lines[index]
            let signsBelow = strong.last?.signs ?? []
            if line.equals("--") || line.equals("—") {
                strong.append((index + 1, signsBelow.union(.separator)))
            } else if Self.isDashes(line) {
                if weak.isEmpty { weak.append((index + 1, .dashes)) }
            } else if let isWhole = closing(lowered(index)) {
                strong.append((isWhole ? index + 1 : index, signsBelow.union(.closing)))
            } else {
                let match = matchName(lowered(index))
                if match == .full, name == nil { name = index }
                if match == .part, part == nil { part = index }
            }
        }
        if let name { strong.append((name, [])) }
        if let part { weak.append((part, [])) }
        return strong + weak
    }

    /// Whether a line is a closing and nothing else; nil for one that is none, or goes on as prose.
    private func closing(_ line: Cell) -> Bool? {
        if line.count > 80 { return nil }
        for closing in SignatureWords.closings where begins(line, closing) {
            let count = closing.utf8CodeUnitCount
            var end = count
            while end < line.count, [33, 44, 46, 45, 59].contains(line[end]) || isBlank(line[end]) { end += 1 }
            if end == line.count { return true }
            // "Best regards, Anna": behind a comma the name may follow.
            if [33, 44, 46].contains(line[count]), nameWords.match(line.slice(end, line.count)) != .none { return false }
        }
        return nil
    }

    /// A line of hyphens, underscores, equals signs or asterisks.
    private static func isDashes(_ line: Cell) -> Bool {
        if line.count < 2 { return false }
        for index in 0..<line.count where ![45, 95, 61, 42].contains(line[index]) { return false }
        return true
    }
}
