/// A company: derived from the seed and its number whenever it is needed, never stored.
struct Firm {
    let number: Int
    let land: Land
    let first: Int
    let second: Int
    let third: Int
    let legal: Int
    /// Named for its owner (`ИП`, `& Sons`): the owner's surname rank, or -1.
    let owner: Int
    let domainStyle: Int
    let homeCity: Int
    let branches: Int
    /// National number of the switchboard; a branch has the next one.
    let switchboard: UInt64
    /// First number of the firm's block of a thousand mobiles.
    let mobiles: UInt64

    init(_ number: Int, in world: World) {
        var dice = Dice(seed: world.seed, stream: 0xF1A3_0000_0000 &+ UInt64(number))
        let land = Land(rawValue: UInt8(dice.pick(World.landWeights))) ?? .britain
        let country = world.countries[Int(land.rawValue)]
        self.number = number
        self.land = land
        first = dice.below(country.firmFirst.count)
        second = dice.below(country.firmSecond.count)
        third = dice.chance(450) ? dice.below(country.firmThird.count) : -1
        legal = dice.pick([70, 12, 8, 6, 4].prefix(country.legalForms.count).map { $0 })
        let tail = number > world.firmCount / 3
        owner = tail && land != .lithuania && dice.chance(200) ? Int(world.tongues[Int(land.tongue)].surname(&dice)) : -1
        domainStyle = dice.below(1 << 16)
        homeCity = country.cityRanks.rank(&dice)
        branches = number < world.branchedFirms ? dice.within(3...8) : dice.pick([8, 1, 1]) + 1
        switchboard = Phones.landline(land, city: homeCity, &dice)
        mobiles = Phones.mobile(land, &dice) / 1000 * 1000
    }

    func city(branch: Int, in world: World) -> Int { (homeCity + branch * 3) % world.countries[Int(land.rawValue)].cities.count }

    /// Appends the bare name, without the legal form.
    func appendBareName(in world: World, to text: inout [UInt8]) {
        let country = world.countries[Int(land.rawValue)]
        if owner >= 0 {
            world.tongues[Int(land.tongue)].appendSurname(UInt16(owner), form: 0, to: &text)
            switch land {
            case .russia:
                text.add(" ")
                Letters.append(0x410 + UInt32(first % 20), to: &text)
                text.add(". ")
                Letters.append(0x410 + UInt32(second % 20), to: &text)
                text.add(".")
            case .britain, .america: if domainStyle & 4 == 0 { text.add(" & Sons") } else { country.appendSecond(second, to: &text) }
            default: country.appendSecond(second, to: &text)
            }
            return
        }
        country.firmFirst.append(first, to: &text)
        if land == .russia, domainStyle & 3 != 0 {
            country.firmSecond.append(second, to: &text)
        } else {
            country.appendSecond(second, to: &text)
        }
        guard third >= 0 else { return }
        text.add(land == .russia && domainStyle & 8 == 0 ? "-" : " ")
        country.firmThird.append(third, to: &text)
    }

    /// Appends the e-mail domain: the romanised name, shortened in one of several ways, often with a number where names repeat.
    func appendDomain(in world: World, to text: inout [UInt8]) {
        var name: [UInt8] = []
        appendBareName(in: world, to: &name)
        Letters.romanise(&name, .english)
        var length = 0
        for byte in name {
            let small = byte | 0x20
            if (0x61...0x7A).contains(small) {
                text.append(small)
                length += 1
            } else if byte == 32, domainStyle & 16 != 0, length > 0 {
                text.append(45)
            }
            if length == 26 { break }
        }
        if text.last == 45 { text.removeLast() }
        if domainStyle % 5 < 2 { text.add(number: domainStyle % 97) }
        let endings: [[StaticString]] = [
            [".ru", ".ru", ".ru", ".com", ".su"], [".lt", ".lt", ".lt", ".eu", ".com"], [".co.uk", ".co.uk", ".com", ".com", ".uk"],
            [".com", ".com", ".com", ".net", ".us"], [".de", ".de", ".de", ".com", ".eu"], [".pl", ".pl", ".com.pl", ".com", ".eu"],
        ]
        text.add(endings[Int(land.rawValue)][(domainStyle >> 8) % 5])
    }

    /// Appends the name with its legal form in one of the spellings people use; 0 is the firm's own.
    func appendName(style: Int, in world: World, to text: inout [UInt8]) {
        let country = world.countries[Int(land.rawValue)]
        var name: [UInt8] = []
        appendBareName(in: world, to: &name)
        if owner >= 0, land == .russia {
            text.add(style == 3 ? "Индивидуальный предприниматель " : "ИП ")
            text.append(contentsOf: name)
            return
        }
        let prefixed = land == .russia || land == .lithuania
        let quotes: (StaticString, StaticString) =
            style == 1 ? ("\"", "\"") : style >= 2 || !prefixed ? ("", "") : land == .russia ? ("«", "»") : ("„", "“")
        if prefixed, style < 3 {
            country.legalForms.append(legal, to: &text)
            text.add(" ")
        }
        if prefixed || style != 1 { text.add(quotes.0) }
        text.append(contentsOf: name)
        if prefixed || style != 1 { text.add(quotes.1) }
        if style == 4 { return }
        if style == 3 || !prefixed {
            text.add(style == 3 ? ", " : " ")
            country.legalForms.append(style == 2 ? (legal + 1) % 2 : legal, to: &text)
        }
    }
}

extension Country {
    fileprivate func appendSecond(_ word: Int, to text: inout [UInt8]) {
        text.add(" ")
        firmSecond.append(word, to: &text)
    }
}
