import KemptCore
import KemptTypes
import Testing

/// Domains in other letters and in code, and names kept for other uses.
@Suite struct EmailDomainTests {
    let email = TypeHarness(EmailType.self)

    @Test(arguments: [
        ("user@xn--80ak6aa92e.com", "user@аррӏе.com"), ("me@גבריאל.xn--4dbrk0ce.il", "me@גבריאל.ישראל.il"),
        ("post@xn--hxajbheg2az3al.xn--jxalpdlp", "post@παράδειγμα.δοκιμή"), ("jeff@XN--FIQQ24B10VI0D.tw", "jeff@臺網中心.tw"),
        ("a@bücher．example", "a@bücher.example"), ("a@例え。jp", "a@例え.jp"), ("a@ﬁrma.lt", "a@firma.lt"),
    ])
    func ownLetters(_ value: String, _ expected: String) {
        email.expect(value, expected, "email.domain-letters")
        email.expectSame([expected])
        email.expectEqualForms([value, expected])
    }

    @Test func othersLetters() {
        email.expectSame(["राम@मोहन.ईन्फो", "葉士豪@臺網中心.台灣", "ñoñó@example.lt", "＠@fullwidth.at", "😀@example.lt", "įmonė@šiauliai.lt"])
        email.expect("ŠARŪNAS@ŽALGIRIS.LT", "šarūnas@žalgiris.lt", "email.case")
        email.expect("info@STRAẞE.de", "info@straße.de", "email.case")
        email.expect("\u{1FEF}@example.com", "`@example.com", "email.unicode")
    }

    /// Two alphabets in a word, or a letter nobody sees, stay in code: shown, they would be taken for another name.
    @Test func deceptiveNamesStayInCode() { email.expectSame(["a@xn--mgba3gch31f060k.com", "a@xn--rypal-fwe.com"]) }

    @Test func noDomains() {
        email.expectInvalid(
            [
                "me@xn--0.tld", "me@xn--.lt", "me@xn--a.lt", "me@xn---bbk.lt", "me@1.xn--4dbc.com", "me@xn--4dbc.1.com", "me@yy--0.tld", "me@⒈no.com",
                "me@\u{37E}.com", "my@．leadingdot.com", "my@two．．dots.com", "me@－dash.com", "me@♥.lt", "me@ab\u{301}\u{345}-.lt",
                "me@中111111111222222222233333333334444444444555555555666666.com",
            ], "email.domain")
        email.expectInvalid(["\u{338}me@example.com", "<\u{338}me@example.com", "\u{E000}@example.com", "a\u{378}@example.com"], "email.local-part")
    }

    @Test func specialUse() {
        email.expectInvalid(["a@acme.local", "a@host.localhost", "a@b.onion", "a@valid.invalid", "a@1.168.192.in-addr.arpa"], "email.special-use")
        email.expectSame(["a@mail.example", "a@pavyzdys.test", "a@localhost.lt", "a@local.lt", "a@arpa.museum"])
        email.expect("A@ACME.LOCAL", "A@ACME.LOCAL", "email.special-use")
    }

    /// The bytes that go over the wire count, and those that stand in the file.
    @Test func lengths() {
        let label = String(repeating: "1", count: 49)
        let domain = Array(repeating: label, count: 5).joined(separator: ".") + ".lt"
        #expect(domain.utf8.count == 252)
        email.expectSame(["a@" + domain])
        email.expectInvalid(["ab@" + domain, "a@λ" + domain.dropFirst()], "email.too-long")
        let composed = "my.\u{1E69}.address@" + domain.dropFirst(21)
        let decomposed = "my.s\u{323}\u{307}.address@" + domain.dropFirst(21)
        #expect(composed.utf8.count <= 254)
        email.expectSame([composed])
        email.expect(
            decomposed, decomposed.utf8.count > 254 ? decomposed : composed, decomposed.utf8.count > 254 ? "email.too-long" : "email.unicode")
    }

    @Test func caseOfTheLocalPartCanStay() {
        let exact = TypeHarness(EmailType.self, [("case", "domain")])
        exact.expectSame(["Abc@example.lt", "Ąžuolas@example.lt"])
        exact.expect("Abc@Example.LT", "Abc@example.lt", "email.case")
        exact.expect("Jonas <Abc@Example.LT>", "Abc@example.lt", "email.display-name")
        exact.expectInvalid(["Jonas Abc@example.lt"], "email.space")
        exact.expectEqualForms(["Abc@example.lt", "abc@example.lt"])
        exact.checkIdempotence(seeds: ["ABC@GMIAL.com", "A@b.LT; C@d.lt"], rounds: 300)
    }
}
