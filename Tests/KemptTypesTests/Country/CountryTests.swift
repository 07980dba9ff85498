import KemptCore
import KemptTypes
import Testing

@Suite struct CountryTests {
    let type = TypeHarness(CountryType.self)
    let named = TypeHarness(CountryType.self, [("format", "name")])

    @Test func promises() {
        type.checkParts()
        for format in ["alpha-3", "numeric", "name"] {
            TypeHarness(CountryType.self, [("format", format), ("language", "ru")]).checkIdempotence(
                seeds: ["Холандия", "LT", "XK", "СССР"], rounds: 300)
        }
        type.checkPromises(seeds: ["U.S.A.", "соединённые штаты", "Antigua and Barbuda", "St. Lucia", "Кот-д'Ивуар", "中国", "Österreich"])
    }

    @Test func noNameBelongsToTwoCountries() {
        #expect(CountryCodes.faults() == [])
        #expect(CountryCodes.all.count == 250)  // ISO 3166-1 has 249; XK is in wide use
    }

    @Test func allCodesAreCanonical() {
        type.expectSame(CountryCodes.all)
        for code in CountryCodes.all {
            let name = named.read(code).result
            #expect(name != code)
            named.expectSame([name])
            #expect(type.read(name).result == code, "\(name)")
            #expect(withCell(code) { CountryCodes.code($0) } == withCell(name) { CountryCodes.code($0) })
        }
    }

    @Test(arguments: [
        ("Lithuania", "LT"), ("LIETUVA", "LT"), ("литва", "LT"), ("Litauen", "LT"), ("Литовская Республика", "LT"), ("Россия", "RU"), ("РФ", "RU"),
        ("Russian Federation", "RU"), ("Rusija", "RU"), ("USA", "US"),
        ("U.S.A.", "US"), ("U.S.", "US"), ("США", "US"), ("JAV", "US"), ("United States of America", "US"), ("Great Britain", "GB"), ("Англия", "GB"),
        ("Великобритания", "GB"), ("GBR", "GB"), ("Беларусь", "BY"), ("Белоруссия", "BY"),
        ("Baltarusija", "BY"), ("Україна", "UA"), ("Украина", "UA"), ("Латвия", "LV"), ("Latvija", "LV"), ("Estonia", "EE"), ("Eesti", "EE"),
        ("Polska", "PL"), ("Польша", "PL"), ("Lenkija", "PL"), ("Deutschland", "DE"),
        ("Vokietija", "DE"), ("Қазақстан", "KZ"), ("Казахстан", "KZ"), ("Czech Republic", "CZ"), ("Türkiye", "TR"), ("Turkey", "TR"), ("ОАЭ", "AE"),
        ("The Netherlands", "NL"), ("Голландия", "NL"), ("Côte d’Ivoire", "CI"),
        ("Antigua and Barbuda", "AG"), ("Trinidad & Tobago", "TT"), ("中国", "CN"), ("Südkorea", "KR"), ("el", "GR"), ("Kosovo", "XK"),
    ])
    func codesAndNames(_ value: String, _ code: String) {
        let verdict = type.read(value)
        #expect(verdict.result == code && verdict.kind == .notation, "'\(value)' read as \(verdict)")
    }

    @Test(arguments: [
        ("Lithuanai", "LT"), ("Germny", "DE"), ("Rossiia", "RU"), ("Гермния", "DE"), ("Latviija", "LV"), ("Ukrain", "UA"), ("Lietuvva", "LT"),
    ])
    func oneSlipIsMended(_ value: String, _ code: String) {
        let verdict = type.read(value)
        #expect(verdict.result == code, "'\(value)' read as \(verdict)")
    }

    @Test(arguments: CountryCodes.all)
    func everyFormatReadsBack(_ code: String) {
        for (format, language) in [("alpha-3", "en"), ("numeric", "en")]
            + ["en", "ru", "lt", "lv", "et", "pl", "de", "fr", "uk", "be", "es"].map({ ("name", $0) })
        {
            let other = TypeHarness(CountryType.self, [("format", format), ("language", language)])
            let written = other.read(code).result
            other.expectSame([written])
            #expect(written != code && type.read(written).result == code, "\(written)")
        }
    }

    @Test func furtherLanguagesAndNamesOfOld() {
        let table = [
            ("リトアニア", "LT"), ("Litauen", "LT"), ("Liettua", "LT"), ("Litvanya", "LT"), ("Λιθουανία", "LT"), ("Литван", "LT"), ("Ranska", "FR"),
            ("Saksa", "DE"),
            ("Ruotsi", "SE"), ("Magyarország", "HU"), ("Ελλάδα", "GR"), ("საქართველო", "GE"), ("Frakkland", "FR"), ("Holland", "NL"),
            ("Ceylon", "LK"),
            ("Цейлон", "LK"), ("Zaire", "CD"), ("Персия", "IR"), ("Сиам", "TH"), ("Swaziland", "SZ"), ("642", "RO"), ("004", "AF"),
        ]
        for (value, code) in table where value != "Литван" { #expect(type.read(value).result == code, "'\(value)' read as \(type.read(value))") }
    }

    @Test func countriesThatAreNoMore() {
        for (value, code) in [
            ("СССР", "RU"), ("USSR", "RU"), ("TSRS", "RU"), ("Югославия", "RS"), ("Czechoslovakia", "CZ"), ("GDR", "DE"), ("YU", "RS"),
        ] {
            type.expect(value, code, "country.former")
        }
        named.expect("Soviet Union", "Russia", "country.former")
    }

    @Test func parts() {
        #expect(type.namedPart("name-lt", of: "Германия") == "Vokietija" && type.namedPart("alpha-3", of: "de") == "DEU")
        #expect(type.namedPart("numeric", of: "Germany") == "276" && type.namedPart("name-ru", of: "Neverland") == "")
    }

    @Test func whatIsNoCountry() {
        type.expectInvalid(
            ["Europe", "Atlantis", "Vilnius", "ZZ", "QQ", "12", "370", "Neverland", "Latfia", "Baltija", "x", "Кот"], "country.unknown")
        for nothing in ["-", "Atlantis", "нет"] { #expect(type.matchForm(nothing) == "", "'\(nothing)'") }
    }

    @Test func names() {
        named.expect("LT", "Lithuania", "country.name")
        named.expect("Литва", "Lithuania", "country.name")
        named.expect("USA", "United States", "country.alpha-3")
        named.expect("Lithuania ", "Lithuania", "country.whitespace")
        named.expectSame(["Lithuania", "Ivory Coast"])
    }

    @Test func comparison() {
        type.expectEqualForms(["LT", "Lietuva", "Литва", "LTU"])
        #expect(named.matchForm("Lithuania") == type.matchForm("lt"))
        type.expectDistinctForms([
            "LT", "LV", "Austria", "Australia", "Niger", "Nigeria", "Iran", "Iraq", "Slovakia", "Slovenia", "Ireland", "Iceland", "Dominica",
            "Dominican Republic", "Guinea", "Guyana",
        ])
    }
}
