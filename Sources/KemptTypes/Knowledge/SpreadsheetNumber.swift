import KemptCore

/// A number that went through a spreadsheet's number format: `37061234567.0`.
///
/// Read as punctuation, the point would make the nought a digit of a phone number or a postcode.
enum SpreadsheetNumber {
    /// The whole digits of `digits.0`, `digits.00` or `digits,0`; nil for anything else.
    static func whole(_ cell: Cell) -> Cell? {
        var end = cell.count
        while end > 0, cell[end - 1] == UInt8(ascii: "0"), cell.count - end < 3 { end -= 1 }
        guard end > 1, end < cell.count, cell[end - 1] == UInt8(ascii: ".") || cell[end - 1] == UInt8(ascii: ",") else { return nil }
        for index in 0..<end - 1 where !cell[index].isDigit { return nil }
        return cell.slice(0, end - 1)
    }

    /// For `3.70612E+10`: where the digits before the E end, and whether none of the number's digits is lost; nil for anything else.
    static func exponent(_ cell: Cell) -> (digits: Int, isWhole: Bool)? {
        var point = -1
        var index = 0
        while index < cell.count,
            cell[index].isDigit || (point < 0 && index > 0 && (cell[index] == UInt8(ascii: ".") || cell[index] == UInt8(ascii: ",")))
        {
            if !cell[index].isDigit { point = index }
            index &+= 1
        }
        let digits = index
        guard digits > 0, index < cell.count, cell[index].lowered == UInt8(ascii: "e") else { return nil }
        index &+= 1
        if index < cell.count, cell[index] == UInt8(ascii: "+") { index &+= 1 }
        guard index < cell.count, cell.count - index <= 2 else { return nil }
        var power = 0
        while index < cell.count, cell[index].isDigit {
            power = power * 10 + Int(cell[index] & 15)
            index &+= 1
        }
        return index == cell.count ? (digits, point >= 0 && digits - point - 1 == power) : nil
    }
}
