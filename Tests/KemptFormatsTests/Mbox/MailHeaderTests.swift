import KemptCore
import KemptFormats
import Testing

@Suite struct AddressTests {
    static let examples: [(String, [String])] = [
        ("anna@uab.lt", ["|anna@uab.lt"]),
        ("Anna Petrova <anna@uab.lt>", ["Anna Petrova|anna@uab.lt"]),
        ("\"Petrova, Anna\" <anna@uab.lt>, ivan@ooo.ru", ["Petrova, Anna|anna@uab.lt", "|ivan@ooo.ru"]),
        ("anna@uab.lt (Anna (the boss) Petrova)", ["Anna (the boss) Petrova|anna@uab.lt"]),
        ("Sales: Anna <a@b.lt>, ivan@ooo.ru;, c@d.lt", ["Anna|a@b.lt", "|ivan@ooo.ru", "|c@d.lt"]),
        ("undisclosed-recipients:;", []),
        ("", []),
        (" , ,, ", []),
        ("<@relay.lt,@other.lt:anna@uab.lt>", ["|anna@uab.lt"]),
        ("\"a b\"@uab.lt", ["|\"a b\"@uab.lt"]),
        ("anna @ uab . lt", ["|anna@uab.lt"]),
        ("Mr. J. Doe <j@x.com>", ["Mr. J. Doe|j@x.com"]),
        ("\"Joe \\\"Q\\\" Doe\" <j@x.com>", ["Joe \"Q\" Doe|j@x.com"]),
        ("John Doe j@x.com", ["John Doe|j@x.com"]),
        ("a@b.lt; c@d.lt", ["|a@b.lt", "|c@d.lt"]),
        ("Joe <j@x.com", ["Joe|j@x.com"]),
        ("Joe@Home <j@x.com>", ["Joe@Home|j@x.com"]),
        ("<mailto:j@x.com>", ["|j@x.com"]),
        ("j@[127.0.0.1]", ["|j@[127.0.0.1]"]),
        ("MAILER-DAEMON", ["|MAILER-DAEMON"]),
        ("MAILER DAEMON <>", ["MAILER DAEMON|"]),
        ("=?utf-8?q?Anna=0A=00P?= <a@b.lt>", ["Anna  P|a@b.lt"]),
        ("=?koi8-r?B?4c7OwQ==?= =?koi8-r?B?8MXU0s/XwQ==?= <anna@ooo.ru>", ["АннаПетрова|anna@ooo.ru"]),
        ("=?windows-1257?Q?R=FBta_=D0imkut=EB?= <r@uab.lt>", ["Rūta Šimkutė|r@uab.lt"]),
        ("\"=?utf-8?q?R=C5=ABta?=\" <r@uab.lt>", ["Rūta|r@uab.lt"]),
        ("=?utf-8?q?Petrova,_Anna?= <a@b.lt>", ["Petrova, Anna|a@b.lt"]),
        ("Rūta <r@uab.lt>", ["Rūta|r@uab.lt"]),
        ("=?utf-8?q?anna=40uab.lt?=", ["|anna@uab.lt"]),
        ("Joe <j@x.com> trailing words, k@y.com", ["Joe|j@x.com", "|k@y.com"]),
        ("\r\n Anna\r\n\t<a@b.lt>", ["Anna|a@b.lt"]),
    ]

