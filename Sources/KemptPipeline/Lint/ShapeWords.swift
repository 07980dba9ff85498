import KemptCore

/// What a setting takes, in words: one table for messages and reference.
extension Shape {
    /// `a whole number from 1 to 10`.
    var words: String {
        switch self {
        case .text: "a text"
        case .integer(let range) where range.upperBound == .max: "a whole number, at least \(range.lowerBound)"
        case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .percent: "a percentage such as 10% or 0.5%"
        case .boolean: "true or false"
        case .path: "a path"
        case .date: "a day, YYYY-MM-DD, or today"
        case .field: "the name of a field"
        case .expression: "an expression"
        case .choice(let choices):
            choices.count < 2 ? choices.first ?? "" : choices.dropLast().joined(separator: ", ") + " or " + choices[choices.count - 1]
        case .oneOrMany(.oneOrMany(let shape)): shape.words + ", or a list of such and of lists of such"
        case .oneOrMany(.either(let shapes)) where shapes.count == 2 && Shape.oneOrMany(shapes[0]).words == shapes[1].words:
            Shape.oneOrMany(.oneOrMany(shapes[0])).words
        case .oneOrMany(let shape): shape.words + ", or a list of such"
        case .map(let shape): "a map; each value is " + shape.words
        case .settings(let settings): "a map of " + settings.map(\.name).joined(separator: ", ")
        case .items("type"): "a type"
        case .items("target"): "a target"
        case .items("table"): "a table such as {xlsx: firms.xlsx}"
        case .items(let family): "a list of \(family)s"
        case .either(let shapes) where shapes.count == 2 && Shape.oneOrMany(shapes[0]).words == shapes[1].words: shapes[1].words
        case .either(let shapes): shapes.map(\.words).joined(separator: ", or ")
        }
    }

    /// Whether a node of this kind (scalar, list, map) can hold it at all.
    func fits(_ node: Node) -> Bool {
        switch (self, node) {
        case (.either(let shapes), _): shapes.contains { $0.fits(node) }
        case (.oneOrMany, .list), (.items, _): true
        case (.oneOrMany(let shape), _): shape.fits(node)
        case (.map, .map), (.settings, .map): true
        case (.map, _), (.settings, _): false
        case (_, .scalar): true
        default: false
        }
    }
}

/// Whether a day exists in the calendar: `YYYY-MM-DD`, years 0001 to 9999.
func isCalendarDay(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return false }
    var numbers = [0, 0, 0]
    for (index, byte) in bytes.enumerated() where index != 4 && index != 7 {
        guard (48...57).contains(byte) else { return false }
        numbers[index < 4 ? 0 : index < 7 ? 1 : 2] = numbers[index < 4 ? 0 : index < 7 ? 1 : 2] * 10 + Int(byte - 48)
    }
    let (year, month, day) = (numbers[0], numbers[1], numbers[2])
    guard year >= 1, (1...12).contains(month) else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
}

/// A word of the file for a message: in full up to 40 characters.
func shortened(_ word: String) -> String {
    word.count <= 40 ? word : word.prefix(39) + "…"
}
