import KemptCore

/// `assign`: a code of one's own for every customer who has none.
///
/// Behind `deduplicate`, so that one customer gets one code and a record that was merged burns none.
enum Assign: Enrichment {
    static let field = Setting<Node>.node("field", .field, "the field that holds the code; a new column when there is none", required: true)
    static let pattern = Setting<Node>.node(
        "pattern", .text, "how a code looks: its last run of zeros is the number, which grows wider when it must", fallback: "C-000000")
    static let spec = Spec(
        "assign",
        "give records without a customer code the next one; no code is given twice, and a record gets the same one from every run; needs `store`",
        settings: [field.data, pattern.data], principal: "field", example: "assign: {field: code, pattern: C-000000}")

    static func compile(_ values: Values, _ context: StageContext) {
        guard let node = values[field], let name = node.text else { return }
        let pattern = values[pattern]
        guard let code = CodePattern(pattern?.text ?? "C-000000") else {
            context.problems.add(
                Diagnostic(
                    "the pattern has no zeros to put the number in, or more than \(CodePattern.mostDigits)", in: pattern ?? node,
                    remedy: "write 'pattern: C-000000'"))
            return
        }
        let column = context.columnToFill(name)
        if column == context.key {
            context.problems.add(
                Diagnostic(
                    "'\(name)' is the key: a record without one could not be known again", in: node, remedy: "put the code into a field of its own"))
        }
        check(code, context.columns[column], pattern ?? node, context)
        if context.assigned.contains(where: { $0.field == name }) {
            context.problems.add(Diagnostic("'\(name)' gets its codes twice", in: node, remedy: "keep one of the two"))
        }
        context.assigned.append((name, values.position))
        let rule = Rule(
            "assign.repeated", columns: [column], severity: .warning, dimension: .uniqueness,
            summary: "a customer code that another record carries already")
        context.add(
            AssignStep(
                rule: context.addRule(rule), column: column, field: name, pattern: code, key: context.key, memory: context.memory,
                inputs: context.inputs))
    }

    /// A code that the field's type would write otherwise would not be the same code at the next run.
    private static func check(_ code: CodePattern, _ column: Column, _ node: Node, _ context: StageContext) {
        guard let type = column.type else { return }
        let text = ByteBuffer()
        code.append(1, to: text)
        if type.read(text.cell, companion: .missing, Workspace()).mark != 0 {
            context.problems.add(
                Diagnostic(
                    "the type of '\(column.name)' does not take '\(text.cell.string)' as it stands", in: node,
                    remedy: "choose another pattern, or declare the field as 'text'"))
        }
    }
}

/// How a code looks: text, a number of at least so many digits, text.
struct CodePattern: Sendable {
    /// A number of so many digits fits into an `Int` with room to spare.
    static let mostDigits = 15
    private let prefix: [UInt8]
    private let width: Int
    private let suffix: [UInt8]

    /// The last run of zeros is the number; nil when there is none.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        let zero = UInt8(ascii: "0")
        guard let last = bytes.lastIndex(of: zero) else { return nil }
        var first = last
        while first > 0, bytes[first - 1] == zero { first -= 1 }
        prefix = Array(bytes[..<first])
        width = last + 1 - first
        suffix = Array(bytes[(last + 1)...])
        if width > Self.mostDigits { return nil }
    }

    func append(_ number: Int, to buffer: ByteBuffer) {
        for byte in prefix { buffer.append(byte) }
        var digits = 1
        var rest = number
        while rest >= 10 {
            digits += 1
            rest /= 10
        }
        if digits < width { for _ in digits..<width { buffer.append(UInt8(ascii: "0")) } }
        buffer.append(decimal: number)
        for byte in suffix { buffer.append(byte) }
    }

    /// The number in a code that looks like this; nil for any other text. A number is written in one way only.
    func number(_ cell: Cell) -> Int? {
        let count = cell.count - prefix.count - suffix.count
        guard count >= width, count <= Self.mostDigits else { return nil }
        for index in prefix.indices where cell[index] != prefix[index] { return nil }
        for index in suffix.indices where cell[cell.count - suffix.count + index] != suffix[index] { return nil }
        if count > width, cell[prefix.count] == UInt8(ascii: "0") { return nil }
        var number = 0
        for index in prefix.count..<prefix.count + count {
            let digit = Int(cell[index]) - 48
            guard (0...9).contains(digit) else { return nil }
            number = number * 10 + digit
        }
        return number > 0 ? number : nil
    }
}
