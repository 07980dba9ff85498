import Glibc
import KemptCore
import KemptText

/// `csv:` in `extract`.
public struct CSVSource: Source {
    static let path = Setting<String>.path("path", "the file; .gz is unpacked on the way", required: true)
    static let delimiter = Setting<String>.choice(
        "delimiter", ["comma", "semicolon", "tab", "pipe"], "what stands between fields; found out when not given")
    public static let spec = Spec(
        "csv", "comma-separated values (RFC 4180), the dialect found out", settings: [path.data, delimiter.data], principal: "path",
        example: "csv: {path: people.csv, delimiter: semicolon}")

    public let path: String
    let delimiter: UInt8?
    /// Bytes of a chunk; tests make it small.
    let chunkBytes: Int
    /// Longest quoted field.
    let fieldLimit: Int

    public init(_ values: Values, resolve: (String) -> String) {
        let delimiters: [String: UInt8] = [
            "comma": UInt8(ascii: ","), "semicolon": UInt8(ascii: ";"), "tab": UInt8(ascii: "\t"), "pipe": UInt8(ascii: "|"),
        ]
        self.init(path: resolve(values[Self.path] ?? ""), delimiter: values[Self.delimiter].flatMap { delimiters[$0] })
    }

    public init(path: String, delimiter: UInt8? = nil, chunkBytes: Int = 1 << 20, fieldLimit: Int = 16 << 20) {
        self.path = path
        self.delimiter = delimiter
        self.chunkBytes = chunkBytes
        self.fieldLimit = fieldLimit
    }

    public func probe() throws -> SourceProfile { try CSVHead(self).profile }

    public func open(into layout: SourceLayout) throws -> any SourceReader {
        CSVReader(try CSVHead(self), layout: layout, chunkBytes: chunkBytes, fieldLimit: fieldLimit)
    }
}

/// The head of a CSV file: its dialect, its encoding and its header, judged on a fixed prefix.
struct CSVHead {
    let input: ByteInput
    let dialect: CSVDialect
    let columns: [String]
    /// What was read behind the header.
    let rest: ByteBuffer
    /// Where `rest` begins in the file.
    let byteOffset: Int
    let line: Int
    let profile: SourceProfile
    private static let prefixBytes = 1 << 16

    init(_ source: CSVSource) throws {
        input = try ByteInput(path: source.path)
        let buffer = ByteBuffer(capacity: Self.prefixBytes * 2)
        var isLast = try Self.readMore(input, buffer, Self.prefixBytes)
        let markBytes = try Self.checkEncoding(buffer.cell, path: source.path)
        let text = buffer.cell.slice(markBytes, min(buffer.count, Self.prefixBytes))
        dialect = CSVDialect.sniff(text, delimiter: source.delimiter)
        // The header may be longer than the prefix.
        var cutter = Self.cutHeader(buffer, markBytes, dialect, source.fieldLimit, isLast)
        while cutter.end < 0 {
            guard !isLast, buffer.count <= source.fieldLimit else {
                throw Failure(.input, "\(source.path):1: the header line does not end", remedy: "check the quotes in it")
            }
            isLast = try Self.readMore(input, buffer, buffer.count)
            cutter = Self.cutHeader(buffer, markBytes, dialect, source.fieldLimit, isLast)
        }
        guard buffer.count > markBytes else {
            throw Failure(.input, "\(source.path): the file is empty: not even a header line", remedy: "export it again")
        }
        columns = try Self.header(buffer, markBytes, cutter.end, dialect, path: source.path)
        rest = ByteBuffer(capacity: buffer.count - cutter.end + 16)
        rest.append(UnsafePointer(buffer.base + cutter.end), buffer.count - cutter.end)
        byteOffset = cutter.end
        line = cutter.lines + 1
        profile = SourceProfile(
            columns: columns,
            facts: [
                ("delimiter", dialect.delimiterName), ("encoding", markBytes > 0 ? "UTF-8 with BOM" : "UTF-8"),
                ("compressed", input.isCompressed ? "gzip" : "no"),
            ])
    }

    /// Reads up to `wanted` more bytes; true at the end of the input.
    private static func readMore(_ input: ByteInput, _ buffer: ByteBuffer, _ wanted: Int) throws -> Bool {
        buffer.reserve(wanted)
        let got = try input.read(into: buffer.base + buffer.count, wanted)
        buffer.didWrite(got)
        return got < wanted
    }

    /// Length of the byte order mark. Refuses what is not UTF-8, by the mark or by the first bytes that are not ASCII.
    private static func checkEncoding(_ text: Cell, path: String) throws -> Int {
        if text.count >= 2, (text[0] == 0xFF && text[1] == 0xFE) || (text[0] == 0xFE && text[1] == 0xFF) {
            throw Failure(
                .input, "\(path): is UTF-16, and Kempt reads UTF-8 so far", remedy: "convert it: iconv -f UTF-16 -t UTF-8 \(path)")
        }
        let mark = text.count >= 3 && text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF ? 3 : 0
        guard let first = (mark..<max(mark, text.count)).first(where: { text[$0] >= 0x80 }) else { return mark }
        // The sequence may be cut by the end of the prefix: judge only one that is whole.
        let whole = min(first + 4, text.count)
        let invalid = UTF8Text.firstInvalid(text.slice(first, whole))
        if invalid == 0, whole == first + 4 || text.count < prefixBytes {
            let line = countBytes(text.start, first, CSVDialect.lineFeed) + 1
            throw Failure(
                .input, "\(path):\(line): byte \(first) is not UTF-8; the file may be windows-1251, windows-1257 or another legacy encoding",
                remedy: "convert it: iconv -f WINDOWS-1251 -t UTF-8 \(path)")
        }
        return mark
    }

