import KemptCore

/// The sorted neighbourhood: values that stand near each other in byte order are in one block, twice over with windows that overlap by half.
///
/// After M. A. Hernández and S. J. Stolfo, "The merge/purge problem for large databases" (1995), with fixed windows in two offsets in place of a sliding
/// one: any two values less than half a window apart share one of the two numbers, and blocks stay what they are for every other rule.
extension RecordTable {
    /// Distinct values in a window: a slip behind the first letters moves a name about this far.
    static let window = 8

    /// Writes the numbers of the windows, when a rule asks for them. Cost: a sort of the distinct values of each field asked for.
    func findNeighbours(_ crew: Crew) {
        let asked = layout.features.indices.filter { layout.features[$0].request.part.isNear }
        _ = crew.map(asked.count) { [self] index -> Int in
            number(neighbour: asked[index])
            return 0
        }
    }

    private func number(neighbour feature: Int) {
        let request = layout.features[feature].request
        let whole = layout.slot(FeatureRequest(request.field))
        guard whole > 0 else { return }
        let space = layout.features[whole - 1].space
        let offset = request.part == .nearShifted ? Self.window / 2 : 0
        // A space may hold the values of several fields: neighbours are those of this one.
        let values = (0..<UInt32(truncatingIfNeeded: spaces[space].count)).map { $0 + 1 }.filter { sharers(whole, $0) > 0 }
            .sorted { compareBytes(text(space, $0), text(space, $1)) < 0 }
        var windows = [UInt32](repeating: 0, count: spaces[space].count + 1)
        for (rank, value) in values.enumerated() { windows[Int(value)] = UInt32(truncatingIfNeeded: (rank + offset) / Self.window + 1) }
        for row in 0..<rowCount { lines[row * stride + feature + 1] = windows[Int(lines[row * stride + whole])] }
    }
}
