import KemptCore

/// Values written in an expression.
extension ExpressionParser {
    mutating func number() throws(Diagnostic) -> Double {
        let literal = token
        guard let number = Decimal.parse(literal.text) else {
            throw complain("'\(literal.text)' is no number, and the field is", remedy: "write it with digits and a decimal point: -1234.5")
        }
        next += 1
        return number
    }

    mutating func plainLiteral() throws(Diagnostic) -> Literal {
        guard token.kind == .word || token.kind == .quoted else { throw complain("a text is expected, not '\(token.text)'") }
        next += 1
        return Literal(bytes: Array(tokens[next - 1].text.utf8))
    }

    /// A literal read by the field's own type, so that `status = client` means `customer`; one the type refuses is a mistake.
    mutating func typedLiteral(for left: any Operand) throws(Diagnostic) -> Literal {
        let word = token
        let literal = try plainLiteral()
        if left is LowerOperand, word.text != word.text.lowercased() {
            throw complain("'\(word.text)' has capitals, and 'lower' gives none", at: word, remedy: "write '\(word.text.lowercased())'")
        }
        guard let field = left as? FieldOperand else { return literal }
        switch CanonicalLiteral.read(literal.bytes, columns[field.column]) {
        case .canonical(let bytes): return Literal(bytes: bytes)
        case .refused(let summary):
            throw complain("'\(word.text)' is no value of '\(columns[field.column].name)': \(summary)", at: word)
        }
    }

    func canonical(_ text: String, _ column: Column) -> Literal {
        guard case .canonical(let bytes) = CanonicalLiteral.read(Array(text.utf8), column) else { return Literal(bytes: Array(text.utf8)) }
        return Literal(bytes: bytes)
    }
}

/// A value of a pipeline file as the field's own type writes it: what it is compared with is canonical.
package enum CanonicalLiteral {
    case canonical([UInt8])
    /// The type's words for why it is none of its values.
    case refused(String)

    package static func read(_ bytes: [UInt8], _ column: Column) -> CanonicalLiteral {
        guard let type = column.type, let spec = column.typeSpec, !bytes.isEmpty else { return .canonical(bytes) }
        let workspace = Workspace()
        let reading = bytes.withUnsafeBufferPointer { type.read(Cell($0.baseAddress!, $0.count), companion: .missing, workspace) }
        let outcome = spec.outcomes[Int(reading.mark)]
        if outcome.kind == .invalid { return .refused(outcome.summary) }
        guard reading.wrote, outcome.kind != .guess else { return .canonical(bytes) }
        return .canonical(Array(UnsafeBufferPointer(start: workspace.output.base, count: workspace.output.count)))
    }
}

extension CanonicalLiteral {
    /// As the type writes the text; the text itself where it refuses.
    package static func bytes(_ text: String, _ column: Column) -> [UInt8] {
        if case .canonical(let bytes) = read(Array(text.utf8), column) { return bytes }
        return Array(text.utf8)
    }
}
