import KemptCore
import KemptTypes
import Testing

@Suite struct EmailTests {
    let email = TypeHarness(EmailType.self)

    @Test func promises() { email.checkPromises(seeds: ["a+b@gmail.com", "Ąžuolas@Paštas.LT", "<a@b.cd>", "a@b.cd, e@f.gh"]) }

    @Test func canonicalStays() {
        email.expectSame([
            "a@b.lt", "o'brien@example.com", "a+tag@sub.example.co.uk", "test@test.com", "noreply@example.lt",
            "x_y-z@a-b.museum",
            "жук@пример.рф", "info@mail.com", "a@gmx.net", "123@456.com", "ąžuolas@paštas.lt", "jonas@hotmail.fr", "a@x.co",
        ])
    }

    @Test func mended() {
        email.expect("JONAS@EXAMPLE.LT", "jonas@example.lt", "email.case")
        email.expect("ИВАН@ПОЧТА.РФ", "иван@почта.рф", "email.case")
        email.expect("jonas@ example . lt", "jonas@example.lt", "email.whitespace")
        email.expect("jonas\u{200B}@example.lt", "jonas@example.lt", "email.whitespace")
        email.expect("\u{A0}jonas@example.lt\u{A0}", "jonas@example.lt", "email.whitespace")
        email.expect("<jonas@example.lt>", "jonas@example.lt", "email.wrapper")
        email.expect("'jonas@example.lt'", "jonas@example.lt", "email.wrapper")
        for sign in ["'", "|", "| ", "*", "''"] { email.expect(sign + "jonas@example.lt", "jonas@example.lt", "email.wrapper") }
        email.expect("E-mail: Jonas@example.lt", "jonas@example.lt", "email.wrapper")
        email.expect("el. paštas: jonas@example.lt;", "jonas@example.lt", "email.wrapper")
        email.expect("\"jonas@example.lt\" <Jonas@example.lt>", "jonas@example.lt", "email.display-name")
        email.expect("Петров, Иван <petrov@example.ru>", "petrov@example.ru", "email.display-name")
        email.expect("jonas@example..lt", "jonas@example.lt", "email.punctuation")
        email.expect("anna@mаil.ru", "anna@mail.ru", "email.homoglyph")
        email.expect("mailto:jonas@example.lt?subject=Hi", "jonas@example.lt", "email.wrapper")
        email.expect("   ", "", "email.whitespace")
    }

    @Test func guesses() {
        email.expect("JONAS@GMIAL.COM", "jonas@gmail.com", "email.typo-domain")
        email.expect("jonas@gmail.con", "jonas@gmail.com", "email.typo-domain")
        email.expect("jonas@acme.con", "jonas@acme.com", "email.typo-domain")
        email.expect("jonas@acme.cmo", "jonas@acme.com", "email.typo-domain")
        email.expect("mailto:jonas@inboks.lt", "jonas@inbox.lt", "email.typo-domain")
        email.expect("a@b.lt, c@d.lt", "a@b.lt", "email.several")
        email.expect("a@b.lt/c@d.lt", "a@b.lt", "email.several")
        email.expect("Jonas <a@b.lt>, Petras <c@d.lt>", "a@b.lt", "email.several")
        email.expect("bad@, C@d.lt", "c@d.lt", "email.several")
    }

    /// A provider in use must never be taken for another one's misspelling.
    @Test func providersAreNoTypos() {
        for domain in [
            "gmail.com", "googlemail.com", "yahoo.com", "ymail.com", "yahoo.co.uk", "yahoo.de", "hotmail.com", "hotmail.fr", "hotmail.co.uk",
            "outlook.com", "live.com",
            "msn.com", "icloud.com", "me.com", "aol.com", "mail.com", "email.com", "proton.me", "protonmail.com", "pm.me", "gmx.net", "gmx.de",
            "gmx.at", "web.de",
            "mail.ru", "bk.ru", "list.ru", "inbox.ru", "yandex.ru", "ya.ru", "yandex.com", "rambler.ru", "lenta.ru", "ro.ru", "ukr.net", "i.ua",
            "tut.by", "inbox.lt",
            "one.lt", "mail.lt", "takas.lt", "delfi.lt", "zebra.lt", "inbox.lv", "mail.ee", "hot.ee", "gmail.pl", "wp.pl", "o2.pl", "onet.eu",
            "seznam.cz", "email.cz",
            "abv.bg", "mail.bg", "free.fr", "orange.fr", "libero.it", "acme.co", "acme.cm", "acme.om", "acme.bet", "acme.community", "acme.company",
            "acme.network",
        ] { email.expectSame(["jonas@" + domain]) }
    }

    @Test func refused() {
        email.expectInvalid(["jonas", "www.example.lt", "mailto:"], "email.no-at")
        email.expectInvalid(["a@b@c.lt", "a@@", "@@"], "email.two-ats")
        email.expectInvalid(
            [
                "@example.lt", "'@example.lt", "|@example.lt", "a..b@example.lt", "a\"b@example.lt", ".jonas@example.lt", "jonas.@example.lt",
                String(repeating: "a", count: 65) + "@b.lt",
            ], "email.local-part")
        email.expectInvalid(
            ["a@localhost", "a@", "a@b_c.lt", "a@-b.lt", "a@b-.lt", "a@" + String(repeating: "b", count: 64) + ".lt"], "email.domain")
        email.expectInvalid(["a@b.c", "a@1.2.3.4", "a@b.l1"], "email.top-level")
        email.expectInvalid(["jonas petraitis@example.lt", "a@example lt"], "email.space")
    }

    @Test func matchForms() {
        email.expectEqualForms(["jonaspetraitis@gmail.com", "jonas.petraitis@gmail.com", "Jonas.Petraitis+crm@googlemail.com"])
        email.expectEqualForms(["a.b@yandex.ru", "a-b@ya.ru", "A.B@yandex.kz"])
        email.expectEqualForms(["info@acme.lt", "INFO@ACME.LT", "info+x@acme.lt"])
        email.expectDistinctForms(["jonas.p@acme.lt", "jonasp@acme.lt", "jonasp@gmail.com"])
        #expect(email.matchForm("+x@acme.lt") == "+x@acme.lt")
        #expect(email.matchForm("nothing") == "")
    }

    @Test func parts() {
        withCell("info@mail.ru") { cell in
            #expect(EmailParts.domain(of: cell).string == "mail.ru")
            #expect(EmailParts.isRole(EmailParts.local(of: cell)))
            #expect(EmailParts.isFreeMail(EmailParts.domain(of: cell)))
        }
        withCell("jonas@mailinator.com") { cell in
            #expect(!EmailParts.isRole(EmailParts.local(of: cell)))
            #expect(EmailParts.isDisposable(EmailParts.domain(of: cell)))
            #expect(!EmailParts.isFreeMail(EmailParts.domain(of: cell)))
        }
    }
}
