import KemptCore
import KemptPipeline

/// A language of a few words, enough to meet every shape.
enum Small {
    static let language = Language(
        types: [
            Spec("email", "A mail address", example: "email: {type: email}"),
            Spec(
                "phone", "A phone number",
                settings: [
                    SettingData("country", .field, "The field with the record's country"),
                    SettingData("assume", .choice(["LT", "DE", "NO"]), "The country when the record has none"),
                ], example: "phone: {type: phone, country: country, assume: LT}"),
            Spec(
                "picklist", "One of a few words",
                settings: [SettingData("values", .map(.oneOrMany(.text)), "Canonical words, each with its synonyms", required: true)],
                example: "status: {type: picklist, values: {lead: [new, лид], former: []}}"),
        ],
        formats: [
            Spec(
                "csv", "Text with separators",
                settings: [
                    SettingData("path", .path, "The file", required: true),
                    SettingData("delimiter", .text, "The separator", fallback: "found out"),
                    SettingData("header-rows", .integer(0...9), "Lines before the data", fallback: "1"),
                ], principal: "path", example: "- csv: people.csv\n  source: crm\n  map: {email: E-Mail}"),
            Spec(
                "mbox", "A mailbox",
                settings: [
                    SettingData("path", .path, "The file", required: true),
                    SettingData("own-domains", .oneOrMany(.text), "Domains of your own people"),
                ], principal: "path", example: "mbox: {path: in.mbox, own-domains: [acme.example]}"),
        ],
        targets: [
            Spec(
                "csv", "Text with commas",
                settings: [
                    SettingData("path", .path, "The file", required: true), SettingData("bom", .boolean, "A mark for Excel", fallback: "false"),
                ], principal: "path", example: "kept: {csv: out.csv}")
        ],
        stages: [
            Spec("standardize", "Writes canonical values", example: "- standardize"),
            Spec(
                "validate", "Judges records by rules", settings: [SettingData("rules", .items("rule"), "The rules")], principal: "rules",
                example: "validate:\n  - required: email"),
            Spec(
                "enrich", "Adds facts", settings: [SettingData("from", .items("enrichment"), "What to add", required: true)],
                principal: "from", example: "enrich:\n  - lookup: {csv: a.csv, take: [industry]}"),
            Spec(
                "archive", "Puts aside what is stale",
                settings: [SettingData("older", .expression, "When a record is stale", required: true)], principal: "older",
                example: "- archive: updated older than 12 months\n  unless: status = customer"),
            Spec(
                "deduplicate", "Merges copies",
                settings: [
                    SettingData("block", .oneOrMany(.oneOrMany(.field)), "Fields to compare by", required: true),
                    SettingData("threshold", .percent, "How sure"),
                    SettingData("since", .date, "Not before"),
                    SettingData("survivorship", .map(.choice(["most-recent", "append"])), "Which value stays"),
                ], example: "deduplicate: {block: [email, [last, company]], threshold: 92.5%, since: 2024-02-29}"),
        ],
        rules: [
            Spec(
                "required", "A value must be there", settings: [SettingData("fields", .oneOrMany(.field), "The fields", required: true)],
                principal: "fields", example: "- required: consent\n  when: status = customer\n  severity: error"),
            Spec(
                "any-of", "One of them must be there", settings: [SettingData("fields", .oneOrMany(.field), "The fields", required: true)],
                principal: "fields", example: "any-of: [email, phone]"),
        ],
        enrichments: [
            Spec(
                "lookup", "Takes columns from a table",
                settings: [
                    SettingData("csv", .path, "The table", required: true), SettingData("take", .oneOrMany(.text), "Columns", required: true),
                ], example: "lookup: {csv: accounts.csv, take: industry}")
        ])

    /// A pipeline without a mistake; the tests break one line of it.
    static let pipeline = """
        kempt: 1
        name: nightly
        as-of: 2024-02-29
        fields:
          email: {type: email, key: true}
          phone: {type: phone, assume: NO, required: yes}
          country: email
        other-columns: carry
        extract:
          - csv: crm.csv
            source: crm
          - mbox: {path: in.mbox, own-domains: acme.example}
            role: evidence
        stages:
          - standardize
          - validate:
              - any-of: [email, phone]
                severity: error
              - required: email
                when: country = LT
          - deduplicate: {block: email}
          - archive: updated older than 12 months
            unless: status = customer
        load:
          kept: {csv: out.csv}
          merged: nowhere
        stop-when: {merged: 20%}
        report: {html: report.html, require-clean: 95}
        """

    static func check(_ text: String, environment: @escaping (String) -> String? = { _ in nil }) -> [Diagnostic] {
        let problems = Problems()
        if let tree = readPipelineTree(text: text, environment: environment, problems: problems) {
            lint(tree.root, language: language, problems: problems)
        }
        return problems.list
    }

    /// The pipeline above with one piece of text replaced.
    static func check(_ old: String, _ new: String) -> [Diagnostic] {
        check(pipeline.replacing(old, with: new))
    }
}

extension String {
    /// The first occurrence replaced; plain text.
    func replacing(_ old: String, with new: String) -> String {
        guard let start = firstStart(of: old) else { return self }
        let end = index(start, offsetBy: old.count)
        return String(self[..<start]) + new + String(self[end...])
    }

    private func firstStart(of word: String) -> Index? {
        indices.first { self[$0...].hasPrefix(word) }
    }
}
