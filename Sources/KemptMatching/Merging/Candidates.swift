import CMemory
import KemptCore

/// The records of one cluster in the order of trust, the survivor first.
struct Candidates {
    struct Member {
        let batch: Batch
        let row: Int

        /// Asks for what tells where the values are, and which are none of their type.
        func askForViews() {
            for column in 0..<batch.columnCount {
                kempt_prefetch(batch.currentViews(column) + row)
                kempt_prefetch(batch.marks + batch.slot(row, column))
            }
        }

        /// Asks for the values.
        func askForCells() { for column in 0..<batch.columnCount { kempt_prefetch(batch.cell(row, column).start) } }
    }
    private(set) var members: [Member] = []
    /// The first that `archive` would leave; 0 when that is the survivor or there is none.
    private(set) var current = 0
    /// By source: nobody archives a record of a reference.
    let roles: [Role]
    /// `[column][mark]`: true when the mark says that the value is none of its type.
    let invalid: [[Bool]]
    /// `[column][mark]`: true when the mark says that the value may mean something else: a day and a month that may be exchanged.
    let unsure: [[Bool]]
    /// By column: what is no name where another record has one.
    let initials: [Initials]
    /// What the cells mean where nobody has standardized them.
    let readings: ValueReadings?

    /// `readings`: nil when the records come standardized.
    init(_ schema: Schema, readings: ValueReadings?, roles: [Role]) {
        invalid = Self.marks(.invalid, schema)
        unsure = Self.marks(.guess, schema)
        initials = Self.initials(schema)
        self.readings = readings
        self.roles = roles
    }

    /// Takes the records of the next cluster.
    mutating func take(_ members: [Member]) {
        self.members = members
        current =
            members.firstIndex { member in
                let state = member.batch.states[member.row]
                return roles[member.batch.source] == .base && !state.wasStale && !state.wasUndated
            } ?? 0
        readings?.read(members)
    }

    func cell(_ member: Int, _ column: Int) -> Cell { members[member].batch.cell(members[member].row, column) }
    func mark(_ member: Int, _ column: Int) -> Mark { members[member].batch.mark(members[member].row, column) }
    func source(_ member: Int) -> Int { members[member].batch.source }

    /// What the field's values are read by in this record: a phone's country.
    func companion(_ member: Int, _ column: Column) -> Cell { column.companion.map { cell(member, $0) } ?? .missing }

    /// The canonical value, for comparing.
    func value(_ member: Int, _ column: Int) -> Cell { readings?.value(member, column) ?? cell(member, column) }

    /// No value of its type, or an initial: of use only where there is nothing better.
    @inline(__always) func isInvalid(_ member: Int, _ column: Int) -> Bool {
        let mark = Int(mark(member, column))
        // Mark 0 is a value as it should be.
        return mark > 0 && mark < invalid[column].count && invalid[column][mark] || readings?.isInvalid(member, column) == true
            || initials[column].areSought && initials[column].stand(in: cell(member, column))
    }

    /// There, and what it means is known: it can be held against others.
    func isCertain(_ member: Int, _ column: Int) -> Bool {
        let mark = Int(mark(member, column))
        if mark < unsure[column].count && unsure[column][mark] || readings?.isUnsure(member, column) == true { return false }
        return isGood(member, column)
    }

    /// There, and a value of its type.
    func isGood(_ member: Int, _ column: Int) -> Bool { !cell(member, column).isEmpty && !isInvalid(member, column) }

    /// The first member with a good value, else the first with any, else the survivor.
    func first(_ column: Int) -> Int {
        members.indices.first { isGood($0, column) } ?? members.indices.first { !cell($0, column).isEmpty } ?? 0
    }

    static func initials(_ schema: Schema) -> [Initials] { schema.columns.map { Initials($0.typeSpec?.comparison) } }

    /// Which marks of each column are of a kind.
    static func marks(_ kind: OutcomeClass, _ schema: Schema) -> [[Bool]] {
        schema.columns.map { $0.typeSpec?.outcomes.map { $0.kind == kind } ?? [] }
    }
}

/// Canonical values of a cluster's cells, read by their types for the choice only: a pipeline may merge without `standardize`.
///
/// Reads the columns that a strategy looks into and the date of updates; the others are chosen by whose they are.
final class ValueReadings {
    private struct Place {
        /// -1: the cell itself is canonical.
        var offset = -1
        var count = 0
        var isInvalid = false
        var isUnsure = false
    }
    private let schema: Schema
    /// Columns that are read, and by column the place among them or -1.
    private let columns: [Int]
    private var slots: [Int]
    private var places: [Place] = []
    private let bytes = ByteBuffer()
    private let workspace = Workspace()

    /// Nil when the records come standardized.
    init?(_ plan: MatchPlan) {
        guard plan.readsFirst else { return nil }
        schema = plan.schema
        let survivorship = plan.survivorship
        let asksRecency = survivorship.strategies.contains { $0.asksRecency }
        columns = plan.schema.columns.indices.filter { column in
            guard plan.schema.columns[column].type != nil else { return false }
            return survivorship.strategies[column].readsValues || survivorship.keepsCurrent(column) || asksRecency && survivorship.recency == column
        }
        slots = Array(repeating: -1, count: plan.schema.columns.count)
        for (slot, column) in columns.enumerated() { slots[column] = slot }
    }

    /// Reads the cells of the next cluster and forgets the last one's.
    func read(_ members: [Candidates.Member]) {
        bytes.removeAll()
        places.removeAll(keepingCapacity: true)
        for member in members {
            for column in columns { places.append(read(member, schema.columns[column], column)) }
        }
    }

    private func read(_ member: Candidates.Member, _ column: Column, _ index: Int) -> Place {
        let cell = member.batch.cell(member.row, index)
        guard !cell.isEmpty, let type = column.type, let spec = column.typeSpec else { return Place() }
        workspace.output.removeAll()
        let companion = column.companion.map { member.batch.cell(member.row, $0) } ?? .missing
        let reading = type.read(cell, companion: companion, workspace)
        let kind = spec.outcomes[Int(reading.mark)].kind
        guard reading.wrote, kind == .notation || kind == .repair else {
            return Place(isInvalid: kind == .invalid, isUnsure: kind == .guess)
        }
        let offset = bytes.count
        bytes.append(workspace.output.cell)
        return Place(offset: offset, count: bytes.count - offset)
    }

    func value(_ member: Int, _ column: Int) -> Cell? {
        let slot = slots[column]
        if slot < 0 { return nil }
        let place = places[member * columns.count + slot]
        return place.offset < 0 ? nil : Cell(UnsafePointer(bytes.base + place.offset), place.count)
    }

    @inline(__always) func isInvalid(_ member: Int, _ column: Int) -> Bool {
        slots[column] >= 0 && places[member * columns.count + slots[column]].isInvalid
    }

    func isUnsure(_ member: Int, _ column: Int) -> Bool { slots[column] >= 0 && places[member * columns.count + slots[column]].isUnsure }
}
