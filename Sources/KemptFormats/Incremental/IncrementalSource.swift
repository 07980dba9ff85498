import KemptCore
import KemptText

/// A source of which only the records are read that are new since the last run: `since: updated_at`.
///
/// A record is new when the value of its cursor column is past the largest one of the last run, or equal to it and the record itself is not one of
/// those that had it. A record whose cursor is missing or cannot be read is always read: nothing is lost for want of a date.
/// The whole source is decoded all the same; what this saves is everything behind the reading. Cost: one reading of the column and, for records
/// that share the largest value, a hash.
public struct IncrementalSource: ResumableSource {
    /// Writes the canonical form of a cursor value into the workspace's output; false when it cannot be read.
    public typealias Canonical = @Sendable (Cell, Workspace) -> Bool

    let inner: any Source
    /// Index among the source's columns.
    let column: Int
    let canonical: Canonical
    let last: Cursor?

    public init(_ inner: any Source, column: Int, canonical: @escaping Canonical) {
        self.init(inner, column: column, canonical: canonical, last: nil)
    }

    private init(_ inner: any Source, column: Int, canonical: @escaping Canonical, last: Cursor?) {
        self.inner = inner
        self.column = column
        self.canonical = canonical
        self.last = last
    }

    public var path: String { inner.path }
    public var paths: [String] { inner.paths }
    public func probe() throws -> SourceProfile { try inner.probe() }
    public func resuming(after cursor: Cursor?) -> any Source {
        IncrementalSource(inner, column: column, canonical: canonical, last: cursor)
    }

    public func open(into layout: SourceLayout) throws -> any SourceReader {
        IncrementalReader(try inner.open(into: layout), self, target: layout.target[column])
    }
}

/// Sieves what another reader decodes.
final class IncrementalReader: SourceReader, @unchecked Sendable {  // what decoding adds up is under a lock
    private struct Sum {
        var largest: [UInt8]?
        /// Hashes of the records that have it.
        var hashes: [UInt64] = []
        var old = 0
        var undated = 0
    }
    private let inner: any SourceReader
    private let source: IncrementalSource
    /// The cursor's column in a batch.
    private let target: Int
    private let sum = Lock(Sum())

    init(_ inner: any SourceReader, _ source: IncrementalSource, target: Int) {
        self.inner = inner
        self.source = source
        self.target = target
    }

    func next() throws -> Chunk? {
        guard let chunk = try inner.next() else { return nil }
        if let batch = chunk.batch { sieve(batch) }
        return chunk
    }

    func decode(_ chunk: Chunk) -> Batch {
        let batch = inner.decode(chunk)
        sieve(batch)
        return batch
    }

    var progress: (read: Int, total: Int) { inner.progress }
    var lastOrdinal: Int { inner.lastOrdinal }

    var tally: [(name: String, value: Int)] {
        let sum = sum.with { $0 }
        var figures = inner.tally
        if source.last != nil { figures.append(("records read by an earlier run", sum.old)) }
        if sum.undated > 0 { figures.append(("records without a readable cursor, read again", sum.undated)) }
        return figures
    }

    var cursor: Cursor? {
        let sum = sum.with { $0 }
        guard let largest = sum.largest else { return nil }
        var known = sum.hashes
        // Those of the last run count on while the value has not moved.
        if let last = source.last, last.value == largest { known += last.known }
        known.sort()
        var distinct: [UInt64] = []
        for hash in known where hash != distinct.last { distinct.append(hash) }
        return Cursor(value: largest, known: distinct)
    }

    /// Takes out what is known, and notes the largest value with the records that have it.
    private func sieve(_ batch: Batch) {
        let workspace = Workspace()
        var share = Sum()
        var isKept = [Bool](repeating: true, count: batch.rowCount)
        for row in isKept.indices {
            let cell = batch.cell(row, target)
            workspace.output.removeAll()
            guard !cell.isEmpty, source.canonical(cell, workspace) else {
                share.undated += 1
                continue
            }
            let value = workspace.output.cell
            let order = source.last.map { Self.order(value, $0.value) } ?? 1
            if order < 0 || (order == 0 && source.last?.known.contains(hash(batch, row)) == true) {
                isKept[row] = false
                share.old += 1
                continue
            }
            note(value, batch, row, in: &share)
        }
        if share.old > 0 { batch.keepRows(isKept) }
        sum.with { Self.add(share, to: &$0) }
    }

    private func note(_ value: Cell, _ batch: Batch, _ row: Int, in share: inout Sum) {
        let order = share.largest.map { Self.order(value, $0) } ?? 1
        if order < 0 { return }
        if order > 0 {
            share.largest = [UInt8](UnsafeBufferPointer(start: value.start, count: value.count))
            share.hashes.removeAll(keepingCapacity: true)
        }
        share.hashes.append(hash(batch, row))
    }

    private static func add(_ share: Sum, to sum: inout Sum) {
        sum.old += share.old
        sum.undated += share.undated
        guard let largest = share.largest else { return }
        let order = sum.largest.map { known in largest.withUnsafeBufferPointer { Self.order(Cell($0.baseAddress!, $0.count), known) } } ?? 1
        if order > 0 {
            sum.largest = largest
            sum.hashes = share.hashes
        } else if order == 0 {
            sum.hashes += share.hashes
        }
    }

    /// Of everything the record holds, as it was read.
    private func hash(_ batch: Batch, _ row: Int) -> UInt64 {
        var hash: UInt64 = 0
        for column in 0..<batch.columnCount {
            hash = Hashing.combine(hash, Hashing.hash64(batch.originalCell(row, column), seed: UInt64(column)))
        }
        return hash
    }

    /// Orders canonical values: whole numbers by size and before everything else, the rest by bytes. ISO days and times come out in order of time.
    static func order(_ one: Cell, _ other: [UInt8]) -> Int {
        other.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return one.isEmpty ? 0 : 1 }
            let other = Cell(start, buffer.count)
            let (isNumber, otherIsNumber) = (Self.isNumber(one), Self.isNumber(other))
            if isNumber != otherIsNumber { return isNumber ? -1 : 1 }
            guard isNumber else { return compareBytes(one, other) }
            let (digits, otherDigits) = (withoutZeros(one), withoutZeros(other))
            return digits.count != otherDigits.count ? digits.count - otherDigits.count : compareBytes(digits, otherDigits)
        }
    }

    private static func isNumber(_ cell: Cell) -> Bool { !cell.isEmpty && (0..<cell.count).allSatisfy { (48...57).contains(cell[$0]) } }

    private static func withoutZeros(_ cell: Cell) -> Cell {
        var start = 0
        while start < cell.count, cell[start] == 48 { start += 1 }
        return cell.slice(start, cell.count)
    }
}
