import KemptCore
import KemptMatching
import KemptStages
import KemptTypes
import Testing

/// What `survivorship` may say, and what is told of each mistake.
@Suite struct SurvivorshipReadingTests {
    private func scalar(_ text: String) -> Node { .scalar(text, Position(line: 1, column: 1)) }
    private func list(_ items: String...) -> Node { .list(items.map(scalar), Position(line: 1, column: 1)) }
    private func map(_ entries: [(String, Node)]) -> Node {
        .map(
            entries.enumerated().map { Node.Entry(key: $1.0, keyPosition: Position(line: $0 + 2, column: 1), value: $1.1) },
            Position(line: 2, column: 1))
    }

    private func column<T: SemanticType>(_ name: String, _ type: T.Type, _ settings: [(String, Node)] = []) -> Column {
        let context = TypeContext(asOf: (2026, 1, 1), problems: Problems())
        return Column(name, .declared, type: T(Values(T.spec.spec, map(settings), at: .nowhere), context), typeSpec: T.spec)
    }

    private var columns: [Column] {
        [
            column("id", IdentifierType.self), column("email", EmailType.self), column("street", StreetType.self), column("city", CityType.self),
            column("status", PicklistType.self, [("values", list("lead", "customer", "former"))]),
            column("tags", PicklistType.self, [("values", list("a", "b")), ("separator", scalar("; "))]),
            column("marks", PicklistType.self, [("values", list("a", "b")), ("separator", scalar(","))]),
            column("consent", BooleanType.self), column("revenue", MoneyType.self), column("updated_at", DateType.self),
            column("notes", NotesType.self),
            column("emails", EmailType.self, [("many", scalar("true"))]), Column("free", .appended),
        ]
    }

    private func compile(
        _ survivorship: [(String, Node)], other: [(String, Node)] = [], fields: [Column]? = nil, consent: String? = nil
    ) -> (plan: SurvivorshipPlan?, complaints: [String], remedies: [String?]) {
        let context = StageContext(
            problems: Problems(), asOfDay: 20_000, columns: fields ?? columns, key: 0, required: [],
            inputs: [("crm", .base), ("billing", .reference)],
            evidence: [:], resolvePath: { $0 })
        if let consent {
            let rule = map([("consent-present", scalar(consent))])
            Validate.compile(Values(Validate.spec, .list([rule], .nowhere), at: .nowhere), Modifiers(), context)
        }
        let node = map([("survivorship", map(survivorship))] + other)
        Deduplicate.compile(Values(Deduplicate.spec, node, at: Position(line: 1, column: 3)), Modifiers(), context)
        return ((context.gathering as? DeduplicateStep)?.plan.survivorship, context.problems.list.map(\.message), context.problems.list.map(\.remedy))
    }

    private func place(of text: String, in stages: ((Cell) -> Int)?) -> Int? {
        let buffer = ByteBuffer()
        buffer.append(text)
        return stages?(buffer.cell)
    }

    @Test func `strategies, sources, stages and groups arrive in the plan`() {
        let (plan, complaints, _) = compile([
            ("email", map([("source-priority", list("billing", "crm"))])), ("status", scalar("furthest-stage")), ("notes", scalar("append-dated")),
            ("revenue", map([("by", scalar("review-if-different"))])),
            ("address", map([("group", list("street", "city")), ("by", scalar("oldest"))])),
            ("tags", scalar("union")), ("emails", scalar("union")), ("consent", scalar("most-restrictive")), ("free", scalar("any-true")),
        ])
        #expect(complaints == [])
        #expect(plan?.strategies[1] == .sourcePriority)
        #expect(plan?.sources[1] == ["billing", "crm"])
        #expect(plan?.strategies[4] == .furthestStage)
        #expect(["former", "lead", "other"].map { place(of: $0, in: plan?.stages[4]) } == [2, 0, -1])
        #expect(plan?.strategies[8] == .reviewIfDifferent)
        #expect(plan?.strategies[9] == .highest, "the date of updates")
        #expect(plan?.strategies[10] == .appendDated)
        #expect(plan?.groups.map(\.columns) == [[2, 3]])
        #expect(plan?.groups.map(\.strategy) == [.oldest])
        #expect(plan?.groupOf == [-1, -1, 0, 0] + Array(repeating: -1, count: 9))
    }

    @Test func `a group is the most complete record's, and may bear the name of a field in it`() {
        let (plan, complaints, _) = compile([("city", map([("group", list("street", "city", "updated_at"))]))])
        #expect(complaints == [])
        #expect(plan?.groups.map(\.strategy) == [.mostComplete])
        #expect(plan?.strategies[9] == .mostComplete, "not 'highest' for a date that is in a group")
    }

    @Test func `a source of one's own choice goes by trust, if there is any`() {
        #expect(compile([("email", scalar("source-priority"))], other: [("trust", scalar("billing"))]).complaints == [])
        let (_, complaints, remedies) = compile([("email", scalar("source-priority"))])
        #expect(complaints == ["'source-priority' needs to know which source comes first"])
        #expect(remedies == ["set 'trust', or write 'email: {source-priority: [crm, billing]}'"])
    }

