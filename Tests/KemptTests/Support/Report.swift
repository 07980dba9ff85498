import Foundation

/// `report.json`, as far as the tests look into it.
struct Report: @unchecked Sendable {  // parsed once, then only read
    private let root: [String: Any]

    init(_ data: Data) throws {
        guard let root = try JSONSerialization.jsonObject(with: data) as? [String: Any] else {
            throw TestTrouble("the report is no object")
        }
        self.root = root
    }

    private func object(_ key: String) -> [String: Any] { root[key] as? [String: Any] ?? [:] }

    /// An entry of the books: `read`, `clean`, `unreadable`, …
    func books(_ entry: String) -> Int { object("books")[entry] as? Int ?? -1 }
    var isBalanced: Bool { object("books")["balanced"] as? Bool ?? false }
    var exitCode: Int { object("result")["exit-code"] as? Int ?? -1 }
    var mode: String { object("result")["mode"] as? String ?? "" }
    var changedCells: Int { object("changes")["cells"] as? Int ?? -1 }

    /// All doors by name.
    var doors: [String: Int] {
        let names = ["clean", "flagged", "quarantined", "dropped", "merged", "archived"]
        return Dictionary(uniqueKeysWithValues: names.map { ($0, books($0)) })
    }

    /// Numerator and denominator of the clean-record percentage.
    func clean(_ when: String) -> [Int] {
        let share = object("clean")[when] as? [String: Any] ?? [:]
        return [share["numerator"] as? Int ?? -1, share["denominator"] as? Int ?? -1]
    }

    /// Uncertain pairs.
    var pendingPairs: Int { object("clean")["pending-pairs"] as? Int ?? -1 }

    /// Merges that are proposed: `proposed`, `proposed-links`.
    func merges(_ key: String) -> Int { object("merges")[key] as? Int ?? -1 }

    /// Records of a reference that belong to records of the base.
    func linked(_ reference: String) -> Int {
        let references = root["references"] as? [[String: Any]] ?? []
        return references.first { $0["name"] as? String == reference }?["linked"] as? Int ?? -1
    }

    /// Ids of the rules that some record broke.
    var rules: [String] { (root["rules"] as? [[String: Any]] ?? []).compactMap { $0["rule"] as? String } }

    /// Values left as people have them, by field, and records with one that came back tonight.
    var pinned: [String: Int] {
        let items = root["pinned"] as? [[String: Any]] ?? []
        return Dictionary(uniqueKeysWithValues: items.map { ($0["field"] as? String ?? "", $0["values"] as? Int ?? -1) })
    }
    var changedBack: Int { root["changed-back"] as? Int ?? -1 }

    /// A figure of the run that is not in the books; nil when it is not told.
    func fact(_ name: String) -> Int? {
        (root["facts"] as? [[String: Any]] ?? []).first { $0["name"] as? String == name }?["value"] as? Int
    }
}

/// What differs from run to run, taken out, so that the rest can be compared byte for byte.
///
/// A run's figures of itself (time, memory, command, the last run's size) stand in one place of each report: the object `run` at the end of the
/// JSON, the section `run` at the end of the HTML, and the last line of the terminal's summary. Nothing else may differ.
enum Volatile {
    static func cut(_ text: String, file name: String) -> String {
        if name.hasSuffix(".json") { return cut(text, from: "\n  \"run\": {", to: "\n  }") }
        if name.hasSuffix(".html") { return cut(text, from: "<section id=\"run\"", to: "</section>") }
        return text
    }

    /// `0.05 s, 6,267 records/s, 31 MiB` → `… s, … records/s, … MiB`.
    static func cutTerminal(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let parts = line.components(separatedBy: ", ")
            let isUsage = parts.count >= 2 && parts[0].hasSuffix(" s") && parts.last?.hasSuffix(" MiB") == true
            return isUsage ? "  … s, … records/s, … MiB" : String(line)
        }.joined(separator: "\n")
    }

    private static func cut(_ text: String, from start: String, to end: String) -> String {
        guard let from = text.range(of: start, options: .backwards), let to = text.range(of: end, range: from.upperBound..<text.endIndex)
        else { return text }
        return text.replacingCharacters(in: from.upperBound..<to.lowerBound, with: "…")
    }
}

/// Where two texts part: nil when they are equal.
func firstDifference(_ found: String, _ expected: String) -> String? {
    if Array(found.utf8) == Array(expected.utf8) { return nil }
    let lines = found.split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
    for index in 0..<max(lines.count, wanted.count) {
        let line = index < lines.count ? String(lines[index]) : "(end)"
        let other = index < wanted.count ? String(wanted[index]) : "(end)"
        if Array(line.utf8) != Array(other.utf8) { return "line \(index + 1)\n  found    \(line)\n  expected \(other)" }
    }
    return "line ends"
}
