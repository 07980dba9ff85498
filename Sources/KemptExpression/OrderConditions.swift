import KemptCore
import KemptText

/// A day against a fixed day: `updated_at >= 2025-01-01`, `older than 12 months`.
struct DayTest: Condition {
    let operand: any Operand
    let order: Order
    let day: Int32
    var columns: [Int] { operand.columns }
    func evaluate(_ view: RecordView) -> Truth {
        guard let value = operand.day(view) else { return .unknown }
        return order.holds(value, day)
    }
}

/// A day between two, or one of some: `between 2024-01-01 and 2024-12-31`, `within the last 30 days`, `in (2025-01-01, today)`.
struct DayRangeTest: Condition {
    let operand: any Operand
    let ranges: [ClosedRange<Int32>]
    var columns: [Int] { operand.columns }
    func evaluate(_ view: RecordView) -> Truth {
        guard let value = operand.day(view) else { return .unknown }
        for range in ranges where range.contains(value) { return .yes }
        return .no
    }
}

/// A day against another's.
struct DayPairTest: Condition {
    let left: any Operand
    let order: Order
    let right: any Operand
    var columns: [Int] { left.columns + right.columns }
    func evaluate(_ view: RecordView) -> Truth {
        guard let a = left.day(view), let b = right.day(view) else { return .unknown }
        return order.holds(a, b)
    }
}

/// `invoiced within 30 days of ordered`: before or after.
struct NearnessTest: Condition {
    let left: any Operand
    let span: Span
    let right: any Operand
    var columns: [Int] { left.columns + right.columns }
    func evaluate(_ view: RecordView) -> Truth {
        guard let a = left.day(view), let b = right.day(view), let first = (-span).after(b), let last = span.after(b) else { return .unknown }
        return Truth(a >= first && a <= last)
    }
}

/// A number against a fixed number; the amount of a sum of money counts, not its currency.
struct NumberTest: Condition {
    let operand: any Operand
    let order: Order
    let number: Double
    var columns: [Int] { operand.columns }
    func evaluate(_ view: RecordView) -> Truth {
        guard let value = operand.number(view) else { return .unknown }
        return order.holds(value, number)
    }
}

/// `score between 1 and 5`, `score in (1, 2, 3)`.
struct NumberRangeTest: Condition {
    let operand: any Operand
    let ranges: [ClosedRange<Double>]
    var columns: [Int] { operand.columns }
    func evaluate(_ view: RecordView) -> Truth {
        guard let value = operand.number(view) else { return .unknown }
        for range in ranges where range.contains(value) { return .yes }
        return .no
    }
}

/// Two numbers.
struct NumberPairTest: Condition {
    let left: any Operand
    let order: Order
    let right: any Operand
    var columns: [Int] { left.columns + right.columns }
    func evaluate(_ view: RecordView) -> Truth {
        guard let a = left.number(view), let b = right.number(view) else { return .unknown }
        return order.holds(a, b)
    }
}

/// The number at the head of a canonical number or sum of money: `-1234.50 EUR`.
package enum Decimal {
    package static func parse(_ cell: Cell, allowsUnit: Bool = true) -> Double? {
        var index = 0
        let isNegative = !cell.isEmpty && cell[0] == UInt8(ascii: "-")
        if isNegative { index = 1 }
        var whole = 0.0
        var digits = 0
        var scale = 1.0
        var inFraction = false
        while index < cell.count {
            let byte = cell[index]
            if byte >= 48, byte <= 57 {
                whole = whole * 10 + Double(byte - 48)
                if inFraction { scale *= 10 }
                digits += 1
            } else if byte == UInt8(ascii: "."), !inFraction {
                inFraction = true
            } else if byte == UInt8(ascii: " "), allowsUnit {
                break
            } else {
                return nil
            }
            index += 1
        }
        guard digits > 0, whole.isFinite, scale.isFinite else { return nil }
        return (isNegative ? -whole : whole) / scale
    }

    /// A number of a pipeline file, read as values are, so that a literal equals the value that looks like it.
    package static func parse(_ text: String) -> Double? {
        var text = text
        return text.withUTF8 { bytes in bytes.baseAddress.flatMap { parse(Cell($0, bytes.count), allowsUnit: false) } }
    }
}

/// Days as a pipeline file writes them.
package enum DayText {
    /// Days since 1970-01-01 of `YYYY-MM-DD`; nil for any other text.
    package static func parse(_ text: String) -> Int32? {
        var text = text
        return text.withUTF8 { bytes in bytes.baseAddress.flatMap { CivilDate.parseISO(Cell($0, bytes.count))?.dayNumber } }
    }
}
