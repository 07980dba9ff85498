import Glibc

/// Generated data of one size, with the pipelines that are run on it.
struct Dataset {
    let rows: Int
    let seed: UInt64
    var variation = Variation()
    let folder: String

    var customers: String { folder + "/crm.csv" }
    var truth: String { folder + "/truth.csv" }

    func path(of pipeline: BenchPipeline) -> String { "\(folder)/\(pipeline.rawValue).yml" }
    func outputs(of pipeline: BenchPipeline) -> String { "\(folder)/\(pipeline.rawValue)" }

    /// Makes the data, or finds that of an earlier run with the same rows, seed and generator.
    ///
    /// A process of its own generates, because people fill memory and a child's peak is never told as less than its parent's.
    static func prepare(rows: Int, seed: UInt64, variation: Variation = Variation(), in directory: String) throws -> Dataset {
        try makeFolder(directory)
        let data = Dataset(rows: rows, seed: seed, variation: variation, folder: "\(directory)/\(rows)-\(seed)\(variation.suffix)")
        try makeFolder(data.folder)
        let stamp = data.folder + "/stamp",
            wanted = Array("rows \(rows) seed \(seed) generator \(try generatorHash(seed, in: directory))\n".utf8)
        if (try? readWhole(stamp)) != wanted {
            unlink(stamp)
            let log = data.folder + "/generate.log"
            let arguments = ["/proc/self/exe", "generate", "--rows", "\(rows)", "--seed", "\(seed)", "--out", data.folder] + variation.arguments
            guard try ChildProcess.run(arguments, log: log).exitCode == 0 else { throw GenerationFailure(log: log) }
            try writeFile(stamp, wanted)
        }
        try writeFile(data.folder + "/accounts.csv", accounts(rows: rows, seed: seed))
        for pipeline in BenchPipeline.allCases { try writeFile(data.path(of: pipeline), Array(pipeline.text.utf8)) }
        return data
    }

    /// A hash of a thousand generated rows: a changed generator writes others.
    static func generatorHash(_ seed: UInt64, in directory: String) throws -> UInt64 {
        let sample = directory + "/sample"
        try generate(rows: 1000, seed: seed, to: sample)
        var hash: UInt64 = 0
        for name in ["crm.csv", "truth.csv"] { try eachPiece(of: sample + "/" + name) { hash = OutputFingerprint.hash($0, hash) } }
        return hash
    }
}

struct GenerationFailure: Error, CustomStringConvertible {
    let log: String
    var description: String { "the data could not be generated: see \(log)" }
}
