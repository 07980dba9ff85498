import KemptCore
import KemptTypes
import Testing

/// How people of many countries write numbers: trunk digits, letters of the keys, digits of other scripts, extensions.
@Suite struct PhoneWritingTests {
    let phone = TypeHarness(PhoneType.self, [("country", "country")])

    @Test func trunkEight() {
        let table: [(String, String, String)] = [
            ("8 (495) 123-45-67", "RU", "+74951234567"), ("8-800-555-35-35", "RU", "+78005553535"), ("8 (727) 258-83-00", "KZ", "+77272588300"),
            ("8 (017) 226-00-00", "BY", "+375172260000"), ("8-029-123-45-67", "BY", "+375291234567"), ("80291234567", "BY", "+375291234567"),
            ("8-5-212 34 56", "LT", "+37052123456"), ("8 800 12345", "LT", "+37080012345"), ("0 612 34567", "LT", "+37061234567"),
            ("8 10 49 30 1234567", "RU", "+49301234567"), ("8~10 1 212 555-0123", "KZ", "+12125550123"),

        ]
        for (value, country, result) in table { phone.expect(value, result, "phone.notation", companion: country) }
        phone.expect("8 71 200 00 07", "+998712000007", "phone.trunk", companion: "UZ")
        phone.expect("+375 8 029 123 45 67", "+375291234567", "phone.trunk")
        phone.expect("+7 8 (800) 555-35-35", "+78005553535", "phone.trunk")
        // Premium numbers of Belarus begin with 810 and are none with a trunk.
        phone.expectSame(["+375 810 798 8969"].map { $0.filter { $0 != " " } })
        phone.expect("+375 810 798 8969", "+3758107988969", "phone.notation")
    }

    /// What a plus and a lone 8 mean is a guess only where the 8 stands alone.
    @Test func vietnamIsNoTrunk() {
        phone.expect("+84 912 345 678", "+84912345678", "phone.notation", companion: "RU")
        phone.expectSame(["+84912345678"], companion: "RU")
        phone.expect("+8 (495) 123-45-67", "+74951234567", "phone.country-guess", companion: "RU")
    }

    @Test func areaCodesOfSmallCountries() {
        phone.expect("460-1234", "+12684601234", "phone.notation", companion: "AG")
        phone.expect("0549 886377", "+3780549886377", "phone.notation", companion: "SM")
        phone.expect("886377", "+3780549886377", "phone.notation", companion: "SM")
        phone.expect("62889", "+24762889", "phone.notation", companion: "AC")
        phone.expect("011 15 2345-6789", "+5491123456789", "phone.notation", companion: "AR")
        phone.expect("0 15 21 3456-7890", "+552134567890", "phone.notation", companion: "BR")
    }

    @Test func abroadOfEachCountry() {
        for (value, country) in [
            ("011 370 612 34567", "US"), ("00 370 612 34567", "DE"), ("810 370 612 34567", "RU"), ("010 370 612 34567", "JP"),
            ("0011 370 612 34567", "AU"), ("009 370 612 34567", "NG"), ("00 14 370 612 34567", "BR"), ("00370 61234567", "US"), ("0037061234567", ""),
        ] {
            phone.expect(value, "+37061234567", "phone.notation", companion: country.isEmpty ? nil : country)
        }
    }

    @Test func noughtsWithoutCountry() {
        phone.expect("00 370 8 612 34567", "+37061234567", "phone.trunk")
        phone.expectInvalid(["0011 32 12 34 56 28"], "phone.too-long")
    }

    @Test func labels() {
        for label in [
            "tel.", "Tél.", "T:", "Mob. tel.:", "Telefonas:", "Handy", "móvil:", "тел:", "Моб.", "раб. тел.", "номер", "tālr.", "Puh.", "τηλ.",
        ] {
            phone.expect("\(label) +370 612 34567", "+37061234567", "phone.label")
        }
        phone.expect("+00370 612 34567", "+37061234567", "phone.notation")
        phone.expect("Tel./fax. +370 5 212 3456", "+37052123456", "phone.label")
        phone.expect("Fax +370 5 212 3456", "+37052123456", "phone.with-words")
    }

    @Test func noughtWhereNoneIsDialled() {
        phone.expect("0 22 123 45 67", "+48221234567", "phone.trunk", companion: "PL")
        phone.expect("+48 (0) 22 123 45 67", "+48221234567", "phone.trunk")
        phone.expect("01 55 1234 5678", "+525512345678", "phone.trunk", companion: "MX")
        // Germany dials one, and these begin like the calling code.
        phone.expect("49 090-01-234-571", "+499001234571", "phone.trunk", companion: "DE")
        phone.expectInvalid(["+45 080 123 418"], "phone.too-long")
        // Part of the number in Italy.
        phone.expect("+39 0178 1233102", "+39 0178 1233102", "phone.not-in-use")
    }

