import KemptCore
import Testing

@testable import KemptFormats

/// JSONLinesSource: values in all their forms, layouts, keys that come late, and damage.
@Suite struct JSONLinesSourceTests {
    let folder = Folder()

    private func source(_ text: String, arrays: String = "join", chunk: Int = 1 << 20, head: Int = 4 << 20) -> JSONLinesSource {
        JSONLinesSource(path: folder.write(text, "x.jsonl"), arrays: arrays, chunkBytes: chunk, headBytes: head)
    }
    private func batch(_ source: JSONLinesSource) throws -> Batch {
        let count = try source.probe().columns.count
        let reader = try source.open(into: SourceLayout(source: 0, target: Array(0..<count), columnCount: count))
        return reader.decode(try #require(try reader.next()))
    }
    private static let none = "(missing)"

    // MARK: - Values

    /// A record with the key `a`.
    @Test(arguments: [
        ("\"x\"", "x"), ("\"\"", ""), ("null", none), ("true", "true"), ("false", "false"), ("0", "0"), ("-0.50", "-0.50"),
        ("12345678901234567890", "12345678901234567890"), ("1.10", "1.10"), ("1E5", "1E5"), ("\"a\\\"b\\\\c\\/d\"", "a\"b\\c/d"),
        ("\"\\b\\f\\n\\r\\t\"", "\u{8}\u{c}\n\r\t"), ("\"\\u017dal\\u0117\"", "Žalė"), ("\"\\ud83d\\ude00\"", "😀"), ("\"Ольга\"", "Ольга"),
        ("[]", ""), ("[1,\"b\",null,true]", "1; b; true"), ("[\"a\\u0031\"]", "a1"), ("[[1],2]", "[[1],2]"),
        ("[{\"b\": 1}]", "[{\"b\": 1}]"), ("\"\\ufeff\"", "\u{FEFF}"),
    ])
    func readsValues(_ text: String, _ expected: String) throws {
        #expect(try read(source("{\"a\": \(text)}\n")).texts == [[expected]])
    }

    @Test(arguments: [
        ("first", "[null,\"b\",1]", "b"), ("first", "[]", ""), ("first", "[{\"c\":1}]", "[{\"c\":1}]"), ("json", "[1, 2]", "[1, 2]"),
        ("json", "[]", "[]"),
    ])
    func listsAsAsked(_ mode: String, _ text: String, _ expected: String) throws {
        #expect(try read(source("{\"a\":\(text)}", arrays: mode)).texts == [[expected]])
    }

    @Test func flattensObjects() throws {
        let source = source(
            """
            {"id": 1, "contact": {"email": "a@x", "phones": ["1", "2"], "at": {"city": "Vilnius"}}}
            {"contact": {"at": {"city": "Рига", "zip": "LV"}}, "id": "02", "note": null}
            {"contact": null, "id": null}
            {"contact": {}, "extra.key": {"x": 1}}
            """)
        #expect(
            try source.probe().columns == ["id", "contact.email", "contact.phones", "contact.at.city", "contact.at.zip", "note", "extra.key.x"])
        let none = Self.none
        #expect(
            try read(source).texts == [
                ["1", "a@x", "1; 2", "Vilnius", none, none, none], ["02", none, none, "Рига", "LV", none, none],
                Array(repeating: none, count: 7), [none, none, none, none, none, none, "1"],
            ])
    }

    @Test func aKeyMayHoldAValueAndAnObject() throws {
        let source = source("{\"a\":1}\n{\"a\":{\"b\":2}}\n{\"a\":[3]}\n")
        #expect(try source.probe().columns == ["a", "a.b"])
        #expect(try read(source).texts == [["1", Self.none], [Self.none, "2"], ["3", Self.none]])
    }

    @Test func escapedKeysAreTheSame() throws {
        let source = source("{\"email\":1,\"a\\\"b\":2}\n{\"\\u0065mail\":3,\"a\\u0022b\":4,\"\":5}\n")
        #expect(try source.probe().columns == ["email", "a\"b", "_"])
        #expect(try read(source).texts == [["1", "2", Self.none], ["3", "4", "5"]])
    }

    @Test func duplicateKeysAreFound() throws {
        let source = source("{\"a\":1,\"b\":2,\"a\":3}\n{\"a\":1,\"a\":null}\n{\"a\":1,\"b\":2}\n{\"a.b\":1,\"a\":{\"b\":2}}\n")
        let batch = try batch(source)
        #expect(batch.findings.map { [Int($0.row), Int($0.rule), Int($0.column)] } == [[0, 0, 0], [1, 0, 0], [3, 0, 2]])
        #expect(try source.probe().findings.map(\.id) == ["jsonl.duplicate-key"])
        #expect(try read(source).texts.map { $0[0] } == ["3", Self.none, "1", Self.none])
        #expect(try read(source).texts[3][2] == "2")
    }

    /// Keys behind the head are kept as JSON.
    @Test func lateKeysAreKept() throws {
        let head = "{\"a\":1,\"c\":{\"d\":1}}\n"
        let source = source(
            head + String(repeating: " ", count: 100)
                + "\n{\"a\":2,\"new\":[1, {\"x\":\"y\"}],\"c\":{\"e\\\"\":true,\"d\":5},\"a2\":null}\n{\"a\":{\"b\":1},\"c\":7}\n",
            head: 64)
        #expect(try source.probe().columns == ["a", "c.d", "_other"])
        let content = try read(source)
        #expect(
            content.texts == [
                ["1", "1", Self.none], ["2", "5", "{\"new\":[1, {\"x\":\"y\"}],\"c.e\\\"\":true}"],
                [Self.none, Self.none, "{\"a\":{\"b\":1},\"c\":7}"],
            ])
        let reader = try source.open(into: SourceLayout(source: 0, target: [0, 1, 2], columnCount: 3))
        while let chunk = try reader.next() { _ = reader.decode(chunk) }
        #expect(reader.tally.map(\.value) == [4])
        #expect(reader.lastOrdinal == 4 && content.blankLines == 1)
    }

    @Test func columnsMayBeLeftOut() throws {
        let source = source("{\"a\":1,\"b\":\"x\\ny\",\"c\":3}\n{\"c\":4}\n")
        let reader = try source.open(into: SourceLayout(source: 0, target: [2, -1, 0], columnCount: 4))
        var content = Content()
        while let chunk = try reader.next() { content.add(reader.decode(chunk)) }
        #expect(content.texts == [["3", Self.none, "1", Self.none], ["4", Self.none, Self.none, Self.none]])
    }

    // MARK: - Layouts

    @Test(arguments: [
        ("{\"a\":1}\n{\"a\":2}", "a record a line"), ("{\"a\":1}\r\n\r\n{\"a\":2}\r\n", "a record a line"),
        ("[{\"a\":1},{\"a\":2}]", "a list of records"),
        ("\u{FEFF}[\n  {\n \"a\":\n1},\n{\"a\":2}\n]\n", "a list of records"), ("{\n  \"a\": 1\n}\n{\n  \"a\": 2\n}\n", "records over several lines"),
        ("\u{FEFF}{\"a\":1}\n{\"a\":2}", "a record a line"), ("\n\n{\"a\":1}\n{\"a\":2}\n", "a record a line"),
        ("{\n\"a\":1},\n{\"a\":2}", "records over several lines"),
    ])
    func readsLayouts(_ text: String, _ layout: String) throws {
        let source = source(text)
        #expect(try source.probe().facts[0].value == layout)
        #expect(try read(source).texts == [["1"], ["2"]])
    }

    @Test func placesInLinesAndLists() throws {
        let lines = try read(source("{\"a\":1}\n\n{\"a\":2}\n"))
        #expect(lines.records.map(\.ordinal) == [1, 3] && lines.records.map(\.line) == [1, 3] && lines.records.map(\.byteOffset) == [0, 9])
        #expect(lines.records[1].raw == Array("{\"a\":2}".utf8))
        let list = try read(source("[\n {\"a\":\n1},\n  {\"a\":2}\n]"))
        #expect(list.records.map(\.ordinal) == [1, 2] && list.records.map(\.line) == [2, 4] && list.records.map(\.byteOffset) == [3, 15])
    }

    @Test func readsAPackedFile() throws {
        let path = folder.write(gzip(Array("{\"a\":1}\n".utf8)), "x.jsonl.gz")
        #expect(try read(JSONLinesSource(path: path)).texts == [["1"]])
    }

    @Test func manyColumnsAndRows() throws {
        let keys = (0..<500).map { "\"k\($0)\":\($0)" }
        let text = (0..<200).map { "{" + keys[($0 % 499)...].joined(separator: ",") + "}" }.joined(separator: "\n")
        let content = try read(source(text, chunk: 5000))
        #expect(content.records.count == 200 && content.texts[7][6] == Self.none && content.texts[7][7] == "7")
    }

    // MARK: - Refusals

    @Test(arguments: [
        ("{\"a\":1", "jsonl.not-json"), ("{\"a\":01}", "jsonl.not-json"), ("{\"a\":1,}", "jsonl.not-json"), ("{'a':1}", "jsonl.not-json"),
        ("{\"a\":NaN}", "jsonl.not-json"), ("{\"a\":.5}", "jsonl.not-json"), ("{\"a\":+1}", "jsonl.not-json"), ("{\"a\":1}}", "jsonl.not-json"),
        ("{\"a\":1} {\"a\":2}", "jsonl.not-json"), ("{\"a\":tru}", "jsonl.not-json"), ("{\"a\":\"\t\"}", "jsonl.not-json"),
        ("{\"a\":[1,]}", "jsonl.not-json"),
        ("{\"a\":\"\\x\"}", "jsonl.not-json"), ("{a:1}", "jsonl.not-json"), ("nonsense", "jsonl.not-object"), ("[1]", "jsonl.not-object"),
        ("7", "jsonl.not-object"),
        ("{\"a\":\"\\ud800\"}", "jsonl.lone-surrogate"), ("{\"a\":\"\\ud800\\u0041\"}", "jsonl.lone-surrogate"),
        ("{\"a\":\"\\udc00\"}", "jsonl.lone-surrogate"),
        ("{\"a\":\"\\u0000\"}", "jsonl.nul"), ("{\"a\":\"\\u12g4\"}", "jsonl.not-json"), ("{\"a\":\"\\", "jsonl.not-json"),
        ("{\"a\"", "jsonl.not-json"), ("{", "jsonl.not-json"),
        ("{\"a\":1 /* no */}", "jsonl.not-json"), ("{\"a\":-}", "jsonl.not-json"), ("{\"a\":1e}", "jsonl.not-json"), ("{\"a\" 1}", "jsonl.not-json"),
    ])
    func refusesALine(_ line: String, _ rule: String) throws {
        let content = try read(source("{\"a\":1}\n\(line)\n{\"a\":3}\n"))
        #expect(content.texts == [["1"], ["3"]])
        #expect(content.rejects.map(\.rule) == [rule] && content.rejects[0].line == 2 && content.rejects[0].byteOffset == 8)
        #expect(content.rejects[0].raw == Array(line.utf8))
    }

    @Test func namesTheColumnOfTheMistake() throws {
        let batch = try batch(source("{\"a\":1}\n{\"a\": }\n"))
        #expect(batch.rejects.map(\.reason) == ["column 7: a value is expected here"])
    }

    @Test func refusesWhatIsNoUTF8() throws {
        let bytes = Array("{\"a\":1}\n{\"a\":\"".utf8) + [0xCE, 0xEB] + Array("\"}\n{\"a\":\"Ж\"}\n".utf8)
        let content = try read(JSONLinesSource(path: folder.write(bytes, "w.jsonl"), encoding: .utf8))
        #expect(content.texts == [["1"], ["Ж"]] && content.rejects.map(\.rule) == ["jsonl.not-utf-8"])
    }

    @Test func nestingHasALimit() throws {
        func nested(_ depth: Int) -> String { "{\"a\":" + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "}" }
        let content = try read(source("{\"a\":1}\n\(nested(63))\n\(nested(64))\n\(String(repeating: "[", count: 100_000))\n"))
        #expect(content.records.map(\.ordinal) == [1, 2] && content.rejects.map(\.line) == [3, 4])
    }

    @Test func aListGoesOnBehindDamage() throws {
        let text = """
            [
              {"a": 1},
              {"a": 01},
              {"a": "unclosed},
              {"a": 4, "b": {"c": 5}},
              {"a": [5},
              {"a": 6}
            ]
            trailing
            """
        let whole = try read(source(text))
        #expect(whole.texts.map { $0[0] } == ["1", "4", "6"])
        #expect(whole.records.map(\.ordinal) == [1, 4, 6])
        #expect(whole.rejects.map(\.line) == [3, 4, 6, 9])
        #expect(whole.rejects.map(\.rule) == ["jsonl.not-json", "jsonl.not-json", "jsonl.not-json", "jsonl.behind-end"])
        for size in [1, 2, 3, 7, 64] { #expect(try read(source(text, chunk: size, head: 40)).rejects == whole.rejects, "\(size)") }
    }

    /// A list that is not closed was cut, also between two records.
    @Test(arguments: ["[", "[{\"a\":1}", "[{\"a\":1},", "[{\"a\":1},\n{\"a\":2}\n"]) func noticesACutList(_ text: String) {
        for size in [1, 64] { #expect(failure { _ = try read(source(text, chunk: size)) }.contains("the file was cut"), "\(text)") }
    }

    @Test(arguments: [
        ("data", "{\"next\": null, \"data\": [{\"a\":1}, {\"a\":2}], \"more\": {\"a\": 3}}"),
        ("data.items", "{\"x\":[{\"a\":9}],\"data\":{\"n\":2,\"items\":[\n{\"a\":1},\n{\"a\":2}\n]}}\n\n"),
        ("d\"", "{\"d\\u0022\":[{\"a\":1},{\"a\":2}]}"),
    ])
    func readsAListInAnObject(_ path: String, _ text: String) throws {
        for size in [1, 7, 65_536] {
            let source = JSONLinesSource(path: folder.write(text, "w.json"), records: path, chunkBytes: size)
            #expect(try source.probe().columns == ["a"])
            let content = try read(source)
            #expect(content.texts == [["1"], ["2"]] && content.rejects.isEmpty)
        }
    }

    @Test func refusesAPathThatIsNotThere() {
        let path = folder.write("{\"data\":{\"n\":2}}", "w.json")
        #expect(failure { _ = try JSONLinesSource(path: path, records: "items").probe() }.contains("there is no key 'items'"))
        #expect(failure { _ = try JSONLinesSource(path: path, records: "data.m").probe() }.contains("there is no key 'm'"))
        #expect(failure { _ = try JSONLinesSource(path: path, records: "data").probe() }.contains("is no list"))
    }

    @Test(arguments: ["", "   \n", "a,b\n1,2\n", "<x/>", "[1,2]"]) func refusesAFile(_ text: String) throws {
        let message = failure { _ = try read(source(text)) }
        if text.contains(where: { $0 > " " }) {
            #expect(message.contains("no record can be read at the head"), "\(message)")
        } else {
            #expect(try read(source(text)).records.isEmpty)
        }
    }

    /// As PowerShell writes it. Rejects tell where they stand in the file.
    @Test func readsUTF16() throws {
        let units = [0xFEFF] + Array("{\"a\":\"Žė Ж 😀\"}\r\nbroken\r\n{\"a\":2}\r\n".utf16)
        let bytes = units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
        for size in [1, 7, 65_536] {
            let content = try read(JSONLinesSource(path: folder.write(bytes, "u.json"), chunkBytes: size))
            #expect(content.texts == [["Žė Ж 😀"], ["2"]] && content.rejects.map(\.byteOffset) == [36] && content.rejects[0].line == 2)
        }
    }

    @Test func readsTheEncodingThatIsGiven() throws {
        let bytes = Array("{\"a\":\"".utf8) + [0xCE, 0xEB, 0xFC, 0xE3, 0xE0] + Array("\"}\n".utf8)
        let source = JSONLinesSource(path: folder.write(bytes, "w.jsonl"), encoding: TextEncoding.named("windows-1251"))
        #expect(try read(source).texts == [["Ольга"]])
    }

    @Test func aLineHasALimit() {
        let path = folder.write("{\"a\":1}\n{\"a\":\"" + String(repeating: "x", count: 10_000) + "\"}\n", "l.jsonl")
        let small = JSONLinesSource(path: path, chunkBytes: 64, lineLimit: 1000, headBytes: 64)
        #expect(failure { _ = try read(small) }.contains("longer than 1000 bytes"))
    }

    /// Random bytes struck into good documents: the same for every chunk size, every ordinal once, never a crash.
    @Test func survivesDamage() throws {
        let documents = [
            "{\"a\":1,\"b\":{\"c\":\"x\\u0041\"}}\n{\"a\":[1,2],\"b\":{\"c\":null}}\n{\"a\":\"Žė\",\"z\":true}\n",
            "[\n  {\"a\": 1, \"b\": [\"x\", \"y\"]},\n  {\"a\": \"2\"},\n  {\"a\": {\"q\": 1}}\n]\n",
            "{\n  \"a\": 1\n}\n{\n  \"a\": \"x\",\n  \"b\": {\n    \"c\": 2\n  }\n}\n",
        ]
        for seed in 1...900 {
            var random = Seeded(seed)
            var bytes = Array(documents[seed % 3].utf8)
            for _ in 0...random.below(4) { bytes[random.below(bytes.count)] = random.pick(Array("{}[]\",:\\ \n0u\u{0}é".utf8)) }
            if random.below(4) == 0 { bytes.removeLast(random.below(bytes.count)) }
            if random.below(6) == 0 { bytes += bytes }
            let path = folder.write(bytes, "d.json")
            guard let whole = try? read(JSONLinesSource(path: path, encoding: .utf8)) else { continue }
            for size in [1, 5, 33] {
                check(try read(JSONLinesSource(path: path, encoding: .utf8, chunkBytes: size)) == whole, "seed \(seed), chunks of \(size)")
            }
            check(Set(whole.records.map(\.ordinal)).count == whole.records.count, "seed \(seed): ordinals")
        }
    }

    @Test(arguments: [
        ("{\"a\":1}", true), (" [ {", true), ("\u{FEFF}{ \"", true), ("{a", false), ("[1]", false), ("", false), ("{\\rtf1", false), ("a,b", false),
    ])
    func recognisesItself(_ text: String, _ expected: Bool) {
        let buffer = ByteBuffer()
        buffer.append(text)
        #expect(SourceFormat.jsonl.begins(buffer.cell) == expected)
    }
}
