import KemptCore
import KemptText

/// What an expression is evaluated on: one record, the caller's scratch and the expression's own.
///
/// Unsafe invariant: made by `Expression.evaluate` and never kept, so that its caller's references outlive it. Counting them costs more than
/// most comparisons (measured: 40 ns against 20).
struct RecordView {
    unowned(unsafe) let batch: Batch
    let row: Int
    unowned(unsafe) let workspace: Workspace
    unowned(unsafe) let scratch: Scratch
}

/// What a comparison looks at: a field, a part of one, or something made of others.
///
/// Bytes given out live until the next evaluation by the same worker.
protocol Operand: Sendable {
    var kind: ValueKind { get }
    var columns: [Int] { get }
    /// The value's bytes; missing when there is none or it is invalid.
    func cell(_ view: RecordView) -> Cell
    /// Days since 1970-01-01; nil when there is no valid date.
    func day(_ view: RecordView) -> Int32?
    /// Nil when there is no number.
    func number(_ view: RecordView) -> Double?
}

extension Operand {
    func day(_ view: RecordView) -> Int32? {
        let cell = cell(view)
        guard cell.count >= 10 else { return nil }
        return CivilDate.parseISO(cell.slice(0, 10))?.dayNumber
    }
    func number(_ view: RecordView) -> Double? { Decimal.parse(cell(view)) }
}

/// What kind of value is compared, and so by which signs.
package enum ValueKind: Sendable {
    case text, number, date

    /// What a column's type makes of it: dates and timestamps are days, numbers and sums of money numbers, all else is text.
    package init(_ column: Column) {
        self =
            switch column.typeSpec?.spec.name {
            case "date", "timestamp": .date
            case "number", "money": .number
            default: .text
            }
    }

    /// As a message says it.
    package var name: String {
        switch self {
        case .text: "text"
        case .number: "a number"
        case .date: "a date"
        }
    }
}
