import KemptCore
import KemptText

/// What the header of a column says about its type.
struct HeaderHint {
    let type: String
    /// The words of the hint are all there is in the header.
    let isWhole: Bool
}

/// Words of headers in English, Russian, Lithuanian, German and Polish, by the type they speak of.
///
/// A hint alone never decides against the values: `Phone` above a column of mail addresses is a column of mail addresses.
enum HeaderHints {
    /// The types that a header speaks of; none for most.
    static func types(of header: String) -> [HeaderHint] {
        let words = words(of: header)
        if words.isEmpty { return [] }
        var found: [HeaderHint] = []
        // The names that exports of known programs use for it say it best.
        if let group = HeaderWords.meaning(HeaderWords.folded(HeaderWords.withoutZone(header))).0, let type = HeaderAliases.groups[group].type {
            found.append(HeaderHint(type: type, isWhole: true))
        }
        for (type, phrases) in table {
            let longest = phrases.filter { contains(words, $0) }.map(\.count).max() ?? 0
            if longest > 0, !found.contains(where: { $0.type == type && $0.isWhole }) {
                found.append(HeaderHint(type: type, isWhole: longest == words.count))
            }
        }
        // `Owner comment` is a comment and no owner, `Contact date` a date.
        let heads = found.filter { Self.heads.contains($0.type) }
        return heads.isEmpty || found.contains { $0.isWhole } ? found : heads
    }

    /// `customerSince`, `Customer since` and `CUSTOMER_SINCE` are the same two words.
    static func words(of header: String) -> [String] {
        var spaced = ""
        var wasSmall = false
        for character in header.prefix(200) {
            if character.isUppercase, wasSmall { spaced += " " }
            wasSmall = character.isLowercase || character.isNumber
            spaced.append(character.isLetter || character.isNumber ? character : " ")
        }
        let source = ByteBuffer()
        source.append(spaced)
        let target = ByteBuffer()
        Folding.appendFolded(source.cell, into: target)
        return target.cell.string.split(separator: " ").map(String.init)
    }

    /// Types whose words say what kind of thing a header of several words speaks of.
    private static let heads: Set<String> = ["notes", "date", "timestamp", "identifier", "boolean"]

    private static func contains(_ words: [String], _ phrase: [String]) -> Bool {
        if phrase.count > words.count { return false }
        return (0...(words.count - phrase.count)).contains { Array(words[$0..<($0 + phrase.count)]) == phrase }
    }

    private static let table: [(type: String, phrases: [[String]])] = text.split(separator: "\n").compactMap { line in
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let phrases = line[line.index(after: colon)...].split(separator: ",").map { words(of: String($0)) }.filter { !$0.isEmpty }
        return (String(line[..<colon]), phrases)
    }

