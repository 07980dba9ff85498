import KemptCore
import KemptMatching
import Testing

/// Columns: id, first_name, last_name, company, email, phone, street, city, updated_at, notes, consent.
@Suite struct MatchingTests {
    @Test(
        "one customer",
        arguments: [
            // Exact, typo in the family name, swapped names, initial, other script, new phone, lost e-mail.
            (
                ["1", "Jonas", "Petraitis", "Ramunė", "jonas.petraitis@x.lt", "37061234567"],
                ["2", "Jonas", "Petraitis", "Ramunė", "jonas.petraitis@x.lt", "37061234567"]
            ),
            (
                ["1", "Jonas", "Petraitis", "Ramunė", "jonas.petraitis@x.lt", "37061234567"],
                ["2", "Jonas", "Petriatis", "Ramunė", "jonas.petraitis@x.lt", nil]
            ),
            (
                ["1", "Jonas", "Petraitis", "Ramunė", "jonas.petraitis@x.lt", "37061234567"],
                ["2", "Petraitis", "Jonas", nil, "jonas.petraitis@x.lt", "37061234567"]
            ),
            (
                ["1", "Jonas", "Petraitis", "Ramunė", "jonas.petraitis@x.lt", "37061234567"],
                ["2", "J", "Petraitis", "Ramunė", nil, "37061234567"]
            ),
            (
                ["1", "Сергей", "Щербаков", "Ромашка", "sergey@romashka.ru", "79161234567"],
                ["2", "Sergey", "Shcherbakov", nil, "sergey@romashka.ru", nil]
            ),
            // A slip in the given name and the same mailbox.
            (
                ["1", "Aistė", "Vaitkutė", "Saulės parkas", "aiste.vaitkute@saulesparkas.lt", "37064520101"],
                ["2", "Aipstė", "Vaitkutė", "Saulės parkas", "aiste.vaitkute@saulesparkas.lt", nil]
            ),
            // Swapped and shortened: neither name agrees where it stands, but mailbox and phone are one's own.
            (
                ["1", "Баранцова", "Надежда", "Ромашка", "n.barantsova@x.ru", "79621942909", "Мира 5 12", "Москва"],
                ["2", "Надя", "Баранцова", "Ромашка", "n.barantsova@x.ru", "79621942909", "Мира 5 12", "Москва"]
            ),
            // Another given name: mailbox and phone are one's own, and so is the family name.
            (
                ["1", "Vladislovas", "Petraitis", "Ramunė", "v.petraitis@x.lt", "37061234567"],
                ["2", "Slava", "Petraitis", "Ramunė", "v.petraitis@x.lt", "37061234567"]
            ),
        ] as [([String?], [String?])])
    func joins(_ a: [String?], _ b: [String?]) {
        let patch = People([a, b]).patch()
        #expect(patch.story == ["1>0"], "\(patch.transcript)")
    }

