import KemptTypes
import Testing

/// Rows of neighbours, against a plain twin that looks at every place.
@Suite struct RowIndexTests {
    private func holds(_ sequences: [[UInt64]], _ row: [UInt64]) -> Bool {
        sequences.contains { sequence in
            row.count <= sequence.count && (0...sequence.count - row.count).contains { Array(sequence[$0..<$0 + row.count]) == row }
        }
    }

    @Test func agreesWithThePlainWay() {
        var random = SmallGenerator(seed: 7)
        for _ in 0..<400 {
            let letters = 1 + random.below(3)
            let sequences = (0..<1 + random.below(4)).map { _ in (0..<random.below(9)).map { _ in UInt64(random.below(letters)) } }
            var index = RowIndex()
            for sequence in sequences {
                index.breakOff()
                for number in sequence { index.add(number) }
            }
            for _ in 0..<60 {
                let row = (0..<random.below(6)).map { _ in UInt64(random.below(letters)) }
                #expect(index.contains(row) == (row.isEmpty || holds(sequences, row)), "\(row) in \(sequences)")
            }
        }
    }

    /// Every row of every sequence is there, and none across a break.
    @Test func everyRowIsThere() {
        let sequences: [[UInt64]] = [[1, 1, 1, 2], [2, 1, 1], [3], [1, 2, 3, 1, 2]]
        var index = RowIndex()
        for sequence in sequences {
            index.breakOff()
            for number in sequence { index.add(number) }
        }
        for sequence in sequences {
            for start in sequence.indices { for end in start..<sequence.count { #expect(index.contains(Array(sequence[start...end]))) } }
        }
        #expect(!index.contains([1, 1, 1, 1]) && !index.contains([1, 2, 2]) && !index.contains([1, 3]) && !index.contains([4]))
    }
}
