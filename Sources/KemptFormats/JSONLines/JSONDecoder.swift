import Glibc
import KemptCore
import KemptText

/// How the records of a file lie in it.
enum JSONLayout: Sendable {
    /// One on each line: JSON Lines.
    case lines
    /// One behind the other, each over lines as it likes; in a list they stand between brackets and commas.
    case values
}

/// What becomes of a list of plain values.
enum JSONArrays: String, Sendable, CaseIterable { case join, first, json }

/// Turns a chunk of whole records into a batch: views into the chunk, copies only where escapes are resolved or lists are joined.
///
/// Any worker may decode any chunk.
struct JSONDecoder: Sendable {
    let keys: JSONKeyTable
    let target: SourceLayout
    let layout: JSONLayout
    let arrays: JSONArrays
    /// Columns of the source; the last one takes the keys that the head did not show, when there is such a column.
    let columnCount: Int
    let otherColumn: Int
    /// From the text to the bytes of the file.
    let stored: StoredText
    private let unfilled: [Int]

    init(
        keys: JSONKeyTable, target: SourceLayout, layout: JSONLayout, arrays: JSONArrays, columnCount: Int, otherColumn: Int, stored: StoredText
    ) {
        self.keys = keys
        self.target = target
        self.layout = layout
        self.arrays = arrays
        self.columnCount = columnCount
        self.otherColumn = otherColumn
        self.stored = stored
        let filled = Set(target.target)
        unfilled = (0..<target.columnCount).filter { !filled.contains($0) }
    }

    /// `rows` bounds the records in the chunk. Also returns how many values went to the column of the others.
    func decode(_ chunk: Chunk, rows: Int) -> (batch: Batch, others: Int) {
        var machine = JSONDecoding(self, chunk, rows: rows)
        machine.run()
        for column in unfilled { machine.batch.fillMissing(column) }
        machine.batch.clearMarks()
        return (machine.batch, machine.others)
    }
}
