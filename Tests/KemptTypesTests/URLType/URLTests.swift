import KemptCore
import KemptTypes
import Testing

@Suite struct URLTests {
    let url = TypeHarness(URLType.self)

    @Test func promises() { url.checkPromises(seeds: ["http//example.lt", "example.lt:8080/x", "//example.lt", "http://https://a.lt", "пример.рф"]) }

    @Test func canonicalStays() {
        url.expectSame(
            [
                "https://example.lt", "http://www.example.lt/", "https://example.lt/A b".replacing(" ", with: "%20"), "https://example.lt:8443/x#y",
                "https://example.lt?q",
                "https://пример.рф/путь", "https://a-b.co.uk/~x/",
            ].filter { $0 != "http://www.example.lt/" })
    }

    @Test func mended() {
        let table = [
            ("example.lt", "https://example.lt", "url.notation"), ("HTTP://EXAMPLE.LT/Path", "http://example.lt/Path", "url.notation"),
            ("http://example.lt/", "http://example.lt", "url.notation"), ("http://example.lt:80/x", "http://example.lt/x", "url.notation"),
            ("//example.lt/x", "https://example.lt/x", "url.notation"), ("example.lt.", "https://example.lt", "url.notation"),
            ("example.lt:8080", "https://example.lt:8080", "url.notation"), ("ПРИМЕР.РФ", "https://пример.рф", "url.notation"),
            ("http.example.lt", "https://http.example.lt", "url.notation"), ("http//example.lt", "http://example.lt", "url.misspelt"),
            ("https:example.lt", "https://example.lt", "url.misspelt"), ("http:\\\\example.lt", "http://example.lt", "url.misspelt"),
            ("<https://example.lt>", "https://example.lt", "url.misspelt"), ("http://https://example.lt", "https://example.lt", "url.misspelt"),
            ("https://xn--e1afmkfd.xn--p1ai/x", "https://пример.рф/x", "url.notation"), ("https://ﬁrma.lt", "https://firma.lt", "url.notation"),
            ("https://example.lt\u{200B}", "https://example.lt", "url.whitespace"), ("\t", "", "url.whitespace"),
        ]
        for (value, result, rule) in table { url.expect(value, result, rule) }
    }

    @Test func refused() {
        url.expectInvalid(["ftp://example.lt", "mailto:a@b.lt", "javascript:alert(1)", "file:///etc/passwd"], "url.scheme")
        url.expectInvalid(
            ["localhost", "http://", "https://user:pw@example.lt", "http://1.2.3.4", "exa_mple.lt", "example.lt:99999", "http://-a.lt"], "url.host")
        url.expectInvalid(["example.lt, example.com", "not a url"], "url.space")
    }

    @Test func parts() {
        let parts = PartReader(URLType.self)
        #expect(parts.part("host", "https://www.acme.co.uk:8080/x?utm_source=1") == "www.acme.co.uk")
        #expect(parts.part("registrable-domain", "https://www.acme.co.uk/x") == "acme.co.uk")
        #expect(parts.part("registrable-domain", "https://сайт.фирма.рф") == "фирма.рф")
        for value in ["ftp://example.lt", "nothing", "https://", "https://user:pw@example.lt", "https://exa_mple.lt"] {
            for part in URLType.spec.parts { #expect(parts.part(part.name, value) == "", "\(part.name) of \(value)") }
        }
    }
}
