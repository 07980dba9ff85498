import KemptCore
import Testing

@testable import KemptFormats

/// Paths: to records, into records, with namespaces and conditions.
@Suite struct XMLPathTests {
    let folder = Folder()
    private static let none = "(missing)"

    private func texts(_ document: String, _ settings: [(String, Node)], _ map: [(String, String)]) throws -> [[String]] {
        try read(xmlSource(folder.write(document, "x.xml"), settings, map: map)).texts
    }
    private func refusal(_ document: String, _ settings: [(String, Node)], _ map: [(String, String)]) -> String {
        failure { _ = try texts(document, settings, map) }
    }

    /// The `@n` of each record that a path leads to.
    @Test(arguments: [
        ("c", ["1", "2", "3", "4"]), ("a/c", ["1", "2"]), ("root/a/c", ["1", "2"]), ("/root/a/c", ["1", "2"]), ("b/c", ["3"]), ("x/b/c", ["3"]),
        ("/root/c", ["4"]), ("root/c", ["4"]), ("/c", []), ("/a/c", []), ("/root/x/b/c", ["3"]), ("a/a/c", []), ("root", ["r"]), ("/root", ["r"]),
    ])
    func findsRecords(_ record: String, _ expected: [String]) throws {
        let document = "<root n='r'><a><c n='1'/><c n='2'/></a><x><b><c n='3'/></b></x><c n='4'/></root>"
        if expected.isEmpty {
            #expect(refusal(document, [("record", settingText(record))], [("n", "@n")]).contains("holds no element '\(record)'"))
        } else {
            #expect(try texts(document, [("record", settingText(record))], [("n", "@n")]).map { $0[0] } == expected)
        }
    }

    /// A relative path is followed from anywhere, also where its first step repeats.
    @Test func overlappingPaths() throws {
        #expect(try texts("<a><a><b n='1'/></a></a>", [("record", settingText("a/b"))], [("n", "@n")]) == [["1"]])
        #expect(try texts("<r><a><a><a><b n='1'/></a></a></a></r>", [("record", settingText("a/a/b"))], [("n", "@n")]) == [["1"]])
    }

    /// One record `r`, one column, by a path.
    @Test(arguments: [
        ("@k", "1"), ("a", "x"), ("a/text()", "x"), ("./a", "x"), (" a ", "x"), ("a/@k", "2"), ("b/c", "y; z"), ("b[@k='1']/c", "y"),
        ("b[@k='2']/c", "z"), ("b[@k=\"2\"]/c", "z"), ("b[@k='3']/c", none), ("b[c='z']/@k", "2"), ("b[c='z'][@k='2']/c", "z"),
        ("b[c='z'][@k='1']/c", none),
        ("b[@k='1']/c|b[@k='2']/c", "y; z"), ("a|b/c", "x; y; z"), ("d[.='w']/@k", "5"), ("d[.='v']/@k", none), ("d[.='w']", "w"),
        ("e[t/u='m']/v", "1"), ("e[t/@k='n']/v", "2"), ("e[t='']/v", "1; 2"), ("e[v='2'][t/@k='n']/v", "2"), ("e[v='1'][t/@k='n']/v", none),
        ("e[t/u='m']/v|e[t/@k='n']/v|a", "x; 1; 2"),
    ])
    func followsPaths(_ path: String, _ expected: String) throws {
        let document = """
            <all><r k='1'><a k='2'>x</a><b k='1'><c>y</c></b><b k='2'><c>z</c></b><d k='5'>w</d>
            <e><v>1</v><t><u>m</u></t></e><e><t k='n'/><v>2</v></e></r></all>
            """
        #expect(try texts(document, [("record", settingText("r"))], [("v", path)]) == [[expected]])
    }

    /// Several columns with conditions on one element, and a plain one beside them.
    @Test func conditionsDoNotDisturbEachOther() throws {
        let document = """
            <r><p><t>a</t><v>1</v><v>2</v></p><p><v>3</v><t>b</t></p><p><t>c</t><t>a</t><v>4</v></p></r>
            """
        let map = [
            ("a", "p[t='a']/v"), ("b", "p[t='b']/v"), ("all", "p/v"), ("type", "p/t"), ("ab", "p[t='a']/v|p[t='b']/v"), ("both", "p[t='a'][t='c']/v"),
        ]
        #expect(try texts(document, [("record", settingText("r"))], map) == [["1; 2; 4", "3", "1; 2; 3; 4", "a; b; c; a", "1; 2; 3; 4", "4"]])
        let first = [("record", settingText("r")), ("repeats", settingText("first"))]
        #expect(try texts(document, first, map) == [["1", "3", "1", "a", "1", "4"]])
    }

