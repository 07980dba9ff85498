import Glibc
import KemptCore
import KemptReport
import Testing

@Suite struct TerminalTests {
    @Test func oneScreenInGold() {
        let text = terminalSummary(Sample.nightly().figures(), style: .init(color: false, width: 80, showsRun: false))
        #expect(
            text == """
                kempt · nightly                                                 as of 2026-11-21

                  Clean records  45.80% → 77.58%  +31.78 points
                                 120 of 262 → 180 of 232
                                 at worst 75.43%, Grade D

                  read 262 = clean 180 + flagged 30 + quarantined 4 + dropped 0 + merged 30 +
                    archived 7 + could not be read 11

                  Source  Read  Clean  Before   After
                  crm      206    140  46.60%  77.34%
                  leads     56     40  42.85%  78.43%
                  billing (reference): linked 60, not linked 30, could not be read 1

                  What needs a person                    Records  Sole cause  New
                  could not be read                           11
                  any-of               email, phone           17          14    2
                  email.no-at          email                  12           9    0
                  required             consent                 4           4    4
                  not-fake             last_name, email        9           0    9
                  email.domain-typo    email                   6           0    6
                  uncertain pairs                              6

                  What the run fixed              Records
                  duplicate                            30
                  stale               updated_at        7
                  phone.punctuation   phone           120
                  last-name.case      last_name        34

                  Values that no list knows                    Records
                  last_name                  all: 3 different        7

                  Values left as people have them
                  last_name                        3
                  consent                          2
                  records with a value changed back since the last run: 1

                  Outputs are written.
                  kept         out/contacts.csv    210
                  quarantined  out/quarantine.csv   16
                  merged       out/merged.csv       90
                  archived     out/archived.csv      7
                  proposals    out/proposals.csv
                  changes      out/changes.csv
                  report       out/report.html
                  report       out/report.json

                  Clean records: at least 95.00% required: missed
                  Limit missed: any-of (email, phone): max-new 1, found 2
                  Baseline: known 37, new 21, mended 10
                  Next: Look at the lines that could not be read: 11 in out/quarantine.csv.
                  Next: Mend any-of (email, phone): it alone keeps records from being clean: 14.

                """)
    }

    @Test(arguments: Language.allCases)
    func fitsTheWidthAndStaysPlain(language: Language) {
        for width in [80, 81, 120] {
            let text = terminalSummary(Sample.nightly().figures(), style: .init(color: false, width: width), language: language)
            #expect(!text.contains("\u{1B}"))
            for line in text.split(separator: "\n") { #expect(displayWidth(line) <= width, "\(line)") }
        }
    }

    @Test func colorsChangeNothingButColors() {
        let figures = Sample.nightly().figures()
        let colored = terminalSummary(figures, style: .init(color: true, width: 80))
        var bare = ""
        var isEscape = false
        for scalar in colored.unicodeScalars {
            if scalar == "\u{1B}" { isEscape = true }
            if !isEscape { bare.unicodeScalars.append(scalar) }
            if scalar == "m" { isEscape = false }
        }
        #expect(colored != bare)
        #expect(bare == terminalSummary(figures, style: .init(color: false, width: 80)))
    }

    @Test func controlsInNamesAreShownNotObeyed() {
        var sample = Sample.nightly()
        sample.plan.name = "night\u{1B}[2Jly\u{202E}\u{7}"
        sample.plan.inputs[0] = Sample.input("crm\r\n", .base, path: "a\u{9B}b")
        let text = terminalSummary(sample.figures(notes: ["see \u{1B}]0;x"]), style: .init(color: false, width: 80))
        #expect(
            text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) && $0.value != 0x202E })
        #expect(text.contains("night\\u{1B}[2Jly\\u{202E}\\u{7}"))
    }

    @Test(arguments: [("abc", 3), ("Žąsis", 5), ("Z\u{30C}", 1), ("Ёлка", 4), ("日本", 4), ("", 0), ("😀", 2)])
    func widthIsWhatIsSeen(text: String, width: Int) { #expect(displayWidth(text) == width) }

    @Test func dryRunSaysSo() {
        let text = terminalSummary(Sample.nightly().figures(dryRun: true), style: .init(color: false, width: 100))
        #expect(text.contains("nothing was written"))
        #expect(!text.contains("out/contacts.csv"))
        #expect(text.contains("What Kempt can fix"))
    }
}

