import KemptCore
import KemptFormats
import Testing

@Suite struct DeliveryReportTests {
    static func report(recipient: String = "rfc822; anna@uab.lt", action: String = "failed", status: String, diagnostic: String) -> String {
        """
        From MAILER-DAEMON Mon Jan  1 10:00:00 2024
        Return-Path: <>
        From: Mail Delivery System <MAILER-DAEMON@acme.example>
        To: sales@acme.example
        Date: Mon, 1 Jan 2024 12:00:00 +0200
        Subject: Undelivered Mail Returned to Sender
        Content-Type: multipart/report; report-type=delivery-status; boundary="b/1"

        --b/1
        Content-Type: text/plain

        This is the mail system at host acme.example.

        --b/1
        Content-Type: message/delivery-status

        Reporting-MTA: dns; acme.example
        Arrival-Date: Mon, 1 Jan 2024 11:59:59 +0200

        Final-Recipient: \(recipient)
        Action: \(action)
        Status: \(status)
        Diagnostic-Code: \(diagnostic)

        --b/1
        Content-Type: message/rfc822

        From: sales@acme.example
        To: anna@uab.lt

        text
        --b/1--

        """
    }

    static let verdicts: [(String, String, String, BounceClass)] = [
        ("failed", "5.1.1", "smtp; 550 5.1.1 <anna@uab.lt>: Recipient address rejected: User unknown in virtual mailbox table", .hard),
        ("failed", "5.0.0", "smtp; 550 5.1.1 no such user", .hard),
        ("failed", "5.0.0", "smtp; 550 unknown user account", .hard),
        (
            "failed", "5.1.10", "smtp; 550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient anna@uab.lt not found by SMTP address lookup",
            .hard
        ),
        ("failed", "5.2.1", "smtp; 550 5.2.1 The email account that you tried to reach is disabled", .hard),
        ("failed", "5.1.2", "", .hard),
        ("failed", "5.4.4", "X-Postfix; Host or domain name not found. Name service error for name=uab.lt type=A: Host not found", .hard),
        ("failed", "5.2.2", "smtp; 552 5.2.2 mailbox full", .soft),
        ("failed", "5.1.1", "smtp; 550 5.1.1 over quota", .soft),
        ("failed", "4.4.7", "smtp; 451 4.4.7 delivery time expired", .soft),
        ("delayed", "4.4.1", "X-Postfix; connect to mx: Connection timed out", .none),
        ("delayed", "5.1.1", "", .none),
        ("failed", "5.7.1", "smtp; 550 5.7.1 message rejected", .unknown),
        ("failed", "5.7.1", "smtp; 550 5.7.1 user unknown or blocked", .unknown),
        ("failed", "5.1.1", "smtp; 550 5.1.1 blocked using zen.spamhaus.org", .unknown),
        ("failed", "5.0.0", "smtp; 554 your message looks like spam.", .unknown),
        ("failed", "5.1.1", "smtp; host mx.spam-filter.example said: 550 5.1.1 User unknown", .hard),
        ("failed", "5.1.8", "smtp; 550 5.1.8 Sender address rejected: Domain not found", .unknown),
        ("failed", "5.3.4", "smtp; 552 5.3.4 message size exceeds limit", .unknown),
        ("failed", "5.0.0", "", .unknown),
        ("failed", "", "smtp; 554 transaction failed", .unknown),
        ("failed", "", "smtp; 451 try later, user unknown at the moment", .soft),
        ("delivered", "2.0.0", "", .none),
        ("relayed", "2.1.5", "", .none),
        ("expanded", "2.0.0", "", .none),
    ]

    @Test(arguments: verdicts.indices) func judges(index: Int) throws {
        let (action, status, diagnostic, expected) = Self.verdicts[index]
        try withMessage(Self.report(action: action, status: status, diagnostic: diagnostic)) { message in
            #expect(message.isBounce)
            let report = try #require(DeliveryReport.read(message))
            #expect(report.recipients.map(\.bounce) == [expected], "\(action) \(status) \(diagnostic)")
            #expect(report.recipients.first?.address.string == "anna@uab.lt")
        }
    }

