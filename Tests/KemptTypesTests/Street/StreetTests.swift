import KemptCore
import KemptTypes
import Testing

@Suite struct StreetTests {
    let street = TypeHarness(StreetType.self)

    @Test func promises() {
        let seeds = [
            "Gedimino pr. 9", "5 main st nw", "НАБ. РЕКИ МОЙКИ, 12", "am markt 3", "ул.Ленина 5-12", "Flat 4, 12 High Street", "pl. 5, pl. 6", "#5",
        ]
        checkPromises(
            of: StreetType.self,
            with: [
                SettingExample([("words", "short")], "Vilniaus gatvė 5-12, LT-01100 Vilnius", "Vilniaus g. 5-12, LT-01100 Vilnius", "street.words"),
                SettingExample([("words", "short")], "улица Ленина, д. 5", "ул. Ленина, д. 5", "street.words"),
                SettingExample([("words", "long")], "5 Main St, Apt 4", "5 Main Street, Apt 4", "street.words"),
            ], seeds: seeds)
        street.checkParts()
        TypeHarness(StreetType.self, [("words", "long")]).checkIdempotence(seeds: seeds)
    }

    /// street | type | house | unit | postcode | city of lines as envelopes have them.
    @Test func parts() {
        let table = [
            ("Vilniaus g. 5-12, LT-01100 Vilnius", "Vilniaus|g.|5|12|LT-01100|Vilnius"), ("A. Goštauto g. 8A-12", "A. Goštauto|g.|8A|12||"),
            ("Vilniaus g. 5 - 12", "Vilniaus|g.|5|12||"), ("Vilniaus gatvė 5, butas 12, Kaunas", "Vilniaus|gatvė|5|12||Kaunas"),
            ("ул. Ленина, д. 5, корп. 2, кв. 12", "Ленина|ул.|5, корп. 2|12||"),
            ("101000, г. Москва, ул. Мясницкая, д.5, оф. 305", "Мясницкая|ул.|5|305|101000|Москва"),
            ("ул.Ленина 5-12", "Ленина|ул.|5|12||"), ("Невский пр., 1-12", "Невский|пр.|1|12||"), ("ул. 9 Мая, 5", "9 Мая|ул.|5|||"),
            ("г. Екатеринбург, пр-т Ленина 50 к. 2", "Ленина|пр-т|50 к. 2|||Екатеринбург"),
            ("вул. Хрещатик, буд. 5, кв. 3, м. Київ", "Хрещатик|вул.|5|3||Київ"),
            ("Laisvės al. 53, LT44309", "Laisvės|al.|53||LT44309|"), ("Laisvės al. 53, LT44309 Kaunas", "Laisvės|al.|53||LT44309|Kaunas"),
            ("a/d 123", "|||||"), ("Abonentinė dėžutė 123", "|||||"), ("5th Ave", "5th|Ave||||"), ("123 5th Ave", "5th|Ave|123|||"),
            ("5 Main St, Apt 4", "Main|St|5|4||"), ("Flat 4, 12 High Street, London SW1A 1AA", "High|Street|12|4|SW1A 1AA|London"),
            ("123 Main St NW, Suite 300, Springfield, IL 62704", "Main|St|123|300|62704|Springfield"), ("1 St Mary Street", "St Mary|Street|1|||"),
            ("123 Main Street Apt 4B", "Main|Street|123|4B||"), ("123 Main St #5", "Main|St|123|5||"), ("5-7 High Street", "High|Street|5-7|||"),
            ("Hauptstraße 5a, 10115 Berlin", "Hauptstraße|straße|5a||10115|Berlin"), ("Am Markt 3", "Am Markt||3|||"),
            ("ul. Marszałkowska 5/12, 00-950 Warszawa", "Marszałkowska|ul.|5|12|00-950|Warszawa"),
            ("al. Jerozolimskie 5 m. 12", "Jerozolimskie|al.|5|12||"),
            ("12 bis rue de la Paix, 75002 Paris", "de la Paix|rue|12 bis||75002|Paris"),
            ("Keizersgracht 12, 1012 AB Amsterdam", "Keizersgracht|gracht|12||1012 AB|Amsterdam"),
            ("Brīvības iela 12-5, LV-1010 Rīga", "Brīvības|iela|12|5|LV-1010|Rīga"),
            ("Kungsgatan 12, 114 55 Stockholm", "Kungsgatan|gatan|12||114 55|Stockholm"),
            ("PO BOX 5", "|||||"), ("а/я 12", "|||||"), ("Vilnius", "|||||Vilnius"), ("5", "|||||"), (",,;", "|||||"), ("кв. 12", "|||12||"),
        ]
        for (value, wanted) in table {
            let found = ["street", "type", "house", "unit", "postcode", "city"].map { street.namedPart($0, of: value) }.joined(separator: "|")
            #expect(found == wanted, "\(value)")
        }
    }

