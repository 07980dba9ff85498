import KemptCore
import KemptText

/// Damage done to a text on its way, taken back before anything else is looked at.
enum Restoring {
    /// What was done, the larger the worse.
    enum Change: Int { case none, unicode, whitespace, entity, encoding }

    /// The value without page code, broken letters and stray spaces; it lies in `first` when anything was done.
    ///
    /// `second` and `third` are overwritten. Cost for a sound value: three looks over its bytes.
    static func tidy(_ cell: Cell, _ workspace: Workspace) -> (value: Cell, change: Change) {
        let (first, second, third) = (workspace.first, workspace.second, workspace.third)
        first.removeAll()
        var value = cell
        var change = Change.none
        // One kind of damage can hide another: broken letters behind page code or around an invisible character.
        for _ in 0..<4 {
            second.removeAll()
            third.removeAll()
            let isCode = Entities.decode(value, into: second)
            let isRestored = isCode || BrokenEncoding.restore(value, into: second)
            let stray = Tidy.clean(isRestored ? second.cell : value, into: third)
            if !isRestored && stray == .none { break }
            first.removeAll()
            first.append(stray == .none ? second.cell : third.cell)
            value = first.cell
            let done: Change = isCode ? .entity : isRestored ? .encoding : stray == .unicode ? .unicode : .whitespace
            if done.rawValue > change.rawValue { change = done }
            if value.isEmpty { break }
        }
        return (value, change)
    }

    /// True for a letter that is lost for good: U+FFFD, a question mark between letters (`Петр?в`), a row of them.
    static func isBeyondRepair(_ cell: Cell) -> Bool {
        var index = 0
        var questions = 0
        var hasLetter = false
        var before: UInt32 = 0x20
        var beforeThat: UInt32 = 0x20
        while index < cell.count {
            let scalar = UTF8Text.scalar(cell, at: &index)
            if scalar == 0xFFFD { return true }
            if scalar == 0x3F { questions &+= 1 }
            if Scalars.isLetter(scalar) { hasLetter = true }
            if before == 0x3F && Scalars.isLetter(beforeThat) && Scalars.isLower(scalar) { return true }
            (beforeThat, before) = (before, scalar)
        }
        return questions > 3 && !hasLetter
    }

    /// True for a web address or the code of a page: `http://…`, `www.…`, `<b>…`.
    static func isFromWeb(_ cell: Cell) -> Bool {
        if cell.count < 4 { return false }
        let isPrefix =
            cell[0].lowered == UInt8(ascii: "w") && cell[1].lowered == UInt8(ascii: "w") && cell[2].lowered == UInt8(ascii: "w")
            && cell[3] == UInt8(ascii: ".")
        if isPrefix { return true }
        var opened = false
        for place in 0..<cell.count {
            let byte = cell[place]
            if byte == UInt8(ascii: "<") {
                opened = place &+ 1 < cell.count && (cell[place &+ 1].lowered.isLowerLetter || cell[place &+ 1] == UInt8(ascii: "/"))
            }
            if byte == UInt8(ascii: ">") && opened { return true }
            if byte == UInt8(ascii: ":"), place &+ 2 < cell.count, cell[place &+ 1] == UInt8(ascii: "/"), cell[place &+ 2] == UInt8(ascii: "/") {
                return true
            }
        }
        return false
    }
}
