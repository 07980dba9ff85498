import KemptCore
import Testing

@testable import KemptFormats

/// XMLSource: paths, text in all its forms, and documents that must be refused.
@Suite struct XMLSourceTests {
    let folder = Folder()
    private static let columns: [(name: String, path: String)] = [
        ("id", "@code"), ("given", "person/given"), ("mail", "contact/mail"), ("kind", "contact/@type"), ("own", "."),
    ]

    private func source(_ text: String, record: String = "customer", columns: [(name: String, path: String)] = columns) -> XMLSource {
        XMLSource(path: folder.write(text, "x.xml"), record: record, columns: columns)
    }
    private func texts(_ text: String, record: String = "customer", columns: [(name: String, path: String)] = columns) throws -> [[String]] {
        try read(source(text, record: record, columns: columns)).texts
    }
    private func refusal(_ text: String) -> String { failure { _ = try texts(text) } }
    private static let none = "(missing)"

    // MARK: - Values

    /// One record with one column, `a`.
    @Test(arguments: [
        ("<r><a>x</a></r>", "x"), ("<r><a> x\n y \t</a></r>", "x\n y"), ("<r><a></a></r>", ""), ("<r><a/></r>", ""),
        ("<r><a> \n </a></r>", ""), ("<r/>", none),
        ("<r><b>x</b></r>", none), ("<r><a>&lt;&amp;&gt;&quot;&apos;</a></r>", "<&>\"'"), ("<r><a>&#79;&#x43b;&#x1F600;</a></r>", "Oл😀"),
        ("<r><a>a<![CDATA[ < b & ]]>c</a></r>", "a < b & c"), ("<r><a><![CDATA[x]]]]><![CDATA[>y]]></a></r>", "x]]>y"),
        ("<r><a>a<!-- no -->b</a></r>", "ab"),
        ("<r><a>a<?php no ?>b</a></r>", "ab"), ("<r><a>a<b>no</b>c</a></r>", "ac"), ("<r><a>1</a><a>2</a><a>3</a></r>", "1; 2; 3"),
        ("<r><a>1</a><a/></r>", "1"), ("<r><a/><a>2</a></r>", "2"), ("<r><a>1</a><a> </a><a>3 </a></r>", "1; 3"), ("<r><a/><a/></r>", ""),
        ("<r><a>1 </a>\n<b/>\n<a> 2</a></r>", "1; 2"), ("<r><x><a>deep</a></x></r>", none), ("<r><a xmlns='urn:n'>n</a></r>", "n"),
        ("<r xmlns:p='urn:p'><p:a>p</p:a></r>", "p"), ("<r><r><a>inner</a></r></r>", none), ("<r><a><a>no</a>yes</a></r>", "yes"),
    ])
    func readsText(_ document: String, _ expected: String) throws {
        #expect(try texts(document, record: "r", columns: [("a", "a")]) == [[expected]])
    }

    @Test func mapsPaths() throws {
        let text = """
            <?xml version="1.0"?>
            <base><customer code="7" other="x">self <person><given>Ona</given><family>K</family></person>
              <contact type="home"><mail>a@x</mail></contact><contact type="work"><mail>b@x</mail></contact></customer>
              <group><customer/></group></base>
            """
        #expect(try texts(text) == [["7", "Ona", "a@x; b@x", "home; work", "self"], [Self.none, Self.none, Self.none, Self.none, ""]])
    }

