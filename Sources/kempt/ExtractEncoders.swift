import KemptCore
import KemptEngine
import KemptFormats

/// What `extract` writes.
enum ExtractForm: String, CaseIterable {
    case jsonl, csv
    /// Reads everything and writes no record: to see what would be refused, and for measuring.
    case none

    func makeEncoder(_ columns: ExtractColumns) -> any BatchEncoder {
        switch self {
        case .jsonl: RecordBatchEncoder(columns, JSONLinesEncoder(columns: columns.all))
        case .csv: RecordBatchEncoder(columns, Self.makeCSVEncoder())
        case .none: NoEncoder()
        }
    }

    /// No apostrophe before what a spreadsheet would take for a formula: records are told as they were read.
    private static func makeCSVEncoder() -> CSVEncoder { CSVEncoder(guardsFormulas: false) }

    /// What stands above the records.
    func header(_ columns: ExtractColumns) -> ByteBuffer {
        guard self == .csv else { return ByteBuffer(capacity: 16) }
        let encoder = Self.makeCSVEncoder()
        let text = ByteBuffer()
        encoder.begin()
        for name in columns.all {
            text.removeAll()
            text.append(name)
            encoder.field(text.cell)
        }
        encoder.end()
        return encoder.buffer.takeContent()
    }
}

/// The columns of an extraction: the source's own and, when asked for, where each record stood.
struct ExtractColumns: Sendable {
    let names: [String]
    /// Line, byte offset and number of the record; empty when not asked for.
    let places: [String]
    var all: [String] { names + places }

    /// A column of the source that is called like a place keeps its name; the place gets one more `_`.
    init(_ names: [String], places: Bool) {
        self.names = names
        self.places =
            !places
            ? []
            : ["_line", "_offset", "_record"].map { place in
                var place = place
                while names.contains(place) { place = "_" + place }
                return place
            }
    }

    /// Where a record stood; nil for what the source cannot tell.
    static func place(_ which: Int, of row: Int, in batch: Batch) -> Int? {
        let place = batch.places[row]
        switch which {
        case 0: return place.line > 0 ? Int(place.line) : nil
        case 1: return place.count > 0 || batch.tellsOffsets ? batch.byteOffset + Int(place.offset) : nil
        default: return Int(place.ordinal)
        }
    }
}

/// Writes nothing.
private final class NoEncoder: BatchEncoder {
    func encode(_ batch: Batch) -> ByteBuffer { ByteBuffer(capacity: 16) }
}

/// Records as they were read, by the encoders of `load`.
private final class RecordBatchEncoder: BatchEncoder {
    private let columns: ExtractColumns
    private let encoder: any PlacedRecordEncoder

    init(_ columns: ExtractColumns, _ encoder: any PlacedRecordEncoder) {
        self.columns = columns
        self.encoder = encoder
    }

    func encode(_ batch: Batch) -> ByteBuffer {
        for row in 0..<batch.rowCount {
            encoder.begin()
            encoder.fields(of: row, in: batch)
            for which in columns.places.indices { encoder.figure(ExtractColumns.place(which, of: row, in: batch)) }
            encoder.end()
        }
        return encoder.buffer.takeContent()
    }
}
