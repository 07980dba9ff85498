import Glibc

/// Runs the real program on generated data.
struct Benchmark {
    let kempt: String
    let seed: UInt64
    let directory: String
    let workers: Int
    let repetitions: Int

    /// How often each run is made. What one stage costs is the difference of two runs: of short ones the middle must be surer.
    func times(rows: Int) -> Int { rows < 500_000 ? repetitions * 3 : repetitions }

    /// Measures every pipeline at every size, in rounds, so that what is compared was measured side by side; a run that fails is told in the result
    /// and does not stop the others.
    func measure(_ rows: [Int]) throws -> [SizeResult] {
        let data = try rows.map {
            tell($0, "generate")
            return try Dataset.prepare(rows: $0, seed: seed, in: directory)
        }
        var sizes = try data.map { try begin($0) }
        for round in 1...repetitions {
            for index in sizes.indices {
                let size = sizes[index].rows
                for pass in 1...times(rows: size) / repetitions {
                    tell(size, "round \(round) of \(repetitions)" + (times(rows: size) > repetitions ? ", pass \(pass)" : ""))
                    try runEach(&sizes[index], data[index])
                }
            }
        }
        for index in sizes.indices {
            try compare(&sizes[index], data[index])
            try vary(&sizes[index])
        }
        return sizes
    }

    private func begin(_ data: Dataset) throws -> SizeResult {
        var readings: [Double] = [], bytes = 0
        for _ in 0..<max(3, repetitions) {
            let reading = try readingSeconds(data.customers)
            readings.append(reading.cpuSeconds)
            bytes = reading.bytes
        }
        var size = SizeResult(rows: data.rows, bytes: bytes, readingSeconds: readings.sorted()[readings.count / 2])
        size.runs = BenchPipeline.allCases.filter { $0 != .again }.map { RunResult(label: $0.label, pipeline: $0) }
        return size
    }

    /// Every pipeline twice in a row: the first run only warms the machine. Where the host of a virtual machine takes idle memory back, the first to ask
    /// for much pays for getting it again, a million records up to 1.5 CPU-seconds.
    private func runEach(_ size: inout SizeResult, _ data: Dataset) throws {
        for index in size.runs.indices where size.runs[index].failure == nil {
            var warming = size.runs[index]
            try run(&warming, on: data, workers: workers)
            try run(&size.runs[index], on: data, workers: workers)
            if size.runs[index].pipeline != .deduplicate { removeFiles(in: data.outputs(of: size.runs[index].pipeline)) }
        }
    }

    /// Ways in which the data is made harder without there being more to find.
    static let shuffled = Variation(isShuffled: true)
    static let shared = Variation(sharedContacts: 5)

    /// Deduplicates the same records in another order, and with a phone and a mailbox that many of them share.
    private func vary(_ size: inout SizeResult) throws {
        guard size.usage(of: .deduplicate) != nil else { return }
        for (variation, label) in [(Self.shuffled, "all five, shuffled"), (Self.shared, "all five, 5 % share contacts")] {
            let data = try Dataset.prepare(rows: size.rows, seed: seed, variation: variation, in: directory)
            size.variations.append(try runOnce(.deduplicate, on: data, workers: workers, label))
        }
    }

    /// Runs all five stages on their own output and with another number of workers.
    private func compare(_ size: inout SizeResult, _ data: Dataset) throws {
        guard size.usage(of: .deduplicate) != nil else { return }
        let first = try OutputFingerprint(folder: data.outputs(of: .deduplicate))
        let again = try runOnce(.again, on: data, workers: workers, BenchPipeline.again.label)
        size.runs.append(again)
        if again.usage != nil {
            let folder = data.outputs(of: .again)
            let kept = try OutputFingerprint(folder: folder).hash(of: "kept.csv")
            size.ownOutput = JSON(parsing: try readWhole(folder + "/report.json")).flatMap {
                OwnOutput(report: $0, keptIsSame: kept == first.hash(of: "kept.csv"))
            }
        }
        let count = workers == 1 ? 2 : 1
        let other = try runOnce(.deduplicate, on: data, workers: count, "all five with \(count) worker\(count == 1 ? "" : "s")")
        size.otherWorkers = other
        if other.usage != nil {
            size.differingFiles = first.differences(from: try OutputFingerprint(folder: data.outputs(of: .deduplicate)))
        }
    }

    /// Scores the deduplication at one size; holds both files, about 200 bytes a row.
    func score(_ size: inout SizeResult) throws {
        guard size.usage(of: .deduplicate) != nil, size.otherWorkers?.usage != nil else { return }
        func file(_ name: String, _ variation: Variation = Variation()) -> String { "\(directory)/\(size.rows)-\(seed)\(variation.suffix)/\(name)" }
        let merged = "\(BenchPipeline.deduplicate.rawValue)/merged.csv"
        size.pairs = try kempt_bench.score(merged: file(merged), truth: file("truth.csv"))
        guard size.variations.allSatisfy({ $0.usage != nil }) else { return }
        let plain = try Clusters(merged: file(merged))
        size.shuffled = try (plain.differences(from: Clusters(merged: file(merged, Self.shuffled))), plain.count)
        size.sharedPairs = try kempt_bench.score(merged: file(merged, Self.shared), truth: file("truth.csv"))
        size.sharedChain = try Clusters(merged: file(merged, Self.shared)).mostEntities(truth: file("truth.csv"))
    }

    private func runOnce(_ pipeline: BenchPipeline, on data: Dataset, workers: Int, _ label: String) throws -> RunResult {
        tell(data.rows, label)
        var result = RunResult(label: label, pipeline: pipeline)
        try run(&result, on: data, workers: workers)
        return result
    }

    private func run(_ result: inout RunResult, on data: Dataset, workers: Int) throws {
        let log = "\(data.folder)/\(result.pipeline.rawValue).log"
        removeFiles(in: data.outputs(of: result.pipeline))
        let command = [kempt, "run", data.path(of: result.pipeline), "--workers", "\(workers)"]
        let (usage, exitCode) = try ChildProcess.run(command, log: log)
        if exitCode == 0 { result.usages.append(usage) } else { result.failure = Benchmark.failure(exitCode, log: log) }
    }

    /// The exit code and the first line that the program wrote about an error.
    static func failure(_ exitCode: Int32, log: String) -> String {
        let lines = (try? readWhole(log)).map { String(decoding: $0, as: UTF8.self).split(separator: "\n") } ?? []
        let words = lines.first { $0.contains("error") }.map { ": \($0)" } ?? ""
        return "exit code \(exitCode)\(words) (see \(log))"
    }

    /// One line a step on standard error.
    private func tell(_ rows: Int, _ step: String) {
        let line = Array("\(Format.grouped(rows)) rows: \(step)\n".utf8)
        _ = line.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
    }
}