    @Test func wordsForStreets() {
        let (short, long) = (TypeHarness(StreetType.self, [("words", "short")]), TypeHarness(StreetType.self, [("words", "long")]))
        let table = [
            ("Vilniaus gatvė 5", "Vilniaus g. 5", "Vilniaus gatvė 5"), ("Gedimino prospektas 9", "Gedimino pr. 9", "Gedimino prospektas 9"),
            ("улица Ленина, 5", "ул. Ленина, 5", "улица Ленина, 5"), ("ул.Ленина, 5", "ул.Ленина, 5", "улица Ленина, 5"),
            ("просп. Мира 3", "пр-т Мира 3", "проспект Мира 3"),
            ("5 Main Street", "5 Main St", "5 Main Street"), ("5 St Mary Road", "5 St Mary Rd", "5 St Mary Road"),
            ("ulica Długa 5", "ul. Długa 5", "ulica Długa 5"),
            ("12 avenue Foch", "12 av. Foch", "12 avenue Foch"), ("Hauptstr. 5", "Hauptstr. 5", "Hauptstr. 5"),
            ("Am Markt 3", "Am Markt 3", "Am Markt 3"),
        ]
        for (value, shortened, full) in table {
            #expect(short.read(value).result == shortened && long.read(value).result == full, "\(value)")
            street.expectSame([value])
        }
    }

    @Test func longLinesStayWhole() {
        for pattern in ["ул. 5, ", "д. ", "5 ", "a", "g. 1-2 ", ", ", "St "] {
            let value = String(repeating: pattern, count: 20_000 / pattern.utf8.count)
            #expect(street.namedPart("street", of: value) == "" && street.namedPart("house", of: value) == "")
        }
    }

    @Test func rightLinesStay() {
        street.expectSame([
            "Gedimino pr. 9", "A. Goštauto g. 8-12", "ул. Академика Королёва, 12", "Невский пр., 1", "Main St 5", "123 Main St NW", "McDonald Rd 1",
            "Hauptstr. 5",
            "5", "g. 5", "PO BOX 5", "OZO 25", "iela 5", "Rue de la Paix 3",
        ])
    }

    @Test func cases() {
        let table = [
            ("GEDIMINO PR. 9", "Gedimino pr. 9"), ("vilniaus g. 5", "Vilniaus g. 5"), ("A. GOŠTAUTO G. 8", "A. Goštauto g. 8"),
            ("123 MAIN ST NW", "123 Main St NW"),
            ("наб. реки мойки, 12", "наб. Реки Мойки, 12"), ("НЕВСКИЙ ПР., Д. 1", "Невский пр., д. 1"), ("RUE DE LA PAIX 3", "Rue de la Paix 3"),
            ("THE AVENUE 5", "The Avenue 5"), ("ŽIRMŪNŲ-NAUJOJI GATVĖ 1A", "Žirmūnų-Naujoji gatvė 1A"), ("JANA PAWŁA II 5", "Jana Pawła II 5"),
            ("К. МАРКСА УЛ., 5", "К. Маркса ул., 5"), ("УЛ. К. МАРКСА, Д. 5 К. 2", "ул. К. Маркса, д. 5 к. 2"),
            ("УЛ.ЛЕНИНА,Д.5,КВ.12", "ул.Ленина,д.5,кв.12"), ("УЛ. ЛЕНИНА Д.5А", "ул. Ленина д.5А"), ("J.BASANAVIČIAUS G.7", "J.Basanavičiaus g.7"),
            ("УЛ. 1-Я ПАРКОВАЯ, 5-А", "ул. 1-я Парковая, 5-А"), ("123 5TH AVENUE", "123 5th Avenue"), ("HAUPTSTRASSE 5", "Hauptstrasse 5"),
            ("hauptstr. 5a", "Hauptstr. 5a"), ("hauptstraße 5", "Hauptstraße 5"),
            ("UL. MARSZAŁKOWSKA 5", "ul. Marszałkowska 5"), ("am markt platz 3", "Am Markt Platz 3"),
        ]
        for (value, result) in table { street.expect(value, result, "street.case") }
        street.expect("  GEDIMINO   PR. 9", "Gedimino pr. 9", "street.case")
        street.expect("\u{A0}", "", "street.whitespace")
    }

    @Test func matchForms() {
        street.expectEqualForms(["Vilniaus g. 5-12", "VILNIAUS GATVĖ 5 - 12", "Vilniaus 5, b. 12", "Vilniaus g. 5, butas 12"])
        street.expectEqualForms(["ул. Ленина, д. 5, кв. 12", "Ленина ул., 5-12", "улица Ленина, дом 5, квартира 12", "ul. Lenina 5-12"])
        street.expectEqualForms(["5 Main St", "Main Street 5", "5 Main Str."])
        street.expectEqualForms(["Vilniaus g. 12A", "Vilniaus g. 12 a", "vilniaus 12a"])
        street.expectDistinctForms(["Vilniaus g. 5", "Vilniaus g. 5-1", "Vilniaus g. 51", "Kauno g. 5", "Vilniaus g. 5A"])
        #expect(street.matchForm("5") == "" && street.matchForm("g. 5") == "" && street.matchForm("-") == "")
    }
}
