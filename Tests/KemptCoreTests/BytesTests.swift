import KemptCore
import Testing

/// Cells, buffers and batches: the bytes everything else stands on.
@Suite struct BytesTests {
    private func buffer(_ text: String) -> ByteBuffer {
        let buffer = ByteBuffer(capacity: 16)
        buffer.append(text)
        return buffer
    }

    private func with(_ text: String, _ body: (Cell) -> Void) {
        let buffer = self.buffer(text)
        withExtendedLifetime(buffer) { body(buffer.cell) }
    }

    @Test func missingIsNotEmpty() {
        #expect(Cell.missing.isMissing && Cell.missing.isEmpty && Cell.missing.count == 0)
        #expect(!Cell.empty.isMissing && Cell.empty.isEmpty)
        #expect(!Cell.missing.equals(Cell.empty) && Cell.missing.equals(Cell.missing) && Cell.empty.equals(Cell.empty))
        #expect(Cell.empty.string == "" && Cell.missing.string == "")
        #expect(Cell.missing.equals("") && !Cell.missing.equals("x"))
    }

    /// Every length around the eight-byte step, with a difference at every place.
    @Test func equality() {
        for count in 0...40 {
            let one = buffer(String(repeating: "a", count: count))
            let other = buffer(String(repeating: "a", count: count))
            #expect(one.cell.equals(other.cell))
            for place in 0..<count {
                other.base[place] = 0x62
                #expect(!one.cell.equals(other.cell), "\(count) bytes, difference at \(place)")
                other.base[place] = 0x61
            }
            other.append(0x61)
            #expect(!one.cell.equals(other.cell))
        }
    }

    @Test func buffersGrowAndKeepTheirBytes() {
        let buffer = ByteBuffer(capacity: 0)
        var expected: [UInt8] = []
        for round in 0..<300 {
            let piece = Array("\(round)Žė".utf8)
            piece.withUnsafeBufferPointer { buffer.append($0.baseAddress!, $0.count) }
            buffer.append(UInt8(round & 255))
            expected += piece + [UInt8(round & 255)]
        }
        #expect(Array(UnsafeBufferPointer(start: buffer.base, count: buffer.count)) == expected)
        buffer.truncate(to: 3)
        #expect(buffer.count == 3 && buffer.capacity >= expected.count)
        buffer.append("" as StaticString)
        buffer.append("")
        buffer.append(Cell.missing)
        #expect(buffer.count == 3)
        buffer.removeAll()
        #expect(buffer.cell.isEmpty)
    }

    /// Above some size such a buffer is a mapping of its own: it must grow out of it like any other.
    @Test(arguments: [0, 100, 65_535, 65_536, 100_000, 1 << 20]) func restingBuffersGrowToo(_ capacity: Int) {
        let buffer = ByteBuffer(resting: capacity)
        #expect(buffer.capacity >= capacity && buffer.cell.isEmpty)
        var expected: [UInt8] = []
        while expected.count <= capacity { expected += "\(expected.count)Žė".utf8 }
        expected.withUnsafeBufferPointer { buffer.append($0.baseAddress!, $0.count) }
        let copy = buffer.restingCopy()
        buffer.append("x" as StaticString)
        for (buffer, end) in [(copy, []), (buffer, [0x78])] as [(ByteBuffer, [UInt8])] {
            #expect(Array(UnsafeBufferPointer(start: buffer.base, count: buffer.count)) == expected + end)
        }
        let zeros = ByteBuffer(zeros: capacity)
        #expect(zeros.count == capacity && (0..<capacity).allSatisfy { zeros.base[$0] == 0 })
        let taken = buffer.takeContent()
        #expect(taken.count == expected.count + 1 && buffer.cell.isEmpty)
        buffer.append("y" as StaticString)
        #expect(buffer.cell.string == "y" && taken.base[expected.count] == 0x78)
    }

    @Test(arguments: [0, 1, 9, 10, 99, 100, 12_345, -1, -10, .max, .min]) func decimals(_ number: Int) {
        let buffer = self.buffer("n=")
        buffer.append(decimal: number)
        #expect(buffer.cell.string == "n=\(number)")
    }

