import ArgumentParser
import Glibc
import KemptCore
import KemptEngine
import KemptFormats
import KemptMatching
import KemptPipeline
import KemptStages

/// `kempt review`: uncertain pairs out to a person, and the answers back.
struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Have a person decide about the pairs that a pipeline is not sure of.",
        subcommands: [ReviewExport.self, ReviewImport.self])
}

/// `kempt review export PIPELINE`.
struct ReviewExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write the uncertain pairs side by side, one a line, with an empty column 'answer'.",
        discussion: """
            The nearest to a merge come first; behind them, with --merges, the merges that the pipeline makes or proposes, the least certain first. \
            Answers and columns of your own that the file has already are kept. It holds personal data, and is made for its owner alone (0600).
            """)

    @Argument(help: "The pipeline file.") var pipeline: String
    @Option(help: ArgumentHelp("The file to write: CSV, or a workbook when it ends with .xlsx.", valueName: "file")) var to = "review.csv"
    @Flag(help: "Add the merges that the pipeline makes or proposes.") var merges = false
    @Flag(help: "Write although answers or remarks would be lost: of pairs that are not written again.") var force = false
    @Option(help: ArgumentHelp("The run's own day, YYYY-MM-DD.", valueName: "date")) var asOf: String?

    func run() throws {
        let plan = try PipelineLoading.plan(pipeline, asOf: asOf, output: nil)
        guard plan.gathering != nil else {
            throw Failure(.usage, "\(pipeline): has no 'deduplicate', so no pair is uncertain", remedy: "add the stage")
        }
        if let taken = [plan.decisions, plan.sample].compactMap({ $0 }).first(where: { FileIdentity.isSame($0, to) }) {
            throw Failure(.usage, "\(taken): the pipeline reads answers from this file, and would lose them", remedy: "write to another file by --to")
        }
        try plan.refuseOverwriting(to)
        let table = try PairTable(plan, path: to, force: force)
        var options = RunOptions(workers: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        options.isDry = true
        options.acceptsDrift = true
        options.reviewer = { [merges] patch, members in
            // A person's word does most where the weights are nearest to the threshold, on either side.
            table.add(patch.pairs.sorted { ($1.weight, $0.row, $0.other) < ($0.weight, $1.row, $1.other) }.map(PairTable.Line.init), members)
            table.pairs = table.count
            let open = (patch.proposedMerges + patch.merges).filter { !$0.isDecided }.sorted { ($0.weight, $0.row) < ($1.weight, $1.row) }
            if merges { table.add(open.map(PairTable.Line.init), members) }
        }
        let result = try Run(plan, options).execute()
        // What was imported since stands among the decisions.
        if !force, let lost = table.lost(but: try plan.decisions.map { try AnsweredTable.whatIs($0) } ?? AnsweredTable()) {
            throw Failure(
                .usage, "\(to): \(lost) are about pairs that are not written now",
                remedy: "import its answers first, write to another file by --to, or --force to drop them")
        }
        try table.file.replace(with: table.encoder.buffer)
        var said = "\(to): \(table.pairs) uncertain pairs"
        if merges { said += " and \(table.count - table.pairs) merges" }
        if table.keptAnswers > 0 { said += ", \(table.keptAnswers) answers kept" }
        said += ". Fill in 'answer' (same or not-same), then: kempt review import \(pipeline) \(to)"
        let proposed = result.proposedMerges + result.proposedLinks
        if !merges, proposed > 0 { said += "\n\(proposed) merges are proposed; --merges adds them to the table." }
        if let warning = table.warning { said += "\n" + warning }
        try Console.say(said)
    }
}

