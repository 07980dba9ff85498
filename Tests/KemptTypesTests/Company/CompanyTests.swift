import KemptCore
import KemptTypes
import Testing

@Suite struct CompanyTests {
    let type = TypeHarness(CompanyType.self)

    @Test func promises() {
        type.checkPromises(seeds: [
            "ООО \"Торговый дом \"Ромашка\"\"", "Acme, Inc.", "gmbh & co. kg", "uždaroji akcinė bendrovė", "ИП Иванов И.И.", "3АО «Вектор»",
            "\"\"\"\"", "Sp. z o.o.", "UAB", "ООО\"Ромашка\"", "«ООО» \"А\" \"Б\"",
        ])
    }

    @Test func rightNamesAreLeftAlone() {
        type.expectSame([
            "UAB Ramunė", "UAB \"Ramunė\"", "UAB „Ramunė“", "Ramunė, UAB", "AB Volvo", "Volvo AB", "Acme Ltd", "Acme Limited",
            "Acme Inc.", "ACME GMBH", "ACME LTD", "VŠĮ VERSLI LIETUVA", "ENRON CORP", "Tesco plc", "Lui Sha", "ремонт пк", "Müller GmbH & Co. KG",
            "VšĮ Versli Lietuva",
            "МТС", "ВТБ", "IBM", "НПО ЭНЕРГОМАШ", "ООО «Ромашка»", "ИП Иванов И. И.", "adidas", "iDeal", "eBay", "ромашка",
            "As Good As Gold", "Ab ovo", "Inc", "Limited", "ООО", "1С", "3M",
            "7-Eleven", "Яndex", "СберX", "@Home", "Co-op", "Se la vie", "Ag Nova", "Ip Telecom", "Procter & Gamble", "AT&T", "C&A", "Toys \"R\" Us",
            "Sp. z o.o.", "OOO Romashka", "12345",
            "ИП Иванов А.О.", "И.П. Павлов", "Иванов И.П.", "Acme sro", "Acme Kft", "Acme S. A.", "Springfield Day Spa", "株式会社", "ПАО «Газпром»",
            "АО «Тандер» (Магнит)", "Kraft Foods Lietuva",
        ])
    }

    @Test(arguments: [
        ("uab Ramunė", "UAB Ramunė"), ("Uab ramunė", "UAB ramunė"), ("ооо Ромашка", "ООО Ромашка"), ("Ооо «Ромашка»", "ООО «Ромашка»"),
        ("Ramunė, uab", "Ramunė, UAB"), ("acme ltd", "acme Ltd"),
        ("Acme gmbh", "Acme GmbH"), ("Acme, inc.", "Acme, Inc."), ("mb Ramunė", "MB Ramunė"), ("všį Ramunė", "VšĮ Ramunė"), ("sia Rīga", "SIA Rīga"),
        ("ип Иванов", "ИП Иванов"), ("budowa SP. z o.o.", "budowa Sp. z o.o."),
    ])
    func legalFormsInSmallLetters(_ value: String, _ expected: String) {
        type.expect(value, expected, "company.form-case")
    }

    @Test(arguments: [
        ("Общество с ограниченной ответственностью «Ромашка»", "ООО «Ромашка»"), ("ОБЩЕСТВО С ОГРАНИЧЕННОЙ ОТВЕТСТВЕННОСТЬЮ РОМАШКА", "ООО РОМАШКА"),
        ("Акционерное общество «Вектор»", "АО «Вектор»"),
        ("Индивидуальный предприниматель Иванов", "ИП Иванов"), ("Uždaroji akcinė bendrovė Ramunė", "UAB Ramunė"),
        ("Viešoji įstaiga Ramunė", "VšĮ Ramunė"), ("U.A.B. Ramunė", "UAB Ramunė"),
        ("Budowa sp z oo", "Budowa Sp. z o.o."), ("Budowa Spółka z ograniczoną odpowiedzialnością", "Budowa Sp. z o.o."),
        ("Müller GMBH", "Müller GmbH"), ("Acme LTD", "Acme Ltd"), ("VŠĮ Versli Lietuva", "VšĮ Versli Lietuva"), ("О.О.О. Ромашка", "ООО Ромашка"),
        ("Müller Technik GmbH & Co.KG", "Müller Technik GmbH & Co. KG"), ("Budowa Sp.zo.o.", "Budowa Sp. z o.o."),
        ("UZDAROJI AKCINE BENDROVE RAMUNE", "UAB RAMUNE"), ("Товариство з обмеженою відповідальністю «Мрія»", "ТОВ «Мрія»"),
        ("Meier Gesellschaft mit beschränkter Haftung", "Meier GmbH"),
    ])
    func otherWordingsOfTheForm(_ value: String, _ expected: String) {
        type.expect(value, expected, "company.form")
    }

