import KemptCore

/// Foresees the golden records: writes into the survivor's line what fusing will write into its cells.
///
/// A golden record knows more than each of its members, so it may match a record that none of them did, and merged records leave the
/// counts that rarity is taken from. Matching goes on with the golden records until nothing more joins; so a run on its own output finds
/// nothing to do. Foreseen exactly but for `highest`, `lowest` and `union`, which are taken as `fill`, and for a date of birth that `archive` goes by: names, mailboxes
/// and phones have none of these.
struct GoldenLines: Sendable {
    /// Customers between asking for the records of one and its turn.
    private static let ahead = 8

    private let table: RecordTable
    private let order: TrustOrder
    private let ranks: SourceRanks
    private let fields: [FieldPlace]
    /// Of all fields, one after the other.
    private let slots: [(slot: Int, mask: UInt32)]
    /// Lines of survivors as they were before anything was written into them, one after the other.
    private var originals: [UInt32] = []
    private var originalOf: [UInt32: Int] = [:]
    /// Of the cluster at hand, by member: its digest and row, and a bit for each of the first 32 fields.
    private var places: [(digest: Int, row: Int)] = []
    private var present: [UInt32] = []
    private var good: [UInt32] = []
    /// By group of fields that survive together: the member that gives them; -1 = not yet known.
    private var givers: [Int] = []

    /// What is asked of a field for each customer. Trivial, so that asking it counts no reference.
    private struct FieldPlace {
        let field: Int
        let column: Int
        let strategy: Survivorship
        let group: Int
        let keepsCurrent: Bool
        /// Its slots among those of all fields.
        let slots: Range<Int>
    }

    init(plan: MatchPlan, table: RecordTable, order: TrustOrder, ranks: SourceRanks) {
        self.ranks = ranks
        self.table = table
        self.order = order
        var slots: [(slot: Int, mask: UInt32)] = []
        fields = plan.fields.enumerated().map { field, item in
            let first = slots.count
            slots += table.layout.slots(of: field)
            return FieldPlace(
                field: field, column: item.column, strategy: plan.survivorship.strategies[item.column], group: plan.survivorship.groupOf[item.column],
                keepsCurrent: plan.survivorship.keepsCurrent(item.column),
                slots: first..<slots.count)
        }
        self.slots = slots
        givers = plan.survivorship.groups.map { _ in -1 }
    }

    /// The lines to be of some customers, drawn by the crew: a draft reads what is its customer's own, and nobody writes meanwhile.
    struct Drafts: Sendable {
        fileprivate(set) var members: [UInt32] = []
        fileprivate(set) var ends: [Int] = []
        /// Line after line.
        fileprivate var lines: [UInt32] = []

        /// The members of a customer in the order of trust, the survivor first.
        func members(_ index: Int) -> ArraySlice<UInt32> { members[(index == 0 ? 0 : ends[index - 1])..<ends[index]] }
    }

    /// Drafts in the order of the survivors, some hundreds together.
    func drafts(of survivors: [UInt32], _ groups: CustomerGroups, _ crew: Crew) -> [Drafts] {
        crew.mapStretches(survivors.count, of: 1024) { stretch in
            var scratch = self
            var drafts = Drafts()
            for at in stretch {
                groups.forEachMember(of: survivors[min(at + Self.ahead, survivors.count - 1)]) {
                    order.ask(for: $0)
                    table.ask(for: $0)
                }
                let members = groups.members(of: survivors[at])
                drafts.members += members
                drafts.ends.append(drafts.members.count)
                scratch.draw(members, into: &drafts.lines)
            }
            return drafts
        }
    }

    private mutating func draw(_ members: [UInt32], into lines: inout [UInt32]) {
        look(at: members)
        let start = lines.count
        lines.append(contentsOf: UnsafeBufferPointer(start: table.line(members[0]), count: table.stride))
        for field in fields where !field.slots.isEmpty {
            let source = members[choose(field, members)]
            for at in field.slots {
                let (slot, mask) = slots[at]
                lines[start + slot] = lines[start + slot] & ~mask | original(source, slot) & mask
            }
        }
    }

