import KemptCore
import KemptTypes
import Testing

@Suite struct CompanyPartTests {
    let type = TypeHarness(CompanyType.self)

    /// One part of a value that is canonical as it stands.
    func part(_ name: String, _ value: String) -> String {
        guard let index = CompanyType.spec.parts.firstIndex(where: { $0.name == name }) else { return "no part \(name)" }
        let buffer = ByteBuffer()
        withCell(value) { type.type.appendPart(index, of: $0, companion: .missing, to: buffer, type.workspace) }
        return buffer.cell.string
    }

    @Test(arguments: [
        ("UAB Ramunė", "UAB", "Ramunė", "LT"), ("Ramunė, UAB", "UAB", "Ramunė", "LT"), ("UAB „Ramunė“", "UAB", "Ramunė", "LT"),
        ("UAB \"Ramunė\"", "UAB", "Ramunė", "LT"), ("Ramunė (UAB)", "UAB", "Ramunė", "LT"), ("MB Ramunė", "MB", "Ramunė", "LT"),
        ("VSI Ramune", "VšĮ", "Ramune", "LT"), ("ООО «Ромашка»", "ООО", "Ромашка", ""), ("ООО «ТД «Ромашка»»", "ООО", "ТД «Ромашка»", ""),
        ("ООО «ТД «Ромашка»", "ООО", "ТД «Ромашка»", ""),
        ("OOO Romashka", "ООО", "Romashka", ""), ("ООО «Ромашка» (Москва)", "ООО", "Ромашка (Москва)", ""),
        ("ИП Иванов А.О.", "ИП", "Иванов А.О.", ""),
        ("ФГУП «Почта»", "ФГУП", "Почта", "RU"), ("ТОВ «Мрія»", "ТОВ", "Мрія", "UA"), ("ТОО Алатау", "ТОО", "Алатау", "KZ"),
        ("ЧТУП «Зорка»", "ЧТУП", "Зорка", "BY"), ("SIA Rīga", "SIA", "Rīga", "LV"), ("OÜ Tallinn", "OÜ", "Tallinn", "EE"),
        ("Budowa Sp. z o.o.", "Sp. z o.o.", "Budowa", "PL"), ("Budowa Sp. z o.o. Sp. k.", "Sp. z o.o. Sp. k.", "Budowa", "PL"),
        ("Müller GmbH & Co. KG", "GmbH & Co. KG", "Müller", ""), ("Meier UG (haftungsbeschränkt)", "UG", "Meier", "DE"),
        ("Huber e.U.", "e.U.", "Huber", "AT"),
        ("Siemens AG Österreich", "AG", "Siemens Österreich", ""), ("Dupont SARL", "SARL", "Dupont", ""), ("Dupont S.A.R.L.", "SARL", "Dupont", ""),
        ("Dupont SASU", "SASU", "Dupont", "FR"), ("Rossi S.p.A.", "S.p.A.", "Rossi", "IT"), ("Rossi S.r.l.", "SRL", "Rossi", ""),
        ("García S.L.", "S.L.", "García", "ES"), ("Jansen B.V.", "B.V.", "Jansen", ""), ("Peeters BVBA", "BVBA", "Peeters", "BE"),
        ("Acme Ltd.", "Ltd", "Acme", ""), ("Acme Limited", "Ltd", "Acme", ""), ("Acme PLC", "PLC", "Acme", "GB"), ("Acme, Inc.", "Inc.", "Acme", ""),
        ("Acme Incorporated", "Inc.", "Acme", ""), ("Acme Co., Ltd.", "Co., Ltd.", "Acme", ""), ("Acme L.L.C.", "LLC", "Acme", ""),
        ("Ericsson AB (publ)", "AB", "Ericsson", ""), ("Hansen ApS", "ApS", "Hansen", "DK"), ("Hansen A/S", "A/S", "Hansen", "DK"),
        ("Olsen ASA", "ASA", "Olsen", "NO"),
        ("Virtanen Oy", "Oy", "Virtanen", "FI"), ("Oy Virtanen Ab", "Oy AB", "Virtanen", "FI"), ("Novák s.r.o.", "s.r.o.", "Novák", ""),
        ("Nagy Kft.", "Kft.", "Nagy", "HU"),
        ("SC Ramses SRL", "SRL", "Ramses", "RO"), ("Роза ООД", "ООД", "Роза", "BG"), ("Yılmaz A.Ş.", "A.Ş.", "Yılmaz", "TR"),
        ("Acme Pty Ltd", "Pty Ltd", "Acme", ""),
        ("Hello, World, Ltd.", "Ltd", "Hello, World", ""), ("Hello Oy World", "Oy", "Hello World", "FI"),
    ])
    func formNameAndCountry(_ value: String, _ form: String, _ name: String, _ country: String) {
        #expect(part("legal-form", value) == form, "'\(value)'")
        #expect(part("name", value) == name, "'\(value)'")
        #expect(part("country", value) == country, "'\(value)'")
    }

    @Test(arguments: [
        "НПО ЭНЕРГОМАШ", "ВТБ", "adidas", "UAB", "Limited", "As Good As Gold", "Ab ovo", "AT&T", "«А» и «Б»", "SC Johnson", "Co-op",
        "Springfield Day Spa", "株式会社",
        "Toys \"R\" Us", "SAS Institute", "Ford Motor Company", "Иванов А.О.", "SE la vie", "IT AG LAB",
    ])
    func aNameWithoutFormIsItsName(_ value: String) {
        #expect(part("legal-form", value) == "", "'\(value)'")
        #expect(part("name", value) == value)
        #expect(part("country", value) == "")
    }

    @Test(arguments: [
        ("UAB Acme, Kauno filialas", "Acme", "Kauno filialas"), ("Acme UAB (Kauno filialas)", "Acme", "Kauno filialas"),
        ("Swedbank AB Lietuvos filialas", "Swedbank", "Lietuvos filialas"), ("Филиал ООО «Ромашка» в г. Минске", "Ромашка", "Филиал в г. Минске"),
        ("UAB „Ramunė“ Vilniaus filialas", "Ramunė", "Vilniaus filialas"), ("ООО «Ромашка» филиал в Минске", "Ромашка", "филиал в Минске"),
        ("АО «Вектор» – Минский филиал", "Вектор", "Минский филиал"), ("Acme Ltd - Vilnius branch", "Acme", "Vilnius branch"),
        ("UAB Acme", "Acme", ""),
        ("UAB Acme, Kaunas", "Acme, Kaunas", ""),
    ])
    func branches(_ value: String, _ name: String, _ branch: String) {
        #expect(part("name", value) == name, "'\(value)'")
        #expect(part("branch", value) == branch, "'\(value)'")
    }

    @Test func everyPartStandsInAnExample() {
        for declared in CompanyType.spec.parts {
            let found = CompanyType.spec.examples.contains { part(declared.name, type.read($0.value).result) != "" }
            #expect(found, "\(declared.name)")
        }
    }

    /// The parts of a long value are found in one walk over it: twice the length, twice the bytes out, and no trap.
    @Test func longValues() {
        for pattern in ["\"", "\"a", "\"1 ", "« ", "a ", "Ltd ", "о.", "(", ")", ", filialas", "- ", "S. ", "\u{201E}x", "\u{2013}"] {
            for size in [3_000, 6_000] {
                let value = String(repeating: "a", count: size) + String(repeating: pattern, count: size / pattern.utf8.count) + "x"
                _ = type.read(value)
                let name = part("name", value)
                #expect(!name.isEmpty && name.utf8.count <= value.utf8.count + 1, "\(pattern)")
            }
        }
    }
}
