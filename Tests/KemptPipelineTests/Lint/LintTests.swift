import KemptCore
import KemptPipeline
import Testing

@Suite struct LintTests {
    @Test func `a good pipeline lints without a word`() {
        #expect(Small.check(Small.pipeline) == [])
    }

    /// Breaks one line of the good pipeline: what is replaced, by what, the words expected, and a part of the remedy.
    @Test(arguments: [
        // the top
        ("kempt: 1\n", "", "version of the language is missing", "kempt: 1"),
        ("kempt: 1", "kempt: 2", "reads version 1 of the language, not '2'", ""),
        ("name: nightly", "nmae: nightly", "a pipeline file has no 'nmae'", "'name'"),
        ("other-columns: carry", "other_columns: carry", "has no 'other_columns'", "'other-columns'? Kempt's words have hyphens"),
        ("name: nightly", "lookup: x", "has no 'lookup'", "an enrichment: it goes under 'enrich'"),
        ("as-of: 2024-02-29", "as-of: 2023-02-29", "'as-of' takes a day", ""), ("as-of: 2024-02-29", "as-of: yesterday", "not 'yesterday'", ""),
        ("other-columns: carry", "other-columns: cary", "takes carry, drop or refuse, not 'cary'", "'carry'"),
        ("other-columns: carry", "other-columns: [carry]", "not a list", ""),
        ("other-columns: carry", "other-columns:", "'other-columns' is empty", "carry"),
        // fields
        ("{type: email, key: true}", "{type: emial, key: true}", "there is no type 'emial'", "'email'"),
        ("{type: email, key: true}", "{key: true}", "'email' has no type", "add 'type: text'"),
        ("{type: email, key: true}", "{typ: email, key: true}", "'email' has no type", "is 'typ' meant"),
        ("{type: email, key: true}", "{type: email, key: on}", "'key' takes true or false, not 'on'", "write 'true'"),
        ("{type: email, key: true}", "{type: email, kye: true}", "'email' has no setting 'kye'", "'key'?   (kempt types email)"),
        ("{type: email, key: true}", "[email]", "'email' takes a type, not a list", ""),
        ("country: email", "country:", "'country' has no type", "country: text"),
        ("country: email", "country: e-mail", "there is no type 'e-mail'", "'email'"),
        ("country: email", "country: picklist", "'picklist' needs 'values'", ""),
        ("country: email", "country: {type: picklist, values: [a]}", "'values' takes a map", ""),
        ("country: email", "country: {type: [email]}", "takes the name of a type, not a list", ""),
        ("assume: NO", "assume: XX", "'assume' takes LT, DE or NO, not 'XX'", ""),
        ("country: email", "country: {type: email, key: yes}", "second key", ""),
        // extract
        ("- csv: crm.csv", "- xsv: crm.csv", "there is no source 'xsv'", "'csv'"), ("- csv: crm.csv", "- csv:", "'csv' needs 'path'", "path: a path"),
        ("- csv: crm.csv", "- csv", "a colon where none can stand", "mend the indentation"),
        ("- csv: crm.csv", "- csv: {delimiter: ;}", "'csv' needs 'path'", ""),
        ("- csv: crm.csv", "- csv: {path: a, header-rows: 12}", "a whole number from 0 to 9, not '12'", ""),
        ("- csv: crm.csv", "- csv: {path: a, header-rows: many}", "not 'many'", ""),
        ("- csv: crm.csv", "- csv: [a, b]", "'path' takes a path, not a list", ""),
        ("- csv: crm.csv", "- csv: a\n    delimiter: ;", "'delimiter' is a setting of 'csv'", "write 'csv: {path: …, delimiter: …}'"),
        ("- csv: crm.csv", "- csv: a\n    mbox: b", "a second verb; 'csv' is", "- mbox"),
        ("own-domains", "own_domains", "no setting 'own_domains'", "'own-domains'"),
        ("source: crm", "severity: error", "'severity' does not stand beside a source", "belongs to a rule, under 'validate'"),
        ("source: crm", "sorce: crm", "'sorce' has no meaning beside 'csv'", "'source'"),
        ("source: crm", "role: boss", "takes base, reference or evidence", ""),
        ("role: evidence", "source: crm", "two sources are called 'crm'", "line 11"), ("source: crm", "map: [a]", "'map' takes a map", ""),
        ("{path: in.mbox, own-domains: acme.example}", "{path: in.mbox, role: evidence}", "'role' stands beside 'mbox'", "indent it like"),
        // stages
        ("- standardize", "- standardise", "there is no stage 'standardise'", "'standardize'"),
        ("- standardize", "- any-of: [a]", "no stage 'any-of'", "under 'validate'"),
        ("- standardize", "- standardize: [email]", "'standardize' takes no settings", "kempt explain rule standardize"),
        ("- standardize", "- archive", "'archive' needs 'older'", ""), ("- standardize", "- [a]", "a stage belongs here, not a list", ""),
        ("- standardize", "- name: x", "this stage has no verb", "standardize"),
        ("- standardize", "- standardize:\n    severity: error", "does not stand beside a stage", ""),
        ("- any-of: [email, phone]", "- anyof: [email, phone]", "there is no rule 'anyof'", "'any-of'"),
        ("severity: error", "severity: fatal", "'severity' takes info, warning or error, not 'fatal'", ""),
        ("severity: error", "severty: error", "has no meaning", "'severity'"),
        ("when: country = LT", "when:", "'when' is empty", "an expression"), ("when: country = LT", "any-of: phone", "a second verb; 'required'", ""),
        (
            "- deduplicate: {block: email}", "- deduplicate: {blok: email, block: a}", "'deduplicate' has no setting 'blok'",
            "'block'?   (kempt explain rule deduplicate)"
        ),
        ("- deduplicate: {block: email}", "- deduplicate: {block: {a: b}}", "not a map", ""),
        ("- deduplicate: {block: email}", "- deduplicate: email", "takes a map of settings", ""),
        ("- deduplicate: {block: email}", "- deduplicate: {block: a, threshold: 101%}", "not '101%'", ""),
        ("- deduplicate: {block: email}", "- deduplicate: {block: a, survivorship: {phone: newest}}", "'phone' takes most-recent or append", ""),
        ("- deduplicate: {block: email}", "- validate:\n      any-of: email", "'any-of' is one of the rules of 'validate'", "begin it with a hyphen"),
        // load and the rest
        ("kept: {csv: out.csv}", "keep: {csv: out.csv}", "'load' has no setting 'keep'", "kept"),
        ("merged: nowhere", "merged: nowher", "nowhere, or a target, not 'nowher'", "'nowhere'"),
        ("kept: {csv: out.csv}", "kept: [{csv: out.csv}]", "one target belongs here", ""),
        ("kept: {csv: out.csv}", "kept: {xls: out.csv}", "there is no target 'xls'", "one of csv"),
        ("kept: {csv: out.csv}", "kept: {csv: {path: a, bom: maybe}}", "'bom' takes true or false", ""),
        ("merged: 20%", "merged: twenty", "'merged' takes a percentage", ""),
        ("merged: 20%", "merge: 20%", "'stop-when' has no setting 'merge'", "'merged'"),
        ("require-clean: 95", "require-clean: 95.123", "'require-clean' takes a percentage", ""),
    ])
    func `one mistake is told once, with its remedy`(old: String, new: String, message: String, remedy: String) {
        let told = Small.check(old, new)
        #expect(told.count == 1, "\(told.map(\.message))")
        #expect(told.first?.message.contains(message) == true, "\(told.map(\.message))")
        if !remedy.isEmpty { #expect(told.first?.remedy?.contains(remedy) == true, "\(told.map { $0.remedy ?? "-" })") }
        #expect((told.first?.position.line ?? 0) > 0)
    }

    @Test func `all mistakes are told at once, at their places`() {
        let text = """
            kempt: 1
            fields:
              email: {type: emial}
            extract:
              - csv: crm.csv
                rôle: base
            stages:
              - validate:
                  - any-of: [email]
                    severity: fatal
              - deduplicate: {threshold: 12}
            load: nothing
            """
        let places = Small.check(text).map(\.position).sorted()
        #expect(places == [(3, 17), (6, 5), (10, 19), (11, 5), (12, 7)].map { Position(line: $0.0, column: $0.1) })
    }

    @Test func `missing parts are told`() {
        #expect(Small.check("kempt: 1\nname: x").map(\.message) == ["the file has no 'fields'", "the file has no 'extract'"])
        #expect(Small.check("fields: {email: {type: email}}", "fields: {}").contains { $0.message == "no field is declared" } == false)
        #expect(Small.check("kempt: 1\nfields: {}\nextract:\n  - csv: a").map(\.message) == ["no field is declared"])
    }

    @Test(arguments: ["load: none", "load: {kept: {csv: {path: a.csv, bom: yes}}, dropped: nowhere}"])
    func `what load may be`(load: String) {
        #expect(Small.check("kempt: 1\nfields: {email: email}\nextract: {csv: a.csv}\n" + load) == [])
    }

    @Test func `one may stand where a list may`() {
        #expect(Small.check("kempt: 1\nfields: {email: email}\nextract: {csv: a.csv}\nstages: standardize") == [])
        #expect(Small.check("kempt: 1\nfields: {email: email}\nextract: {csv: a.csv}\nstages: {archive: x older than 1 month, unless: y = 1}") == [])
    }

    @Test func `a verb with nothing behind it is the bare verb`() {
        #expect(Small.check("- standardize", "- standardize:") == [])
        #expect(Small.check("- standardize", "- standardize:\n    name: tidy") == [])
    }

    @Test func `an unset variable is the only complaint about its value`() {
        #expect(Small.check("merged: 20%", "merged: '${BRAKE}'").map(\.message) == ["the environment variable 'BRAKE' is not set"])
        #expect(Small.check(Small.pipeline.replacing("merged: 20%", with: "merged: '${BRAKE}'"), environment: { _ in "5%" }) == [])
    }

    @Test func `a file of mistakes is told in part`() {
        let told = Small.check("kempt: 1\nfields: {email: email}\nextract: {csv: a.csv}\nstages:\n" + String(repeating: "  - xyz\n", count: 3000))
        #expect(told.count == 101)
    }

    @Test func `every example lints without a word`() {
        // Tables are sources without what may stand beside these.
        for family in Small.language.families where family.name != "table" {
            for spec in family.specs {
                #expect(lintExample(spec, family: family.name, language: Small.language) == [], "\(family.name) \(spec.name)")
            }
        }
    }

    @Test func `a bad example is found out`() {
        let language = Small.language
        let bad = { (example: String, name: String, family: String) in
            lintExample(Spec(name, "", example: example), family: family, language: language).map(\.message)
        }
        #expect(bad("- csv: {pat: a}", "csv", "source").count == 2)
        #expect(bad("", "csv", "source") == ["'csv' has no example"])
        #expect(bad("- mbox: a", "csv", "source") == ["the example does not use 'csv'"])
        #expect(bad("email: {type: emial}", "email", "type") == ["there is no type 'emial'"])
        #expect(bad("extract:\n  - csv: a\nstages: standardise", "csv", "source") == ["there is no stage 'standardise'"])
        #expect(bad("keep: {csv: a}", "csv", "target") == ["there is no target 'keep'"])
        #expect(bad("[", "[", "type").count == 1)
    }

    @Test func `an item is taken apart for the planner`() {
        let problems = Problems()
        let text =
            "a: [standardize, {archive: x, unless: y, name: z}, {validate: }, nonsense, {name: q}]\nt: {type: phone, assume: LT, key: yes}\nb: phone"
        guard let root = readPipelineTree(text: text, environment: { _ in nil }, problems: problems)?.root,
            let stages = Small.language.family("stage"), let types = Small.language.family("type"), let list = root["a"]
        else {
            Issue.record("no tree")
            return
        }
        let items = stages.items(of: list)
        #expect(items.map(\.spec.name) == ["standardize", "archive", "validate"])
        #expect(items[1].value?.text == "x")
        #expect(items[1].modifier("unless")?.text == "y")
        #expect(items[1].modifier("when") == nil)
        #expect(items[2].value == nil)
        let typed = root["t"].flatMap(types.item)
        #expect(typed?.spec.name == "phone")
        #expect(typed?.value?.entries.map(\.key) == ["assume"])
        #expect(typed?.modifier("key")?.text == "yes")
        #expect(root["b"].flatMap(types.item)?.spec.name == "phone")
    }
}
