import KemptCore
import KemptText
import KemptTypes
import Testing

/// What the lists say about two given names, by their romanised skeletons.
@Suite struct GivenNameContrastTests {
    @Test(arguments: [
        ("Антон", "Антонина", GivenNameContrast.manAndWoman), ("Олег", "Ольга", .manAndWoman), ("Евгений", "Евгения", .manAndWoman),
        ("Jonas", "Joana", .manAndWoman), ("Gintaras", "Gintarė", .manAndWoman), ("Paulius", "Paulina", .manAndWoman),
        ("Peter", "Mary", .manAndWoman), ("George", "Georgina", .manAndWoman), ("Charles", "Charlotte", .manAndWoman),
        ("Алексей", "Александр", .twoNames), ("Анна", "Анастасия", .twoNames), ("Peter", "Paul", .twoNames),
        ("Анна", "Anna", .none), ("Анна", "Аннна", .none), ("Kwxyz", "Peter", .none), ("", "Peter", .none), ("", "", .none),
    ])
    func contrast(_ one: String, _ other: String, _ expected: GivenNameContrast) {
        let (first, second) = (skeleton(one), skeleton(other))
        #expect(GivenNameContrast.between(first.cell, second.cell) == expected)
        #expect(GivenNameContrast.between(second.cell, first.cell) == expected)
    }

    private func skeleton(_ name: String) -> ByteBuffer {
        let (raw, buffer) = (ByteBuffer(), ByteBuffer())
        raw.append(name)
        Folding.appendSkeleton(raw.cell, into: buffer)
        return buffer
    }
}
