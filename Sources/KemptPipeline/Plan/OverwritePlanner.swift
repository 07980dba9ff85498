import KemptCore
import KemptFormats
import KemptStages

/// Refuses outputs that would write over what the run reads, and files that a later command would write over it.
struct OverwritePlanner {
    private let builder: PlanBuilder

    init(_ builder: PlanBuilder) { self.builder = builder }

    func check(_ plan: Plan, _ context: StageContext) {
        checkOutputs(plan)
        checkOwnFiles(plan, context)
    }

    /// Writing over a source would lose it: refused even through links. Two outputs in one file would lose one of them.
    private func checkOutputs(_ plan: Plan) {
        let guarded = GuardedFiles(plan)
        var written = plan.outputs.map { ($0.target.path, builder.root["load"]?[$0.output.rawValue]) }
        let reports = [(plan.reportHTML, "html"), (plan.reportJSON, "json"), (plan.baselinePath, "baseline")]
        for (path, key) in reports { if let path { written.append((path, builder.root["report"]?[key])) } }
        if let path = plan.storePath { written.append((path, builder.root["store"])) }
        for (index, (output, node)) in written.enumerated() {
            let place = node?.position ?? .nowhere
            if let trouble = guarded.readOver(by: output) {
                builder.problems.add(Diagnostic("\(output) \(trouble.message)", at: place, remedy: trouble.remedy))
            }
            if written[..<index].contains(where: { GuardedFiles.isOne($0.0, output) }) {
                builder.problems.add(Diagnostic("two outputs of this run have the file \(output)", at: place, remedy: "give each its own"))
            }
        }
    }

    /// What commands write anew (decisions, a sample, a model) is a file of its own: `kempt train` would make JSON of a source.
    private func checkOwnFiles(_ plan: Plan, _ context: StageContext) {
        let guarded = GuardedFiles(plan, leavingOut: context.ownFiles.map(\.path))
        for (index, file) in context.ownFiles.enumerated() {
            if let trouble = guarded.readOver(by: file.path) {
                builder.problems.add(
                    Diagnostic("'\(file.setting)': \(file.path) \(trouble.message)", in: file.node, remedy: "name a file of its own"))
            }
            if let first = context.ownFiles[..<index].first(where: { GuardedFiles.isOne($0.path, file.path) }) {
                builder.problems.add(
                    Diagnostic("'\(file.setting)' and '\(first.setting)' name one file", in: file.node, remedy: "give each its own"))
            }
        }
    }
}

/// The files of a pipeline, and why nothing else may be written over them.
public struct GuardedFiles {
    private let plan: Plan
    private let pipelineFiles: [Guarded]
    /// What a run reads: sources, and what is looked up.
    private let sources: [Guarded]
    private let tables: [Guarded]
    private let patterns: [FilePattern]

    /// Where a file is, found out once: a pattern may stand for thousands.
    private struct Guarded {
        let path: String
        let identity: FileIdentity?
        let place: String

        init(_ path: String) {
            self.path = path
            identity = FileIdentity(path)
            place = FileIdentity.place(path)
        }

        /// One file under two names, or one place of a file that is not there yet.
        func isOne(_ other: Guarded) -> Bool { identity.map { $0 == other.identity } ?? false || place == other.place }
    }

    /// - Parameter own: files of the pipeline that are meant to be written: a model by `train`.
    public init(_ plan: Plan, leavingOut own: [String] = []) {
        self.plan = plan
        let own = own.map { Guarded($0) }
        pipelineFiles = plan.pipelineFiles.map { Guarded($0) }
        sources = (plan.inputs.flatMap(\.source.paths) + plan.evidence.map(\.path)).map { Guarded($0) }
        tables = plan.prologue.map { Guarded($0.path) }.filter { table in !own.contains { $0.isOne(table) } }
        patterns = plan.inputs.map(\.source).filter { $0.paths != [$0.path] }.map { FilePattern($0.path) }
    }

    static func isOne(_ one: String, _ other: String) -> Bool { one == other || Guarded(one).isOne(Guarded(other)) }

    /// What would be lost that a run reads, or is no file at all.
    func readOver(by path: String) -> (message: String, remedy: String)? {
        let elsewhere = "write to another file"
        if FileIdentity.isDevice(path) { return ("is a device or a pipe, in whose place a file would be put", "name a file") }
        let file = Guarded(path)
        if let known = pipelineFiles.first(where: { $0.isOne(file) }) { return ("would overwrite the pipeline file \(known.path)", elsewhere) }
        if let known = sources.first(where: { $0.isOne(file) }) { return ("would overwrite the source \(known.path)", elsewhere) }
        if let known = tables.first(where: { $0.isOne(file) }) { return ("would overwrite \(known.path), which a run reads", elsewhere) }
        if let pattern = patterns.first(where: { $0.matches(path) }) {
            return ("fits the source \(pattern.text): the next run would read it", "write to another folder")
        }
        return nil
    }

    /// What would be lost by a command that writes to this path: what a run reads, what it writes, and what it remembers.
    public func refusal(of path: String) -> Failure? {
        if let trouble = readOver(by: path) { return Failure(.usage, "\(path) \(trouble.message)", remedy: trouble.remedy) }
        let written = plan.outputs.map(\.target.path) + [plan.reportHTML, plan.reportJSON, plan.baselinePath, plan.storePath].compactMap { $0 }
        guard written.contains(where: { Self.isOne($0, path) }) else { return nil }
        return Failure(.usage, "\(path) would overwrite what a run of the pipeline writes", remedy: "write to another file")
    }
}
