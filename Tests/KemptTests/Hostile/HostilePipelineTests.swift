import Foundation
import Testing

/// Every broken pipeline is told with its place before any data is read: the tables of `fixtures/hostile/README.md` are the expectations.
@Suite struct HostilePipelineTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let place: String
        let code: Int32
        var testDescription: String { name }
    }

    static let cases: [Case] = ((try? HostileReadme.rows(of: 4, under: "pipelines")) ?? []).map {
        Case(name: $0[0], place: $0[2], code: Int32($0[3]) ?? -1)
    }

    @Test(arguments: cases) func pipeline(_ item: Case) throws {
        let scratch = try Scratch(withCheckout: true)
        let before = scratch.names(in: "fixtures/hostile") + scratch.names(in: "fixtures/hostile/pipelines")
        let path = "fixtures/hostile/\(item.name)"
        for command in ["check", "run"] {
            let outcome = try scratch.run(command, path)
            #expect(outcome.code == item.code, "\(command): \(outcome.said)")
            if item.code == 0 { continue }
            #expect(outcome.output.isEmpty)
            expectMessage(item, path, outcome)
        }
        #expect(scratch.names(in: "fixtures/hostile") + scratch.names(in: "fixtures/hostile/pipelines") == before, "nothing is written")
    }

    private func expectMessage(_ item: Case, _ path: String, _ outcome: Outcome) {
        let lines = outcome.errors.split(separator: "\n", omittingEmptySubsequences: false)
        let first = lines.first.map(String.init) ?? ""
        if item.code == 3 {
            // The file is there and right; what it points to is not: that is named instead.
            #expect(first.hasPrefix("kempt: error: fixtures/hostile"), "\(outcome.said)")
            #expect(lines.count > 1 && lines[1].hasPrefix("  "), "a remedy: \(outcome.said)")
            return
        }
        let place = item.place.isEmpty ? "" : "\(item.place): error: "
        #expect(first.hasPrefix("\(path):\(place)"), "\(outcome.said)")
        #expect(first.contains(": error: "), "\(outcome.said)")
        #expect(lines.contains { $0.contains("^") }, "a caret: \(outcome.said)")
    }

    @Test func tableIsWhole() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: "\(Checkout.path)/fixtures/hostile/pipelines")
        #expect(Self.cases.map(\.name).sorted() == files.map { "pipelines/\($0)" }.sorted())
        #expect(Self.cases.filter { !$0.place.isEmpty }.count > 20)
    }

    /// Several mistakes come at once, in the order of the file.
    @Test func allMistakesAtOnce() throws {
        let scratch = try Scratch()
        try scratch.write(
            """
            kempt: 1
            fields:
              id: {type: identifer, key: true}
              mail: {type: emial}
            extract:
              - csv: nowhere.csv
                sorce: people
            stages: [standardise]
            """, to: "p.yml")
        let outcome = try scratch.run("check", "p.yml")
        #expect(outcome.code == 2)
        for place in ["p.yml:3:14: ", "p.yml:4:16: ", "p.yml:7:5: ", "p.yml:8:10: "] {
            #expect(outcome.errors.contains(place), "\(outcome.said)")
        }
    }
}
