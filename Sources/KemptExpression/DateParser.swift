import KemptCore
import KemptText

/// Days and spans of time.
extension ExpressionParser {
    /// `older than 12 months`, `newer than 3 weeks`.
    mutating func ageTest(_ left: any Operand) throws(Diagnostic) -> any Condition {
        let word = token
        let isOlder = take("older")
        if !isOlder { next += 1 }
        if left.kind != .date { throw complain("'\(word.text) than' needs a date, and this is \(left.kind.name)", at: word) }
        if !take("than") { throw complain("'than' is expected after '\(word.text)'") }
        if DayText.parse(token.text) != nil || token.text == "today" {
            throw complain(
                "'\(word.text) than' takes a span of time, not a day", remedy: "write '\(isOlder ? "<" : ">") \(token.text)'")
        }
        let span = try span()
        _ = take("ago")
        return DayTest(operand: left, order: isOlder ? .less : .greater, day: try day(-span))
    }

    /// `within the last 3 months`, `within the next 30 days`, `within 30 days of ordered`.
    mutating func nearness(_ left: any Operand) throws(Diagnostic) -> any Condition {
        let word = tokens[next - 1]
        if left.kind != .date { throw complain("'within' needs a date, and this is \(left.kind.name)", at: word) }
        _ = take("the")
        let isPast = take("last") || take("past")
        let isFuture = !isPast && take("next")
        let start = token
        let span = try span()
        if isPast || isFuture {
            let other = try day(isPast ? -span : span)
            return DayRangeTest(operand: left, ranges: [isPast ? other...asOfDay : asOfDay...other])
        }
        guard take("of") else {
            // "within 30 days" is said of what was and of what will be: nobody should have to guess.
            throw complain(
                "'within' with a span of time reads two ways", at: start,
                remedy: "write 'within the last …', 'within the next …' or 'within … of a field'")
        }
        let anchor = token
        if take("today") {
            return DayRangeTest(operand: left, ranges: [try day(-span)...(try day(span))])
        }
        let right = try operand()
        if right.kind != .date { throw complain("'\(anchor.text)' is \(right.kind.name), and a date is expected", at: anchor) }
        return NearnessTest(left: left, span: span, right: right)
    }

    /// `12 months`.
    mutating func span() throws(Diagnostic) -> Span {
        guard token.kind == .word, let number = Int32(token.text), (0...100_000).contains(number) else {
            throw complain("a number of days, weeks, months or years is expected, not '\(token.text)'", remedy: "for example '12 months'")
        }
        next += 1
        let unit = token
        next += token.kind == .end ? 0 : 1
        switch unit.text {
        case "day", "days": return Span(days: number)
        case "week", "weeks": return Span(days: number * 7)
        case "month", "months": return Span(months: number)
        case "year", "years": return Span(months: number * 12)
        default: throw complain("'\(unit.text)' is no unit of time", at: unit, remedy: "days, weeks, months or years")
        }
    }

    /// The day so long after the run's own.
    func day(_ span: Span) throws(Diagnostic) -> Int32 {
        guard let day = span.after(asOfDay) else { throw complain("the run's own day is out of range") }
        return day
    }

    /// `2025-01-31`, `today`, `today - 12 months`, `12 months ago`; a span of time alone reads two ways and is refused.
    mutating func day(after sign: String) throws(Diagnostic) -> Int32 {
        let literal = token
        if let day = DayText.parse(literal.text) {
            next += 1
            return day
        }
        if take("today") { return try shift().map { span throws(Diagnostic) in try day(span) } ?? asOfDay }
        if Int(literal.text) != nil, literal.kind == .word {
            let isSpan =
                next + 1 < tokens.count && ["day", "days", "week", "weeks", "month", "months", "year", "years"].contains(tokens[next + 1].text)
            if isSpan {
                let span = try span()
                if take("ago") { return try day(-span) }
            }
            // "< 12 months" reads as "less than 12 months ago" and as "before that day": nobody should have to guess.
            throw complain(
                "\(sign) with a span of time reads two ways", at: literal, remedy: "write 'older than', 'newer than', or '… ago' for the day itself")
        }
        throw complain("'\(literal.text)' is no day", remedy: "write it YYYY-MM-DD, or 'today'")
    }

    /// `+ 30 days`, `- 1 month` behind a day; nil when there is none.
    mutating func shift() throws(Diagnostic) -> Span? {
        guard isWord("+") || isWord("-") else { return nil }
        let isBack = take("-")
        if !isBack { next += 1 }
        let span = try span()
        return isBack ? -span : span
    }
}
