import KemptCore
import KemptText
import Testing

@testable import KemptTypes

@Suite struct NameGenerationsTests {
    private func form(_ word: String) -> ByteBuffer {
        let (raw, form) = (ByteBuffer(), ByteBuffer())
        raw.append(NameGenerations.romans[word].map { "\($0)" } ?? word)
        Folding.appendSkeleton(raw.cell, into: form)
        return form
    }

    @Test(arguments: [
        ("Sr.", 1), ("Jr.", 2), ("jr", 2), ("Junior", 2), ("II", 2), ("2nd", 2), ("III", 3), ("ст.", -1), ("Jun", -2), ("St", -1), ("мл.", 2),
        ("Старший", 1), ("младшая", 2),
        ("vyr.", 1),
        ("jaun.", 2), ("XII", 12), ("I", 0), ("Smith", 0), ("", 0),
    ])
    func `whose son one is`(_ word: String, _ expected: Int) {
        let form = form(word)
        #expect(NameGenerations.bearer(of: form.cell) == expected)
        withExtendedLifetime(form) {}
    }

    @Test func `the words are those that a full name may end with`() {
        let known = NameGenerations.words.flatMap { $0.split(separator: " ").map(String.init) } + NameGenerations.romans.keys.map { $0.lowercased() }
        #expect(Set(known) == Set(NameVocabulary.generations.split(separator: " ").map(String.init)))
        #expect(known.count == Set(known).count)
    }

    @Test(arguments: [
        ("Miles III", "Miles 3"), ("Robert Miles II", "Robert Miles 2"), ("Miles III, Robert", "Miles 3, Robert"), ("Miles,IV", "Miles,4"),
        ("VI Miles VIII", "VI Miles 8"), ("Miles", "Miles"), ("Miles IIX", "Miles IIX"), ("Miles I", "Miles I"), ("MILESII", "MILESII"),
        ("Miles Ivan", "Miles Ivan"), ("Miles IIa", "Miles IIa"), ("Ąžuolas IIą", "Ąžuolas IIą"), ("II", "II"), ("I", "I"), ("", ""),
        ("Louis XI XII", "Louis 11 12"),
    ])
    func `figures for Roman numbers`(_ name: String, _ expected: String) {
        let (raw, scratch) = (ByteBuffer(), ByteBuffer())
        raw.append(name)
        scratch.append("left over")
        #expect(NameGenerations.withFigures(raw.cell, scratch).string == expected)
    }

    @Test(arguments: ["II", "III", "IV"])
    func `the forms of two generations are two`(_ roman: String) {
        let (family, full) = (TypeHarness(FamilyNameType.self), TypeHarness(FullNameType.self))
        for type in [family.type, full.type] as [any SemanticType] {
            let (raw, plain, form) = (ByteBuffer(), ByteBuffer(), ByteBuffer())
            raw.append("Robert Miles \(roman)")
            type.appendMatchForm(raw.cell, companion: .missing, to: form, Workspace())
            let words = form.cell.string.split(separator: " ")
            plain.append("Robert Miles")
            let base = ByteBuffer()
            type.appendMatchForm(plain.cell, companion: .missing, to: base, Workspace())
            #expect(Set(words) == Set(base.cell.string.split(separator: " ") + ["\(NameGenerations.romans[roman] ?? 0)"]))
        }
    }
}
