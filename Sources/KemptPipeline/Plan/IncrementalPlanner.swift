import KemptCore
import KemptFormats

/// `since:` beside a source: only what is new since the last run is read.
struct IncrementalPlanner {
    private let builder: PlanBuilder
    init(_ builder: PlanBuilder) { self.builder = builder }

    /// Complains of cursor columns that are not there, or not read, and of outputs that would lose what is not read again.
    func check(_ inputs: [ProfiledInput], _ outputs: [(output: Plan.Output, target: any Target)]) {
        if inputs.allSatisfy({ $0.since == nil }) { warnOfRepeating(outputs) }
        for input in inputs {
            guard let since = input.since else { continue }
            checkColumn(since, input)
            let replaced = outputs.first { [.kept, .clean, .flagged, .archived].contains($0.output) && !$0.target.appends }
            if let replaced, input.role == .base {
                builder.problems.add(
                    Diagnostic(
                        "'since' reads only what is new, and '\(replaced.output.rawValue)' is replaced by every run: what is older would be lost",
                        in: since, remedy: "give that output 'write: append', or read everything"))
            }
        }
    }

    /// Without a cursor an output that grows gets the whole base again from every run.
    private func warnOfRepeating(_ outputs: [(output: Plan.Output, target: any Target)]) {
        guard let load = builder.root["load"] else { return }
        for (output, target) in outputs where [.kept, .clean, .flagged].contains(output) && target.appends {
            builder.problems.add(
                Diagnostic(
                    "'\(output.rawValue)' grows by the whole base with every run", at: load[output.rawValue]?.position ?? load.position,
                    remedy: "name a cursor by 'since' beside the source, or write: replace", severity: .warning))
        }
    }

    private func checkColumn(_ since: Node, _ input: ProfiledInput) {
        let name = since.text ?? ""
        guard let column = input.cursorColumn else {
            let near = nearest(to: name, among: input.profile.columns)
            builder.problems.add(
                Diagnostic("source '\(input.name)' has no column '\(name)'", in: since, remedy: near.map { "did you mean '\($0)'?" }))
            return
        }
        if input.field[column] == nil, input.role != .base || builder.root["other-columns"]?.text == "drop" {
            builder.problems.add(
                Diagnostic("the cursor column '\(name)' is not read into the run", in: since, remedy: "declare it under 'fields', or map it"))
        }
    }
}

extension ProfiledInput {
    /// The cursor's column, by the source's own name or by that of the field it fills.
    var cursorColumn: Int? {
        guard let name = since?.text else { return nil }
        return profile.columns.firstIndex(of: name)
    }

    /// The source as it will be read: behind a sieve when `since` names a cursor.
    func read(_ layout: SourceLayout, _ columns: [Column]) -> any Source {
        guard let column = cursorColumn, layout.target[column] >= 0 else { return source }
        let type = columns[layout.target[column]].type
        let outcomes = columns[layout.target[column]].typeSpec?.outcomes ?? []
        return IncrementalSource(source, column: column) { cell, workspace in
            guard let type else {
                workspace.output.append(cell)
                return true
            }
            let reading = type.read(cell, companion: .missing, workspace)
            let kind = outcomes[Int(reading.mark)].kind
            if kind == .invalid || kind == .guess { return false }
            if !reading.wrote { workspace.output.append(cell) }
            return true
        }
    }
}
