import KemptCore

/// The marks of one column as the books see them: tables by mark, so that a loop over rows asks nothing of the plan.
///
/// Half of the marks of a column may be set, and which is nobody's guess, so the loops count and join without a branch for each. Eight rows
/// without a mark are one step. Cost: about 1 ns a cell.
struct MarkColumn {
    let column: Int
    /// The rule of each mark; -1 for `same`.
    let rules: [Int]
    /// By any mark: 1 where its rule has the property.
    private let isError: [UInt8]
    private let isUncleanArrival: [UInt8]

    /// Nil when no mark of the column means anything.
    init?(_ column: Int, _ rules: [Int], isError: [Bool], isUncleanArrival: [Bool]) {
        if rules.isEmpty { return nil }
        func byMark(_ property: [Bool]) -> [UInt8] {
            let known = rules.map { $0 >= 0 && property[$0] ? UInt8(1) : 0 }
            return known + Array(repeating: 0, count: max(0, 256 - known.count))
        }
        self.column = column
        self.rules = rules
        self.isError = byMark(isError)
        self.isUncleanArrival = byMark(isUncleanArrival)
    }

    /// Calls `body` with the rows of each eight marks of which one is set at least; fewer at the end.
    @inline(__always) private func forEachEight(_ batch: Batch, _ body: (Range<Int>, UnsafePointer<Mark>) -> Void) {
        let marks = UnsafePointer(batch.marks + batch.slot(0, column))
        let rows = batch.rowCount
        var row = 0
        while row &+ 8 <= rows {
            if UnsafeRawPointer(marks + row).loadUnaligned(as: UInt64.self) != 0 { body(row..<row &+ 8, marks) }
            row &+= 8
        }
        if row < rows { body(row..<rows, marks) }
    }

    /// Notes which records were unclean as they arrived.
    func judgeArrival(_ batch: Batch) {
        isUncleanArrival.withUnsafeBufferPointer { table in
            forEachEight(batch) { rows, marks in
                for row in rows { batch.states[row].addUnclean(table[Int(marks[row])]) }
            }
        }
    }

    /// How often each mark stands in the column, 256 numbers; calls `error` with the row and the rule of those that are errors.
    func count(_ batch: Batch, error: (Int, Int) -> Void) -> [Int] {
        // Two counters by turns: the same mark twice in a row would wait for the first.
        var counts = [Int](repeating: 0, count: 512)
        counts.withUnsafeMutableBufferPointer { counts in
            isError.withUnsafeBufferPointer { table in
                forEachEight(batch) { rows, marks in
                    for row in rows {
                        let mark = Int(marks[row])
                        counts[(row & 1) &* 256 &+ mark] &+= 1
                        if table[mark] != 0 { error(row, rules[mark]) }
                    }
                }
            }
        }
        return (0..<256).map { counts[$0] + counts[256 + $0] }
    }
}
