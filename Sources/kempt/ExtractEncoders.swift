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
        case .jsonl: JSONLinesBatchEncoder(columns)
        case .csv: CSVBatchEncoder(columns)
        case .none: NoEncoder()
        }
    }

    /// What stands above the records.
    func header(_ columns: ExtractColumns) -> ByteBuffer {
        guard self == .csv else { return ByteBuffer(capacity: 16) }
        let encoder = CSVBatchEncoder.makeEncoder()
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

/// Records as lines of CSV, by the encoder of `load`.
final class CSVBatchEncoder: BatchEncoder {
    private let columns: ExtractColumns
    private let encoder = CSVBatchEncoder.makeEncoder()
    private let number = ByteBuffer()

    init(_ columns: ExtractColumns) { self.columns = columns }

    /// Records as they were read: no apostrophe before what a spreadsheet would take for a formula.
    static func makeEncoder() -> any RecordEncoder { CSVTarget(path: "", guardsFormulas: false).makeEncoder() }

    func encode(_ batch: Batch) -> ByteBuffer {
        for row in 0..<batch.rowCount {
            encoder.begin()
            encoder.fields(of: row, in: batch)
            for which in columns.places.indices {
                number.removeAll()
                if let place = ExtractColumns.place(which, of: row, in: batch) { number.append(decimal: place) }
                encoder.field(number.cell)
            }
            encoder.end()
        }
        return encoder.buffer.takeContent()
    }
}

/// Records as lines of JSON: one object a record, every value a text as it was read; a missing value has no key, an empty one is `""`.
final class JSONLinesBatchEncoder: BatchEncoder {
    private let columns: ExtractColumns
    private let buffer = ByteBuffer(capacity: 1 << 16)
    /// `"name":` of every column, one after another, and where each ends.
    private let keys = ByteBuffer()
    private var keyEnds: [Int] = []

    init(_ columns: ExtractColumns) {
        self.columns = columns
        let name = ByteBuffer()
        for column in columns.all {
            name.removeAll()
            name.append(column)
            JSONString.append(name.cell, to: keys)
            keys.append(UInt8(ascii: ":"))
            keyEnds.append(keys.count)
        }
    }

    func encode(_ batch: Batch) -> ByteBuffer {
        let count = columns.names.count
        for row in 0..<batch.rowCount {
            buffer.append(UInt8(ascii: "{"))
            let start = buffer.count
            for column in 0..<count {
                let cell = batch.cell(row, column)
                if cell.isMissing { continue }
                appendKey(column, from: start)
                JSONString.append(cell, to: buffer)
            }
            for which in columns.places.indices {
                guard let place = ExtractColumns.place(which, of: row, in: batch) else { continue }
                appendKey(count + which, from: start)
                buffer.append(decimal: place)
            }
            buffer.append("}\n")
        }
        return buffer.takeContent()
    }

    private func appendKey(_ column: Int, from start: Int) {
        if buffer.count > start { buffer.append(UInt8(ascii: ",")) }
        let low = column == 0 ? 0 : keyEnds[column - 1]
        buffer.append(UnsafePointer(keys.base + low), keyEnds[column] - low)
    }
}

/// A JSON string (RFC 8259): quotes, backslashes and control characters escaped, all else as UTF-8.
enum JSONString {
    static func append(_ cell: Cell, to buffer: ByteBuffer) {
        buffer.append(UInt8(ascii: "\""))
        var kept = 0
        var place = nextSpecial(cell, from: 0)
        while place < cell.count {
            buffer.append(cell.start + kept, place - kept)
            appendEscape(cell.start[place], to: buffer)
            kept = place + 1
            place = nextSpecial(cell, from: kept)
        }
        buffer.append(cell.start + kept, cell.count - kept)
        buffer.append(UInt8(ascii: "\""))
    }

    /// The next byte that must be escaped, or the end: eight bytes a step.
    private static func nextSpecial(_ cell: Cell, from start: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        let count = cell.count
        var index = start
        while index &+ 8 <= count {
            let bytes = UnsafeRawPointer(cell.start + index).loadUnaligned(as: UInt64.self)
            let quote = bytes ^ (ones &* 0x22)
            let slash = bytes ^ (ones &* 0x5C)
            let low = (bytes &- ones &* 0x20) & ~bytes
            if (low | (quote &- ones) & ~quote | (slash &- ones) & ~slash) & highs != 0 { break }
            index &+= 8
        }
        while index < count {
            let byte = cell.start[index]
            if byte < 0x20 || byte == 0x22 || byte == 0x5C { return index }
            index &+= 1
        }
        return count
    }

    private static func appendEscape(_ byte: UInt8, to buffer: ByteBuffer) {
        switch byte {
        case 0x22: buffer.append("\\\"")
        case 0x5C: buffer.append("\\\\")
        case 0x0A: buffer.append("\\n")
        case 0x0D: buffer.append("\\r")
        case 0x09: buffer.append("\\t")
        default:
            buffer.append("\\u00")
            buffer.append(hexDigit(byte >> 4))
            buffer.append(hexDigit(byte & 15))
        }
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }
}
