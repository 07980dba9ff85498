/// Writes records as CSV rows: 18 fields, RFC 4180 quoting, line feeds.
struct RecordWriter {
    static let header: StaticString =
        "id,first_name,last_name,company,job_title,email,phone,street,city,postcode,country,status,consent,revenue,created_at,updated_at,last_contact,notes\n"

    let world: World
    private(set) var output: [UInt8] = []
    /// The field being written.
    var field: [UInt8] = []
    private var loudness = 0

    init(world: World) {
        self.world = world
        output.reserveCapacity(1 << 21)
    }

    mutating func clear() { output.removeAll(keepingCapacity: true) }

    mutating func appendHeader() { output.add(RecordWriter.header) }

    /// Appends one row; `row` counts from 1 and makes the id.
    mutating func append(_ record: Record, row: Int, _ dice: inout Dice) {
        loudness = dice.pick([92, 4, 4])
        output.add("C")
        output.add(number: row, width: 7)
        writeNames(record, &dice)
        writeWork(record, &dice)
        writeContact(record, &dice)
        writePlace(record, &dice)
        writeStanding(record, &dice)
        writeDates(record, &dice)
        writeNotes(record, &dice)
        output.append(10)
    }

    /// Ends a field: strays of blanks, quotes where RFC 4180 asks for them.
    mutating func close(_ dice: inout Dice, loud: Bool = false, stray: Bool = true) {
        if loud, loudness > 0 { Letters.map(&field, loudness == 1 ? Letters.upper : Letters.lower) }
        if stray, !field.isEmpty, dice.chance(3) { field.insert(32, at: dice.chance(400) ? 0 : field.count) }
        output.append(44)
        var plain = true
        for byte in field where byte == 44 || byte == 34 || byte == 10 || byte == 13 { plain = false }
        if plain {
            output.append(contentsOf: field)
        } else {
            output.append(34)
            for byte in field {
                output.append(byte)
                if byte == 34 { output.append(34) }
            }
            output.append(34)
        }
        field.removeAll(keepingCapacity: true)
    }

    private mutating func writeNames(_ record: Record, _ dice: inout Dice) {
        let person = record.person
        guard !person.isOrganisation else {
            close(&dice)
            close(&dice)
            return
        }
        let tongue = world.tongues[Int(person.tongue)]
        var given: [UInt8] = [], surname: [UInt8] = []
        let list = tongue.given[person.female ? 1 : 0]
        let name = Int(person.given)
        switch record.givenForm {
        case .missing: break
        case .nickname where list.columns(of: name) > 1: list.append(name, column: 1, to: &given)
        case .initial:
            list.append(name, to: &given)
            given = Array(given.prefix(given[0] < 128 ? 1 : 2))
            if dice.chance(700) { given.add(".") }
        case .patronymic:
            list.append(name, to: &given)
            given.add(" ")
            tongue.given[0].append(Int(person.patronymic), to: &given)
            given.add(person.female ? "овна" : "ович")
        default: list.append(name, to: &given)
        }
        tongue.appendSurname(person.surname, form: person.surnameForm, to: &surname)
        for _ in 0..<record.givenSlips { Letters.slip(&given, &dice) }
        for _ in 0..<record.surnameSlips { Letters.slip(&surname, &dice) }
        Letters.romanise(&given, record.scheme)
        Letters.romanise(&surname, record.scheme)
        if dice.chance(4) { Letters.homoglyphs(&surname) }
        field += record.swapped ? surname : given
        close(&dice, loud: true)
        field += record.swapped ? given : surname
        close(&dice, loud: true)
    }

