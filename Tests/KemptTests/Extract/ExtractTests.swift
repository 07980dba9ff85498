import Foundation
import Testing

/// `kempt extract`: any source as records, as they were read.
@Suite struct ExtractTests {
    private static let people = "id,name,note\nA1,Jonas,\nA2,\"Rasa, \"\"K\"\"\",\"two\nlines\"\n\nA3\nA4,Žilvinas,tab\there\n"

    private func scratch(_ text: String = people, name: String = "people.csv") throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(text, to: name)
        return scratch
    }

    /// Lines of standard output as JSON objects.
    private func objects(_ text: String) throws -> [[String: Any]] {
        try text.split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
        }
    }

    @Test func linesOfJSON() throws {
        let outcome = try scratch().run("extract", "people.csv")
        #expect(outcome.code == 0)
        #expect(
            outcome.output == """
                {"id":"A1","name":"Jonas","note":""}
                {"id":"A2","name":"Rasa, \\"K\\"","note":"two\\nlines"}
                {"id":"A4","name":"Žilvinas","note":"tab\\there"}

                """)
        let records = try objects(outcome.output)
        #expect(records.map { $0["name"] as? String } == ["Jonas", "Rasa, \"K\"", "Žilvinas"])
        #expect(outcome.errors.hasPrefix("3 records, 1 row refused (csv.too-few-fields 1); told by --quarantine FILE\n"), "\(outcome.errors)")
    }

    @Test func linesOfCSV() throws {
        let outcome = try scratch().run("extract", "people.csv", "--to", "csv", "--places")
        #expect(outcome.code == 0)
        let table = Table(Data(outcome.output.utf8))
        #expect(table.header == ["id", "name", "note", "_line", "_offset", "_record"])
        #expect(try table.column("_line") == ["2", "3", "7"])
        let bytes = Array(Self.people.utf8)
        for (offset, id) in zip(try table.column("_offset"), try table.column("id")) {
            let place = try #require(Int(offset))
            #expect(String(decoding: bytes[place..<(place + 2)], as: UTF8.self) == id)
        }
        #expect(try table.column("note") == ["", "two\nlines", "tab\there"])
    }

    /// What a spreadsheet would take for a formula stays as it was read, in either form.
    @Test func nothingIsGuarded() throws {
        let scratch = try scratch("a,b\n=1+1,+370 612 34567\n-5,@x\n")
        #expect(try scratch.run("extract", "people.csv", "--to", "csv").output == "a,b\n=1+1,+370 612 34567\n-5,@x\n")
        #expect(try scratch.run("extract", "people.csv").output.hasPrefix("{\"a\":\"=1+1\",\"b\":\"+370 612 34567\"}\n"))
    }

    @Test func placesAreNumbersInJSON() throws {
        let scratch = try scratch("_line,b\nx,y\n")
        let record = try objects(try scratch.run("extract", "people.csv", "--places").output)[0]
        #expect(record["_line"] as? String == "x" && record["__line"] as? Int == 2, "a column of the source keeps its name: \(record)")
        #expect(record["_offset"] as? Int == 8 && record["_record"] as? Int == 1)
    }

    @Test func quarantineAndOutputFiles() throws {
        let scratch = try scratch()
        try scratch.write("old", to: "out.jsonl")
        let outcome = try scratch.run("extract", "people.csv", "--output", "out.jsonl", "--quarantine", "bad.csv")
        #expect(outcome.code == 0 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("they are in bad.csv"))
        #expect(try objects(try scratch.text("out.jsonl")).count == 3)
        let bad = try scratch.table("bad.csv")
        #expect(bad.header == ["source", "line", "byte_offset", "rule", "reason", "raw"])
        #expect(bad.rows.count == 1 && Array(bad.rows[0].prefix(4)) == ["people", "6", "\(offset(of: "A3\n"))", "csv.too-few-fields"], "\(bad.rows)")
        #expect(bad.rows[0][5] == "A3")
        for name in ["out.jsonl", "bad.csv"] {
            let mode = try FileManager.default.attributesOfItem(atPath: scratch.full(name))[.posixPermissions] as? Int
            #expect(mode == 0o600, "\(name)")
        }
        #expect(scratch.names() == ["bad.csv", "out.jsonl", "people.csv"], "nothing hidden is left")
    }

    private func offset(of text: String) -> Int {
        Self.people.range(of: text).map { Self.people.utf8.distance(from: Self.people.startIndex, to: $0.lowerBound) } ?? -1
    }

    /// Any number of workers, any locale: the same bytes.
    @Test func sameBytes() throws {
        let rows = (0..<40_000).map { "\($0),name \($0),\(String(repeating: "n", count: $0 % 70))\($0 % 977 == 0 ? ",more" : "")\n" }
        let scratch = try scratch("id,name,note\n" + rows.joined())
        var seen: Set<String> = []
        for (workers, locale) in [("1", "C"), ("2", "lt_LT.UTF-8"), ("7", "tr_TR.UTF-8")] {
            let outcome = try scratch.run(
                "extract", "people.csv", "--workers", workers, "--places", "--quarantine", "bad\(workers).csv", environment: ["LC_ALL": locale])
            #expect(outcome.code == 0)
            #expect(outcome.errors.hasPrefix("39,959 records, 41 rows refused (csv.too-many-fields 41); "), "\(outcome.errors)")
            seen.insert(outcome.output)
            #expect(try scratch.read("bad\(workers).csv") == scratch.read("bad1.csv"))
        }
        #expect(seen.count == 1)
        #expect(try objects(seen.first ?? "").map { $0["_record"] as? Int ?? 0 } == (1...40_000).filter { ($0 - 1) % 977 != 0 })
    }

    /// `| head -1`: no complaint, no signal.
    @Test func aReaderThatHasEnough() throws {
        let scratch = try scratch("id,name\n" + (0..<200_000).map { "\($0),name \($0)\n" }.joined())
        let words = "'\(Program.path)' extract people.csv > fifo; echo \"code $?\""
        let reader = "mkfifo fifo; head -1 fifo > first & \(words); wait; cat first"
        let outcome = try Program.run(["-c", reader], in: scratch.path, executable: "/bin/sh")
        #expect(outcome.output == "code 0\n{\"id\":\"0\",\"name\":\"name 0\"}\n" && outcome.errors.isEmpty, "\(outcome.said)")
    }

    // MARK: - Formats and settings

    @Test func otherFormats() throws {
        let scratch = try Scratch(withCheckout: true)
        let xml = try scratch.run(
            "extract", "fixtures/billing.xml", "--with", "{record: customer, map: {id: \"@code\", first_name: person/given, email: contact/mail}}")
        #expect(xml.code == 0 && xml.output.hasPrefix("{\"id\":\"B-1001\",\"first_name\":\"Jonas\","), "\(xml.said.prefix(400))")
        #expect(try objects(xml.output).count == 89)
        let mail = try scratch.run("extract", "fixtures/inbox.mbox", "--emit", "correspondents", "--with", "{own-domains: acme.example}")
        #expect(mail.code == 0, "\(mail.said)")
        #expect(try objects(mail.output).allSatisfy { !($0["email"] as? String ?? "@acme.example").hasSuffix("@acme.example") })
        let packed = try scratch.run("extract", "fixtures/hostile/good.csv.gz", "--to", "csv")
        #expect(packed.output == (try scratch.run("extract", "fixtures/hostile/good.csv", "--to", "csv").output) && packed.code == 0)
        try scratch.copy(scratch.full("fixtures/hostile/good.mbox"), to: "box")
        #expect(try scratch.run("extract", "box").errors.hasPrefix("2 records"), "told by its first bytes")
    }

    /// The reader of a run: what a run carries through untouched is what is extracted.
    @Test func asThePipelineDeclaresIt() throws {
        let scratch = try Scratch(withCheckout: true)
        let outcome = try scratch.run("extract", "pipelines/nightly.yml", "--source", "crm", "--to", "csv")
        #expect(outcome.code == 0 && outcome.errors == "262 records, no row refused\n", "\(outcome.errors)")
        let found = Table(Data(outcome.output.utf8))
        let file = try scratch.table("fixtures/crm.csv")
        // One number is guarded against formulas in the file; reading takes the apostrophe away.
        let plain = file.rows.map { row in row.map { $0.hasPrefix("'+") ? String($0.dropFirst()) : $0 } }
        #expect(found.header == file.header && found.rows == plain)
        #expect(try scratch.run("extract", "pipelines/nightly.yml", "--source", "inbox", "--emit", "correspondents").code == 0)
        #expect(try scratch.run("extract", "pipelines/nightly.yml", "--source", "billing").errors == "89 records, no row refused\n")
    }

    @Test func mistakesInSettings() throws {
        let outcome = try scratch().run("extract", "people.csv", "--with", "{ragged: sometimes, colour: red}")
        #expect(outcome.code == 2 && outcome.output.isEmpty)
        #expect(
            outcome.errors.contains("--with:1:10: error: 'ragged' takes ")
                && outcome.errors.contains("--with:1:21: error: 'csv' has no setting 'colour'"))
        #expect(outcome.errors.hasSuffix("2 mistakes\n"), "\(outcome.errors)")
    }

    @Test(arguments: [
        (["people.csv", "--format", "cvs"], "did you mean 'csv'?"), (["people.csv", "--to", "xml"], "--to takes jsonl, csv or none"),
        (["people.csv", "--workers", "0"], "--workers takes"), (["people.csv", "--emit", "bounces"], "csv has no 'bounces' to give"),
        (["people.csv", "--source", "crm"], "goes with a pipeline file"), (["people.csv", "--with", "[1, 2]"], "--with"),
        (["people.csv", "--with", "{a: "], "not yaml"), (["p.yml", "--with", "{delimiter: tab}"], "the pipeline file has the settings"),
        (["none.yml"], "none.yml"), (["gopher://x/y"], "no format has this scheme"),
        (["people.csv", "--output", "people.csv"], "would overwrite the source"),
        (["people.csv", "--quarantine", "link.csv"], "would overwrite the source"),
        (["people.csv", "--output", "a", "--quarantine", "a"], "need a file each"), ([], "SOURCE") as ([String], String),
    ]) func mistakes(_ arguments: [String], _ words: String) throws {
        let scratch = try PeoplePipeline.scratch()
        try FileManager.default.createSymbolicLink(atPath: scratch.full("link.csv"), withDestinationPath: "people.csv")
        let before = try scratch.read("people.csv")
        let outcome = try Program.run(["extract"] + arguments, in: scratch.path)
        #expect(outcome.code == 2 && outcome.output.isEmpty, "\(outcome.said)")
        #expect(outcome.errors.lowercased().contains(words.lowercased()), "\(outcome.said)")
        #expect(try scratch.read("people.csv") == before && scratch.names() == ["link.csv", "p.yml", "people.csv"])
    }

    @Test func troubleWithFiles() throws {
        let scratch = try scratch()
        let missing = try scratch.run("extract", "nobody.csv")
        #expect(missing.code == 3 && missing.errors.hasPrefix("kempt: error: nobody.csv"), "\(missing.said)")
        #expect(try scratch.run("extract", ".").code == 3)
        #expect(try scratch.run("extract", "people.csv", "--output", "no/such/folder/x.jsonl").code == 4)
        let full = try Program.run(["extract", "people.csv"], in: scratch.path, standardOutput: "/dev/full")
        #expect(full.code == 4 && full.errors.contains("standard output"), "\(full.said)")
        let device = try scratch.run("extract", "people.csv", "--output", "/dev/null")
        #expect(device.code == 0 && FileManager.default.fileExists(atPath: "/dev/null"))
        #expect(scratch.names() == ["people.csv"])
        let pipe = try Program.run(["-c", "mkfifo p.csv; '\(Program.path)' extract p.csv; echo $?"], in: scratch.path, executable: "/bin/sh")
        #expect(pipe.output == "3\n" && pipe.errors.contains("not a regular file"), "\(pipe.said)")
    }

    /// Files that a run refuses are refused, those it reads are read, and every row is in the output or among the refused.
    @Test(arguments: HostileFile.all) func hostile(_ file: HostileFile) throws {
        let scratch = try Scratch()
        try FileManager.default.createDirectory(atPath: scratch.full("hostile"), withIntermediateDirectories: true)
        try scratch.copy("\(Checkout.path)/fixtures/hostile/\(file.name)", to: "hostile/\(file.name)")
        try scratch.write(file.pipeline, to: "p.yml")
        let outcome = try scratch.run("extract", "p.yml", "--source", "people", "--quarantine", "bad.csv")
        guard let records = file.records else {
            #expect(outcome.code == 3 && !scratch.exists("bad.csv"), "\(outcome.said)")
            return
        }
        #expect(outcome.code == 0, "\(outcome.said)")
        #expect(try objects(outcome.output).count == records)
        #expect(
            try scratch.table("bad.csv").rows.map { Array($0[1...3]) }.map { [$0[0], $0[2]] }
                == (file.reject.map { [["\($0.line)", $0.rule]] } ?? []))
    }
}
