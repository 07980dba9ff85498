import KemptCore
import KemptExpression

/// A field, or a part of its values that their type can name: `email.domain`, `job_title.seniority`.
struct FieldPart: Sendable {
    private let column: Int
    /// Nil for the whole value.
    private let part: PartOperand?

    /// Decodes `field` or `field.part`; complains at its place when there is no such field or part.
    init?(_ node: Node, _ context: StageContext) {
        guard let name = node.text else { return nil }
        let isWhole = context.columns.contains { $0.name == name }
        guard !isWhole, let dot = name.lastIndex(of: ".") else {
            guard let column = context.column(node) else { return nil }
            self.column = column
            part = nil
            return
        }
        let word = String(name[name.index(after: dot)...])
        guard let column = context.column(.scalar(String(name[..<dot]), node.position)) else { return nil }
        let declared = context.columns[column]
        guard let part = PartOperand(column, declared, part: word) else {
            let parts = declared.typeSpec?.parts.map(\.name) ?? []
            let known = parts.isEmpty ? "its type has no parts" : "its parts: " + parts.joined(separator: ", ")
            context.problems.add(
                Diagnostic(
                    "'\(declared.name)' has no part '\(word)'", in: node,
                    remedy: nearest(to: word, among: parts).map { "did you mean '\(declared.name).\($0)'?" } ?? known))
            return nil
        }
        self.column = column
        self.part = part
    }

    var isWhole: Bool { part == nil }

    /// The whole value as a view of the batch, or the part written into `buffer`; missing when there is none.
    func cell(_ batch: Batch, _ row: Int, _ buffer: ByteBuffer, _ workspace: Workspace) -> Cell {
        part?.cell(batch, row, into: buffer, workspace) ?? batch.cell(row, column)
    }
}
