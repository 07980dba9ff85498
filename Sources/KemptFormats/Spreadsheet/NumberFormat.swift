import KemptCore

/// What a number format makes of a number, as far as it changes what the number is.
enum NumberFormat: Sendable, Equatable {
    case general
    case date
    case dateTime
    case time
    /// `[h]:mm`: hours beyond a day.
    case elapsed
    /// Digits in places: `00000`, `000-00-0000`, `"+370"0`. 0xFF stands for a digit that is always there, 0xFE for one that need not be, other
    /// bytes for themselves.
    case mask([UInt8])

    static let alwaysDigit: UInt8 = 0xFF
    static let someDigit: UInt8 = 0xFE

    /// The formats that have a number and no code (ECMA-376 part 1, 18.8.30): 27–36 and 50–58 are the dates of the East Asian locales.
    static func builtIn(_ id: Int) -> NumberFormat {
        switch id {
        case 14...17, 27...31, 34...36, 50...54, 57, 58: .date
        case 18...21, 32, 33, 45, 47, 55, 56: .time
        case 22: .dateTime
        case 46: .elapsed
        default: .general
        }
    }

    init(code: String) {
        var reader = FormatCode(Array(code.utf8))
        self = reader.read()
    }
}

/// Reads the first section of a number format's code.
private struct FormatCode {
    let code: [UInt8]
    var index = 0
    var hasDay = false
    var hasMonth = false
    var hasTime = false
    var isElapsed = false
    /// A digit place stood before the first letter of a date.
    var isNumber = false
    /// Holds something a mask cannot have: a decimal point, per cent, a condition.
    var isPlain = true
    var mask: [UInt8] = []

    init(_ code: [UInt8]) { self.code = code }

    mutating func read() -> NumberFormat {
        if code.map({ $0 | 0x20 }) == Array("general".utf8) { return .general }
        while index < code.count, code[index] != UInt8(ascii: ";") { step() }
        if hasDay || hasMonth || hasTime {
            if isElapsed { return .elapsed }
            // A lone `m` beside hours or seconds is minutes.
            if hasTime { return hasDay ? .dateTime : .time }
            return .date
        }
        return maskFormat()
    }

    private mutating func step() {
        let byte = code[index]
        index += 1
        switch byte {
        case UInt8(ascii: "\""):
            while index < code.count, code[index] != UInt8(ascii: "\"") { literal() }
            index += 1
        case UInt8(ascii: "\\"): if index < code.count { literal() }
        case UInt8(ascii: "_"), UInt8(ascii: "*"):
            skipScalar()
            isPlain = isPlain && byte != UInt8(ascii: "*")
        case UInt8(ascii: "["): bracket()
        case UInt8(ascii: "0"): place(NumberFormat.alwaysDigit)
        case UInt8(ascii: "#"): place(NumberFormat.someDigit)
        case UInt8(ascii: "?"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "%"), UInt8(ascii: "@"):
            isPlain = false
            if byte == UInt8(ascii: "?") { isNumber = isNumber || !isDate }
        default: letter(byte)
        }
    }

    private var isDate: Bool { hasDay || hasMonth || hasTime }

    private mutating func place(_ mark: UInt8) {
        if !isDate { isNumber = true }
        mask.append(mark)
    }

    private mutating func literal() {
        if code[index] >= NumberFormat.someDigit { isPlain = false }
        mask.append(code[index])
        index += 1
    }

    private mutating func skipScalar() {
        index += 1
        while index < code.count, code[index] & 0xC0 == 0x80 { index += 1 }
    }

    /// `[Red]`, `[$-409]`, `[$€-407]` are passed over; `[h]`, `[mm]`, `[ss]` count past their day; a condition makes it no mask.
    private mutating func bracket() {
        let start = index
        while index < code.count, code[index] != UInt8(ascii: "]") { index += 1 }
        let inside = code[start..<index]
        index += 1
        guard let first = inside.first else { return }
        let low = first | 0x20
        if low == UInt8(ascii: "h") || low == UInt8(ascii: "m") || low == UInt8(ascii: "s"), inside.allSatisfy({ $0 | 0x20 == low }) {
            if !isNumber {
                isElapsed = true
                hasTime = true
            }
        } else if first == UInt8(ascii: "<") || first == UInt8(ascii: ">") || first == UInt8(ascii: "=") || first == UInt8(ascii: "$") {
            isPlain = false
        }
    }

    private mutating func letter(_ byte: UInt8) {
        switch byte | 0x20 {
        case UInt8(ascii: "d"), UInt8(ascii: "y"): if !isNumber { hasDay = true }
        case UInt8(ascii: "m"): if !isNumber { hasMonth = true }
        case UInt8(ascii: "h"), UInt8(ascii: "s"): if !isNumber { hasTime = true }
        case UInt8(ascii: "a"):
            // AM/PM and A/P are no letters of their own.
            for word in ["m/pm", "/p"] where code[index...].starts(with: word.utf8, by: { $0 | 0x20 == $1 | 0x20 }) {
                index += word.utf8.count
                if !isNumber { hasTime = true }
                return
            }
            isPlain = false
        case UInt8(ascii: "e"):
            // An era's year in East Asian dates, else an exponent.
            let next = index < code.count ? code[index] : 0
            if !isNumber, next != UInt8(ascii: "+"), next != UInt8(ascii: "-") { hasDay = true }
            isPlain = false
        default: mask.append(byte)
        }
    }

    /// Digits in places are kept where they make an identifier: zeros that fill up, or a sign and prefix before a number.
    private func maskFormat() -> NumberFormat {
        guard isPlain else { return .general }
        let always = mask.count { $0 == NumberFormat.alwaysDigit }
        let places = mask.count { $0 >= NumberFormat.someDigit }
        let literals = mask.filter { $0 < NumberFormat.someDigit }
        if places == 0 { return .general }
        if always >= 2 { return .mask(mask) }
        let isPhone = literals.contains(UInt8(ascii: "+")) && literals.allSatisfy { Array("+()- 0123456789".utf8).contains($0) }
        return isPhone ? .mask(mask) : .general
    }
}
