import KemptCore

/// The settings worked out for the columns of one source: which cell each column of a record comes from.
///
/// A *slot* is a cell of the row at hand: the source's own columns, then those that sections add. Columns that the settings name and the source does
/// not have are passed over; whoever plans a run has complained of them.
struct ReshapeLayout: Sendable {
    enum Origin: Sendable, Equatable {
        case slot(Int)
        /// A stem of the numbered columns.
        case stem(Int)
        case link
        case kind
    }
    struct Out: Sendable {
        var name: String
        var origin: Origin
        /// Index into `manys`, and which of its values this column takes; -1 = the whole cell.
        var many = -1
        var part = 0
    }
    struct Skip: Sendable {
        /// -1: the first filled cell.
        let slot: Int
        let pattern: ReshapePattern
    }

    /// Columns of the source.
    let names: [String]
    let slotCount: Int
    let skips: [Skip]
    let sections: [(slot: Int, pattern: ReshapePattern)]
    let fillDowns: [Int]
    /// The slot of each stem, group by group.
    let groups: [[Int]]
    let isUnfolded: Bool
    /// Slots that the format adds to what stands in the file, such as the name of the sheet: every record has them, and they fill no row.
    let isAdded: [Bool]
    /// The slot of the link, -1 when it is a column of our own.
    let linkSlot: Int
    /// Slots that the contacts of a row carry too.
    let isKept: [Bool]
    let manys: [ReshapeSettings.Many]
    let outs: [Out]

    init(_ settings: ReshapeSettings, columns: [String]) {
        names = columns
        var slots = columns
        var sections: [(slot: Int, pattern: ReshapePattern)] = []
        for section in settings.sections {
            if !slots.contains(section.column) { slots.append(section.column) }
            sections.append((slots.firstIndex(of: section.column) ?? 0, section.pattern))
        }
        slotCount = slots.count
        self.sections = sections
        skips = settings.skips.compactMap { skip in
            guard let column = skip.column else { return Skip(slot: -1, pattern: skip.pattern) }
            return columns.firstIndex(of: column.text).map { Skip(slot: $0, pattern: skip.pattern) }
        }
        fillDowns = settings.fillDowns.compactMap { columns.firstIndex(of: $0.text) }
        groups = ColumnGroups(settings.stems, columns).groups
        isUnfolded = settings.unfolding != nil
        linkSlot = settings.unfolding.flatMap { slots.firstIndex(of: $0.link.text) } ?? -1
        let kept = (settings.unfolding?.keep ?? []).map(\.text)
        isAdded = slots.enumerated().map { $0 < columns.count && Self.addedNames.contains($1) }
        isKept = zip(slots, isAdded).map { $1 || kept.contains($0) }
        var outs = Self.records(settings, slots, groups)
        manys = settings.manys
        Self.part(&outs, settings.manys)
        self.outs = outs
    }

    /// What spreadsheets tell beside the values of a row.
    private static let addedNames = ["_sheet", "_fill", "_strike", "_comment"]

    /// The columns of a record before cells are parted: the numbered ones give way to one each, where the first of them stood.
    private static func records(_ settings: ReshapeSettings, _ slots: [String], _ groups: [[Int]]) -> [Out] {
        let consumed = Set(groups.flatMap { $0 }.filter { $0 >= 0 })
        let first = consumed.min()
        var outs: [Out] = []
        for (slot, name) in slots.enumerated() {
            if slot == first { outs += settings.stems.indices.map { Out(name: settings.stems[$0].name, origin: .stem($0)) } }
            if !consumed.contains(slot) { outs.append(Out(name: name, origin: .slot(slot))) }
        }
        guard let unfolding = settings.unfolding else { return outs }
        if !slots.contains(unfolding.link.text) { outs.append(Out(name: unfolding.link.text, origin: .link)) }
        return outs + [Out(name: "_kind", origin: .kind)]
    }

    /// A column for each further value, behind the column itself; a number that is taken is passed over.
    private static func part(_ outs: inout [Out], _ manys: [ReshapeSettings.Many]) {
        for (index, many) in manys.enumerated() {
            guard let place = outs.firstIndex(where: { $0.name == many.column.text && $0.many < 0 }) else { continue }
            outs[place].many = index
            var number = 2
            for part in 1..<many.limit {
                while outs.contains(where: { $0.name == "\(many.column.text)_\(number)" }) { number += 1 }
                outs.insert(Out(name: "\(many.column.text)_\(number)", origin: outs[place].origin, many: index, part: part), at: place + part)
            }
        }
    }

    /// The columns that several records of one row have in common.
    var sharedNames: [String] {
        if groups.isEmpty { return [] }
        return outs.compactMap { out in
            switch out.origin {
            case .slot(let slot): !isUnfolded || slot == linkSlot || isKept[slot] ? out.name : nil
            case .link: out.name
            case .stem, .kind: nil
            }
        }
    }

    /// A name that two columns of a record would have, nil when there is none.
    var repeatedName: String? {
        var seen: Set<String> = []
        return outs.first { !seen.insert($0.name).inserted }?.name
    }
}
