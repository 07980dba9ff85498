/// One entity as small numbers; every record of it is rendered from these.
struct Person {
    enum Mail: UInt8 { case none, work, free, role, disposable }
    enum Line: UInt8 { case none, mobile, switchboard, landline }

    var land: Land = .britain
    var tongue: UInt8 = 0
    var female = false
    /// Given name, or `UInt16.max` for an organisation that has no person.
    var given: UInt16 = 0
    var surname: UInt16 = 0
    /// 0 a man's, 1 a woman's, 2 a married woman's form.
    var surnameForm: UInt8 = 0
    /// The surname that the e-mail address was made from.
    var mailSurname: UInt16 = 0
    var mailForm: UInt8 = 0
    var patronymic: UInt16 = 0
    /// Firm number, or -1.
    var firm: Int32 = -1
    var branch: UInt8 = 0
    var title: UInt8 = 0
    var mail: Mail = .none
    var mailShape: UInt8 = 0
    var mailNumber: UInt16 = 0
    var mailDomain: UInt8 = 0
    var line: Line = .none
    var phone: UInt64 = 0
    var city: UInt8 = 0
    var street: UInt8 = 0
    var house: UInt16 = 0
    var flat: UInt16 = 0
    var status: UInt8 = 0
    var consent: UInt8 = 0

    var isOrganisation: Bool { given == UInt16.max }
}

/// Draws people: who they are, where they work, how they are reached.
struct PersonMaker {
    let world: World

    /// A person independent of all others.
    func person(_ dice: inout Dice) -> Person {
        var person = Person()
        // Shared lines and mailboxes belong to the largest firms, or few would share them.
        let shares = dice.pick([880, 60, 60])
        if shares > 0 || dice.chance(850) {
            let firm = Firm(shares > 0 ? dice.below(max(1, world.firmCount / 14)) : world.firm(&dice), in: world)
            person.firm = Int32(firm.number)
            person.branch = UInt8(dice.below(firm.branches))
            person.land = firm.land
            person.city = UInt8(dice.chance(900) ? firm.city(branch: Int(person.branch), in: world) : city(person.land, &dice))
        } else {
            person.land = Land(rawValue: UInt8(dice.pick(World.landWeights))) ?? .britain
            person.city = UInt8(city(person.land, &dice))
        }
        person.tongue = person.land.tongue
        if dice.chance(person.land == .lithuania ? 90 : 30) { person.tongue = dice.chance(600) ? 0 : UInt8(dice.below(5)) }
        setName(&person, &dice)
        setAddress(&person, &dice)
        if person.firm >= 0, dice.chance(50) { useBranchAddress(&person) }
        setPhone(&person, &dice)
        setMail(&person, &dice)
        if shares == 1 { useSwitchboard(&person) }
        if shares == 2 { useRoleMailbox(&person, &dice) }
        person.title = UInt8(dice.below(world.tongues[Int(person.land.tongue)].titles.count))
        person.status = UInt8(dice.pick([34, 40, 14, 12]))
        person.consent = UInt8(dice.pick([58, 27, 15]))
        return person
    }

    func city(_ land: Land, _ dice: inout Dice) -> Int { world.countries[Int(land.rawValue)].cityRanks.rank(&dice) }

    func setName(_ person: inout Person, _ dice: inout Dice) {
        let tongue = world.tongues[Int(person.tongue)]
        person.female = dice.chance(480)
        person.given = UInt16(tongue.givenRanks[person.female ? 1 : 0].rank(&dice))
        person.patronymic = UInt16(tongue.givenRanks[0].rank(&dice))
        person.surname = tongue.surname(&dice)
        person.surnameForm = !person.female ? 0 : dice.chance(650) ? 2 : 1
        keepMailName(&person)
    }

    func keepMailName(_ person: inout Person) {
        person.mailSurname = person.surname
        person.mailForm = person.surnameForm
    }

    func setAddress(_ person: inout Person, _ dice: inout Dice) {
        person.street = UInt8(dice.below(world.countries[Int(person.land.rawValue)].streets.count))
        person.house = UInt16(1 + dice.tail(160))
        person.flat = UInt16(dice.chance(550) ? 1 + dice.below(90) : 0)
    }

    /// Moves a person to the address of the branch that employs them.
    func useBranchAddress(_ person: inout Person) {
        let firm = Firm(Int(person.firm), in: world)
        var dice = Dice(seed: world.seed, stream: 0xB4A7_0000_0000 &+ UInt64(firm.number * 16 + Int(person.branch)))
        person.city = UInt8(firm.city(branch: Int(person.branch), in: world))
        setAddress(&person, &dice)
        person.flat = 0
    }

    func setPhone(_ person: inout Person, _ dice: inout Dice) {
        switch dice.pick([6, 70, 2, 14]) {
        case 0: person.line = .none
        case 1:
            person.line = .mobile
            person.phone = Phones.mobile(person.land, &dice)
            if person.firm >= 0, dice.chance(120) { person.phone = Firm(Int(person.firm), in: world).mobiles + UInt64(dice.below(1000)) }
        case 2 where person.firm >= 0: useSwitchboard(&person)
        default:
            person.line = .landline
            person.phone = Phones.landline(person.land, city: Int(person.city), &dice)
        }
    }

    func useSwitchboard(_ person: inout Person) {
        person.line = .switchboard
        person.phone = Firm(Int(person.firm), in: world).switchboard + UInt64(person.branch)
    }

    func setMail(_ person: inout Person, _ dice: inout Dice) {
        person.mailShape = UInt8(dice.pick([30, 18, 8, 12, 10, 8, 4, 10]))
        person.mailNumber = 0
        switch dice.pick([6, 50, 40, 1, 3]) {
        case 0: person.mail = .none
        case 1 where person.firm >= 0: person.mail = .work
        case 3 where person.firm >= 0: useRoleMailbox(&person, &dice)
        case 4 where dice.chance(600):
            person.mail = .disposable
            person.mailNumber = UInt16(10 + dice.below(9990))
        default:
            person.mail = .free
            person.mailDomain = UInt8(dice.pick([30, 22, 18, 12, 10, 8]))
            person.mailNumber = dice.chance(550) ? UInt16(1 + dice.below(dice.chance(600) ? 99 : 2020)) : 0
        }
    }

    func useRoleMailbox(_ person: inout Person, _ dice: inout Dice) {
        person.mail = .role
        person.mailShape = UInt8(dice.pick([60, 15, 10, 8, 7]))
    }

    /// Gives a person a new employer in the same country, with the e-mail address that comes with it.
    func changeEmployer(_ person: inout Person, _ dice: inout Dice) {
        for _ in 0..<40 {
            let firm = Firm(world.firm(&dice), in: world)
            guard firm.land == person.land, firm.number != Int(person.firm) else { continue }
            person.firm = Int32(firm.number)
            person.branch = UInt8(dice.below(firm.branches))
            break
        }
        person.title = UInt8(dice.below(world.tongues[Int(person.land.tongue)].titles.count))
        if person.line == .switchboard { useSwitchboard(&person) }
        if person.mail == .role { person.mail = .work }
    }
}