@Suite struct JSONTests {
    @Test func figuresAreWhereTheSchemaSays() throws {
        let tree = try #require(JSONTree(reportJSON(Sample.nightly().figures())))
        #expect(tree["kempt-report"] == .other("1"))
        #expect(tree["clean"]?["after"]?["percent"] == .other("77.58"))
        #expect(tree["clean"]?["change"] == .other("31.78"))
        #expect(tree["books"]?["unreadable"] == .other("11"))
        #expect(tree["rules"]?[0]?["rule"] == .string("duplicate"))
        #expect(tree["rules"]?[1]?["needs-person"] == .other("true"))
        #expect(tree["references"]?[0]?["not-linked"] == .other("30"))
        #expect(tree["files"]?[0]?["doors"] == .list([.string("clean"), .string("flagged")]))
        #expect(tree["facts"]?[1]?["name"] == .string("blocks-cut"))
        #expect(tree["run"]?["wall-seconds"] == .other("0.345"))
        #expect(tree["run"]?["phases"]?[0]?["seconds"] == .other("0.012"))
    }

    @Test func everyKeyIsInTheArticleAndTheOtherWayRound() throws {
        let sample = Sample.nightly()
        sample.ledger.pinnedCells = [0, 3]
        let tree = try #require(JSONTree(reportJSON(sample.figures(showsValues: true))))
        let article = try #require(read("Sources/kempt/Kempt.docc/ReportSchema.md"))
        let documented = article.split(separator: "\n").filter { $0.hasPrefix("| `") }.compactMap {
            $0.split(separator: "`").dropFirst().first
        }
        #expect(Set(documented.map(String.init)) == tree.paths())
        #expect(Set(documented).count == documented.count)
    }

    /// What is left as people have it is told by field in all three faces, and the night on which it came back.
    @Test(arguments: Language.allCases) func valuesLeftAsTheyAre(_ language: Language) throws {
        let figures = Sample.nightly().figures()
        #expect(figures.pinned.map(\.values) == [3, 2] && figures.changedBack == 1)
        let tree = try #require(JSONTree(reportJSON(figures)))
        #expect(tree["pinned"]?[0]?["values"] == .other("3") && tree["changed-back"] == .other("1"))
        let terminal = terminalSummary(figures, style: TerminalStyle(color: false, width: 100), language: language)
        #expect(terminal.contains(language.say(.pinned)) && terminal.contains("\(language.say(.changedBack)): 1"))
        #expect(reportHTML(figures, language: language).contains("id=\"pinned-title\""))
        #expect(
            !terminalSummary(Sample.plain(records: 10, clean: 9).figures(), style: TerminalStyle(color: false, width: 100), language: language)
                .contains(language.say(.pinned)))
    }

    /// What people typed is told only to who asked for it; how much of it no list knows is always told.
    @Test func valuesThatNoListKnows() throws {
        let silent = Sample.nightly().figures()
        let open = Sample.nightly().figures(showsValues: true)
        #expect(!reportJSON(silent).contains("Foreman") && !reportHTML(silent).contains("Foreman"))
        let item = try #require(JSONTree(reportJSON(open)))["unlisted"]?[0]
        #expect(item?["records"] == .other("7") && item?["distinct"] == .other("3") && item?["field"] == .string("last_name"))
        #expect(item?["values"]?[0]?["value"] == .string("Foreman") && item?["values"]?[2]?["records"] == .other("1"))
        #expect(reportHTML(open).contains("Foreman") && reportHTML(open).contains("&lt;b&gt;") && !reportHTML(open).contains("<b>"))
        for figures in [silent, open] {
            let text = terminalSummary(figures, style: TerminalStyle(color: false, width: 100))
            #expect(text.contains("Values that no list knows") && text.contains("all: 3 different") && !text.contains("Foreman"))
        }
    }

    @Test func onlyTheRunDiffersBetweenRuns() throws {
        var other = Sample.nightly()
        other.usage.wallSeconds = 99
        other.usage.peakBytes = 1
        let first = try #require(JSONTree(reportJSON(Sample.nightly().figures())))
        let second = try #require(JSONTree(reportJSON(other.figures(command: "kempt run x --workers 7"))))
        #expect(first != second)
        #expect(first.without("run") == second.without("run"))
    }

    @Test(arguments: naughtyTexts)
    func textsComeBackAsTheyWere(text: String) throws {
        let json = reportJSON(naughty(text))
        let tree = try #require(JSONTree(json))
        #expect(tree["pipeline"]?["name"] == .string(text))
        #expect(tree["rules"]?[0]?["fields"]?[0] == .string(text))
        #expect(tree["files"]?[0]?["path"] == .string(text))
        #expect(!json.unicodeScalars.contains { $0 == "<" || $0.value < 0x20 && $0 != "\n" })
    }
}

