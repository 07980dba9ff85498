/// How much a broken rule weighs; only `error` makes a record unclean.
public enum Severity: UInt8, Sendable, Comparable, CaseIterable {
    case info, warning, error
    public var name: String { ["info", "warning", "error"][Int(rawValue)] }
    public static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
}

/// What happens to a record that breaks a rule.
public enum RuleAction: UInt8, Sendable, CaseIterable {
    case flag, quarantine, drop
    public var name: String { ["flag", "quarantine", "drop"][Int(rawValue)] }
}

/// The dimensions of data quality the report scores beside the headline.
public enum Dimension: UInt8, Sendable, CaseIterable {
    case completeness, validity, uniqueness, consistency, timeliness, credibility
    public var name: String {
        ["completeness", "validity", "uniqueness", "consistency", "timeliness", "credibility"][Int(rawValue)]
    }
}

/// One rule of the plan: an outcome of a field's type, or a rule of `validate`.
public struct Rule: Sendable {
    /// `email.no-at`, `any-of`, `required`; several rules of a plan may share one.
    public let id: String
    /// Fields it reads, by column index.
    public let columns: [Int]
    /// Class of the outcome, nil for a rule of `validate` or a stage.
    public let outcome: OutcomeClass?
    public let severity: Severity
    public let action: RuleAction
    public let dimension: Dimension
    /// The user's `message`, else the rule's own words.
    public let summary: String
    public let limits: RuleLimits
    /// No single record breaks it, only the base as a whole.
    public let isAboutBase: Bool

    public init(
        _ id: String, columns: [Int], outcome: OutcomeClass? = nil, severity: Severity, action: RuleAction = .flag,
        dimension: Dimension, summary: String, limits: RuleLimits = RuleLimits(), isAboutBase: Bool = false
    ) {
        self.id = id
        self.columns = columns
        self.outcome = outcome
        self.severity = severity
        self.action = action
        self.dimension = dimension
        self.summary = summary
        self.limits = limits
        self.isAboutBase = isAboutBase
    }
}

/// How many records may break a rule before the quality gate is missed. What breaks it is told and weighs the same on either side of the limit.
public struct RuleLimits: Sendable, Equatable {
    /// Hundredths of a per cent of the base records.
    public var maxPercent: Int?
    public var maxCount: Int?
    /// Above those of the baseline.
    public var maxNew: Int?
    public init(maxPercent: Int? = nil, maxCount: Int? = nil, maxNew: Int? = nil) {
        self.maxPercent = maxPercent
        self.maxCount = maxCount
        self.maxNew = maxNew
    }
}

/// A rule that a record breaks. No text: words come from the rule when it is printed. 8 bytes.
public struct Finding: Sendable {
    /// Row in its batch.
    public let row: UInt32
    /// Index into `Plan.rules`.
    public var rule: UInt16
    /// The column at fault, `UInt16.max` when it is the record as a whole.
    public let column: UInt16
    public init(row: Int, rule: Int, column: Int? = nil) {
        self.row = UInt32(truncatingIfNeeded: row)
        self.rule = UInt16(truncatingIfNeeded: rule)
        self.column = column.map { UInt16(truncatingIfNeeded: $0) } ?? .max
    }
}

/// What could not be read: kept with its raw text.
public struct Reject: Sendable {
    public let line: Int
    public let byteOffset: Int
    /// Number of physical lines it covers: each counts as a record that would not parse.
    public let lines: Int
    /// Rule id, such as `csv.too-few-fields`.
    public let rule: String
    /// For a person: "7 fields where the header has 12". Never holds a value.
    public let reason: String
    public let raw: [UInt8]
    public init(line: Int, byteOffset: Int, lines: Int = 1, rule: String, reason: String, raw: [UInt8]) {
        self.line = line
        self.byteOffset = byteOffset
        self.lines = lines
        self.rule = rule
        self.reason = reason
        self.raw = raw
    }
}
