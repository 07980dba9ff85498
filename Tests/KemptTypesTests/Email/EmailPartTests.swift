import KemptCore
import KemptTypes
import Testing

/// The parts of an address and the lists that tell its class.
@Suite struct EmailPartTests {
    let parts = PartReader(EmailType.self)

    @Test func ofAnAddress() {
        #expect(parts.part("domain", "jonas@mail.acme.co.uk") == "mail.acme.co.uk")
        #expect(parts.part("local", "jonas+x@acme.lt") == "jonas+x")
        #expect(parts.part("registrable-domain", "jonas@mail.acme.co.uk") == "acme.co.uk")
        #expect(parts.part("registrable-domain", "jonas@acme.myshopify.com") == "acme.myshopify.com")
        #expect(parts.part("registrable-domain", "иван@почта.фирма.рф") == "фирма.рф")
        #expect(parts.part("canonical", "j.onas+x@googlemail.com") == "jonas@gmail.com")
    }

    @Test func ofNoAddress() {
        for value in ["jonas", "a b@c.lt", "a@b", "Jonas@x.lt y", "a@acme.local", "иvan@mail.ru", "a@xn--0.lt"] {
            for part in EmailType.spec.parts { #expect(parts.part(part.name, value) == "", "\(part.name) of \(value)") }
        }
    }

    @Test(arguments: [
        ("jonas@acme.lt", "business"), ("jonas@gmail.com", "free"), ("jonas@inbox.lt", "free"), ("vardas@mail.ru", "free"), ("info@acme.lt", "role"),
        ("info@gmail.com", "role"), ("sales2@acme.lt", "role"), ("pardavimai@acme.lt", "role"), ("buhgalter@zavod.ru", "role"),
        ("info.vilnius@acme.lt", "role"), ("no-reply@acme.lt", "role"), ("jonas@mailinator.com", "disposable"), ("info@mailinator.com", "disposable"),
        ("jonas@x.mailinator.com", "disposable"), ("hr.manager@acme.lt", "business"), ("okorokov@zavod.ru", "business"), ("info@пример.рф", "role"),
        ("infante@acme.lt", "business"), ("2020@acme.lt", "business"), ("+@acme.lt", "business"),
    ])
    func classes(_ value: String, _ expected: String) { #expect(parts.part("class", value) == expected) }

    @Test func listsOfOnesOwn() {
        var free = WordChanges()
        free.added = [("acme.lt", ""), ("Post.Example", "")]
        free.removed = ["gmail.com"]
        var role = WordChanges()
        role.added = [("jonas", "")]
        role.removed = ["info"]
        var disposable = WordChanges()
        disposable.added = [("throw.lt", "")]
        disposable.removed = ["mailinator.com"]
        let own = PartReader(EmailType.self, words: ["free": free, "role": role, "disposable": disposable])
        for (value, expected) in [
            ("a@acme.lt", "free"), ("a@mail.acme.lt", "free"), ("a@post.example", "free"), ("a@gmail.com", "business"), ("a@yahoo.com", "free"),
            ("Jonas@x.lt", "role"), ("info@x.lt", "business"), ("sales@x.lt", "role"), ("a@mailinator.com", "business"),
            ("a@yopmail.com", "disposable"), ("a@a.throw.lt", "disposable"), ("a@throwx.lt", "business"),
        ] { #expect(own.part("class", value) == expected, "\(value)") }
    }

    /// Nobody's list may call a large provider disposable, or a free one a business.
    @Test func providersAreInOneList() {
        for domain in [
            "gmail.com", "googlemail.com", "yahoo.com", "hotmail.com", "outlook.com", "live.com", "msn.com", "icloud.com", "aol.com", "mail.com",
            "gmx.net",
            "web.de", "proton.me", "mail.ru", "bk.ru", "list.ru", "inbox.ru", "yandex.ru", "rambler.ru", "ukr.net", "i.ua", "tut.by", "inbox.lt",
            "one.lt",
            "takas.lt", "delfi.lt", "inbox.lv", "mail.ee", "wp.pl", "o2.pl", "onet.pl", "interia.pl", "seznam.cz", "abv.bg", "free.fr", "orange.fr",
            "libero.it", "qq.com", "163.com", "fastmail.com", "zoho.com", "tutanota.com", "hey.com",
        ] {
            withCell(domain) { cell in
                #expect(EmailParts.isFreeMail(cell), "\(domain)")
                #expect(!EmailParts.isDisposable(cell), "\(domain)")
            }
        }
    }
}