    @Test func keyLetters() {
        for value in ["1-800-FLOWERS", "1-800-flowers", "1 800 FLOWERS", "(800) FLO-WERS", "+1 800 356-WERS"] {
            phone.expect(value, "+18003569377", "phone.key-letters", companion: "US")
        }
        phone.expect("0800 REVERSE", "+448007383773", "phone.key-letters", companion: "GB")
        phone.expectInvalid(
            ["1-800-XXX-XXXX", "212 ask Bob 5", "call 555 main", "800 кот", "1-800-FLOWERSHOPONLINE"], "phone.letters", companion: "US")
        phone.expectInvalid(["8 612 ABCDE", "8-612-abcde"], "phone.letters", companion: "LT")
    }

    @Test func digitsOfOtherScripts() {
        for value in ["８６１２３４５６７", "८६१२३४५६७", "٨٦١٢٣٤٥٦٧", "۸۶۱۲۳۴۵۶۷", "๘๖๑๒๓๔๕๖๗", "＋３７０ ６１２ ３４５６７", "（８）６１２－３４５６７"] {
            phone.expect(value, "+37061234567", "phone.notation", companion: "LT")
        }
    }

    @Test func extensions() {
        for value in [
            "+1 212 555 0123 x7", "+1 212 555 0123 xtn 7", "+1 212 555 0123, ext.7", "+12125550123 extension 7", "+1 212 555 0123 доб.7",
            "+1 212 555 0123 вн. 7", "+1 212 555 0123 vid. 7", "+1 212 555 0123 wew. 7", "+1 212 555 0123 anexo 7", "tel:+1-212-555-0123;ext=7",
            "+1 212 555 0123 #7",
        ] {
            #expect(phone.read(value).result == "+12125550123 x7", "\(value)")
        }
        phone.expect("8768 ext 4", "+2908768 x4", "phone.notation", companion: "TA")
    }

    @Test func placeholders() {
        phone.expectInvalid(["+370 66666666", "+1 222 222 2222", "1111111"], "phone.placeholder", companion: "US")
        phone.expectInvalid(["1234567", "123456789"], "phone.placeholder", companion: "LT")
        // In use, and yet what people type: kept, and no evidence that two records are one.
        phone.expect("9876543210", "+919876543210", "phone.notation", companion: "IN")
        #expect(phone.matchForm("+919876543210") == "" && phone.matchForm("+919876543211") == "919876543211")
    }

    @Test func lengthsThatNoNumberHas() {
        phone.expectInvalid(["+7(910)50968076"], "phone.too-long")
        phone.expectInvalid(["+7(910)509680"], "phone.too-short")
        phone.expectInvalid(["123-45-67"], "phone.placeholder", companion: "RU")
        phone.expectInvalid(["223-45-67"], "phone.too-short", companion: "RU")
    }

    /// A pipeline's own words around numbers.
    @Test func ownWords() {
        var labels = WordChanges()
        labels.added = [("Кв.тел.", ""), ("Direct line", ""), ("skype", "")]
        labels.removed = ["Viber"]
        var extensions = WordChanges()
        extensions.added = [("anknytning", "")]
        let context = TypeContext(asOf: (2026, 11, 22), problems: Problems(), words: ["label": labels, "extension": extensions])
        let type = PhoneType(Values(PhoneType.spec.spec, nil, at: .nowhere), context)
        let workspace = Workspace()
        func rule(_ value: String) -> String {
            workspace.output.removeAll()
            return withCell(value) { PhoneType.spec.outcomes[Int(type.read($0, companion: .missing, workspace).mark)].rule }
        }
        for value in ["кв.тел. +370 612 34567", "direct line: +370 612 34567", "+370 612 34567 (Skype)", "tel. +370 612 34567"] {
            #expect(rule(value) == "phone.label", "\(value)")
        }
        #expect(rule("viber +370 612 34567") == "phone.with-words")
        #expect(rule("+46 8 123 456 anknytning 7") == "phone.notation" && workspace.output.cell.string == "+468123456 x7")
        #expect(phone.read("+46 8 123 456 anknytning 7").rule == "phone.with-words" && phone.read("viber +370 612 34567").rule == "phone.label")
    }
}
