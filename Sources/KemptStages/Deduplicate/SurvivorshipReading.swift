import KemptCore
import KemptMatching
import KemptTypes

/// Reads `survivorship` of `deduplicate`: by field or by group a strategy, or a map with more to say.
struct SurvivorshipReading {
    static let by = "by"
    static let sourcePriority = Survivorship.sourcePriority.rawValue
    static let group = Survivorship.groupWord
    /// What may stand in the map of an entry; a strategy alone means `by`.
    static let entry: [SettingData] = [
        SettingData(by, .choice(Survivorship.allCases.map(\.rawValue)), "the strategy; of a group `most-complete`, if none is named"),
        SettingData(sourcePriority, .oneOrMany(.text), "the sources from the most to the least wanted: the strategy of that name with its own order"),
        SettingData(group, .oneOrMany(.field), "fields that survive together, all from one record; the entry is called as one likes"),
    ]

    private(set) var plan: SurvivorshipPlan
    private let context: StageContext
    /// Where a field was given a strategy or a group first.
    private var taken: [Int: (entry: Node.Entry, isGroup: Bool)] = [:]
    private let trusts: Bool

    init(_ values: Values, _ context: StageContext) {
        self.context = context
        trusts = values[Deduplicate.trust] != nil
        plan = SurvivorshipPlan(columns: context.columns.count, key: context.key, recency: Self.defaultRecency(context))
        if let node = values[Deduplicate.recency] { plan.recency = recency(node) }
        let entries = values[Deduplicate.survivorship]?.entries ?? []
        for entry in entries where entry.value[Self.group] == nil { read(entry) }
        for entry in entries { if let group = entry.value[Self.group] { read(entry, group) } }
        settleAnswers()
        // A customer was updated when the latest of the merged records was; else `archive` would take one that is still in use.
        if let column = plan.recency, taken[column] == nil, Self.isUpdateDate(column, context) { plan.set(column, .highest) }
    }

    // MARK: Defaults

    /// Of two copies that contradict each other in a yes and a no one would lose without a word: a consent that was taken back holds, and any other
    /// contradiction is for a person.
    private mutating func settleAnswers() {
        for (column, declared) in context.columns.enumerated() where declared.typeSpec?.spec.name == "boolean" && taken[column] == nil {
            plan.set(column, isConsent(column) ? .mostRestrictive : .reviewIfDifferent)
        }
    }

    /// A rule of consent names the field, or it bears the name.
    private func isConsent(_ column: Int) -> Bool {
        let name = context.columns[column].name.lowercased()
        return ["consent", "согласие", "sutikimas"].contains(name)
            || context.rules.contains { $0.id == ConsentPresent.spec.name && $0.columns.contains(column) }
    }

    /// A code that keeps customers apart must not be left out of a merged record: the next run would take it for one without a code.
    func check(cannotMatch columns: [Int]) {
        for column in columns {
            guard let (entry, isGroup) = taken[column], isGroup || plan.strategies[column] == .never else { continue }
            let name = context.columns[column].name
            let why =
                isGroup ? "and in the group '\(entry.key)' it may be left out of a merged record" : "and 'never' leaves it out of a merged record"
            complain(
                entry, "'\(name)' keeps customers apart (cannot-match), \(why), which the next run would merge with anybody",
                remedy: "let it survive by itself: one customer has one, so it fills a blank and replaces nothing; or take it out of 'cannot-match'")
        }
    }

    // MARK: Entries

    private mutating func read(_ entry: Node.Entry) {
        guard let column = context.column(.scalar(entry.key, entry.keyPosition)) else { return }
        if column == context.key {
            complain(entry, "'\(entry.key)' is the key: the survivor keeps its own")
            return
        }
        guard let (strategy, node, sources) = strategy(entry) else { return }
        guard let strategy else {
            complain(entry, "'\(entry.key)' has no strategy", remedy: "write '\(entry.key): most-recent', or another one")
            return
        }
        if strategy == .furthestStage, let type = context.columns[column].type as? PicklistType {
            plan.stages[column] = { type.place(of: $0) }
        }
        if let trouble = StrategyFitness(context.columns[column], strategy).trouble {
            context.problems.add(Diagnostic(trouble.message, in: node, remedy: trouble.remedy))
        }
        taken[column] = (entry, false)
        plan.set(column, strategy, sources: sources)
    }

