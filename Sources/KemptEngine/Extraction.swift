import KemptCore

/// Turns the records of batches into bytes, on one worker.
public protocol BatchEncoder: AnyObject {
    /// The bytes of every record, each record whole.
    func encode(_ batch: Batch) -> ByteBuffer
}

/// What one batch came to, handed over in the order of the source.
public struct ExtractedBatch: @unchecked Sendable {  // made by one worker, consumed by the deliverer
    public let records: ByteBuffer
    /// What could not be read, as lines of CSV; empty when nobody asked for it.
    public let rejects: ByteBuffer
    let counts: ExtractionTotals
    let progress: (read: Int, total: Int)
}

/// What an extraction came to.
public struct ExtractionTotals: Sendable {
    public internal(set) var records = 0
    /// Lines that could not be read, or rows when the source is no text.
    public internal(set) var rejected = 0
    public internal(set) var blankLines = 0
    /// Rejects by their rule, in the order of its first use.
    public internal(set) var rejectRules: [(rule: String, count: Int)] = []
    /// Damage in values that were handed on, by the index of the source's own finding.
    public internal(set) var findings: [Int: Int] = [:]
    /// What the reader counted.
    public internal(set) var tally: [(name: String, value: Int)] = []

    mutating func add(_ other: ExtractionTotals) {
        records += other.records
        rejected += other.rejected
        blankLines += other.blankLines
        for (rule, count) in other.rejectRules { note(rule, count) }
        findings.merge(other.findings, uniquingKeysWith: +)
    }

    mutating func note(_ rule: String, _ count: Int) {
        if let place = rejectRules.firstIndex(where: { $0.rule == rule }) {
            rejectRules[place].count += count
        } else {
            rejectRules.append((rule, count))
        }
    }
}

/// Reads one source from its start to its end as a run does, and hands its records on as they were read.
///
/// Cut in order, decoded and encoded by any worker, delivered in order: the bytes never depend on the number of workers. Memory is
/// that of the batches in flight, a few for each worker.
public struct Extraction {
    private let source: any Source
    private let columnCount: Int
    private let name: String
    private let workers: Int
    /// Told after each batch.
    public var progress: (@Sendable (RunProgress) -> Void)?

    /// `name` is what the source is called in what it rejects.
    public init(_ source: any Source, columnCount: Int, name: String, workers: Int) {
        self.source = source
        self.columnCount = columnCount
        self.name = name
        self.workers = max(1, workers)
    }

    /// Names of the columns that tell of rejects.
    public static var rejectHeader: [String] { OutputLayout.header(.quarantined, columns: []) }

    /// - Parameters:
    ///   - makeEncoder: one worker's encoder of records.
    ///   - rejects: an encoder of CSV for each worker, nil when rejects are counted only.
    ///   - deliver: one batch after another; what it throws stops the reading.
    public func run(
        makeEncoder: () -> any BatchEncoder, rejects: (any Target)?, deliver: @escaping (ExtractedBatch) throws -> Void
    ) throws -> ExtractionTotals {
        let reader = try source.open(into: SourceLayout(source: 0, target: Array(0..<columnCount), columnCount: columnCount))
        let encoders = (0..<workers).map { _ in makeEncoder() }
        let rejectEncoders = (0..<workers).map { _ in rejects.map { RejectEncoder($0.makeEncoder(), source: name) } }
        var totals = ExtractionTotals()
        try OrderedWork(workers: workers).run { () -> (Chunk, (read: Int, total: Int))? in
            guard let chunk = try reader.next() else { return nil }
            return (chunk, reader.progress)
        } work: { piece, worker in
            let batch = piece.0.batch ?? reader.decode(piece.0)
            return ExtractedBatch(
                records: encoders[worker].encode(batch), rejects: rejectEncoders[worker]?.encode(batch) ?? ByteBuffer(capacity: 16),
                counts: Self.counts(of: batch), progress: piece.1)
        } deliver: { extracted in
            try deliver(extracted)
            totals.add(extracted.counts)
            progress?(
                RunProgress(
                    phase: "reading", source: name, bytesRead: extracted.progress.read, bytesTotal: extracted.progress.total,
                    records: totals.records))
        }
        totals.tally = reader.tally
        return totals
    }

    private static func counts(of batch: Batch) -> ExtractionTotals {
        var counts = ExtractionTotals()
        counts.records = batch.rowCount
        counts.blankLines = batch.blankLines
        for reject in batch.rejects {
            counts.rejected += reject.lines
            counts.note(reject.rule, reject.lines)
        }
        for finding in batch.findings { counts.findings[Int(finding.rule), default: 0] += 1 }
        return counts
    }
}

/// One worker's encoder of rejects: `source,line,byte_offset,rule,reason,raw`, as a run's quarantine has them.
final class RejectEncoder {
    private let encoder: any RecordEncoder
    private let source: String
    private let text = ByteBuffer()

    init(_ encoder: any RecordEncoder, source: String) {
        self.encoder = encoder
        self.source = source
    }

    func encode(_ batch: Batch) -> ByteBuffer {
        for reject in batch.rejects.sorted(by: { ($0.line, $0.byteOffset) < ($1.line, $1.byteOffset) }) {
            encoder.begin()
            field { $0.append(source) }
            field { $0.append(decimal: reject.line) }
            field { $0.append(decimal: reject.byteOffset) }
            field { $0.append(reject.rule) }
            field { $0.append(reject.reason) }
            field { $0.append(printable: reject.raw) }
            encoder.end()
        }
        return encoder.buffer.takeContent()
    }

    private func field(_ write: (ByteBuffer) -> Void) {
        text.removeAll()
        write(text)
        encoder.field(text.cell)
    }
}

extension Interruption {
    /// Names the hidden files that a signal leaves nothing of.
    public func removing(_ temporaries: [String]) { watch(temporaries) }
}
