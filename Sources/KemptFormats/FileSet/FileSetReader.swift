import Glibc
import KemptCore

/// Open files of a set, one at a time.
///
/// `next` runs ahead to the next file while workers still decode pieces of the last: each piece is kept with its file until it is decoded, and a
/// file is let go when its last piece is.
final class FileSetReader: SourceReader, @unchecked Sendable {  // `next` on one thread; what `decode` shares is under the lock
    /// An opened file.
    private final class Open: @unchecked Sendable {  // constant
        let reader: any SourceReader
        let index: Int
        init(_ reader: any SourceReader, _ index: Int) {
            self.reader = reader
            self.index = index
        }
    }
    private struct Shared {
        /// The file of each piece on its way.
        var fileOf: [ObjectIdentifier: Open] = [:]
        /// Pieces on their way, and whether more will come, file by file.
        var pieces: [Int]
        var isRead: [Bool]
        var tallies: [[(name: String, value: Int)]]
    }

    private let sources: [any Source]
    private let head: FileSetHead
    private let layout: SourceLayout
    private let sizes: [Int]
    private let shared: Lock<Shared>
    private var current: Open?
    private var index = 0
    /// Ordinals given out by the files before the one at hand.
    private var ordinalsBefore = 0

    init(_ sources: [any Source], _ head: FileSetHead, layout: SourceLayout) {
        self.sources = sources
        self.head = head
        self.layout = layout
        sizes = sources.map { source in
            var status = stat()
            return stat(source.path, &status) == 0 ? Int(status.st_size) : 0
        }
        shared = Lock(
            Shared(
                pieces: Array(repeating: 0, count: sources.count), isRead: Array(repeating: false, count: sources.count),
                tallies: Array(repeating: [], count: sources.count)))
    }

    func next() throws -> Chunk? {
        while index < sources.count {
            let open = try current ?? Open(sources[index].open(into: layout(of: index)), index)
            current = open
            if let chunk = try open.reader.next() { return handOn(chunk, of: open) }
            ordinalsBefore += open.reader.lastOrdinal
            current = nil
            index += 1
            shared.with { state in
                state.isRead[open.index] = true
                Self.close(open, &state)
            }
        }
        return nil
    }

    private func layout(of file: Int) -> SourceLayout {
        SourceLayout(
            source: layout.source, target: head.places[file].map { $0 < layout.target.count ? layout.target[$0] : -1 },
            columnCount: layout.columnCount)
    }

    /// A piece with its ordinals moved behind those of the files before.
    private func handOn(_ chunk: Chunk, of open: Open) -> Chunk {
        if let batch = chunk.batch {
            for row in 0..<batch.rowCount { batch.places[row].ordinal &+= UInt32(truncatingIfNeeded: ordinalsBefore) }
            finish(batch, of: open.index)
        }
        let moved = Chunk(bytes: chunk.bytes, byteOffset: chunk.byteOffset, line: chunk.line, ordinal: chunk.ordinal + ordinalsBefore)
        moved.refused = chunk.refused
        moved.batch = chunk.batch
        if chunk.batch == nil {
            shared.with {
                $0.fileOf[ObjectIdentifier(moved)] = open
                $0.pieces[open.index] += 1
            }
        }
        return moved
    }

    func decode(_ chunk: Chunk) -> Batch {
        if let batch = chunk.batch { return batch }
        guard let open = shared.with({ $0.fileOf.removeValue(forKey: ObjectIdentifier(chunk)) }) else {
            return Batch(columnCount: layout.columnCount, capacity: 1, arena: chunk.bytes, source: layout.source)
        }
        let batch = open.reader.decode(chunk)
        finish(batch, of: open.index)
        shared.with { state in
            state.pieces[open.index] -= 1
            Self.close(open, &state)
        }
        return batch
    }

    /// Rejects name their file, and findings get the numbers of the set.
    private func finish(_ batch: Batch, of file: Int) {
        batch.rejects = batch.rejects.map {
            Reject(
                line: $0.line, byteOffset: $0.byteOffset, lines: $0.lines, rule: $0.rule, reason: "\(head.names[file]): \($0.reason)", raw: $0.raw)
        }
        let rules = head.rules[file]
        for index in batch.findings.indices {
            let rule = Int(batch.findings[index].rule)
            if rule < rules.count { batch.findings[index].rule = UInt16(truncatingIfNeeded: rules[rule]) }
        }
    }

    /// Takes the last figures of a file of which nothing is on its way any more.
    private static func close(_ open: Open, _ state: inout Shared) {
        if state.isRead[open.index], state.pieces[open.index] == 0 { state.tallies[open.index] = open.reader.tally }
    }

    var progress: (read: Int, total: Int) {
        let read = current?.reader.progress.read ?? 0
        return (sizes[..<index].reduce(0, +) + read, sizes.reduce(0, +))
    }

    var lastOrdinal: Int { ordinalsBefore + (current?.reader.lastOrdinal ?? 0) }

    var tally: [(name: String, value: Int)] {
        var sums: [(name: String, value: Int)] = []
        for figure in shared.with({ $0.tallies }).flatMap({ $0 }) {
            if let index = sums.firstIndex(where: { $0.name == figure.name }) { sums[index].value += figure.value } else { sums.append(figure) }
        }
        return sums
    }
}
