import KemptCore
import KemptTypes
import Testing

/// Codes of known registers: shape, check digits, and what people write around them.
@Suite struct IdentifierKindTests {
    private static let inn = [("kind", "inn")]
    static let examples = [
        SettingExample(inn, "7707083893", "7707083893", ""),
        SettingExample([("kind", "lt-company")], "1100 53842", "110053842", "identifier.notation"),
        SettingExample(inn, " 7707083893", "7707083893", "identifier.whitespace"),
        SettingExample(inn, "ИНН: 7707083893", "7707083893", "identifier.label"),
        SettingExample(inn, "7707083893.0", "7707083893", "identifier.spreadsheet"),
        SettingExample([("kind", "iban")], "LТ12 1000 0111 0100 1000", "LT121000011101001000", "identifier.homoglyph"),
        SettingExample(inn, "нет", "", "identifier.no-value"), SettingExample(inn, "274062111", "0274062111", "identifier.lost-zero"),
        SettingExample(inn, "770708389", "770708389", "identifier.shape"), SettingExample(inn, "7707083894", "7707083894", "identifier.check-digits"),
    ]

    @Test func promises() { checkPromises(of: IdentifierType.self, with: Self.examples, seeds: ["A-1", "00-12 3", "Ąžuolas", " x"]) }

    /// A right code of each kind; the same with its last digit changed is refused where there is something to check.
    @Test(arguments: [
        ("inn", "7707083893"), ("inn", "500100732259"), ("kpp", "773601001"), ("kpp", "7736AB001"), ("ogrn", "1027700132195"),
        ("ogrnip", "304500116000157"),
        ("snils", "11223344595"), ("okpo", "00032537"), ("bik", "044525225"), ("lt-company", "110053842"), ("lt-vat", "LT119511515"),
        ("lt-vat", "LT100001919017"), ("lt-personal", "38703181745"), ("lv-company", "40003521600"), ("lv-vat", "LV40003521600"),
        ("lv-personal", "16117519997"), ("lv-personal", "32673679388"), ("ee-company", "12345678"), ("ee-vat", "EE100931558"),
        ("ee-personal", "36805280109"),
        ("nip", "8567346215"), ("regon", "192598184"), ("regon", "12345678512347"), ("pesel", "44051401359"), ("krs", "0000028860"),
        ("edrpou", "32855961"),
        ("ua-tax", "1759013776"), ("unp", "200988541"), ("unp", "MA1953684"), ("kz-bin", "940140000385"), ("siren", "552008443"),
        ("siret", "73282932000074"),
        ("cz-company", "25123891"), ("fi-company", "20774740"), ("se-company", "1234567897"), ("no-company", "988077917"), ("dk-company", "13585628"),
        ("eu-vat", "ATU13585627"), ("eu-vat", "BE0428759497"), ("eu-vat", "BG175074752"), ("eu-vat", "CY10259033P"), ("eu-vat", "CZ25123891"),
        ("eu-vat", "DE136695976"), ("eu-vat", "DK13585628"), ("eu-vat", "EE100594102"), ("eu-vat", "EL094259216"), ("eu-vat", "ESB58378431"),
        ("eu-vat", "ES54362315K"), ("eu-vat", "FI20774740"), ("eu-vat", "FR40303265045"), ("eu-vat", "HR33392005961"), ("eu-vat", "HU12892312"),
        ("eu-vat", "IE6433435F"), ("eu-vat", "IE8D79739I"), ("eu-vat", "IT00743110157"), ("eu-vat", "LT119511515"), ("eu-vat", "LU15027442"),
        ("eu-vat", "LV40003521600"), ("eu-vat", "MT11679112"), ("eu-vat", "NL004495445B01"), ("eu-vat", "PL8567346215"), ("eu-vat", "PT501964843"),
        ("eu-vat", "RO18547290"), ("eu-vat", "SE123456789701"), ("eu-vat", "SI50223054"), ("eu-vat", "SK2022749619"), ("eu-vat", "XI980780684"),
        ("iban", "GB82WEST12345698765432"), ("iban", "DE89370400440532013000"), ("iban", "LT121000011101001000"), ("bic", "DEUTDEFF"),
        ("bic", "HABALT22XXX"),
        ("lei", "213800KUD8LAJWSQ9D15"), ("luhn", "4111111111111111"),
    ])
    func right(_ kind: String, _ code: String) {
        let type = TypeHarness(IdentifierType.self, [("kind", kind)])
        type.expectSame([code])
        type.expectInvalid([code + String(repeating: "0", count: 40), "A?", "?" + code, "Ж" + code], "identifier.shape")
        #expect(type.matchForm(code).dropFirst(4) == code)
        if ["kpp", "bik", "krs", "bic"].contains(kind) || code == "32673679388" { return }
        var last = Array(code)
        let place = (code.hasPrefix("NL") ? last.firstIndex { $0.isNumber } : last.lastIndex { $0.isNumber }) ?? 0
        last[place] = last[place] == "9" ? "0" : Character(String((last[place].wholeNumberValue ?? 0) + 1))
        let verdict = type.read(String(last))
        #expect(verdict.kind == .invalid || verdict.kind == .guess, "\(String(last)) read as \(verdict)")
        #expect(type.matchForm(String(last)) == "")
    }

