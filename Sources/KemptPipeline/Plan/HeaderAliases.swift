/// What columns of one meaning are called in exports of customer data, in English, Russian and Lithuanian.
///
/// Our own knowledge of what HubSpot, Salesforce, Pipedrive, Outlook, Google Contacts, Bitrix24, amoCRM, 1C and Lithuanian accounting programs
/// write above their columns. Letter case, spaces, punctuation and diacritics do not matter, so each word stands here once. A word that means
/// different things in different programs (`Клиент`, `Paštas`, `Kodas`) stands nowhere: a wrong column is worse than a missing one.
enum HeaderAliases {
    struct Group: Sendable {
        /// What kind of value it is, by the name of its semantic type; nil when that says too little: a birthday is no date of change.
        let type: String?
        let words: [String]
        init(_ type: String?, _ words: String) {
            self.type = type
            self.words = words.utf8.split(separator: UInt8(ascii: ",")).map { String(decoding: $0, as: UTF8.self) }
        }
    }

    static let groups = people + addresses + companies + records

    private static let people: [Group] = [
        Group(
            "given-name",
            """
            first name, given name, forename, fname, contact first name, person first name, имя, имя контакта, vardas, kontakto vardas, \
            asmens vardas
            """),
        Group(
            "family-name",
            """
            last name, surname, family name, lname, contact last name, person last name, фамилия, фамилия контакта, pavardė, \
            kontakto pavardė, asmens pavardė
            """),
        Group(nil, "middle name, second name, patronymic, отчество, antras vardas, tėvavardis"),
        Group(
            "full-name",
            """
            name, full name, contact, contact name, contact person, contact full name, person, person name, primary contact, фио, \
            полное имя, полное имя контакта, контакт, контактное лицо, основной контакт, имя и фамилия, имя фамилия, фамилия имя, \
            фамилия имя отчество, фио контакта, vardas pavardė, vardas ir pavardė, pavardė vardas, pavardė ir vardas, kontaktinis asmuo, \
            kontaktas, asmuo, kontaktinio asmens vardas pavardė, v pavardė
            """),
        Group(nil, "salutation, name prefix, honorific prefix, обращение, kreipinys, kreipimasis"),
        Group(
            "job-title",
            """
            job title, title, position, job position, job, occupation, designation, contact title, person job title, person position, \
            organization title, должность, позиция, должность контакта, pareigos, pareigybė, kontakto pareigos, \
            kontaktinio asmens pareigos
            """),
        Group(nil, "department, отдел, подразделение, skyrius, padalinys, departamentas"),
        Group(nil, "birthday, birth date, date of birth, dob, день рождения, дата рождения, gimimo data, gimtadienis"),
        Group(nil, "gender, sex, пол, lytis"),
        Group(nil, "language, preferred language, язык, язык общения, kalba, bendravimo kalba"),
    ]

