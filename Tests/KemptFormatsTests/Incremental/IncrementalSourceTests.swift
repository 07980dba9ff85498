import KemptCore
import Testing

@testable import KemptFormats

/// Reading what is new, and nothing twice, and losing nothing.
@Suite struct IncrementalSourceTests {
    /// A cursor read as it stands; `x…` stands for what a type cannot read.
    private func source(_ path: String, chunk: Int = 1 << 20) -> IncrementalSource {
        IncrementalSource(CSVSource(path: path, chunkBytes: chunk), column: 1) { cell, workspace in
            workspace.output.append(cell)
            return cell[0] != UInt8(ascii: "x")
        }
    }

    private func take(_ source: any Source) throws -> (ids: [String], cursor: Cursor?, tally: [String]) {
        let reader = try source.open(into: SourceLayout(source: 0, target: [0, 1], columnCount: 2))
        var content = Content()
        while let chunk = try reader.next() { content.add(reader.decode(chunk)) }
        return (content.texts.map { $0[0] }, reader.cursor, reader.tally.map { "\($0.name) \($0.value)" })
    }

    @Test(arguments: [1, 2, 3, 7, 64, 1 << 16])
    func eachNightReadsWhatIsNew(_ chunk: Int) throws {
        let folder = Folder()
        let head = "id,day\na,2026-01-02\nb,2026-01-03\nc,2026-01-03\nd,2026-01-01\n"
        let path = folder.write(head, "base.csv")
        let first = try take(source(path, chunk: chunk))
        #expect(first.ids == ["a", "b", "c", "d"] && first.tally == [])
        #expect(first.cursor?.value == Array("2026-01-03".utf8) && first.cursor?.known.count == 2)

        let again = try take(source(path, chunk: chunk).resuming(after: first.cursor))
        #expect(again.ids == [] && again.tally == ["records read by an earlier run 4"])
        #expect(again.cursor == nil)

        // e is of the last day that was read and new all the same; b was changed on that day; f has no day, g none that can be read.
        _ = folder.write(
            head.replacing("b,2026-01-03", "B,2026-01-03") + "e,2026-01-03\nf,\ng,x\nh,2026-01-02\n", "base.csv")
        let second = try take(source(path, chunk: chunk).resuming(after: first.cursor))
        #expect(second.ids == ["B", "e", "f", "g"])
        #expect(second.tally == ["records read by an earlier run 4", "records without a readable cursor, read again 2"])
        #expect(second.cursor?.value == first.cursor?.value && second.cursor?.known.count == 4)

        _ = folder.write(head + "i,2026-01-04\n", "base.csv")
        let third = try take(source(path, chunk: chunk).resuming(after: second.cursor))
        #expect(third.ids == ["i"])
        #expect(third.cursor?.value == Array("2026-01-04".utf8) && third.cursor?.known.count == 1)
    }

    @Test func numbersAreOrderedBySize() {
        func order(_ one: String, _ other: String) -> Int {
            let buffer = ByteBuffer()
            buffer.append(one)
            return IncrementalReader.order(buffer.cell, Array(other.utf8)).signum()
        }
        let ascending = ["0", "9", "10", "0011", "99999999999999999999999", "-", "2026-01-02", "2026-01-10", "я"]
        for (i, one) in ascending.enumerated() {
            for (j, other) in ascending.enumerated() { #expect(order(one, other) == (i - j).signum(), "\(one) \(other)") }
        }
        #expect(order("007", "7") == 0)
    }

    @Test func takingRowsOutKeepsWhatWasFoundOfTheOthers() {
        let arena = ByteBuffer()
        let batch = Batch(columnCount: 2, capacity: 8, arena: arena, source: 0)
        for row in 0..<5 {
            _ = batch.addRow(RowPlace(ordinal: row + 1, line: row + 2))
            for column in 0..<2 {
                let offset = arena.count
                arena.append("\(row)\(column)")
                batch.setOriginal(row, column, offset: offset, count: 2)
            }
            batch.marks[batch.slot(row, 1)] = UInt8(row)
            batch.findings.append(Finding(row: row, rule: row, column: row == 3 ? nil : 1))
            batch.propose(row, 0, 1, arena.cell.slice(0, 1))
        }
        batch.keepRows([false, true, false, true, true])
        #expect(batch.rowCount == 3)
        #expect((0..<3).map { batch.cell($0, 1).string } == ["11", "31", "41"])
        #expect((0..<3).map { Int(batch.places[$0].ordinal) } == [2, 4, 5])
        #expect((0..<3).map { batch.mark($0, 1) } == [1, 3, 4])
        #expect(batch.findings.map { [Int($0.row), Int($0.rule), Int($0.column)] } == [[0, 1, 1], [1, 3, Int(UInt16.max)], [2, 4, 1]])
        #expect(batch.proposals.map { Int($0.row) } == [0, 1, 2])
    }
}

extension String {
    fileprivate func replacing(_ part: String, _ other: String) -> String {
        guard let range = self.ranges(of: part).first else { return self }
        var copy = self
        copy.replaceSubrange(range, with: other)
        return copy
    }
}
