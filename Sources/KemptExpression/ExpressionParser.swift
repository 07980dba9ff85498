import KemptCore
import KemptText

/// Recursive descent over the tokens of one expression.
struct ExpressionParser {
    private let tokens: [Token]
    private let position: Position
    private let columns: [Column]
    private let asOfDay: Int32
    private var next = 0
    private var depth = 0
    private static let deepest = 64

    init(_ text: String, _ position: Position, columns: [Column], asOfDay: Int32) throws(Diagnostic) {
        self.position = position
        self.columns = columns
        self.asOfDay = asOfDay
        let cut = Token.cut(text)
        if let offset = cut.badQuoteAt {
            throw Diagnostic(
                "this quote is not closed", at: Position(line: position.line, column: position.column + offset),
                remedy: "close it, or put the text in quotes of the other kind")
        }
        tokens = cut.tokens
    }

    mutating func parse() throws(Diagnostic) -> any Condition {
        let condition = try disjunction()
        if token.kind != .end { throw complain("'\(token.text)' is not expected here", remedy: "join conditions by 'and' or 'or'") }
        return condition
    }

    // MARK: - Tokens

    private var token: Token { tokens[next] }
    private func isWord(_ text: String, at offset: Int = 0) -> Bool {
        next + offset < tokens.count && tokens[next + offset].kind == .word && tokens[next + offset].text == text
    }
    private mutating func take(_ word: String) -> Bool {
        guard token.kind != .quoted, token.kind != .end, token.text == word else { return false }
        next += 1
        return true
    }
    private func complain(_ message: String, at token: Token? = nil, remedy: String? = nil) -> Diagnostic {
        let place = token ?? self.token
        return Diagnostic(
            message, at: Position(line: position.line, column: position.column + place.offset),
            length: max(1, place.kind == .end ? 1 : place.text.count),
            remedy: remedy)
    }

    // MARK: - Logic

    private mutating func disjunction() throws(Diagnostic) -> any Condition {
        var parts = [try conjunction()]
        while take("or") { parts.append(try conjunction()) }
        return parts.count == 1 ? parts[0] : Disjunction(parts: parts)
    }

    private mutating func conjunction() throws(Diagnostic) -> any Condition {
        var parts = [try negation()]
        while take("and") { parts.append(try negation()) }
        return parts.count == 1 ? parts[0] : Conjunction(parts: parts)
    }

    private mutating func goDeeper() throws(Diagnostic) {
        depth += 1
        if depth > Self.deepest { throw complain("the expression is nested too deep", remedy: "split it") }
    }

    private mutating func negation() throws(Diagnostic) -> any Condition {
        try goDeeper()
        defer { depth -= 1 }
        if take("not") { return Negation(inner: try negation()) }
        if take("(") {
            let inner = try disjunction()
            if !take(")") { throw complain("a ')' is missing before '\(token.text)'") }
            return inner
        }
        return try comparison()
    }

    // MARK: - Comparisons

    private mutating func comparison() throws(Diagnostic) -> any Condition {
        let left = try operand()
        if take("is") {
            let isNegated = take("not")
            if !take("missing") { throw complain("'missing' is expected after 'is'", remedy: "write 'is missing' or 'is not missing'") }
            let test = MissingTest(operand: left)
            return isNegated ? Negation(inner: test) : test
        }
        if isWord("older") || isWord("newer") { return try ageTest(left) }
        if take("contains") { return TextTest(operand: left, relation: .contains, literals: [try plainLiteral()]) }
        if isWord("starts"), isWord("with", at: 1) {
            next += 2
            return TextTest(operand: left, relation: .starts, literals: [try plainLiteral()])
        }
        let isNegated = isWord("not") && isWord("in", at: 1)
        if isNegated { next += 1 }
        if take("in") {
            let test = TextTest(operand: left, relation: .equal, literals: try literalList(for: left))
            return isNegated ? Negation(inner: test) : test
        }
        guard token.kind == .sign, let order = Order(rawValue: token.text) else {
            throw complain(
                "a comparison is expected, not '\(token.text)'",
                remedy: "one of =, !=, <, <=, >, >=, in, contains, starts with, is missing, older than, newer than")
        }
        next += 1
        return try ordered(left, order)
    }

