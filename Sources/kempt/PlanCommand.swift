import ArgumentParser
import Glibc
import KemptCore
import KemptEngine
import KemptMatching
import KemptStages

/// `kempt plan PIPELINE`: what the blocking rules would have compared, before anything is.
struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Count the pairs that a pipeline's blocking rules bring together, before anything is compared.",
        discussion: """
            The records are read and standardized as in a run; nothing is compared, merged or written. A pair counts as new under the first \
            rule that brings it together, which is the one under which a run compares it. No values are shown but with --show-values.
            """)

    @Argument(help: "The pipeline file.") var pipeline: String
    @Option(help: ArgumentHelp("The run's own day, YYYY-MM-DD.", valueName: "date")) var asOf: String?
    @Option(help: "How many workers; results never depend on it.") var workers: Int?
    @Flag(help: "Print the counts as JSON.") var json = false
    @Flag(help: "Show what the records of the largest blocks have in common.") var showValues = false

    func validate() throws {
        if let workers, !(1...256).contains(workers) { throw ValidationError("--workers takes a number from 1 to 256") }
    }

    func run() throws {
        var plan = try PipelineLoading.plan(pipeline, asOf: asOf, output: nil)
        guard let gathering = plan.gathering else {
            throw Failure(.usage, "\(pipeline): has no 'deduplicate', so no pair is compared", remedy: "add the stage")
        }
        let survey = BlockingSurvey(showsValues: showValues)
        plan.gathering = changed(gathering) { $0.surveying(survey) }
        // No weight is asked for: a model that is still to be trained is no hindrance.
        plan.prologue.removeAll { $0 is ModelFile }
        var options = RunOptions(workers: workers ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        options.isDry = true
        options.acceptsDrift = true
        _ = try Run(plan, options).execute()
        guard survey.isDone else { throw Failure(.usage, "\(pipeline): this pipeline has no blocking rules") }
        try Console.say(json ? survey.json(pipeline) : SurveyText(pipeline: pipeline, survey: survey).text)
    }
}
