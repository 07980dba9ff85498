import KemptCore
import KemptPipeline
import Testing

@Suite struct PipelineTreeTests {
    private func read(_ text: String, _ variables: [String: String] = [:]) -> (root: Node?, problems: [Diagnostic]) {
        let problems = Problems()
        let tree = readPipelineTree(text: text, environment: { variables[$0] }, problems: problems)
        return (tree?.root, problems.list)
    }

    @Test(arguments: [
        ("no", "no"), ("010", "010"), ("1.10", "1.10"), ("12:30", "12:30"), ("true", "true"), ("~", ""), ("", ""), ("'~'", "~"),
        ("null", "null"), ("\"a\\tb\"", "a\tb"), ("2024-01-01", "2024-01-01"), ("фамилия", "фамилия"), ("0x1F", "0x1F"), ("!!str 5", "5"),
    ])
    func `a scalar keeps its text`(written: String, text: String) {
        let (root, problems) = read("a: \(written)")
        #expect(root?["a"]?.text == text)
        #expect(problems.isEmpty)
    }

    @Test func `keys keep text, order and place`() {
        let (root, problems) = read("yes: 1\r\nno: {010: x,  'ąž': [y]}\r\n")
        #expect(problems.isEmpty)
        #expect(root?.entries.map(\.key) == ["yes", "no"])
        let inner = root?["no"]?.entries ?? []
        #expect(inner.map(\.key) == ["010", "ąž"])
        #expect(inner.map(\.keyPosition) == [Position(line: 2, column: 6), Position(line: 2, column: 15)])
        #expect(inner.last?.value.items.first?.position == Position(line: 2, column: 22))
    }

    @Test func `a byte order mark is not counted`() {
        #expect(read("\u{FEFF}a: b").root?.entries.first?.keyPosition == Position(line: 1, column: 1))
    }

    @Test func `an alias stands for its anchor`() {
        let (root, problems) = read("a: &x [1, 2]\nb: *x\nc: *x")
        #expect(problems.isEmpty)
        #expect(root?["c"]?.items.map(\.text) == ["1", "2"])
    }

    @Test(arguments: [
        ("", 1, 1, "empty"), ("# only words", 1, 1, "empty"), ("- a", 1, 1, "a list"), ("word", 1, 1, "a single value"),
        ("a: 1\n\tb: 2", 2, 1, "tab"), ("a:\n\t- b", 2, 1, "tab"), ("a: 'x", 1, 4, "never closed"), ("a: b: c", 1, 5, "colon"),
        ("a: [1, 2\n", 2, 1, "missing"), ("a: {b: [1}", 1, 10, "']'"), ("a: 1\n---\nb: 2", 2, 1, "second document"), ("a: *nobody", 1, 4, "anchor"),
        ("a: @x", 1, 4, "cannot begin"), ("a: !include x", 1, 4, "tag"), ("a: !!int 3", 1, 4, "tag"), ("a:\n  <<: {b: 1}", 2, 3, "merge"),
        ("? [a, b]\n: c", 1, 3, "a list"), ("{a: b}: c", 1, 1, "a map"), ("a: \u{7}", 1, 4, "U+0007"), ("é: \u{0}", 1, 4, "U+0000"),
        ("a:\n  - b\n - c", 3, 2, "does not fit"), ("a: 1\nb\nc: 2", 2, 1, "colon"),
    ])
    func `what is no pipeline is told at its place`(text: String, line: Int, column: Int, word: String) {
        let problems = read(text).problems
        #expect(problems.first?.position == Position(line: line, column: column))
        #expect(problems.first?.message.contains(word) == true, "\(problems)")
        #expect(problems.allSatisfy { !$0.message.contains("\n") })
    }

    @Test func `bytes that are no text are told at their place`() {
        let problems = Problems()
        #expect(readPipelineTree(bytes: Array("a: 1\nąb".utf8) + [0xFF, 0x41], environment: { _ in nil }, problems: problems) == nil)
        #expect(problems.list.map(\.position) == [Position(line: 2, column: 3)])
    }

    @Test(arguments: [
        ("a: 1\nb: 2\na: 3", 3, 1, 1), ("x: {a: 1, b: {a: 2}, a: 3}", 1, 22, 1), ("x: {a: 1,\n  'a': 3}", 2, 4, 1),
        ("x:\n  - a: 1\n    # a: no\n    a: 2", 4, 5, 2), ("x:\n  имя: 1\n  y: {имя: 2}\n  \"имя\": 3", 4, 4, 2),
        ("x: {a: [1, a], \"a\" : 2}", 1, 17, 1),
        ("x: {a: 'it''s, a: b', a: 1}", 1, 23, 1),
    ])
    func `a doubled key is told at its second place, the rest is read`(text: String, line: Int, column: Int, first: Int) {
        let (root, problems) = read(text)
        #expect(problems.map(\.position) == [Position(line: line, column: column)])
        #expect(problems.first?.remedy?.contains("line \(first);") == true)
        let map = root?["x"].map { $0.items[0] } ?? root
        #expect(map?.entries.count { ["a", "имя"].contains($0.key) } == 1)
    }

