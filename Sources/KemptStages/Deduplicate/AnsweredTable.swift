import Glibc
import KemptCore
import KemptFormats
import KemptMatching

/// What people have written into a table of pairs that is there already: answers, and values in columns of their own.
public struct AnsweredTable {
    public private(set) var answers: [PairDecision] = []
    /// Columns that Kempt does not write, in their order.
    public private(set) var ownColumns: [String] = []
    /// The first column that tells of the records: with one it is more than a list of decisions.
    public private(set) var recordColumn: String?
    private var remarks: [PairDecision.Pair: [String]] = [:]

    /// Nothing at all.
    public init() {}

    /// - Throws: `Failure` when the file is no table of pairs, or an answer in it cannot be read.
    public init(_ path: String) throws {
        answers = try DecisionFile.read(path, mayBeMissing: false)
        let source = try FormatCatalog.table(at: path)
        let names = try source.probe().columns
        let own = names.indices.filter { !Self.isKnown(names[$0], among: names) }
        ownColumns = own.map { names[$0] }
        recordColumn = names.first { Self.written.contains($0) || Self.isSide($0, among: names) }
        if !own.isEmpty { try readRemarks(source, names, own) }
    }

    /// The table, or nothing when there is no such file.
    public static func whatIs(_ path: String) throws -> AnsweredTable { access(path, F_OK) == 0 ? try AnsweredTable(path) : AnsweredTable() }

    /// Whether the file has the columns by which a pair is known.
    public static func isOne(_ path: String) -> Bool {
        let names = (try? FormatCatalog.table(at: path).probe().columns) ?? []
        return pairColumns.allSatisfy { names.contains($0) } && names.contains(DecisionFile.columns[0])
    }

    /// What stands in the own columns beside the pair; empty texts where nothing does.
    public func remarks(_ pair: PairDecision.Pair) -> [String] { remarks[pair] ?? ownColumns.map { _ in "" } }

    /// Pairs with something in an own column.
    public var remarked: Set<PairDecision.Pair> { Set(remarks.keys) }

    private static let pairColumns = Array(DecisionFile.columns[1..<5])
    /// Columns that tell of the two records; each field has two more, `1 email` and `2 email`.
    private static let written = ["weight", "agrees_on"]

    private static func isKnown(_ name: String, among names: [String]) -> Bool {
        DecisionFile.columns.contains(name) || written.contains(name) || isSide(name, among: names)
    }

    private static func isSide(_ name: String, among names: [String]) -> Bool {
        name.hasPrefix("1 ") && names.contains("2" + name.dropFirst()) || name.hasPrefix("2 ") && names.contains("1" + name.dropFirst())
    }

    private mutating func readRemarks(_ source: any Source, _ names: [String], _ own: [Int]) throws {
        let wanted = Self.pairColumns.map { names.firstIndex(of: $0) ?? -1 } + own
        let places = names.indices.map { wanted.firstIndex(of: $0) ?? -1 }
        var remarks: [PairDecision.Pair: [String]] = [:]
        try TableSetting.read(source, places: places, count: wanted.count) { batch in
            for row in 0..<batch.rowCount {
                let texts = wanted.indices.map { batch.cell(row, $0).string }
                guard texts[4...].contains(where: { !$0.isEmpty }) else { continue }
                let (one, other) = (PairDecision.Name(source: texts[0], id: texts[1]), PairDecision.Name(source: texts[2], id: texts[3]))
                remarks[PairDecision.Pair(one, other)] = Array(texts[4...])
            }
        }
        self.remarks = remarks
    }
}
