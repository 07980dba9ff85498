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
            require(clusters.position, "'clusters' tells ids that hold from run to run", context)
            if context.gathering == nil {
                complain("'clusters' is written by 'deduplicate', and there is none", clusters.position, remedy: "add the stage, or leave this out")
            }
        }
    }

    /// Something that counts on the store.
    private func require(_ position: Position, _ what: String, _ context: StageContext) {
        if path == nil {
            complain("\(what), and there is no store to keep them in", position, remedy: "add 'store: \(builder.name).store' at the top")
        }
        if context.key == nil {
            complain("\(what), and no field is the key by which a record is known again", position, remedy: "write 'key: true' beside the field")
        }
    }

    private func complain(_ message: String, _ position: Position, remedy: String) {
        builder.problems.add(Diagnostic(message, at: position, length: 1, remedy: remedy))
    }

    func finish(_ plan: inout Plan, _ context: StageContext) {
        plan.memory = context.memory
        guard let text = path?.text else { return }
        plan.storePath = OutputPlanner(builder).moved(builder.resolve(text))
        plan.writesStore = builder.root["load"]?.text != "none"
        // What only a store needs must not stand in a folder of its own.
        if plan.stateDirectory.isEmpty, plan.writesStore, let path = plan.storePath { plan.stateDirectory = OutputPlanner.folder(path) }
    }
}
