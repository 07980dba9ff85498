import KemptCore

/// A text literal, in the canonical form of the field it is compared with.
struct Literal: Sendable {
    let bytes: [UInt8]
    func equals(_ cell: Cell) -> Bool {
        bytes.withUnsafeBufferPointer { $0.count == cell.count && ($0.isEmpty || equalBytes($0.baseAddress!, cell.start, cell.count)) }
    }
}

/// `status = customer`, `email contains @b`, `code starts with LT`: exact bytes of canonical values.
struct TextTest: Condition {
    enum Relation: Sendable { case equal, contains, starts, ends }
    let operand: any Operand
    let relation: Relation
    let literal: Literal
    var columns: [Int] { operand.columns }

    func evaluate(_ view: RecordView) -> Truth {
        let cell = operand.cell(view)
        return cell.isEmpty ? .unknown : Truth(matches(cell))
    }

    private func matches(_ cell: Cell) -> Bool {
        let wanted = literal.bytes.count
        switch relation {
        case .equal: return literal.equals(cell)
        case .starts: return cell.count >= wanted && literal.equals(cell.slice(0, wanted))
        case .ends: return cell.count >= wanted && literal.equals(cell.slice(cell.count - wanted, cell.count))
        case .contains:
            if wanted == 0 || wanted > cell.count { return wanted == 0 }
            for start in 0...(cell.count - wanted)
            where cell[start] == literal.bytes[0] && literal.equals(cell.slice(start, start + wanted)) {
                return true
            }
            return false
        }
    }
}

/// `status in (lead, customer)`.
struct MembershipTest: Condition {
    let operand: any Operand
    let members: ValueSet
    var columns: [Int] { operand.columns }
    func evaluate(_ view: RecordView) -> Truth {
        let cell = operand.cell(view)
        return cell.isEmpty ? .unknown : Truth(members.contains(cell))
    }
}

/// `code matches '[A-Z]{2}[0-9]+'`: the whole value.
struct PatternTest: Condition {
    let operand: any Operand
    let pattern: Pattern
    var columns: [Int] { operand.columns }
    func evaluate(_ view: RecordView) -> Truth {
        let cell = operand.cell(view)
        return cell.isEmpty ? .unknown : Truth(pattern.matches(cell))
    }
}

/// Two fields, or parts of them, are the same text.
struct TextPairTest: Condition {
    let left: any Operand
    let right: any Operand
    var columns: [Int] { left.columns + right.columns }
    func evaluate(_ view: RecordView) -> Truth {
        let a = left.cell(view)
        let b = right.cell(view)
        if a.isEmpty || b.isEmpty { return .unknown }
        return Truth(a.equals(b))
    }
}
