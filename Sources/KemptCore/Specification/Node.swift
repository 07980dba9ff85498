/// A place in a pipeline file; line and column count from 1. Line 0 means "no place" (a value handed in by the command line).
public struct Position: Sendable, Equatable, Comparable {
    public let line: Int
    public let column: Int
    /// 0 for the file that is run, 1 for the one it extends, and so on.
    public let file: Int
    public init(line: Int, column: Int, file: Int = 0) {
        self.line = line
        self.column = column
        self.file = file
    }
    public static let nowhere = Position(line: 0, column: 0)
    public static func < (a: Position, b: Position) -> Bool { (a.file, a.line, a.column) < (b.file, b.line, b.column) }
}

/// One piece of a pipeline file with its place: what every setting is decoded from.
///
/// Scalars keep their text as written: no key or value is ever resolved to a YAML boolean or number, so `no`, `010` and `1.10` stay what
/// the user typed. Keys keep their order.
public indirect enum Node: Sendable {
    case scalar(String, Position)
    case list([Node], Position)
    case map([Entry], Position)

    public struct Entry: Sendable {
        public let key: String
        public let keyPosition: Position
        public let value: Node
        public init(key: String, keyPosition: Position, value: Node) {
            self.key = key
            self.keyPosition = keyPosition
            self.value = value
        }
    }

    public var position: Position {
        switch self {
        case .scalar(_, let position), .list(_, let position), .map(_, let position): position
        }
    }

    /// The text of a scalar, else nil.
    public var text: String? {
        if case .scalar(let text, _) = self { text } else { nil }
    }

    /// The items of a list; a scalar or a map counts as a list of itself ("one may stand where a list may").
    public var items: [Node] {
        if case .list(let items, _) = self { items } else { [self] }
    }

    /// The entries of a map, else none.
    public var entries: [Entry] {
        if case .map(let entries, _) = self { entries } else { [] }
    }

    /// The value under `key`, if this is a map that has it.
    public subscript(key: String) -> Node? { entries.first { $0.key == key }?.value }

    /// What a user would call this piece: "a text", "a list", "a map".
    public var kindName: String {
        switch self {
        case .scalar: "a single value"
        case .list: "a list"
        case .map: "a map"
        }
    }
}
