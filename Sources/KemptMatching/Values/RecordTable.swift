import CMemory
import KemptCore
import KemptText

/// Every record as one line of value numbers: all that blocking and comparing touch.
///
/// A line is 64 bytes for up to 15 features, so comparing two records costs two cache misses. Number 0 is *missing*.
/// Memory: 64 bytes a record, and for each distinct value 8 bytes of place and 4 of count.
///
/// Unsafe invariant: `lines` holds `rowCount * stride` numbers; `counts[f]` covers every number of feature f.
final class RecordTable: @unchecked Sendable {  // filled task by task (disjoint slots), then only read
    static let isReference: UInt32 = 1
    /// Merged into another record, or a reference that has found its customer: takes no part any more.
    static let isGone: UInt32 = 2
    /// A base record that will be archived, unless a merge makes it current again: it is matched, and does not count, for the next
    /// run will not see it.
    static let isStale: UInt32 = 4
    /// A stale record that found nobody: later blocks are made without it, as the next run's will be.
    static let isHidden: UInt32 = 8
    /// A person has decided about this record and some other.
    static let isDecided: UInt32 = 16

    /// A survivor whose line was written over: what it held before is kept elsewhere.
    static let isGolden: UInt32 = 32

    /// One of many copies, merged before anything was compared: it never counted.
    static let isCopy: UInt32 = 64
    /// The record that stands for them.
    static let hasCopies: UInt32 = 128

    /// How a base record stood as it arrived: `archive` would take it, or that cannot be told.
    static let wasStale: UInt32 = 256
    static let wasUndated: UInt32 = 512

    /// The source's number stands above the flags.
    static let sourceShift: UInt32 = 10

    let layout: FeatureLayout
    let rowCount: Int
    let stride: Int
    let lines: UnsafeMutablePointer<UInt32>
    /// Where the lines lie; from some thousand records on a line is a cache line.
    private let room: ByteBuffer
    private let bases: UnsafeMutablePointer<UnsafePointer<UInt8>>
    let spaces: [ValueSpace]
    /// How many records have each value, by slot in the line; nil for flags and direct features.
    private let counts: UnsafeMutablePointer<UnsafeMutablePointer<UInt32>?>
    /// The texts of each space.
    private let texts: UnsafeMutablePointer<ValueTexts>
    let digests: [MatchDigest]
    /// Those that take no part any more: gone or hidden.
    let absent: RowSet

    init(_ layout: FeatureLayout, _ digests: [MatchDigest], _ sources: GatheredSources, crew: Crew) {
        self.layout = layout
        self.digests = digests
        stride = layout.stride
        rowCount = digests.reduce(0) { $0 + $1.rowCount }
        absent = RowSet(count: rowCount)
        room = ByteBuffer(zeros: rowCount * stride * 4)
        lines = UnsafeMutableRawPointer(room.base).bindMemory(to: UInt32.self, capacity: rowCount * stride)
        let bases = UnsafeMutablePointer<UnsafePointer<UInt8>>.allocate(capacity: max(1, digests.count))
        for index in digests.indices { bases[index] = UnsafePointer(digests[index].forms.base) }
        self.bases = bases
        spaces = (0..<layout.spaceCount).map { _ in ValueSpace(bases: UnsafePointer(bases)) }
        counts = .allocate(capacity: layout.features.count + 1)
        counts.initialize(repeating: nil, count: layout.features.count + 1)
        texts = .allocate(capacity: max(1, layout.spaceCount))
        let tasks = layout.tasks
        let numbered = crew.map(tasks.count + 1) { [self] index -> [ValueCounts] in
            if index < tasks.count { return number(tasks[index]) }
            drawSketches()
            return []
        }
        for (task, results) in zip(tasks, numbered) {
            for (feature, result) in zip(task, results) { counts[feature + 1] = result.pointer }
        }
        for (index, space) in spaces.enumerated() {
            (texts + index).initialize(to: space.texts)
        }
        findNeighbours(crew)
        markSources(sources)
    }

    deinit {
        bases.deallocate()
        for slot in 0...layout.features.count { counts[slot]?.deallocate() }
        counts.deallocate()
        texts.deallocate()
    }

    /// Lines that are in the nearest cache together: who reads some for several purposes takes so many at a time.
    static let together = 256

    /// Asks for the lines of some rows, so that they are there when their turn comes.
    @inline(__always) func ask(for rows: ArraySlice<UInt32>) { for row in rows { ask(for: row) } }
    @inline(__always) func ask(for row: UInt32) { kempt_prefetch(line(row)) }

