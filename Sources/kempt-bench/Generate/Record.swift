/// One record before it is written: what it says of its person and how it says it.
struct Record {
    enum GivenForm: UInt8 { case full, nickname, initial, missing, patronymic }
    enum Missing: UInt8 { case company, title, mail, phone, street, city, postcode, country }

    var person: Person
    var scheme = Letters.Scheme.none
    var givenForm = GivenForm.full
    var swapped = false
    var givenSlips = 0
    var surnameSlips = 0
    var companySlips = 0
    var streetSlips = 0
    var mailSlips = 0
    var phoneSlips = 0
    var titleColumn = 0
    var cityColumn = 0
    var companyStyle = 0
    /// Reached through the switchboard and the mailbox that many share.
    var sharesContacts = false
    private var missing: UInt16 = 0

    mutating func drop(_ field: Missing) { missing |= 1 << UInt16(field.rawValue) }
    func lacks(_ field: Missing) -> Bool { missing & 1 << UInt16(field.rawValue) != 0 }

    /// A record of `person` with the notation and the gaps that any record may have.
    init(_ person: Person, _ dice: inout Dice) {
        self.person = person
        switch person.tongue {
        case 0: scheme = dice.chance(person.land == .russia ? 80 : 500) ? (dice.chance(650) ? .english : .scientific) : .none
        default: scheme = dice.chance(70) ? .bare : .none
        }
        if person.tongue == 0, scheme == .none, dice.chance(60) { givenForm = .patronymic }
        if dice.chance(12) { givenForm = .initial }
        if dice.chance(8) { givenForm = .nickname }
        if dice.chance(6) { givenForm = .missing }
        swapped = dice.chance(6)
        if dice.chance(6) { surnameSlips = 1 }
        titleColumn = dice.pick([60, 20, 13, 7])
        cityColumn = dice.pick([92, 5, 3])
        companyStyle = dice.pick([50, 12, 20, 6, 12])
        let gaps: [(Missing, Int)] = [
            (.company, 30), (.title, 120), (.mail, 15), (.phone, 20), (.street, 140), (.city, 40), (.postcode, 220), (.country, 45),
        ]
        for (field, perMille) in gaps where dice.chance(perMille) { drop(field) }
    }
}

/// What sets a duplicate apart from the other records of its person.
enum Corruption: Int, CaseIterable {
    case givenSlip, surnameSlip, swap, romanised, nickname, initial, phoneSlip, phoneGone, phoneNew, mailGone, mailNew, mailSlip
    case streetGone, moved, movedCity, employerNew, companyGone, surnameNew, streetSlip, companySlip, doubleSlip

    /// Relative frequencies, in the order of the cases; set with `counts` so that Splink 5 reaches a pairwise F1 of about 0.96 at 100,000 rows.
    static let weights = [9, 9, 3, 10, 4, 3, 8, 10, 7, 11, 7, 6, 9, 5, 2, 5, 7, 2, 6, 6, 2]
    /// Weights of one to five corruptions in a duplicate.
    static let counts = [66, 23, 8, 2, 1]
}

extension PersonMaker {
    /// Applies one to five corruptions to a duplicate.
    func corrupt(_ record: inout Record, _ dice: inout Dice) {
        let count = 1 + dice.pick(Corruption.counts)
        for _ in 0..<count {
            guard let kind = Corruption(rawValue: dice.pick(Corruption.weights)) else { continue }
            switch kind {
            case .givenSlip, .surnameSlip, .swap, .romanised, .nickname, .initial, .doubleSlip, .surnameNew: corruptName(&record, kind, &dice)
            case .phoneSlip, .phoneGone, .phoneNew, .mailGone, .mailNew, .mailSlip: corruptContact(&record, kind, &dice)
            default: corruptPlace(&record, kind, &dice)
            }
        }
    }

    private func corruptName(_ record: inout Record, _ kind: Corruption, _ dice: inout Dice) {
        switch kind {
        case .givenSlip: record.givenSlips += 1
        case .surnameSlip: record.surnameSlips += 1
        case .doubleSlip:
            record.givenSlips += 1
            record.surnameSlips += 1
        case .swap: record.swapped.toggle()
        case .romanised:
            if record.person.tongue != 0 { record.scheme = .bare } else { record.scheme = record.scheme == .english ? .scientific : .english }
        case .nickname: record.givenForm = .nickname
        case .initial: record.givenForm = .initial
        default:
            guard record.person.female else { record.surnameSlips += 1; return }
            record.person.surname = world.tongues[Int(record.person.tongue)].surname(&dice)
            record.person.surnameForm = 2
            if dice.chance(500) { keepMailName(&record.person) }
        }
    }

    private func corruptContact(_ record: inout Record, _ kind: Corruption, _ dice: inout Dice) {
        switch kind {
        case .phoneSlip: record.phoneSlips += 1
        case .phoneGone: record.drop(.phone)
        case .phoneNew:
            record.person.line = .mobile
            record.person.phone = Phones.mobile(record.person.land, &dice)
        case .mailGone: record.drop(.mail)
        case .mailNew:
            if record.person.mail == .work || dice.chance(700) {
                record.person.mail = .free
                record.person.mailDomain = UInt8(dice.below(6))
                record.person.mailNumber = UInt16(10 + dice.below(9000))
            } else if record.person.firm >= 0 {
                record.person.mail = .work
                record.person.mailNumber = 0
            }
            record.person.mailShape = UInt8(dice.below(8))
        default: record.mailSlips += 1
        }
    }

    private func corruptPlace(_ record: inout Record, _ kind: Corruption, _ dice: inout Dice) {
        switch kind {
        case .streetGone: record.drop(.street)
        case .moved: setAddress(&record.person, &dice)
        case .movedCity:
            record.person.city = UInt8(city(record.person.land, &dice))
            setAddress(&record.person, &dice)
        case .employerNew: changeEmployer(&record.person, &dice)
        case .companyGone:
            record.drop(.company)
            record.drop(.title)
        case .streetSlip: record.streetSlips += 1
        default: record.companySlips += 1
        }
    }
}
