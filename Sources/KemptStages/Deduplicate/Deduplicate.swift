import KemptCore
import KemptMatching
import KemptTypes

/// `deduplicate`: records of one customer become one record; pairs that may be one go to a person.
///
/// Bare, it blocks on and compares what the types of the fields call for, and proposes merges. With `merge: auto` it carries them out: it fills
/// blanks of the most trusted record from the others, and changes nothing else.
public enum Deduplicate: Stage {
    static let merge = Setting<String>.choice(
        "merge", Merging.allCases.map(\.rawValue),
        "`propose` writes the merges to `proposals` and merges only what people have decided; `auto` carries them out",
        fallback: Merging.propose.rawValue)
    static let block = Setting<Node>.node(
        "block", .oneOrMany(.either([.text, .oneOrMany(.text)])),
        """
        records that agree on any of these are compared; an inner list means all of them; a part of a value is taken by `email.domain`, `email.local`, \
        `phone.tail` (seven digits), `last_name.sound`, `.initial`, `.head` (four letters), `company.words` (any word), `last_name.near` (neighbours in order)
        """
    )
    static let compare = Setting<[Node]>.many("compare", .field, "the fields to compare, else all whose type has a comparison")
    static let mustMatch = Setting<Node>.node(
        "must-match", .oneOrMany(.either([.text, .oneOrMany(.text)])),
        "records that agree on any of these are one customer, whatever the weights say; an inner list means all of them")
    static let cannotMatch = Setting<[Node]>.many(
        "cannot-match", .field,
        "records with two different values of any of these are never one customer, else of all codes of persons, firms and branches: identifiers with such a `kind`"
    )
    static let decisions = Setting<String>.path(
        "decisions",
        "what people decided about pairs: written by `kempt review import`, or the answered table itself, CSV or .xlsx; need not be there yet")
    static let sample = Setting<String>.path(
        "sample", "merges that `kempt sample merges` drew and people have judged: the report says how many are right; need not be there yet")
    static let scope = Setting<String>.choice(
        "scope", MatchScope.allCases.map(\.rawValue),
        "which records are compared: `everything`; `across` sources only, each of which is known to be free of duplicates; or only `within` each source",
        fallback: MatchScope.everything.rawValue)
    static let onePerSource = Setting<Bool>.boolean(
        "one-per-source", "a customer has one record in each source at most: of several that fit, the best is taken", fallback: "false")
    static let model = Setting<String>.path("model", "the weights that `kempt train` learned from these records, else the usual ones")
    static let trust = Setting<[Node]>.many("trust", .text, "sources from the most to the least trusted, else the order of `extract`")
    static let survivorship = Setting<Node>.node(
        "survivorship", .map(.either([.choice(Survivorship.allCases.map(\.rawValue)), .settings(SurvivorshipReading.entry)])),
        """
        how a field's value is chosen, else `fill`, `highest` for the date of updates, `most-restrictive` for a consent, and `review-if-different` for \
        what else is boolean; a `group` has a name of its own
        """)
    static let recency = Setting<Node>.node("recency", .field, "the date that says how recent a record is, else the first field of updates")
    static let auto = Setting<Int>.integer(
        "auto", -100...100, "merge from this match weight on, in bits above even odds; it adapts to the number of records by itself",
        fallback: "2")
    static let review = Setting<Int>.integer("review", -100...100, "show a pair to a person from this match weight on", fallback: "-2")
    static let maxBlock = Setting<Int>.integer(
        "max-block", 2...1000, "compare all records of a block up to this size; larger ones are divided further", fallback: "32")
    static let shared = Setting<Int>.integer(
        "shared", 1...1_000_000, "a mailbox or phone that more records share says less and less", fallback: "8")
    static let maxCluster = Setting<Int>.integer(
        "max-cluster", 2...1000, "records of one customer at most; a larger cluster is left to a person", fallback: "100")

    public static let spec = Spec(
        "deduplicate", "merge the records of one customer into one, and show the doubtful pairs to a person",
        settings: [
            merge.data, block.data, compare.data, mustMatch.data, cannotMatch.data, decisions.data, sample.data, scope.data, onePerSource.data,
            model.data, trust.data,
            survivorship.data, recency.data, auto.data, review.data, maxBlock.data, shared.data,
            maxCluster.data,
        ],
        principal: "block",
        example: """
            deduplicate:
              merge: auto
              block: [email, phone, [last_name, company]]
              survivorship:
                phone: most-recent
                notes: append-dated
                email: {source-priority: [billing, crm]}
                address: {group: [street, city, postcode, country]}
            """)

