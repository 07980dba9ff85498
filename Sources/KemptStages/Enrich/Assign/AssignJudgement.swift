import KemptCore

/// Who gets which code. In the order of the records, on one thread.
///
/// A customer is a record that stays, with those that went into it. One that carries a code keeps it; else it has the number that its records had
/// before, by the rules of `NumberSettling`; else the next one, past every number that was given or that any record carries.
struct AssignJudgement {
    private let step: AssignStep
    private let notes: [AssignNote]
    private let all: AllNotes
    /// A customer: where its record is noted.
    private struct Customer {
        let row: UInt32
        let kind: AssignNote.Kind
        let number: Int
        var hasMerged = false
    }
    private var customers: [Customer] = []
    /// By note and entry, the customer; -1 for one that takes no part.
    private var customerOf: [[Int32]] = []

    init(_ step: AssignStep, _ all: AllNotes) {
        self.step = step
        self.all = all
        notes = all.notes.compactMap { $0 as? AssignNote }
        let gone = Set(all.changes?.gone ?? [])
        for (number, note) in notes.enumerated() {
            var mine: [Int32] = []
            for entry in note.entries {
                let row = UInt32(truncatingIfNeeded: all.sources.firstRow[number]) + entry.row
                let takesPart = entry.kind != .merged && entry.kind != .foreign && !gone.contains(row)
                mine.append(takesPart ? Int32(truncatingIfNeeded: customers.count) : -1)
                if takesPart { customers.append(Customer(row: row, kind: entry.kind, number: entry.number)) }
            }
            customerOf.append(mine)
        }
        attachMerged()
    }

    /// A merged record belongs to the customer that it went into.
    private mutating func attachMerged() {
        if all.merged.isEmpty { return }
        for (number, note) in notes.enumerated() {
            for (index, entry) in note.entries.enumerated() where entry.kind == .merged {
                let row = UInt32(truncatingIfNeeded: all.sources.firstRow[number]) + entry.row
                let place = lowerBound(all.merged.count) { all.merged[$0].row < row }
                guard place < all.merged.count, all.merged[place].row == row else { continue }
                let survivor = all.merged[place].survivor
                let customer = lowerBound(customers.count) { customers[$0].row < survivor }
                guard customer < customers.count, customers[customer].row == survivor else { continue }
                customers[customer].hasMerged = true
                customerOf[number][index] = Int32(truncatingIfNeeded: customer)
            }
        }
    }

    func verdict() -> ManyRecordVerdict {
        let before = step.before
        var claims: [[Int]] = Array(repeating: [], count: customers.count)
        var isTaken = [Bool](repeating: false, count: before.count)
        forEachEntry { note, index, customer in
            let member = note.entries[index].member
            // A key that two records share belongs to the first of them.
            guard member >= 0, !isTaken[member] else { return }
            isTaken[member] = true
            claims[customer].append(member)
        }
        var settling = NumberSettling()
        for (index, customer) in customers.enumerated() { settling.add(claims[index], carrying: customer.number) }
        let register = Register(copying: before)
        register.last = notes.reduce(before.last) { max($0, $1.largest) }
        let settled = settling.settle(register)
        register.last = settled.last
        register.addAliases(settled.aliases)
        if !register.aliases.isEmpty { for customer in customers where customer.number > 0 { register.removeAlias(customer.number) } }
        enter(settled.numbers, register, isTaken)
        var verdict = ManyRecordVerdict()
        verdict.rows = repeated()
        verdict.codes = register
        verdict.values = values(settled.numbers)
        return verdict
    }

    /// Calls `body` with every entry that belongs to a customer, in the order of the records.
    private func forEachEntry(_ body: (AssignNote, Int, Int) -> Void) {
        for (number, note) in notes.enumerated() {
            for index in note.entries.indices where customerOf[number][index] >= 0 { body(note, index, Int(customerOf[number][index])) }
        }
    }

    /// Enters who has which number. A record that stands alone with a code of its own needs nobody's memory.
    private func enter(_ numbers: [Int], _ register: Register, _ isKnown: [Bool]) {
        let sources = step.inputs.map { register.source(named: $0.name) }
        var added = sources
        forEachEntry { note, index, customer in
            let entry = note.entries[index]
            if entry.member >= 0 {
                if isKnown[entry.member] { register.set(entry.member, number: numbers[customer]) }
                return
            }
            let key = note.key(index)
            if key.isEmpty || entry.kind == .carrying && !customers[customer].hasMerged { return }
            let source = added[note.source] ?? register.enter(source: step.inputs[note.source].name)
            added[note.source] = source
            if register.find(source: source, id: key, hash: entry.hash) == nil {
                register.add(source: source, id: key, hash: entry.hash, number: numbers[customer])
            }
        }
    }

    private func values(_ numbers: [Int]) -> Patch {
        let patch = Patch()
        for (index, customer) in customers.enumerated() where customer.kind == .without {
            let start = patch.bytes.count
            step.pattern.append(numbers[index], to: patch.bytes)
            patch.changes.append(
                Patch.Change(
                    row: customer.row, column: step.column, mark: 0, offset: start, count: patch.bytes.count - start, rule: 0,
                    giversOffset: 0, giversCount: 0))
        }
        patch.facts.append((name: "codes written into \(step.field)", value: patch.changes.count))
        return patch
    }

    /// Records with a code that an earlier one carries, ascending.
    private func repeated() -> [UInt32] {
        var carried: [(hash: UInt64, row: UInt32)] = []
        let gone = Set(all.changes?.gone ?? [])
        for (number, note) in notes.enumerated() {
            for entry in note.entries where entry.kind == .carrying || entry.kind == .foreign {
                let row = UInt32(truncatingIfNeeded: all.sources.firstRow[number]) + entry.row
                if !gone.contains(row) { carried.append((entry.codeHash, row)) }
            }
        }
        carried.sort { ($0.hash, $0.row) < ($1.hash, $1.row) }
        return carried.indices.dropFirst().filter { carried[$0].hash == carried[$0 - 1].hash }.map { carried[$0].row }.sorted()
    }
}
