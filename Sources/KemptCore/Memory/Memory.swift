/// What a pipeline remembers from one run to the next: plain values, with no database behind them.
///
/// A run is handed what there is before its first record and gives back what is new after its last; `MemoryStore` keeps it in between.
public struct Memory: Sendable {
    /// Which cluster each record that was ever merged, or merged into, belongs to.
    public var clusters: Register
    /// The codes that `assign` has given, one register a field, by name.
    public var codes: [Register]
    /// The values that runs have rewritten.
    public var values: ValueMemory

    public init(clusters: Register = Register(Self.clusterName), codes: [Register] = [], values: ValueMemory = .empty) {
        self.clusters = clusters
        self.codes = codes
        self.values = values
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
