import Glibc
import KemptCore
import Testing

@testable import KemptFormats

/// What is written is read back as it was.
@Suite struct CSVTargetTests {
    let folder = Folder()

    private func encode(_ rows: [[String]], header: [String]) -> String {
        let encoder = CSVTarget(path: "out.csv").makeEncoder()
        let cell = ByteBuffer()
        for row in [header] + rows {
            encoder.begin()
            for value in row {
                cell.removeAll()
                cell.append(value)
                encoder.field(cell.cell)
            }
            encoder.end()
        }
        return folder.write(bytes(encoder.buffer.cell), "out.csv")
    }

    private func write(_ target: CSVTarget, _ columns: [String], _ text: String) throws {
        let writer = try target.makeWriter(temporary: "\(folder.path)/partial", columns: columns)
        let more = ByteBuffer()
        more.append(text)
        try writer.append(more)
        try writer.finish()
        rename("\(folder.path)/partial", target.path)
    }

    @Test func appendingAddsToWhatIsThereAndRefusesOtherColumns() throws {
        let target = CSVTarget(path: "\(folder.path)/kept.csv", appends: true)
        try write(target, ["id", "name"], "1,a\n")
        try write(target, ["id", "name"], "2,b\n")
        #expect(contents(target.path) == Array("id,name\n1,a\n2,b\n".utf8))
        // A last line without its end gets one.
        _ = folder.write("id,name\n1,a", "kept.csv")
        try write(target, ["id", "name"], "2,b\n")
        #expect(contents(target.path) == Array("id,name\n1,a\n2,b\n".utf8))
        for columns in [["id"], ["id", "name", "more"], ["name", "id"]] {
            #expect(failure { try write(target, columns, "") }.contains("its columns are not those of this run"))
        }
        #expect(contents(target.path) == Array("id,name\n1,a\n2,b\n".utf8) && folder.names == ["kept.csv"])
    }

    /// Longer than the piece it is copied by.
    @Test func aLargeFileIsCopiedWhole() throws {
        let target = CSVTarget(path: "\(folder.path)/kept.csv", appends: true)
        let lines = String(repeating: "0123456789,abcdefghij\n", count: 120_000)
        try write(target, ["id", "name"], lines)
        try write(target, ["id", "name"], "x,y\n")
        #expect(contents(target.path) == Array(("id,name\n" + lines + "x,y\n").utf8))
    }

    @Test func aWriterBeginsWithTheHeader() throws {
        let path = "\(folder.path)/out.csv"
        let writer = try CSVTarget(path: "elsewhere.csv").makeWriter(temporary: path, columns: ["id", "a,b", ""])
        let more = ByteBuffer()
        more.append("1,2,3\n")
        try writer.append(more)
        try writer.finish()
        #expect(contents(path) == Array("id,\"a,b\",\n1,2,3\n".utf8))
    }

    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""), ("two\nlines", "\"two\nlines\""),
        ("cr\r", "\"cr\r\""), ("", ""), ("a;b", "a;b"),
        ("12345678,", "\"12345678,\""), ("1234567\"", "\"1234567\"\"\""), ("Ольга", "Ольга"), ("\"", "\"\"\"\""),
    ])
    func quotesOnlyWhereNeeded(_ value: String, _ written: String) {
        let path = encode([[value, "x"]], header: ["a", "b"])
        #expect(String(decoding: contents(path), as: UTF8.self) == "a,b\n\(written),x\n")
    }

    @Test func aLoneEmptyFieldIsNoBlankLine() throws {
        let path = encode([[""], ["x"], [""]], header: ["a"])
        #expect(contents(path) == Array("a\n\"\"\nx\n\"\"\n".utf8))
        #expect(try read(CSVSource(path: path)).texts == [[""], ["x"], [""]])
    }

    @Test func decodingUndoesEncoding() throws {
        let pieces = ["\"", "\"\"", ",", ";", "\n", "\r", "\r\n", "\t", " ", "a", "1234567", "Žąsis", "Ольга", "😀", "'", "=1+1", "|"]
        for seed in 1...300 {
            var random = Seeded(seed)
            let columns = 1 + random.below(4)
            let rows = (0..<random.below(12)).map { _ in
                (0..<columns).map { _ in (0..<random.below(5)).map { _ in random.pick(pieces) }.joined() }
            }
            let path = encode(rows, header: (0..<columns).map { "h\($0)" })
            for size in [1, 1 << 20] {
                let content = try read(CSVSource(path: path, chunkBytes: size, prefixBytes: 3 * columns))
                check(content.texts == rows && content.rejects.isEmpty, "seed \(seed), chunks of \(size): \(rows)")
            }
        }
    }

    @Test func writesEveryColumnOfARow() throws {
        let arena = ByteBuffer()
        arena.append("one\"two")
        let batch = Batch(columnCount: 3, capacity: 1, arena: arena, source: 0)
        _ = batch.addRow(RowPlace(ordinal: 1, line: 1))
        batch.setOriginal(0, 0, offset: 0, count: 3)
        batch.setOriginal(0, 2, offset: 3, count: 4)
        let encoder = CSVEncoder()
        encoder.begin()
        encoder.fields(of: 0, in: batch)
        encoder.end()
        #expect(encoder.buffer.cell.string == "one,,\"\"\"two\"\n")
    }

    @Test func aFileIsPrivateAndNeverOverwritten() throws {
        let path = "\(folder.path)/out.csv"
        let writer = try FileWriter(temporary: path)
        var status = stat()
        #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
        #expect(failure { _ = try FileWriter(temporary: path) }.hasPrefix("output: "))
        writer.abandon()
        #expect(folder.names.isEmpty)
        // Not through a link either.
        let kept = folder.write("kept", "kept")
        #expect(symlink(kept, path) == 0)
        #expect(failure { _ = try FileWriter(temporary: path) }.hasPrefix("output: "))
        #expect(contents(kept) == Array("kept".utf8))
        #expect(failure { _ = try FileWriter(temporary: folder.path + "/none/x") }.contains("cannot be created: No such file"))
    }
}
