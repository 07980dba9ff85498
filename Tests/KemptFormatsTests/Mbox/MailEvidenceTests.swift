import KemptCore
import KemptFormats
import Testing

private func message(
    from: String, to: String = "sales@acme.example", date: String, more: String = ""
) -> String {
    "From x@y.lt Fri Nov 26 21:40:36 2004\nFrom: \(from)\nTo: \(to)\nDate: \(date)\n\(more)\ntext\n"
}

private func gather(_ messages: [String], own: [String] = ["acme.example"]) -> MailEvidence {
    let builder = MailEvidenceBuilder(ownDomains: own)
    for text in messages { withCell(text) { builder.add($0) } }
    return builder.finish()
}

/// The table as text, one line a row.
private func table(_ evidence: MailEvidence, _ columns: [MailColumn]) -> [String] {
    (0..<evidence.count).map { row in
        columns.map { column in
            let output = ByteBuffer()
            return evidence.append(column, of: row, into: output) ? output.cell.string : "-"
        }.joined(separator: "|")
    }
}

@Suite struct MailEvidenceTests {
    static let correspondence: [String] = [
        message(from: "Anna Petrova <Anna@UAB.lt>", date: "Sun, 31 Dec 2023 23:30:00 -0800"),
        message(
            from: "sales@acme.example", to: "\"A. P.\" <anna@uab.lt>, Ivan <ivan@ooo.ru>, boss@acme.example", date: "2 Jan 2024 10:00 +0200"
        ),
        message(from: "Anna Kazlauskienė <anna@uab.lt>", date: "5 Mar 2024 10:00 +0200"),
        message(from: "sales@mail.acme.example", to: "boss@acme.example", date: "6 Mar 2024 10:00 +0200"),
        message(from: "Anna (auto) <anna@uab.lt>", date: "7 Mar 2024 10:00 +0200", more: "Auto-Submitted: auto-replied\n"),
        message(from: "news@list.lt", date: "8 Mar 2024 10:00 +0200", more: "List-Id: <news.list.lt>\n"),
        message(from: "noreply@shop.lt", date: "8 Mar 2024 10:00 +0200"),
        DeliveryReportTests.report(recipient: "rfc822; ivan@ooo.ru", status: "5.1.1", diagnostic: "smtp; 550 5.1.1 User unknown"),
    ]

