import KemptCore
import KemptText

/// Who was merged into whom, followed to the end: from a record's key to its survivor's.
///
/// A record is a source and a key, so that merges of one source are not followed on through another's record of the same key. Of several lines about
/// one record the last counts: files stand in the order of time, and one that grows has its newest lines at the end.
/// Memory: about 100 bytes a merge beside the keys.
final class Crosswalk: @unchecked Sendable {  // filled in the prologue, before any worker runs; then only read
    let names: CrosswalkNames
    var files: [CrosswalkFile] = []
    private let type: (any SemanticType)?
    private let kinds: [OutcomeClass]
    private let workspace = Workspace()
    private let bytes = ByteBuffer(capacity: 1 << 12)
    private var entries: [(hash: UInt64, key: Range<Int>, survivor: Range<Int>)] = []
    /// Merged records whose survivor has a key that the field cannot hold.
    private var abroad = 0

    init(_ names: CrosswalkNames, field: Column) {
        self.names = names
        type = field.type
        kinds = (field.typeSpec?.outcomes ?? []).map(\.kind)
    }

    var tally: [(name: String, value: Int)] {
        let unreadable = files.reduce(0) { $0 + $1.unreadable }
        return [("merged into another source, not followed", abroad), ("merges of keys that are not of the field's type", unreadable)]
            .filter { $0.1 > 0 }
    }

    /// A key as the field's type writes it, until the next call; nil when it is none of that type.
    func canonical(_ cell: Cell) -> Cell? {
        guard let type, !cell.isEmpty else { return cell }
        workspace.output.removeAll()
        let reading = type.read(cell, companion: .missing, workspace)
        switch kinds[Int(reading.mark)] {
        case .invalid, .guess: return nil
        default: return reading.wrote ? workspace.output.cell : cell
        }
    }

    /// The survivor's key, or nil when the record was not merged. Cost: a binary search.
    func survivor(of key: Cell) -> Cell? {
        let hash = Hashing.hash64(key)
        var index = lowerBound(entries.count) { entries[$0].hash < hash }
        while index < entries.count, entries[index].hash == hash {
            if cell(entries[index].key).equals(key) { return cell(entries[index].survivor) }
            index += 1
        }
        return nil
    }

    private func cell(_ range: Range<Int>) -> Cell { Cell(UnsafePointer(bytes.base + range.lowerBound), range.count) }

    // MARK: - From lines to survivors

    /// Follows every merge to its end. Throws `Failure(.input)` for a circle, and for records of several sources when none is named.
    func settle() throws {
        if names.sources.isEmpty { try refuseSeveralSources() }
        let graph = CrosswalkGraph(files, home: names.sources)
        bytes.removeAll()
        entries = []
        abroad = 0
        for (node, end) in try graph.ends().enumerated() where end != node && graph.isAtHome(node) {
            guard graph.isAtHome(end) else {
                abroad += 1
                continue
            }
            let key = keep(graph.key(node))
            entries.append((Hashing.hash64(cell(key)), key, keep(graph.key(end))))
        }
        entries.sort { ($0.hash, $0.key.lowerBound) < ($1.hash, $1.key.lowerBound) }
    }

    private func keep(_ cell: Cell) -> Range<Int> {
        let offset = bytes.count
        bytes.append(cell)
        return offset..<bytes.count
    }

    /// Where sources have keys of their own, one key may be a merged record here and another record there: only the user knows.
    private func refuseSeveralSources() throws {
        guard let file = files.first(where: { !$0.rows.isEmpty }) else { return }
        let first = file.cell(file.rows[0].source)
        for file in files {
            for row in file.rows {
                guard let other = [row.source, row.survivorSource].map(file.cell).first(where: { !$0.equals(first) }) else { continue }
                throw Failure(
                    .input, "\(file.path):\(row.line): a record of '\(other.string)', where others are of '\(first.string)'",
                    remedy: "say by 'source' of 'repoint' whose keys the field holds; list those that share keys")
            }
        }
    }
}