    public static func compile(_ values: Values, _ modifiers: Modifiers, _ context: StageContext) {
        var fields = MatchFields(context)
        for node in values[compare] ?? [] { fields.compare(node) }
        if values[compare] == nil { fields.compareByType() }
        let blocks = (values[block]?.items ?? []).flatMap { fields.blockingRules($0) }
        let must = (values[mustMatch]?.items ?? []).compactMap { fields.mustMatchRule($0) }
        let cannot =
            values[cannotMatch].map { nodes in nodes.compactMap { node in node.text.flatMap { fields.field(named: $0, node) } } } ?? fields.codes()
        let survivors = SurvivorshipReading(values, context)
        var plan = MatchPlan(
            schema: Schema(columns: context.columns, key: context.key), fields: fields.list, blocks: blocks, survivorship: survivors.plan)
        plan.sourceNames = context.inputs.map(\.name)
        if let path = values[decisions].map(context.resolvePath) {
            let file = DecisionFile(path: path, memory: context.memory)
            context.addPrologue(file)
            context.decisionsPath = path
            values.node(decisions).map { context.ownFiles.append(("decisions", path, $0)) }
            plan.decisions = file.book
        }
        plan.merging = values[merge].flatMap(Merging.init) ?? .propose
        if let path = values[sample].map(context.resolvePath) {
            let file = SampleFile(path: path, memory: context.memory)
            context.addPrologue(file)
            context.samplePath = path
            values.node(sample).map { context.ownFiles.append(("sample", path, $0)) }
            plan = file.judging(plan)
        }
        plan.mustMatch = must
        plan.cannotMatch = cannot
        survivors.check(cannotMatch: cannot.map { plan.fields[$0].column })
        plan.readsFirst = !context.streaming.contains { $0.stage == "standardize" }
        plan.trust = sources(values[trust] ?? [], context)
        plan.limits = limits(values, context)
        plan.scope = values[scope].flatMap(MatchScope.init) ?? .everything
        plan.onePerSource = values[onePerSource] ?? false
        DeduplicateLint(values, context).check(plan)
        plan.isNoValue = { NoValue.isLikely($0, $1) }
        plan.isRoleMailbox = { EmailParts.isRole($0) }
        plan.contrast = { one, other in
            switch GivenNameContrast.between(one, other) {
            case .none: .none
            case .twoNames: .twoNames
            case .oneShortForm: .oneShortForm
            case .manAndWoman: .manAndWoman
            }
        }
        plan.generation = { NameGenerations.bearer(of: $0) }
        plan.appendNote = { NotesAppending.append($0, $1, separator: "\n", to: $2) }
        plan.appendDatedNote = datedAppending(NoteStamps(sources: plan.sourceNames))
        if plan.fields.allSatisfy({ $0.comparison == .none }), !context.problems.hasErrors {
            context.problems.add(
                Diagnostic(
                    "'deduplicate' finds no field to compare", at: values.position, length: 11,
                    remedy: "declare names, e-mails or phones under 'fields'"))
        }
        let columns = plan.fields.filter { $0.comparison != .none }.map(\.column)
        _ = context.setDuplicateRule(
            Rule(
                "deduplicate.excess", columns: columns, severity: .error, dimension: .uniqueness,
                summary: modifiers.name ?? "a surplus record of a customer who is there already"))
        if let path = values[model].map(context.resolvePath) {
            let book = ModelBook()
            context.addPrologue(ModelFile(path: path, book: book, for: plan))
            context.modelPath = path
            values.node(model).map { context.ownFiles.append(("model", path, $0)) }
            plan.model = book
        }
        context.gather(DeduplicateStep(plan), at: values.position)
    }

    private static func limits(_ values: Values, _ context: StageContext) -> MatchLimits {
        var limits = MatchLimits()
        if let bits = values[auto] { limits.auto = bits * 256 }
        if let bits = values[review] { limits.review = bits * 256 } else { limits.review = min(limits.review, limits.auto) }
        if let count = values[maxBlock] { limits.block = count }
        if let count = values[shared] { limits.shared = count }
        if let count = values[maxCluster] { limits.cluster = count }
        if limits.review > limits.auto, let node = values.node(review) {
            context.problems.add(
                Diagnostic("'review' is above 'auto': no pair could be doubtful", in: node, remedy: "'review' is the lower of the two"))
        }
        return limits
    }

    private static func datedAppending(_ stamps: NoteStamps) -> DatedNoteAppending {
        { existing, added, day, record, buffer in
            let stamp = ByteBuffer()
            NoteStamps.append(day: day, record: record, to: stamp)
            NotesAppending.append(existing, added, stamp: stamp.cell, stamps: stamps, separator: "\n", to: buffer)
        }
    }

    /// Names of sources, each there and none twice; complains of the others.
    static func sources(_ nodes: [Node], _ context: StageContext) -> [String] {
        var names: [String] = []
        for node in nodes {
            guard let name = node.text else { continue }
            if names.contains(name) {
                context.problems.add(Diagnostic("'\(name)' stands here twice", in: node, remedy: "leave the first"))
            } else if context.inputs.contains(where: { $0.name == name }) {
                names.append(name)
            } else {
                let near = nearest(to: name, among: context.inputs.map(\.name))
                context.problems.add(Diagnostic("there is no source '\(name)'", in: node, remedy: near.map { "did you mean '\($0)'?" }))
            }
        }
        return names
    }
}
