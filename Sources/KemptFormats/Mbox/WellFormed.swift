import KemptCore

/// Length of the well-formed UTF-8 sequence at `index`, or 0 (the table of well-formed sequences of the Unicode Standard, chapter 3).
@inline(__always) private func sequenceLength(_ bytes: Cell, _ index: Int) -> Int {
    let lead = bytes[index]
    if lead < 0x80 { return 1 }
    let left = bytes.count &- index
    if lead < 0xC2 || lead > 0xF4 || left < 2 { return 0 }
    let second = bytes[index &+ 1]
    if second & 0xC0 != 0x80 { return 0 }
    if lead < 0xE0 { return 2 }
    if left < 3 || bytes[index &+ 2] & 0xC0 != 0x80 { return 0 }
    if lead < 0xF0 {
        if lead == 0xE0 && second < 0xA0 { return 0 }
        return lead == 0xED && second > 0x9F ? 0 : 3
    }
    if left < 4 || bytes[index &+ 3] & 0xC0 != 0x80 { return 0 }
    if lead == 0xF0 && second < 0x90 { return 0 }
    return lead == 0xF4 && second > 0x8F ? 0 : 4
}

/// True when all bytes are well-formed UTF-8: no overlong form, no surrogate, nothing cut short.
func isWellFormedUTF8(_ bytes: Cell) -> Bool {
    var index = 0
    while index < bytes.count {
        let length = sequenceLength(bytes, index)
        if length == 0 { return false }
        index &+= length
    }
    return true
}

/// Appends the well-formed sequences and one U+FFFD for each byte that belongs to none.
func appendRepairingUTF8(_ bytes: Cell, into output: ByteBuffer) {
    var index = 0
    while index < bytes.count {
        let length = sequenceLength(bytes, index)
        if length == 0 {
            output.append(scalar: 0xFFFD)
            index &+= 1
        } else {
            output.append(bytes.start + index, length)
            index &+= length
        }
    }
}
