import KemptCore
import KemptTypes
import Testing

@Suite struct RegionTests {
    let region = TypeHarness(RegionType.self)

    @Test func promises() {
        let seeds = ["Московская обл.", "US-CA", "r. sav.", "обл.", "Vilniaus", "CA", "~o", "Kauno m. sav."]
        region.checkPromises(seeds: seeds)
        region.checkParts()
        for format in ["english", "code", "short-code"] {
            TypeHarness(RegionType.self, [("format", format), ("assume", "RU"), ("country", "country")]).checkIdempotence(seeds: seeds, rounds: 300)
        }
    }

    /// Every region of the table reads back as itself by its name and by its code.
    @Test func everyRegionReadsBack() {
        let code = TypeHarness(RegionType.self, [("format", "code")])
        #expect(RegionNames.all.count > 1000)
        for entry in RegionNames.all {
            let country = String(entry.code.prefix(2))
            #expect(region.read(entry.code, companion: country).result == entry.name, "\(entry)")
            #expect(code.read(entry.code, companion: country).kind == .same)
            // A name that two regions of a country share (a city and its province) is one's or nobody's, never taken for a third.
            let found = code.read(entry.name, companion: country).result
            if found != entry.code {
                #expect(found == entry.name || region.read(found, companion: country).result == entry.name, "\(entry) as \(found)")
            }
        }
    }

    @Test func byCountry() {
        let table = [
            ("LT", "Vilniaus apskr.", "Vilniaus apskritis"), ("LT", "Kauno r. sav.", "Kauno rajono savivaldybė"),
            ("LT", "KAUNO M. SAV.", "Kauno miestas"),
            ("LT", "Vilnius County", "Vilniaus apskritis"), ("LT", "LT-KU", "Kauno apskritis"), ("RU", "Московская обл", "Московская область"),
            ("RU", "Московская обл.", "Московская область"), ("RU", "Moscow Region", "Московская область"),
            ("RU", "Moskovskaya oblast", "Московская область"),
            ("RU", "г. Москва", "Москва"), ("RU", "Санкт-Петербург г.", "Санкт-Петербург"), ("RU", "СПб", "Санкт-Петербург"),
            ("RU", "Респ. Татарстан", "Республика Татарстан"), ("RU", "Татарстан Респ", "Республика Татарстан"),
            ("RU", "Tatarstan", "Республика Татарстан"),
            ("RU", "Ханты-Мансийский АО", "Ханты-Мансийский автономный округ — Югра"), ("RU", "край Краснодарский", "Краснодарский край"),
            ("RU", "Оренбургская", "Оренбургская область"), ("UA", "Киевская обл.", "Київська область"), ("UA", "м. Київ", "Київ"),
            ("BY", "Минская обл.", "Минская область"), ("BY", "Minsk", "Минск"), ("EE", "Harju maakond", "Harjumaa"),
            ("PL", "woj. mazowieckie", "Mazowieckie"),
            ("PL", "województwo śląskie", "Śląskie"), ("DE", "NRW", "Nordrhein-Westfalen"), ("DE", "Bavaria", "Bayern"), ("DE", "by", "Bayern"),
            ("CH", "Kanton Zürich", "Zürich"), ("US", "calif.", "California"), ("US", "ny", "New York"), ("US", "State of Texas", "Texas"),
            ("FR", "ile de france", "Île-de-France"), ("GB", "Wales", "Wales"), ("CA", "QC", "Quebec"),
        ]
        for (country, value, result) in table {
            let verdict = region.read(value, companion: country)
            #expect(verdict.result == result && (verdict.kind == .notation || verdict.kind == .same), "'\(value)' read as \(verdict)")
        }
    }

    @Test func doubtfulNamesAreNotGuessed() {
        region.expectInvalid(["Altai", "Ленинская обл.", "обл.", "XX", "RU"], "region.unknown", companion: "RU")
        region.expectInvalid(["Kaunas", "Vilnius"], "region.unknown", companion: "LT")
        region.expectInvalid(["US-CA", "California"], "region.unknown", companion: "DE")
    }

    @Test func withoutACountry() {
        region.expect("Бавария", "Bayern", "region.assumed-country")
        region.expect("US-CA", "California", "region.assumed-country")
        region.expectSame(["Bayern", "Limburg", "Somewhere", "Московская область"])
        let lithuanian = TypeHarness(RegionType.self, [("assume", "LT"), ("country", "country")])
        lithuanian.expect("Vilniaus apskr.", "Vilniaus apskritis", "region.assumed-country")
        lithuanian.expect("Bavaria", "Bayern", "region.notation", companion: "DE")
    }

    @Test func formats() {
        TypeHarness(RegionType.self, [("format", "code")]).expect("Texas", "US-TX", "region.notation", companion: "US")
        TypeHarness(RegionType.self, [("format", "short-code")]).expect("Texas", "TX", "region.notation", companion: "US")
        TypeHarness(RegionType.self, [("format", "english")]).expect("Московская обл.", "Moscow Oblast", "region.notation", companion: "RU")
    }

    @Test func comparison() {
        region.expectEqualForms(["Московская область", "Moscow Oblast", "RU-MOS", "Московская обл."], companion: "RU")
        region.expectDistinctForms(["Московская область", "Москва", "Ленинградская область"], companion: "RU")
        region.expectEqualForms(["Lagos State", "LAGOS"], companion: "NG")
        #expect(region.matchForm("-", companion: "RU") == "" && region.matchForm("нет") == "")
        #expect(region.namedPart("code", of: "Bavaria", companion: "DE") == "DE-BY")
    }

    @Test func aWrongCountryIsTold() {
        let problems = Problems()
        let node = Node.map([Node.Entry(key: "assume", keyPosition: .nowhere, value: .scalar("Lietuva", Position(line: 4, column: 2)))], .nowhere)
        _ = RegionType(Values(RegionType.spec.spec, node, at: .nowhere), TypeContext(asOf: (2026, 11, 21), problems: problems))
        #expect(problems.list.map(\.position.line) == [4])
    }

    /// Linear in the length: words of kinds, unknown words and separators by the megabyte.
    @Test func longValues() {
        for pattern in ["обл. ", "a", "Kauno r. ", "~o", "--"] {
            let value = String(repeating: pattern, count: 20_000 / pattern.utf8.count)
            _ = region.read(value, companion: "RU")
            _ = region.matchForm(value, companion: "RU")
        }
        let long = String(repeating: "а", count: 500)
        region.expectInvalid([long], "region.unknown", companion: "RU")
    }
}
