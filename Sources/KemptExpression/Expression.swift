import KemptCore

/// A compiled condition over the columns of a batch: the small language of `when`, `unless`, `archive` and `expression`.
///
///     latest(updated_at, last_contact) older than 12 months
///     status in (lead, customer) and not (email is missing or consent = no)
///     email.class = free and length(company) > 3 and code matches 'LT[0-9]{9}'
///
/// Three-valued: a comparison with a missing or invalid value is unknown; `is missing` and `is invalid` always know. Dates are civil days;
/// `older than` is counted back from the run's own day, and a month has the length of the month. Immutable and shared by all workers.
/// Cost: some tens of nanoseconds a record, without an allocation.
public struct Expression: Sendable {
    private let root: any Condition
    /// Nil when no buffer is needed.
    private let pool: ScratchPool?
    /// The columns it reads, ascending, each once.
    public let columns: [Int]

    init(_ root: any Condition, scratchBuffers: Int) {
        self.root = root
        pool = scratchBuffers == 0 ? nil : ScratchPool(scratchBuffers)
        columns = Array(Set(root.columns)).sorted()
    }

    @inline(__always) public func evaluate(_ batch: Batch, _ row: Int, _ workspace: Workspace) -> Truth {
        guard let pool else { return root.evaluate(RecordView(batch: batch, row: row, workspace: workspace, scratch: .none)) }
        let scratch = pool.borrow()
        defer { pool.giveBack(scratch) }
        return root.evaluate(RecordView(batch: batch, row: row, workspace: workspace, scratch: scratch))
    }

    /// Compiles the text of a scalar; complains at the word at fault and returns nil.
    public static func compile(_ node: Node, columns: [Column], asOfDay: Int32, problems: Problems) -> Expression? {
        guard let text = node.text else {
            problems.add(Diagnostic("an expression belongs here, not \(node.kindName)", in: node))
            return nil
        }
        do {
            var parser = try ExpressionParser(text, node.position, columns: columns, asOfDay: asOfDay)
            let root = try parser.parse()
            return Expression(root, scratchBuffers: parser.scratchBuffers)
        } catch {
            problems.add(error)
            return nil
        }
    }
}
