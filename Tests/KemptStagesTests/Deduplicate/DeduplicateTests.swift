import KemptCore
import KemptMatching
import KemptStages
import KemptTypes
import Testing

@Suite struct DeduplicateTests {
    private func scalar(_ text: String, column: Int = 1) -> Node { .scalar(text, Position(line: 1, column: column)) }
    private func list(_ items: [Node]) -> Node { .list(items, Position(line: 1, column: 1)) }
    private func map(_ entries: [(String, Node)]) -> Node {
        .map(
            entries.enumerated().map { Node.Entry(key: $1.0, keyPosition: Position(line: $0 + 2, column: 1), value: $1.1) },
            Position(line: 2, column: 1))
    }

    private func column<T: SemanticType>(_ name: String, _ type: T.Type) -> Column {
        let context = TypeContext(asOf: (2026, 1, 1), problems: Problems())
        return Column(name, .declared, type: T(Values(T.spec.spec, nil, at: .nowhere), context), typeSpec: T.spec)
    }

    /// The step that a settings node compiles to, and the complaints.
    private func compile(_ node: Node?, fields: [Column]? = nil, sources: Int = 2) -> (step: DeduplicateStep?, context: StageContext) {
        let columns =
            fields ?? [
                column("id", IdentifierType.self), column("first_name", GivenNameType.self), column("last_name", FamilyNameType.self),
                column("email", EmailType.self), column("created_at", DateType.self), column("updated_at", DateType.self),
                column("notes", NotesType.self),
            ]
        let context = StageContext(
            problems: Problems(), asOfDay: 20_000, columns: columns, key: 0, required: [],
            inputs: Array([("crm", .base), ("billing", .reference)].prefix(sources)), evidence: [:],
            resolvePath: { $0 })
        Deduplicate.compile(Values(Deduplicate.spec, node, at: Position(line: 1, column: 3)), Modifiers(), context)
        return (context.gathering as? DeduplicateStep, context)
    }

    @Test func `bare, it compares by type and keeps the key`() {
        let (step, context) = compile(nil)
        #expect(context.problems.list.isEmpty)
        #expect(step?.plan.fields.map(\.name) == ["first_name", "last_name", "email"])
        #expect(step?.plan.blocks.isEmpty == true)
        #expect(step?.plan.survivorship.recency == 5)
        #expect(step?.plan.survivorship.strategies.first == .never)
        #expect(step?.plan.readsFirst == true)
        #expect(step?.plan.merging == .propose && step?.plan.sample == nil)
        #expect(context.duplicateRule == context.rules.count - 1)
        #expect(context.rules.last?.id == "deduplicate.excess")
    }

    @Test func `settings arrive in the plan`() {
        let (step, context) = compile(
            map([
                ("merge", scalar("auto")), ("sample", scalar("sample.csv")),
                ("block", list([scalar("email"), list([scalar("last_name"), scalar("email.domain")])])),
                ("compare", list([scalar("last_name"), scalar("notes")])),
                ("trust", scalar("billing")), ("survivorship", map([("notes", scalar("append")), ("email", scalar("oldest"))])),
                ("recency", scalar("created_at")),
                ("auto", scalar("4")), ("review", scalar("2")), ("max-block", scalar("10")), ("shared", scalar("3")),
                ("max-cluster", scalar("5")),
            ]))
        #expect(context.problems.list == [])
        #expect(step?.plan.fields.map(\.name) == ["last_name", "notes", "email"])
        #expect(step?.plan.fields.map(\.comparison) == [.familyName, .code, .none])
        #expect(step?.plan.blocks == [BlockingRule([FeatureRequest(2)]), BlockingRule([FeatureRequest(0), FeatureRequest(2, .domain)])])
        #expect(step?.plan.trust == ["billing"])
        #expect(step?.plan.merging == .auto && step?.plan.sample != nil)
        #expect(context.samplePath == "sample.csv" && context.prologue.map(\.path) == ["sample.csv"])
        #expect(step?.plan.survivorship.strategies[6] == .append)
        #expect(step?.plan.survivorship.strategies[3] == .oldest)
        #expect(step?.plan.survivorship.recency == 4)
        let limits = step?.plan.limits
        #expect(limits?.auto == 1024)
        #expect(limits?.review == 512)
        #expect([limits?.block, limits?.shared, limits?.cluster] == [10, 3, 5])
    }

