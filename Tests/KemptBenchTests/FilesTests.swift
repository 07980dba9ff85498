import Glibc
import Testing

@testable import kempt_bench

/// A folder under /tmp that is removed with its files when the test ends.
struct Folder: ~Copyable {
    let path: String

    init() {
        var template = Array("/tmp/kempt-bench-XXXXXX".utf8CString)
        path = template.withUnsafeMutableBufferPointer {
            mkdtemp($0.baseAddress!) != nil ? String(cString: $0.baseAddress!) : "/tmp/kempt-bench"
        }
    }

    deinit {
        for name in visibleNames(in: path) {
            removeFiles(in: path + "/" + name)
            remove(path + "/" + name)
        }
        rmdir(path)
    }

    func write(_ text: String, to name: String) throws { try writeFile(path + "/" + name, Array(text.utf8)) }
}

@Test(arguments: [0, 1, 7, 8, 9, (1 << 18) - 1, 1 << 18, (1 << 18) + 1, 700_001])
func everyByteIsRead(count: Int) throws {
    let folder = Folder()
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try writeFile(folder.path + "/file", bytes)
    let reading = try readingSeconds(folder.path + "/file")
    #expect(reading.bytes == count)
    #expect(reading.sum == bytes.reduce(0) { $0 + UInt64($1) })
    var pieces: [UInt8] = []
    try eachPiece(of: folder.path + "/file") { pieces += $0 }
    #expect(pieces == bytes)
}

@Test func filesThatAreNotThereAreErrors() {
    #expect(throws: BenchError.self) { try readingSeconds("/absent") }
    #expect(throws: BenchError.self) { try writeFile("/absent/file", []) }
    #expect(throws: BenchError.self) { try makeFolder("/absent/folder") }
    #expect(visibleNames(in: "/absent") == [])
}

@Test func aFingerprintTellsWhichFilesDiffer() throws {
    let one = Folder(), two = Folder()
    let report = "{\n  \"a\": 1,\n  \"run\": {\n    \"wall\": "
    for folder in [one.path, two.path] {
        try writeFile(folder + "/kept.csv", Array("a,b\n1,2\n".utf8))
        try writeFile(folder + "/.lock", Array(folder.utf8))
        try writeFile(folder + "/report.html", Array(folder.utf8))
        try writeFile(folder + "/report.json", Array((report + folder).utf8))
    }
    let first = try OutputFingerprint(folder: one.path)
    #expect(try first == OutputFingerprint(folder: two.path))
    #expect(first.hash(of: "kept.csv") != nil && first.hash(of: ".lock") == nil && first.hash(of: "report.html") == nil)
    try two.write("a,b\n1,3\n", to: "kept.csv")
    try two.write("", to: "merged.csv")
    #expect(try first.differences(from: OutputFingerprint(folder: two.path)) == ["kept.csv", "merged.csv"])
    #expect(try OutputFingerprint(folder: two.path).differences(from: first) == ["kept.csv", "merged.csv"])
    try two.write(report.replacing("1", with: "2") + "3", to: "report.json")
    #expect(try first.differences(from: OutputFingerprint(folder: two.path)).last == "report.json")
}

@Test func everyByteCountsInAHash() {
    func hash(_ bytes: [UInt8]) -> UInt64 { bytes.withUnsafeBytes { OutputFingerprint.hash($0, 0) } }
    var seen = Set([hash([]), hash([0]), hash([UInt8](repeating: 0, count: 8)), hash([UInt8](repeating: 0, count: 20))])
    for index in 0..<20 {
        var bytes = [UInt8](repeating: 0, count: 20)
        bytes[index] = 1
        seen.insert(hash(bytes))
    }
    #expect(seen.count == 24)
}
