import KemptCore
import KemptText

/// Brings an untidy cell to the shape of an address, one defect after another, and remembers the worst it mended.
///
/// Works in the scratch buffers `first` and `second` by turns; the result is a view into one of them or into the cell.
struct EmailCleaning {
    private let workspace: Workspace
    /// The defect of the highest class; of two of one class the later in the list of rules.
    private(set) var worst: EmailRule?
    /// The cell held nothing but spaces and invisible characters.
    private(set) var wasBlank = false
    /// A bracket disappeared into a sign of another kind when the letters were composed: `<` and a stroke over it.
    private(set) var lostBracket = false
    /// False when only the domain goes into small letters.
    private let lowersLocal: Bool

    init(_ workspace: Workspace, lowersLocal: Bool = true) {
        self.workspace = workspace
        self.lowersLocal = lowersLocal
    }

    mutating func clean(_ cell: Cell) -> Cell {
        var value = tidy(cell)
        wasBlank = value.isEmpty
        if wasBlank { return value }
        value = spellSigns(narrow(value))
        value = unwrap(value)
        value = joinAroundSigns(value)
        return lower(value)
    }

    mutating func note(_ rule: EmailRule) {
        if let known = worst, known.rawValue >= rule.rawValue { return }
        worst = rule
    }

    private mutating func tidy(_ cell: Cell) -> Cell {
        workspace.first.removeAll()
        switch Tidy.clean(cell, into: workspace.first) {
        case .none: return cell
        case .unicode: note(.unicode)
        case .whitespace: note(.whitespace)
        }
        lostBracket = Self.brackets(cell) != Self.brackets(workspace.first.cell)
        return workspace.first.cell
    }

    private static func brackets(_ cell: Cell) -> Int {
        var count = 0
        for index in 0..<cell.count where cell[index] == UInt8(ascii: "<") || cell[index] == UInt8(ascii: ">") { count &+= 1 }
        return count
    }

    /// Full-width letters and signs (U+FF01…FF5E) as ASCII, when the `@` is one of them: typed with a keyboard for Chinese or Japanese.
    private mutating func narrow(_ cell: Cell) -> Cell {
        var isWide = false
        for index in 0..<cell.count {
            if cell[index] == UInt8(ascii: "@") { return cell }
            if cell[index] == 0xEF, index + 2 < cell.count, cell[index + 1] == 0xBC, cell[index + 2] == 0xA0 { isWide = true }
        }
        if !isWide { return cell }
        let buffer = spare(for: cell)
        var index = 0
        while index < cell.count {
            let scalar = UTF8Text.scalar(cell, at: &index)
            buffer.append(scalar: scalar == 0x3002 ? 0x2E : (0xFF01...0xFF5E).contains(scalar) ? scalar - 0xFEE0 : scalar)
        }
        note(.fullWidth)
        return buffer.cell
    }

    /// `jonas(at)example[dot]lt`: a sign spelled out to hide an address from collectors. Only where there is no `@`.
    private mutating func spellSigns(_ cell: Cell) -> Cell {
        for index in 0..<cell.count where cell[index] == UInt8(ascii: "@") { return cell }
        let buffer = spare(for: cell)
        var ats = 0
        var index = 0
        while index < cell.count {
            let (sign, length) = Self.spelledSign(cell, index)
            if length == 0 {
                buffer.append(cell[index])
                index += 1
                continue
            }
            while buffer.count > 0 && buffer.base[buffer.count - 1] == 0x20 { buffer.truncate(to: buffer.count - 1) }
            buffer.append(sign)
            if sign == UInt8(ascii: "@") { ats += 1 }
            index += length
            while index < cell.count && cell[index] == 0x20 { index += 1 }
        }
        if ats != 1 { return cell }
        note(.spelledOut)
        return buffer.cell
    }

    /// Takes off `mailto:`, a display name, brackets, quotes and closing punctuation.
    private mutating func unwrap(_ cell: Cell) -> Cell {
        var value = cell
        if let inner = insideAngles(value) { value = inner }
        let before = value.count
        if let end = labelEnd(value) { value = Self.withoutHeaders(value.slice(end, value.count)) }
        value = Self.trimmed(value)
        if value.count != before { note(.wrapper) }
        return value
    }

