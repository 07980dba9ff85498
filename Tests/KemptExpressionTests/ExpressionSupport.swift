import KemptCore
import KemptText
import Testing

@testable import KemptExpression

/// `#expect` for loops of many thousands: costs nothing when all is well.
func check(_ isRight: Bool, _ what: @autoclosure () -> String, at location: SourceLocation = #_sourceLocation) {
    if !isRight { Issue.record("\(what())", sourceLocation: location) }
}

/// A small seeded generator (xorshift64*): the same numbers in every run.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }
    mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 0x2545_F491_4F6C_DD1D
    }
    mutating func below(_ bound: Int) -> Int { Int(next() >> 33) % bound }
    mutating func pick<Element>(_ items: [Element]) -> Element { items[below(items.count)] }
}

/// A type that knows three values and one synonym: `client` is `customer`; `maybe` is a guess at `lead`; all else is invalid.
struct StatusType: SemanticType {
    static let spec = TypeSpec(
        Spec("picklist", "a test's own"),
        outcomes: [
            Outcome("status.synonym", .notation, "synonym"), Outcome("status.guess", .guess, "guess"),
            Outcome("status.unknown", .invalid, "not in the list"),
        ])
    init() {}
    init(_ values: Values, _ context: TypeContext) {}
    func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        if ["lead", "customer", "former"].contains(where: { cell.string == $0 }) { return .same }
        if cell.equals("client") {
            workspace.output.append("customer")
            return Reading(1, wrote: true)
        }
        if cell.equals("maybe") {
            workspace.output.append("lead")
            return Reading(2, wrote: true)
        }
        return Reading(3, wrote: false)
    }
}

/// A type of mail addresses with two parts; what has no `@` is invalid. Its parts use every buffer a type may use.
struct MailType: SemanticType {
    static let spec = TypeSpec(
        Spec("email", "a test's own"), outcomes: [Outcome("mail.bad", .invalid, "no @ sign")],
        parts: [TypePart("domain", "behind the @"), TypePart("class", "free or business"), TypePart("length", "how long the domain is")])
    init() {}
    init(_ values: Values, _ context: TypeContext) {}
    func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        cell.string.contains("@") ? .same : Reading(1, wrote: false)
    }
    func appendPart(_ part: Int, of cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {
        for scratch in [workspace.output, workspace.first, workspace.second, workspace.third] {
            scratch.removeAll()
            scratch.append("overwritten")
        }
        guard let domain = cell.string.split(separator: "@", omittingEmptySubsequences: false).dropFirst().first else { return }
        switch part {
        case 0: buffer.append(String(domain))
        case 1: buffer.append(domain == "gmail.com" ? "free" : "business")
        default: buffer.append(String(domain.count))
        }
    }
}

private func plain(_ name: String) -> TypeSpec { TypeSpec(Spec(name, "a test's own"), outcomes: [Outcome("\(name).bad", .invalid, "bad")]) }

/// The columns of every test: three dates, one of them appended by a stage, three texts, two numbers.
let columns = [
    Column("updated_at", .declared, typeSpec: plain("date")), Column("seen", .declared, typeSpec: plain("timestamp")),
    Column("last_contact", .appended, typeSpec: plain("date")),
    Column("status", .declared, type: StatusType(), typeSpec: StatusType.spec), Column("email", .declared), Column("backup", .carried),
    Column("score", .declared, typeSpec: plain("number")), Column("revenue", .declared, typeSpec: plain("money")),
    Column("mail", .declared, type: MailType(), typeSpec: MailType.spec), Column("First Name", .carried), Column("a.b", .carried),
    Column("consent", .declared, typeSpec: plain("boolean")), Column("имя", .carried),
]

/// Day number of a date.
func day(_ text: String) -> Int32 { DayText.parse(text) ?? .min }

/// A batch of one record: values by column name; a value that begins with `!` is marked as invalid.
func batch(_ values: [String: String]) -> Batch {
    let arena = ByteBuffer()
    let batch = Batch(columnCount: columns.count, capacity: 1, arena: arena, source: 0)
    let row = batch.addRow(RowPlace(ordinal: 1, line: 1))
    for (index, column) in columns.enumerated() {
        guard let value = values[column.name] else { continue }
        let text = value.hasPrefix("!") ? String(value.dropFirst()) : value
        let offset = arena.count
        arena.append(text)
        batch.setOriginal(row, index, offset: offset, count: text.utf8.count)
        let invalid = column.typeSpec?.outcomes.firstIndex { $0.kind == .invalid } ?? 0
        if value.hasPrefix("!") { batch.marks[batch.slot(row, index)] = Mark(invalid) }
    }
    return batch
}

/// What an expression says of one record, at 2025-03-31; nil when it does not compile.
func truth(_ text: String, _ values: [String: String] = [:], asOf: String = "2025-03-31") -> Truth? {
    let problems = Problems()
    let node = Node.scalar(text, Position(line: 1, column: 1))
    let expression = Expression.compile(node, columns: columns, asOfDay: day(asOf), problems: problems)
    if expression == nil { check(problems.hasErrors, "neither compiled nor complained about: \(text)") }
    return expression?.evaluate(batch(values), 0, Workspace())
}

/// The one complaint about an expression that stands at line 7, column 11.
func complaint(_ text: String) -> Diagnostic? {
    let problems = Problems()
    let node = Node.scalar(text, Position(line: 7, column: 11))
    let expression = Expression.compile(node, columns: columns, asOfDay: day("2025-03-31"), problems: problems)
    check((expression == nil) == (problems.list.count == 1), "an expression or one complaint, not both: \(text)")
    return problems.list.first
}
