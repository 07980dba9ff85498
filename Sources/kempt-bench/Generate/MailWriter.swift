/// Writes a mailbox as a sales department has it: letters in five languages and eight encodings, replies with quotes, HTML beside plain text,
/// small attachments, and delivery reports (6 %). About 3.2 kB a message, mboxrd, line feeds.
struct MailWriter {
    private let world: World
    private let people: [Person]
    private var dice: Dice
    private var number = 0
    private var address: [UInt8] = []
    private var name: [UInt8] = []

    init(messages: Int, seed: UInt64) {
        let rows = max(2000, messages / 2)
        world = World(seed: seed, rows: rows)
        // Only people whom one can write to.
        people = Population(world: world, count: rows).people.filter { $0.mail == .work || $0.mail == .free }
        dice = Dice(seed: seed, stream: 0x3A11)
    }

    static func write(messages: Int, seed: UInt64, to path: String) throws {
        var writer = MailWriter(messages: messages, seed: seed)
        var file = try BufferedFile(path)
        for _ in 0..<messages {
            writer.append(to: &file.buffer)
            try file.drain()
        }
        try file.close()
    }

    private mutating func append(to text: inout [UInt8]) {
        number += 1
        let person = people[dice.below(people.count)]
        address.removeAll(keepingCapacity: true)
        Mailboxes.append(person, in: world, to: &address)
        name.removeAll(keepingCapacity: true)
        let tongue = world.tongues[Int(person.tongue)]
        tongue.given[person.female ? 1 : 0].append(Int(person.given), to: &name)
        name.append(32)
        tongue.appendSurname(person.surname, form: person.surnameForm, to: &name)
        let isReport = dice.chance(60), isOurs = !isReport && dice.chance(350)
        text.add("From ")
        if isReport { text.add("MAILER-DAEMON") } else { isOurs ? text.add("sales@acme.example") : text.append(contentsOf: address) }
        text.add(" Thu Jan  1 00:00:00 2026\n")
        appendReceived(to: &text)
        if isReport { return appendReport(to: &text) }
        let charset = MailCharset.choose(Int(person.tongue), &dice)
        text.add(isOurs ? "To: " : "From: ")
        appendPerson(charset, to: &text)
        text.add(isOurs ? "From: Sales <sales@acme.example>\n" : "To: Sales <sales@acme.example>\n")
        text.add("Subject: ")
        if dice.chance(400) { text.add("Re: ") }
        var subject = sentence(tongue.notes)
        if subject.count > 60 { subject = Array(subject.prefix(while: { $0 != 44 && $0 != 46 })) }
        charset.appendWord(subject, isBase64: dice.chance(500), to: &text)
        text.append(10)
        appendCommon(to: &text)
        appendBody(tongue, charset, to: &text)
        text.append(10)
    }

    private mutating func appendPerson(_ charset: MailCharset, to text: inout [UInt8]) {
        charset.appendWord(name, isBase64: dice.chance(500), to: &text)
        text.add(" <")
        text += address
        text.add(">\n")
    }

    private mutating func appendReceived(to text: inout [UInt8]) {
        for hop in 0...dice.below(3) {
            text.add("Received: from relay")
            text.add(number: hop)
            text.add(".mail.example (relay.mail.example [192.0.2.")
            text.add(number: 1 + dice.below(250))
            text.add("])\n\tby mx.acme.example with ESMTPS id ")
            text.add(number: dice.below(1_000_000_000), width: 9)
            text.add("\n\tfor <sales@acme.example>; ")
            appendDate(to: &text)
        }
    }

    private mutating func appendDate(to text: inout [UInt8]) {
        let day = Dates.today - dice.below(1400)
        let civil = Dates.civil(day)
        let months: [StaticString] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let days: [StaticString] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        text.add(days[(day % 7 + 7) % 7])
        text.add(", ")
        text.add(number: civil.day)
        text.add(" ")
        text.add(months[civil.month - 1])
        text.add(" ")
        text.add(number: civil.year)
        text.add(" ")
        for (index, limit) in [24, 60, 60].enumerated() {
            if index > 0 { text.add(":") }
            text.add(number: dice.below(limit), width: 2)
        }
        text.add(dice.chance(500) ? " +0200\n" : " +0300\n")
    }

    private mutating func appendCommon(to text: inout [UInt8]) {
        text.add("Date: ")
        appendDate(to: &text)
        text.add("Message-ID: <")
        text.add(number: number)
        text.add(".")
        text.add(number: dice.below(1_000_000_000))
        text.add("@mail.example>\n")
        if dice.chance(400) {
            text.add("In-Reply-To: <")
            text.add(number: max(1, number - dice.below(50)))
            text.add(".1@mail.example>\n")
        }
        text.add("MIME-Version: 1.0\nX-Mailer: Office Mail 16.0\n")
    }

