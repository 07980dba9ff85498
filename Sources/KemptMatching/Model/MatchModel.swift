import KemptCore
import KemptText

/// What `kempt train` has learned of one contract: how much each finding of each comparison speaks for or against a match.
///
/// Numbers are whole ten-thousandths of a bit, so that a model read back is the model written.
public struct MatchModel: Sendable, Equatable {
    /// Version of the file's language.
    public static let version = 1

    /// One finding of a comparison.
    public struct Finding: Sendable, Equatable {
        /// `given-near`.
        public let name: String
        /// log2 of how often two records of one customer show it, and how often two strangers do.
        public let match: Int
        public let stranger: Int
        /// What it adds to the sum; less than the difference of the two where fields depend on each other.
        public let weight: Int
        /// log2 of how often the pairs of each group show it.
        public let groups: [Int]
    }
    /// Pairs that agree or differ in several fields for one reason: namesakes, colleagues; a customer who has moved.
    public struct Group: Sendable, Equatable {
        public let name: String
        /// log2 of the share of all pairs.
        public let odds: Int
    }
    /// One facet of a comparison: a field, and all it can find.
    public struct Facet: Sendable, Equatable {
        public let fields: String
        /// `street`, `names`.
        public let kind: String
        public let findings: [Finding]
        /// Rarity of a value that agrees, where the weight holds; a rarer one says more.
        public let rarity: Int
    }

    /// Hash of what the weights depend on: fields, types and blocking rules.
    public let contract: UInt64
    /// What it was learned from: records, pairs compared, and how many of these are matches, in all likelihood.
    public let records: Int
    public let pairs: Int
    public let matches: Int
    /// log2 of the odds that two records are of one customer before they are compared; falls with the number of records.
    public let odds: Int
    public let groups: [Group]
    public let facets: [Facet]

    /// Ten-thousandths of a bit.
    static func fixed(_ bits: Double) -> Int { Int((bits * 10_000).rounded()) }
    static func bits(_ fixed: Int) -> Double { Double(fixed) / 10_000 }
}

extension MatchModel {
    /// Hash of the fields, their types and the blocking rules: a model serves only the contract it was learned from.
    public static func contract(of plan: MatchPlan) -> UInt64 {
        let text = ByteBuffer(capacity: 1024)
        for field in plan.fields {
            let type = plan.schema.columns[field.column].typeSpec?.spec.name ?? ""
            text.append("\(field.name)\u{1F}\(type)\u{1F}\(field.comparison)\u{1F}\(field.mayIdentify)\u{1E}")
        }
        text.append("\(plan.scope)\u{1E}")
        let features = MatchFeatures(plan)
        for (name, rule) in zip(features.ruleNames, features.rules) { text.append("\(name)\u{1F}\(rule.cap)\u{1E}") }
        return Hashing.hash64(text.cell)
    }

    /// Refuses a model that was learned for another contract: its weights would mean nothing.
    public func check(for plan: MatchPlan, named file: String) throws(Failure) {
        if contract == Self.contract(of: plan), ranked(MatchFeatures(plan).evidence) != nil { return }
        throw Failure(
            .usage, "\(file): the model was trained for other fields, types or blocking rules", remedy: "run 'kempt train' with this pipeline")
    }
}

extension MatchModel {
    /// Rows of one comparison: the usual ones, and what was learned in their place.
    func rows(_ item: Int, _ evidence: [Evidence], usual: [Weights.Row]) -> [Weights.Row] {
        let first = PatternFacet.places(evidence)[item]
        let learned = facets.dropFirst(first).prefix(evidence[item].kind == .names ? 2 : 1)
        return usual.map { row in
            if row.level == .familyMissing { return Weights.Row(row.level, 0) }
            for facet in learned {
                guard let finding = facet.findings.first(where: { $0.name == row.level.name }) else { continue }
                return Weights.Row(row.level, Self.bits(finding.weight) - row.share * Self.bits(facet.rarity), row.share)
            }
            return row
        }
    }

    /// What a finding changes in the sum when a group of the model explains the pair: for a group of matches against the matches as they
    /// mostly are, for a group of strangers against strangers; in the order of the groups.
    func corrections(_ item: Int, _ evidence: [Evidence]) -> [(level: Level, bits: [Double])] {
        let first = PatternFacet.places(evidence)[item]
        var found: [(level: Level, bits: [Double])] = []
        for facet in facets.dropFirst(first).prefix(evidence[item].kind == .names ? 2 : 1) {
            for finding in facet.findings {
                guard let level = Level.allCases.first(where: { $0.name == finding.name }) else { continue }
                found.append(
                    (
                        level,
                        zip(groups, finding.groups).map { group, share in
                            Self.bits(isMatch(group) ? share - finding.match : finding.match - share - finding.weight)
                        }
                    ))
            }
        }
        return found
    }

    func isMatch(_ group: Group) -> Bool { PairReason(rawValue: group.name)?.isMatch ?? false }

    /// The comparisons as they were when the model was learned: what the data settled then stays settled. Nil when they are others.
    func ranked(_ evidence: [Evidence]) -> [Evidence]? {
        var ranked = evidence
        var next = 0
        for index in evidence.indices {
            let width = evidence[index].kind == .names ? 2 : 1
            if next + width > facets.count, facets.count + 1 >= PatternFacet.most { return ranked }
            guard next + width <= facets.count, let kind = Evidence.Kind.allCases.first(where: { "\($0)" == facets[next].kind }) else { return nil }
            guard (kind == .names) == (evidence[index].kind == .names) else { return nil }
            ranked[index].kind = kind
            next += width
        }
        return ranked
    }

    /// How often two records of one customer show a level, 0 when it was not learned.
    func share(of level: Level) -> Double {
        for facet in facets {
            if let finding = facet.findings.first(where: { $0.name == level.name }) { return Bits.exp2(Self.bits(finding.match)) }
        }
        return 0
    }

    /// Bits of the odds before the comparison in a file of so many records: twice the file has twice the matches and four times the pairs.
    func prior(population: Int) -> Double { Self.bits(odds) - Bits.log2(Double(max(1, population)) / Double(max(1, records))) }
}

extension Level {
    /// `given-near`.
    var name: String {
        var name = ""
        for letter in "\(self)".unicodeScalars {
            if letter.value >= 0x41, letter.value <= 0x5A {
                name += "-" + String(Character(Unicode.Scalar(letter.value | 0x20) ?? letter))
            } else {
                name.unicodeScalars.append(letter)
            }
        }
        return name
    }
}
