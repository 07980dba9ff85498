import KemptCore

/// A number for how well a value does by a strategy that looks at it alone: for `fuse`, and for the foresight of matching.
struct ValueScore: Sendable {
    private let strategy: Survivorship
    private let stage: (@Sendable (Cell) -> Int)?

    init(_ survivorship: SurvivorshipPlan, _ column: Int) {
        strategy = survivorship.strategies[column]
        stage = survivorship.stages[column]
    }

    /// False for strategies that look at more than one value, or at none.
    static func isScored(_ strategy: Survivorship) -> Bool {
        [.mostComplete, .longest, .furthestStage, .mostRestrictive, .anyTrue].contains(strategy)
    }

    /// The score of a canonical value; 0 is the least.
    func of(_ cell: Cell) -> UInt64 {
        switch strategy {
        case .longest: UInt64(cell.count)
        case .mostComplete: UInt64(words(cell)) << 32 | UInt64(cell.count)
        case .furthestStage: UInt64((stage?(cell) ?? -1) + 1)
        case .mostRestrictive: cell.equals("no") || cell.equals("false") || cell.equals("0") ? 1 : 0
        case .anyTrue: cell.equals("yes") || cell.equals("true") || cell.equals("1") ? 1 : 0
        default: 0
        }
    }

    private func words(_ cell: Cell) -> Int {
        var count = 0
        var inside = false
        for index in 0..<cell.count {
            let isSpace = cell[index] <= 32
            if !isSpace, !inside { count += 1 }
            inside = !isSpace
        }
        return count
    }
}
