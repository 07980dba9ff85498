import Foundation
import Testing

/// Values that people change back, night after night with the program itself.
@Suite struct ChangedBackTests {
    /// One person with a repair of the name, a notation of the firm, a guess of the mailbox; and somebody who never changes.
    private static let people = #"""
        id,last_name,company,email
        1,PETRAITIS,"ООО ""Ромашка""",a@gmial.com
        2,Jonaitis,Acme,b@example.com

        """#
    private static let fields =
        "id: {type: identifier, key: true}\n  last_name: {type: family-name}\n  company: {type: company}\n  email: {type: email}"

    private static func pipeline(_ extra: String = "store: people.store", fields: String = fields, stages: String = "[standardize, validate]")
        -> String
    {
        """
        kempt: 1
        name: people
        as-of: 2026-06-30
        fields:
          \(fields)
        extract:
          - csv: people.csv
            source: crm
        stages: \(stages)
        load:
          kept:        {csv: out/kept.csv}
          quarantined: nowhere
          merged:      nowhere
          proposals:   {csv: out/proposals.csv}
          changes:     {csv: out/changes.csv}
        report: {json: out/report.json}
        \(extra)

        """
    }

    private static func scratch(_ pipeline: String = pipeline(), people: String = people) throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(pipeline, to: "p.yml")
        try scratch.write(people, to: "people.csv")
        return scratch
    }

    @discardableResult private func night(_ scratch: Scratch, _ arguments: String..., code: Int32 = 0) throws -> Outcome {
        let outcome = try Program.run(["run", "p.yml"] + arguments, in: scratch.path)
        #expect(outcome.code == code, "\(outcome.said)")
        return outcome
    }

    /// The source takes over what the run wrote.
    private func adopt(_ scratch: Scratch) throws { try scratch.write(try scratch.read("out/kept.csv"), to: "people.csv") }

    private func replace(_ scratch: Scratch, _ old: String, _ new: String) throws {
        let text = try scratch.text("people.csv")
        #expect(text.contains(old))
        try scratch.write(text.replacingOccurrences(of: old, with: new), to: "people.csv")
    }

    private func names(_ scratch: Scratch) throws -> [String] { try scratch.table("out/kept.csv").column("last_name") }

    private func lines(_ scratch: Scratch, _ file: String) throws -> [String] {
        try scratch.table("out/\(file).csv").records.map { "\($0["id"] ?? "") \($0["field"] ?? "") \($0["rule"] ?? "")" }
    }

    @Test(arguments: ["[standardize, validate]", "[standardize, validate, deduplicate]"]) func threeNights(_ stages: String) throws {
        let scratch = try Self.scratch(Self.pipeline(stages: stages))
        try night(scratch)
        #expect(try lines(scratch, "changes") == ["1 last_name family-name.case", "1 company company.quotes"])
        try adopt(scratch)
        try night(scratch)
        #expect(try lines(scratch, "changes") == [])
        try replace(scratch, "Petraitis", "PETRAITIS")
        let outcome = try night(scratch)
        #expect(try names(scratch) == ["PETRAITIS", "Jonaitis"])
        #expect(try lines(scratch, "changes") == [])
        #expect(try lines(scratch, "proposals") == ["1 last_name standardize.changed-back", "1 email email.typo-domain"])
        let told = try #require(try scratch.table("out/proposals.csv").records.first)
        #expect(told["value"] == "PETRAITIS" && told["proposal"] == "Petraitis")
        let report = try Report(try scratch.read("out/report.json"))
        #expect(report.pinned == ["last_name": 1] && report.changedBack == 1 && report.changedCells == 0)
        #expect(report.clean("before") == [2, 2], "who stands by a value has a clean record")
        #expect(!outcome.output.contains("PETRAITIS") && outcome.output.contains("Values left as people have them"))

        // It stays, is counted, and is not told again; a run on its own output changes nothing.
        try adopt(scratch)
        try night(scratch)
        #expect(try names(scratch) == ["PETRAITIS", "Jonaitis"])
        #expect(try lines(scratch, "proposals") == ["1 email email.typo-domain"])
        let again = try Report(try scratch.read("out/report.json"))
        #expect(again.pinned == ["last_name": 1] && again.changedBack == 0)

        // A new value is standardized as usual, and with it the pin has ended.
        try replace(scratch, "PETRAITIS", "KAZLAUSKAS")
        try night(scratch)
        #expect(try names(scratch) == ["Kazlauskas", "Jonaitis"])
        try replace(scratch, "KAZLAUSKAS", "PETRAITIS")
        try night(scratch)
        #expect(try names(scratch) == ["Petraitis", "Jonaitis"])
    }

    @Test func aSourceThatNeverTakesOverPinsNothing() throws {
        let scratch = try Self.scratch()
        var stores: Set<Data> = []
        for _ in 0..<4 {
            try night(scratch)
            #expect(try names(scratch) == ["Petraitis", "Jonaitis"])
            stores.insert(try scratch.read("people.store"))
        }
        #expect(stores.count == 1, "the same night leaves the same memory, byte for byte")
    }

    @Test func withoutAStoreOrAKeyNothingIsRemembered() throws {
        for pipeline in [Self.pipeline(""), Self.pipeline(fields: Self.fields.replacingOccurrences(of: ", key: true", with: ""))] {
            let scratch = try Self.scratch(pipeline)
            try night(scratch)
            try adopt(scratch)
            try night(scratch)
            try replace(scratch, "Petraitis", "PETRAITIS")
            try night(scratch)
            #expect(try names(scratch) == ["Petraitis", "Jonaitis"])
        }
    }

    @Test func aRecordThatIsAwayForANight() throws {
        let scratch = try Self.scratch()
        try night(scratch)
        try adopt(scratch)
        try night(scratch)
        let all = try scratch.text("people.csv")
        try scratch.write("id,last_name,company,email\n2,Jonaitis,Acme,b@example.com\n", to: "people.csv")
        try night(scratch)
        try scratch.write(all.replacingOccurrences(of: "Petraitis", with: "PETRAITIS"), to: "people.csv")
        try night(scratch)
        #expect(try names(scratch) == ["PETRAITIS", "Jonaitis"])
    }

    /// A field is known by its name: under another one nothing is known of it, and under the old one all that was.
    @Test func aRenamedField() throws {
        let scratch = try Self.scratch()
        try night(scratch)
        try adopt(scratch)
        try night(scratch)
        let old = try scratch.text("people.csv").replacingOccurrences(of: "Petraitis", with: "PETRAITIS")
        try scratch.write(old, to: "people.csv")
        try night(scratch)
        try scratch.write(Self.pipeline(fields: Self.fields.replacingOccurrences(of: "last_name:", with: "surname:")), to: "p.yml")
        try scratch.write(old.replacingOccurrences(of: "last_name", with: "surname"), to: "people.csv")
        try night(scratch)
        #expect(try scratch.table("out/kept.csv").column("surname") == ["Petraitis", "Jonaitis"])
        try scratch.write(Self.pipeline(), to: "p.yml")
        try scratch.write(old, to: "people.csv")
        try night(scratch, "--accept-drift")
        #expect(try names(scratch) == ["PETRAITIS", "Jonaitis"])
    }

    /// What one record of a key did must not be said of the other. What a person has pinned holds for both.
    @Test func twoRecordsOfOneKey() throws {
        func base(_ names: [String]) -> String { "id,last_name\n" + names.map { "1,\($0)\n" }.joined() }
        let two = ["PETRAITIS", "KAZLAUSKAS"]
        let fields = "id: {type: identifier, key: true}\n  last_name: {type: family-name}"
        let scratch = try Self.scratch(Self.pipeline(fields: fields), people: base(two))
        for names in [two, ["Petraitis", "Kazlauskas"], two] {
            try scratch.write(base(names), to: "people.csv")
            try night(scratch)
        }
        #expect(try names(scratch) == ["Petraitis", "Kazlauskas"])

        let other = try Self.scratch(Self.pipeline(fields: fields))
        for names in [["PETRAITIS"], ["Petraitis"], ["PETRAITIS"], two, ["PETRAITIS"]] {
            try other.write(base(names), to: "people.csv")
            try night(other)
        }
        #expect(try names(other) == ["PETRAITIS"])
    }

    /// 200 people, all adopted; then `count` of them are as they were.
    private func reverted(_ count: Int, _ extra: String = "store: people.store") throws -> Scratch {
        let rows = (1...200).map { "\($0),RAMUNAS\(String(repeating: "X", count: $0 % 7)),Acme,p\($0)@example.test" }
        let header = "id,last_name,company,email\n"
        let scratch = try Self.scratch(Self.pipeline(extra), people: header + rows.joined(separator: "\n") + "\n")
        try night(scratch, code: 6)  // `changed` trips: every name is repaired.
        try scratch.write(Self.pipeline(extra + "\nstop-when: {changed: 100%}"), to: "p.yml")
        try night(scratch)
        try adopt(scratch)
        try night(scratch)
        let adopted = try scratch.text("people.csv").split(separator: "\n").dropFirst().map(String.init)
        try scratch.write(header + (rows[..<count] + adopted[count...]).joined(separator: "\n") + "\n", to: "people.csv")
        return scratch
    }

    @Test func aRestoredBackupPinsNothing() throws {
        let scratch = try reverted(200)
        let before = try scratch.contents(of: "out")
        let memory = try scratch.read("people.store")
        let outcome = try night(scratch, code: 6)
        #expect(outcome.output.contains("--repair-reverted") && outcome.output.contains("100.00%"), "\(outcome.said)")
        #expect(try scratch.read("people.store") == memory)
        #expect(try scratch.contents(of: "out")["kept.csv"] == before["kept.csv"])
        #expect(try scratch.table("out/proposals.csv").rows.count == 200, "a person sees which")

        try night(scratch, "--repair-reverted")
        #expect(try scratch.text("out/kept.csv").contains("RAMUNAS") == false)
        #expect(try lines(scratch, "changes").count == 200)
    }

    @Test func tenOfTwoHundredAreAPersonsWork() throws {
        let scratch = try reverted(10)
        try night(scratch)
        #expect(try names(scratch).filter { $0.hasPrefix("RAMUNAS") }.count == 10)
        let one = try reverted(11)
        try night(one, code: 6)
        try one.write(Self.pipeline("store: people.store\nstop-when: {changed: 100%, reverted: 6%}"), to: "p.yml")
        try night(one)
        #expect(try names(one).filter { $0.hasPrefix("RAMUNAS") }.count == 11)
    }

    /// The same memory and the same outputs for any number of workers, and none of them for a dry run.
    @Test func workersAndDryRuns() throws {
        var outputs: Set<[String: Data]> = []
        for workers in ["1", "2", "8"] {
            let scratch = try reverted(7)
            try night(scratch, "--workers", workers)
            var files = try scratch.contents(of: "out")
            files["report.json"] = Data(Volatile.cut(try scratch.text("out/report.json"), file: "report.json").utf8)
            files["store"] = try scratch.read("people.store")
            outputs.insert(files)
            try night(scratch, "--dry-run")
            #expect(try scratch.read("people.store") == files["store"])
        }
        #expect(outputs.count == 1)
    }

    @Test(arguments: ["pins.csv", "pins.xlsx"]) func answersPinValues(_ pins: String) throws {
        let scratch = try Self.scratch(Self.pipeline("pins: \(pins)"))
        try night(scratch)
        let guesses = try scratch.text("out/proposals.csv").split(separator: "\n").map(String.init)
        try scratch.write("answer,\(guesses[0])\nPalikti,\(guesses[1])\n", to: "answers.csv")
        let taken = try scratch.run("review", "import", "p.yml", "answers.csv")
        #expect(taken.code == 0 && taken.output.contains("1 values pinned, 0 kept"), "\(taken.said)")
        let changes = try scratch.text("out/changes.csv").split(separator: "\n").map(String.init)
        try scratch.write("answer,\(changes[0])\nзакрепить,\(changes[1])\n,\(changes[2])\n", to: "answers.csv")
        #expect(try scratch.run("review", "import", "p.yml", "answers.csv").output.contains("1 values pinned, 1 kept"))
        #expect(try scratch.run("extract", pins, "--to", "csv", "--output", "pins.read").code == 0)
        #expect(try scratch.text("pins.read") == "source,id,field,value\ncrm,1,email,a@gmial.com\ncrm,1,last_name,PETRAITIS\n")
        try night(scratch)
        #expect(try lines(scratch, "proposals") == [] && lines(scratch, "changes") == ["1 company company.quotes"])
        #expect(try names(scratch) == ["PETRAITIS", "Jonaitis"])
        let report = try Report(try scratch.read("out/report.json"))
        #expect(report.pinned == ["last_name": 1, "email": 1] && report.changedBack == 0)
        #expect(report.fact("\(pins): values listed to be left as they are") == 2)
    }

    @Test func answersThatCannotBe() throws {
        let scratch = try Self.scratch(Self.pipeline("pins: pins.csv"))
        let table: [(String, String)] = [
            ("answer,source,id,field,value\nmaybe,crm,1,last_name,PETRAITIS\n", "answers.csv:2"),
            ("answer,source,id,field,value\n,crm,1,last_name,PETRAITIS\npin,crm,,last_name,PETRAITIS\n", "answers.csv:3"),
            ("answer,source,id,field,before,rule\npin,crm,1,last_name,PETRAITIS,deduplicate.fill\n", "answers.csv:2"),
            ("source,id,field,value\ncrm,1,last_name,PETRAITIS\n", "'answer'"),
        ]
        for (text, said) in table {
            try scratch.write(text, to: "answers.csv")
            let outcome = try scratch.run("review", "import", "p.yml", "answers.csv")
            #expect(outcome.code == 3 && outcome.errors.contains(said) && !outcome.said.contains("PETRAITIS"), "\(outcome.said)")
            #expect(!scratch.exists("pins.csv"))
        }
        try scratch.write("source,id,field,value\ncrm,1,last_name,\ncrm,1,surname,x\nerp,1,last_name,x\n", to: "pins.csv")
        try night(scratch)
        #expect(try names(scratch) == ["PETRAITIS", "Jonaitis"])
        let report = try Report(try scratch.read("out/report.json"))
        #expect(report.fact("pins.csv: of sources or fields that the pipeline does not have") == 2)
        try scratch.write("source,id,value\n", to: "pins.csv")
        try night(scratch, code: 3)
        try scratch.write(Self.pipeline(""), to: "p.yml")
        #expect(try scratch.run("review", "import", "p.yml", "answers.csv").code == 2)
    }

    @Test func whatCouldNeverHoldIsSaid() throws {
        let noKey = Self.fields.replacingOccurrences(of: ", key: true", with: "")
        let table = [
            (Self.pipeline("pins: pins.csv", fields: noKey), "'pins' knows a record by its key"),
            (Self.pipeline("stop-when: {reverted: 3%}"), "'reverted' needs a store"),
        ]
        for (text, said) in table {
            let scratch = try Self.scratch(text)
            let outcome = try night(scratch, code: 2)
            #expect(outcome.errors.contains(said), "\(outcome.said)")
        }
    }
}
