import Glibc
import KemptCore
import KemptText

/// The way back from decoded text to the bytes of the file: for byte offsets, and for the raw bytes of what could not be decoded.
///
/// Nothing is remembered while reading. Exact for every encoding in which a character has one form only; iconv is asked for the others.
public struct StoredText: Sendable {
    private let encoding: TextEncoding
    private let bytesOfScalars: [UInt32: UInt8]

    init(_ encoding: TextEncoding) {
        self.encoding = encoding
        bytesOfScalars = encoding.form == .singleByte ? SingleByteTable(encoding)?.reversed() ?? [:] : [:]
    }

    /// Whether the text is stored as it is handed on.
    public var isSame: Bool { encoding.form == .utf8 }

    /// How many bytes `text`, cut at characters, takes in the file. Cost: memory speed, but iconv's for encodings of several bytes.
    public func count(_ text: Cell) -> Int {
        switch encoding.form {
        case .utf8: return text.count
        case .singleByte: return Self.scalars(text)
        case .utf16: return 2 * (Self.scalars(text) + Self.longScalars(text)) - Self.escapes(text)
        case .utf32: return 4 * Self.scalars(text) - 3 * Self.escapes(text)
        case .multiByte: return bytes(text).count
        }
    }

    /// The bytes of the file that `text` was decoded from.
    public func bytes(_ text: Cell) -> [UInt8] {
        if isSame { return Array(UnsafeBufferPointer(start: text.start, count: text.count)) }
        if encoding.form == .multiByte { return converted(text) }
        var stored: [UInt8] = []
        stored.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            if let byte = EscapedByte.byte(text, at: index) {
                stored.append(byte)
                index += 3
            } else {
                append(UTF8Text.scalar(text, at: &index), to: &stored)
            }
        }
        return stored
    }

    private func append(_ scalar: UInt32, to stored: inout [UInt8]) {
        switch encoding.form {
        case .utf16(let isBigEndian):
            let units =
                scalar < 0x10000
                ? [UInt16(scalar)] : [UInt16(0xD800 + (scalar - 0x10000) >> 10), UInt16(0xDC00 + (scalar - 0x10000) & 0x3FF)]
            for unit in units {
                let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
                stored += isBigEndian ? pair.reversed() : pair
            }
        case .utf32(let isBigEndian):
            let four = (0..<4).map { UInt8(truncatingIfNeeded: scalar >> ($0 * 8)) }
            stored += isBigEndian ? four.reversed() : four
        default: stored.append(bytesOfScalars[scalar] ?? UInt8(ascii: "?"))
        }
    }

    // MARK: - Counting

    private static func scalars(_ text: Cell) -> Int { text.count - count(text) { $0 & 0xC0 == 0x80 } }
    private static func longScalars(_ text: Cell) -> Int { count(text) { $0 >= 0xF0 } }

    @inline(__always) private static func count(_ text: Cell, where isCounted: (UInt8) -> Bool) -> Int {
        var total = 0
        var index = 0
        while index < text.count {
            // Blocks of 255 keep the counters in a byte, which is what lets the loop be vectorised.
            let end = min(index &+ 255, text.count)
            var part: UInt8 = 0
            while index < end {
                part &+= isCounted(text.start[index]) ? 1 : 0
                index &+= 1
            }
            total &+= Int(part)
        }
        return total
    }

    /// Escaped bytes in decoded text.
    static func escapes(_ text: Cell) -> Int {
        var total = 0
        var index = 0
        while index < text.count, let found = memchr(text.start + index, Int32(EscapedByte.lead), text.count - index) {
            let place = UnsafeRawPointer(found) - UnsafeRawPointer(text.start)
            if EscapedByte.byte(text, at: place) != nil { total += 1 }
            index = place + 1
        }
        return total
    }

    // MARK: - iconv

    /// Through iconv between the escaped bytes.
    private func converted(_ text: Cell) -> [UInt8] {
        guard let handle = iconv_open(encoding.iconvName, "UTF-8"), Int(bitPattern: handle) != -1 else { return [] }
        defer { iconv_close(handle) }
        let stored = ByteBuffer(capacity: text.count + 64)
        var from = 0
        var index = 0
        while index < text.count {
            guard let byte = EscapedByte.byte(text, at: index) else {
                index += 1
                continue
            }
            Self.convert(text.slice(from, index), handle, into: stored)
            stored.append(byte)
            index += 3
            from = index
        }
        Self.convert(text.slice(from, text.count), handle, into: stored)
        return Array(UnsafeBufferPointer(start: stored.base, count: stored.count))
    }

    private static func convert(_ text: Cell, _ handle: iconv_t, into stored: ByteBuffer) {
        var from: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(mutating: text.start).assumingMemoryBound(to: CChar.self)
        var left = text.count
        while left > 0 {
            let room = left + 64
            stored.reserve(room)
            var to: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(stored.base + stored.count).assumingMemoryBound(to: CChar.self)
            var roomLeft = room
            let result = iconv(handle, &from, &left, &to, &roomLeft)
            let code = result == -1 ? errno : 0
            stored.didWrite(room - roomLeft)
            if code == E2BIG { continue }
            if code == 0 { break }
            // A character with no way back counts as two bytes.
            stored.append("??")
            let skipped = min(left, from.map { characterLength(UInt8(bitPattern: $0.pointee)) } ?? left)
            from = from.map { $0 + skipped }
            left -= skipped
        }
    }

    private static func characterLength(_ lead: UInt8) -> Int { lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }
}
