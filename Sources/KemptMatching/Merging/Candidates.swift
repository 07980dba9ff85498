import KemptCore

/// The records of one cluster in the order of trust, the survivor first.
struct Candidates {
    struct Member {
        let batch: Batch
        let row: Int
    }
    let members: [Member]
    /// `[column][mark]`: true when the mark says that the value is none of its type.
    let invalid: [[Bool]]

    func cell(_ member: Int, _ column: Int) -> Cell { members[member].batch.cell(members[member].row, column) }
    func mark(_ member: Int, _ column: Int) -> Mark { members[member].batch.mark(members[member].row, column) }

    func isInvalid(_ member: Int, _ column: Int) -> Bool {
        let mark = Int(mark(member, column))
        return mark < invalid[column].count && invalid[column][mark]
    }

    /// There, and a value of its type.
    func isGood(_ member: Int, _ column: Int) -> Bool { !cell(member, column).isEmpty && !isInvalid(member, column) }

    /// The first member with a good value, else the first with any, else the survivor.
    func first(_ column: Int) -> Int {
        members.indices.first { isGood($0, column) } ?? members.indices.first { !cell($0, column).isEmpty } ?? 0
    }

    /// Which marks of each column mean *invalid*.
    static func invalidMarks(_ schema: Schema) -> [[Bool]] {
        schema.columns.map { $0.typeSpec?.outcomes.map { $0.kind == .invalid } ?? [] }
    }
}
