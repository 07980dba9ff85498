import KemptCore
import KemptText

/// The merges of all files as a graph: a node for each record, an arrow to what it was merged into.
struct CrosswalkGraph {
    private struct Name {
        let file: Int
        let source: Range<Int>
        let key: Range<Int>
        /// Of a source whose keys are meant; these count as one source.
        let isAtHome: Bool
        /// Of source and key.
        let hash: UInt64
    }
    private let files: [CrosswalkFile]
    /// Two names a line: the merged record, then the survivor.
    private var names: [Name] = []
    private var lines: [(file: Int, line: Int)] = []
    /// Of each node a name, and the last line that says what became of it; -1 when none does.
    private var nameOf: [Int] = []
    private var lineOf: [Int] = []
    /// What each node was merged into; itself when it was not.
    private var next: [Int] = []

    /// `home` are the sources whose keys are meant; all when there is none.
    init(_ files: [CrosswalkFile], home: [String]) {
        self.files = files
        let home = home.map { text in
            let buffer = ByteBuffer(capacity: text.utf8.count)
            buffer.append(text)
            return buffer
        }
        for (index, file) in files.enumerated() {
            for row in file.rows {
                lines.append((index, row.line))
                names.append(name(index, row.source, row.key, home))
                names.append(name(index, row.survivorSource, row.survivor, home))
            }
        }
        let nodes = numbered()
        next = Array(nameOf.indices)
        lineOf = Array(repeating: -1, count: nameOf.count)
        for line in lines.indices where nodes[2 * line] != nodes[2 * line + 1] {
            next[nodes[2 * line]] = nodes[2 * line + 1]
            lineOf[nodes[2 * line]] = line
        }
    }

    private func name(_ file: Int, _ given: Range<Int>, _ key: Range<Int>, _ home: [ByteBuffer]) -> Name {
        let isAtHome = home.isEmpty || home.contains { cell(file, given).equals($0.cell) }
        let source = isAtHome ? 0..<0 : given
        let hash = Hashing.hash64(cell(file, key), seed: Hashing.hash64(cell(file, source)))
        return Name(file: file, source: source, key: key, isAtHome: isAtHome, hash: hash)
    }

    private func cell(_ file: Int, _ range: Range<Int>) -> Cell { files[file].cell(range) }

    /// Gives every name the number of its node; nodes count from 0 in the order of hashes and bytes.
    private mutating func numbered() -> [Int] {
        var nodes = [Int](repeating: 0, count: names.count)
        let order = names.indices.sorted { isBefore(names[$0], names[$1]) }
        for index in order {
            if let last = nameOf.last, !isBefore(names[last], names[index]) {
                nodes[index] = nameOf.count - 1
            } else {
                nodes[index] = nameOf.count
                nameOf.append(index)
            }
        }
        return nodes
    }

    private func isBefore(_ one: Name, _ other: Name) -> Bool {
        if one.hash != other.hash { return one.hash < other.hash }
        if one.isAtHome != other.isAtHome { return one.isAtHome }
        let sources = compareBytes(cell(one.file, one.source), cell(other.file, other.source))
        if sources != 0 { return sources < 0 }
        return compareBytes(cell(one.file, one.key), cell(other.file, other.key)) < 0
    }

    func key(_ node: Int) -> Cell { cell(names[nameOf[node]].file, names[nameOf[node]].key) }
    func isAtHome(_ node: Int) -> Bool { names[nameOf[node]].isAtHome }

    /// `merged.csv:17`.
    private func place(ofLineAbout node: Int) -> String { "\(files[lines[lineOf[node]].file].path):\(lines[lineOf[node]].line)" }

    /// Where each node's arrows lead in the end. Throws `Failure(.input)` for a circle.
    func ends() throws -> [Int] {
        var ends = [Int](repeating: -1, count: next.count)
        var path: [Int] = []
        for start in next.indices where ends[start] < 0 {
            path.removeAll(keepingCapacity: true)
            var node = start
            while ends[node] < 0, next[node] != node {
                ends[node] = Int.max
                path.append(node)
                node = next[node]
            }
            if ends[node] == Int.max { throw circle(through: node) }
            let end = ends[node] < 0 ? node : ends[node]
            ends[node] = end
            for passed in path { ends[passed] = end }
        }
        return ends
    }

    /// Told at its last line, the one that closed it.
    private func circle(through node: Int) -> Failure {
        var circle = [node]
        while next[circle[circle.count - 1]] != node { circle.append(next[circle[circle.count - 1]]) }
        let last = circle.max { lineOf[$0] < lineOf[$1] } ?? node
        return Failure(
            .input,
            "\(place(ofLineAbout: last)): '\(key(last).string)' is merged into '\(key(next[last]).string)', which was merged into it",
            remedy: "take out the line that no longer holds; the file of 'clusters' has none such")
    }
}
