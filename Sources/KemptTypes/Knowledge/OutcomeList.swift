import KemptCore

/// A type's outcomes as an enumeration whose raw value is the mark, counted from 1 in the order of the cases.
///
/// So that the table in the spec and the marks in the code cannot drift apart.
protocol OutcomeList: RawRepresentable<UInt8>, CaseIterable, Sendable {
    var outcome: Outcome { get }
}

extension OutcomeList {
    /// The table for the type's spec.
    static var table: [Outcome] { allCases.map(\.outcome) }
    /// Canonical bytes or a proposal are in the workspace's output.
    @inline(__always) var wrote: Reading { Reading(rawValue, wrote: true) }
    /// The raw value stays.
    @inline(__always) var kept: Reading { Reading(rawValue, wrote: false) }
}
