import Foundation
import Testing

/// What points to merged companies follows them, from one pipeline's output to the next one's.
@Suite struct RepointingTests {
    /// Companies of which two are one, and deals of all; ids with leading zeros.
    private func scratch() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(
            "id,name,phone,email\n0001,UAB Gintaras,+37061234567,info@gintaras.example\n"
                + "0002,\"Gintaras, UAB\",+37061234567,info@gintaras.example\n0003,ООО Ромашка,+74957654321,mail@romashka.example\n",
            to: "companies.csv")
        try scratch.write("id,title,company_id\nD-1,Licence,0002\nD-2,Печать,0003\nD-3,Nuoma,0001\nD-4,Walk-in,\n", to: "deals.csv")
        try scratch.write(
            """
            kempt: 1
            name: companies
            fields:
              id: {type: identifier, key: true}
              name: {type: company}
              phone: {type: phone}
              email: {type: email}
            extract: [csv: companies.csv]
            stages:
              - standardize
              - deduplicate:
                  block: [email, phone, name]
                  must-match: [email]
                  merge: auto
            load: {kept: {csv: out/companies.csv}, quarantined: nowhere, merged: {csv: out/merged.csv}}
            """, to: "companies.yml")
        try scratch.write(
            """
            kempt: 1
            name: deals
            fields:
              id: {type: identifier, key: true}
              title: {type: text}
              company_id: {type: identifier}
            extract: [csv: deals.csv]
            stages:
              - standardize
              - enrich:
                  - repoint: {field: company_id, csv: out/merged.csv}
              - validate:
                  - has-parent: {fields: company_id, csv: out/companies.csv}
            load: {kept: {csv: done/deals.csv}, quarantined: nowhere, changes: {csv: done/changes.csv}}
            report: {json: done/deals.json}
            """, to: "deals.yml")
        return scratch
    }

    @Test func theDealsFollow() throws {
        let scratch = try scratch()
        // Without the companies' run there is nothing to follow, and that is told before any deal is read.
        let early = try scratch.run("run", "deals.yml")
        #expect(early.code == 3 && early.errors.contains("out/merged.csv: is not there"), "\(early.said)")
        let companies = try scratch.run("run", "companies.yml")
        #expect(companies.code == 0, "\(companies.said)")
        let merged = try scratch.table("out/merged.csv").map("id", to: "merged_into")
        #expect(merged == ["0002": "0001"])
        let run = try scratch.run("run", "deals.yml")
        #expect(run.code == 0 && run.output.contains("enrich.repoint"), "\(run.said)")
        #expect(try scratch.table("done/deals.csv").column("company_id") == ["0001", "0003", "0001", ""])
        #expect(
            try scratch.table("done/changes.csv").rows == [["deals", "D-1", "company_id", "0002", "0001", "enrich.repoint"]])
        let report = try Report(try scratch.read("done/deals.json"))
        // Deal 1 pointed to a company that is gone: unclean before, clean after.
        #expect(report.clean("before") == [3, 4] && report.clean("after") == [4, 4])
        #expect(report.fact("merged.csv: merges to follow") == 1)

        // The next night reads what this one wrote: nothing is left to do.
        try scratch.write(try scratch.text("done/deals.csv"), to: "deals.csv")
        #expect(try scratch.run("run", "deals.yml").code == 0)
        #expect(try scratch.table("done/changes.csv").rows == [])
        #expect(try Report(try scratch.read("done/deals.json")).clean("before") == [4, 4])
        let explained = try scratch.run("explain", "rule", "enrich.repoint")
        #expect(explained.code == 0 && explained.output.contains("survivor"), "\(explained.said)")
    }

    @Test func tablesOfOtherFormatsAreReadTheSame() throws {
        let scratch = try scratch()
        #expect(try scratch.run("run", "companies.yml").code == 0)
        for (file, format) in [("companies.csv", "xlsx"), ("merged.csv", "jsonl")] {
            try scratch.write(
                "kempt: 1\nname: save\nfields: {id: {type: text}}\nextract: [csv: out/\(file)]\n"
                    + "load: {kept: {\(format): tables/\(file.dropLast(4)).\(format)}, quarantined: nowhere}\n", to: "save.yml")
            #expect(try scratch.run("run", "save.yml").code == 0)
        }
        let text = try scratch.text("deals.yml")
            .replacingOccurrences(of: "csv: out/merged.csv", with: "table: {jsonl: tables/merged.jsonl}")
            .replacingOccurrences(of: "csv: out/companies.csv", with: "table: {xlsx: {path: tables/companies.xlsx, sheet: companies}}, column: id")
            .replacingOccurrences(
                of: "  - validate:",
                with: "  - enrich:\n      - lookup: {table: {xlsx: tables/companies.xlsx}, match: {company_id: id}, take: [name]}\n  - validate:")
        try scratch.write(text, to: "deals.yml")
        let run = try scratch.run("run", "deals.yml")
        #expect(run.code == 0, "\(run.said)")
        #expect(try scratch.table("done/deals.csv").column("company_id") == ["0001", "0003", "0001", ""])
        #expect(try scratch.table("done/deals.csv").column("name").map { $0.isEmpty } == [false, false, false, true])
        for (settings, complaint) in [
            ("table: {xslx: tables/companies.xlsx}", "did you mean 'xlsx'?"), ("table: tables/companies.xlsx", "there is no table"),
            ("table: {xlsx: {sheet: companies}}", "needs 'path'"), ("column: id", "needs a table"),
            ("csv: a.csv, table: {xlsx: tables/companies.xlsx}", "keep one of"), ("table: {mbox: inbox.mbox}", "mbox"),
        ] {
            let mistaken = text.replacingOccurrences(of: "table: {xlsx: {path: tables/companies.xlsx, sheet: companies}}, column: id", with: settings)
            try scratch.write(mistaken, to: "deals.yml")
            let refused = try scratch.run("check", "deals.yml")
            #expect(refused.code == 2 && refused.errors.contains(complaint), "\(settings): \(refused.said)")
        }
    }
}
