import ArgumentParser
import KemptCore
import KemptPipeline

/// `kempt preview`: what a source turns out to be, its columns with the type of each, and its first rows.
struct PreviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview", abstract: "Show what a source holds: its dialect, the type of each column with its evidence, the first rows.",
        discussion: """
            Reads the first 1,000 rows. The rows that are shown are the source's own values, personal data among them; --hide-values leaves them \
            out. --pipeline prints the pipeline file that 'kempt init' would write, read-only.

            Exit codes: 0 done; 2 usage; 3 the source cannot be read; 4 what was found cannot be printed.
            """)

    @OptionGroup var options: SourceOptions
    @Option(help: ArgumentHelp("How many rows to show.", valueName: "number")) var rows = 3
    @Flag(help: "Print what was found as JSON.") var json = false
    @Flag(help: "Print a pipeline file to start from.") var pipeline = false
    @Flag(help: "Show no value of the source.") var hideValues = false

    /// Rows on which types are judged.
    static let sampleRows = 1000

    func validate() throws {
        if !(0...Self.sampleRows).contains(rows) { throw ValidationError("--rows takes a number from 0 to \(Self.sampleRows)") }
        if json, pipeline { throw ValidationError("--json and --pipeline print different things: choose one") }
    }

    func run() throws {
        let loaded = try SourceLoading.load(options)
        let sample = try SourceSample(loaded.source, columns: loaded.profile.columns, limit: Self.sampleRows)
        let columns = ColumnRecogniser(sample, today: SourceLoading.today).columns()
        if pipeline { return try Console.say(StartingPipeline([.init(loaded.declared, columns)], isWriting: false).text()) }
        let preview = Preview(loaded: loaded, sample: sample, columns: columns, rows: hideValues ? 0 : min(rows, sample.rowCount))
        try Console.say(json ? preview.json() : preview.text(width: Console.width))
    }
}
