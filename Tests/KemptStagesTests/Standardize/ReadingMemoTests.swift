import KemptCore
import Testing

@testable import KemptStages

/// The memo says what the type says, whatever it is asked and however often.
@Suite struct ReadingMemoTests {
    /// Writes the companion and the value backwards where the value is of odd length, an empty value behind `-`, and counts how often it is asked.
    private final class Asked: @unchecked Sendable { var times = 0 }  // one thread

    private struct Backwards: SemanticType {
        static let spec = TypeSpec(
            Spec("backwards", "a type of this test", example: "x: {type: backwards}"),
            outcomes: ["odd", "dash", "even"].map { Outcome("backwards.\($0)", .repair, "a mark of this test") }, repeats: true)
        let asked = Asked()
        init(_ values: Values, _ context: TypeContext) {}
        init() {}

        func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
            asked.times += 1
            if cell.equals("-") { return Reading(2, wrote: true) }
            if cell.count % 2 == 0 { return cell.count % 4 == 0 ? .same : Reading(3, wrote: false) }
            workspace.output.append(companion)
            for index in (0..<cell.count).reversed() { workspace.output.append(cell[index]) }
            return Reading(1, wrote: true)
        }
    }

    private let type = Backwards()
    private let workspace = Workspace()

    private func check(_ memo: ReadingMemo, _ value: [UInt8], _ companion: [UInt8]?) {
        value.withUnsafeBufferPointer { value in
            (companion ?? []).withUnsafeBufferPointer { other in
                let cell = Cell(value.baseAddress!, value.count)
                let companion = companion == nil ? Cell.missing : other.baseAddress.map { Cell($0, other.count) } ?? .empty
                workspace.output.removeAll()
                let plain = type.read(cell, companion: companion, workspace)
                let written = workspace.output.cell.string
                var result = Cell.empty
                let hash = ReadingMemo.hash(cell, companion)
                let reading = memo.read(cell, companion: companion, hash: hash, type, workspace, result: &result)
                #expect(reading.mark == plain.mark && reading.wrote == plain.wrote)
                #expect(!reading.wrote || result.string == written)
            }
        }
    }

    @Test func sameAsTheTypeForAnyValue() {
        let memo = ReadingMemo()
        var state: UInt64 = 7
        func below(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<30_000 {
            // Few letters and more values than slots: some come again, some push others out, some are too long to be kept.
            let value = (0..<1 + below(below(20) == 0 ? 400 : 7)).map { _ in UInt8(97 + below(4)) }
            check(memo, value, below(3) == 0 ? nil : (0..<below(5)).map { _ in UInt8(97 + below(2)) })
        }
        for _ in 0..<2 { check(memo, Array("-".utf8), nil) }
    }

    @Test func whatComesAgainIsNotReadAgain() {
        let memo = ReadingMemo()
        for _ in 0..<5 { check(memo, Array("Vilnius".utf8), nil) }
        // Five times by the check itself.
        #expect(type.asked.times == 6)
    }

    @Test func aColumnOfNothingButNewValuesIsNotAskedAboutForAWhile() {
        let memo = ReadingMemo()
        var isAsked: [Bool] = []
        for block in 0..<60 {
            let asks = memo.isWorthAsking(ReadingMemo.block)
            isAsked.append(asks)
            if asks { for row in 0..<ReadingMemo.block { check(memo, Array("\(block) \(row)".utf8), nil) } }
        }
        #expect(isAsked.prefix(4).allSatisfy { $0 })
        #expect(isAsked.filter { !$0 }.count > 40)
        let steady = ReadingMemo()
        for _ in 0..<60 {
            #expect(steady.isWorthAsking(ReadingMemo.block))
            for row in 0..<ReadingMemo.block { check(steady, Array("\(row % 100)".utf8), nil) }
        }
    }

    @Test func batchesOfAnySizeReadAlike() {
        let column = Column("x", .declared, type: type, typeSpec: Backwards.spec)
        for rows in [1, 511, 512, 513, 1300] {
            let batch = Batch(columnCount: 1, capacity: rows, arena: ByteBuffer(), source: 0)
            for row in 0..<rows {
                _ = batch.addRow(RowPlace(ordinal: row + 1, line: 0))
                let offset = batch.arena.count
                batch.arena.append(String(repeating: "ab", count: row % 3) + "\(row % 7)")
                batch.setOriginal(row, 0, offset: offset, count: batch.arena.count - offset)
            }
            ReadingStep(stage: "standardize", columns: [column], chosen: [0]).makeRunner().run(batch)
            for row in 0..<rows {
                let value = String(repeating: "ab", count: row % 3) + "\(row % 7)"
                #expect(batch.mark(row, 0) == 1 && batch.cell(row, 0).string == String(value.reversed()))
            }
        }
    }
}
