import KemptCore
import KemptText

/// Reshapes batches one after another; what rows take from those above lives here.
///
/// The cells of a batch stay where they are: records are new views into the same arena, to which only carried values are added.
/// A value, for a class would pay for each access to what changes here.
struct ReshapeMachine {
    let layout: ReshapeLayout
    let target: SourceLayout
    let scratch = ReshapeScratch()
    let columnNames: [[UInt8]]
    /// The layout's columns and groups without their names, for the loops below run once a cell.
    struct Out {
        let origin: ReshapeLayout.Origin
        let many: Int
        let part: Int
    }
    let outs: [Out]
    let stems: Int
    /// Group by group, a slot for each stem.
    let groupSlots: [Int]

    /// A value that rows below take, nil when there is none.
    struct Carried {
        var value: [UInt8]?
        /// Where it lies in the arena at hand; missing = not yet.
        var view = View.missing
    }
    var above: [Carried]
    var sections: [Carried]
    /// A line that could not be read may have held the value: what is empty below it stays so.
    var isBroken: [Bool]
    var lastLine: UInt32 = 0

    var extraRecords = 0
    var counts = ReshapeCounts()

    /// The row at hand: a view for each slot.
    var slots: [UInt64]
    /// Records made of the batch so far: views column by column of the layout's `outs`, and where each comes from.
    var views: [UInt64] = []
    var places: [RowPlace] = []
    /// For each record its row in the inner batch and its group; -1 = none.
    var origins: [(row: Int, group: Int)] = []
    var parts: [[UInt64]]
    /// The row at hand has a value of its own beside its contacts.
    var hasCompany = false

    init(_ layout: ReshapeLayout, _ target: SourceLayout) {
        self.layout = layout
        self.target = target
        columnNames = layout.names.map { Array($0.utf8) }
        outs = layout.outs.map { Out(origin: $0.origin, many: $0.many, part: $0.part) }
        stems = layout.groups.first?.count ?? 0
        groupSlots = layout.groups.flatMap { $0 }
        above = Array(repeating: Carried(), count: layout.fillDowns.count)
        isBroken = Array(repeating: false, count: layout.fillDowns.count)
        sections = Array(repeating: Carried(), count: layout.sections.count)
        slots = Array(repeating: View.missing, count: layout.slotCount)
        parts = Array(repeating: [], count: layout.manys.count)
        counts.skipped = Array(repeating: 0, count: layout.skips.count)
    }

    var tally: [(name: String, value: Int)] { counts.tally(layout, extraRecords: extraRecords) }

    mutating func reshape(_ batch: Batch) -> Batch {
        views.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
        origins.removeAll(keepingCapacity: true)
        for index in above.indices { above[index].view = View.missing }
        for index in sections.indices { sections[index].view = View.missing }
        var kept: [Reject] = []
        let blank = isOfSeveralSheets(batch) ? takeUnordered(batch, &kept) : takeInOrder(batch, &kept)
        let reshaped = makeBatch(batch)
        reshaped.rejects = kept
        reshaped.blankLines = batch.blankLines + blank
        reshaped.byteOffset = batch.byteOffset
        reshaped.findings = findings(batch)
        return reshaped
    }

    /// Rows and refused lines as they follow each other in the file. Returns how many were no records.
    private mutating func takeInOrder(_ batch: Batch, _ kept: inout [Reject]) -> Int {
        var blank = 0
        var next = 0
        for row in 0...batch.rowCount {
            while next < batch.rejects.count, row == batch.rowCount || batch.rejects[next].line < Int(batch.places[row].line) {
                blank += take(batch.rejects[next], &kept)
                next += 1
            }
            if row < batch.rowCount, !take(row, batch) { blank += 1 }
        }
        return blank
    }

    /// Where lines begin anew within the batch, a refused one may stand in either sheet: it ends the filling from above in both.
    private mutating func takeUnordered(_ batch: Batch, _ kept: inout [Reject]) -> Int {
        var blank = 0
        for reject in batch.rejects { blank += take(reject, &kept) }
        let lines = kept.map { UInt32(truncatingIfNeeded: $0.line) }.sorted()
        for row in 0..<batch.rowCount {
            let line = batch.places[row].line
            let next = lines.first { $0 > (line < lastLine ? 0 : lastLine) }
            if let next, next < line { loseAbove() }
            if !take(row, batch) { blank += 1 }
        }
        if !kept.isEmpty { loseAbove() }
        return blank
    }

    private func isOfSeveralSheets(_ batch: Batch) -> Bool {
        if batch.rejects.isEmpty { return false }
        var last = lastLine
        for row in 0..<batch.rowCount {
            if batch.places[row].line < last { return true }
            last = batch.places[row].line
        }
        return zip(batch.rejects, batch.rejects.dropFirst()).contains { $1.line < $0.line } || batch.rejects[0].line < Int(lastLine)
    }
}
