/// All entities of a file: singles, families, and the near-misses that are two people.
struct Population {
    private(set) var people: [Person] = []
    private let maker: PersonMaker
    private let world: World
    private var dice: Dice
    /// Firms whose branches have had their turn: each branch is one entity, once.
    private var branchedFirms = 0
    /// Hashes of the personal addresses given out: a mailbox of one's own has one owner.
    private var mailboxes: HashSet

    init(world: World, count: Int) {
        self.world = world
        maker = PersonMaker(world: world)
        dice = Dice(seed: world.seed, stream: 1)
        mailboxes = HashSet(capacity: count)
        people.reserveCapacity(count + 8)
        while people.count < count { addGroup() }
        people.removeLast(people.count - count)
    }

    /// Weights per two thousand groups.
    private mutating func addGroup() {
        let head = maker.person(&dice)
        switch dice.pick([1978, 11, 2, 2, 2, 3, 1, 1]) {
        case 0: add(head)
        case 1: addFamily(head)
        case 2: addFatherAndSon(head)
        case 3: addWifeAndDaughter(head)
        case 4: addTwins(head)
        case 5: addNamesakes(head)
        case 6: addBranches(head)
        default: addSenior(head)
        }
    }

    private mutating func add(_ newcomer: Person) {
        var person = newcomer
        if person.mail == .work || person.mail == .free {
            var address: [UInt8] = []
            Mailboxes.append(person, in: world, to: &address)
            while !mailboxes.insert(address) {
                person.mailNumber = UInt16(2 + dice.below(9998))
                address.removeAll(keepingCapacity: true)
                Mailboxes.append(person, in: world, to: &address)
            }
        }
        people.append(person)
    }

    /// Another person who shares the language, the surname and the home of `head`.
    private mutating func relative(of head: Person) -> Person {
        var person = maker.person(&dice)
        person.land = head.land
        person.tongue = head.tongue
        let surname = person.surname
        maker.setName(&person, &dice)
        person.surname = dice.chance(120) ? surname : head.surname
        person.surnameForm = !person.female ? 0 : dice.chance(600) ? 2 : 1
        (person.city, person.street, person.house, person.flat) = (head.city, head.street, head.house, head.flat)
        if person.firm >= 0, Firm(Int(person.firm), in: world).land != head.land { maker.changeEmployer(&person, &dice) }
        person.phone = 0
        maker.setPhone(&person, &dice)
        maker.keepMailName(&person)
        return person
    }

    private mutating func addFamily(_ head: Person) {
        let size = dice.pick([0, 0, 60, 28, 12])
        let oneLine = dice.chance(120)
        var first = head
        if oneLine {
            first.line = .landline
            first.phone = Phones.landline(head.land, city: Int(head.city), &dice)
        }
        add(first)
        for _ in 1..<max(2, size) {
            var person = relative(of: first)
            if oneLine { (person.line, person.phone) = (first.line, first.phone) }
            add(person)
        }
    }

    /// Two men, one surname and initial, one firm, mobiles next to each other.
    private mutating func addFatherAndSon(_ head: Person) {
        var father = head
        if father.firm < 0 { maker.changeEmployer(&father, &dice) }
        father.female = false
        father.surnameForm = 0
        let list = world.tongues[Int(father.tongue)].givenRanks[0]
        father.given = UInt16(list.rank(&dice))
        maker.keepMailName(&father)
        (father.line, father.phone) = (
            .mobile, (father.firm >= 0 ? Firm(Int(father.firm), in: world).mobiles : father.phone) + UInt64(dice.below(998))
        )
        var son = father
        son.given = UInt16(world.tongues[Int(father.tongue)].neighbour(of: Int(father.given), women: false, twins: false, &dice))
        son.phone += 1
        if dice.chance(500) { son.title = UInt8(dice.below(8)) }
        if dice.chance(700) { maker.setAddress(&son, &dice) }
        father.mailShape = 0
        if son.mail == .free { son.mailNumber = UInt16(dice.below(100)) }
        son.mailShape = dice.chance(500) ? 0 : 1
        add(father)
        add(son)
    }

    /// A married and an unmarried woman of one surname (Kazlauskienė, Kazlauskaitė) behind one role mailbox.
    private mutating func addWifeAndDaughter(_ head: Person) {
        var wife = head
        if wife.firm < 0 { maker.changeEmployer(&wife, &dice) }
        let women = world.tongues[Int(wife.tongue)].givenRanks[1]
        (wife.female, wife.surnameForm, wife.given) = (true, 2, UInt16(women.rank(&dice)))
        (wife.mail, wife.mailShape) = (wife.firm >= 0 ? .role : .free, 0)
        maker.keepMailName(&wife)
        var daughter = wife
        daughter.surnameForm = 1
        daughter.given = UInt16(women.rank(&dice))
        if dice.chance(900) { maker.setPhone(&daughter, &dice) }
        if dice.chance(700) { maker.setAddress(&daughter, &dice) }
        if dice.chance(700) { daughter.title = UInt8(dice.below(8)) }
        maker.keepMailName(&daughter)
        add(wife)
        add(daughter)
    }

    /// Two people of one home and surname whose names differ in a letter or an initial.
    private mutating func addTwins(_ head: Person) {
        var twin = relative(of: head)
        twin.female = head.female
        (twin.surname, twin.surnameForm) = (head.surname, head.surnameForm)
        twin.given = UInt16(world.tongues[Int(head.tongue)].neighbour(of: Int(head.given), women: head.female, twins: true, &dice))
        if twin.given == head.given {
            twin.given = UInt16(world.tongues[Int(head.tongue)].neighbour(of: Int(head.given), women: head.female, twins: false, &dice))
        }
        maker.keepMailName(&twin)
        add(head)
        add(twin)
    }

    /// Two people with the same full name in one firm or one city.
    private mutating func addNamesakes(_ head: Person) {
        var other = maker.person(&dice)
        other.land = head.land
        if head.firm >= 0, dice.chance(400) {
            (other.firm, other.branch) = (head.firm, head.branch)
        } else if other.firm >= 0 {
            maker.changeEmployer(&other, &dice)
        }
        other.city = head.city
        maker.setAddress(&other, &dice)
        maker.setPhone(&other, &dice)
        (other.tongue, other.female, other.given, other.surname, other.surnameForm) = (
            head.tongue, head.female, head.given, head.surname, head.surnameForm
        )
        maker.keepMailName(&other)
        add(head)
        add(other)
    }

    /// Two or three branches of one firm, without a person: one domain, neighbouring switchboards, different cities.
    private mutating func addBranches(_ head: Person) {
        let number = branchedFirms
        guard number < world.branchedFirms else { return add(head) }
        branchedFirms += 1
        let firm = Firm(number, in: world)
        for branch in 0..<min(3, firm.branches) {
            var office = head
            (office.land, office.tongue) = (firm.land, firm.land.tongue)
            (office.given, office.firm, office.branch) = (UInt16.max, Int32(number), UInt8(branch))
            (office.mail, office.mailShape) = (dice.chance(800) ? .role : .none, 0)
            maker.useBranchAddress(&office)
            maker.useSwitchboard(&office)
            add(office)
        }
    }

    /// Father and son of the very same name at one address, told apart by phone and e-mail only.
    private mutating func addSenior(_ head: Person) {
        var junior = relative(of: head)
        (junior.female, junior.given, junior.surname, junior.surnameForm) = (head.female, head.given, head.surname, head.surnameForm)
        maker.keepMailName(&junior)
        add(head)
        add(junior)
    }
}
