import Glibc
import KemptCore
import Testing

@testable import KemptFormats

@Suite struct FileSetTests {
    private let folder = Folder()

    private func names(_ pattern: String) throws -> [String] {
        try FilePattern("\(folder.path)/\(pattern)").files().map { String($0.dropFirst(folder.path.utf8.count + 1)) }
    }

    @Test func `files are found by the rules of the shell and sorted by bytes`() throws {
        for name in ["b.csv", "a.csv", "Z.csv", "ą.csv", "a.txt", ".hidden.csv", "a10.csv", "a2.csv", "x[1].csv"] { _ = folder.write("a\n1\n", name) }
        #expect(try names("*.csv") == ["Z.csv", "a.csv", "a10.csv", "a2.csv", "b.csv", "x[1].csv", "ą.csv"])
        #expect(try names("a?.csv") == ["a2.csv"])
        #expect(try names("[ab].csv") == ["a.csv", "b.csv"])
        #expect(try names("a*") == ["a.csv", "a.txt", "a10.csv", "a2.csv"])
        #expect(FilePattern.isPattern("\(folder.path)/*.csv"))
        #expect(!FilePattern.isPattern("\(folder.path)/a.csv"))
        // A file of this very name is that file.
        #expect(!FilePattern.isPattern("\(folder.path)/x[1].csv"))
        #expect(FilePattern("out/*.csv").matches("out/kept.csv"))
        #expect(!FilePattern("out/*.csv").matches("out/deep/kept.csv"))
    }

    @Test func `no file is an error that names the folder`() throws {
        #expect(failure { _ = try names("*.xlsx") } == "input: \(folder.path)/*.xlsx: no file in folder '\(folder.path)' fits this pattern")
        #expect(failure { _ = try FilePattern("\(folder.path)/nowhere/*.csv").files() }.contains("nowhere"))
        mkdir("\(folder.path)/sub.csv", 0o700)
        defer { rmdir("\(folder.path)/sub.csv") }
        #expect(failure { _ = try names("*.csv") }.contains("fits this pattern"))
    }

    @Test func `columns are found by name, ordinals run on and rejects name their file`() throws {
        _ = folder.write("id,name\n1,Ona\nx\n2,Rūta\n", "a.csv")
        _ = folder.write("name,phone,id\nJonas,600,3\n\nbroken\nPetras,700,4\n", "b.csv")
        _ = folder.write("id\n", "c.csv")
        for size in [1, 3, 64 << 10] {
            let set = FileSetSource(pattern: "\(folder.path)/*.csv") { CSVSource(path: $0, chunkBytes: size) }
            let result = try Reshaped(set)
            #expect(result.columns == ["id", "name", "phone"])
            #expect(result.rows == ["1|Ona|-", "2|Rūta|-", "3|Jonas|600", "4|Petras|700"])
            #expect(result.ordinals == [1, 3, 4, 7])
            #expect(result.lines == [2, 4, 2, 5])
            #expect(result.content.rejects.map(\.line) == [3, 4])
            #expect(result.content.blankLines == 1)
            #expect(result.lastOrdinal == 7)
            #expect(set.paths == ["a.csv", "b.csv", "c.csv"].map { "\(folder.path)/\($0)" })
        }
        let set = FileSetSource(pattern: "\(folder.path)/*.csv") { CSVSource(path: $0) }
        let reader = try set.open(into: SourceLayout(source: 0, target: [0, -1, -1], columnCount: 1))
        var reasons: [String] = []
        while let chunk = try reader.next() { reasons += reader.decode(chunk).rejects.map(\.reason) }
        #expect(reasons.map { $0.prefix(6) } == ["a.csv:", "b.csv:"])
        let facts = try set.probe().facts
        #expect(facts.first { $0.name == "files" }?.value == "3")
        #expect(facts.first { $0.name == "columns not in every file" }?.value == "name (2 of 3), phone (1 of 3)")
    }

    /// Sources of any kind, read ahead of their decoding, as the engine does.
    @Test func `pieces may be decoded late and out of order`() throws {
        for isSerial in [true, false] {
            let set = set(isSerial: isSerial)
            let reader = try set.open(into: SourceLayout(source: 1, target: [0, 1, 2], columnCount: 3))
            var chunks: [Chunk] = []
            while let chunk = try reader.next() { chunks.append(chunk) }
            var batches: [Int: Batch] = [:]
            for index in chunks.indices.reversed() { batches[index] = chunks[index].batch ?? reader.decode(chunks[index]) }
            var content = Content()
            for index in chunks.indices { content.add(batches[index]!) }
            #expect(content.texts == [["1", "2", "(missing)"], ["3", "4", "(missing)"], ["6", "(missing)", "5"], ["8", "(missing)", "7"]])
            #expect(content.records.map(\.ordinal) == [1, 2, 3, 5])
            #expect(content.rejects.map(\.line) == [2])
            // Figures are added up over the files; a rule keeps its meaning where files number it differently.
            #expect(reader.tally.map(\.name) == ["lines"])
            #expect(reader.tally.map(\.value) == [5])
            #expect(chunks.indices.flatMap { batches[$0]!.findings.map { Int($0.rule) } } == [1, 0, 1])
        }
    }

    private func set(isSerial: Bool) -> FileSetSource {
        for name in ["one.rows", "two.rows"] { _ = folder.write("", name) }
        return FileSetSource(pattern: "\(folder.path)/*.rows") { path in
            var source: RowsSource
            if path.hasSuffix("one.rows") {
                source = RowsSource(["a", "b"], rows: [["1", "2"], ["3", "4"]])
                source.findings = [ReadingRule("t.x", .info, "x"), ReadingRule("t.y", .info, "y")]
                source.damaged = [(1, 0, 1)]
            } else {
                source = RowsSource(["c", "a"], [.row(["5", "6"]), .refused("?", "t.broken"), .row(["7", "8"])])
                source.findings = [ReadingRule("t.y", .info, "y"), ReadingRule("t.x", .info, "x")]
                source.damaged = [(1, 0, 1), (3, 1, 0)]
            }
            source.path = path
            source.linesInChunk = 1
            source.isSerial = isSerial
            return source
        }
    }

    @Test func `each file is reshaped by itself`() throws {
        _ = folder.write("city,name\nKaunas,A\n,B\n", "1.csv")
        _ = folder.write("name,city\nC,\nD,Alytus\n", "2.csv")
        let settings = ReshapeSettings((["fill-down": "city"] as Given).node)
        let set = FileSetSource(pattern: "\(folder.path)/?.csv") { ReshapedSource(CSVSource(path: $0), settings) }
        let result = try Reshaped(set)
        #expect(result.rows == ["Kaunas|A", "Kaunas|B", "|C", "Alytus|D"])
        #expect(result.ordinals == [1, 2, 3, 4])
        #expect(result.tally["cells filled from above"] == 1)
        #expect(try set.rawColumns() == ["city", "name"])
        #expect(set.mistakes(among: ["town"]).map(\.message) == ["the source has no column 'city'"])
    }

    @Test func `which files these are is found out once`() throws {
        _ = folder.write("a\n1\n", "b.csv")
        let set = FileSetSource(pattern: "\(folder.path)/*.csv") { CSVSource(path: $0) }
        #expect(try set.probe().columns == ["a"])
        _ = folder.write("z\n9\n", "a.csv")
        #expect(try Reshaped(set).rows == ["1"])
    }

    @Test func `a long list is told in part`() {
        #expect(FactList.text(["a", "b"]) == "a, b")
        #expect(FactList.text((1...15).map(String.init)) == "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 3 more")
    }
}
