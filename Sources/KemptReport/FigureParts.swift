import KemptCore

/// Where the records of one or several sources went: read = the six doors + what could not be read.
public struct Books: Sendable, Equatable {
    public internal(set) var read = 0
    /// By `Door.rawValue`.
    public internal(set) var doors = [Int](repeating: 0, count: Door.allCases.count)
    /// Lines that would not parse; they go to quarantine with their raw text and are told apart here.
    public internal(set) var unreadable = 0
    /// Not records, hence in no sum.
    public internal(set) var blankLines = 0
    public internal(set) var cleanBefore = 0
    public internal(set) var cleanAfter = 0

    init() {}

    init(_ account: Ledger.Account) {
        read = account.read
        doors = account.doors
        unreadable = account.rejected
        blankLines = account.blankLines
        cleanBefore = account.cleanBefore
        cleanAfter = account.cleanAfter
    }

    static func + (a: Books, b: Books) -> Books {
        var sum = a
        sum.read += b.read
        for index in sum.doors.indices { sum.doors[index] += b.doors[index] }
        sum.unreadable += b.unreadable
        sum.blankLines += b.blankLines
        sum.cleanBefore += b.cleanBefore
        sum.cleanAfter += b.cleanAfter
        return sum
    }

    public subscript(door: Door) -> Int { doors[Int(door.rawValue)] }
    public var isBalanced: Bool { read == doors.reduce(0, +) + unreadable }
    public var before: Share { Share(cleanBefore, of: read) }
    /// Only a merge takes a record out of the whole: its customer is still counted once.
    public var after: Share { Share(cleanAfter, of: read - self[.merged]) }
}

/// One base or reference source.
public struct SourceFigures: Sendable {
    public let name: String
    public let role: Role
    public let path: String
    /// What reading found out: delimiter, encoding.
    public let facts: [(name: String, value: String)]
    public let books: Books
    /// Of a reference: records that belong to a customer of the base, and the others.
    public var linked: Int { books[.merged] }
    public var notLinked: Int { books.read - books.unreadable - linked }
}

/// One rule that somebody broke.
public struct RuleFigures: Sendable {
    /// What kind of trouble it is.
    public enum Kind: String, Sendable, CaseIterable {
        case notation, repair, guess, invalid, rule, duplicate, stale
        /// Dealt with by the program; the others wait for a person.
        public var isFixable: Bool {
            switch self {
            case .notation, .repair, .duplicate, .stale: true
            case .guess, .invalid, .rule: false
            }
        }
    }
    public let id: String
    public let fields: [String]
    public let kind: Kind
    public let severity: Severity
    public let action: RuleAction
    public let dimension: Dimension
    public private(set) var records: Int
    /// Records that would be clean if only this were mended.
    public private(set) var soleCause: Int
    /// Records above those of the baseline; nil when there is none, or the rule is not counted against it.
    public let new: Int?
    public let summary: String

    /// The same for some of its records: no more of them can be unclean by this alone.
    func counting(_ records: Int) -> RuleFigures {
        var figures = self
        figures.records = records
        figures.soleCause = min(soleCause, records)
        return figures
    }
}

/// One dimension of quality; `share` is nil when the pipeline does not assess it.
public struct DimensionFigures: Sendable {
    public let dimension: Dimension
    public let share: Share?
}

/// One file of the run.
public struct FileFigures: Sendable {
    /// The word in `load`, nil for a report.
    public let output: Plan.Output?
    public let path: String
    public let doors: [Door]
    /// Records that left through those doors, nil where a file holds something else than records.
    public let records: Int?
    /// False after a dry run, and for what a tripped brake held back.
    public let isWritten: Bool
}

/// What one field holds that its type's lists do not know: words that may be worth adding.
public struct UnlistedFigures: Sendable {
    public let field: String
    public let records: Int
    public let distinct: Int
    public let isSample: Bool
    /// The most frequent ones, only for who asked to see values: they are what people typed.
    public let values: [(value: String, records: Int)]

    init(_ found: UnlistedValues, field: String, showsValues: Bool) {
        self.field = field
        records = found.records
        distinct = found.distinct
        isSample = found.isSample
        values = showsValues ? found.values : []
    }
}

/// What differs between two runs over the same data: kept apart so that all else is the same, byte for byte.
public struct RunFigures: Sendable {
    public let command: String
    public let wallMilliseconds: Int
    public let processorMilliseconds: Int
    public let peakBytes: Int
    /// Records of all sources a second, nil when no time was taken.
    public let recordsPerSecond: Int?
    public let phases: [(name: String, milliseconds: Int)]
    /// Base records of the run before.
    public let previousRecords: Int?

    init(_ result: RunResult, command: String) {
        self.command = command
        wallMilliseconds = Self.milliseconds(result.usage.wallSeconds)
        processorMilliseconds = Self.milliseconds(result.usage.processorSeconds)
        peakBytes = result.usage.peakBytes
        let read = result.ledger.accounts.reduce(0) { $0 + $1.read }
        recordsPerSecond = wallMilliseconds > 0 ? read * 1000 / wallMilliseconds : nil
        phases = result.phases.map { ($0.name, Self.milliseconds($0.seconds)) }
        previousRecords = result.previousRecords
    }

    private static func milliseconds(_ seconds: Double) -> Int { seconds > 0 && seconds < 1e12 ? Int(seconds * 1000) : 0 }
}

/// What a person should do first.
public enum NextStep: Sendable, Equatable {
    /// A brake tripped: look before anything is switched.
    case checkBrakes(proposals: String?)
    /// Many values came back at once: a restored backup, or people's will.
    case repairReverted
    case readRejects(lines: Int, path: String?)
    /// A limit beside a rule, or a rule about the base, is missed.
    case keepLimit(rule: String, fields: [String])
    /// Mending this one rule makes the most records clean.
    case mend(rule: String, fields: [String], records: Int)
    /// Merges are proposed, and nobody knows yet how many of them are right.
    case judgeMerges(command: String)
    /// Somebody does.
    case carryOutMerges
    case reviewPairs(pairs: Int, path: String?)
    /// After a dry run: the command that writes.
    case write(command: String)
    /// Nothing presses, and yet something is there to be decided: marks that keep no record from being clean, guesses, values that differ.
    case lookThrough(path: String?)
    case nothing
}
