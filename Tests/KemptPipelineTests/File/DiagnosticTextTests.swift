import KemptCore
import KemptPipeline
import Testing

@Suite struct DiagnosticTextTests {
    private func print(_ text: String, _ diagnostics: [Diagnostic], secrets: [Secret] = [], colour: Bool = false) -> String {
        DiagnosticText(file: "p.yml", source: Array(text.utf8), secrets: secrets, colour: colour).render(diagnostics)
    }

    private func at(_ line: Int, _ column: Int, _ length: Int, remedy: String? = nil) -> Diagnostic {
        Diagnostic("wrong", at: Position(line: line, column: column), length: length, remedy: remedy)
    }

    @Test func `the line is printed with the fault underlined and the remedy behind it`() {
        let text = "a:\n        colums: [email]\n"
        let expected = """
            p.yml:2:9: error: wrong
                 2 |         colums: [email]
                   |         ^~~~~~ did you mean 'columns'?
            1 mistake

            """
        #expect(print(text, [at(2, 9, 6, remedy: "did you mean 'columns'?")]) == expected)
    }

    @Test func `mistakes come by place, then the count`() {
        var warning = at(1, 1, 1)
        warning.severity = .warning
        let text = print("ab\ncd", [at(2, 1, 2), warning, Diagnostic("no place", at: .nowhere, remedy: "so be it")])
        #expect(text.hasPrefix("p.yml: error: no place\n       = so be it\np.yml:1:1: warning: wrong\n     1 | ab\n       | ^\np.yml:2:1"))
        #expect(text.hasSuffix("       | ^~\n2 mistakes, 1 warning\n"))
        #expect(DiagnosticText.summary(of: []) == "no mistakes")
    }

    /// The printed source line and the underline.
    private func two(_ line: String, _ column: Int, _ length: Int) -> [String] {
        let lines = print(line, [at(1, column, length)]).split(separator: "\n", omittingEmptySubsequences: false)
        return [String(lines[1].dropFirst(9)), String(lines[2].dropFirst(9))]
    }

    @Test(arguments: [
        ("\ta: b", 2, 1, "    a: b", "    ^"), ("x\ta: b", 3, 1, "x   a: b", "    ^"), ("名前: b", 5, 1, "名前: b", "      ^"),
        ("名前: b", 1, 2, "名前: b", "^~~~"), ("e\u{301}: b", 5, 1, "e\u{301}: b", "   ^"), ("e\u{301}x: b", 1, 2, "e\u{301}x: b", "^~"),
        ("a: b", 9, 5, "a: b", "    ^"), ("a: b", 4, 99, "a: b", "   ^"), ("a: \u{1B}[31m", 4, 2, "a: \u{FFFD}[31m", "   ^~"),
        ("a: \u{202E}x", 5, 1, "a: \u{FFFD}x", "    ^"), ("фамилия: x", 1, 7, "фамилия: x", "^~~~~~~"),
    ])
    func `the underline stands under the fault`(line: String, column: Int, length: Int, printed: String, under: String) {
        #expect(two(line, column, length) == [printed, under])
    }

    @Test func `a long line is cut around the fault`() {
        let line = String(repeating: "x", count: 5000) + "FAULT" + String(repeating: "y", count: 5000)
        let printed = two(line, 5001, 5)
        #expect(printed[0].count < 200)
        let before = printed[1].prefix { $0 == " " }.count
        #expect(printed[0].dropFirst(before).hasPrefix("FAULTy"))
        #expect(printed[1].hasSuffix("^~~~~"))
    }

    @Test func `values from the environment are never shown`() {
        let variables = ["PASSWORD": "hunter2!", "N": "x"]
        let text = "kempt: ${PASSWORD}\nother-columns: pre${PASSWORD}post\nstop-when: {merged: '${N}'}"
        let problems = Problems()
        let tree = readPipelineTree(text: text, environment: { variables[$0] }, problems: problems)
        guard let tree else {
            Issue.record("no tree")
            return
        }
        lint(tree.root, language: Small.language, problems: problems)
        problems.add(Diagnostic("no such host near hunter2!", at: .nowhere, remedy: "change hunter2!"))
        let printed = print(text, problems.list, secrets: tree.secrets)
        #expect(!printed.contains("hunter2"))
        #expect(printed.contains("not '${PASSWORD}'"))
        #expect(printed.contains("not 'pre${PASSWORD}post'"))
        #expect(printed.contains("not '${N}'"))
        #expect(printed.contains("near ***"))
    }

    @Test func `colour adds only escapes`() {
        let plain = print("a: b", [at(1, 1, 1, remedy: "r")])
        let coloured = print("a: b", [at(1, 1, 1, remedy: "r")], colour: true)
        var stripped = ""
        var isEscape = false
        for character in coloured {
            if character == "\u{1B}" { isEscape = true }
            if !isEscape { stripped.append(character) }
            if character == "m" { isEscape = false }
        }
        #expect(coloured != plain)
        #expect(stripped == plain)
    }
}
