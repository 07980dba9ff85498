import KemptCore
import Testing

/// Books, identities, crews.
@Suite struct RecordTests {
    @Test func booksAddUpInAnyOrder() {
        func share(_ seed: Int) -> Ledger {
            let ledger = Ledger(sources: 2, rules: 2, columns: 2)
            ledger.accounts[1].parsed = seed
            ledger.accounts[1].doors[Int(Door.clean.rawValue)] = seed
            ledger.accounts[0].rejected = seed * 2
            ledger.hits[1] = seed
            ledger.soleCause[0] = seed
            ledger.filled[1] = seed
            ledger.changedCells = seed
            ledger.records = seed
            return ledger
        }
        let (one, other) = (share(1), share(5))
        for seed in [5, 9] { one.add(share(seed)) }
        for seed in [1, 9] { other.add(share(seed)) }
        for ledger in [one, other] {
            #expect(ledger.accounts[1].parsed == 15 && ledger.accounts[0].read == 30 && ledger.accounts[1].balances)
            #expect(ledger.hits == [0, 15] && ledger.soleCause == [15, 0] && ledger.filled == [0, 15])
            #expect(ledger.changedCells == 15 && ledger.records == 15)
        }
    }

    @Test func booksBalanceOrDoNot() {
        var account = Ledger.Account()
        #expect(account.balances)
        account.parsed = 2
        #expect(!account.balances)
        account.doors[Int(Door.merged.rawValue)] = 1
        account.doors[Int(Door.flagged.rawValue)] = 1
        account.rejected = 7
        #expect(account.balances && account.read == 9)
        account.doors[Int(Door.archived.rawValue)] = 1
        #expect(!account.balances)
    }

    @Test func aRecordIsNamedByItsKeyOrItsPlace() {
        let arena = ByteBuffer()
        arena.append("k1")
        let batch = Batch(columnCount: 1, capacity: 3, arena: arena, source: 0)
        for ordinal in [7, 8, 9] { _ = batch.addRow(RowPlace(ordinal: ordinal, line: 1)) }
        batch.setOriginal(0, 0, offset: 0, count: 2)
        batch.setOriginal(1, 0, offset: 0, count: 0)
        func identity(_ row: Int, key: Int?) -> String {
            let buffer = ByteBuffer()
            Schema(columns: [Column("id", .declared)], key: key).appendIdentity(of: row, in: batch, sourceName: "crm", to: buffer)
            return buffer.cell.string
        }
        #expect((0..<3).map { identity($0, key: 0) } == ["k1", "crm#8", "crm#9"])
        #expect(identity(0, key: nil) == "crm#7")
    }

    @Test func aCrewOfOneKeepsOrder() {
        #expect(Crew.alone.map(5) { $0 * 2 } == [0, 2, 4, 6, 8])
        #expect(Crew.alone.map(0) { $0 } == [])
        #expect(Crew.alone.map(3) { $0 == 1 ? nil : $0 } == [0, nil, 2])
    }

    @Test(arguments: [(0, []), (1, [0..<1]), (3, [0..<3]), (4, [0..<3, 3..<4]), (6, [0..<3, 3..<6]), (7, [0..<3, 3..<6, 6..<7])])
    func aCrewTakesStretchesInOrder(_ count: Int, _ stretches: [Range<Int>]) {
        #expect(Crew.alone.mapStretches(count, of: 3) { $0 } == stretches)
    }

    @Test func findingsSayWhichColumn() {
        #expect(Finding(row: 3, rule: 2).column == .max)
        #expect(Finding(row: 3, rule: 2, column: 4).column == 4)
    }
}
