import ArgumentParser
import Glibc
import KemptCore
import KemptEngine

/// `kempt preflight`: what a pipeline would find in its sources, before anything is written.
struct PreflightCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preflight",
        abstract: "Read every source of a pipeline and tell what would be lost, damaged or left out. Writes nothing.")

    @Argument(help: "The pipeline file.") var pipeline: String
    @Option(help: ArgumentHelp("The run's own day, YYYY-MM-DD.", valueName: "date")) var asOf: String?

    func run() throws {
        let plan = try PipelineLoading.plan(pipeline, asOf: asOf, output: nil)
        var options = RunOptions(workers: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        options.acceptsDrift = true
        let meter = ProgressMeter()
        if meter.isShown { options.progress = { meter.show($0) } }
        defer { meter.clear() }
        let (result, preflight) = try Run.preflight(plan, options)
        meter.clear()
        try Console.say(PreflightText(plan: plan, result: result, preflight: preflight).text)
    }
}

/// The words of a preflight.
struct PreflightText {
    let plan: Plan
    let result: RunResult
    let preflight: Preflight

    var text: String {
        var lines = ["\(plan.path): what reading its sources finds. Nothing was written."]
        for index in plan.inputs.indices { lines += source(index) }
        if !result.facts.isEmpty {
            lines += ["", "found out in reading:"] + result.facts.map { "  \($0.name): \(Self.grouped($0.value))" }
        }
        return lines.joined(separator: "\n")
    }

    private func source(_ index: Int) -> [String] {
        let input = plan.inputs[index]
        let account = result.ledger.accounts[index]
        var lines = ["", "\(input.name) (\(input.role.rawValue)): \(input.source.path)"]
        lines += input.profile.facts.map { "  \($0.name): \($0.value)" }
        let whole = account.parsed + account.rejected + account.blankLines
        lines.append(
            "  rows in: \(Self.grouped(whole)) = \(Self.grouped(account.parsed)) records + \(Self.grouped(account.rejected)) refused"
                + " + \(Self.grouped(account.blankLines)) without a record")
        lines += Self.counted("refused", preflight.refused[index]) + Self.counted("damaged before it came here", preflight.findings[index])
        return lines + unmapped(input) + table(index)
    }

    private static func counted(_ title: String, _ counts: [String: Int]) -> [String] {
        counts.isEmpty ? [] : ["  \(title): " + counts.sorted { $0.key < $1.key }.map { "\($0.key) \(grouped($0.value))" }.joined(separator: ", ")]
    }

    /// Columns without a field, and fields without a column.
    private func unmapped(_ input: Plan.Input) -> [String] {
        var lines: [String] = []
        func list(_ title: String, _ names: [String]) { if !names.isEmpty { lines.append("  \(title): " + names.joined(separator: ", ")) } }
        let pairs = Array(zip(input.profile.columns, input.layout.target))
        list("no field, carried along", pairs.filter { $0.1 >= 0 && plan.schema.columns[$0.1].origin == .carried }.map(\.0))
        list("no field, left out", pairs.filter { $0.1 < 0 }.map(\.0))
        let missing = plan.schema.columns.indices.filter { plan.schema.columns[$0].origin == .declared && !input.layout.target.contains($0) }
        list("fields that no column fills", missing.map { plan.schema.columns[$0].name })
        return lines
    }

    private func table(_ index: Int) -> [String] {
        var rows = [["field", "filled", "as it is", "rewritten", "repaired", "guessed", "not readable", ""]]
        for (column, counts) in preflight.columns[index].enumerated() where counts.filled > 0 {
            let field = plan.schema.columns[column]
            let judged = counts.judged.map { $0 == 0 ? "-" : Self.grouped($0) }
            var remark = ""
            if Self.isFreeText(field), let cut = counts.cutOff {
                remark = "may be cut off: \(Self.grouped(cut.values)) values of exactly \(cut.width) characters"
            }
            rows.append([field.name, Self.grouped(counts.filled)] + (field.typeSpec == nil ? ["", "", "", "", ""] : judged) + [remark])
        }
        return rows.count == 1 ? [] : Self.aligned(rows)
    }

    /// Types whose values have no width of their own.
    private static func isFreeText(_ column: Column) -> Bool {
        guard let name = column.typeSpec?.spec.name else { return true }
        return ["given-name", "family-name", "full-name", "company", "job-title", "email", "street", "city", "region", "url", "text", "notes"]
            .contains(name)
    }

    private static func aligned(_ rows: [[String]]) -> [String] {
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            var line = "  "
            for (column, text) in row.enumerated() {
                let pad = String(repeating: " ", count: widths[column] - text.count)
                line += column == 0 || column == row.count - 1 ? text + pad + "  " : pad + text + "  "
            }
            while line.hasSuffix(" ") { line.removeLast() }
            return line
        }
    }

    static func grouped(_ number: Int) -> String {
        var text = ""
        for (index, digit) in String(abs(number)).reversed().enumerated() {
            if index > 0, index % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return (number < 0 ? "-" : "") + String(text.reversed())
    }
}
