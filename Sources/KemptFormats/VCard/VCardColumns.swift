/// The columns of a card, and their places.
struct VCardColumns: Sendable {
    let names: [String]
    /// Columns of one kind: `email`, `email_2`, `email_3` where they are told apart.
    let emails: Range<Int>
    let phones: Range<Int>
    let mobiles: Range<Int>
    let faxes: Range<Int>
    /// `street` and the four behind it.
    let address: Int
    let otherAddresses: Int
    let birthday: Int

    static let uid = 0
    static let fullName = 1
    /// `family` and the four behind it: the parts of N in their order.
    static let family = 2
    static let nickname = 7
    static let organization = 8
    static let department = 9
    static let title = 10
    static let role = 11
    private static let fixed = [
        "uid", "full_name", "family", "given", "additional", "prefix", "suffix", "nickname", "organization", "department", "title", "role",
    ]

    init(_ several: VCardSeveral) {
        var names = Self.fixed
        func add(_ name: String) -> Range<Int> {
            let start = names.count
            names.append(name)
            if several == .columns { names += ["\(name)_2", "\(name)_3"] }
            return start..<names.count
        }
        emails = add("email")
        phones = add("phone")
        mobiles = add("mobile")
        faxes = add("fax")
        address = names.count
        names += ["street", "city", "region", "postcode", "country", "other_addresses"]
        otherAddresses = address + 5
        birthday = names.count
        names += ["birthday", "url", "note", "categories", "kind", "updated"]
        self.names = names
    }

    var url: Int { birthday + 1 }
    var note: Int { birthday + 2 }
    var categories: Int { birthday + 3 }
    var kind: Int { birthday + 4 }
    var updated: Int { birthday + 5 }
}
