import ArgumentParser
import Glibc

struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Measure how fast and in how much memory kempt reads each format, beside the peers that are installed.",
        discussion: "Exit codes: 0 every run worked, whatever it cost; 1 a run failed, or with --strict a figure missed its bar.")

    @Option(help: "The program to measure; else the one beside this.") var kempt: String?
    @Option(help: "Only these formats.", transform: ReadCommand.formats) var formats = ReadingFormat.allCases
    @Option(help: "Seed of the generated data.") var seed: UInt64 = 1
    @Option(help: "Where data lies; about 4 GB.") var dir = ".bench"
    @Option(help: ArgumentHelp("Where the figures go; else reading.json in the folder.", valueName: "file")) var json: String?
    @Option(name: .customLong("repeat"), help: "How often each run is made; the middle one by CPU-seconds is shown.") var repetitions = 3
    @Option(help: ArgumentHelp("A Python that has the peers; else that of make conformance, if it was run.", valueName: "program"))
    var python: String?
    @Flag(help: "Only the sizes for which bars of time are set, and a third of the data: whether memory is flat is not told.") var quick = false
    @Flag(help: "Leave the peers out.") var alone = false
    @Flag(help: "Exit with 1 when a figure misses its bar.") var strict = false

    func validate() throws {
        if !(1...99).contains(repetitions) { throw ValidationError("--repeat takes a number from 1 to 99") }
    }

    func run() throws {
        let machine = Machine.here
        let script = "Tests/Conformance/read_all.py"
        let python = python ?? [".conformance/venv/bin/python", "/usr/bin/python3"].first { access($0, X_OK) == 0 }
        let bench = ReadingBench(
            kempt: try MeasureCommand.program(kempt), seed: seed, directory: dir, repetitions: repetitions,
            python: alone || access(script, R_OK) != 0 ? nil : python, script: script)
        let report = ReadingReport(machine: machine, results: try bench.measure(formats, quick: quick))
        print(report.text, terminator: "")
        try writeFile(json ?? dir + "/reading.json", Array(report.json.text.utf8))
        if report.hasFailed || strict && report.bars.contains(where: { $0.verdict != .met }) { throw ExitCode(1) }
    }

    private static func formats(_ text: String) throws -> [ReadingFormat] {
        try text.split(separator: ",").map { word in
            guard let format = ReadingFormat(rawValue: String(word)) else {
                throw ValidationError("--formats takes \(ReadingFormat.allCases.map(\.rawValue).joined(separator: ",")), or some of them")
            }
            return format
        }
    }
}

struct WriteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "write", abstract: "Write the records of a generated crm.csv in another format, or a mailbox.")

    @Argument(help: "xml, jsonl and xlsx are made of the crm.csv in the folder; mbox needs nothing.", transform: WriteCommand.format)
    var format: ReadingFormat
    @Option(help: "How many records or messages.") var records: Int
    @Option(help: "The same seed gives the same bytes on any machine.") var seed: UInt64 = 1
    @Option(help: ArgumentHelp("The folder.", valueName: "dir")) var out: String

    func run() throws { try format.write(records: records, seed: seed, in: out) }

    private static func format(_ word: String) throws -> ReadingFormat {
        guard let format = ReadingFormat(rawValue: word) else { throw ValidationError("no such format: \(word)") }
        return format
    }
}

struct KernelsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kernels", abstract: "Measure what it costs to compare two last names and two e-mail addresses.",
        discussion: "Exit codes: 0 measured, whatever it cost; 1 with --strict when a figure missed its bar.")

    @Option(help: "Seed of the generated data.") var seed: UInt64 = 1
    @Option(help: "Where data lies.") var dir = ".bench"
    @Option(help: ArgumentHelp("Where the figures go; else kernels.json in the folder.", valueName: "file")) var json: String?
    @Option(name: .customLong("repeat"), help: "How many rounds of a million pairs; the quickest is shown.") var repetitions = 5
    @Flag(help: "Exit with 1 when a figure misses its bar.") var strict = false

    func validate() throws {
        if !(1...99).contains(repetitions) { throw ValidationError("--repeat takes a number from 1 to 99") }
    }

    func run() throws {
        let results = try KernelBench(seed: seed, directory: dir, repetitions: repetitions).measure()
        let report = KernelReport(machine: .here, results: results)
        print(report.text, terminator: "")
        try writeFile(json ?? dir + "/kernels.json", Array(report.json.text.utf8))
        if strict && report.bars.contains(where: { $0.verdict != .met }) { throw ExitCode(1) }
    }
}
