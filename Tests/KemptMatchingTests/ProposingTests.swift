import KemptCore
import KemptText
import KemptMatching
import Testing

/// `merge: propose`: the same clusters, taken apart into what people have decided and what is only proposed.
@Suite struct ProposingTests {
    private func proposing(_ decisions: [(String, String, Bool)] = []) -> MatchPlan {
        func name(_ id: String) -> PairDecision.Name { PairDecision.Name(source: "crm", id: id) }
        return People.plan {
            $0.merging = .propose
            $0.sourceNames = ["crm", "billing"]
            let book = DecisionBook()
            book.fill(decisions.map { PairDecision(one: name($0.0), other: name($0.1), isSame: $0.2, oneContent: 0, otherContent: 0) })
            $0.decisions = book
        }
    }

    private func stories(_ patch: Patch) -> (merged: [String], proposed: [String]) {
        (patch.story, patch.proposedMerges.map { "\($0.row)>\($0.survivor)" })
    }

    private let four: [[String?]] = (1...4).map { ["\($0)", "Jonas", "Petraitis", "Ramunė", "jonas.petraitis@x.lt", "37061234567"] }

    @Test func everythingIsProposedThatAutoMerges() {
        for seed in [UInt64(3), 17] {
            let people = People(Population(people: 400, seed: seed).rows)
            let (auto, proposed) = (people.patch(), people.patch(proposing()))
            #expect(auto.merges.count > 20 && auto.proposedMerges.isEmpty)
            #expect(proposed.merges.isEmpty && proposed.changes.isEmpty)
            #expect(stories(proposed).proposed == auto.story)
            #expect(proposed.proposedMerges.map(\.weight) == auto.merges.map(\.weight))
            #expect(proposed.proposedMerges.map(\.rule) == auto.merges.map(\.rule))
            #expect(proposed.pairs.map(\.row) == auto.pairs.map(\.row) && proposed.pendingExcess == auto.pendingExcess)
            #expect(proposed.proposedMerges.allSatisfy { $0.content != 0 && $0.survivorContent != 0 && !$0.isLink && !$0.isDecided })
        }
    }

    @Test(arguments: [
        ([("1", "2", true)], ["1>0"], ["2>0", "3>0"]),
        ([("3", "4", true)], ["3>2"], ["1>0", "2>0"]),
        ([("4", "2", true)], ["3>1"], ["1>0", "2>0"]),
        ([("2", "3", true), ("3", "4", true)], ["2>1", "3>1"], ["1>0"]),
        ([("1", "2", true), ("4", "3", true)], ["1>0", "3>2"], ["2>0"]),
        ([("1", "2", true), ("2", "3", true), ("3", "4", true)], ["1>0", "2>0", "3>0"], []),
        ([("1", "9", true)], [], ["1>0", "2>0", "3>0"]),
    ]) func decidedPartsAreMerged(_ decisions: [(String, String, Bool)], _ merged: [String], _ proposed: [String]) {
        let patch = People(four).patch(proposing(decisions))
        #expect(stories(patch) == (merged, proposed), "\(patch.transcript)")
        #expect(patch.merges.allSatisfy(\.isDecided) && patch.proposedMerges.allSatisfy { !$0.isDecided && !$0.rule.contains("decided") })
    }

    @Test func whatIsNotSameIsNotProposed() {
        let patch = People(Array(four.prefix(2))).patch(proposing([("1", "2", false)]))
        #expect(patch.merges.isEmpty && patch.proposedMerges.isEmpty)
    }

    /// References are proposed too, and never survive.
    @Test func linksAreTold() {
        var sources = [People.Source(name: "crm", role: .base, rows: Array(four.prefix(1)))]
        sources.append(People.Source(name: "billing", role: .reference, rows: [["B1"] + four[0].dropFirst(), ["B2"] + four[1].dropFirst()]))
        let people = People(sources)
        let (auto, patch) = (people.patch(), people.patch(proposing()))
        #expect(!auto.merges.isEmpty && auto.merges.allSatisfy { $0.isLink })
        #expect(stories(patch).proposed == auto.story && patch.proposedMerges.allSatisfy { $0.isLink })
        #expect(patch.changes.isEmpty)
    }
}

/// Answers of people about merges, held against what is merged now.
@Suite struct JudgedSampleTests {
    private func name(_ id: String) -> PairDecision.Name { PairDecision.Name(source: "crm", id: id) }

    private func judged(
        _ rows: [[String?]], _ answers: [(String, String, Bool, UInt64)], open: Int = 0, decisions: [(String, String)] = [],
        clusters: Register = Register("cluster")
    ) -> JudgedMerges? {
        let book = DecisionBook()
        book.fill(decisions.map { PairDecision(one: name($0.0), other: name($0.1), isSame: false, oneContent: 0, otherContent: 0) })
        let sample = JudgedSample(book)
        sample.fill(
            answers.map { PairDecision(one: name($0.0), other: name($0.1), isSame: $0.2, oneContent: $0.3, otherContent: 0) }, open: open,
            clusters: clusters)
        let plan = People.plan {
            $0.decisions = book
            $0.sample = sample
            $0.sourceNames = ["crm"]
        }
        return People(rows).patch(plan).judged
    }

    private let rows: [[String?]] = [
        ["1", "Jonas", "Petraitis", "Ramunė", "jonas.petraitis@x.lt", "37061234567"],
        ["2", "Jonas", "Petraitis", "Ramunė", "jonas.petraitis@x.lt", "37061234567"],
        ["3", "Ann", "Lee", "Acme", "ann@acme.com", nil],
    ]

    @Test func everyAnswerIsSomewhere() {
        #expect(judged(rows, []) == nil)
        var expected = JudgedMerges()
        expected.right = 1
        #expect(judged(rows, [("2", "1", true, 0)]) == expected)
        expected = JudgedMerges()
        (expected.wrong, expected.open) = (1, 4)
        #expect(judged(rows, [("1", "2", false, 0)], open: 4) == expected)
        // Gone, changed, no longer merged.
        expected = JudgedMerges()
        expected.outdated = 3
        #expect(judged(rows, [("2", "9", true, 0), ("2", "1", true, 77), ("3", "1", false, 0)]) == expected)
    }

    /// On its own output a run finds one of the two only: what is known of former runs tells that the other was merged.
    @Test func whatAFormerRunHasMergedForGoodCounts() {
        let clusters = Register("cluster")
        let source = clusters.enter(source: "crm")
        for (id, number) in [("1", 1), ("2", 1), ("3", 2), ("8", 3)] {
            let text = ByteBuffer()
            text.append(id)
            _ = clusters.add(source: source, id: text.cell, hash: Hashing.record(source: Hashing.hash64("crm"), id: text.cell), number: number)
        }
        let left = [rows[0], rows[2]]
        var expected = JudgedMerges()
        (expected.right, expected.outdated) = (1, 1)
        #expect(judged(left, [("2", "1", true, 0), ("8", "3", true, 0)], clusters: clusters) == expected)
        expected = JudgedMerges()
        expected.wrong = 1
        #expect(judged(left, [("1", "2", false, 0)], clusters: clusters) == expected)
    }

    /// To keep a wrong merge apart mends that one, not those that were not drawn.
    @Test func aMergeThatWasTakenBackStaysWrong() {
        var expected = JudgedMerges()
        expected.wrong = 1
        #expect(judged(rows, [("2", "1", false, 0)], decisions: [("1", "2")]) == expected)
    }
}
