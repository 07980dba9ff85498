import Glibc
import KemptCore

extension TargetFormat {
    static let jsonl = TargetFormat(spec: JSONLinesTarget.spec) { values, resolve in JSONLinesTarget(values, resolve: resolve) }
}

/// `jsonl:` in `load`: one object a line, every value a string; what is missing is left out, what is empty is `""`.
///
/// Strings throughout, because the canonical value is text: a leading zero or a long number would not survive a JSON number.
public struct JSONLinesTarget: Target {
    static let path = Setting<String>.path("path", "the file to write", required: true)
    public static let spec = Spec(
        "jsonl", "one JSON object a line, UTF-8; missing values are left out", settings: [path.data], principal: "path",
        example: "jsonl: out/contacts.jsonl")
    public let path: String
    /// Names come with the header of the file, and encoders need them.
    private let names = Lock<[String]>([])

    public init(_ values: Values, resolve: (String) -> String) { path = resolve(values[Self.path] ?? "") }
    public init(path: String) { self.path = path }

    public func moved(to path: String) -> any Target { JSONLinesTarget(path: path) }
    public func makeEncoder() -> any RecordEncoder { JSONLinesEncoder(names) }
    /// Called before the first record is encoded.
    public func makeWriter(temporary: String, columns: [String]) throws -> any RecordWriter {
        names.with { $0 = columns }
        return try FileWriter(temporary: temporary)
    }
}

/// Writes records as JSON objects into a buffer.
package final class JSONLinesEncoder: PlacedRecordEncoder {
    package let buffer = ByteBuffer(capacity: 1 << 16)
    private let names: Lock<[String]>
    /// `"name":` of each column, escaped, in one run.
    private let keys = ByteBuffer()
    private var ends: [Int] = []
    private var column = 0
    private var isFirst = true

    init(_ names: Lock<[String]>) { self.names = names }

    /// With names that are known from the start.
    package init(columns: [String]) { names = Lock(columns) }

    package func begin() {
        if ends.isEmpty { takeNames() }
        buffer.append(UInt8(ascii: "{"))
        column = 0
        isFirst = true
    }

    private func takeNames() {
        let text = ByteBuffer()
        for name in names.with({ $0 }) {
            text.removeAll()
            text.append(name)
            JSONString.append(text.cell, to: keys)
            keys.append(UInt8(ascii: ":"))
            ends.append(keys.count)
        }
    }

    package func field(_ cell: Cell) {
        if cell.isMissing { return column += 1 }
        appendKey()
        JSONString.append(cell, to: buffer)
    }

    package func figure(_ value: Int?) {
        guard let value else { return column += 1 }
        appendKey()
        buffer.append(decimal: value)
    }

    private func appendKey() {
        let index = column
        column += 1
        if !isFirst { buffer.append(UInt8(ascii: ",")) }
        isFirst = false
        if index < ends.count {
            let start = index == 0 ? 0 : ends[index - 1]
            buffer.append(keys.cell.slice(start, ends[index]))
        } else {
            // More values than names: numbered, so that none is lost.
            buffer.append("\"column_")
            buffer.append(decimal: index + 1)
            buffer.append("\":")
        }
    }

    package func fields(of row: Int, in batch: Batch) {
        for column in 0..<batch.columnCount { field(batch.cell(row, column)) }
    }

    package func end() { buffer.append("}\n") }
}
