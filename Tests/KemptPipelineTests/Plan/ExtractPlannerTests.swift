import Glibc
import KemptCore
import Testing

@testable import KemptPipeline

@Suite struct ExtractPlannerTests {
    private let folder = PlanFolder()
    private let fields = """
        kempt: 1
        fields:
          name: {type: full-name}
          phone: {type: phone}
          city: {type: city}
        load: none
        extract:

        """

    // MARK: - Preflight

    @Test func `what becomes of every column and field is told`() throws {
        try folder.write("a.csv", "Kontaktinis asmuo,Fax,Įmonės kodas\nOna,1,2\n")
        try folder.write("b.csv", "name,Town\nOna,X\n")
        let (plan, problems) = try folder.build(fields + "  - csv: a.csv\n  - csv: b.csv\n    role: reference\n")
        let built = try #require(plan)
        #expect(built.fact("matched by alias") == "Kontaktinis asmuo → name")
        #expect(built.fact("carried columns") == "Fax, Įmonės kodas")
        #expect(built.fact("not filled") == "phone, city")
        #expect(built.fact("carried columns", of: 1) == nil)
        #expect(built.fact("columns left out", of: 1) == nil)
        #expect(built.fact("matched by alias", of: 1) == "Town → city")
        #expect(problems.map(\.message) == ["no source fills the field 'phone'"])
        #expect(problems.map(\.severity) == [.warning])
        #expect(problems.first?.position == Position(line: 4, column: 3))
        #expect(try folder.build(fields + "  - csv: a.csv\nother-columns: drop\n").plan?.fact("columns left out") == "Fax, Įmonės kodas")
    }

    @Test func `a field that nothing fills is told with the nearest header`() throws {
        try folder.write("a.csv", "name,citty,Mobile,Work phone\nOna,x,1,2\n")
        let problems = try folder.build(fields + "  - csv: a.csv\n").problems
        #expect(problems.map(\.remedy) == ["one of 'Mobile', 'Work phone'? map: {phone: Mobile}", "is it 'citty'? map: {city: citty}"])
        try folder.write("b.csv", "name,phone,ciity:\nOna,1,x\n")
        #expect(try folder.build(fields + "  - csv: b.csv\n").problems.map(\.remedy) == ["is it 'ciity:'? map: {city: \"ciity:\"}"])
    }

    @Test func `what an enrichment takes is filled`() throws {
        try folder.write("a.csv", "name,email\nOna,o@x.example\n")
        try folder.write("t.csv", "name,phone,miestas\nOna,1,2\n")
        let stages = "stages:\n  - enrich:\n      - lookup: {csv: t.csv, match: {name: name}, take: {phone: phone, city: miestas}}\n"
        #expect(try folder.build(fields + "  - csv: a.csv\n" + stages).problems == [])
    }

    // MARK: - Sets of files

    @Test func `a pattern is a set of files under one name`() throws {
        try folder.write("exports/2024.csv", "name,phone\nOna,1\n")
        try folder.write("exports/2023.csv", "city,name\nKaunas,Rūta\n")
        let (plan, problems) = try folder.build(fields + "  - csv: exports/*.csv\n")
        let built = try #require(plan)
        #expect(problems == [])
        #expect(built.inputs.map(\.name) == ["exports"])
        #expect(built.inputs[0].source.path == "\(folder.path)/exports/*.csv")
        #expect(built.fact("files") == "2")
        #expect(built.fact("columns not in every file") == "city (1 of 2), phone (1 of 2)")
        #expect(try built.rows() == [["Rūta", "-", "Kaunas"], ["Ona", "1", "-"]])
        #expect(try folder.build(fields + "  - csv: exports/20*.csv\n").plan?.inputs.map(\.name) == ["20"])
    }

    @Test func `a pattern that fits nothing names the folder`() {
        #expect(folder.failure(fields + "  - csv: exports/*.csv\n").contains("exports"))
    }

    @Test func `a file of the very name is that file`() throws {
        try folder.write("x[1].csv", "name\nOna\n")
        try folder.write("x1.csv", "name\nRūta\n")
        #expect(try folder.build(fields + "  - csv: \"x[1].csv\"\n").plan?.rows() == [["Ona", "-", "-"]])
    }

