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
    /// Who was merged in former runs.
    private let memory: MemoryBook
    private var contrary = 0

    init(path: String, memory: MemoryBook) {
        self.path = path
        self.memory = memory
    }

    public func load() throws {
        let table = try Self.table(path, mayBeMissing: true)
        contrary = table.contrary
        book.fill(table.answers, clusters: memory.memory.clusters)
    }

    public var tally: [(name: String, value: Int)] { [("decisions about pairs", book.decisions.count)] + Self.tally(contrary: contrary) }

    /// What is said of pairs that a file answers both ways.
    static func tally(contrary: Int) -> [(name: String, value: Int)] {
        contrary > 0 ? [("pairs answered both ways, of each of which the last answer counts", contrary)] : []
    }

    public static let columns = ["answer", "source", "id", "other_source", "other_id", "content", "other_content"]

    /// The decisions in a file, the last about each pair.
    public static func read(_ path: String, mayBeMissing: Bool) throws -> [PairDecision] {
        try table(path, mayBeMissing: mayBeMissing).answers
    }

    /// The decisions in a file, the last about each pair, how many rows have no answer, and how many pairs are answered both ways.
    public static func table(_ path: String, mayBeMissing: Bool) throws -> (answers: [PairDecision], open: Int, contrary: Int) {
        if mayBeMissing, access(path, F_OK) != 0 { return ([], 0, 0) }
        let source = try FormatCatalog.table(at: path)
        let names = try source.probe().columns
        for name in columns.prefix(5) where !names.contains(name) {
            throw Failure(
                .input, "\(path): has no column '\(name)'",
                remedy: "take the table that 'kempt review export' or 'kempt sample merges' wrote, and fill in 'answer'")
        }
        var decisions: [PairDecision] = []
        var latest: [PairDecision.Pair: Int] = [:]
        var (open, contrary) = (0, 0)
        try TableSetting.read(source, places: names.map { columns.firstIndex(of: $0) ?? -1 }, count: columns.count) { batch in
            if let reject = batch.rejects.first {
                throw Failure(.input, "\(path):\(reject.line): \(reject.reason)", remedy: "mend the line; nothing was changed")
            }
            for row in 0..<batch.rowCount {
                guard let decision = try decision(batch, row, path) else {
                    open += 1
                    continue
                }
                if let known = latest.updateValue(decisions.count, forKey: decision.pair), decisions[known].isSame != decision.isSame {
                    contrary += 1
                }
                decisions.append(decision)
            }
        }
        return (decisions.indices.filter { latest[decisions[$0].pair] == $0 }.map { decisions[$0] }, open, contrary)
    }

    private static func decision(_ batch: Batch, _ row: Int, _ path: String) throws -> PairDecision? {
        func text(_ column: Int) -> String { batch.cell(row, column).string }
        let answer = text(0).lowercased().filter { !$0.isWhitespace }
        if answer.isEmpty { return nil }
        let isSame = AnswerWords.same.contains(answer)
        if AnswerWords.pin.contains(answer) {
            throw Failure(
                .input, "\(path):\(batch.places[row].line): 'pin' is an answer about a value, and this table is about pairs",
                remedy:
                    "answer it in the 'proposals' or 'changes' of a run: add a column 'answer' there, and import that file by 'kempt review import'")
        }
        guard isSame || AnswerWords.notSame.contains(answer) else {
            throw Failure(
                .input, "\(path):\(batch.places[row].line): the answer is neither 'same' nor 'not-same'",
                remedy: "write same or not-same, yes or no, да or нет, taip or ne; leave it blank when nobody knows")
        }
        let place = "\(path):\(batch.places[row].line)"
        let (one, other) = (PairDecision.Name(source: text(1), id: text(2)), PairDecision.Name(source: text(3), id: text(4)))
        if one.id.isEmpty || other.id.isEmpty {
            throw Failure(
                .input, "\(place): the answer is about a record without an id", remedy: "fill in 'id' and 'other_id', or leave the answer out")
        }
        if one == other {
            throw Failure(.input, "\(place): the answer is about one record twice", remedy: "name two records, or leave the answer out")
        }
        guard let content = ContentHash.read(text(5)), let otherContent = ContentHash.read(text(6)) else {
            throw Failure(
                .input, "\(place): 'content' and 'other_content' do not hold what was exported",
                remedy: "take them from the exported table again: a spreadsheet may have made numbers of them, which it does not in an .xlsx file")
        }
        return PairDecision(one: one, other: other, isSame: isSame, oneContent: content, otherContent: otherContent)
    }
}

/// How a hash of what a record is compared by is written.
public enum ContentHash {
    /// Sixteen digits, or fewer. Where they could pass for a number (`12e5`), which a spreadsheet would write in its own way, an `x` goes first.
    public static func text(_ hash: UInt64) -> String {
        let digits = String(hash, radix: 16)
        let isNumber = hash > 9 && digits.allSatisfy { $0.isNumber || $0 == "e" } && digits.filter { $0 == "e" }.count < 2
        return isNumber ? "x" + digits : digits
    }

    /// Nil when the text is no hash; blank is 0: nobody knows what the record was.
    public static func read(_ text: String) -> UInt64? {
        let digits = text.filter { !$0.isWhitespace }.drop { $0 == "x" }
        return digits.isEmpty ? 0 : UInt64(digits, radix: 16)
    }
}

extension PairDecision {
    /// Two records, in either order.
    public struct Pair: Hashable {
        private let low: Name
        private let high: Name

        init(_ one: Name, _ other: Name) {
            let isInOrder = (one.source, one.id) <= (other.source, other.id)
            low = isInOrder ? one : other
            high = isInOrder ? other : one
        }
    }

    /// The records it is about.
    public var pair: Pair { Pair(one, other) }
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
