import ArgumentParser
import Glibc
import KemptCore
import KemptEngine
import KemptFormats
import KemptMatching
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
        discussion: "The file holds personal data. It is made for its owner alone (0600).")

    @Argument(help: "The pipeline file.") var pipeline: String
    @Option(help: ArgumentHelp("The CSV file to write.", valueName: "file")) var to = "review.csv"
    @Option(help: ArgumentHelp("The run's own day, YYYY-MM-DD.", valueName: "date")) var asOf: String?

    func run() throws {
        let plan = try PipelineLoading.plan(pipeline, asOf: asOf, output: nil)
        guard plan.gathering != nil else {
            throw Failure(.usage, "\(pipeline): has no 'deduplicate', so no pair is uncertain", remedy: "add the stage")
        }
        let table = ReviewTable(plan)
        var options = RunOptions(workers: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        options.isDry = true
        options.acceptsDrift = true
        options.reviewer = { patch, members in table.fill(patch, members) }
        _ = try Run(plan, options).execute()
        try replaceFile(to, with: table.encoder.buffer)
        try Console.say("\(to): \(table.pairs) uncertain pairs. Fill in 'answer' (same or not-same), then: kempt review import \(pipeline) \(to)")
    }
}

/// The pairs side by side: answer, weight, what agrees, who; each field twice; the hashes that the decision will hold for.
private final class ReviewTable: @unchecked Sendable {  // filled by the one thread that merges
    private let plan: Plan
    let encoder: any RecordEncoder
    private(set) var pairs = 0
    private let text = ByteBuffer()

    init(_ plan: Plan) {
        self.plan = plan
        encoder = CSVTarget(path: "").makeEncoder()
        encoder.begin()
        for name in ["answer", "weight", "agrees_on", "source", "id", "other_source", "other_id"] { field(name) }
        for name in plan.schema.names {
            field("1 \(name)")
            field("2 \(name)")
        }
        for name in ["content", "other_content"] { field(name) }
        encoder.end()
    }

    func fill(_ patch: Patch, _ members: MemberRows) {
        // The nearest to a merge first: there a person's word does most.
        for pair in patch.pairs.sorted(by: { ($1.weight, $0.row, $0.other) < ($0.weight, $1.row, $1.other) }) {
            guard let one = members.find(pair.row), let other = members.find(pair.other) else { continue }
            encoder.begin()
            field("")
            field(hundredths(pair.weight))
            field(pair.rule)
            for side in [one, other] {
                let source = plan.inputs[side.batch.source].name
                field(source)
                text.removeAll()
                plan.schema.appendIdentity(of: side.row, in: side.batch, sourceName: source, to: text)
                encoder.field(text.cell)
            }
            for column in plan.schema.columns.indices {
                encoder.field(one.batch.cell(one.row, column))
                encoder.field(other.batch.cell(other.row, column))
            }
            field(String(pair.content, radix: 16))
            field(String(pair.otherContent, radix: 16))
            encoder.end()
            pairs += 1
        }
    }

    private func field(_ value: String) {
        text.removeAll()
        text.append(value)
        encoder.field(text.cell)
    }
}

/// `kempt review import PIPELINE FILE`.
struct ReviewImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take the answers of a reviewed table into the pipeline's decisions.",
        discussion: "Runs honour them from then on. A pair whose records have changed since goes to a person again.")

    @Argument(help: "The pipeline file.") var pipeline: String
    @Argument(
        help: "The table that 'kempt review export' wrote, or the proposals or changes of a run with a column 'answer' added.") var file: String

    func run() throws {
        let plan = try PipelineLoading.plan(pipeline, asOf: nil, output: nil)
        if try CSVSource(path: file).probe().columns.contains("field") { return try importPins(plan) }
        guard let path = plan.decisions else {
            throw Failure(
                .usage, "\(pipeline): names no file for decisions", remedy: "add 'decisions: decisions.csv' to the settings of 'deduplicate'")
        }
        let answers = try DecisionFile.read(file, mayBeMissing: false)
        let before = try DecisionFile.read(path, mayBeMissing: true)
        let kept = before.filter { known in !answers.contains { $0.isAbout(known) } }
        let lines = (kept + answers).map { decision in
            [
                decision.isSame ? "same" : "not-same", decision.one.source, decision.one.id, decision.other.source, decision.other.id,
                String(decision.oneContent, radix: 16), String(decision.otherContent, radix: 16),
            ]
        }
        try replaceFile(path, with: table(DecisionFile.columns, lines))
        try Console.say("\(path): \(answers.count) answers taken, \(kept.count) kept from before")
    }

    /// Answers about values: each `pin` has the run leave a value as it came.
    private func importPins(_ plan: Plan) throws {
        guard let path = plan.pinsPath else {
            throw Failure(.usage, "\(pipeline): names no file for pins", remedy: "add 'pins: pins.csv' to the pipeline")
        }
        let answers = try PinFile.answers(file)
        var pins = PinList()
        for pin in try PinFile.read(path, mayBeMissing: true) + answers { pins.add(pin) }
        try replaceFile(path, with: table(PinFile.columns, pins.list.map { [$0.source, $0.id, $0.field, $0.value] }))
        try Console.say("\(path): \(answers.count) values pinned, \(pins.list.count - answers.count) kept from before")
    }

    private func table(_ columns: [String], _ lines: [[String]]) -> ByteBuffer {
        let encoder = CSVTarget(path: "").makeEncoder()
        let text = ByteBuffer()
        for values in [columns] + lines {
            encoder.begin()
            for value in values {
                text.removeAll()
                text.append(value)
                encoder.field(text.cell)
            }
            encoder.end()
        }
        return encoder.buffer
    }
}
