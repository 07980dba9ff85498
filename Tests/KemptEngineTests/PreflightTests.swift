import KemptCore
import KemptFormats
import Testing

@testable import KemptEngine

/// The look through the sources before anything is written.
@Suite struct PreflightTests {
    private func column(_ lengths: [Int: Int]) -> Preflight.Column {
        var column = Preflight.Column()
        for (length, count) in lengths {
            column.lengths[length] = count
            column.filled += count
        }
        return column
    }

    @Test func valuesThatEndAtOneRoundWidthWereCutOff() {
        #expect(column([5: 40, 12: 30, 28: 1, 30: 7]).cutOff?.width == 30)
        #expect(column([5: 40, 12: 30, 28: 1, 30: 7]).cutOff?.values == 7)
        #expect(column([5: 40, 50: 3]).cutOff?.width == 50)
        // Thinning out, no round width, too few, fixed width, nothing at all.
        #expect(column([5: 40, 28: 4, 29: 3, 30: 5]).cutOff == nil)
        #expect(column([5: 40, 31: 9]).cutOff == nil)
        #expect(column([5: 40, 30: 2]).cutOff == nil)
        #expect(column([5: 4, 10: 90]).cutOff == nil)
        #expect(column([:]).cutOff == nil)
        #expect(column([5: 40, Preflight.longest: 9]).cutOff == nil)
    }

    @Test(arguments: [1, 3]) func everythingIsCountedAndNothingIsWritten(_ workers: Int) throws {
        let folder = Folder()
        let rows = (0..<100).map { ["\($0)", $0 % 4 == 0 ? "TOP" : "low", $0 % 2 == 0 ? nil : "a@x", "new"] as [String?] }
        let plan = try makePlan([("one", RowsSource(rows: rows)), ("two", RowsSource(rows: Array(rows.prefix(8))))], into: folder, gathers: true)
        let (result, found) = try Run.preflight(plan, RunOptions(workers: workers))
        #expect(result.ledger.accounts.map(\.parsed) == [100, 8])
        #expect(found.columns.map { $0.map(\.filled) } == [[100, 100, 50, 100], [8, 8, 4, 8]])
        #expect(found.columns[0][1].judged[Int(OutcomeClass.repair.rawValue)] == 75)
        #expect(found.columns[0][1].judged.reduce(0, +) == 100)
        #expect(found.columns[0][0].lengths[1...2] == [10, 90])
        #expect(folder.names == [])
    }
}
