import KemptCore

/// The formats, one word each.
public enum FormatCatalog {
    /// Files are recognised in this order; CSV, which has no mark of its own, is what is left.
    public static let sources: [SourceFormat] = [.csv, .xlsx, .ods, .xml, .jsonl, .vcard, .sqlite, .postgres, .mbox, .events]

    /// Those that give records by themselves: what a table to look things up in may be.
    public static let tables: [SourceFormat] = sources.filter {
        ![SourceFormat.mbox.spec.name, SourceFormat.events.spec.name].contains($0.spec.name)
    }

    public static let targets: [TargetFormat] = [.csv, .jsonl, .sqlite, .xlsx]
}

extension RejectRules {
    /// `(rule, what it means and what to do)`, one line each.
    public static let all: [(rule: String, summary: String)] = csv + sheet + jsonl + vcard + sqlite + postgres
}
