import KemptCore
import Testing

@testable import KemptFormats

/// JSONLinesTarget: what is written reads back the same.
@Suite struct JSONLinesTargetTests {
    let folder = Folder()

    private func encoded(_ columns: [String], _ rows: [[String?]]) -> String {
        let encoder = JSONLinesEncoder(columns: columns)
        for row in rows {
            encoder.begin()
            for value in row {
                let text = ByteBuffer()
                if let value { text.append(value) }
                encoder.field(value == nil ? .missing : text.cell)
            }
            encoder.end()
        }
        return encoder.buffer.cell.string
    }

    @Test func writesOneObjectALine() {
        #expect(encoded(["a", "b"], [["x", ""], [nil, "y"], [nil, nil]]) == "{\"a\":\"x\",\"b\":\"\"}\n{\"b\":\"y\"}\n{}\n")
        #expect(
            encoded(["q\"k", "Имя"], [["\"\\/", "Žė\n\r\t\u{8}\u{c}\u{1}\u{7F}"]])
                == "{\"q\\\"k\":\"\\\"\\\\/\",\"Имя\":\"Žė\\n\\r\\t\\b\\f\\u0001\u{7F}\"}\n")
        #expect(encoded(["a"], [["1", "2"]]) == "{\"a\":\"1\",\"column_2\":\"2\"}\n")
        #expect(encoded([], [[]]) == "{}\n")
    }

    @Test func readsBackTheSame() throws {
        for seed in 1...60 {
            var random = Seeded(seed)
            let parts = ["a", "\"", "\\", "\n", "\u{1}", "Ж", "😀", "0123456789", " ", "\u{2028}", "{", ","]
            let columns = (0...random.below(4)).map { "c\($0)" }
            let rows: [[String?]] = (0...random.below(6)).map { _ in
                columns.map { _ in random.below(4) == 0 ? nil : (0..<random.below(5)).map { _ in random.pick(parts) }.joined() }
            }
            let path = folder.write(encoded(columns, [columns.map { $0 }] + rows), "r.jsonl")
            let texts = try read(JSONLinesSource(path: path)).texts
            check(texts == [columns] + rows.map { $0.map { $0 ?? "(missing)" } }, "seed \(seed)")
        }
    }

    /// Encoders are made before the file is opened, as a run does it.
    @Test func encodersLearnTheNames() throws {
        let target = JSONLinesTarget(path: folder.path + "/o.jsonl")
        let encoder = target.makeEncoder()
        let writer = try target.makeWriter(temporary: folder.path + "/o.tmp", columns: ["a", "b"])
        let batch = Batch(columnCount: 2, capacity: 1, arena: ByteBuffer(), source: 0)
        let row = batch.addRow(RowPlace(ordinal: 1, line: 1))
        batch.arena.append("x")
        batch.setOriginal(row, 1, offset: 0, count: 1)
        encoder.begin()
        encoder.fields(of: row, in: batch)
        encoder.end()
        try writer.append(encoder.buffer)
        try writer.finish()
        #expect(String(decoding: contents(folder.path + "/o.tmp"), as: UTF8.self) == "{\"b\":\"x\"}\n")
    }
}
