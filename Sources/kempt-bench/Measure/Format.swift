/// Numbers and tables in plain text.
enum Format {
    /// Seconds are told to the hundredth and measured to the microsecond: what is told as the limit has not missed it.
    static func isWithin(_ seconds: Double, _ limit: Double) -> Bool { seconds < limit + 0.000_5 }

    /// A number with so many decimals, rounded half away from zero, with commas between thousands; `n/a` for what is no number.
    static func fixed(_ value: Double, _ decimals: Int) -> String {
        var scale = 1.0
        for _ in 0..<decimals { scale *= 10 }
        guard let scaled = Int64(exactly: (value.magnitude * scale).rounded()) else { return "n/a" }
        let step = Int64(scale)
        var text = grouped(Int(scaled / step))
        if decimals > 0 {
            let part = String(scaled % step)
            text += "." + String(repeating: "0", count: decimals - part.count) + part
        }
        return (value < 0 && scaled != 0 ? "-" : "") + text
    }

    /// An integer with commas between thousands.
    static func grouped(_ value: Int) -> String {
        let digits = Array(String(value.magnitude))
        var text = value < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }

    /// Rows in columns: the first column to the left, the others to the right, two blanks between them, none at the end of a line.
    static func table(_ rows: [[String]], leading: Set<Int> = [0]) -> String {
        var widths: [Int] = []
        for row in rows {
            for (column, cell) in row.enumerated() {
                if column == widths.count { widths.append(0) }
                widths[column] = max(widths[column], cell.count)
            }
        }
        var text = ""
        for row in rows {
            var line = ""
            for (column, cell) in row.enumerated() {
                let blanks = String(repeating: " ", count: widths[column] - cell.count)
                line += (column > 0 ? "  " : "") + (leading.contains(column) ? cell + blanks : blanks + cell)
            }
            while line.last == " " { line.removeLast() }
            text += line + "\n"
        }
        return text
    }
}
