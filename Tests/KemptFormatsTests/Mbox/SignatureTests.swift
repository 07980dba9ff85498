import KemptCore
import Testing

@testable import KemptFormats

/// `phones|title|company|signs`, or a remark that there is none.
private func signature(_ text: String, name: String = "Anna Petrova", address: String = "anna.petrova@uab.lt") -> String {
    withCell(text) { text in
        withCell(name) { name in
            withCell(address) { address in
                let reader = SignatureReader()
                return withExtendedLifetime(reader) {
                    guard let found = reader.read(text, name: name, address: address) else { return "(none)" }
                    let signs = ByteBuffer()
                    found.signs.append(into: signs)
                    return [found.phones.map(\.string).joined(separator: "; "), found.title.string, found.company.string, signs.cell.string]
                        .joined(separator: "|")
                }
            }
        }
    }
}

@Suite struct SignatureTests {
    static let examples: [(String, String)] = [
        (
            "Hello,\n\nsee below.\n\nBest regards,\nAnna Petrova\nSales Director\nAcme Trading Ltd\nTel. +44 20 7946 0018\n",
            "+44 20 7946 0018|Sales Director|Acme Trading Ltd|closing name end phone title company"
        ),
        (
            "Laba diena,\n\nsiunčiu.\n\nPagarbiai\nAnna Petrova\nPardavimų vadovė\nUAB „Mediena“\nTel. 8 612 34567, faks. 8 5 212 3456\n"
                + "Įm. kodas 123456789\n",
            "8 612 34567|Pardavimų vadovė|UAB „Mediena“|closing name end phone title company"
        ),
        (
            "Добрый день!\n\nС уважением, Анна Петрова\nглавный бухгалтер ООО «Ромашка»\nмоб.: +7 (916) 123-45-67 доб. 12\nИНН 7701234567\n",
            "+7 (916) 123-45-67 доб. 12||главный бухгалтер ООО «Ромашка»|closing name end phone company"
        ),
        (
            "Hi\n-- \nAnna Petrova | Head of Sales | Acme, Inc. | anna.petrova@uab.lt\n",
            "|Head of Sales|Acme, Inc.|separator name end title company contact"
        ),
        ("Hi\n\nAnna Petrova\nCEO at Acme UAB", "|CEO|Acme UAB|name end title company"),
        ("Hi\n_____\nAnna\nPurchasing Manager\nM: 067 123 45 67", "067 123 45 67|Purchasing Manager||dashes part-name end phone title"),
        ("Hi\n\nThanks,\nAnna\n", "(none)"),
        ("I spoke to the director of Acme Ltd, call +370 612 34567 tomorrow.\n", "(none)"),
        ("The director called.\n\nAnna Petrova\n", "(none)"),
        (
            "Hi\n\nPozdrawiam\nAnna Petrova\nKierownik projektu\nWisłaNet Sp. z o.o.\n+48 512 345 678",
            "+48 512 345 678|Kierownik projektu|WisłaNet Sp. z o.o.|closing name end phone title company"
        ),
    ]

    @Test(arguments: examples.indices) func reads(index: Int) {
        let (text, expected) = Self.examples[index]
        #expect(signature(text, name: text.contains("Анна") ? "Анна Петрова" : "Anna Petrova") == expected, "\(text)")
    }

