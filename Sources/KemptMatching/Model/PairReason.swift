import KemptCore

/// Why the facets of a pair agree or differ together: what the independence of the facets leaves out.
///
/// Strangers have something in common for a reason, and a customer who has moved differs in street, town and postcode at once.
package enum PairReason: String, CaseIterable {
    case namesakes, colleagues, home
    /// Firms in one house: shops of a mall, restaurants of a hotel.
    case roof
    case moved

    var isMatch: Bool { self == .moved }

    /// The reasons that these facets can tell apart: something is bound, and something not.
    static func all(_ facets: [PatternFacet]) -> [PairReason] {
        allCases.filter { reason in
            let bound = facets.filter { reason.binds($0.levels[0]) }.count
            return reason.isPossible(facets) && bound < facets.count
        }
    }

    private func isPossible(_ facets: [PatternFacet]) -> Bool {
        func has(_ level: Level) -> Bool { facets.contains { $0.levels[0] == level } }
        let hasNames = has(.givenSame) && has(.familySame) || has(.fullSame)
        switch self {
        case .namesakes: return hasNames
        case .colleagues: return has(.firmSame) && hasNames
        case .home: return has(.givenSame) && has(.familySame) && has(.streetSame)
        case .roof: return has(.firmSame) && has(.streetSame) && !hasNames
        case .moved: return hasNames && has(.streetSame) && (has(.placeSame) || has(.codeSame))
        }
    }

    /// True when the reason ties the facet that begins with `level`: strangers agree on it, matches differ.
    func binds(_ level: Level) -> Bool {
        switch self {
        case .namesakes: level == .givenSame || level == .familySame || level == .fullSame
        case .colleagues:
            level == .firmSame || level == .streetSame || level == .placeSame || level == .codeSame || level == .regionSame
        case .home:
            level == .familySame || level == .streetSame || level == .placeSame || level == .codeSame || level == .regionSame
        case .roof:
            level == .streetSame || level == .placeSame || level == .codeSame || level == .regionSame || level == .phoneSame
        case .moved: level == .streetSame || level == .placeSame || level == .codeSame
        }
    }
}
