import KemptCore
import KemptTypes
import Testing

@Suite struct PhoneTests {
    let phone = TypeHarness(PhoneType.self)
    let lithuanian = TypeHarness(PhoneType.self, [("country", "country"), ("assume", "LT")])

    @Test func promises() {
        lithuanian.checkPromises(seeds: [
            "+37061234567", "8 (916) 123-45-67", "020 7946 0958", "+49 30 123456", "00 1 212 555 0123", "tel: 8-5-2123456 ext 7",
        ])
        phone.checkIdempotence(seeds: ["861234567", "8 5 212 3456", "+8 612 34567", "370 612 34567"])
    }

    @Test func canonicalStays() {
        phone.expectSame([
            "+37061234567", "+79161234567", "+442079460958", "+12125550123", "+390612345678", "+493012345678", "+77012345678", "+375291234567",
            "+48221234567",
            "+37167123456", "+3726123456", "+380501234567", "+8613812345678", "+37052123456 x1234", "+88213312345",
        ])
    }

    @Test func byCountry() {
        let table: [(String, String, String)] = [
            ("861234567", "LT", "+37061234567"), ("061234567", "LT", "+37061234567"), ("61234567", "LT", "+37061234567"),
            ("8-612-34567", "Lietuva", "+37061234567"),
            ("(8 5) 2123456", "LT", "+37052123456"), ("8~612~34567", "LT", "+37061234567"), ("880012345", "LT", "+37080012345"),
            ("80012345", "LT", "+37080012345"),
            ("89161234567", "RU", "+79161234567"), ("9161234567", "RU", "+79161234567"), ("8 800 555-35-35", "Россия", "+78005553535"),
            ("8005553535", "RU", "+78005553535"), ("8 (701) 234-56-78", "KZ", "+77012345678"), ("8 029 123-45-67", "BY", "+375291234567"),
            ("80 29 123 45 67", "BY", "+375291234567"), ("050 123 45 67", "UA", "+380501234567"),
            ("030 12345678", "DE", "+493012345678"), ("030/12345678", "DE", "+493012345678"), ("06 12345678", "IT", "+390612345678"),
            ("22 123 45 67", "PL", "+48221234567"), ("06 1 234 5679", "HU", "+3612345679"), ("(212) 555-0123", "US", "+12125550123"),
            ("1-212-555-0123", "US", "+12125550123"), ("011 44 20 7946 0958", "US", "+442079460958"), ("8 10 370 612 34567", "RU", "+37061234567"),
            ("67 123 456", "LV", "+37167123456"), ("612 3456", "EE", "+3726123456"), ("８６１２３４５６７", "LT", "+37061234567"),
            ("8 612\u{A0}34\u{2011}567", "LT", "+37061234567"),
        ]
        for (value, country, result) in table { phone.expect(value, result, "phone.notation", companion: country) }
    }

    @Test func theRecordsCountryComesFirst() {
        lithuanian.expect("8 612 34567", "+37061234567", "phone.notation", companion: "LT")
        lithuanian.expect("8 612 34567", "+37061234567", "phone.assumed-country")
        lithuanian.expect("8 612 34567", "+37061234567", "phone.assumed-country", companion: "nowhere")
        lithuanian.expect("020 7946 0958", "+442079460958", "phone.notation", companion: "GB")
        lithuanian.expect("8 612 34567", "+37061234567", "phone.country-guess", companion: "GB")
    }

    @Test func mended() {
        lithuanian.expect("370 612 34567", "+37061234567", "phone.no-plus")
        lithuanian.expect("370 8 612 34567", "+37061234567", "phone.trunk")
        lithuanian.expect("+370 (8) 612 34567", "+37061234567", "phone.trunk")
        lithuanian.expect("+8 612 34567", "+37061234567", "phone.trunk", companion: "LT")
        phone.expect("+7 8 916 123 45 67", "+79161234567", "phone.trunk")
        phone.expect("+8 (916) 123-45-67", "+79161234567", "phone.trunk", companion: "RU")
        phone.expect("8 050 123 45 67", "+380501234567", "phone.trunk", companion: "UA")
        phone.expect("84696863", "+37284696863", "phone.notation", companion: "EE")
        phone.expect("0 22 123 45 67", "+48221234567", "phone.trunk", companion: "PL")
        phone.expect("tel:+37061234567", "+37061234567", "phone.label")
        phone.expect("Моб. тел.: 8 916 123-45-67", "+79161234567", "phone.label", companion: "RU")
        phone.expect("+37061234567\u{200B}", "+37061234567", "phone.whitespace")
        phone.expect("\u{202A}+37061234567\u{202C}", "+37061234567", "phone.whitespace")
        phone.expect(" ", "", "phone.whitespace")
    }