/// `kempt review import PIPELINE FILE`.
struct ReviewImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take the answers of a reviewed table into the pipeline's decisions.",
        discussion: "Runs honour them from then on. A pair whose records have changed since goes to a person again.")

    @Argument(help: "The pipeline file.") var pipeline: String
    @Argument(
        help: """
            The table that 'kempt review export' or 'kempt sample merges' wrote, or the proposals or changes of a run with a column 'answer' added.
            """)
    var file: String

    func run() throws {
        let plan = try PipelineLoading.plan(pipeline, asOf: nil, output: nil)
        let columns = try FormatCatalog.table(at: file).probe().columns
        // The column of that name in a table of pairs is one of people's own.
        if columns.contains("field"), !columns.contains("other_id") { return try importPins(plan) }
        guard let path = plan.decisions else {
            throw Failure(
                .usage, "\(pipeline): names no file for decisions", remedy: "add 'decisions: decisions.csv' to the settings of 'deduplicate'")
        }
        try refuse(path, readsItself: "decisions")
        let lock = try FileLock(path)
        defer { lock.release() }
        let earlier = try AnsweredTable.whatIs(path)
        if let other = earlier.recordColumn { throw Self.holdsMore(path, other, "decisions") }
        let (answers, _, contrary) = try DecisionFile.table(file, mayBeMissing: false)
        let sources = plan.inputs.map(\.name)
        if let stranger = answers.flatMap({ [$0.one.source, $0.other.source] }).first(where: { !sources.contains($0) }) {
            throw Failure(
                .input, "\(file): an answer is about a record of '\(stranger)', which is no source of \(pipeline)",
                remedy: "its sources: \(sources.joined(separator: ", "))")
        }
        let answered = Set(answers.map(\.pair))
        let kept = earlier.answers.filter { !answered.contains($0.pair) }
        let remarks = try OwnColumns(earlier, AnsweredTable(file))
        let lines = (kept + answers).map { decision in
            [
                decision.isSame ? "same" : "not-same", decision.one.source, decision.one.id, decision.other.source, decision.other.id,
                ContentHash.text(decision.oneContent), ContentHash.text(decision.otherContent),
            ] + remarks.values(decision.pair)
        }
        try TableFile(path, columns: DecisionFile.columns + remarks.names, choice: .answer).replace(with: lines)
        var said = "\(path): \(answers.count) answers taken, \(kept.count) kept from before"
        let known = Dictionary(earlier.answers.map { ($0.pair, $0.isSame) }) { $1 }
        let replaced = answers.compactMap { answer in known[answer.pair].map { $0 == answer.isSame } }
        if !replaced.isEmpty {
            said += "\nin place of earlier answers: \(replaced.count), the other way round: \(replaced.count { !$0 })"
        }
        let unbounded = answers.count { $0.oneContent == 0 || $0.otherContent == 0 }
        if unbounded > 0 {
            said += "\nanswers without 'content' or 'other_content': \(unbounded); they hold however the records change"
        }
        if contrary > 0 { said += "\npairs answered both ways: \(contrary); of each the last answer counts" }
        if let warning = PairTable.warning(plan) { said += "\n" + warning }
        try Console.say(said)
    }

    /// Answers about values: each `pin` has the run leave a value as it came.
    private func importPins(_ plan: Plan) throws {
        guard let path = plan.pinsPath else {
            throw Failure(.usage, "\(pipeline): names no file for pins", remedy: "add 'pins: pins.csv' to the pipeline")
        }
        try refuse(path, readsItself: "pins")
        let lock = try FileLock(path)
        defer { lock.release() }
        if FileIdentity(path) != nil, let other = try FormatCatalog.table(at: path).probe().columns.first(where: { !PinFile.columns.contains($0) }) {
            throw Self.holdsMore(path, other, "pins")
        }
        let answers = try PinFile.answers(file)
        var pins = PinList()
        for pin in try PinFile.read(path, mayBeMissing: true) + answers { pins.add(pin) }
        try TableFile(path, columns: PinFile.columns).replace(with: pins.list.map { [$0.source, $0.id, $0.field, $0.value] })
        try Console.say("\(path): \(answers.count) values pinned, \(pins.list.count - answers.count) kept from before")
    }

    /// The file that a setting names is written anew: not when it is the answered table itself.
    private func refuse(_ path: String, readsItself setting: String) throws {
        guard FileIdentity.isSame(path, file) else { return }
        throw Failure(
            .usage, "\(path): is what '\(setting)' names, and every run reads its answers as they stand", remedy: "there is nothing to import")
    }

    /// Nor when it is another one, whose open pairs and values would be lost.
    private static func holdsMore(_ path: String, _ column: String, _ setting: String) -> Failure {
        Failure(
            .usage, "\(path): has a column '\(column)' too, which would be lost with what else the file holds",
            remedy: "name another file by '\(setting)' for answers to be taken into, and import this one as well")
    }
}

/// What people have written beside their answers, in the decisions and in the table that is taken into them.
private struct OwnColumns {
    private let earlier: AnsweredTable
    private let later: AnsweredTable
    let names: [String]

    init(_ earlier: AnsweredTable, _ later: AnsweredTable) {
        self.earlier = earlier
        self.later = later
        names = earlier.ownColumns + later.ownColumns.filter { !earlier.ownColumns.contains($0) }
    }

    /// The later word of each column, else the earlier.
    func values(_ pair: PairDecision.Pair) -> [String] {
        let tables = [later, earlier].map { table in
            Dictionary(zip(table.ownColumns, table.remarks(pair))) { first, _ in first }
        }
        return names.map { name in tables.lazy.compactMap { $0[name] }.first { !$0.isEmpty } ?? "" }
    }
}
