/// What a setting may hold: closed, so that lint, help, reference and JSON Schema can all interpret it.
public indirect enum Shape: Sendable {
    case text
    case integer(ClosedRange<Int>)
    /// `10%` or `0.5%`.
    case percent
    case boolean
    case path
    /// A calendar day, `YYYY-MM-DD`, or `today`.
    case date
    /// The name of a field.
    case field
    /// The small language of `when`, `unless` and `archive`.
    case expression
    case choice([String])
    case oneOrMany(Shape)
    /// A map whose keys are the user's own.
    case map(Shape)
    /// A map whose keys are Kempt's.
    case settings([SettingData])
    /// Verbs of the named family, each with its own settings and modifiers: `items("rule")` in `validate`.
    case items(String)
    /// The first shape that fits the kind of node (scalar, list, map).
    case either([Shape])
}

/// The untyped face of a setting: what lint, help, reference and schema read.
public struct SettingData: Sendable {
    public let name: String
    public let shape: Shape
    /// One sentence, no full stop.
    public let summary: String
    /// The default as a user would write it, nil when there is none.
    public let fallback: String?
    public let isRequired: Bool

    public init(_ name: String, _ shape: Shape, _ summary: String, fallback: String? = nil, required: Bool = false) {
        self.name = name
        self.shape = shape
        self.summary = summary
        self.fallback = fallback
        self.isRequired = required
    }
}

/// A declared setting and how its value is decoded from the text of the file.
///
/// Declared once as a `static let` and used twice: in the spec's list (`.data`) and to read the value (`values[Self.delimiter]`).
public struct Setting<Value>: Sendable {
    public let data: SettingData
    let decode: @Sendable (Node) -> Value?

    init(_ data: SettingData, decode: @escaping @Sendable (Node) -> Value?) {
        self.data = data
        self.decode = decode
    }
}

extension Setting where Value == String {
    public static func text(_ name: String, _ summary: String, fallback: String? = nil, required: Bool = false) -> Self {
        Self(SettingData(name, .text, summary, fallback: fallback, required: required)) { $0.text }
    }
    public static func path(_ name: String, _ summary: String, required: Bool = false) -> Self {
        Self(SettingData(name, .path, summary, required: required)) { $0.text }
    }
    public static func choice(_ name: String, _ choices: [String], _ summary: String, fallback: String? = nil) -> Self {
        Self(SettingData(name, .choice(choices), summary, fallback: fallback)) { $0.text }
    }
    public static func field(_ name: String, _ summary: String) -> Self {
        Self(SettingData(name, .field, summary)) { $0.text }
    }
}

extension Setting where Value == Int {
    public static func integer(_ name: String, _ range: ClosedRange<Int>, _ summary: String, fallback: String? = nil) -> Self {
        Self(SettingData(name, .integer(range), summary, fallback: fallback)) { $0.text.flatMap { Int($0) } }
    }
    /// A percentage as hundredths of a per cent: `10%` is 1000.
    public static func percent(_ name: String, _ summary: String, fallback: String? = nil) -> Self {
        Self(SettingData(name, .percent, summary, fallback: fallback)) { $0.text.flatMap(basisPoints) }
    }
}

extension Setting where Value == Bool {
    public static func boolean(_ name: String, _ summary: String, fallback: String? = nil) -> Self {
        Self(SettingData(name, .boolean, summary, fallback: fallback)) { node in
            switch node.text {
            case "true", "yes": true;
            case "false", "no": false;
            default: nil
            }
        }
    }
}

extension Setting where Value == [Node] {
    /// One or many of a shape, as nodes with their places.
    public static func many(_ name: String, _ shape: Shape, _ summary: String, fallback: String? = nil, required: Bool = false) -> Self {
        Self(SettingData(name, .oneOrMany(shape), summary, fallback: fallback, required: required)) { $0.items }
    }
}

extension Setting where Value == Node {
    /// Any shape, as a node: for what a stage decodes itself.
    public static func node(_ name: String, _ shape: Shape, _ summary: String, fallback: String? = nil, required: Bool = false) -> Self {
        Self(SettingData(name, shape, summary, fallback: fallback, required: required)) { $0 }
    }
}

/// Hundredths of a per cent in `10%` or `0.25%`; nil when the text is no percentage with at most two decimals.
public func basisPoints(_ text: String) -> Int? {
    let body = text.hasSuffix("%") ? text.dropLast() : text[...]
    let parts = body.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = Int(parts[0]), (0...100).contains(whole) else { return nil }
    guard parts.count == 2 else { return whole * 100 }
    guard (1...2).contains(parts[1].count), parts[1].utf8.allSatisfy({ (48...57).contains($0) }), let rest = Int(parts[1]) else { return nil }
    let points = whole * 100 + (parts[1].count == 1 ? rest * 10 : rest)
    return points <= 10_000 ? points : nil
}
