import KemptCore
import KemptText

/// The value of one field; rules of `validate` look at fields through it as well.
package struct FieldOperand: Operand {
    package let column: Int
    package let kind: ValueKind
    /// By mark: the type says the value is none of its kind.
    let isInvalid: [Bool]
    var columns: [Int] { [column] }

    package init(_ column: Int, _ declaration: Column) {
        self.column = column
        kind = ValueKind(declaration)
        isInvalid = (declaration.typeSpec?.outcomes ?? []).map { $0.kind == .invalid }
    }

    @inline(__always) package func isInvalid(_ batch: Batch, _ row: Int) -> Bool {
        let mark = Int(batch.mark(row, column))
        return mark != 0 && mark < isInvalid.count && isInvalid[mark]
    }

    /// The value's bytes; missing when there is none or its type refuses it.
    package func cell(_ batch: Batch, _ row: Int) -> Cell { isInvalid(batch, row) ? .missing : batch.cell(row, column) }

    /// Days since 1970-01-01; nil when there is no valid date.
    package func day(_ batch: Batch, _ row: Int) -> Int32? {
        let cell = cell(batch, row)
        guard cell.count >= 10 else { return nil }
        return CivilDate.parseISO(cell.slice(0, 10))?.dayNumber
    }

    /// Nil when there is no number; the amount of a sum of money.
    package func number(_ batch: Batch, _ row: Int) -> Double? { Decimal.parse(cell(batch, row)) }

    func cell(_ view: RecordView) -> Cell { cell(view.batch, view.row) }
}

/// A named part of a field's value: `email.class`, `phone.region`.
package struct PartOperand: Operand {
    let field: FieldOperand
    let type: any SemanticType
    let part: Int
    let companion: Int?
    let slot: Int
    let kind = ValueKind.text
    var columns: [Int] { field.columns + (companion.map { [$0] } ?? []) }

    /// Nil when the column's type has no part of that name. `slot` is the scratch buffer that is this operand's own.
    package init?(_ column: Int, _ declaration: Column, part name: String, slot: Int = 0) {
        guard let type = declaration.type, let part = declaration.typeSpec?.parts.firstIndex(where: { $0.name == name }) else { return nil }
        field = FieldOperand(column, declaration)
        self.type = type
        self.part = part
        companion = declaration.companion
        self.slot = slot
    }

    func cell(_ view: RecordView) -> Cell { cell(view.batch, view.row, into: view.scratch.buffers[slot], view.workspace) }

    /// The part in `buffer`; missing when the value has none. `buffer` is none of the workspace's.
    package func cell(_ batch: Batch, _ row: Int, into buffer: ByteBuffer, _ workspace: Workspace) -> Cell {
        let whole = field.cell(batch, row)
        if whole.isEmpty { return .missing }
        buffer.removeAll()
        type.appendPart(part, of: whole, companion: companion.map { batch.cell(row, $0) } ?? .missing, to: buffer, workspace)
        return buffer.count == 0 ? .missing : buffer.cell
    }
}
