// Clever: bytes of a table are written four at a time. The plain twin is in the tests.
import Glibc
import KemptCore

/// Turns stored bytes of one encoding into UTF-8, block after block.
///
/// A character that is cut by the end of a block stays for the next one. What cannot be decoded becomes an `EscapedByte`, never U+FFFD.
/// Cost: 0.15 ns a byte of ASCII and about 1.5 ns a letter by table, 1 ns a character of UTF-16, 5–10 ns a character by iconv.
final class TextDecoder {
    private enum Way {
        /// UTF-8 of each byte, and its length in the top byte (at most three bytes); length 0 = it has no meaning.
        case table([UInt32])
        case utf16(isBigEndian: Bool)
        case utf32(isBigEndian: Bool)
        case converter(iconv_t)
        case copy
    }
    private let way: Way

    /// Throws when the C library has no converter for the encoding.
    init(_ encoding: TextEncoding, path: String) throws {
        switch encoding.form {
        case .utf8: way = .copy
        case .utf16(let isBigEndian): way = .utf16(isBigEndian: isBigEndian)
        case .utf32(let isBigEndian): way = .utf32(isBigEndian: isBigEndian)
        case .singleByte:
            guard let table = SingleByteTable(encoding) else { throw Failure.noConverter(path, encoding) }
            way = .table(table.scalars.map(Self.packed))
        case .multiByte:
            guard let handle = iconv_open("UTF-8", encoding.iconvName), Int(bitPattern: handle) != -1 else {
                throw Failure.noConverter(path, encoding)
            }
            way = .converter(handle)
        }
    }

    deinit { if case .converter(let handle) = way { iconv_close(handle) } }

    /// Appends what `count` bytes stand for and returns how many of them are done with: all of them when `isLast`.
    func decode(_ start: UnsafePointer<UInt8>, _ count: Int, isLast: Bool, into output: ByteBuffer) -> Int {
        switch way {
        case .copy:
            output.append(start, count)
            return count
        case .table(let table):
            table.withUnsafeBufferPointer { Self.decode(start, count, by: $0, into: output) }
            return count
        case .utf16(let isBigEndian): return Self.decode16(start, count, isBigEndian, isLast: isLast, into: output)
        case .utf32(let isBigEndian): return Self.decode32(start, count, isBigEndian, isLast: isLast, into: output)
        case .converter(let handle): return convert(start, count, handle, isLast: isLast, into: output)
        }
    }

    /// UTF-8 in the low three bytes, its length in the top one.
    private static func packed(_ scalar: UInt32) -> UInt32 {
        if scalar == SingleByteTable.none || scalar > 0xFFFF || scalar & 0xF800 == 0xD800 { return 0 }
        if scalar < 0x80 { return 1 << 24 | scalar }
        if scalar < 0x800 { return 2 << 24 | 0x80C0 | scalar >> 6 | (scalar & 0x3F) << 8 }
        return 3 << 24 | 0x8080E0 | scalar >> 12 | (scalar >> 6 & 0x3F) << 8 | (scalar & 0x3F) << 16
    }

    private static func decode(
        _ start: UnsafePointer<UInt8>, _ count: Int, by table: UnsafeBufferPointer<UInt32>, into output: ByteBuffer
    ) {
        // Three bytes for each, and one behind the last that is written and not counted.
        output.reserve(count * 3 + 8)
        let first = UnsafeMutableRawPointer(output.base + output.count)
        var target = first
        var index = 0
        while index < count {
            if index &+ 8 <= count {
                let word = UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self)
                if word & 0x8080_8080_8080_8080 == 0 {
                    target.storeBytes(of: word, as: UInt64.self)
                    target += 8
                    index &+= 8
                    continue
                }
            }
            let end = min(index &+ 8, count)
            while index < end {
                let entry = table[Int(start[index])]
                if entry == 0 {
                    let byte = start[index]
                    target.storeBytes(of: EscapedByte.lead, as: UInt8.self)
                    target.storeBytes(of: 0xB0 | byte >> 6, toByteOffset: 1, as: UInt8.self)
                    target.storeBytes(of: 0x80 | byte & 0x3F, toByteOffset: 2, as: UInt8.self)
                    target += 3
                } else {
                    target.storeBytes(of: entry, as: UInt32.self)
                    target += Int(entry &>> 24)
                }
                index &+= 1
            }
        }
        output.didWrite(target - first)
    }

    // MARK: - iconv

    private func convert(_ start: UnsafePointer<UInt8>, _ count: Int, _ handle: iconv_t, isLast: Bool, into output: ByteBuffer) -> Int {
        var from: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(mutating: start).assumingMemoryBound(to: CChar.self)
        var left = count
        while left > 0 {
            let room = left * 3 + 64
            output.reserve(room)
            var to: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(output.base + output.count).assumingMemoryBound(to: CChar.self)
            var roomLeft = room
            let result = iconv(handle, &from, &left, &to, &roomLeft)
            let code = result == -1 ? errno : 0
            output.didWrite(room - roomLeft)
            if code == 0 || left == 0 { break }
            if code == E2BIG { continue }
            if code == EINVAL, !isLast { return count - left }
            // A broken sequence gives up one byte, so that a line end behind it is not lost with it.
            EscapedByte.append(start[count - left], to: output)
            from = from.map { $0 + 1 }
            left -= 1
        }
        return count
    }
}

extension Failure {
    static func noConverter(_ path: String, _ encoding: TextEncoding) -> Failure {
        Failure(
            .input, "\(path): the C library cannot decode \(encoding.name)",
            remedy: "install its converters (Debian: libc6 with /usr/lib/*/gconv), or convert the file to UTF-8")
    }
}
