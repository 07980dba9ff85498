import Glibc
import KemptCore
import KemptFormats
import KemptMatching

/// The decisions of people about pairs of records: a CSV file that `kempt review import` writes and every run reads; a workbook is read as well.
///
/// Columns by name: `answer, source, id, other_source, other_id`, and `content, other_content`, hashes of what the two were compared by when
/// somebody decided; any others are passed over, so the table that `kempt review export` writes can be read as it is. Rows without an answer
/// decide nothing. Of several decisions about one pair the last counts.
public final class DecisionFile: PrologueItem, @unchecked Sendable {  // filled in the prologue, before any worker runs; then only read
    public let path: String
    let book = DecisionBook()

    init(path: String) { self.path = path }

    public func load() throws { book.fill(try Self.read(path, mayBeMissing: true)) }

    public var tally: [(name: String, value: Int)] { [("decisions about pairs", book.decisions.count)] }

    public static let columns = ["answer", "source", "id", "other_source", "other_id", "content", "other_content"]

    /// The decisions in a file, the last about each pair.
    public static func read(_ path: String, mayBeMissing: Bool) throws -> [PairDecision] {
        try table(path, mayBeMissing: mayBeMissing).answers
    }

    /// The decisions in a file, the last about each pair, and how many rows have no answer.
    static func table(_ path: String, mayBeMissing: Bool) throws -> (answers: [PairDecision], open: Int) {
        if mayBeMissing, access(path, F_OK) != 0 { return ([], 0) }
        let source = try FormatCatalog.table(at: path)
        let names = try source.probe().columns
        for name in columns.prefix(5) where !names.contains(name) {
            throw Failure(
                .input, "\(path): has no column '\(name)'",
                remedy: "take the table that 'kempt review export' or 'kempt sample merges' wrote, and fill in 'answer'")
        }
        var decisions: [PairDecision] = []
        var open = 0
        try TableSetting.read(source, places: names.map { columns.firstIndex(of: $0) ?? -1 }, count: columns.count) { batch in
            if let reject = batch.rejects.first {
                throw Failure(.input, "\(path):\(reject.line): \(reject.reason)", remedy: "mend the line; nothing was changed")
            }
            for row in 0..<batch.rowCount {
                guard let decision = try decision(batch, row, path) else {
                    open += 1
                    continue
                }
                decisions.removeAll { $0.isAbout(decision) }
                decisions.append(decision)
            }
        }
        return (decisions, open)
    }

    private static func decision(_ batch: Batch, _ row: Int, _ path: String) throws -> PairDecision? {
        func text(_ column: Int) -> String { batch.cell(row, column).string }
        let answer = text(0).lowercased().filter { !$0.isWhitespace }
        if answer.isEmpty { return nil }
        let isSame = AnswerWords.same.contains(answer)
        guard isSame || AnswerWords.notSame.contains(answer) else {
            throw Failure(
                .input, "\(path):\(batch.places[row].line): the answer is neither 'same' nor 'not-same'",
                remedy: "write same or not-same, yes or no, да or нет, taip or ne; leave it blank when nobody knows")
        }
        return PairDecision(
            one: PairDecision.Name(source: text(1), id: text(2)), other: PairDecision.Name(source: text(3), id: text(4)), isSame: isSame,
            oneContent: UInt64(text(5), radix: 16) ?? 0, otherContent: UInt64(text(6), radix: 16) ?? 0)
    }
}

extension PairDecision {
    /// About the same two records, in either order.
    public func isAbout(_ decision: PairDecision) -> Bool {
        one == decision.one && other == decision.other || one == decision.other && other == decision.one
    }
}

/// The words of an answer, spaces and letter case left aside.
enum AnswerWords {
    static let pin: Set<String> = [
        "pin", "keep", "leave", "leaveit", "закрепить", "оставить", "неменять", "palikti", "nekeisti", "prisegti",
    ]
    static let same: Set<String> = [
        "same", "yes", "y", "1", "+", "true", "да", "д", "один", "однотоже", "тотже", "таже", "taip", "t", "taspats", "tapati",
    ]
    static let notSame: Set<String> = [
        "not-same", "notsame", "different", "no", "n", "0", "-", "false", "нет", "н", "разные", "ne", "netaspats", "skirtingi",
    ]
}