    private mutating func ageTest(_ left: any Operand) throws(Diagnostic) -> any Condition {
        let word = token
        let isOlder = take("older")
        if !isOlder { next += 1 }
        if left.kind != .date { throw complain("'\(word.text) than' needs a date, and this is \(left.kind.name)", at: word) }
        if !take("than") { throw complain("'than' is expected after '\(word.text)'") }
        let day = try relativeDay()
        return DayTest(operand: left, order: isOlder ? .less : .greater, day: day)
    }

    /// `12 months`: the day so long before the run's own.
    private mutating func relativeDay() throws(Diagnostic) -> Int32 {
        guard token.kind == .word, let number = Int32(token.text), (0...100_000).contains(number) else {
            throw complain("a number of days, weeks, months or years is expected, not '\(token.text)'", remedy: "for example '12 months'")
        }
        next += 1
        let unit = token
        next += token.kind == .end ? 0 : 1
        guard let today = CivilDate(dayNumber: asOfDay) else { throw complain("the run's own day is out of range") }
        switch unit.text {
        case "day", "days": return asOfDay - number
        case "week", "weeks": return asOfDay - number * 7
        case "month", "months": return today.adding(months: -Int(number)).dayNumber
        case "year", "years": return today.adding(months: -Int(number) * 12).dayNumber
        default: throw complain("'\(unit.text)' is no unit of time", at: unit, remedy: "days, weeks, months or years")
        }
    }

    private mutating func ordered(_ left: any Operand, _ order: Order) throws(Diagnostic) -> any Condition {
        let literal = token
        if literal.kind == .end || literal.kind == .sign { throw complain("a value is expected, not '\(literal.text)'") }
        if literal.kind == .word, let column = columns.firstIndex(where: { $0.name == literal.text }) {
            next += 1
            return try pair(left, order, FieldOperand(column, columns[column]), literal)
        }
        switch left.kind {
        case .date: return try dayComparison(left, order)
        case .number:
            guard let number = ExpressionParser.number(literal.text) else {
                throw complain(
                    "'\(literal.text)' is no number, and the field is", remedy: "write it with digits and a decimal point: -1234.5")
            }
            next += 1
            return NumberTest(operand: left, order: order, number: number)
        case .text:
            guard order == .equal || order == .unequal else {
                throw complain(
                    "'\(order.rawValue)' needs a number or a date, and this field is text", remedy: "use = or !=, or give the field a type")
            }
            let test = TextTest(operand: left, relation: .equal, literals: [try typedLiteral(for: left)])
            return order == .equal ? test : Negation(inner: test)
        }
    }

    private func pair(_ left: any Operand, _ order: Order, _ right: any Operand, _ token: Token) throws(Diagnostic) -> any Condition {
        if left.kind == .date, right.kind == .date { return DayPairTest(left: left, order: order, right: right) }
        if left.kind == .number, right.kind == .number { return NumberPairTest(left: left, order: order, right: right) }
        guard left.kind == right.kind, order == .equal || order == .unequal else {
            throw complain("\(left.kind.name) and \(right.kind.name) cannot be compared by '\(order.rawValue)'", at: token)
        }
        let test = TextPairTest(left: left, right: right)
        return order == .equal ? test : Negation(inner: test)
    }

