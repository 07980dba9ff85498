import Testing

@testable import KemptMatching

/// Lists of blocks against a dictionary of them.
@Suite struct BlockListTests {
    private struct Keyed {
        let key: UInt64
        let row: UInt32
    }

    /// What a list holds: the rows of each block.
    private func blocks(_ list: BlockList) -> [[UInt32]] { (0..<list.count).map { Array(list.rows[list.range($0)]) } }

    private func list(_ entries: [Keyed]) -> BlockList {
        let sorter = KeySorter(capacity: entries.count)
        for entry in entries { sorter.add(entry.key << 8, entry.row) }
        sorter.sort()
        return BlockList(sorter)
    }

    private func plain(_ entries: [Keyed]) -> [[UInt32]] {
        Dictionary(grouping: entries, by: \.key).sorted { $0.key < $1.key }.map { $0.value.map(\.row) }.filter { $0.count > 1 }
    }

    private func random(_ count: Int, keys: Int, _ dice: inout Dice) -> [Keyed] {
        (0..<count).map { Keyed(key: UInt64(1 + dice.below(keys)), row: UInt32($0)) }
    }

    @Test(arguments: [(0, 1), (1, 1), (2, 1), (50, 3), (300, 100), (300, 1000), (2000, 700)])
    func `rows that share a key make a block, in the order of keys`(_ count: Int, _ keys: Int) {
        var dice = Dice(state: UInt64(count + keys))
        let entries = random(count, keys: keys, &dice)
        let list = list(entries)
        #expect(blocks(list) == plain(entries))
        #expect(list.keys.count == list.count && list.rows.count == list.ends.last.map(Int.init) ?? 0)
    }

    @Test(arguments: [0, 1, 30, 90, 99, 100])
    func `what is left when rows are taken out is what the others would have made`(_ percent: Int) {
        var dice = Dice(state: UInt64(percent))
        let entries = random(2000, keys: 400, &dice)
        let absent = RowSet(entries.map(\.row).filter { _ in dice.chance(percent) }, of: entries.count)
        var left = list(entries)
        left.remove(absent)
        let anew = list(entries.filter { !absent.contains($0.row) })
        #expect(blocks(left) == blocks(anew))
        #expect(left.keys == anew.keys && left.rows.count == anew.rows.count)
    }
}
