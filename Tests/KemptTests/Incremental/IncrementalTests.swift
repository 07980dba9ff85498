import Testing

/// Reading what is new night by night.
@Suite struct IncrementalTests {
    private func pipeline(_ load: String, since: String = "updated") -> String {
        """
        kempt: 1
        name: nightly
        as-of: 2026-06-30
        fields:
          id:      {type: identifier, key: true}
          name:    {type: full-name}
          updated: {type: date, order: dmy}
        extract:
          - csv: crm.csv
            since: \(since)
        stages: [standardize]
        load: \(load)
        """
    }

    private let appending = "{kept: {csv: {path: out/kept.csv, write: append}}, quarantined: nowhere}"
    private let stored = "{kept: {sqlite: {path: out/kept.db, write: append}}, quarantined: nowhere}"

    @Test func nothingIsReadTwiceAndNothingIsLost() throws {
        let scratch = try Scratch()
        try scratch.write(pipeline(appending), to: "p.yml")
        var base = "id,name,updated\n1,Ann Lee,01.06.2026\n2,Bob Ray,03.06.2026\n3,Eve Fox,\n"
        try scratch.write(base, to: "crm.csv")
        #expect(try scratch.run("run", "p.yml").code == 0)
        #expect(try scratch.text("out/kept.csv") == "id,name,updated\n1,Ann Lee,2026-06-01\n2,Bob Ray,2026-06-03\n3,Eve Fox,\n")
        // Another of the last day, an older one, a newer one; the record without a date comes every night.
        base += "4,Ian Roe,03.06.2026\n5,Uma Low,02.06.2026\n6,Max Orr,04.06.2026\n"
        try scratch.write(base, to: "crm.csv")
        #expect(try scratch.run("run", "p.yml", "--dry-run").code == 0)
        let outcome = try scratch.run("run", "p.yml")
        #expect(outcome.code == 0, "\(outcome.said)")
        #expect(
            try scratch.text("out/kept.csv").hasSuffix("3,Eve Fox,\n3,Eve Fox,\n4,Ian Roe,2026-06-03\n6,Max Orr,2026-06-04\n"), "\(outcome.said)")
    }

    @Test func aDatabaseGrowsByTheSameDay() throws {
        let scratch = try Scratch()
        try scratch.write(pipeline(stored), to: "p.yml")
        try scratch.write("id,name,updated\n1,Ann Lee,01.06.2026\n", to: "crm.csv")
        #expect(try scratch.run("run", "p.yml").code == 0)
        try scratch.write("id,name,updated\n1,Ann Lee,01.06.2026\n2,Bob Ray,03.06.2026\n", to: "crm.csv")
        #expect(try scratch.run("run", "p.yml").code == 0)
        let read = try scratch.run("extract", "out/kept.db")
        #expect(read.output.contains("Ann Lee") && read.output.contains("Bob Ray"), "\(read.said)")
    }

    @Test(arguments: [
        ("{kept: {csv: out/kept.csv}, quarantined: nowhere}", "updated", "is replaced by every run"),
        ("{kept: {csv: {path: out/kept.csv, write: append}}, quarantined: nowhere}", "updatd", "did you mean 'updated'?"),
    ])
    func aCursorThatWouldLoseRecordsIsRefused(_ load: String, _ since: String, _ words: String) throws {
        let scratch = try Scratch()
        try scratch.write(pipeline(load, since: since), to: "p.yml")
        try scratch.write("id,name,updated\n1,Ann Lee,01.06.2026\n", to: "crm.csv")
        let outcome = try scratch.run("run", "p.yml")
        #expect(outcome.code == 2 && outcome.errors.contains(words) && outcome.errors.contains("p.yml:10:"), "\(outcome.said)")
    }
}
