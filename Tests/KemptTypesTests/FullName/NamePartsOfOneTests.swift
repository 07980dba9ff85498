import KemptCore
import KemptTypes
import Testing

/// Parts, settings and long cells of the types of name.
@Suite struct NamePartsOfOneTests {
    private let workspace = Workspace()

    private func part<T: SemanticType>(_ type: TypeHarness<T>, _ value: String) -> String {
        let buffer = ByteBuffer()
        buffer.append("#")
        withCell(value) { type.type.appendPart(0, of: $0, companion: .missing, to: buffer, workspace) }
        return buffer.cell(from: 1).string
    }

    @Test(arguments: [
        ("Jonas", "m"), ("Ona", "f"), ("Мария", "f"), ("Иван", "m"), ("Никита", ""), ("Саша", ""), ("Alex", ""), ("Andrea", ""), ("Vytautė", "f"),
        ("Anna Maria", "f"), ("Jean-Pierre", "m"), ("Dr. Anna", "f"), ("Иван Иванович", "m"), ("J.", ""), ("Xqz", ""), ("нет", ""), ("a@b.lt", ""),
        ("Linda", "f"), ("Robert", "m"), ("Saulė", "f"), ("Robin", ""),
    ])
    func genderHint(_ value: String, _ expected: String) { #expect(part(TypeHarness(GivenNameType.self), value) == expected, "'\(value)'") }

    @Test(arguments: [
        ["Kazlauskas", "Kazlauskienė", "Kazlauskaitė", "KAZLAUSKIENE"], ["Petraitis", "Petraitienė", "Petraitytė"],
        ["Stankevičius", "Stankevičienė", "Stankevičiūtė"],
        ["Butkus", "Butkuvienė", "Butkutė", "Butkienė"], ["Иванов", "Иванова", "Ivanova"], ["Петровский", "Петровская", "Petrovskaya"],
        ["Kowalski", "Kowalska"],
        ["Bērziņš", "Bērziņa"], ["Толстой", "Толстая"], ["Kairys", "Kairienė", "Kairytė"],
    ])
    func rootsOfOneFamily(_ names: [String]) {
        let family = TypeHarness(FamilyNameType.self)
        let wanted = part(family, names[0])
        #expect(wanted.utf8.count > 2)
        for name in names { #expect(part(family, name) == wanted, "'\(name)'") }
        // The match form keeps husband and wife apart.
        family.expectDistinctForms([names[0], names[1]])
    }

    @Test func rootsOfOtherFamilies() {
        let family = TypeHarness(FamilyNameType.self)
        let roots = ["Smith", "Petraitis", "Petrauskas", "Иванов", "Ивановский", "Li", "O'Brien"].map { part(family, $0) }
        #expect(Set(roots).count == roots.count)
        for nothing in ["-", "нет", "12", ""] { #expect(part(family, nothing) == "", "'\(nothing)'") }
    }

    @Test func lettersAreKeptWhereWanted() {
        for value in ["JONAS", "jonas", "jONAS"] { TypeHarness(GivenNameType.self, [("letter-case", "keep")]).expect(value, value, "") }
        TypeHarness(FamilyNameType.self, [("letter-case", "keep")]).expect("  PETRAITIS", "PETRAITIS", "family-name.whitespace")
        TypeHarness(FullNameType.self, [("letter-case", "keep")]).expect("JONAS PETRAITIS", "JONAS PETRAITIS", "")
        TypeHarness(GivenNameType.self, [("letter-case", "mend")]).expect("JONAS", "Jonas", "given-name.case")
    }

    @Test func orders() {
        let givenFirst = TypeHarness(FullNameType.self, [("order", "given-first")])
        givenFirst.expect("Иванов Иван Иванович", "Иван Иванович Иванов", "full-name.order")
        givenFirst.expect("Петрова Анна", "Анна Петрова", "full-name.order")
        givenFirst.expectSame(["Иван Иванович Иванов", "Adam Mark", "Chen Wei", "Jonas Petras", "Иван Иванович"])
        let familyFirst = TypeHarness(FullNameType.self, [("order", "family-first")])
        familyFirst.expect("Jonas Petraitis", "Petraitis Jonas", "full-name.order")
        familyFirst.expect("Иван Иванович Иванов", "Иванов Иван Иванович", "full-name.order")
        familyFirst.expect("Petraitis, Jonas", "Petraitis Jonas", "full-name.comma-order")
        familyFirst.expectSame(["Petraitis Jonas", "Иванов Иван Иванович", "Adam Mark", "Chen Wei", "Jonas Petras"])
        let any = TypeHarness(FullNameType.self, [("order", "any")])
        any.expectSame(["Petraitis Jonas", "Jonas Petraitis", "Иванов Иван Иванович"])
        any.expect("Petraitis, Jonas", "Jonas Petraitis", "full-name.comma-order")
        let usual = TypeHarness(FullNameType.self)
        usual.expect("Kazlauskaitė Ona Marija", "Ona Marija Kazlauskaitė", "full-name.order")
        usual.expect("Ivanov Ivan Ivanovich", "Ivan Ivanovich Ivanov", "full-name.order")
        usual.expectSame([
            "Petraitis J.", "Martin Paul", "Thomas Lee", "Jackson Pollock", "Kim Anna", "Harrison Ford", "Иванов Иван", "Petraitis Jonas ir Ona",
            "Le Pen Marine",
            "John Smith, SA", "Viera Sevcikova, Ing", "Иванов Иван, Директор", "Jonas Petraitis, vadovas", "Smith, J., Jr.", "Dr. Petraitis Jonas",
        ])
    }

    @Test(arguments: [
        ("Семëнов", "Семёнов", "family-name.homoglyph"), ("Kузнецов", "Кузнецов", "family-name.homoglyph"),
        ("Јonaitis", "Jonaitis", "family-name.homoglyph"),
        ("Noël", "Noël", ""), ("O`Brien", "O'Brien", "family-name.stray-sign"), ("O´BRIEN", "O'Brien", "family-name.case"), ("`Brien", "`Brien", ""),
    ])
    func lookAlikes(_ value: String, _ expected: String, _ rule: String) { TypeHarness(FamilyNameType.self).expect(value, expected, rule) }

    @Test(arguments: [
        ("Г-Н ИВАНОВ", "Г-н Иванов"), ("Д-Р ПЕТРОВ", "Д-р Петров"), ("OSAMA BIN LADEN", "Osama bin Laden"),
        ("JUAN GARCIA Y LOPEZ", "Juan Garcia y Lopez"),
        ("JOHN Y SMITH", "John Y Smith"), ("JOHN SMITH MBA", "John Smith MBA"), ("john smith msc", "John Smith MSc"),
        ("JOHN SMITH, PH.D.", "John Smith, Ph.D."),
        ("JUAN CARLOS ED", "Juan Carlos Ed"), ("JOHN SMITH JR", "John Smith Jr"), ("ИВАНОВ ИВАН МЛ.", "Иванов Иван мл."),
        ("JANE DOE MA", "Jane Doe MA"),
    ])
    func caseOfFullNames(_ value: String, _ expected: String) { TypeHarness(FullNameType.self).expect(value, expected, "full-name.case") }

    @Test func dictionariesOfOnesOwn() {
        var spellings = WordChanges()
        spellings.added = [(word: "mackenzie", meaning: "MacKenzie"), (word: "DEVRIES", meaning: "deVries")]
        spellings.removed = ["MacDonald"]
        var nicknames = WordChanges()
        nicknames.added = [(word: "Бобик", meaning: "Robert"), (word: "Kit", meaning: "Kitana"), (word: "Kiti", meaning: "Kitana")]
        nicknames.removed = ["Sasha"]
        let words = ["spellings": spellings, "nicknames": nicknames]
        let context = TypeContext(asOf: (2026, 11, 21), problems: Problems(), words: words)
        let family = FamilyNameType(Values(FamilyNameType.spec.spec, nil, at: .nowhere), context)
        for (value, expected) in [("MACKENZIE", "MacKenzie"), ("devries", "deVries"), ("MACDONALD", "Macdonald"), ("MACLEOD", "MacLeod")] {
            #expect(written(family, value) == expected)
            #expect(written(family, expected) == nil)
        }
        let given = GivenNameType(Values(GivenNameType.spec.spec, nil, at: .nowhere), context)
        #expect(form(given, "Бобик") == form(given, "Bob") && form(given, "Bob") == "robert")
        #expect(form(given, "Kit") == "kitana" && form(given, "Kiti") == "kitana")
        #expect(form(given, "Sasha") == "sasa" && form(given, "Alex") == form(given, "Александр"))
        let plain = TypeHarness(GivenNameType.self)
        #expect(plain.matchForm("Kit") == plain.matchForm("Christopher") && plain.matchForm("Sasha") == plain.matchForm("Alex"))
        let full = FullNameType(Values(FullNameType.spec.spec, nil, at: .nowhere), context)
        #expect(form(full, "Kit Bobik") == "kitana robert")
        #expect(written(full, "ANNA MACKENZIE") == "Anna MacKenzie")
    }

    private func written<T: SemanticType>(_ type: T, _ value: String) -> String? {
        workspace.output.removeAll()
        let reading = withCell(value) { type.read($0, companion: .missing, workspace) }
        return reading.wrote ? workspace.output.cell.string : nil
    }

    private func form<T: SemanticType>(_ type: T, _ value: String) -> String {
        let buffer = ByteBuffer()
        withCell(value) { type.appendMatchForm($0, companion: .missing, to: buffer, workspace) }
        return buffer.cell.string
    }

    /// Quadratic work on such cells would not end.
    @Test func longCells() {
        for pattern in [
            "a", "Jonas ", "ДЖОН ", ", ", "(", "\"", "'", "`a", "O'", "г-н ", "ov", "-", "Иванович ", "я\u{308}", "MA ", "de ", "ã¼", "аa",
        ] {
            let value = String(repeating: pattern, count: 4_000 / pattern.utf8.count)
            feed(GivenNameType.self, value)
            feed(FamilyNameType.self, value)
            feed(FullNameType.self, value)
        }
    }

    private func feed<T: SemanticType>(_: T.Type, _ value: String) {
        let harness = TypeHarness(T.self)
        let buffer = ByteBuffer()
        withCell(value) { cell in
            harness.workspace.output.removeAll()
            let reading = harness.type.read(cell, companion: .missing, harness.workspace)
            #expect(Int(reading.mark) < T.spec.outcomes.count)
            harness.type.appendMatchForm(cell, companion: .missing, to: buffer, harness.workspace)
            for index in T.spec.parts.indices {
                buffer.removeAll()
                harness.type.appendPart(index, of: cell, companion: .missing, to: buffer, harness.workspace)
                #expect(buffer.count == 0, "'\(T.spec.parts[index].name)' of a long cell")
            }
        }
    }
}
