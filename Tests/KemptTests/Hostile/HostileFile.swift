import Testing

/// One hostile data file and what a run over it must come to.
struct HostileFile: CustomTestStringConvertible, Sendable {
    let name: String
    /// Records read; nil when the file is refused with exit code 3.
    let records: Int?
    var reject: (line: Int, rule: String)?
    var blankLines = 0
    /// What the message of a refusal must name, beside the file; it always comes with a remedy.
    var words: [String] = []
    /// Looks into `kept.csv`.
    var inspect: (@Sendable (Table) throws -> Bool)?

    var testDescription: String { name }

    init(
        _ name: String, records: Int?, reject: (line: Int, rule: String)? = nil, blankLines: Int = 0, words: [String] = [],
        inspect: (@Sendable (Table) throws -> Bool)? = nil
    ) {
        self.name = name
        self.records = records
        self.reject = reject
        self.blankLines = blankLines
        self.words = words
        self.inspect = inspect
    }

    /// The smallest pipeline that reads the file, for the folder above `hostile`.
    var pipeline: String {
        let format = name.contains(".xml") ? "xml" : name.contains(".mbox") ? "mbox" : "csv"
        let source =
            switch format {
            case "xml":
                """
                  - xml: {path: hostile/\(name), record: customer}
                    source: people
                    map: {id: "@code", first_name: person/given, last_name: person/family, email: contact/mail, notes: note}
                """
            case "mbox":
                """
                  - mbox: {path: hostile/\(name), own-domains: [acme.example], records: correspondents}
                    source: people
                    map: {id: email, notes: messages_in}
                """
            default:
                """
                  - csv: hostile/\(name)
                    source: people
                """
            }
        return HostileFile.pipeline(extract: source)
    }

    static func pipeline(extract: String) -> String {
        """
        kempt: 1
        name: hostile
        fields:
          id:         {type: identifier, key: true}
          first_name: {type: text}
          last_name:  {type: text}
          email:      {type: email}
          notes:      {type: notes}
        extract:
        \(extract)
        stages:
          - standardize
        load:
          kept:        {csv: out/kept.csv}
          quarantined: {csv: out/quarantined.csv}
        report: {json: out/report.json}
        """
    }

    static let all: [HostileFile] = csv + gzip + xml + mail

    private static let csv = [
        HostileFile("good.csv", records: 5),
        HostileFile("empty.csv", records: nil, words: ["empty"]),
        HostileFile("header-only.csv", records: 0),
        HostileFile("no-final-newline.csv", records: 5),
        HostileFile("crlf.csv", records: 5, inspect: hasNoReturns),
        HostileFile("cr-only.csv", records: 5, inspect: hasNoReturns),
        HostileFile("mixed-line-ends.csv", records: 5, inspect: hasNoReturns),
        HostileFile("blank-lines.csv", records: 3, blankLines: 4),
        HostileFile("bom.csv", records: 5) { $0.header.first == "id" && $0.rows.first?.first == "1" },
        HostileFile("semicolon.csv", records: 5) { try $0.column("last_name").first == "Petraitis" },
        HostileFile("tab.csv", records: 5) { try $0.column("last_name").first == "Petraitis" },
        HostileFile("quoted-newlines.csv", records: 3) {
            try $0.column("notes")[1] == "две\nстроки, с запятой и \"кавычками\""
        },
        HostileFile("ragged-short.csv", records: 4, reject: (3, "csv.too-few-fields")),
        HostileFile("ragged-long.csv", records: 4, reject: (3, "csv.too-many-fields")),
        HostileFile("unclosed-quote.csv", records: 4, reject: (3, "csv.unclosed-quote")) { try $0.column("id") == ["1", "3", "4", "5"] },
        HostileFile("unclosed-quote-last-line.csv", records: 4, reject: (6, "csv.unclosed-quote")),
        HostileFile("unclosed-quote-then-quotes.csv", records: 4, reject: (3, "csv.text-after-quote")) {
            try $0.column("notes")[1] == "third, quoted"
        },
        HostileFile("stray-quote.csv", records: 5) {
            try $0.column("notes")[1] == "5\" pipe" && $0.column("first_name")[3] == "Žilvinas \"Žilas\""
        },
        HostileFile("text-after-quote.csv", records: 4, reject: (3, "csv.text-after-quote")),
        HostileFile("nul-byte.csv", records: 4, reject: (3, "csv.nul-byte")),
        HostileFile("invalid-utf8-row.csv", records: 4, reject: (5, "csv.not-utf-8")),
        HostileFile("windows-1251.csv", records: 2), HostileFile("windows-1257.csv", records: 5), HostileFile("koi8-r.csv", records: 5),
        HostileFile("utf-16.csv", records: 5), HostileFile("utf-16-no-bom.csv", records: 5),
        HostileFile("undecodable-row.csv", records: 4, reject: (3, "csv.undecodable")),
        HostileFile("encoding-in-doubt.csv", records: nil),
        HostileFile("duplicate-header.csv", records: 5) { $0.header.contains("email") && $0.header.contains("email_2") },
        HostileFile("no-header.csv", records: 3), HostileFile("sep-line.csv", records: 2), HostileFile("backslash-escapes.csv", records: 3),
        HostileFile("formulas.csv", records: 2),
        HostileFile("empty-header.csv", records: 5) { $0.header.contains("column_5") },
        HostileFile("header-unclosed-quote.csv", records: nil, words: [":1"]),
        HostileFile("duplicate-key.csv", records: 5) { try $0.column("id") == ["1", "2", "2", "4", "5"] },
        HostileFile("missing-key.csv", records: 5),
    ]

