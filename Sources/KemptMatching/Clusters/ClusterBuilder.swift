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

    /// Rows that have a link, ascending; clusters speak of their indices.
    private(set) var rows: [UInt32] = []
    private var parents: [Int32] = []
    /// Next member of the same cluster, in a ring.
    private var next: [Int32] = []
    private var sizes: [Int32] = []
    private var hasBase: [Bool] = []
    /// Would have grown beyond the limit: suspect as a whole.
    private var isOvergrown: [Bool] = []

    private let places: RowPlaces
    /// Who has been merged before, when a customer may have one record of each source only.
    private let groups: CustomerGroups?

    init(scorer: Scorer, limits: MatchLimits, links: [Link], places: RowPlaces, groups: CustomerGroups? = nil) {
        self.groups = groups
        self.scorer = scorer
        self.limits = limits
        self.places = places
        rows = places.assign(links)
        parents = Array(0..<Int32(rows.count))
        next = parents
        sizes = Array(repeating: 1, count: rows.count)
        isOvergrown = Array(repeating: false, count: rows.count)
        hasBase = rows.map { scorer.comparer.table.line($0)[FeatureLayout.flagSlot] & RecordTable.isReference == 0 }
    }

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

    mutating func root(_ item: Int32) -> Int32 {
        var item = Int(item)
        while parents[item] != Int32(item) {
            parents[item] = parents[Int(parents[item])]
            item = Int(parents[item])
        }
        return Int32(item)
    }

    /// Takes the links in their order; those that would chain stay links and so go to review.
    mutating func join(_ links: [Link]) {
        for link in links where Int(link.score) >= limits.auto {
            let a = root(index(of: link.a))
            let b = root(index(of: link.b))
            if a == b { continue }
            if Int(sizes[Int(a)] + sizes[Int(b)]) > limits.cluster || isOvergrown[Int(a)] || isOvergrown[Int(b)] {
                isOvergrown[Int(a)] = true
                isOvergrown[Int(b)] = true
                continue
            }
            if isCoherent(a, b), groups == nil || !shareSource(a, b) { unite(a, b) }
        }
    }

    private mutating func unite(_ a: Int32, _ b: Int32) {
        let (low, high) = (min(a, b), max(a, b))
        parents[Int(high)] = low
        sizes[Int(low)] += sizes[Int(high)]
        hasBase[Int(low)] = hasBase[Int(low)] || hasBase[Int(high)]
        next.swapAt(Int(low), Int(high))
    }

    /// True when the clusters agree as wholes. When both have base records only those are asked: a reference may not bring two customers
    /// together.
    private func isCoherent(_ a: Int32, _ b: Int32) -> Bool {
        if sizes[Int(a)] == 1, sizes[Int(b)] == 1 { return true }
        let onlyBase = hasBase[Int(a)] && hasBase[Int(b)]
        var sum = 0
        var pairs = 0
        var x = a
        repeat {
            if !onlyBase || isBase(x) {
                var y = b
                repeat {
                    if !onlyBase || isBase(y) {
                        let score = Int(scorer.score(rows[Int(x)], rows[Int(y)]))
                        if score < limits.contradiction || scorer.awaitsPerson(rows[Int(x)], rows[Int(y)]) { return false }
                        sum += min(score, Self.ceiling)
                        pairs += 1
                    }
                    y = next[Int(y)]
                } while y != b
            }
            x = next[Int(x)]
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
        var next = item
        repeat {
            for row in groups?.members(of: rows[Int(next)]) ?? [] { sources.append(scorer.comparer.table.source(row)) }
            next = self.next[Int(next)]
        } while next != item
        return sources
    }

    @inline(__always) private func isBase(_ item: Int32) -> Bool {
        scorer.comparer.table.line(rows[Int(item)])[FeatureLayout.flagSlot] & RecordTable.isReference == 0
    }

    /// The members of every cluster of two or more, cluster after cluster; those that outgrew the limit are left out.
    func clusters() -> (rows: [UInt32], ends: [Int]) {
        var members: [UInt32] = []
        var ends: [Int] = []
        for index in rows.indices where parents[index] == Int32(index) && sizes[index] > 1 && !isOvergrown[index] {
            var item = Int32(index)
            repeat {
                members.append(rows[Int(item)])
                item = next[Int(item)]
            } while item != Int32(index)
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
