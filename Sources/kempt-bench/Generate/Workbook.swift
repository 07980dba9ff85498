import CZlib
import Glibc

/// The records of a generated `crm.csv` as an XLSX workbook of one sheet, as spreadsheet programs' exporters write it: texts inline, dates
/// and sums of the notations that a cell would hold as a number stay texts.
enum Workbook {
    private static let types: StaticString = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
        """
    private static let root: StaticString = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """
    private static let book: StaticString = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="crm" sheetId="1" r:id="rId1"/></sheets></workbook>
        """
    private static let bookRelations: StaticString = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>
        """

    /// Rows of a sheet end at 1,048,576.
    static let mostRecords = 1_048_575

    static func write(_ customers: String, to path: String) throws {
        let zip = try ZipWriter(path)
        for (name, text) in [
            ("[Content_Types].xml", types), ("_rels/.rels", root), ("xl/workbook.xml", book), ("xl/_rels/workbook.xml.rels", bookRelations),
        ] as [(StaticString, StaticString)] {
            try zip.begin(name)
            zip.buffer.add(text)
            try zip.end()
        }
        try zip.begin("xl/worksheets/sheet1.xml")
        zip.buffer.add(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
        )
        appendRow(BenchPipeline.fields.map { Array($0.name.utf8) }, number: 1, to: &zip.buffer)
        var number = 1
        var failure: (any Error)?
        try eachRecord(of: customers, limit: mostRecords) { fields in
            number += 1
            appendRow(fields, number: number, to: &zip.buffer)
            do { try zip.drain() } catch { failure = failure ?? error }
        }
        if let failure { throw failure }
        zip.buffer.add("</sheetData></worksheet>")
        try zip.end()
        try zip.finish()
    }

    private static func appendRow(_ fields: [[UInt8]], number: Int, to text: inout [UInt8]) {
        text.add("<row r=\"")
        text.add(number: number)
        text.add("\">")
        for (column, field) in fields.enumerated() where !field.isEmpty {
            text.add("<c r=\"")
            text.append(65 + UInt8(column))
            text.add(number: number)
            text.add("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
            RecordForms.escape(field, to: &text)
            text.add("</t></is></c>")
        }
        text.add("</row>")
    }
}

/// Writes a zip file part by part, deflated at level 6; sizes stand behind each part and in the directory, as in any streamed zip.
final class ZipWriter {
    private let path: String
    private let descriptor: Int32
    /// zlib keeps a pointer to it, so it must not move.
    private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    private let packed = UnsafeMutablePointer<UInt8>.allocate(capacity: ZipWriter.packedRoom)
    private static let packedRoom = 1 << 16
    private var offset = 0
    private var directory: [UInt8] = []
    private var parts = 0
    private var name: StaticString = ""
    private var start = 0
    private var checksum: UInt = 0
    private var plainBytes = 0
    private var packedBytes = 0
    /// What comes next into the open part.
    var buffer: [UInt8] = []

    init(_ path: String) throws {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        if descriptor < 0 { throw BenchError(path: path, code: errno) }
    }

    deinit {
        Glibc.close(descriptor)
        stream.deallocate()
        packed.deallocate()
    }

    func begin(_ part: StaticString) throws {
        (name, start, checksum, plainBytes, packedBytes) = (part, offset, crc32(0, nil, 0), 0, 0)
        var head: [UInt8] = [0x50, 0x4B, 3, 4]
        // Version 2.0, sizes behind the data, deflate, 1980-01-01, no sizes yet.
        for value in [20, 8, 8, 0, 33, 0, 0, 0, 0, 0, 0] { head.add(word: value) }
        head.add(word: part.utf8CodeUnitCount)
        head.add(word: 0)
        head.add(part)
        try head.withUnsafeBufferPointer { try put($0) }
        stream.initialize(to: z_stream())
        deflateInit2_(stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    }

    func drain() throws { if buffer.count >= 1 << 20 { try pack(Z_NO_FLUSH) } }

    func end() throws {
        try pack(Z_FINISH)
        deflateEnd(stream)
        let figures = [Int(checksum), packedBytes, plainBytes]
        var tail: [UInt8] = [0x50, 0x4B, 7, 8]
        for value in figures { tail.add(long: value) }
        try tail.withUnsafeBufferPointer { try put($0) }
        directory += [0x50, 0x4B, 1, 2]
        for value in [20, 20, 8, 8, 0, 33] { directory.add(word: value) }
        for value in figures { directory.add(long: value) }
        directory.add(word: name.utf8CodeUnitCount)
        for _ in 0..<4 { directory.add(word: 0) }
        directory.add(long: 0)
        directory.add(long: start)
        directory.add(name)
        parts += 1
    }

    /// Writes the directory; nothing may follow.
    func finish() throws {
        var tail = directory
        tail += [0x50, 0x4B, 5, 6]
        for value in [0, 0, parts, parts] { tail.add(word: value) }
        tail.add(long: directory.count)
        tail.add(long: offset)
        tail.add(word: 0)
        try tail.withUnsafeBufferPointer { try put($0) }
    }

    private func put(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        var written = 0
        while written < bytes.count {
            let count = write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
            if count < 0, errno == EINTR { continue }
            if count <= 0 { throw BenchError(path: path, code: errno) }
            written += count
        }
        offset += bytes.count
    }

    /// Deflates the buffer and writes what comes out.
    private func pack(_ flush: Int32) throws {
        var input = buffer
        buffer.removeAll(keepingCapacity: true)
        plainBytes += input.count
        try input.withUnsafeMutableBufferPointer { bytes in
            checksum = crc32(checksum, bytes.baseAddress, UInt32(bytes.count))
            stream.pointee.next_in = bytes.baseAddress
            stream.pointee.avail_in = UInt32(bytes.count)
            repeat {
                stream.pointee.next_out = packed
                stream.pointee.avail_out = UInt32(ZipWriter.packedRoom)
                deflate(stream, flush)
                let count = ZipWriter.packedRoom - Int(stream.pointee.avail_out)
                try put(UnsafeBufferPointer(start: packed, count: count))
                packedBytes += count
            } while stream.pointee.avail_out == 0
        }
    }
}

extension [UInt8] {
    /// Two bytes, the small one first.
    fileprivate mutating func add(word value: Int) {
        append(UInt8(truncatingIfNeeded: value))
        append(UInt8(truncatingIfNeeded: value >> 8))
    }

    /// Four bytes, the smallest one first.
    fileprivate mutating func add(long value: Int) {
        add(word: value)
        add(word: value >> 16)
    }
}