    @Test(arguments: [
        ("ООО \"Ромашка\"", "ООО «Ромашка»"), ("ООО\"Ромашка\"", "ООО «Ромашка»"), ("\"Ромашка\"", "«Ромашка»"),
        ("ООО \"ТД \"Ромашка\"\"", "ООО «ТД «Ромашка»»"), ("АО \"А\" и \"Б\"", "АО «А» и «Б»"),
        ("Завод \"Вектор\" (\"Север\")", "Завод «Вектор» («Север»)"), ("ООО \"1С\"", "ООО «1С»"),
    ])
    func straightQuotesAroundCyrillic(_ value: String, _ expected: String) {
        let verdict = type.read(value)
        #expect(verdict.result == expected && verdict.kind != .invalid, "'\(value)' read as \(verdict)")
    }

    @Test(arguments: [
        ("UAB ,,Ramunė“", "UAB „Ramunė“"), ("UAB ,,Ramunė\"", "UAB „Ramunė“"), ("UAB,,Ramunė\"", "UAB „Ramunė“"), ("UAB ,,Ramunė’’", "UAB „Ramunė“"),
        (",,Ramunė,, UAB", "„Ramunė“ UAB"), ("UAB ''Ramunė''", "UAB \"Ramunė\""), ("UAB ‘‘Ramunė’’", "UAB \"Ramunė\""),
        ("ООО ''Ромашка''", "ООО «Ромашка»"), ("ООО ,,Ромашка\"", "ООО «Ромашка»"), ("ООО <<Ромашка>>", "ООО «Ромашка»"),
        ("UAB \" Ramunė \"", "UAB \"Ramunė\""), ("ООО \" Ромашка \"", "ООО «Ромашка»"),
    ])
    func quotesOfOtherSigns(_ value: String, _ expected: String) {
        type.expect(value, expected, "company.quotes")
        type.expectSame([expected])
    }

    @Test(arguments: [
        "ООО \"Ромашка", "Ромашка\"", "Монитор 19\"", "UAB \"Ramunė\"", "Toys \"R\" Us", "UAB ,,Ramunė", "Ramunė,, UAB", "O'Brien''s", "L'Oréal",
        "Rock 'n' Roll", "A << B", "UAB \" Ramunė\" ir \"Ko \"", "B>>C",
    ])
    func quotesThatDoNotPairStay(_ value: String) {
        type.expectSame([value])
    }

    @Test(arguments: [
        ("OOO Ромашка", "ООО Ромашка", "company.homoglyph"), ("3АО Вектор", "ЗАО Вектор", "company.homoglyph"),
        ("Рoмашка", "Ромашка", "company.homoglyph"), ("АBC Logistics", "ABC Logistics", "company.homoglyph"),
        ("UAB Ramunė ;", "UAB Ramunė", "company.stray-sign"), (" UAB\u{A0}Ramunė", "UAB Ramunė", "company.whitespace"),
        ("\"UAB \"\"Ramunė\"\"\"", "UAB \"Ramunė\"", "company.doubled-quotes"),
        (" uab Ramunė,", "UAB Ramunė", "company.form-case"),
    ])
    func otherRepairs(_ value: String, _ expected: String, _ rule: String) {
        type.expect(value, expected, rule)
    }

    @Test func whatIsNoFirm() {
        type.expectInvalid(["info@acme.lt"], "company.email")
        type.expectInvalid(["&", "(!)", "👍"], "company.no-letter")
    }

    @Test func comparison() {
        type.expectEqualForms([
            "UAB Ramunė", "Ramunė, UAB", "UAB \"Ramunė\"", "uab RAMUNE", "UAB „Ramunė“", "Ramunė", "Uždaroji akcinė bendrovė Ramunė",
            "Ramunė UAB filialas",
        ])
        type.expectEqualForms(["ООО «Ромашка»", "Ромашка ООО", "OOO Romashka", "ООО \"РОМАШКА\"", "Общество с ограниченной ответственностью Ромашка"])
        type.expectEqualForms(["Acme Ltd", "Acme Limited", "ACME, Inc.", "Acme LLC", "Acme Co., Ltd."])
        type.expectEqualForms(["Budowa Sp. z o.o.", "Budowa sp z oo", "BUDOWA"])
        type.expectEqualForms(["Meier GmbH & Co. KG", "Meier"])
        type.expectEqualForms(["Procter & Gamble", "Procter and Gamble"])
        type.expectDistinctForms([
            "Ramunė", "Ramunės gėlės", "Baltic Group", "Baltic Holding", "1С", "2С", "Acme Lietuva", "Acme Latvija", "ИП Иванов", "ИП Петров",
            "Šviesa", "Saulė",
        ])
        #expect(type.matchForm("UAB") == "uab")
        for nothing in ["-", "n/a", "нет", "test", "a@b.lt", "tbd", "физлицо", "Частное лицо", "fizinis asmuo", "self-employed"] {
            #expect(type.matchForm(nothing) == "", "'\(nothing)'")
        }
    }
}
