import Glibc
import KemptCore

extension TargetFormat {
    static let csv = TargetFormat(spec: CSVTarget.spec) { values, resolve in CSVTarget(values, resolve: resolve) }
}

/// `csv:` in `load`: RFC 4180, UTF-8, LF, quotes only where needed.
public struct CSVTarget: Target {
    static let path = Setting<String>.path("path", "the file to write", required: true)
    public static let spec = Spec(
        "csv", "comma-separated values, UTF-8", settings: [path.data], principal: "path", example: "csv: out/contacts.csv")
    public let path: String

    public init(_ values: Values, resolve: (String) -> String) { path = resolve(values[Self.path] ?? "") }
    public init(path: String) { self.path = path }

    public func moved(to path: String) -> any Target { CSVTarget(path: path) }
    public func makeEncoder() -> any RecordEncoder { CSVEncoder() }
    public func makeWriter(temporary: String, columns: [String]) throws -> any RecordWriter {
        let writer = try FileWriter(temporary: temporary)
        let encoder = CSVEncoder()
        encoder.begin()
        let text = ByteBuffer()
        for name in columns {
            text.removeAll()
            text.append(name)
            encoder.field(text.cell)
        }
        encoder.end()
        try writer.append(encoder.buffer)
        return writer
    }
}

/// Writes records as CSV into a buffer.
final class CSVEncoder: RecordEncoder {
    let buffer = ByteBuffer(capacity: 1 << 16)
    private var rowStart = 0

    func begin() { rowStart = buffer.count }

    func field(_ cell: Cell) {
        if Self.needsQuotes(cell) { appendQuoted(cell) } else { buffer.append(cell) }
        buffer.append(UInt8(ascii: ","))
    }

    func fields(of row: Int, in batch: Batch) {
        let columns = batch.columnCount
        var column = 0
        while column < columns {
            field(batch.cell(row, column))
            column &+= 1
        }
    }

    /// Turns the last comma into the line end. A row of one empty field is written `""`, else it would read as a blank line.
    func end() {
        if buffer.count == rowStart { return }
        if buffer.count == rowStart + 1 {
            buffer.truncate(to: rowStart)
            buffer.append("\"\",")
        }
        buffer.base[buffer.count - 1] = UInt8(ascii: "\n")
    }

    /// True when a comma, quote, CR or LF is inside; eight bytes at a time.
    @inline(__always) static func needsQuotes(_ cell: Cell) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        let count = cell.count
        var index = 0
        while index &+ 8 <= count {
            let word = UnsafeRawPointer(cell.start + index).loadUnaligned(as: UInt64.self)
            let comma = word ^ (ones &* 0x2C)
            let quote = word ^ (ones &* 0x22)
            let feed = word ^ (ones &* 0x0A)
            let carriage = word ^ (ones &* 0x0D)
            let hits = (comma &- ones) & ~comma | (quote &- ones) & ~quote | (feed &- ones) & ~feed | (carriage &- ones) & ~carriage
            if hits & tops != 0 { return true }
            index &+= 8
        }
        while index < count {
            let byte = cell.start[index]
            if byte == 0x2C || byte == 0x22 || byte == 0x0A || byte == 0x0D { return true }
            index &+= 1
        }
        return false
    }

    /// The value between quotes, its own quotes doubled. Written through a pointer: appending byte by byte costs three times as much.
    private func appendQuoted(_ cell: Cell) {
        let count = cell.count
        buffer.reserve(count * 2 + 2)
        let start = buffer.base + buffer.count
        var target = start
        target[0] = CSVDialect.quote
        target += 1
        for index in 0..<count {
            let byte = cell.start[index]
            target[0] = byte
            target += 1
            if byte == CSVDialect.quote {
                target[0] = byte
                target += 1
            }
        }
        target[0] = CSVDialect.quote
        buffer.didWrite(target - start + 1)
    }
}
