import KemptCore

/// Turns two records into one match weight in 1/256 bit above even odds.
///
/// Fellegi and Sunter, "A Theory for Record Linkage", 1969: the prior odds that two records are of one customer, plus for each comparison
/// log2(m/u) of what was found. For an agreement u is the share of records that have the very value (term frequency),
/// so a rare name says more than a common one. All integers: the sum does not depend on who adds it up.
struct Scorer {
    let comparer: Comparer
    let evidence: [Evidence]
    let weights: Weights
    /// 256 · log2 of the odds before anything is compared: falls by one bit when the records double.
    let prior: Int32
    /// 256 · log2 of the number of records.
    let population: Int32

    /// What an explanation shows of one comparison.
    struct Share {
        let evidence: Int
        let level: Level
        let sharers: UInt32
        let weight: Int32
    }

    init(table: RecordTable, evidence: [Evidence], weights: Weights) {
        comparer = Comparer(table: table)
        self.evidence = evidence
        self.weights = weights
        population = Bits.log2(max(2, table.rowCount))
        prior = weights.prior - population
    }

    /// The weight of a pair; as soon as it cannot reach `floor` some number below it.
    func score(_ a: UInt32, _ b: UInt32, floor: Int32) -> Int32 {
        let table = comparer.table
        let (x, y) = (table.line(a), table.line(b))
        var total = prior
        evidence.withUnsafeBufferPointer { list in
            for index in list.indices {
                compare(list[index], x, y) { _, weight, _ in total &+= weight }
            }
        }
        return total
    }

    func explain(_ a: UInt32, _ b: UInt32) -> [Share] {
        let table = comparer.table
        let (x, y) = (table.line(a), table.line(b))
        var shares: [Share] = []
        for index in evidence.indices {
            compare(evidence[index], x, y) { level, weight, sharers in
                shares.append(Share(evidence: index, level: level, sharers: sharers, weight: weight))
            }
        }
        return shares
    }

    @inline(__always) private func compare(
        _ item: Evidence, _ a: UnsafePointer<UInt32>, _ b: UnsafePointer<UInt32>, _ report: (Level, Int32, UInt32) -> Void
    ) {
        if item.kind == .names {
            compareNames(item, a, b, report)
            return
        }
        let (x, y) = (a[item.slot], b[item.slot])
        if x == 0 || y == 0 { return }
        let finding: Comparer.Finding = switch item.kind {
        case .email: comparer.email(a, b, item)
        case .phone: comparer.phone(x, y, item)
        case .organisation: comparer.organisation(x, y, item)
        case .street: comparer.street(x, y, item)
        case .place: comparer.place(x, y, item)
        case .code: comparer.code(x, y, item)
        case .date: comparer.date(x, y, item)
        case .full, .names: comparer.full(x, y, item)
        }
        report(finding.level, weigh(finding), finding.sharers)
    }

    @inline(__always) private func compareNames(
        _ item: Evidence, _ a: UnsafePointer<UInt32>, _ b: UnsafePointer<UInt32>, _ report: (Level, Int32, UInt32) -> Void
    ) {
        let (givenA, givenB) = (a[item.slot], b[item.slot])
        let (familyA, familyB) = (a[item.second], b[item.second])
        let bothGiven = givenA != 0 && givenB != 0
        let bothFamily = familyA != 0 && familyB != 0
        if bothGiven, bothFamily, givenA != givenB, familyA != familyB {
            let level = comparer.swapped(a, b, item)
            if level != .none {
                let sharers = max(comparer.sharers(item.slot, givenA), comparer.sharers(item.second, givenA))
                report(level, weigh(Comparer.Finding(level: level, sharers: sharers)), sharers)
                return
            }
        }
        if bothGiven {
            let finding = comparer.given(givenA, givenB, item)
            report(finding.level, weigh(finding), finding.sharers)
        }
        if bothFamily {
            let finding = comparer.family(familyA, familyB, item)
            report(finding.level, weigh(finding), finding.sharers)
        }
    }

    @inline(__always) private func weigh(_ finding: Comparer.Finding) -> Int32 {
        weights.weight(finding.level, rarity: finding.sharers > 0 ? population - Bits.log2(Int(finding.sharers)) : 0)
    }
}
