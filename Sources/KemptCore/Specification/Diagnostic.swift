/// One mistake in a pipeline file, found before any data is read.
public struct Diagnostic: Error, Sendable, Equatable {
    public enum Severity: String, Sendable { case error, warning }
    public var severity: Severity
    public var position: Position
    /// Number of characters to underline.
    public var length: Int
    public var message: String
    /// The remedy, printed behind the caret: `did you mean 'columns'?`
    public var remedy: String?

    public init(_ message: String, at position: Position, length: Int = 1, remedy: String? = nil, severity: Severity = .error) {
        self.message = message
        self.position = position
        self.length = length
        self.remedy = remedy
        self.severity = severity
    }

    /// A mistake in a scalar, underlined whole.
    public init(_ message: String, in node: Node, remedy: String? = nil) {
        self.init(message, at: node.position, length: max(1, node.text?.count ?? 1), remedy: remedy)
    }
}

/// Collects the mistakes of one pipeline file so that all are told at once.
public final class Problems {
    public private(set) var list: [Diagnostic] = []
    public init() {}
    public func add(_ diagnostic: Diagnostic) { if !list.contains(diagnostic) { list.append(diagnostic) } }
    public var hasErrors: Bool { list.contains { $0.severity == .error } }
}

/// The nearest of `candidates` to a misspelt word, or nil when none is near: at most a third of its letters differ.
public func nearest(to word: String, among candidates: [String]) -> String? {
    let wanted = Array(word.lowercased().utf8)
    var best: (distance: Int, name: String)?
    for candidate in candidates {
        let distance = editDistance(wanted, Array(candidate.lowercased().utf8))
        if distance <= max(1, max(wanted.count, candidate.utf8.count) / 3), distance < best?.distance ?? .max {
            best = (distance, candidate)
        }
    }
    return best?.name
}

/// Optimal string alignment distance, plain: for a handful of words in a message, never for data.
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var older = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    for i in 1...a.count {
        var row = [i] + [Int](repeating: 0, count: b.count)
        for j in 1...b.count {
            row[j] = min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
            if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], older[j - 2] + 1) }
        }
        older = previous
        previous = row
    }
    return previous[b.count]
}
