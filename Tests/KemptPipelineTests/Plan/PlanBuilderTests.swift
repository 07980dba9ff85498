import Glibc
import KemptCore
import Testing

@testable import KemptPipeline

/// Plans built from small pipelines beside small files in a folder of their own.
@Suite struct PlanBuilderTests {
    private let folder: String

    init() throws {
        var template = Array("/tmp/kempt-plan-XXXXXX".utf8CString)
        folder = String(cString: try #require(mkdtemp(&template)))
        try write("people.csv", "id,First Name,email,extra\n1,Jonas,j@x.example,a\n")
    }

    private func write(_ name: String, _ text: String) throws {
        let file = try #require(fopen("\(folder)/\(name)", "w"))
        fputs(text, file)
        fclose(file)
    }

    /// The plan and the mistakes of a pipeline text.
    private func build(_ text: String, output: String? = nil) throws -> (plan: Plan?, problems: [Diagnostic]) {
        let problems = Problems()
        guard let tree = readPipelineTree(text: text, environment: { _ in nil }, problems: problems) else { return (nil, problems.list) }
        lint(tree.root, language: .current, problems: problems)
        if problems.hasErrors { return (nil, problems.list) }
        var options = PlanOptions(today: 20_634)
        options.outputDirectory = output
        let plan = try PlanBuilder(tree.root, path: "\(folder)/p.yml", options: options, problems: problems).build()
        return (plan, problems.list)
    }

    private let head = """
        kempt: 1
        fields:
          id: {type: identifier, key: true}
          first_name: {type: given-name}
          email: {type: email}
          updated_at: {type: date}
        extract:
          - csv: people.csv

        """

    @Test func fieldsComeFirstThenCarriedColumns() throws {
        let (plan, problems) = try build(head + "load: none\n")
        #expect(problems.map(\.message) == ["no source fills the field 'updated_at'"])
        #expect(problems.map(\.severity) == [.warning])
        #expect(plan?.schema.names == ["id", "first_name", "email", "updated_at", "extra"])
        #expect(plan?.schema.key == 0)
        // "First Name" is read into first_name; updated_at has no column and stays missing.
        #expect(plan?.inputs[0].layout.target == [0, 1, 2, 4])
        #expect(plan?.asOf == "2026-06-30")
        #expect(plan?.name == "p")
    }

    @Test func withoutLoadEverythingGoesBelowOut() throws {
        let (plan, _) = try build(head + "stages: [standardize]\n")
        #expect(plan?.outputs.first?.target.path == "\(folder)/out/p/kept.csv")
        #expect(plan?.reportJSON == "\(folder)/out/p/report.json")
    }

    @Test func outputFolderTakesEveryFile() throws {
        let text = head + "load: {kept: {csv: a/k.csv}, quarantined: {csv: b/q.csv}}\nreport: {json: c/r.json, html: c/r.html}\n"
        let (plan, _) = try build(text, output: "/elsewhere")
        #expect(plan?.outputs.map(\.target.path) == ["/elsewhere/k.csv", "/elsewhere/q.csv"])
        #expect(plan?.reportJSON == "/elsewhere/r.json")
        #expect(plan?.reportHTML == "/elsewhere/r.html")
    }

    @Test func aDoorWithoutTargetIsAMistake() throws {
        let (plan, problems) = try build(head + "stages: [standardize, {archive: updated_at older than 1 year}]\nload: {kept: {csv: k.csv}}\n")
        #expect(plan == nil)
        #expect(problems.map(\.message).contains { $0.contains("'quarantined'") })
        #expect(problems.map(\.message).contains { $0.contains("'archived'") })
        #expect(!problems.map(\.message).contains { $0.contains("'merged'") })
    }

    @Test func unknownFieldsAreToldWithTheNearest() throws {
        let (_, problems) = try build(
            head
                + "stages:\n  - validate:\n      - any-of: [emial, id]\n      - required: first_nam\n  - archive: updated older than 1 year\nload: none\n"
        )
        #expect(problems.map(\.remedy).contains("did you mean 'email'?"))
        #expect(problems.map(\.remedy).contains("did you mean 'first_name'?"))
        #expect(problems.filter { $0.severity == .error }.count == 3)
        #expect(problems.first { $0.message.contains("emial") }?.position == Position(line: 11, column: 18))
    }

    @Test func aMissingColumnOfAMapIsToldWithTheNearest() throws {
        let (_, problems) = try build(head + "    map: {email: emai, nobody: extra}\nload: none\n")
        #expect(problems.map(\.remedy).contains("did you mean 'email'?"))
        #expect(problems.map(\.message).contains("there is no field 'nobody'"))
    }

    @Test func otherColumnsMayBeDroppedOrRefused() throws {
        #expect(try build(head + "other-columns: drop\nload: none\n").plan?.schema.names == ["id", "first_name", "email", "updated_at"])
        let refused = try build(head + "other-columns: refuse\nload: none\n")
        #expect(refused.plan == nil)
        #expect(refused.problems.map(\.message).contains { $0.contains("'extra'") })
    }

    @Test func outputsNeverOverwriteASource() throws {
        #expect(symlink("\(folder)/people.csv", "\(folder)/link.csv") == 0)
        for (kept, quarantined) in [("{csv: people.csv}", "nowhere"), ("{csv: link.csv}", "nowhere"), ("{csv: o.csv}", "{csv: o.csv}")] {
            let (plan, problems) = try build(head + "load: {kept: \(kept), quarantined: \(quarantined)}\n")
            #expect(plan == nil)
            let errors = problems.filter { $0.severity == .error }
            #expect(errors.count == 1)
            #expect(errors.first?.position.line == 9)
        }
    }

    @Test func limitsAndGateAreDecoded() throws {
        let (plan, _) = try build(head + "load: none\nstop-when: {merged: 5%}\nreport: {json: r.json, require-clean: 99.5%}\n")
        #expect(plan?.brakes.merged.share == 500)
        #expect(plan?.brakes.merged.isGiven == true)
        #expect(plan?.brakes.archived.isGiven == false)
        #expect(plan?.requireClean == 9950)
    }

    @Test func theFingerprintTellsOnlyOfVerdicts() throws {
        let one = try build(head + "stages: [standardize]\nload: none\n").plan?.fingerprint
        let same = try build(head + "stages: [standardize]\nload: {kept: nowhere, quarantined: nowhere}\nabout: else\n").plan?.fingerprint
        let other = try build(head + "stages: [standardize, validate]\nload: none\n").plan?.fingerprint
        #expect(one == same)
        #expect(one != other)
    }

    @Test func pathsAreSimplified() {
        #expect(PlanBuilder.simplified("pipelines/../fixtures/./crm.csv") == "fixtures/crm.csv")
        #expect(PlanBuilder.simplified("/a/b/../c") == "/a/c")
        #expect(PlanBuilder.simplified("../x/y.csv") == "../x/y.csv")
    }
}
