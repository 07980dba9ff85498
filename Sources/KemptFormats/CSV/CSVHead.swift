import Glibc
import KemptCore
import KemptText

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

    init(_ source: CSVSource) throws {
        input = try ByteInput(path: source.path)
        let buffer = ByteBuffer(capacity: source.prefixBytes * 2)
        var isLast = try Self.readMore(input, buffer, source.prefixBytes)
        let markBytes = try CSVEncoding.check(buffer.cell, isWhole: isLast, path: source.path)
        if buffer.count == markBytes {
            throw Failure(.input, "\(source.path): the file is empty: not even a header line", remedy: "export it again")
        }
        dialect = CSVDialect.sniff(buffer.cell.slice(markBytes, buffer.count), delimiter: source.delimiter, isWhole: isLast)
        let cutter = try Self.cutHeader(source, input, buffer, markBytes, dialect, &isLast)
        byteOffset = markBytes + cutter.recordStart
        line = cutter.lines + 1
        columns = try CSVHeader.columns(buffer.cell.slice(markBytes, byteOffset), dialect, path: source.path)
        rest = ByteBuffer(capacity: buffer.count - byteOffset + 16)
        rest.append(UnsafePointer(buffer.base + byteOffset), buffer.count - byteOffset)
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

    /// Cuts off the first record, line by line, reading on where it is longer than what is there.
    private static func cutHeader(
        _ source: CSVSource, _ input: ByteInput, _ buffer: ByteBuffer, _ start: Int, _ dialect: CSVDialect, _ isLast: inout Bool
    ) throws -> CSVCutter {
        var cutter = CSVCutter(dialect: dialect, recordLimit: source.recordLimit)
        var seen = start
        while cutter.recordStart == 0 {
            let lineEnd = memchr(buffer.base + seen, Int32(dialect.terminator), buffer.count - seen)
            if lineEnd == nil, !isLast, buffer.count - start <= source.recordLimit {
                isLast = try readMore(input, buffer, buffer.count)
                continue
            }
            seen = lineEnd.map { UnsafeRawPointer($0) - UnsafeRawPointer(buffer.base) + 1 } ?? buffer.count
            cutter.scan(UnsafePointer(buffer.base + start), seen - start, isLast: isLast && seen == buffer.count)
            if cutter.isOverlong {
                throw Failure(
                    .input, "\(source.path):1: the header is longer than \(source.recordLimit >> 20) MiB",
                    remedy: "check that it is a CSV file")
            }
        }
        if let refusal = cutter.refused.first {
            throw Failure(.input, "\(source.path):1: the header cannot be read: \(refusal.reason)", remedy: "mend the quotes in the header")
        }
        return cutter
    }
}

/// The names in a header record.
enum CSVHeader {
    /// Empty names become `column_3`; a name that comes twice is refused, and so is what is no text.
    static func columns(_ record: Cell, _ dialect: CSVDialect, path: String) throws -> [String] {
        if (0..<record.count).contains(where: { record[$0] == 0 }) {
            throw Failure(
                .input, "\(path):1: NUL bytes stand in the header; the file may be UTF-16",
                remedy: "convert it: iconv -f UTF-16LE -t UTF-8 \(path)")
        }
        if UTF8Text.firstInvalid(record) >= 0 {
            throw Failure(.input, "\(path):1: the header is not UTF-8", remedy: "convert the file: iconv -f WINDOWS-1251 -t UTF-8 \(path)")
        }
        var end = record.count
        while end > 0, record[end - 1] == CSVDialect.lineFeed || record[end - 1] == CSVDialect.carriageReturn { end -= 1 }
        if end == 0 {
            throw Failure(
                .input, "\(path):1: the first line is empty, and the header is expected there",
                remedy: "remove the empty lines above the header")
        }
        return try uniqueNames(fields(record.slice(0, end), dialect), path: path)
    }

    /// The fields of a record that the cutter accepted, its line end removed.
    private static func fields(_ record: Cell, _ dialect: CSVDialect) -> [String] {
        var fields: [String] = []
        var index = 0
        while true {
            var field: [UInt8] = []
            if index < record.count, record[index] == CSVDialect.quote {
                index += 1
                while index < record.count {
                    if record[index] == CSVDialect.quote {
                        index += 1
                        if index >= record.count || record[index] != CSVDialect.quote { break }
                    }
                    field.append(record[index])
                    index += 1
                }
            } else {
                while index < record.count, record[index] != dialect.delimiter {
                    field.append(record[index])
                    index += 1
                }
            }
            fields.append(String(decoding: field, as: UTF8.self))
            if index >= record.count { return fields }
            index += 1
        }
    }

    private static func uniqueNames(_ raw: [String], path: String) throws -> [String] {
        var places: [String: Int] = [:]
        return try raw.enumerated().map { index, name in
            let trimmed = trimSpaces(name)
            let final = trimmed.isEmpty ? "column_\(index + 1)" : trimmed
            if let earlier = places.updateValue(index, forKey: final) {
                throw Failure(
                    .input, "\(path):1: two columns are called '\(final)': fields \(earlier + 1) and \(index + 1)",
                    remedy: "rename one of them in the header")
            }
            return final
        }
    }

    private static func trimSpaces(_ text: String) -> String {
        var view = text.utf8[...]
        while let first = view.first, first == 0x20 || first == 0x09 || first == 0x0A || first == 0x0D { view.removeFirst() }
        while let last = view.last, last == 0x20 || last == 0x09 || last == 0x0A || last == 0x0D { view.removeLast() }
        return String(decoding: view, as: UTF8.self)
    }
}

/// What the first bytes of a file tell of its encoding.
enum CSVEncoding {
    /// Length of the byte order mark. Refuses UTF-16 by its mark, and text in which most of what is not ASCII is not UTF-8 either: single bad
    /// rows become rejects, but in a file of another encoding nearly every row is bad.
    static func check(_ text: Cell, isWhole: Bool, path: String) throws -> Int {
        if text.count >= 2, (text[0] == 0xFF && text[1] == 0xFE) || (text[0] == 0xFE && text[1] == 0xFF) {
            throw Failure(
                .input, "\(path): is UTF-16, and Kempt reads UTF-8 so far", remedy: "convert it: iconv -f UTF-16 -t UTF-8 \(path)")
        }
        let mark = text.count >= 3 && text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF ? 3 : 0
        // The last sequence may be cut by the end of the prefix.
        let end = isWhole ? text.count : max(mark, text.count - 3)
        var first = -1
        var ill = 0
        var position = mark
        while position < end, case let offset = UTF8Text.firstInvalid(text.slice(position, text.count)), offset >= 0,
            position + offset < end
        {
            if first < 0 { first = position + offset }
            ill += 1
            position += offset + 1
        }
        let leads = (mark..<end).count { text[$0] >= 0xC2 }
        if first >= 0, ill * 2 > leads {
            let line = countBytes(text.start, first, CSVDialect.lineFeed) + 1
            throw Failure(
                .input,
                "\(path):\(line): byte \(first) is not UTF-8; the file may be windows-1251, windows-1257 or another legacy encoding",
                remedy: "convert it: iconv -f WINDOWS-1251 -t UTF-8 \(path)")
        }
        return mark
    }
}
