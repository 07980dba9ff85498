import KemptCore
import KemptStages
import KemptText

/// `pins`, and what the store remembers of values: the book of what a run leaves as it is.
struct PinPlanner {
    private let builder: PlanBuilder
    private var listed: Node? { builder.root["pins"] }
    private var store: Node? { builder.root["store"] }

    init(_ builder: PlanBuilder) { self.builder = builder }

    /// The book that the steps will ask; nil when nothing is listed or remembered, or no record could be known again.
    func book(_ fields: PlannedFields, inputs: [(name: String, role: Role)]) -> PinBook? {
        guard listed != nil || store != nil, let key = fields.key else { return nil }
        // Only records of the base are written out. Another pipeline may see what this one wrote, and in this one's memory that would be a value
        // taken over: so its name belongs to the record's.
        let pipeline = Hashing.hash64(builder.name)
        return PinBook(key: key, sources: inputs.map { $0.role == .base ? Hashing.combine(pipeline, Hashing.hash64($0.name)) : nil })
    }

    /// Has the list read in the prologue, and complains of what could never hold.
    func check(_ context: StageContext) {
        if let listed, let path = listed.text {
            context.ownFiles.append(("pins", builder.resolve(path), listed))
            if let book = context.pins {
                let fields = context.columns.filter { $0.type != nil }.map(\.name)
                context.addPrologue(PinFile(path: builder.resolve(path), book: book, sources: context.inputs.map(\.name), fields: Set(fields)))
            } else {
                builder.problems.add(
                    Diagnostic("'pins' knows a record by its key, and no field is one", in: listed, remedy: "add 'key: true' to a field"))
            }
        }
        if let limit = builder.root["stop-when"]?["reverted"], store == nil {
            builder.problems.add(
                Diagnostic(
                    "'reverted' needs a store: nothing else knows what a value was before", in: limit, remedy: "add 'store: kempt.db'"))
        }
    }

    func finish(_ plan: inout Plan, _ context: StageContext) {
        plan.pins = context.pins
        plan.pins?.isActive = !plan.keepsOriginals
        plan.pinsPath = listed?.text.map(builder.resolve)
    }
}
