/// Which records a deduplication made one, by id and whatever their order.
struct Clusters {
    /// Ids of each cluster of two or more, ascending.
    private let sets: Set<[String]>
    var count: Int { sets.count }

    /// - Throws: `BenchError` when the file cannot be read.
    init(merged: String) throws {
        var numbers: [String: Int32] = [:]
        var ids: [String] = []
        var joined = DisjointSets(count: 0)
        func number(_ id: String) -> Int32 {
            if let known = numbers[id] { return known }
            numbers[id] = Int32(ids.count)
            ids.append(id)
            joined.grow()
            return Int32(ids.count - 1)
        }
        var columns = FirstTwoColumns(bytes: try readWhole(merged))
        _ = columns.next()
        while let (left, right) = columns.next() { joined.join(number(left), number(right)) }
        var members: [Int32: [String]] = [:]
        for index in ids.indices { members[joined.root(Int32(index)), default: []].append(ids[index]) }
        sets = Set(members.values.map { $0.sorted() })
    }

    /// Clusters that only one of the two has.
    func differences(from other: Clusters) -> Int { sets.symmetricDifference(other.sets).count }

    /// The most customers that one cluster has made one: a chain through what many share joins many.
    ///
    /// - Throws: `BenchError` when the file cannot be read.
    func mostEntities(truth: String) throws -> Int {
        var entities: [String: String] = [:]
        var columns = FirstTwoColumns(bytes: try readWhole(truth))
        while let (id, entity) = columns.next() { entities[id] = entity }
        return sets.map { ids in Set(ids.map { entities[$0] ?? $0 }).count }.max() ?? 0
    }
}
