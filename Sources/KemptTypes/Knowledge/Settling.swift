import KemptCore

/// One mending can lay another fault bare (broken letters behind a look-alike one), so what was mended is read again until nothing is found.
enum Settling {
    /// Reads a value by `once`, and what it repaired again, up to four times; the mark of the last finding stands.
    ///
    /// - Parameter kinds: the class of each outcome of the type. A proposal and what is kept are final.
    /// Cost: one more reading of a repaired value; such types remember what they read.
    static func read(_ cell: Cell, _ workspace: Workspace, kinds: [OutcomeClass], _ once: (Cell) -> Reading) -> Reading {
        let output = workspace.output
        var reading = once(cell)
        for _ in 0..<4 {
            guard reading.wrote, output.count > 0, kinds[Int(reading.mark)] == .repair else { return reading }
            let again = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: output.count) { copy in
                guard let base = copy.baseAddress else { return Reading.same }
                let written = Cell(UnsafePointer(base), output.count)
                base.update(from: output.base, count: output.count)
                output.removeAll()
                let again = once(written)
                if again.mark == 0 { output.append(written) }
                return again
            }
            if again.mark == 0 { return reading }
            // What was repaired is told, not a mere notation behind it.
            if kinds[Int(again.mark)] == .notation { return reading }
            reading = again
        }
        return reading
    }
}