    @inline(__always) func line(_ row: UInt32) -> UnsafePointer<UInt32> { UnsafePointer(lines + Int(row) &* stride) }

    /// How many records have a value; 0 for direct features.
    @inline(__always) func sharers(_ slot: Int, _ number: UInt32) -> UInt32 {
        guard let counts = counts[slot] else { return 0 }
        return counts[Int(number)]
    }

    /// True when at most three records have a value in common, on average: duplicates, not towns.
    func identifies(_ slot: Int) -> Bool {
        guard slot > 0, let counts = counts[slot] else { return false }
        let space = layout.features[slot - 1].space
        var records = 0
        var values = 0
        for number in 1..<spaces[space].count + 1 where counts[number] > 0 {
            records += Int(counts[number])
            values += 1
        }
        return values * 3 >= records
    }

    /// True when a feature is counted: a direct one is not.
    @inline(__always) func isCounted(_ slot: Int) -> Bool { counts[slot] != nil }

    @inline(__always) func text(_ space: Int, _ number: UInt32) -> Cell { texts[space].text(number) }

    /// Takes a record's values out of the counts, or back in.
    func count(_ row: UInt32, _ change: Int32) {
        let line = line(row)
        for slot in 1...layout.features.count where line[slot] != 0 {
            guard let counts = counts[slot] else { continue }
            counts[Int(line[slot])] = UInt32(bitPattern: Int32(bitPattern: counts[Int(line[slot])]) &+ change)
        }
    }

    /// Changes how many records have one value; what is missing or not counted has no number.
    @inline(__always) func correct(_ slot: Int, _ number: UInt32, _ change: Int32) {
        guard number != 0, slot <= layout.features.count, let counts = counts[slot] else { return }
        counts[Int(number)] = UInt32(bitPattern: Int32(bitPattern: counts[Int(number)]) &+ change)
    }

    func setFlag(_ row: UInt32, _ flag: UInt32) {
        lines[Int(row) * stride + FeatureLayout.flagSlot] |= flag
        if flag & (Self.isGone | Self.isHidden) != 0 { absent.insert(row) }
    }
    func clearFlag(_ row: UInt32, _ flag: UInt32) { lines[Int(row) * stride + FeatureLayout.flagSlot] &= ~flag }
    @inline(__always) func has(_ row: UInt32, _ flag: UInt32) -> Bool { line(row)[FeatureLayout.flagSlot] & flag != 0 }

    /// Takes the stale records that stand alone out of the blocks to come; returns their rows, ascending.
    func hideStale() -> [UInt32] {
        var rows: [UInt32] = []
        for row in 0..<UInt32(truncatingIfNeeded: rowCount) where line(row)[FeatureLayout.flagSlot] & (Self.isStale | Self.isGone) == Self.isStale {
            setFlag(row, Self.isHidden)
            rows.append(row)
        }
        return rows
    }

    /// Takes the stale records of the base out of the counts; returns how many they are.
    func leaveOutStale(_ sources: GatheredSources) -> Int {
        var first = 0
        var left = 0
        for (index, digest) in digests.enumerated() {
            if sources.roles[sources.sourceOfDigest[index]] == .base {
                for row in digest.stale {
                    setFlag(UInt32(truncatingIfNeeded: first + row), Self.isStale | Self.wasStale)
                    count(UInt32(truncatingIfNeeded: first + row), -1)
                }
                for row in digest.undated { setFlag(UInt32(truncatingIfNeeded: first + row), Self.wasUndated) }
                left += digest.stale.count
            }
            first += digest.rowCount
        }
        return left
    }

    /// True for a record of the base that `archive` would leave as it arrived.
    func wasCurrent(_ row: UInt32) -> Bool {
        line(row)[FeatureLayout.flagSlot] & (Self.isReference | Self.wasStale | Self.wasUndated) == 0
    }

    /// The source a record came from.
    @inline(__always) func source(_ row: UInt32) -> UInt32 { line(row)[FeatureLayout.flagSlot] >> Self.sourceShift }

    private func markSources(_ sources: GatheredSources) {
        var row = 0
        for (index, digest) in digests.enumerated() {
            let source = sources.sourceOfDigest[index]
            let flags = UInt32(truncatingIfNeeded: source & 0xFFFF) << Self.sourceShift | (sources.roles[source] == .reference ? Self.isReference : 0)
            if flags != 0 { for at in row..<row + digest.rowCount { lines[at * stride + FeatureLayout.flagSlot] = flags } }
            row += digest.rowCount
        }
    }
}
