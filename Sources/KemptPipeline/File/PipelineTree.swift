import KemptCore
import Yams

/// A pipeline file as a tree with places, its variables filled in.
public struct PipelineTree {
    public let root: KemptCore.Node
    /// Scalars that hold values from the environment: the printer of messages hides them.
    public let secrets: [Secret]
}

/// Reads the text of a pipeline file into a tree; nil when it is no tree at all. All mistakes found go to `problems`.
///
/// This is the only place that knows YAML. Scalars keep their text as written: no key or value becomes a boolean or a number, `~` and
/// nothing are the empty text. Limits guard against a hostile file: 1 MiB, 64 levels, 10,000 nodes out of aliases.
public func readPipelineTree(
    bytes: [UInt8], environment: @escaping (String) -> String?, problems: Problems
) -> PipelineTree? {
    guard let text = TextGuard.read(bytes, problems) else { return nil }
    var composer = UniqueKeyComposer(text)
    guard let root = composer.compose(problems) else { return nil }
    var builder = TreeBuilder(problems: problems, environment: environment, droppedKeys: composer.replaced)
    guard let tree = builder.convert(root, depth: 1, inAlias: false) else { return nil }
    guard case .map = tree else {
        let found = tree.text == "" ? "nothing" : tree.kindName
        problems.tell(Diagnostic("a pipeline file is a map, this one holds \(found)", at: tree.position, remedy: "begin with 'kempt: 1'"))
        return nil
    }
    return PipelineTree(root: tree, secrets: builder.expansion.secrets)
}

public func readPipelineTree(text: String, environment: @escaping (String) -> String?, problems: Problems) -> PipelineTree? {
    readPipelineTree(bytes: Array(text.utf8), environment: environment, problems: problems)
}

/// Turns the parser's nodes into ours.
struct TreeBuilder {
    static let maximumDepth = 64
    static let maximumAliasNodes = 10_000

    let problems: Problems
    var expansion: EnvironmentExpansion
    /// Keys the composer put in for second uses: they and their values are left out.
    let droppedKeys: Set<String>
    /// Nodes that aliases brought in.
    private var aliasNodes = 0
    /// The furthest place seen: what lies before it has been seen already, so it comes from an alias.
    private var furthest = Position.nowhere
    /// A limit was passed: nothing more is told.
    private var isStopped = false

    init(problems: Problems, environment: @escaping (String) -> String?, droppedKeys: Set<String>) {
        self.problems = problems
        self.droppedKeys = droppedKeys
        expansion = EnvironmentExpansion(lookup: environment)
    }

    mutating func convert(_ node: Yams.Node, depth: Int, inAlias: Bool) -> KemptCore.Node? {
        guard !isStopped else { return nil }
        let position = place(of: node)
        let isAliased = inAlias || position < furthest
        guard isWithinLimits(position, depth, isAliased) else { return nil }
        furthest = max(furthest, position)
        checkTag(of: node, at: position)
        switch node {
        case .scalar(let scalar): return .scalar(text(of: scalar, at: position), position)
        case .sequence(let sequence):
            var items: [KemptCore.Node] = []
            for item in sequence {
                guard let converted = convert(item, depth: depth + 1, inAlias: isAliased) else { return nil }
                items.append(converted)
            }
            return .list(items, position)
        case .mapping(let mapping): return map(mapping, at: position, depth: depth, inAlias: isAliased)
        case .alias: return .scalar("", position)
        }
    }

    private mutating func map(_ mapping: Yams.Node.Mapping, at position: Position, depth: Int, inAlias: Bool) -> KemptCore.Node? {
        var entries: [KemptCore.Node.Entry] = []
        for (keyNode, valueNode) in mapping {
            let keyPosition = place(of: keyNode)
            if let key = keyNode.scalar?.string, droppedKeys.contains(key) {
                furthest = max(furthest, keyPosition)
                _ = convert(valueNode, depth: depth + 1, inAlias: inAlias)
                continue
            }
            furthest = inAlias ? furthest : max(furthest, keyPosition)
            let key = key(keyNode, at: keyPosition)
            guard let value = convert(valueNode, depth: depth + 1, inAlias: inAlias) else { return nil }
            if let key { entries.append(KemptCore.Node.Entry(key: key, keyPosition: keyPosition, value: value)) }
        }
        return .map(entries, position)
    }

    /// The text of a key, or nil after a complaint.
    private func key(_ node: Yams.Node, at position: Position) -> String? {
        guard let scalar = node.scalar else {
            problems.tell(Diagnostic("a key must be a single word, this one is \(node.mapping == nil ? "a list" : "a map")", at: position))
            return nil
        }
        if scalar.string == "<<", scalar.style == .plain {
            problems.tell(
                Diagnostic(
                    "merge keys ('<<') are not read", at: position, length: 2, remedy: "write the settings out, or give the whole value an alias"))
            return nil
        }
        return scalar.string
    }

    private mutating func text(of scalar: Yams.Node.Scalar, at position: Position) -> String {
        if scalar.style == .plain, scalar.string == "~" { return "" }
        let isOnOneLine = scalar.style == .plain && !scalar.string.contains("\n")
        let problems = problems
        return expansion.expand(scalar.string) { offset, length, message, remedy in
            let place = isOnOneLine ? Position(line: position.line, column: position.column + offset) : position
            problems.tell(Diagnostic(message, at: place, length: isOnOneLine ? length : 1, remedy: remedy))
        }
    }

    private mutating func isWithinLimits(_ position: Position, _ depth: Int, _ isAliased: Bool) -> Bool {
        if depth > Self.maximumDepth {
            problems.tell(Diagnostic("nested deeper than \(Self.maximumDepth) levels", at: position))
            isStopped = true
        }
        if isAliased { aliasNodes += 1 }
        if aliasNodes > Self.maximumAliasNodes {
            problems.tell(
                Diagnostic("aliases bring in more than \(Self.maximumAliasNodes) values", at: position, remedy: "write the values out"))
            isStopped = true
        }
        return !isStopped
    }

    /// `!include`, `!!python/object` and the like: refused rather than passed over.
    private func checkTag(of node: Yams.Node, at position: Position) {
        let name: String
        switch node {
        case .scalar(let scalar): name = scalar.tag.description
        case .sequence(let sequence): name = sequence.tag.description
        case .mapping(let mapping): name = mapping.tag.description
        case .alias: return
        }
        let plain: Set<String> = ["", "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"]
        guard !plain.contains(name) else { return }
        problems.tell(Diagnostic("a YAML tag has no meaning in a pipeline file", at: position, remedy: "remove the word that begins with '!'"))
    }

    private func place(of node: Yams.Node) -> Position {
        Position(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }
}
