import KemptCore
import KemptText

/// Who gets which code. In the order of the records, on one thread.
///
/// A customer is a record that stays, with those that went into it. One that carries a code keeps it; else it has the number that its records had
/// before, by the rules of `NumberSettling`; else the next one, past every number that was given or that any record carries.
/// Everything is told in flat arrays: about 40 bytes a record beside the new register and the codes that are written.
struct AssignJudgement {
    private let step: AssignStep
    private let notes: [AssignNote]
    private let all: AllNotes
    /// A customer: where its record stands.
    private struct Customer {
        let row: UInt32
        let kind: AssignNote.Kind
        var hasMerged = false
    }
    private var customers: [Customer] = []
    /// The number that each carries, 0 = none.
    private var carried: [Int] = []
    /// By entry, all notes taken as one, the customer; -1 for one that takes no part.
    private var customerOf: [Int32] = []
    /// By note, its first entry.
    private var firstEntry: [Int] = []
    private let gone: Set<UInt32>

    init(_ step: AssignStep, _ all: AllNotes) {
        self.step = step
        self.all = all
        notes = all.notes.compactMap { $0 as? AssignNote }
        gone = Set(all.changes?.gone ?? [])
        let entries = notes.reduce(0) { $0 + $1.entries.count }
        customers.reserveCapacity(entries)
        carried.reserveCapacity(entries)
        customerOf.reserveCapacity(entries)
        for (number, note) in notes.enumerated() {
            firstEntry.append(customerOf.count)
            addCustomers(note, UInt32(truncatingIfNeeded: all.sources.firstRow[number]))
        }
        attachMerged()
    }

    private mutating func addCustomers(_ note: AssignNote, _ firstRow: UInt32) {
        var code = 0
        for entry in note.entries {
            let hasCode = entry.kind == .carrying || entry.kind == .foreign
            let number = hasCode ? note.codes[code].number : 0
            if hasCode { code += 1 }
            let takesPart = entry.kind != .merged && entry.kind != .foreign && (gone.isEmpty || !gone.contains(firstRow + entry.row))
            customerOf.append(takesPart ? Int32(truncatingIfNeeded: customers.count) : -1)
            if !takesPart { continue }
            customers.append(Customer(row: firstRow + entry.row, kind: entry.kind))
            carried.append(number)
        }
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
                customerOf[firstEntry[number] + index] = Int32(truncatingIfNeeded: customer)
            }
        }
    }

    func verdict() -> ManyRecordVerdict {
        let before = step.before
        let (settling, isKnown) = settling(before)
        let register = Register(copying: before)
        register.last = notes.reduce(before.last) { max($0, $1.largest) }
        let settled = settling.settle(register)
        register.last = settled.last
        register.addAliases(settled.aliases)
        if !register.aliases.isEmpty { for number in carried where number > 0 { register.removeAlias(number) } }
        enter(settled.numbers, register, isKnown)
        var verdict = ManyRecordVerdict()
        verdict.rows = repeated()
        verdict.codes = register
        verdict.values = values(settled.numbers)
        return verdict
    }

    /// Every customer with the members that the register knows of him, and which members are known to be here.
    private func settling(_ before: Register) -> (NumberSettling, isKnown: [Bool]) {
        var isKnown = [Bool](repeating: false, count: before.count)
        var found: [(customer: Int32, member: Int32)] = []
        var ends = [UInt32](repeating: 0, count: customers.count + 1)
        forEachEntry { note, index, customer in
            let member = note.entries[index].member
            // A key that two records share belongs to the first of them.
            guard member >= 0, !isKnown[Int(member)] else { return }
            isKnown[Int(member)] = true
            found.append((Int32(truncatingIfNeeded: customer), member))
            ends[customer + 1] += 1
        }
        for customer in customers.indices { ends[customer + 1] += ends[customer] }
        var members = [Int32](repeating: 0, count: found.count)
        var next = ends
        for item in found {
            members[Int(next[Int(item.customer)])] = item.member
            next[Int(item.customer)] += 1
        }
        var settling = NumberSettling()
        for customer in customers.indices {
            for place in Int(ends[customer])..<Int(ends[customer + 1]) { settling.add(Int(members[place])) }
            settling.endPart(carrying: carried[customer])
        }
        return (settling, isKnown)
    }

    /// Calls `body` with every entry that belongs to a customer, in the order of the records.
    private func forEachEntry(_ body: (AssignNote, Int, Int) -> Void) {
        for (number, note) in notes.enumerated() {
            let first = firstEntry[number]
            for index in note.entries.indices where customerOf[first + index] >= 0 { body(note, index, Int(customerOf[first + index])) }
        }
    }

    /// Enters who has which number. A record that stands alone with a code of its own needs nobody's memory.
    private func enter(_ numbers: [Int], _ register: Register, _ isKnown: [Bool]) {
        let hashes = step.inputs.map { Hashing.hash64($0.name) }
        var added = step.inputs.map { register.source(named: $0.name) }
        forEachEntry { note, index, customer in
            let entry = note.entries[index]
            if entry.member >= 0 {
                if isKnown[Int(entry.member)] { register.set(Int(entry.member), number: numbers[customer]) }
                return
            }
            let key = note.key(index)
            if key.isEmpty || entry.kind == .carrying && !customers[customer].hasMerged { return }
            let source = added[note.source] ?? register.enter(source: step.inputs[note.source].name)
            added[note.source] = source
            let hash = Hashing.record(source: hashes[note.source], id: key)
            if register.find(source: source, id: key, hash: hash) == nil {
                register.add(source: source, id: key, hash: hash, number: numbers[customer])
            }
        }
    }

    private func values(_ numbers: [Int]) -> Patch {
        let patch = Patch()
        patch.changes.reserveCapacity(customers.reduce(0) { $0 + ($1.kind == .without ? 1 : 0) })
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
        var carrying: [(hash: UInt64, row: UInt32)] = []
        for (number, note) in notes.enumerated() {
            let firstRow = UInt32(truncatingIfNeeded: all.sources.firstRow[number])
            var code = 0
            for entry in note.entries where entry.kind == .carrying || entry.kind == .foreign {
                if gone.isEmpty || !gone.contains(firstRow + entry.row) { carrying.append((note.codes[code].hash, firstRow + entry.row)) }
                code += 1
            }
        }
        carrying.sort { ($0.hash, $0.row) < ($1.hash, $1.row) }
        return carrying.indices.dropFirst().filter { carrying[$0].hash == carrying[$0 - 1].hash }.map { carrying[$0].row }.sorted()
    }
}