    @Test(arguments: [
        ("rfc822; anna@uab.lt", "anna@uab.lt"), ("RFC822;Anna@UAB.lt", "Anna@UAB.lt"), ("rfc822; <anna@uab.lt>", "anna@uab.lt"),
        ("anna@uab.lt", "anna@uab.lt"), ("rfc822;anna+2Bnews@uab.lt", "anna+news@uab.lt"), ("utf-8; rūta@uab.lt", "rūta@uab.lt"),
    ]) func readsRecipients(written: String, address: String) throws {
        try withMessage(Self.report(recipient: written, status: "5.1.1", diagnostic: "")) { message in
            let report = try #require(DeliveryReport.read(message))
            #expect(report.recipients.map(\.address.string) == [address])
        }
    }

    @Test(arguments: ["x400; /c=de/", "rfc822;", "rfc822; nobody", ""]) func passesOverWhatIsNoAddress(written: String) throws {
        try withMessage(Self.report(recipient: written, status: "5.1.1", diagnostic: "")) { message in
            let report = try #require(DeliveryReport.read(message))
            #expect(report.recipients.isEmpty)
            #expect(report.defects.contains(.emptyReport))
        }
    }

    @Test func severalRecipientsAndTheOriginalOne() throws {
        let text = Self.report(
            status: "5.1.1",
            diagnostic:
                "smtp; 550 5.1.1 User unknown\n\nOriginal-Recipient: rfc822;old@uab.lt\nFinal-Recipient: rfc822;new@uab.lt\nAction: failed\nStatus: 4.2.2\nFinal-Recipient: rfc822;third@uab.lt\nAction: failed\nStatus: 5.7.1"
        )
        try withMessage(text) { message in
            let recipients = try #require(DeliveryReport.read(message)).recipients
            #expect(recipients.map(\.address.string) == ["anna@uab.lt", "old@uab.lt", "third@uab.lt"])
            #expect(recipients.map(\.finalAddress.string) == ["", "new@uab.lt", ""])
            #expect(recipients.map(\.bounce) == [.hard, .soft, .unknown])
            #expect(recipients.map(\.status.string) == ["5.1.1", "4.2.2", "5.7.1"])
        }
    }

    @Test func eximNamesTheRecipients() throws {
        let text = """
            X-Failed-Recipients: anna@uab.lt, ivan@ooo.ru, olga@ooo.ru
            From: Mail Delivery System <Mailer-Daemon@acme.example>
            Subject: Mail delivery failed: returning message to sender

            A message that you sent could not be delivered to one or more of its recipients.

              anna@uab.lt
                SMTP error from remote mail server after RCPT TO:<anna@uab.lt>:
                550 5.1.1 User unknown

              ivan@ooo.ru
                host mx.ooo.ru: 452 4.2.2 mailbox full

              olga@ooo.ru
                Unrouteable address

            """
        try withMessage(text) { message in
            let recipients = try #require(DeliveryReport.read(message)).recipients
            #expect(recipients.map(\.bounce) == [.hard, .soft, .hard])
        }
    }

    @Test func qmailWritesParagraphs() throws {
        let text = """
            From: MAILER-DAEMON@acme.example
            Subject: failure notice

            Hi. This is the qmail-send program at acme.example.

            <anna@uab.lt>:
            Sorry, no mailbox here by that name. (#5.1.1)

            <ivan@ooo.ru>: host mx said: 554 blocked by reputation

            --- Below this line is a copy of the message.

            <third@uab.lt>:
            not a report
            """
        try withMessage(text) { message in
            let recipients = try #require(DeliveryReport.read(message)).recipients
            #expect(recipients.map(\.address.string) == ["anna@uab.lt", "ivan@ooo.ru"])
            #expect(recipients.map(\.bounce) == [.hard, .unknown])
        }
    }

    @Test func ordinaryMailIsNoReport() {
        withMessage("From: anna@uab.lt\n\n<a@b.lt>:\nno such user\n") { #expect(DeliveryReport.read($0) == nil) }
    }

    @Test(arguments: [
        ("550 5.1.1 x", "5 1 1"), ("at 10.1.5.1.1 x", nil), ("5.1", nil), ("host 5.1.2.3", nil), ("(#5.7.26)", "5 7 26"), ("3.1.1", nil),
        ("x 4.2.2.", "4 2 2"), ("5.1.1000", nil), ("v15.1.1", nil), ("", nil),
    ]) func statusCodes(text: String, expected: String?) {
        let found = withCell(text) { EnhancedStatus.find(in: $0) }
        #expect(found.map { "\($0.kind) \($0.subject) \($0.detail)" } == expected, "\(text)")
    }
}
