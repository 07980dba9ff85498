import KemptCore

/// The word for "city" beside a name: `г. Москва`, `город Москва`, `Москва г.`, `м. Київ`.
enum CityWords {
    private static let before: [StaticString] = ["г.", "Г.", "гор.", "Гор.", "ГОР.", "город ", "Город ", "ГОРОД ", "г ", "м.", "місто ", "МІСТО "]
    private static let after: [StaticString] = [", г.", ", г", ", Г.", ", Г", " г.", " г", " Г.", " Г", " город", " ГОРОД"]

    /// The name without it; the cell itself when there is none or no letter would be left.
    static func bare(_ cell: Cell) -> Cell {
        if cell.count < 5 || cell.start[0] < 0x80 { return cell }
        for word in before where NameCasing.starts(cell, word) {
            var start = word.utf8CodeUnitCount
            while start < cell.count && cell[start] == 0x20 { start += 1 }
            // What follows must be a Cyrillic name and not another short form: `г.о. Химки`.
            if start + 4 <= cell.count && isCyrillicLead(cell[start]) && isCyrillicLead(cell[start + 2]) { return cell.slice(start, cell.count) }
        }
        for word in after where ends(cell, word) {
            let rest = cell.slice(0, cell.count - word.utf8CodeUnitCount)
            if rest.count > 3 && rest[rest.count - 1] != 0x20 && NameScan(rest).hasLetter { return rest }
        }
        return cell
    }

    private static func isCyrillicLead(_ byte: UInt8) -> Bool { byte >= 0xD0 && byte <= 0xD4 }

    private static func ends(_ cell: Cell, _ suffix: StaticString) -> Bool {
        let length = suffix.utf8CodeUnitCount
        return cell.count >= length && equalBytes(cell.start + (cell.count - length), suffix.utf8Start, length)
    }
}
