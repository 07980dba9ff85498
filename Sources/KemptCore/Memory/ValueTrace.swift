/// What a pipeline remembers of one cell of one record that it once rewrote: 12 bytes, and no value, only hashes.
///
/// A run that finds "JONAS" and writes "Jonas" notes both. When a later run finds "Jonas" in the source, the source has taken it over; when one after
/// that finds "JONAS" again, somebody changed it back, and from then on the value is left as it is: pinned.
@frozen public struct ValueTrace: Sendable, Equatable {
    public enum State: UInt32, Sendable, CaseIterable {
        /// Nothing is known: an instruction to forget, never kept in a table.
        case unknown
        /// A run rewrote the value; the source has not been seen to take the new one over.
        case written
        /// The source holds what a run wrote.
        case adopted
        /// The source holds the value of before again, and keeps it.
        case pinned
    }

    /// The field in the upper 30 bits, the state in the lowest two.
    public var code: UInt32
    /// Hash of the value as it came.
    public var before: UInt32
    /// Hash of what a run wrote in its place.
    public var after: UInt32

    public init(field: UInt32, _ state: State, before: UInt32 = 0, after: UInt32 = 0) {
        code = field & ~3 | state.rawValue
        self.before = before
        self.after = after
    }

    /// Nothing is known of a field.
    @inlinable @inline(__always) public init(unknown field: UInt32) {
        code = field & ~3
        before = 0
        after = 0
    }

    @inlinable @inline(__always) public var field: UInt32 { code & ~3 }
    /// The state is another than `unknown`.
    @inlinable @inline(__always) public var isKnown: Bool { code & 3 != 0 }
    public var state: State { State(rawValue: code & 3) ?? .unknown }

    /// What one more night makes of what is remembered.
    ///
    /// A value neither known from before nor written by a run begins anew. Pure: the same arguments give the same answer.
    /// - Parameters:
    ///   - known: what earlier nights left; its state is `unknown` when they left nothing.
    ///   - value: hash of the value as it came tonight.
    ///   - rewritten: hash of what tonight's reading would write in its place; nil when it would leave it.
    ///   - repairsReverted: a person has said that values that came back are to be repaired again, as after a restored backup.
    public static func next(_ known: ValueTrace, value: UInt32, rewritten: UInt32?, repairsReverted: Bool = false) -> ValueTrace {
        switch known.state {
        case .pinned where known.before == value: return known
        case .adopted where known.before == value && !repairsReverted:
            return ValueTrace(field: known.field, .pinned, before: known.before, after: known.after)
        case .written where known.after == value && rewritten == nil, .adopted where known.after == value && rewritten == nil,
            .pinned where known.after == value && rewritten == nil:
            return ValueTrace(field: known.field, .adopted, before: known.before, after: known.after)
        default: break
        }
        // Two values of one hash could not be told apart: such a pair is not remembered.
        guard let rewritten, rewritten != value else { return ValueTrace(field: known.field, .unknown) }
        return ValueTrace(field: known.field, .written, before: value, after: rewritten)
    }
}

/// What changes in the memory of one value.
@frozen public struct ValueNote: Sendable, Equatable {
    /// Hash of source and key.
    public let record: UInt64
    /// The new trace; its state `unknown` forgets the old one.
    public let trace: ValueTrace
    public init(record: UInt64, _ trace: ValueTrace) {
        self.record = record
        self.trace = trace
    }

    /// By record and field; the rest makes the order total, so that it depends on nothing else.
    static func comesBefore(_ one: ValueNote, _ other: ValueNote) -> Bool {
        if one.record != other.record { return one.record < other.record }
        if one.trace.code != other.trace.code { return one.trace.code < other.trace.code }
        return (one.trace.before, one.trace.after) < (other.trace.before, other.trace.after)
    }
}
