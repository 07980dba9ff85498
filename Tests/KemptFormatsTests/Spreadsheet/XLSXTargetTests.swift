import Glibc
import KemptCore
import Testing

@testable import KemptFormats

@Suite("XLSX: a workbook written")
struct XLSXTargetTests {
    private let folder = Folder()

    private func encode(_ row: [String?], _ encoder: any RecordEncoder) {
        let text = ByteBuffer()
        encoder.begin()
        for value in row {
            text.removeAll()
            text.append(value ?? "")
            encoder.field(value == nil ? .missing : text.cell)
        }
        encoder.end()
    }

    /// Writes rows as the engine does, in pieces.
    private func write(
        _ name: String, _ columns: [String], _ rows: [[String?]], piece: Int = 3, choice: XLSXTarget.Choice? = nil, mostRows: Int = 1_048_576
    ) throws -> String {
        let target = XLSXTarget(path: "\(folder.path)/\(name)", choice: choice)
        let writer = try XLSXWriter(target, temporary: target.path, columns: columns, mostRows: mostRows)
        let encoder = target.makeEncoder()
        for (index, row) in rows.enumerated() {
            encode(row, encoder)
            if index % piece == piece - 1 { try writer.append(encoder.buffer.takeContent()) }
        }
        try writer.append(encoder.buffer)
        try writer.finish()
        return target.path
    }

    private func read(_ path: String) throws -> [[String]] {
        let content = try readSheet(SheetSource(.workbook, path: path))
        return [content.columns] + content.texts
    }

