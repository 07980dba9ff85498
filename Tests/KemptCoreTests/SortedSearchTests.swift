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
}
