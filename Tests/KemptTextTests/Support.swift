import KemptCore
import KemptText
import Testing

/// A small seeded generator (xorshift64*): the same numbers in every run.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }
    mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 0x2545_F491_4F6C_DD1D
    }
    mutating func below(_ bound: Int) -> Int { Int(next() >> 33) % bound }
    mutating func bytes(_ count: Int, from alphabet: [UInt8]) -> [UInt8] { (0..<count).map { _ in alphabet[below(alphabet.count)] } }
}

/// Calls `body` with a cell of exactly these bytes: nothing behind them may be read.
func withCell<Result>(_ bytes: [UInt8], _ body: (Cell) -> Result) -> Result {
    let exact = UnsafeMutablePointer<UInt8>.allocate(capacity: max(bytes.count, 1))
    defer { exact.deallocate() }
    for (index, byte) in bytes.enumerated() { exact[index] = byte }
    return body(Cell(exact, bytes.count))
}

func withCell<Result>(_ text: String, _ body: (Cell) -> Result) -> Result { withCell(Array(text.utf8), body) }

/// What an appending function makes of a text, behind bytes that are there already.
func appended(_ text: String, _ append: (Cell, ByteBuffer) -> Void) -> String {
    String(decoding: appendedBytes(Array(text.utf8), append), as: UTF8.self)
}

func appendedBytes(_ bytes: [UInt8], _ append: (Cell, ByteBuffer) -> Void) -> [UInt8] {
    let buffer = ByteBuffer(capacity: 16)
    buffer.append("before|")
    withCell(bytes) { append($0, buffer) }
    let all = Array(UnsafeBufferPointer(start: buffer.base, count: buffer.count))
    precondition(all.starts(with: "before|".utf8))
    return Array(all.dropFirst(7))
}

/// Random text: letters of many scripts, marks, spaces, signs, and in some places bytes that are no UTF-8.
func randomBytes(_ random: inout Seeded, hostile: Bool, hangul: Bool = true) -> [UInt8] {
    let pool: [UInt32] = [
        0x20, 0x20, 0x41, 0x61, 0x7A, 0x27, 0x2D, 0x09, 0x00, 0x7F, 0xA0, 0xAD, 0xC5, 0xDF, 0xE9, 0x130, 0x131, 0x160, 0x17E, 0x1C5, 0x300, 0x301,
        0x306, 0x308, 0x30C, 0x323, 0x327, 0x345, 0x390, 0x3A3, 0x3C2, 0x3C5, 0x401, 0x418, 0x438, 0x439, 0x449, 0x44C, 0x457, 0x5D0, 0x661, 0x915,
        0x10D0, 0x1100, 0x1161, 0x11A8, 0x1E9E, 0x1F82, 0x200B, 0x202E, 0x2019, 0x2028, 0x212B, 0x3000, 0x4E2D, 0xAC00, 0xD7A3, 0xF900, 0xFB01,
        0xFEFF, 0xFF21, 0xFFFD, 0x10400, 0x1D15E, 0x1F600, 0x10FFFF,
    ]
    var bytes: [UInt8] = []
    for _ in 0..<random.below(24) {
        let value = random.below(3) == 0 ? UInt32(random.below(0x600)) : pool[random.below(pool.count)]
        let isHangul = value &- 0x1100 < 0x100 || value &- 0xAC00 < 11172
        if hangul || !isHangul, let scalar = Unicode.Scalar(value) { bytes += Array(String(scalar).utf8) }
        if hostile, random.below(4) == 0 { bytes.append(UInt8(truncatingIfNeeded: 0x80 + random.below(128))) }
    }
    return bytes
}

/// `#expect` for loops of many thousands: costs nothing when all is well.
func check(_ isRight: Bool, _ what: @autoclosure () -> String, at location: SourceLocation = #_sourceLocation) {
    if !isRight { Issue.record("\(what())", sourceLocation: location) }
}
