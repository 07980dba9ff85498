import KemptCore
import KemptText
import KemptTypes
import Testing

@testable import KemptStages

/// A rule of `validate` as it stands in a file, compiled over the columns of a small customer base.
struct RuleHarness {
    let context: StageContext
    let problems = Problems()
    private let runners: [any StepRunner]
    private let columns: [Column]

    /// Name and type of each column; no type is a column that is carried along.
    static let fields: [(name: String, type: String?)] = [
        ("id", "identifier"), ("first_name", "given-name"), ("last_name", "family-name"), ("company", "company"), ("email", "email"),
        ("phone", "phone"), ("country", "country"), ("status", "text"), ("consent", "boolean"), ("updated_at", "date"), ("created_at", "date"),
        ("first_order", "date"), ("score", "number"), ("revenue", "money"), ("notes", "notes"), ("unsubscribed", "boolean"), ("extra", nil),
    ]

    /// `text` is the item of the rule: `range: {fields: score, min: 1}`, its modifiers each on a line of its own. The run's day is 2026-06-30.
    init(_ text: String) {
        let problems = problems
        let types = TypeContext(asOf: (2026, 6, 30), problems: problems)
        let country = Self.fields.firstIndex { $0.name == "country" }
        columns = Self.fields.map { name, typeName in
            guard let type = typeName.flatMap({ TypeCatalog.named($0) }) else { return Column(name, .carried) }
            return Column(
                name, .declared, type: type.init(Values(type.spec.spec, nil, at: .nowhere), types), typeSpec: type.spec,
                companion: name == "phone" ? country : nil)
        }
        context = StageContext(
            problems: problems, asOfDay: CivilDate(year: 2026, month: 6, day: 30)?.dayNumber ?? 0, columns: columns, key: 0, required: [],
            inputs: [("crm", .base)], evidence: [:], resolvePath: { $0 })
        let item = FlowText(text).item()
        context.compile(Validate.self, Values(Validate.spec, .list([item], item.position), at: .nowhere), Modifiers())
        runners = context.streaming.map { $0.makeRunner() }
    }

    /// Loads the tables that rules look things up in.
    func loadTables() throws { for item in context.prologue { try item.load() } }

    /// Runs the records; for each the rules of `validate` it breaks, by id and summary, in the order of the plan.
    func findings(_ records: [[String: String]]) -> Batch {
        let batch = Batch(columnCount: context.columns.count, capacity: records.count, arena: ByteBuffer(), source: 0)
        for (index, record) in records.enumerated() {
            let row = batch.addRow(RowPlace(ordinal: index + 1, line: index + 2))
            for (name, value) in record {
                guard let column = columns.firstIndex(where: { $0.name == name }) else {
                    Issue.record("no column \(name)")
                    continue
                }
                let offset = batch.arena.count
                batch.arena.append(value)
                batch.setOriginal(row, column, offset: offset, count: batch.arena.count - offset)
            }
        }
        for runner in runners { runner.run(batch) }
        return batch
    }

    /// The number of rules that one record breaks.
    func breaks(_ record: [String: String]) -> Int { findings([record]).findings.count }

    /// The summaries of the rules that one record breaks.
    func summaries(_ record: [String: String]) -> [String] { findings([record]).findings.map { context.rules[Int($0.rule)].summary } }

    var ids: Set<String> { Set(context.rules.filter { $0.outcome == nil }.map(\.id)) }
}

/// Reads `key: value` lines with YAML's flow style on the right side, with places: as much as tests of rules need.
struct FlowText {
    private let lines: [[Character]]
    init(_ text: String) { lines = text.split(separator: "\n").map(Array.init) }

    func item() -> Node {
        let entries = lines.enumerated().compactMap { number, line -> Node.Entry? in
            guard let colon = line.indices.first(where: { line[$0] == ":" && ($0 + 1 == line.count || line[$0 + 1] == " ") }) else { return nil }
            var reader = Reader(line: line, number: number + 1, index: min(colon + 2, line.count))
            let start = line.firstIndex { $0 != " " } ?? 0
            return Node.Entry(
                key: String(line[start..<colon]), keyPosition: Position(line: number + 1, column: start + 1), value: reader.value(isInside: false))
        }
        if entries.isEmpty, let line = lines.first { return .scalar(String(line), Position(line: 1, column: 1)) }
        return .map(entries, Position(line: 1, column: 1))
    }

    private struct Reader {
        let line: [Character]
        let number: Int
        var index: Int
        var place: Position { Position(line: number, column: index + 1) }

        mutating func skip() { while index < line.count, line[index] == " " || line[index] == "," { index += 1 } }

        mutating func value(isInside: Bool) -> Node {
            skip()
            let start = place
            guard index < line.count else { return .scalar("", start) }
            switch line[index] {
            case "[":
                index += 1
                var items: [Node] = []
                while true {
                    skip()
                    if index >= line.count || line[index] == "]" { break }
                    items.append(value(isInside: true))
                }
                index += 1
                return .list(items, start)
            case "{":
                index += 1
                var entries: [Node.Entry] = []
                while true {
                    skip()
                    if index >= line.count || line[index] == "}" { break }
                    let keyPlace = place
                    let key = scalar(isKey: true, isInside: true)
                    index += 1
                    entries.append(Node.Entry(key: key, keyPosition: keyPlace, value: value(isInside: true)))
                }
                index += 1
                return .map(entries, start)
            default: return .scalar(scalar(isKey: false, isInside: isInside), start)
            }
        }

        private mutating func scalar(isKey: Bool, isInside: Bool) -> String {
            var text = ""
            if index < line.count, line[index] == "'" || line[index] == "\"" {
                let quote = line[index]
                index += 1
                while index < line.count {
                    if line[index] == quote {
                        guard quote == "'", index + 1 < line.count, line[index + 1] == quote else { break }
                        index += 1
                    }
                    text.append(line[index])
                    index += 1
                }
                index += 1
                return text
            }
            while index < line.count {
                let character = line[index]
                if isInside, ",]}".contains(character) || isKey && character == ":" { break }
                text.append(character)
                index += 1
            }
            while text.hasSuffix(" ") { text.removeLast() }
            return text
        }
    }
}
