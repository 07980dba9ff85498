import KemptCore

/// What an item of `extract` turns out to be.
public enum ExtractItem {
    /// A source of records.
    case records(any Source)
    /// A mailbox or a list of events: evidence, and records too when it says so.
    case evidence(any EvidenceSlot)
}

/// Evidence that is read whole in the prologue.
public protocol EvidenceSlot: PrologueItem {
    /// The people in it as records, when its settings ask for them.
    var records: (any Source)? { get }
}

/// A format that can be read: its declaration and its constructor. Each is a `static let` in its format's folder, and one word in the catalog.
public struct SourceFormat: Sendable {
    public let spec: Spec
    /// Endings of the file's name, without the dot; `.gz` behind them is passed over.
    public let endings: [String]
    /// Whether the first bytes of a file (unpacked, at most 4 KiB) can only be of this format.
    public let begins: @Sendable (Cell) -> Bool
    /// Builds the source from its settings; `map` is the item's `map`, `resolve` makes paths the pipeline file's own.
    public let make: @Sendable (_ values: Values, _ map: Node?, _ resolve: (String) -> String) -> ExtractItem
}

/// A format that can be written.
public struct TargetFormat: Sendable {
    public let spec: Spec
    public let make: @Sendable (_ values: Values, _ resolve: (String) -> String) -> any Target
}

/// Why a source could not read a line, or what it found wrong with a value: rule ids, explained. Each format has its own list beside its reader.
public enum RejectRules {}

/// An encoder that can also write figures of its own beside a record's values, such as where the record stood.
package protocol PlacedRecordEncoder: RecordEncoder {
    /// Appends a whole number as the format writes numbers; nil as it writes what is missing.
    func figure(_ value: Int?)
}
