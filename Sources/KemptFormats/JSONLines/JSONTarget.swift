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
final class JSONLinesEncoder: RecordEncoder {
    let buffer = ByteBuffer(capacity: 1 << 16)
    private let names: Lock<[String]>
    /// `"name":` of each column, escaped, in one run.
    private let keys = ByteBuffer()
    private var ends: [Int] = []
    private var column = 0
    private var isFirst = true

    init(_ names: Lock<[String]>) { self.names = names }

    /// With names that are known from the start.
    init(columns: [String]) { names = Lock(columns) }

    func begin() {
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
            keys.append(UInt8(ascii: "\""))
            Self.escape(text.cell, into: keys)
            keys.append("\":")
            ends.append(keys.count)
        }
    }

    func field(_ cell: Cell) {
        let index = column
        column += 1
        if cell.isMissing { return }
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
        buffer.append(UInt8(ascii: "\""))
        Self.escape(cell, into: buffer)
        buffer.append(UInt8(ascii: "\""))
    }

    func fields(of row: Int, in batch: Batch) {
        for column in 0..<batch.columnCount { field(batch.cell(row, column)) }
    }

    func end() { buffer.append("}\n") }

    /// Appends text as the content of a JSON string. Bytes that are not UTF-8 stay as they are: values are checked when they are read.
    static func escape(_ cell: Cell, into target: ByteBuffer) {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops: UInt64 = 0x8080_8080_8080_8080
        let count = cell.count
        var index = 0
        var run = 0
        while index < count {
            if index &+ 8 <= count {
                let word = UnsafeRawPointer(cell.start + index).loadUnaligned(as: UInt64.self)
                let quote = word ^ (ones &* 0x22)
                let slash = word ^ (ones &* 0x5C)
                let hits = ((quote &- ones) & ~quote | (slash &- ones) & ~slash | (word &- ones &* 0x20) & ~word) & tops
                if hits == 0 {
                    index &+= 8
                    continue
                }
                index &+= hits.trailingZeroBitCount &>> 3
            }
            let byte = cell[index]
            if byte >= 0x20, byte != 0x22, byte != 0x5C {
                index &+= 1
                continue
            }
            target.append(cell.slice(run, index))
            appendEscape(byte, into: target)
            index &+= 1
            run = index
        }
        target.append(cell.slice(run, count))
    }

    private static func appendEscape(_ byte: UInt8, into target: ByteBuffer) {
        target.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x0A: target.append(UInt8(ascii: "n"))
        case 0x0D: target.append(UInt8(ascii: "r"))
        case 0x09: target.append(UInt8(ascii: "t"))
        case 0x08: target.append(UInt8(ascii: "b"))
        case 0x0C: target.append(UInt8(ascii: "f"))
        case 0x22, 0x5C: target.append(byte)
        default:
            target.append("u00")
            for digit in [byte >> 4, byte & 15] { target.append(digit < 10 ? 48 + digit : 87 + digit) }
        }
    }
}
