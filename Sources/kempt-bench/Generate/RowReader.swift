/// Reads the generator's own CSV row by row: RFC 4180, line feeds, every row with as many fields.
///
/// The other formats are written from it, so that all of them hold the same records.
struct RowReader {
    /// The fields of the row, quotes taken off.
    private(set) var fields: [[UInt8]] = [[]]
    private var isQuoted = false
    /// The last byte was a quote within quotes: it ends them, or is half of a doubled one.
    private var sawQuote = false

    /// Feeds bytes and hands over each row that they complete.
    mutating func feed(_ bytes: UnsafeRawBufferPointer, _ row: ([[UInt8]]) -> Void) {
        for byte in bytes {
            if isQuoted, !sawQuote {
                if byte == 34 { sawQuote = true } else { fields[fields.count - 1].append(byte) }
                continue
            }
            switch byte {
            case 34 where sawQuote:
                fields[fields.count - 1].append(34)
                sawQuote = false
            case 34: isQuoted = true
            case 44:
                endField()
                fields.append([])
            case 10:
                endField()
                row(fields)
                fields = [[]]
            default: fields[fields.count - 1].append(byte)
            }
        }
    }

    private mutating func endField() { (isQuoted, sawQuote) = (false, false) }
}

/// Hands every record of a generated `crm.csv` to `body`, without the header.
func eachRecord(of path: String, limit: Int = .max, _ body: ([[UInt8]]) -> Void) throws {
    var reader = RowReader()
    var count = -1
    try eachPiece(of: path) { piece in
        if count >= limit { return }
        reader.feed(piece) { fields in
            if count >= 0, count < limit { body(fields) }
            count += 1
        }
    }
}

/// A file that is written through a buffer.
struct BufferedFile: ~Copyable {
    private var file: OutputFile
    var buffer: [UInt8] = []

    init(_ path: String) throws {
        file = try OutputFile(path)
        buffer.reserveCapacity(1 << 20)
    }

    /// Writes the buffer out when it has become large.
    mutating func drain() throws {
        if buffer.count < 1 << 20 { return }
        try file.write(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    consuming func close() throws {
        try file.write(buffer)
        try file.close()
    }
}
