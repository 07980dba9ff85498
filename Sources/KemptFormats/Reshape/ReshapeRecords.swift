import KemptCore

/// Records out of the row at hand, and batches out of records.
extension ReshapeMachine {
    mutating func emit(_ row: Int, _ batch: Batch) {
        let before = origins.count
        if layout.isUnfolded {
            unfold(row, batch)
        } else {
            for group in 0..<layout.groups.count where isFilled(group, batch.arena) { record(row, group, batch) }
            if origins.count == before { record(row, -1, batch) }
        }
        extraRecords += origins.count - before - 1
    }

    private func isFilled(_ group: Int, _ arena: ByteBuffer) -> Bool {
        for index in (group * stems)..<((group + 1) * stems) where groupSlots[index] >= 0 {
            if !Self.isBlank(cell(groupSlots[index], arena)) { return true }
        }
        return false
    }

    /// The company, when it has a value of its own, and a record for each contact.
    private mutating func unfold(_ row: Int, _ batch: Batch) {
        let contacts = layout.groups.indices.filter { isFilled($0, batch.arena) }
        if layout.linkSlot >= 0, Self.isBlank(cell(layout.linkSlot, batch.arena)) {
            slots[layout.linkSlot] = rowNumber(batch.places[row], batch.arena)
            counts.madeLinks += 1
        }
        if hasCompany || contacts.isEmpty {
            record(row, -1, batch)
            counts.companies += 1
        }
        for group in contacts { record(row, group, batch) }
        counts.contacts += contacts.count
    }

    /// Looked at before values come from above, which make no company.
    func holdsCompany(_ arena: ByteBuffer) -> Bool {
        outs.contains { out in
            guard case .slot(let slot) = out.origin, slot != layout.linkSlot, !layout.isAdded[slot] else { return false }
            return !Self.isBlank(cell(slot, arena))
        }
    }

    /// `#12`, the number of the row among those of the source.
    private func rowNumber(_ place: RowPlace, _ arena: ByteBuffer) -> UInt64 {
        let offset = arena.count
        arena.append(UInt8(ascii: "#"))
        arena.append(decimal: Int(place.ordinal))
        return View.make(offset, arena.count - offset)
    }

    private mutating func record(_ row: Int, _ group: Int, _ batch: Batch) {
        var place = batch.places[row]
        let inRow = origins.last?.row == row ? origins.reversed().prefix { $0.row == row }.count : 0
        place.ordinal = UInt32(truncatingIfNeeded: Int(place.ordinal) + extraRecords + inRow)
        for index in parts.indices { parts[index].removeAll(keepingCapacity: true) }
        for out in outs {
            let view = view(of: out.origin, group, batch.places[row], batch.arena)
            views.append(out.many < 0 ? view : part(view, out, batch.arena))
        }
        places.append(place)
        origins.append((row, group))
    }

    private func view(of origin: ReshapeLayout.Origin, _ group: Int, _ place: RowPlace, _ arena: ByteBuffer) -> UInt64 {
        switch origin {
        case .slot(let slot):
            let belongs = !layout.isUnfolded || group < 0 || slot == layout.linkSlot || layout.isKept[slot]
            return belongs ? slots[slot] : View.missing
        case .stem(let stem):
            guard group >= 0, case let slot = groupSlots[group * stems + stem], slot >= 0 else { return View.missing }
            return slots[slot]
        case .link: return rowNumber(place, arena)
        case .kind:
            let offset = arena.count
            arena.append(group < 0 ? "company" as StaticString : "contact")
            return View.make(offset, arena.count - offset)
        }
    }

    /// The value of a cell that this column takes.
    private mutating func part(_ view: UInt64, _ out: Out, _ arena: ByteBuffer) -> UInt64 {
        if out.part == 0, view != View.missing {
            parts[out.many] = CellParts.views(of: view, layout.manys[out.many], arena)
            if parts[out.many].count > 1 { counts.parted += 1 }
            if parts[out.many].isEmpty { parts[out.many] = [view] }
        }
        return out.part < parts[out.many].count ? parts[out.many][out.part] : View.missing
    }

    func makeBatch(_ batch: Batch) -> Batch {
        let reshaped = Batch(columnCount: target.columnCount, capacity: places.count, arena: batch.arena, source: target.source)
        for place in places { _ = reshaped.startRow(place) }
        for column in 0..<target.columnCount { reshaped.fillMissing(column) }
        let width = layout.outs.count
        for (out, column) in target.target.enumerated() where column >= 0 && out < width {
            for row in places.indices {
                let view = views[row * width + out]
                reshaped.setViews(row, column, current: view, original: view)
            }
        }
        reshaped.clearMarks()
        return reshaped
    }

    /// A finding stands against every record that carries the damaged cell.
    func findings(_ batch: Batch) -> [Finding] {
        if batch.findings.isEmpty { return [] }
        let ordered = batch.findings.enumerated().sorted { ($0.element.row, $0.offset) < ($1.element.row, $1.offset) }.map(\.element)
        var result: [Finding] = []
        var next = 0
        for (record, origin) in origins.enumerated() {
            if record > 0, origins[record - 1].row != origin.row { while next < ordered.count, Int(ordered[next].row) < origin.row { next += 1 } }
            while next < ordered.count, Int(ordered[next].row) < origin.row { next += 1 }
            var index = next
            while index < ordered.count, Int(ordered[index].row) == origin.row {
                if let column = column(of: ordered[index], origin.group) {
                    result.append(Finding(row: record, rule: Int(ordered[index].rule), column: column))
                }
                index += 1
            }
        }
        return result
    }

    /// The column of a finding in a record, which is nil for the record as a whole; no value when the record does not carry the cell.
    private func column(of finding: Finding, _ group: Int) -> Int?? {
        if finding.column == .max { return .some(nil) }
        let slot = Int(finding.column)
        for (out, column) in target.target.enumerated() where column >= 0 && out < layout.outs.count {
            switch layout.outs[out].origin {
            case .slot(slot) where !layout.isUnfolded || group < 0 || slot == layout.linkSlot || layout.isKept[slot]: return .some(column)
            case .stem(let stem) where group >= 0 && layout.groups[group][stem] == slot: return .some(column)
            default: continue
            }
        }
        return nil
    }
}
