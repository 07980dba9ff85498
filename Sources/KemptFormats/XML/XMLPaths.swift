import KemptCore

/// The paths of one record as a tree of names: which column an element or attribute fills.
///
/// `person/given` is a child's text, `@code` an attribute of the record, `contact/@type` an attribute of a child, `.` the record's own text.
/// Names are compared without their prefix, and two columns may have the same path.
struct XMLPaths: Sendable {
    struct Branch: Sendable {
        var names: [(name: [UInt8], branch: Int)] = []
        var attributes: [(name: [UInt8], column: Int)] = []
        var columns: [Int] = []
    }
    private(set) var branches = [Branch()]

    init(_ paths: [String]) {
        for (column, path) in paths.enumerated() { add(path, column) }
    }

    private mutating func add(_ path: String, _ column: Int) {
        var branch = 0
        for part in path.split(separator: "/") where part != "." {
            if part.hasPrefix("@") {
                branches[branch].attributes.append((Self.localName(part.dropFirst()), column))
                return
            }
            branch = child(of: branch, Self.localName(part))
        }
        branches[branch].columns.append(column)
    }

    /// `given` of `person:given`: prefixes are the document's own choice.
    static func localName(_ name: Substring) -> [UInt8] {
        Array((name.lastIndex(of: ":").map { name[name.index(after: $0)...] } ?? name).utf8)
    }

    private mutating func child(of branch: Int, _ name: [UInt8]) -> Int {
        if let known = branches[branch].names.first(where: { $0.name == name }) { return known.branch }
        branches.append(Branch())
        branches[branch].names.append((name, branches.count - 1))
        return branches.count - 1
    }

    /// The branch of a child element, -1 when nothing below it is wanted.
    func step(_ branch: Int, _ name: Cell) -> Int {
        if branch < 0 { return -1 }
        for entry in branches[branch].names where Self.equal(entry.name, name) { return entry.branch }
        return -1
    }

    static func equal(_ bytes: [UInt8], _ cell: Cell) -> Bool {
        bytes.count == cell.count && bytes.withUnsafeBufferPointer { $0.isEmpty || equalBytes($0.baseAddress!, cell.start, cell.count) }
    }
}
