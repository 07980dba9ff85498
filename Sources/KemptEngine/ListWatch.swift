import KemptCore
import KemptText

/// Counts the values of those columns whose types have lists, and tells in the end which of them no list knows.
///
/// Which values a list knows is asked once for each different value, not for each record. Cost: a look-up for each base record and such column.
final class ListWatch {
    private struct Watched {
        let column: Int
        let type: any SemanticType
        /// The mark to look for, or the part that says no.
        let mark: Mark?
        let part: Int?
        let isInvalid: [Bool]
        let counts = ValueCounts()
    }
    private let watched: [Watched]
    /// Longer values are prose, and belong in no list.
    private static let longest = 120
    /// Values told of each column.
    private static let most = 50

    init(_ plan: Plan) {
        watched = plan.schema.columns.enumerated().compactMap { index, column in
            guard let type = column.type, let spec = column.typeSpec else { return nil }
            let isInvalid = spec.outcomes.map { $0.kind == .invalid }
            switch spec.unlisted {
            case .none: return nil
            case .outcome(let rule):
                return spec.outcomes.firstIndex { $0.rule == rule }.map {
                    Watched(column: index, type: type, mark: Mark($0), part: nil, isInvalid: isInvalid)
                }
            case .part(let name):
                return spec.parts.firstIndex { $0.name == name }.map {
                    Watched(column: index, type: type, mark: nil, part: $0, isInvalid: isInvalid)
                }
            }
        }
    }

    /// Looks at a batch of base records at the doors.
    func look(_ batch: Batch) {
        for item in watched {
            for row in 0..<batch.rowCount {
                let mark = batch.mark(row, item.column)
                if let wanted = item.mark, mark != wanted { continue }
                var cell = batch.cell(row, item.column)
                // What a type has emptied is told as it was.
                if cell.isEmpty, item.mark != nil { cell = batch.originalCell(row, item.column) }
                if cell.isEmpty || cell.count > Self.longest || item.part != nil && item.isInvalid[Int(mark)] { continue }
                item.counts.add(cell)
            }
        }
    }

    func add(_ other: ListWatch) {
        for (mine, theirs) in zip(watched, other.watched) { mine.counts.add(theirs.counts) }
    }

    /// What no list knows, for the report.
    func unlisted() -> [UnlistedValues] {
        let workspace = Workspace()
        let answer = ByteBuffer()
        return watched.compactMap { item in
            let found = item.counts.ranked.filter { entry in
                guard let part = item.part else { return true }
                answer.removeAll()
                item.type.appendPart(part, of: entry.value, companion: .missing, to: answer, workspace)
                return answer.cell.equals("no")
            }
            if found.isEmpty { return nil }
            return UnlistedValues(
                column: item.column, records: found.reduce(0) { $0 + $1.count }, distinct: found.count, isSample: item.counts.isSample,
                values: found.prefix(Self.most).map { ($0.value.string, $0.count) })
        }
    }
}
