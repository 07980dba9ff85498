import KemptCore
import KemptText

/// A piece of a compiled expression.
protocol Condition: Sendable {
    var columns: [Int] { get }
    func evaluate(_ batch: Batch, _ row: Int, _ workspace: Workspace) -> Truth
}

struct Negation: Condition {
    let inner: any Condition
    var columns: [Int] { inner.columns }
    func evaluate(_ batch: Batch, _ row: Int, _ workspace: Workspace) -> Truth { !inner.evaluate(batch, row, workspace) }
}

struct Conjunction: Condition {
    let parts: [any Condition]
    var columns: [Int] { parts.flatMap(\.columns) }
    func evaluate(_ batch: Batch, _ row: Int, _ workspace: Workspace) -> Truth {
        var result = Truth.yes
        for part in parts {
            result = result && part.evaluate(batch, row, workspace)
            if result == .no { return .no }
        }
        return result
    }
}

struct Disjunction: Condition {
    let parts: [any Condition]
    var columns: [Int] { parts.flatMap(\.columns) }
    func evaluate(_ batch: Batch, _ row: Int, _ workspace: Workspace) -> Truth {
        var result = Truth.no
        for part in parts {
            result = result || part.evaluate(batch, row, workspace)
            if result == .yes { return .yes }
        }
        return result
    }
}

/// `is missing`: never unknown.
struct MissingTest: Condition {
    let operand: any Operand
    var columns: [Int] { operand.columns }
    func evaluate(_ batch: Batch, _ row: Int, _ workspace: Workspace) -> Truth { Truth(operand.cell(batch, row).isEmpty) }
}

/// A text literal, in the canonical form of the field it is compared with.
struct Literal: Sendable {
    let bytes: [UInt8]
    func equals(_ cell: Cell) -> Bool {
        bytes.withUnsafeBufferPointer { $0.count == cell.count && ($0.isEmpty || equalBytes($0.baseAddress!, cell.start, cell.count)) }
    }
}

/// `status = customer`, `status in (lead, customer)`: exact bytes of canonical values.
struct TextTest: Condition {
    enum Relation: Sendable { case equal, contains, starts }
    let operand: any Operand
    let relation: Relation
    let literals: [Literal]
    var columns: [Int] { operand.columns }

    func evaluate(_ batch: Batch, _ row: Int, _ workspace: Workspace) -> Truth {
        let cell = operand.cell(batch, row)
        if cell.isEmpty { return .unknown }
        for literal in literals where matches(cell, literal) { return .yes }
        return .no
    }

    private func matches(_ cell: Cell, _ literal: Literal) -> Bool {
        let wanted = literal.bytes.count
        switch relation {
        case .equal: return literal.equals(cell)
        case .starts: return cell.count >= wanted && literal.equals(cell.slice(0, wanted))
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

/// The signs of order, for numbers and days.
enum Order: String, Sendable {
    case equal = "="
    case unequal = "!="
    case less = "<"
    case atMost = "<="
    case greater = ">"
    case atLeast = ">="

    func holds<Value: Comparable>(_ a: Value, _ b: Value) -> Truth {
        switch self {
        case .equal: Truth(a == b)
        case .unequal: Truth(a != b)
        case .less: Truth(a < b)
        case .atMost: Truth(a <= b)
        case .greater: Truth(a > b)
        case .atLeast: Truth(a >= b)
        }
    }
}

/// A day against a fixed day: `updated_at >= 2025-01-01`, `older than 12 months`.
struct DayTest: Condition {
    let operand: any Operand
    let order: Order
    let day: Int32
    var columns: [Int] { operand.columns }
    func evaluate(_ batch: Batch, _ row: Int, _ workspace: Workspace) -> Truth {
        guard let value = operand.day(batch, row) else { return .unknown }
        return order.holds(value, day)
    }
}

/// A day against another field's day.
struct DayPairTest: Condition {
    let left: any Operand
    let order: Order
    let right: any Operand
    var columns: [Int] { left.columns + right.columns }
    func evaluate(_ batch: Batch, _ row: Int, _ workspace: Workspace) -> Truth {
        guard let a = left.day(batch, row), let b = right.day(batch, row) else { return .unknown }
        return order.holds(a, b)
    }
}

/// A number against a fixed number; the amount of a sum of money counts, not its currency.
struct NumberTest: Condition {
    let operand: any Operand
    let order: Order
    let number: Double
    var columns: [Int] { operand.columns }
    func evaluate(_ batch: Batch, _ row: Int, _ workspace: Workspace) -> Truth {
        guard let value = Decimal.parse(operand.cell(batch, row)) else { return .unknown }
        return order.holds(value, number)
    }
}

/// Two fields' numbers.
struct NumberPairTest: Condition {
    let left: any Operand
    let order: Order
    let right: any Operand
    var columns: [Int] { left.columns + right.columns }
    func evaluate(_ batch: Batch, _ row: Int, _ workspace: Workspace) -> Truth {
        guard let a = Decimal.parse(left.cell(batch, row)), let b = Decimal.parse(right.cell(batch, row)) else { return .unknown }
        return order.holds(a, b)
    }
}

/// Two fields are the same text.
struct TextPairTest: Condition {
    let left: any Operand
    let right: any Operand
    var columns: [Int] { left.columns + right.columns }
    func evaluate(_ batch: Batch, _ row: Int, _ workspace: Workspace) -> Truth {
        let a = left.cell(batch, row)
        let b = right.cell(batch, row)
        if a.isEmpty || b.isEmpty { return .unknown }
        return Truth(a.equals(b))
    }
}

/// The number at the head of a canonical number or sum of money: `-1234.50 EUR`.
enum Decimal {
    static func parse(_ cell: Cell, allowsUnit: Bool = true) -> Double? {
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
}
