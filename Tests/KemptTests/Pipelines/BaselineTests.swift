import Foundation
import Testing

/// Rules over many records, their limits and the baseline, as a user meets them night by night.
@Suite struct BaselineTests {
    private static let header = "id,name,company,email,phone,status\n"

    private func pipeline(_ rules: String, stages: String = "", report: String = "{json: out/report.json, baseline: baseline.json}") -> String {
        """
        kempt: 1
        name: nightly
        as-of: 2026-06-30
        fields:
          id:      {type: identifier, key: true}
          name:    {type: given-name}
          company: {type: company}
          email:   {type: email}
          phone:   {type: phone, assume: LT}
          status:  {type: picklist, values: {lead: [], customer: []}}
        extract:
          - csv: crm.csv
        stages:
          - standardize
          - validate:
        \(rules.split(separator: "\n").map { "      \($0)" }.joined(separator: "\n"))
        \(stages)
        load: {kept: {csv: out/kept.csv}, quarantined: {csv: out/quarantine.csv}, merged: {csv: out/merged.csv}}
        report: \(report)
        """
    }

    @Test func oldBreaksDoNotHideNewOnes() throws {
        let scratch = try Scratch()
        try scratch.write(pipeline("- unique: email\n  max-new: 0\n- drift: {fields: status, max-points: 20%}"), to: "p.yml")
        var base = Self.header + "1,Ona,,a@uab.lt,,lead\n2,Ema,,a@uab.lt,,lead\n3,Ada,,c@uab.lt,,customer\n"
        try scratch.write(base, to: "crm.csv")
        let first = try scratch.run("run", "p.yml")
        #expect(first.code == 1 && first.said.contains("unique (email): max-new 0, found 1"), "\(first.said)")
        #expect(first.said.contains("--write-baseline"))
        #expect(try scratch.run("run", "p.yml", "--write-baseline", "--dry-run").code == 2)
        let accepted = try scratch.run("run", "p.yml", "--write-baseline")
        #expect(accepted.code == 0, "\(accepted.said)")
        let written = try scratch.text("baseline.json")
        #expect(!written.contains("uab.lt") && written.contains("\"records\": 1"))
        #expect(try scratch.run("run", "p.yml").code == 0)
        base += "4,Rasa,,c@uab.lt,,lead\n"
        try scratch.write(base, to: "crm.csv")
        let broken = try scratch.run("run", "p.yml")
        #expect(broken.code == 1 && broken.said.contains("unique (email): max-new 0, found 1"), "\(broken.said)")
        #expect(broken.said.contains("known 1, new 1, mended 0"))
        // Two of four leads became customers: a warning, and the gate stays where it was.
        base = base.replacingOccurrences(of: "a@uab.lt,,lead", with: "a@uab.lt,,customer").replacingOccurrences(of: "4,Rasa,,c@", with: "4,Rasa,,d@")
        try scratch.write(base, to: "crm.csv")
        let moved = try scratch.run("run", "p.yml")
        #expect(moved.code == 0 && moved.said.contains("drift (status): max-points 20.00 points, found 50.00 points"), "\(moved.said)")
        #expect(try scratch.text("baseline.json") == written)
    }

    @Test func aPipelineWithoutBaselineHasNoneToWrite() throws {
        let scratch = try Scratch()
        try scratch.write(pipeline("- unique: email", report: "{json: out/report.json}"), to: "p.yml")
        try scratch.write(Self.header, to: "crm.csv")
        let outcome = try scratch.run("run", "p.yml", "--write-baseline")
        #expect(outcome.code == 2 && outcome.said.contains("names no baseline"), "\(outcome.said)")
    }

    /// Duplicates break `unique` as they arrive and no more once they are merged; who is set aside is not matched.
    @Test func mergesMendWhatTheyMerge() throws {
        let scratch = try Scratch()
        let base =
            Self.header + "1,Ona,UAB Alfa,ona@uab.lt,+37061234567,lead\n2,Ona,UAB Alfa,ona@uab.lt,+37061234567,lead\n"
            + "3,Petras,UAB Beta,p@uab.lt,+37061234568,lead\n4,Algis,UAB Gama,p@uab.lt,,customer\n"
        try scratch.write(base, to: "crm.csv")
        try scratch.write(
            pipeline("- unique: email", stages: "  - deduplicate: {merge: auto, block: [email]}", report: "{json: out/report.json}"), to: "p.yml")
        _ = try scratch.run("run", "p.yml")
        var report = try Report(scratch.read("out/report.json"))
        #expect(report.clean("before") == [2, 4])
        #expect(report.books("merged") == 1 && report.books("flagged") == 1 && report.books("clean") == 2)
        try scratch.write(
            pipeline(
                "- unique: email\n  action: quarantine", stages: "  - deduplicate: {merge: auto, block: [email]}", report: "{json: out/report.json}"),
            to: "p.yml")
        _ = try scratch.run("run", "p.yml")
        report = try Report(scratch.read("out/report.json"))
        #expect(report.books("merged") == 0 && report.books("quarantined") == 2 && report.isBalanced)
        #expect(try scratch.text("out/quarantine.csv").contains("\"4,Algis,UAB Gama,p@uab.lt,,customer\""))
    }

    /// The same bytes from any process, with every kind of rule over many records before and behind a merge.
    @Test func workersChangeNothing() throws {
        let scratch = try Scratch()
        var base = Self.header
        for row in 0..<400 {
            let mail = row % 7 == 0 ? "" : "m\(row * 37 % 251)@uab.lt"
            base += "\(row),Ona,UAB Nr\(row % 61),\(mail),+370612\(10000 + row * 61 % 131),\(row % 3 == 0 ? "lead" : "customer")\n"
        }
        try scratch.write(base, to: "crm.csv")
        let rules = """
            - unique: [company, email]
              severity: warning
            - unique: {fields: phone, count: all}
              action: quarantine
              when: status = lead
            - not-shared: {fields: [phone, email], max: 2}
            - drift: status
            """
        let stages = """
              - deduplicate: {merge: auto, block: [email]}
              - validate:
                  - unique: email
                    max-percent: 1%
                  - null-rate: email
            """
        try scratch.write(pipeline(rules, stages: stages), to: "p.yml")
        var seen: [[String]] = []
        for workers in ["1", "3"] {
            _ = try scratch.run("run", "p.yml", "--workers", workers)
            let report = try scratch.text("out/report.json")
            seen.append(
                try ["out/kept.csv", "out/quarantine.csv", "out/merged.csv"].map { try scratch.text($0) }
                    + [String(report.prefix(upTo: report.range(of: "\"run\": {")?.lowerBound ?? report.startIndex))])
            #expect(try Report(scratch.read("out/report.json")).isBalanced)
            try FileManager.default.removeItem(atPath: scratch.full("out"))
        }
        #expect(seen[0][3].contains("not-shared") && seen[0][1].contains(",unique,"))
        #expect(seen[1] == seen[0])
    }
}
