import Glibc
import KemptCore
import KemptFormats

/// Which columns of a crosswalk tell what.
struct CrosswalkNames: Sendable {
    let id: String
    /// Nil: `merged_into`, else `survivor_id`.
    let into: String?
    /// The sources whose keys the field holds; none when the file speaks of one only.
    let sources: [String]

    /// The columns as they stand in a file: key, source, survivor's key, survivor's source, and in `clusters` the state.
    func columns(of names: [String], in source: any Source) throws -> [String?] {
        let known = [("merged_into", "merged_into_source"), ("survivor_id", "survivor_source")]
        let pair = into.map { into in known.first { $0.0 == into } ?? (into, "") } ?? known.first { names.contains($0.0) } ?? known[0]
        var wanted = [id, pair.0]
        if !sources.isEmpty { wanted.append("source") }
        for name in wanted where !names.contains(name) { throw TableSetting.absent(name, among: names, of: source) }
        let state = names.contains("cluster") && names.contains("state") ? "state" : nil
        return [id, names.contains("source") ? "source" : nil, pair.0, names.contains(pair.1) ? pair.1 : nil, state]
    }
}

/// One table of a crosswalk, read whole before the first record.
final class CrosswalkFile: PrologueItem, @unchecked Sendable {  // filled in the prologue, before any worker runs; then only read
    /// One line: a record and what it was merged into, as places in `bytes`.
    struct Row {
        let key: Range<Int>
        let source: Range<Int>
        let survivor: Range<Int>
        let survivorSource: Range<Int>
        let line: Int
    }
    var path: String { source.path }
    private let source: any Source
    private let mayBeMissing: Bool
    private unowned let crosswalk: Crosswalk
    let bytes = ByteBuffer(capacity: 1 << 12)
    private(set) var rows: [Row] = []
    /// Lines about merges that are only proposed: the two records are both there.
    private var proposed = 0
    /// Lines with a key that is none of the field's type.
    private(set) var unreadable = 0
    private(set) var isLoaded = false

    init(_ source: any Source, mayBeMissing: Bool, of crosswalk: Crosswalk) {
        self.source = source
        self.mayBeMissing = mayBeMissing
        self.crosswalk = crosswalk
    }

    var tally: [(name: String, value: Int)] {
        let others = rows.count - rows.count(where: isAtHome)
        let strange = others == 0 ? [] : [("merges of other sources, not followed", others)]
        let open = proposed == 0 ? [] : [("merges that are only proposed, not followed", proposed)]
        return [("merges to follow", rows.count - others)] + strange + open + (crosswalk.files.last === self ? crosswalk.tally : [])
    }

    /// The line is about a record of a source whose keys the field holds.
    private func isAtHome(_ row: Row) -> Bool {
        let sources = crosswalk.names.sources
        return sources.isEmpty || sources.contains { $0 == cell(row.source).string }
    }

    /// Reads the file; with the last one of them the crosswalk is complete.
    func load() throws {
        bytes.removeAll()
        rows = []
        (proposed, unreadable) = (0, 0)
        if access(path, F_OK) == 0 || path.contains("://") {
            try read()
        } else if !mayBeMissing {
            throw Failure(
                .input, "\(path): is not there", remedy: "run the pipeline that writes it first, or add 'optional: true' to 'repoint' for a first run"
            )
        }
        isLoaded = true
        if crosswalk.files.allSatisfy(\.isLoaded) { try crosswalk.settle() }
    }

    private func read() throws {
        let names = try source.probe().columns
        let wanted = try crosswalk.names.columns(of: names, in: source)
        // Columns of a batch: 0 key, 1 source, 2 survivor, 3 its source, 4 state.
        try TableSetting.read(source, places: names.map { name in wanted.firstIndex { $0 == name } ?? -1 }, count: 5) { batch in
            if let reject = batch.rejects.first {
                throw Failure(.input, "\(path):\(reject.line): \(reject.reason)", remedy: "mend the line; nothing was changed")
            }
            for row in 0..<batch.rowCount { add(batch, row, tellsSurvivorSource: wanted[3] != nil) }
        }
    }

    private func add(_ batch: Batch, _ row: Int, tellsSurvivorSource: Bool) {
        if batch.cell(row, 4).equals("proposed") { return proposed += 1 }
        let source = keep(batch.cell(row, 1))
        let key = crosswalk.canonical(batch.cell(row, 0)).map(keep)
        let survivor = crosswalk.canonical(batch.cell(row, 2)).map(keep)
        guard let key, let survivor else { return unreadable += 1 }
        if key.isEmpty || survivor.isEmpty { return }
        rows.append(
            Row(
                key: key, source: source, survivor: survivor, survivorSource: tellsSurvivorSource ? keep(batch.cell(row, 3)) : source,
                line: Int(batch.places[row].line)))
    }

    func cell(_ range: Range<Int>) -> Cell { Cell(UnsafePointer(bytes.base + range.lowerBound), range.count) }

    private func keep(_ cell: Cell) -> Range<Int> {
        let offset = bytes.count
        bytes.append(cell)
        return offset..<bytes.count
    }
}
