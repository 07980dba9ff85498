import Glibc
import KemptCore
import KemptFormats
import KemptText

/// One value that people want left as it is.
public struct ListedPin: Sendable, Equatable {
    public let source: String
    public let id: String
    public let field: String
    /// As it came; blank = whatever stands there.
    public let value: String
}

/// The pins of people: a CSV file that `kempt review import` writes, or somebody by hand, and every run reads.
///
/// Columns by name: `source, id, field, value`; any others are passed over. Of several lines about one field of one record the last counts. Lines about
/// sources and fields that the pipeline does not have are counted and said: pins outlive a field that was renamed.
public final class PinFile: PrologueItem, @unchecked Sendable {  // filled in the prologue, before any worker runs; then only read
    public let path: String
    private let book: PinBook
    private let sources: [String]
    private let fields: Set<String>
    private var known = 0
    private var unknown = 0

    /// `sources` in the order of `extract`, `fields` those that are read by a type.
    public init(path: String, book: PinBook, sources: [String], fields: Set<String>) {
        self.path = path
        self.book = book
        self.sources = sources
        self.fields = fields
    }

    public func load() throws {
        let pins = try Self.read(path, mayBeMissing: true)
        let notes = pins.compactMap(note)
        known = notes.count
        unknown = pins.count - known
        book.listed = ValueMemory(notes)
    }

    /// Nil when it speaks of a source or a field that is not there.
    private func note(_ pin: ListedPin) -> ValueNote? {
        guard fields.contains(pin.field), let index = sources.firstIndex(of: pin.source), let source = book.sources[index] else { return nil }
        let text = ByteBuffer()
        text.append(pin.id)
        let record = Hashing.record(source: source, id: text.cell)
        text.removeAll()
        text.append(pin.value)
        return ValueNote(
            record: record, ValueTrace(field: Hashing.field(pin.field), .pinned, before: pin.value.isEmpty ? 0 : Hashing.value(text.cell)))
    }

    public var tally: [(name: String, value: Int)] {
        [("values listed to be left as they are", known)] + (unknown > 0 ? [("of sources or fields that the pipeline does not have", unknown)] : [])
    }

    public static let columns = ["source", "id", "field", "value"]

    /// The pins in a file, the last about each field of a record.
    public static func read(_ path: String, mayBeMissing: Bool) throws -> [ListedPin] {
        if mayBeMissing, access(path, F_OK) != 0 { return [] }
        let table = try PinTable(path, wanted: columns, needed: columns, remedy: "a file of pins has the columns \(columns.joined(separator: ", "))")
        var pins = PinList()
        try table.forEach { pins.add(try $0.pin(value: 3)) }
        return pins.list
    }

    /// The answers in a table that a run wrote, `proposals` or `changes`, to which somebody has added a column `answer`.
    public static func answers(_ path: String) throws -> [ListedPin] {
        let table = try PinTable(
            path, wanted: columns + ["answer", "before", "rule"], needed: ["source", "id", "field", "answer"],
            remedy: "take the proposals or the changes of a run, and add a column 'answer'")
        var pins = PinList()
        try table.forEach { row in
            let answer = row.text(4).lowercased().filter { !$0.isWhitespace }
            if answer.isEmpty { return }
            if row.text(2).isEmpty, row.text(6).hasPrefix("deduplicate.") {
                throw row.failure(
                    "the line is about two records, and answers here are about values", remedy: "answer about the pair: kempt review export")
            }
            guard AnswerWords.pin.contains(answer) else {
                throw row.failure(
                    "the answer is not 'pin'", remedy: "write pin, закрепить or palikti; leave it blank when the value is as it should be")
            }
            if row.text(6).hasPrefix("deduplicate.") || row.text(6) == Repoint.rule {
                throw row.failure(
                    "the merge of two records brought this about, and a pin holds off standardizing only",
                    remedy: "answer about the pair: kempt review export")
            }
            pins.add(try row.pin(value: table.has("before") ? 5 : 3))
        }
        return pins.list
    }
}

/// Pins in the order in which they were first met, the last about each field of a record.
public struct PinList {
    private struct Name: Hashable {
        let source: String
        let id: String
        let field: String
    }
    public private(set) var list: [ListedPin] = []
    private var places: [Name: Int] = [:]

    public init() {}

    public mutating func add(_ pin: ListedPin) {
        let name = Name(source: pin.source, id: pin.id, field: pin.field)
        if let place = places[name] {
            list[place] = pin
        } else {
            places[name] = list.count
            list.append(pin)
        }
    }
}

/// A small table, read by the names of its columns.
private struct PinTable {
    struct Row {
        let batch: Batch
        let row: Int
        let path: String
        func text(_ column: Int) -> String { batch.cell(row, column).string }

        func failure(_ what: String, remedy: String) -> Failure {
            Failure(.input, "\(path):\(batch.places[row].line): \(what)", remedy: remedy + "; nothing was changed")
        }

        /// The pin whose value stands in a column of that number.
        func pin(value: Int) throws -> ListedPin {
            for column in 0..<3 where text(column).isEmpty {
                throw failure(
                    "there is nothing under '\(PinFile.columns[column])'", remedy: "a pin names a source, the key of a record and a field")
            }
            return ListedPin(source: text(0), id: text(1), field: text(2), value: text(value))
        }
    }
    private let path: String
    private let source: any Source
    private let names: [String]
    private let wanted: [String]

    init(_ path: String, wanted: [String], needed: [String], remedy: String) throws {
        self.path = path
        self.wanted = wanted
        source = try FormatCatalog.table(at: path)
        names = try source.probe().columns
        for name in needed where !names.contains(name) { throw Failure(.input, "\(path): has no column '\(name)'", remedy: remedy) }
    }

    func has(_ name: String) -> Bool { names.contains(name) }

    /// Calls `body` for each line; a column that is not there is missing everywhere.
    func forEach(_ body: (Row) throws -> Void) throws {
        try TableSetting.read(source, places: names.map { wanted.firstIndex(of: $0) ?? -1 }, count: wanted.count) { batch in
            if let reject = batch.rejects.first {
                throw Failure(.input, "\(path):\(reject.line): \(reject.reason)", remedy: "mend the line; nothing was changed")
            }
            for row in 0..<batch.rowCount { try body(Row(batch: batch, row: row, path: path)) }
        }
    }
}
