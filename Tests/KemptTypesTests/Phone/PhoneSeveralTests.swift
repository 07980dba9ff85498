import KemptCore
import KemptTypes
import Testing

/// Several numbers in one cell, with `many` and without.
@Suite struct PhoneSeveralTests {
    let phone = TypeHarness(PhoneType.self, [("country", "country"), ("many", "yes")])
    let single = TypeHarness(PhoneType.self, [("country", "country")])

    @Test func allAreKept() {
        let table: [(String, String)] = [
            ("+37061234567, +37052123456", "+37061234567; +37052123456"), ("8 612 34567 / 8 5 212 3456", "+37061234567; +37052123456"),
            ("+37061234567\n+37052123456", "+37061234567; +37052123456"), ("861234567 arba 852123456", "+37061234567; +37052123456"),
            ("+37061234567 +37052123456 доб. 7", "+37061234567; +37052123456 x7"),
            ("(8-5) 2123456 ext 1; tel. 861234567; +7 916 123-45-67", "+37052123456 x1; +37061234567; +79161234567"),
            ("8 612 34567; +370 612 34567; 8 612 34568", "+37061234567; +37061234568"), ("8 612 34567, +370 612 34567", "+37061234567"),
        ]
        for (value, result) in table {
            phone.expect(value, result, "phone.notation", companion: "LT")
            phone.expect(result, result, "", companion: "LT")
        }
        phone.expect("+370 8 612 34567; +37052123456", "+37061234567; +37052123456", "phone.trunk")
        phone.expectSame(["+37061234567", "+37061234567; +37052123456 x12; +79161234567"])
    }

    @Test func whatIsUncertainIsProposed() {
        phone.expect("Jonas +370 612 34567, Ona +370 698 11111", "+37061234567; +37069811111", "phone.with-words")
        phone.expect("+370 612 34567 (namų), +370 5 212 3456 (darbo)", "+37061234567; +37052123456", "phone.with-words")
        phone.expect("+37061234567 Jonas 2019-01-01 12:30", "+37061234567", "phone.with-words")
        phone.expect("8-5-2123456/57", "+37052123456; +37052123457", "phone.several", companion: "LT")
        phone.expect("+7 495 123-45-67, 765-43-21", "+74951234567; +74957654321", "phone.several")
        phone.expect("8 (495) 123-45-67 8 (916) 123-45-67", "+74951234567; +79161234567", "phone.several", companion: "RU")
    }

    @Test func nothingIsLost() {
        phone.expectInvalid(["+37061234567; +370 112 34567"], "phone.not-in-use")
        phone.expectInvalid(["+37061234567; 12"], "phone.unknown-region")
        phone.expectInvalid(["+37061234567; 8 612 XXX XX 1"], "phone.letters")
        phone.expectInvalid(["+999 612 34567, +37061234567"], "phone.no-such-code")
    }

    @Test func theFirstIsProposedWithoutMany() {
        single.expect("+37061234567 Jonas, Ona +37052123456", "+37061234567", "phone.with-words")
        for value in ["+37061234567; +37052123456", "861234567 852123456", "8 612 34567/68"] {
            single.expect(value, "+37061234567", "phone.several", companion: "LT")
            #expect(single.matchForm(value, companion: "LT") == "")
        }
    }

    /// What has fewer digits than a separator asks for is written with its code.
    @Test func shortNationalNumbers() {
        let national = TypeHarness(PhoneType.self, [("country", "country"), ("many", "yes"), ("format", "national")])
        national.expect("+352 27 12 44 12 / +352 8588", "27 12 44 12; +352 8588", "phone.notation", companion: "LU")
        national.expectSame(["27 12 44 12; +352 8588"], companion: "LU")
    }

    @Test func theFirstIsCompared() {
        #expect(phone.matchForm("+37061234567; +37052123456") == "37061234567")
        #expect(phone.matchForm("+37052123456 x12; +37061234567") == "37052123456")
        let parts = PhoneParts(of: "+37052123456 x12; +37061234567", phone)
        #expect(parts["type"] == "fixed-line" && parts["extension"] == "12" && parts["international"] == "+370 5 212 3456")
    }

    @Test func promises() {
        for form in PhoneFormTests.forms {
            TypeHarness(PhoneType.self, [("country", "country"), ("many", "yes"), ("format", form)])
                .checkIdempotence(seeds: [
                    "+37061234567, 8 5 2123456", "8 612 34567/68", "+7 916 123 45 67 / +1 212 555 0123 x3", "a 861234567 b 852123456",
                ])
        }
    }

    /// The bound on a cell's length keeps a long list of numbers from costing more than its bytes.
    @Test func longLists() {
        for count in [1000, 100_000, 1_000_000] {
            let value = String(repeating: "+37061234567;", count: count / 13)
            #expect(phone.read(value).rule == "phone.too-long" && phone.matchForm(value) != "")
        }
        let list = Array(repeating: "+37061234567", count: 28).joined(separator: "; ")
        #expect(phone.read(list).result == "+37061234567")
    }
}
