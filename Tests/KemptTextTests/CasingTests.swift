import KemptCore
import KemptText
import Testing

@Suite struct CasingTests {
    @Test(
        arguments: [
            ("", .none), ("123 -", .none), ("李明", .none), ("anna", .lower), ("анна", .lower), ("ANNA", .upper), ("ЩЕРБАКОВ", .upper),
            ("ŽUKAUSKAS", .upper), ("A", .title),
            ("Anna", .title), ("Anna-Maria", .title), ("Anna-maria", .mixed), ("O'Brien", .title), ("D’Artagnan", .title), ("McDonald", .mixed),
            ("Juan de Silva", .mixed),
            ("aNNA", .mixed), ("Don't", .title), ("UAB Ąžuolas", .mixed), ("A B", .upper), ("J.R. Smith", .title), ("3rd", .lower), ("ǅ", .title),
        ] as [(String, LetterCase)])
    func classify(_ text: String, _ expected: LetterCase) { #expect(withCell(text, Casing.classify) == expected) }

    @Test(arguments: [
        ("ANNA", "anna"), ("ŠIMKUTĖ", "šimkutė"), ("ЁЛКИН", "ёлкин"), ("İstanbul", "istanbul"), ("ΓΙΩΡΓΟΣ ΣΑΣ", "γιωργος σας"), ("Σ", "σ"),
        ("STRASSE ẞ", "strasse ß"),
    ])
    func lower(_ text: String, _ expected: String) { #expect(appended(text, Casing.appendLower) == expected) }

    @Test(arguments: [
        ("anna", "ANNA"), ("šimkutė", "ŠIMKUTĖ"), ("ёлкин", "ЁЛКИН"), ("straße", "STRASSE"), ("ı", "I"), ("γιώργος", "ΓΙΏΡΓΟΣ"),
        ("ქართული", "ქართული"),
    ])
    func upper(_ text: String, _ expected: String) { #expect(appended(text, Casing.appendUpper) == expected) }

    @Test(arguments: [
        ("JOHN SMITH", "John Smith"), ("anna-maria", "Anna-Maria"), ("o'brien", "O'Brien"), ("D’ARTAGNAN", "D’Artagnan"), ("don't", "Don't"),
        ("MCDONALD", "Mcdonald"),
        ("щербаков иван", "Щербаков Иван"), ("ŽUKAUSKIENĖ-PETRAITĖ", "Žukauskienė-Petraitė"), ("2ND STREET", "2nd Street"),
        ("j.r. smith", "J.R. Smith"),
        ("\"ромашка\"", "\"Ромашка\""), ("ΓΙΩΡΓΟΣ ΣΑΣ", "Γιωργος Σας"), ("лук'яненко", "Лук'яненко"), ("z\u{30C}uk", "Z\u{30C}uk"),
        ("'anna'", "'Anna'"), ("", ""),
    ])
    func capitalized(_ text: String, _ expected: String) { #expect(appended(text, Casing.appendCapitalized) == expected) }

    @Test func repeatingChangesNothingAndIllFormedBytesStay() {
        var random = Seeded(3)
        for _ in 0..<20_000 {
            let bytes = randomBytes(&random, hostile: true)
            for append in [Casing.appendLower, Casing.appendUpper, Casing.appendCapitalized] {
                let once = appendedBytes(bytes, append)
                check(appendedBytes(once, append) == once, "\(bytes)")
                check((withCell(bytes, UTF8Text.firstInvalid) < 0) == (withCell(once, UTF8Text.firstInvalid) < 0), "\(bytes)")
            }
        }
    }
}
