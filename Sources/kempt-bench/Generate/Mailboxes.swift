/// E-mail addresses from a person's numbers.
enum Mailboxes {
    private static let free: [[StaticString]] = [
        ["mail.ru", "yandex.ru", "gmail.com", "bk.ru", "inbox.ru", "rambler.ru"],
        ["gmail.com", "inbox.lt", "one.lt", "yahoo.com", "takas.lt", "mail.ru"],
        ["gmail.com", "hotmail.co.uk", "outlook.com", "yahoo.co.uk", "btinternet.com", "icloud.com"],
        ["gmail.com", "yahoo.com", "outlook.com", "hotmail.com", "aol.com", "icloud.com"],
        ["gmx.de", "web.de", "gmail.com", "t-online.de", "freenet.de", "outlook.de"],
        ["wp.pl", "gmail.com", "onet.pl", "o2.pl", "interia.pl", "op.pl"],
    ]
    private static let disposable: [StaticString] = [
        "mailinator.com", "yopmail.com", "guerrillamail.com", "10minutemail.com", "trashmail.com", "tempmail.org",
    ]
    private static let typos: [StaticString] = ["gmial.com", "gmail.con", "yandex.ry", "hotmial.com", "mail.ry", "gamil.com"]
    private static let roles: [[StaticString]] = [
        ["info", "office", "sales", "buh", "zakaz"], ["info", "biuras", "pardavimai", "buhalterija", "uzsakymai"],
        ["info", "office", "sales", "accounts", "hello"],
        ["info", "sales", "contact", "office", "support"], ["info", "kontakt", "vertrieb", "buchhaltung", "office"],
        ["info", "biuro", "sprzedaz", "ksiegowosc", "kontakt"],
    ]

    /// Appends the address of a person; nothing for one without.
    static func append(_ person: Person, in world: World, to text: inout [UInt8]) {
        switch person.mail {
        case .none: return
        case .role: text.add(roles[Int(person.land.rawValue)][Int(person.mailShape) % 5])
        default: appendLocal(person, in: world, to: &text)
        }
        text.add("@")
        switch person.mail {
        case .disposable: text.add(disposable[Int(person.mailNumber) % disposable.count])
        case .free: text.add(free[Int(person.land.rawValue)][Int(person.mailDomain) % 6])
        default: Firm(Int(max(0, person.firm)), in: world).appendDomain(in: world, to: &text)
        }
    }

    private static func appendLocal(_ person: Person, in world: World, to text: inout [UInt8]) {
        let tongue = world.tongues[Int(person.tongue)]
        var first: [UInt8] = [], last: [UInt8] = []
        if person.isOrganisation {
            first.add("team")
        } else {
            tongue.given[person.female ? 1 : 0].append(Int(person.given), to: &first)
        }
        tongue.appendSurname(person.mailSurname, form: person.mailForm, to: &last)
        Letters.romanise(&first, .english)
        Letters.romanise(&last, .english)
        Letters.map(&first, Letters.lower)
        Letters.map(&last, Letters.lower)
        let initial = first.prefix(1)
        switch person.mailShape {
        case 0: text += first; text.add("."); text += last
        case 1: text += initial; text.add("."); text += last
        case 2: text += initial; text += last
        case 3: text += first; text += last
        case 4: text += last; text.add("."); text += first
        case 5: text += first; text.add("_"); text += last
        case 6: text += first
        default: text += last; text += initial
        }
        if person.mailNumber > 0 { text.add(number: Int(person.mailNumber)) }
    }

    /// Spoils an address as forms and clerks do: no `@`, two dots, a dot at the end, a blank inside, a mistyped domain.
    static func spoil(_ text: inout [UInt8], _ dice: inout Dice) {
        guard let at = text.firstIndex(of: 64), text.count > 5 else { return }
        switch dice.below(7) {
        case 0: text.remove(at: at)
        case 1: if let dot = text.lastIndex(of: 46) { text.insert(46, at: dot) }
        case 2: text.append(46)
        case 3: text.insert(32, at: at)
        case 4: text.insert(64, at: at)
        case 5: if let dot = text.lastIndex(of: 46), dot > at { text.removeSubrange(dot...) }
        default: text[at] = 44
        }
    }

    /// Replaces the domain by a near miss of a well-known one.
    static func mistypeDomain(_ text: inout [UInt8], _ dice: inout Dice) {
        guard let at = text.firstIndex(of: 64) else { return }
        text.removeSubrange((at + 1)...)
        text.add(typos[dice.below(typos.count)])
    }
}
