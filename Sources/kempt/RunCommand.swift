import ArgumentParser
import Glibc
import KemptCore
import KemptEngine
import KemptReport
import KemptStages

/// `kempt run`: the whole job.
struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "run", abstract: "Run a pipeline and report the clean-record percentage.")

    @Argument(help: "The pipeline file.") var pipeline: String
    @Flag(help: "Do everything but write: no output, no report file.") var dryRun = false
    @Option(help: "How many workers; results never depend on it.") var workers: Int?
    @Option(help: ArgumentHelp("The run's own day, YYYY-MM-DD.", valueName: "date")) var asOf: String?
    @Option(help: ArgumentHelp("Put every file the run writes into this folder, under its own name.", valueName: "dir")) var output: String?
    @Flag(help: "Print a few of the values behind each rule that needs a person, and those no list knows: personal data.") var showValues = false
    @Flag(help: "Go on although a source has other columns than at the last run.") var acceptDrift = false
    @Flag(help: "Repair values again that came back to what they were: a backup was restored, nobody changed them by hand.") var repairReverted =
        false
    @Flag(help: "Write the breaks there are into the report's baseline: from then on limits 'max-new' count what comes on top.") var writeBaseline =
        false
    @Option(help: "Language of the report: en, ru or lt.") var language = "en"

    func validate() throws {
        if let workers, !(1...256).contains(workers) { throw ValidationError("--workers takes a number from 1 to 256") }
        if writeBaseline, dryRun { throw ValidationError("--write-baseline writes, and --dry-run writes nothing") }
        if ReportLanguage(rawValue: language) == nil { throw ValidationError("--language takes en, ru or lt") }
    }

    func run() throws {
        let start = Usage.wallSeconds()
        let interruption = Interruption()
        var plan = try PipelineLoading.plan(pipeline, asOf: asOf, output: output, writesBaseline: writeBaseline)
        if writeBaseline, plan.baselinePath == nil {
            throw Failure(.usage, "\(pipeline): names no baseline to write", remedy: "add 'baseline: baseline.json' under 'report'")
        }
        var options = RunOptions(workers: workers ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        options.isDry = dryRun
        options.interruption = interruption
        options.keepsSamples = showValues
        options.acceptsDrift = acceptDrift
        options.repairsReverted = repairReverted
        if !dryRun, plan.reportHTML != nil || plan.reportJSON != nil {
            plan.gathering = plan.gathering.flatMap { changed($0) { $0.picturing() } ?? $0 }
        }
        let meter = ProgressMeter()
        if meter.isShown { options.progress = { meter.show($0) } }
        let run = Run(plan, options)
        defer { meter.clear() }
        var result = try run.execute()
        meter.clear()
        result.usage = Usage.sinceStart(start)
        let figures = Figures(
            plan, result, command: CommandLine.arguments.joined(separator: " "), dryRun: dryRun, writesBaseline: writeBaseline,
            showsValues: showValues)
        try run.commit(result, reports: reports(plan, figures, result))
        let style = TerminalStyle(color: Console.usesColour(1), width: Console.width)
        try Console.say(terminalSummary(figures, style: style, language: ReportLanguage(rawValue: language) ?? .english))
        if showValues { try Console.say(samples(plan, result.ledger) + unlisted(plan, result.unlisted)) }
        if figures.exitCode != 0 { throw ExitCode(figures.exitCode) }
    }

    /// The values behind the rules, one rule a line.
    private func samples(_ plan: Plan, _ ledger: Ledger) -> String {
        var lines = ["  Values behind the rules:"]
        for (rule, samples) in zip(plan.rules, ledger.samples) where !samples.isEmpty {
            let fields = rule.columns.map { plan.schema.columns[$0].name }.joined(separator: ", ")
            lines.append("  \(rule.id)  \(fields)")
            for sample in samples { lines.append("    \(plan.inputs[sample.source].name)#\(sample.ordinal): \(printable(sample.value))") }
        }
        return lines.count == 1 ? "" : lines.joined(separator: "\n")
    }

    /// The most frequent values that no list knows, one field after another.
    private func unlisted(_ plan: Plan, _ found: [UnlistedValues]) -> String {
        found.map { item in
            let values = item.values.map { "    \($0.records)  \(printable($0.value))" }
            return "\n" + (["  Values that no list knows: \(plan.schema.columns[item.column].name)"] + values).joined(separator: "\n")
        }.joined()
    }

    private func reports(_ plan: Plan, _ figures: Figures, _ result: RunResult) -> [(path: String, bytes: [UInt8])] {
        let language = ReportLanguage(rawValue: language) ?? .english
        var files: [(path: String, bytes: [UInt8])] = []
        if let path = plan.reportJSON { files.append((path, Array(reportJSON(figures).utf8))) }
        if let path = plan.reportHTML { files.append((path, Array(reportHTML(figures, language: language).utf8))) }
        if let baseline = figures.baseline, baseline.isWritten { files.append((baseline.path, Array(baselineJSON(plan, result).utf8))) }
        return files
    }
}

/// What the process has used.
enum Usage {
    static func wallSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    static func sinceStart(_ start: Double) -> RunResult.Usage {
        var used = RunResult.Usage()
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        used.wallSeconds = wallSeconds() - start
        used.processorSeconds =
            Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
        used.peakBytes = Int(usage.ru_maxrss) * 1024
        return used
    }
}
