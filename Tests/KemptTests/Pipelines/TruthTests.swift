import Foundation
import Testing

/// Merges against `fixtures/truth.csv`: strangers are never merged, and most of the true duplicates are found.
@Suite struct TruthTests {
    /// A pipeline, its file of merges, the base it merges, and the least number of true pairs it must find within that base.
    struct Case: CustomTestStringConvertible, Sendable {
        let pipeline: String
        let file: String
        let source: String
        let pairs: Int
        let leastFound: Int
        var testDescription: String { pipeline }
    }

    static let cases = [
        Case(pipeline: "nightly", file: "merged.csv", source: "crm", pairs: 32, leastFound: 30),
        Case(pipeline: "migrate-spreadsheet", file: "import-merged.csv", source: "leads", pairs: 6, leastFound: 6),
    ]

    @Test(arguments: cases) func merges(_ item: Case) throws {
        let scratch = try Scratch(withCheckout: true)
        _ = try scratch.run("run", "pipelines/\(item.pipeline).yml", "--as-of", Checkout.asOf, "--output", "out")
        let entity = try Self.entities()
        let clusters = try Self.clusters(scratch.table("out/\(item.file)"))
        #expect(clusters.joined().allSatisfy { entity[$0] != nil }, "every merged record is in the truth")
        for cluster in clusters {
            let who = Set(cluster.compactMap { entity[$0] })
            #expect(who.count == 1, "different people merged: \(cluster.sorted())")
        }
        let found = clusters.map { cluster in
            Self.pairs(Dictionary(grouping: cluster.filter { $0.hasPrefix(item.source + " ") }) { entity[$0] ?? $0 })
        }.reduce(0, +)
        let base = entity.filter { $0.key.hasPrefix(item.source + " ") }
        #expect(
            Self.pairs(Dictionary(grouping: base.keys) { base[$0] ?? "" }) == item.pairs, "the truth is the one this test was written for")
        #expect(found >= item.leastFound, "true pairs found: \(found) of \(item.pairs)")
    }

    private static func pairs(_ groups: [String: [String]]) -> Int { groups.values.reduce(0) { $0 + $1.count * ($1.count - 1) / 2 } }

    /// Entity of each record, a record being `source id`.
    private static func entities() throws -> [String: String] {
        let truth = Table(Data(try Checkout.text("fixtures/truth.csv").utf8))
        let (source, id, entity) = (try truth.index("source"), try truth.index("id"), try truth.index("entity"))
        return Dictionary(uniqueKeysWithValues: truth.rows.map { ("\($0[source]) \($0[id])", $0[entity]) })
    }

    /// Records that were merged into one, survivor included.
    private static func clusters(_ merged: Table) throws -> [Set<String>] {
        let columns = try ["source", "id", "merged_into_source", "merged_into"].map(merged.index)
        var survivors: [String: Set<String>] = [:]
        for row in merged.rows {
            let survivor = "\(row[columns[2]]) \(row[columns[3]])"
            survivors[survivor, default: [survivor]].insert("\(row[columns[0]]) \(row[columns[1]])")
        }
        return Array(survivors.values)
    }
}
