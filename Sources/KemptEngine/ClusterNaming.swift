import KemptCore
import KemptText

/// A record that the register of clusters knows: its global row and its member.
struct KnownRow: Sendable {
    let row: UInt32
    let member: Int
}

/// Looks records up in the register of clusters, on any worker.
struct ClusterLookup: Sendable {
    let register: Register
    private let key: Int
    /// Of each input: the hash of its name, and its place in the register.
    private let sources: [(hash: UInt64, index: Int?)]

    /// Nil when nothing has to be looked up: no store, no `deduplicate`, no key, or nothing remembered so far.
    init?(_ plan: Plan) {
        guard plan.store != nil, plan.gathering != nil, let key = plan.schema.key, plan.memory.memory.clusters.count > 0 else { return nil }
        register = plan.memory.memory.clusters
        self.key = key
        sources = plan.inputs.map { [register] in (Hashing.hash64($0.name), register.source(named: $0.name)) }
    }

    /// The records of a batch that are known, their rows counted in the batch. Cost: a hash and a look for each record.
    func known(_ batch: Batch) -> [KnownRow] {
        guard let source = sources[batch.source].index else { return [] }
        let rows = (0..<batch.rowCount).filter { !batch.states[$0].hasLeft && !batch.cell($0, key).isEmpty }
        let found = register.find(
            source: source,
            rows.map { row in
                let id = batch.cell(row, key)
                return (id, Hashing.record(source: sources[batch.source].hash, id: id))
            })
        return zip(rows, found).compactMap { row, member in member.map { KnownRow(row: UInt32(truncatingIfNeeded: row), member: $0) } }
    }
}

/// What the naming of clusters came to.
struct NamedClusters {
    /// What the next run will know.
    let register: Register
    let facts: [(name: String, value: Int)]
    let crosswalk: Crosswalk
}

/// Gives clusters the ids they had, and new ones to new clusters.
///
/// A *part* is a cluster of this run, or a record that stands alone now and belonged to a cluster once. See `NumberSettling` for who keeps which id.
/// A merge that is only proposed joins nothing, and parts nothing either: records of one id that it names stay together.
/// Records without a key are in no register: they would not be known again. All in the order of the records, on one thread.
struct ClusterNaming {
    let plan: Plan
    let key: Int
    let patch: Patch
    let members: MemberRows
    /// Ascending by row; a key that two records share belongs to the first of them.
    let known: [KnownRow]
    private var memberOf: [UInt32: Int] = [:]

    /// Nil when the plan keeps no clusters.
    init?(_ plan: Plan, _ patch: Patch, _ members: MemberRows, known: [KnownRow]) {
        guard plan.store != nil, plan.gathering != nil, let key = plan.schema.key else { return nil }
        self.plan = plan
        self.key = key
        self.patch = patch
        self.members = members
        self.known = known
        var isTaken = Set<Int>()
        for item in known where isTaken.insert(item.member).inserted { memberOf[item.row] = item.member }
    }

    func name() -> NamedClusters {
        let before = plan.memory.memory.clusters
        let parts = parts()
        var settling = NumberSettling()
        for part in parts {
            for row in part.rows { if let member = memberOf[row] { settling.add(member) } }
            settling.endPart()
        }
        let settled = settling.settle(before)
        let register = Register(copying: before)
        register.last = settled.last
        register.addAliases(settled.aliases)
        var crosswalk = Crosswalk(plan, before: before)
        enter(parts, settled.numbers, register, &crosswalk)
        crosswalk.addAbsent(register)
        let facts = [
            (name: "clusters with an id", value: Set(settled.numbers).count),
            (name: "of them new", value: settled.last - before.last),
            (name: "cluster ids that went into an older one", value: settled.aliases.count),
        ]
        return NamedClusters(register: register, facts: facts, crosswalk: crosswalk)
    }

    struct Part {
        let survivor: UInt32
        /// Ascending.
        var rows: [UInt32]
        /// Of them those whose merge is only proposed.
        var proposed: [UInt32] = []
    }

    /// In the order of their first records.
    private func parts() -> [Part] {
        var parts: [Part] = []
        var clustered = Set<UInt32>()
        let merges = patch.merges.map { (survivor: $0.survivor, row: $0.row) }.sorted { ($0.survivor, $0.row) < ($1.survivor, $1.row) }
        for merge in merges {
            if parts.last?.survivor != merge.survivor {
                parts.append(Part(survivor: merge.survivor, rows: [merge.survivor]))
                clustered.insert(merge.survivor)
            }
            parts[parts.count - 1].rows.append(merge.row)
            clustered.insert(merge.row)
        }
        join(patch.proposedMerges, &parts, &clustered)
        parts = parts.filter { $0.rows.contains { !(id($0)?.isEmpty ?? true) } }
        for index in parts.indices { parts[index].rows.sort() }
        for item in known where memberOf[item.row] != nil && !clustered.contains(item.row) {
            parts.append(Part(survivor: item.row, rows: [item.row]))
        }
        return parts.sorted { $0.rows[0] < $1.rows[0] }
    }

    /// Keeps records together that had one id, and of which nobody says that they are two customers.
    private func join(_ proposals: [Patch.Merge], _ parts: inout [Part], _ clustered: inout Set<UInt32>) {
        let register = plan.memory.memory.clusters
        var partOf = Dictionary(uniqueKeysWithValues: parts.enumerated().map { ($1.survivor, $0) })
        for merge in proposals where !clustered.contains(merge.row) {
            guard let member = memberOf[merge.row], let head = memberOf[merge.survivor], register.number(member) == register.number(head) else {
                continue
            }
            let place = partOf[merge.survivor] ?? parts.count
            partOf[merge.survivor] = place
            if place == parts.count { parts.append(Part(survivor: merge.survivor, rows: [merge.survivor])) }
            parts[place].rows.append(merge.row)
            parts[place].proposed.append(merge.row)
            clustered.insert(merge.row)
            clustered.insert(merge.survivor)
        }
    }

    /// The key of a record of a cluster.
    private func id(_ row: UInt32) -> Cell? { members.find(row).map { $0.batch.cell($0.row, key) } }

    /// Enters every record of every part under its number, in the order of the records.
    private func enter(_ parts: [Part], _ numbers: [Int], _ register: Register, _ crosswalk: inout Crosswalk) {
        var rows: [(row: UInt32, part: Int)] = []
        for (index, part) in parts.enumerated() { rows += part.rows.map { ($0, index) } }
        rows.sort { $0.row < $1.row }
        let hashes = plan.inputs.map { Hashing.hash64($0.name) }
        for (row, part) in rows {
            let number = numbers[part]
            var member = memberOf[row]
            if let member {
                register.set(member, number: number)
            } else if let (batch, place) = members.find(row) {
                let id = batch.cell(place, key)
                let hash = Hashing.record(source: hashes[batch.source], id: id)
                let source = register.enter(source: plan.inputs[batch.source].name)
                // Of two records with one key the first is entered.
                if !id.isEmpty, register.find(source: source, id: id, hash: hash) == nil {
                    member = register.add(source: source, id: id, hash: hash, number: number)
                }
            }
            crosswalk.add(row, of: parts[part], number: number, member: member, register, members)
        }
    }
}
