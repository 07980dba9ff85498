import Foundation

/// A small base of customers, run again and again with a store: what the tests of a pipeline's memory share.
final class MemoryPipeline {
    let scratch: Scratch

    /// `behind` stands behind `deduplicate` in `stages`, `top` at the top of the file.
    init(
        deduplicate: String = "deduplicate: {merge: auto, decisions: decisions.csv}", behind: String = "", top: String = "store: kempt.store",
        load: String? = nil
    ) throws {
        scratch = try Scratch()
        let targets = ["kept", "quarantined", "merged", "clusters", "changes"].map { "  \($0): {csv: out/\($0).csv}" }.joined(separator: "\n")
        try scratch.write(
            """
            kempt: 1
            name: memory
            as-of: 2026-06-30
            fields:
              id:         {type: identifier, key: true}
              first_name: {type: given-name}
              last_name:  {type: family-name}
              email:      {type: email}
              phone:      {type: phone}
              status:     {type: text}
              code:       {type: identifier}
            extract:
              - csv: crm.csv
                source: crm
            stages:
              - standardize
              - \(deduplicate)
            \(behind)
            load: \(load ?? "\n" + targets)
            report: {json: out/report.json}
            \(top)
            """, to: "p.yml")
        try scratch.write("answer,source,id,other_source,other_id\n", to: "decisions.csv")
    }

    /// One record of a person; records of one person are alike and are merged.
    static func line(_ id: Int, _ person: Int, code: String = "", status: String = "") -> String {
        let (first, last) = names[person % names.count]
        return "\(id),\(first),\(last),person\(person)@customer\(person).example,+370612\(10_000 + person * 137),\(status),\(code)"
    }

    private static let names = [
        ("Jonas", "Petrauskas"), ("Анна", "Смирнова"), ("Peter", "Brown"), ("Ona", "Kazlauskienė"), ("Иван", "Щербаков"), ("Mary", "White"),
        ("Rūta", "Jankauskaitė"), ("Олег", "Титов"), ("Susan", "Clark"), ("Vytautas", "Žukauskas"), ("Нина", "Орлова"), ("Henry", "Walsh"),
    ]

    func write(_ lines: [String]) throws {
        try scratch.write("id,first_name,last_name,email,phone,status,code\n" + lines.map { $0 + "\n" }.joined(), to: "crm.csv")
    }

    /// `(id, person)` for each record.
    func write(_ people: [(Int, Int)]) throws { try write(people.map { Self.line($0, $1) }) }

    func refuse(_ pairs: [(Int, Int)]) throws {
        let lines = pairs.map { "not-same,crm,\($0),crm,\($1)\n" }.joined()
        try scratch.write("answer,source,id,other_source,other_id\n" + lines, to: "decisions.csv")
    }

    @discardableResult func run(_ more: String...) throws -> Outcome {
        let outcome = try Program.run(["run", "p.yml"] + more, in: scratch.path)
        if outcome.code != 0 { throw TestTrouble(outcome.said) }
        return outcome
    }

    /// Runs on some people and gives what `clusters` says: `1: 1 survivor, 2 merged (2)`, the former id in brackets.
    func clusters(_ people: [(Int, Int)]) throws -> [String] {
        try write(people)
        try run()
        return try crosswalk()
    }

    func crosswalk() throws -> [String] {
        var lines: [(cluster: String, members: [String])] = []
        for record in try scratch.table("out/clusters.csv").records {
            let cluster = record["cluster"] ?? ""
            if lines.last?.cluster != cluster { lines.append((cluster, [])) }
            let formerly = (record["formerly"] ?? "").isEmpty ? "" : " (\(record["formerly"] ?? ""))"
            lines[lines.count - 1].members.append("\(record["id"] ?? "") \(record["state"] ?? "")\(formerly)")
        }
        return lines.map { "\($0.cluster): " + $0.members.joined(separator: ", ") }
    }

    /// Codes by id, in the order of the output.
    func codes() throws -> [String] { try scratch.table("out/kept.csv").records.map { "\($0["id"] ?? "") \($0["code"] ?? "")" } }

    /// What the next run starts from, and what this one wrote.
    func written() throws -> [String: Data] {
        var files = try scratch.contents(of: "out")
        files["report.json"] = nil
        files["kempt.store"] = try? scratch.read("kempt.store")
        return files
    }
}
