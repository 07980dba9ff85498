import KemptCore
import KemptMatching
import Testing

/// What `plan` counts, against a plain count over all pairs.
@Suite struct SurveyTests {
    private func survey(_ people: People, crew: Crew = .alone, showsValues: Bool = false, _ change: (inout MatchPlan) -> Void) -> BlockingSurvey {
        let survey = BlockingSurvey(showsValues: showsValues)
        let step = DeduplicateStep(People.plan(change)).surveying(survey)
        let digester = step.makeDigester()
        let decision = step.decide(people.batches.map { digester.digest($0) }, sources: people.sources, crew: crew)
        let places = decision.members.map { people.place(of: $0) }
        let patch = step.fuse(
            decision,
            MemberRows(
                sources: people.sources, rows: decision.members, batches: people.batches, batchOf: places.map { UInt32($0.batch) },
                rowInBatch: places.map { UInt32($0.row) }), crew: .alone)
        #expect(patch.merges.isEmpty && patch.pairs.isEmpty, "nothing is compared")
        return survey
    }

    /// Indices into the fields of `People.plan`: e-mail, phone, first name with company.
    private static let rules = [[3], [4], [0, 2]]
    private static let columns = [[4], [5], [1, 3]]
    private func ask(_ plan: inout MatchPlan, cap: Int = 1000) {
        plan.blocks = Self.rules.map { BlockingRule($0.map { FeatureRequest($0) }) }
        plan.limits.block = cap
    }

    /// Every pair looked at, without blocks, keys or rows of numbers.
    private func plainly(_ people: People, _ mayMeet: (UInt32, UInt32) -> Bool) -> (pairs: [Int], new: [Int], alone: Int) {
        let count = UInt32(people.sources.firstRow.last ?? 0)
        var (pairs, new) = ([0, 0, 0], [0, 0, 0])
        var met = Set<UInt32>()
        for a in 0..<count {
            for b in a + 1..<max(count, a + 1) where mayMeet(a, b) {
                let agreeing = Self.columns.indices.filter { rule in
                    Self.columns[rule].allSatisfy { people.value(a, $0) != nil && people.value(a, $0) == people.value(b, $0) }
                }
                for rule in agreeing { pairs[rule] += 1 }
                guard let first = agreeing.first else { continue }
                new[first] += 1
                met.formUnion([a, b])
            }
        }
        return (pairs, new, Int(count) - met.count)
    }

    private func source(of row: UInt32, _ people: People) -> Int { people.sources.sourceOfDigest[people.place(of: row).batch] }

    private func story(_ survey: BlockingSurvey) -> [String] {
        survey.rules.map { rule in
            let blocks = rule.largest.map { "\($0.size) \($0.record.text)" }.joined(separator: ", ")
            return "\(rule.name) \(rule.keyed) \(rule.blocks) \(rule.pairs) \(rule.newPairs) \(rule.cutRecords) \(blocks)"
        }
    }

    @Test func `counts are those of a plain walk over all pairs`() {
        let rows = Population(people: 150, seed: 7).rows
        let people = People(rows, batchRows: 40)
        let plain = plainly(people) { _, _ in true }
        let survey = survey(people) { ask(&$0) }
        #expect(survey.rules.map(\.name) == ["email", "phone", "first_name+company"])
        #expect(survey.rules.map(\.pairs) == plain.pairs && survey.rules.map(\.newPairs) == plain.new)
        #expect(survey.alone == plain.alone && survey.records == rows.count && survey.possiblePairs == rows.count * (rows.count - 1) / 2)
        #expect(plain.new.allSatisfy { $0 > 0 }, "each rule is tried")
        #expect(survey.rules[0].keyed == rows.filter { $0[4] != nil }.count)
    }

    @Test func `sources that are only linked, and references`() {
        let rows = Population(people: 90, seed: 3).rows
        func part(_ from: Int) -> [[String?]] { rows.indices.filter { $0 % 3 == from }.map { rows[$0] } }
        let people = People([
            People.Source(name: "a", role: .base, rows: part(0)), People.Source(name: "b", role: .base, rows: part(1)),
            People.Source(name: "r", role: .reference, rows: part(2)), People.Source(name: "s", role: .reference, rows: part(0)),
        ])
        for scope in MatchScope.allCases {
            let mayMeet: (UInt32, UInt32) -> Bool = { a, b in
                let (x, y) = (source(of: a, people), source(of: b, people))
                return !(x >= 2 && y >= 2) && (scope == .everything || (x == y) == (scope == .within))
            }
            let plain = plainly(people, mayMeet)
            let survey = survey(people) {
                ask(&$0)
                $0.scope = scope
            }
            #expect(survey.rules.map(\.newPairs) == plain.new && survey.alone == plain.alone)
            let count = UInt32(people.sources.firstRow.last ?? 0)
            var possible = 0
            for a in 0..<count { for b in a + 1..<max(count, a + 1) where mayMeet(a, b) { possible += 1 } }
            #expect(survey.possiblePairs == possible)
        }
    }

    /// Also where blocks are divided and cut: what is counted is what a run compares.
    @Test(arguments: [2, 3, 8, 32]) func `a run compares what was counted`(cap: Int) {
        let people = People(Population(people: 250, seed: 11, sharing: 10).rows, batchRows: 64)
        for asks in [true, false] {
            let change: (inout MatchPlan) -> Void = { plan in
                if asks { ask(&plan, cap: cap) } else { plan.limits.block = cap }
            }
            let alone = survey(people, change)
            let backwards = survey(people, crew: Crew(workers: 3) { count, body in (0..<count).reversed().forEach(body) }, change)
            let compared = people.patch(People.plan(change)).facts.first { $0.name == "pairs compared" }?.value
            #expect(alone.pairs == compared)
            #expect(story(alone) == story(backwards))
            for rule in alone.rules { #expect(rule.newPairs <= rule.pairs && rule.cutRecords <= rule.largeRecords) }
        }
    }

    @Test func `a switchboard is a large block, divided by name and cut where there is none`() {
        var rows: [[String?]] = (0..<40).map { ["C\($0)", "Jonas", $0 < 30 ? "Petraitis \($0 / 3)" : nil, nil, nil, "37052123456"] }
        rows.append(["C40", "Ona", "Ожегова", nil, "ona@x.lt", nil])
        let survey = survey(People(rows), showsValues: true) {
            ask(&$0, cap: 4)
            $0.blocks.append(BlockingRule([FeatureRequest(5)]))
            // Else those alike in all would be found as copies first.
            $0.onePerSource = true
        }
        let phone = survey.rules[1]
        #expect(phone.largeBlocks == 1 && phone.largeRecords == 40 && phone.cutRecords == 10 && phone.pairs == 30)
        #expect(phone.largest.map(\.size) == [40] && phone.largest[0].record.text == "crm#1" && phone.largest[0].values == ["37052123456"])
        #expect(survey.rules[3].keyed == 0 && survey.keyless == 0 && survey.alone == 11)
        #expect(survey.reductionPerMillion == 1_000_000 - 30 * 1_000_000 / 820 - 1)
    }

    @Test func `nobody at all`() {
        let survey = survey(People([[String?]]())) { ask(&$0) }
        #expect(survey.records == 0 && survey.pairs == 0 && survey.reductionPerMillion == nil && survey.alone == 0)
    }
}
