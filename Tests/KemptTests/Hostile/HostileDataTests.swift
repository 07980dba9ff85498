import Foundation
import Testing

/// Bad input is refused with a message that helps, or set aside with its raw text; nothing is lost and nothing crashes.
@Suite struct HostileDataTests {
    @Test(arguments: HostileFile.all) func file(_ file: HostileFile) throws {
        try judge(file)
    }

    private func judge(_ file: HostileFile) throws {
        let scratch = try Scratch()
        try FileManager.default.createDirectory(atPath: scratch.full("hostile"), withIntermediateDirectories: true)
        try scratch.copy("\(Checkout.path)/fixtures/hostile/\(file.name)", to: "hostile/\(file.name)")
        try scratch.write(file.pipeline, to: "p.yml")
        let outcome = try scratch.run("run", "p.yml", "--as-of", Checkout.asOf)
        guard let records = file.records else { return expectRefusal(file, outcome, scratch) }
        // A column that the defect has taken away leaves a field empty; nothing else is worth a word.
        let isQuiet = outcome.errors.isEmpty || outcome.errors.contains("no source fills the field") && !outcome.errors.contains("error:")
        #expect(outcome.code == 0 && isQuiet, "\(outcome.said)")
        let report = try Report(try scratch.read("out/report.json"))
        let unreadable = file.reject == nil ? 0 : 1
        #expect(report.isBalanced)
        #expect(report.books("read") == records + unreadable)
        #expect(report.books("unreadable") == unreadable)
        #expect(report.books("blank-lines") == file.blankLines)
        #expect(report.clean("before")[1] == records + unreadable, "what would not parse counts against the percentage")
        let kept = try scratch.table("out/kept.csv")
        #expect(kept.rows.count == records)
        if let inspect = file.inspect { #expect(try inspect(kept), "\(kept)") }
        try expectReject(file, scratch)
    }

    /// The line that could not be read stands in the quarantine, with its place and its raw text.
    private func expectReject(_ file: HostileFile, _ scratch: Scratch) throws {
        let quarantine = try scratch.table("out/quarantined.csv")
        guard let reject = file.reject else {
            #expect(quarantine.rows.isEmpty)
            return
        }
        #expect(quarantine.rows.count == 1)
        #expect(try quarantine.column("source") == ["people"])
        #expect(try quarantine.column("line") == ["\(reject.line)"])
        #expect(try quarantine.column("rule") == [reject.rule])
        #expect(try quarantine.column("reason") != [""])
        let bytes = [UInt8](try scratch.read("hostile/\(file.name)"))
        let line = [UInt8](bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[reject.line - 1])
        #expect(try quarantine.column("raw") == [Self.printable(line)])
        let offset = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).prefix(reject.line - 1).reduce(0) {
            $0 + $1.count + 1
        }
        #expect(try quarantine.column("byte_offset") == ["\(offset)"])
    }

    /// Bytes that are no text stand as `\xNN`.
    private static func printable(_ bytes: [UInt8]) -> String {
        if let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) { return text }
        return bytes.map { byte in
            byte >= 0x20 && byte < 0x7F
                ? String(UnicodeScalar(byte)) : "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }

    private func expectRefusal(_ file: HostileFile, _ outcome: Outcome, _ scratch: Scratch) {
        #expect(outcome.code == 3, "\(outcome.said)")
        #expect(outcome.output.isEmpty)
        let lines = outcome.errors.split(separator: "\n")
        #expect(lines.first?.hasPrefix("kempt: error: hostile/\(file.name)") == true, "the message begins with the file: \(outcome.said)")
        #expect(lines.count >= 2 && lines.last?.hasPrefix("  ") == true, "a remedy stands below: \(outcome.said)")
        for word in file.words { #expect(outcome.errors.contains(word), "\(word): \(outcome.said)") }
        #expect(scratch.names(in: "out").allSatisfy { $0.hasSuffix(".lock") }, "\(scratch.names(in: "out"))")
    }

    /// The table above, the folder and its README tell of the same files and the same exit codes.
    @Test func tableIsWhole() throws {
        let folder = "\(Checkout.path)/fixtures/hostile"
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0 != "README.md" && $0 != "pipelines" }
        #expect(HostileFile.all.map(\.name).sorted() == names.sorted())
        let told = try HostileReadme.rows(of: 4)
        #expect(told.map { $0[0] }.sorted() == names.sorted())
        for row in told {
            let file = HostileFile.all.first { $0.name == row[0] }
            #expect(row[3] == (file?.records == nil ? "3" : "0"), "\(row[0])")
        }
    }

    /// What one run says of the key itself.
    @Test func duplicateKeyIsAFinding() throws {
        let scratch = try Scratch(withCheckout: true)
        try scratch.write(HostileFile.pipeline(extract: "  - csv: fixtures/hostile/duplicate-key.csv"), to: "p.yml")
        #expect(try scratch.run("run", "p.yml").code == 0)
        let report = try Report(try scratch.read("out/report.json"))
        #expect(report.fact("records whose key an earlier one has") == 1)
    }

    /// A record without a key is named by its place.
    @Test func missingKeyIsNamedByItsPlace() throws {
        let scratch = try Scratch(withCheckout: true)
        let text = HostileFile.pipeline(extract: "  - csv: fixtures/hostile/missing-key.csv\n    source: people")
        try scratch.write(text.replacingOccurrences(of: "  kept: ", with: "  changes:     {csv: out/changes.csv}\n  kept: "), to: "p.yml")
        try scratch.write(
            String(decoding: try scratch.read("fixtures/hostile/missing-key.csv"), as: UTF8.self)
                .replacingOccurrences(of: "fiona@", with: "FIONA@"), to: "fixtures/hostile/missing-key.csv")
        #expect(try scratch.run("run", "p.yml").code == 0)
        #expect(try scratch.table("out/changes.csv").column("id") == ["people#3"])
    }
}

/// The tables of `fixtures/hostile/README.md`.
enum HostileReadme {
    /// Rows of all tables with that many columns; back quotes are taken off the first one.
    static func rows(of columns: Int, under folder: String = "") throws -> [[String]] {
        try Checkout.text("fixtures/hostile/README.md").split(separator: "\n").compactMap { line in
            guard line.hasPrefix("| `") else { return nil }
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
            var row = cells.map { $0.trimmingCharacters(in: .whitespaces) }
            guard row.count == columns else { return nil }
            row[0] = row[0].trimmingCharacters(in: CharacterSet(charactersIn: "`"))
            let isPipeline = row[0].hasPrefix("pipelines/")
            return isPipeline == !folder.isEmpty ? row : nil
        }
    }
}
