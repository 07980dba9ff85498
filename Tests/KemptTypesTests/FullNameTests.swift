import KemptCore
import KemptTypes
import Testing

@Suite struct FullNameTests {
    let type = TypeHarness(FullNameType.self)

    @Test func promises() {
        type.checkPromises(seeds: [
            "JOHN SMITH, MD", "г-н Иванов", "NGUYEN VAN ANH", "Dr. van der Berg, Jan", "Jonas Petraitis (vadovas)", "SMITH, JOHN, JR.", "Иванов И.И.",
        ])
    }

    @Test func rightNamesAreLeftAlone() {
        type.expectSame([
            "Jonas Petraitis", "Adam Mark", "Chen Wei", "Jonas Petras", "Иванов Иван Иванович", "Иванов И. И.", "J. R. R. Tolkien",
            "Dr. Anna Müller", "г-н Иванов",
            "Ponas Jonas", "John Smith, Jr.", "John Smith, MD", "Smith, John, Jr.", "Vincent van Gogh", "JP Morgan", "Petraitis J.",
        ])
    }

    @Test(arguments: [
        ("JONAS PETRAITIS", "Jonas Petraitis"), ("иванов иван", "Иванов Иван"), ("VINCENT VAN GOGH", "Vincent van Gogh"),
        ("NGUYEN VAN ANH", "Nguyen Van Anh"), ("JOHN SMITH, MD", "John Smith, MD"),
        ("john smith, phd", "John Smith, PhD"), ("HENRY FORD II", "Henry Ford II"), ("JP MORGAN", "JP Morgan"),
        ("DR. ANNA MÜLLER", "Dr. Anna Müller"), ("СИДОРОВ А.Б.", "Сидоров А.Б."),
        ("PETRAITIS, JONAS", "Petraitis, Jonas"), ("JEAN LE GALL", "Jean Le Gall"), ("ALİ MAMMADOV OĞLU", "Ali Mammadov Oğlu"),
        ("АЛИ МАМЕДОВ ВАГИФ ОГЛЫ", "Али Мамедов Вагиф оглы"),
    ])
    func oneCaseIsMended(_ value: String, _ expected: String) {
        type.expect(value, expected, "full-name.case")
    }

    @Test(arguments: [
        ("Petraitis,Jonas", "Jonas Petraitis"), ("van der Berg, Jan", "Jan van der Berg"), ("Berg, Jan van der", "Jan van der Berg"),
        ("Иванов, Иван Иванович", "Иван Иванович Иванов"),
        ("García Márquez, Gabriel", "Gabriel García Márquez"),
    ])
    func theOrderBehindACommaIsOnlyProposed(_ value: String, _ proposal: String) {
        type.expect(value, proposal.isEmpty ? value : proposal, proposal.isEmpty ? "" : "full-name.comma-order")
    }

    @Test func comparison() {
        type.expectEqualForms([
            "Jonas Petraitis", "Petraitis Jonas", "PETRAITIS, Jonas", "p. Jonas Petraitis", "Dr. Jonas Petraitis", "Mr. Jonas Petraitis",
        ])
        type.expectEqualForms(["Саша Иванов", "Иванов Александр", "Aleksandr Ivanov", "г-н Иванов Александр"])
        type.expectEqualForms(["Bob Smith", "Smith, Robert", "ROBERT SMITH"])
        type.expectDistinctForms([
            "Jonas Petraitis", "Jonas Petraitienė", "Petras Jonaitis", "J. Petraitis", "P. Jonas", "Robert Smith", "Robert Smith Jr.",
        ])
        #expect(type.matchForm("Dr.") == "dr")
        for nothing in ["-", "нет", "нет данных", "user1"] { #expect(type.matchForm(nothing) == "", "'\(nothing)'") }
    }
}
