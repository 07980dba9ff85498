import KemptCore

/// A pipeline file to start from: the fields of a source with their recognised types, the standard stages, nothing written.
///
/// It passes `kempt check` as it stands. What a person must decide is said in comments beside the lines it is about.
public struct StartingPipeline {
    private let columns: [RecognisedColumn]
    private let fields: [String]
    private let format: String
    private let path: String
    /// The item of `extract`: the format with its settings, and what stands beside it.
    private let item: Node

    public init(_ columns: [RecognisedColumn], of source: DeclaredSource) {
        self.columns = columns
        format = source.format
        path = source.path
        item = source.item
        fields = FieldNames.make(columns)
    }

    public func text() -> String {
        var lines = [
            "kempt: 1", "name: \(YAMLText.scalar(name))",
            "about: " + YAMLText.scalar("A first look at \(fileName): nothing is written until 'load' says where to."), "as-of: today", "",
            "fields:                       # in output order; 'kempt types NAME' explains each type",
        ]
        lines += fieldLines()
        lines += ["other-columns: carry", "", "extract:"]
        lines += extractLines()
        lines += ["", "stages:", "  - standardize"]
        lines += validateLines() + deduplicateLines()
        lines += ["", "load: none                    # read-only; take this line out and the run writes into out/\(name)/"]
        return lines.joined(separator: "\n") + "\n"
    }

    private var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }

    private var name: String {
        let base = fileName.split(separator: ".").first.map(String.init) ?? fileName
        let plain = FieldNames.plain(base).replacing("_", with: "-")
        return plain.isEmpty ? "first-look" : plain
    }

    // MARK: - Fields

    private func fieldLines() -> [String] {
        let country = columns.firstIndex { $0.type == "country" }.map { fields[$0] }
        var hasKey = false
        let names = fields.map { YAMLText.scalar($0) + ":" }
        let width = min(names.map(\.count).max() ?? 0, 28)
        return columns.indices.map { index in
            let column = columns[index]
            var parts = ["type: \(column.type)"]
            var notes: [String] = []
            if column.isKey, !hasKey {
                parts.append("key: true")
                hasKey = true
            }
            let takesCountry = column.type == "phone" || column.type == "postcode"
            if takesCountry, let country { parts.append("country: \(YAMLText.scalar(country))") }
            for setting in column.settings {
                if setting.name == "assume" {
                    notes.append("many numbers name no country; 'assume: \(setting.value)' would read most of them")
                } else {
                    parts.append("\(setting.name): \(setting.value)")
                }
            }
            if column.type == "picklist" {
                parts.append("values: [" + column.values.map(YAMLText.scalar).joined(separator: ", ") + "]")
                parts.append("unmapped: keep")
                notes.append("as found in the first rows; write synonyms as 'value: [other, words]'")
            }
            if column.filled == 0 { notes.append("empty in the first rows") }
            let space = String(repeating: " ", count: max(1, width - names[index].count + 1))
            return "  " + names[index] + space + "{" + parts.joined(separator: ", ") + "}"
                + (notes.isEmpty ? "" : "  # " + notes.joined(separator: "; "))
        }
    }

    // MARK: - Extract

    private func extractLines() -> [String] {
        let inner = item.entries.first { $0.key == format }?.value ?? .scalar(path, .nowhere)
        let isBare = inner.text != nil || isPrincipal && inner.entries.count == 1 && inner["path"] != nil
        var lines = ["  - \(format): " + (isBare ? YAMLText.scalar(path) : YAMLText.flow(inner)), "    source: \(YAMLText.scalar(name))"]
        for entry in item.entries where ![format, "map", "source"].contains(entry.key) {
            lines.append("    \(YAMLText.scalar(entry.key)): \(YAMLText.flow(entry.value))")
        }
        var mapped = columns.indices.filter { fields[$0] != columns[$0].name }
        // Of a tree of elements only what `map` names is read.
        if format == "xml", !mapped.isEmpty { mapped = Array(columns.indices) }
        if let paths = item["map"] {
            lines.append("    map: \(YAMLText.flow(paths))")
        } else if !mapped.isEmpty {
            lines.append("    map:                      # field: column of the source")
            for index in mapped { lines.append("      \(YAMLText.scalar(fields[index])): \(YAMLText.scalar(columns[index].name))") }
        }
        return lines
    }

    /// True when a bare path may follow the format's word.
    private var isPrincipal: Bool { Language.current.family("source")?.spec(format)?.principal == "path" }

    // MARK: - Stages

    private func names(_ types: String...) -> [String] { columns.indices.filter { types.contains(columns[$0].type) }.map { fields[$0] } }

    private func list(_ names: [String]) -> String { "[" + names.map(YAMLText.scalar).joined(separator: ", ") + "]" }

    private func validateLines() -> [String] {
        var rules: [String] = []
        let reachable = names("email", "phone")
        if !reachable.isEmpty { rules += ["      - any-of: \(list(reachable))", "        severity: error"] }
        let people = names("given-name", "family-name", "full-name", "email", "phone")
        if !people.isEmpty { rules.append("      - not-fake: \(list(people))") }
        return rules.isEmpty ? [] : ["  - validate:"] + rules
    }

    /// People are compared by mail address, phone, and name with firm or city; a list without any of them is not deduplicated.
    private func deduplicateLines() -> [String] {
        var blocks = (names("email") + names("phone")).map(YAMLText.scalar)
        let person = names("family-name").first ?? names("full-name").first
        let place = names("company").first ?? names("city").first
        if let person, let place { blocks.append(list([person, place])) }
        if person == nil, let firm = names("company").first { blocks.append(YAMLText.scalar(firm)) }
        return blocks.isEmpty ? [] : ["  - deduplicate:", "      block: [" + blocks.joined(separator: ", ") + "]"]
    }
}
