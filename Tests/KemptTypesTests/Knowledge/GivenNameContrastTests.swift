import KemptCore
import KemptTypes
import Testing

/// What the lists say about two given names, by their match forms.
@Suite struct GivenNameContrastTests {
    private let type = TypeHarness(GivenNameType.self)

    @Test(arguments: [
        ("Антон", "Антонина", GivenNameContrast.manAndWoman), ("Олег", "Ольга", .manAndWoman), ("Евгений", "Евгения", .oneShortForm),
        ("Александр", "Александра", .oneShortForm), ("Patrick", "Patricia", .oneShortForm), ("Александр", "Анна", .manAndWoman),
        ("Jonas", "Joana", .manAndWoman), ("Gintaras", "Gintarė", .manAndWoman), ("Paulius", "Paulina", .manAndWoman),
        ("Peter", "Mary", .manAndWoman), ("George", "Georgina", .manAndWoman), ("Charles", "Charlotte", .oneShortForm),
        ("Алексей", "Александр", .twoNames), ("Анна", "Анастасия", .twoNames), ("Peter", "Paul", .twoNames),
        ("Анна", "Anna", .none), ("Анна", "Аннна", .none), ("Kwxyz", "Peter", .none), ("", "Peter", .none), ("", "", .none),
    ])
    func contrast(_ one: String, _ other: String, _ expected: GivenNameContrast) {
        let (first, second) = (form(one), form(other))
        #expect(GivenNameContrast.between(first.cell, second.cell) == expected)
        #expect(GivenNameContrast.between(second.cell, first.cell) == expected)
    }

    private func form(_ name: String) -> ByteBuffer {
        let (raw, buffer) = (ByteBuffer(), ByteBuffer())
        raw.append(name)
        type.type.appendMatchForm(raw.cell, companion: .missing, to: buffer, Workspace())
        return buffer
    }
}
