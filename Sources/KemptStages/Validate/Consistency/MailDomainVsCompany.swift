import KemptCore
import KemptExpression
import KemptText

/// `mail-domain-vs-company`: the firm's mail comes from the firm's domain.
///
/// Free and disposable mailboxes tell nothing and are not assessed. Names and domains agree when one holds the other, when they share a word
/// or its beginning, when the domain is made of the name's initials, or when they are one slip apart, all of it romanised and without the legal form.
/// Brands and holdings differ from their firms' names in all honesty, so that a break is a warning.
enum MailDomainVsCompany: ValidationRule {
    static let email = Setting<Node>.node("email", .field, "the field of the mail address", required: true)
    static let company = Setting<Node>.node("company", .field, "the field of the company", required: true)
    static let spec = Spec(
        "mail-domain-vs-company", "the domain of a business mailbox resembles the company's name", settings: [email.data, company.data],
        example: "mail-domain-vs-company: {email: email, company: company}")
    static let severity = Severity.warning
    static let dimension = Dimension.consistency

    static func compile(_ values: Values, _ context: StageContext) -> RuleDraft? {
        let nodes = (values[email], values[company])
        guard let mail = nodes.0, let firm = nodes.1, let mailColumn = context.column(mail), let firmColumn = context.column(firm) else { return nil }
        let field = RuleField(column: mailColumn, declaration: context.columns[mailColumn], node: mail)
        guard let mailClass = field.part("class", context, "a mail address", "give it type: email"),
            let domain = field.part("registrable-domain", context, "a mail address", "give it type: email")
        else { return nil }
        let declaration = context.columns[firmColumn]
        return RuleDraft(
            id: "mail-domain-vs-company", columns: [mailColumn, firmColumn],
            summary: "\(field.name) is of another domain than the name in \(declaration.name) suggests",
            check: MailDomainCheck(
                mailClass: mailClass, domain: domain, company: FieldOperand(firmColumn, declaration),
                type: declaration.typeSpec?.comparison == .organisation ? declaration.type : nil))
    }
}

struct MailDomainCheck: RowCheck {
    let mailClass: PartOperand
    let domain: PartOperand
    let company: FieldOperand
    /// Gives the name without its legal form; nil when the field has no type that knows.
    let type: (any SemanticType)?

    func judge(_ batch: Batch, _ row: Int, _ facts: RowFacts) -> Truth {
        let name = company.cell(batch, row)
        if name.isEmpty || name.count > 200 { return .unknown }
        let kind = mailClass.cell(batch, row, into: facts.first, facts.workspace)
        if !kind.equals("business"), !kind.equals("role") { return .unknown }
        let domain = domain.cell(batch, row, into: facts.first, facts.workspace)
        guard let label = Self.label(domain) else { return .unknown }
        // The label's skeleton takes the place of the domain in front of it; behind each skeleton stands the same without its spaces.
        let start = facts.first.count
        facts.second.removeAll()
        facts.second.append(label)
        Folding.appendSkeleton(facts.second.cell, into: facts.first)
        let labelEnd = facts.first.count
        Self.appendWithoutSpaces(from: start, facts.first)
        facts.second.removeAll()
        if let type {
            type.appendMatchForm(name, companion: .missing, to: facts.second, facts.workspace)
        } else {
            Folding.appendSkeleton(name, into: facts.second)
        }
        let nameEnd = facts.second.count
        Self.appendWithoutSpaces(from: 0, facts.second)
        let words = facts.first.cell(from: start)
        let names = facts.second.cell
        return NameAndDomain(
            label: words.slice(0, labelEnd - start), domain: facts.first.cell(from: labelEnd), name: names.slice(0, nameEnd),
            firm: facts.second.cell(from: nameEnd)
        ).agree
    }

    private static func appendWithoutSpaces(from start: Int, _ buffer: ByteBuffer) {
        buffer.reserve(buffer.count - start)
        for index in start..<buffer.count where buffer.base[index] != 0x20 { buffer.append(buffer.base[index]) }
    }

    /// What stands before the first dot; nil for a name in another script (`xn--…`), which its own letters would be needed for.
    private static func label(_ domain: Cell) -> Cell? {
        var end = 0
        while end < domain.count, domain[end] != UInt8(ascii: ".") { end += 1 }
        let label = domain.slice(0, end)
        return end < 2 || label.hasPrefix("xn--") ? nil : label
    }
}

/// Whether a domain may be a firm's own, by skeletons: words of `a`…`z` and digits, parted by spaces. Allocates nothing.
struct NameAndDomain {
    let label: Cell
    /// The label without its spaces.
    let domain: Cell
    let name: Cell
    /// The name without its spaces.
    let firm: Cell

    var agree: Truth {
        if domain.count < 2 || firm.count < 2 { return .unknown }
        if domain.count > 2 && Self.contains(firm, domain) || firm.count > 2 && Self.contains(domain, firm) { return .yes }
        if beginsWithInitials { return .yes }
        var start = 0
        while let word = Self.word(name, &start) {
            if word.count > 3, Self.contains(domain, word) || Self.commonPrefix(domain, word) > 3 { return .yes }
            var place = 0
            while let part = Self.word(label, &place) {
                if part.equals(word) || part.count > 3 && Self.commonPrefix(part, word) > 3 { return .yes }
            }
        }
        return Truth(min(domain.count, firm.count) > 4 && Distance.isWithinOneEdit(domain, firm))
    }

    /// `vv` of Vilniaus vandenys, `ibm` of International Business Machines.
    private var beginsWithInitials: Bool {
        var count = 0
        var start = 0
        while let word = Self.word(name, &start) {
            if count >= domain.count || domain[count] != word[0] { return false }
            count += 1
        }
        return count > 1
    }

    /// The word at `start`, which moves behind it and the space after it; nil at the end.
    private static func word(_ cell: Cell, _ start: inout Int) -> Cell? {
        if start >= cell.count { return nil }
        let first = start
        while start < cell.count, cell[start] != 0x20 { start += 1 }
        defer { start += 1 }
        return start == first ? nil : cell.slice(first, start)
    }

    private static func contains(_ text: Cell, _ part: Cell) -> Bool {
        guard part.count > 0, part.count <= text.count else { return false }
        for start in 0...(text.count - part.count) where equalBytes(text.start + start, part.start, part.count) { return true }
        return false
    }

    private static func commonPrefix(_ a: Cell, _ b: Cell) -> Int {
        var count = 0
        while count < a.count, count < b.count, a[count] == b[count] { count += 1 }
        return count
    }
}
