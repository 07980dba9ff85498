import Glibc

/// What each byte of an encoding of single bytes stands for, asked of iconv once.
struct SingleByteTable: Sendable {
    /// The scalar of each byte; `none` for a byte without a meaning.
    let scalars: [UInt32]
    static let none = UInt32.max

    /// Nil when iconv does not know the encoding or it is none of single bytes. Cost: 256 calls of iconv, about 20 µs.
    init?(_ encoding: TextEncoding) {
        guard encoding.form == .singleByte, let handle = iconv_open("UTF-32LE", encoding.iconvName), Int(bitPattern: handle) != -1 else {
            return nil
        }
        defer { iconv_close(handle) }
        scalars = (0..<256).map { Self.scalar(of: UInt8($0), handle) }
    }

    private static func scalar(of byte: UInt8, _ handle: iconv_t) -> UInt32 {
        _ = iconv(handle, nil, nil, nil, nil)
        var input = CChar(bitPattern: byte)
        var output: (UInt32, UInt32) = (0, 0)
        var inputLeft = 1
        var outputLeft = 8
        let failed = withUnsafeMutablePointer(to: &input) { start in
            withUnsafeMutableBytes(of: &output) { buffer in
                var from: UnsafeMutablePointer<CChar>? = start
                var to = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
                // Some converters hold a letter back, for an accent may follow: ask them for it.
                return iconv(handle, &from, &inputLeft, &to, &outputLeft) == -1 || iconv(handle, nil, nil, &to, &outputLeft) == -1
            }
        }
        return failed || outputLeft != 4 ? none : output.0
    }

    /// Bytes of each scalar, for the way back.
    func reversed() -> [UInt32: UInt8] {
        var bytes: [UInt32: UInt8] = [:]
        for (byte, scalar) in scalars.enumerated().reversed() where scalar != Self.none { bytes[scalar] = UInt8(byte) }
        return bytes
    }
}
