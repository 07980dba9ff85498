import ArgumentParser
import Glibc
import KemptCore
import KemptEngine
import KemptMatching
import KemptStages

/// `kempt train PIPELINE`: learns the weights of `deduplicate` from the records themselves, with labels or without.
struct TrainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train", abstract: "Learn from a pipeline's own records how much each comparison says, and write it as its model.",
        discussion: """
            The records are read as a run reads them; nothing else is written. The model stands in the file that 'model' of 'deduplicate' names, \
            and every run uses it until it is trained anew. With --labels the weights are held against pairs that people have judged: a table with \
            the columns answer, source, id, other_source, other_id, as 'kempt review export' writes it. With --customers, a table with the column id \
            and one that tells whose each record is, nothing is estimated that can be counted. No values are shown.
            """)

    @Argument(help: "The pipeline file.") var pipeline: String
    @Option(help: ArgumentHelp("Pairs with answers, to measure precision and recall by.", valueName: "file")) var labels: String?
    @Option(help: ArgumentHelp("Whose each record is, where somebody knows: counts instead of estimates.", valueName: "file"))
    var customers: String?
    @Option(help: ArgumentHelp("The run's own day, YYYY-MM-DD.", valueName: "date")) var asOf: String?
    @Option(help: "How many workers; results never depend on it.") var workers: Int?

    func validate() throws {
        if let workers, !(1...256).contains(workers) { throw ValidationError("--workers takes a number from 1 to 256") }
    }

    func run() throws {
        var plan = try PipelineLoading.plan(pipeline, asOf: asOf, output: nil)
        guard let gathering = plan.gathering else {
            throw Failure(.usage, "\(pipeline): has no 'deduplicate', so there is nothing to learn", remedy: "add the stage")
        }
        guard let path = plan.model else {
            throw Failure(.usage, "\(pipeline): names no file for the model", remedy: "add 'model: model.json' to the settings of 'deduplicate'")
        }
        try plan.refuseOverwriting(path, own: path)
        // What stands there is what is to be learned anew.
        plan.prologue.removeAll { $0 is ModelFile }
        let training = ModelTraining(told: try customers.map { try CustomerFile.read($0) } ?? [])
        plan.gathering = changed(gathering) { $0.learning(training) }
        _ = try Run(plan, options).execute()
        guard let model = training.model else {
            throw Failure(.input, "\(pipeline): too few pairs to learn from", remedy: "leave 'model' out: the usual weights serve")
        }
        let bytes = ByteBuffer(capacity: 1 << 14)
        bytes.append(model.json)
        try replaceFile(path, with: bytes)
        try Console.say(ModelSummary(path: path, model: model).text)
        if let labels { try measure(plan, gathering, model, labels) }
    }

    private var options: RunOptions {
        var options = RunOptions(workers: workers ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        options.isDry = true
        options.acceptsDrift = true
        return options
    }

    /// Holds the new weights against what people say.
    private func measure(_ plan: Plan, _ gathering: any GatheringStep, _ model: MatchModel, _ file: String) throws {
        let decisions = try DecisionFile.read(file, mayBeMissing: false)
        let labelled = LabelledPairs(
            decisions.map { decision in
                LabelledPairs.Label(one: Self.name(decision.one), other: Self.name(decision.other), isMatch: decision.isSame)
            })
        var threshold = 0
        var plan = plan
        plan.gathering = changed(gathering) { step in
            var matching = step.plan
            matching.model = ModelBook(model)
            threshold = matching.limits.auto * 100 / 256
            return DeduplicateStep(matching).weighing(labelled)
        }
        _ = try Run(plan, options).execute()
        let evaluation = LabelEvaluation(labelled.pairs, threshold: threshold)
        try Console.say(LabelSummary(file: file, evaluation: evaluation, pairs: labelled.pairs.count, unknown: labelled.unknown).text)
    }

    private static func name(_ name: PairDecision.Name) -> PairQuestion.Name {
        PairQuestion.Name(source: name.source.isEmpty ? nil : name.source, id: name.id)
    }
}

/// What was learned, for a terminal.
struct ModelSummary {
    let path: String
    let model: MatchModel

    var text: String {
        var lines = ["\(path): learned from \(model.records) records, \(model.pairs) pairs, about \(model.matches) of them matches", ""]
        let width = model.facets.flatMap(\.findings).map(\.name.count).max() ?? 0
        for facet in model.facets {
            lines.append("  \(facet.fields)")
            for finding in facet.findings {
                let number = (finding.weight >= 0 ? "+" : "") + hundredths(finding.weight / 100)
                let name = finding.name + String(repeating: " ", count: width - finding.name.count)
                lines.append("    \(name)  \(String(repeating: " ", count: max(0, 7 - number.count)))\(number)")
            }
        }
        return (lines + ["", "  bits of match weight; 'kempt explain pair' shows them at work"]).joined(separator: "\n")
    }
}

/// Weights beside labels, for a terminal.
struct LabelSummary {
    let file: String
    let evaluation: LabelEvaluation
    let pairs: Int
    let unknown: Int

    var text: String {
        var lines = ["", "\(file): \(pairs) pairs weighed" + (unknown > 0 ? ", \(unknown) of records that are not there" : "")]
        if evaluation.neverCompared > 0 { lines.append("  \(evaluation.neverCompared) matches share no blocking rule and are never compared") }
        lines.append("  threshold  precision  recall      F1   right   wrong  missed")
        for point in evaluation.sweep { lines.append(row(point, point == evaluation.best ? "best" : "")) }
        lines.append(row(evaluation.chosen, "the threshold in use"))
        return lines.joined(separator: "\n")
    }

    private func row(_ point: LabelEvaluation.Point, _ remark: String) -> String {
        func right(_ text: String, _ width: Int) -> String { String(repeating: " ", count: max(0, width - text.count)) + text }
        let shares = [point.precision, point.recall, point.f1].map { $0.map { hundredths($0) + "%" } ?? "n/a" }
        let counts = [point.right, point.wrong, point.missed].map { right(String($0), 6) }.joined(separator: "  ")
        let text = "  \(right(hundredths(point.threshold), 9))  \(right(shares[0], 9))  \(right(shares[1], 7)) \(right(shares[2], 8))  \(counts)"
        return text + (remark.isEmpty ? "" : "  \(remark)")
    }
}
