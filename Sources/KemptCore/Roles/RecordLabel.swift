/// A record as reports name it: its source, and its key or its place there.
public struct RecordLabel: Sendable, Hashable {
    public let source: String
    public let id: String
    public init(source: String = "", id: String = "") {
        self.source = source
        self.id = id
    }
    /// `crm:C-17`, `leads#12`.
    public var text: String { source.isEmpty ? id : id.hasPrefix("#") ? source + id : "\(source):\(id)" }
}
