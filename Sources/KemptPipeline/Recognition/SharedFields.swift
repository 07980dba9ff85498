import KemptCore

/// The fields of several sources together, and which of them each column fills.
///
/// A column fills a field that has its name and type; else the key fills the key, and the only e-mail, phone or name of its source the only one there
/// is. What fits nothing is a field of its own.
struct SharedFields {
    private(set) var names: [String] = []
    private(set) var columns: [RecognisedColumn] = []
    /// By source and column: index of the field.
    private(set) var targets: [[Int]] = []

    init(_ sources: [[RecognisedColumn]]) {
        for source in sources { add(source) }
    }

    private mutating func add(_ source: [RecognisedColumn]) {
        let given = FieldNames.make(source)
        var target = Array(repeating: -1, count: source.count)
        func isFree(_ field: Int) -> Bool { !target.contains(field) }
        for index in source.indices {
            if let field = names.firstIndex(of: given[index]), columns[field].type == source[index].type { target[index] = field }
        }
        if let field = columns.firstIndex(where: \.isKey), isFree(field), let index = source.firstIndex(where: \.isKey) { target[index] = field }
        for index in source.indices where target[index] < 0 && FieldNames.isPersonal(source[index].type) {
            let fields = columns.indices.filter { columns[$0].type == source[index].type }
            let rivals = source.filter { $0.type == source[index].type }
            if fields.count == 1, rivals.count == 1, isFree(fields[0]) { target[index] = fields[0] }
        }
        for index in source.indices where target[index] < 0 {
            target[index] = names.count
            names.append(free(given[index]))
            columns.append(source[index])
        }
        for index in source.indices { columns[target[index]].take(source[index]) }
        targets.append(target)
    }

    private func free(_ name: String) -> String {
        var (candidate, number) = (name, 2)
        while names.contains(candidate) { (candidate, number) = ("\(name)_\(number)", number + 1) }
        return candidate
    }
}

extension RecognisedColumn {
    /// The column of another source fills the same field: the values of both are declared.
    fileprivate mutating func take(_ other: RecognisedColumn) {
        let known = Set(values.map { $0.lowercased() })
        values += other.values.filter { !known.contains($0.lowercased()) }
        filled = max(filled, other.filled)
        if settings.isEmpty { settings = other.settings }
    }
}
