import ArgumentParser
import Glibc
import KemptCore
import KemptPipeline
import KemptStore
import KemptText

/// From a path to a plan: what `run` and `check` share.
enum PipelineLoading {
    /// The plan of a pipeline file. Its mistakes are printed, all of them, and end the command with code 2.
    static func plan(_ path: String, asOf: String?, output: String?, writesBaseline: Bool = false) throws -> Plan {
        let problems = Problems()
        let (root, text) = try linted(path, problems)
        var options = PlanOptions(today: try today(nil))
        options.outputDirectory = output
        options.writesBaseline = writesBaseline
        options.pipelineFiles = text.names
        if let asOf { options.asOf = try today(asOf) }
        let plan = try PlanBuilder(root, path: path, options: options, problems: problems).build()
        try stopIfBroken(problems, text)
        guard var plan else { throw Failure(.usage, "\(path): cannot be made a plan") }
        plan.store = plan.storePath.map { StoreFile(path: $0) }
        if !problems.list.isEmpty { Console.complain(text.render(problems.list)) }
        try refusePipes(plan)
        return plan
    }

    /// The tree of a pipeline file and of what it extends, linted, and the printer of its mistakes.
    static func linted(_ path: String, _ problems: Problems) throws -> (root: Node, text: DiagnosticText) {
        let file = try PipelineFile(
            path: path, colour: Console.usesColour(2), environment: Console.environment, problems: problems, read: read)
        if let root = file.root { lint(root, language: .current, problems: problems) }
        try stopIfBroken(problems, file.text)
        guard let root = file.root else { throw Failure(.usage, "\(path): cannot be read as a pipeline") }
        return (root, file.text)
    }

    /// Prints the mistakes, all of them, and ends the command with code 2 when there are any.
    static func stopIfBroken(_ problems: Problems, _ text: DiagnosticText) throws {
        guard problems.hasErrors else { return }
        Console.complain(text.render(problems.list))
        throw ExitCode(Failure.Kind.usage.rawValue)
    }

    /// A source is opened twice, for its head and for its records: what a pipe gave the first time would be lost the second.
    private static func refusePipes(_ plan: Plan) throws {
        let paths = plan.inputs.flatMap(\.source.paths) + plan.evidence.map(\.path) + plan.prologue.map(\.path)
        for path in paths {
            var status = stat()
            if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
                throw Failure(.input, "\(path): is not a regular file, and a source is read more than once", remedy: "save it to a file first")
            }
        }
    }

    private static func read(_ path: String) throws -> [UInt8] {
        guard let file = fopen(path, "r") else {
            throw Failure(
                .usage, "\(path): cannot be opened: \(String(cString: strerror(errno)))",
                remedy: "name a pipeline file, such as pipelines/nightly.yml")
        }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let got = fread(&block, 1, block.count, file)
            bytes.append(contentsOf: block[..<got])
            // The reader refuses what is longer than a pipeline can be; there is no need to hold more of it.
            if got < block.count || bytes.count > 2 << 20 { break }
        }
        if ferror(file) != 0 { throw Failure(.usage, "\(path): cannot be read: \(String(cString: strerror(errno)))", remedy: "name a file") }
        return bytes
    }

    private static func day(_ text: String) -> Int32? {
        let buffer = ByteBuffer()
        buffer.append(text)
        return CivilDate.parseISO(buffer.cell)?.dayNumber
    }

    /// The day that `--as-of` sets, else the calendar day where the program runs.
    static func today(_ asOf: String?) throws -> Int32 {
        if let asOf {
            guard let day = day(asOf) else { throw Failure(.usage, "--as-of: '\(asOf)' is no day", remedy: "write it YYYY-MM-DD") }
            return day
        }
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        return CivilDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))?.dayNumber ?? 0
    }
}
