import KemptCore
import Testing

@Suite struct SortedSearchTests {
    /// Beside the plain walk: every list of up to six numbers out of four, ascending, and every number asked for.
    @Test func theFirstThatIsNotBelow() {
        var lists: [[Int]] = [[]]
        for _ in 0..<6 { lists += lists.flatMap { list in ((list.last ?? 0)...3).map { list + [$0] } } }
        for list in Set(lists) {
            for wanted in -1...4 {
                #expect(lowerBound(list.count) { list[$0] < wanted } == list.firstIndex { $0 >= wanted } ?? list.count)
            }
        }
    }

    @Test(arguments: [1, 3, 64, 700]) func rowsAreFoundWhereTheyStand(_ spread: UInt32) {
        let rows = (0..<500).map { UInt32($0) * spread + UInt32($0 % 3 == 0 ? 0 : spread / 2) }.sorted()
        let distinct = rows.indices.filter { $0 == 0 || rows[$0] != rows[$0 - 1] }.map { rows[$0] }
        let sorted = SortedRows(distinct)
        for row in 0..<(500 * spread + 200) { #expect(sorted.index(of: row) == distinct.firstIndex(of: row)) }
        #expect(sorted.index(of: .max) == nil)
    }

    @Test func amongNoRowsNoneIsFound() {
        #expect(SortedRows([]).index(of: 0) == nil)
        #expect(SortedRows([]).index(of: 64) == nil)
    }
}
