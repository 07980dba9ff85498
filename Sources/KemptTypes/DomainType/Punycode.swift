import KemptCore
import KemptText

/// Punycode of one label (RFC 3492): Unicode written in letters, digits and hyphens, without the prefix `xn--`.
///
/// Written from the RFC's description. Labels are short (63 bytes at most), so the algorithm's square cost is bounded by its callers.
enum Punycode {
    /// What a label can hold: more is no label.
    static let longest = 63

    private static let base: UInt32 = 36
    private static let least: UInt32 = 1
    private static let most: UInt32 = 26

    /// Appends the encoded label as ASCII; false, with nothing appended, when the label is longer than 63 scalars or a number overflows.
    static func encode(_ label: Cell, into buffer: ByteBuffer) -> Bool {
        let begin = buffer.count
        return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: longest) { scalars in
            guard let count = decodeScalars(label, into: scalars) else { return false }
            for index in 0..<count where scalars[index] < 0x80 { buffer.append(UInt8(truncatingIfNeeded: scalars[index])) }
            let basic = UInt32(buffer.count - begin)
            if basic > 0 { buffer.append(UInt8(ascii: "-")) }
            var (next, delta, bias, handled): (UInt32, UInt32, UInt32, UInt32) = (128, 0, 72, basic)
            while handled < count {
                var lowest = UInt32.max
                for index in 0..<count where scalars[index] >= next { lowest = min(lowest, scalars[index]) }
                let (step, overflowed) = (lowest - next).multipliedReportingOverflow(by: handled + 1)
                let (sum, carried) = delta.addingReportingOverflow(step)
                if overflowed || carried {
                    buffer.truncate(to: begin)
                    return false
                }
                (delta, next) = (sum, lowest)
                for index in 0..<count {
                    if scalars[index] < next { delta += 1 }
                    if scalars[index] == next {
                        appendNumber(delta, bias, to: buffer)
                        bias = adapted(delta, handled + 1, isFirst: handled == basic)
                        delta = 0
                        handled += 1
                    }
                }
                delta += 1
                next += 1
            }
            return true
        }
    }

    private static func decodeScalars(_ label: Cell, into scalars: UnsafeMutableBufferPointer<UInt32>) -> Int? {
        var count = 0
        var index = 0
        while index < label.count {
            if count == longest { return nil }
            scalars[count] = UTF8Text.scalar(label, at: &index)
            count += 1
        }
        return count
    }

    /// Appends `delta` as a number of variable length.
    private static func appendNumber(_ delta: UInt32, _ bias: UInt32, to buffer: ByteBuffer) {
        var rest = delta
        var place = base
        while true {
            let threshold = threshold(place, bias)
            if rest < threshold { break }
            buffer.append(digit(threshold + (rest - threshold) % (base - threshold)))
            rest = (rest - threshold) / (base - threshold)
            place += base
        }
        buffer.append(digit(rest))
    }

    /// Appends the decoded label as UTF-8; false, with nothing appended, when it is no Punycode. `label` is lower-case ASCII.
    static func decode(_ label: Cell, into buffer: ByteBuffer) -> Bool {
        if label.isEmpty || label.count > longest { return false }
        return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: longest) { scalars in
            var hyphen = label.count - 1
            while hyphen >= 0, label[hyphen] != UInt8(ascii: "-") { hyphen -= 1 }
            var count = 0
            while count < hyphen {
                if label[count] >= 0x80 { return false }
                scalars[count] = UInt32(label[count])
                count += 1
            }
            var (next, place, bias): (UInt32, UInt32, UInt32) = (128, 0, 72)
            var index = hyphen + 1
            while index < label.count {
                guard let advance = readNumber(label, &index, bias) else { return false }
                let length = UInt32(count + 1)
                let (sum, carried) = place.addingReportingOverflow(advance)
                if carried || count == longest { return false }
                bias = adapted(advance, length, isFirst: place == 0)
                next += sum / length
                place = sum % length
                if next > 0x10FFFF || next & 0xFFFF_F800 == 0xD800 { return false }
                var shifted = count
                while shifted > Int(place) {
                    scalars[shifted] = scalars[shifted - 1]
                    shifted -= 1
                }
                scalars[shifted] = next
                count += 1
                place += 1
            }
            for index in 0..<count { buffer.append(scalar: scalars[index]) }
            return count > 0
        }
    }

    private static func readNumber(_ label: Cell, _ index: inout Int, _ bias: UInt32) -> UInt32? {
        var (value, weight, place): (UInt32, UInt32, UInt32) = (0, 1, base)
        while index < label.count {
            let byte = label[index]
            index += 1
            guard byte.isLowerLetter || byte.isDigit else { return nil }
            let digit = byte.isDigit ? UInt32(byte & 15) + 26 : UInt32(byte) - 97
            let (step, overflowed) = digit.multipliedReportingOverflow(by: weight)
            let (sum, carried) = value.addingReportingOverflow(step)
            if overflowed || carried { return nil }
            value = sum
            let threshold = threshold(place, bias)
            if digit < threshold { return value }
            let (larger, tooLarge) = weight.multipliedReportingOverflow(by: base - threshold)
            if tooLarge { return nil }
            weight = larger
            place += base
        }
        return nil
    }

    private static func threshold(_ place: UInt32, _ bias: UInt32) -> UInt32 {
        place <= bias ? least : place >= bias + most ? most : place - bias
    }

    /// The bias after `delta` was written as number `count` of the label (section 6.1 of the RFC).
    private static func adapted(_ delta: UInt32, _ count: UInt32, isFirst: Bool) -> UInt32 {
        var rest = isFirst ? delta / 700 : delta / 2
        rest += rest / count
        var place: UInt32 = 0
        while rest > (base - least) * most / 2 {
            rest /= base - least
            place += base
        }
        return place + (base - least + 1) * rest / (rest + 38)
    }

    private static func digit(_ value: UInt32) -> UInt8 {
        UInt8(truncatingIfNeeded: value < 26 ? value + 97 : value + 22)
    }
}