    @Test func conditionsMayStandInsideEachOther() throws {
        let document = "<r><o k='1'><i k='1'>a</i><i k='2'>b</i></o><o k='2'><i k='1'>c</i></o></r>"
        let map = [("x", "o[@k='1']/i[@k='1']"), ("y", "o[@k='1']/i"), ("z", "o/i[@k='1']")]
        #expect(try texts(document, [("record", settingText("r"))], map) == [["a", "a; b", "a; c"]])
    }

    @Test(arguments: [
        ("a//b", "a name is missing"), ("", "a name is missing"), ("a/", "a name is missing"), ("@", "a name is missing"),
        ("a[", "a name is missing"), ("a[b]", "a condition is"),
        ("a[b=c]", "in quotes"), ("a[b='c]", "not closed"), ("a[b='c'", "not closed by ']'"), ("a]", "should end"), ("@a/b", "should end"),
        ("a|", "a name is missing"),
        ("a[b[c='d']='e']", "holds another"), ("p:", "missing behind ':'"),
    ])
    func refusesPaths(_ path: String, _ words: String) {
        let message = refusal("<r/>", [("record", settingText("r"))], [("v", path)])
        #expect(message.hasPrefix("usage: ") && message.contains(words), "\(message)")
    }

    @Test(arguments: ["@a", "a[b='c']", ".", "a|b"]) func refusesRecordPaths(_ path: String) {
        #expect(refusal("<r/>", [("record", settingText(path))], [("v", "@v")]).hasPrefix("usage: "))
    }

    // MARK: - Namespaces

    private static let document = """
        <all xmlns='urn:1' xmlns:two='urn:2'><r><a>1</a><two:a two:k='k2' k='k0'>2</two:a><a xmlns='urn:3'>3</a>\
        <two:b><c>4</c></two:b></r><two:r/></all>
        """

    @Test func namesMatchInAnyNamespace() throws {
        let map = [("a", "a"), ("b", "x:b/y:c"), ("k", "a/@k")]
        #expect(try texts(Self.document, [("record", settingText("r"))], map) == [["1; 2; 3", "4", "k2; k0"], [Self.none, Self.none, Self.none]])
    }

    @Test func prefixesMeanWhatTheSettingsSay() throws {
        let spaces = ("namespaces", settingMap([("one", settingText("urn:1")), ("b", settingText("urn:2"))]))
        let map = [
            ("one", "one:a"), ("two", "b:a"), ("any", "a"), ("inner", "b:b/one:c"), ("none", "one:b/c"), ("key", "b:a/@b:k"), ("mixed", "b:b/c"),
        ]
        #expect(try texts(Self.document, [("record", settingText("one:r")), spaces], map) == [["1", "2", "1; 2; 3", "4", Self.none, "k2", "4"]])
        #expect(try texts(Self.document, [("record", settingText("b:r")), spaces], [("a", "a")]) == [[Self.none]])
        #expect(refusal(Self.document, [("record", settingText("r")), spaces], [("a", "nobody:a")]).contains("does not tell what 'nobody:' is"))
    }

    /// A prefix that nobody declared: well-formed all the same, so all of it is read.
    @Test func undeclaredPrefixes() throws {
        #expect(try texts("<all><r><x:a>1</x:a></r><r/></all>", [("record", settingText("r"))], [("v", "r")]).count == 2)
    }

    /// The same values whatever the size of the pieces, conditions and namespaces included.
    @Test func everyPathHasAPlainTwin() throws {
        for seed in 1...150 {
            var random = Seeded(seed)
            var values: [[String]] = []
            var document = "<all>"
            for _ in 0...random.below(5) {
                var byType: [String: [String]] = [:]
                document += "<r>"
                for _ in 0..<random.below(6) {
                    let (type, value) = (random.pick(["a", "b", "Почта"]), "v\(random.below(100))")
                    byType[type, default: []].append(value)
                    let parts = ["<t>\(type)</t>", "<v>\(value)</v>"]
                    document +=
                        "<p>" + (random.below(2) == 0 ? parts : parts.reversed()).joined(separator: random.pick(["", "\n ", "<q/>"])) + "</p>"
                }
                document += "</r>"
                values.append(["a", "b", "Почта"].map { byType[$0]?.joined(separator: "; ") ?? Self.none })
            }
            let map = [("a", "p[t='a']/v"), ("b", "p[t='b']/v"), ("m", "p[t='Почта']/v")]
            check(try texts(document + "</all>", [("record", settingText("r"))], map) == values, "seed \(seed)")
        }
    }
}