    @Test func `a consent that was taken back holds, another contradiction is told`() {
        let fields = [
            column("id", IdentifierType.self), column("email", EmailType.self), column("consent", BooleanType.self),
            column("vip", BooleanType.self), column("newsletter", BooleanType.self),
        ]
        #expect(compile([], fields: fields).plan?.strategies[2...] == [.mostRestrictive, .reviewIfDifferent, .reviewIfDifferent])
        #expect(compile([("consent", scalar("fill")), ("vip", scalar("never"))], fields: fields).plan?.strategies[2...3] == [.fill, .never])
        let grouped = compile([("g", map([("group", list("consent", "vip"))]))], fields: fields).plan
        #expect(grouped?.strategies[2...3] == [.mostComplete, .mostComplete])
        #expect(compile([], fields: fields, consent: "newsletter").plan?.strategies[4] == .mostRestrictive, "a rule names it")
    }

    @Test func `an empty list of sources is told`() {
        #expect(compile([("email", map([("source-priority", list())]))]).complaints == ["'source-priority' names no source"])
    }

    @Test(
        arguments: [
            ("email", "furthest-stage", "'furthest-stage' does not fit 'email': only a picklist has stages"),
            ("tags", "furthest-stage", "'furthest-stage' does not fit 'tags': a cell with several values is at no one stage"),
            ("status", "highest", "'highest' does not fit 'status': a picklist has no highest"),
            ("city", "lowest", "'lowest' does not fit 'city': one city is not higher than another"),
            ("email", "most-restrictive", "'most-restrictive' does not fit 'email': it is for yes and no"),
            ("status", "any-true", "'any-true' does not fit 'status': none of its values is 'yes'"),
            ("email", "append", "'append' does not fit 'email': a field of type email has no paragraphs"),
            ("email", "union", "'union' does not fit 'email': a cell of type email holds one value"),
            ("status", "union", "'union' does not fit 'status': a cell of type picklist holds one value"),
            ("marks", "union", "'union' does not fit 'marks': it joins values with '; ', and the field has another sign"),
            ("revenue", "union", "'union' does not fit 'revenue': a cell of type money holds one value"),
            ("id", "fill", "'id' is the key: the survivor keeps its own"),
        ]) func `a strategy that does not fit the field`(_ field: String, _ strategy: String, _ expected: String)
    {
        let (_, complaints, remedies) = compile([(field, scalar(strategy))])
        #expect(complaints == [expected])
        #expect(field == "id" || remedies.allSatisfy { $0 != nil })
    }

    @Test func `groups that do not hold together`() {
        func told(_ entries: (String, Node)...) -> [String] { compile(entries).complaints }
        #expect(told(("a", map([("group", scalar("street"))]))) == ["a group of one field"])
        #expect(told(("a", map([("group", list("id", "street"))]))) == ["'id' is the key: the survivor keeps its own"])
        #expect(told(("a", map([("group", list("street", "street"))]))) == ["'street' stands here twice"])
        #expect(
            told(("a", map([("group", list("street", "city"))])), ("b", map([("group", list("city", "status"))])))
                == ["'city' is in the group 'a' too"])
        #expect(told(("city", scalar("longest")), ("a", map([("group", list("street", "city"))]))) == ["'city' has a strategy of its own"])
        #expect(told(("email", map([("group", list("street", "city"))]))) == ["'email' is a field, and not in the group of that name"])
        #expect(
            told(("a", map([("group", list("street", "city")), ("by", scalar("longest"))])))
                == ["'longest' chooses a value, and a group needs a record"])
        #expect(told(("a", map([("group", list("street", "town"))]))) == ["there is no field 'town'"])
    }

    /// The next run would take who has lost the code for one without a code.
    @Test func `a code that keeps apart must not be left out`() {
        let code = ("cannot-match", list("free"))
        func told(_ entry: (String, Node), _ other: [(String, Node)]) -> [String] { compile([entry], other: other).complaints }
        #expect(told(("free", scalar("fill")), [code]) == [] && told(("free", scalar("never")), []) == [])
        #expect(told(("free", scalar("never")), [code]).map { $0.hasPrefix("'free' keeps customers apart (cannot-match), and 'never'") } == [true])
        let group = map([("group", list("street", "free"))])
        #expect(told(("a", group), [code]).map { $0.hasPrefix("'free' keeps customers apart (cannot-match), and in the group 'a'") } == [true])
        #expect(told(("a", group), [("cannot-match", list())]) == [])
        #expect(compile([("free", scalar("never"))], other: [code]).remedies.allSatisfy { $0 != nil })
    }

    @Test func `entries that say too much or too little`() {
        func told(_ entries: (String, Node)...) -> [String] { compile(entries).complaints }
        #expect(told(("email", map([("by", scalar("longest")), ("source-priority", scalar("crm"))]))) == ["'email' has two strategies"])
        #expect(told(("email", map([("source-priority", list("crm", "crm"))]))) == ["'crm' stands here twice"])
        #expect(told(("email", map([("source-priority", list("bilhng"))]))) == ["there is no source 'bilhng'"])
        #expect(told(("email", map([]))) == ["'email' has no strategy"])
        #expect(compile([], other: [("recency", scalar("email"))]).complaints == ["'email' is of type email, and no date"])
        let undated = columns.filter { $0.name != "updated_at" }
        #expect(
            compile([("notes", scalar("append-dated"))], fields: undated).complaints
                == ["'append-dated' needs a date that says how recent a record is"])
    }
}
