import KemptCore
import KemptText

/// `latest(a, b)`, `earliest(a, b)`: of the dates that are there. Of more than two it is a tree of these.
struct ExtremeDate: Operand {
    let left: any Operand
    let right: any Operand
    let isLatest: Bool
    let kind = ValueKind.date
    var columns: [Int] { left.columns + right.columns }

    func day(_ view: RecordView) -> Int32? {
        guard let first = left.day(view) else { return right.day(view) }
        guard let second = right.day(view) else { return first }
        return isLatest ? max(first, second) : min(first, second)
    }

    /// Its bytes are one of the two's; what asks whether it is missing asks for the day.
    func cell(_ view: RecordView) -> Cell {
        guard let wanted = day(view) else { return .missing }
        return left.day(view) == wanted ? left.cell(view) : right.cell(view)
    }
}

/// `start + 30 days`, `end - 12 months`: a month has the length of the month.
struct ShiftedDate: Operand {
    let base: any Operand
    let span: Span
    let kind = ValueKind.date
    var columns: [Int] { base.columns }

    func day(_ view: RecordView) -> Int32? { base.day(view).flatMap { span.after($0) } }

    /// Its bytes are nowhere; what asks whether it is missing asks for the day.
    func cell(_ view: RecordView) -> Cell { base.cell(view) }
}

/// A number of days or months, forwards or back.
struct Span: Sendable, Equatable {
    var days: Int32 = 0
    var months: Int32 = 0

    static prefix func - (span: Span) -> Span { Span(days: -span.days, months: -span.months) }

    /// The day so long after `day`; kept within the years 1…9999. Nil when `day` itself is outside.
    func after(_ day: Int32) -> Int32? {
        if months == 0 { return day &+ days }
        return CivilDate(dayNumber: day)?.adding(months: Int(months)).dayNumber
    }
}