    @Test func `no file of a set is overwritten, nor is one added to it`() throws {
        try folder.write("exports/a.csv", "name,phone,city\nOna,1,x\n")
        for output in ["exports/a.csv", "exports/new.csv"] {
            let text = fields.replacing("load: none", with: "load: {kept: {csv: \(output)}, quarantined: nowhere}") + "  - csv: exports/*.csv\n"
            let (plan, problems) = try folder.build(text)
            #expect(plan == nil)
            #expect(problems.map(\.position.line).allSatisfy { $0 == 6 } && !problems.isEmpty)
        }
        let elsewhere = fields.replacing("load: none", with: "load: {kept: {csv: out/a.csv}, quarantined: nowhere}") + "  - csv: exports/*.csv\n"
        #expect(try folder.build(elsewhere).problems == [])
    }

    @Test func `a mailbox may be a set and is not reshaped`() throws {
        try folder.write("a.csv", "name,phone,city\n")
        try folder.write("a.mbox", "")
        let text = fields + "  - csv: a.csv\n  - mbox: \"*.mbox\"\n    source: mail\n    reshape: {skip: x}\n"
        let problems = try folder.build(text).problems
        #expect(problems.map(\.position.line) == [11])
    }

    // MARK: - Reshape

    @Test func `a spreadsheet made by people becomes records`() throws {
        try folder.write(
            "k.csv", "Vardas,Tel1,Tel2\nSąrašas,,\n--- Kaunas ---,,\nOna Onaitė,1,2\nViso: 1,,\n--- Alytus ---,,\nJonas Jonaitis,3,\n")
        let reshape =
            "    reshape: {skip: \"^Viso|^Sąrašas\", section: {pattern: \"--- * ---\", column: city}, split: Tel}\n    map: {name: Vardas}\n"
        let (plan, problems) = try folder.build(fields + "  - csv: k.csv\n" + reshape)
        #expect(problems == [])
        #expect(plan?.fact("numbered columns") == "2 groups of Tel")
        #expect(plan?.fact("matched by alias") == "Tel → phone")
        #expect(try plan?.rows() == [["Ona Onaitė", "1", "Kaunas"], ["Ona Onaitė", "2", "Kaunas"], ["Jonas Jonaitis", "3", "Alytus"]])
    }

    @Test func `a key that all records of a row have is told`() throws {
        try folder.write("k.csv", "id,city,phone,Name1,Name2\n7,x,1,Ona,Rūta\n")
        let keyed = fields.replacing("  name:", with: "  id: {type: identifier, key: true}\n  name:")
        func messages(_ reshape: String) throws -> [String] {
            let problems = try folder.build(keyed + "  - csv: k.csv\n    reshape: \(reshape)\n").problems
            return problems.filter { $0.severity == .warning }.map { String($0.message.prefix(12)) }
        }
        #expect(try messages("{split: Name}") == ["the key 'id'"])
        #expect(try messages("{unfold: {contacts: Name, link: id}}") == ["the key 'id'"])
        #expect(try messages("{unfold: {contacts: Name, link: company}}") == [])
        #expect(try messages("{fill-down: city}") == [])
    }

    @Test func `every file of a set is reshaped`() throws {
        try folder.write("e/1.csv", "city,name,phone\nKaunas,Ona,1\n,Rūta,2\n")
        try folder.write("e/2.csv", "name,phone,city\nJonas,3,\n")
        let (plan, _) = try folder.build(fields + "  - csv: e/*.csv\n    reshape: {fill-down: city}\n")
        #expect(try plan?.rows() == [["Ona", "1", "Kaunas"], ["Rūta", "2", "Kaunas"], ["Jonas", "3", ""]])
        let wrong = try folder.build(fields + "  - csv: e/*.csv\n    reshape: {fill-down: ciyt}\n")
        #expect(wrong.plan == nil)
        #expect(wrong.problems.map(\.remedy) == ["did you mean 'city'?"])
    }

    @Test func `columns that are not there are told with their place`() throws {
        try folder.write("k.csv", "name,phone,city\nOna,1,x\n")
        let (plan, problems) = try folder.build(fields + "  - csv: k.csv\n    reshape:\n      fill-down: [name, ctiy]\n      many: phoen\n")
        #expect(plan == nil)
        #expect(problems.map(\.remedy) == ["did you mean 'city'?", "did you mean 'phone'?"])
        #expect(problems.map(\.position) == [Position(line: 10, column: 25), Position(line: 11, column: 13)])
    }
}
