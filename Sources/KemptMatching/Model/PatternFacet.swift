import KemptCore

/// One column of a pattern: the levels of which a pair shows one, or none when a side is missing.
///
/// A comparison has one facet, `names` two: the given names (or that both stand exchanged), and the family names.
struct PatternFacet: Sendable {
    /// Index of the comparison in the evidence.
    let item: Int
    let levels: [Level]
    /// What the model file calls it: a field, or two.
    let fields: String

    /// Facets that fit into one pattern, four bits each; what lies beyond keeps its usual weights.
    static let most = 16

    /// The facets of a run.
    static func all(_ evidence: [Evidence], names: [String]) -> [PatternFacet] {
        var facets: [PatternFacet] = []
        for (index, item) in evidence.enumerated() {
            let (first, second) = (names[index * 2], names[index * 2 + 1])
            facets.append(PatternFacet(item: index, levels: item.kind.levels, fields: first))
            if item.kind == .names { facets.append(PatternFacet(item: index, levels: Evidence.Kind.familyLevels, fields: second)) }
        }
        return facets
    }

    /// Facet of each comparison: of the first, when it has two.
    static func places(_ evidence: [Evidence]) -> [Int] {
        var next = 0
        return evidence.map { item in
            defer { next += item.kind == .names ? 2 : 1 }
            return next
        }
    }
}

extension Evidence.Kind {
    static let familyLevels: [Level] = [.familySame, .familyNear, .familyStem, .familyOther]

    /// What a comparison of this kind can find, the best first.
    var levels: [Level] {
        switch self {
        case .names:
            [
                .givenSame, .givenInitial, .givenNear, .givenShort, .givenSameInitial, .givenOther, .swappedSame, .swappedNear, .swappedHalf,
            ]
        case .full: [.fullSame, .fullNear, .fullWords, .fullOther]
        case .email: [.mailSame, .mailLocalSame, .mailNear, .mailDomainSame, .mailOther]
        case .phone: [.phoneSame, .phoneNear, .phoneNeighbour, .phoneOther]
        case .organisation: [.firmSame, .firmNear, .firmPart, .firmWords, .firmOther]
        case .street: [.streetSame, .streetNear, .streetStem, .streetOther]
        case .place: [.placeSame, .placeNear, .placeOther]
        case .region: [.regionSame, .regionOther]
        case .code: [.codeSame, .codeNear, .codeOther]
        case .identity: [.identitySame, .identityNear, .identityOther]
        case .date: [.dateSame, .dateSlip, .dateOther]
        }
    }
}

extension Level {
    /// How often two records of one customer show the level, before any data is seen: shares of a facet, by hand, worth ten pairs.
    var usual: Double {
        switch self {
        case .givenSame: 0.8
        case .givenNear, .givenShort: 0.05
        case .givenInitial, .givenSameInitial, .swappedSame: 0.02
        case .givenOther: 0.03
        case .swappedNear, .swappedHalf: 0.005
        case .familySame: 0.9
        case .familyNear: 0.05
        case .familyStem: 0.02
        case .familyOther: 0.03
        case .fullSame: 0.75
        case .fullNear, .fullWords: 0.1
        case .fullOther: 0.05
        case .mailSame: 0.85
        case .mailLocalSame, .mailNear, .mailDomainSame, .mailOther: 0.0375
        case .phoneSame: 0.88
        case .phoneNear: 0.04
        case .phoneNeighbour: 0.01
        case .phoneOther: 0.07
        case .firmSame: 0.75
        case .firmNear, .firmPart: 0.08
        case .firmWords: 0.04
        case .firmOther: 0.05
        case .streetSame: 0.65
        case .streetNear, .streetStem: 0.1
        case .streetOther: 0.15
        case .placeSame: 0.88
        case .placeNear: 0.05
        case .placeOther: 0.07
        case .regionSame: 0.97
        case .regionOther: 0.03
        case .codeSame: 0.85
        case .codeNear: 0.05
        case .codeOther: 0.1
        case .identitySame, .dateSame: 0.9
        case .identityNear, .dateSlip: 0.05
        case .identityOther, .dateOther: 0.05
        case .none, .familyMissing, .phoneDesk: 0
        }
    }

    /// A facet's exact agreement, which has its own number in the records: how often strangers show it is counted, not sampled.
    var isSame: Bool {
        switch self {
        case .givenSame, .familySame, .fullSame, .mailSame, .phoneSame, .firmSame, .streetSame, .placeSame, .regionSame, .codeSame,
            .identitySame, .dateSame:
            true
        default: false
        }
    }

    /// Nothing in common: never speaks for a match, however seldom strangers show it.
    var isDifference: Bool {
        switch self {
        case .givenOther, .familyOther, .fullOther, .mailOther, .phoneOther, .firmOther, .streetOther, .placeOther, .regionOther, .codeOther,
            .identityOther, .dateOther:
            true
        default: false
        }
    }

    /// Place in the levels of its facet, from 1; 0 for a level that is no evidence.
    static let codes: [UInt64] = {
        var codes = [UInt64](repeating: 0, count: Level.allCases.count)
        let kinds: [Evidence.Kind] = [
            .names, .full, .email, .phone, .organisation, .street, .place, .region, .code, .identity, .date,
        ]
        for levels in kinds.map(\.levels) + [Evidence.Kind.familyLevels] {
            for (index, level) in levels.enumerated() { codes[Int(level.rawValue)] = UInt64(index + 1) }
        }
        return codes
    }()
}
