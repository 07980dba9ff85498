import KemptCore
import Testing

@testable import KemptStages

private func text(_ value: String) -> Node { .scalar(value, .nowhere) }

/// The rules about the base as a whole.
@Suite struct DatasetTests {
    private let base = ManyRecordHarness(
        [("email", "email"), ("country", "country"), ("consent", "boolean")], inputs: [("crm", .base), ("billing", .reference), ("leads", .base)])

    private let batches: [(source: Int, rows: [[String]])] = [
        (0, [["a@uab.lt", "Lithuania", "yes"], ["", "LT", "no"], ["anna.uab.lt", "Latvia", ""]]),
        (1, [["", "", ""]]),
        (2, [["b@uab.lt", "", "yes"]]),
    ]

    private func measures(
        _ kind: any ValidationRule.Type, _ settings: [(String, Node)], _ beside: [(String, String)] = [], lastRun: [ColumnProfile] = [],
        baseline: [ColumnProfile] = []
    ) throws -> ManyRecordVerdict {
        let step = try base.step(kind, settings, beside)
        #expect(!step.marksRecords)
        let verdict = base.judge(step, batches, lastRun: lastRun, baseline: baseline)
        #expect(verdict.rows.isEmpty)
        return verdict
    }

    @Test func rowsAreCounted() throws {
        let all = try measures(RowCount.self, [("min", text("4")), ("max", text("4"))]).measures
        #expect(all.map(\.kind) == [.min, .max] && all.map(\.found) == [4, 4] && all.map(\.isKept) == [true, true])
        #expect(try measures(RowCount.self, [("min", text("5"))]).measures.map(\.isKept) == [false])
        #expect(try measures(RowCount.self, [("max", text("3"))]).measures.map(\.isKept) == [false])
        #expect(try measures(RowCount.self, [("min", text("1")), ("source", text("leads"))]).measures.map(\.found) == [1])
        #expect(try measures(RowCount.self, [("max", text("1"))], [("when", "country = LT")]).measures.map(\.found) == [2])
    }

    /// An invalid value is there; what is not there is empty.
    @Test func emptyCellsAreAShare() throws {
        let rate = try measures(NullRate.self, [("field", text("email")), ("max-percent", text("25%"))]).measures
        #expect(rate == [Measure(rule: rate[0].rule, kind: .maxPercent, column: 0, limit: 2500, found: 2500, whole: 4)])
        #expect(rate[0].isKept == true)
        #expect(try measures(NullRate.self, [("field", text("email"))], [("when", "country = LT")]).measures.map(\.found) == [5000])
        #expect(try measures(NullRate.self, [("field", text("email"))], [("when", "country = EE")]).measures.map(\.isKept) == [nil])
    }

    /// A limit that is passed by a hair is seen to be passed.
    @Test func sharesAreRoundedUp() {
        #expect(share(of: 0, in: 7) == 0 && share(of: 7, in: 7) == 10_000 && share(of: 1, in: 0) == nil)
        #expect(share(of: 1, in: 1_000_000_000) == 1)
        #expect(share(of: 200_001, in: 1_000_000) == 2001)
    }

