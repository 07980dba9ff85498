import KemptCore

/// `parts`: columns of what a value says besides itself: a firm's legal form, a title's seniority, an address's class.
public enum PartColumns: Enrichment {
    static let take = Setting<Node>.node("take", .map(.text), "own names of columns to `field.part`", required: true)
    public static let spec = Spec(
        "parts", "fill columns with parts of values, such as a firm's legal form; `kempt types` tells the parts of each type",
        settings: [take.data], example: "parts: {take: {mail_domain: email.domain}}")

    public static func compile(_ values: Values, _ context: StageContext) {
        guard let entries = values[take]?.entries else { return }
        if !context.streaming.contains(where: { $0.stage == Standardize.spec.name }) {
            context.problems.add(
                Diagnostic(
                    "parts are told of standardized values", at: values.position, length: spec.name.count, remedy: "put 'standardize' before"))
        }
        var filled: [(column: Int, part: FieldPart)] = []
        for entry in entries {
            guard let part = FieldPart(entry.value, context) else { continue }
            if part.isWhole {
                context.problems.add(
                    Diagnostic("'\(entry.value.text ?? "")' is a whole field", in: entry.value, remedy: "name a part: 'email.domain'"))
            }
            filled.append((context.columnToFill(entry.key), part))
        }
        context.add(PartStep(filled: filled))
    }
}

struct PartStep: Step {
    let stage = Enrich.spec.name
    let filled: [(column: Int, part: FieldPart)]
    func makeRunner() -> any StepRunner { PartRunner(self) }
}

final class PartRunner: StepRunner {
    private let step: PartStep
    private let buffer = ByteBuffer()
    private let workspace = Workspace()
    init(_ step: PartStep) { self.step = step }

    func run(_ batch: Batch) {
        for (column, part) in step.filled {
            for row in 0..<batch.rowCount where !batch.states[row].hasLeft && batch.cell(row, column).isEmpty {
                let value = part.cell(batch, row, buffer, workspace)
                if !value.isEmpty { batch.replace(row, column, with: value) }
            }
        }
    }
}
