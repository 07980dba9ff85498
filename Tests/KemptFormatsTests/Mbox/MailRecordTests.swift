import KemptCore
import Testing

@testable import KemptFormats

@Suite struct MailRecordTests {
    static let box = """
        From a@uab.lt Fri Nov 26 21:40:36 2004
        From: =?utf-8?q?=C5=BDana?= <Zana@uab.lt>
        To: "Kęstas" <kestas@acme.example>, b@c.lt
        Cc: d@e.lt
        Date: Fri, 26 Nov 2004 21:40:36 +0200
        Subject: Sutartis
        Message-ID: <1@uab.lt>

        Labas, žmogau
        >From here on

        From k@acme.example Sat Nov 27 10:00:00 2004
        From: kestas@acme.example
        To: zana@uab.lt
        Date: Sat, 27 Nov 2004 10:00:00
        Subject: Re: Sutartis
        Message-ID: <2@acme.example>
        References: <1@uab.lt>
         <x@uab.lt>
        In-Reply-To: <x@uab.lt>
        Precedence: bulk

        Gerai

        From k@acme.example Sun Nov 28 10:00:00 2004
        From: kestas@acme.example
        To: jonas@mail.acme.example
        Subject: [team] RE[2]: Ats: Планы
        List-Id: <team.acme.example>
        Content-Type: text/html; charset=bogus

        <p>Ąžuolas</p>

        """ + "\n"

    private func source(_ path: String, _ kind: MailRecords, own: [String] = ["acme.example"], text: Bool = false) -> MailRecordSource {
        MailRecordSource(path: path, records: kind, ownDomains: own, carriesText: text, variant: .automatic)
    }

    /// Headers may hold any bytes; what is handed on is UTF-8.
    @Test(arguments: [MailRecords.messages, .bounces, .attachments, .signatures])
    func everyCellIsUTF8(_ kind: MailRecords) throws {
        let content = try read(source(hostile("bytes-in-headers.mbox"), kind, own: ["z.example"], text: true))
        #expect(!content.records.isEmpty || kind == .signatures)
        for field in content.records.flatMap(\.fields) {
            guard let field else { continue }
            #expect(Array(String(decoding: field, as: UTF8.self).utf8) == field)
        }
    }

    @Test func messages() throws {
        let folder = Folder()
        let path = folder.write(Self.box, "a.mbox")
        let content = try read(source(path, .messages, text: true))
        #expect(content.records.map(\.line) == [1, 12, 25])
        #expect(content.records.map(\.ordinal) == [1, 2, 3])
        let bytes = Array(Self.box.utf8)
        for record in content.records { #expect(bytes[record.byteOffset...].starts(with: Array("From ".utf8))) }
        #expect(
            content.texts == [
                [
                    "1@uab.lt", "1@uab.lt", "Žana", "Zana@uab.lt", "kestas@acme.example; b@c.lt", "d@e.lt", "2004-11-26",
                    "2004-11-26T21:40:36+02:00", "in", "(missing)", "Sutartis", "27", "0", "mislabelled-charset", "Labas, žmogau\nFrom here on\n",
                ],
                [
                    "2@acme.example", "1@uab.lt", "(missing)", "kestas@acme.example", "zana@uab.lt", "(missing)", "2004-11-27",
                    "2004-11-27T10:00:00", "out", "bulk", "Re: Sutartis", "6", "0", "(missing)", "Gerai\n",
                ],
                [
                    "(missing)", "планы", "(missing)", "kestas@acme.example", "jonas@mail.acme.example", "(missing)", "2004-11-28",
                    "2004-11-28T10:00:00", "internal", "list", "[team] RE[2]: Ats: Планы", "10", "0", "unknown-charset bad-date",
                    "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}uolas\n",
                ],
            ])
    }

    @Test func withoutOwnDomainsNothingHasADirection() throws {
        let folder = Folder()
        let content = try read(source(folder.write(Self.box, "a.mbox"), .messages, own: []))
        #expect(content.texts.allSatisfy { $0[8] == "(missing)" })
        #expect(try source(folder.write(Self.box, "b.mbox"), .messages).probe().columns.last == "defects")
    }

    @Test(arguments: [1, 2, 3, 7, 100, 1 << 16]) func piecesOfAnySize(bytes: Int) throws {
        let folder = Folder()
        let path = folder.write(Self.box + Self.bounces, "a.mbox")
        for kind in [MailRecords.messages, .bounces, .attachments] {
            var small = source(path, kind, text: kind == .messages)
            let expected = try read(small)
            small.pieceBytes = bytes
            #expect(try read(small) == expected, "\(kind)")
        }
    }