    private func part(_ path: String, _ name: String = XLSXParts.sheet) throws -> String {
        String(decoding: try #require(try unzip(path, name)), as: UTF8.self)
    }

    @Test("every value comes back letter for letter; nothing is a number or a formula", arguments: [1, 2, 100])
    func roundTrips(piece: Int) throws {
        let columns = ["id", "имя & <ė>", "note"]
        let rows = [
            ["007", "Щербаков 😀", "=SUM(A1:A2)"], ["00000000000000000001", "Žemaitė", "+37061234567"], ["3", " both ends ", "@x"],
            ["4", "a\nb\tc", "cr\r\nlf\rend"], ["5", "_x0041_ and _x005F_", "_x_ _xZZZZ_ __x0042_"], ["6", "\u{1}\u{B}\u{1F}\u{7F}", "\"'&<>"],
            ["7", "\u{FFFE}\u{FFFF}\u{FEFF}\u{FFFD}", "豈 ﾟ"], ["8", "1e5", "2026-06-30"], ["9", "TRUE", "#REF!"],
        ]
        let path = try write("out.xlsx", columns, rows, piece: piece)
        #expect(try read(path) == [columns] + rows)
        var status = stat()
        stat(path, &status)
        #expect(status.st_mode & 0o777 == 0o600)
        let sheet = try part(path)
        #expect(!sheet.contains("<f>") && !sheet.contains("<v>"))
    }

    @Test("random texts come back")
    func roundTripsRandomTexts() throws {
        let parts = ["a", "_", "x", "_x000", "D", "_", "\r", "\n", " ", "&amp;", "<", "]]>", "Ж", "😀", "\u{1}", "\u{FFFF}", "0"]
        var random = Seeded(7)
        let rows = (0..<300).map { index in
            [String(index)] + (0..<2).map { _ in (0..<random.below(9)).map { _ in random.pick(parts) }.joined() }
        }
        let path = try write("random.xlsx", ["id", "a", "b"], rows)
        let found = try read(path).dropFirst().map { $0.map { $0 == "-" ? "" : $0 } }
        #expect(found.count == rows.count)
        for (row, other) in zip(rows, found) { check(row == other, "\(row) came back as \(other)") }
    }

    @Test("same rows, same bytes, however they are cut")
    func writesSameBytes() throws {
        let rows = (0..<3000).map { ["\($0)", String(repeating: "ą", count: $0 % 300), $0 % 7 == 0 ? nil : "x"] as [String?] }
        let paths = try [1, 77, 2999].map { try write("\($0)/same.xlsx".replacing("/", with: "-"), ["a", "b", "c"], rows, piece: $0) }
        let first = try paths.map { try part($0) }
        #expect(first[0] == first[1] && first[0] == first[2])
        _ = try write("same.xlsx", ["a", "b", "c"], rows, piece: 1)
        let bytes = contents("\(folder.path)/same.xlsx")
        _ = rename("\(folder.path)/same.xlsx", "\(folder.path)/before.xlsx")
        _ = try write("same.xlsx", ["a", "b", "c"], rows, piece: 2999)
        #expect(contents("\(folder.path)/same.xlsx") == bytes && bytes.count > 10_000)
    }

    @Test("the header is bold and stays in sight, columns are as wide as their first values")
    func laysOut() throws {
        let path = try write("wide.xlsx", ["id", "name"], [["1", "Ąžuolas Žemaitis"], ["2", String(repeating: "x", count: 500)]])
        let sheet = try part(path)
        #expect(sheet.contains("state=\"frozen\"") && sheet.contains("<c r=\"B1\" s=\"1\""))
        #expect(sheet.contains("<col min=\"1\" max=\"1\" width=\"8\"") && sheet.contains("<col min=\"2\" max=\"2\" width=\"60\""))
        let narrow = try part(try write("narrow.xlsx", ["id", "name"], [["1", "Ąžuolas Žemaitis"]]))
        #expect(narrow.contains("<col min=\"2\" max=\"2\" width=\"18\""))
    }

    @Test("a list to choose from stands over the records, and only where there are any")
    func offersChoice() throws {
        let choice = XLSXTarget.Choice(column: "answer", words: ["same", "not-same"], prompt: "same & not-same")
        let path = try write("choice.xlsx", ["id", "answer"], [["1", ""], ["2", ""]], choice: choice)
        let sheet = try part(path)
        #expect(sheet.contains("sqref=\"B2:B3\"") && sheet.contains("<formula1>\"same,not-same\"</formula1>"))
        #expect(sheet.contains("same &amp; not-same"))
        #expect(try !part(try write("none.xlsx", ["id", "answer"], [], choice: choice)).contains("dataValidation"))
        #expect(try !part(try write("other.xlsx", ["id"], [["1"]], choice: choice)).contains("dataValidation"))
        #expect(try read(path) == [["id", "answer"], ["1", "-"], ["2", "-"]])
    }

    @Test("what a sheet cannot hold is refused by place, not cut")
    func refusesTooMuch() throws {
        let most = String(repeating: "x", count: 32_767)
        #expect(try read(try write("most.xlsx", ["a"], [[most]])) == [["a"], [most]])
        // Counted as Excel counts: two for each of these.
        let long = String(repeating: "😀", count: 16_384)
        let message = failure { _ = try write("long.xlsx", ["a", "b"], [["1", "2"], ["1", long]]) }
        #expect(message.contains("long.xlsx: 'b' of record 2 has 32768 characters, and a cell holds 32767"), "\(message)")
        #expect(failure { _ = try write("full.xlsx", ["a"], [["1"], ["2"]], mostRows: 3) } == "(no failure)")
        #expect(failure { _ = try write("over.xlsx", ["a"], [["1"], ["2"], ["3"]], mostRows: 3) }.contains("more than 2 records"))
        let columns = (0..<16_385).map(String.init)
        #expect(failure { _ = try write("columns.xlsx", columns, []) }.contains("16385 columns"))
    }

    @Test(
        "the sheet is called like the file",
        arguments: [("out/contacts.xlsx", "contacts"), ("клиенты [2026].xlsx", "клиенты 2026"), ("a&b.xlsx", "a&b"), ("[].xlsx", "Records")])
    func namesSheet(path: String, name: String) throws {
        #expect(XLSXTarget(path: path).sheetName == name)
        let file = String(path.split(separator: "/").last ?? "")
        #expect(try readSheet(SheetSource(.workbook, path: write(file, ["a"], [["1"]]))).facts["sheet"] == name)
    }
}
