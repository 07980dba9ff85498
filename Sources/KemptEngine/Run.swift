import Glibc
import KemptCore

/// How a run is done; nothing in here changes what comes out.
public struct RunOptions: Sendable {
    public var workers: Int
    /// Does everything but write.
    public var isDry = false
    /// Keeps a few values behind each rule, for `--show-values`.
    public var keepsSamples = false
    /// Told after each batch.
    public var progress: (@Sendable (RunProgress) -> Void)?
    public var interruption: Interruption?
    public init(workers: Int) { self.workers = max(1, workers) }
}

/// Where a run stands.
public struct RunProgress: Sendable {
    /// `reading`, `matching`, `writing`.
    public let phase: String
    public let source: String
    public let bytesRead: Int
    public let bytesTotal: Int
    public let records: Int
}

/// One run of one plan: prologue, segments, books, brakes, switch.
///
/// `execute` reads, works and fills hidden files; `commit` puts them in place together with the report, or only the report and the proposals when a
/// brake tripped. Anything thrown leaves every earlier output as it was.
public final class Run {
    let plan: Plan
    let options: RunOptions
    let words: PlanWords
    private let files: FileSwitch?
    private let outputs: OutputFiles
    private var phases: [(name: String, seconds: Double)] = []
    private var clock = monotonicSeconds()

    public init(_ plan: Plan, _ options: RunOptions) {
        var plan = plan
        if options.isDry { plan.outputs = [] }
        self.plan = plan
        self.options = options
        words = PlanWords(plan)
        files = options.isDry || plan.stateDirectory.isEmpty ? nil : FileSwitch(directory: plan.stateDirectory, name: plan.name)
        outputs = OutputFiles(plan)
        umask(0o077)
    }

    public func execute() throws -> RunResult {
        do {
            try files?.begin()
            if let files {
                try outputs.open(files) { options.interruption?.watch($0) }
            }
            for item in plan.prologue { try item.load() }
            lap("prologue")
            let totals = plan.gathering == nil ? try runStreaming() : try runGathering()
            try outputs.finish()
            try checkBooks(totals.ledger)
            let previous = files == nil ? nil : previousRecords()
            return RunResult(
                ledger: totals.ledger, facts: totals.facts, pendingExcess: totals.pendingExcess, pendingPairs: totals.pendingPairs,
                tripped: trippedBrakes(totals.ledger, previous), phases: phases, previousRecords: previous)
        } catch {
            abandon()
            throw error
        }
    }

    /// Puts the outputs and the report in place.
    public func commit(_ result: RunResult, reports: [(path: String, bytes: [UInt8])]) throws {
        guard let files else { return }
        do {
            // From the first hidden report on a signal waits: it would leave that file behind.
            options.interruption?.beginSwitch()
            if !result.tripped.isEmpty {
                files.withdraw(outputs.temporaries.filter { $0.output != .proposals }.map(\.final))
            } else {
                try files.write(Array("kempt 1 records \(baseRecords(result.ledger))\n".utf8), for: notePath)
            }
            for report in reports { try files.write(report.bytes, for: report.path) }
            try files.commit()
            options.interruption?.endSwitch()
        } catch {
            abandon()
            throw error
        }
    }

    private func abandon() {
        // What the manifest lists is finished by the next run.
        if files?.isDecided == true { return }
        outputs.abandon()
        files?.abandon()
    }

    func lap(_ name: String) {
        let now = monotonicSeconds()
        phases.append((name, now - clock))
        clock = now
    }

    // MARK: - Books and brakes

    private func checkBooks(_ ledger: Ledger) throws {
        for (index, account) in ledger.accounts.enumerated() where !account.balances {
            let input = plan.inputs[index]
            throw Failure(
                .output,
                "the books of '\(input.name)' do not balance: \(account.parsed) records in, \(account.doors.reduce(0, +)) out; nothing was changed",
                remedy: "this is a defect of Kempt: please report it")
        }
    }

    private func baseRecords(_ ledger: Ledger) -> Int {
        var total = 0
        for (index, input) in plan.inputs.enumerated() where input.role == .base { total += ledger.accounts[index].read }
        return total
    }

    private var notePath: String { "\(plan.stateDirectory)/.kempt-\(plan.name).last" }

    /// The size of the base at the last run that switched its outputs.
    private func previousRecords() -> Int? {
        guard let file = fopen(notePath, "r") else { return nil }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 128)
        guard fgets(&line, 128, file) != nil else { return nil }
        let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let parts = text.split(separator: " ")
        guard parts.count == 4, parts[0] == "kempt", parts[1] == "1" else { return nil }
        return Int(parts[3].filter { $0 != "\n" })
    }

    private func trippedBrakes(_ ledger: Ledger, _ previous: Int?) -> [(name: String, share: Int, limit: Int)] {
        var merged = 0
        var archived = 0
        for (index, input) in plan.inputs.enumerated() where input.role == .base {
            merged += ledger.accounts[index].doors[Int(Door.merged.rawValue)]
            archived += ledger.accounts[index].doors[Int(Door.archived.rawValue)]
        }
        let records = baseRecords(ledger)
        var tripped: [(name: String, share: Int, limit: Int)] = []
        func check(_ name: String, _ count: Int, of total: Int, _ limit: Plan.Brakes.Limit) {
            guard total > 0, limit.isGiven || total >= Plan.Brakes.fewestRecords else { return }
            // Compared as integers: count / total > share / 10000.
            if count * 10_000 > limit.share * total { tripped.append((name, count * 10_000 / total, limit.share)) }
        }
        if let previous { check("fewer-records", previous - records, of: previous, plan.brakes.fewerRecords) }
        check("merged", merged, of: records, plan.brakes.merged)
        check("changed", ledger.repairedRecords, of: records, plan.brakes.changed)
        check("archived", archived, of: records, plan.brakes.archived)
        return tripped
    }

    func deliver(_ delivery: Delivery) throws { try outputs.append(delivery) }
}

/// Seconds on a clock that never goes back.
func monotonicSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