    private mutating func dayComparison(_ left: any Operand, _ order: Order) throws(Diagnostic) -> any Condition {
        let literal = token
        if literal.text == "today" {
            next += 1
            return DayTest(operand: left, order: order, day: asOfDay)
        }
        if let day = ExpressionParser.isoDay(literal.text) {
            next += 1
            return DayTest(operand: left, order: order, day: day)
        }
        if Int(literal.text) != nil {
            // "< 12 months" reads as "less than 12 months ago" and as "before that day": nobody should have to guess.
            throw complain("'\(order.rawValue)' with a span of time reads two ways", remedy: "write 'older than' or 'newer than'")
        }
        throw complain("'\(literal.text)' is no day", remedy: "write it YYYY-MM-DD, or 'today'")
    }

    /// Read as values are, so that a literal equals the value that looks like it.
    static func number(_ text: String) -> Double? {
        var text = text
        return text.withUTF8 { bytes in bytes.baseAddress.flatMap { Decimal.parse(Cell($0, bytes.count), allowsUnit: false) } }
    }

    static func isoDay(_ text: String) -> Int32? {
        var text = text
        return text.withUTF8 { bytes in bytes.baseAddress.flatMap { CivilDate.parseISO(Cell($0, bytes.count))?.dayNumber } }
    }

    // MARK: - Operands and literals

    private mutating func operand() throws(Diagnostic) -> any Operand {
        let name = token
        guard name.kind == .word else { throw complain("a field is expected, not '\(name.text)'") }
        next += 1
        if ["latest", "earliest"].contains(name.text), token.text == "(", token.kind == .sign {
            return try extreme(isLatest: name.text == "latest", name)
        }
        guard let column = columns.firstIndex(where: { $0.name == name.text }) else {
            let near = nearest(to: name.text, among: columns.map(\.name) + ["latest", "earliest"])
            throw complain("there is no field '\(name.text)'", at: name, remedy: near.map { "did you mean '\($0)'?" })
        }
        return FieldOperand(column, columns[column])
    }

    private mutating func extreme(isLatest: Bool, _ name: Token) throws(Diagnostic) -> any Operand {
        try goDeeper()
        defer { depth -= 1 }
        next += 1
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
        if !take(")") { throw complain("a ')' is missing before '\(token.text)'") }
        return ExtremeDate(operands: operands, isLatest: isLatest)
    }

    private mutating func literalList(for left: any Operand) throws(Diagnostic) -> [Literal] {
        let close = token.text == "[" ? "]" : ")"
        if !take("(") && !take("[") {
            throw complain("a list in brackets is expected after 'in'", remedy: "for example: in (lead, customer)")
        }
        var literals: [Literal] = []
        repeat { literals.append(try typedLiteral(for: left)) } while take(",")
        if !take(close) { throw complain("a '\(close)' is missing before '\(token.text)'") }
        return literals
    }

    private mutating func plainLiteral() throws(Diagnostic) -> Literal {
        guard token.kind == .word || token.kind == .quoted else { throw complain("a text is expected, not '\(token.text)'") }
        next += 1
        return Literal(bytes: Array(tokens[next - 1].text.utf8))
    }

    /// A literal read by the field's own type, so that `status = client` means `customer`; one the type refuses is a mistake.
    private mutating func typedLiteral(for left: any Operand) throws(Diagnostic) -> Literal {
        let word = token
        let literal = try plainLiteral()
        guard let field = left as? FieldOperand, let type = columns[field.column].type, let spec = columns[field.column].typeSpec,
            !literal.bytes.isEmpty
        else { return literal }
        let workspace = Workspace()
        let reading = literal.bytes.withUnsafeBufferPointer { bytes in
            type.read(Cell(bytes.baseAddress!, bytes.count), companion: .missing, workspace)
        }
        let outcome = spec.outcomes[Int(reading.mark)]
        if outcome.kind == .invalid {
            throw complain("'\(word.text)' is no value of '\(columns[field.column].name)': \(outcome.summary)", at: word)
        }
        guard reading.wrote, outcome.kind != .guess else { return literal }
        return Literal(bytes: Array(UnsafeBufferPointer(start: workspace.output.base, count: workspace.output.count)))
    }
}
