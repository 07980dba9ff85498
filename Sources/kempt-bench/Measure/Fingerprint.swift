/// Hashes of what a run wrote, file by file.
///
/// `report.html` is left out, and so is the object `run` of `report.json`: they tell times.
struct OutputFingerprint: Equatable {
    private(set) var files: [(name: String, hash: UInt64)] = []

    init(files: [(name: String, hash: UInt64)]) { self.files = files }

    init(folder: String) throws {
        for name in visibleNames(in: folder) where name != "report.html" {
            let path = folder + "/" + name
            if name == "report.json" {
                let bytes = OutputFingerprint.lasting(try readWhole(path))
                files.append((name, bytes.withUnsafeBytes { OutputFingerprint.hash($0, 0) }))
            } else {
                var hash: UInt64 = 0
                try eachPiece(of: path) { hash = OutputFingerprint.hash($0, hash) }
                files.append((name, hash))
            }
        }
    }

    static func == (left: OutputFingerprint, right: OutputFingerprint) -> Bool { left.differences(from: right).isEmpty }

    /// Names of files that only one of the two has, or that differ.
    func differences(from other: OutputFingerprint) -> [String] {
        var names: [String] = []
        for file in files where !other.files.contains(where: { $0 == file }) { names.append(file.name) }
        for file in other.files where !files.contains(where: { $0 == file }) && !names.contains(file.name) { names.append(file.name) }
        return names.sorted()
    }

    func hash(of name: String) -> UInt64? { files.first { $0.name == name }?.hash }

    /// The report up to its object `run`, which the report's schema names as the only part that may change.
    static func lasting(_ report: [UInt8]) -> [UInt8] {
        let mark = Array("\n  \"run\": {".utf8)
        guard report.count >= mark.count else { return report }
        for start in 0...(report.count - mark.count) where report[start] == 10 && report[start..<start + mark.count].elementsEqual(mark) {
            return Array(report[0..<start])
        }
        return report
    }

    /// Eight bytes a step through the finisher of SplitMix64; the count goes in too. Not for secrets.
    static func hash(_ bytes: UnsafeRawBufferPointer, _ seed: UInt64) -> UInt64 {
        var hash = Dice.mix(seed ^ UInt64(bytes.count))
        var index = 0
        while index + 8 <= bytes.count {
            hash = Dice.mix(hash ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            index += 8
        }
        while index < bytes.count {
            hash = Dice.mix(hash ^ UInt64(bytes[index]))
            index += 1
        }
        return hash
    }
}