    @Test func `a part may stand for several rules`() {
        let rules = compile(list([list([scalar("last_name.near"), scalar("email.domain")])])).step?.plan.blocks
        #expect(
            rules == [
                BlockingRule([FeatureRequest(1, .near), FeatureRequest(2, .domain)]),
                BlockingRule([FeatureRequest(1, .nearShifted), FeatureRequest(2, .domain)]),
            ])
        let (_, context) = compile(
            map([("block", list([list([scalar("last_name.near"), scalar("email.words")])])), ("must-match", scalar("last_name.words"))]))
        #expect(
            context.problems.list.map(\.message) == [
                "a rule takes one of 'words' and 'near', once", "'must-match' takes values that are equal, not 'words' or 'near'",
            ])
    }

    @Test func `the principal setting is block`() {
        #expect(compile(scalar("email")).step?.plan.blocks.count == 1)
    }

    @Test func `every mistake is told, with its remedy`() {
        let (_, context) = compile(
            map([
                (
                    "block",
                    list([scalar("emial"), scalar("email.domian"), list(["id", "email", "notes", "last_name"].map { scalar($0) })])
                ), ("trust", scalar("bling")),
                ("survivorship", map([("id", scalar("union")), ("nose", scalar("fill"))])), ("auto", scalar("1")), ("review", scalar("5")),
                ("scope", scalar("within")), ("one-per-source", scalar("true")),
            ]))
        let messages = context.problems.list.map(\.message)
        #expect(messages.contains("there is no field 'emial'"))
        #expect(messages.contains("a field has no part 'domian'"))
        #expect(messages.contains("a blocking rule joins at most three fields"))
        #expect(messages.contains("there is no source 'bling'"))
        #expect(messages.contains("'id' is the key: the survivor keeps its own"))
        #expect(messages.contains("there is no field 'nose'"))
        #expect(messages.contains("'review' is above 'auto': no pair could be doubtful"))
        #expect(messages.contains { $0.hasPrefix("'one-per-source' leaves nothing to merge") })
        #expect(context.problems.list.compactMap(\.remedy).contains("did you mean 'email.domain'?"))
    }

    @Test func `what leaves nothing to do is told`() {
        func told(_ settings: (String, Node)..., sources: Int = 1) -> [String] {
            compile(map(settings), sources: sources).context.problems.list.map { "\($0.severity.rawValue): \($0.message)" }
        }
        func one(_ text: String) -> Node { list([scalar(text)]) }
        let key = "'id' is the key: "
        let never = ["error: \(key)no two records of a source have the same, so none could be merged"]
        #expect(told(("cannot-match", one("id"))) == never)
        #expect(told(("cannot-match", one("id")), ("scope", scalar("within")), sources: 2) == never)
        #expect(told(("cannot-match", one("id")), sources: 2) == [], "two sources may share their keys")
        #expect(told(("cannot-match", one("id")), ("scope", scalar("across")), sources: 2) == [])
        #expect(
            told(("compare", list([scalar("id"), scalar("email")])))
                == ["warning: \(key)it differs between any two records, and speaks against every merge"])
        #expect(told(("compare", list([scalar("id"), scalar("email")])), sources: 2) == [], "two sources may share their keys")
        #expect(
            told(("block", one("email.tail"))) == ["warning: 'tail' takes the last seven digits of a number, and 'email' is of type email"])
        #expect(
            told(("block", one("last_name.domain")))
                == ["warning: 'domain' is a part of e-mail addresses, and 'last_name' is of type family-name"])
        #expect(told(("block", list(["email.domain", "id.tail", "notes.local"].map { scalar($0) }))) == [])
        #expect(told(("scope", scalar("across"))) == ["error: 'scope: across' compares records of different sources, and there is one"])
        #expect(told(("one-per-source", scalar("true"))) == ["error: 'one-per-source' leaves nothing to merge where there is one source"])
        #expect(told(("scope", scalar("across")), ("one-per-source", scalar("true")), sources: 2) == [])
        #expect(told(("block", list([]))) == ["error: 'block' names no field"])
        for setting in ["block", "must-match"] {
            #expect(told((setting, list([list([])]))) == ["error: a rule of no field"])
            #expect(told((setting, list([scalar("email"), one("email")]))) == ["warning: this rule stands here twice"])
            #expect(
                told((setting, list([list([scalar("email"), scalar("email")])]))) == ["warning: 'email' stands in this rule twice"])
        }
        let (_, context) = compile(map([("block", list([list([])]))]))
        #expect(context.problems.list.allSatisfy { $0.remedy != nil })
    }

    @Test func `nothing to compare is a mistake`() {
        let (_, context) = compile(nil, fields: [column("id", IdentifierType.self), column("notes", NotesType.self)])
        #expect(context.problems.list.map(\.message) == ["'deduplicate' finds no field to compare"])
    }

    @Test func `a date is needed to tell what is recent`() {
        let fields = [column("id", IdentifierType.self), column("email", EmailType.self)]
        let (_, context) = compile(map([("survivorship", map([("email", scalar("most-recent"))]))]), fields: fields)
        #expect(context.problems.list.map(\.message) == ["'most-recent' needs a date that says how recent a record is"])
    }

    @Test func `a second deduplicate is refused`() {
        let (_, context) = compile(nil)
        Deduplicate.compile(Values(Deduplicate.spec, nil, at: Position(line: 9, column: 3)), Modifiers(), context)
        #expect(context.problems.list.count == 1)
    }
}