    static let bounces =
        DeliveryReportTests.report(
            recipient: "rfc822; ivan@ooo.ru", status: "5.1.1", diagnostic: "smtp; 550 5.1.1 <ivan@ooo.ru>: for boss@acme.example User unknown")
            + """

            From MAILER-DAEMON Fri Nov 26 21:40:36 2004
            From: Mail Delivery System <MAILER-DAEMON@mx.lt>
            X-Failed-Recipients: old@uab.lt
            Date: 2 Feb 2024 10:00 +0200
            Message-ID: <dsn@mx.lt>

            We could not deliver your letter.

              old@uab.lt
                550 no mailbox here by that name
                the letter began: Dear Anna, your salary is 5000

            From MAILER-DAEMON Fri Nov 26 21:40:36 2004
            From: MAILER-DAEMON@mx.lt
            Date: 3 Feb 2024 10:00 +0200
            Subject: something

            nobody is named here

            """

    @Test func bounceRecords() throws {
        let folder = Folder()
        let source = source(folder.write(Self.box + Self.bounces, "a.mbox"), .bounces)
        let rows = try read(source).texts
        #expect(
            rows.map { [$0[0], $0[2], $0[3], $0[4], $0[9]] } == [
                ["ivan@ooo.ru", "hard", "5.1.1", "smtp; 550 5.1.1 <ivan@ooo.ru>: for … User unknown", "(missing)"],
                ["old@uab.lt", "hard", "(missing)", "550 no mailbox here by that name", "(missing)"],
                ["(missing)", "unknown", "(missing)", "(missing)", "empty-report"],
            ])
        #expect(rows.map { $0[7] }.suffix(2) == ["dsn@mx.lt", "(missing)"])
        #expect(rows.map { $0[5] }.suffix(2) == ["2024-02-02", "2024-02-03"])
    }

    @Test func theReportNamesServerAndLetter() throws {
        let text = """
            From MAILER-DAEMON Fri Nov 26 21:40:36 2004
            From: MAILER-DAEMON@mx.lt
            Date: 3 Feb 2024 10:00 +0200
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.acme.example

            Final-Recipient: rfc822; a@b.lt
            Action: failed
            Status: 4.2.2

            Final-Recipient: rfc822; c@b.lt
            Action: delivered
            Status: 2.0.0

            --b
            Content-Type: text/rfc822-headers

            Subject: x
            Message-ID: <offer@acme.example>

            --b--

            """
        let folder = Folder()
        let rows = try read(source(folder.write(text, "a.mbox"), .bounces)).texts
        #expect(
            rows == [
                [
                    "a@b.lt", "(missing)", "soft", "4.2.2", "(missing)", "2024-02-03", "mx.acme.example", "(missing)", "offer@acme.example",
                    "(missing)",
                ]
            ])
    }

    @Test func tallies() throws {
        let folder = Folder()
        let source = source(folder.write(Self.box + Self.bounces, "a.mbox"), .messages)
        let reader = try source.open(into: SourceLayout(source: 0, target: Array(0..<14), columnCount: 14))
        while let chunk = try reader.next() { _ = reader.decode(chunk) }
        let tally = Dictionary(uniqueKeysWithValues: reader.tally.map { ($0.name, $0.value) })
        #expect(tally["messages"] == 6 && tally["bounces"] == 3 && tally["list messages"] == 1 && tally["automatic messages"] == 1)
        #expect(tally["messages with defects"] == 2 && tally["defect bad-date"] == 1 && tally["defect unknown-charset"] == 1)
        #expect(reader.lastOrdinal == 6)
    }

    /// Settings as a pipeline file gives them.
    private func slot(_ path: String, _ records: MailRecords) -> MailboxSlot {
        func entry(_ name: String, _ text: String) -> Node.Entry { Node.Entry(key: name, keyPosition: .nowhere, value: .scalar(text, .nowhere)) }
        let given = [entry("path", path), entry("records", records.rawValue), entry("own-domains", "acme.example"), entry("variant", "mboxo")]
        return MailboxSlot(Values(MailboxSettings.spec, .map(given, .nowhere), at: .nowhere)) { $0 }
    }

    @Test func severalFilesAreOneMailbox() throws {
        let folder = Folder()
        let one = folder.write(Self.box, "mail-1.mbox")
        let other = "From a@uab.lt Fri Nov 26 21:40:36 2004\nFrom: Ona <ona@uab.lt>\nTo: s@acme.example\nDate: 1 Jan 2025 10:00 +0200\n\n"
        _ = folder.write(other + "Labas\n-- \nOna Onaitė\nDirektorė\nTel. +370 612 34567\n", "mail-2.mbox")
        let pattern = folder.path + "/mail-*.mbox"
        for kind in MailRecords.allCases where kind != .none {
            let source = try #require(slot(pattern, kind).records)
            #expect(source.paths.count == 2)
            let rows = try read(source).texts
            switch kind {
            case .messages: #expect(rows.map { $0[3] } == ["Zana@uab.lt", "kestas@acme.example", "kestas@acme.example", "ona@uab.lt"])
            case .correspondents: #expect(rows.map { $0[0] } == ["ona@uab.lt", "zana@uab.lt"])
            case .signatures: #expect(rows.map { Array($0[0...3]) } == [["ona@uab.lt", "Ona", "+370 612 34567", "Direktorė"]])
            default: #expect(rows.isEmpty)
            }
        }
        #expect(slot(one, .none).records == nil)
        let plain = slot(one, .none)
        #expect(plain.tally.isEmpty)
        try plain.load()
        #expect(plain.tally.first?.value == 3)
        plain.wantSignatures()
        #expect(plain.evidence == nil)
    }

    @Test func whatIsNoMailboxIsRefused() {
        let folder = Folder()
        let path = folder.write("id,name\n1,Anna\n", "a.mbox")
        for kind in [MailRecords.messages, .bounces, .attachments] {
            #expect(failure { _ = try source(path, kind).probe() }.contains("is not a mailbox"))
        }
        #expect(failure { _ = try read(source(folder.path + "/none.mbox", .messages)) }.contains("cannot be opened"))
    }

    /// Each hostile file, whole, cut, doubled, with bytes flipped and NUL in it: as many records as messages, and no end but the end.
    @Test(arguments: [
        "bad-charset", "crlf", "empty", "good", "header-bomb", "lying-content-length", "nested-multipart", "nul-and-8bit-headers",
        "truncated-multipart",
        "unquoted-from",
    ])
    func hostileFilesAreRead(name: String) throws {
        let folder = Folder()
        let whole = contents(hostile("\(name).mbox"))
        var numbers = Numbers(state: 5)
        var files = [whole, whole + whole]
        for place in 1...10 { files.append(Array(whole.prefix(whole.count * place / 11))) }
        for _ in 0..<10 where !whole.isEmpty {
            var flipped = whole
            for _ in 0..<20 { flipped[Int.random(in: 5..<flipped.count, using: &numbers)] = UInt8.random(in: 0...255, using: &numbers) }
            files.append(flipped)
        }
        for bytes in files {
            let path = folder.write(bytes, "x.mbox")
            var count = 0
            let reader = MboxReader()
            guard withCell(bytes, { reader.feed($0, isLast: true) { _, _ in count += 1 } }) else {
                #expect(failure { _ = try read(source(path, .messages)) }.contains("is not a mailbox"))
                continue
            }
            #expect(try read(source(path, .messages, text: true)).records.count == count)
            _ = try read(source(path, .bounces))
            _ = try read(source(path, .attachments))
        }
    }
}

