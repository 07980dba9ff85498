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
}
