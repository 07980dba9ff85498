import KemptCore
import Testing

@testable import KemptEngine

/// What goes into the reservoir comes out of it.
@Suite struct PackedBatchTests {
    /// Around every border of the variable-length count.
    private static let lengths: [Int?] = [
        nil, 0, 1, 125, 126, 127, 128, 129, 16_381, 16_382, 16_383, 16_384, 16_385, 2_097_150, 2_097_151, 0, nil,
    ]

    private static func value(_ length: Int?, _ seed: Int) -> String? {
        length.map { length in String((0..<length).map { Character(UnicodeScalar(UInt8(97 + ($0 + seed) % 26))) }) }
    }

    @Test(arguments: [false, true]) func roundTrip(_ keepsOriginals: Bool) {
        let rows = Self.lengths.enumerated().map { index, length in
            [Self.value(length, index), "x", Self.value(Self.lengths[(index + 5) % 17], 3)]
        }
        let batch = makeBatch(rows, columns: 3, source: 4, ordinal: 100)
        for row in 0..<batch.rowCount {
            batch.marks[batch.slot(row, 1)] = Mark(row * 7 & 255)
            batch.states[row].isTouched = row % 2 == 0
            batch.states[row].door = row % 3 == 0 ? .quarantined : .clean
        }
        let replacement = ByteBuffer()
        replacement.append("canonical")
        withExtendedLifetime(replacement) { batch.replace(2, 1, with: replacement.cell) }
        batch.replace(3, 1, with: .missing)
        batch.findings = [Finding(row: 1, rule: 2, column: 1)]
        batch.rejects = [Reject(line: 9, byteOffset: 80, rule: "csv.nul-byte", reason: "", raw: [0])]
        batch.blankLines = 6
        let quarantined = [QuarantinedRow(line: 1, byteOffset: 2, rule: "r", reason: "s", raw: [65])]
        let packed = PackedBatch(batch, quarantined: quarantined, keepsOriginals: keepsOriginals)
        // Any number of times.
        for _ in 0..<2 {
            let copy = packed.unpack()
            #expect(copy.source == 4 && copy.columnCount == 3 && copy.rowCount == batch.rowCount)
            #expect(copy.blankLines == 6 && copy.rejects.map(\.line) == [9] && copy.findings.map(\.rule) == [2])
            for row in 0..<batch.rowCount {
                check(copy.states[row] == batch.states[row] && copy.places[row].ordinal == batch.places[row].ordinal, "row \(row)")
                for column in 0..<3 {
                    let (before, after) = (batch.cell(row, column), copy.cell(row, column))
                    check(before.equals(after) && before.isMissing == after.isMissing, "cell \(row), \(column)")
                    let original = keepsOriginals ? batch.originalCell(row, column) : before
                    check(original.equals(copy.originalCell(row, column)), "original \(row), \(column)")
                    check(batch.mark(row, column) == copy.mark(row, column), "mark \(row), \(column)")
                }
            }
        }
        #expect(packed.quarantined.map(\.rule) == ["r"])
    }

    @Test func nothingAtAll() {
        for columns in [0, 3] {
            let copy = PackedBatch(makeBatch([], columns: columns), quarantined: [], keepsOriginals: false).unpack()
            #expect(copy.rowCount == 0 && copy.columnCount == columns)
        }
        #expect(PackedBatch(makeBatch([[], []], columns: 0), quarantined: [], keepsOriginals: true).unpack().rowCount == 2)
    }

    @Test func randomBatches() {
        for seed in 1...100 {
            var random = Seeded(seed)
            let columns = 1 + random.below(5)
            let rows = (0..<random.below(40)).map { _ in
                (0..<columns).map { column in random.below(4) == 0 ? nil : Self.value(random.below(300), column) }
            }
            let batch = makeBatch(rows, columns: columns)
            let copy = PackedBatch(batch, quarantined: [], keepsOriginals: seed % 2 == 0).unpack()
            let texts = (0..<copy.rowCount).map { row in
                (0..<columns).map { copy.cell(row, $0).isMissing ? nil : copy.cell(row, $0).string }
            }
            check(texts == rows, "seed \(seed)")
        }
    }
}

/// Rows picked out of the reservoir by their numbers.
@Suite struct ReservoirTests {
    private final class NoDigest: Digest, @unchecked Sendable {}

    private func fill(_ sizes: [Int]) -> (Reservoir, GatheredSources) {
        let reservoir = Reservoir()
        var number = 0
        for (index, size) in sizes.enumerated() {
            let rows = (0..<size).map { row in ["row \(number + row)", row % 3 == 0 ? nil : "x"] }
            let delivery = Delivery(outputs: 0)
            delivery.packed = PackedBatch(makeBatch(rows, columns: 2, source: index / 2), quarantined: [], keepsOriginals: false)
            delivery.digest = NoDigest()
            reservoir.append(delivery)
            number += size
        }
        var plan = Plan(name: "p", schema: Schema(columns: [], key: nil))
        plan.inputs = (0...sizes.count / 2).map {
            Plan.Input(
                name: "s\($0)", role: .base, source: RowsSource(rows: []), profile: SourceProfile(columns: [], facts: []),
                layout: SourceLayout(source: $0, target: [], columnCount: 2))
        }
        return (reservoir, reservoir.sources(of: plan))
    }

    @Test(arguments: [[3, 0, 5, 1], [0, 0], [1], [0, 4], [4, 0], []]) func collects(_ sizes: [Int]) {
        let (reservoir, sources) = fill(sizes)
        let total = sizes.reduce(0, +)
        #expect(sources.firstRow.last == total && sources.sourceOfDigest == sizes.indices.map { $0 / 2 })
        for subset in 0..<(1 << total) {
            let rows = (0..<total).filter { subset >> $0 & 1 == 1 }.map(UInt32.init)
            let members = reservoir.collect(rows, sources: sources, crew: .dispatch(workers: 2))
            for row in 0..<UInt32(total) {
                guard let found = members.find(row) else {
                    check(!rows.contains(row), "row \(row) of \(rows) is not there")
                    continue
                }
                check(rows.contains(row) && found.batch.cell(found.row, 0).string == "row \(row)", "row \(row) of \(rows)")
            }
            check(members.find(UInt32(total)) == nil, "a row too many")
        }
    }

    @Test func takesEachBatchOnce() {
        let (reservoir, _) = fill([2, 3])
        #expect(reservoir.takeDigests().count == 2 && reservoir.takeDigests().isEmpty)
        #expect(reservoir.take(0)?.rowCount == 2)
        #expect(reservoir.take(0) == nil)
        #expect(reservoir.take(1)?.rowCount == 3)
        #expect(reservoir.take(2) == nil)
    }
}
