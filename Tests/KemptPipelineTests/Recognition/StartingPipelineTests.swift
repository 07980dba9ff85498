import KemptCore
import KemptFormats
import Testing

@testable import KemptPipeline

/// A pipeline file to start from: valid whatever the source is called and holds.
@Suite struct StartingPipelineTests {
    /// The text for a CSV file, which must lint and plan.
    private func text(_ csv: String, file: String = "people.csv", settings: String = "{}") throws -> String {
        let folder = try SampleFolder()
        let path = try folder.write(file, csv)
        let problems = Problems()
        let tree = readPipelineTree(text: settings, environment: { _ in nil }, problems: problems)
        let declaration = SourceDeclaration(problems: problems)
        let csv = try #require(FormatCatalog.sources.first { $0.spec.name == "csv" })
        let made = try #require(declaration.source(path, format: csv, settings: tree?.root, emit: nil, today: 20_634))
        let sample = try SourceSample(made.source, columns: try made.source.probe().columns, limit: 1000)
        let columns = ColumnRecogniser(sample, today: 20_634).columns()
        let text = StartingPipeline([.init(made, columns)], isWriting: false).text()
        let read = try #require(readPipelineTree(text: text, environment: { _ in nil }, problems: problems), "\(text)")
        lint(read.root, language: .current, problems: problems)
        #expect(problems.list == [], "\(text)")
        let plan = try PlanBuilder(read.root, path: "p.yml", options: PlanOptions(today: 20_634), problems: problems).build()
        #expect(plan != nil && problems.list == [], "\(problems.list)\n\(text)")
        #expect(plan?.schema.columns.count == columns.count, "every column is a field\n\(text)")
        #expect(plan?.inputs.first?.layout.target == Array(columns.indices), "each column is read into its own field\n\(text)")
        return text
    }

    @Test func wholeFile() throws {
        let found = try text(
            """
            id,first_name,last_name,company,email,phone,country,status,Created on
            C1,Jonas,Petraitis,UAB Ramunė,j@x.example,8 612 34567,LT,new,2024-01-31
            C2,Rasa,Kazlauskienė,UAB Šviesa,r@x.example,8 698 20331,LT,new,2024-02-29
            C3,Petras,Jankauskas,MB Žalia,p@x.example,8 600 11223,LT,old,2024-03-31
            C4,Ona,Stankevičienė,AB Kepykla,o@x.example,8 612 99999,LT,new,2024-04-30
            C5,Eglė,Balčiūnaitė,UAB Vėjas,e@x.example,8 5 212 3456,LT,new,2024-05-31
            C6,Jonas,Urbonas,VšĮ Pagalba,u@x.example,8 612 34568,LT,old,2024-06-30
            C7,Asta,Urbonienė,UAB Ramunė,a@x.example,8 612 34569,LT,new,2024-07-31
            C8,Tomas,Petraitis,UAB Ramunė,t@x.example,8 612 34560,LT,new,2024-08-31

            """)
        for line in [
            "  id:         {type: identifier, key: true}", "  first_name: {type: given-name}", "  phone:      {type: phone, country: country}",
            "  created_on: {type: date}", "      created_on: Created on", "      - any-of: [email, phone]",
            "      block: [email, phone, [last_name, company]]", "load: none",
        ] {
            #expect(found.contains(line), "\(line)\n\(found)")
        }
        #expect(found.contains("status:     {type: picklist, values: [new, old], unmapped: keep}"), "\(found)")
    }

    @Test(arguments: [
        "Имя,Фамилия,Телефон\nИван,Петров,+79161234567\n", "a\n1\n", "Name,name,NAME\na,b,c\n",
        "x: y,# z,[a],{b},&c,*d,!e,|f,%g,@h,'i,- j\n1,2,3,4,5,6,7,8,9,10,11,12\n",
        "id,id_2,i d\n1,2,3\n", "yes,no,null,~,1,1.5\na,b,c,d,e,f\n", "💥,日本,Ελλάδα\n1,2,3\n", "${HOME},$${X},\"a\"\"b\"\n1,2,3\n",
        "status\n\"new\"\nNEW\n\"a: b\"\n\"a: b\"\n\"${HOME}\"\n\"${HOME}\"\n#x\n#x\nnew\nnew\nnew\nnew\nnew\nnew\nnew\nnew\n",
        "email,email2,phone\na@x.example,b@x.example,+37061234567\n", "kempt,fields,type\n1,2,3\n",
    ]) func anyHeader(_ csv: String) throws { _ = try text(csv) }

    @Test(arguments: ["people.csv", "клиенты 2026.csv", "a'b\"c.csv", "- x.csv", "${HOME}.csv", "#1.csv", "no-ending", "a: b.csv"])
    func anyFileName(_ name: String) throws { _ = try text("id,name\n1,Jonas\n2,Rasa\n", file: name) }

    @Test func settingsAreKept() throws {
        let found = try text("id;name\n1;a,b\n", settings: "{delimiter: semicolon}")
        #expect(found.contains("delimiter: semicolon"), "\(found)")
    }
}
