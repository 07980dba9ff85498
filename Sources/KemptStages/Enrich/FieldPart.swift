import KemptCore

/// A field, or a part of its values that their type can name: `email.domain`, `job_title.seniority`.
struct FieldPart: Sendable {
    private let column: Int
    /// Index in the parts of the column's type; nil for the whole value.
    private let part: Int?
    private let type: (any SemanticType)?
    private let companion: Int?
    private let isInvalid: [Bool]

    /// Decodes `field` or `field.part`; complains at its place when there is no such field or part.
    init?(_ node: Node, _ context: StageContext) {
        guard let name = node.text else { return nil }
        let isWhole = context.columns.contains { $0.name == name }
        guard !isWhole, let dot = name.lastIndex(of: ".") else {
            guard let column = context.column(node) else { return nil }
            self.init(column, nil, context.columns[column])
            return
        }
        let word = String(name[name.index(after: dot)...])
        guard let column = context.column(.scalar(String(name[..<dot]), node.position)) else { return nil }
        let declared = context.columns[column]
        let parts = declared.typeSpec?.parts.map(\.name) ?? []
        guard let part = parts.firstIndex(of: word) else {
            let known = parts.isEmpty ? "its type has no parts" : "its parts: " + parts.joined(separator: ", ")
            context.problems.add(
                Diagnostic(
                    "'\(declared.name)' has no part '\(word)'", in: node,
                    remedy: nearest(to: word, among: parts).map { "did you mean '\(declared.name).\($0)'?" } ?? known))
            return nil
        }
        self.init(column, part, declared)
    }

    private init(_ column: Int, _ part: Int?, _ declared: Column) {
        self.column = column
        self.part = part
        type = declared.type
        companion = declared.companion
        isInvalid = (declared.typeSpec?.outcomes ?? []).map { $0.kind == .invalid }
    }

    var isWhole: Bool { part == nil }

    /// The whole value as a view of the batch, or the part written into `buffer`; missing when there is none.
    func cell(_ batch: Batch, _ row: Int, _ buffer: ByteBuffer, _ workspace: Workspace) -> Cell {
        let whole = batch.cell(row, column)
        guard let part, let type else { return whole }
        let mark = Int(batch.mark(row, column))
        if whole.isEmpty || mark < isInvalid.count && isInvalid[mark] { return .missing }
        buffer.removeAll()
        type.appendPart(part, of: whole, companion: companion.map { batch.cell(row, $0) } ?? .missing, to: buffer, workspace)
        return buffer.count == 0 ? .missing : buffer.cell
    }
}