    @Test func `several doubled keys are told at once`() {
        let problems = read("a: 1\na: 2\na: 3\nb: {c: 1, c: 2}").problems
        #expect(problems.map(\.position).sorted() == [(2, 1), (3, 1), (4, 11)].map { Position(line: $0.0, column: $0.1) })
    }

    // MARK: Environment

    @Test(arguments: [
        ("${HOST}", "db"), ("x${HOST}y${PORT}", "xdby5"), ("${NONE:-7}", "7"), ("${EMPTY:-7}", "7"), ("${EMPTY}", ""), ("$${HOST}", "${HOST}"),
        ("$5", "$5"), ("${NONE:-}", ""), ("'${LINES}'", "a: b\nc: d"), ("$$${HOST}", "$${HOST}"), ("${NONE:-ąž}", "ąž"),
    ])
    func `variables are filled in within one scalar`(written: String, text: String) {
        let variables = ["HOST": "db", "PORT": "5", "EMPTY": "", "LINES": "a: b\nc: d"]
        let (root, problems) = read("a: \(written)\nb: 1", variables)
        #expect(root?["a"]?.text == text)
        #expect(root?.entries.count == 2)
        #expect(problems.isEmpty)
    }

    @Test(arguments: [("x ${NONE}", 6, "'NONE'"), ("${1A}", 4, "variable"), ("${A", 4, "'}'"), ("'${A-b}'", 4, "variable"), ("${}", 4, "variable")])
    func `a variable that is not there is told by name`(written: String, column: Int, word: String) {
        let problems = read("a: \(written)").problems
        #expect(problems.map(\.position) == [Position(line: 1, column: column)])
        #expect(problems.first?.message.contains(word) == true)
    }

    @Test func `keys are not expanded`() {
        #expect(read("${A}: 1", ["A": "x"]).root?.entries.first?.key == "${A}")
    }

    // MARK: Hostile files

    @Test func `nesting has a limit`() {
        for depth in [60, 70, 500, 20_000] {
            for (open, close) in [("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", "")] {
                let head = open == "- " || open == "? " ? "a:\n  " : "a: "
                let problems = read(head + String(repeating: open, count: depth) + "x" + String(repeating: close, count: depth)).problems
                #expect(problems.contains { $0.message.contains("64 levels") } == (depth > 64 && (open != "? " || depth > 72)))
            }
        }
    }

    /// Nine lists of nine aliases each, levels deep.
    private func bomb(_ levels: Int) -> String {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1..<levels { text += "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n" }
        return text
    }

    @Test func `aliases that multiply are refused`() {
        #expect(read(bomb(4)).problems.isEmpty)
        #expect(read(bomb(5)).problems.map(\.message) == ["aliases bring in more than 10000 values"])
        #expect(read(bomb(9)).problems.map(\.message) == ["the aliases in this file multiply beyond measure"])
        #expect(read(bomb(9) + "? *a8\n: 1\n? *a8\n: 2").problems.map(\.message) == ["the aliases in this file multiply beyond measure"])
        #expect(read("- &a [x, x]\n" + String(repeating: "- &a [*a, *a]\n", count: 40)).problems.first?.message.contains("two anchors") == true)
    }

    @Test func `what looks like an anchor in a text is no anchor`() {
        #expect(read("a: AT&T\nb: x&T=1\nc: 2 *T\nd: a * b & c").problems.isEmpty)
    }

    @Test func `size has a limit`() {
        #expect(read("a: " + String(repeating: "x", count: 1 << 20)).problems.first?.message.contains("at most 1048576") == true)
    }

    @Test func `complaints have a limit`() {
        let problems = read("a: " + String(repeating: "${x}", count: 5000)).problems
        #expect(problems.count == 101)
        #expect(problems.last?.message.contains("too many") == true)
    }

    @Test func `no text crashes the reader`() {
        var state: UInt64 = 42
        let pieces = [
            "a", ": ", "- ", "\n", "  ", "[", "]", "{", "}", ",", "'", "\"", "&x ", "*x ", "|", ">", "#", "\t", "? ", "!", "%", "---", "${", "}", "ž",
            "<<",
        ]
        for _ in 0..<400 {
            var text = ""
            for _ in 0..<24 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(state >> 33) % pieces.count]
            }
            let (root, problems) = read(text)
            #expect(root != nil || !problems.isEmpty, "\(text)")
        }
    }
}
