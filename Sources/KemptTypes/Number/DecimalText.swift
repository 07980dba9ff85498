import KemptCore

/// Exact arithmetic on canonical decimal numbers as they are written: no binary fraction ever stands between.
///
/// A canonical number is an optional minus, digits without a leading zero, and perhaps a point and digits.
enum DecimalText {
    /// Multiplies what stands in `output` from `start` on by a power of ten, by moving the point. Linear in the length and the power.
    static func shift(_ output: ByteBuffer, from start: Int, by power: Int, _ scratch: ByteBuffer) {
        if power == 0 { return }
        scratch.removeAll()
        let number = output.cell(from: start)
        let isNegative = number.count > 0 && number[0] == UInt8(ascii: "-")
        var point = -1
        for index in (isNegative ? 1 : 0)..<number.count {
            if number[index] == UInt8(ascii: ".") { point = scratch.count } else { scratch.append(number[index]) }
        }
        if point < 0 { point = scratch.count }
        point += power
        output.truncate(to: start)
        if isNegative { output.append(UInt8(ascii: "-")) }
        let digits = scratch.cell
        write(digits, point, to: output)
    }

    /// Digits with the point before the one at `point`, which may lie outside them.
    private static func write(_ digits: Cell, _ point: Int, to output: ByteBuffer) {
        var index = 0
        while index < point - 1 && (index >= digits.count || digits[index] == UInt8(ascii: "0")) { index += 1 }
        if point <= 0 { output.append(UInt8(ascii: "0")) }
        while index < point {
            output.append(index < digits.count ? digits[index] : UInt8(ascii: "0"))
            index += 1
        }
        if point >= digits.count { return }
        output.append(UInt8(ascii: "."))
        for _ in 0..<max(0, -point) { output.append(UInt8(ascii: "0")) }
        output.append(digits.slice(max(0, point), digits.count))
    }

    /// Orders two canonical numbers: negative, zero or positive.
    static func compare(_ left: Cell, _ right: Cell) -> Int {
        let leftIsNegative = left[0] == UInt8(ascii: "-")
        let rightIsNegative = right[0] == UInt8(ascii: "-")
        if leftIsNegative != rightIsNegative { return leftIsNegative ? -1 : 1 }
        let order = compareMagnitudes(leftIsNegative ? left.slice(1, left.count) : left, rightIsNegative ? right.slice(1, right.count) : right)
        return leftIsNegative ? -order : order
    }

    private static func compareMagnitudes(_ left: Cell, _ right: Cell) -> Int {
        let (leftPoint, rightPoint) = (point(of: left), point(of: right))
        if leftPoint != rightPoint { return leftPoint - rightPoint }
        for index in 0..<leftPoint where left[index] != right[index] { return Int(left[index]) - Int(right[index]) }
        for index in leftPoint + 1..<max(left.count, right.count, leftPoint + 1) {
            let first = index < left.count ? left[index] : UInt8(ascii: "0")
            let second = index < right.count ? right[index] : UInt8(ascii: "0")
            if first != second { return Int(first) - Int(second) }
        }
        return 0
    }

    private static func point(of number: Cell) -> Int {
        for index in 0..<number.count where number[index] == UInt8(ascii: ".") { return index }
        return number.count
    }

    /// How many digits stand behind the point.
    static func decimals(of number: Cell) -> Int { max(0, number.count - point(of: number) - 1) }

    /// Leaves what stands in `output` from `start` on at most `count` digits behind the point, rounded half away from zero.
    ///
    /// Returns whether a digit other than zero was lost.
    static func limitDecimals(_ count: Int, _ output: ByteBuffer, from start: Int) -> Bool {
        let number = output.cell(from: start)
        if number.count <= count { return false }
        let place = point(of: number)
        if number.count - place - 1 <= count { return false }
        var isLossy = false
        for index in place + 1 + count..<number.count where number[index] != UInt8(ascii: "0") { isLossy = true }
        let roundsUp = number[place + 1 + count] >= UInt8(ascii: "5")
        output.truncate(to: start + place + (count > 0 ? count + 1 : 0))
        if roundsUp { increment(output, from: start) } else if isNothing(output.cell(from: start)) { dropMinus(output, from: start) }
        return isLossy
    }

    /// Adds one to the last digit, away from zero.
    private static func increment(_ output: ByteBuffer, from start: Int) {
        let first = output.base[start] == UInt8(ascii: "-") ? start + 1 : start
        var index = output.count - 1
        while index >= first {
            let byte = output.base[index]
            if byte.isDigit {
                if byte < UInt8(ascii: "9") {
                    output.base[index] = byte + 1
                    return
                }
                output.base[index] = UInt8(ascii: "0")
            }
            index -= 1
        }
        output.append(UInt8(ascii: "0"))
        index = output.count - 1
        while index > first {
            output.base[index] = output.base[index - 1]
            index -= 1
        }
        output.base[first] = UInt8(ascii: "1")
    }

    /// No digit but noughts.
    static func isNothing(_ number: Cell) -> Bool {
        for index in 0..<number.count where number[index].isDigit && number[index] != UInt8(ascii: "0") { return false }
        return true
    }

    /// Puts a minus before what stands in `output` from `start` on.
    static func addMinus(_ output: ByteBuffer, from start: Int) {
        output.append(0)
        var index = output.count - 1
        while index > start {
            output.base[index] = output.base[index - 1]
            index -= 1
        }
        output.base[start] = UInt8(ascii: "-")
    }

    /// Minus nothing is nothing.
    static func dropMinus(_ output: ByteBuffer, from start: Int) {
        guard output.count > start, output.base[start] == UInt8(ascii: "-") else { return }
        for index in start..<output.count - 1 { output.base[index] = output.base[index + 1] }
        output.truncate(to: output.count - 1)
    }
}