    private mutating func read(_ entry: Node.Entry, _ list: Node) {
        guard let (named, node, sources) = strategy(entry) else { return }
        let strategy = named ?? .mostComplete
        if !Survivorship.ofGroups.contains(strategy) {
            let words = Survivorship.ofGroups.map { "'\($0.rawValue)'" }.joined(separator: ", ")
            context.problems.add(
                Diagnostic("'\(strategy.rawValue)' chooses a value, and a group needs a record", in: node, remedy: "one of \(words)"))
        }
        let columns = list.items.compactMap { member($0, of: entry) }
        if list.items.count < 2 {
            context.problems.add(Diagnostic("a group of one field", in: list, remedy: "name the fields that survive together"))
        } else if columns.count == list.items.count {
            if let own = context.columns.firstIndex(where: { $0.name == entry.key }), !columns.contains(own) {
                complain(entry, "'\(entry.key)' is a field, and not in the group of that name", remedy: "add it, or call the group otherwise")
            }
            plan.add(SurvivorshipPlan.Group(columns: columns, strategy: strategy, sources: sources))
        }
    }

    /// A field of a group that may be in it.
    private mutating func member(_ node: Node, of entry: Node.Entry) -> Int? {
        guard let column = context.column(node) else { return nil }
        let name = context.columns[column].name
        var trouble: (message: String, remedy: String)?
        if column == context.key {
            trouble = ("'\(name)' is the key: the survivor keeps its own", "leave it out of the group")
        } else if let first = taken[column], first.isGroup {
            let isSame = first.entry.key == entry.key
            trouble =
                isSame
                ? ("'\(name)' stands here twice", "leave the first") : ("'\(name)' is in the group '\(first.entry.key)' too", "leave it in one")
        } else if taken[column] != nil {
            trouble = (
                "'\(name)' has a strategy of its own", "leave that out, or write '\(Self.by)' beside the group: then it holds for all its fields"
            )
        }
        if let trouble { context.problems.add(Diagnostic(trouble.message, in: node, remedy: trouble.remedy)) }
        taken[column] = taken[column] ?? (entry, true)
        return trouble == nil ? column : nil
    }

    // MARK: Strategies

    /// The strategy of an entry with its place, nil when it names none; nil for the whole when there was something to complain of.
    private func strategy(_ entry: Node.Entry) -> (strategy: Survivorship?, node: Node, sources: [String])? {
        let named = entry.value.text == nil ? entry.value[Self.by] : entry.value
        var strategy = named?.text.flatMap { Survivorship(rawValue: $0) }
        var node = named ?? .scalar(entry.key, entry.keyPosition)
        var sources: [String] = []
        if let list = entry.value[Self.sourcePriority] {
            if let strategy, strategy != .sourcePriority {
                context.problems.add(
                    Diagnostic("'\(entry.key)' has two strategies", in: node, remedy: "leave '\(Self.by)' or '\(Self.sourcePriority)'"))
                return nil
            }
            strategy = .sourcePriority
            node = list
            sources = Deduplicate.sources(list.items, context)
            if list.items.isEmpty {
                context.problems.add(
                    Diagnostic("'\(Self.sourcePriority)' names no source", in: list, remedy: "list them, the most wanted first, or set 'trust'"))
            }
        } else if strategy == .sourcePriority, !trusts {
            context.problems.add(
                Diagnostic(
                    "'source-priority' needs to know which source comes first", in: node,
                    remedy: "set 'trust', or write '\(entry.key): {source-priority: [\(context.inputs.map(\.name).joined(separator: ", "))]}'"))
        }
        if let strategy, strategy.asksRecency, plan.recency == nil {
            context.problems.add(
                Diagnostic("'\(strategy.rawValue)' needs a date that says how recent a record is", in: node, remedy: "set 'recency' to a field"))
        }
        return (strategy, node, sources)
    }

    private func complain(_ entry: Node.Entry, _ message: String, remedy: String? = nil) {
        context.problems.add(Diagnostic(message, at: entry.keyPosition, length: max(1, entry.key.count), remedy: remedy))
    }

    // MARK: Recency

    private func recency(_ node: Node) -> Int? {
        guard let column = context.column(node) else { return nil }
        if let type = context.columns[column].typeSpec?.spec.name, !Self.dateTypes.contains(type) {
            context.problems.add(
                Diagnostic("'\(context.columns[column].name)' is of type \(type), and no date", in: node, remedy: "a field of type date or timestamp")
            )
        }
        return column
    }

    private static let dateTypes = ["date", "timestamp"]

    private static func isUpdateDate(_ column: Int, _ context: StageContext) -> Bool {
        let name = context.columns[column].name.lowercased()
        return name.contains("updated") || name.contains("modified")
    }

    /// The first date whose name speaks of updates, else the last date.
    private static func defaultRecency(_ context: StageContext) -> Int? {
        let dates = context.columns.indices.filter { dateTypes.contains(context.columns[$0].typeSpec?.spec.name ?? "") }
        return dates.first { isUpdateDate($0, context) } ?? dates.last
    }
}
