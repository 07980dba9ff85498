import KemptCore
import Testing

@testable import KemptPipeline

/// PipelineFile: a file laid over the one it extends.
@Suite struct PipelineFileTests {
    private struct Missing: Error {}

    /// Writes the files (the first is the one that is run) and reads them.
    private func read(_ files: [(name: String, text: String)]) throws -> (root: Node?, printed: String) {
        let folder = PlanFolder()
        for file in files { try folder.write(file.name, file.text) }
        let problems = Problems()
        let file = try PipelineFile(path: "\(folder.path)/\(files[0].name)", colour: false, environment: { _ in nil }, problems: problems) { path in
            guard let found = files.first(where: { "\(folder.path)/\($0.name)" == path }) else { throw Missing() }
            return Array(found.text.utf8)
        }
        return (file.root, file.text.render(problems.list).replacing(folder.path + "/", with: ""))
    }

    private func flat(_ node: Node?) -> String {
        switch node {
        case .scalar(let text, _)?: text
        case .list(let items, _)?: "[" + items.map { flat($0) }.joined(separator: ",") + "]"
        case .map(let entries, _)?: "{" + entries.map { "\($0.key):" + flat($0.value) }.joined(separator: ",") + "}"
        case nil: "nil"
        }
    }

    @Test func ownWordsComeFirst() throws {
        let base =
            "kempt: 1\nname: base\nfields:\n  id: identifier\n  email: {type: text}\nextract: [{csv: a.csv}, {csv: b.csv}]\nstages: [standardize]\n"
        let own = "extends: shared/base.yml\nname: own\nfields:\n  email: email\n  city: city\nextract: [{csv: c.csv}]\n"
        let (root, printed) = try read([("p.yml", own), ("shared/base.yml", base)])
        #expect(printed == "no mistakes\n")
        #expect(
            flat(root)
                == "{kempt:1,name:own,fields:{id:identifier,email:email,city:city},extract:[{csv:c.csv}],stages:[standardize],extends:shared/base.yml}"
        )
    }

    @Test func wordsAddUp() throws {
        let base = "dictionaries:\n  email.free: {add: [a.lt], remove: [b.lt]}\n  job-title: {add: {Boss: [bos], Clerk: [clrk]}}\n"
        let own = "extends: base.yml\ndictionaries:\n  email.free: {add: [c.lt]}\n  job-title: {add: {Boss: [bs]}}\n  email.role: {add: [info]}\n"
        let (root, _) = try read([("p.yml", own), ("base.yml", base)])
        #expect(
            flat(root?["dictionaries"])
                == "{email.free:{add:[a.lt,c.lt],remove:[b.lt]},job-title:{add:{Boss:[bs],Clerk:[clrk]}},email.role:{add:[info]}}")
    }

    @Test func chainsAndRings() throws {
        let chain = try read([
            ("p.yml", "extends: b.yml\nname: p\n"), ("b.yml", "extends: c.yml\nabout: b\n"), ("c.yml", "name: c\nabout: c\nas-of: today\n"),
        ])
        #expect(flat(chain.root) == "{name:p,about:b,as-of:today,extends:b.yml}")
        let ring = try read([("p.yml", "extends: b.yml\n"), ("b.yml", "a: 1\nextends: p.yml\n")])
        #expect(ring.printed.hasPrefix("b.yml:2:10: error: the file extends itself\n     2 | extends: p.yml\n"), "\(ring.printed)")
        let missing = try read([("p.yml", "extends: nothing.yml\n")])
        #expect(missing.printed.hasPrefix("p.yml:1:10: error: there is no file 'nothing.yml' to extend\n"), "\(missing.printed)")
        let long = try read((1...12).map { ("f\($0).yml", "name: f\($0)\nextends: f\($0 + 1).yml\n") } + [("f13.yml", "name: last\n")])
        #expect(long.printed.contains("f8.yml:2:10: error: more than 8 files extend one another"), "\(long.printed)")
    }

    /// A mistake is told at its place in the file it stands in.
    @Test func mistakesNameTheirFile() throws {
        let problems = Problems()
        let texts = ["p.yml": "kempt: 1\nextends: b.yml\nfields: {id: identifer}\n", "b.yml": "\n\nextract: [{csv: {pth: a.csv}}]\n"]
        let folder = PlanFolder()
        for (name, text) in texts { try folder.write(name, text) }
        let file = try PipelineFile(path: "\(folder.path)/p.yml", colour: false, environment: { _ in nil }, problems: problems) { path in
            Array((texts[String(path.split(separator: "/").last ?? "")] ?? "").utf8)
        }
        lint(try #require(file.root), language: .current, problems: problems)
        let printed = file.text.render(problems.list).replacing(folder.path + "/", with: "")
        #expect(printed.contains("p.yml:3:14: error: there is no type 'identifer'\n     3 | fields: {id: identifer}"), "\(printed)")
        #expect(printed.contains("b.yml:3:18: error: 'csv' has no setting 'pth'\n     3 | extract: [{csv: {pth: a.csv}}]"), "\(printed)")
        #expect(printed.hasPrefix("p.yml"), "the file that is run comes first")
        let broken = try read([("p.yml", "extends: b.yml\n"), ("b.yml", "a: [1\n")])
        #expect(broken.root == nil && broken.printed.contains("b.yml:"), "\(broken.printed)")
    }
}
