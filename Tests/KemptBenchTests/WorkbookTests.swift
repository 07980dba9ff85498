import CZlib
import Testing

@testable import kempt_bench

/// The plain twin of `ZipWriter`: the last part, found by the directory and inflated.
private func lastPart(of zip: [UInt8]) -> [UInt8] {
    func long(_ at: Int) -> Int { (0..<4).reduce(0) { $0 | Int(zip[at + $1]) << (8 * $1) } }
    func word(_ at: Int) -> Int { Int(zip[at]) | Int(zip[at + 1]) << 8 }
    var entry = long(zip.count - 6)
    for _ in 1..<word(zip.count - 12) { entry += 46 + word(entry + 28) }
    let start = long(entry + 42), packed = long(entry + 20), plain = long(entry + 24)
    let data = start + 30 + word(start + 26) + word(start + 28)
    var input = Array(zip[data..<data + packed]), output = [UInt8](repeating: 0, count: plain + 1)
    var stream = z_stream()
    inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    defer { inflateEnd(&stream) }
    let end = input.withUnsafeMutableBufferPointer { from in
        output.withUnsafeMutableBufferPointer { to in
            (stream.next_in, stream.avail_in) = (from.baseAddress, UInt32(from.count))
            (stream.next_out, stream.avail_out) = (to.baseAddress, UInt32(to.count))
            return inflate(&stream, Z_FINISH)
        }
    }
    #expect(end == Z_STREAM_END && Int(stream.total_out) == plain)
    output.removeLast()
    #expect(Int(crc32(0, output, UInt32(output.count))) == long(entry + 16))
    return output
}

@Test func theWorkbookIsAZipOfOneSheet() throws {
    let folder = Folder()
    try Workbook.write(try customers(in: folder.path), to: folder.path + "/crm.xlsx")
    let sheet = String(decoding: lastPart(of: try readWhole(folder.path + "/crm.xlsx")), as: UTF8.self)
    #expect(
        sheet.contains("<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t xml:space=\"preserve\">C2</t></is></c></row></sheetData></worksheet>"))
    #expect(sheet.contains("<c r=\"D2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">Smith &amp; &lt;Sons&gt;</t></is></c>"))
}