@Suite struct MailThreadTests {
    @Test func prefixesGo() {
        let examples: [(String, String)] = [
            ("Re: a", "a"), ("RE: Fwd: FW: a", "a"), ("Re[2]: a", "a"), ("Re(3): a", "a"), ("Ats: Sutartis", "Sutartis"), ("Отв: Договор", "Договор"),
            ("Ответ: Re: Договор", "Договор"), ("[list] Re: a", "a"), ("[list] a", "[list] a"), ("Re:a", "a"), ("Result: a", "Result: a"), ("", ""),
            ("Re:", ""), ("AW: WG: Rechnung", "Rechnung"), ("a: Re: b", "a: Re: b"),
        ]
        for (subject, core) in examples { #expect(withCell(subject) { MailThread.withoutPrefixes($0).string } == core, "\(subject)") }
        let endless = String(repeating: "Re: ", count: 100_000)
        #expect(withCell(endless) { MailThread.withoutPrefixes($0).count } < endless.utf8.count)
    }

    @Test func theOldestReferenceCounts() {
        let examples: [(String, String?)] = [
            ("Message-ID: <m@x>\nSubject: a", "m@x"), ("Message-ID: <m@x>\nSubject: Re: A b", "a b"), ("Message-ID: <m@x>", "m@x"),
            ("Message-ID: <m@x>\nReferences: <r1@x> <r2@x>\nIn-Reply-To: <r2@x>", "r1@x"),
            ("Message-ID: <m@x>\nIn-Reply-To: Your message of Monday <r2@x>", "r2@x"), ("In-Reply-To: nonsense\nSubject: Re: Ąžuolas", "ąžuolas"),
            ("References: <no-id>\nSubject: x", "x"), ("To: a@b.lt", nil), ("Subject: Re: ", nil),
        ]
        for (headers, expected) in examples {
            let output = ByteBuffer()
            let isAny = withMessage(headers + "\n\nx") { MailThread.append($0, into: output, ByteBuffer()) }
            #expect((isAny ? output.cell.string : nil) == expected, "\(headers)")
        }
    }
}
