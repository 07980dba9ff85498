import Glibc
import KemptCore

/// Numbers of a sheet as a person sees them, so that identifiers stay what they were.
enum SheetNumber {
    /// A spreadsheet keeps so many digits of a number; what stood behind them has been lost.
    private static let keptDigits = 15
    private static let firstDamaged = 1e15

    /// Appends a number as stored in a file: whole ones without `.0` or exponent, others with at most fifteen digits. True when digits have
    /// been lost: a whole number of more than fifteen.
    ///
    /// Cost: a scan and a copy for all but numbers with an exponent or more than fifteen digits.
    static func append(_ raw: Cell, to buffer: ByteBuffer) -> Bool {
        var index = raw.count > 0 && raw[0] == UInt8(ascii: "-") ? 1 : 0
        let first = index
        var point = -1
        while index < raw.count {
            if raw[index] == UInt8(ascii: "."), point < 0 {
                point = index
            } else if raw[index] &- 48 > 9 {
                return appendSlowly(raw, to: buffer)
            }
            index &+= 1
        }
        let digits = index &- first &- (point < 0 ? 0 : 1)
        guard digits > 0, digits <= keptDigits, point != first, raw[first] != UInt8(ascii: "0") || point == first &+ 1 || digits == 1 else {
            return appendSlowly(raw, to: buffer)
        }
        var end = index
        if point >= 0 {
            while end > point + 1, raw[end - 1] == UInt8(ascii: "0") { end -= 1 }
            if end == point + 1 { end = point }
        }
        let isZero = end == first &+ 1 && raw[first] == UInt8(ascii: "0")
        buffer.append(isZero ? raw.slice(first, end) : raw.slice(0, end))
        return false
    }

    private static func appendSlowly(_ raw: Cell, to buffer: ByteBuffer) -> Bool {
        guard let number = slowValue(raw), number.isFinite else {
            buffer.append(raw)
            return false
        }
        if abs(number) >= firstDamaged {
            let isPlain = (0..<raw.count).allSatisfy { raw[$0] &- 48 <= 9 }
            if isPlain || abs(number) >= 9e18 { buffer.append(raw) } else { buffer.append(decimal: Int(number)) }
            return true
        }
        if number == number.rounded(.towardZero) {
            buffer.append(decimal: Int(number))
        } else {
            append(fifteenDigitsOf: number, to: buffer)
        }
        return false
    }

    /// `%.15g`: the digits a spreadsheet keeps. The program never sets a locale, so the point is a point.
    private static func append(fifteenDigitsOf number: Double, to buffer: ByteBuffer) {
        let room = 40
        buffer.reserve(room)
        let target = UnsafeMutableRawPointer(buffer.base + buffer.count).assumingMemoryBound(to: CChar.self)
        let written = withVaList([number]) { vsnprintf(target, room, "%.15g", $0) }
        buffer.didWrite(min(max(Int(written), 0), room - 1))
    }

    private static func slowValue(_ raw: Cell) -> Double? { raw.count > 0 && raw.count <= 400 ? Double(raw.string) : nil }

    /// The value of a number, for dates. Exact: the fast way divides two exactly known numbers.
    static func value(_ raw: Cell) -> Double? {
        var mantissa = 0
        var digits = 0
        var scale = 0
        var index = raw.count > 0 && raw[0] == UInt8(ascii: "-") ? 1 : 0
        let isNegative = index == 1
        var hasPoint = false
        while index < raw.count {
            let digit = raw[index] &- 48
            if digit <= 9 {
                mantissa = mantissa &* 10 &+ Int(digit)
                digits &+= 1
                if hasPoint { scale &+= 1 }
            } else if raw[index] == UInt8(ascii: "."), !hasPoint {
                hasPoint = true
            } else {
                return slowValue(raw)
            }
            if digits > keptDigits { return slowValue(raw) }
            index &+= 1
        }
        if digits == 0 { return nil }
        let number = Double(mantissa) / powers[scale]
        return isNegative ? -number : number
    }

    private static let powers: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15]

    /// Appends a whole number with its digits in the places of a mask; false (nothing written) when the mask does not take it.
    static func append(_ raw: Cell, mask: [UInt8], to buffer: ByteBuffer) -> Bool {
        guard raw.count > 0 else { return false }
        let scratch = ByteBuffer(capacity: 32)
        if append(raw, to: scratch) { return false }
        let digits = scratch.cell
        for index in 0..<digits.count where digits[index] &- 48 > 9 { return false }
        let places = mask.count { $0 >= NumberFormat.someDigit }
        let always = mask.count { $0 == NumberFormat.alwaysDigit }
        if digits.count < places, always < places { if digits.count < always || places > 1 { return false } }
        var lead = max(0, places - digits.count)
        var next = 0
        // The first place takes the digits that are more than there are places.
        var extra = max(0, digits.count - places)
        for byte in mask {
            if byte < NumberFormat.someDigit {
                buffer.append(byte)
                continue
            }
            if lead > 0 {
                buffer.append(UInt8(ascii: "0"))
                lead -= 1
                continue
            }
            for _ in 0...extra {
                buffer.append(digits[next])
                next += 1
            }
            extra = 0
        }
        return true
    }

    /// `4.4E+11` as text: what is left of a long number after a spreadsheet showed it and somebody saved what was shown.
    static func isDamagedText(_ cell: Cell) -> Bool {
        // The shortest is `1E+10`, the longest has fifteen digits.
        guard cell.count >= 5, cell.count <= 24 else { return false }
        var index = 0
        while index < cell.count, cell[index] &- 48 <= 9 { index += 1 }
        guard index >= 1, index <= 3, index < cell.count else { return false }
        if cell[index] == UInt8(ascii: ".") || cell[index] == UInt8(ascii: ",") {
            index += 1
            while index < cell.count, cell[index] &- 48 <= 9 { index += 1 }
        }
        guard index + 4 <= cell.count, cell[index] | 0x20 == UInt8(ascii: "e"), cell[index + 1] == UInt8(ascii: "+") else { return false }
        guard index + 4 == cell.count, let exponent = decimal(cell.slice(index + 2, cell.count)) else { return false }
        return exponent >= shortestLong - 1
    }

    private static let shortestLong = 9

    /// At least nine digits and nothing else but a sign before them.
    static func isLong(_ cell: Cell) -> Bool {
        guard cell.count >= shortestLong, cell.count <= 32 else { return false }
        for index in (cell[0] == UInt8(ascii: "+") ? 1 : 0)..<cell.count where cell[index] &- 48 > 9 { return false }
        return true
    }
}
