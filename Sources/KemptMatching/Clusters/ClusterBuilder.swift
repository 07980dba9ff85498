import CMemory
import KemptCore

/// Joins linked records into customers, the strongest links first, and never through a stranger.
///
/// Connected components would chain: A like B, B like C, A nothing like C. Here a union is made only if the two clusters *as wholes*
/// agree: the mean weight over all cross pairs stays above a floor and no cross pair contradicts. Links are taken in the order of
/// weight, then content and key, then rows, so neither their order of arrival nor the number of workers matters.
///
/// Cost: each union compares at most `limits.cluster`² / 4 pairs; nearly all clusters have two to four records.
struct ClusterBuilder {
    let scorer: Scorer
    let limits: MatchLimits

    /// What one pair can do for the mean at most: a very sure pair does not vouch for a stranger.
    private static let ceiling = 8 * 256
    /// Links between asking for what one needs and its turn.
    private static let ahead = 32

    /// Rows that have a link, ascending; clusters speak of their indices.
    private(set) var rows: [UInt32] = []
    /// What the weights hold together by themselves.
    private var parts: RowRings
    /// Customers, when a person or a rule has said that some are one; nil when that is the same.
    private var wholes: RowRings?
    /// What was said joins last: until then it only keeps apart who may not come together through it.
    private let holdsSaid: Bool
    /// Would have grown beyond the limit: suspect as a whole.
    private var isOvergrown: [Bool] = []

    private let places: RowPlaces
    /// Who has been merged before.
    private let groups: CustomerGroups
    /// A customer may have one record of each source only.
    private let onePerSource: Bool
    /// Unless somebody has said that the two are one.
    private let sparesSaid: Bool

    init(
        scorer: Scorer, limits: MatchLimits, links: [Link], places: RowPlaces, groups: CustomerGroups, onePerSource: Bool = false,
        sparesSaid: Bool = false, holdsSaid: Bool = false
    ) {
        self.groups = groups
        self.onePerSource = onePerSource
        self.sparesSaid = sparesSaid
        self.holdsSaid = holdsSaid
        self.scorer = scorer
        self.limits = limits
        self.places = places
        rows = places.assign(links)
        isOvergrown = Array(repeating: false, count: rows.count)
        parts = RowRings(count: rows.count) { [rows] in
            groups.size(of: rows[$0])
        } hasBase: { [rows] in
            scorer.comparer.table.line(rows[$0])[FeatureLayout.flagSlot] & RecordTable.isReference == 0
        }
        if Self.isAnySaid(links) { wholes = parts }
    }

    /// True when a decision or a `must-match` rule is among links in their order: nothing is stronger.
    static func isAnySaid(_ links: [Link]) -> Bool { links.first?.score == Verdicts.same }

    /// Sorts ascending and drops repeats.
    static func sortedUnique(_ rows: [UInt32]) -> [UInt32] {
        var sorted = rows
        sorted.sort()
        var kept = 0
        for index in sorted.indices where index == 0 || sorted[index] != sorted[kept - 1] {
            sorted[kept] = sorted[index]
            kept += 1
        }
        sorted.removeLast(sorted.count - kept)
        return sorted
    }

    @inline(__always) func index(of row: UInt32) -> Int32 { places.index(of: row) }

    /// Asks for what is known of the links behind one, so that it is there when their turn comes.
    @inline(__always) func ask(for links: [Link], behind at: Int, withLines: Bool = false) {
        let later = links[min(at &+ Self.ahead, links.count &- 1)]
        places.ask(for: later.a)
        places.ask(for: later.b)
        let soon = links[min(at &+ Self.ahead / 2, links.count &- 1)]
        parts.ask(for: places.index(of: soon.a))
        parts.ask(for: places.index(of: soon.b))
        if withLines {
            scorer.comparer.table.ask(for: soon.a)
            scorer.comparer.table.ask(for: soon.b)
        }
    }

    /// The cluster of an item; what is said and held joins nothing yet.
    mutating func root(_ item: Int32) -> Int32 { holdsSaid ? parts.root(item) : whole(item) }

    private mutating func whole(_ item: Int32) -> Int32 { wholes?.root(item) ?? parts.root(item) }

    /// Takes the links in their order; those that would chain stay links and so go to review.
    ///
    /// What a person or a rule has said outranks every weight: it joins though the two have nothing in common, and the copies of each stay with
    /// theirs, for they are held against those only that the weights have brought to them.
    mutating func join(_ links: [Link]) {
        for (at, link) in links.enumerated() where Int(link.score) >= limits.auto {
            ask(for: links, behind: at, withLines: true)
            let (x, y) = (index(of: link.a), index(of: link.b))
            let (a, b) = (whole(x), whole(y))
            let isSaid = link.score == Verdicts.same
            if a != b, !mayUnite(a, b, link) { continue }
            if !isSaid {
                let (partX, partY) = (parts.root(x), parts.root(y))
                if partX == partY || !isCoherent(partX, partY) { continue }
                parts.unite(partX, partY)
            }
            if a != b { wholes?.unite(a, b) }
        }
    }

