/// The declaration of a type, format, stage or rule: its words, its settings, an example that is run as a test.
public struct Spec: Sendable {
    /// The word in the pipeline file.
    public let name: String
    /// One sentence, no full stop.
    public let summary: String
    public let settings: [SettingData]
    /// The setting that a bare scalar or list is for: `csv: people.csv`.
    public let principal: String?
    /// Pipeline text that must lint without a word.
    public let example: String

    public init(_ name: String, _ summary: String, settings: [SettingData] = [], principal: String? = nil, example: String = "") {
        self.name = name
        self.summary = summary
        self.settings = settings
        self.principal = principal
        self.example = example
    }
}

/// The values given for one spec, looked up by the settings declared in it.
public struct Values: Sendable {
    public let spec: Spec
    /// Where the verb stands: the place for a complaint about the whole.
    public let position: Position
    let nodes: [Node.Entry]

    /// `node` must have passed lint against `spec`; what did not is treated as not given.
    public init(_ spec: Spec, _ node: Node?, at position: Position) {
        self.spec = spec
        self.position = position
        switch node {
        case .map(let entries, _)?: nodes = entries
        case let other?: nodes = spec.principal.map { [Node.Entry(key: $0, keyPosition: other.position, value: other)] } ?? []
        case nil: nodes = []
        }
    }

    /// The decoded value, or nil when the file does not give it.
    public subscript<Value>(setting: Setting<Value>) -> Value? {
        SettingReads.shared?.note(spec.name, setting.data.name)
        return nodes.first { $0.key == setting.data.name }.flatMap { setting.decode($0.value) }
    }

    /// The node of a setting with its place, for complaints about it.
    public func node<Value>(_ setting: Setting<Value>) -> Node? {
        SettingReads.shared?.note(spec.name, setting.data.name)
        return nodes.first { $0.key == setting.data.name }?.value
    }
}

/// A log of which settings were read, switched on by one test: a setting nobody reads is a defect.
public final class SettingReads: @unchecked Sendable {  // test only, set before any reading, one thread
    nonisolated(unsafe) public static var shared: SettingReads?
    public private(set) var names: Set<String> = []
    public init() {}
    func note(_ spec: String, _ setting: String) { names.insert(spec + "." + setting) }
}