    @Test func separatorsAreNotation() {
        let table = [
            ("snils", "112-233-445 95", "11223344595"), ("nip", "856-734-62-15", "8567346215"),
            ("iban", "gb82 west 1234 5698 7654 32", "GB82WEST12345698765432"),
            ("lt-vat", "lt 119511515", "LT119511515"), ("lt-vat", "119511515", "LT119511515"), ("lv-vat", "40003521600", "LV40003521600"),
            ("lv-personal", "161175-19997", "16117519997"), ("se-company", "123456-7897", "1234567897"), ("fi-company", "2077474-0", "20774740"),
            ("eu-vat", "ATU 135 85 627", "ATU13585627"), ("eu-vat", "be 0428.759.497", "BE0428759497"), ("inn", "７７０７０８３８９３", "7707083893"),
        ]
        for (kind, value, code) in table { TypeHarness(IdentifierType.self, [("kind", kind)]).expect(value, code, "identifier.notation") }
    }

    @Test func labels() {
        let table = [
            ("lt-company", "Įmonės kodas 110053842", "110053842"), ("lt-company", "į. k. 110053842", "110053842"),
            ("lt-vat", "PVM kodas: LT119511515", "LT119511515"),
            ("inn", "ИНН 7707083893", "7707083893"), ("inn", "инн7707083893", "7707083893"), ("nip", "NIP: 856-734-62-15", "8567346215"),
            ("iban", "IBAN DE89 3704 0044 0532 0130 00", "DE89370400440532013000"), ("eu-vat", "VAT No. LT119511515", "LT119511515"),
            ("bic", "SWIFT: HABALT22", "HABALT22"), ("lv-company", "Reģ. Nr. 40003521600", "40003521600"),
        ]
        for (kind, value, code) in table { TypeHarness(IdentifierType.self, [("kind", kind)]).expect(value, code, "identifier.label") }
        TypeHarness(IdentifierType.self, [("kind", "inn")]).expectInvalid(
            ["Иванов 7707083893", "7707083893 ИНН", "7707083893/773601001"], "identifier.shape")
    }

    @Test func noughtsInFront() {
        TypeHarness(IdentifierType.self, [("kind", "edrpou")]).expect("32129", "32129", "identifier.shape")
        TypeHarness(IdentifierType.self, [("kind", "okpo")]).expect("32537", "32537", "identifier.shape")
        TypeHarness(IdentifierType.self, [("kind", "bik")]).expect("44525225", "044525225", "identifier.lost-zero")
        TypeHarness(IdentifierType.self, [("kind", "pesel")]).expect("2070803628", "02070803628", "identifier.lost-zero")
        for kind in ["inn", "nip", "regon", "edrpou", "siren", "luhn", "snils", "unp", "kz-bin"] {
            TypeHarness(IdentifierType.self, [("kind", kind)]).expectInvalid(["0", "000000000", "0000000000", "000000000000"], "identifier.shape")
        }
    }

    @Test func severalKinds() {
        let both = TypeHarness(IdentifierType.self, nodes: [("kind", .list([.scalar("inn", .nowhere), .scalar("lt-company", .nowhere)], .nowhere))])
        both.expectSame(["7707083893", "110053842"])
        both.expectInvalid(["110053843", "7707083894"], "identifier.check-digits")
        both.expectInvalid(["12345"], "identifier.shape")
    }

    /// Whose codes they are says whether two different ones are two customers; every kind has been thought of.
    @Test func owners() {
        func type(_ kinds: String...) -> IdentifierType {
            TypeHarness(IdentifierType.self, nodes: [("kind", .list(kinds.map { .scalar($0, .nowhere) }, .nowhere))]).type
        }
        #expect(type("kpp").owner == .branch && type("lt-personal").owner == .person && type("inn").owner == .firm)
        #expect(type("inn", "kpp").owner == .firm && type("lt-company", "lt-personal").owner == .person)
        #expect(type("iban").owner == nil && type("inn", "iban").owner == nil && type("bic").owner == nil && type("luhn").owner == nil)
        #expect(!type("inn").mixesRegisters && type("inn", "lt-company").mixesRegisters && type("eu-vat").mixesRegisters)
    }

    /// The first four bytes are equal for codes that cannot both be one customer's.
    @Test func registers() {
        func form(_ kinds: [String], _ code: String) -> String {
            let harness = TypeHarness(IdentifierType.self, nodes: [("kind", .list(kinds.map { .scalar($0, .nowhere) }, .nowhere))])
            return harness.matchForm(code)
        }
        func head(_ kinds: [String], _ code: String) -> Substring { form(kinds, code).prefix(4) }
        let both = ["inn", "lt-company"]
        #expect(form(both, "7707083893").hasSuffix("7707083893") && form(both, "7707083894").isEmpty)
        #expect(head(both, "7707083893") == head(both, "7736050003"))
        #expect(head(both, "7707083893") != head(both, "110053842"))
        #expect(head(["eu-vat"], "LT119511515") != head(["eu-vat"], "EL094259216"))
    }

    @Test func parts() {
        let table = [
            ("eu-vat", "EL094259216", "GR"), ("eu-vat", "LT119511515", "LT"), ("iban", "GB82WEST12345698765432", "GB"), ("bic", "HABALT22", "LT"),
            ("inn", "7707083893", "RU"), ("unp", "200988541", "BY"), ("luhn", "4111111111111111", ""), ("inn", "7707083894", ""),
        ]
        for (kind, value, country) in table {
            let parts = PartReader(IdentifierType.self, [("kind", kind)])
            #expect(parts.part("country", value) == country)
            #expect(parts.part("kind", value) == (value == "7707083894" ? "" : kind))
        }
        #expect(PartReader(IdentifierType.self).part("country", "7707083893") == "")
    }

    @Test func longCellsEndSoon() {
        let type = TypeHarness(IdentifierType.self, [("kind", "iban")])
        for pattern in ["1", " ", "A", "-", "е\u{301}", "IBAN ", "\u{200B}"] {
            let verdict = type.read(String(repeating: pattern, count: 20_000))
            #expect(verdict.kind == .invalid || verdict.result.isEmpty)
        }
    }
}
