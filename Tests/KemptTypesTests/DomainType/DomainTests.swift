import KemptCore
import KemptTypes
import Testing

@Suite struct DomainTests {
    let domain = TypeHarness(DomainType.self)
    let parts = PartReader(DomainType.self)

    @Test func promises() { domain.checkPromises(seeds: ["WWW.EXAMPLE.LT/x", "http://пример.рф:80/", "a@b.lt", "xn--e1afmkfd.xn--p1ai."]) }

    @Test func canonicalStays() {
        domain.expectSame(["a.lt", "a-b.co.uk", "šiauliai.lt", "пример.рф", "123.com", "www.gov.uk", "wwww.lt", "www.lt", "a.b.c.d.e.example"])
    }

    @Test func mended() {
        domain.expect("HTTP://EXAMPLE.LT", "example.lt", "domain.site")
        domain.expect("example.lt:8080", "example.lt", "domain.site")
        domain.expect("//www.example.lt?x#y", "example.lt", "domain.site")
        domain.expect("<example.lt>", "example.lt", "domain.notation")
        domain.expect("ПРИМЕР.РФ", "пример.рф", "domain.notation")
        domain.expect("example.lt\u{200B}", "example.lt", "domain.whitespace")
        domain.expect("\t", "", "domain.whitespace")
        domain.expect("-", "", "domain.no-value")
    }

    @Test func refused() {
        domain.expectInvalid(["example", "localhost", "1.2.3.4", "a.b1"], "domain.top-level")
        domain.expectInvalid(
            ["exa_mple.lt", "-a.lt", "a..lt", "ex ample.lt", "a@b@c.lt", String(repeating: "a", count: 64) + ".lt", "xn--0.lt"], "domain.not-a-domain"
        )
    }

    /// Names from the test vectors of publicsuffix.org (public domain).
    @Test(arguments: [
        ("example.com", "example.com"), ("a.b.domain.biz", "domain.biz"), ("b.example.uk.com", "example.uk.com"), ("uk.com", ""), ("c.mm", ""),
        ("a.b.c.mm", "b.c.mm"), ("test.jp", "test.jp"), ("ac.jp", ""), ("a.b.ide.kyoto.jp", "b.ide.kyoto.jp"), ("c.kobe.jp", ""),
        ("a.b.c.kobe.jp", "b.c.kobe.jp"), ("city.kobe.jp", "city.kobe.jp"), ("ck.www.ck", "www.ck"), ("test.k12.ak.us", "test.k12.ak.us"),
        ("k12.ak.us", ""), ("食狮.公司.cn", "食狮.公司.cn"), ("a.食狮.中国", "食狮.中国"), ("公司.cn", ""), ("a.b.example.example", "example.example"),
        ("shop.example.lt", "example.lt"), ("a.gov.lt", "a.gov.lt"), ("x.github.io", "x.github.io"), ("mail.firma.com.ru", "firma.com.ru"),
    ])
    func registrable(_ value: String, _ expected: String) {
        #expect(parts.part("registrable", value) == expected)
        let suffix = parts.part("suffix", value)
        #expect(value.hasSuffix("." + suffix) || value == suffix)
    }

    @Test func noParts() { for value in ["", "x", "Example.LT", "a@b.lt", "http://a.lt"] { #expect(parts.part("registrable", value) == "") } }

    @Test func matchForms() {
        domain.expectEqualForms(["www.example.lt", "https://example.lt/x", "EXAMPLE.LT."])
        domain.expectEqualForms(["пример.рф", "xn--e1afmkfd.xn--p1ai"])
        #expect(domain.matchForm("gmail.com") == "")
        #expect(domain.matchForm("nothing here") == "")
    }

    /// Work must not grow with the square of the length: these would not end.
    @Test func longCellsEndSoon() {
        for pattern in ["a", "a.", ".", "xn--", "xn--a.", "é.", "@", "a@", "http://", "/", "\u{FB01}", "\u{660}", "e\u{301}", "www."] {
            let value = String(repeating: pattern, count: 40_000 / pattern.utf8.count)
            #expect(domain.read(value).kind == .invalid, "\(pattern)")
        }
    }
}