    /// Where the header record ends (-1: not in this buffer) and how many lines it has.
    private static func cutHeader(
        _ buffer: ByteBuffer, _ start: Int, _ dialect: CSVDialect, _ limit: Int, _ isLast: Bool
    ) -> (end: Int, lines: Int) {
        var inQuotes = false
        var lines = 1
        for index in start..<max(start, buffer.count) {
            let byte = buffer.base[index]
            if byte == CSVDialect.quote { inQuotes.toggle() }
            if byte == dialect.terminator {
                if !inQuotes { return (index + 1, lines) }
                lines += 1
            }
        }
        return (isLast ? buffer.count : -1, lines)
    }

    /// Decodes the header as one record. Empty names become `column_3`; a name that comes twice is refused.
    private static func header(_ buffer: ByteBuffer, _ start: Int, _ end: Int, _ dialect: CSVDialect, path: String) throws -> [String] {
        let bytes = ByteBuffer(capacity: end - start + 16)
        bytes.append(UnsafePointer(buffer.base + start), end - start)
        let fields = countBytes(UnsafePointer(bytes.base), bytes.count, dialect.delimiter) + 1
        for count in stride(from: fields, through: 1, by: -1) {
            let copy = ByteBuffer(capacity: bytes.count * 2)
            copy.append(bytes.cell)
            let layout = SourceLayout(source: 0, target: Array(0..<count), columnCount: count)
            let decoder = CSVDecoder(dialect: dialect, layout: layout, fieldCount: count)
            let batch = decoder.decode(Chunk(bytes: copy, byteOffset: start, line: 1, ordinal: 0))
            guard batch.rowCount == 1 else { continue }
            return try uniqueNames((0..<count).map { batch.cell(0, $0).string }, path: path)
        }
        throw Failure(.input, "\(path):1: the header line cannot be read", remedy: "check its quotes and its encoding")
    }

    private static func uniqueNames(_ raw: [String], path: String) throws -> [String] {
        var names: [String] = []
        for (index, name) in raw.enumerated() {
            let trimmed = trimSpaces(name)
            let final = trimmed.isEmpty ? "column_\(index + 1)" : trimmed
            if let earlier = names.firstIndex(of: final) {
                throw Failure(
                    .input, "\(path):1: two columns are called '\(final)': fields \(earlier + 1) and \(index + 1)",
                    remedy: "rename one of them in the header")
            }
            names.append(final)
        }
        return names
    }

    private static func trimSpaces(_ text: String) -> String {
        var view = text.utf8[...]
        while let first = view.first, first == 0x20 || first == 0x09 || first == 0x0A || first == 0x0D { view.removeFirst() }
        while let last = view.last, last == 0x20 || last == 0x09 || last == 0x0A || last == 0x0D { view.removeLast() }
        return String(decoding: view, as: UTF8.self)
    }
}

/// An open CSV file: cuts in order, decodes anywhere.
final class CSVReader: SourceReader, @unchecked Sendable {  // `next` on one thread; `decode` touches only constants
    private let input: ByteInput
    private let decoder: CSVDecoder
    private let chunkBytes: Int
    private let fieldLimit: Int
    private var cutter: CSVCutter
    /// Text that is read and not yet handed on; begins with the record being scanned.
    private var pending: ByteBuffer
    private var byteOffset: Int
    private var line: Int
    private var ordinal = 1
    private var isAtEnd = false

    init(_ head: CSVHead, layout: SourceLayout, chunkBytes: Int, fieldLimit: Int) {
        input = head.input
        decoder = CSVDecoder(dialect: head.dialect, layout: layout, fieldCount: head.columns.count)
        self.chunkBytes = chunkBytes
        self.fieldLimit = fieldLimit
        cutter = CSVCutter(dialect: head.dialect, fieldLimit: fieldLimit)
        pending = head.rest
        byteOffset = head.byteOffset
        line = head.line
    }

    var progress: (read: Int, total: Int) { (input.consumed, input.size) }

    func next() throws -> Chunk? {
        while true {
            if isAtEnd, pending.count == 0 { return nil }
            if !isAtEnd { try readMore() }
            cutter.scan(UnsafePointer(pending.base), pending.count, isLast: isAtEnd)
            if cutter.recordStart > 0 { return cut() }
            if isAtEnd { return nil }
        }
    }

    /// A chunk's buffer has half as much room again, for the canonical bytes that will be appended.
    private func readMore() throws {
        let wanted = max(chunkBytes, pending.count)
        pending.reserve(wanted + wanted / 2)
        let got = try input.read(into: pending.base + pending.count, wanted)
        pending.didWrite(got)
        isAtEnd = got < wanted
    }

    /// Hands on the whole records and keeps the rest.
    private func cut() -> Chunk {
        let whole = cutter.recordStart
        let tail = ByteBuffer(capacity: (chunkBytes + pending.count - whole) * 3 / 2)
        tail.append(UnsafePointer(pending.base + whole), pending.count - whole)
        pending.truncate(to: whole)
        let chunk = Chunk(bytes: pending, byteOffset: byteOffset, line: line, ordinal: ordinal)
        chunk.refused = cutter.refused
        byteOffset += whole
        line += cutter.lines
        ordinal += cutter.records
        cutter.rebase()
        pending = tail
        return chunk
    }

    func decode(_ chunk: Chunk) -> Batch { decoder.decode(chunk) }
}
