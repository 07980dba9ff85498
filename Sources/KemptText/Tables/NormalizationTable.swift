import KemptCore

/// Canonical decompositions, combining classes and compositions, each sorted by scalar for a binary search.
///
/// Only text that fails the quick check comes here, so compact tables (30 KB) matter more than speed (about 20 ns a look).
struct NormalizationTable: Sendable {
    /// Decomposition of one scalar: first and second part, second 0 for a singleton.
    struct Decomposition: Sendable { var scalar, first, second: UInt32 }
    struct Composition: Sendable { var pair: UInt64; var composite: UInt32 }
    struct ClassRun: Sendable { var start, end: UInt32; var combiningClass: UInt8 }

    let decompositions: [Decomposition]
    let compositions: [Composition]
    let classRuns: [ClassRun]

    static let shared = NormalizationTable()

    private init() {
        var decompositions: [Decomposition] = []
        var reader = TableReader(GeneratedTables.decompositions)
        while !reader.isAtEnd {
            let scalar = UInt32(reader.number())
            let first = UInt32(reader.number())
            decompositions.append(Decomposition(scalar: scalar, first: first, second: reader.isAtEntryEnd ? 0 : UInt32(reader.number())))
        }
        var compositions: [Composition] = []
        reader = TableReader(GeneratedTables.compositions)
        while !reader.isAtEnd {
            let first = UInt64(reader.number())
            let second = UInt64(reader.number())
            compositions.append(Composition(pair: first << 32 | second, composite: UInt32(reader.number())))
        }
        var runs: [ClassRun] = []
        reader = TableReader(GeneratedTables.combiningClasses)
        while !reader.isAtEnd {
            let start = UInt32(reader.number())
            let end = start + UInt32(reader.number())
            runs.append(ClassRun(start: start, end: end, combiningClass: UInt8(truncatingIfNeeded: reader.number())))
        }
        self.decompositions = decompositions
        self.compositions = compositions
        self.classRuns = runs
    }

    /// The parts one step down, or nil.
    func decomposition(_ scalar: UInt32) -> Decomposition? {
        if scalar < 0xC0 { return nil }
        let at = lowerBound(decompositions.count) { decompositions[$0].scalar < scalar }
        return at < decompositions.count && decompositions[at].scalar == scalar ? decompositions[at] : nil
    }

    /// The primary composite of two scalars, or 0.
    func composite(_ first: UInt32, _ second: UInt32) -> UInt32 {
        let pair = UInt64(first) << 32 | UInt64(second)
        let at = lowerBound(compositions.count) { compositions[$0].pair < pair }
        return at < compositions.count && compositions[at].pair == pair ? compositions[at].composite : 0
    }

    func combiningClass(_ scalar: UInt32) -> UInt8 {
        if scalar < 0x300 { return 0 }
        let at = lowerBound(classRuns.count) { classRuns[$0].end <= scalar }
        return at < classRuns.count && classRuns[at].start <= scalar ? classRuns[at].combiningClass : 0
    }
}
