import KemptCore
import KemptExpression

/// `archive`: records for which the condition is true leave the base. Nothing is archived for want of a date.
public enum Archive: Stage {
    static let condition = Setting<Node>.node("condition", .expression, "what makes a record stale", required: true)
    public static let spec = Spec(
        "archive", "move stale records out of the base; a condition that cannot be told is not true", settings: [condition.data],
        principal: "condition", example: "archive: updated_at older than 12 months")

    public static func compile(_ values: Values, _ modifiers: Modifiers, _ context: StageContext) {
        guard let node = values[condition], let expression = context.expression(node) else { return }
        let rule = Rule(
            "archive.stale", columns: expression.columns, severity: .error, dimension: .timeliness,
            summary: modifiers.name ?? "stale: \(node.text ?? "")")
        _ = context.setStaleRule(rule)
        context.keepCurrent(by: expression.columns)
        context.add(ArchiveStep(condition: expression, isAfterGathering: context.gathering != nil))
    }
}

struct ArchiveStep: Step {
    let stage = Archive.spec.name
    let condition: Expression
    /// Then `judgeBefore` has told how records stood as they arrived.
    let isAfterGathering: Bool
    func makeRunner() -> any StepRunner { ArchiveRunner(self) }
}

final class ArchiveRunner: StepRunner {
    private let step: ArchiveStep
    private let workspace = Workspace()
    init(_ step: ArchiveStep) { self.step = step }

    func run(_ batch: Batch) {
        for row in 0..<batch.rowCount where !batch.states[row].hasLeft && isStale(batch, row) {
            batch.states[row].door = .archived
            if !step.isAfterGathering { batch.states[row].wasStale = true }
        }
    }

    func judgeBefore(_ batch: Batch) {
        for row in 0..<batch.rowCount where !batch.states[row].hasLeft {
            switch step.condition.evaluate(batch, row, workspace) {
            case .yes: batch.states[row].wasStale = true
            case .unknown: batch.states[row].wasUndated = true
            case .no: break
            }
        }
    }

    private func isStale(_ batch: Batch, _ row: Int) -> Bool { step.condition.evaluate(batch, row, workspace) == .yes }
}
