import ArgumentParser
import Glibc
import KemptCore
import KemptEngine
import KemptMatching
import KemptReport
import KemptStages
import KemptText

/// `kempt sample`: how many of a pipeline's merges are right, measured by people on a sample.
struct SampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample", abstract: "Measure how many of a pipeline's merges are right: draw some, have a person judge them.",
        subcommands: [SampleMerges.self, SampleRead.self])
}

/// `kempt sample merges 50 PIPELINE`.
struct SampleMerges: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merges", abstract: "Draw merges that the pipeline makes or proposes, and write them side by side for a person to judge.",
        discussion: """
            The same records give the same sample, and a larger sample holds a smaller one. The lines stand in the order of the draw: judge as many as \
            you like, from the top. Answers and columns of your own that the file has already are kept. The report of every run tells the result when 'sample' of \
            'deduplicate' names the file; 'kempt sample read' tells it at once. The file holds personal data. It is made for its owner alone (0600).
            """)

    @Argument(help: "How many merges.") var count: Int
    @Argument(help: "The pipeline file.") var pipeline: String
    @Option(help: ArgumentHelp("The file to write, CSV or .xlsx, else the pipeline's 'sample', else sample.csv.", valueName: "file")) var to: String?
    @Flag(help: "Write although answers or remarks would be lost: of pairs that are not drawn again.") var force = false
    @Option(help: ArgumentHelp("The run's own day, YYYY-MM-DD.", valueName: "date")) var asOf: String?

    func validate() throws {
        if !(1...100_000).contains(count) { throw ValidationError("the number of merges is from 1 to 100000") }
    }

    func run() throws {
        let plan = try PipelineLoading.plan(pipeline, asOf: asOf, output: nil)
        guard plan.gathering != nil else {
            throw Failure(.usage, "\(pipeline): has no 'deduplicate', so nothing is merged", remedy: "add the stage")
        }
        let path = to ?? plan.sample ?? "sample.csv"
        try plan.refuseOverwriting(path, own: plan.sample)
        let draw = MergeDraw(plan, try PairTable(plan, path: path, force: force), count: count)
        var options = RunOptions(workers: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        options.isDry = true
        options.acceptsDrift = true
        options.reviewer = { patch, members in draw.fill(patch, members) }
        _ = try Run(plan, options).execute()
        if draw.all == 0 { return try Console.say("\(pipeline): merges nothing, so there is nothing to judge") }
        if let lost = draw.table.lost(), !force {
            throw Failure(
                .usage, "\(path): \(lost) are about pairs that are not drawn now",
                remedy: "write to another file by --to, or --force to drop them")
        }
        try draw.table.file.replace(with: draw.table.encoder.buffer)
        let kept = draw.table.keptAnswers > 0 ? ", \(draw.table.keptAnswers) answers kept" : ""
        let warning = draw.table.warning.map { "\n" + $0 } ?? ""
        try Console.say(
            """
            \(path): \(draw.table.count) of \(draw.all) merges drawn\(kept). Fill in 'answer' (same or not-same) from the top, then: \
            kempt sample read \(pipeline) \(path)\(warning)
            """)
    }
}

/// The merges with the smallest hashes of the names of their two records: chance enough, and the same for the same records.
private final class MergeDraw: @unchecked Sendable {  // filled by the one thread that merges
    private let plan: Plan
    private let count: Int
    let table: PairTable
    /// Merges that there are.
    private(set) var all = 0

    init(_ plan: Plan, _ table: PairTable, count: Int) {
        self.plan = plan
        self.table = table
        self.count = count
    }

    func fill(_ patch: Patch, _ members: MemberRows) {
        // What a person has decided measures nothing.
        let merges = (patch.merges + patch.proposedMerges).filter { !$0.isDecided }
        all = merges.count
        let judgeable = merges.filter { !table.bearOneName($0.row, $0.survivor, members) }
        table.nameless = merges.count - judgeable.count
        let drawn = judgeable.map { (hash: hash($0, members), merge: $0) }.sorted { ($0.hash, $0.merge.row) < ($1.hash, $1.merge.row) }.prefix(count)
        table.add(drawn.map { PairTable.Line($0.merge) }, members)
    }

    private func name(_ row: UInt32, _ members: MemberRows) -> PairDecision.Name? {
        members.find(row).map { PairDecision.Name(source: plan.inputs[$0.batch.source].name, id: table.name($0)) }
    }

    private func hash(_ merge: Patch.Merge, _ members: MemberRows) -> UInt64 {
        let (one, other) = (hash(merge.row, members), hash(merge.survivor, members))
        return Hashing.combine(min(one, other), max(one, other))
    }

    private func hash(_ row: UInt32, _ members: MemberRows) -> UInt64 {
        guard let name = name(row, members) else { return 0 }
        let text = ByteBuffer()
        text.append("\(name.source)\n\(name.id)")
        return Hashing.hash64(text.cell)
    }
}

/// `kempt sample read PIPELINE [FILE]`.
struct SampleRead: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Say how many of the judged merges are right, with the exact 95 % interval.",
        discussion: """
            An answer counts while the two records are compared by what they were then, and are merged; a wrong merge also when a decision keeps it \
            apart since. 'kempt review import' takes the same file: then wrong merges are not made again.
            """)

    @Argument(help: "The pipeline file.") var pipeline: String
    @Argument(help: "The table that 'kempt sample merges' wrote, with answers; else the pipeline's 'sample'.") var file: String?
    @Option(help: ArgumentHelp("The run's own day, YYYY-MM-DD.", valueName: "date")) var asOf: String?
    @Option(help: "Language of the answer: en, ru or lt.") var language = "en"

    func validate() throws {
        if ReportLanguage(rawValue: language) == nil { throw ValidationError("--language takes en, ru or lt") }
    }

    func run() throws {
        var plan = try PipelineLoading.plan(pipeline, asOf: asOf, output: nil)
        guard let path = file ?? plan.sample else {
            throw Failure(.usage, "\(pipeline): names no file of judged merges", remedy: "name it here, or by 'sample' of 'deduplicate'")
        }
        let sample = SampleFile(path: path, memory: plan.memory, mayBeMissing: false)
        guard let gathering = plan.gathering, let judging = changed(gathering, { sample.judging($0) }) else {
            throw Failure(.usage, "\(pipeline): has no 'deduplicate', so nothing is merged", remedy: "add the stage")
        }
        plan.gathering = judging
        plan.prologue.removeAll { $0 is SampleFile }
        plan.prologue.append(sample)
        var options = RunOptions(workers: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        options.isDry = true
        options.acceptsDrift = true
        let result = try Run(plan, options).execute()
        guard let said = judgedMerges(result, language: ReportLanguage(rawValue: language) ?? .english) else {
            throw Failure(.input, "\(path): holds no pair", remedy: "draw some: kempt sample merges 50 \(pipeline)")
        }
        let contrary = sample.tally.map { "\n\($0.name): \($0.value)" }.joined()
        let isAnyWrong = (result.judged?.wrong ?? 0) > 0
        try Console.say(said + contrary + (isAnyWrong ? "\nThat the wrong ones are not merged again: kempt review import \(pipeline) \(path)" : ""))
    }
}
