import KemptCore

/// A compiled condition over the columns of a batch: the small language of `when`, `unless`, `archive` and `expression`.
///
///     latest(updated_at, last_contact) older than 12 months
///     status in (lead, customer) and not (email is missing or consent = no)
///
/// Three-valued: a comparison with a missing or invalid value is unknown. Dates are civil days; `older than` is counted back from the
/// run's own day, and a month has the length of the month. Immutable and shared by all workers. Cost: some tens of nanoseconds a record.
public struct Expression: Sendable {
    private let root: any Condition
    /// The columns it reads, ascending, each once.
    public let columns: [Int]

    init(_ root: any Condition) {
        self.root = root
        columns = Array(Set(root.columns)).sorted()
    }

    @inline(__always) public func evaluate(_ batch: Batch, _ row: Int, _ workspace: Workspace) -> Truth {
        root.evaluate(batch, row, workspace)
    }

    /// Compiles the text of a scalar; complains at the word at fault and returns nil.
    public static func compile(_ node: Node, columns: [Column], asOfDay: Int32, problems: Problems) -> Expression? {
        guard let text = node.text else {
            problems.add(Diagnostic("an expression belongs here, not \(node.kindName)", in: node))
            return nil
        }
        do {
            var parser = try ExpressionParser(text, node.position, columns: columns, asOfDay: asOfDay)
            return Expression(try parser.parse())
        } catch {
            problems.add(error)
            return nil
        }
    }
}
