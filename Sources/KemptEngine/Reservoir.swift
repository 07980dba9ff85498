import KemptCore

/// Packed batches at rest between the two passes, in the order of the records.
///
/// Filled by the deliverer, one call at a time; emptied in order by the second pass.
final class Reservoir: @unchecked Sendable {  // written before the gathering, read during it, taken one by one after it
    private var batches: [PackedBatch?] = []
    private var digests: [any Digest] = []

    func append(_ delivery: Delivery) {
        guard let packed = delivery.packed else { return }
        batches.append(packed)
        rowCount += packed.rowCount
        if let digest = delivery.digest { digests.append(digest) }
    }

    var batchCount: Int { batches.count }
    /// Records so far.
    private(set) var rowCount = 0

    /// The digest of the next batch, when it had to wait.
    func append(_ digest: any Digest) { digests.append(digest) }

    /// A batch that stays.
    func look(_ index: Int) -> PackedBatch? { index < batches.count ? batches[index] : nil }

    /// Hands the digests over, so that the decision can free them.
    func takeDigests() -> [any Digest] {
        defer { digests = [] }
        return digests
    }

    func sources(of plan: Plan) -> GatheredSources {
        var first = [0]
        for batch in batches { first.append(first[first.count - 1] + (batch?.rowCount ?? 0)) }
        return GatheredSources(
            names: plan.inputs.map(\.name), roles: plan.inputs.map(\.role), sourceOfDigest: batches.map { $0?.source ?? 0 }, firstRow: first)
    }

    /// Takes a batch out, for good.
    func take(_ index: Int) -> PackedBatch? {
        guard index < batches.count else { return nil }
        defer { batches[index] = nil }
        return batches[index]
    }

    /// Copies the rows named (ascending global rows) out of the packed batches.
    func collect(_ rows: [UInt32], sources: GatheredSources, crew: Crew) -> MemberRows {
        var cuts = [0]
        var index = 0
        for batch in batches.indices {
            while index < rows.count, Int(rows[index]) < sources.firstRow[batch + 1] { index += 1 }
            cuts.append(index)
        }
        let starts = cuts
        let collected = crew.map(batches.count) { [self] number -> Batch in
            guard let packed = batches[number], starts[number] < starts[number + 1] else {
                return Batch(columnCount: 0, capacity: 1, arena: ByteBuffer(), source: batches[number]?.source ?? 0)
            }
            return packed.copy(rows[starts[number]..<starts[number + 1]].map { Int($0) - sources.firstRow[number] })
        }
        var batchOf: [UInt32] = []
        var rowInBatch: [UInt32] = []
        for number in batches.indices {
            for row in 0..<(starts[number + 1] - starts[number]) {
                batchOf.append(UInt32(truncatingIfNeeded: number))
                rowInBatch.append(UInt32(truncatingIfNeeded: row))
            }
        }
        return MemberRows(sources: sources, rows: rows, batches: collected, batchOf: batchOf, rowInBatch: rowInBatch)
    }
}
