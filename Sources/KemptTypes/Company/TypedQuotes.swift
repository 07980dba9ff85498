import KemptCore

/// Quotes that were typed with other signs, for want of a key: `,,Ramunė"`, `''Ramunė''`, `<<Ромашка>>`, `" Ramunė "`.
enum TypedQuotes {
    /// True when two signs that stand for a quote follow each other.
    static func hasPair(_ cell: Cell) -> Bool {
        var before: UInt8 = 0
        for place in 0..<cell.count {
            let byte = cell[place]
            if byte == before, byte == UInt8(ascii: ",") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "<") { return true }
            if byte == 0xE2, length(cell, place) > 0 { return true }
            before = byte
        }
        return false
    }

    /// True for spaces within two straight quotes: `UAB " Ramunė "`.
    static func isLoose(_ cell: Cell) -> Bool {
        var place = 0
        while place < cell.count && cell[place] != CompanyQuotes.quote { place += 1 }
        return place + 1 < cell.count && cell[place + 1] == 0x20 && isLoose(cell, place)
    }

    /// Appends the value with quotes in the place of such signs; appends nothing and returns false when there are none that pair.
    static func append(_ value: Cell, into buffer: ByteBuffer) -> Bool {
        // Longer texts are no names.
        if value.count > 1024 { return false }
        let start = buffer.count
        if hasPair(value) && appendSigns(value, into: buffer) { return true }
        buffer.truncate(to: start)
        if !isLoose(value) { return false }
        var place = 0
        while value[place] != CompanyQuotes.quote { place += 1 }
        buffer.append(value.slice(0, place + 1))
        buffer.append(value.slice(place + 2, value.count - 2))
        buffer.append(CompanyQuotes.quote)
        return true
    }

    private static func appendSigns(_ value: Cell, into buffer: ByteBuffer) -> Bool {
        var (apostrophes, brackets) = (0, 0)
        var isLow = false
        // Straight ones for a Cyrillic name, which become guillemets.
        let isCyrillic = CompanyQuotes.holdsCyrillic(value, 0)
        var isChanged = false
        var place = 0
        while place < value.count {
            let length = length(value, place)
            if !isLow && length == 2 && value[place] == UInt8(ascii: ",") && opens(value, place) {
                if place > 0 && value[place - 1] != 0x20 { buffer.append(0x20) }
                if isCyrillic { buffer.append(CompanyQuotes.quote) } else { buffer.append("„") }
                isLow = true
            } else if isLow && (length > 0 || CompanyQuotes.sign(value, place)?.closes == true) {
                if isCyrillic { buffer.append(CompanyQuotes.quote) } else { buffer.append("“") }
                isLow = false
                isChanged = true
            } else if length == 0 || value[place] == UInt8(ascii: ",") {
                buffer.append(value[place])
                place += 1
                continue
            } else if value[place] == UInt8(ascii: "<") || value[place] == UInt8(ascii: ">") {
                brackets += value[place] == UInt8(ascii: "<") ? 1 : -1
                if brackets < 0 { return false }
                buffer.append(brackets == 1 && value[place] == UInt8(ascii: "<") ? "«" : "»")
                isChanged = true
            } else {
                buffer.append(CompanyQuotes.quote)
                apostrophes += 1
                isChanged = true
            }
            place += max(length, CompanyQuotes.sign(value, place)?.length ?? 0)
        }
        return isChanged && !isLow && brackets == 0 && apostrophes & 1 == 0
    }

    /// The length of two equal signs that are typed for one quote; 0 for anything else.
    private static func length(_ value: Cell, _ place: Int) -> Int {
        switch value[place] {
        case UInt8(ascii: ","), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"):
            return place + 1 < value.count && value[place + 1] == value[place] ? 2 : 0
        case 0xE2 where place + 5 < value.count && value[place + 1] == 0x80 && (value[place + 2] == 0x98 || value[place + 2] == 0x99):
            return value[place + 3] == 0xE2 && value[place + 4] == 0x80 && value[place + 5] | 1 == 0x99 ? 6 : 0  // ‘‘ ’’
        default: return 0
        }
    }

    /// Two commas before a word: at the start, behind a space, or straight behind the first word, which is a legal form.
    private static func opens(_ value: Cell, _ place: Int) -> Bool {
        if place + 2 >= value.count || value[place + 2] == 0x20 || value[place + 2] == UInt8(ascii: ",") { return false }
        if place == 0 || value[place - 1] == 0x20 { return true }
        for earlier in 0..<place where value[earlier] == 0x20 { return false }
        return true
    }

    /// True when the straight quote at `place` opens and a space follows it, and the only other one is last, behind a space.
    private static func isLoose(_ value: Cell, _ place: Int) -> Bool {
        if place > 0 && value[place - 1] != 0x20 || value.count < place + 5 || value[value.count - 1] != CompanyQuotes.quote { return false }
        if value[value.count - 2] != 0x20 { return false }
        for other in (place + 1)..<(value.count - 1) where value[other] == CompanyQuotes.quote { return false }
        return true
    }
}