    @Test(arguments: [0x41, 0x7F, 0x80, 0x7FF, 0x800, 0xFFFF, 0x10000, 0x10FFFF] as [UInt32]) func scalars(_ value: UInt32) throws {
        let buffer = ByteBuffer()
        buffer.append(scalar: value)
        #expect(buffer.cell.string == String(try #require(Unicode.Scalar(value))))
    }

    @Test func aBatchKeepsWhatWasReadBesideWhatIs() {
        let arena = buffer("onetwo")
        let batch = Batch(columnCount: 2, capacity: 2, arena: arena, source: 0)
        #expect(batch.addRow(RowPlace(ordinal: 1, line: 2)) == 0)
        batch.setOriginal(0, 0, offset: 0, count: 3)
        #expect(batch.cell(0, 0).string == "one" && batch.cell(0, 1).isMissing && !batch.isChanged(0, 0))
        with("ONE") { batch.replace(0, 0, with: $0) }
        #expect(batch.cell(0, 0).string == "ONE" && batch.originalCell(0, 0).string == "one" && batch.isChanged(0, 0))
        // A copy of the same bytes is a change as well: the view tells, not the bytes.
        with("one") { batch.replace(0, 0, with: $0) }
        #expect(batch.isChanged(0, 0))
        batch.restoreOriginal(0, 0)
        #expect(!batch.isChanged(0, 0) && batch.cell(0, 0).string == "one")
        batch.replace(0, 0, with: .missing)
        #expect(batch.cell(0, 0).isMissing && batch.isChanged(0, 0))
        batch.settle(0, 0)
        #expect(batch.originalCell(0, 0).isMissing && !batch.isChanged(0, 0))
        batch.setOriginal(0, 1, offset: 3, count: 0)
        #expect(!batch.cell(0, 1).isMissing && batch.cell(0, 1).isEmpty)
        batch.setMissing(0, 1)
        #expect(batch.cell(0, 1).isMissing)
        batch.removeLastRow()
        #expect(batch.rowCount == 0)
    }

    @Test func aProposalIsNoChange() {
        let batch = Batch(columnCount: 1, capacity: 1, arena: buffer("x"), source: 0)
        _ = batch.addRow(RowPlace(ordinal: 1, line: 1))
        batch.setOriginal(0, 0, offset: 0, count: 1)
        with("better") { batch.propose(0, 0, 3, $0) }
        let proposal = batch.proposals[0]
        #expect(Cell(UnsafePointer(batch.arena.base + proposal.offset), proposal.count).string == "better" && proposal.mark == 3)
        #expect(batch.cell(0, 0).string == "x" && !batch.isChanged(0, 0))
    }

    @Test func rowsThatAreNotFilled() {
        let batch = Batch(columnCount: 2, capacity: 3, arena: buffer(""), source: 0)
        for row in 0..<3 { #expect(batch.startRow(RowPlace(ordinal: row, line: row)) == row) }
        batch.fillMissing(0)
        batch.fillMissing(1)
        batch.clearMarks()
        for row in 0..<3 { #expect(batch.cell(row, 0).isMissing && batch.originalCell(row, 1).isMissing && batch.mark(row, 1) == 0) }
    }

    /// The state's flags and its door share a byte and do not touch each other.
    @Test func rowStates() {
        for door in Door.allCases {
            for bits in 0..<16 {
                var state = RowState()
                state.door = door
                state.wasUnclean = bits & 1 != 0
                state.wasStale = bits & 2 != 0
                state.isTouched = bits & 4 != 0
                state.isExcess = bits & 8 != 0
                let copy = RowState(bits: state.packed)
                #expect(copy.door == door && copy.wasUnclean == (bits & 1 != 0) && copy.wasStale == (bits & 2 != 0))
                #expect(copy.isTouched == (bits & 4 != 0) && copy.isExcess == (bits & 8 != 0))
                #expect(copy.hasLeft == ![.clean, .flagged].contains(door))
                state.isTouched = false
                state.door = .merged
                #expect(state.door == .merged && state.wasUnclean == (bits & 1 != 0) && !state.isTouched)
            }
        }
    }
}
