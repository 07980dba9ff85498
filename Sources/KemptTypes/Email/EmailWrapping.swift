import KemptCore

/// What people and programs put around an address, and how to take it off: pure functions of bytes.
extension EmailCleaning {
    /// The sign meant by `(at)` or `[dot]` at `index`, and the length of the word; 0 for none.
    static func spelledSign(_ cell: Cell, _ index: Int) -> (UInt8, Int) {
        let close: UInt8
        switch cell[index] {
        case UInt8(ascii: "("): close = UInt8(ascii: ")")
        case UInt8(ascii: "["): close = UInt8(ascii: "]")
        case UInt8(ascii: "{"): close = UInt8(ascii: "}")
        default: return (0, 0)
        }
        for (word, sign) in [("at", UInt8(ascii: "@")), ("a", UInt8(ascii: "@")), ("dot", UInt8(ascii: "."))] as [(StaticString, UInt8)] {
            let length = word.utf8CodeUnitCount
            if index + length + 1 >= cell.count || cell[index + length + 1] != close { continue }
            var isEqual = true
            for place in 0..<length where cell[index + 1 + place].lowered != word.utf8Start[place] { isEqual = false }
            if isEqual { return (sign, length + 2) }
        }
        return (0, 0)
    }

    /// `mailto:a@b.lt?subject=…`: the link's headers are not of the address.
    static func withoutHeaders(_ cell: Cell) -> Cell {
        var seenAt = false
        for index in 0..<cell.count {
            if cell[index] == UInt8(ascii: "@") { seenAt = true }
            if seenAt && cell[index] == UInt8(ascii: "?") { return cell.slice(0, index) }
        }
        return cell
    }

    /// Without quotes, brackets and punctuation at the ends. A dot in front stays: the local part begins with it, or lacks its beginning.
    static func trimmed(_ cell: Cell) -> Cell {
        var low = 0
        var high = cell.count
        while low < high, wraps(cell[low]) || EmailShape.isStrayAtStart(cell[low]), cell[low] != UInt8(ascii: ".") { low += 1 }
        while high > low, wraps(cell[high - 1]) || closes(cell[high - 1]) { high -= 1 }
        return cell.slice(low, high)
    }

    /// May stand in a local part, but ends no domain.
    static func closes(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "`"): true
        default: false
        }
    }

    static func wraps(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "\""), UInt8(ascii: "'"),
            UInt8(ascii: "("),
            UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"):
            true
        default: false
        }
    }
}
