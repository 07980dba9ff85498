import KemptCore

/// The keys that the head of a file shows, as a tree: which column a key's value goes to, and where the keys inside it are.
///
/// `contact.email` is the key `email` in the object of the key `contact`. A key that held a plain value in one record and an object in another leads
/// to both.
struct JSONKeys: Sendable {
    struct Key: Sendable {
        /// As it is between its quotes, escapes resolved.
        let name: [UInt8]
        /// Column of a plain value or an array, -1 when there was none.
        var column = -1
        /// Node of the keys inside, -1 when it never held an object.
        var node = -1
        /// Node it is a key of.
        let parent: Int
        fileprivate var hasValue = false
        fileprivate var hasNull = false
    }
    /// Node 0 is the record itself; each holds numbers of keys.
    private(set) var nodes: [[Int]] = [[]]
    private(set) var keys: [Key] = []
    private(set) var columns: [String] = []
    /// Names of nodes with dots between, for columns.
    private(set) var paths: [String] = [""]
    /// Further keys go into the column of the others.
    static let mostColumns = 2000

    func find(_ name: [UInt8], in node: Int) -> Int? { nodes[node].first { keys[$0].name == name } }

    private mutating func add(_ name: [UInt8], in node: Int) -> Int {
        if let found = find(name, in: node) { return found }
        keys.append(Key(name: name, parent: node))
        nodes[node].append(keys.count - 1)
        return keys.count - 1
    }

    private func path(_ name: [UInt8], in node: Int) -> String {
        let own = name.isEmpty ? "_" : String(decoding: name, as: UTF8.self)
        return paths[node].isEmpty ? own : paths[node] + "." + own
    }

    /// Makes columns of the keys, in the order in which they came. A key that was only ever null is one, unless it holds an object elsewhere.
    mutating func finish() {
        var known: [String: Int] = [:]
        for index in keys.indices where keys[index].hasValue || keys[index].hasNull && keys[index].node < 0 {
            let title = path(keys[index].name, in: keys[index].parent)
            // `{"a.b": 1}` and `{"a": {"b": 1}}` are one column.
            if let column = known[title] {
                keys[index].column = column
            } else if columns.count < Self.mostColumns {
                known[title] = columns.count
                keys[index].column = columns.count
                columns.append(title)
            }
        }
    }

    private mutating func addNode(_ name: [UInt8], in node: Int) -> Int {
        let key = add(name, in: node)
        if keys[key].node >= 0 { return keys[key].node }
        paths.append(path(name, in: node))
        nodes.append([])
        keys[key].node = nodes.count - 1
        return nodes.count - 1
    }

    /// Learns the keys of one record; false, and nothing learnt, when it is no JSON object.
    mutating func learn(_ text: inout JSONText) -> Bool {
        guard text.byte == UInt8(ascii: "{") else { return text.fail("a record is an object in braces", rule: "jsonl.not-object") }
        var trial = text
        guard trial.skipValue(0) else { return false }
        return object(&text, node: 0, depth: 0)
    }

    private mutating func object(_ text: inout JSONText, node: Int, depth: Int) -> Bool {
        guard text.enter(depth) else { return false }
        if text.take(UInt8(ascii: "}")) { return true }
        while true {
            let start = text.position + 1
            var hasEscapes = false
            guard text.string(hasEscapes: &hasEscapes) else { return false }
            let name = ByteBuffer()
            JSONText.unescape(Cell(text.base + start, text.position - 1 - start), into: name)
            guard text.colon() else { return false }
            let bytes = Array(UnsafeBufferPointer(start: name.base, count: name.count))
            if text.byte == UInt8(ascii: "{") {
                guard object(&text, node: addNode(bytes, in: node), depth: depth + 1) else { return false }
            } else {
                let key = add(bytes, in: node)
                if text.byte == UInt8(ascii: "n") { keys[key].hasNull = true } else { keys[key].hasValue = true }
                guard text.skipValue(depth + 1) else { return false }
            }
            guard let goesOn = text.comma(or: UInt8(ascii: "}")) else { return false }
            if !goesOn { return true }
        }
    }
}
