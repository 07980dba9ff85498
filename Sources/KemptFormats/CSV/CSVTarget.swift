import Glibc
import KemptCore

extension TargetFormat {
    static let csv = TargetFormat(spec: CSVTarget.spec) { values, resolve in CSVTarget(values, resolve: resolve) }
}

/// `csv:` in `load`: RFC 4180, UTF-8, LF, quotes only where needed, no live formulas.
public struct CSVTarget: Target {
    static let path = Setting<String>.path("path", "the file to write", required: true)
    static let formulas = Setting<String>.choice(
        "formulas", ["escape", "off"],
        "values that a spreadsheet would take for formulas get an apostrophe before them, which reading takes away, or stay",
        fallback: "escape")
    static let write = Setting<String>.choice(
        "write", ["replace", "append"], "whether the file is made anew, or grows by the records of each run; to be had with `since`",
        fallback: "replace")
    public static let spec = Spec(
        "csv", "comma-separated values, UTF-8", settings: [path.data, formulas.data, write.data], principal: "path",
        example: "csv: out/contacts.csv")
    public let path: String
    let guardsFormulas: Bool
    public let appends: Bool

    public init(_ values: Values, resolve: (String) -> String) {
        self.init(
            path: resolve(values[Self.path] ?? ""), guardsFormulas: values[Self.formulas] != "off", appends: values[Self.write] == "append")
    }
    public init(path: String, guardsFormulas: Bool = true, appends: Bool = false) {
        self.path = path
        self.guardsFormulas = guardsFormulas
        self.appends = appends
    }

    public func moved(to path: String) -> any Target { CSVTarget(path: path, guardsFormulas: guardsFormulas, appends: appends) }
    public func makeEncoder() -> any RecordEncoder { CSVEncoder(guardsFormulas: guardsFormulas) }
    public func makeWriter(temporary: String, columns: [String]) throws -> any RecordWriter {
        let writer = try FileWriter(temporary: temporary)
        let encoder = CSVEncoder(guardsFormulas: guardsFormulas)
        encoder.begin()
        let text = ByteBuffer()
        for name in columns {
            text.removeAll()
            text.append(name)
            encoder.field(text.cell)
        }
        encoder.end()
        do {
            if try !appends || !copyEarlier(to: writer, header: encoder.buffer.cell) { try writer.append(encoder.buffer) }
        } catch {
            writer.abandon()
            throw error
        }
        return writer
    }
}

/// Writes records as CSV into a buffer.
package final class CSVEncoder: PlacedRecordEncoder {
    package let buffer = ByteBuffer(capacity: 1 << 16)
    private var rowStart = 0
    private let guardsFormulas: Bool
    /// Values that got an apostrophe, for the report.
    package private(set) var guardedValues = 0

    package init(guardsFormulas: Bool = true) { self.guardsFormulas = guardsFormulas }

    package func begin() { rowStart = buffer.count }

    package func field(_ cell: Cell) {
        if guardsFormulas, FormulaGuard.needsApostrophe(cell) { return guarded(cell) }
        if Self.needsQuotes(cell) { appendQuoted(cell) } else { buffer.append(cell) }
        buffer.append(UInt8(ascii: ","))
    }

    package func figure(_ value: Int?) {
        if let value { buffer.append(decimal: value) }
        buffer.append(UInt8(ascii: ","))
    }

    private func guarded(_ cell: Cell) {
        guardedValues += 1
        let place = buffer.count
        if Self.needsQuotes(cell) {
            // The apostrophe stands inside the quotes: written over the opening one, which moves before it.
            buffer.append(CSVDialect.doubleQuote)
            appendQuoted(cell)
            buffer.base[place + 1] = FormulaGuard.apostrophe
        } else {
            buffer.append(FormulaGuard.apostrophe)
            buffer.append(cell)
        }
        buffer.append(UInt8(ascii: ","))
    }

    package func fields(of row: Int, in batch: Batch) {
        let columns = batch.columnCount
        var column = 0
        while column < columns {
            field(batch.cell(row, column))
            column &+= 1
        }
    }

    /// Turns the last comma into the line end. A row of one empty field is written `""`, else it would read as a blank line.
    package func end() {
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
        target[0] = CSVDialect.doubleQuote
        target += 1
        for index in 0..<count {
            let byte = cell.start[index]
            target[0] = byte
            target += 1
            if byte == CSVDialect.doubleQuote {
                target[0] = byte
                target += 1
            }
        }
        target[0] = CSVDialect.doubleQuote
        buffer.didWrite(target - start + 1)
    }
}
