import KemptCore
import KemptText

/// What a row or a refused line is, and what it takes from those above.
extension ReshapeMachine {
    /// A refused line that is no record, a title or a section without the fields of the others, counts as blank; any other is kept.
    mutating func take(_ reject: Reject, _ kept: inout [Reject]) -> Int {
        let isRecord = reject.raw.withUnsafeBufferPointer { raw in
            let line = BareLine(raw.baseAddress.map { Cell($0, raw.count) } ?? .empty)
            if reject.lines == 1 {
                for (index, skip) in layout.skips.enumerated() where skip.slot < 0 && skip.pattern.isFound(in: line.first, scratch) {
                    counts.skipped[index] += 1
                    return false
                }
                if line.isAlone, reject.rule.hasSuffix(Self.tooFewFields), beginsSection(line.first) { return false }
            }
            if line.isAlone, !reject.rule.hasSuffix(Self.tooFewFields) { forgetAbove(andSections: true) }  // it may have been a section
            return true
        }
        guard isRecord else { return reject.lines }
        kept.append(reject)
        loseAbove()
        return 0
    }

    /// What stood in a line that could not be read is not known, nor what the rows below it take from there.
    mutating func loseAbove() {
        for index in above.indices {
            above[index] = Carried()
            isBroken[index] = true
        }
    }

    private static let tooFewFields = "too-few-fields"

    /// Makes records of a row; false when it is none.
    mutating func take(_ row: Int, _ batch: Batch) -> Bool {
        let line = batch.places[row].line
        if line < lastLine { forgetAbove(andSections: true) }  // another sheet begins
        lastLine = line
        var filled = 0
        var first = Cell.empty
        for column in layout.names.indices {
            let cell = batch.cell(row, column)
            slots[column] = cell.isMissing ? View.missing : View.make(cell.start - UnsafePointer(batch.arena.base), cell.count)
            guard !layout.isAdded[column], !Self.isBlank(cell) else { continue }
            if filled == 0 { first = cell }
            filled += 1
        }
        for slot in layout.names.count..<layout.slotCount { slots[slot] = View.missing }
        if filled == 0 {
            counts.blank += 1
            return false
        }
        if isSkipped(first, in: batch.arena) || (filled == 1 && beginsSection(first)) { return false }
        if filled > 1, repeatsHeader(batch.arena) {
            counts.headers += 1
            return false
        }
        if layout.isUnfolded { hasCompany = holdsCompany(batch.arena) }
        carry(batch.arena)
        emit(row, batch)
        return true
    }

    func cell(_ slot: Int, _ arena: ByteBuffer) -> Cell { View.cell(slots[slot], arena.base) }

    private mutating func isSkipped(_ first: Cell, in arena: ByteBuffer) -> Bool {
        for (index, skip) in layout.skips.enumerated() where skip.pattern.isFound(in: skip.slot < 0 ? first : cell(skip.slot, arena), scratch) {
            counts.skipped[index] += 1
            return true
        }
        return false
    }

    /// A row whose only cell names what the rows below have in common. The sections listed behind it lie inside it and end with it.
    private mutating func beginsSection(_ only: Cell) -> Bool {
        for (index, section) in layout.sections.enumerated() {
            guard let value = section.pattern.value(in: only, scratch) else { continue }
            sections[index] = Carried(value: Array(UnsafeBufferPointer(start: value.start, count: value.count)))
            for inner in sections.indices where inner > index { sections[inner] = Carried() }
            forgetAbove(andSections: false)
            for index in isBroken.indices { isBroken[index] = false }
            counts.sections += 1
            return true
        }
        return false
    }

    private mutating func forgetAbove(andSections: Bool) {
        for index in above.indices { above[index] = Carried() }
        if andSections { for index in sections.indices { sections[index] = Carried() } }
    }

    private func repeatsHeader(_ arena: ByteBuffer) -> Bool {
        for (slot, name) in columnNames.enumerated() where !layout.isAdded[slot] && !Self.isBlank(cell(slot, arena)) {
            let cell = cell(slot, arena)
            let isSame = name.withUnsafeBufferPointer { buffer in buffer.baseAddress.map { Cell($0, buffer.count).equals(cell) } ?? false }
            if !isSame { return false }
        }
        return true
    }

    /// Gives empty cells the value of the section and of the row above.
    private mutating func carry(_ arena: ByteBuffer) {
        for (index, section) in layout.sections.enumerated() where Self.isBlank(cell(section.slot, arena)) {
            if sections[index].value != nil { slots[section.slot] = Self.view(&sections[index], arena) }
        }
        for (index, slot) in layout.fillDowns.enumerated() {
            let cell = cell(slot, arena)
            if !Self.isBlank(cell) {
                above[index] = Carried(value: Array(UnsafeBufferPointer(start: cell.start, count: cell.count)), view: slots[slot])
                isBroken[index] = false
            } else if above[index].value != nil {
                slots[slot] = Self.view(&above[index], arena)
                counts.filled += 1
            } else if isBroken[index] {
                counts.leftEmpty += 1
            }
        }
    }

    /// The carried value in this arena: copied into it once.
    private static func view(_ carried: inout Carried, _ arena: ByteBuffer) -> UInt64 {
        if carried.view == View.missing, let value = carried.value {
            carried.view = View.make(arena.count, value.count)
            value.withUnsafeBufferPointer { if let start = $0.baseAddress { arena.append(start, $0.count) } }
        }
        return carried.view
    }

    /// Nothing but white space.
    static func isBlank(_ cell: Cell) -> Bool {
        var index = 0
        while index < cell.count {
            let byte = cell[index]
            if byte > 0x20, byte < 0x7F { return false }
            let scalar = UTF8Text.scalar(cell, at: &index)
            if !Scalars.isSpace(scalar), !Scalars.isZeroWidth(scalar), !Scalars.isControl(scalar) { return false }
        }
        return true
    }
}
