import KemptCore

/// What the scorer has found in a pair, for people and for learning; the weights themselves are in `Scorer`.
extension Scorer {
    /// A bit for each comparison that spoke for the match by more than a bit: two bits an item of evidence, for its first and second field.
    func agreed(_ a: UInt32, _ b: UInt32) -> UInt64 {
        let (x, y) = (comparer.table.line(a), comparer.table.line(b))
        var mask: UInt64 = hasVerdicts && verdicts.score(x, y) == Verdicts.same ? RuleTexts.mustMatch : 0
        if !decided.pairs.isEmpty, decided.verdict(a, b) == .same { mask = RuleTexts.decided }
        let first = addNoting(x, y, closely: false)
        mask |= deservesCloseLook(first.sum) ? addNoting(x, y, closely: true).spoke : first.spoke
        return mask
    }

    /// The sum of the weights, and the bits of `agreed`.
    private func addNoting(_ x: UnsafePointer<UInt32>, _ y: UnsafePointer<UInt32>, closely: Bool) -> (sum: Sum, spoke: UInt64) {
        var spoke: UInt64 = 0
        let sum = add(x, y, closely: closely) { index, level, weight in
            if index < 31, weight > Self.spoke { spoke |= (level.isSwapped ? 3 : level.isFamily ? 2 : 1) << UInt64(index * 2) }
        }
        return (sum, spoke)
    }

    /// One bit: less is not worth a word.
    static let spoke: Int32 = 256

    /// What the groups of a model change in the sum of the shares.
    func reasons(_ a: UInt32, _ b: UInt32) -> [(name: String, weight: Int32)] {
        guard let groups = weights.groups else { return [] }
        let (x, y) = (comparer.table.line(a), comparer.table.line(b))
        return groups.reasons(lanes(x, y, groups, closely: looksClosely(x, y)))
    }

    /// The levels of a pair, four bits a facet; `places`: facet of each comparison.
    func pattern(_ a: UInt32, _ b: UInt32, _ places: [Int]) -> UInt64 {
        let (x, y) = (comparer.table.line(a), comparer.table.line(b))
        var pattern: UInt64 = 0
        for index in evidence.indices where places[index] < PatternFacet.most {
            compare(evidence[index], x, y, closely: true) { level, _ in
                let place = places[index] + (level.isFamily ? 1 : 0)
                if place < PatternFacet.most { pattern |= Level.codes[Int(level.rawValue)] << UInt64(place * 4) }
            }
        }
        return pattern
    }

    func explain(_ a: UInt32, _ b: UInt32) -> [Share] {
        let (x, y) = (comparer.table.line(a), comparer.table.line(b))
        var shares: [Share] = []
        let closely = looksClosely(x, y)
        for index in evidence.indices {
            compare(evidence[index], x, y, closely: closely) { level, sharers in
                shares.append(Share(evidence: index, level: level, sharers: sharers, weight: weights.weight(index, level, sharers)))
            }
        }
        return shares
    }
}