    private mutating func sentence(_ notes: WordList) -> [UInt8] {
        var raw: [UInt8] = [], text: [UInt8] = []
        notes.append(dice.below(notes.count), to: &raw)
        for byte in raw {
            switch byte {
            case 35: text.add(number: 2 + dice.below(98))
            case 64: Dates.append(Dates.today - dice.below(1500), notation: dice.below(4), &dice, to: &text)
            default: text.append(byte)
            }
        }
        return text
    }

    /// A letter of some sentences, a signature, and perhaps what it answers.
    private mutating func letter(_ notes: WordList) -> [UInt8] {
        var text: [UInt8] = []
        for _ in 0...dice.within(2...7) {
            text += sentence(notes)
            text.append(dice.chance(300) ? 10 : 32)
        }
        text.add("\n\n-- \n")
        text += name
        text.add("\n+370 600 ")
        text.add(number: dice.below(100_000), width: 5)
        text.append(10)
        if dice.chance(550) {
            text.append(10)
            for _ in 0...dice.within(6...24) {
                text.add("> ")
                text += sentence(notes)
                text.append(10)
            }
        }
        return text
    }

    private mutating func appendBody(_ tongue: Tongue, _ charset: MailCharset, to text: inout [UInt8]) {
        let plain = letter(tongue.notes)
        switch dice.pick([50, 35, 15]) {
        case 0: charset.appendPart("text/plain", plain, dice.below(3), to: &text)
        case 1:
            text.add("Content-Type: multipart/alternative; boundary=\"=_a")
            text.add(number: number)
            text.add("\"\n\n")
            appendBoundary("a", to: &text)
            charset.appendPart("text/plain", plain, dice.below(3), to: &text)
            appendBoundary("a", to: &text)
            var page: [UInt8] = []
            page.add("<html><body><div style=\"font-family:sans-serif\">")
            for byte in plain { byte == 10 ? page.add("<br>\n") : RecordForms.escape([byte], to: &page) }
            page.add("</div></body></html>\n")
            charset.appendPart("text/html", page, dice.below(2), to: &text)
            appendBoundary("a", isLast: true, to: &text)
        default:
            text.add("Content-Type: multipart/mixed; boundary=\"=_m")
            text.add(number: number)
            text.add("\"\n\n")
            appendBoundary("m", to: &text)
            charset.appendPart("text/plain", plain, dice.below(3), to: &text)
            appendBoundary("m", to: &text)
            text.add("Content-Type: application/pdf; name=\"offer.pdf\"\nContent-Disposition: attachment; filename=\"offer.pdf\"\n")
            text.add("Content-Transfer-Encoding: base64\n\n")
            var file: [UInt8] = []
            for _ in 0..<(400 + dice.below(900)) { withUnsafeBytes(of: dice.next()) { file.append(contentsOf: $0.prefix(4)) } }
            MailCharset.appendBase64(file, lineLength: 76, to: &text)
            appendBoundary("m", isLast: true, to: &text)
        }
    }

    private func appendBoundary(_ kind: StaticString, isLast: Bool = false, to text: inout [UInt8]) {
        text.add("\n--=_")
        text.add(kind)
        text.add(number: number)
        text.add(isLast ? "--\n" : "\n")
    }

    /// A delivery report by RFC 3464: the mailbox does not exist, or is full.
    private mutating func appendReport(to text: inout [UInt8]) {
        let isHard = dice.chance(700)
        text.add("From: Mail Delivery System <MAILER-DAEMON@mx.acme.example>\nTo: sales@acme.example\nSubject: Undelivered Mail Returned to Sender\n")
        text.add("Auto-Submitted: auto-replied\n")
        appendCommon(to: &text)
        text.add("Content-Type: multipart/report; report-type=delivery-status; boundary=\"=_r")
        text.add(number: number)
        text.add("\"\n\n")
        appendBoundary("r", to: &text)
        text.add("Content-Type: text/plain; charset=us-ascii\n\nYour message could not be delivered to one or more recipients.\n")
        appendBoundary("r", to: &text)
        text.add("Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.acme.example\n\nFinal-Recipient: rfc822; ")
        text += address
        text.add(isHard ? "\nAction: failed\nStatus: 5.1.1\n" : "\nAction: failed\nStatus: 4.2.2\n")
        text.add(isHard ? "Diagnostic-Code: smtp; 550 5.1.1 User unknown\n" : "Diagnostic-Code: smtp; 452 4.2.2 Mailbox full\n")
        appendBoundary("r", to: &text)
        text.add("Content-Type: text/rfc822-headers\n\nFrom: sales@acme.example\nTo: ")
        text += address
        text.add("\nSubject: Offer\n")
        appendBoundary("r", isLast: true, to: &text)
        text.append(10)
    }
}