    /// True when nothing but their weights speaks against one customer of two.
    private mutating func mayUnite(_ a: Int32, _ b: Int32, _ link: Link) -> Bool {
        let isSaid = link.score == Verdicts.same
        if size(a) + size(b) > limits.cluster || isOvergrown[Int(a)] || isOvergrown[Int(b)] {
            // What a person says of two makes nobody suspect; a rule does that takes a number for missing ones for a customer's.
            if !(isSaid && scorer.decided.verdict(link.a, link.b) == .same) {
                isOvergrown[Int(a)] = true
                isOvergrown[Int(b)] = true
            }
            return false
        }
        return !(onePerSource && !(isSaid && sparesSaid) && shareSource(a, b)) && !(wholes != nil && isForbidden(a, b))
    }

    private func size(_ whole: Int32) -> Int { wholes?.size(whole) ?? parts.size(whole) }

    /// Calls `body` with the items of a customer, until it says no; returns whether it never did.
    private func allSatisfy(_ whole: Int32, _ body: (Int32) -> Bool) -> Bool { (wholes ?? parts).allSatisfy(whole, body) }

    /// True when two of the records may not be one, or were refused before they changed, through whomever they come together.
    private func isForbidden(_ a: Int32, _ b: Int32) -> Bool {
        !allSatisfy(a) { x in
            allSatisfy(b) { y in
                let (one, other) = (rows[Int(x)], rows[Int(y)])
                return scorer.score(one, other) != Verdicts.never && !scorer.wasRefused(one, other)
            }
        }
    }

    /// True when the clusters agree as wholes. When both have base records only those are asked: a reference may not bring two customers
    /// together. It may keep them apart, by a code of its own or by what a person has said of it.
    private func isCoherent(_ a: Int32, _ b: Int32) -> Bool {
        if parts.isAlone(a), parts.isAlone(b) { return true }
        let onlyBase = parts.hasBase(a) && parts.hasBase(b)
        var sum = 0
        var pairs = 0
        var x = a
        repeat {
            var y = b
            repeat {
                let (one, other) = (rows[Int(x)], rows[Int(y)])
                let score = scorer.score(one, other)
                if score == Verdicts.never || scorer.awaitsPerson(one, other) { return false }
                if !onlyBase || isBase(x) && isBase(y) {
                    if Int(score) < limits.contradiction || Int(score) < limits.auto && scorer.keepsApart(one, other) { return false }
                    sum += min(Int(score), Self.ceiling)
                    pairs += 1
                }
                y = parts.next(y)
            } while y != b
            x = parts.next(x)
        } while x != a
        return pairs > 0 && sum >= pairs * limits.cohesion
    }

    /// True when both clusters have a record of one source.
    private func shareSource(_ a: Int32, _ b: Int32) -> Bool {
        let one = sources(of: a)
        return sources(of: b).contains { one.contains($0) }
    }

    private func sources(of item: Int32) -> [UInt32] {
        var sources: [UInt32] = []
        _ = allSatisfy(item) { at in
            for row in groups.members(of: rows[Int(at)]) { sources.append(scorer.comparer.table.source(row)) }
            return true
        }
        return sources
    }

    @inline(__always) private func isBase(_ item: Int32) -> Bool {
        scorer.comparer.table.line(rows[Int(item)])[FeatureLayout.flagSlot] & RecordTable.isReference == 0
    }

    /// The members of every cluster of two or more, cluster after cluster; those that outgrew the limit are left out.
    mutating func clusters() -> (rows: [UInt32], ends: [Int]) {
        var members: [UInt32] = []
        var ends: [Int] = []
        let rings = holdsSaid ? parts : wholes ?? parts
        for index in rows.indices where rings.isRoot(index) && !rings.isAlone(Int32(index)) && !isOvergrown[Int(whole(Int32(index)))] {
            _ = rings.allSatisfy(Int32(index)) {
                members.append(rows[Int($0)])
                return true
            }
            ends.append(members.count)
        }
        return (members, ends)
    }
}

/// Where each row stands among the rows that have links: one look-up table for all rounds.
///
/// Memory: 4 bytes a record. Unsafe invariant: `places` holds `count` entries; only rows of the last `assign` are asked for.
final class RowPlaces {
    private let places: UnsafeMutablePointer<Int32>
    private let count: Int

    init(count: Int) {
        self.count = count
        places = .allocate(capacity: max(1, count))
        places.initialize(repeating: -1, count: count)
    }

    deinit { places.deallocate() }

    @inline(__always) func index(of row: UInt32) -> Int32 { places[Int(row)] }

    @inline(__always) func ask(for row: UInt32) { kempt_prefetch(places + Int(row)) }

    /// Numbers the rows of the links, ascending, and returns them.
    func assign(_ links: [Link]) -> [UInt32] {
        places.update(repeating: -1, count: count)
        for link in links {
            places[Int(link.a)] = 0
            places[Int(link.b)] = 0
        }
        var rows: [UInt32] = []
        for row in 0..<count where places[row] == 0 {
            places[row] = Int32(rows.count)
            rows.append(UInt32(row))
        }
        return rows
    }
}