    @Test func tellsContactsAndDirections() {
        let evidence = gather(Self.correspondence)
        #expect(
            table(evidence, [.address, .firstContact, .lastContact, .firstIn, .lastIn, .firstOut, .lastOut, .messagesIn, .messagesOut]) == [
                "anna@uab.lt|2023-12-31|2024-03-05|2023-12-31|2024-03-05|2024-01-02|2024-01-02|2|1",
                "ivan@ooo.ru|2024-01-02|2024-01-02|-|-|2024-01-02|2024-01-02|0|1",
                "news@list.lt|-|-|-|-|-|-|0|0",
                "noreply@shop.lt|2024-03-08|2024-03-08|2024-03-08|2024-03-08|-|-|1|0",
            ])
        #expect(
            table(evidence, [.address, .messagesAutomatic, .messagesList, .bounced, .bounceDate, .bounceStatus, .bounces]) == [
                "anna@uab.lt|1|0|none|-|-|0", "ivan@ooo.ru|0|0|hard|2024-01-01|5.1.1|1", "news@list.lt|0|1|none|-|-|0",
                "noreply@shop.lt|0|0|none|-|-|0",
            ])
        #expect((0..<4).map(evidence.isCorrespondent) == [true, true, false, false])
        let summary = evidence.summary
        #expect(
            [summary.messages, summary.contacts, summary.automatic, summary.lists, summary.bounces, summary.internals] == [
                8, 4, 1, 1, 1, 1,
            ])
    }

    @Test func theLatestNameOfAPersonsOwnCounts() {
        #expect(table(gather(Self.correspondence), [.name]) == ["Anna", "Ivan", "-", "-"])
        #expect(table(gather(Array(Self.correspondence.prefix(4))), [.name]) == ["Anna Kazlauskienė", "Ivan"])
        #expect(table(gather(Self.correspondence.prefix(4).reversed()), [.name]) == ["Anna Kazlauskienė", "Ivan"])
        let unquoted = message(from: "Petrova, Anna <anna@uab.lt>", date: "1 Jan 2024 10:00 +0200")
        #expect(table(gather([unquoted]), [.address, .name]) == ["anna@uab.lt|Petrova, Anna"])
        let addressAsName = message(from: "\"anna@uab.lt\" <anna@uab.lt>", date: "1 Jan 2024 10:00 +0200")
        #expect(table(gather([addressAsName]), [.name]) == ["-"])
    }

    @Test func findsAddressesInAnyForm() {
        let evidence = gather(Self.correspondence)
        for form in ["anna@uab.lt", "ANNA@UAB.LT", " anna@uab.lt ", "\"anna\"@uab.lt", "'Anna@uab.lt'", "<anna@uab.lt>", "anna@uab.lt."] {
            #expect(withCell(form) { evidence.find(address: $0) } == 0, "\(form)")
        }
        for form in ["", "anna", "anna@", "@uab.lt", "a@uab.lt", "zzz@zzz.zz", "anna@uab.lt@uab.lt"] {
            #expect(withCell(form) { evidence.find(address: $0) } == nil, "\(form)")
        }
        #expect(gather([]).count == 0)
        #expect(withCell("anna@uab.lt") { gather([]).find(address: $0) } == nil)
    }

    @Test func orderOfMessagesChangesNothing() {
        var numbers = Numbers(state: 9)
        let columns = MailColumn.allCases
        let expected = table(gather(Self.correspondence), columns)
        for _ in 0..<50 { #expect(table(gather(Self.correspondence.shuffled(using: &numbers)), columns) == expected) }
    }

    @Test func theSameMessageCountsOnce() {
        let once = message(from: "a@b.lt", date: "1 Jan 2024 10:00 +0200", more: "Message-ID: <1@b.lt>\n")
        let another = message(from: "a@b.lt", date: "2 Jan 2024 10:00 +0200", more: "Message-ID: <1@b.lt>\n")
        let evidence = gather([once, once, another, once])
        #expect(table(evidence, [.messagesIn]) == ["2"])
        #expect(evidence.summary.duplicates == 2)
    }

    @Test func aRecipientNamedTwiceCountsOnce() {
        let twice = message(
            from: "me@acme.example", to: "a@b.lt, A@B.lt", date: "1 Jan 2024 10:00 +0200", more: "Cc: a@b.lt\nBcc: c@d.lt\n")
        #expect(table(gather([twice]), [.address, .messagesOut]) == ["a@b.lt|1", "c@d.lt|1"])
    }

    @Test func theLatestReportDecides() {
        func report(_ status: String, _ day: Int) -> String {
            DeliveryReportTests.report(status: status, diagnostic: "x").replacing("Mon, 1 Jan 2024 12", with: "\(day) Jan 2024 12")
        }
        let columns: [MailColumn] = [.bounced, .bounceDate, .bounceStatus, .bounces]
        #expect(table(gather([report("5.1.1", 3), report("4.2.2", 9)]), columns) == ["soft|2024-01-09|4.2.2|2"])
        #expect(table(gather([report("5.1.1", 9), report("4.2.2", 3)]), columns) == ["hard|2024-01-09|5.1.1|2"])
        #expect(table(gather([report("4.2.2", 9), report("5.1.1", 9)]), columns) == ["hard|2024-01-09|5.1.1|2"])
    }

    @Test func ownDomainsCoverWhatIsBelowThem() {
        let messages = ["a@acme.example", "a@mail.acme.example", "a@notacme.example", "a@acme.example.lt"].map {
            message(from: $0, to: "c@d.lt", date: "1 Jan 2024 10:00 +0200")
        }
        #expect(table(gather(messages, own: ["@ACME.example "]), [.address]) == ["a@acme.example.lt", "a@notacme.example", "c@d.lt"])
        #expect(gather(messages, own: []).count == 4)
        #expect(table(gather(messages, own: ["acme.example"]), [.messagesOut]) == ["0", "0", "2"])
    }

    @Test func dayFromOtherWitnessesWhenThereIsNoDate() {
        let evidence = gather([message(from: "a@b.lt", date: "some day")])
        #expect(table(evidence, [.lastContact]) == ["2004-11-26"])
        #expect(evidence.summary.defective == 1)
        #expect(evidence.summary.defects.contains(.badDate))
    }

    @Test func aListIsNoCorrespondent() {
        let list = message(
            from: "anna@uab.lt", to: "team@list.lt", date: "1 Jan 2024 10:00 +0200", more: "List-Post: <mailto:team@list.lt>\n")
        let letter = message(from: "me@acme.example", to: "team@list.lt, ivan@ooo.ru", date: "2 Jan 2024 10:00 +0200")
        for messages in [[list, letter], [letter, list]] {
            let evidence = gather(messages)
            #expect(
                table(evidence, [.address, .messagesOut, .messagesList]) == ["anna@uab.lt|0|1", "ivan@ooo.ru|1|0", "team@list.lt|1|0"])
            #expect((0..<3).map(evidence.isCorrespondent) == [false, true, false])
        }
    }

    @Test func oneAddressHasOneForm() {
        let forms = [
            ("i.panov@xn--80aggxoagg.example", "i.panov@агрополе.example"), ("A@XN--MNCHEN-3YA.DE", "a@münchen.de"),
            ("a@xn--.lt", "a@xn--.lt"), ("a@xn--99999999999.lt", "a@xn--99999999999.lt"),
            ("a@xn--a.lt", "a@xn--a.lt"), ("a@b..lt", "a@b..lt"), ("a--b@c.lt", "a--b@c.lt"), ("a@xn--fiqs8s", "a@中国"),
        ]
        for (written, expected) in forms {
            let output = ByteBuffer()
            #expect(withCell(written) { canonicalAddress($0, into: output) }, "\(written)")
            #expect(output.cell.string == expected)
            let again = ByteBuffer()
            #expect(canonicalAddress(output.cell, into: again) && again.cell.string == expected)
        }
        let evidence = gather([message(from: "i.panov@xn--80aggxoagg.example", date: "1 Jan 2024 10:00 +0200")])
        #expect(withCell("i.panov@агрополе.example") { evidence.find(address: $0) } == 0)
        #expect(withCell("i.panov@xn--80aggxoagg.example") { evidence.find(address: $0) } == 0)
    }

    @Test(arguments: [
        ("mailer-daemon@x.lt", true), ("noreply@x.lt", true), ("no-reply@x.lt", true), ("noreply+1@x.lt", true), ("bounces-12@x.lt", true),
        ("postmaster@x.lt", true), ("anna@x.lt", false), ("norepliesplease@x.lt", false), ("info@x.lt", false), ("bouncer@x.lt", false),
    ]) func machines(address: String, expected: Bool) {
        #expect(withCell(address) { isMachineAddress($0) } == expected)
    }

    /// What a person is filed under is found again under itself.
    @Test func theFormOfAFormIsTheSame() {
        let letters = String(repeating: "a", count: 40)
        for address in [
            "a@b.lt...", "\"a\"@B.LT", "'a@b.lt'", "a@xn--80aggxoagg.lt", "a@xn--xn--\(letters)-80a.lt", "a@xn--ü-80a.lt", "a@b..lt", "a@.",
            "\"\"a\"\"@b.lt", "a@" + String(repeating: "xn--80aggxoagg.", count: 20) + "lt", "<a@b.lt>",
        ] {
            let once = ByteBuffer()
            guard withCell(address, { canonicalAddress($0, into: once) }) else { continue }
            let twice = ByteBuffer()
            #expect(canonicalAddress(once.cell, into: twice) && twice.cell.string == once.cell.string, "\(address)")
        }
    }
}