    private static let gzip = [
        HostileFile("good.csv.gz", records: 5), HostileFile("two-members.csv.gz", records: 5), HostileFile("not-gzip.csv.gz", records: 5),
        HostileFile("truncated.csv.gz", records: nil), HostileFile("bad-checksum.csv.gz", records: nil),
        HostileFile("trailing-garbage.csv.gz", records: nil),
    ]

    private static let xml = [
        HostileFile("good.xml", records: 3),
        HostileFile("cdata.xml", records: 2) {
            try $0.column("first_name")[0] == "Jonas" && $0.column("last_name")[0] == "Petraitis"
                && $0.column("notes")[0] == "a < b & c ]] > d"
        },
        HostileFile("empty-elements.xml", records: 2),
        HostileFile("broken.xml", records: nil, words: [":7"]),
        HostileFile("truncated.xml", records: nil),
        HostileFile("doctype-xxe.xml", records: nil),
        HostileFile("doctype-external.xml", records: nil),
        HostileFile("internal-entity.xml", records: nil),
        HostileFile("undeclared-entity.xml", records: nil),
        HostileFile("billion-laughs.xml", records: nil),
        HostileFile("deep-nesting.xml", records: nil, words: ["256"]),
        HostileFile("wrong-record.xml", records: nil, words: ["customer", "client"]),
        HostileFile("not-xml.xml", records: nil),
    ]

    /// Read as records: one for each correspondent; `notes` holds the letters that came from them.
    private static let mail = [
        HostileFile("good.mbox", records: 2, inspect: hasJonasAndAnna),
        HostileFile("empty.mbox", records: 0),
        HostileFile("no-from.mbox", records: nil, words: ["From "]),
        HostileFile("crlf.mbox", records: 2, inspect: hasJonasAndAnna),
        HostileFile("unquoted-from.mbox", records: 2, inspect: hasJonasAndAnna),
        HostileFile("lying-content-length.mbox", records: 2, inspect: hasJonasAndAnna),
        HostileFile("header-bomb.mbox", records: 2, inspect: hasJonasAndAnna),
        HostileFile("bytes-in-headers.mbox", records: 0),
        HostileFile("bad-charset.mbox", records: 3) { try $0.column("notes") == ["1", "1", "1"] },
        HostileFile("truncated-multipart.mbox", records: 2, inspect: hasJonasAndAnna),
        HostileFile("nested-multipart.mbox", records: 2, inspect: hasJonasAndAnna),
        HostileFile("nul-and-8bit-headers.mbox", records: 2, inspect: hasJonasAndAnna),
    ]

    private static let hasNoReturns: @Sendable (Table) throws -> Bool = { table in
        !table.rows.joined().contains { $0.utf8.contains(UInt8(ascii: "\r")) }
    }
    private static let hasJonasAndAnna: @Sendable (Table) throws -> Bool = { table in
        try Set(table.column("id")) == ["jonas@ramune.example", "anna@wislanet.example"] && table.column("notes") == ["1", "1"]
    }
}
