import KemptCore
import KemptStages

/// `store: PATH`: where a pipeline remembers what the next run must know, and what is in vain without it.
struct StorePlanner {
    private let builder: PlanBuilder
    private var path: Node? { builder.root["store"] }

    init(_ builder: PlanBuilder) { self.builder = builder }

    /// Complains of what has no meaning without a store, or without a key by which a record is known again.
    func check(_ context: StageContext) {
        if let clusters = builder.root["load"]?[Plan.Output.clusters.rawValue], clusters.text != "nowhere" {
            requireStore(clusters.position, "'clusters' tells ids that hold from run to run")
            if context.gathering == nil {
                complain("'clusters' is written by 'deduplicate', and there is none", clusters.position, remedy: "add the stage, or leave this out")
            } else if context.key == nil {
                complain(
                    "'clusters' needs the key by which a record is known again, and no field is one", clusters.position,
                    remedy: "write 'key: true' beside the field")
            }
        }
        for item in context.assigned {
            requireStore(item.position, "'assign' never gives a code twice")
            if context.key == nil {
                complain(
                    "no field is the key by which a record is known again: one that does not bring its code back gets a new one", item.position,
                    remedy: "write 'key: true' beside the field", .warning)
            }
        }
    }

    private func requireStore(_ position: Position, _ what: String) {
        guard path == nil else { return }
        complain("\(what), and there is no store to remember them in", position, remedy: "add 'store: \(builder.name).store' at the top")
    }

    private func complain(_ message: String, _ position: Position, remedy: String, _ severity: Diagnostic.Severity = .error) {
        builder.problems.add(Diagnostic(message, at: position, length: 6, remedy: remedy, severity: severity))
    }

    func finish(_ plan: inout Plan, _ context: StageContext) {
        plan.memory = context.memory
        guard let text = path?.text else { return }
        plan.storePath = OutputPlanner(builder).moved(builder.resolve(text))
        plan.writesStore = builder.root["load"]?.text != "none"
        // A run that writes nothing else still needs a place for its lock.
        if plan.stateDirectory.isEmpty, plan.writesStore, let path = plan.storePath { plan.stateDirectory = OutputPlanner.folder(path) }
    }
}
