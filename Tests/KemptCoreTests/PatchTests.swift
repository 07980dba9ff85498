import KemptCore
import Testing

@Suite struct PatchTests {
    /// One of each, with texts that tell whose they are.
    func patch(_ name: String, row: UInt32) -> Patch {
        let patch = Patch()
        func place(_ text: String) -> Range<Int> {
            let start = patch.bytes.count
            patch.bytes.append(text)
            return start..<patch.bytes.count
        }
        let (value, givers, other, identity) = (place("\(name) value"), place("\(name) giver"), place("\(name) other"), place("\(name) identity"))
        patch.changes.append(
            Patch.Change(
                row: row, column: 1, mark: 2, offset: value.lowerBound, count: value.count, rule: 3, giversOffset: givers.lowerBound,
                giversCount: givers.count))
        patch.changes.append(Patch.Change(row: row, column: 2, mark: 0, offset: 0, count: -1, rule: 0, giversOffset: 0, giversCount: 0))
        patch.differences.append(
            Patch.Difference(
                row: row, column: 1, valueOffset: value.lowerBound, valueCount: value.count, otherOffset: other.lowerBound,
                otherCount: other.count, rule: 3, giversOffset: givers.lowerBound, giversCount: givers.count))
        let merge = Patch.Merge(
            row: row + 1, survivor: row, identityOffset: identity.lowerBound, identityCount: identity.count, survivorSource: 0, weight: 700,
            rule: "email")
        patch.merges.append(merge)
        patch.proposedMerges.append(merge)
        patch.pairs.append(Patch.Pair(row: row, other: row + 2, weight: 5, rule: name))
        return patch
    }

    @Test func whatIsAppendedKeepsItsTexts() {
        let whole = Patch()
        for (index, name) in ["one", "two", "trys"].enumerated() { whole.append(patch(name, row: UInt32(index * 10))) }
        func text(_ offset: Int, _ count: Int) -> String { whole.cell(offset, count).string }
        #expect(whole.changes.map(\.row) == [0, 0, 10, 10, 20, 20])
        #expect(whole.changes.map { whole.cell($0).isMissing } == [false, true, false, true, false, true])
        for (index, name) in ["one", "two", "trys"].enumerated() {
            #expect(whole.cell(whole.changes[index * 2]).string == "\(name) value")
            #expect(text(whole.changes[index * 2].giversOffset, whole.changes[index * 2].giversCount) == "\(name) giver")
            let difference = whole.differences[index]
            #expect(text(difference.valueOffset, difference.valueCount) == "\(name) value")
            #expect(text(difference.otherOffset, difference.otherCount) == "\(name) other")
            #expect(text(difference.giversOffset, difference.giversCount) == "\(name) giver")
            for merge in [whole.merges[index], whole.proposedMerges[index]] {
                #expect(merge.survivor == UInt32(index * 10))
                #expect(text(merge.identityOffset, merge.identityCount) == "\(name) identity")
            }
            #expect(whole.pairs[index].rule == name)
        }
    }
}
