import KemptCore
import KemptTypes
import Testing

@testable import KemptPipeline

@Suite struct HeaderMatchingTests {
    private func fields(_ words: String) -> [Column] {
        let types = TypeContext(asOf: (2026, 6, 30), problems: Problems())
        return words.split(separator: " ").compactMap { word in
            let parts = word.split(separator: ":").map(String.init)
            return TypeCatalog.named(parts[1]).map {
                Column(parts[0], .declared, type: $0.init(Values($0.spec.spec, nil, at: .nowhere), types), typeSpec: $0.spec)
            }
        }
    }

    /// The field of each header, `-` for none.
    private func match(_ headers: [String], _ words: String) -> [String] {
        let fields = fields(words)
        let matching = HeaderMatching(headers, fields, mapped: Array(repeating: nil, count: headers.count))
        return matching.field.map { $0.map { fields[$0].name } ?? "-" }
    }

    private let people = """
        first_name:given-name last_name:family-name company:company job_title:job-title email:email phone:phone city:city country:country \
        notes:notes updated_at:date
        """

    @Test func `exports of many programs are understood`() {
        #expect(
            match(["Vardas", "Pavardė", "Įmonė", "Pareigos", "El. paštas", "Tel. nr.", "Miestas", "Šalis", "Pastabos", "Atnaujinta"], people)
                == ["first_name", "last_name", "company", "job_title", "email", "phone", "city", "country", "notes", "updated_at"])
        #expect(
            match(["Имя", "Фамилия", "Компания", "Должность", "Эл. почта", "Телефон", "Город", "Страна", "Комментарий", "Дата изменения"], people)
                == ["first_name", "last_name", "company", "job_title", "email", "phone", "city", "country", "notes", "updated_at"])
        // Salesforce.
        #expect(
            match(
                [
                    "Salutation", "First Name", "Last Name", "Title", "Account Name", "Mailing City", "Mailing Country", "Phone", "Fax", "Email",
                    "Last Modified Date",
                ],
                people) == ["-", "first_name", "last_name", "job_title", "company", "city", "country", "phone", "-", "email", "updated_at"])
        // HubSpot.
        #expect(
            match(
                [
                    "Record ID", "First Name", "Last Name", "Email", "Phone Number", "Contact owner", "Last Modified Date (GMT+2)",
                    "Associated Company",
                ], people)
                == ["-", "first_name", "last_name", "email", "phone", "-", "updated_at", "company"])
        // Pipedrive, Bitrix24, amoCRM.
        #expect(
            match(["Person - Name", "Person - Email", "Organization - Name"], "name:full-name email:email company:company") == [
                "name", "email", "company",
            ])
        #expect(
            match(["ID", "Имя", "Отчество", "Фамилия", "Рабочий телефон", "Рабочий e-mail", "Название компании"], people)
                == ["-", "first_name", "-", "last_name", "phone", "email", "company"])
        #expect(match(["Полное имя контакта", "Контрагент", "ИНН"], "name:full-name company:company inn:text") == ["name", "company", "inn"])
    }

    @Test func `an exact name elsewhere wins, and no column serves two fields`() {
        #expect(match(["El. paštas", "email"], people) == ["-", "email"])
        #expect(match(["E-mail", "el_pastas"], "email:email el_pastas:email") == ["email", "el_pastas"])
        #expect(match(["first name", "First_Name"], people) == ["first_name", "-"])
    }

    @Test func `of two that would do neither is taken`() {
        #expect(match(["Mobile Phone", "Work Phone"], people) == ["-", "-"])
        #expect(match(["Телефон", "Тел."], people) == ["-", "-"])
        #expect(match(["Telefonas"], "phone:phone mobile:phone") == ["phone"])
        #expect(match(["Biuro telefonas"], "phone:phone mobile:phone") == ["-"])
        #expect(match(["Pavardė"], "surname:family-name last_name:family-name") == ["-"])
    }

    @Test func `by type only where a type says enough`() {
        #expect(match(["Mobilus telefonas"], people) == ["phone"])
        #expect(match(["Birthday"], people) == ["-"])
        #expect(match(["Faksas"], people) == ["-"])
        #expect(match(["ФИО"], "name:company") == ["-"])
        #expect(match(["ФИО"], "client:full-name") == ["client"])
        #expect(match(["Kontaktinis asmuo"], "name:text") == ["name"])
    }

    @Test func `numbers are kept apart`() {
        #expect(match(["Tel. 1", "Tel. 2", "Tel3"], "phone:phone phone_2:phone phone_3:phone") == ["phone", "phone_2", "phone_3"])
        #expect(match(["E-mail 1 - Value", "E-mail 2 - Value"], "email:email email_2:email") == ["email", "email_2"])
        #expect(match(["Telefonas 2"], people) == ["-"])
        #expect(match(["Telefonas", "Telefonas 1"], people) == ["-", "-"])
    }

    @Test(arguments: [
        ("Create Date (GMT+2)", "Create Date "), ("Создан [MSK]", "Создан "), ("Date (UTC)", "Date "), ("At (GMT +02:00)", "At "),
        ("At (+0300)", "At "),
        ("At (Europe/Vilnius)", "At "), ("Phone (2)", "Phone (2)"), ("Name (full)", "Name (full)"), ("UTC", "UTC"), ("(UTC)", ""),
        ("Cost (EST.)", "Cost (EST.)"),
        ("x (", "x ("), (")", ")"), ("", ""),
    ])
    func `a zone in brackets is no part of the name`(name: String, expected: String) {
        #expect(HeaderWords.withoutZone(name) == expected)
    }

    @Test func `a zone does not hide an exact name`() {
        #expect(match(["updated_at (GMT+2)"], people) == ["updated_at"])
    }

    /// Every word means one thing, and is written so that a header can equal it.
    @Test func `no alias stands twice`() {
        var seen: [[UInt8]: String] = [:]
        for group in HeaderAliases.groups {
            #expect(!group.words.isEmpty)
            if let type = group.type { #expect(TypeCatalog.named(type) != nil, "\(type)") }
            for word in group.words {
                let key = HeaderWords.folded(word).filter { $0 != 0x20 }
                #expect(!key.isEmpty)
                if let other = seen.updateValue(word, forKey: key) { Issue.record("'\(word)' and '\(other)'") }
            }
        }
        #expect(seen.count > 450)
    }
}