@Suite struct HTMLTests {
    @Test(arguments: Language.allCases)
    func pageIsWellFormed(language: Language) {
        let page = reportHTML(Sample.nightly().figures(notes: ["archived on request"]), language: language)
        let check = HTMLCheck(page)
        #expect(check.problem == nil)
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">"))
        #expect(page.utf8.count < 100_000)
        let ids = check.attributes.filter { $0.name == "id" }.map(\.value)
        #expect(Set(ids).count == ids.count)
        for reference in check.attributes where reference.name == "aria-labelledby" {
            for id in reference.value.split(separator: " ") { #expect(ids.contains(String(id)), "\(id)") }
        }
    }

    @Test func nothingComesFromOutside() {
        let page = reportHTML(Sample.nightly().figures())
        let check = HTMLCheck(page)
        #expect(check.attributes.contains { $0.value == "default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;" })
        #expect(Set(check.elements).isDisjoint(with: ["script", "link", "img", "iframe", "object", "base", "form"]))
        #expect(!check.attributes.contains { $0.name == "src" || $0.name.hasPrefix("on") })
        #expect(check.attributes.filter { $0.name == "href" }.map(\.value) == ["#figures"])
        #expect(!page.contains(text: "url(") && !page.contains(text: "@import") && !page.contains(text: "http:"))
    }

    @Test func showsTheFigures() {
        let page = reportHTML(Sample.nightly().figures())
        for text in [
            "77.58%", "45.80%", "180 of 232", "+31.78 points", "at worst 75.43%", "at least 95.00% required: missed", "<svg class=\"flow\"",
            "read 262 = clean 180 + flagged 30", "email.no-at", "out/contacts.csv", "9f86d081884c7d65", "4,711", "pairs-compared",
            "kempt run pipelines/nightly.yml --as-of 2026-11-21", "not linked", "blank lines: 4",
        ] { #expect(page.lowercased().contains(text: text.lowercased()), "\(text)") }
    }

    @Test func onlyTheLastSectionDiffersBetweenRuns() throws {
        var other = Sample.nightly()
        other.usage.wallSeconds = 99
        let first = reportHTML(Sample.nightly().figures())
        let second = reportHTML(other.figures(command: "kempt run x --workers 7"))
        let split = try #require(first.firstRange(of: "<section id=\"run\""))
        let otherSplit = try #require(second.firstRange(of: "<section id=\"run\""))
        #expect(first[..<split.lowerBound] == second[..<otherSplit.lowerBound])
        #expect(first[split.lowerBound...] != second[otherSplit.lowerBound...])
        #expect(!first[split.upperBound...].contains(text: "<section"))
    }

    @Test(arguments: naughtyTexts)
    func namesNeverBecomeMarkup(text: String) {
        let check = HTMLCheck(reportHTML(naughty(text)))
        #expect(check.problem == nil)
        #expect(check.elements == HTMLCheck(reportHTML(naughty("plain"))).elements)
    }

    @Test func manyRulesStaySmall() {
        var sample = Sample.nightly()
        let rule = sample.plan.rules[3]
        sample.plan.rules = (0..<5000).map {
            Rule(
                "email.rule-\($0)", columns: rule.columns, outcome: .invalid, severity: .error, dimension: .validity, summary: rule.summary)
        }
        sample.plan.duplicateRule = -1
        sample.plan.staleRule = -1
        sample.ledger.hits = Array(repeating: 3, count: 5000)
        sample.ledger.soleCause = Array(repeating: 0, count: 5000)
        let page = reportHTML(sample.figures())
        #expect(page.utf8.count < 100_000)
        #expect(page.contains(text: "and 4,950 more"))
    }

    @Test(arguments: [[0, 0, 0, 0, 0, 0], [1, 0, 0, 0, 0, 0], [0, 0, 0, 0, 9, 0], [1, 1, 1, 1, 1, 1_000_000]])
    func pictureHoldsAnyBooks(doors: [Int]) {
        let sample = Sample.plain(records: doors.reduce(0, +), clean: doors[0])
        sample.ledger.accounts[0].doors = doors
        let page = reportHTML(sample.figures())
        #expect(HTMLCheck(page).problem == nil)
        #expect(!page.contains(text: "V-") && !page.contains(text: "H-"))
        #expect(page.contains(text: "<svg") == (doors.reduce(0, +) > 0))
    }
}

