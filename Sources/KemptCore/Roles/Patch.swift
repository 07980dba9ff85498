/// The changes a gathering step makes, sorted by row and column.
public final class Patch: @unchecked Sendable {  // filled once, then only read
    public struct Change: Sendable {
        public let row: UInt32
        public let column: UInt16
        public let mark: Mark
        public fileprivate(set) var offset: Int
        /// -1 = missing.
        public let count: Int
        /// Index into `rules`: how the value was chosen.
        public let rule: UInt16
        /// In `bytes`, the records that gave the value: `crm:C-17`, several joined by `, `.
        public fileprivate(set) var giversOffset: Int
        public let giversCount: Int
        public init(row: UInt32, column: Int, mark: Mark, offset: Int, count: Int, rule: Int, giversOffset: Int, giversCount: Int) {
            self.row = row
            self.column = UInt16(truncatingIfNeeded: column)
            self.mark = mark
            self.offset = offset
            self.count = count
            self.rule = UInt16(truncatingIfNeeded: rule)
            self.giversOffset = giversOffset
            self.giversCount = giversCount
        }
    }
    /// A value that lost against another one as good: a person may know better. Both lie in `bytes`.
    public struct Difference: Sendable {
        public let row: UInt32
        public let column: UInt16
        public fileprivate(set) var valueOffset: Int
        public let valueCount: Int
        public fileprivate(set) var otherOffset: Int
        public let otherCount: Int
        /// Index into `rules`.
        public let rule: UInt16
        /// The record that gave the other value, as in a change.
        public fileprivate(set) var giversOffset: Int
        public let giversCount: Int
        public init(
            row: UInt32, column: Int, valueOffset: Int, valueCount: Int, otherOffset: Int, otherCount: Int, rule: Int, giversOffset: Int,
            giversCount: Int
        ) {
            self.row = row
            self.column = UInt16(truncatingIfNeeded: column)
            self.valueOffset = valueOffset
            self.valueCount = valueCount
            self.otherOffset = otherOffset
            self.otherCount = otherCount
            self.rule = UInt16(truncatingIfNeeded: rule)
            self.giversOffset = giversOffset
            self.giversCount = giversCount
        }
    }
    /// A record that leaves through the door `merged`, or would.
    public struct Merge: Sendable {
        public let row: UInt32
        public let survivor: UInt32
        /// The survivor's identity in `bytes`.
        public fileprivate(set) var identityOffset: Int
        public let identityCount: Int
        public let survivorSource: Int
        /// Match weight in hundredths.
        public let weight: Int
        /// The comparison that decided: `email+family-name`.
        public let rule: String
        /// Hashes of what the two are compared by.
        public var content: UInt64 = 0
        public var survivorContent: UInt64 = 0
        /// The record is of a reference: it is linked, and no copy.
        public var isLink = false
        /// A person said that the two are one.
        public var isDecided = false
        public init(row: UInt32, survivor: UInt32, identityOffset: Int, identityCount: Int, survivorSource: Int, weight: Int, rule: String) {
            self.row = row
            self.survivor = survivor
            self.identityOffset = identityOffset
            self.identityCount = identityCount
            self.survivorSource = survivorSource
            self.weight = weight
            self.rule = rule
        }
    }
    /// An uncertain pair, for a person.
    public struct Pair: Sendable {
        public let row: UInt32
        public let other: UInt32
        public let weight: Int
        public let rule: String
        /// Hashes of what the two are compared by: a decision holds while they stay the same.
        public let content: UInt64
        public let otherContent: UInt64
        public init(row: UInt32, other: UInt32, weight: Int, rule: String, content: UInt64 = 0, otherContent: UInt64 = 0) {
            self.content = content
            self.otherContent = otherContent
            self.row = row
            self.other = other
            self.weight = weight
            self.rule = rule
        }
    }
    public let bytes = ByteBuffer(capacity: 4096)
    public var changes: [Change] = []
    public var differences: [Difference] = []
    public var merges: [Merge] = []
    /// Merges that nobody has asked to be carried out: written down, and nothing else. Sorted by row, no row in `merges` too.
    public var proposedMerges: [Merge] = []
    /// What became of the merges that people have judged; nil when none were drawn.
    public var judged: JudgedMerges?
    public var pairs: [Pair] = []
    /// How values were chosen: `most-recent`, `fill`.
    public var rules: [String] = []
    /// Base records more that would be merged if every uncertain pair were one person.
    public var pendingExcess = 0
    /// Figures and remarks for the report: pairs compared, blocks cut.
    public var facts: [(name: String, value: Int)] = []
    /// The fact that some values wait for a person.
    public static let differencesFact = "values that differ in merged records, proposed"
    /// The facts that some decisions of people could not be honoured.
    public static let absentDecisionsFact = "decisions about records that are not there"
    public static let changedDecisionsFact = "decisions about records that have changed since"
    public var pictures = MatchPictures()
    public init() {}
    public func cell(_ change: Change) -> Cell {
        change.count < 0 ? .missing : cell(change.offset, change.count)
    }
    public func cell(_ offset: Int, _ count: Int) -> Cell { Cell(UnsafePointer(bytes.base + offset), count) }
}

extension Patch {
    /// Takes over the changes, merges and pairs of another patch, behind its own; figures, facts and pictures are of the whole and stay behind.
    public func append(_ other: Patch) {
        let shift = bytes.count
        bytes.append(other.bytes.cell)
        changes += other.changes.lazy.map { change in
            var change = change
            change.offset += shift
            change.giversOffset += shift
            return change
        }
        differences += other.differences.lazy.map { difference in
            var difference = difference
            difference.valueOffset += shift
            difference.otherOffset += shift
            difference.giversOffset += shift
            return difference
        }
        func moved(_ merge: Merge) -> Merge {
            var merge = merge
            merge.identityOffset += shift
            return merge
        }
        merges += other.merges.lazy.map(moved)
        proposedMerges += other.proposedMerges.lazy.map(moved)
        pairs += other.pairs
    }
}
