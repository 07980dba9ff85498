import ArgumentParser
import Glibc
import KemptCore
import KemptPipeline

/// `kempt init SOURCE…`: a pipeline file to start from.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Write a pipeline file to start from: the fields of your sources, the usual stages, comments on what to decide.",
        discussion: """
            Reads the first 1,000 rows of each source. Several sources become one base: columns that hold the same fill one field. Merges are only \
            proposed until you set 'merge: auto'. A file that is there already is not overwritten.
            """)

    @Argument(help: ArgumentHelp("Files or URIs.", valueName: "source")) var sources: [String]
    @Option(help: ArgumentHelp("The pipeline file to write, else named for the first source.", valueName: "file")) var to: String?
    @Flag(help: "Overwrite a pipeline file that is there.") var force = false

    func run() throws {
        let loaded = try sources.map { path in
            let source = try SourceLoading.load(path: path)
            let sample = try SourceSample(source.source, columns: source.profile.columns, limit: PreviewCommand.sampleRows)
            return (source.declared, ColumnRecogniser(sample, today: SourceLoading.today).columns())
        }
        let name = StartingPipeline(loaded.map { .init($0, $1) }, isWriting: true).name
        let path = to ?? name + ".yml"
        if !force, access(path, F_OK) == 0 {
            throw Failure(.usage, "\(path): is there already", remedy: "name another file by --to, or overwrite it by --force")
        }
        let placed = loaded.map { StartingPipeline.Source($0, $1, path: RelativePath.of($0.path, beside: path)) }
        let pipeline = StartingPipeline(placed, isWriting: true)
        let bytes = ByteBuffer(capacity: 4096)
        bytes.append(pipeline.text())
        try replaceFile(path, with: bytes)
        try Console.say(
            """
            \(path): \(pipeline.fieldCount) fields of \(sources.joined(separator: ", ")). Comments say what to decide; then:
              kempt check \(path)
              kempt run \(path) --dry-run
            """)
    }
}

/// Paths as a pipeline file names them: relative to its own folder.
enum RelativePath {
    /// A path of the folder where the program runs, as seen from the folder of `file`. An absolute path and a URI stay.
    static func of(_ path: String, beside file: String) -> String {
        guard let slash = file.lastIndex(of: "/"), !path.hasPrefix("/"), !path.contains("://") else { return path }
        let here = working()
        let folder = parts(file.hasPrefix("/") ? String(file[...slash]) : here + "/" + file[...slash])
        let target = parts(here + "/" + path)
        var shared = 0
        while shared < min(folder.count, target.count - 1), folder[shared] == target[shared] { shared += 1 }
        return (Array(repeating: "..", count: folder.count - shared) + target[shared...]).joined(separator: "/")
    }

    private static func parts(_ path: String) -> [String] {
        var parts: [String] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", !parts.isEmpty { parts.removeLast() } else { parts.append(String(part)) }
        }
        return parts
    }

    private static func working() -> String {
        guard let name = getcwd(nil, 0) else { return "" }
        defer { free(name) }
        return String(cString: name)
    }
}
