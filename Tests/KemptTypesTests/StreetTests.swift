import KemptCore
import KemptTypes
import Testing

@Suite struct StreetTests {
    let street = TypeHarness(StreetType.self)

    @Test func promises() { street.checkPromises(seeds: ["Gedimino pr. 9", "5 main st nw", "НАБ. РЕКИ МОЙКИ, 12", "am markt 3"]) }

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
