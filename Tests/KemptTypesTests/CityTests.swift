import KemptCore
import KemptTypes
import Testing

@Suite struct CityTests {
    let type = TypeHarness(CityType.self)

    @Test func promises() {
        type.checkPromises(seeds: [
            "STRATFORD-UPON-AVON", "'S-HERTOGENBOSCH", "г.САНКТ-ПЕТЕРБУРГ", "город Орёл", "Н.Новгород", "г.о. Химки", "LV-1010 Rīga", "ΑΘΉΝΑ",
            "м. київ",
        ])
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
