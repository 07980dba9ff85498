import KemptCore
import KemptText

/// Recognises values that stand for no value. Cost: one folding and one look-up; linear.
///
/// A value, so that a rule holds the tables: asking for a static one costs a check each time, once for every record and field.
package struct FakeValue: Sendable {
    /// What one value tells: words that are also somebody's name (Jennifer Null, Foo, Тестов) tell something only together.
    package enum Verdict { case plausible, doubtful, fake }

    package static let shared = FakeValue()

    private let doubtful = HashSet(FakeWords.doubtfulWords)
    private let words = HashSet(FakeWords.testWords + FakeWords.placeholderWords)
    private let tests = HashSet(FakeWords.testWords)
    private let placeholders = HashSet(FakeWords.placeholderWords + FakeWords.morePlaceholders)
    private let locals = HashSet(FakeWords.localParts)
    private let domains = HashSet(FakeWords.domains)

    private init() {}

    package func judge(_ cell: Cell, _ workspace: Workspace) -> Verdict {
        // Longer values are prose, and none of the lists reaches that far.
        if cell.count > 64 { return .plausible }
        let at = Self.place(of: UInt8(ascii: "@"), in: cell)
        if at < cell.count { return isFakeAddress(cell, at, workspace) ? .fake : .plausible }
        workspace.first.removeAll()
        Folding.appendFolded(cell, into: workspace.first)
        let folded = workspace.first.cell
        if folded.isEmpty { return Self.isOnlyPunctuation(cell) ? .fake : .plausible }
        let hash = Hashing.hash64(folded)
        if words.contains(hash) || Self.isOneLetterRepeated(folded) { return .fake }
        return doubtful.contains(hash) ? .doubtful : .plausible
    }

    /// Test data alone: no placeholders, and no words that are somebody's name.
    package func isTest(_ cell: Cell, _ workspace: Workspace) -> Bool {
        if cell.count > 64 { return false }
        let at = Self.place(of: UInt8(ascii: "@"), in: cell)
        if at < cell.count { return isFakeAddress(cell, at, workspace) }
        workspace.first.removeAll()
        Folding.appendFolded(cell, into: workspace.first)
        return tests.contains(Hashing.hash64(workspace.first.cell))
    }

    /// Words and signs that say there is no value: `n/a`, `-`, `нет данных`, `nežinoma`, `00000`.
    package func isPlaceholder(_ cell: Cell, _ workspace: Workspace) -> Bool {
        if cell.count > 64 { return false }
        workspace.first.removeAll()
        Folding.appendFolded(cell, into: workspace.first)
        let folded = workspace.first.cell
        if folded.isEmpty { return Self.isOnlySigns(cell) }
        return placeholders.contains(Hashing.hash64(folded)) || Self.isFiller(folded)
    }

    /// Signs of ASCII, dashes, dots and quotes; not the pictures that people do mean.
    private static func isOnlySigns(_ cell: Cell) -> Bool {
        var index = 0
        while index < cell.count {
            switch UTF8Text.scalar(cell, at: &index) {
            case 0..<0x80, 0xA0, 0xAB, 0xB7, 0xBB, 0x2010...0x201F, 0x2022, 0x2026, 0x2212: break
            default: return false
            }
        }
        return true
    }

    /// `xxx`, `0000`: one letter x, or one digit, three times or more.
    private static func isFiller(_ cell: Cell) -> Bool {
        let sign = cell[0]
        guard cell.count >= 3, sign == UInt8(ascii: "x") || sign == UInt8(ascii: "0") || sign == UInt8(ascii: "9") else { return false }
        for index in 1..<cell.count where cell[index] != sign { return false }
        return true
    }

    /// `at`: where the first sign of its kind stands.
    private func isFakeAddress(_ cell: Cell, _ at: Int, _ workspace: Workspace) -> Bool {
        var (lower, at) = (cell, at)
        if !Casing.isLowerASCII(cell) {
            workspace.first.removeAll()
            Casing.appendLower(cell, into: workspace.first)
            lower = workspace.first.cell
            at = Self.place(of: UInt8(ascii: "@"), in: lower)
            if at == lower.count { return false }
        }
        let local = lower.slice(0, at)
        let domain = lower.slice(at + 1, lower.count)
        return Self.isReserved(domain) || domains.contains(Hashing.hash64(domain)) || locals.contains(Hashing.hash64(local))
            || Self.isOneLetterRepeated(local)
    }

    /// Top levels that RFC 2606 keeps for tests: nobody has mail there. (`.example` is kept too, and left to documentation.)
    private static func isReserved(_ domain: Cell) -> Bool {
        endsWith(domain, ".test") || endsWith(domain, ".invalid") || endsWith(domain, ".localhost")
    }

    /// True when something stands before the ending, too.
    @inline(__always) private static func endsWith(_ domain: Cell, _ ending: StaticString) -> Bool {
        let start = domain.count - ending.utf8CodeUnitCount
        return start > 0 && domain.slice(start, domain.count).equals(ending)
    }

    /// The first place of a byte of ASCII, or the end. Cost: eight bytes a step.
    @inline(__always) private static func place(of byte: UInt8, in cell: Cell) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        var index = 0
        while index &+ 8 <= cell.count {
            let differences = UnsafeRawPointer(cell.start + index).loadUnaligned(as: UInt64.self) ^ (ones &* UInt64(byte))
            let zeros = (differences &- ones) & ~differences & (ones &* 0x80)
            // The lowest sign is right; one above it may be borrowed from it.
            if zeros != 0 { return index &+ zeros.littleEndian.trailingZeroBitCount >> 3 }
            index &+= 8
        }
        while index < cell.count && cell[index] != byte { index &+= 1 }
        return index
    }

    /// `-`, `...`, `???`: signs and no letter. Other scripts without folding are not judged.
    private static func isOnlyPunctuation(_ cell: Cell) -> Bool {
        for index in 0..<cell.count where cell[index] >= 0x80 { return false }
        return true
    }

    /// `aaaa`, `яяя`: three or more times one letter.
    private static func isOneLetterRepeated(_ cell: Cell) -> Bool {
        if cell.isEmpty { return false }
        var index = 0
        let first = UTF8Text.scalar(cell, at: &index)
        guard Scalars.isLetter(first) else { return false }
        var letters = 1
        while index < cell.count {
            if UTF8Text.scalar(cell, at: &index) != first { return false }
            letters += 1
        }
        return letters >= 3
    }
}

/// The hashes of some words; equal hashes are taken for equal words.
///
/// Unsafe invariant: `slots` holds `mask + 1` hashes (a power of two, more than half of them free), and is never freed: rules live as long as the program.
private struct HashSet: @unchecked Sendable {  // immutable after init
    private let slots: UnsafeMutablePointer<UInt64>
    private let mask: Int

    init(_ words: [StaticString]) {
        var capacity = 16
        while capacity < words.count * 4 { capacity *= 2 }
        mask = capacity - 1
        slots = .allocate(capacity: capacity)
        slots.initialize(repeating: 0, count: capacity)
        for word in words {
            let hash = Hashing.hash64(Cell(word.utf8Start, word.utf8CodeUnitCount))
            var place = Int(truncatingIfNeeded: hash) & mask
            while slots[place] != 0, slots[place] != hash { place = (place + 1) & mask }
            slots[place] = hash
        }
    }

    /// Never true for 0, the sign of a free slot.
    @inline(__always) func contains(_ hash: UInt64) -> Bool {
        var place = Int(truncatingIfNeeded: hash) & mask
        while slots[place] != 0 {
            if slots[place] == hash { return true }
            place = (place &+ 1) & mask
        }
        return false
    }
}
