/// Street lines, postcodes and the words of the status column.
enum Addresses {
    /// Synonyms by status: lead, customer, former, partner.
    static let states: [[StaticString]] = [
        ["lead", "Lead", "new", "новый", "лид", "naujas", "prospect", "потенциальный"],
        ["customer", "client", "клиент", "klientas", "Customer", "active", "активный", "Клиент"],
        ["former", "бывший", "buvęs", "inactive", "churned", "неактивный"],
        ["partner", "партнёр", "partneris", "reseller", "партнер"],
    ]
    private static let russian: [StaticString] = ["ул. ", "улица ", "ул ", ""]
    private static let lithuanian: [StaticString] = [" g. ", " gatvė ", " g ", " "]
    private static let english: [StaticString] = [" Street", " St", " St.", " Street", " Rd", " Road"]
    private static let german: [StaticString] = ["straße ", "str. ", "strasse "]
    private static let polish: [StaticString] = ["ul. ", "ul ", ""]

    static func appendStreet(_ person: Person, _ country: Country, _ dice: inout Dice, to text: inout [UInt8]) {
        let house = Int(person.house), flat = Int(person.flat), style = dice.pick([60, 15, 15, 10])
        func street() { country.streets.append(Int(person.street) % country.streets.count, to: &text) }
        switch person.land {
        case .russia:
            text.add(russian[style])
            street()
            text.add(style == 1 ? ", дом " : house % 3 == 0 && style == 0 ? ", д. " : " ")
            text.add(number: house)
            guard flat > 0 else { return }
            text.add(style == 1 ? ", квартира " : house % 3 == 0 && style == 0 ? ", кв. " : "-")
            text.add(number: flat)
        case .lithuania:
            street()
            text.add(lithuanian[style])
            text.add(number: house)
            if flat > 0 { text.add("-"); text.add(number: flat) }
        case .britain, .america:
            if flat > 0 { text.add(person.land == .britain ? "Flat " : "Apt "); text.add(number: flat); text.add(style == 0 ? " " : ", ") }
            text.add(number: house)
            text.add(" ")
            street()
            text.add(person.street % 3 == 0 ? english[4 + style % 2] : english[style])
        case .germany:
            street()
            text.add(german[style % 3])
            text.add(number: house)
        case .poland:
            text.add(polish[style % 3])
            street()
            text.add(" ")
            text.add(number: house)
            if flat > 0 { text.add(style == 1 ? " m. " : "/"); text.add(number: flat) }
        }
    }

    /// Appends the postcode of a city and street: the same for neighbours, written with or without its prefix.
    static func appendPostcode(_ person: Person, _ dice: inout Dice, to text: inout [UInt8]) {
        let city = Int(person.city), street = Int(person.street)
        let mixed = Int(Dice.mix(UInt64(city << 8 | street)) >> 40)
        switch person.land {
        case .russia: text.add(number: (101 + city * 23) * 1000 + mixed % 900 + 1)
        case .lithuania:
            if dice.chance(550) { text.add("LT-") }
            text.add(number: (1 + city * 3) * 1000 + mixed % 2000 + 1, width: 5)
        case .britain:
            let areas: [StaticString] = [
                "SW", "M", "B", "LS", "G", "L", "BS", "S", "EH", "LE", "CV", "NG", "NE", "CF", "BT", "SO", "PL", "RG", "OX", "CB", "YO", "BN",
            ]
            let letters: [StaticString] = ["AA", "BD", "EJ", "HG", "LN", "PQ", "RS", "TU", "WX", "YZ"]
            text.add(areas[city % areas.count])
            text.add(number: 1 + mixed % 19)
            if dice.chance(900) { text.add(" ") }
            text.add(number: mixed / 19 % 9 + 1)
            text.add(letters[mixed / 171 % 10])
        case .america: text.add(number: 10_001 + city * 4000 + mixed % 900, width: 5)
        case .germany: text.add(number: 10_115 + city * 6000 + mixed % 900, width: 5)
        case .poland:
            text.add(number: city * 7 + 1, width: 2)
            text.add("-")
            text.add(number: mixed % 900 + 1, width: 3)
        }
    }
}
