import Foundation
import Testing

/// No person's value is ever printed, and none stands in a report: names of fields, places and rules do.
@Suite struct PrivacyTests {
    /// One value for each field, each unlike any word of the program. The key is a code: pictures of the report name records by it.
    private static let canaries = [
        "id": "K-88123", "name": "Quizzaciously Zyxxandra", "email": "zyxxandra@quizz.example", "phone": "+37061298765",
        "country": "Quizzland", "status": "qzxstatus", "consent": "qzxmaybe", "seen": "31.02.1997", "notes": "qzxnote in confidence",
        "secret_column": "qzxcarried",
    ]

    private static let header = ["id", "name", "email", "phone", "country", "status", "consent", "seen", "notes", "secret_column"]

    private static func row(_ changes: [String: String] = [:]) -> String {
        header.map { changes[$0] ?? canaries[$0] ?? "" }.joined(separator: ",") + "\n"
    }

    private static func pipeline(_ end: String, extract: String = "  - csv: people.csv") -> String {
        """
        kempt: 1
        name: privacy
        as-of: 2026-06-30
        fields:
          id:      {type: identifier, key: true}
          name:    {type: full-name, required: true}
          email:   {type: email}
          phone:   {type: phone, country: country, assume: LT}
          country: {type: country}
          status:  {type: picklist, values: {lead: [], customer: []}}
          consent: {type: boolean}
          seen:    {type: date}
          notes:   {type: notes}
        extract:
        \(extract)
        stages:
          - standardize
          - validate:
              - any-of: [email, phone]
                severity: error
              - not-fake: [name, email]
                action: quarantine
              - required: consent
                when: status = customer
          - deduplicate: {merge: auto}
          - archive: seen older than 12 months
        \(end)
        """
    }

    private static let report = "report: {html: out/report.html, json: out/report.json, require-clean: 100}"

    /// The shortest piece of a value that would give a person away, and no figure of the run (bytes, milliseconds) has by chance.
    private static let telltale = ["qzx", "quizz", "zyxx", "k-88123", "61298765", "61-298", "01.1997", "02.1997", "1997-"]

    private func expectSilence(_ text: String, _ what: String, mayNameRecords: Bool = false) {
        let lower = text.lowercased()
        for piece in Self.telltale where !(mayNameRecords && piece == "k-88123") {
            #expect(!lower.contains(piece), "\(what) tells '\(piece)': \(text.prefix(4000))")
        }
    }

    private func run(_ scratch: Scratch, _ arguments: String..., code: Int32) throws {
        let outcome = try Program.run(["run", "p.yml"] + arguments, in: scratch.path)
        #expect(outcome.code == code, "\(outcome.said)")
        expectSilence(outcome.output, "standard output")
        expectSilence(outcome.errors, "standard error")
        for name in ["report.html", "report.json"] {
            if let text = try? scratch.text("out/\(name)") { expectSilence(text, name, mayNameRecords: true) }
        }
    }

    private func scratch(_ people: String, end: String = report) throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(people, to: "people.csv")
        try scratch.write(Self.pipeline(end), to: "p.yml")
        return scratch
    }

    private static let head = header.joined(separator: ",") + "\n"

    @Test func recordsOfEveryKind() throws {
        let people =
            Self.head + Self.row() + Self.row(["id": "K-88124", "email": "ZYXXANDRA@QUIZZ.EXAMPLE"]) + "K-88125,Quizz,too few qzx\n"
            + Self.row(["email": "zyxx at quizz", "phone": "061298765 qzx", "name": "test qzx"])
            + "K-88126,\"qzx unclosed,zyxx@quizz.example\n"
        let scratch = try scratch(people)
        try run(scratch, code: 1)
        #expect(try scratch.text("out/privacy/quarantined.csv").contains("too few qzx"), "the raw text is kept where it belongs")
        try run(scratch, "--dry-run", code: 1)
    }

    /// A key that would tell who somebody is names nobody: the report says where the record stands.
    @Test func keysThatAreNoCodes() throws {
        let scratch = try Scratch()
        let people = Self.head + Self.row() + Self.row(["id": "K-88124", "email": "zyxxandra@quizz.example "])
        try scratch.write(people, to: "people.csv")
        let text = Self.pipeline(Self.report).replacingOccurrences(of: "identifier, key: true", with: "identifier").replacingOccurrences(
            of: "type: email}", with: "type: email, key: true}")
        try scratch.write(text, to: "p.yml")
        try run(scratch, code: 1)
        let page = try scratch.text("out/report.html")
        #expect(page.contains("class=\"cluster\"") && page.contains("people#1"), "there is a picture")
    }

    @Test func runsThatFail() throws {
        let record = Self.row()
        // No header: the first record is taken for one, so its values would be names of columns.
        try run(try scratch(record + record), "--dry-run", code: 1)
        let good = try scratch(Self.head + record)
        try FileManager.default.createDirectory(atPath: good.full("out/report.json"), withIntermediateDirectories: true)
        try run(good, code: 4)
        var latin = Data((Self.head + record).utf8)
        latin.append(contentsOf: [0xE0, 0xE1, 0x2C, 0xFF, 0x0A])
        let refused = try Scratch()
        try refused.write(Data([0xFF, 0xFE]) + latin, to: "people.csv")
        try refused.write(Self.pipeline(Self.report), to: "p.yml")
        try run(refused, code: 3)
        // A name that comes twice is told apart, so this one runs.
        let doubled = try scratch(Self.head.replacingOccurrences(of: "notes", with: "email") + record)
        try run(doubled, code: 1)
    }

    @Test func trippedBrake() throws {
        let old = (1...120).map { Self.row(["id": "K-\($0)", "seen": "01.01.1997", "email": "qzx\($0)@quizz.example"]) }.joined()
        try run(try scratch(Self.head + old, end: "stop-when: {archived: 1%, merged: 100%}\n" + Self.report), code: 6)
    }

    /// The words of the XML library quote what they stumble over.
    @Test(arguments: [
        "<p><name>Quizzaciously</other></p>", "<p><name>Quizz&unheard-of;</name></p>", "<p><name>Quizz < zyxx</name></p>",
        "<p><name q=zyxx>Quizz</name></p>",
        "<p><name>Quizzaciously",
    ]) func brokenXML(_ body: String) throws {
        let scratch = try Scratch()
        try scratch.write("<people>\(body)</people>", to: "people.xml")
        try scratch.write(
            Self.pipeline(Self.report, extract: "  - xml: {path: people.xml, record: p}\n    map: {name: name}\n"), to: "p.yml")
        try run(scratch, code: 3)
    }
}
