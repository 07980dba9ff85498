import Testing

@testable import kempt_bench

func text(_ path: String) throws -> String { String(decoding: try readWhole(path), as: UTF8.self) }

/// Fields of two records with everything that a format must guard against.
private let rows: [[String]] = [
    ["C1", "Ąžuolas", "O\"Neill", "Smith & <Sons>", "a\\b", "x@y.example"] + Array(repeating: "", count: 11) + ["two\nlines, \"quoted\""],
    ["C2"] + Array(repeating: "", count: 17),
]

func customers(in folder: String) throws -> String {
    func cell(_ text: String) -> String {
        text.contains { ",\"\n".contains($0) }
            ? "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" : text
    }
    let header = BenchPipeline.fields.map(\.name)
    let lines = ([header] + rows).map { $0.map(cell).joined(separator: ",") + "\n" }
    try writeFile(folder + "/crm.csv", Array(lines.joined().utf8))
    return folder + "/crm.csv"
}

@Test(arguments: [1, 2, 3, 7, 1000]) func rowsComeBackInAnyPieces(size: Int) throws {
    let folder = Folder()
    let bytes = try readWhole(try customers(in: folder.path))
    var reader = RowReader()
    var found: [[String]] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
        bytes.withUnsafeBytes { whole in
            reader.feed(UnsafeRawBufferPointer(rebasing: whole[start..<min(start + size, bytes.count)])) { fields in
                found.append(fields.map { String(decoding: $0, as: UTF8.self) })
            }
        }
    }
    #expect(found == [BenchPipeline.fields.map(\.name)] + rows)
}

@Test func xmlEscapesAndKeepsNotesApart() throws {
    let folder = Folder()
    try RecordForms.xml(try customers(in: folder.path), to: folder.path + "/crm.xml")
    let found = try text(folder.path + "/crm.xml")
    #expect(found.contains("<contact id=\"C1\">"))
    #expect(found.contains("<company>Smith &amp; &lt;Sons&gt;</company>"))
    #expect(found.contains("<notes><![CDATA[two\nlines, \"quoted\"]]></notes>"))
    #expect(found.contains("<first_name/>"))
    #expect(found.hasSuffix("  </contact>\n</contacts>\n"))
}

@Test func jsonLinesLeaveOutWhatIsMissing() throws {
    let folder = Folder()
    try RecordForms.jsonLines(try customers(in: folder.path), to: folder.path + "/crm.jsonl")
    let lines = try text(folder.path + "/crm.jsonl").split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.last == "{\"id\":\"C2\"}")
    let first = JSON(parsing: Array(lines[0].utf8))
    #expect(first?["notes"] == .text("two\nlines, \"quoted\"") && first?["job_title"] == .text("a\\b") && first?["phone"] == nil)
}

@Test(arguments: [0, 1, 2, 50, 51, 52, 100]) func base64GoesBack(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    var text: [UInt8] = []
    MailCharset.appendBase64(bytes, lineLength: 76, to: &text)
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var back: [UInt8] = [], group = 0, filled = 0
    for byte in text {
        guard let value = alphabet.firstIndex(of: byte) else { continue }
        group = group << 6 | value
        filled += 6
        if filled >= 8 {
            filled -= 8
            back.append(UInt8(truncatingIfNeeded: group >> filled))
        }
    }
    #expect(back == bytes)
    #expect(text.split(separator: 10).allSatisfy { $0.count <= 76 })
}

@Test(
    arguments: [
        (MailCharset.koi8, "Ёж", [0xB3, 0xD6]), (.cyrillic, "Ёж№", [0xA8, 0xE6, 0xB9]), (.baltic, "Žąė", [0xDE, 0xE0, 0xEB]),
        (.latin1, "é€", [0xE9, 63]), (.utf8, "é", [0xC3, 0xA9]),
    ] as [(MailCharset, String, [UInt8])])
func lettersHaveTheBytesOfTheirEncoding(charset: MailCharset, text: String, bytes: [UInt8]) {
    #expect(charset.encode(Array(text.utf8)) == bytes)
}

@Test func aMailboxHasItsMessages() throws {
    let folder = Folder()
    try MailWriter.write(messages: 200, seed: 3, to: folder.path + "/one.mbox")
    try MailWriter.write(messages: 200, seed: 3, to: folder.path + "/two.mbox")
    let bytes = try readWhole(folder.path + "/one.mbox")
    #expect(bytes == (try readWhole(folder.path + "/two.mbox")))
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.filter { $0.hasPrefix("From ") }.count == 200)
    for word in ["koi8-r", "windows-1251", "windows-1257", "iso-8859-1", "multipart/report", "multipart/alternative", "base64", "quoted-printable"] {
        #expect(lines.contains { $0.contains(word) }, "no \(word)")
    }
}

@Test func readingIsHeldAgainstItsBars() {
    func result(_ records: Int, _ seconds: Double?, _ bytes: Int) -> ReadingResult {
        var result = ReadingResult(format: .xlsx, records: records, bytes: 1)
        result.usage = seconds.map { Usage(cpuSeconds: $0, wallSeconds: $0, peakBytes: bytes) }
        return result
    }
    #expect(Bar.all([result(10_000, 0.1, 100), result(100_000, 1.0, 120)]).map(\.verdict) == [.met, .met])
    #expect(Bar.all([result(10_000, 0.1, 100), result(100_000, 1.01, 121)]).map(\.verdict) == [.missed, .missed])
    #expect(Bar.all([result(10_000, nil, 0), result(100_000, nil, 0)]).map(\.verdict) == [.notMeasured, .notMeasured])
}
