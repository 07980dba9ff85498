import Glibc
import KemptCore
import KemptFormats
import Testing

@testable import KemptStages

/// A table that is there already.
private final class ReadySlot: ContactSlot {
    let path = "ready"
    let evidence: MailEvidence?
    var records: (any Source)? { nil }
    init(_ messages: [String]) {
        let builder = MailEvidenceBuilder(ownDomains: ["acme.example"], readsSignatures: true)
        for text in messages {
            let buffer = ByteBuffer()
            buffer.append(text)
            builder.add(buffer.cell)
        }
        evidence = builder.finish()
    }
    func wantSignatures() {}
    func load() throws {}
}

private func message(_ address: String, _ date: String, _ text: String = "x") -> String {
    "From: Anna Petrova <\(address)>\nTo: s@acme.example\nDate: \(date)\n\n\(text)\n"
}

/// Rows of cells; nil is missing.
private func batch(_ rows: [[String?]]) -> Batch {
    let batch = Batch(columnCount: rows[0].count, capacity: rows.count, arena: ByteBuffer(), source: 0)
    for (index, cells) in rows.enumerated() {
        let row = batch.addRow(RowPlace(ordinal: index + 1, line: 0))
        for (column, text) in cells.enumerated() {
            guard let text else { continue }
            let offset = batch.arena.count
            batch.arena.append(text)
            batch.setOriginal(row, column, offset: offset, count: batch.arena.count - offset)
        }
    }
    return batch
}

private func texts(_ batch: Batch) -> [[String?]] {
    (0..<batch.rowCount).map { row in
        (0..<batch.columnCount).map { column in
            let cell = batch.cell(row, column)
            return cell.isMissing ? nil : cell.string
        }
    }
}

@Suite struct MailboxStepTests {
    @Test func sourcesAndKeysAreTakenTogether() {
        let one = ReadySlot([message("anna@uab.lt", "1 Mar 2024 10:00 +0200"), message("a.petrova@ooo.ru", "1 Jan 2024 10:00 +0200")])
        let two = ReadySlot([message("anna@uab.lt", "1 Jun 2024 10:00 +0200")])
        let step = MailboxStep(
            keys: [0, 1], columns: [2, 3, 4], values: [.firstContact, .lastContact, .messagesIn], slots: [one, two], confidence: 70)
        let batch = batch([
            ["Anna@UAB.lt", nil, nil, nil, nil],
            ["anna@uab.lt", "a.petrova@ooo.ru", nil, nil, nil],
            ["anna@uab.lt", "ANNA@uab.lt", nil, nil, nil],
            ["nobody@uab.lt", "", nil, nil, nil],
            ["anna@uab.lt", nil, "2001-01-01", nil, nil],
        ])
        step.makeRunner().run(batch)
        #expect(
            texts(batch).map { Array($0[2...]) } == [
                ["2024-03-01", "2024-06-01", "2"], ["2024-01-01", "2024-06-01", "3"], ["2024-03-01", "2024-06-01", "2"], [nil, nil, nil],
                ["2001-01-01", "2024-06-01", "2"],
            ])
    }

    @Test func signaturesMustBeSure() {
        let slot = ReadySlot([message("anna@uab.lt", "1 Mar 2024 10:00 +0200", "Hi\n\nRegards,\nAnna Petrova\nBuyer\nTel. 8 612 34567")])
        for (least, expected) in [(80, "Buyer"), (81, nil)] {
            let batch = batch([["anna@uab.lt", nil]])
            MailboxStep(keys: [0], columns: [1], values: [.jobTitle], slots: [slot], confidence: least).makeRunner().run(batch)
            #expect(texts(batch)[0][1] == expected)
        }
    }
}
