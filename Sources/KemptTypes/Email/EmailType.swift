import KemptCore
import KemptText

/// `email`: one internet mail address, lower-case, without a name around it.
///
/// The rules are the practical part of RFC 5321 and RFC 5322: `local@domain`, 64 and 254 bytes, dot-separated atoms, host labels of
/// at most 63 bytes, a top level of letters. Quoted local parts, comments and address literals are refused: no customer has one.
/// Letters of any script are allowed (RFC 6531). Cost: about 30 ns for a canonical address.
public struct EmailType: SemanticType {
    public init(_ values: Values, _ context: TypeContext) {}

    public static let spec = TypeSpec(
        Spec("email", "A mail address: lower-case, without a display name, one per cell", example: "email: {type: email}"),
        outcomes: EmailRule.table, comparison: .email, examples: EmailRule.examples)

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        let shape = EmailShape.examine(cell)
        if shape.fault == .none && shape.isASCII { return judgeDomain(cell, at: shape.at, otherwise: .same, workspace) }
        return readUntidy(cell, workspace)
    }

    @inline(never) private func readUntidy(_ cell: Cell, _ workspace: Workspace) -> Reading {
        var cleaning = EmailCleaning(workspace)
        let clean = cleaning.clean(cell)
        if clean.isEmpty {
            workspace.output.removeAll()
            if cleaning.wasBlank { return EmailRule.whitespace.wrote }
            return NoValue.isLikely(cell, workspace.third) ? EmailRule.noValue.wrote : EmailRule.noAt.kept
        }
        let shape = EmailShape.examine(clean)
        switch shape.fault {
        case .none: break
        case .manyAts: return proposeFirst(of: clean, workspace)
        case .noAt where NoValue.isLikely(cell, workspace.third): return EmailRule.noValue.wrote
        default: return proposeLeading(of: clean, workspace) ?? proposeLeadingAsTyped(cell, workspace) ?? shape.fault.rule.kept
        }
        workspace.output.removeAll()
        workspace.output.append(clean)
        let written = workspace.output.cell
        if written.equals(cell) { return judgeDomain(written, at: shape.at, otherwise: .same, workspace) }
        return judgeDomain(written, at: shape.at, otherwise: (cleaning.worst ?? .case).wrote, workspace)
    }

    /// A misspelt domain becomes a proposal; the reading `otherwise` stands in any other case.
    ///
    /// `address` may lie in the output buffer.
    @inline(__always)
    private func judgeDomain(_ address: Cell, at: Int, otherwise: Reading, _ workspace: Workspace) -> Reading {
        let domain = address.slice(at &+ 1, address.count)
        var keep = at &+ 1
        let meant: StaticString
        if let provider = EmailTypos.correction(of: domain) {
            meant = provider
        } else if let end = EmailTypos.topLevelCorrection(of: domain) {
            keep &+= end.at
            meant = end.label
        } else {
            return otherwise
        }
        let output = workspace.output
        if output.count == 0 { output.append(address) }
        output.truncate(to: keep)
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
            guard EmailShape.examine(part).fault == .none else { continue }
            if atEnd && part.count == cell.count { break }
            workspace.output.removeAll()
            workspace.output.append(part)
            return EmailRule.several.wrote
        }
        return EmailRule.twoAts.kept
    }

    /// An address with words behind it (`jonas@example.lt (work)`) is proposed; words before it may belong to it (`jonas petraitis@…`).
    private func proposeLeading(of cell: Cell, _ workspace: Workspace) -> Reading? {
        var end = 0
        while end < cell.count && !EmailShape.separates(cell[end]) && cell[end] != UInt8(ascii: "(") { end += 1 }
        if end == cell.count { return nil }
        let part = EmailCleaning.trimmed(cell.slice(0, end))
        guard EmailShape.examine(part).fault == .none else { return nil }
        workspace.output.removeAll()
        workspace.output.append(part)
        return EmailRule.withWords.wrote
    }

    /// As `proposeLeading`, before commas were taken for dots: `jonas@example.lt, 8 612 34567`.
    private func proposeLeadingAsTyped(_ cell: Cell, _ workspace: Workspace) -> Reading? {
        workspace.third.removeAll()
        Casing.appendLower(cell, into: workspace.third)
        return proposeLeading(of: workspace.third.cell, workspace)
    }

    public func appendMatchForm(_ cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        EmailMatchForm.append(cell, to: buffer)
    }
}
