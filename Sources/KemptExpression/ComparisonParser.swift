import KemptCore

/// Comparisons: an operand, a sign or a few words, and what it is compared with.
extension ExpressionParser {
    private static let comparisons =
        "one of =, !=, <, <=, >, >=, in, between, contains, starts with, ends with, matches, is missing, is invalid, older than, newer than, within"
    private static let negatable = ["in", "between", "contains", "starts", "ends", "matches", "within"]

    mutating func comparison() throws(Diagnostic) -> any Condition {
        let start = next
        let left = try operand()
        if take("is") { return try state(left, tokens[start]) }
        if isWord("older") || isWord("newer") { return try ageTest(left) }
        let isNegated = isWord("not") && Self.negatable.contains { isWord($0, at: 1) }
        if isNegated { next += 1 }
        if let test = try wordTest(left) { return isNegated ? Negation(inner: test) : test }
        guard token.kind == .sign, let order = Order(rawValue: token.text) else { return try bare(left) }
        next += 1
        return try ordered(left, order)
    }

    /// `status in (…)`, `email contains …`: nil when no such word stands here.
    private mutating func wordTest(_ left: any Operand) throws(Diagnostic) -> (any Condition)? {
        if take("in") { return try membership(left) }
        if take("between") { return try range(left) }
        if take("within") { return try nearness(left) }
        if take("contains") { return TextTest(operand: left, relation: .contains, literal: try plainLiteral()) }
        if take("matches") { return try patternTest(left) }
        for (word, relation) in [("starts", TextTest.Relation.starts), ("ends", .ends)] where isWord(word) {
            next += 1
            if !take("with") { throw complain("'with' is expected after '\(word)'") }
            return TextTest(operand: left, relation: relation, literal: try plainLiteral())
        }
        return nil
    }

    /// A field of yes and no needs no comparison: `consent and not blocked`.
    private func bare(_ left: any Operand) throws(Diagnostic) -> any Condition {
        let isOver = token.kind == .end || token.text == ")" || token.text == "and" || token.text == "or"
        if isOver, let field = left as? FieldOperand, columns[field.column].typeSpec?.spec.name == "boolean" {
            return TextTest(operand: left, relation: .equal, literal: canonical("yes", columns[field.column]))
        }
        switch token.text {
        case "==": throw complain("'==' is written '='")
        case "<>": throw complain("'<>' is written '!='")
        default: throw complain("a comparison is expected, not '\(token.text)'", remedy: Self.comparisons)
        }
    }

    // MARK: - States

    private mutating func state(_ left: any Operand, _ name: Token) throws(Diagnostic) -> any Condition {
        let isNegated = take("not")
        let word = token
        if take("missing") { return isNegated ? Negation(inner: MissingTest(left)) : MissingTest(left) }
        if take("invalid") || take("valid") {
            guard let field = left as? FieldOperand else {
                throw complain("'is \(word.text)' asks a field, and this is made of one", at: word, remedy: "name the field itself")
            }
            guard field.isInvalid.contains(true) else {
                throw complain(
                    "'\(name.text)' is never invalid: its type refuses nothing", at: word, remedy: "give the field a type, or write 'is missing'")
            }
            let isInvalid = InvalidTest(field: field)
            if word.text == "invalid" { return isNegated ? Negation(inner: isInvalid) : isInvalid }
            return isNegated ? isInvalid : Conjunction(left: Negation(inner: MissingTest(left)), right: Negation(inner: isInvalid))
        }
        let isSQL = ["null", "empty", "blank", "none", "nil", "absent"].contains(word.text.lowercased())
        throw complain(
            "'missing', 'invalid' or 'valid' is expected after 'is', not '\(word.text)'",
            remedy: isSQL ? "write 'is \(isNegated ? "not " : "")missing'" : "to compare with a value write '='")
    }

    // MARK: - Signs

    private mutating func ordered(_ left: any Operand, _ order: Order) throws(Diagnostic) -> any Condition {
        let literal = token
        if literal.kind == .end || literal.kind == .sign { throw complain("a value is expected, not '\(literal.text)'") }
        if beginsOperand(beside: left) { return try pair(left, order, try operand(), literal) }
        switch kind(of: left) {
        case .date: return DayTest(operand: left, order: order, day: try day(after: "'\(order.rawValue)'"))
        case .number: return NumberTest(operand: left, order: order, number: try number())
        case .text:
            guard order == .equal || order == .unequal else {
                throw complain(
                    "'\(order.rawValue)' needs a number or a date, and this field is text", remedy: "use = or !=, or give the field a type")
            }
            let test = TextTest(operand: left, relation: .equal, literal: try typedLiteral(for: left))
            return order == .equal ? test : Negation(inner: test)
        }
    }

