import KemptCore

/// A fixed set of words, each with a small number: open addressing over bytes, built once and only read afterwards.
///
/// A look-up costs a hash of the word and, on a hit, one comparison (about 5 ns for a word of ten bytes). Nothing depends on the
/// order of slots, so nothing of it reaches any output.
///
/// Unsafe invariant: `slots` holds `mask + 1` slots (a power of two, at least one of them free), `bytes` holds every word; both
/// are never freed, because tables and types live as long as the program.
struct WordIndex: @unchecked Sendable {  // immutable after init
    struct Slot {
        var hash: UInt32
        var start: UInt32
        /// Length of the word in bytes; 0 marks a free slot.
        var length: UInt32
        var value: UInt32
    }

    private let slots: UnsafeMutablePointer<Slot>
    private let mask: Int
    private let bytes: UnsafeMutablePointer<UInt8>
    /// Length of the longest word: longer values are refused without hashing.
    let longest: Int

    /// Builds the index; of two equal words the first wins. Empty words are left out.
    init(_ words: [(word: Cell, value: Int)]) {
        let distinct = Self.distinct(words)
        (slots, mask) = Self.emptySlots(for: distinct.count)
        bytes = .allocate(capacity: max(1, distinct.reduce(0) { $0 + Int($1.length) }))
        longest = distinct.reduce(0) { max($0, Int($1.length)) }
        var used = 0
        for var slot in distinct {
            let word = words[Int(slot.start)].word
            (bytes + used).update(from: word.start, count: word.count)
            slot.start = UInt32(used)
            used += word.count
            var place = Int(slot.hash) & mask
            while slots[place].length != 0 { place = (place + 1) & mask }
            slots[place] = slot
        }
    }

    /// The words that are not empty, each once; `start` is the place in the list.
    private static func distinct(_ words: [(word: Cell, value: Int)]) -> [Slot] {
        let (slots, mask) = emptySlots(for: words.count)
        defer { slots.deallocate() }
        var distinct: [Slot] = []
        distinct.reserveCapacity(words.count)
        for (index, (word, value)) in words.enumerated() where !word.isEmpty {
            let hash = hash(word)
            var place = Int(hash) & mask
            while slots[place].length != 0, slots[place].hash != hash || !words[Int(slots[place].start)].word.equals(word) {
                place = (place + 1) & mask
            }
            if slots[place].length != 0 { continue }
            slots[place] = Slot(hash: hash, start: UInt32(index), length: UInt32(word.count), value: UInt32(value))
            distinct.append(slots[place])
        }
        return distinct
    }

    /// Room for some words, at least half of it free.
    private static func emptySlots(for count: Int) -> (slots: UnsafeMutablePointer<Slot>, mask: Int) {
        var capacity = 8
        while capacity < count * 2 { capacity *= 2 }
        let slots = UnsafeMutablePointer<Slot>.allocate(capacity: capacity)
        slots.initialize(repeating: Slot(hash: 0, start: 0, length: 0, value: 0), count: capacity)
        return (slots, capacity - 1)
    }

    init(_ words: [(word: String, value: Int)]) { self = withCells(words) { WordIndex($0) } }

    /// Builds the index of words separated by spaces and line breaks; a word's value is its place in the text.
    init(words text: String) {
        self.init(text.words.enumerated().map { ($0.element, $0.offset) })
    }

    /// Builds the index of groups of words separated by spaces and line breaks; a word's value is the place of its group.
    init(groups: [String]) {
        var words: [(word: String, value: Int)] = []
        for (place, group) in groups.enumerated() {
            for word in group.words { words.append((word, place)) }
        }
        self.init(words)
    }

    /// The word's number, or -1 when it is not in the set.
    func value(_ cell: Cell) -> Int {
        let count = cell.count
        if count == 0 || count > longest { return -1 }
        let hash = Self.hash(cell)
        var place = Int(hash) & mask
        while slots[place].length != 0 {
            if matches(slots[place], cell, hash) { return Int(slots[place].value) }
            place = (place &+ 1) & mask
        }
        return -1
    }

    @inline(__always) func contains(_ cell: Cell) -> Bool { value(cell) >= 0 }

    @inline(__always) private func matches(_ slot: Slot, _ cell: Cell, _ hash: UInt32) -> Bool {
        slot.hash == hash && Int(slot.length) == cell.count && equalBytes(bytes + Int(slot.start), cell.start, cell.count)
    }

    /// Multiply-and-fold over eight bytes at a time, the last step over what an earlier one has seen; the same on every machine of the same
    /// byte order.
    @inline(__always) private static func hash(_ cell: Cell) -> UInt32 {
        let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
        let (raw, count) = (UnsafeRawPointer(cell.start), cell.count)
        var state = UInt64(truncatingIfNeeded: count) &* multiplier
        var rest: UInt64
        if count >= 8 {
            var index = 0
            while index &+ 8 < count {
                state = (state ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* multiplier
                state ^= state >> 29
                index &+= 8
            }
            rest = raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
        } else if count >= 4 {
            rest = UInt64(raw.loadUnaligned(as: UInt32.self)) << 32 | UInt64(raw.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
        } else {
            rest = UInt64(cell.start[0]) << 16 | UInt64(cell.start[count >> 1]) << 8 | UInt64(cell.start[count &- 1])
        }
        state = (state ^ rest) &* multiplier
        return UInt32(truncatingIfNeeded: (state ^ state >> 29) &* multiplier >> 32)
    }
}
