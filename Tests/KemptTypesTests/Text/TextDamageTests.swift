import KemptCore
import KemptTypes
import Testing

/// Remains of web pages, broken letters, and the styles one can ask for.
@Suite struct TextDamageTests {
    let text = TypeHarness(TextType.self)

    @Test func promises() {
        checkPromises(
            of: TextType.self,
            with: [
                SettingExample([("quotes", "typographic")], "UAB \"Ąžuolas\"", "UAB „Ąžuolas“", "text.style"),
                SettingExample([("max-length", "5")], "Žodžiai", "Žodžiai", "text.too-long"),
                SettingExample([("case", "upper")], "straße", "STRASSE", "text.style"),
                SettingExample([("case", "title"), ("quotes", "straight")], "«ąžuolų» gatvė", "\"Ąžuolų\" Gatvė", "text.style"),
            ],
            seeds: [
                "two  words", "Ёлка", "&lt;b&gt;x&lt;/b&gt;", "<<b>b>x", "Ã&curren;", "&amp;amp;amp;amp;amp;amp;amp;lt;", "Ã\u{192}Â¼",
                "<script>x</script>",
                "п▓п╟п╫", "Ã¼ Иван", "<!-- <b> -->x", "ã¼", "Ä“", "\"a\" 'b'",
            ], rounds: 1000)
    }

    @Test(arguments: [
        ("<b>Acme</b>", "Acme"), ("Acme<br>Ltd<BR/>x", "Acme Ltd x"), ("<p class=\"x\">Labas</p><p>rytas</p>", "Labas rytas"),
        ("<a href='http://x.lt/?a=1&b=2'>site</a>", "site"), ("x<!-- note -->y", "xy"), ("<style>p {color: red}</style>Acme", "Acme"),
        ("<o:p>Acme</o:p>", "Acme"), ("&lt;b&gt;Acme&lt;/b&gt;", "Acme"), ("<div>\n<span>Иван</span>\n</div>", "Иван"), ("<<b>b>x", "x"),
        ("<html><head><title>T</title></head><body>x</body></html>", "T x"), ("<font size=2>x", "x"),
    ])
    func tags(_ value: String, _ expected: String) { text.expect(value, expected, "text.html") }

    @Test func nothingButTags() {
        text.expect("<p>&nbsp;</p>", "", "text.html")
        text.expect("<br><br/>", "", "text.html")
        text.expectSame(["<img src=x>", "<a href=\"http://x.lt\"></a>", "<![CDATA[Acme & Co]]>", "<note><![CDATA[x]]></note>"])
    }

    @Test func noTags() {
        text.expectSame([
            "a < b > c", "<jonas@example.lt>", "x <b and c> y", "<", "<<>>", "<b", "a<b", "1 <i 2", "<!-- never ends", "<unknown>x</unknown>",
            "</ b>", "<3",
            "AT&T", "R&D; more", "Tom & Jerry", "&;", "&#;", "&#xZZ;", "& amp ;",
        ])
        TypeHarness(TextType.self, [("html", "keep")]).expectSame(["<b>x</b>", "x<br>y"])
    }

    @Test(arguments: [
        ("MÃ¼ller", "Müller"), ("FaÃ§ade", "Façade"), ("PrivÃ© ÃƒÂ¼ber", "Privé über"), ("РРІР°РЅ РџРµС‚СЂРѕРІ", "Иван Петров"),
        ("Å½algiris", "Žalgiris"), ("VytautÄ— ir Å arÅ«nas", "Vytautė ir Šarūnas"), ("BÄ…k", "Bąk"), ("itâ€™s â€“ ok", "it’s – ok"),
        ("Ïåòðîâ Èâàí", "Петров Иван"),
        ("п≤п╡п╟п╫", "Иван"), ("╨Ш╨▓╨░╨╜", "Иван"), ("KrakĂłw, Ĺšwidnica", "Kraków, Świdnica"), ("Å iauliai, Å½agarÄ—", "Šiauliai, Žagarė"),
        ("ÄÆmonÄ—", "įmonė"), ("Ä®monÄ—", "Įmonė"), ("Ð˜Ð²Ð°Ð½", "Иван"),
        ("Иван — MÃ¼ller", "Иван — Müller"), ("Р\u{98}РІР°РЅ", "Иван"), ("РРіРѕСЂСЊ Р РѕРјР°РЅРѕРІ", "Игорь Романов"),
        ("Anna, РџРµС‚СЂРѕРІ и Ко", "Anna, Петров и Ко"),
    ])
    func brokenLetters(_ value: String, _ expected: String) { text.expect(value, expected, "text.encoding") }

    /// A long text is mended run by run; what is sound in it stays.
    @Test func longTexts() {
        let sound = String(repeating: "Ąžuolų gatvė, Вильнюс, naïve café. ", count: 40)
        text.expectSame([String(sound.dropLast())])
        text.expect(sound + "MÃ¼ller", sound + "Müller", "text.encoding")
    }

    @Test func soundLetters() {
        text.expectSame([
            "ÄÖÜ", "Ärzte „Klasse Ä“ und", "Иванов С…", "«С»", "ООО «Р»", "São João", "ÎLE", "Ångström", "Ñandú", "Çelik ÇÖZÜM", "ŠIAULIAI", "РФ",
            "СССР", "Łódź",
            "Ð", "Â", "Ã", "NAÏVE", "ÀÉÎ", "Þór Ðað", "Ø", "Œuvre", "10 €", "№ 5", "½", "┌─┐",
        ])
    }

    @Test func entities() {
        text.expect("A &amp;amp; B", "A & B", "text.entity")
        text.expect("&#352;iauliai &#x17E;", "Šiauliai ž", "text.entity")
        text.expect("a&nbsp;b", "a b", "text.entity")
    }

    @Test func quotes() {
        let straight = TypeHarness(TextType.self, [("quotes", "straight")])
        straight.expect("«Ёлка» „Ąžuolas“ “x” it’s", "\"Ёлка\" \"Ąžuolas\" \"x\" it's", "text.style")
        straight.expectSame(["\"x\" it's"])
        let typographic = TypeHarness(TextType.self, [("quotes", "typographic")])
        typographic.expect("ООО \"Ёлка\"", "ООО «Ёлка»", "text.style")
        typographic.expect("\"Acme\" it's", "“Acme” it’s", "text.style")
        typographic.expectSame(["5\" pipe", "O’Neill", "'quoted'", "«x»"])
    }

    @Test func lengths() {
        let short = TypeHarness(TextType.self, [("max-length", "4")])
        short.expectSame(["abcd", "žžžž", "жжжж"])
        short.expectInvalid(["abcde", "žžžžž", " abcde"], "text.too-long")
        short.expect(" abcd ", "abcd", "text.whitespace")
        short.expect("<b>abcd</b>", "abcd", "text.html")
    }

    /// Work must not grow with the square of the length: these would not end.
    @Test func longCellsEndSoon() {
        for pattern in [
            "<", "<b", "<b ", "</", "<!--", "<script>", "&", "&amp;", "&#1", "Ã", "Ã¼", "e\u{301}", "\u{301}", "п▓", "<a b=", "Р", "\"", "&lt;b&gt;",
        ] {
            let value = String(repeating: pattern, count: 40_000 / pattern.utf8.count)
            let first = text.read(value)
            #expect(first.kind == .same || text.read(first.result).kind == .same, "\(pattern)")
        }
    }
}
