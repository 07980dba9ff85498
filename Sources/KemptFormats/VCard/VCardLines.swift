import KemptCore

/// A physical line: its content without its end, and where the next one begins.
struct VCardLine {
    let start: Int
    let end: Int
    let next: Int
    /// Its end is there; without it the text may go on.
    let isWhole: Bool

    /// The line at `start`: ended by LF, CR LF or CR. A CR at the very end of the text is whole only when the text ends there.
    static func at(_ start: Int, _ base: UnsafePointer<UInt8>, _ count: Int, isLast: Bool) -> VCardLine {
        var end = start
        while end < count, base[end] != 0x0A, base[end] != 0x0D { end += 1 }
        if end >= count { return VCardLine(start: start, end: end, next: end, isWhole: isLast) }
        if base[end] == 0x0A { return VCardLine(start: start, end: end, next: end + 1, isWhole: true) }
        if end + 1 < count { return VCardLine(start: start, end: end, next: base[end + 1] == 0x0A ? end + 2 : end + 1, isWhole: true) }
        return VCardLine(start: start, end: end, next: end + 1, isWhole: isLast)
    }

    func text(_ base: UnsafePointer<UInt8>) -> Cell { Cell(base + start, end - start) }

    func isBlank(_ base: UnsafePointer<UInt8>) -> Bool { (start..<end).allSatisfy { base[$0] == 0x20 || base[$0] == 0x09 } }

    /// True when the line is `word`, whatever its case, and nothing but white space behind it.
    func isWord(_ word: StaticString, _ base: UnsafePointer<UInt8>) -> Bool {
        let count = word.utf8CodeUnitCount
        guard end - start >= count else { return false }
        for index in 0..<count where capital(base[start + index]) != word.utf8Start[index] { return false }
        return (start + count..<end).allSatisfy { base[$0] == 0x20 || base[$0] == 0x09 }
    }

    /// True for `AGENT:` and `AGENT;…:` without a value: the card that follows is part of this one.
    func opensAgent(_ base: UnsafePointer<UInt8>) -> Bool {
        guard end - start >= 6, VCardLine(start: start, end: start + 5, next: end, isWhole: true).isWord("AGENT", base) else { return false }
        var last = end
        while last > start, base[last - 1] == 0x20 || base[last - 1] == 0x09 { last -= 1 }
        return base[last - 1] == UInt8(ascii: ":") && (base[start + 5] == UInt8(ascii: ":") || base[start + 5] == UInt8(ascii: ";"))
    }
}

/// A letter of ASCII as a capital.
@inline(__always) func capital(_ byte: UInt8) -> UInt8 { byte >= 97 && byte <= 122 ? byte &- 32 : byte }

/// Where cards begin and end, line by line. The same walk cuts a file and decodes a chunk, so both see the same cards.
struct VCardWalk {
    enum Found {
        /// A whole card, its first line and the line that ends it included.
        case card
        /// A card that another one begins in, or that the text ends in.
        case unclosed
        /// A line that belongs to no card.
        case stray
        case blank
    }
    struct Piece {
        let found: Found
        let start: Int
        let end: Int
        /// Physical lines.
        let lines: Int
    }

    private(set) var position: Int

    init(from position: Int = 0) { self.position = position }

    /// The next piece, nil when it is not whole yet or the text is at its end.
    mutating func next(_ base: UnsafePointer<UInt8>, _ count: Int, isLast: Bool) -> Piece? {
        guard position < count else { return nil }
        let start = position
        let first = VCardLine.at(start, base, count, isLast: isLast)
        guard first.isWhole else { return nil }
        if !first.isWord("BEGIN:VCARD", base) {
            position = first.next
            return Piece(found: first.isBlank(base) ? .blank : .stray, start: start, end: first.next, lines: 1)
        }
        var depth = 1
        var lines = 1
        var isAgent = false
        var place = first.next
        while place < count {
            let line = VCardLine.at(place, base, count, isLast: isLast)
            guard line.isWhole else { return nil }
            if line.isWord("BEGIN:VCARD", base) {
                if !isAgent { break }
                depth += 1
            } else if line.isWord("END:VCARD", base) {
                depth -= 1
            }
            if !line.isBlank(base) { isAgent = line.opensAgent(base) }
            place = line.next
            lines += 1
            if depth == 0 {
                position = place
                return Piece(found: .card, start: start, end: place, lines: lines)
            }
        }
        // Where the text ends, another card may still follow.
        if place >= count, !isLast { return nil }
        position = place
        return Piece(found: .unclosed, start: start, end: place, lines: lines)
    }
}
