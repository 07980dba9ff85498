import KemptCore

/// Chooses which customers and which uncertain pairs a report shows: the largest, the weakest, the nearest to a merge.
struct PictureChoice {
    private let doubtful: [MatchDecision.Doubt]
    /// The customers, merged or proposed, one after the other; of each the survivor first.
    let rows: [UInt32]
    private let ends: [Int]
    /// Why each of `rows` belongs.
    private let reasons: [MatchDecision.Reason]

    /// Enough to see what goes wrong, and no longer than a page.
    private static let shown = 3

    init(_ decision: MatchDecision, _ groups: CustomerGroups) {
        doubtful = decision.doubts
        if decision.proposals.isEmpty {
            (rows, ends, reasons) = (decision.clusterRows, decision.clusterEnds, decision.reasons)
            return
        }
        let reasonOf = Dictionary(groups.joined.map { ($0.row, $0.reason) }) { _, last in last }
        var (rows, ends, reasons): ([UInt32], [Int], [MatchDecision.Reason]) = ([], [], [])
        for survivor in ClusterBuilder.sortedUnique(groups.joined.map { groups.survivor(of: $0.row) }) {
            let members = groups.members(of: survivor)
            rows += members
            reasons += members.map { $0 == survivor ? .none : reasonOf[$0] ?? .none }
            ends.append(rows.count)
        }
        (self.rows, self.ends, self.reasons) = (rows, ends, reasons)
    }

    struct Cluster {
        let kind: MatchPictures.Cluster.Kind
        let range: Range<Int>
    }

    /// Clusters, each once: the largest of three records and more, then those whose records were joined by the least weight.
    func clusters() -> [Cluster] {
        var largest = Best<(size: Int, weight: Int32, range: Range<Int>)>(Self.shown) {
            ($1.size, $0.weight, $0.range.lowerBound) < ($0.size, $1.weight, $1.range.lowerBound)
        }
        forEach { range, weight in if range.count > 2 { largest.add((range.count, weight, range)) } }
        let taken = largest.items.map(\.range.lowerBound)
        var weakest = Best<(weight: Int32, range: Range<Int>)>(Self.shown) { ($0.weight, $0.range.lowerBound) < ($1.weight, $1.range.lowerBound) }
        forEach { range, weight in if !taken.contains(range.lowerBound) { weakest.add((weight, range)) } }
        return largest.items.map { Cluster(kind: .largest, range: $0.range) } + weakest.items.map { Cluster(kind: .weakest, range: $0.range) }
    }

    func doubts() -> [MatchDecision.Doubt] {
        var nearest = Best<MatchDecision.Doubt>(Self.shown) { ($1.reason.score, $0.row, $0.other) < ($0.reason.score, $1.row, $1.other) }
        for doubt in doubtful { nearest.add(doubt) }
        return nearest.items
    }

    /// Each cluster with the least weight that joined one of its records.
    private func forEach(_ body: (Range<Int>, Int32) -> Void) {
        var start = 0
        for end in ends {
            var least = Int32.max
            for index in start + 1..<max(end, start + 1) { least = min(least, reasons[index].score) }
            if end - start > 1 { body(start..<end, least) }
            start = end
        }
    }
}

/// The few best of many, best first. Cost: one comparison for most.
struct Best<Item> {
    private(set) var items: [Item] = []
    private let limit: Int
    private let isBetter: (Item, Item) -> Bool

    init(_ limit: Int, isBetter: @escaping (Item, Item) -> Bool) {
        self.limit = limit
        self.isBetter = isBetter
    }

    mutating func add(_ item: Item) {
        if items.count == limit, !isBetter(item, items[limit - 1]) { return }
        items.insert(item, at: items.firstIndex { isBetter(item, $0) } ?? items.count)
        if items.count > limit { items.removeLast() }
    }
}
