import KemptCore

/// What a code turns out to be when it is held against a kind.
enum CodeVerdict {
    case fine
    /// The shape is right, the check digits are not.
    case checkDigits
    /// Not the shape of the kind.
    case shape
}

/// Arithmetic over the digits of a code: weighted sums and the usual check digits.
///
/// The bytes are digits and capital letters; a sum over letters is asked for only where it is defined.
extension Cell {
    @inline(__always) func digit(_ index: Int) -> Int { Int(start[index] & 15) }

    /// True when the bytes from `low` up to `high` are all digits.
    func hasDigits(_ low: Int, _ high: Int) -> Bool {
        for index in low..<high where !start[index].isDigit { return false }
        return true
    }

    /// Digits throughout, `length` of them.
    func isDigits(_ length: Int) -> Bool { count == length && hasDigits(0, length) }

    /// True when the digits from `low` up to `high` are all noughts.
    func isZero(_ low: Int, _ high: Int) -> Bool {
        for index in low..<high where start[index] != UInt8(ascii: "0") { return false }
        return true
    }

    /// The sum of the digits from `first` on, each times its weight plus `extra`. The weights lie on the stack: an array would be allocated.
    @inline(__always) func sum<let Count: Int>(_ weights: InlineArray<Count, Int>, plus extra: Int = 0, from first: Int = 0) -> Int {
        var sum = 0
        for index in 0..<Count { sum &+= digit(first &+ index) &* (weights[index] &+ extra) }
        return sum
    }

    /// Where a byte stands in a row of letters; nil when it is not among them.
    static func place(of byte: UInt8, in letters: StaticString) -> Int? {
        for index in 0..<letters.utf8CodeUnitCount where letters.utf8Start[index] == byte { return index }
        return nil
    }

    /// The number that the bytes from `low` up to `high` write; at most 18 digits.
    func number(_ low: Int, _ high: Int) -> Int {
        var value = 0
        for index in low..<high { value = value * 10 + digit(index) }
        return value
    }

    /// The sum of ISO/IEC 7812-1 (Luhn) of the bytes from `low` up to `high`, the last of them the check digit.
    func luhn(_ low: Int, _ high: Int) -> Int {
        var sum = 0
        var doubles = false
        var index = high
        while index > low {
            index -= 1
            var value = digit(index)
            if doubles { value = value < 5 ? value * 2 : value * 2 - 9 }
            sum += value
            doubles.toggle()
        }
        return sum % 10
    }

    /// The check of ISO 7064 mod 11,10 over all bytes.
    func mod1110() -> Int {
        var check = 5
        for index in 0..<count { check = ((check == 0 ? 10 : check) * 2 % 11 + digit(index)) % 10 }
        return check
    }

    /// The remainder by 97 of the number that digits and letters write (A is 10 … Z is 35), the bytes from `first` on, then those before it.
    func mod97(from first: Int) -> Int {
        var rest = 0
        for step in 0..<count {
            let byte = start[(first + step) % count]
            let value = byte.isDigit ? Int(byte & 15) : Int(byte) - 55
            rest = (rest * (value < 10 ? 10 : 100) + value) % 97
        }
        return rest
    }

    /// True when the six digits at `first` write a day, given the century: a month and a day that exist.
    func hasDay(year: Int, month: Int, day: Int) -> Bool {
        guard (1...12).contains(month), day >= 1 else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = month == 2 ? (isLeap ? 29 : 28) : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31
        return day <= days
    }
}

extension CodeVerdict {
    @inline(__always) init(_ isRight: Bool) { self = isRight ? .fine : .checkDigits }
}
