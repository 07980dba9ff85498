import KemptCore
import KemptText

/// `email`: one internet mail address, lower-case, without a name around it.
///
/// The rules are the practical part of RFC 5321 and RFC 5322: `local@domain`, 64 and 254 bytes, dot-separated atoms, a domain by
/// IDNA 2008 whose canonical form is the one in its own letters (RFC 6531 for the local part). Quoted local parts, comments and address
/// literals are refused: no customer has one. The local part is lower-cased too, because no provider in use tells case apart.
/// Cost: about 30 ns for a canonical address, about 2 µs for one of other letters.
public struct EmailType: SemanticType {
    private let keepsMany: Bool
    private let lowersLocal: Bool
    let lists: EmailLists

    public init(_ values: Values, _ context: TypeContext) {
        keepsMany = values[Self.many] ?? false
        lowersLocal = values[Self.letterCase] != "domain"
        lists = EmailLists(context.words)
    }

    private static let many = Setting<Bool>.boolean(
        "many", "keep several addresses in a cell, divided by a semicolon; `deduplicate` compares the first of them", fallback: "false")
    private static let letterCase = Setting<String>.choice(
        "case", ["lower", "domain"], "What goes into small letters: the whole address or its domain alone", fallback: "lower")

    public static let spec = TypeSpec(
        Spec(
            "email", "A mail address: lower-case, without a display name, one per cell", settings: [many.data, letterCase.data],
            example: "email: {type: email}"),
        outcomes: EmailRule.table, comparison: .email, examples: EmailRule.examples, parts: EmailPart.allCases.map(\.part),
        dictionaries: EmailLists.dictionaries)

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        let shape = EmailShape.examine(cell)
        if shape.fault == .none && shape.isASCII && !EmailShape.isStrayAtStart(cell[0]) {
            return judgeDomain(cell, at: shape.at, otherwise: .same, workspace)
        }
        return readCapitals(cell, workspace) ?? readOther(cell, workspace)
    }

    /// An address that is canonical but for capitals, the commonest defect; nil leaves it to `readOther`, which says the same.
    ///
    /// Letters or digits stand at both ends: other signs there may be no part of it.
    @inline(never) func readCapitals(_ cell: Cell, _ workspace: Workspace) -> Reading? {
        if keepsMany || !lowersLocal || !Self.isAlphanumeric(cell[0]) || !Self.isAlphanumeric(cell[cell.count - 1]) { return nil }
        let output = workspace.output
        output.reserve(cell.count)
        for index in 0..<cell.count { output.base[index] = cell[index].lowered }
        let lowered = Cell(UnsafePointer(output.base), cell.count)
        let shape = EmailShape.examine(lowered)
        guard shape.fault == .none, shape.isASCII else { return nil }
        output.didWrite(cell.count)
        return judgeDomain(lowered, at: shape.at, otherwise: EmailRule.case.wrote, workspace)
    }

    @inline(__always) private static func isAlphanumeric(_ byte: UInt8) -> Bool { byte.isDigit || byte.lowered.isLowerLetter }

    /// The whole judgement, which `read` comes to sooner where it can.
    func readOther(_ cell: Cell, _ workspace: Workspace) -> Reading {
        keepsMany ? readMany(cell, workspace) : readUntidy(cell, workspace)
    }

    @inline(never) private func readMany(_ cell: Cell, _ workspace: Workspace) -> Reading {
        EmailList.read(cell, workspace) { readUntidy($0, workspace) } ?? readUntidy(cell, workspace)
    }

    @inline(never) private func readUntidy(_ cell: Cell, _ workspace: Workspace) -> Reading {
        var cleaning = EmailCleaning(workspace, lowersLocal: lowersLocal)
        let clean = cleaning.clean(cell)
        workspace.output.removeAll()
        if clean.isEmpty {
            if cleaning.wasBlank { return EmailRule.whitespace.wrote }
            return NoValue.isLikely(cell, workspace.third) ? EmailRule.noValue.wrote : EmailRule.noAt.kept
        }
        if cleaning.lostBracket { return EmailRule.localPart.kept }
        if cell.count > 254 && cleaning.worst == .unicode { return EmailRule.tooLong.kept }
        let fault = appendCanonical(clean, workspace.third, workspace)
        switch fault {
        case .none: break
        case .manyAts: return proposeFirst(of: clean, workspace)
        case .noAt where NoValue.isLikely(cell, workspace.third):
            workspace.output.removeAll()
            return EmailRule.noValue.wrote
        default: return proposeLeading(of: clean, workspace.third, workspace) ?? proposeLeadingAsTyped(cell, workspace) ?? fault.rule.kept
        }
        let written = workspace.output.cell
        if !written.equals(clean) { cleaning.note(.domainLetters) }
        let at = written.count - EmailParts.domain(of: written).count - 1
        return judgeDomain(written, at: at, otherwise: written.equals(cell) ? .same : (cleaning.worst ?? .case).wrote, workspace)
    }

    /// Puts the canonical form of a tidied address into the output, or says what is wrong with it. `scratch` is overwritten.
    private func appendCanonical(_ clean: Cell, _ scratch: ByteBuffer, _ workspace: Workspace) -> EmailShape.Fault {
        let shape = EmailShape.examine(clean)
        workspace.output.removeAll()
        switch shape.fault {
        case .noAt, .manyAts, .space: return shape.fault
        case .none where shape.isASCII:
            workspace.output.append(clean)
            return .none
        default:
            let fault = EmailAddress.append(clean, to: workspace.output, scratch)
            return fault == .topLevel && shape.fault == .domain ? .domain : fault
        }
    }

    /// A misspelt domain becomes a proposal; the reading `otherwise` stands in any other case.
    ///
    /// `address` may lie in the output buffer.
    @inline(__always)
    private func judgeDomain(_ address: Cell, at: Int, otherwise: Reading, _ workspace: Workspace) -> Reading {
        let domain = address.slice(at &+ 1, address.count)
        if let provider = EmailTypos.correction(of: domain) { return propose(address, upTo: at &+ 1, provider, workspace) }
        switch EmailTypos.topLevel(of: domain) {
        case .usual: return otherwise
        case .specialUse: return EmailRule.specialUse.kept
        case .misspelt(let dot, let label): return propose(address, upTo: at &+ 1 &+ dot, label, workspace)
        }
    }

    @inline(never)
    private func propose(_ address: Cell, upTo end: Int, _ meant: StaticString, _ workspace: Workspace) -> Reading {
        let output = workspace.output
        if output.count == 0 { output.append(address) }
        output.truncate(to: end)
        output.append(meant)
        return EmailRule.typoDomain.wrote
    }

    /// Several addresses in one cell: the first good one is proposed, nothing is thrown away.
    private func proposeFirst(of cell: Cell, _ workspace: Workspace) -> Reading {
        var start = 0
        for index in 0...cell.count {
            let atEnd = index == cell.count
            guard atEnd || EmailShape.separates(cell[index]) else { continue }
            let part = EmailCleaning.trimmed(cell.slice(start, index))
            start = index + 1
            guard !part.isEmpty, appendCanonical(part, workspace.third, workspace) == .none else { continue }
            if atEnd && part.count == cell.count { break }
            return EmailRule.several.wrote
        }
        return EmailRule.twoAts.kept
    }

    /// An address with words behind it (`jonas@example.lt (work)`) is proposed; words before it may belong to it (`jonas petraitis@…`).
    private func proposeLeading(of cell: Cell, _ scratch: ByteBuffer, _ workspace: Workspace) -> Reading? {
        var end = 0
        while end < cell.count && !EmailShape.separates(cell[end]) && cell[end] != UInt8(ascii: "(") { end += 1 }
        if end == cell.count { return nil }
        let part = EmailCleaning.trimmed(cell.slice(0, end))
        return !part.isEmpty && appendCanonical(part, scratch, workspace) == .none ? EmailRule.withWords.wrote : nil
    }

    /// As `proposeLeading`, before commas were taken for dots: `jonas@example.lt, 8 612 34567`.
    private func proposeLeadingAsTyped(_ cell: Cell, _ workspace: Workspace) -> Reading? {
        workspace.third.removeAll()
        Casing.appendLower(cell, into: workspace.third)
        return proposeLeading(of: workspace.third.cell, workspace.first, workspace)
    }

    public func appendMatchForm(_ cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        EmailMatchForm.append(firstAddress(of: cell), to: buffer)
    }

    public func appendPart(_ part: Int, of cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        let address = firstAddress(of: cell)
        let shape = EmailShape.examine(address)
        if shape.fault != .none || !shape.isASCII {
            workspace.second.removeAll()
            if EmailAddress.append(address, to: workspace.second, workspace.third) != .none { return }
        } else if case .specialUse = EmailTypos.topLevel(of: EmailParts.domain(of: address)) {
            return
        }
        EmailPart(rawValue: part)?.append(address, lists, to: buffer, workspace.second)
    }

    /// The first address of a canonical cell: the whole of it unless several are kept.
    private func firstAddress(of cell: Cell) -> Cell {
        if !keepsMany { return cell }
        var end = 0
        while end < cell.count, cell[end] != UInt8(ascii: ";") { end += 1 }
        return cell.slice(0, end)
    }
}
