import KemptCore
import Testing

@testable import KemptFormats

/// Settings written as `name: value`; lists as arrays.
private func values(_ pairs: [(String, [String])], kinds: [(String, [String])] = []) -> Values {
    func entry(_ name: String, _ node: Node) -> Node.Entry { Node.Entry(key: name, keyPosition: .nowhere, value: node) }
    func list(_ texts: [String]) -> Node { texts.count == 1 ? .scalar(texts[0], .nowhere) : .list(texts.map { .scalar($0, .nowhere) }, .nowhere) }
    var entries = pairs.map { entry($0.0, list($0.1)) }
    if !kinds.isEmpty { entries.append(entry("kinds", .map(kinds.map { entry($0.0, list($0.1)) }, .nowhere))) }
    return Values(EventsSettings.spec, .map(entries, .nowhere), at: .nowhere)
}

private func table(_ evidence: MailEvidence?, _ columns: [MailColumn]) -> [String] {
    guard let evidence else { return ["(not loaded)"] }
    return (0..<evidence.count).map { row in
        columns.map { column in
            let output = ByteBuffer()
            return evidence.append(column, of: row, into: output) ? output.cell.string : "-"
        }.joined(separator: "|")
    }
}

@Suite struct EventsTests {
    static let calls = """
        email,date,direction
        Anna@UAB.lt,05.03.2024 10:00,inbound
        anna@uab.lt,2024-03-01,Outbound
        ivan@ooo.ru,06.03.2024,встреча
        ivan@ooo.ru,07.03.2024,opened
        ,08.03.2024,inbound
        ivan@ooo.ru,soon,inbound
        ivan@ooo.ru,09.03.2024,postcard

        """

    private func slot(_ text: String, _ more: [(String, [String])], kinds: [(String, [String])] = [], _ folder: Folder) -> EventsSlot {
        EventsSlot(values([("path", [folder.write(text, "events.csv")]), ("when", ["date"])] + more, kinds: kinds)) { $0 }
    }

    @Test func eventsAreEvidence() throws {
        let folder = Folder()
        let slot = slot(Self.calls, [("who", ["email"]), ("order", ["dmy"]), ("kind", ["direction"])], folder)
        #expect(table(slot.evidence, []) == ["(not loaded)"])
        try slot.load()
        #expect(
            table(slot.evidence, [.address, .firstContact, .lastContact, .lastIn, .lastOut, .messagesIn, .messagesOut, .opens, .lastOpen, .bounced])
                == [
                    "anna@uab.lt|2024-03-01|2024-03-05|2024-03-05|2024-03-01|1|1|0|-|none",
                    "ivan@ooo.ru|2024-03-06|2024-03-06|2024-03-06|2024-03-06|2|1|1|2024-03-07|none",
                ])
        #expect(
            slot.tally.map { "\($0.name) \($0.value)" } == [
                "events 7", "events without a person 1", "events without a day 1", "events of other kinds 1",
            ])
        #expect(slot.records == nil)
    }

    @Test func wordsOfOnesOwn() throws {
        let folder = Folder()
        let slot = slot(
            Self.calls, [("who", ["email"]), ("order", ["dmy"]), ("kind", ["direction"])],
            kinds: [("in", ["POSTCARD", "inbound"]), ("out", ["opened"])], folder)
        try slot.load()
        #expect(table(slot.evidence, [.address, .messagesIn, .messagesOut, .opens]) == ["anna@uab.lt|1|0|0", "ivan@ooo.ru|2|1|0"])
        #expect(slot.tally.last.map { "\($0.name) \($0.value)" } == "events of other kinds 2")
    }

    @Test func withoutAKindAllAreAlike() throws {
        let folder = Folder()
        for (countsAs, expected) in [("both", "1|1|0"), ("in", "1|0|0"), ("out", "0|1|0"), ("open", "0|0|1")] {
            let slot = slot("who,date\na@b.lt,2024-01-01\n", [("who", ["who"]), ("counts-as", [countsAs])], folder)
            try slot.load()
            #expect(table(slot.evidence, [.messagesIn, .messagesOut, .opens]) == [expected])
        }
    }

    @Test func anyKeyNamesAPerson() throws {
        let folder = Folder()
        let text = "who,date\n+370 (612) 34-567,2024-01-01\nK-Žą 1,2024-01-02\n Anna@xn--80aggxoagg.example ,2024-01-03\n8 612 34567,2024-01-04\n"
        let slot = slot(text, [("who", ["who"])], folder)
        try slot.load()
        let evidence = try #require(slot.evidence)
        #expect(evidence.count == 4)
        for form in ["+37061234567", "+370 612 34567", "k-žą 1", "K-ŽĄ 1", "anna@агрополе.example", "8 612 34567"] {
            #expect(withCell(form) { evidence.find(address: $0) } != nil, "\(form)")
        }
        for form in ["", "37061234567", "k-žą", "8 61234567"] { #expect(withCell(form) { evidence.find(address: $0) } == nil, "\(form)") }
    }

    @Test func severalFilesAreOneList() throws {
        let folder = Folder()
        _ = folder.write("who,date\na@b.lt,2024-01-01\n", "events-1.csv")
        _ = folder.write("date;who\n2024-02-01;a@b.lt\n", "events-2.csv")
        let slot = EventsSlot(values([("path", [folder.path + "/events-*.csv"]), ("who", ["who"]), ("when", ["date"])])) { $0 }
        try slot.load()
        #expect(table(slot.evidence, [.address, .firstContact, .lastContact, .messagesIn]) == ["a@b.lt|2024-01-01|2024-02-01|2"])
        let none = EventsSlot(values([("path", [folder.path + "/none-*.csv"]), ("who", ["who"]), ("when", ["date"])])) { $0 }
        #expect(failure { try none.load() }.contains("no file"))
    }

    @Test func missingColumnsAreNamed() {
        let folder = Folder()
        let slot = slot("mail,date\n", [("who", ["maill"])], folder)
        #expect(failure { try slot.load() }.contains("has no column 'maill'"))
        #expect(failure { try EventsSlot(values([("path", [folder.path + "/none.csv"])])) { $0 }.load() }.contains("cannot be opened"))
    }

    @Test func oneColumnMayServeTwice() throws {
        let folder = Folder()
        let slot = slot("date\n2024-01-05\n", [("who", ["date"])], folder)
        try slot.load()
        #expect(table(slot.evidence, [.address, .lastContact]) == ["2024-01-05|2024-01-05"])
    }

    static let days: [(String, DayOrder, String)] = [
        ("2024-11-26", .yearFirst, "2024-11-26"), ("2024-11-26T14:05:00Z", .dayFirst, "2024-11-26"), ("2024/1/5 10:00", .monthFirst, "2024-01-05"),
        ("26.11.2024", .yearFirst, "2024-11-26"), ("11/26/2024", .yearFirst, "2024-11-26"), ("03.04.2024", .yearFirst, "-"),
        ("04.04.2024", .yearFirst, "2024-04-04"),
        ("03.04.2024", .dayFirst, "2024-04-03"), ("03/04/2024", .monthFirst, "2024-03-04"), ("3.4.24 9:00", .dayFirst, "2024-04-03"),
        ("3.4.24", .yearFirst, "-"), ("31.12.99", .dayFirst, "1999-12-31"), ("20241126", .yearFirst, "2024-11-26"),
        ("20241126T1200", .yearFirst, "2024-11-26"),
        ("30.02.2024", .dayFirst, "-"), ("26 Nov 2024", .dayFirst, "2024-11-26"), ("Tue, 26 Nov 2024 10:00 +0200", .yearFirst, "2024-11-26"),
        ("26.11.2024.", .dayFirst, "2024-11-26"), ("2024-11-26x", .yearFirst, "-"), ("", .yearFirst, "-"), ("soon", .yearFirst, "-"),
        ("123456789012", .yearFirst, "-"),
        ("2024-13-01", .yearFirst, "-"), ("0000-01-01", .yearFirst, "-"), ("12-2024", .yearFirst, "-"), ("2024 m. sausio 5 d.", .yearFirst, "-"),
    ]

    @Test(arguments: days.indices) func readsDays(index: Int) {
        let (text, order, expected) = Self.days[index]
        let output = ByteBuffer()
        if let day = withCell(text, { EventDay.read($0, order: order) }) { output.append(isoDate: day) } else { output.append("-") }
        #expect(output.cell.string == expected, "\(text)")
    }
}