    @Test func driftIsWhatMoved() throws {
        let fields = Node.list([text("country"), text("email")], .nowhere)
        let first = try measures(Drift.self, [("fields", fields), ("max-points", text("5%"))])
        #expect(first.measures.map(\.isKept) == [nil, nil])
        #expect(
            first.profiles == [
                ColumnProfile(name: "country", records: 4, filled: 3, values: [("LT", 2), ("LV", 1)]),
                ColumnProfile(name: "email", records: 4, filled: 3),
            ])
        let same = try measures(Drift.self, [("fields", fields), ("max-points", text("5%"))], lastRun: first.profiles)
        #expect(same.measures.map(\.found) == [0, 0])
        // Two in four had no country, one Latvian went, two Estonians: LT 2 of 4 now, before 1 of 4.
        let before = [ColumnProfile(name: "country", records: 8, filled: 4, values: [("EE", 2), ("LT", 2)])]
        let moved = try measures(Drift.self, [("fields", fields), ("max-points", text("49.99%"))], lastRun: before)
        #expect(moved.measures.map(\.found) == [5000, nil] && moved.measures[0].isKept == false)
        // By default a handful of records says nothing.
        #expect(try measures(Drift.self, [("fields", fields)], lastRun: first.profiles).measures.map(\.found) == [nil, nil])
        let fixed = [("fields", text("email")), ("max-points", text("5%")), ("against", text("baseline"))]
        #expect(try measures(Drift.self, fixed, lastRun: first.profiles).measures.map(\.found) == [nil])
        #expect(try measures(Drift.self, fixed, baseline: first.profiles).measures.map(\.found) == [0])
    }

    @Test func conditionsHaveProfilesOfTheirOwn() throws {
        let verdict = try measures(Drift.self, [("fields", text("consent"))], [("when", "country = LT")])
        #expect(verdict.profiles.map(\.name) == ["consent, when country = LT"])
        #expect(verdict.profiles[0].records == 2 && verdict.profiles[0].filled == 2 && verdict.profiles[0].values.count == 2)
    }

    /// Half the sum of the differences of shares, in exact arithmetic against fractions.
    @Test func driftAgreesWithItsPlainTwin() {
        var number = 12345
        func below(_ bound: Int) -> Int {
            number = (number * 1_103_515_245 + 12345) & 0x7FFF_FFFF
            return (number >> 8) % bound
        }
        func profile() -> ColumnProfile {
            let values = ["a", "b", "c", "d"].filter { _ in below(3) > 0 }.map { ($0, below(50)) }
            let filled = values.reduce(below(20)) { $0 + $1.1 }
            return ColumnProfile(name: "x", records: filled + below(60) + 1, filled: filled, values: values.map { (value: $0.0, records: $0.1) })
        }
        func shares(_ profile: ColumnProfile) -> [String: Double] {
            var shares = ["": Double(profile.records - profile.filled), "?": Double(profile.filled)]
            for item in profile.values {
                shares[item.value] = Double(item.records)
                shares["?", default: 0] -= Double(item.records)
            }
            return shares.mapValues { $0 / Double(profile.records) }
        }
        for _ in 0..<200 {
            let (one, other) = (profile(), profile())
            let (a, b) = (shares(one), shares(other))
            let moved = Set(a.keys).union(b.keys).reduce(0) { $0 + abs((a[$1] ?? 0) - (b[$1] ?? 0)) } / 2
            let found = one.drift(from: other, fewest: 1) ?? -1
            #expect(Double(found) >= moved * 10_000 - 1e-6 && Double(found) < moved * 10_000 + 1 + 1e-6)
            #expect(other.drift(from: one, fewest: 1) == found && one.drift(from: one, fewest: 1) == 0)
            #expect(one.drift(from: other, fewest: 10_000) == nil)
        }
    }

    @Test func manyValuesDoNotOverflow() {
        let values = DatasetValues()
        for round in 0..<2 {
            for number in 0..<3000 {
                let buffer = ByteBuffer()
                buffer.append("value \(number)")
                values.count(buffer.cell)
            }
            let taken = values.take()
            #expect(taken.count == 1024 && taken.allSatisfy { $0.records == 1 }, "round \(round)")
        }
        #expect(values.take().isEmpty)
    }

    /// What sends records away or counts them has no meaning where no record breaks the rule.
    @Test(arguments: ["action: quarantine", "max-count: 3", "max-new: 0"]) func modifiersOfRecordsAreRefused(_ beside: String) {
        let problems = Problems()
        let parts = beside.split(separator: ": ").map(String.init)
        let entries = [
            ("row-count", Node.map([Node.Entry(key: "min", keyPosition: .nowhere, value: text("1"))], .nowhere)), (parts[0], text(parts[1])),
        ]
        let item = Node.map(entries.map { Node.Entry(key: $0.0, keyPosition: .nowhere, value: $0.1) }, .nowhere)
        base.context(problems).compile(Validate.self, Values(Validate.spec, .list([item], .nowhere), at: .nowhere), Modifiers())
        #expect(problems.list.map(\.message) == ["'\(parts[0])' has no meaning beside 'row-count': no single record breaks it"])
    }

    @Test func mistakesAreTold() {
        func messages(_ kind: any ValidationRule.Type, _ settings: [(String, String)]) -> [String] {
            let problems = Problems()
            let entries = settings.map { Node.Entry(key: $0.0, keyPosition: .nowhere, value: text($0.1)) }
            _ = kind.compile(Values(kind.spec, .map(entries, .nowhere), at: .nowhere), base.context(problems))
            return problems.list.map(\.message)
        }
        #expect(messages(RowCount.self, []) == ["'row-count' has no limit"])
        #expect(messages(RowCount.self, [("min", "5"), ("max", "4")]) == ["'max' is below 'min'"])
        #expect(messages(RowCount.self, [("min", "5"), ("source", "crn")]) == ["there is no source 'crn'"])
        #expect(messages(RowCount.self, [("min", "5"), ("source", "billing")]) == ["'billing' is no base source: its records are not counted"])
        #expect(messages(NullRate.self, [("field", "mail")]) == ["there is no field 'mail'"])
    }
}