    @Test func twoColumnsMayHaveOnePath() throws {
        #expect(
            try texts("<r k='1'><a>x</a></r>", record: "r", columns: [("one", "a"), ("two", "a"), ("three", "@k"), ("four", "@k")]) == [
                ["x", "x", "1", "1"]
            ])
    }

    /// One record with one attribute, `k`.
    @Test(arguments: [
        ("x", "x"), ("", ""), ("a &amp; b", "a & b"), ("&amp;&#38;&#x26;", "&&&"), ("&amp;#38;", "&#38;"),
        ("&amp;amp;#38;&amp;", "&amp;#38;&"), ("&lt;&quot;&apos;&gt;", "<\"'>"),
        ("&#79;&#x43b;", "Oл"), ("a\n b\tc", "a  b c"), (" x ", "x"),
    ])
    func readsAttributes(_ value: String, _ expected: String) throws {
        #expect(try texts("<b><r k='\(value)'/></b>", record: "r", columns: [("k", "@k")]) == [[expected]])
    }

    @Test func prefixesAreTheDocumentsOwn() throws {
        let text = "<s:all xmlns:s='urn:s'><s:customer s:code='1'><s:person><s:given>A</s:given></s:person></s:customer></s:all>"
        let columns = [(name: "id", path: "@x:code"), (name: "given", path: "q:person/given")]
        for record in ["customer", "s:customer", "other:customer"] {
            #expect(try texts(text, record: record, columns: columns) == [["1", "A"]])
        }
    }

    @Test func readsEncodingsThatTheDocumentDeclares() throws {
        let windows: [UInt8] =
            Array("<?xml version='1.0' encoding='windows-1251'?><r><a>".utf8) + [0xCE, 0xEB, 0xFC, 0xE3, 0xE0] + Array("</a></r>".utf8)
        #expect(try read(XMLSource(path: folder.write(windows, "w.xml"), record: "r", columns: [("a", "a")])).texts == [["Ольга"]])
        let wide = [0xFEFF] + Array("<?xml version='1.0' encoding='UTF-16'?><r><a>Žė</a></r>".utf16)
        let bytes = wide.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
        #expect(try read(XMLSource(path: folder.write(bytes, "u.xml"), record: "r", columns: [("a", "a")])).texts == [["Žė"]])
    }

    @Test func placesAndOrdinals() throws {
        let content = try read(source("<b>\n<customer/>\n\n<customer\ncode='2'/></b>"))
        #expect(content.records.map(\.ordinal) == [1, 2])
        #expect(content.records.map(\.line) == [2, 5])
    }

    @Test func readsManyBatches() throws {
        let rows = 10_000
        let body = (0..<rows).map {
            "<customer code='\($0)'><person><given>\(String(repeating: "x", count: $0 % 300))</given></person></customer>"
        }.joined()
        let content = try read(source("<b>\(body)</b>"))
        #expect(content.records.map(\.ordinal) == Array(1...rows))
        check(content.texts.enumerated().allSatisfy { $1[0] == "\($0)" && $1[1].utf8.count == $0 % 300 }, "values")
    }

    @Test func readsAPackedFile() throws {
        let path = folder.write(gzip(Array("<b><customer code='1'/></b>".utf8)), "x.xml.gz")
        #expect(try read(XMLSource(path: path, record: "customer", columns: [("id", "@code")])).texts == [["1"]])
    }

    /// The document fed in pieces of every awkward size reads like the whole.
    @Test func piecesDoNotMatter() throws {
        let text = Array(
            """
            <?xml version="1.0"?><b xmlns:n="urn:n"><!-- a --><customer code="Žė &amp; &#1054;">own\
            <person><given>Ol<![CDATA[<ga>]]> &lt;Ж&gt;</given></person>
            <contact type='a'><mail>1@x</mail></contact><contact><mail> 2@x </mail></contact></customer><n:customer code='2'/></b>
            """.utf8)
        let whole = try #require(feed(text, pieces: text.count))
        #expect(whole.texts[0] == ["Žė & О", "Ol<ga> <Ж>", "1@x; 2@x", "a", "own"])
        for size in [1, 2, 3, 7, 64] { #expect(feed(text, pieces: size) == whole, "pieces of \(size)") }
    }

    /// What the machine makes of a document; nil when it refuses.
    private func feed(_ text: [UInt8], pieces size: Int, recordLimit: Int = 1 << 20) -> Content? {
        let layout = SourceLayout(source: 0, target: Array(0..<Self.columns.count), columnCount: Self.columns.count)
        var limits = XMLLimits()
        limits.recordBytes = recordLimit
        guard let paths = try? Self.columns.map({ ($0.name, try XMLPath.alternatives($0.path, namespaces: nil)) }) else { return nil }
        let record = XMLPath(steps: [XMLPath.Step(name: XMLPath.Name(local: Array("customer".utf8), namespace: nil))])
        let machine = XMLMachine(
            XMLLayout(record: record, columns: paths, isFirst: paths.map { _ in false }, limits: limits), into: layout)
        let buffer = ByteBuffer(capacity: text.count)
        for byte in text { buffer.append(byte) }
        var start = 0
        repeat {
            let end = min(start + size, text.count)
            if !machine.feed(buffer.cell.slice(start, end), isLast: end == text.count) { return nil }
            start = end
        } while start < text.count
        var content = Content()
        while let batch = machine.takeFinished() { content.add(batch) }
        return content
    }

    // MARK: - Refusals

    @Test(arguments: [
        "", "<", "id,name\n1,2\n", "<b><customer></b>", "<b><customer/></b><b/>", "<b><customer code=1/></b>", "<b>&nobody;</b>",
        "<b>\u{1}</b>", "<b/>",
    ])
    func refuses(_ text: String) { #expect(refusal(text).hasPrefix("input: "), "\(refusal(text))") }

    @Test func namesTheLineOfTheMistake() {
        #expect(refusal("<b>\n<customer>\n</person>\n</b>").contains("x.xml:3: broken XML: "))
    }

    @Test func namesTheElementsThatAreThere() {
        #expect(refusal("<b><client><mail/></client><client/></b>").contains("holds no element 'customer', but 'b', 'client', 'mail'"))
    }

    @Test func needsTheFile() {
        #expect(
            failure { _ = try XMLSource(path: folder.path + "/none", record: "r", columns: [("a", "a")]).probe() }.contains(
                "cannot be opened"))
    }

    /// An element cut off is never the end: truncated anywhere, the document is refused.
    @Test func refusesTruncation() {
        let text = Array(
            "<?xml version='1.0'?><b><customer code='1'><person><given>A&amp;<![CDATA[B]]></given></person></customer><!-- c --></b>".utf8)
        #expect(feed(text, pieces: 5) != nil)
        for length in 0..<text.count { check(feed(Array(text[..<length]), pieces: 16) == nil, "\(length) bytes") }
    }

    @Test(arguments: [
        "", " SYSTEM 'file:///etc/passwd'", " [<!ENTITY x 'y'>]", " [<!ENTITY x SYSTEM 'file:///etc/passwd'>]",
        " [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/'> %p;]",
    ])
    func refusesDoctype(_ subset: String) {
        #expect(refusal("<!DOCTYPE b\(subset)><b><customer/></b>").contains("has a DOCTYPE"))
    }

    @Test func refusesNestedEntities() {
        let entities = (1...20).map { level in "<!ENTITY e\(level) '\(String(repeating: "&e\(level - 1);", count: 10))'>" }.joined()
        #expect(refusal("<!DOCTYPE b [<!ENTITY e0 'boo'>\(entities)]><b>&e20;</b>").contains("has a DOCTYPE"))
    }

    @Test func depthHasALimit() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "<d>", count: depth) + "<customer/>" + String(repeating: "</d>", count: depth)
        }
        #expect(try texts(nested(200)).count == 1)
        #expect(refusal(nested(300)).contains("nested more than 256 deep"))
        #expect(refusal(String(repeating: "<d>", count: 200_000)).contains("nested more than 256 deep"))
    }

    @Test func aRecordHasALimit() throws {
        let text =
            "<b><customer>\(String(repeating: "x", count: 5000))</customer><customer>\(String(repeating: "y", count: 5000))</customer></b>"
        #expect(feed(Array(text.utf8), pieces: 100, recordLimit: 5000)?.records.count == 2)
        #expect(feed(Array(text.utf8), pieces: 100, recordLimit: 4999) == nil)
    }

    @Test func longValuesAreWhole() throws {
        let value = String(repeating: "Ольга &amp; ", count: 200_000)
        #expect(try texts("<b><customer>\(value)x</customer></b>")[0][4].utf8.count == 200_000 * 13 + 1)
    }

    @Test(arguments: [("good", 3), ("cdata", 2), ("empty-elements", 2)]) func readsFixture(_ name: String, _ records: Int) throws {
        let columns = [(name: "id", path: "@code"), (name: "given", path: "person/given"), (name: "notes", path: "notes")]
        let content = try read(XMLSource(path: hostile(name + ".xml"), record: "customer", columns: columns))
        #expect(content.records.count == records)
        if name == "cdata" { #expect(content.texts[0][1] == "Jonas") }
        if name == "empty-elements" { #expect(content.texts == [["1", "", Self.none], [Self.none, Self.none, Self.none]]) }
    }

    @Test(arguments: [
        "broken", "truncated", "doctype-xxe", "doctype-external", "internal-entity", "undeclared-entity", "billion-laughs", "deep-nesting",
        "wrong-record", "not-xml",
    ])
    func refusesFixture(_ name: String) {
        let message = failure { _ = try read(XMLSource(path: hostile(name + ".xml"), record: "customer", columns: Self.columns)) }
        #expect(message.hasPrefix("input: ") && message.contains(name + ".xml"), "\(message)")
        if name == "broken" { #expect(message.contains("broken.xml:7")) }
    }

    /// Random bytes struck into a good document: read or refused, never a crash.
    @Test func survivesDamage() {
        let text = Array(
            "<?xml version='1.0'?><b><customer code='1'><person><given>A&amp;<![CDATA[B]]></given></person></customer><customer/></b>".utf8)
        for seed in 1...2000 {
            var random = Seeded(seed)
            var bytes = text
            for _ in 0...random.below(4) { bytes[random.below(bytes.count)] = random.pick(Array("<>&;'\"/=![]-? \u{0}é".utf8)) }
            if let content = feed(bytes, pieces: 1 + random.below(40)) { check(content.records.count <= 40, "seed \(seed)") }
        }
    }
}