    @Test(
        "two customers",
        arguments: [
            // Father and son, neighbouring company mobiles, one address.
            (
                ["1", "Jonas", "Petraitis", "Ramunė", "jonas@ramune.lt", "37061234567", "Liepų 5", "Kaunas"],
                ["2", "Tomas", "Petraitis", "Ramunė", "tomas@ramune.lt", "37061234568", "Liepų 5", "Kaunas"]
            ),
            // Wife and daughter behind one role mailbox.
            (
                ["1", "Ona", "Kazlauskienė", "Ramunė", "info@ramune.lt", nil, "Liepų 5", "Kaunas"],
                ["2", "Rasa", "Kazlauskaitė", "Ramunė", "info@ramune.lt", nil, "Liepų 5", "Kaunas"]
            ),
            // A couple: one landline, one home, names that differ by a letter.
            (
                ["1", "Александр", "Иванов", nil, nil, "74951234567", "Мира 5 12", "Москва"],
                ["2", "Александра", "Иванова", nil, nil, "74951234567", "Мира 5 12", "Москва"]
            ),
            (
                ["1", "Vytautas", "Petraitis", nil, nil, "37061234567", "Liepų 5", "Kaunas"],
                ["2", "Vytautė", "Petraitis", nil, nil, "37061234567", "Liepų 5", "Kaunas"]
            ),
            (
                ["1", "Jonas", "Kazlauskas", nil, "kazlauskai@x.lt", nil, "Liepų 5", "Kaunas"],
                ["2", "Ona", "Kazlauskienė", nil, "kazlauskai@x.lt", nil, "Liepų 5", "Kaunas"]
            ),
            // Colleagues behind one switchboard.
            (
                ["1", "Jonas", "Petraitis", "Ramunė", "info@ramune.lt", "37052123456", nil, "Kaunas"],
                ["2", "Rasa", "Butkutė", "Ramunė", "info@ramune.lt", "37052123456", nil, "Kaunas"]
            ),
            // Namesakes with nothing else in common.
            (
                ["1", "Jonas", "Petraitis", "Ramunė", "jonas@ramune.lt", "37061234567", "Liepų 5", "Kaunas"],
                ["2", "Jonas", "Petraitis", "Žilvitis", "jonas.p@zilvitis.lt", "37069876543", "Sodų 12", "Vilnius"]
            ),
            // Twins: given names, mailboxes and phones all nearly the same, and none of them quite.
            (
                ["1", "Aistė", "Vaitkutė", "Saulės parkas", "aiste.vaitkute@saulesparkas.lt", "37064520101"],
                ["2", "Austė", "Vaitkutė", "Saulės parkas", "auste.vaitkute@saulesparkas.lt", "37064520107"]
            ),
            // The same, and the second phone is not known.
            (
                ["1", "Aistė", "Vaitkutė", "Saulės parkas", "aiste.vaitkute@saulesparkas.lt", "37064520101", "Liepų 5", "Kaunas"],
                ["2", "Austė", "Vaitkutė", "Saulės parkas", "auste.vaitkute@saulesparkas.lt", nil, "Liepų 5", "Kaunas"]
            ),
            // Father and son of one name: two mailboxes and two phones of one firm.
            (
                ["1", "Сергей", "Зайцев", "Агрополе", "zaitsev.s@agropole.ru", "79185553210", "Мира 5", "Краснодар"],
                ["2", "Сергей Сергеевич", "Зайцев", "Агрополе", "zaitsev.ss@agropole.ru", "79185553211", "Мира 5", "Краснодар"]
            ),
            // A director and the next one: one role mailbox and one switchboard; and their family names are a letter apart.
            (
                ["1", "Григорий", "Лапин", "Кедр", "director@kedr.ru", "74955550401"],
                ["2", "Антон", "Лапшин", "Кедр", "director@kedr.ru", "74955550401"]
            ),
            // Brothers behind one role mailbox and one switchboard.
            (
                ["1", "Григорий", "Лапин", "Кедр", "info@kedr.ru", "74955550401"],
                ["2", "Антон", "Лапин", "Кедр", "info@kedr.ru", "74955550401"]
            ),
            // A rare name and nothing else.
            (["1", "Kristupas", "Vaižgantauskas", nil, "k@x.lt", nil], ["2", "Kristupas", "Vaižgantauskas", nil, nil, "37061234567"]),
            // Nothing but blanks.
            (["1", nil, nil, nil, nil, nil], ["2", nil, nil, nil, nil, nil]),
            (["1", "Jonas", nil, nil, nil, nil], ["2", "Jonas", nil, nil, nil, nil]),
        ] as [([String?], [String?])])
    func keepsApart(_ a: [String?], _ b: [String?]) {
        let patch = People([a, b]).patch()
        #expect(patch.merges.isEmpty, "\(patch.transcript)")
    }

    /// What is known of two names outvotes what is seen of them; without it they merge by firm, phone and town.
    @Test(
        "names that are known",
        arguments: [
            // A brother and a sister: never by the phone alone, and by phone and mailbox as any two names of one home.
            (NameContrast.manAndWoman, ["Антон", "Антонина"], nil, false), (.manAndWoman, ["Антон", "Антонина"], "k@mail.ru", true),
            // Саша was taken for the man's name: a mailbox of one's own will do, a phone will not.
            (.oneShortForm, ["Александр", "Александра"], "k@mail.ru", true), (.oneShortForm, ["Евгений", "Евгения"], nil, false),
            (.oneShortForm, ["Евгений", "Евгения"], "info@mail.ru", false), (.manAndWoman, ["Олег", "Ольга"], nil, false),
            (.manAndWoman, ["Eugenijus", "Eugenija"], nil, false),
            // A couple that shares everything.
            (.manAndWoman, ["Peter", "Mary"], "smith@mail.com", false), (.none, ["Peter", "Mary"], "smith@mail.com", true),
            // Two names with one initial are two names, and what no list knows may be a slip.
            (.twoNames, ["Алексей", "Александр"], nil, false), (.none, ["Алексей", "Алекандсро"], nil, true),
            (.twoNames, ["Алексей", "Александр"], "k@mail.ru", true),
            // Spellings of one name are listed side by side.
            (.twoNames, ["Marie", "Mary"], nil, true),
            (.manAndWoman, ["Олег", "Ольга"], "k@mail.ru", false), (.manAndWoman, ["Jaan", "Jana"], "k@mail.ru", true),
        ] as [(NameContrast, [String], String?, Bool)])
    func knownNames(_ contrast: NameContrast, _ given: [String], _ mail: String?, _ isOne: Bool) {
        let rows: [[String?]] = [0, 1].map { ["\($0)", given[$0], "Corvander", "Ramunė", mail, "37061234567", nil, "Kaunas"] }
        let patch = People(rows).patch(People.plan { $0.contrast = { _, _ in contrast } })
        #expect(patch.story == (isOne ? ["1>0"] : []), "\(patch.transcript)")
        #expect(isOne || patch.pairs.count == 1 && patch.pairs[0].weight < 200, "a person sees it: \(patch.transcript)")
    }