    private static let addresses: [Group] = [
        Group(
            "email",
            """
            email, mail, email address, electronic mail, contact email, person email, primary email, email value, эл почта, \
            электронная почта, почта, емейл, имейл, мейл, адрес электронной почты, адрес эл почты, электронный адрес, эл адрес, \
            email контакта, el paštas, el pašto adresas, elektroninis paštas, elektroninio pašto adresas, e paštas, e pašto adresas, \
            kontakto el paštas, el paštas kontaktinio asmens
            """),
        Group(
            "email",
            """
            work email, business email, office email, company email, person email work, рабочий email, рабочая почта, рабочая эл почта, \
            email рабочий, корпоративная почта, darbo el paštas, darbinis el paštas, įmonės el paštas
            """),
        Group(
            "email",
            """
            home email, personal email, private email, person email home, личный email, личная почта, частный email, домашний email, \
            asmeninis el paštas
            """),
        Group(
            "email",
            """
            other email, secondary email, alternate email, additional email, additional email addresses, другой email, kitas el paštas, \
            papildomas el paštas
            """),
        Group(
            "phone",
            """
            phone, phone number, telephone, telephone number, tel, tel no, tel number, phone no, contact phone, contact number, \
            person phone, primary phone, main phone, phone value, телефон, телефоны, тел, номер телефона, контактный телефон, \
            основной телефон, телефон контакта, номер тел, telefonas, telefonai, telefono numeris, telefono nr, tel nr, tel numeris, \
            kontaktinis telefonas, kontakto telefonas
            """),
        Group(
            "phone",
            """
            mobile, mobile phone, mobile number, mobile phone number, mobile no, cell, cell phone, cell number, gsm, \
            person phone mobile, мобильный, мобильный телефон, моб телефон, моб тел, мобильный номер, сотовый, сотовый телефон, \
            телефон мобильный, mobilus, mobilusis, mobilus telefonas, mobilusis telefonas, mobilus tel, mob telefonas, mob tel, \
            mob tel nr, mob nr, mobilaus telefono numeris, mobiliojo telefono numeris
            """),
        Group(
            "phone",
            """
            work phone, business phone, office phone, direct phone, company phone, person phone work, рабочий телефон, раб телефон, \
            раб тел, служебный телефон, рабочий прямой телефон, телефон рабочий, телефон компании, телефон организации, darbo telefonas, \
            darbo tel, biuro telefonas, įmonės telefonas
            """),
        Group(
            "phone",
            """
            home phone, private phone, person phone home, домашний телефон, дом телефон, городской телефон, namų telefonas, namų tel, \
            laidinis telefonas
            """),
        Group(
            "phone",
            """
            other phone, secondary phone, alternate phone, additional phone, другой телефон, дополнительный телефон, доп телефон, \
            kitas telefonas, papildomas telefonas
            """),
        Group(nil, "fax, fax number, business fax, work fax, факс, рабочий факс, номер факса, faksas, fakso numeris, faks"),
        Group(
            "url",
            """
            website, website url, web, url, www, homepage, site, web page, company website, website value, сайт, веб сайт, адрес сайта, \
            корпоративный сайт, интернет сайт, svetainė, interneto svetainė, interneto puslapis, tinklalapis, tinklapis, \
            internetinis puslapis
            """),
        Group(
            "country",
            """
            country, country region, mailing country, billing country, business country, business country region, address country, \
            organization country, country code, страна, страна регион, код страны, адрес страна, šalis, valstybė, šalies kodas, \
            adresas šalis
            """),
        Group(
            "city",
            """
            city, town, city town, mailing city, billing city, business city, address city, organization city, locality, город, \
            населенный пункт, нас пункт, адрес город, адрес населенный пункт, miestas, gyvenvietė, vietovė, miestas gyvenvietė, \
            adresas miestas
            """),
        Group(
            "postcode",
            """
            postcode, postal code, zip, zip code, zip postal code, mailing zip postal code, billing zip postal code, \
            business postal code, mailing zip, billing zip, address postal code, индекс, почтовый индекс, почт индекс, \
            адрес почтовый индекс, адрес индекс, pašto kodas, pašto indeksas, adresas pašto kodas
            """),
        Group(
            "street",
            """
            street, street address, mailing street, billing street, business street, address street, street 1, улица, улица дом, \
            улица номер дома, адрес улица номер дома, gatvė, gatvė nr, gatvė namo nr, gatvė ir namo nr
            """),
        Group(
            "street",
            """
            address, address line, mailing address, postal address, full address, organization address, адрес, почтовый адрес, \
            полный адрес, фактический адрес, адрес контакта, адрес компании, adresas, pašto adresas, pilnas adresas, įmonės adresas, \
            buveinės adresas, faktinis adresas
            """),
        Group("street", "legal address, registered address, юридический адрес, юр адрес, registracijos adresas, juridinis adresas"),
        Group(
            nil,
            """
            state, region, province, state region, state province, mailing state province, mailing state, county, область, регион, край, \
            apskritis, regionas
            """),
    ]

