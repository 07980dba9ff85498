import KemptCore
import KemptPipeline
import KemptReport

/// What `preview` found, as text for a person and as JSON for a program.
struct Preview {
    let loaded: LoadedSource
    let sample: SourceSample
    let columns: [RecognisedColumn]
    /// Rows to show.
    let rows: Int

    // MARK: - For a person

    func text(width: Int) -> String {
        var lines = ["\(loaded.source.path): \(loaded.format)" + (loaded.evidence.map { " (\($0))" } ?? "")]
        lines += wrapped(loaded.profile.facts.map { "\($0.name) \($0.value)" }, width: width)
        lines.append("  \(ExtractWords.count(columns.count, "column")); " + sampleWords)
        if !sample.rejects.isEmpty {
            let rules = sample.rejects.map { "\($0.rule) \(ExtractWords.grouped($0.count))" }.joined(separator: ", ")
            lines.append("  rows that cannot be read so far: \(rules)")
        }
        lines.append("")
        lines += columnTable(width: width)
        if rows > 0 {
            lines.append("")
            lines += rowTable(width: width)
        }
        return lines.joined(separator: "\n")
    }

    private var sampleWords: String {
        sample.isWhole ? "\(ExtractWords.count(sample.rowCount, "row")) in all" : "judged by the first \(ExtractWords.count(sample.rowCount, "row"))"
    }

    private func wrapped(_ parts: [String], width: Int) -> [String] {
        var lines: [String] = []
        for part in parts.map(Self.printable) {
            if let last = lines.last, displayWidth(last) + displayWidth(part) + 2 <= width {
                lines[lines.count - 1] = last + ", " + part
            } else {
                if !lines.isEmpty { lines[lines.count - 1] += "," }
                lines.append("  " + part)
            }
        }
        return lines
    }

    private func columnTable(width: Int) -> [String] {
        var table: [[String]] = [["column", "type", "filled", "distinct", "evidence"]]
        for column in columns {
            table.append([
                Self.printable(column.name), column.type, percent(column.filled, of: column.rows), ExtractWords.grouped(column.distinct),
                column.evidence + settingWords(column),
            ])
        }
        let isRight = [false, false, true, true, false]
        var widths = (0..<5).map { index in table.map { displayWidth($0[index]) }.max() ?? 0 }
        // A long header gives way to the evidence.
        widths[0] = min(widths[0], max(12, width / 3))
        widths[4] = max(20, width - widths[0] - widths[1] - widths[2] - widths[3] - 10)
        return table.map { row in
            let cells = row.enumerated().map { index, cell in Self.fit(cell, widths[index], toRight: isRight[index]) }
            return trimmedEnd("  " + cells.joined(separator: "  "))
        }
    }

    private func settingWords(_ column: RecognisedColumn) -> String {
        column.settings.isEmpty ? "" : "; " + column.settings.map { "\($0.name): \($0.value)" }.joined(separator: ", ")
    }

    /// One line a column, one column a row: a table of many columns never fits a terminal the other way round.
    private func rowTable(width: Int) -> [String] {
        let names = columns.map { Self.printable($0.name) }
        let nameWidth = min(names.map { displayWidth($0) }.max() ?? 0, max(12, width / 4))
        let least = 14
        let perBlock = max(1, min(rows, (width - nameWidth - 2) / (least + 2)))
        let cellWidth = max(least, (width - nameWidth - 2) / perBlock - 2)
        var lines: [String] = []
        var first = 0
        while first < rows {
            let block = first..<min(rows, first + perBlock)
            if first > 0 { lines.append("") }
            lines.append(trimmedEnd(line(Self.fit("row", nameWidth), block.map { String(sample.ordinal($0)) }, cellWidth)))
            for (column, name) in names.enumerated() {
                let values = block.map { row -> String in
                    let cell = sample.cell(row, column)
                    return cell.isMissing ? "·" : Self.printable(Cell(cell.start, min(cell.count, 4 * cellWidth)).string)
                }
                lines.append(trimmedEnd(line(Self.fit(name, nameWidth), values, cellWidth)))
            }
            first = block.upperBound
        }
        return lines
    }

    private func line(_ name: String, _ cells: [String], _ width: Int) -> String {
        "  " + name + cells.map { "  " + Self.fit($0, width) }.joined()
    }

    private func percent(_ part: Int, of whole: Int) -> String {
        if whole == 0 { return "n/a" }
        // Never rounded up to all nor down to none.
        let share = part == whole ? 100 : max(part > 0 ? 1 : 0, part * 100 / whole)
        return "\(share) %"
    }

    private func trimmedEnd(_ text: String) -> String {
        var text = text
        while text.last == " " { text.removeLast() }
        return text
    }

    /// Cuts or fills a text to a width of the terminal.
    static func fit(_ text: String, _ width: Int, toRight: Bool = false) -> String {
        var cut = text
        if displayWidth(text) > width {
            cut = ""
            var used = 0
            for character in text {
                let wide = displayWidth(String(character))
                if used + wide > width - 1 { break }
                cut.append(character)
                used += wide
            }
            cut += "…"
        }
        let space = String(repeating: " ", count: max(0, width - displayWidth(cut)))
        return toRight ? space + cut : cut + space
    }

    /// Control characters, line ends and marks that turn the direction of writing could draw over the terminal.
    static func printable(_ text: String) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A: shown.append("⏎")
            case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: shown.append(" ")
            default: shown.append(scalar)
            }
        }
        return String(shown)
    }
}
