/// Where a record leaves; exactly one for each.
public enum Door: UInt8, Sendable, CaseIterable {
    case clean, flagged, quarantined, dropped, merged, archived
    public var name: String { ["clean", "flagged", "quarantined", "dropped", "merged", "archived"][Int(rawValue)] }
}

/// One byte of a record's state on its way.
@frozen public struct RowState: Sendable, Equatable {
    @usableFromInline var bits: UInt8
    @inlinable public init() { bits = 0 }
    /// For packing.
    @inlinable public init(bits: UInt8) { self.bits = bits }
    @inlinable public var packed: UInt8 { bits }

    /// `clean` until something else is known; `clean` and `flagged` are settled only at the doors.
    @inlinable public var door: Door {
        get { Door(rawValue: bits & 7) ?? .clean }
        set { bits = bits & ~7 | newValue.rawValue }
    }
    /// Has left at its stage: later stages pass it by.
    @inlinable @inline(__always) public var hasLeft: Bool { bits & 7 >= Door.quarantined.rawValue }
    /// A rule of severity error, or a repair, stood against the record as it arrived.
    @inlinable public var wasUnclean: Bool {
        get { bits & 8 != 0 }
        set { set(8, newValue) }
    }
    /// The same, for loops without a branch: 1 sets it, 0 leaves it as it is.
    @inlinable @inline(__always) public mutating func addUnclean(_ one: UInt8) { bits |= one &* 8 }
    /// The pipeline's own `archive` would have taken the record as it arrived.
    @inlinable public var wasStale: Bool {
        get { bits & 16 != 0 }
        set { set(16, newValue) }
    }
    /// Changed by a merge: rules judge it again before the doors.
    @inlinable public var isTouched: Bool {
        get { bits & 32 != 0 }
        set { set(32, newValue) }
    }
    /// Arrived as a surplus copy of another record.
    @inlinable public var isExcess: Bool {
        get { bits & 64 != 0 }
        set { set(64, newValue) }
    }
    /// Whether `archive` would have taken it could not be told, for want of a value that it goes by.
    @inlinable public var wasUndated: Bool {
        get { bits & 128 != 0 }
        set { set(128, newValue) }
    }
    @inlinable mutating func set(_ bit: UInt8, _ on: Bool) { bits = on ? bits | bit : bits & ~bit }
}
