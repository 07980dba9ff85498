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

    @Test func lowerASCIIIsWhatLoweringCopies() {
        var random = Seeded(8)
        let alphabet: [UInt8] = [0x00, 0x20, 0x2E, 0x40, 0x41, 0x5A, 0x5B, 0x60, 0x61, 0x7A, 0x7F, 0x80, 0xC1, 0xDA, 0xFF]
        for _ in 0..<5000 {
            // Mostly of what stands: a single other byte must be found anywhere.
            var bytes = random.bytes(random.below(20), from: [0x2E, 0x40, 0x5B, 0x61, 0x7A])
            if !bytes.isEmpty, random.below(2) == 0 { bytes[random.below(bytes.count)] = alphabet[random.below(alphabet.count)] }
            let stands = bytes.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
            #expect(withCell(bytes, Casing.isLowerASCII) == stands)
            if stands { #expect(appendedBytes(bytes, Casing.appendLower) == bytes) }
        }
    }

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
