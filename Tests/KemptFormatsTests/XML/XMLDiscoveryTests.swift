import KemptCore
import Testing

@testable import KemptFormats

/// What is found out when nothing is told, what becomes of repeats, limits, and the preset of 1C.
@Suite struct XMLDiscoveryTests {
    let folder = Folder()
    private static let none = "(missing)"

    private func source(_ document: String, _ settings: [(String, Node)] = [], _ map: [(String, String)] = []) -> XMLSource {
        xmlSource(folder.write(document, "x.xml"), settings, map: map)
    }
    private func fact(_ source: XMLSource, _ name: String) throws -> String? { try source.probe().facts.first { $0.name == name }?.value }

    // MARK: - Finding out

    @Test func findsColumns() throws {
        let source = source(
            """
            <base><head><made>today</made></head><customers>
            <customer code="1"><name>Ona</name><contact type="w"><mail>a@x</mail></contact><empty/></customer>
            <customer code="2" vip="y"><name>Иван</name><contact><mail>b@x</mail><mail>c@x</mail></contact><note>n</note></customer>
            </customers></base>
            """)
        let profile = try source.probe()
        #expect(profile.columns == ["@code", "name", "contact/@type", "contact/mail", "empty", "@vip", "note"])
        #expect(profile.facts[0].value == "base/customers/customer (found out)")
        #expect(
            try read(source).texts == [
                ["1", "Ona", "w", "a@x", "", Self.none, Self.none], ["2", "Иван", Self.none, "b@x; c@x", Self.none, "y", "n"],
            ])
    }

    @Test(arguments: [
        ("<a><b x='1'/><b x='2'/></a>", "a/b"), ("<a><h/><h/><b><c>1</c></b><b><c>2</c></b></a>", "a/b"),
        ("<a><m k='1'/><m k='2'/><l><b><c>1</c><d>2</d></b><b><c>3</c><d>4</d></b></l></a>", "a/l/b"), ("<a><v>1</v><v>2</v></a>", "a/v"),
        ("<a><b><c k='1'/><c k='2'/></b><b><c k='3'/></b></a>", "a/b"), ("<s:a xmlns:s='u'><s:b><s:c/></s:b><s:b/></s:a>", "a/b"),
    ])
    func guessesTheRecord(_ document: String, _ expected: String) throws {
        #expect(try fact(source(document), "record") == expected + " (found out)")
        #expect(try read(source(document)).records.count == 2)
    }

    @Test func onlyTheGuessedPathIsRead() throws {
        let document = "<a><b k='1'><x/></b><b k='2'/><z><b k='3'/></z></a>"
        #expect(try read(source(document)).texts.map { $0[0] } == ["1", "2"])
    }

    @Test func refusesWhatCannotBeGuessed() {
        let message = failure { _ = try source("<a><b><c/></b></a>").probe() }
        #expect(message.contains("no element repeats"))
        #expect(failure { _ = try source("<a><b/></a>", [("record", settingText("c"))]).probe() }.contains("holds no element 'c', but 'a', 'b'"))
    }

    @Test func tellsWhatIsNotMapped() throws {
        let document = "<a><b k='1'><x>1</x><y z='2'>3</y></b></a>"
        #expect(try fact(source(document, [("record", settingText("b"))], [("x", "x")]), "not mapped") == "@k, y, y/@z")
        #expect(
            try fact(source(document, [("record", settingText("b"))], [("x", "x"), ("k", "@k"), ("y", "y"), ("z", "y/@z")]), "not mapped") == nil)
    }

    /// Elements that come behind the head have no column and are counted.
    @Test func countsWhatComesLate() throws {
        let rows = String(repeating: "<b><x>1</x></b>", count: 80_000)
        let source = source("<a>\(rows)<b><x>2</x><late><y/></late><late/></b></a>")
        #expect(try source.probe().columns == ["x"])
        let reader = try source.open(into: SourceLayout(source: 0, target: [0], columnCount: 1))
        var count = 0
        while let chunk = try reader.next() { count += reader.decode(chunk).rowCount }
        #expect(count == 80_001 && reader.lastOrdinal == 80_001)
        #expect(reader.tally.map { "\($0.name): \($0.value)" } == ["elements first seen behind the head, in no column: 2"])
    }

    @Test func mixedTextIsAColumn() throws {
        let source = source("<a><b>own<c>1</c></b><b k='2'>x</b></a>")
        #expect(try source.probe().columns == [".", "c", "@k"])
        #expect(try read(source).texts == [["own", "1", Self.none], ["x", Self.none, "2"]])
    }

    @Test func aRecordInsideARecordIsCounted() throws {
        let source = source("<a><b k='1'><b k='2'/></b></a>", [("record", settingText("b"))], [("k", "@k")])
        let reader = try source.open(into: SourceLayout(source: 0, target: [0], columnCount: 1))
        while let chunk = try reader.next() { #expect(reader.decode(chunk).rowCount == 1) }
        #expect(reader.tally.map(\.value) == [1])
    }

    // MARK: - Repeats

    private static let contacts = """
        <all><c id='1'><n>A</n><k t='x'><m>a1</m><p>1</p></k><k><m>a2</m><m>a3</m></k><z>end</z></c>\
        <c id='2'><n>B</n></c><c id='3'><k><p>3</p></k></c></all>
        """
    private static let map = [("id", "@id"), ("name", "n"), ("mail", "k/m"), ("phone", "k/p"), ("type", "k/@t"), ("last", "z")]

    private func texts(_ repeats: Node?, separator: String? = nil) throws -> [[String]] {
        var settings = [("record", settingText("c"))]
        if let repeats { settings.append(("repeats", repeats)) }
        if let separator { settings.append(("separator", settingText(separator))) }
        return try read(source(Self.contacts, settings, Self.map)).texts
    }

    @Test func joinsOrTakesTheFirst() throws {
        #expect(try texts(nil)[0] == ["1", "A", "a1; a2; a3", "1", "x", "end"])
        #expect(try texts(settingText("first"))[0] == ["1", "A", "a1", "1", "x", "end"])
        #expect(try texts(settingMap([("mail", settingText("first"))]), separator: " | ")[0] == ["1", "A", "a1", "1", "x", "end"])
        #expect(try texts(nil, separator: "|")[0][2] == "a1|a2|a3")
        #expect(try texts(nil, separator: "")[0][2] == "a1a2a3")
    }

    @Test func explodesAnElement() throws {
        let none = Self.none
        let rows = [
            ["1", "A", "a1", "1", "x", "end"], ["1", "A", "a2; a3", none, none, "end"], ["2", "B", none, none, none, none],
            ["3", none, none, "3", none, none],
        ]
        #expect(try texts(settingMap([("k", settingText("explode"))])) == rows)
        // By the column whose element it is: `k/m`, and what is beside it repeats.
        #expect(
            try texts(settingMap([("mail", settingText("explode"))])).map { [$0[2], $0[3]] } == [
                ["a1", "1"], ["a2", "1"], ["a3", "1"], [none, none], [none, "3"],
            ])
        let source = source(Self.contacts, [("record", settingText("c")), ("repeats", settingMap([("k", settingText("explode"))]))], Self.map)
        let content = try read(source)
        #expect(content.records.map(\.ordinal) == [1, 2, 3, 4])
        let reader = try source.open(into: SourceLayout(source: 0, target: Array(0..<6), columnCount: 6))
        while let chunk = try reader.next() { _ = reader.decode(chunk) }
        #expect(reader.lastOrdinal == 4 && reader.tally.map(\.value) == [3])
    }

    @Test func explodesPastABatch() throws {
        let many = (0..<5000).map { "<k><m>m\($0)</m></k>" }.joined()
        let document =
            "<all><c id='0'/>" + String(repeating: "<c id='x'><k><m>1</m></k><k><m>2</m></k></c>", count: 2040)
            + "<c id='9'>\(many)<n>N</n></c><c id='10'/></all>"
        let content = try read(source(document, [("record", settingText("c")), ("repeats", settingMap([("k", settingText("explode"))]))], Self.map))
        #expect(content.records.count == 1 + 4080 + 5000 + 1)
        #expect(content.records.map(\.ordinal) == Array(1...9082))
        check(content.texts[4081..<9081].enumerated().allSatisfy { $1[0] == "9" && $1[1] == "N" && $1[2] == "m\($0)" }, "rows of the large one")
    }

    @Test(arguments: [
        ("explode", "does not tell which"), ("{k: explode, z: explode}", "only one"), ("{nobody: join}", "which is no column"),
        ("{.: explode}", "without conditions"),
    ])
    func refusesRepeats(_ repeats: String, _ words: String) {
        let node =
            repeats.hasPrefix("{")
            ? settingMap(
                repeats.dropFirst().dropLast().split(separator: ",").map { pair in
                    let parts = pair.split(separator: ":").map { String($0).trimmingSpaces }
                    return (parts[0], settingText(parts[1]))
                }) : settingText(repeats)
        #expect(failure { _ = try texts(node) }.contains(words))
    }

    @Test func refusesAConditionAboveTheExploded() {
        let map = [("m", "a[@k='1']/b/c")]
        #expect(
            failure {
                _ = try source("<r/>", [("record", settingText("r")), ("repeats", settingMap([("a/b", settingText("explode"))]))], map).probe()
            }.contains("above the element that is exploded"))
    }

    @Test func conditionsOnTheExploded() throws {
        let document = "<all><r><b k='1'><c>1</c></b><b k='2'><c>2</c></b></r></all>"
        let settings = [("record", settingText("r")), ("repeats", settingMap([("b", settingText("explode"))]))]
        #expect(try read(source(document, settings, [("c", "b[@k='2']/c"), ("k", "b/@k")])).texts == [[Self.none, "1"], ["2", "2"]])
    }

    // MARK: - Limits and encodings

    @Test func limitsAreSettings() throws {
        func refusal(_ document: String, _ name: String, _ value: Int) -> String {
            failure {
                _ = try read(
                    source(document, [("record", settingText("r")), ("limits", settingMap([(name, settingText("\(value)"))]))], [("a", "a")]))
            }
        }
        #expect(refusal("<x><r><a>1</a></r></x>", "depth", 2).contains("nested more than 2 deep"))
        #expect(refusal("<x><r><a>1</a></r></x>", "depth", 3) == "(no failure)")
        #expect(refusal("<x><r><a>12345</a></r></x>", "text-bytes", 4).contains("a value holds more than 4 bytes"))
        #expect(refusal("<x><r><a>123</a><a>45</a></r></x>", "record-bytes", 4).contains("a record holds more than 4 bytes"))
        #expect(refusal("<x><r><a>123</a></r><r><a>456</a></r></x>", "record-bytes", 4) == "(no failure)")
        let deep = String(repeating: "<d>", count: 400) + "<r/>" + String(repeating: "</d>", count: 400)
        #expect(refusal(deep, "depth", 1000) == "(no failure)")
    }

    /// Text that two columns gather at a time costs no more than twice its length.
    @Test func interleavedTextIsLinear() throws {
        let body = String(repeating: "a<b>x</b>", count: 20_000)
        let content = try read(source("<all><r>\(body)</r></all>", [("record", settingText("r"))], [("own", "."), ("b", "b")]))
        #expect(content.texts[0][0] == String(repeating: "a", count: 20_000) && content.texts[0][1].utf8.count == 20_000 * 3 - 2)
    }

    @Test(arguments: [
        ("windows-1251", [0xCE, 0xEB, 0xFC, 0xE3, 0xE0], "Ольга"), ("windows-1257", [0xDE, 0xEB, 0xE8, 0xE1], "Žėčį"),
        ("ISO-8859-13", [0xDE, 0xEB], "Žė"), ("KOI8-R", [0xEF, 0xCC, 0xD8], "Оль"), ("ISO-8859-1", [0xE9, 0xFC], "éü"), ("UTF-8", [0xC5, 0xBD], "Ž"),
    ])
    func readsEncodings(_ name: String, _ bytes: [Int], _ expected: String) throws {
        let document = Array("<?xml version='1.0' encoding='\(name)'?><all><r><a>".utf8) + bytes.map { UInt8($0) } + Array("</a></r></all>".utf8)
        let source = xmlSource(folder.write(document, "e.xml"), [("record", settingText("r"))], map: [("a", "a")])
        #expect(try read(source).texts == [[expected]])
        #expect(try source.probe().facts.contains { $0.name == "encoding" && $0.value.lowercased() == name.lowercased() })
    }

    @Test(arguments: [(true, true), (true, false), (false, true), (false, false)]) func readsUTF16(_ hasMark: Bool, _ isLittle: Bool) throws {
        let units = (hasMark ? [0xFEFF] : []) + Array("<?xml version='1.0' encoding='UTF-16'?><all><r><a>Žė Ж 😀</a></r></all>".utf16)
        let bytes = units.flatMap { unit in
            let pair = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
            return isLittle ? pair : pair.reversed()
        }
        #expect(try read(xmlSource(folder.write(bytes, "u.xml"), [("record", settingText("r"))], map: [("a", "a")])).texts == [["Žė Ж 😀"]])
    }

    @Test func refusesBytesOfNoEncoding() {
        let bytes = Array("<all><r><a>".utf8) + [0xCE, 0xEB] + Array("</a></r></all>".utf8)
        #expect(
            failure { _ = try read(xmlSource(folder.write(bytes, "b.xml"), [("record", settingText("r"))], map: [("a", "a")])) }.hasPrefix("input: "))
        let unknown = "<?xml version='1.0' encoding='nobody-knows'?><all><r/></all>"
        #expect(failure { _ = try read(source(unknown, [("record", settingText("r"))], [("a", "a")])) }.hasPrefix("input: "))
    }

    // MARK: - CommerceML

    private static let counterparties = """
        <?xml version="1.0" encoding="UTF-8"?>
        <КоммерческаяИнформация xmlns="urn:1C.ru:commerceml_205" ВерсияСхемы="2.05"><Классификатор><Ид>x</Ид></Классификатор>
        <Контрагенты><Контрагент><Ид>a-1</Ид><Наименование>Ромашка</Наименование><ОфициальноеНаименование>ООО «Ромашка»</ОфициальноеНаименование>
        <ИНН>7707083893</ИНН><КПП>770701001</КПП>
        <АдресРегистрации><Представление>117312, Москва, Вавилова, 19</Представление>
        <АдресноеПоле><Тип>Почтовый индекс</Тип><Значение>117312</Значение></АдресноеПоле>
        <АдресноеПоле><Тип>Город</Тип><Значение>Москва</Значение></АдресноеПоле>
        <АдресноеПоле><Значение>Вавилова</Значение><Тип>Улица</Тип></АдресноеПоле></АдресРегистрации>
        <Контакты><Контакт><Тип>Почта</Тип><Значение>a@romashka.example</Значение></Контакт>
        <Контакт><Тип>Телефон рабочий</Тип><Значение>+7 495 000-00-00</Значение></Контакт>
        <Контакт><Тип>ТелефонМобильный</Тип><Значение>+7 916 000-00-00</Значение></Контакт>
        <Контакт><Тип>Почта</Тип><Значение>b@romashka.example</Значение></Контакт></Контакты>
        <Представители><Представитель><Контрагент><Ид>z</Ид><Наименование>Иванов</Наименование></Контрагент></Представитель></Представители>
        </Контрагент>
        <Контрагент><Ид>b-2</Ид><Фамилия>Петров</Фамилия><Имя>Пётр</Имя></Контрагент></Контрагенты></КоммерческаяИнформация>
        """

    @Test func readsCommerceML() throws {
        let source = source(Self.counterparties, [("preset", settingText("commerceml"))])
        let names = try source.probe().columns
        let rows = try read(source).records.map { record in
            Dictionary(
                uniqueKeysWithValues: zip(names, record.fields).compactMap { name, field in field.map { (name, String(decoding: $0, as: UTF8.self)) }
                })
        }
        #expect(
            rows == [
                [
                    "id": "a-1", "company": "Ромашка", "legal_name": "ООО «Ромашка»", "inn": "7707083893", "kpp": "770701001",
                    "address": "117312, Москва, Вавилова, 19", "postcode": "117312", "city": "Москва", "street": "Вавилова",
                    "email": "a@romashka.example; b@romashka.example", "phone": "+7 495 000-00-00", "mobile": "+7 916 000-00-00",
                    "contact_person": "Иванов",
                ], ["id": "b-2", "last_name": "Петров", "first_name": "Пётр"],
            ])
        #expect(try fact(source, "not mapped") == "Представители/Представитель/Контрагент/Ид")
    }

    @Test func thePresetMayBeChanged() throws {
        let map = [("tax_id", "inn"), ("email", "Контакты/Контакт/Значение"), ("code", "Ид")]
        let source = source(
            Self.counterparties, [("preset", settingText("commerceml")), ("repeats", settingMap([("email", settingText("first"))]))], map)
        let names = try source.probe().columns
        // `tax_id` is mapped to a column of the preset; the others are paths.
        #expect(!names.contains("tax_id") && names.contains("inn") && names.filter { $0 == "email" }.count == 1 && names.last == "code")
        let row = try read(source).texts[0]
        #expect(row[try #require(names.firstIndex(of: "email"))] == "a@romashka.example" && row.last == "a-1")
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        var view = self[...]
        while view.first == " " { view.removeFirst() }
        while view.last == " " { view.removeLast() }
        return String(view)
    }
}
