import KemptCore
import KemptText

/// What clings to the ends of a name and is no part of it.
enum NameEdges {
    /// The name without commas, colons, underscores and pictures at its ends, nor the quotes around the whole of it.
    static func withoutStraySigns(_ value: Cell, _ scan: NameScan) -> Cell {
        if !scan.has(NameScan.sign) { return value }
        var bare = value
        while true {
            let next = withoutQuotes(trimmed(bare))
            if next.count == bare.count { return bare }
            bare = next
        }
    }

    private static func trimmed(_ value: Cell) -> Cell {
        var lower = 0
        while lower < value.count {
            var next = lower
            if !isStray(UTF8Text.scalar(value, at: &next)) { break }
            lower = next
        }
        var upper = value.count
        while upper > lower {
            var start = upper &- 1
            while start > lower && value[start] & 0xC0 == 0x80 { start &-= 1 }
            var next = start
            if !isStray(UTF8Text.scalar(value, at: &next)) { break }
            upper = start
        }
        return value.slice(lower, upper)
    }

    /// Without a pair of quotes that holds the whole value and has no quote of its kind inside.
    private static func withoutQuotes(_ value: Cell) -> Cell {
        if value.count < 3 { return value }
        var index = 0
        let opening = UTF8Text.scalar(value, at: &index)
        var start = value.count &- 1
        while start > index && value[start] & 0xC0 == 0x80 { start &-= 1 }
        if start <= index { return value }
        var last = start
        let closing = UTF8Text.scalar(value, at: &last)
        switch (opening, closing) {
        case (0x22, 0x22), (0x27, 0x27), (0xAB, 0xBB), (0x201C, 0x201D), (0x201D, 0x201D), (0x201E, 0x201C), (0x201E, 0x201D), (0x2018, 0x2019): break
        default: return value
        }
        let inner = value.slice(index, start)
        var place = 0
        while place < inner.count {
            let scalar = UTF8Text.scalar(inner, at: &place)
            if scalar == opening || scalar == closing { return value }
        }
        return inner
    }

    /// A grave or acute accent between two letters: `O`Brien`, `O´Brien`.
    static func hasWrongApostrophe(_ value: Cell) -> Bool {
        var index = 0
        while index < value.count {
            let place = index
            if isAccent(UTF8Text.scalar(value, at: &index)) && stands(place, index, value) { return true }
        }
        return false
    }

    /// Appends the value with apostrophes in place of such accents.
    static func appendWithApostrophes(_ value: Cell, to buffer: ByteBuffer) {
        var index = 0
        while index < value.count {
            let place = index
            let scalar = UTF8Text.scalar(value, at: &index)
            if isAccent(scalar) && stands(place, index, value) {
                buffer.append(UInt8(ascii: "'"))
            } else {
                buffer.append(value.slice(place, index))
            }
        }
    }

    @inline(__always) private static func isAccent(_ scalar: UInt32) -> Bool { scalar == 0x60 || scalar == 0xB4 || scalar == 0x2032 }

    /// True between two letters.
    private static func stands(_ place: Int, _ behind: Int, _ value: Cell) -> Bool {
        if place == 0 || behind >= value.count { return false }
        var before = place - 1
        while before > 0 && value[before] & 0xC0 == 0x80 { before -= 1 }
        var after = behind
        return Scalars.isLetter(UTF8Text.scalar(value, at: &before)) && Scalars.isLetter(UTF8Text.scalar(value, at: &after))
    }

    private static func isStray(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20, 0x2C, 0x3B, 0x3A, 0x5F, 0x3D, 0x7C, 0x2A: true  // space , ; : _ = | *
        case 0x2600...0x27BF, 0x2B50, 0x2B55, 0xFE0F, 0x20E3, 0x1F000...0x1FAFF: true  // pictures
        default: false
        }
    }
}
