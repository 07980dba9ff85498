import KemptCore

/// How a body was made fit for transport (RFC 2045 section 6).
public enum TransferEncoding: UInt8, Sendable {
    case identity, base64, quotedPrintable, unknown

    /// Reads the value of `Content-Transfer-Encoding`; a missing one means 7bit.
    static func read(_ value: Cell) -> TransferEncoding {
        var token = value.trimmed
        if let end = (0..<token.count).first(where: { isBlank(token[$0]) || token[$0] == 59 || token[$0] == 40 }) {
            token = token.slice(0, end)
        }
        if token.isEmpty || token.equalsIgnoringCase("7bit") || token.equalsIgnoringCase("8bit") || token.equalsIgnoringCase("binary") {
            return .identity
        }
        if token.equalsIgnoringCase("base64") { return .base64 }
        if token.equalsIgnoringCase("quoted-printable") { return .quotedPrintable }
        // Labels of careless programs that mean what they say.
        if token.equalsIgnoringCase("7-bit") || token.equalsIgnoringCase("8-bit") || token.equalsIgnoringCase("8bits") { return .identity }
        return .unknown
    }
}

/// Values of the base64 alphabet; 64 for `=`, 65 for blanks, 66 for anything else.
private let base64Values: [UInt8] = {
    var table = [UInt8](repeating: 66, count: 256)
    for byte in UInt8(ascii: "A")...UInt8(ascii: "Z") { table[Int(byte)] = byte - 65 }
    for byte in UInt8(ascii: "a")...UInt8(ascii: "z") { table[Int(byte)] = byte - 71 }
    for byte in UInt8(ascii: "0")...UInt8(ascii: "9") { table[Int(byte)] = byte + 4 }
    table[43] = 62
    table[47] = 63
    table[61] = 64
    for byte in [9, 10, 13, 32] { table[byte] = 65 }
    return table
}()

/// Appends the bytes that base64 text stands for; strangers among the characters are passed over and marked.
///
/// Padding ends a group and the next one may follow, as in lists that add a footer of their own. Stops at `limit` bytes.
package func decodeBase64(_ text: Cell, into output: ByteBuffer, limit: Int = .max) -> MailDefects {
    let room = text.count / 4 * 3 + 3
    output.reserve(room)
    var defects: MailDefects = []
    base64Values.withUnsafeBufferPointer { table in
        var group: UInt32 = 0
        var held = 0
        var index = 0
        var written = 0
        let target = output.base + output.count
        while index < text.count && written < limit {
            if held == 0 {
                // Whole groups of four, the ordinary case.
                while index &+ 4 <= text.count && written < limit {
                    let a = table[Int(text[index])], b = table[Int(text[index &+ 1])]
                    let c = table[Int(text[index &+ 2])], d = table[Int(text[index &+ 3])]
                    if (a | b | c | d) >= 64 { break }
                    let four = UInt32(a) << 18 | UInt32(b) << 12 | UInt32(c) << 6 | UInt32(d)
                    target[written] = UInt8(truncatingIfNeeded: four >> 16)
                    target[written &+ 1] = UInt8(truncatingIfNeeded: four >> 8)
                    target[written &+ 2] = UInt8(truncatingIfNeeded: four)
                    written &+= 3
                    index &+= 4
                }
                if index >= text.count || written >= limit { break }
            }
            let value = table[Int(text[index])]
            index &+= 1
            if value < 64 {
                group = group << 6 | UInt32(value)
                held &+= 1
                if held == 4 { finishGroup(&group, &held, target, &written) }
            } else if value == 64 {
                finishGroup(&group, &held, target, &written)
            } else if value == 66 {
                defects.insert(.badBase64)
            }
        }
        if held != 0 {
            defects.insert(.badBase64)
            finishGroup(&group, &held, target, &written)
        }
        output.didWrite(written)
    }
    return defects
}

/// Writes the whole bytes of a group of up to four values.
@inline(__always) private func finishGroup(
    _ group: inout UInt32, _ held: inout Int, _ target: UnsafeMutablePointer<UInt8>, _ written: inout Int
) {
    let bits = group << (6 * UInt32(4 &- held))
    if held >= 2 {
        target[written] = UInt8(truncatingIfNeeded: bits >> 16)
        written &+= 1
    }
    if held >= 3 {
        target[written] = UInt8(truncatingIfNeeded: bits >> 8)
        written &+= 1
    }
    if held == 4 {
        target[written] = UInt8(truncatingIfNeeded: bits)
        written &+= 1
    }
    group = 0
    held = 0
}

/// Appends the bytes that quoted-printable text stands for (RFC 2045 section 6.7); blanks behind a soft break's `=` are transport's and go.
package func decodeQuotedPrintable(_ text: Cell, into output: ByteBuffer) -> MailDefects {
    output.reserve(text.count)
    var defects: MailDefects = []
    let start = output.count
    var index = 0
    while index < text.count {
        let end = text.firstIndex(of: 10, from: index) ?? text.count
        let next = min(end + 1, text.count)
        var contentEnd = end
        while contentEnd > index, text[contentEnd - 1] == 32 || text[contentEnd - 1] == 9 || text[contentEnd - 1] == 13 { contentEnd -= 1 }
        if contentEnd > index && text[contentEnd - 1] == 61 {
            appendQuotedLine(text.slice(index, contentEnd - 1), into: output, &defects)
        } else {
            appendQuotedLine(text.slice(index, next), into: output, &defects)
        }
        index = next
    }
    assert(output.count - start <= text.count)
    return defects
}

private func appendQuotedLine(_ line: Cell, into output: ByteBuffer, _ defects: inout MailDefects) {
    var index = 0
    while let sign = line.firstIndex(of: 61, from: index) {
        output.append(line.start + index, sign - index)
        if sign + 2 < line.count, let byte = hexByte(line[sign + 1], line[sign + 2]) {
            output.append(byte)
            index = sign + 3
        } else if sign + 1 < line.count, line[sign + 1] == 13 {
            index = sign + 2  // a soft break of a message whose lines end in CR alone
        } else {
            defects.insert(.badQuotedPrintable)
            output.append(61)
            index = sign + 1
        }
    }
    output.append(line.start + index, line.count - index)
}

/// The byte that two hexadecimal digits stand for.
@inline(__always) func hexByte(_ high: UInt8, _ low: UInt8) -> UInt8? {
    let upper = hexValue(high), lower = hexValue(low)
    return upper < 16 && lower < 16 ? upper << 4 | lower : nil
}

/// Appends the bytes that a `Q` encoded word stands for (RFC 2047 section 4.2).
func decodeQWord(_ text: Cell, into output: ByteBuffer) -> MailDefects {
    var defects: MailDefects = []
    var index = 0
    while index < text.count {
        let byte = text[index]
        if byte == 95 {
            output.append(32)
        } else if byte == 61, index + 2 < text.count, let decoded = hexByte(text[index + 1], text[index + 2]) {
            output.append(decoded)
            index += 2
        } else {
            if byte == 61 { defects.insert(.badQuotedPrintable) }
            output.append(byte)
        }
        index += 1
    }
    return defects
}