    private static let companies: [Group] = [
        Group(
            "company",
            """
            company, company name, organization, organisation, organization name, organisation name, account, account name, employer, \
            business name, firm, person organization, legal name, associated company, company account, компания, название компании, \
            организация, название организации, наименование, наименование организации, наименование компании, контрагент, \
            юридическое лицо, фирма, предприятие, компания контакта, įmonė, įmonės pavadinimas, kompanija, organizacija, \
            organizacijos pavadinimas, pavadinimas, firma, įstaiga, juridinis asmuo, bendrovė, kliento pavadinimas, pirkėjo pavadinimas
            """),
        Group("company", "full company name, полное наименование, полное название, полное наименование организации, pilnas pavadinimas"),
        Group(
            nil,
            """
            company code, registration number, registration code, company number, company registration number, reg no, огрн, \
            регистрационный номер, įmonės kodas, juridinio asmens kodas, įm kodas, registracijos kodas, organizacijos kodas
            """),
        Group(nil, "vat, vat number, vat code, vat id, vat no, vat registration number, номер ндс, pvm kodas, pvm mokėtojo kodas, pvm numeris"),
        Group(nil, "tax id, tax number, tin, inn, инн, mokesčių mokėtojo kodas"),
        Group(nil, "industry, sector, отрасль, сфера деятельности, вид деятельности, veiklos sritis, ūkio šaka, veiklos rūšis"),
        Group(
            nil,
            """
            employees, number of employees, headcount, количество сотрудников, число сотрудников, кол во сотрудников, darbuotojai, \
            darbuotojų skaičius, darbuotojų sk
            """),
        Group(nil, "revenue, annual revenue, turnover, выручка, годовой оборот, оборот, apyvarta, metinė apyvarta, metinės pajamos, pajamos"),
    ]

    private static let records: [Group] = [
        Group(nil, "id, record id, ид, идентификатор, identifikatorius, uid"),
        Group(
            nil,
            """
            customer id, customer number, customer no, customer code, client id, client number, client code, id клиента, код клиента, \
            номер клиента, kliento id, kliento kodas, kliento nr, kliento numeris, pirkėjo kodas
            """),
        Group(nil, "contact id, person id, id контакта, kontakto id"),
        Group(
            nil,
            """
            status, contact status, customer status, client status, lead status, статус, статус клиента, статус контакта, būsena, \
            statusas, kliento būsena
            """),
        Group(nil, "stage, lifecycle stage, deal stage, стадия, этап, etapas, stadija"),
        Group(nil, "source, lead source, original source, источник, источник лида, источник контакта, šaltinis, kliento šaltinis"),
        Group(
            nil,
            """
            owner, contact owner, account owner, lead owner, record owner, company owner, responsible, responsible person, assigned to, \
            account manager, manager, ответственный, ответственное лицо, ответственный за контакт, ответственный за компанию, менеджер, \
            ответственный менеджер, atsakingas, atsakingas asmuo, vadybininkas, vadybininkė, atsakingas vadybininkas
            """),
        Group(
            "notes",
            """
            notes, note, comment, comments, description, remarks, примечание, примечания, комментарий, комментарии, заметки, заметка, \
            описание, pastabos, pastaba, komentaras, komentarai, aprašymas
            """),
        Group(
            nil,
            """
            created, created at, created on, created date, created time, create date, date created, creation date, add time, \
            person created, дата создания, дата создания контакта, создан, создано, дата добавления, sukurta, sukūrimo data, \
            sukūrimo laikas
            """),
        Group(
            nil,
            """
            updated, updated at, updated on, last updated, last modified, last modified date, modified, modified on, modified date, \
            date modified, update time, дата изменения, изменен, изменено, дата обновления, обновлено, atnaujinta, atnaujinimo data, \
            pakeista, pakeitimo data, redaguota
            """),
        Group(
            nil,
            """
            last contact, last contacted, last contact date, последний контакт, дата последнего контакта, paskutinis kontaktas, \
            paskutinio kontakto data
            """),
        Group(nil, "last activity, last activity date, последняя активность, последнее действие, paskutinė veikla, paskutinis veiksmas"),
        Group(nil, "customer since, client since, клиент с, klientas nuo"),
        Group(
            nil,
            """
            consent, gdpr consent, marketing consent, согласие, согласие на обработку персональных данных, согласие на рассылку, \
            sutikimas, bdar sutikimas, rinkodaros sutikimas
            """),
        Group(nil, "amount, deal amount, deal value, сумма, сумма сделки, бюджет, suma, sandorio suma, sandorio vertė"),
        Group(nil, "currency, валюта, valiuta"),
        Group(nil, "tags, labels, теги, метки, žymos, žymės"),
    ]
}
