import KemptCore

/// Appends the letters that the part of a domain label behind `xn--` stands for (Punycode, RFC 3492 section 6.2).
///
/// So that an address is found under one form whether it was written with its letters or for the wire. False, and nothing appended,
/// for what is no Punycode. Labels are at most 63 bytes, so the quadratic insertion costs nothing.
func appendPunycode(_ text: Cell, into output: ByteBuffer) -> Bool {
    if text.isEmpty || text.count > 59 || !text.isASCII { return false }
    var scalars: [UInt32] = []
    let delimiter = text.lastIndex(of: 45)
    if let delimiter { for index in 0..<delimiter { scalars.append(UInt32(lowered(text[index]))) } }
    var position = delimiter.map { $0 + 1 } ?? 0
    var next = 128
    var place = 0
    var bias = 72
    while position < text.count {
        let before = place
        guard let delta = variableLength(text, &position, bias: bias), delta <= 1 << 24 else { return false }
        place += delta
        let count = scalars.count + 1
        bias = adaptedBias(place - before, count: count, isFirst: before == 0)
        next += place / count
        place %= count
        guard next > 0xA0, next <= 0x10FFFF, next < 0xD800 || next > 0xDFFF else { return false }
        scalars.insert(UInt32(next), at: place)
        place += 1
    }
    if !scalars.contains(where: { $0 > 127 }) { return false }
    for scalar in scalars { output.append(scalar: scalar) }
    return true
}

/// A number in digits `a`–`z`, `0`–`9`, the lowest first, whose thresholds depend on `bias`.
private func variableLength(_ text: Cell, _ position: inout Int, bias: Int) -> Int? {
    var result = 0
    var weight = 1
    var step = 36
    while position < text.count {
        let byte = lowered(text[position])
        position += 1
        let digit = byte &- 97 < 26 ? Int(byte &- 97) : isDigit(byte) ? Int(byte &- 48) + 26 : -1
        if digit < 0 || weight > 1 << 24 { return nil }
        result += digit * weight
        let threshold = min(max(step - bias, 1), 26)
        if digit < threshold { return result }
        weight *= 36 - threshold
        step += 36
    }
    return nil
}

private func adaptedBias(_ distance: Int, count: Int, isFirst: Bool) -> Int {
    var distance = isFirst ? distance / 700 : distance / 2
    distance += distance / count
    var steps = 0
    while distance > 455 {
        distance /= 35
        steps += 36
    }
    return steps + 36 * distance / (distance + 38)
}
