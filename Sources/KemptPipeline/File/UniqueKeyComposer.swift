import KemptCore
// The parser's depth limit is a function of the C library inside Yams; Yams does not pass it on.
internal import CYaml
import Yams

/// Parses YAML and survives keys that are given twice, so that all mistakes of a file are told at once.
///
/// The parser stops at the first doubled key. It is told at its second place, replaced there by a word from a private plane of Unicode,
/// and the text is parsed again; the tree builder leaves the replaced entries out. A few rounds at most.
struct UniqueKeyComposer {
    /// Most doubled keys told at once, and most text parsed for them.
    private static let maximumRounds = 16
    private static let maximumBytes = 1 << 20
    /// The parser calls itself for every level, so it needs a limit of its own: a little above the tree builder's, which tells it better.
    private static let limitDepth: Void = yaml_set_max_nest_level(Int32(TreeBuilder.maximumDepth + 8))
    private var lines: SourceLines
    private let rounds: Int
    /// The words put in.
    private(set) var replaced: Set<String> = []

    init(_ text: String) {
        lines = SourceLines(text)
        rounds = max(1, min(Self.maximumRounds, Self.maximumBytes / max(1, text.utf8.count)))
        Self.limitDepth
    }

    /// The root node, nil for an empty file (told as well) or one that is no YAML.
    mutating func compose(_ problems: Problems) -> Yams.Node? {
        for _ in 0..<rounds {
            do {
                // No resolver rules: scalars stay text, and comparing keys needs no patterns.
                if let root = try Yams.compose(yaml: lines.text, .basic, .default, .utf8) { return root }
                problems.tell(Diagnostic("the file is empty", at: Position(line: 1, column: 1), remedy: "begin with 'kempt: 1'"))
                return nil
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                let first = Position(line: context.mark.line, column: context.mark.column)
                guard let key = keys.sorted().first, replaceSecond(key, first: first, problems) else {
                    problems.tell(Diagnostic("a key is given twice in one map", at: first))
                    return nil
                }
            } catch {
                problems.tell(syntaxDiagnostic(error, lines))
                return nil
            }
        }
        return nil
    }

    /// Tells the second use of a key and takes it out of the way; false when it cannot be found.
    private mutating func replaceSecond(_ key: String, first: Position, _ problems: Problems) -> Bool {
        let word = Array(key.unicodeScalars)
        guard !word.isEmpty, let found = secondInFlow(word, first) ?? secondInBlock(word, first),
            let stand = Unicode.Scalar(0xF_0000 + UInt32(replaced.count))
        else { return false }
        problems.tell(
            Diagnostic("'\(shortened(key))' is given twice", at: found, length: word.count, remedy: "the first is on line \(first.line); keep one"))
        for offset in word.indices { lines.lines[found.line - 1][found.column - 1 + offset] = stand }
        replaced.insert(String(repeating: String(Character(stand)), count: word.count))
        return true
    }

    /// A block map: its keys stand in one column, until a line that begins before it.
    private func secondInBlock(_ key: [Unicode.Scalar], _ first: Position) -> Position? {
        for number in (first.line + 1)..<max(first.line + 1, lines.lines.count + 1) {
            let line = lines.lines[number - 1]
            guard let indent = line.firstIndex(where: { $0 != " " }), line[indent] != "#" else { continue }
            if indent < first.column - 1 { return nil }
            if indent == first.column - 1, let start = keyStart(key, line, indent) {
                return Position(line: number, column: start + 1)
            }
        }
        return nil
    }

    /// A flow map: its keys follow commas that are in no inner bracket, until its own closing bracket.
    private func secondInFlow(_ key: [Unicode.Scalar], _ first: Position) -> Position? {
        var depth = 0
        var atKey = false
        var quote: Unicode.Scalar?
        for number in first.line..<max(first.line, lines.lines.count + 1) {
            let line = lines.lines[number - 1]
            var index = number == first.line ? first.column - 1 : 0
            while index < line.count {
                let scalar = line[index]
                defer { index += 1 }
                if let open = quote {
                    if scalar == "\\", open == "\"" { index += 1 } else if scalar == open { quote = nil }
                    continue
                }
                if atKey, scalar != " ", scalar != "#" {
                    if depth == 0, let start = keyStart(key, line, index) { return Position(line: number, column: start + 1) }
                    atKey = false
                }
                switch scalar {
                case "\"", "'": quote = scalar
                case "{", "[": depth += 1
                case "}", "]":
                    depth -= 1
                    if depth < 0 { return nil }
                case ",": atKey = depth == 0
                case "#" where index == 0 || line[index - 1] == " ": index = line.count
                default: break
                }
            }
        }
        return nil
    }

    /// Where the key's text begins, if the key stands at `index`: plain or quoted, then its colon.
    private func keyStart(_ key: [Unicode.Scalar], _ line: [Unicode.Scalar], _ index: Int) -> Int? {
        let isQuoted = line[index] == "\"" || line[index] == "'"
        let start = isQuoted ? index + 1 : index
        guard line[start...].starts(with: key) else { return nil }
        var after = start + key.count
        if isQuoted {
            guard after < line.count, line[after] == line[index] else { return nil }
            after += 1
        }
        while after < line.count, line[after] == " " { after += 1 }
        return after < line.count && line[after] == ":" ? start : nil
    }
}
