import KemptCore
import KemptText

/// `length(x)`: the number of characters. Marks that combine with the letter before them are no characters of their own.
struct LengthOperand: Operand {
    let inner: any Operand
    let kind = ValueKind.number
    var columns: [Int] { inner.columns }

    func cell(_ view: RecordView) -> Cell { inner.cell(view) }
    func number(_ view: RecordView) -> Double? {
        let cell = inner.cell(view)
        return cell.isEmpty ? nil : Double(TextLength.characters(cell))
    }
}

/// How long a text is for a person. Cost: 1 ns a byte of ASCII, about 3 a letter of other scripts.
package enum TextLength {
    package static func characters(_ cell: Cell) -> Int {
        if UTF8Text.isASCII(cell) { return cell.count }
        var count = 0
        var index = 0
        while index < cell.count {
            let scalar = UTF8Text.scalar(cell, at: &index)
            if scalar < 0x80 || !(Scalars.isCombiningMark(scalar) || Scalars.isZeroWidth(scalar)) { count &+= 1 }
        }
        return count
    }
}

/// `lower(x)`: the text in small letters.
struct LowerOperand: Operand {
    let inner: any Operand
    let slot: Int
    let kind = ValueKind.text
    var columns: [Int] { inner.columns }

    func cell(_ view: RecordView) -> Cell {
        let cell = inner.cell(view)
        if cell.isEmpty { return cell }
        let buffer = view.scratch.buffers[slot]
        buffer.removeAll()
        Casing.appendLower(cell, into: buffer)
        return buffer.cell
    }
}
