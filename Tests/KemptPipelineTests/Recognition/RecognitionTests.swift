import KemptCore
import KemptFormats
import Testing

@testable import KemptPipeline

/// The type of a column from its values and its header, in three languages.
@Suite struct RecognitionTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        let type: String
        let header: String
        let values: [String]
        var testDescription: String { "\(type): \(header)" }
        init(_ type: String, _ header: String, _ values: String) {
            self.type = type
            self.header = header
            self.values = values.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// Told by their values, under a header that says nothing.
    static let byValues: [Sample] = [
        Sample("email", "c1", "jonas@ramune.example|a.b@romashka.example|INFO@Acme.Example||sales@north.example"),
        Sample("phone", "c1", "+370 612 34567|+7 (916) 123-45-67|+44 20 7946 0958|+37052123456"),
        Sample("phone", "c1", "8 612 34567|8-5-212-3456|8 698 20331|8 600 11223"),
        Sample("date", "c1", "05.03.2026|12.02.2026|19.01.2026|2025-11-20"),
        Sample("date", "c1", "03/25/2024|12/31/2023|01/15/2024|07/04/2025"),
        Sample("timestamp", "c1", "2024-02-29 10:15:00|2024-03-01T09:00:00Z|2025-12-31 23:59"),
        Sample("country", "c1", "LT|RU|GB|US|PL|DE"),
        Sample("country", "c1", "Lietuva|Россия|United Kingdom|Латвия|Estija"),
        Sample("given-name", "c1", "Jonas|Rasa|Mindaugas|Eglė|Petras"),
        Sample("given-name", "c1", "Александр|Ольга|Дмитрий|Анна|Сергей"),
        Sample("given-name", "c1", "Oliver|Grace|Harry|Amelia|Jack"),
        Sample("family-name", "c1", "Petraitis|Kazlauskienė|Stankevičius|Balčiūnaitė|Jankauskas"),
        Sample("family-name", "c1", "Иванов|Смирнова|Кузнецов|Щербаков|Достоевский"),
        Sample("full-name", "c1", "Jonas Petraitis|Rasa Kazlauskienė|Petraitis Mindaugas"),
        Sample("full-name", "c1", "Иванов Иван Иванович|Ольга Смирнова|Кузнецов Дмитрий"),
        Sample("company", "c1", "UAB „Ramunė“|Šviesa, UAB|MB Žalia|AB Kepykla"),
        Sample("company", "c1", "ООО «Ромашка»|АО «Север»|ИП Кузнецов|ЗАО Техника"),
        Sample("company", "c1", "Fennimore & Sons Ltd|Tidewater LLP|Acme Inc.|Norwood plc"),
        Sample("job-title", "c1", "Direktorius|Buhalterė|Vadybininkas|CEO"),
        Sample("job-title", "c1", "Генеральный директор|Бухгалтер|Менеджер по продажам|CTO"),
        Sample("city", "c1", "Vilnius|Kaunas|Klaipėda|Šiauliai"),
        Sample("city", "c1", "г. Москва|Санкт-Петербург|Казань|Екатеринбург"),
        Sample("street", "c1", "Gedimino pr. 11-2|Laisvės al. 5|Taikos pr. 100|Vilniaus g. 5"),
        Sample("street", "c1", "ул. Ленина, д. 5|пр. Мира, 10|наб. Речная, 15"),
        Sample("street", "c1", "12 High Street|4 Mill Lane|99 Station Road"),
        Sample("url", "c1", "https://acme.example|www.ramune.example|http://romashka.example/about"),
        Sample("boolean", "c1", "taip|ne|taip|taip|ne"), Sample("boolean", "c1", "да|нет|да|да"), Sample("boolean", "c1", "Y|N|Y|Y|N"),
        Sample("number", "c1", "12.5|7|1034.25|88|12.5"),
        Sample("money", "c1", "€1,200.50|€85.00|€12,000.00"), Sample("money", "c1", "12 500,00 руб.|850 руб.|1 300,50 руб."),
        Sample("identifier", "c1", "C-0001|C-0002|C-0003|C-0007|C-0010"),
        Sample("identifier", "c1", "1|2|3|4|5|6"),
        Sample("picklist", "c1", "lead|customer|lead|lead|customer|former|lead|customer|lead|customer|lead|lead"),
        Sample(
            "notes", "c1",
            "Asked to be called back on Monday, after the holiday|Prefers mail to phone and wants the spring catalogue by post||Two invoices are still open since March"
        ),
        Sample("text", "c1", "blue wool|red silk|green cotton|black linen|white felt"),
    ]

    /// Told by their headers, which the values allow.
    static let byHeader: [Sample] = [
        Sample("postcode", "ZIP", "94107|94122|10115"), Sample("postcode", "Почтовый индекс", "101000|190000|420000"),
        Sample("postcode", "Pašto kodas", "LT-01103|LT-44240|01103"), Sample("city", "Mailing City", "Zarasai|Ignalina|Biržai"),
        Sample("company", "Организация", "Ромашка|Север|Вектор"), Sample("family-name", "Pavardė", "Bo|Li|Wu"),
        Sample("given-name", "firstName", "Xochitl|Nkechi|Þórdís"), Sample("phone", "Telefonas", "861234567|860011223|869820331"),
        Sample("date", "Gimimo data", "1975-03-12|1980-11-02"), Sample("identifier", "Kliento kodas", "17|23|99"),
        Sample("notes", "Комментарий", "звонил|ждёт|нет"), Sample("boolean", "is_active", "1|0|1|1"), Sample("number", "Employees", "12|250|7"),
        Sample("money", "Выручка", "1200|850|99000"), Sample("job-title", "Pareigos", "Krovėjas|Siuvėja|Kirpėja"),
        Sample("url", "Website", "acme.example|ramune.example"), Sample("picklist", "Status", "a|b|a|b|a|b"),
        Sample("email", "El. paštas", "jonas@ramune.example|rasa@šviesa.example"),
    ]

    @Test(arguments: byValues + byHeader) func type(_ sample: Sample) throws {
        let found = try recognise(sample.header, sample.values)
        #expect(found.type == sample.type, "\(found.type): \(found.evidence)")
        #expect(!found.evidence.isEmpty)
    }

    /// A header never outweighs values that say otherwise.
    @Test(arguments: [
        Sample("email", "Phone", "a@x.example|b@y.example|c@z.example"), Sample("phone", "E-mail", "+37061234567|+37069820331|+37060011223"),
        Sample("country", "City", "LT|RU|GB|PL"), Sample("date", "Comment", "2024-01-01|2024-02-02|2024-03-03"),
        Sample("email", "Company email", "info@acme.example|sales@north.example"),
        Sample("text", "Phone", "blue wool|red silk|green cotton|black linen"),
    ]) func valuesOutweighHeaders(_ sample: Sample) throws {
        let found = try recognise(sample.header, sample.values)
        #expect(found.type == sample.type, "\(found.type): \(found.evidence)")
    }

    @Test func evidenceCountsValues() throws {
        #expect(try recognise("c1", ["a@x.example", "b@y.example", "", "somewhere", "c@z.example"]).evidence == "3 of 4 values read as e-mail")
        let empty = try recognise("Email", ["", ""])
        #expect(empty.type == "email" && empty.evidence == "no value in the sample; by its header" && empty.filled == 0)
        #expect(try recognise("Status", ["", ""]).type == "text", "a picklist cannot be declared without values")
        #expect(try recognise("c1", ["", ""]).evidence == "no value in the sample")
    }

    @Test func settingsThatTheValuesAskFor() throws {
        #expect(try recognise("c1", ["03/25/2024", "12/31/2023", "01/15/2024"]).settings.map { "\($0.name) \($0.value)" } == ["order mdy"])
        #expect(try recognise("c1", ["25/03/2024", "31/12/2023", "15/01/2024"]).settings.isEmpty)
        #expect(try recognise("Date of birth", ["12.03.1975", "01.07.1982"]).settings.map { "\($0.name) \($0.value)" } == ["personal yes"])
        #expect(try recognise("c1", ["8 612 34567", "8-5-212-3456", "8 698 20331"]).settings.map(\.value) == ["LT"])
    }

    /// Phones and postcodes are read by the country beside them.
    @Test func countryOfTheRecord() throws {
        let columns = try recognise(
            csv: """
                tel,land,c
                8 612 34567,LT,LT-01103
                020 7946 0958,GB,SW1A 1AA
                8 (916) 123-45-67,RU,101000

                """)
        #expect(columns.map(\.type) == ["phone", "country", "postcode"])
        #expect(columns[0].settings.isEmpty && columns[0].evidence == "3 of 3 values read as phone number")
    }

    @Test func keysAndChoices() throws {
        let key = try recognise("id", ["A1", "A2", "A3"])
        #expect(key.isKey && key.distinct == 3)
        #expect(!(try recognise("id", ["A1", "A2", "A2"]).isKey))
        #expect(!(try recognise("id", ["A1", "A2", ""]).isKey))
        let list = try recognise("Status", ["new", "New", " new ", "old", "old", "old", "new", "old"])
        #expect(list.type == "picklist" && list.values == ["old", "new"], "\(list)")
    }

    /// The same sample gives the same answer, in whatever order columns stand.
    @Test func orderOfColumnsDoesNotMatter() throws {
        let rows = ["first,last,mail", "Jonas,Petraitis,j@x.example", "Rasa,Kazlauskienė,r@x.example", "Petras,Petraitis,p@x.example"]
        let turned = rows.map { $0.split(separator: ",").reversed().joined(separator: ",") }
        let straight = try recognise(csv: rows.joined(separator: "\n") + "\n")
        let reversed = try recognise(csv: turned.joined(separator: "\n") + "\n")
        #expect(straight.map(\.type) == ["given-name", "family-name", "email"])
        #expect(straight.map(\.evidence) == reversed.reversed().map(\.evidence))
    }

    @Test(arguments: [
        ("customerSince", ["customer", "since"]), ("E-MAIL", ["e", "mail"]), ("Дата рождения", ["дата", "рождения"]),
        ("Pašto_kodas", ["pasto", "kodas"]),
        ("", []), ("???", []),
    ]) func wordsOfHeaders(_ header: String, _ words: [String]) { #expect(HeaderHints.words(of: header) == words) }

    @Test func everyHintNamesAType() {
        let known = Set(Language.current.types.map(\.name))
        for header in [
            "id", "email", "tel", "имя", "pavardė", "фио", "įmonė", "title", "šalis", "city", "plz", "адрес", "data", "laikas", "www", "suma",
            "kiekis", "vip", "lytis", "pastabos",
        ] {
            let hints = HeaderHints.types(of: header)
            #expect(!hints.isEmpty, "\(header)")
            for hint in hints { #expect(known.contains(hint.type), "\(header): \(hint.type)") }
        }
    }

    /// What is in the values is never more than a file can hold: long, broken and strange ones cost time and nothing else.
    @Test func strangeValues() throws {
        let long = String(repeating: "a", count: 1 << 20)
        let strange = [long, "\u{0}", "\u{202E}abc", String(repeating: "9", count: 5000), "🙂🙂🙂", "=cmd|' /C calc'!A0", "-", "…"]
        #expect(try recognise("c1", strange).filled == 7 || (try recognise("c1", strange).filled) == 8)
        #expect(try recognise(String(repeating: "x", count: 100_000), ["1", "2"]).rows == 2)
    }
}
