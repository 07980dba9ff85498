/// A semantic type: knows how to read, clean, check and compare a value of one kind.
///
/// One instance serves one field; it is immutable and shared by all workers.
public protocol SemanticType: Sendable {
    static var spec: TypeSpec { get }

    /// Builds the type from its settings; complaints go to `context.problems`.
    init(_ values: Values, _ context: TypeContext)

    /// Reads one value that is neither missing nor empty: the type's whole judgement, pure and linear in the length.
    ///
    /// - Parameters:
    ///   - cell: valid UTF-8, at least one byte. Never points into `workspace`.
    ///   - companion: the current value of the field this one is read by (a phone's country), or missing.
    ///   - workspace: `output` is empty on entry; write the canonical value or the proposal there and return `wrote: true`.
    /// Reading a canonical value again must return `.same` (a `guess` may be told again).
    func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading

    /// Appends the *match form*: bytes that are equal for values that mean the same, used only to compare and to block.
    ///
    /// `cell` is canonical (or invalid, then append nothing if it is no evidence of identity).
    func appendMatchForm(_ cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace)

    /// Appends one part of a value, by its index in `spec.parts`; nothing when the value has no such part.
    ///
    /// `cell` is canonical, or invalid: then append what can be told all the same. `kempt standardize` shows it; a pipeline asks for none.
    /// Never points into `workspace`.
    func appendPart(_ part: Int, of cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace)

    /// What `validate` does with a record whose value has this mark; all but `flag` is a setting of the type.
    func action(of mark: Mark) -> RuleAction

    /// True when a single value with this mark misses the quality gate: a setting of the type.
    func isForbidden(_ mark: Mark) -> Bool
}

extension SemanticType {
    /// Types without a comparison have no match form.
    public func appendMatchForm(_ cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {}
    public func action(of mark: Mark) -> RuleAction { .flag }
    public func isForbidden(_ mark: Mark) -> Bool { false }
    /// Types without parts have none to tell.
    public func appendPart(_ part: Int, of cell: Cell, companion: Cell, to buffer: ByteBuffer, _ workspace: Workspace) {}
}

/// The declaration of a semantic type.
public struct TypeSpec: Sendable {
    public let spec: Spec
    /// Index 0 is `same`; a cell's mark is an index into this table (at most 255).
    public let outcomes: [Outcome]
    /// The setting that names the field this type is read by, e.g. a phone's `country`.
    public let companion: String?
    /// How two match forms are compared in `deduplicate`.
    public let comparison: Comparison
    /// True when values repeat a lot and reading costs more than a hash look-up (names, cities), false for phones and e-mails.
    public let repeats: Bool
    /// `(value, canonical or proposed value, rule)`: shown in the reference and run as tests. An empty rule means `same`.
    public let examples: [TypeExample]
    /// What `field.part` can name.
    public let parts: [TypePart]
    /// The lists that a pipeline's `dictionaries` may change.
    public let dictionaries: [TypeDictionary]
    public let unlisted: UnlistedSign

    public init(
        _ spec: Spec, outcomes: [Outcome], companion: String? = nil, comparison: Comparison = .none, repeats: Bool = false,
        examples: [TypeExample] = [], parts: [TypePart] = [], dictionaries: [TypeDictionary] = [],
        unlisted: UnlistedSign = .none
    ) {
        self.spec = spec
        self.outcomes = [Outcome("\(spec.name).same", .same, "already canonical")] + outcomes
        self.companion = companion
        self.comparison = comparison
        self.repeats = repeats
        self.examples = examples
        self.parts = parts
        self.dictionaries = dictionaries
        self.unlisted = unlisted
    }
}

/// One worked example of a type.
public struct TypeExample: Sendable {
    public let value: String
    public let result: String
    /// Rule of the outcome; empty for `same`.
    public let rule: String
    public let companion: String?
    public init(_ value: String, _ result: String, _ rule: String, companion: String? = nil) {
        self.value = value
        self.result = result
        self.rule = rule
        self.companion = companion
    }
}

/// How two match forms of a field are compared; each kind has its levels and weights in KemptMatching.
public enum Comparison: UInt8, Sendable, CaseIterable {
    /// No evidence of identity (status, dates of the record, notes).
    case none
    /// Given names: romanised skeleton, nicknames resolved.
    case givenName
    /// Family names: romanised skeleton.
    case familyName
    /// Given and family names in one field, words sorted.
    case fullName
    /// Organisations: romanised skeleton without the legal form.
    case organisation
    /// E-mail: local part, `@`, domain.
    case email
    /// Phone: international digits.
    case phone
    /// Street and house number: romanised skeleton without street words.
    case street
    /// City, country, region.
    case place
    /// Codes: equal or not (postcode, registration number).
    case code
    /// A date that belongs to the person (date of birth): `YYYY-MM-DD`.
    case personalDate
}

/// What a type is told about the run when it is built.
public struct TypeContext {
    /// The run's only clock, as year, month, day.
    public let asOf: (year: Int, month: Int, day: Int)
    public let problems: Problems
    /// What the pipeline file changes in the type's dictionaries, by `TypeDictionary.name`.
    public let words: [String: WordChanges]
    public init(asOf: (year: Int, month: Int, day: Int), problems: Problems, words: [String: WordChanges] = [:]) {
        self.asOf = asOf
        self.problems = problems
        self.words = words
    }
}

/// One worker's scratch buffers, reused for every value.
public final class Workspace: @unchecked Sendable {  // owned by one worker at a time
    public let output = ByteBuffer(capacity: 1024)
    /// Free for the type's own use between entry and return.
    public let first = ByteBuffer(capacity: 1024)
    public let second = ByteBuffer(capacity: 1024)
    public let third = ByteBuffer(capacity: 1024)
    public init() {}
}