    private static let text = """
        identifier: id, ids, guid, uuid, code, key, sku, nr, no, ref, reference, customer id, customer number, record id, external id, account \
        number, member number, контакт id, ид, код, номер клиента, id клиента, код клиента, инн, кпп, огрн, снилс, vat, vat code, vat number, \
        tax id, kodas, kliento kodas, įmonės kodas, pvm kodas, nip, regon, kundennummer, customer no, reg code, registration number, \
        регистрационный номер, артикул
        email: email, e mail, emails, mail, email address, e mail address, почта, имейл, эл почта, электронная почта, эл адрес, адрес \
        электронной почты, el paštas, e paštas, el pašto adresas, paštas, mailadresse, adres email, correo
        phone: phone, phones, telephone, tel, mobile, cell, mobile phone, cell phone, phone number, work phone, home phone, mobile number, fax, \
        gsm, whatsapp, viber, телефон, тел, мобильный, моб, моб телефон, номер телефона, факс, сотовый, telefonas, tel nr, telefono numeris, \
        telefono nr, mob, mobilus, mob tel, faksas, telefon, handy, komórka, numer telefonu
        given-name: first name, given name, firstname, givenname, forename, fname, имя, vardas, vorname, imię, eesnimi, vārds, prénom, nombre
        family-name: last name, family name, surname, lastname, familyname, lname, фамилия, pavardė, nachname, nazwisko, familienname, \
        perekonnanimi, uzvārds, apellido
        full-name: name, full name, fullname, contact name, contact person, contact, person, customer name, client name, employee, фио, ф и о, \
        имя и фамилия, имя фамилия, контактное лицо, контакт, vardas pavardė, vardas ir pavardė, v pavardė, kontaktinis asmuo, asmuo, \
        ansprechpartner, imię i nazwisko, owner, manager, responsible, ответственный, vadybininkas
        company: company, organization, organisation, company name, account, account name, firm, employer, business, business name, organization \
        name, legal name, компания, организация, фирма, наименование, наименование организации, название компании, название организации, юр \
        лицо, юридическое лицо, предприятие, контрагент, įmonė, įmonės pavadinimas, bendrovė, organizacija, firma, klientas, pavadinimas, \
        unternehmen, nazwa firmy, vendor, supplier, client, customer
        job-title: title, job title, jobtitle, position, role, job, occupation, должность, позиция, pareigos, position title, stanowisko, beruf, \
        funktion
        country: country, country code, nation, land, страна, šalis, valstybė, kraj, riik, valsts, pais, country name
        city: city, town, suburb, village, settlement, locality, город, нас пункт, населенный пункт, населённый пункт, miestas, stadt, ort, \
        miasto, linn, pilsēta, ciudad, mailing city, billing city
        postcode: postcode, postal code, post code, zip, zip code, zipcode, postal, индекс, почтовый индекс, pašto kodas, plz, postleitzahl, kod \
        pocztowy, indeksas
        street: street, address, street address, address line, address line 1, address 1, addr, mailing street, billing street, адрес, улица, \
        улица дом, юридический адрес, почтовый адрес, фактический адрес, gatvė, adresas, buveinės adresas, strasse, straße, ulica, adres, \
        anschrift
        date: date, day, birthday, birth date, date of birth, dob, created, updated, modified, since, customer since, start date, end date, last \
        contact, created at, updated at, last activity, дата, дата рождения, день рождения, дата создания, дата изменения, создан, создано, \
        обновлен, обновлено, изменен, data, gimimo data, gimimo diena, sukurta, atnaujinta, pakeista, datum, geburtsdatum, geburtstag, data \
        urodzenia, valid from, valid to, closed, first contact
        timestamp: timestamp, datetime, date time, created at, updated at, modified at, created time, modified time, last modified, last login, \
        время, дата и время, laikas, zeitpunkt
        url: url, website, web, web site, site, homepage, web page, link, linkedin, facebook, сайт, веб сайт, ссылка, svetainė, tinklalapis, \
        interneto svetainė, internetinė svetainė, webseite, strona, strona www, www
        money: amount, revenue, price, sum, total, turnover, salary, value, budget, balance, cost, annual revenue, deal value, сумма, оборот, \
        выручка, цена, стоимость, зарплата, бюджет, suma, apyvarta, kaina, pajamos, umsatz, betrag, preis, kwota, cena, przychód
        number: count, number of employees, employees, quantity, qty, age, score, rating, size, number, headcount, visits, количество, кол во, \
        возраст, численность, сотрудников, kiekis, amžius, darbuotojų skaičius, skaičius, anzahl, alter, ilość, wiek, liczba
        boolean: is, has, active, consent, opt in, opt out, is active, subscribed, vip, newsletter, gdpr, do not call, do not email, verified, \
        активен, активный, согласие, подписка, подписан, aktyvus, sutikimas, prenumerata, aktiv, zgoda, aktywny, bounced, deleted
        picklist: status, stage, type, category, segment, source, lead source, industry, priority, gender, sex, language, salutation, state, \
        lead status, rating, tier, group, channel, region, статус, тип, категория, сегмент, источник, отрасль, пол, язык, этап, приоритет, \
        группа, канал, būsena, statusas, tipas, kategorija, segmentas, šaltinis, sritis, lytis, kalba, etapas, grupė, branche, kategorie, \
        quelle, geschlecht, status klienta, branża, źródło
        notes: notes, note, comment, comments, description, remarks, remark, memo, about, bio, message, примечание, примечания, комментарий, \
        комментарии, описание, заметки, заметка, pastabos, pastaba, komentaras, komentarai, aprašymas, bemerkung, bemerkungen, notiz, notizen, \
        anmerkung, uwagi, notatki, opis
        """
}
