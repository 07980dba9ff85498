/// A pipeline file cut into lines exactly as libyaml counts them, so that positions point at what they mean.
///
/// libyaml breaks lines at CR, LF, CRLF, NEL, LS and PS and counts columns in Unicode scalars; a mark before the text is not counted.
struct SourceLines {
    var lines: [[Unicode.Scalar]]

    init(_ text: String) {
        lines = []
        var line: [Unicode.Scalar] = []
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            defer { previous = scalar }
            if scalar == "\n", previous == "\r" { continue }
            if Self.isBreak(scalar) {
                lines.append(line)
                line = []
            } else if scalar != "\u{FEFF}" || !(lines.isEmpty && line.isEmpty) {
                line.append(scalar)
            }
        }
        lines.append(line)
    }

    static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\n" || scalar == "\r" || scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}"
    }

    /// The line with this number (from 1), nil outside of the text.
    subscript(number: Int) -> [Unicode.Scalar]? {
        lines.indices.contains(number - 1) ? lines[number - 1] : nil
    }

    /// The scalar at a place, nil outside of the text.
    func scalar(line: Int, column: Int) -> Unicode.Scalar? {
        guard let text = self[line], text.indices.contains(column - 1) else { return nil }
        return text[column - 1]
    }

    var text: String {
        var all = String.UnicodeScalarView()
        for (index, line) in lines.enumerated() {
            if index > 0 { all.append("\n") }
            all.append(contentsOf: line)
        }
        return String(all)
    }
}
