import KemptCore

/// Initials that stand for a given name: `J.`, `J. R.`, `А.`; of a whole name, `J. Smith`, and `Smith` alone.
///
/// Of the records of one customer the one with the name gives it, however the value is chosen: `M.` may be Mary, and Mike. A customer who went on as
/// `M.` would meet both, one tonight and the other tomorrow.
package struct Initials: Sendable {
    /// How many words of two letters and more are no given name yet; -1 where none are looked for.
    private let words: Int

    package init(_ comparison: Comparison?) {
        switch comparison {
        case .givenName: words = 0
        case .fullName: words = 1
        default: words = -1
        }
    }

    /// True when the cell holds initials, or nothing, in the place of a given name. Cost: of a given name nearly always a look at two bytes.
    @inline(__always) package func stand(in cell: Cell) -> Bool {
        if words < 0 || cell.count == 0 { return false }
        // A second letter at once: the given name itself.
        let second = cell[0] < 0x80 ? 1 : 2
        if words == 0, second < cell.count, cell[second] >= UInt8(ascii: "A") { return false }
        return look(at: cell)
    }

    /// True for columns in which there is something to look for.
    var areSought: Bool { words >= 0 }

    @inline(never) private func look(at cell: Cell) -> Bool {
        var (initials, names) = (0, 0)
        var letters = 0
        for index in 0...cell.count {
            let byte = index < cell.count ? cell[index] : UInt8(ascii: " ")
            if byte == UInt8(ascii: " ") || byte == UInt8(ascii: ".") {
                if letters == 1 { initials += 1 }
                letters = 0
            } else if byte >= 0xE0 {
                // Scripts in which one sign may be a whole name.
                return false
            } else if byte & 0xC0 != 0x80 {
                letters += 1
                if letters == 2 { names += 1 }
                if names > words { return false }
            }
        }
        return initials + names > 0
    }
}
