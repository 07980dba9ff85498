import KemptCore
import KemptFormats
import Testing

@testable import KemptEngine

/// The reading loop of `extract`: all records, in order, whatever the workers do.
@Suite struct ExtractionTests {
    /// Values between bars, one record a line; a missing value is `-`.
    private final class BarEncoder: BatchEncoder {
        func encode(_ batch: Batch) -> ByteBuffer {
            let buffer = ByteBuffer()
            for row in 0..<batch.rowCount {
                for column in 0..<batch.columnCount {
                    let cell = batch.cell(row, column)
                    buffer.append(cell.isMissing ? "-" : cell.string)
                    buffer.append("|")
                }
                buffer.append("\n")
            }
            return buffer
        }
    }

    private static let rows: [[String?]] = (1...500).map { number in
        ["\(number)", number % 7 == 0 ? nil : "name \(number)", number % 5 == 0 ? "" : String(repeating: "x", count: number % 90)]
    }

    private static let expected = rows.map { $0.map { ($0 ?? "-") + "|" }.joined() + "\n" }.joined()

    @Test(arguments: [1, 2, 3, 8], [1, 2, 3, 7, 64, 1000]) func orderIsKept(_ workers: Int, _ rowsInBatch: Int) throws {
        var text = ""
        let extraction = Extraction(RowsSource(rows: Self.rows, rowsInBatch: rowsInBatch), columnCount: 3, name: "memory", workers: workers)
        let totals = try extraction.run(makeEncoder: { BarEncoder() }, rejects: nil) { text += $0.records.cell.string }
        #expect(text == Self.expected)
        #expect(totals.records == 500 && totals.rejected == 0 && totals.rejectRules.isEmpty)
    }

    /// What is refused is counted in lines and told as a run's quarantine tells it; what is found is counted by its index.
    @Test(arguments: [1, 4]) func refusalsAndFindings(_ workers: Int) throws {
        let folder = Folder()
        let path = folder.write("a,b\n1,2\n3\n\n4,5\n6,\"7\n8,9\n", "ragged.csv")
        let source = CSVSource(path: path)
        let profile = try source.probe()
        var records = ""
        var rejects = ""
        let extraction = Extraction(source, columnCount: profile.columns.count, name: "ragged", workers: workers)
        let totals = try extraction.run(makeEncoder: { BarEncoder() }, rejects: CSVTarget(path: "")) {
            records += $0.records.cell.string
            rejects += $0.rejects.cell.string
        }
        #expect(records == "1|2|\n4|5|\n8|9|\n")
        let lines = rejects.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        #expect(
            lines.map { Array($0.prefix(4)) } == [["ragged", "3", "8", "csv.too-few-fields"], ["ragged", "6", "15", "csv.unclosed-quote"]],
            "\(rejects)")
        #expect(lines.allSatisfy { $0.count >= 6 && !$0[4].isEmpty } && rejects.hasSuffix("\"6,\"\"7\"\n"), "\(rejects)")
        #expect(totals.rejected == 2 && totals.records == 3)
        #expect(totals.rejectRules.map(\.rule) == ["csv.too-few-fields", "csv.unclosed-quote"] && totals.rejectRules.map(\.count) == [1, 1])
    }

    @Test(arguments: [1, 3]) func aBrokenSourceStopsIt(_ workers: Int) {
        var delivered = 0
        let words = failure {
            let source = RowsSource(rows: Self.rows, rowsInBatch: 10, failsAfter: 5)
            _ = try Extraction(source, columnCount: 3, name: "memory", workers: workers)
                .run(makeEncoder: { BarEncoder() }, rejects: nil) { _ in delivered += 1 }
        }
        #expect(words == "input: (memory): reading stopped")
        #expect(delivered <= 5)
    }

    private struct Enough: Error {}

    /// A reader that has enough stops the reading a few batches later.
    @Test(arguments: [1, 3]) func aDelivererMayStopIt(_ workers: Int) {
        var delivered = 0
        #expect(throws: Enough.self) {
            let source = RowsSource(rows: Self.rows, rowsInBatch: 1)
            _ = try Extraction(source, columnCount: 3, name: "memory", workers: workers)
                .run(makeEncoder: { BarEncoder() }, rejects: nil) { _ in
                    delivered += 1
                    if delivered == 3 { throw Enough() }
                }
        }
        #expect(delivered == 3)
    }
}
