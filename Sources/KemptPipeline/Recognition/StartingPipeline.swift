import KemptCore

/// A pipeline file to start from: the fields of one or several sources with their recognised types, the standard stages, merges proposed only.
///
/// It passes `kempt check` as it stands. What a person must decide is said in comments beside the lines it is about.
public struct StartingPipeline {
    /// One source with what its columns turned out to hold.
    public struct Source {
        let declared: DeclaredSource
        let columns: [RecognisedColumn]
        /// Its path as the pipeline file shall name it.
        let path: String

        public init(_ declared: DeclaredSource, _ columns: [RecognisedColumn], path: String? = nil) {
            self.declared = declared
            self.columns = columns
            self.path = path ?? declared.path
        }
        var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }
    }
    private let sources: [Source]
    /// The columns of each source, by the field they fill.
    private let columns: [RecognisedColumn]
    private let fields: [String]
    private let targets: [[Int]]
    private let isWriting: Bool

    /// - Parameter isWriting: the file says where records leave to; else it is read-only.
    public init(_ sources: [Source], isWriting: Bool) {
        self.sources = sources
        self.isWriting = isWriting
        let shared = SharedFields(sources.map(\.columns))
        (columns, fields, targets) = (shared.columns, shared.names, shared.targets)
    }

    public func text() -> String {
        let files = sources.map(\.fileName).joined(separator: ", ")
        let about = isWriting ? "\(files), cleaned." : "A first look at \(files): nothing is written until 'load' says where to."
        var lines = ["kempt: 1", "name: \(YAMLText.scalar(name))", "about: " + YAMLText.scalar(about), "as-of: today", ""]
        lines.append("fields:                       # in output order; 'kempt types NAME' explains each type")
        lines += fieldLines()
        lines += ["other-columns: carry", "", "extract:"]
        lines += sources.indices.flatMap(extractLines)
        lines += ["", "stages:                       # 'kempt stages' tells what else there is"]
        lines += ["  - standardize"] + validateLines() + deduplicateLines()
        lines += [""] + loadLines()
        return lines.joined(separator: "\n") + "\n"
    }

    /// The name of the pipeline: of its first source, in plain letters.
    public var name: String { Self.plain(sources.first?.fileName ?? "") }

    public var fieldCount: Int { fields.count }

    private static func plain(_ fileName: String) -> String {
        let base = fileName.split(separator: ".").first.map(String.init) ?? fileName
        let plain = FieldNames.plain(base).replacing("_", with: "-")
        return plain.isEmpty ? "first-look" : plain
    }

    /// Of two sources whose files have one name the second gets a number.
    private var sourceNames: [String] {
        var taken: Set<String> = []
        return sources.map { source in
            let name = Self.plain(source.fileName)
            var (candidate, number) = (name, 2)
            while !taken.insert(candidate).inserted { (candidate, number) = ("\(name)-\(number)", number + 1) }
            return candidate
        }
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

    private func extractLines(_ index: Int) -> [String] {
        let (source, columns) = (sources[index], sources[index].columns)
        let (format, item) = (source.declared.format, source.declared.item)
        let inner = Self.placed(item.entries.first { $0.key == format }?.value ?? .scalar(source.path, .nowhere), source)
        let isBare = inner.text != nil || isPrincipal(format) && inner.entries.count == 1 && inner["path"] != nil
        var lines = [
            "  - \(format): " + (isBare ? YAMLText.scalar(source.path) : YAMLText.flow(inner)),
            "    source: \(YAMLText.scalar(sourceNames[index]))",
        ]
        for entry in item.entries where ![format, "map", "source"].contains(entry.key) {
            lines.append("    \(YAMLText.scalar(entry.key)): \(YAMLText.flow(entry.value))")
        }
        let fields = targets[index].map { self.fields[$0] }
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

    /// The settings with the path that the file shall name.
    private static func placed(_ settings: Node, _ source: Source) -> Node {
        switch settings {
        case .scalar(source.declared.path, let place): .scalar(source.path, place)
        case .map(let entries, let place):
            .map(entries.map { Node.Entry(key: $0.key, keyPosition: $0.keyPosition, value: placed($0.value, source)) }, place)
        default: settings
        }
    }

    /// True when a bare path may follow the format's word.
    private func isPrincipal(_ format: String) -> Bool { Language.current.family("source")?.spec(format)?.principal == "path" }

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
        if blocks.isEmpty { return [] }
        return [
            "  - deduplicate:", "      merge: propose          # merges nothing; 'kempt sample merges 50' tells how many are right, then: auto",
            "      block: [" + blocks.joined(separator: ", ") + "]",
        ]
    }

    // MARK: - Load

    private func loadLines() -> [String] {
        let folder = "out/\(name)"
        if !isWriting { return ["load: none                    # read-only; take this line out and the run writes into \(folder)/"] }
        let outputs = [
            ("kept", "the base as it stands now"), ("quarantined", "lines that could not be read, as they are"),
            ("merged", "copies, with the record they went into"), ("proposals", "guesses, merges and uncertain pairs, for a person"),
            ("changes", "source, id, field, before, after, rule"),
        ]
        let targets = outputs.map { name, _ in "  \(name):" + String(repeating: " ", count: 13 - name.count) + "{csv: \(folder)/\(name).csv}" }
        let width = (targets.map(\.count).max() ?? 0) + 2
        return ["load:                         # or 'load: none' to write nothing but the report"]
            + zip(targets, outputs).map { $0 + String(repeating: " ", count: width - $0.count) + "# " + $1.1 }
            + ["report: {html: \(folder)/report.html, json: \(folder)/report.json}"]
    }
}
