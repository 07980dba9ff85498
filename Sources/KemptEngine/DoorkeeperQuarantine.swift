import KemptCore

/// What goes to quarantine, with the text it had.
extension Doorkeeper {
    /// The records that rules have sent to quarantine so far, with the raw text they had.
    func takeQuarantined(_ batch: Batch) -> [QuarantinedRow] {
        var rule = [Int: Int]()
        for finding in batch.findings where plan.rules[Int(finding.rule)].action == .quarantine { rule[Int(finding.row)] = Int(finding.rule) }
        return (0..<batch.rowCount).filter { batch.states[$0].door == .quarantined }.map { row in
            let place = batch.places[row]
            let broken = rule[row].map { plan.rules[$0] }
            return QuarantinedRow(
                line: Int(place.line), byteOffset: batch.byteOffset + Int(place.offset), rule: broken?.id ?? "validate",
                reason: broken?.summary ?? "", raw: raw(batch, row))
        }
    }

    /// The records that were sent to quarantine since they were packed. What a merge made of one is what must not be lost, so that is kept, as a line
    /// of CSV in the order of the columns.
    func takeQuarantined(_ batch: Batch, since before: [RowState]) -> [QuarantinedRow] {
        let rows = (0..<batch.rowCount).filter { batch.states[$0].door == .quarantined && before[$0].door != .quarantined }
        if rows.isEmpty { return [] }
        var rule = [Int: Int]()
        for finding in batch.findings where plan.rules[Int(finding.rule)].action == .quarantine { rule[Int(finding.row)] = Int(finding.rule) }
        return rows.map { row in
            let broken = rule[row].map { plan.rules[$0] }
            return QuarantinedRow(
                line: Int(batch.places[row].line), byteOffset: batch.byteOffset + Int(batch.places[row].offset), rule: broken?.id ?? "validate",
                reason: broken?.summary ?? "", raw: line(batch, row) { batch.cell(row, $0) })
        }
    }

    /// The record as it stood in its file; as a line of CSV when the source was no text.
    func raw(_ batch: Batch, _ row: Int) -> [UInt8] {
        let place = batch.places[row]
        if place.count > 0 {
            var bytes = [UInt8](UnsafeBufferPointer(start: batch.arena.base + Int(place.offset), count: Int(place.count)))
            while let last = bytes.last, last == 10 || last == 13 { bytes.removeLast() }
            return bytes
        }
        return line(batch, row) { batch.originalCell(row, $0) }
    }

    /// The cells of a record as a line of CSV.
    private func line(_ batch: Batch, _ row: Int, _ value: (Int) -> Cell) -> [UInt8] {
        text.removeAll()
        for column in 0..<batch.columnCount {
            if column > 0 { text.append(UInt8(ascii: ",")) }
            text.append(UInt8(ascii: "\""))
            let cell = value(column)
            for index in 0..<cell.count {
                if cell[index] == UInt8(ascii: "\"") { text.append(UInt8(ascii: "\"")) }
                text.append(cell[index])
            }
            text.append(UInt8(ascii: "\""))
        }
        return [UInt8](UnsafeBufferPointer(start: text.base, count: text.count))
    }
}
