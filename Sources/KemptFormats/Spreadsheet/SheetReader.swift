import KemptCore

/// An open workbook: parsed in order, batches handed over finished.
final class SheetReader: SourceReader, @unchecked Sendable {  // `next` on one thread; finished batches are handed over whole
    private let package: any SheetPackage
    private let records: SheetRecords
    private let stream: any SheetStream
    private let layout: SourceLayout
    private var isAtEnd = false

    init(_ package: any SheetPackage, settings: SheetSettings, word: String, layout: SourceLayout) throws {
        let plan = try SheetPlan(package, settings: settings, word: word)
        let row = SheetRow(arena: ByteBuffer(capacity: 16))
        let styles = (package as? XLSXPackage)?.styles ?? XLSXStyles()
        self.package = package
        self.layout = layout
        records = SheetRecords(plan, settings: settings, layout: layout, styles: styles, row: row)
        let reading = SheetReading(wantsMerges: settings.fillsMerged, wantsComments: true)
        stream = try package.stream(.indices(plan.tables.map(\.sheet.index)), reading, row: row, sink: records)
    }

    var progress: (read: Int, total: Int) { package.progress }
    var lastOrdinal: Int { records.ordinal }
    var tally: [(name: String, value: Int)] {
        let hidden = package.sheets.count { $0.isHidden }
        return records.tally + (hidden > 0 ? [("hidden sheets", hidden)] : [])
    }

    func next() throws -> Chunk? {
        while true {
            if let batch = records.takeFinished() {
                let chunk = Chunk(bytes: batch.arena, byteOffset: 0, line: 1, ordinal: 1)
                chunk.batch = batch
                return chunk
            }
            if isAtEnd { return nil }
            if try !stream.feed() {
                isAtEnd = true
                records.finishBatch()
            }
        }
    }

    func decode(_ chunk: Chunk) -> Batch {
        chunk.batch ?? Batch(columnCount: layout.columnCount, capacity: 1, arena: chunk.bytes, source: layout.source)
    }
}
