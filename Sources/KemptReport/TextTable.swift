/// Columns of text, aligned by what is seen rather than by bytes: the first columns to the left, the others to the right.
struct TextTable {
    var hasHeader = true
    var leftColumns = 1
    private var rows: [[String]] = []

    init(hasHeader: Bool = true) { self.hasHeader = hasHeader }

    mutating func add(_ row: [String]) { rows.append(row) }

    func lines() -> [String] {
        var widths = [Int](repeating: 0, count: rows.map(\.count).max() ?? 0)
        for row in rows { for (column, cell) in row.enumerated() { widths[column] = max(widths[column], displayWidth(cell)) } }
        return rows.map { row in
            var line = ""
            for (column, cell) in row.enumerated() where widths[column] > 0 {
                if !line.isEmpty { line += "  " }
                let space = String(repeating: " ", count: widths[column] - displayWidth(cell))
                line += column < leftColumns ? cell + space : space + cell
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}

/// Columns a text takes on a terminal: one for each character, two for East Asian wide ones and emoji.
///
/// Cyrillic and Latin with marks count one. Source of the ranges: Unicode Standard Annex 11 (East Asian Width), blocks in the large.
package func displayWidth(_ text: some StringProtocol) -> Int {
    var width = 0
    for character in text {
        let value = character.unicodeScalars.first?.value ?? 0
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            width += 2
        default: width += 1
        }
    }
    return width
}
