import KemptCore

/// A few fixed texts (source names, field names, rule ids) as bytes that can be written like any value.
final class Words: @unchecked Sendable {  // filled once, then only read
    private let bytes = ByteBuffer(capacity: 1024)
    private var places: [(offset: Int, count: Int)] = []
    init(_ texts: [String]) {
        for text in texts {
            let offset = bytes.count
            bytes.append(text)
            places.append((offset, bytes.count - offset))
        }
    }
    func cell(_ index: Int) -> Cell { Cell(UnsafePointer(bytes.base + places[index].offset), places[index].count) }
}

/// The texts of a plan that its outputs need.
struct PlanWords: Sendable {
    let sources: Words
    let columns: Words
    let rules: Words
    init(_ plan: Plan) {
        sources = Words(plan.inputs.map(\.name))
        columns = Words(plan.schema.names)
        rules = Words(plan.rules.map(\.id))
    }
}
