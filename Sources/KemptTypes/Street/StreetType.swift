import KemptCore
import KemptText

/// `street`: street, house and flat in one line, as they are written on an envelope.
///
/// Words are kept as they stand; only a line wholly in capitals or wholly in small letters (two words or more) is cased again, with the
/// words for streets in the case their language gives them. Cost: about 30 ns for a clean line.
public struct StreetType: SemanticType {
    static let words = Setting<String>.choice(
        "words", ["keep", "short", "long"], "the word for the kind of street: as it stands, `g.` and `ул.`, or `gatvė` and `улица`", fallback: "keep")

    /// Nil leaves the word as it stands, true shortens it.
    private let shortens: Bool?

    public init(_ values: Values, _ context: TypeContext) {
        switch values[Self.words] {
        case "short": shortens = true
        case "long": shortens = false
        default: shortens = nil
        }
    }

    public static let spec = TypeSpec(
        Spec("street", "Street, house and flat in one line", settings: [words.data], example: "street: {type: street, words: short}"),
        outcomes: StreetRule.table, comparison: .street, examples: StreetRule.examples,
        parts: [
            TypePart("street", "the name of the street without the word for its kind"),
            TypePart("type", "the word for the kind of street, as it stands"),
            TypePart("house", "the number of the house, with its letter and its building"), TypePart("unit", "the number of the flat or office"),
            TypePart("postcode", "the postcode, when it stands in the line"), TypePart("city", "the city, when it stands in the line"),
        ])

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        shortens == nil && Self.stands(cell) ? .same : readSlowly(cell, workspace)
    }

    /// True for a line that one quick look shows to be as it should be: letters of both cases and a digit, so that it is neither to be cased nor a word
    /// for nothing, and no sign of damage.
    @inline(__always) private static func stands(_ cell: Cell) -> Bool {
        let scan = NameScan(cell)
        return scan.hasBothCases && scan.has(NameScan.digit) && !scan.has(NameScan.untidy) && !(scan.has(NameScan.doubtfulSign) && hasCode(cell))
            && !(scan.has(NameScan.perhapsBroken) && BrokenEncoding.isPossible(cell))
    }

    private static func hasCode(_ cell: Cell) -> Bool {
        for place in 0..<cell.count where cell[place] == UInt8(ascii: "&") { return true }
        return false
    }

    /// The whole judgement, which `read` comes to at a glance where it can.
    @inline(never) func readSlowly(_ cell: Cell, _ workspace: Workspace) -> Reading {
        let (tidy, change) = Restoring.tidy(cell, workspace)
        if tidy.isEmpty { return StreetRule.whitespace.wrote }
        if NoValue.isLikely(tidy, workspace.third) { return StreetRule.noValue.wrote }
        if shortens == nil && !StreetCasing.isWorthIt(tidy) {
            guard let rule = StreetRule(change) else { return .same }
            workspace.output.append(tidy)
            return rule.wrote
        }
        return mend(tidy, StreetRule(change), cell, workspace)
    }

    /// Case and words, until neither finds anything to do: a longer word can make a line worth casing.
    private func mend(_ tidy: Cell, _ change: StreetRule?, _ cell: Cell, _ workspace: Workspace) -> Reading {
        let output = workspace.output
        var worst = change
        output.append(tidy)
        for _ in 0..<3 {
            var isDone = true
            if StreetCasing.isWorthIt(output.cell) {
                // The first buffer holds the tidy value no more once the output does.
                workspace.first.removeAll()
                workspace.first.append(output.cell)
                output.removeAll()
                StreetCasing.append(workspace.first.cell, workspace)
                if !output.cell.equals(workspace.first.cell) { (worst, isDone) = (.case, false) }
            }
            if let shortens, Self.rewriteWord(shortens, workspace) {
                if worst == nil || worst == .unicode { worst = .words }
                isDone = false
            }
            if isDone { break }
        }
        guard let worst, !output.cell.equals(cell) else {
            output.removeAll()
            return .same
        }
        return worst.wrote
    }

    /// Puts the short or the long word for the kind of street in the place of the one in the output; false when it stands there, or none is known.
    @discardableResult private static func rewriteWord(_ shortens: Bool, _ workspace: Workspace) -> Bool {
        let output = workspace.output
        let parts = StreetParts(output.cell, workspace.second)
        guard parts.entry >= 0, NameScan(parts.text(parts.street)).hasLetter else { return false }
        let entry = StreetTypeWords.entries[parts.entry]
        let wanted = shortens ? entry.short : entry.long
        if parts.text(parts.type).equals(wanted) { return false }
        let copy = workspace.third
        copy.removeAll()
        copy.append(output.cell)
        output.removeAll()
        output.append(copy.cell.slice(0, parts.type.start))
        output.append(wanted)
        let rest = copy.cell.slice(parts.type.end, copy.count)
        if rest.count > 0, rest[0] != 0x20, rest[0] != UInt8(ascii: ",") { output.append(0x20) }
        output.append(rest)
        return true
    }

    public func appendPart(_ part: Int, of cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        let parts = StreetParts(cell, workspace.second)
        switch part {
        case 0: buffer.append(parts.text(parts.street))
        case 1: buffer.append(parts.text(parts.type))
        case 2: buffer.append(parts.text(parts.house))
        case 3: buffer.append(parts.text(parts.unit))
        case 4: buffer.append(parts.text(parts.postcode))
        default: buffer.append(parts.text(parts.city))
        }
    }

    /// The names in their order, then the numbers, without the words for streets, houses and flats.
    public func appendMatchForm(_ cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        let skeleton = workspace.first
        skeleton.removeAll()
        Folding.appendSkeleton(cell, into: skeleton)
        let words = skeleton.cell
        let start = buffer.count
        appendWords(of: words, numbers: false, to: buffer, from: start)
        if buffer.count == start { return }
        appendWords(of: words, numbers: true, to: buffer, from: start)
    }

    private func appendWords(of words: Cell, numbers: Bool, to buffer: ByteBuffer, from first: Int) {
        var start = 0
        var followsNumber = false
        for index in 0...words.count where index == words.count || words[index] == 0x20 {
            let word = words.slice(start, index)
            start = index + 1
            if word.isEmpty { continue }
            let isNumber = word[0].isDigit
            // `12 a` is house 12a, whatever the letter would mean elsewhere, unless another number follows it (`12 k 5`).
            let isSuffix = !isNumber && followsNumber && word.count == 1 && !(index + 1 < words.count && words[index + 1].isDigit)
            followsNumber = isNumber
            if isSuffix {
                if numbers { buffer.append(word) }
                continue
            }
            if isNumber != numbers || (!isNumber && StreetWords.generic.contains(word)) { continue }
            if buffer.count > first { buffer.append(0x20) }
            buffer.append(word)
        }
    }
}