    /// The nought of a spreadsheet's decimals must not become a digit of the number.
    @Test func spreadsheetDecimals() {
        phone.expect("0301234567.0", "+49301234567", "phone.decimals", companion: "DE")
        phone.expect("37061234567.00", "+37061234567", "phone.no-plus", companion: "LT")
        phone.expect("030.123456.0", "+49301234560", "phone.notation", companion: "DE")
    }

    @Test func extensions() {
        for value in [
            "+370 5 2123456 ext. 12", "+37052123456;ext=12", "+370 5 212 3456 вн. 12", "+370 5 212 3456 (доб. 12)", "+370 5 212 3456 #12",
            "+37052123456x12",
        ] {
            phone.expect(value, "+37052123456 x12", "phone.notation")
        }
    }

    @Test func guesses() {
        lithuanian.expect("+79161234567; +37061234567", "+79161234567", "phone.several")
        lithuanian.expect("8 612 34567 / 8 5 212 3456", "+37061234567", "phone.several")
        lithuanian.expect("8 612 34567 arba 8 5 212 3456", "+37061234567", "phone.several")
        lithuanian.expect("+37061234567 +37052123456", "+37061234567", "phone.several")
        lithuanian.expect("8 916 123 45 67", "+79161234567", "phone.country-guess")
        lithuanian.expect("1-800-FLOWERS", "+18003569377", "phone.country-guess")
        phone.expect("37061234567", "+37061234567", "phone.country-guess")
        lithuanian.expect("+61234567", "+37061234567", "phone.country-guess")
    }

    @Test func refused() {
        lithuanian.expectInvalid(["1", "12345", "8 612 345", "+370", "+", "00"], "phone.too-short")
        lithuanian.expectInvalid([String(repeating: "918", count: 30)], "phone.too-long")
        lithuanian.expectInvalid(["11234567", "+370 112 34567"], "phone.not-in-use")
        phone.expectInvalid(["61234567", "(8-5) 2123456"], "phone.unknown-region")
        phone.expectInvalid(["+999 123 4560", "+0 923 456 78"], "phone.no-such-code")
        lithuanian.expectInvalid(
            ["ask Jonas", "Jonas 12", "8 612 XXX XX", "1-800-XXX-XXXX", "8 612 ABCDE", "8612?34567", "tel.", "12+34567"], "phone.letters")
        lithuanian.expectInvalid(
            ["0000000", "+370 00000000", "8 000 00000", "1234567", "12345678", "+370 12345678", "9876543210", "11111"], "phone.placeholder")
    }

    @Test func settingsAreChecked() {
        let problems = Problems()
        let node = Node.map([Node.Entry(key: "assume", keyPosition: .nowhere, value: .scalar("Lithuania", Position(line: 3, column: 9)))], .nowhere)
        _ = PhoneType(Values(PhoneType.spec.spec, node, at: .nowhere), TypeContext(asOf: (2026, 11, 21), problems: problems))
        #expect(problems.list.map(\.position) == [Position(line: 3, column: 9)])
    }

    @Test func matchForms() {
        #expect(phone.matchForm("+37061234567") == "37061234567")
        #expect(phone.matchForm("+37061234567 x12") == "37061234567")
        #expect(phone.matchForm("61234567") == "")
        #expect(phone.matchForm("+1 + 2") == "")
        lithuanian.expectEqualForms(["8 612 34567", "+370 (612) 34 567", "00370 61234567 ext 5"])
        // Assumed and proposed values are compared and never written.
        #expect(lithuanian.read("8 612 34567").kind == .guess && lithuanian.matchForm("8 612 34567") == "37061234567")
        #expect(
            lithuanian.matchForm("8 916 123 45 67") == "79161234567" && lithuanian.matchForm("12345678") == "" && phone.matchForm("8 612 34567") == ""
        )
    }
}