    /// A part of a value, such as a date's year, is a number or a day when it is compared with one that stands without quotes.
    private func kind(of left: any Operand) -> ValueKind {
        guard left is PartOperand, token.kind == .word else { return left.kind }
        if token.text == "today" || DayText.parse(token.text) != nil { return .date }
        return Decimal.parse(token.text) != nil ? .number : left.kind
    }

    private func pair(_ left: any Operand, _ order: Order, _ right: any Operand, _ token: Token) throws(Diagnostic) -> any Condition {
        if left.kind == .date, right.kind == .date { return DayPairTest(left: left, order: order, right: right) }
        if left.kind == .number, right.kind == .number { return NumberPairTest(left: left, order: order, right: right) }
        let hasPart = left is PartOperand || right is PartOperand
        if hasPart, left.kind != .date, right.kind != .date, order != .equal, order != .unequal || left.kind != right.kind {
            return NumberPairTest(left: left, order: order, right: right)
        }
        guard left.kind == right.kind else {
            throw complain(
                "\(left.kind.name) and \(right.kind.name) cannot be compared by '\(order.rawValue)'", at: token,
                remedy: "put '\(token.text)' in quotes if it is a text and no field")
        }
        guard order == .equal || order == .unequal else {
            throw complain("text and text cannot be compared by '\(order.rawValue)'", at: token, remedy: "use = or !=, or give the fields a type")
        }
        let test = TextPairTest(left: left, right: right)
        return order == .equal ? test : Negation(inner: test)
    }

    // MARK: - Lists, ranges, patterns

    private mutating func membership(_ left: any Operand) throws(Diagnostic) -> any Condition {
        let close = token.text == "[" ? "]" : ")"
        if !take("(") && !take("[") {
            throw complain("a list in brackets is expected after 'in'", remedy: "for example: in (lead, customer)")
        }
        var days: [ClosedRange<Int32>] = []
        var numbers: [ClosedRange<Double>] = []
        var texts: [[UInt8]] = []
        let kind = kind(of: left)
        repeat {
            switch kind {
            case .date:
                let day = try day(after: "'in'")
                days.append(day...day)
            case .number:
                let number = try number()
                numbers.append(number...number)
            case .text: texts.append(try typedLiteral(for: left).bytes)
            }
        } while take(",")
        if !take(close) { throw complain("a '\(close)' is missing before '\(token.text)'") }
        switch kind {
        case .date: return DayRangeTest(operand: left, ranges: days)
        case .number: return NumberRangeTest(operand: left, ranges: numbers)
        case .text: return MembershipTest(operand: left, members: ValueSet(texts))
        }
    }

    /// `between 1 and 5`: both ends belong to it.
    private mutating func range(_ left: any Operand) throws(Diagnostic) -> any Condition {
        let first = token
        switch kind(of: left) {
        case .text: throw complain("'between' needs a number or a date, and this field is text", at: tokens[next - 1])
        case .date:
            let low = try day(after: "'between'")
            if !take("and") { throw complain("'and' is expected between the two ends") }
            let high = try day(after: "'between'")
            if low > high { throw complain("the range runs backwards", at: first, remedy: "write the earlier day first") }
            return DayRangeTest(operand: left, ranges: [low...high])
        case .number:
            let low = try number()
            if !take("and") { throw complain("'and' is expected between the two ends") }
            let high = try number()
            if low > high { throw complain("the range runs backwards", at: first, remedy: "write the smaller number first") }
            return NumberRangeTest(operand: left, ranges: [low...high])
        }
    }

    private mutating func patternTest(_ left: any Operand) throws(Diagnostic) -> any Condition {
        guard token.kind == .quoted else {
            throw complain("a pattern in quotes is expected, not '\(token.text)'", remedy: "for example: matches '[A-Z]{2}[0-9]+'")
        }
        let literal = token
        next += 1
        do {
            return PatternTest(operand: left, pattern: try Pattern(literal.text))
        } catch {
            throw Diagnostic(
                error.message, at: Position(line: position.line, column: position.column + literal.offset + 1 + error.offset, file: position.file),
                length: error.length,
                remedy: error.remedy)
        }
    }
}
