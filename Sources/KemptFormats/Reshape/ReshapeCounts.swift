import KemptCore

/// What reshaping did to the rows, for the report: nothing vanishes unsaid.
struct ReshapeCounts {
    /// By pattern, in the order of the settings.
    var skipped: [Int] = []
    var sections = 0
    var blank = 0
    var headers = 0
    var filled = 0
    var leftEmpty = 0
    var companies = 0
    var contacts = 0
    var madeLinks = 0
    var parted = 0

    func tally(_ layout: ReshapeLayout, extraRecords: Int) -> [(name: String, value: Int)] {
        var figures = zip(layout.skips, skipped).map { (name: "rows skipped by '\($0.pattern.text)'", value: $1) }
        if !layout.sections.isEmpty { figures.append(("section rows", sections)) }
        if blank > 0 { figures.append(("rows without a value", blank)) }
        if headers > 0 { figures.append(("rows that repeat the header", headers)) }
        if !layout.fillDowns.isEmpty { figures.append(("cells filled from above", filled)) }
        if leftEmpty > 0 { figures.append(("cells left empty below a line that could not be read", leftEmpty)) }
        if layout.isUnfolded {
            figures += [("companies", companies), ("contacts", contacts), ("links made of row numbers", madeLinks)]
        } else if !layout.groups.isEmpty {
            figures.append(("records beyond the first of a row", extraRecords))
        }
        if !layout.manys.isEmpty { figures.append(("cells that held several values", parted)) }
        return figures
    }
}

/// A line that a text format refused because it has too few fields: in a spreadsheet saved as CSV by hand, a title, a total or a section.
struct BareLine {
    /// The first field with something in it, quotes taken off.
    let first: Cell
    /// Nothing stands beside it.
    let isAlone: Bool

    /// `raw` must outlive the line. The delimiter is not known here: any of the usual ones parts fields.
    init(_ raw: Cell) {
        var (start, end) = (0, raw.count)
        while start < end, Self.isMargin(raw[start]) { start += 1 }
        while end > start, Self.isMargin(raw[end - 1]) { end -= 1 }
        var stop = start
        while stop < end, !Self.isDelimiter(raw[stop]) { stop += 1 }
        isAlone = stop == end && start < end
        while stop > start, Self.isMargin(raw[stop - 1]) { stop -= 1 }
        first = raw.slice(start, stop)
    }

    private static func isDelimiter(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == 0x09 || byte == UInt8(ascii: "|")
    }
    private static func isMargin(_ byte: UInt8) -> Bool { isDelimiter(byte) || byte == UInt8(ascii: "\"") || byte <= 0x20 }
}
