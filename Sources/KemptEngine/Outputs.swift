import KemptCore

/// The header of each output; `columns` are the run's own.
enum OutputLayout {
    static func header(_ output: Plan.Output, columns: [String]) -> [String] {
        switch output {
        case .kept, .clean, .flagged, .dropped, .archived: columns
        case .merged: ["id", "merged_into", "source", "merged_into_source", "weight", "rule"] + columns.map { renamed($0) }
        case .quarantined: ["source", "line", "byte_offset", "rule", "reason", "raw"]
        case .proposals: ["source", "id", "field", "value", "proposal", "rule", "weight"]
        case .changes: ["source", "id", "field", "before", "after", "rule"]
        case .clusters: ["cluster", "source", "id", "state", "survivor_source", "survivor_id", "formerly"]
        }
    }

    /// `merged` begins with columns of its own; a field of the same name is told apart.
    private static func renamed(_ name: String) -> String {
        ["id", "merged_into", "source", "merged_into_source", "weight", "rule"].contains(name) ? "record_\(name)" : name
    }

    static func doors(_ output: Plan.Output) -> [Door] {
        switch output {
        case .kept: [.clean, .flagged]
        case .clean: [.clean]
        case .flagged: [.flagged]
        case .dropped: [.dropped]
        case .archived: [.archived]
        case .merged: [.merged]
        case .quarantined, .proposals, .changes, .clusters: []
        }
    }
}

/// What one worker makes of one batch, on its way to the files.
final class Delivery: @unchecked Sendable {  // made by one worker, consumed by the deliverer
    /// Encoded records for each output of the plan.
    var encoded: [ByteBuffer?]
    var packed: PackedBatch?
    var digest: (any Digest)?
    var records = 0
    /// What steps over many records noted of the batch, and where it came from.
    var notes: [any Digest] = []
    /// Its records that the register of clusters knows.
    var known: [KnownRow] = []
    var source = 0
    /// What is to be remembered of the batch's values.
    var valueNotes = ValueNotes()
    init(outputs: Int) { encoded = Array(repeating: nil, count: outputs) }
}

/// The output files of a run while they are being filled, each beside its final place.
final class OutputFiles {
    private let plan: Plan
    private var writers: [any RecordWriter] = []
    private(set) var temporaries: [(temporary: String, final: String, output: Plan.Output)] = []

    init(_ plan: Plan) { self.plan = plan }

    /// `beforeCreating` is told the hidden names so far, before the last of them exists.
    func open(_ files: FileSwitch, beforeCreating: ([String]) -> Void) throws {
        for (output, target) in plan.outputs {
            let temporary = try files.temporary(for: target.path)
            beforeCreating(files.temporaries)
            let header = OutputLayout.header(output, columns: plan.schema.names)
            writers.append(try target.makeWriter(temporary: temporary, columns: header))
            temporaries.append((temporary, target.path, output))
        }
    }

    func append(_ delivery: Delivery) throws {
        for (index, buffer) in delivery.encoded.enumerated() where index < writers.count {
            if let buffer, buffer.count > 0 { try writers[index].append(buffer) }
        }
    }

    func finish() throws { for writer in writers { try writer.finish() } }
    func abandon() { for writer in writers { writer.abandon() } }
}
