import KemptCore
import KemptText

/// Straight quotes around a Cyrillic name as the guillemets that Russian prints: `ООО "Ромашка"` is `ООО «Ромашка»`.
enum CompanyQuotes {
    static let quote = UInt8(ascii: "\"")

    /// The quotation mark at a place: its bytes, and whether it can open and close a name.
    static func sign(_ value: Cell, _ place: Int) -> (length: Int, opens: Bool, closes: Bool)? {
        switch value[place] {
        case quote: return (1, true, true)
        case 0xC2 where place + 1 < value.count && value[place + 1] == 0xAB: return (2, true, false)  // «
        case 0xC2 where place + 1 < value.count && value[place + 1] == 0xBB: return (2, false, true)  // »
        case 0xE2 where place + 2 < value.count && value[place + 1] == 0x80:
            switch value[place + 2] {
            case 0x9E: return (3, true, false)  // „
            case 0x9C: return (3, true, true)  // “ closes in German and Lithuanian, opens in English
            case 0x9D: return (3, true, true)  // ” closes in English, opens in Swedish
            default: return nil
            }
        default: return nil
        }
    }

    /// Appends the value with guillemets; appends nothing and returns false when it has no straight quotes, when they do not
    /// pair, or when what they hold is not Cyrillic.
    static func appendGuillemets(_ value: Cell, into buffer: ByteBuffer) -> Bool {
        // Longer texts are no names; each quote looks at its neighbours as far as they go.
        if value.count > 1024 { return false }
        let start = buffer.count
        var open = 0
        var found = false
        for place in 0..<value.count {
            let byte = value[place]
            if byte != quote {
                buffer.append(byte)
                continue
            }
            let opens = place + 1 < value.count && (place == 0 || isOutside(value, place)) && !isEnd(value, place + 1)
            if opens && !holdsCyrillic(value, place + 1) || !opens && open == 0 {
                buffer.truncate(to: start)
                return false
            }
            found = true
            open += opens ? 1 : -1
            if opens && place > 0 && isLetterEnd(value, place) { buffer.append(0x20) }
            buffer.append(scalar: opens ? 0xAB : 0xBB)
        }
        if !found || open != 0 {
            buffer.truncate(to: start)
            return false
        }
        return true
    }

    /// True when the quote at `place` can open: behind a space, an opening sign, another quote, or straight behind a legal form.
    private static func isOutside(_ value: Cell, _ place: Int) -> Bool {
        switch value[place - 1] {
        case 0x20, UInt8(ascii: "("), quote, UInt8(ascii: "-"), UInt8(ascii: "/"): return true
        default: break
        }
        // `ООО"Ромашка"`: the first quote of all, with no space before it.
        for earlier in 0..<place where value[earlier] == quote || value[earlier] == 0x20 { return false }
        return true
    }

    /// True when nothing of a name begins at `place`.
    private static func isEnd(_ value: Cell, _ place: Int) -> Bool {
        switch value[place] {
        case 0x20, UInt8(ascii: ","), UInt8(ascii: ")"), UInt8(ascii: ";"): return true
        case quote: return place + 1 >= value.count || isEnd(value, place + 1)
        default: return false
        }
    }

    private static func isLetterEnd(_ value: Cell, _ place: Int) -> Bool {
        let byte = value[place - 1]
        return byte >= 0x80 || (byte | 0x20).isLowerLetter || byte.isDigit
    }

    /// True when the first letter from `place` on is Cyrillic.
    static func holdsCyrillic(_ value: Cell, _ place: Int) -> Bool {
        var index = place
        while index < value.count {
            switch Scalars.script(UTF8Text.scalar(value, at: &index)) {
            case .cyrillic: return true
            case .common: continue
            default: return false
            }
        }
        return false
    }
}
