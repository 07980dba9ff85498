import KemptCore
import KemptText

/// In what order a full name should stand, and the proposal for one that stands in the other.
enum FullNameOrder: String, CaseIterable {
    /// Given name first in Latin letters; in Cyrillic both orders are in use and none is proposed against.
    case usual
    case givenFirst = "given-first"
    case familyFirst = "family-first"
    /// Only the order with a comma is turned.
    case any

    /// Why a proposal was made.
    enum Finding { case none, comma, order }

    /// Proposes the wanted order in `workspace.output` when the one at hand is surely another; `workspace.third` is overwritten.
    ///
    /// Cost for a name that stands right: one look at its bytes and at its first word, about 60 ns; 10 ns with `any` or more than four words.
    func propose(_ cell: Cell, _ workspace: Workspace) -> Finding {
        var spaces = 0
        var commas = 0
        var firstEnd = cell.count
        for place in 0..<cell.count {
            if cell.start[place] == 0x20 {
                if spaces == 0 { firstEnd = place }
                spaces &+= 1
            } else if cell.start[place] == UInt8(ascii: ",") {
                commas &+= 1
            }
        }
        if spaces == 0 && commas == 0 || spaces > 5 || commas > 1 || cell.count > NameTokens.longest { return .none }
        if commas == 1 { return compose(cell, workspace, hasComma: true) ? .comma : .none }
        if self == .any || spaces > 3 || self == .usual && !isLatin(cell.start[0]) { return .none }
        let first = NameRoles.judge(cell.slice(0, firstEnd), workspace)
        if self == .familyFirst ? !first.isSurelyGiven : !first.isSurelyFamily { return .none }
        return compose(cell, workspace, hasComma: false) ? .order : .none
    }

    /// ASCII, and the first bytes of Latin letters up to U+024F.
    private func isLatin(_ byte: UInt8) -> Bool { byte < 0x80 || byte >= 0xC3 && byte <= 0xC9 }

    private func compose(_ cell: Cell, _ workspace: Workspace, hasComma: Bool) -> Bool {
        withUnsafeTemporaryAllocation(of: NameToken.self, capacity: NameTokens.most) { space in
            withUnsafeTemporaryAllocation(of: Int.self, capacity: NameTokens.most) { live in
                let tokens = NameTokens(cell, space, workspace.third)
                if tokens.count < 2 { return false }
                var parser = NameParser(tokens: tokens, live: live, workspace: workspace)
                parser.parse()
                guard hasComma ? isTurnedByComma(tokens, workspace) : isTurned(tokens, workspace) else { return false }
                let parts: [NamePart] = self == .familyFirst ? [.family, .given, .middle] : [.given, .middle, .family]
                for part in parts {
                    let start = workspace.output.count
                    if start > 0 { workspace.output.append(0x20) }
                    let before = workspace.output.count
                    FullNameParts.append(part, of: tokens, to: workspace.output)
                    if workspace.output.count == before { workspace.output.truncate(to: start) }
                }
                if workspace.output.cell.equals(cell) { workspace.output.removeAll() }
                return workspace.output.count > 0
            }
        }
    }

    /// One comma, family names before it and given names behind it, all of them beginning with a capital; nothing else in the cell.
    private func isTurnedByComma(_ tokens: NameTokens, _ workspace: Workspace) -> Bool {
        var families = 0
        var givens = 0
        for index in 0..<tokens.count {
            let token = tokens[index]
            let isParticle = token.kind.contains(.particle)
            if !isParticle && (!startsWithCapital(tokens.text(index)) || token.kind.contains(.digit)) { return false }
            switch token.part {
            case .family where token.segment == 0: families += isParticle ? 0 : 1
            case .family where token.isMovedToFront: break
            case .given where token.segment == 1, .middle where token.segment == 1:
                // `John Smith, SA`: perhaps a firm or a degree.
                if tokens.isMixed && token.kind.contains(.capitals) && !token.kind.contains(.stopped) { return false }
                givens += 1
            default: return false
            }
        }
        if givens == 0 || givens > 3 || families == 0 || families > 2 { return false }
        if families == 1 { return true }
        // `Иванов Иван, Директор` is no family name of two words.
        for index in 0..<tokens.count where tokens[index].part == .given {
            return NameRoles.judge(tokens.text(index), workspace).given >= 60
        }
        return false
    }

    /// Family and given names and nothing else, each in the place of the other, and no doubt about either.
    private func isTurned(_ tokens: NameTokens, _ workspace: Workspace) -> Bool {
        let (first, last) = (tokens[0], tokens[tokens.count - 1])
        for index in 0..<tokens.count where tokens[index].part != .given && tokens[index].part != .middle && tokens[index].part != .family {
            return false
        }
        if self != .familyFirst {
            return first.part == .family && last.part != .family && tokens[1].part == .given && !tokens[1].kind.contains(.initial)
        }
        var hasPatronymic = false
        for index in 0..<tokens.count where tokens[index].part == .middle {
            hasPatronymic = hasPatronymic || NamePatronymic.isOne(tokens.text(index))
        }
        guard first.part == .given && last.part == .family else { return false }
        return hasPatronymic || tokens.count == 2 && NameRoles.judge(tokens.text(1), workspace).isSurelyFamily
    }

    private func startsWithCapital(_ cell: Cell) -> Bool {
        if cell.isEmpty { return false }
        var index = 0
        return Scalars.isUpper(UTF8Text.scalar(cell, at: &index))
    }
}
