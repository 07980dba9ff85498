import KemptCore
import KemptText

/// Brackets and quotes around words of a full name.
extension NameTokens {
    /// Behind the closing sign of the brackets or quotes that open at `start`.
    func enclosedEnd(_ start: Int) -> Int? {
        guard let closing = NameTokens.closing(cell, start) else { return nil }
        let length = NameTokens.signLength(cell, start)
        var place = start &+ length
        while place < cell.count {
            if NameTokens.isSign(cell, place, closing) {
                let end = place &+ NameTokens.signLength(cell, place)
                let stands = end == cell.count || cell[end] == 0x20 || cell[end] == UInt8(ascii: ",")
                if stands && place > start &+ length { return end }
                if closing != 0x27 && closing != 0x2019 { return nil }
            }
            place &+= 1
        }
        return nil
    }

    /// The sign that closes what the sign at `place` opens.
    static func closing(_ cell: Cell, _ place: Int) -> UInt32? {
        var index = place
        switch UTF8Text.scalar(cell, at: &index) {
        case UInt32(UInt8(ascii: "(")): return UInt32(UInt8(ascii: ")"))
        case 0x22: return 0x22
        case 0x27: return 0x27
        case 0xAB: return 0xBB
        case 0xBB: return 0xAB
        case 0x201D: return 0x201D
        case 0x201C: return 0x201D
        case 0x201E: return 0x201C
        case 0x2018: return 0x2019
        default: return nil
        }
    }

    private static func isSign(_ cell: Cell, _ place: Int, _ sign: UInt32) -> Bool {
        if cell[place] & 0xC0 == 0x80 { return false }
        var index = place
        return UTF8Text.scalar(cell, at: &index) == sign
    }

    static func signLength(_ cell: Cell, _ place: Int) -> Int {
        var index = place
        _ = UTF8Text.scalar(cell, at: &index)
        return index &- place
    }
}
