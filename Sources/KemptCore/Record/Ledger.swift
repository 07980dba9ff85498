/// The books of a run: integers only, so that adding workers' shares in any order gives the same totals.
public final class Ledger: @unchecked Sendable {  // one worker fills one ledger; shares are added when the workers have stopped
    /// One source's account.
    public struct Account: Sendable, Equatable {
        /// Records that parsed.
        public var parsed = 0
        /// Lines that would not parse.
        public var rejected = 0
        public var blankLines = 0
        /// Records by the door they left through, indexed by `Door.rawValue`.
        public var doors = [Int](repeating: 0, count: Door.allCases.count)
        public var cleanBefore = 0
        public var cleanAfter = 0
        public init() {}
        /// Everything that was there to read.
        public var read: Int { parsed + rejected }
        /// Read = sum of the doors, the rejected lines being quarantined.
        public var balances: Bool { parsed == doors.reduce(0, +) }
        public mutating func add(_ other: Account) {
            parsed += other.parsed
            rejected += other.rejected
            blankLines += other.blankLines
            for index in doors.indices { doors[index] += other.doors[index] }
            cleanBefore += other.cleanBefore
            cleanAfter += other.cleanAfter
        }
    }

    public var accounts: [Account]
    /// Base records that break each rule, before anything was merged or archived, and at the doors.
    public var hits: [Int]
    /// The same by source: `sourceHits[source][rule]`.
    public var sourceHits: [[Int]]
    /// Base records that would be clean if only this rule were mended.
    public var soleCause: [Int]
    /// Base records with something in the column, at the doors.
    public var filled: [Int]
    /// Base cells that were replaced.
    public var changedCells = 0
    /// Base records with a replaced cell, and those with a repaired one.
    public var changedRecords = 0
    public var repairedRecords = 0
    /// Base cells left as they are by column, because people changed them back or listed them.
    public var pinnedCells: [Int]
    /// Base records with a value that came back in this run.
    public var revertedRecords = 0
    /// Base records seen at the doors.
    public var records = 0
    /// Values behind each rule, the first in the order of records; empty unless the run was asked to show values.
    public var samples: [[Sample]]

    /// One value that broke a rule. Personal data: only for who asked to see it.
    public struct Sample: Sendable, Equatable {
        public let source: Int
        public let ordinal: Int
        public let value: String
        public init(source: Int, ordinal: Int, value: String) {
            self.source = source
            self.ordinal = ordinal
            self.value = value
        }
    }
    public static let samplesPerRule = 3

    public init(sources: Int, rules: Int, columns: Int) {
        accounts = Array(repeating: Account(), count: sources)
        hits = Array(repeating: 0, count: rules)
        soleCause = hits
        sourceHits = Array(repeating: hits, count: sources)
        samples = Array(repeating: [], count: rules)
        filled = Array(repeating: 0, count: columns)
        pinnedCells = filled
    }

    public func add(_ other: Ledger) {
        for index in accounts.indices { accounts[index].add(other.accounts[index]) }
        for index in hits.indices {
            hits[index] += other.hits[index]
            soleCause[index] += other.soleCause[index]
            for source in sourceHits.indices { sourceHits[source][index] += other.sourceHits[source][index] }
            let all = (samples[index] + other.samples[index]).sorted { ($0.source, $0.ordinal) < ($1.source, $1.ordinal) }
            samples[index] = Array(all.prefix(Self.samplesPerRule))
        }
        for index in filled.indices { filled[index] += other.filled[index] }
        for index in pinnedCells.indices { pinnedCells[index] += other.pinnedCells[index] }
        revertedRecords += other.revertedRecords
        changedCells += other.changedCells
        changedRecords += other.changedRecords
        repairedRecords += other.repairedRecords
        records += other.records
    }
}
