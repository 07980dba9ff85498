import Glibc

/// Measures how fast `kempt extract` reads each format, and whether its memory stays flat.
struct ReadingBench {
    let kempt: String
    let seed: UInt64
    let directory: String
    let repetitions: Int
    /// A Python that may have the peers, and the program that reads with them; nil leaves them out.
    let python: String?
    let script: String

    /// Each format at its two sizes; with `quick` only at that for which its bar of time is set.
    func measure(_ formats: [ReadingFormat], quick: Bool) throws -> [ReadingResult] {
        try makeFolder(directory)
        var results: [ReadingResult] = []
        for format in formats {
            for records in quick ? [format.records] : format.sizes { results.append(try measure(format, records: records)) }
        }
        return results
    }

    private func measure(_ format: ReadingFormat, records: Int) throws -> ReadingResult {
        let path = try prepare(format, records: records)
        var status = stat()
        if stat(path, &status) != 0 { throw BenchError(path: path, code: errno) }
        var result = ReadingResult(format: format, records: records, bytes: Int(status.st_size))
        let log = directory + "/read-\(format.rawValue).log"
        var usages: [Usage] = []
        for _ in 0..<(records == format.records ? repetitions : 1) {
            tell("\(format.rawValue), \(Format.grouped(records)) \(format.noun): kempt")
            let (usage, code) = try ChildProcess.run([kempt, "extract", path, "--to", "none"] + format.arguments, log: log)
            guard code == 0 else {
                result.failure = Benchmark.failure(code, log: log)
                break
            }
            usages.append(usage)
        }
        if result.failure == nil { result.usage = RunResult.middle(usages) }
        if records == format.records { result.peers = try peers(format) }
        return result
    }

    private func peers(_ format: ReadingFormat) throws -> [PeerReading] {
        guard let python else { return [] }
        return try format.peers.map { peer in
            let records = format.records / peer.share
            let path = try prepare(format, records: records)
            tell("\(format.rawValue), \(Format.grouped(records)) \(format.noun): \(peer.name)")
            let (usage, code) = try ChildProcess.run([python, script, peer.name, path], log: directory + "/read-\(peer.name).log")
            return PeerReading(name: peer.name, records: records, usage: code == 0 ? usage : nil)
        }
    }

    /// The file of a format and a size, made when it is not there: by a process of its own, because people fill memory.
    private func prepare(_ format: ReadingFormat, records: Int) throws -> String {
        let folder = "\(directory)/\(records)-\(seed)", path = folder + "/" + format.file
        let stamp = folder + "/\(format.rawValue).stamp"
        if format != .mbox { _ = try Dataset.prepare(rows: records, seed: seed, in: directory) }
        let wanted = Array(
            "\(format.rawValue) \(records) seed \(seed) version \(ReadingBench.version) of \(try Dataset.generatorHash(seed, in: directory))\n".utf8)
        if format == .csv || (try? readWhole(stamp)) == wanted { return path }
        try makeFolder(folder)
        unlink(stamp)
        tell("\(format.rawValue), \(Format.grouped(records)) \(format.noun): generate")
        let log = folder + "/\(format.rawValue).log"
        let arguments = ["/proc/self/exe", "write", format.rawValue, "--records", "\(records)", "--seed", "\(seed)", "--out", folder]
        guard try ChildProcess.run(arguments, log: log).exitCode == 0 else { throw GenerationFailure(log: log) }
        try writeFile(stamp, wanted)
        return path
    }

    /// Counts changes of the writers of formats.
    private static let version = 1

    private func tell(_ step: String) {
        let line = Array((step + "\n").utf8)
        _ = line.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
    }
}
