import KemptCore

/// The rows of a `MailEvidence` while they are gathered, found by canonical key.
///
/// Values that were replaced leave gaps in the text; it is packed when they outweigh what is kept, so memory grows with the people alone.
final class EvidenceRows {
    /// A place in `text`.
    struct Place: Sendable {
        var start = 0
        var count = 0
    }

    private(set) var text = ByteBuffer(capacity: 1 << 12)
    var rows: [MailEvidence.Row] = []
    /// What each person's messages were signed with, newest first; a row names its place here.
    var signatures: [[KeptSignature]] = []
    private var slots = HashSlots()
    /// Bytes of `text` that no row names any more.
    var gapBytes = 0
    private static let leastGapBytes = 1 << 18

    func view(_ place: Place) -> Cell { Cell(UnsafePointer(text.base + place.start), place.count) }

    /// The row of a canonical key, made when it is new.
    func row(of key: Cell) -> Int {
        let hash = hashBytes(key, seed: 7)
        if let found = slots.find(hash, isSame: { view(rows[$0].key).equals(key) }) { return found }
        var row = MailEvidence.Row()
        row.key = keep(key)
        rows.append(row)
        slots.insert(hash, row: rows.count - 1)
        return rows.count - 1
    }

    /// Copies a value that must not lie in `text`.
    func keep(_ value: Cell) -> Place {
        let place = Place(start: text.count, count: value.count)
        text.append(value)
        return place
    }

    /// Puts `value` in place of what stood there.
    func replace(_ old: Place, by value: Cell) -> Place {
        if view(old).equals(value) { return old }
        gapBytes += old.count
        return keep(value)
    }

    /// Closes the gaps when they are worth it; no view may be in use.
    func packIfLoose() {
        if gapBytes < Self.leastGapBytes || gapBytes * 2 < text.count { return }
        let old = text
        text = ByteBuffer(capacity: old.count - gapBytes + Self.leastGapBytes)
        gapBytes = 0
        for index in rows.indices { rows[index].moveTexts { keep(Cell(UnsafePointer(old.base + $0.start), $0.count)) } }
        for index in signatures.indices {
            for variant in signatures[index].indices {
                signatures[index][variant].moveTexts { keep(Cell(UnsafePointer(old.base + $0.start), $0.count)) }
            }
        }
    }

    /// Makes the table, sorted by key.
    func finish(_ summary: MailSummary) -> MailEvidence {
        let sorted = rows.sorted { compareBytes(view($0.key), view($1.key)) < 0 }
        let kept = ByteBuffer(capacity: max(text.count - gapBytes, 16))
        let move = { (place: Place) -> Place in
            let fresh = Place(start: kept.count, count: place.count)
            kept.append(self.view(place))
            return fresh
        }
        var latest: [KeptSignature] = []
        let final = sorted.map { row in
            var row = row
            row.moveTexts(move)
            if row.signature >= 0, var signature = latestSignature(row.signature) {
                signature.moveTexts(move)
                row.signature = latest.count
                latest.append(signature)
            }
            return row
        }
        return MailEvidence(rows: final, signatures: latest, text: kept, summary: summary)
    }
}

extension MailEvidence.Row {
    mutating func moveTexts(_ move: (EvidenceRows.Place) -> EvidenceRows.Place) {
        key = move(key)
        name = move(name)
        status = move(status)
    }
}
