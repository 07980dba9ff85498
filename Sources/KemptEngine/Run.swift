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
    /// Goes on although a source has other columns than at the last run.
    public var acceptsDrift = false
    /// Told what the gathering step makes of the records, with the rows it speaks of, before anything is written.
    public var reviewer: (@Sendable (Patch, MemberRows) throws -> Void)?
    /// Values that came back to what they were are repaired again, as after a restored backup.
    public var repairsReverted = false
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
    /// What the last run left.
    private(set) var note: RunNote?

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
            try remember(files)
            if !plan.stateDirectory.isEmpty { note = RunNote.read(notePath) }
            try refuseDrift()
            if let files {
                try outputs.open(files) { options.interruption?.watch($0) }
            }
            for item in plan.prologue { try item.load() }
            plan.pins?.repairsReverted = options.repairsReverted
            lap("prologue")
            let totals = waitsForAll ? try runGathering() : try runStreaming()
            try outputs.finish()
            try checkBooks(totals.ledger)
            let previous = files == nil ? nil : note?.records
            var result = RunResult(
                ledger: totals.ledger, facts: totals.facts, cursors: totals.cursors,
                pendingExcess: totals.pendingExcess, pendingPairs: totals.pendingPairs,
                tripped: trippedBrakes(totals.ledger, previous), phases: phases, previousRecords: previous)
            result.proposedMerges = totals.proposedMerges
            result.proposedLinks = totals.proposedLinks
            result.judged = totals.judged
            result.measures = totals.measures
            result.profiles = totals.profiles
            result.unlisted = totals.unlisted
            result.memory = memory(after: totals)
            result.pictures = totals.pictures
            return result
        } catch {
            abandon()
            throw error
        }
    }

    /// Some step must see every record before one can leave.
    private var waitsForAll: Bool {
        plan.gathering != nil || plan.streaming.contains { $0.manyRecords?.marksRecords == true }
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
                try files.write(newNote(result).bytes, for: notePath)
                try memorize(result.memory, files)
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

    /// A column that came, went or was renamed changes what the outputs mean: a person decides, not the night.
    private func refuseDrift() throws {
        guard !options.acceptsDrift, let differences = note?.drift(of: plan), !differences.isEmpty else { return }
        throw Failure(
            .input, "the columns are not those of the last run:\n  " + differences.joined(separator: "\n  "),
            remedy: "export as before, or map the new names; --accept-drift takes them as they are from now on")
    }

    private func newNote(_ result: RunResult) -> RunNote {
        var new = RunNote()
        new.records = baseRecords(result.ledger)
        new.readingFingerprint = plan.readingFingerprint
        new.profiles = result.profiles
        new.sources = plan.inputs.enumerated().map { index, input in
            RunNote.Source(name: input.name, columns: input.columnsRead, cursor: result.cursors[index] ?? cursor(of: input.name))
        }
        return new
    }

    /// How far the last run read a source.
    func cursor(of source: String) -> Cursor? { note?.sources.first { $0.name == source }?.cursor }

    private var notePath: String { "\(plan.stateDirectory)/.kempt-\(plan.name).last" }

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
        // What is new tonight has nothing to do with how much was new last night.
        let readsEverything = !plan.inputs.contains { $0.role == .base && $0.source is any ResumableSource }
        if let previous, readsEverything || plan.brakes.fewerRecords.isGiven {
            check("fewer-records", previous - records, of: previous, plan.brakes.fewerRecords)
        }
        check("merged", merged, of: records, plan.brakes.merged)
        check("changed", ledger.repairedRecords, of: records, plan.brakes.changed)
        check("archived", archived, of: records, plan.brakes.archived)
        check("reverted", ledger.revertedRecords, of: records, plan.brakes.reverted)
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
