import KemptCore
import KemptText

/// `street`: street, house and flat in one line, as they are written on an envelope.
///
/// Words are kept as they stand; only a line wholly in capitals or wholly in small letters (two words or more) is cased again, with the
/// words for streets in the case their language gives them. Cost: about 30 ns for a clean line.
public struct StreetType: SemanticType {
    public init(_ values: Values, _ context: TypeContext) {}

    public static let spec = TypeSpec(
        Spec("street", "Street, house and flat in one line", example: "street: {type: street}"),
        outcomes: StreetRule.table, comparison: .street, examples: StreetRule.examples)

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        let (tidy, change) = Restoring.tidy(cell, workspace)
        if tidy.isEmpty { return StreetRule.whitespace.wrote }
        if NoValue.isLikely(tidy, workspace.third) { return StreetRule.noValue.wrote }
        let letterCase = Casing.classify(tidy)
        if letterCase == .upper || letterCase == .lower, Self.isWordy(tidy), !NameReader.looksLikeEmail(tidy), !Restoring.isFromWeb(tidy) {
            Self.recase(tidy, workspace)
            if !workspace.output.cell.equals(tidy) { return StreetRule.case.wrote }
            workspace.output.removeAll()
        }
        guard let rule = StreetRule(change) else { return .same }
        workspace.output.append(tidy)
        return rule.wrote
    }

    /// Two words of letters at least, one of them no mere abbreviation.
    private static func isWordy(_ cell: Cell) -> Bool {
        var words = 0
        var longest = 0
        var letters = 0
        var index = 0
        while index < cell.count {
            let scalar = UTF8Text.scalar(cell, at: &index)
            if Scalars.isLetter(scalar) {
                letters += 1
                if letters == 1 { words += 1 }
                longest = max(longest, letters)
            } else if !Scalars.isCombiningMark(scalar) {
                letters = 0
            }
        }
        return words >= 2 && longest >= 4
    }

    private static func recase(_ cell: Cell, _ workspace: Workspace) {
        var start = 0
        var seenName = false
        for index in 0...cell.count where index == cell.count || cell[index] == 0x20 {
            let word = cell.slice(start, index)
            start = index + 1
            let precedesNumber = start < cell.count && cell[start].isDigit
            if !word.isEmpty { append(word, precedesNumber, &seenName, workspace) }
            if index < cell.count { workspace.output.append(0x20) }
        }
        // A capital may compose with a mark that its small letter stood apart from (i and a dot above).
        workspace.third.removeAll()
        if Tidy.clean(workspace.output.cell, into: workspace.third) == .none { return }
        workspace.output.removeAll()
        workspace.output.append(workspace.third.cell)
    }

    private static func append(_ word: Cell, _ precedesNumber: Bool, _ seenName: inout Bool, _ workspace: Workspace) {
        let output = workspace.output
        if hasDigit(word) { return output.append(word) }
        let lowered = workspace.second
        lowered.removeAll()
        Casing.appendLower(word, into: lowered)
        var end = lowered.count
        while end > 0, lowered.base[end - 1] == UInt8(ascii: ".") || lowered.base[end - 1] == UInt8(ascii: ",") { end -= 1 }
        let style = StreetWords.style(Cell(UnsafePointer(lowered.base), end))
        switch style {
        // One letter before the name is an initial (`A. Goštauto g.`, `ул. К. Маркса`), behind it or before a number a street word.
        case .lower where seenName || precedesNumber || !isOneLetter(lowered.cell, end): output.append(lowered.cell)
        case .inner where seenName: output.append(lowered.cell)
        case .upper:
            Casing.appendUpper(word, into: output)
            seenName = true
        default:
            Casing.appendCapitalized(word, into: output)
            seenName = true
        }
    }

    private static func isOneLetter(_ cell: Cell, _ end: Int) -> Bool {
        var index = 0
        if end > 0 { _ = UTF8Text.scalar(cell, at: &index) }
        return index >= end
    }

    private static func hasDigit(_ word: Cell) -> Bool {
        for index in 0..<word.count where word[index].isDigit { return true }
        return false
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

/// The outcomes of `street`.
enum StreetRule: UInt8, OutcomeList {
    case unicode = 1, whitespace, entity, encoding, `case`, noValue

    init?(_ change: Restoring.Change) {
        switch change {
        case .none: return nil
        case .unicode: self = .unicode
        case .whitespace: self = .whitespace
        case .entity: self = .entity
        case .encoding: self = .encoding
        }
    }

    var outcome: Outcome {
        switch self {
        case .unicode: Outcome("street.unicode", .notation, "the same letters, stored another way")
        case .whitespace: Outcome("street.whitespace", .repair, "stray spaces or invisible characters")
        case .entity: Outcome("street.entity", .repair, "a letter written as page code, such as &#279; for ė")
        case .encoding: Outcome("street.encoding", .repair, "letters broken by a wrong encoding, such as Ã¼ for ü")
        case .case: Outcome("street.case", .repair, "all capitals or all small letters")
        case .noValue: Outcome("street.no-value", .repair, "a dash, n/a or other words for nothing: emptied")
        }
    }

    static let examples: [TypeExample] = [
        TypeExample("Vilniaus g. 5-12", "Vilniaus g. 5-12", ""),
        TypeExample("ул. Ленина, д. 5, кв. 12", "ул. Ленина, д. 5, кв. 12", ""),
        TypeExample("Z\u{30C}irmūnų g. 1", "\u{17D}irmūnų g. 1", "street.unicode"),
        TypeExample("Main  Street 5 ", "Main Street 5", "street.whitespace"),
        TypeExample("Gedimino pr.&nbsp;1", "Gedimino pr. 1", "street.entity"),
        TypeExample("MusterstraÃŸe 5", "Musterstraße 5", "street.encoding"),
        TypeExample("n/a", "", "street.no-value"),
        TypeExample("ŽIRMŪNŲ G. 1A", "Žirmūnų g. 1A", "street.case"),
        TypeExample("main street 5", "Main Street 5", "street.case"),
        TypeExample("УЛ. ЛЕНИНА, Д. 5", "ул. Ленина, д. 5", "street.case"),
    ]
}