@Suite struct LanguageTests {
    @Test func everyPhraseHasItsPlacesInEveryLanguage() {
        for phrase in Phrase.allCases {
            let (english, russian, lithuanian) = phrase.texts
            for text in [english, russian, lithuanian] {
                #expect(!text.isEmpty)
                for place in ["{0}", "{1}", "{2}"] { #expect(text.contains(text: place) == english.contains(text: place), "\(text)") }
            }
        }
    }

    @Test func languagesDiffer() {
        let same = Phrase.allCases.filter { $0.texts.0 == $0.texts.1 || $0.texts.0 == $0.texts.2 }
        // Units are written alike.
        #expect(Set(same) == [.seconds, .mebibytes])
    }

    @Test func russianIsCyrillicAndLithuanianIsNot() {
        func isCyrillic(_ text: String) -> Bool { text.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) } }
        for phrase in Phrase.allCases {
            #expect(isCyrillic(phrase.texts.1), "\(phrase)")
            #expect(!isCyrillic(phrase.texts.0) && !isCyrillic(phrase.texts.2), "\(phrase)")
        }
    }

    @Test func numbersFollowTheLanguage() {
        #expect(Language.english.number(1_234_567) == "1,234,567")
        #expect(Language.russian.number(1_234_567) == "1\u{A0}234\u{A0}567")
        #expect(Language.english.percent(hundredths: 8605) == "86.05%")
        #expect(Language.lithuanian.percent(hundredths: 8605) == "86,05\u{A0}%")
        #expect(Language.english.decimal(hundredths: -5) == "\u{2212}0.05")
        #expect(Language.english.number(Int.min) == "\u{2212}9,223,372,036,854,775,808")
        #expect(Language.russian.percent(nil) == "н/д")
    }

    @Test func valuesThatLookLikePlacesStay() {
        #expect(Language.english.say(.ofCount, "{1}", "{0}{") == "{1} of {0}{")
    }
}

/// Texts that break what is written without care.
let naughtyTexts = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x", "&lt;b&gt;&amp", "]]><!--", "</title><h1>",
    "a\u{0}b",
    "\u{202E}gnp.exe", "line\nbreak\r\ttab", "\\u003c", "{0}{1}", "Фамилия ąčęėįšųūž 日本 😀", "C:\\out\\\"x\".csv", "\u{1B}[31m", "",
]

/// A report with a text in every place that a user or a file can name.
func naughty(_ text: String) -> Figures {
    var sample = Sample.nightly()
    let type = TypeSpec(Spec("text", "a text"), outcomes: [])
    sample.plan = Plan(name: text, schema: Schema(columns: [Column(text, .declared, typeSpec: type)], key: nil))
    sample.plan.about = text
    sample.plan.path = text
    sample.plan.asOf = text
    sample.plan.fingerprint = text
    sample.plan.inputs = [Role.base, .reference].map { Sample.input(text, $0, path: text, facts: [(text, text)]) }
    sample.plan.evidence = [(text, text)]
    sample.plan.rules = [
        Rule(text, columns: [0, 7], severity: .error, dimension: .validity, summary: text, limits: RuleLimits(maxCount: 0))
    ]
    sample.plan.baselinePath = text
    sample.plan.outputs = [(.kept, PaperTarget(path: text))]
    sample.plan.reportHTML = text
    sample.plan.about = text.isEmpty ? "about" : text
    sample.plan.asOf = "2026-11-21"
    sample.facts = [(text, 1)]
    sample.pictures = Sample.pictures { _ in RecordLabel(source: text, id: text) }
    return sample.figures(command: "kempt run " + text, notes: [text])
}

/// A file of the package, found from this one.
func read(_ path: String) -> String? {
    guard let here = realpath(#filePath, nil) else { return nil }
    defer { free(here) }
    let root = String(cString: here).split(separator: "/").dropLast(3).joined(separator: "/")
    guard let file = fopen("/\(root)/\(path)", "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(file), byte >= 0 { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return String(decoding: bytes, as: UTF8.self)
}
