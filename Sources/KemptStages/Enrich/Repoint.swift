import KemptCore
import KemptFormats

/// `repoint`: a reference to a record that was merged away follows it to its survivor.
///
/// The crosswalk is what a pipeline with `deduplicate` writes as `merged` or as `clusters`, or any table with two columns of ids. Merges of merges are
/// followed to their end, so the files of many nights may be read together. A reference to a record that was not merged stays as it is.
public enum Repoint: Enrichment {
    static let field = Setting<Node>.node("field", .field, "the field that holds another record's key", required: true)
    static let csv = Setting<[Node]>.many(
        "csv", .path, "who was merged into whom: the file of `merged` or `clusters`, several files, or a pattern")
    static let source = Setting<[Node]>.many(
        "source", .text, "whose keys the field holds, where the file speaks of several sources; survivors elsewhere are not followed")
    static let id = Setting<String>.text("id", "the column of the merged record's key", fallback: "id")
    static let into = Setting<String>.text("into", "the column of the survivor's key", fallback: "merged_into, else survivor_id")
    static let optional = Setting<Bool>.boolean(
        "optional", "a file that is not there yet, as before a first run, repoints nothing", fallback: "false")
    public static let spec = Spec(
        "repoint", "references to merged records follow them to their survivors",
        settings: [field.data, csv.data, TableSetting.table.data, source.data, id.data, into.data, optional.data],
        example: "repoint: {field: company_id, csv: ../companies/out/merged.csv}")

    static let rule = "enrich.repoint"
    static let outcome = Outcome(
        rule, .repair, "The record that the field points to was merged into another: the reference follows it to the survivor.")

    public static func compile(_ values: Values, _ context: StageContext) {
        let names = CrosswalkNames(id: values[id] ?? "id", into: values[into], sources: (values[source] ?? []).compactMap(\.text))
        let mayBeMissing = values[optional] ?? false
        let tables = tables(values, mayBeMissing, context)
        guard let node = values.node(field), let column = context.column(node), isInPlace(values, context) else { return }
        guard context.columns[column].type != nil, let mark = context.addOutcome(outcome, to: column) else {
            context.problems.add(
                Diagnostic(
                    "'\(context.columns[column].name)' has no type to compare keys by", in: node,
                    remedy: "declare it under 'fields': {type: identifier}"))
            return
        }
        let crosswalk = Crosswalk(names, field: context.columns[column])
        for table in tables {
            let file = CrosswalkFile(table, mayBeMissing: mayBeMissing, of: crosswalk)
            crosswalk.files.append(file)
            context.addPrologue(file)
        }
        context.add(RepointStep(column: column, mark: mark, crosswalk: crosswalk))
    }

    /// Keys are compared in canonical form; a merge that fills a reference takes one that was followed already.
    private static func isInPlace(_ values: Values, _ context: StageContext) -> Bool {
        var complaint: (message: String, remedy: String)?
        if context.gathering != nil {
            complaint = ("'repoint' stands behind 'deduplicate'", "put it before: records are compared by what they point to")
        } else if !context.streaming.contains(where: { $0.stage == Standardize.spec.name }) {
            complaint = ("keys are compared as 'standardize' writes them", "put 'standardize' before")
        }
        guard let complaint else { return true }
        context.problems.add(Diagnostic(complaint.message, at: values.position, length: spec.name.count, remedy: complaint.remedy))
        return false
    }

    /// The tables, each once, in the order of time: as listed, and the files of a pattern by name.
    private static func tables(_ values: Values, _ mayBeMissing: Bool, _ context: StageContext) -> [any Source] {
        var paths: [String] = []
        for node in values[csv] ?? [] {
            guard let path = node.text.map(context.resolvePath) else { continue }
            let found = FilePattern.isPattern(path) ? (try? FilePattern(path).files()) ?? [] : [path]
            if found.isEmpty, !mayBeMissing {
                context.problems.add(
                    Diagnostic("no file fits this pattern", in: node, remedy: "check the folder, or add 'optional: true' for a first run"))
            }
            for path in found where !paths.contains(path) { paths.append(path) }
        }
        let other = values.node(TableSetting.table).flatMap { TableSetting.source($0, context) }
        if values[csv] == nil, other == nil { TableSetting.complain(values, context) }
        return paths.map { CSVSource(path: $0) } + (other.map { [$0] } ?? [])
    }
}

struct RepointStep: Step {
    let stage = Enrich.spec.name
    let column: Int
    let mark: Mark
    let crosswalk: Crosswalk
    func makeRunner() -> any StepRunner { RepointRunner(self) }
}

final class RepointRunner: StepRunner {
    private let step: RepointStep
    init(_ step: RepointStep) { self.step = step }

    func run(_ batch: Batch) {
        let column = step.column
        // What a person wants left as it is leads where that person wants.
        let pinned = Set(batch.pinned.filter { Int($0.column) == column }.map { Int($0.row) })
        for row in 0..<batch.rowCount where !batch.states[row].hasLeft {
            let key = batch.cell(row, column)
            if key.isEmpty || pinned.contains(row) { continue }
            guard let survivor = step.crosswalk.survivor(of: key) else { continue }
            batch.replace(row, column, with: survivor)
            batch.marks[batch.slot(row, column)] = step.mark
        }
    }
}