    /// Firms alone: names a slip apart, one mailbox, one phone, one town.
    @Test(
        "firms that differ by a number are two",
        arguments: [
            ("Школа № 12", "Школа № 13", false), ("Shop 101", "Shop 102", false), ("Sigma Logistics 1", "Sigma Logistics 2", false),
            ("Mokykla 5", "Mokykla 15", false), ("Школа № 12", "Шкала № 12", true), ("Baltic 2000 Trade", "Baltic 2000 Trede", true),
            ("Sigma Logistics", "Sigma Logistics 2", false), ("Sigma Logistics", "Sigma Logistics Trade", true),
        ])
    func numberedFirms(_ one: String, _ other: String, _ isOne: Bool) {
        let rows: [[String?]] = [["1", nil, nil, one, nil, "37061234567", nil, nil], ["2", nil, nil, other, nil, "37061234567", nil, nil]]
        for rows in [rows, rows.reversed()] {
            let patch = People(rows).patch(People.plan { $0.fields = $0.fields.filter { $0.name == "company" || $0.name == "phone" } })
            #expect(patch.merges.isEmpty != isOne, "\(patch.transcript)")
        }
    }

    /// A firm has a block of numbers: one digit's difference says nothing there, and is a slip elsewhere.
    @Test(
        "phones a digit apart",
        arguments: [
            ("37061234567", "37061264567", "Ramunė", false), ("37061234567", "37061234587", "Ramunė", false),
            ("37061234567", "37061264567", nil, true), ("37061234567", "37061243567", "Ramunė", true),
        ] as [(String, String, String?, Bool)])
    func phones(_ one: String, _ other: String, _ firm: String?, _ speaks: Bool) {
        func row(_ id: String, _ phone: String) -> [String?] { [id, "Jonas", "Petraitis", firm, nil, phone] }
        func rules(_ rows: [[String?]]) -> [String] {
            let patch = People(rows).patch(People.plan { $0.limits.review = -40 * 256 })
            return patch.merges.map(\.rule) + patch.pairs.map(\.rule)
        }
        let found = rules([row("1", one), row("2", other)])
        #expect(found.count == 1 && found.allSatisfy { $0.contains("phone") == speaks }, "\(found)")
        #expect(rules([row("1", other), row("2", one)]) == found)
    }

    /// Whoever stands first: the lowest key survives, by its number.
    /// Two desks tell two people apart, and nothing of the firm that both are in.
    @Test(
        "last digits of firms",
        arguments: [("37052123456", "37052123457", true), ("37052123456", "37052123478", false), ("37052123456", "37052123456", true)])
    func desksOfFirms(_ one: String, _ other: String, _ isShown: Bool) {
        func patch(_ columns: [String]) -> Patch {
            People([["1", nil, nil, "Ramunė", nil, one, nil, "Kaunas"], ["2", nil, nil, "Ramunė", nil, other, nil, "Kaunas"]])
                .patch(People.plan { $0.fields = $0.fields.filter { columns.contains($0.name) } })
        }
        let firms = patch(["company", "phone", "city"])
        #expect((firms.pairs.count + firms.merges.count > 0) == isShown, "\(firms.transcript)")
        #expect(one == other || firms.merges.isEmpty)
    }

