import ArgumentParser
import Glibc
import KemptCore
import KemptFormats
import KemptPipeline

/// What `extract` and `preview` ask about a source.
struct SourceOptions: ParsableArguments {
    @Argument(help: "A file or a URI; or a pipeline file (.yml), of which --source names one source.") var source: String
    @Option(
        name: .customLong("source"), help: ArgumentHelp("Which source of a pipeline file, read as the pipeline declares it.", valueName: "name"))
    var name: String?
    @Option(help: ArgumentHelp("The format, where the name and the first bytes do not tell it.", valueName: "word")) var format: String?
    @Option(
        name: .customLong("with"),
        help: ArgumentHelp("Settings of the format, as in a pipeline file: '{delimiter: tab}'.", valueName: "yaml"))
    var settings: String?
    @Option(
        help: ArgumentHelp("Which records to give where a format has several kinds: correspondents of a mailbox.", valueName: "kind"))
    var emit: String?
}

/// A source ready to be read.
struct LoadedSource {
    let declared: DeclaredSource
    /// What told the format; nil when the user did.
    let evidence: String?
    let profile: SourceProfile
    var source: any Source { declared.source }
    var name: String { declared.name }
    var format: String { declared.format }
}

/// From what a user names to a source whose head has been looked at.
enum SourceLoading {
    /// Mistakes in `--with` or in the pipeline file are printed, all of them, and end the command with code 2.
    static func load(_ options: SourceOptions) throws -> LoadedSource {
        let declared: DeclaredSource
        var evidence: String?
        if isPipeline(options.source), options.format == nil {
            if options.settings != nil {
                throw Failure(.usage, "--with: the pipeline file has the settings", remedy: "name the source's own file, or leave --with out")
            }
            declared = try fromPipeline(options)
        } else {
            if options.name != nil { throw Failure(.usage, "--source: goes with a pipeline file", remedy: "leave it out") }
            let format: SourceFormat
            if let word = options.format {
                format = try named(word)
            } else {
                let recognised = try FormatCatalog.recognise(options.source)
                format = recognised.format
                evidence = recognised.evidence.rawValue
            }
            declared = try fromPath(options.source, format, settings: options.settings, emit: options.emit)
        }
        return try loaded(declared, evidence)
    }

    /// A file or a URI by itself.
    static func load(path: String) throws -> LoadedSource {
        let recognised = try FormatCatalog.recognise(path)
        return try loaded(try fromPath(path, recognised.format, settings: nil, emit: nil), recognised.evidence.rawValue)
    }

    private static func loaded(_ declared: DeclaredSource, _ evidence: String?) throws -> LoadedSource {
        try refusePipe(declared.source.path)
        let profile = try declared.source.probe()
        return LoadedSource(declared: declared, evidence: evidence, profile: profile)
    }

    /// Days since 1970-01-01, by the clock of the world: no more than a hint to the types.
    static var today: Int32 { Int32(truncatingIfNeeded: time(nil) / 86_400) }

    private static func isPipeline(_ path: String) -> Bool { path.hasSuffix(".yml") || path.hasSuffix(".yaml") }

    private static func named(_ word: String) throws -> SourceFormat {
        if let format = FormatCatalog.sources.first(where: { $0.spec.name == word }) { return format }
        let words = FormatCatalog.sources.map(\.spec.name)
        let near = nearest(to: word, among: words).map { "did you mean '\($0)'?" }
        throw Failure(.usage, "--format: there is no format '\(word)'", remedy: near ?? "one of " + words.joined(separator: ", "))
    }

    private static func fromPath(_ path: String, _ format: SourceFormat, settings: String?, emit: String?) throws -> DeclaredSource {
        let kinds = SourceDeclaration.kinds(of: format.spec)
        if let kind = emit, !kinds.contains(kind) {
            throw Failure(
                .usage, "--emit: \(format.spec.name) has no '\(kind)' to give",
                remedy: kinds.isEmpty ? "leave it out: every record is given" : "one of " + kinds.joined(separator: ", "))
        }
        let problems = Problems()
        let bytes = Array((settings ?? "{}").utf8)
        let tree = readPipelineTree(bytes: bytes, environment: Console.environment, problems: problems)
        let text = DiagnosticText(file: "--with", source: bytes, secrets: tree?.secrets ?? [], colour: Console.usesColour(2))
        try PipelineLoading.stopIfBroken(problems, text)
        let made = SourceDeclaration(problems: problems).source(
            path, format: format, settings: tree?.root, emit: emit, today: today)
        try PipelineLoading.stopIfBroken(problems, text)
        guard let made else { throw Failure(.usage, "\(path): cannot be made a source of records") }
        return made
    }

    private static func fromPipeline(_ options: SourceOptions) throws -> DeclaredSource {
        let problems = Problems()
        let (root, text) = try PipelineLoading.linted(options.source, problems)
        let made = SourceDeclaration(problems: problems).source(
            named: options.name, in: root, path: options.source, emit: options.emit, today: today)
        try PipelineLoading.stopIfBroken(problems, text)
        guard let made else { throw Failure(.usage, "\(options.source): cannot be made a source of records") }
        return made
    }

    /// A source is opened twice, for its head and for its records: what a pipe gave the first time would be lost the second.
    private static func refusePipe(_ path: String) throws {
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG, status.st_mode & S_IFMT != S_IFDIR {
            throw Failure(.input, "\(path): is not a regular file, and a source is read more than once", remedy: "save it to a file first")
        }
    }
}