    /// Rewrites the line of a draft's survivor and corrects the counts. Returns the slots that are others than before (`ChangedRow`); flags count for nothing.
    mutating func write(_ drafts: Drafts, _ index: Int) -> UInt64 {
        let survivor = drafts.members(index)[drafts.members(index).startIndex]
        let line = table.lines + Int(survivor) * table.stride
        let start = index * table.stride
        let slots = FeatureLayout.flagSlot + 1..<table.stride
        let changed = slots.reduce(0 as UInt64) { $0 | (drafts.lines[start + $1] == line[$1] ? 0 : ChangedRow.bit($1)) }
        if changed == 0 { return 0 }
        if !table.has(survivor, RecordTable.isGolden) {
            originalOf[survivor] = originals.count
            originals.append(contentsOf: UnsafeBufferPointer(start: line, count: table.stride))
            table.setFlag(survivor, RecordTable.isGolden)
        }
        let isCounted = !table.has(survivor, RecordTable.isStale)
        for slot in slots where drafts.lines[start + slot] != line[slot] {
            if isCounted {
                table.correct(slot, line[slot], -1)
                table.correct(slot, drafts.lines[start + slot], 1)
            }
            line[slot] = drafts.lines[start + slot]
        }
        return changed
    }

    /// Notes where the members' digests are and which of their fields have a value, and a good one.
    private mutating func look(at members: [UInt32]) {
        for group in givers.indices { givers[group] = -1 }
        places.removeAll(keepingCapacity: true)
        present.removeAll(keepingCapacity: true)
        good.removeAll(keepingCapacity: true)
        for row in members {
            let place = order.place(of: row)
            let facts = order.facts(of: row)
            places.append(place)
            present.append(facts.present)
            good.append(facts.present & ~facts.invalid)
        }
    }

    func hasOriginal(_ row: UInt32) -> Bool { originalOf[row] != nil }

    /// What a row had in a slot before anything was written into it.
    func original(_ row: UInt32, _ slot: Int) -> UInt32 {
        if table.has(row, RecordTable.isGolden), let saved = originalOf[row] { return originals[saved + slot] }
        return table.line(row)[slot]
    }

    /// Puts the lines of some rows back as they were before anything was written into them; flags stay.
    func restore(_ rows: [UInt32]) {
        for row in rows where hasOriginal(row) {
            for slot in 0..<table.stride where slot != FeatureLayout.flagSlot {
                table.lines[Int(row) * table.stride + slot] = original(row, slot)
            }
        }
    }

    /// Calls `body` with every survivor, its line before anything was written into it, and its line now.
    func forEachOriginal(_ body: (UInt32, UnsafePointer<UInt32>, UnsafePointer<UInt32>) -> Void) {
        originals.withUnsafeBufferPointer { lines in
            guard let start = lines.baseAddress else { return }
            for (row, saved) in originalOf { body(row, start + saved, table.line(row)) }
        }
    }

    private func date(_ index: Int) -> UInt64 { table.digests[places[index].digest].facts[places[index].row].recency }

    private func rank(_ column: Int, _ row: UInt32) -> Int { ranks.rank(column, order.source(of: row)) }

    /// The member whose values of a group survive together.
    private mutating func giver(of field: FieldPlace, _ members: [UInt32]) -> Int {
        if givers[field.group] < 0 {
            givers[field.group] = GroupChoice.best(field.strategy, of: members.count) {
                table.digests[places[$0].digest].completeness[field.group][places[$0].row]
            } recency: {
                date($0)
            } rank: {
                rank(field.column, members[$0])
            }
        }
        return givers[field.group]
    }

    /// The member whose value of a field survives.
    private mutating func choose(_ field: FieldPlace, _ members: [UInt32]) -> Int {
        if field.strategy == .never { return 0 }
        if field.group >= 0 { return giver(of: field, members) }
        let first = slots[field.slots.lowerBound].slot
        func has(_ index: Int, _ valid: Bool) -> Bool {
            if field.field >= 32 { return original(members[index], first) != 0 }
            return (valid ? good : present)[index] >> UInt32(field.field) & 1 != 0
        }
        func score(_ index: Int) -> UInt64 { table.digests[places[index].digest].scores[field.field][places[index].row] }
        func frequency(_ index: Int) -> Int {
            let value = original(members[index], first)
            return members.reduce(0) { $0 + (original($1, first) == value ? 1 : 0) }
        }
        if field.keepsCurrent, let current = members.firstIndex(where: { table.wasCurrent($0) }), current > 0, has(current, true) { return current }
        guard var best = members.indices.first(where: { has($0, true) }) else { return members.indices.first { has($0, false) } ?? 0 }
        for index in members.indices where index > best && has(index, true) {
            let beats: Bool =
                switch field.strategy {
                case .mostRecent: date(index) > date(best)
                case .oldest: RecencyKey.isEarlier(date(index), date(best))
                case .sourcePriority: rank(field.column, members[index]) < rank(field.column, members[best])
                case .mostFrequent: frequency(index) > frequency(best)
                case .mostComplete, .longest, .furthestStage, .mostRestrictive, .anyTrue: score(index) > score(best)
                default: false
                }
            if beats { best = index }
        }
        return best
    }
}
