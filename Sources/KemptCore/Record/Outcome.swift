/// How a type judged one value.
public enum OutcomeClass: UInt8, Sendable, CaseIterable {
    /// Already canonical.
    case same
    /// A lossless rewrite of a valid value.
    case notation
    /// The value would have misled a person or a system.
    case repair
    /// Likely but not certain: never written, goes to `proposals`.
    case guess
    /// Not a value of the type: kept as it is.
    case invalid

    public var name: String { ["same", "notation", "repair", "guess", "invalid"][Int(rawValue)] }
}

/// One line of a type's closed table of outcomes.
public struct Outcome: Sendable {
    /// `email.no-at`: unique in the whole program.
    public let rule: String
    public let kind: OutcomeClass
    /// What was found, for a person: "no @ sign".
    public let summary: String
    public init(_ rule: String, _ kind: OutcomeClass, _ summary: String) {
        self.rule = rule
        self.kind = kind
        self.summary = summary
    }
}

/// The index of a cell's outcome in its column's table; 0 is always `same`.
public typealias Mark = UInt8

/// What `read` found: the mark, and whether it wrote bytes.
///
/// Written bytes are the canonical value (`notation`, `repair`) or the proposal (`guess`). `same` writes nothing, and `invalid` only
/// where a setting of the type asks for what is to stand there instead: `unmapped: null`.
@frozen public struct Reading: Sendable {
    public var mark: Mark
    public var wrote: Bool
    @inlinable @inline(__always) public init(_ mark: Mark, wrote: Bool) {
        self.mark = mark
        self.wrote = wrote
    }
    /// Already canonical.
    @inlinable public static var same: Reading { Reading(0, wrote: false) }
}
