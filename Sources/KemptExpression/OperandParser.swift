import KemptCore

/// Operands: fields, parts of fields, functions.
extension ExpressionParser {
    private static let functions = ["latest", "earliest", "length", "lower"]

    mutating func operand() throws(Diagnostic) -> any Operand {
        let bare = try bareOperand()
        guard bare.kind == .date, let span = try shift() else { return bare }
        return ShiftedDate(base: bare, span: span)
    }

    private mutating func bareOperand() throws(Diagnostic) -> any Operand {
        let name = token
        guard name.kind == .word || name.kind == .name else {
            let remedy = name.kind == .quoted ? "write its name without quotes, or in `backquotes`" : nil
            throw complain("a field is expected, not '\(name.text)'", remedy: remedy)
        }
        next += 1
        if name.kind == .word, Self.functions.contains(name.text), token.text == "(", token.kind == .sign { return try function(name) }
        if let operand = try field(name) { return operand }
        throw unknown(name)
    }

    /// The field or part of a field that a word names; nil when there is no such field.
    private mutating func field(_ name: Token) throws(Diagnostic) -> (any Operand)? {
        if let column = columns.firstIndex(where: { $0.name == name.text }) { return FieldOperand(column, columns[column]) }
        guard name.kind == .word, let split = split(name.text) else { return nil }
        let column = columns[split.column]
        if let operand = PartOperand(split.column, column, part: split.part, slot: scratchBuffers) {
            scratchBuffers += 1
            return operand
        }
        let parts = (column.typeSpec?.parts ?? []).map(\.name)
        guard !parts.isEmpty else {
            throw complain(
                "'\(column.name)' has no parts, and so no '\(split.part)'", at: name, remedy: "put '\(name.text)' in quotes if it is a text")
        }
        let near = nearest(to: split.part, among: parts)
        throw complain(
            "'\(column.name)' has no part '\(split.part)'", at: name,
            remedy: near.map { "did you mean '\(column.name).\($0)'?" } ?? "its parts: " + parts.joined(separator: ", "))
    }

    /// `email.domain` as a field and what stands behind its dot; the longest field wins.
    private func split(_ text: String) -> (column: Int, part: String)? {
        let dots = text.indices.filter { text[$0] == "." }.reversed().prefix(8)
        for dot in dots {
            let name = text[..<dot]
            if let column = columns.firstIndex(where: { $0.name == name }) { return (column, String(text[text.index(after: dot)...])) }
        }
        return nil
    }

    private func unknown(_ name: Token) -> Diagnostic {
        let near = nearest(to: name.text, among: columns.map(\.name) + Self.functions) ?? nearField(name.text)
        let isDay = DayText.parse(name.text) != nil || name.text == "today" || Int(name.text) != nil
        let remedy = near.map { "did you mean '\($0)'?" } ?? (isDay ? "write the field first: field > \(name.text)" : nil)
        return complain("there is no field '\(name.text)'", at: name, remedy: remedy)
    }

    /// `mail.domain` for `maill.domain`.
    private func nearField(_ text: String) -> String? {
        guard let dot = text.lastIndex(of: "."), dot != text.startIndex else { return nil }
        return nearest(to: String(text[..<dot]), among: columns.map(\.name)).map { $0 + text[dot...] }
    }

    /// Whether what stands behind a sign is a field, a part of one or a function rather than a value.
    func beginsOperand(beside left: any Operand) -> Bool {
        if token.kind == .name { return true }
        guard token.kind == .word else { return false }
        if columns.contains(where: { $0.name == token.text }) { return true }
        if Self.functions.contains(token.text), tokens[next + 1].text == "(", tokens[next + 1].kind == .sign { return true }
        // `code = a.b` is a text unless `a` is a field whose type has parts.
        guard left.kind == .text, let split = split(token.text) else { return false }
        return !(columns[split.column].typeSpec?.parts ?? []).isEmpty
    }

    // MARK: - Functions

    private mutating func function(_ name: Token) throws(Diagnostic) -> any Operand {
        try goDeeper()
        defer { comeBack() }
        next += 1
        let result: any Operand
        switch name.text {
        case "length": result = LengthOperand(inner: try textArgument(name))
        case "lower":
            result = LowerOperand(inner: try textArgument(name), slot: scratchBuffers)
            scratchBuffers += 1
        default:
            let isLatest = name.text == "latest"
            result = joined(try dates(name)[...]) { ExtremeDate(left: $0, right: $1, isLatest: isLatest) }
        }
        if !take(")") { throw complain("a ')' is missing before '\(token.text)'") }
        return result
    }

    private mutating func textArgument(_ name: Token) throws(Diagnostic) -> any Operand {
        let start = token
        let inner = try operand()
        if inner.kind == .date && !(inner is FieldOperand) || inner is LengthOperand {
            throw complain("'\(name.text)' takes a text, and '\(start.text)' is \(inner.kind.name)", at: start)
        }
        return inner
    }

    private mutating func dates(_ name: Token) throws(Diagnostic) -> [any Operand] {
        var operands: [any Operand] = []
        repeat {
            let start = token
            let operand = try operand()
            if operand.kind != .date {
                throw complain(
                    "'\(name.text)' takes dates, and '\(start.text)' is \(operand.kind.name)", at: start,
                    remedy: "declare it with type: date")
            }
            operands.append(operand)
        } while take(",")
        return operands
    }
}
