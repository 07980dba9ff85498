import KemptCore
import KemptTypes
import Testing

@Suite struct CityTests {
    let type = TypeHarness(CityType.self)

    let english = TypeHarness(CityType.self, [("names", "english")])

    @Test func promises() {
        let seeds = [
            "STRATFORD-UPON-AVON", "'S-HERTOGENBOSCH", "г.САНКТ-ПЕТЕРБУРГ", "город Орёл", "Н.Новгород", "г.о. Химки", "LV-1010 Rīga", "ΑΘΉΝΑ",
            "м. київ", "101000 Москва",
        ]
        checkPromises(
            of: CityType.self,
            with: [
                SettingExample([("names", "english")], "Вильнюс", "Vilnius", "city.name"),
                SettingExample([("names", "english")], "м. Київ", "Kyiv", "city.name"),
            ], seeds: seeds)
        english.checkIdempotence(seeds: seeds)
        type.checkParts()
    }

    @Test func englishNames() {
        let table = [
            ("Вильнюс", "Vilnius"), ("Wilno", "Vilnius"), ("ВИЛЬНЮС", "Vilnius"), ("г. Москва", "Moscow"), ("СПб", "Saint Petersburg"),
            ("Ленинград", "Saint Petersburg"),
            ("Kowno", "Kaunas"), ("м. Київ", "Kyiv"), ("Kiev", "Kyiv"), ("Lwów", "Lviv"), ("Praha", "Prague"), ("Köln", "Cologne"),
            ("Алма-Ата", "Almaty"),
            ("Bombay", "Mumbai"), ("Днепропетровск", "Dnipro"), ("Karl-Marx-Stadt", "Chemnitz"),
        ]
        for (value, name) in table { #expect(english.read(value).result == name, "'\(value)' read as \(english.read(value))") }
        english.expectSame(["Vilnius", "Тамбов", "Saint Petersburg", "Kyiv"])
        type.expectSame(["Wilno", "Вильнюс", "Ленинград"])
        #expect(english.namedPart("english", of: "Вильнюс") == "Vilnius" && english.namedPart("english", of: "Тамбов") == "")
    }

    @Test func postcodesBesideTheCity() {
        for (value, city) in [
            ("LT-01100 Vilnius", "Vilnius"), ("10115 Berlin", "Berlin"), ("101000, г. Москва", "Москва"), ("00-950 Warszawa", "Warszawa"),
        ] {
            type.expect(value, city, "city.postcode")
        }
    }

    /// What a pipeline adds is written; what it takes away is a city of its own again.
    @Test func ownNames() {
        var changes = WordChanges()
        changes.added = [("Питер", "Санкт-Петербург"), ("HQ", "Vilnius")]
        changes.removed = ["Wilno"]
        let context = TypeContext(asOf: (2026, 11, 21), problems: Problems(), words: ["": changes])
        let own = TypeHarness(CityType.self, type: CityType(Values(CityType.spec.spec, .map([], .nowhere), at: .nowhere), context))
        own.expect("Питер", "Санкт-Петербург", "city.name")
        own.expect("HQ", "Vilnius", "city.name")
        own.expectSame(["Санкт-Петербург", "Vilnius", "Kaunas", "Wilno"])
        #expect(own.matchForm("HQ") == own.matchForm("Вильнюс") && own.matchForm("Wilno") != own.matchForm("Vilnius"))
    }

    @Test func rightNamesAreLeftAlone() {
        type.expectSame([
            "Vilnius", "Panevėžys", "Vilniaus m.", "Москва", "СПб", "СПБ", "NYC", "США", "USA", "МСК", "Ростов-на-Дону", "Saint-Denis",
            "St. Petersburg", "Rīga LV-1010", "Frankfurt am Main", "L'Aquila", "'s-Hertogenbosch",
            "Нью-Йорк", "Горки", "Городец", "Гусь-Хрустальный", "г.о. Химки", "Å", "Ы", "Малая Вишера", "McAllen", "東京", "Орёл", "Гомель",
        ])
    }

    @Test(arguments: [
        ("VILNIUS", "Vilnius"), ("vilnius", "Vilnius"), ("ŠIAULIAI", "Šiauliai"), ("САНКТ-ПЕТЕРБУРГ", "Санкт-Петербург"),
        ("ростов-на-дону", "Ростов-на-Дону"),
        ("STRATFORD-UPON-AVON", "Stratford-upon-Avon"), ("FRANKFURT AM MAIN", "Frankfurt am Main"), ("RIO DE JANEIRO", "Rio de Janeiro"),
        ("LOS ANGELES", "Los Angeles"), ("LA PAZ", "La Paz"),
        ("НИЖНИЙ НОВГОРОД", "Нижний Новгород"), ("г. МОСКВА", "Москва"), ("г.москва", "Москва"), ("THE HAGUE", "The Hague"), ("OSLO", "Oslo"),
        ("УФА", "Уфа"), ("ОРСК", "Орск"), ("AUE", "Aue"), ("ПСКОВ", "Псков"), ("nyc", "Nyc"), ("MОСКВА", "Москва"),
    ])
    func oneCaseIsMended(_ value: String, _ expected: String) {
        type.expect(value, expected, "city.case")
    }

    @Test(arguments: [
        ("г. Москва", "Москва"), ("г.Москва", "Москва"), ("г Москва", "Москва"), ("гор. Минск", "Минск"), ("город Минск", "Минск"),
        ("Минск г.", "Минск"), ("Минск, г", "Минск"), ("м. Київ", "Київ"),
    ])
    func theWordForCity(_ value: String, _ expected: String) {
        type.expect(value, expected, "city.city-word")
    }

    @Test func comparison() {
        type.expectEqualForms(["Vilnius", "VILNIUS", "Вильнюс", "Wilno", "Вільнюс"])
        type.expectEqualForms(["Москва", "г. Москва", "Moscow", "Maskva", "москва"])
        type.expectEqualForms(["Санкт-Петербург", "СПб", "СПБ", "Saint Petersburg", "St. Petersburg", "Sankt Peterburgas"])
        type.expectEqualForms(["Каунас", "Kaunas", "KAUNAS"])
        type.expectEqualForms(["Žasliai", "zasliai"])
        type.expectDistinctForms([
            "Vilnius", "Kaunas", "Klaipėda", "Москва", "Минск", "Brest", "Новгород", "Великий Новгород", "Нижний Новгород", "Frankfurt", "Frankfort",
        ])
        for nothing in ["-", "нет", "01103", "city"] { #expect(type.matchForm(nothing) == "", "'\(nothing)'") }
    }

    @Test func noNameBelongsToTwoCities() {
        #expect(CityType.faults == [])
    }
}
