import KemptCore

/// A pipeline file as it holds: its own tree laid over those of the files it extends.
///
/// `extends: base.yml` lets many pipelines share one file. Maps (`fields`, `dictionaries`, `load`, `stop-when`, `report`) are joined key by
/// key, the file's own word first; lists (`extract`, `stages`) and single values of the file stand instead of the base's. Relative paths are
/// those of the file that is run, wherever they are written: a shared file says `crm.csv`, and each client's folder has its own.
public struct PipelineFile {
    /// Longest chain of files.
    static let mostFiles = 8

    /// Nil when a file is no tree at all; the mistakes tell.
    public private(set) var root: Node?
    /// Prints mistakes of any of the files.
    public let text: DiagnosticText

    /// Reads a file and what it extends. Mistakes of form go to `problems`; what `read` throws is handed on.
    public init(
        path: String, colour: Bool, environment: @escaping (String) -> String?, problems: Problems, read: (String) throws -> [UInt8]
    ) throws {
        var files: [(name: String, source: [UInt8])] = []
        var secrets: [Secret] = []
        var trees: [Node] = []
        var next: String? = path
        while let name = next {
            next = nil
            files.append((name, try read(name)))
            let own = Problems()
            let tree = readPipelineTree(bytes: files[files.count - 1].source, environment: environment, problems: own)
            for problem in own.list { problems.tell(problem.inFile(files.count - 1)) }
            guard let tree else { break }
            secrets += tree.secrets
            trees.append(tree.root.inFile(files.count - 1))
            next = Self.base(of: trees[trees.count - 1], in: files.map(\.name), problems)
        }
        text = DiagnosticText(files: files, secrets: secrets, colour: colour)
        guard trees.count == files.count, var whole = trees.last else { return }
        for tree in trees.dropLast().reversed() { whole = tree.laid(over: whole) }
        root = whole
    }

    /// The file that the last of `files` extends.
    private static func base(of root: Node, in files: [String], _ problems: Problems) -> String? {
        guard let node = root["extends"], let given = node.text, !given.isEmpty, let last = files.last else { return nil }
        let path = PlanBuilder.resolved(given, beside: last)
        if files.contains(where: { $0 == path || FileIdentity.isSame($0, path) }) {
            problems.tell(Diagnostic("the file extends itself", in: node, remedy: "name the file with what is shared"))
            return nil
        }
        guard files.count < mostFiles else {
            problems.tell(Diagnostic("more than \(mostFiles) files extend one another", in: node, remedy: "join some of them"))
            return nil
        }
        guard FileIdentity(path) != nil else {
            problems.tell(
                Diagnostic("there is no file '\(shortened(given))' to extend", in: node, remedy: "a path is relative to the file it is written in"))
            return nil
        }
        return path
    }
}

extension Node {
    /// The keys of a pipeline file whose maps are joined with the base's.
    private static let joined = ["fields", "dictionaries", "load", "stop-when", "report"]

    /// This file's tree over that of the file it extends.
    func laid(over base: Node) -> Node {
        join(base) { key, own, inherited in
            guard Self.joined.contains(key), case .map = own, case .map = inherited else { return own }
            return key == "dictionaries" ? own.joinedWords(inherited) : own.join(inherited) { _, own, _ in own }
        }
    }

    /// Every entry of the base in its place, with this map's word where it has one, then what this map alone has.
    private func join(_ base: Node, _ choose: (String, Node, Node) -> Node) -> Node {
        guard case .map(let own, let position) = self, case .map(let inherited, _) = base else { return self }
        var result = inherited.map { entry -> Entry in
            guard let mine = own.first(where: { $0.key == entry.key }) else { return entry }
            return Entry(key: mine.key, keyPosition: mine.keyPosition, value: choose(entry.key, mine.value, entry.value))
        }
        result += own.filter { entry in !inherited.contains { $0.key == entry.key } }
        return .map(result, position)
    }

    /// Words that are added or removed add up: first the base's, then this file's.
    private func joinedWords(_ base: Node) -> Node {
        join(base) { _, own, inherited in
            own.join(inherited) { _, own, inherited in
                switch (own, inherited) {
                case (.map, .map): own.join(inherited) { _, own, _ in own }
                case (.list(let mine, let position), .list(let theirs, _)): .list(theirs + mine, position)
                default: own
                }
            }
        }
    }

    /// The same tree with its places in another file.
    func inFile(_ file: Int) -> Node {
        if file == 0 { return self }
        switch self {
        case .scalar(let text, let position): return .scalar(text, position.inFile(file))
        case .list(let items, let position): return .list(items.map { $0.inFile(file) }, position.inFile(file))
        case .map(let entries, let position):
            let moved = entries.map { Entry(key: $0.key, keyPosition: $0.keyPosition.inFile(file), value: $0.value.inFile(file)) }
            return .map(moved, position.inFile(file))
        }
    }
}

extension Position {
    fileprivate func inFile(_ file: Int) -> Position { Position(line: line, column: column, file: file) }
}

extension Diagnostic {
    fileprivate func inFile(_ file: Int) -> Diagnostic {
        var moved = self
        moved.position = position.inFile(file)
        return moved
    }
}
