import KemptCore

/// Writes what a cluster's golden record has that its survivor had not: each change with the records that gave the value. One cluster after another.
struct GoldenRecord {
    let plan: MatchPlan
    /// Of the sources.
    let names: [String]
    var choice: Choice
    /// Global row of member 0.
    var survivor: UInt32 = 0
    let patch: Patch

    private var candidates: Candidates { choice.candidates }

    /// How values were chosen, by the index that changes carry: the strategies, then the group, then what keeps a customer current.
    static let rules = Survivorship.allCases.map(\.rawValue) + [Survivorship.groupWord, Survivorship.currentWord]
    private static let groupRule = Survivorship.allCases.count
    private static let currentRule = groupRule + 1

    func write() {
        let survivorship = plan.survivorship
        let groupGivers = survivorship.groups.map { choice.member(of: $0) }
        for column in plan.schema.columns.indices where column != plan.schema.key {
            let group = survivorship.groupOf[column]
            if group >= 0 {
                // All of one record, its blanks too.
                copy(column, from: groupGivers[group], rule: Self.groupRule, takesBlanks: true)
                continue
            }
            let strategy = survivorship.strategies[column]
            if strategy == .never { continue }
            if strategy.isComposed {
                compose(column, strategy)
            } else {
                let giver = choice.member(column)
                copy(column, from: giver, rule: choice.isOfCurrent(column, giver) ? Self.currentRule : rule(strategy), takesBlanks: false)
                let others = strategy == .reviewIfDifferent ? Array(candidates.members.indices) : choice.incomparable(column, with: giver)
                if !others.isEmpty { tellDifferences(column, of: giver, among: others, rule: rule(strategy)) }
            }
        }
    }

    private func rule(_ strategy: Survivorship) -> Int { Survivorship.allCases.firstIndex(of: strategy) ?? 0 }

    private func copy(_ column: Int, from giver: Int, rule: Int, takesBlanks: Bool) {
        if giver == 0 { return }
        let cell = candidates.cell(giver, column)
        let own = candidates.cell(0, column)
        if cell.isEmpty ? own.isEmpty || !takesBlanks : cell.equals(own) { return }
        let offset = patch.bytes.count
        patch.bytes.append(cell)
        let giversOffset = patch.bytes.count
        appendName(of: giver, to: patch.bytes)
        add(column, giver, offset: offset, count: cell.isMissing ? -1 : cell.count, rule: rule, giversOffset: giversOffset)
    }

    private func compose(_ column: Int, _ strategy: Survivorship) {
        let bytes = patch.bytes
        let offset = bytes.count
        let givers =
            switch strategy {
            case .append: append(column)
            case .appendDated: appendDated(column)
            default: Composition.union(candidates, column, plan.schema.columns[column], to: bytes)
            }
        let count = bytes.count - offset
        if count == 0 || bytes.cell(from: offset).equals(candidates.cell(0, column)) {
            bytes.truncate(to: offset)
            return
        }
        for (index, giver) in givers.filter({ $0 != 0 }).enumerated() {
            if index > 0 { bytes.append(", ") }
            appendName(of: giver, to: bytes)
        }
        add(column, choice.member(column), offset: offset, count: count, rule: rule(strategy), giversOffset: offset + count)
    }

    private func note(_ member: Int, _ column: Int) -> Cell { candidates.cell(member, column) }

    private func append(_ column: Int) -> [Int] {
        guard let add = plan.appendNote else { return Composition.join(candidates, column, to: patch.bytes) }
        return Composition.append(candidates, column, to: patch.bytes) { existing, member, buffer in
            if existing.isEmpty { buffer.append(note(member, column)) } else { add(existing, note(member, column), buffer) }
        }
    }

    private func appendDated(_ column: Int) -> [Int] {
        guard let add = plan.appendDatedNote else { return Composition.join(candidates, column, to: patch.bytes) }
        let record = ByteBuffer()
        return Composition.append(candidates, column, to: patch.bytes) { existing, member, buffer in
            record.removeAll()
            appendName(of: member, to: record)
            add(existing, note(member, column), day(member), record.cell, buffer)
        }
    }

    /// `YYYY-MM-DD` of the record's last update, or nothing.
    private func day(_ member: Int) -> Cell {
        guard let column = plan.survivorship.recency, candidates.isCertain(member, column) else { return .empty }
        let cell = candidates.value(member, column)
        return RecencyKey.isDay(cell) ? cell.slice(0, 10) : .empty
    }

    /// Every other good value of these members, each once.
    private func tellDifferences(_ column: Int, of giver: Int, among others: [Int], rule: Int) {
        guard candidates.isGood(giver, column) else { return }
        var known = [candidates.value(giver, column)]
        for member in others where member != giver && candidates.isGood(member, column) {
            let value = candidates.value(member, column)
            if known.contains(where: { $0.equals(value) }) { continue }
            known.append(value)
            let offset = patch.bytes.count
            patch.bytes.append(candidates.cell(giver, column))
            let otherOffset = patch.bytes.count
            patch.bytes.append(candidates.cell(member, column))
            let giversOffset = patch.bytes.count
            appendName(of: member, to: patch.bytes)
            patch.differences.append(
                Patch.Difference(
                    row: survivor, column: column, valueOffset: offset, valueCount: otherOffset - offset, otherOffset: otherOffset,
                    otherCount: giversOffset - otherOffset, rule: rule, giversOffset: giversOffset,
                    giversCount: patch.bytes.count - giversOffset))
        }
    }

    /// `marked`: the member whose mark the new value takes. The names of the givers are the last bytes.
    private func add(_ column: Int, _ marked: Int, offset: Int, count: Int, rule: Int, giversOffset: Int) {
        patch.changes.append(
            Patch.Change(
                row: survivor, column: column, mark: candidates.mark(marked, column), offset: offset, count: count, rule: rule,
                giversOffset: giversOffset, giversCount: patch.bytes.count - giversOffset))
    }

    /// `crm:C-17`, or `crm#17` for a record without a key.
    private func appendName(of member: Int, to buffer: ByteBuffer) {
        let (batch, row) = (candidates.members[member].batch, candidates.members[member].row)
        let name = names[batch.source]
        if let key = plan.schema.key, !batch.cell(row, key).isEmpty {
            buffer.append(name)
            buffer.append(UInt8(ascii: ":"))
        }
        plan.schema.appendIdentity(of: row, in: batch, sourceName: name, to: buffer)
    }
}