    /// The address of `Name <address>`, when there is one pair of angle brackets and no other address outside it.
    private mutating func insideAngles(_ cell: Cell) -> Cell? {
        var open = -1
        var close = -1
        for index in 0..<cell.count {
            if cell[index] == UInt8(ascii: "<") {
                if open >= 0 { return nil }
                open = index
            } else if cell[index] == UInt8(ascii: ">") {
                if close >= 0 { return nil }
                close = index
            }
        }
        guard open >= 0, close > open + 1 else { return nil }
        for index in close + 1..<max(close + 1, cell.count) where !Self.wraps(cell[index]) { return nil }
        let inner = cell.slice(open + 1, close)
        var named = false
        for index in 0..<open {
            if cell[index] == UInt8(ascii: "@") {
                return repeats(cell.slice(0, open), inner)
                    ? {
                        note(.displayName); return inner
                    }() : nil
            }
            if !Self.wraps(cell[index]) { named = true }
        }
        note(named ? .displayName : .wrapper)
        return inner
    }

    /// `"a@b.lt" <a@b.lt>`: the name is the address again.
    private func repeats(_ name: Cell, _ address: Cell) -> Bool {
        var low = 0
        var high = name.count
        while low < high, Self.wraps(name[low]) { low += 1 }
        while high > low, Self.wraps(name[high - 1]) { high -= 1 }
        guard high - low == address.count else { return false }
        for index in 0..<address.count where name[low + index].lowered != address[index].lowered { return false }
        return true
    }

    /// Where the address begins behind `mailto:`, `e-mail:`, `el. paštas:`, `почта:`; nil without such a label.
    private func labelEnd(_ cell: Cell) -> Int? {
        let labels = Self.labels
        var index = 0
        while index < cell.count, index < 24, cell[index] != UInt8(ascii: "@") {
            if cell[index] == UInt8(ascii: ":") {
                workspace.third.removeAll()
                for place in 0..<index where cell[place] != 0x20 && cell[place] != UInt8(ascii: ".") { workspace.third.append(cell[place].lowered) }
                return labels.contains(workspace.third.cell) ? index + 1 : nil
            }
            index += 1
        }
        return nil
    }

    private static let labels = WordIndex(
        words: "mailto email e-mail mail elpaštas elpastas paštas pastas почта Почта элпочта Элпочта эл.почта емейл имейл")

    /// Drops spaces beside `@` and the dots of the domain, and turns a comma or a pair of dots in the domain into one dot.
    private mutating func joinAroundSigns(_ cell: Cell) -> Cell {
        guard let at = onlyAt(in: cell) else { return cell }
        let buffer = spare(for: cell)
        var index = 0
        while index < cell.count {
            let byte = cell[index]
            let inDomain = index > at
            if byte == 0x20 {
                let besideAt = index + 1 == at || index == at + 1
                let besideDot = inDomain && (isDot(cell, index - 1) || isDot(cell, index + 1))
                if besideAt || besideDot { note(.whitespace) } else { buffer.append(byte) }
            } else if inDomain && (byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".")) {
                let repeated = buffer.count > 0 && buffer.base[buffer.count - 1] == UInt8(ascii: ".")
                if byte == UInt8(ascii: ",") || repeated { note(.punctuation) }
                if !repeated { buffer.append(UInt8(ascii: ".")) }
            } else {
                buffer.append(byte)
            }
            index += 1
        }
        return buffer.cell
    }

    private func isDot(_ cell: Cell, _ index: Int) -> Bool {
        index >= 0 && index < cell.count && (cell[index] == UInt8(ascii: ".") || cell[index] == UInt8(ascii: ","))
    }

    private func onlyAt(in cell: Cell) -> Int? {
        var found: Int?
        for index in 0..<cell.count where cell[index] == UInt8(ascii: "@") {
            if found != nil { return nil }
            found = index
        }
        return found
    }

    /// Lower-cases letters of every script and turns Cyrillic look-alikes inside Latin words into the Latin letters.
    private mutating func lower(_ cell: Cell) -> Cell {
        let buffer = spare(for: cell)
        var kept = 0
        if !lowersLocal, let at = onlyAt(in: cell) {
            kept = at
            buffer.append(cell.slice(0, at))
        }
        if EmailLetters.appendLowered(cell.slice(kept, cell.count), to: buffer) { note(.case) }
        let lowered = buffer.cell
        let other = spare(for: lowered)
        if EmailLetters.appendWithoutLookAlikes(lowered, to: other) {
            note(.homoglyph)
            return other.cell
        }
        return lowered
    }

    /// An empty scratch buffer that `cell` does not lie in.
    private func spare(for cell: Cell) -> ByteBuffer {
        let first = workspace.first
        let inFirst = cell.start >= UnsafePointer(first.base) && cell.start <= UnsafePointer(first.base) + first.count
        let buffer = inFirst ? workspace.second : first
        buffer.removeAll()
        return buffer
    }
}
