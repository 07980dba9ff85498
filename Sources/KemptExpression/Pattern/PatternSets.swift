import KemptText

/// Sets of characters: `[…]` and what stands behind a `\`.
extension PatternParser {
    mutating func bracket(_ start: Int) throws(PatternMistake) -> ScalarSet {
        var set = ScalarSet(items: [])
        set.isNegated = take("^")
        var isFirst = true
        while let sign = peek, sign != "]" || isFirst {
            isFirst = false
            let place = next
            next += 1
            if sign == "\\" {
                let items = try escape(place)
                guard case .range(let low)? = items.first, items.count == 1, isRange else {
                    set.items += items
                    continue
                }
                set.items.append(.range(try range(from: low.lowerBound, place)))
            } else if isRange {
                set.items.append(.range(try range(from: sign.value, place)))
            } else {
                set.items.append(.range(sign.value...sign.value))
            }
        }
        guard take("]") else { throw PatternMistake("this '[' is not closed", at: start, remedy: "write '\\[' for the sign itself") }
        return set
    }

    /// True before `-x` in brackets, where `x` is not the closing one.
    private var isRange: Bool { next + 1 < text.count && text[next] == 0x2D && text[next + 1] != 0x5D }

    private mutating func range(from low: UInt32, _ start: Int) throws(PatternMistake) -> ClosedRange<UInt32> {
        next += 1
        let place = next
        var high = text[next]
        next += 1
        if high == 0x5C {
            guard case .range(let escaped)? = try escape(place).first, escaped.count == 1 else {
                throw PatternMistake("a range ends with a single character", at: start, length: next - start)
            }
            high = escaped.lowerBound
        }
        guard low <= high else { throw PatternMistake("this range runs backwards", at: start, length: next - start) }
        return low...high
    }

    /// What stands behind a `\`, which has been taken.
    mutating func escape(_ start: Int) throws(PatternMistake) -> [ScalarSet.Item] {
        guard let sign = peek else { throw PatternMistake("'\\' has nothing behind it", at: start, remedy: "write '\\\\' for the sign itself") }
        next += 1
        switch sign {
        case "d": return [.range(0x30...0x39)]
        case "D": return [.range(0...0x2F), .range(0x3A...0x10FFFF)]
        case "w": return ScalarSet.wordItems
        case "s", "S": return [.property(.space, isNegated: sign == "S")]
        case "t": return [.range(9...9)]
        case "n": return [.range(10...10)]
        case "r": return [.range(13...13)]
        case "p", "P": return [.property(try property(start), isNegated: sign == "P")]
        default:
            let isAlphanumeric = Scalars.isLetter(sign.value) || Scalars.isDigit(sign.value)
            if isAlphanumeric {
                throw PatternMistake(
                    "'\\\(sign)' is not understood", at: start, length: 2,
                    remedy: sign == "W" ? "write [^\\w]" : "\\d digit, \\w letter or digit, \\s space, \\p{L} letter")
            }
            return [.range(sign.value...sign.value)]
        }
    }

    private mutating func property(_ start: Int) throws(PatternMistake) -> ScalarSet.Properties {
        var name = ""
        if take("{") {
            while let sign = peek, sign != "}", name.count < 20 {
                name.unicodeScalars.append(sign)
                next += 1
            }
            _ = take("}")
        }
        switch name {
        case "L": return .letter
        case "Lu": return .upper
        case "Ll": return .lower
        case "N", "Nd": return .digit
        case "Latin": return .latin
        case "Cyrillic": return .cyrillic
        default:
            throw PatternMistake(
                "'\\p{\(name)}' is not understood", at: start, length: next - start, remedy: "one of L, Lu, Ll, N, Latin, Cyrillic")
        }
    }
}
