import KemptCore
import KemptFormats

/// The whole language of pipeline files as data: what lint, reference and JSON Schema interpret.
///
/// The catalogs of types, formats and stages are handed in; this module knows none of them.
public struct Language: Sendable {
    /// Semantic types of fields.
    public let types: [Spec]
    /// Formats that can be read, for `extract`.
    public let formats: [Spec]
    /// Formats that can be written, for `load`.
    public let targets: [Spec]
    public let stages: [Spec]
    /// Rules of `validate`.
    public let rules: [Spec]
    /// Verbs of `enrich`.
    public let enrichments: [Spec]

    /// Formats that give records by themselves, for tables beside the records.
    private var tables: [Spec] { formats.filter { format in FormatCatalog.tables.contains { $0.spec.name == format.name } } }

    public init(types: [Spec], formats: [Spec], targets: [Spec], stages: [Spec], rules: [Spec], enrichments: [Spec]) {
        self.types = types
        self.formats = formats
        self.targets = targets
        self.stages = stages
        self.rules = rules
        self.enrichments = enrichments
    }

    /// Every family of words, in the order of a pipeline file.
    public var families: [Family] {
        [.types(types), .sources(formats), .tables(tables), .stages(stages), .rules(rules), .enrichments(enrichments), .targets(targets)]
    }

    /// The family that `Shape.items` names.
    public func family(_ name: String) -> Family? { families.first { $0.name == name } }
}

/// One family of words: its members, what may stand beside them, and where they belong.
public struct Family: Sendable {
    public enum Form: Sendable {
        /// A list of items; each is one verb key plus modifiers: `- csv: people.csv`.
        case verbs
        /// One such item, no list: `kept: {csv: out.csv}`.
        case oneVerb
        /// One map that names the word under a key of its own, or the bare word: `{type: email}`.
        case typed(key: String)
    }

    /// The word of `Shape.items` and of messages: `rule`.
    public let name: String
    /// The key of a pipeline file under which its items stand.
    public let home: String
    public let form: Form
    public let specs: [Spec]
    /// The fixed keys that may stand beside the verb.
    public let modifiers: [SettingData]

    public func spec(_ name: String) -> Spec? { specs.first { $0.name == name } }
    public func modifier(_ name: String) -> SettingData? { modifiers.first { $0.name == name } }

    /// `a rule`, `an enrichment`.
    public var withArticle: String { ("aeiou".contains(name.first ?? "x") ? "an " : "a ") + name }

    static func types(_ specs: [Spec]) -> Family {
        Family(name: "type", home: "fields", form: .typed(key: "type"), specs: specs, modifiers: Modifier.ofFields(specs))
    }
    static func sources(_ specs: [Spec]) -> Family {
        Family(name: "source", home: "extract", form: .verbs, specs: specs, modifiers: Modifier.ofSources)
    }
    static func tables(_ specs: [Spec]) -> Family {
        Family(name: "table", home: "table", form: .oneVerb, specs: specs, modifiers: [])
    }
    static func stages(_ specs: [Spec]) -> Family {
        Family(name: "stage", home: "stages", form: .verbs, specs: specs, modifiers: Modifier.conditions)
    }
    static func rules(_ specs: [Spec]) -> Family {
        Family(
            name: "rule", home: "validate", form: .verbs, specs: specs,
            modifiers: Modifier.conditions + [Modifier.severity, Modifier.action, Modifier.message] + Modifier.limits)
    }
    static func enrichments(_ specs: [Spec]) -> Family {
        Family(name: "enrichment", home: "enrich", form: .verbs, specs: specs, modifiers: [])
    }
    static func targets(_ specs: [Spec]) -> Family {
        Family(name: "target", home: "load", form: .oneVerb, specs: specs, modifiers: [])
    }
}

/// The fixed sibling keys of items, each declared once.
enum Modifier {
    static let ofSources = [source, role, map, reshape, since]
    static let source = SettingData("source", .text, "The name other parts of the pipeline and the report call it by")
    static let role = SettingData(
        "role", .choice(Role.allCases.map(\.rawValue)),
        "base records are counted and kept, reference records link and fill, evidence tells facts", fallback: "base")
    static let map = SettingData("map", .map(.text), "For each field, the column or path of the source it is read from")

    static let reshape = SettingData("reshape", .settings(ReshapeSettings.spec.settings), ReshapeSettings.spec.summary)

    static let since = SettingData(
        "since", .text, "The column that tells how new a record is: only those past the last run's are read; for outputs that are appended to")

    static let conditions = [
        SettingData("name", .text, "What the report calls it"),
        SettingData("when", .expression, "Only for records this is true of"),
        SettingData("unless", .expression, "Not for records this is true of"),
    ]

    static let severity = SettingData(
        "severity", .choice(Severity.allCases.map(\.name)), "How much a break weighs; only an error makes a record unclean")
    static let action = SettingData(
        "action", .choice(RuleAction.allCases.map(\.name)), "What happens to a record that breaks it", fallback: "flag")
    static let message = SettingData("message", .text, "The words of the report for a break")

    static let limits = [
        SettingData("max-percent", .percent, "The quality gate is missed when a larger share of the base records breaks it"),
        SettingData("max-count", .integer(0...Int.max), "The quality gate is missed when more base records break it"),
        SettingData("max-new", .integer(0...Int.max), "The quality gate is missed when more base records break it than in the report's baseline"),
    ]

    static func ofFields(_ types: [Spec]) -> [SettingData] {
        [
            SettingData("type", .choice(types.map(\.name)), "What kind of value the field holds", required: true),
            SettingData("key", .boolean, "This field identifies a record within its source", fallback: "false"),
            SettingData("required", .boolean, "A record without a value is not clean", fallback: "false"),
        ]
    }
}
