import ArgumentParser
import Glibc

/// `kempt-bench`: makes customer bases with known duplicates, scores a deduplication, and measures `kempt` on them.
@main
struct KemptBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kempt-bench", abstract: "Generate customer bases with known truth, and measure kempt on them.",
        subcommands: [GenerateCommand.self, WriteCommand.self, ScoreCommand.self, MeasureCommand.self, ReadCommand.self, KernelsCommand.self])
}

struct GenerateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Write crm.csv, a customer base with about 12 % duplicates, and truth.csv, which tells whose records are whose.")

    @Option(help: "How many records.") var rows: Int
    @Option(help: "The same seed gives the same bytes on any machine.") var seed: UInt64 = 1
    @Option(help: ArgumentHelp("The folder for both files.", valueName: "dir")) var out: String
    @Option(help: ArgumentHelp("So many records have one and the same phone and info@ mailbox.", valueName: "percent")) var sharedContacts = 0
    @Flag(help: "Write the same records in another order.") var shuffled = false

    func validate() throws {
        if !(1...100_000_000).contains(rows) { throw ValidationError("--rows takes a number from 1 to 100000000") }
        if !(0...100).contains(sharedContacts) { throw ValidationError("--shared-contacts takes a number from 0 to 100") }
    }

    func run() throws {
        try generate(rows: rows, seed: seed, variation: Variation(sharedContacts: sharedContacts, isShuffled: shuffled), to: out)
    }
}

struct ScoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "score", abstract: "Pairwise precision, recall and F1 of a merged.csv against a truth.csv.")

    @Argument(help: "Its first columns are id and merged_into.") var merged: String
    @Argument(help: "Its columns are id and entity.") var truth: String

    func run() throws { print(try score(merged: merged, truth: truth)) }
}

struct MeasureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Measure each stage and the whole job, and hold the figures against what they must reach.",
        discussion: "Exit codes: 0 every run worked, whatever it cost; 1 a run failed, or with --strict a figure missed its bar.")

    @Option(help: "The program to measure; else the one beside this.") var kempt: String?
    @Option(help: "Sizes, smallest first.", transform: MeasureCommand.sizes) var rows = [100_000, 1_000_000]
    @Option(help: "Seed of the generated data.") var seed: UInt64 = 1
    @Option(help: "Where data and outputs lie; 1,000,000 rows take about 1 GB.") var dir = ".bench"
    @Option(help: ArgumentHelp("Where the figures go; else results.json in the folder.", valueName: "file")) var json: String?
    @Option(help: "How many workers; else one a core.") var workers: Int?
    @Option(
        name: .customLong("repeat"),
        help: "How many rounds; below 500,000 rows each run is made three times a round. The middle one by CPU-seconds is shown.")
    var repetitions = 5
    @Flag(help: "Exit with 1 when a figure misses its bar.") var strict = false

    func validate() throws {
        if !(1...99).contains(repetitions) { throw ValidationError("--repeat takes a number from 1 to 99") }
        if let workers, !(1...256).contains(workers) { throw ValidationError("--workers takes a number from 1 to 256") }
    }

    func run() throws {
        let machine = Machine.here
        let benchmark = Benchmark(
            kempt: try Self.program(kempt), seed: seed, directory: dir, workers: workers ?? machine.cores, repetitions: repetitions)
        var sizes = try benchmark.measure(rows)
        // Scoring holds whole files; it comes last because a child's peak is never told as less than its parent's.
        for index in sizes.indices { try benchmark.score(&sizes[index]) }
        let report = BenchReport(machine: machine, benchmark: benchmark, sizes: sizes)
        print(report.text, terminator: "")
        var file = try OutputFile(json ?? dir + "/results.json")
        try file.write(Array(report.json.text.utf8))
        try file.close()
        if sizes.contains(where: \.hasFailed) || strict && report.bars.contains(where: { $0.verdict != .met }) { throw ExitCode(1) }
    }

    private static func sizes(_ text: String) throws -> [Int] {
        let sizes = text.split(separator: ",").compactMap { Int($0) }.filter { (1...100_000_000).contains($0) }
        guard !sizes.isEmpty, sizes.count == text.split(separator: ",", omittingEmptySubsequences: false).count else {
            throw ValidationError("--rows takes numbers from 1 to 100000000 with commas between them, as in 100000,1000000")
        }
        return sizes.sorted()
    }

    static func program(_ given: String?) throws -> String {
        let path = given ?? ownFolder() + "/kempt"
        if access(path, X_OK) != 0 { throw BenchError(path: path, code: errno) }
        return path
    }

    /// The folder of this program, where the build puts `kempt` too.
    private static func ownFolder() -> String {
        guard let path = realpath("/proc/self/exe", nil) else { return "." }
        defer { free(path) }
        let text = String(cString: path)
        return String(text[..<(text.lastIndex(of: "/") ?? text.startIndex)])
    }
}
