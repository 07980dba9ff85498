/// Plain text for the terminal, 100 columns wide.
struct Page {
    static let width = 100
    private(set) var text = ""

    mutating func line(_ words: String = "") { text += words.isEmpty ? "\n" : words + "\n" }

    /// A paragraph, every line indented.
    mutating func paragraph(_ words: String, indent: Int = 0) {
        let margin = String(repeating: " ", count: indent)
        for line in wrapped(words, to: Self.width - indent) { self.line(margin + line) }
    }

    /// Rows of a table: each column but the last as wide as its widest cell, the last wrapped.
    mutating func table(_ rows: [[String]], indent: Int = 2) {
        let columns = rows.map(\.count).max() ?? 0
        guard columns > 0 else { return }
        let widths = (0..<(columns - 1)).map { column in rows.map { $0.count > column ? columnsOf($0[column]) : 0 }.max() ?? 0 }
        let margin = String(repeating: " ", count: indent)
        let before = indent + widths.reduce(0) { $0 + $1 + 2 }
        for row in rows {
            var start = margin
            for (column, width) in widths.enumerated() {
                let cell = row.count > column ? row[column] : ""
                start += cell + String(repeating: " ", count: width - columnsOf(cell) + 2)
            }
            let rest = row.count == columns ? wrapped(row[columns - 1], to: max(24, Self.width - before)) : [""]
            for (index, part) in rest.enumerated() {
                line((index == 0 ? start + part : String(repeating: " ", count: before) + part).trimmedRight)
            }
        }
    }

    /// Text kept as it is, indented.
    mutating func block(_ words: String, indent: Int = 2) {
        for part in words.split(separator: "\n", omittingEmptySubsequences: false) {
            line((String(repeating: " ", count: indent) + part).trimmedRight)
        }
    }

    private func wrapped(_ words: String, to width: Int) -> [String] {
        var lines: [String] = []
        var current = ""
        for word in words.split(separator: " ") {
            if !current.isEmpty, columnsOf(current) + 1 + columnsOf(String(word)) > width {
                lines.append(current)
                current = ""
            }
            current += (current.isEmpty ? "" : " ") + word
        }
        return current.isEmpty && !lines.isEmpty ? lines : lines + [current]
    }

    private func columnsOf(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + SourceView.displayWidth($1) } }
}

extension String {
    var withCapital: String { prefix(1).uppercased() + dropFirst() }

    /// A summary as a sentence.
    var sentence: String { withCapital + (last == "." ? "" : ".") }

    var trimmedRight: String {
        var copy = self
        while copy.last == " " { copy.removeLast() }
        return copy
    }
}