    private mutating func writeWork(_ record: Record, _ dice: inout Dice) {
        let person = record.person
        if person.firm >= 0, !record.lacks(.company) {
            let firm = Firm(Int(person.firm), in: world)
            firm.appendName(style: record.companyStyle, in: world, to: &field)
            for _ in 0..<record.companySlips { Letters.slip(&field, &dice) }
            if firm.branches > 1, person.isOrganisation || dice.chance(60) {
                field.add(", ")
                world.countries[Int(firm.land.rawValue)].cities.append(firm.city(branch: Int(person.branch), in: world), to: &field)
            }
            if firm.land == .russia, record.scheme != .none, dice.chance(600) { Letters.romanise(&field, record.scheme) }
            if dice.chance(20) { Letters.map(&field, Letters.upper) }
        }
        close(&dice)
        if !record.lacks(.title), !person.isOrganisation {
            let titles = world.tongues[dice.chance(60) ? 2 : Int(person.land.tongue)].titles
            titles.append(Int(person.title) % titles.count, column: record.titleColumn, to: &field)
            if dice.chance(15) { Letters.slip(&field, &dice) }
        }
        close(&dice, loud: true)
    }

    private mutating func writeContact(_ record: Record, _ dice: inout Dice) {
        let person = record.person
        if !record.lacks(.mail) {
            Mailboxes.append(person, in: world, to: &field)
            if !field.isEmpty {
                for _ in 0..<record.mailSlips { Letters.slip(&field, &dice) }
                if dice.chance(2) { Mailboxes.mistypeDomain(&field, &dice) }
                if dice.chance(45) { Mailboxes.spoil(&field, &dice) }
                if dice.chance(60) {
                    Letters.map(&field, Letters.upper)
                } else if dice.chance(40) {
                    field[0] = UInt8(truncatingIfNeeded: Letters.upper(UInt32(field[0])))
                }
            }
        }
        closeContact(record, "info@centras.lt", &dice)
        if person.line != .none, !record.lacks(.phone) { writePhone(record, &dice) }
        closeContact(record, "+370 5 212 3456", &dice)
    }

    /// Ends a field with what everybody has who is reached through the switchboard; the same dice are thrown as for a field of one's own.
    private mutating func closeContact(_ record: Record, _ shared: StaticString, _ dice: inout Dice) {
        let start = output.count
        close(&dice)
        guard record.sharesContacts else { return }
        output.removeLast(output.count - start)
        output.add(",")
        output.add(shared)
    }

    private mutating func writePhone(_ record: Record, _ dice: inout Dice) {
        let person = record.person
        var number = person.phone
        for _ in 0..<record.phoneSlips { number = Phones.slip(number, &dice) }
        switch dice.below(1000) {
        case 0..<10: field.add(["-", "нет", "n/a", "0", "000000000", "+370"][dice.below(6)])
        case 10..<38:
            Phones.append(number, person.land, &dice, to: &field)
            if dice.chance(600) { field.removeLast(min(field.count, 1 + dice.below(3))) } else { field.add(number: dice.below(100), width: 2) }
        case 38..<48:
            Phones.append(number, person.land, &dice, to: &field)
            field.add(" / ")
            Phones.append(Phones.mobile(person.land, &dice), person.land, &dice, to: &field)
        default:
            Phones.append(number, person.land, &dice, to: &field)
            guard person.line == .switchboard, dice.chance(300) else { return }
            field.add([" доб. ", " vid. ", " ext. ", " ext ", " Durchwahl ", " wew. "][Int(person.land.rawValue)])
            field.add(number: 100 + dice.below(400))
        }
    }

    private mutating func writePlace(_ record: Record, _ dice: inout Dice) {
        let person = record.person
        let country = world.countries[Int(person.land.rawValue)]
        if !record.lacks(.street) {
            Addresses.appendStreet(person, country, &dice, to: &field)
            for _ in 0..<record.streetSlips { Letters.slip(&field, &dice) }
        }
        close(&dice)
        if !record.lacks(.city) { country.cities.append(Int(person.city) % country.cities.count, column: record.cityColumn, to: &field) }
        close(&dice, loud: true)
        if !record.lacks(.postcode) { Addresses.appendPostcode(person, &dice, to: &field) }
        close(&dice)
        if !record.lacks(.country) { country.names.append(dice.pick([50, 16, 16, 3, 8, 4]), to: &field) }
        close(&dice, loud: true)
    }
}
