import KemptCore
import KemptFormats

/// Hands the bytes of a text to `body`.
func withCell<Result>(_ text: String, _ body: (Cell) throws -> Result) rethrows -> Result {
    try withCell(Array(text.utf8), body)
}

func withCell<Result>(_ bytes: [UInt8], _ body: (Cell) throws -> Result) rethrows -> Result {
    let buffer = ByteBuffer(capacity: bytes.count)
    for byte in bytes { buffer.append(byte) }
    return try withExtendedLifetime(buffer) { try body(buffer.cell) }
}

/// Reads one message and hands it over with its reader alive.
func withMessage<Result>(_ text: String, variant: MboxVariant? = nil, _ body: (MailMessage) throws -> Result) rethrows -> Result {
    try withMessage(Array(text.utf8), variant: variant, body)
}

func withMessage<Result>(_ bytes: [UInt8], variant: MboxVariant? = nil, _ body: (MailMessage) throws -> Result) rethrows -> Result {
    try withCell(bytes) { cell in
        let reader = MailReader()
        return try withExtendedLifetime(reader) { try body(reader.read(cell, variant: variant)) }
    }
}

/// A small generator that gives the same numbers everywhere (SplitMix64, public domain).
struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}

/// One mailbox as text: `name|address`.
func written(_ boxes: [Mailbox]) -> [String] {
    boxes.map { $0.name.string + "|" + $0.address.string }
}