    @Test func quotedMailIsCut() {
        let own = "Yes.\n\nRegards,\nAnna Petrova\nManager\n"
        let theirs = "Hello\n-- \nIvan Ivanov\nDirector\nOther UAB\n+370 600 00000\n"
        let quoted = theirs.split(separator: "\n").map { "> \($0)" }.joined(separator: "\n")
        let expected = "|Manager||closing name end title"
        let befores = [
            "On Mon, 3 May 2021 at 10:00, Ivan <i@o.lt> wrote:\n\(quoted)", "On Mon, 3 May 2021 at 10:00, Ivan Ivanov\n<i@o.lt> wrote:\n\(theirs)",
            "-----Original Message-----\nFrom: Ivan\n\(theirs)", "3 мая 2021 г., 10:00, Иван пишет:\n\(quoted)",
            "2021-05-03 10:00, Ivan rašė:\n\(quoted)", "From: Ivan <i@o.lt>\nSent: Monday\nTo: Anna\nSubject: x\n\n\(theirs)",
            "От: Иван\nОтправлено: понедельник\nКому: Анна\n\n\(theirs)", "*Nuo:* Ivan\n*Išsiųsta:* pirmadienis\n\n\(theirs)",
            "-------- Пересылаемое сообщение --------\n\(theirs)", "Begin forwarded message:\n\n\(theirs)", quoted,
            "________________________________\nFrom: Ivan\nDate: x\n\n\(theirs)",
            "пн, 3 мая 2021 г. в 10:00, Иван Иванов <i@o.lt>:\n\n\(theirs)", "2021-05-03 10:00 GMT+03:00 Ivan Ivanov <\ni@o.lt>:\n\(quoted)",
            "On 3 May 2021, at 10:00, Ivan Ivanov <\ni@o.lt>\nwrote:\n\n\(theirs)", "Op 3 mei 2021 schreef Ivan <i@o.lt>:\n\(theirs)",
            "------On 3/5/2021 10:00, Ivan wrote-----\n\(theirs)", "De : Ivan\nEnvoyé : lundi\n\n\(theirs)",
            "Date: Mon, 3 May 2021\nTo: anna@uab.lt\n\(theirs)",
        ]
        for before in befores { #expect(signature(own + "\n" + before) == expected, "\(before)") }
        // An answer below the quoted text, as it used to be.
        #expect(signature("On Mon Ivan wrote:\n\(quoted)\n\n" + own) == expected)
        // The same words in prose cut nothing.
        #expect(signature("As he wrote: no.\nFrom: here to there\n2 letters:\nall from <x@y.lt>:\n\n" + own) == expected)
    }

    @Test func noticesBelowAreCut() {
        let own = "Yes.\n\nRegards,\nAnna Petrova\nManager\n"
        for notice in ["Sent from my iPhone", "CONFIDENTIALITY NOTICE: call +370 600 00000", "Это сообщение предназначено для ООО «Другая»"] {
            #expect(signature(own + "\n" + notice) == "|Manager||closing name end title", "\(notice)")
        }
    }

    @Test func phones() {
        let examples: [(String, [String])] = [
            ("Tel.: +370 612 34567", ["+370 612 34567"]), ("+7(495)123-45-67, +7 916 1234567", ["+7(495)123-45-67", "+7 916 1234567"]),
            ("Tel 8-612-34567 | Fax 8-612-34568", ["8-612-34567"]), ("IBAN LT12 1000 0111 0100 1000", []), ("ИНН 7701234567 КПП 770101001", []),
            ("12.05.2024", []), ("2024-05-12 10:00:00", []), ("LT-01103 Vilnius", []), ("m. 0501234567", ["0501234567"]),
            ("(020) 7946 0018", ["(020) 7946 0018"]), ("order 123456789", []), ("+1", []), ("+" + String(repeating: "1", count: 20), []),
            ("tel. (8 5) 212 34 56", ["(8 5) 212 34 56"]), ("T +44 20 7946 0018 ext. 12", ["+44 20 7946 0018 ext. 12"]),
            ("P: 555-0134-22", ["555-0134-22"]), ("+370\u{A0}612\u{A0}34567", ["+370\u{A0}612\u{A0}34567"]), ("ref A+37061234567", ["+37061234567"]),
        ]
        for (line, expected) in examples {
            let found = withCell(line) { SignaturePhones($0, scratch: ByteBuffer()).all.map(\.string) }
            #expect(found == expected, "\(line)")
        }
    }

    @Test func piecesOfALine() {
        let examples: [(String, [String])] = [
            ("A | B • C", ["A", "B", "C"]), ("Acme, Inc., Director", ["Acme, Inc.", "Director"]), ("UAB „A, B“, vadovas", ["UAB „A, B“", "vadovas"]),
            ("ООО «А, Б» - директор", ["ООО «А, Б»", "директор"]), ("CEO at Acme", ["CEO", "Acme"]), ("* bold *", ["bold"]), ("", []), (", ,", []),
            ("Smith \"A, B\" x", ["Smith \"A, B\" x"]),
        ]
        for (line, expected) in examples {
            let found = withCell(line) { line in
                var pieces = SignaturePieces(line)
                var all: [String] = []
                while let piece = pieces.next(isForm: { $0.equalsIgnoringCase("inc") }) { all.append(piece.string) }
                return all
            }
            #expect(found == expected, "\(line)")
        }
    }

    @Test func theDomainNamesTheCompany() {
        let text = "Hi\n-- \nAnna Petrova\nBaltic Wood\nwww.baltic-wood.lt"
        #expect(signature(text, address: "anna@baltic-wood.lt") == "||Baltic Wood|separator name end company contact")
        #expect(signature(text, address: "anna@baltic-wood.co.uk") == "||Baltic Wood|separator name end company")
        #expect(signature("Hi\n-- \nAnna Petrova\nGmail", address: "anna@gmail.com") == "(none)")
    }

    private func message(_ date: String, _ text: String) -> String {
        "From x@y.lt Fri Nov 26 21:40:36 2004\nFrom: Anna Petrova <anna@uab.lt>\nTo: a@acme.example\nDate: \(date)\n\n\(text)\n"
    }

    private func table(_ messages: [String]) -> [String] {
        let builder = MailEvidenceBuilder(ownDomains: ["acme.example"], readsSignatures: true)
        for text in messages { withCell(text) { builder.add($0) } }
        let evidence = builder.finish()
        return (0..<evidence.count).map { row in
            MailColumn.ofSignatures.map { column in
                let output = ByteBuffer()
                return evidence.append(column, of: row, into: output) ? output.cell.string : "-"
            }.joined(separator: "|")
        }
    }

    @Test func theLatestCountsAndAgreementRaisesIt() {
        let old = message("1 Jan 2024 10:00 +0200", "Hi\n\nRegards,\nAnna Petrova\nBuyer\nTel. 8 612 34567")
        let new = message("1 Feb 2024 10:00 +0200", "Hi\n\nRegards,\nAnna Petrova\nOld UAB\n+370 612 34567")
        let other = message("1 Mar 2024 10:00 +0200", "Hi\n\nRegards,\nAnna Petrova\nDirector\nNew UAB")
        #expect(table([old]) == ["anna@uab.lt|Anna Petrova|8 612 34567|Buyer|-|80|closing name end phone title|2024-01-01|1"])
        // The number agrees, so the title of the older one fills the gap.
        let both = ["anna@uab.lt|Anna Petrova|+370 612 34567|Buyer|Old UAB|100|closing name end phone title company agreed|2024-02-01|2"]
        #expect(table([old, new]) == both)
        #expect(table([new, old]) == both)
        // Nothing agrees with the newest one.
        let expected = ["anna@uab.lt|Anna Petrova|-|Director|New UAB|80|closing name end title company|2024-03-01|1"]
        #expect(table([old, new, other]) == expected)
        #expect(table([other, new, old]) == expected)
        let again = message("1 Apr 2024 10:00 +0200", "Hi\n\nRegards,\nAnna Petrova\nDirector\nNew UAB")
        #expect(table([other, again]) == ["anna@uab.lt|Anna Petrova|-|Director|New UAB|90|closing name end title company agreed|2024-04-01|2"])
    }

    @Test func machinesAndListsSignNothing() {
        let text = "Hi\n\nRegards,\nAnna Petrova\nBuyer\nTel. 8 612 34567"
        for header in ["Precedence: bulk", "List-Id: <a.b>", "Auto-Submitted: auto-replied", "X-Spam-Flag: YES"] {
            #expect(table([message("1 Jan 2024 10:00 +0200\n\(header)", text)]).allSatisfy { $0.contains("|-|-|-|-|-|-|-") }, "\(header)")
        }
    }

    /// Memory follows the people: a thousand changing signatures of one person leave no trail.
    @Test func replacedTextsAreGivenBack() {
        let rows = EvidenceRows()
        withCell("a@b.lt") { _ = rows.row(of: $0) }
        var signature = FoundSignature()
        for round in 0..<20_000 {
            withCell(String(repeating: "x", count: 100) + "\(round)") {
                signature.title = $0
                rows.note(signature, row: 0, nil)
                rows.rows[0].name = rows.replace(rows.rows[0].name, by: $0)
            }
            rows.packIfLoose()
        }
        #expect(rows.text.count < 1 << 20)
        #expect(rows.view(rows.rows[0].name).string.hasSuffix("x19999"))
        #expect(rows.view(rows.rows[0].key).string == "a@b.lt")
        #expect(withCell("a@b.lt") { rows.finish(MailSummary()).find(address: $0) } == 0)
    }

    @Test func anyTextIsRead() {
        var numbers = Numbers(state: 3)
        let pieces = [
            "\n", "-- \n", "Best regards,", "Anna Petrova", "+370 612", "«", "„", "“", "|", ",", " at ", "\"", "UAB", "director", "\u{FFFD}",
            "On x wrote:\n", ">", "(", "+",
            "tel.", "From: a\nSent: b\n", "_____", " - ", "\u{A0}", "Ž", "İ",
        ]
        for _ in 0..<3000 {
            let text = (0..<Int.random(in: 0...60, using: &numbers)).map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
            _ = signature(text)
            var bytes = Array(text.utf8)
            if !bytes.isEmpty { bytes[Int.random(in: 0..<bytes.count, using: &numbers)] = 0xE2 }
            withCell(bytes) { _ = SignatureReader().read($0, name: $0.slice(0, min(8, $0.count)), address: $0) }
        }
    }

    @Test(arguments: ["-- \n", "Best regards,\n", "a\n", "+1 ", "wrote:\n", "From:\n", "> ", "|", "\"", ",", "UAB ", "On \n", "((", " at "])
    func endlessRepetitionIsRead(fragment: String) {
        _ = signature(String(repeating: fragment, count: 300_000 / fragment.utf8.count))
    }
}