    @Test(arguments: examples.indices) func reads(index: Int) {
        let (value, expected) = Self.examples[index]
        withMessage("To: \(value)\n\nx") { #expect(written($0.to) == expected, "\(value)") }
    }

    @Test func manyMailboxesAreLimited() {
        let list = String(repeating: "a@b.lt,", count: 50_000)
        withMessage("To: \(list)\n\n") { #expect($0.to.count == MailLimits().mailboxes) }
    }

    @Test(arguments: ["(", "\"", "<", "=?", ":", ";", "\\", "@", ",", "(((", "<<", "=?utf-8?q?", "a@", "[", "\" \\", ". @"])
    func endlessRepetitionIsRead(fragment: String) {
        let value = String(repeating: fragment, count: 200_000 / fragment.utf8.count)
        withMessage("From: \(value)\nSubject: \(value)\n\n") { #expect($0.from.count <= MailLimits().mailboxes) }
    }
}

@Suite struct HeaderTextTests {
    static let examples: [(String, String)] = [
        ("plain text", "plain text"),
        ("folded\r\n text\r\n\there", "folded text\there"),
        ("=?utf-8?q?a?= b =?utf-8?b?w7M=?=  =?utf-8?q?c?=", "a b óc"),
        ("=?koi8-r?B?89DJ08/L?=", "Список"),
        ("=?windows-1251?Q?=CF=F0=E8=E2=E5=F2?=", "Привет"),
        ("=?ISO-8859-1?Q?Gr=FC=DFe_=80?=", "Grüße €"),
        ("=?iso-2022-jp?B?GyRCRnxLXBsoQg==?= =?iso-2022-jp?B?GyRCOGwbKEI=?=", "日本語"),
        ("=?gb2312?B?1tDOxA==?=", "中文"),
        ("=?shift_jis?B?k/qWew==?=", "日本"),
        ("=?utf-8?b?xb0=?=\r\n =?utf-8?q?uvis?=", "Žuvis"),
        ("=?utf-8?q?=C5?= =?utf-8?q?=BD?=", "Ž"),
        ("=?utf-8?B?xQ==?= =?UTF-8?B?vQ==?=", "Ž"),
        ("=?utf-8*en?q?a?=", "a"),
        ("=?utf-8?q?a b?=", "a b"),
        ("a=?utf-8?q?b?=c", "abc"),
        ("1 =? 2 ?= 3", "1 =? 2 ?= 3"),
        ("=?utf-8?x?abc?=", "=?utf-8?x?abc?="),
        ("=?utf-8?q?abc", "=?utf-8?q?abc"),
        ("=??q?abc?=", "=??q?abc?="),
        ("Žuvis", "Žuvis"),
        ("=?utf-8?q?=3D=3F?=", "=?"),
        ("=?utf-8?q?100=25?=", "100%"),
    ]

    @Test(arguments: examples.indices) func decodes(index: Int) {
        let (value, expected) = Self.examples[index]
        withMessage("Subject: \(value)\nFrom: a@b.lt\nDate: 1 Jan 2024 10:00 +0200\n\n") {
            #expect($0.subject.string == expected, "\(value)")
            #expect($0.defects.subtracting(.mislabelledCharset).isEmpty || value == "=?utf-8?q?abc", "\(value): \($0.defects.names)")
        }
    }

    @Test(arguments: [
        "=?nobody-knows?q?a=E9b?=", "=?CHAR?q?a=E9b?=", "=?wchar_t?q?a=E9b?=", "=?utf-8//TRANSLIT?q?a=E9b?=", "=?../../x?q?a=E9b?=",
    ])
    func unknownCharsetsAreSeen(value: String) {
        withMessage("Subject: \(value)\n\n") {
            #expect($0.subject.string == "a\u{FFFD}b")
            #expect($0.defects.contains(.unknownCharset))
        }
    }

    @Test func anUnfinishedWordIsSeen() {
        withMessage("Subject: =?utf-8?q?abc\n\n") { #expect($0.defects.contains(.badEncodedWord)) }
        withMessage("Subject: what =? and ?= mean\n\n") { #expect(!$0.defects.contains(.badEncodedWord)) }
    }

    @Test func rawBytesAreReadByTheCharsetOfTheBody() {
        let head = Array("Subject: ".utf8) + [0xF3, 0xD0, 0xC9, 0xD3, 0xCF, 0xCB] + Array("\n".utf8)
        withMessage(head + Array("\n".utf8)) {
            #expect($0.subject.string == String(repeating: "\u{FFFD}", count: 6))
            #expect($0.defects.contains(.rawHeaderBytes))
        }
        withMessage(head + Array("Content-Type: text/plain; charset=koi8-r\n\n".utf8)) {
            #expect($0.subject.string == "Список")
            #expect($0.defects.contains(.rawHeaderBytes))
        }
    }
}

@Suite struct HeaderBlockTests {
    @Test func obsoleteAndBrokenLines() {
        let text =
            "Subject :the blank before the colon\n       \n and empty folds\nDate    :  1 Jan 2024 10:00 GMT\nno header here\nTo: a@b.lt\nX: \n\nbody\n"
        withMessage(text) {
            #expect($0.subject.string == "the blank before the colon        and empty folds")
            #expect($0.date?.year == 2024)
            #expect(written($0.to) == ["|a@b.lt"])
            #expect($0.body.string == "body\n")
            #expect($0.defects.contains(.badHeaderLine))
        }
    }

    @Test(arguments: [
        ("Subject: x\nThis is no header\nnor this\n", "This is no header\nnor this\n"),
        ("no headers at all\nreally\n", "no headers at all\nreally\n"),
        ("Subject: x", ""), ("Subject: x\n", ""), ("", ""), ("\n\n", "\n"), (" leading blank\n", " leading blank\n"),
    ]) func headersWithoutEnd(text: String, body: String) {
        withMessage(text) { #expect($0.body.string == body) }
    }

    @Test func fromLinesArePassedOver() {
        withMessage("From a@b.lt Fri Nov 26 21:40:36 2004\n>From x@y.lt Fri Nov 26 21:40:36 2004\nFrom: z@z.lt\n\nbody") {
            #expect(written($0.from) == ["|z@z.lt"])
            #expect($0.envelope.string == "From a@b.lt Fri Nov 26 21:40:36 2004")
        }
        withMessage("From : z@z.lt\n\nbody") { #expect(written($0.from) == ["|z@z.lt"]) }
    }

    @Test func theDayComesFromTheBestWitness() {
        let envelope = "From a@b.lt Fri Nov 26 21:40:36 2004\n"
        let received = "Received: from x by y; Thu, 25 Nov 2004 23:00:00 +0200\n"
        withMessage(envelope + received + "Date: 24 Nov 2004 10:00 GMT\n\n") { #expect($0.bestDate?.day == 24) }
        withMessage(envelope + received + "Date: nonsense\n\n") {
            #expect($0.bestDate?.day == 25)
            #expect($0.defects.contains(.badDate))
        }
        withMessage(envelope + "\n") { #expect($0.bestDate?.day == 26) }
        withMessage("X: y\n\n") { #expect($0.bestDate == nil) }
    }

    @Test func anyHeaderByName() {
        withMessage("X-Thing: =?utf-8?q?=C5=BE?=\nx-THING: second\n\n") { message in
            #expect(withCell("x-thing") { message.header($0).string } == "ž")
            #expect(withCell("x-other") { message.header($0).isMissing })
        }
    }

    @Test func headerBombsAreLimited() {
        let text = String(repeating: "X: y\n", count: 100_000) + "Subject: late\n\nbody"
        withMessage(text) {
            #expect($0.defects.contains(.tooManyHeaders))
            #expect($0.body.string == "body")
        }
    }

    static let flagExamples: [(String, MailFlags)] = [
        ("Subject: hello", []), ("Auto-Submitted: no", []), ("Auto-Submitted: No (really)", []),
        ("Auto-Submitted: auto-replied (vacation)", .autoReply), ("Precedence: bulk", .bulk), ("Precedence: junk", .bulk),
        ("Precedence: auto_reply", .autoReply),
        ("Precedence: list", .list), ("Precedence: first-class", []), ("X-Autoreply: yes", .autoReply), ("X-Autorespond: 1", .autoReply),
        ("List-Id: <a.b.lt>", .list), ("List-Post: <mailto:a@b.lt>", .list), ("Return-Path: <>", .autoReply), ("Return-Path: <a@b.lt>", []),
        ("X-Failed-Recipients: a@b.lt", .bounce), ("Content-Type: multipart/report; report-type=delivery-status; boundary=x", .bounce),
        ("Content-Type: multipart/report; report-type=disposition-notification; boundary=x", .autoReply),
        ("Subject: Automatic reply: hello", .autoReply), ("Subject: Автоматический ответ: привет", .autoReply),
        ("Subject: Automatinis atsakymas: labas", .autoReply), ("Subject: Out of office furniture", []),
        ("From: MAILER-DAEMON@b.lt", .bounce),
        ("From: postmaster@b.lt", []), ("X-Spam-Flag: YES", .spam), ("X-Spam-Status: No, score=1", []),
        ("From: postmaster@b.lt\nReturn-Path: <>", .bounce),
    ]

    @Test(arguments: flagExamples.indices) func flags(index: Int) {
        let (headers, expected) = Self.flagExamples[index]
        withMessage(headers + "\n\nx") { #expect($0.flags == expected, "\(headers)") }
    }
}
