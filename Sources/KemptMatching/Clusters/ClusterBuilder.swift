import KemptCore

/// Joins linked records into customers, the strongest links first, and never through a stranger.
///
/// Connected components would chain: A like B, B like C, A nothing like C. Here a union is made only if the two clusters *as wholes*
/// agree: the mean weight over all cross pairs stays above a floor and no cross pair contradicts. Links are taken in the order of weight, then
/// content, then rows, so neither their order of arrival nor the number of workers matters.
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

    init(scorer: Scorer, limits: MatchLimits, links: [Link]) {
        self.scorer = scorer
        self.limits = limits
        rows.reserveCapacity(links.count * 2)
        for link in links {
            rows.append(link.a)
            rows.append(link.b)
        }
        rows = Self.sortedUnique(rows)
        let count = Int32(rows.count)
        parents = Array(0..<count)
        next = parents
        sizes = Array(repeating: 1, count: rows.count)
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

    func index(of row: UInt32) -> Int32 {
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if rows[middle] < row { low = middle + 1 } else { high = middle }
        }
        return Int32(low)
    }

    mutating func root(_ item: Int32) -> Int32 {
        var item = Int(item)
        while parents[item] != Int32(item) {
            parents[item] = parents[Int(parents[item])]
            item = Int(parents[item])
        }
        return Int32(item)
    }

    /// Takes the links in their order; returns those that were strong enough but would have chained.
    mutating func join(_ links: [Link]) -> [Link] {
        var refused: [Link] = []
        for link in links where Int(link.score) >= limits.auto {
            let a = root(index(of: link.a))
            let b = root(index(of: link.b))
            if a == b { continue }
            if isCoherent(a, b, link) { unite(a, b) } else { refused.append(link) }
        }
        return refused
    }

    private mutating func unite(_ a: Int32, _ b: Int32) {
        let (low, high) = (min(a, b), max(a, b))
        parents[Int(high)] = low
        sizes[Int(low)] += sizes[Int(high)]
        hasBase[Int(low)] = hasBase[Int(low)] || hasBase[Int(high)]
        next.swapAt(Int(low), Int(high))
    }

    /// True when the clusters agree as wholes. When both have base records only those are asked: a reference may not bring two customers together.
    private func isCoherent(_ a: Int32, _ b: Int32, _ link: Link) -> Bool {
        if sizes[Int(a)] == 1, sizes[Int(b)] == 1 { return true }
        if Int(sizes[Int(a)] + sizes[Int(b)]) > limits.cluster { return false }
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
                        if score < limits.contradiction { return false }
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

    @inline(__always) private func isBase(_ item: Int32) -> Bool {
        scorer.comparer.table.line(rows[Int(item)])[FeatureLayout.flagSlot] & RecordTable.isReference == 0
    }

    /// The members of every cluster of two or more, cluster after cluster.
    mutating func clusters() -> (rows: [UInt32], ends: [Int]) {
        var members: [UInt32] = []
        var ends: [Int] = []
        for index in rows.indices where parents[index] == Int32(index) && sizes[index] > 1 {
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
