import Foundation
import Testing

/// `kempt standardize TYPE`: a line in, a line out.
@Suite struct StandardizeCommandTests {
    private func standardize(_ input: String, _ arguments: String...) throws -> Outcome {
        try standardize(Data(input.utf8), arguments)
    }

    private func standardize(_ input: Data, _ arguments: [String]) throws -> Outcome {
        let scratch = try Scratch()
        try scratch.write(input, to: "values.txt")
        return try Program.run(["standardize"] + arguments, in: scratch.path, prelude: "exec <values.txt")
    }

    @Test func valueVerdictAndRule() throws {
        let outcome = try standardize("8 612 34567\n+37061234567\n\nабв\n", "phone", "--country", "LT")
        #expect(outcome.output == "+37061234567\tnotation\tphone.notation\n+37061234567\tsame\t\n\tsame\t\nабв\tinvalid\tphone.letters\n")
        #expect(outcome.code == 0 && outcome.errors.isEmpty)
    }

    @Test func linesOfJSON() throws {
        let output = try standardize("8 612 34567\tLT\n8 912 345-67-89\tRU\n\"x\"\n", "phone", "--tabs", "--json").output
        let objects = try output.split(separator: "\n").map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
        #expect(objects.map { $0?["value"] as? String } == ["8 612 34567", "8 912 345-67-89", "\"x\""])
        #expect(objects.map { $0?["result"] as? String } == ["+37061234567", "+79123456789", "\"x\""])
        #expect(objects.map { $0?["class"] as? String } == ["notation", "notation", "invalid"])
        #expect(objects[0]?["rule"] as? String == "phone.notation")
    }

    /// An invalid value keeps its verdict, and its words are told as they stand; see `PartsTests` for what a pipeline takes.
    @Test func partsOfInvalidValues() throws {
        let output = try standardize("Jonas Petraitis 2\njonas@example.lt\n", "full-name", "--json").output
        #expect(
            output.split(separator: "\n") == [
                """
                {"value":"Jonas Petraitis 2","result":"Jonas Petraitis 2","class":"invalid","rule":"full-name.digits",\
                "parts":{"given":"Jonas","family":"Petraitis","suffix":"2"}}
                """,
                #"{"value":"jonas@example.lt","result":"jonas@example.lt","class":"invalid","rule":"full-name.email","parts":{}}"#,
            ])
    }

    /// Line n of the output is line n of the input, whatever stands in it, for any line end and without the last one.
    @Test func oneLineEach() throws {
        let input = Data("a\r\n\u{1}b\nc".utf8) + Data([0x0A, 0xFF, 0xFE, 0x0A]) + Data("d".utf8)
        let lines = try standardize(input, ["text"]).output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 6 && lines[5].isEmpty)
        #expect(lines[0] == "a\tsame\t" && lines[2] == "c\tsame\t" && lines[4] == "d\tsame\t")
        #expect(lines[3] == "\u{FFFD}\u{FFFD}\tinvalid\tencoding.invalid", "\(lines)")
        let values = try standardize(Data("one\ntwo\0three\0".utf8), ["notes", "--null"]).output
        #expect(values == "one two\tsame\t\nthree\tsame\t\n")
    }

    /// Values that reach over the blocks in which the input is read come out whole.
    @Test func longValues() throws {
        let values = (0..<40).map { String(repeating: "абвгд ", count: 1 << ($0 % 13)) + "\($0)" }
        let output = try standardize(values.joined(separator: "\n"), "text").output
        #expect(output.split(separator: "\n").map { $0.split(separator: "\t")[0] } == values.map { Substring($0) })
    }

    @Test func settingsAreLinted() throws {
        #expect(try standardize("03/04/2024\n", "date", "--with", "{order: mdy}").output == "2024-03-04\tnotation\tdate.notation\n")
        let wrong = try standardize("x\n", "date", "--with", "{ordr: mdy}")
        #expect(wrong.code == 2 && wrong.output.isEmpty)
        #expect(wrong.errors.contains("--with:1:2: error:") && wrong.errors.contains("did you mean 'order'?"), "\(wrong.errors)")
        let field = try standardize("x\n", "phone", "--with", "{country: land}")
        #expect(field.code == 2 && field.errors.contains("--country"), "\(field.errors)")
        #expect(try standardize("x\n", "text", "--with", "{key: true}").code == 2)
    }

    @Test func whatIsAskedForMustExist() throws {
        let wrong = try standardize("x\n", "phon")
        #expect(wrong.code == 2 && wrong.errors.contains("did you mean 'phone'?"), "\(wrong.errors)")
        #expect(try standardize("x\n", "text", "--country", "LT").code == 2)
        #expect(try standardize("x\n", "phone", "--country", "LT", "--tabs").code == 2)
        #expect(try standardize("x\n", "date", "--as-of", "soon").code == 2)
    }
}
