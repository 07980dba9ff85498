/// A part of a value that its type can name: `email.domain`, `company.legal-form`, `job_title.seniority`.
///
/// Parts are looked up by, made columns of (`enrich: - parts: {take: {legal_form: company.legal-form}}`) and compared in expressions;
/// they are never written back into the value.
public struct TypePart: Sendable, Equatable {
    /// The word behind the field's name: `legal-form`.
    public let name: String
    /// One sentence, no full stop.
    public let summary: String
    public init(_ name: String, _ summary: String) {
        self.name = name
        self.summary = summary
    }
}

/// A list of words of a type that a pipeline file may change: `dictionaries: {email.free: {add: [firm.lt]}}`.
public struct TypeDictionary: Sendable, Equatable {
    /// The word behind the type's name: `free` of `email.free`; empty for a type's only list.
    public let name: String
    /// One sentence, no full stop.
    public let summary: String
    /// True when each word stands for a canonical one (`vadyb.: Vadybininkas`), false for a plain list.
    public let isMap: Bool
    public init(_ name: String, _ summary: String, isMap: Bool) {
        self.name = name
        self.summary = summary
        self.isMap = isMap
    }
}

/// What tells a value that none of a type's lists knows, so that the report can rank such values: a person may want to add them.
public enum UnlistedSign: Sendable, Equatable {
    /// The type has no lists.
    case none
    /// Values with this outcome: `picklist.unmapped`.
    case outcome(String)
    /// Valid values of which this part is `no`: `recognised` of a job title.
    case part(String)
}

/// What a pipeline file changes in one dictionary of a type.
public struct WordChanges: Sendable, Equatable {
    /// Words as written, in file order, with what they stand for (empty for a plain list).
    public var added: [(word: String, meaning: String)] = []
    public var removed: [String] = []
    public init() {}
    public var isEmpty: Bool { added.isEmpty && removed.isEmpty }
    public static func == (one: WordChanges, other: WordChanges) -> Bool {
        one.removed == other.removed && one.added.elementsEqual(other.added) { $0.word == $1.word && $0.meaning == $1.meaning }
    }
}
