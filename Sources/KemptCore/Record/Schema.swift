/// One column of every batch of a run.
public struct Column: Sendable {
    public enum Origin: Sendable { case declared, carried, appended }
    public let name: String
    public let origin: Origin
    /// The semantic type of a declared field.
    public let type: (any SemanticType)?
    public let typeSpec: TypeSpec?
    /// The column this one is read by.
    public let companion: Int?
    public init(
        _ name: String, _ origin: Origin, type: (any SemanticType)? = nil, typeSpec: TypeSpec? = nil, companion: Int? = nil
    ) {
        self.name = name
        self.origin = origin
        self.type = type
        self.typeSpec = typeSpec
        self.companion = companion
    }
}

/// The columns of a run in output order: `fields`, then other columns by first appearance, then what stages append.
public struct Schema: Sendable {
    public let columns: [Column]
    /// The column of the key, nil when no field is declared `key`.
    public let key: Int?
    public init(columns: [Column], key: Int?) {
        self.columns = columns
        self.key = key
    }
    public func index(of name: String) -> Int? { columns.firstIndex { $0.name == name } }
    public var names: [String] { columns.map(\.name) }

    /// Appends a record's identity: the key as it stands, or `source#ordinal` when there is none.
    public func appendIdentity(of row: Int, in batch: Batch, sourceName: String, to buffer: ByteBuffer) {
        if let key, case let cell = batch.cell(row, key), !cell.isEmpty {
            buffer.append(cell)
        } else {
            buffer.append(sourceName)
            buffer.append(UInt8(ascii: "#"))
            buffer.append(decimal: Int(batch.places[row].ordinal))
        }
    }
}