@Suite struct MailFactsTests {
    private func mail(_ date: String, from: String = "Anna <anna@uab.lt>") -> MailEvidence {
        let builder = MailEvidenceBuilder(ownDomains: ["acme.example"])
        withCell("From: \(from)\nTo: s@acme.example\nDate: \(date)\n\nx") { builder.add($0) }
        return builder.finish()
    }

    @Test func tablesAreTakenTogether() throws {
        let folder = Folder()
        let slot = EventsSlot(
            values([
                ("path", [folder.write("who,date\nanna@uab.lt,2024-06-01\n", "e.csv")]), ("who", ["who"]), ("when", ["date"]), ("counts-as", ["out"]),
            ])
        ) { $0 }
        try slot.load()
        let events = try #require(slot.evidence)
        let tables = [mail("1 Mar 2024 10:00 +0200"), mail("1 Feb 2024 10:00 +0200", from: "Anna Kazlauskienė <anna@uab.lt>"), events]
        for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2]] {
            var facts = MailFacts()
            #expect(facts.isEmpty)
            for index in order { facts.add(tables[index], 0) }
            let line = [MailColumn.firstContact, .lastContact, .firstIn, .lastOut, .messagesIn, .messagesOut, .name, .bounced, .phone].map { column in
                let output = ByteBuffer()
                return facts.append(column, into: output) ? output.cell.string : "-"
            }
            #expect(line == ["2024-02-01", "2024-06-01", "2024-02-01", "2024-06-01", "2", "1", "Anna", "none", "-"])
        }
        #expect(!MailFacts().append(.bounced, into: ByteBuffer()))
    }

    @Test func theLatestBounceDecides() {
        func bounce(_ status: String, _ day: Int) -> MailEvidence {
            let builder = MailEvidenceBuilder(ownDomains: [])
            let text = DeliveryReportTests.report(status: status, diagnostic: "x").replacing("Mon, 1 Jan 2024 12", with: "\(day) Jan 2024 12")
            withCell(text) { builder.add($0) }
            return builder.finish()
        }
        for tables in [[bounce("5.1.1", 3), bounce("4.2.2", 9)], [bounce("4.2.2", 9), bounce("5.1.1", 3)]] {
            var facts = MailFacts()
            for table in tables { facts.add(table, 0) }
            let output = ByteBuffer()
            for column in [MailColumn.bounced, .bounceDate, .bounceStatus, .bounces] {
                _ = facts.append(column, into: output)
                output.append(32)
            }
            #expect(output.cell.string == "soft 2024-01-09 4.2.2 2 ")
        }
    }
}