    @Test func `the survivor does not depend on the order of the records`() {
        func row(_ id: String) -> [String?] { [id, "Jonas", "Petraitis", "Ramunė", "jonas.petraitis@x.lt", "37061234567"] }
        for ids in [["C-10", "C-9", "C-100"], ["C-100", "C-10", "C-9"], ["C-9", "C-100", "C-10"]] {
            #expect(People(ids.map(row)).patch().survivors == ["C-9", "C-9"])
        }
        // A record without a key comes behind those that have one.
        #expect(People([row(""), row("7")]).patch().survivors == ["7"])
        // Keys that are no numbers have an order too, whatever it is.
        let names = ["b1f0c2aa-77aa-4bcd-9e11-0f5d3c2b1a00", "Vilnius", "vilnius", "123456789012345678901234567890"]
        let survivors = Set([names, names.reversed(), [names[2], names[0], names[3], names[1]]].flatMap { People($0.map(row)).patch().survivors })
        #expect(survivors.count == 1, "\(survivors)")
    }

    @Test func `a record that has left is not matched`() {
        let people = People([
            ["1", "Jonas", "Petraitis", nil, "j@x.lt", "37061234567"], ["2", "Jonas", "Petraitis", nil, "j@x.lt", "37061234567"],
        ])
        #expect(people.patch().merges.count == 1)
        people.batches[0].states[0].door = .quarantined
        #expect(people.patch().merges.isEmpty)
    }

    @Test func `a doubtful pair goes to a person and into the band`() {
        let plan = People.plan {
            $0.limits.auto = 40 * 256
            $0.limits.review = 0
        }
        let patch = People([
            ["1", "Jonas", "Petraitis", nil, "j@x.lt", "37061234567"], ["2", "Jonas", "Petraitis", nil, "j@x.lt", "37061234567"],
        ]).patch(plan)
        #expect(patch.merges.isEmpty)
        #expect(patch.pairs.count == 1)
        #expect(patch.pairs.first?.rule == "first_name+last_name+email+phone")
        #expect(patch.pendingExcess == 1)
    }

    @Test func `forms too long to keep are told apart by their end`() {
        let long = String(repeating: "labai ilgas vardas ", count: 40)
        func row(_ id: String, _ firm: String) -> [String?] { [id, "Jonas", "Petraitis", firm, nil, "37061234567"] }
        let same = People([row("1", long + "a"), row("2", long + "a")]).patch()
        let other = People([row("1", long + "a"), row("2", long + "b")]).patch()
        #expect(same.transcript.contains("company"))
        #expect(!other.transcript.contains("company"))
    }

    @Test func `hostile values neither crash nor match`() {
        let huge = String(repeating: "Ž", count: 500_000)
        let rows: [[String?]] = [
            ["1", huge, huge, huge, huge + "@" + huge, huge, huge, huge], ["2", "@", "@@", "\u{0}", "@", "+", " ", "\u{301}"],
            ["3", "", "", "", "", "", "", ""], ["4", "A", "B", "C", "a@", "1", "@b", "x"],
        ]
        let patch = People(rows).patch()
        #expect(patch.merges.isEmpty)
        let nobody: [[String?]] = []
        #expect(People(nobody).patch().story == [])
    }

    @Test func `user blocking rules decide what is compared`() {
        let rows: [[String?]] = [
            ["1", "Jonas", "Petraitis", "Ramunė", "j@x.lt", "37061234567"], ["2", "Jonas", "Petraitis", "Ramunė", "j@x.lt", "37061234567"],
        ]
        let byStreet = People.plan { $0.blocks = [BlockingRule([FeatureRequest(5)])] }
        let byDomain = People.plan { $0.blocks = [BlockingRule([FeatureRequest(3, .domain), FeatureRequest(1, .sound)])] }
        #expect(People(rows).patch(byStreet).merges.isEmpty)
        #expect(People(rows).patch(byDomain).merges.count == 1)
    }

    @Test func `a code of one's own brings two spellings together, a town's code does not`() {
        func rows(_ code: (Int) -> String) -> [[String?]] {
            var dice = Dice(state: 4)
            func name() -> String { String(decoding: (0..<8).map { _ in UInt8(97 + dice.below(26)) }, as: UTF8.self) }
            return (0..<60).map { ["\($0)", name(), name(), nil, nil, nil, nil, nil, nil, code($0)] } + [
                ["60", "Jonas", "Petraitis", nil, nil, nil, nil, nil, nil, code(60)],
                ["61", "Jonas", "Petrauskis", nil, nil, nil, nil, nil, nil, code(60)],
            ]
        }
        let plan = People.plan { $0.fields.append(MatchPlan.Field(column: 9, name: "notes", comparison: .code, mayIdentify: true)) }
        #expect(People(rows { "3850101\(1000 + $0)" }).patch(plan).story == ["61>60"])
        #expect(People(rows { "0\($0 % 4)123" }).patch(plan).story == [])
    }
}
