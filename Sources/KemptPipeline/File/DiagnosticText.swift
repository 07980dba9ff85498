import KemptCore

/// Prints mistakes the way a compiler does: place, words, the line itself with the fault underlined, the remedy.
///
/// ```
/// pipelines/nightly.yml:14:9: error: 'validate' has no setting 'colums'
///     14 |         colums: [email]
///        |         ^~~~~~ did you mean 'columns'?   (kempt explain rule validate)
/// ```
public struct DiagnosticText {
    /// The file as the user named it, then those it extends: `Position.file` is an index into them.
    private let files: [(name: String, lines: SourceLines)]
    /// Their paths.
    public var names: [String] { files.map(\.name) }
    private let secrets: [Secret]
    private let colour: Bool

    /// `secrets` are the values that came from the environment: wherever a message repeats one, what stands in the file is printed.
    public init(file: String, source: [UInt8], secrets: [Secret] = [], colour: Bool = false) {
        self.init(files: [(file, source)], secrets: secrets, colour: colour)
    }

    init(files: [(name: String, source: [UInt8])], secrets: [Secret], colour: Bool) {
        self.files = files.map { ($0.name, SourceLines(String(decoding: $0.source.prefix(TextGuard.maximumBytes), as: UTF8.self))) }
        self.secrets = secrets
        self.colour = colour
    }

    /// All of them by place, then the count: `2 mistakes`.
    public func render(_ diagnostics: [Diagnostic]) -> String {
        let sorted = diagnostics.enumerated().sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }.map(\.element)
        return sorted.map(render).joined() + Self.summary(of: diagnostics) + "\n"
    }

    /// `2 mistakes, 1 warning`.
    public static func summary(of diagnostics: [Diagnostic]) -> String {
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count - errors
        func count(_ number: Int, _ word: String) -> String? { number == 0 ? nil : "\(number) \(word)\(number == 1 ? "" : "s")" }
        return [count(errors, "mistake"), count(warnings, "warning")].compactMap { $0 }.joined(separator: ", ").orWhenEmpty("no mistakes")
    }

    private func render(_ diagnostic: Diagnostic) -> String {
        let position = diagnostic.position
        let (file, lines) = files[min(position.file, files.count - 1)]
        let place = position.line > 0 ? "\(file):\(position.line):\(position.column): " : "\(file): "
        var text = paint(printable(place), .bold) + paint(diagnostic.severity.rawValue + ":", diagnostic.severity == .error ? .red : .yellow)
        text += " " + paint(printable(hide(diagnostic.message)), .bold) + "\n"
        let remedy = diagnostic.remedy.map { printable(hide($0)) }
        guard position.line > 0, let line = lines[position.line] else { return text + (remedy.map { "       = \($0)\n" } ?? "") }
        let view = SourceView(line, column: position.column, length: diagnostic.length)
        let number = String(position.line)
        let gutter = max(6, number.count + 1)
        let margin = String(repeating: " ", count: gutter - number.count)
        text += margin + paint(number, .blue) + paint(" |", .blue) + (view.text.isEmpty ? "" : " ") + view.text + "\n"
        text += String(repeating: " ", count: gutter) + paint(" |", .blue) + " " + String(repeating: " ", count: view.before)
        text += paint("^" + String(repeating: "~", count: view.width - 1), diagnostic.severity == .error ? .red : .yellow)
        return text + (remedy.map { " " + $0 } ?? "") + "\n"
    }

    /// The message with what stands in the file in place of what came from outside.
    private func hide(_ message: String) -> String {
        var message = message
        for secret in secrets where !secret.expanded.isEmpty {
            message = message.replacingText("'\(shortened(secret.expanded))'", with: "'\(shortened(secret.written))'")
        }
        // A part of such a value may be repeated too; one or two letters are no secret and would hit our own words.
        for value in secrets.flatMap(\.values).sorted(by: { ($1.count, $0) < ($0.count, $1) }) where value.count > 3 {
            message = message.replacingText(value, with: "***")
        }
        return message
    }

    private enum Paint: String { case bold = "1", red = "1;31", yellow = "1;33", blue = "34" }

    private func paint(_ text: String, _ paint: Paint) -> String { colour ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m" : text }

    private func printable(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(SourceView.isPrintable(scalar) ? scalar : "\u{FFFD}") }
        return String(result)
    }
}

/// One source line as it is printed: tabs opened out, control characters replaced, a long line cut around the fault.
struct SourceView {
    private static let maximumWidth = 160
    private static let tabWidth = 4
    /// The line for the terminal.
    private(set) var text = ""
    /// Columns of the terminal before the fault.
    private(set) var before = 0
    /// Columns the fault takes, at least 1.
    private(set) var width = 0

    /// `column` counts scalars from 1, `length` characters.
    init(_ line: [Unicode.Scalar], column: Int, length: Int) {
        let start = min(max(0, column - 1), line.count)
        var first = 0
        if start > Self.maximumWidth / 2 && line.count > Self.maximumWidth {
            first = start - Self.maximumWidth / 4
            text = "…"
            before = 1
        }
        let end = Self.end(of: length, from: start, in: line)
        let last = min(line.count, max(first + Self.maximumWidth, start))
        var position = before
        for index in first..<last {
            let printed = Self.printed(line[index], at: position)
            text += printed.text
            position += printed.width
            if index < start { before = position } else if index < end { width += printed.width }
        }
        if last < line.count { text += "…" }
        width = max(1, width)
        while text.last == " " { text.removeLast() }
    }

    /// The scalar after the last one of the fault: `length` characters, each with its combining marks.
    private static func end(of length: Int, from start: Int, in line: [Unicode.Scalar]) -> Int {
        var index = start
        var characters = 0
        while index < line.count {
            if displayWidth(line[index]) > 0 { characters += 1 }
            if characters > length { break }
            index += 1
        }
        while index > start + 1, line[index - 1] == " " { index -= 1 }
        return index
    }

    private static func printed(_ scalar: Unicode.Scalar, at position: Int) -> (text: String, width: Int) {
        if scalar == "\t" {
            let width = tabWidth - position % tabWidth
            return (String(repeating: " ", count: width), width)
        }
        return isPrintable(scalar) ? (String(scalar), displayWidth(scalar)) : ("\u{FFFD}", 1)
    }

    /// False for what would move the cursor or turn the direction of the text.
    static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: false
        default: true
        }
    }

    /// Columns a terminal gives it: 0 for combining marks, 2 for East Asian wide letters and emoji (blocks of Unicode's EastAsianWidth).
    static func displayWidth(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x610...0x61A, 0x64B...0x65F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x200B...0x200D,
            0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F:
            0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }
}

extension String {
    func orWhenEmpty(_ other: String) -> String { isEmpty ? other : self }

    /// Every occurrence of `old` replaced; plain text, no patterns.
    func replacingText(_ old: String, with new: String) -> String {
        guard !old.isEmpty, utf8.count >= old.utf8.count else { return self }
        let body = Array(utf8)
        let wanted = Array(old.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < body.count {
            if body[index] == wanted[0], body[index...].starts(with: wanted) {
                result.append(contentsOf: Array(new.utf8))
                index += wanted.count
            } else {
                result.append(body[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
