import KemptCore
import KemptText

/// What a comparison looks at: a field, or the latest or earliest of some.
protocol Operand: Sendable {
    var kind: OperandKind { get }
    var columns: [Int] { get }
    /// The value's bytes; missing when there is none or it is invalid.
    func cell(_ batch: Batch, _ row: Int) -> Cell
    /// Days since 1970-01-01; nil when there is no valid date.
    func day(_ batch: Batch, _ row: Int) -> Int32?
}

enum OperandKind: Sendable {
    case text, number, date
    var name: String {
        switch self {
        case .text: "text"
        case .number: "a number"
        case .date: "a date"
        }
    }
}

struct FieldOperand: Operand {
    let column: Int
    let kind: OperandKind
    /// By mark: the type says the value is none of its kind.
    let isInvalid: [Bool]
    var columns: [Int] { [column] }

    init(_ column: Int, _ declaration: Column) {
        self.column = column
        kind =
            switch declaration.typeSpec?.spec.name {
            case "date", "timestamp": .date
            case "number", "money": .number
            default: .text
            }
        isInvalid = (declaration.typeSpec?.outcomes ?? []).map { $0.kind == .invalid }
    }

    func cell(_ batch: Batch, _ row: Int) -> Cell {
        let mark = Int(batch.mark(row, column))
        if mark != 0, mark < isInvalid.count, isInvalid[mark] { return .missing }
        return batch.cell(row, column)
    }

    func day(_ batch: Batch, _ row: Int) -> Int32? {
        let cell = cell(batch, row)
        guard cell.count >= 10 else { return nil }
        return CivilDate.parseISO(cell.slice(0, 10))?.dayNumber
    }
}

/// `latest(a, b)`, `earliest(a, b)`: of the dates that are there.
struct ExtremeDate: Operand {
    let operands: [any Operand]
    let isLatest: Bool
    var kind: OperandKind { .date }
    var columns: [Int] { operands.flatMap(\.columns) }

    func day(_ batch: Batch, _ row: Int) -> Int32? {
        var best: Int32?
        for operand in operands {
            guard let day = operand.day(batch, row) else { continue }
            if let known = best { best = isLatest ? max(known, day) : min(known, day) } else { best = day }
        }
        return best
    }

    func cell(_ batch: Batch, _ row: Int) -> Cell {
        let wanted = day(batch, row)
        for operand in operands where wanted != nil && operand.day(batch, row) == wanted { return operand.cell(batch, row) }
        return .missing
    }
}
