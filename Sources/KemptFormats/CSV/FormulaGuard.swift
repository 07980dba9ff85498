import Glibc
import KemptCore

/// Keeps spreadsheets from taking a value for a formula: an apostrophe before it, as a person would type it.
///
/// A value is live when it begins with `=`, `+`, `-`, `@`, a tab or a line end, or with the full-width form of one of the four signs. Phone
/// numbers in E.164 and plain decimals stay as they are. A value that has apostrophes before such a sign by itself gets one more, so the way
/// back is exact: one apostrophe is taken away wherever apostrophes stand before such a sign. (OWASP, "CSV injection".)
enum FormulaGuard {
    static let apostrophe = UInt8(ascii: "'")

    /// Whether the value needs an apostrophe before it. Cost: a look at its first byte for nearly all values.
    @inline(__always) static func needsApostrophe(_ cell: Cell) -> Bool {
        if cell.isEmpty { return false }
        let first = cell.start[0]
        let mayBegin = first < 64 ? firstBytes &>> UInt64(first) & 1 == 1 : first == UInt8(ascii: "@") || first == 0xEF
        return mayBegin && isLive(cell)
    }

    /// Tab, LF, CR, apostrophe, plus, minus, equals: a bit for each byte below 64.
    @usableFromInline static let firstBytes: UInt64 = 1 << 9 | 1 << 10 | 1 << 13 | 1 << 39 | 1 << 43 | 1 << 45 | 1 << 61

    @inline(never) private static func isLive(_ cell: Cell) -> Bool {
        var index = 0
        while index < cell.count, cell[index] == apostrophe { index += 1 }
        return isSign(cell, index) && (index > 0 || !isPhone(cell) && !isDecimal(cell))
    }

    /// Whether a guard stands before the value.
    static func hasApostrophe(_ cell: Cell) -> Bool {
        guard !cell.isEmpty, cell[0] == apostrophe else { return false }
        var index = 1
        while index < cell.count, cell[index] == apostrophe { index += 1 }
        return isSign(cell, index)
    }

    /// Whether some value in the text may be guarded: an apostrophe with a sign behind it. Cost: memory speed where apostrophes are rare.
    static func mayHold(_ text: Cell) -> Bool {
        var index = 0
        while index < text.count, let found = memchr(text.start + index, Int32(apostrophe), text.count - index) {
            index = UnsafeRawPointer(found) - UnsafeRawPointer(text.start) + 1
            if isSign(text, index) { return true }
        }
        return false
    }

    private static func isSign(_ cell: Cell, _ index: Int) -> Bool {
        guard index < cell.count else { return false }
        switch cell[index] {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, 10, 13: return true
        // ＋ － ＝ ＠
        case 0xEF: return index + 2 < cell.count && cell[index + 1] == 0xBC && [0x8B, 0x8D, 0x9D, 0xA0].contains(cell[index + 2])
        default: return false
        }
    }

    /// `+` and 7 to 15 digits.
    private static func isPhone(_ cell: Cell) -> Bool {
        cell[0] == UInt8(ascii: "+") && (8...16).contains(cell.count) && (1..<cell.count).allSatisfy { isDigit(cell[$0]) }
    }

    /// A sign, digits, and perhaps digits behind one point or comma.
    private static func isDecimal(_ cell: Cell) -> Bool {
        guard cell.count > 1, cell[0] == UInt8(ascii: "+") || cell[0] == UInt8(ascii: "-") else { return false }
        var marks = 0
        for index in 1..<cell.count where !isDigit(cell[index]) {
            guard cell[index] == UInt8(ascii: ".") || cell[index] == UInt8(ascii: ",") else { return false }
            if index == 1 || index == cell.count - 1 { return false }
            marks += 1
        }
        return marks <= 1
    }

    @inline(__always) private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
