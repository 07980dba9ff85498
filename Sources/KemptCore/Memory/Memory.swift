/// What a pipeline remembers from one run to the next: plain values, with no database behind them.
///
/// A run is handed what there is before its first record and gives back what is new after its last; `MemoryStore` keeps it in between.
public struct Memory: Sendable {
    /// Which cluster each record that was ever merged, or merged into, belongs to.
    public var clusters: Register
    /// The codes that `assign` has given, one register a field, by name.
    public var codes: [Register]
    /// What was written into fields, ascending by place.
    public var pins: [Pin]

    public init(clusters: Register = Register(Self.clusterName), codes: [Register] = [], pins: [Pin] = []) {
        self.clusters = clusters
        self.codes = codes
        self.pins = pins
    }

    public static let clusterName = "clusters"

    public func codes(of field: String) -> Register? { codes.first { $0.name == field } }

    /// Puts a register in the place of the one for the same field.
    public mutating func replace(_ register: Register) {
        codes.removeAll { $0.name == register.name }
        codes.append(register)
        codes.sort { $0.name < $1.name }
    }
}

/// What a run did to one value, so that a later run can tell that a person has taken it back. Hashes only: no value is kept.
public struct Pin: Sendable, Equatable {
    /// Hash of the source's name, the record's key and the field's name.
    public let place: UInt64
    /// Hashes of the value as it was read and as it was written.
    public let before: UInt32
    public let after: UInt32
    /// Its meaning is that of whoever notes pins.
    public let state: UInt8
    public init(place: UInt64, before: UInt32, after: UInt32, state: UInt8) {
        self.place = place
        self.before = before
        self.after = after
        self.state = state
    }
}

/// The memory of the run at hand, where steps that were made with the plan can find it.
public final class MemoryBook: @unchecked Sendable {  // filled before the first record is read; then only read
    public private(set) var memory = Memory()
    public init() {}
    public func fill(_ memory: Memory) { self.memory = memory }
}

/// Where a memory is kept between two runs.
public protocol MemoryStore: Sendable {
    var path: String { get }
    /// What is there; an empty memory when there is no file yet. Throws `Failure(.input)` when it cannot be used.
    func load() throws -> Memory
    /// Writes a memory whole into a file that is not there yet, synced. The same memory gives the same bytes. Throws `Failure(.output)`.
    func write(_ memory: Memory, to temporary: String) throws
}
