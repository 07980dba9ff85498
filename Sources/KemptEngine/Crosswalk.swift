import KemptCore

/// The lines of `clusters`: every record that was ever merged, under the id of its cluster, by id: the survivor, the others that are here in their
/// order, those that are not, and the ids that went into this one.
struct Crosswalk {
    private enum State: Int {
        case survivor, merged, linked, proposed, absent, alias
        var word: StaticString {
            switch self {
            case .survivor: "survivor"
            case .merged: "merged"
            case .linked: "linked"
            case .proposed: "proposed"
            case .absent: "absent"
            case .alias: "alias"
            }
        }
        /// Place among the lines of a cluster.
        var rank: Int {
            switch self {
            case .survivor: 0
            case .merged, .linked, .proposed: 1
            case .absent: 2
            case .alias: 3
            }
        }
    }
    private struct Line {
        let number: Int
        let state: State
        /// Orders lines of one rank: the row, the member, or the former number.
        let order: Int
        /// In `text`.
        let start: Int
        let end: Int
        let source: String
        let formerly: Int
    }
    private let plan: Plan
    private let before: Register
    private let text = ByteBuffer(capacity: 1 << 12)
    private var lines: [Line] = []
    private var isHere: [Bool]
    /// The line of the survivor of each number.
    private var survivorLine: [Int: Int] = [:]

    init(_ plan: Plan, before: Register) {
        self.plan = plan
        self.before = before
        isHere = Array(repeating: false, count: before.count)
    }

    private func formerly(_ member: Int, now number: Int) -> Int {
        member < before.count && before.number(member) != number ? before.number(member) : 0
    }

    /// Adds a record that is here; of a part of one record the register tells the name.
    mutating func add(
        _ row: UInt32, of part: ClusterNaming.Part, number: Int, member: Int?, _ register: Register, _ members: MemberRows
    ) {
        if let member, member < isHere.count { isHere[member] = true }
        let start = text.count
        let source: String
        var state = State.merged
        if part.proposed.contains(row) { state = .proposed }
        if part.rows.count == part.proposed.count + 1, let member {
            if row == part.survivor { state = .survivor }
            text.append(register.id(member))
            source = register.sources[register.source(member)]
        } else if let (batch, place) = members.find(row) {
            source = plan.inputs[batch.source].name
            if row == part.survivor {
                state = .survivor
            } else if plan.inputs[batch.source].role != .base, state == .merged {
                state = .linked
            }
            plan.schema.appendIdentity(of: place, in: batch, sourceName: source, to: text)
        } else {
            return
        }
        if state == .survivor { survivorLine[number] = lines.count }
        lines.append(
            Line(
                number: number, state: state, order: Int(row), start: start, end: text.count, source: source,
                formerly: member.map { formerly($0, now: number) } ?? 0))
    }

    /// Adds the members that are not here today, and the ids that are ids no more.
    mutating func addAbsent(_ register: Register) {
        for member in isHere.indices where !isHere[member] {
            let start = text.count
            text.append(register.id(member))
            let number = register.number(member)
            lines.append(
                Line(
                    number: number, state: .absent, order: member, start: start, end: text.count, source: register.sources[register.source(member)],
                    formerly: formerly(member, now: number)))
        }
        for (number, into) in register.aliases {
            lines.append(Line(number: into, state: .alias, order: number, start: 0, end: 0, source: "", formerly: number))
        }
    }

    private func id(_ line: Line) -> Cell { Cell(UnsafePointer(text.base + line.start), line.end - line.start) }

    /// Writes the lines in their order.
    func encode(_ encoder: any RecordEncoder) {
        let scratch = ByteBuffer()
        func field(_ write: (ByteBuffer) -> Void) {
            scratch.removeAll()
            write(scratch)
            encoder.field(scratch.cell)
        }
        let order = lines.indices.sorted {
            let (a, b) = (lines[$0], lines[$1])
            return (a.number, a.state.rank, a.order) < (b.number, b.state.rank, b.order)
        }
        for index in order {
            let line = lines[index]
            let survivor = line.state == .alias ? nil : survivorLine[line.number].map { lines[$0] }
            encoder.begin()
            field { $0.append(decimal: line.number) }
            field { $0.append(line.source) }
            encoder.field(id(line))
            field { $0.append(line.state.word) }
            field { if let survivor { $0.append(survivor.source) } }
            encoder.field(survivor.map { id($0) } ?? .empty)
            field { if line.formerly > 0 { $0.append(decimal: line.formerly) } }
            encoder.end()
        }
    }
}
