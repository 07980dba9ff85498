import KemptCore

/// What an item of `extract` turns out to be.
public enum ExtractItem {
    /// A source of records.
    case records(any Source)
    /// A mailbox: evidence, and records too when it says so.
    case mailbox(MailboxSlot)
}

/// A format that can be read: its declaration and its constructor.
public struct SourceFormat: Sendable {
    public let spec: Spec
    /// Builds the source from its settings; `map` is the item's `map`, `resolve` makes paths the pipeline file's own.
    public let make: @Sendable (_ values: Values, _ map: Node?, _ resolve: (String) -> String) -> ExtractItem
}

/// A format that can be written.
public struct TargetFormat: Sendable {
    public let spec: Spec
    public let make: @Sendable (_ values: Values, _ resolve: (String) -> String) -> any Target
}

/// The formats, one line each.
public enum FormatCatalog {
    public static let sources: [SourceFormat] = [
        SourceFormat(spec: CSVSource.spec) { values, _, resolve in .records(CSVSource(values, resolve: resolve)) },
        SourceFormat(spec: XMLSource.spec) { values, map, resolve in .records(XMLSource(values, map: map, resolve: resolve)) },
        SourceFormat(spec: MailboxSettings.spec) { values, _, resolve in .mailbox(MailboxSlot(values, resolve: resolve)) },
    ]

    public static let targets: [TargetFormat] = [
        TargetFormat(spec: CSVTarget.spec) { values, resolve in CSVTarget(values, resolve: resolve) }
    ]
}
