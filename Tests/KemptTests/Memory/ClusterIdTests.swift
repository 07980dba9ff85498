import Foundation
import Testing

/// Clusters keep their ids while records come, go, come together and are told apart.
@Suite struct ClusterIdTests {
    @Test func growthKeepsTheId() throws {
        let memory = try MemoryPipeline()
        #expect(try memory.clusters([(1, 0), (2, 0), (3, 1)]) == ["1: 1 survivor, 2 merged"])
        // Another survivor, a member gone, one more there.
        #expect(try memory.clusters([(2, 0), (3, 1), (4, 0)]) == ["1: 2 survivor, 4 merged, 1 absent"])
        #expect(try memory.clusters([(4, 0), (3, 1), (1, 0), (5, 1)]) == ["1: 1 survivor, 4 merged, 2 absent", "2: 3 survivor, 5 merged"])
    }

    @Test func ofTwoTheOlderStays() throws {
        let memory = try MemoryPipeline()
        #expect(
            try memory.clusters([(1, 0), (2, 0), (3, 1), (4, 1), (5, 2), (6, 2)]) == [
                "1: 1 survivor, 2 merged", "2: 3 survivor, 4 merged", "3: 5 survivor, 6 merged",
            ])
        // The second and third are one customer, then all are: the chain of ids is shortened.
        #expect(
            try memory.clusters([(1, 0), (2, 0), (3, 2), (4, 2), (5, 2), (6, 2)]) == [
                "1: 1 survivor, 2 merged", "2: 3 survivor, 4 merged, 5 merged (3), 6 merged (3),  alias (3)",
            ])
        #expect(
            try memory.clusters([(1, 2), (2, 2), (3, 2), (5, 2)]) == [
                "1: 1 survivor, 2 merged, 3 merged (2), 5 merged (2), 4 absent (2), 6 absent (2),  alias (2),  alias (3)"
            ])
        #expect(try memory.clusters([(1, 2), (7, 2)]).first?.hasPrefix("1: 1 survivor, 7 merged, 2 absent, 3 absent") == true)
    }

    @Test func ofASplitTheLargerPartKeepsIt() throws {
        let memory = try MemoryPipeline()
        let people = [(1, 0), (2, 0), (3, 0), (4, 0)]
        #expect(try memory.clusters(people) == ["1: 1 survivor, 2 merged, 3 merged, 4 merged"])
        // The survivor is told apart from the rest.
        try memory.refuse([(1, 2), (1, 3), (1, 4)])
        #expect(try memory.clusters(people) == ["1: 2 survivor, 3 merged, 4 merged", "2: 1 survivor (1)"])
        // Two and two: the part with the oldest member.
        try memory.refuse([(1, 2), (1, 3), (1, 4), (2, 4), (3, 4)])
        #expect(try memory.clusters(people) == ["1: 2 survivor, 3 merged", "2: 1 survivor", "3: 4 survivor (1)"])
        try memory.refuse([(1, 2), (1, 3), (1, 4), (2, 3), (2, 4), (3, 4)])
        #expect(try memory.clusters(people) == ["1: 2 survivor", "2: 1 survivor", "3: 4 survivor", "4: 3 survivor (1)"])
        // Together again: the oldest id, and none is used a second time.
        try memory.refuse([])
        #expect(
            try memory.clusters(people + [(5, 1), (6, 1)]) == [
                "1: 1 survivor (2), 2 merged, 3 merged (4), 4 merged (3),  alias (2),  alias (3),  alias (4)", "5: 5 survivor, 6 merged",
            ])
    }

    /// Nobody has said that they are two customers, and nobody has asked for the merge.
    @Test func aProposalPartsNobody() throws {
        let memory = try MemoryPipeline()
        let people = [(1, 0), (2, 0), (3, 1), (4, 1)]
        _ = try memory.clusters(people)
        let store = try memory.scratch.read("kempt.store")
        try memory.scratch.write(try memory.scratch.text("p.yml").replacingOccurrences(of: "merge: auto", with: "merge: propose"), to: "p.yml")
        #expect(try memory.clusters(people) == ["1: 1 survivor, 2 proposed", "2: 3 survivor, 4 proposed"])
        #expect(try memory.scratch.read("kempt.store") == store)
    }

    @Test func changedDataSplitsToo() throws {
        let memory = try MemoryPipeline()
        #expect(try memory.clusters([(1, 0), (2, 0), (3, 0)]) == ["1: 1 survivor, 2 merged, 3 merged"])
        #expect(try memory.clusters([(1, 1), (2, 0), (3, 0), (4, 1)]) == ["1: 2 survivor, 3 merged", "2: 1 survivor (1), 4 merged"])
    }

    @Test func aRunOnItsOwnOutputKnowsWhoIsGone() throws {
        let memory = try MemoryPipeline()
        let people = [(1, 0), (2, 0), (3, 1), (4, 1), (5, 2)]
        #expect(try memory.clusters(people) == ["1: 1 survivor, 2 merged", "2: 3 survivor, 4 merged"])
        let store = try memory.scratch.read("kempt.store")
        try memory.scratch.write(try memory.scratch.read("out/kept.csv"), to: "crm.csv")
        try memory.run()
        #expect(try memory.crosswalk() == ["1: 1 survivor, 2 absent", "2: 3 survivor, 4 absent"])
        #expect(try memory.scratch.read("kempt.store") == store)
        #expect(try memory.clusters(people.reversed()) == ["1: 1 survivor, 2 merged", "2: 3 survivor, 4 merged"], "in any order of records")
    }

    @Test func recordsOfOneKeyAndWithoutOne() throws {
        let memory = try MemoryPipeline()
        let lines = [(1, 0), (2, 0), (2, 0), (3, 1), (3, 2), (4, 1)].map { MemoryPipeline.line($0, $1) }
        let blank = [MemoryPipeline.line(0, 0), MemoryPipeline.line(0, 3), MemoryPipeline.line(0, 3)].map { "," + $0.dropFirst(2) }
        try memory.write(lines + blank)
        try memory.run()
        let first = try memory.crosswalk()
        #expect(first == ["1: 1 survivor, 2 merged, 2 merged, crm#7 merged", "2: 3 survivor, 4 merged"])
        try memory.run()
        #expect(try memory.crosswalk() == first, "a cluster without a key is not remembered, and takes no new id each night")
    }

    @Test func referencesAreLinked() throws {
        let memory = try MemoryPipeline()
        let text = try memory.scratch.text("p.yml").replacingOccurrences(
            of: "    source: crm\n", with: "    source: crm\n  - csv: billing.csv\n    source: billing\n    role: reference\n")
        try memory.scratch.write(text, to: "p.yml")
        try memory.write([(1, 0), (2, 1)])
        try memory.scratch.write(
            "id,first_name,last_name,email,phone,status,code\n" + MemoryPipeline.line(1, 0) + "\n" + MemoryPipeline.line(9, 4) + "\n",
            to: "billing.csv")
        try memory.run()
        #expect(try memory.crosswalk() == ["1: 1 survivor, 1 linked"])
    }

    @Test func sameBytesForAnyNumberOfWorkers() throws {
        var seen: [String: Data]?
        for workers in ["1", "2", "8"] {
            let memory = try MemoryPipeline(
                behind: "  - enrich:\n      - assign: code", top: "store: kempt.store\nstop-when: {merged: 100%}")
            for round in 0..<2 {
                try memory.write((1...400).map { ($0, ($0 * 7 + round * ($0 % 13)) % 90) })
                try memory.run("--workers", workers)
            }
            let written = try memory.written()
            #expect(written["kempt.store"]?.isEmpty == false && written["clusters.csv"]?.isEmpty == false)
            if let seen { for (name, data) in written { #expect(seen[name] == data, "\(name) with \(workers) workers") } }
            seen = written
        }
    }
}
