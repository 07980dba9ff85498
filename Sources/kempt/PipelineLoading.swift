import ArgumentParser
import Glibc
import KemptCore
import KemptPipeline
import KemptText

/// From a path to a plan: what `run` and `check` share.
enum PipelineLoading {
    /// The plan of a pipeline file. Its mistakes are printed, all of them, and end the command with code 2.
    static func plan(_ path: String, asOf: String?, output: String?) throws -> Plan {
        let bytes = try read(path)
        let problems = Problems()
        let tree = readPipelineTree(bytes: bytes, environment: Console.environment, problems: problems)
        let text = DiagnosticText(file: path, source: bytes, secrets: tree?.secrets ?? [], colour: Console.usesColour(2))
        func stopIfBroken() throws {
            guard problems.hasErrors else { return }
            Console.complain(text.render(problems.list))
            throw ExitCode(Failure.Kind.usage.rawValue)
        }
        if let tree { lint(tree.root, language: .current, problems: problems) }
        try stopIfBroken()
        guard let tree else { throw Failure(.usage, "\(path): cannot be read as a pipeline") }
        var options = PlanOptions(today: today())
        options.outputDirectory = output
        if let asOf {
            guard let day = day(asOf) else { throw Failure(.usage, "--as-of: '\(asOf)' is no day", remedy: "write it YYYY-MM-DD") }
            options.asOf = day
        }
        let plan = try PlanBuilder(tree.root, path: path, options: options, problems: problems).build()
        try stopIfBroken()
        guard let plan else { throw Failure(.usage, "\(path): cannot be made a plan") }
        if !problems.list.isEmpty { Console.complain(text.render(problems.list)) }
        try refusePipes(plan)
        return plan
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

    /// The calendar day where the program runs.
    private static func today() -> Int32 {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        return CivilDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))?.dayNumber ?? 0
    }
}
