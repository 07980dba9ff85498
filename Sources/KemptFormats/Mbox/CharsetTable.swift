import Glibc

/// Asks iconv what each byte of a charset stands for.
enum CharsetTable {
    /// The scalar of each byte (U+FFFD for none), when every byte stands for itself.
    ///
    /// A charset of several bytes betrays itself by a byte that is only a beginning, one with states by a byte that yields nothing.
    static func ofSingleBytes(_ handle: iconv_t) -> [UInt32]? {
        var table = [UInt32](repeating: 0xFFFD, count: 256)
        for byte in 0..<256 {
            _ = iconv(handle, nil, nil, nil, nil)
            var input = CChar(bitPattern: UInt8(byte))
            var output: (UInt64, UInt64) = (0, 0)
            var inputLeft = 1
            var outputLeft = 16
            let failed = withUnsafeMutablePointer(to: &input) { inputStart in
                withUnsafeMutableBytes(of: &output) { buffer in
                    var from: UnsafeMutablePointer<CChar>? = inputStart
                    var to: UnsafeMutablePointer<CChar>? = buffer.baseAddress!.assumingMemoryBound(to: CChar.self)
                    return iconv(handle, &from, &inputLeft, &to, &outputLeft) == -1
                }
            }
            if failed {
                if errno != EILSEQ { return nil }
                continue
            }
            guard let scalar = withUnsafeBytes(of: output, { soleScalar($0, count: 16 - outputLeft) }) else { return nil }
            table[byte] = scalar
        }
        return table
    }

    private static func soleScalar(_ bytes: UnsafeRawBufferPointer, count: Int) -> UInt32? {
        var decoder = UTF8()
        var iterator = bytes[0..<count].makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator), iterator.next() == nil else { return nil }
        return scalar.value
    }
}
