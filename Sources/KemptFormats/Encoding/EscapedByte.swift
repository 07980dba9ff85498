import KemptCore

/// A stored byte that cannot be decoded, on its way through text that is UTF-8 otherwise.
///
/// It travels as the lone surrogate U+DC00 + byte in three bytes, ED B0…B3 xx, which well-formed UTF-8 never holds: whoever checks a record
/// finds it ill-formed, refuses it, and can restore what was stored. (Python's `surrogateescape` is the same idea.)
enum EscapedByte {
    static let lead: UInt8 = 0xED

    @inline(__always) static func append(_ byte: UInt8, to output: ByteBuffer) {
        output.append(lead)
        output.append(0xB0 | byte >> 6)
        output.append(0x80 | byte & 0x3F)
    }

    /// The byte that is escaped at `index`, nil when none is.
    @inline(__always) static func byte(_ text: Cell, at index: Int) -> UInt8? {
        guard text[index] == lead, index &+ 2 < text.count, text[index &+ 1] & 0xFC == 0xB0, text[index &+ 2] & 0xC0 == 0x80 else { return nil }
        return text[index &+ 1] << 6 | text[index &+ 2] & 0x3F
    }
}
