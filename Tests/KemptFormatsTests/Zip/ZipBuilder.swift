import CZlib
import KemptCore

@testable import KemptFormats

/// Makes zip packages byte by byte, sound ones and such as no program would write.
struct ZipBuilder {
    struct Part {
        var name: String
        var bytes: [UInt8]
        var isPacked = true
        var method: Int?
        var flags = 0
        /// Declared instead of the truth.
        var checksum: UInt32?
        var declaredSize: Int?
        var isWide = false
        /// Where the directory says that the part stands, instead of the truth.
        var offset: Int?
    }
    var parts: [Part] = []
    var before: [UInt8] = []
    var comment: [UInt8] = []
    var isWide = false

    static func packed(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        deflateInit2_(&stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        defer { deflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: bytes.count + bytes.count / 100 + 64)
        let count = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                deflate(&stream, Z_FINISH)
                return target.count - Int(stream.avail_out)
            }
        }
        return Array(output[..<count])
    }

    static func checksum(_ bytes: [UInt8]) -> UInt32 { UInt32(truncatingIfNeeded: crc32_z(crc32(0, nil, 0), bytes, bytes.count)) }

    private static func number(_ value: Int, _ width: Int) -> [UInt8] { (0..<width).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }

    /// The package.
    var bytes: [UInt8] {
        var file = before
        var table: [UInt8] = []
        for part in parts {
            let stored = part.isPacked ? Self.packed(part.bytes) : part.bytes
            let method = part.method ?? (part.isPacked ? 8 : 0)
            let sum = part.checksum ?? Self.checksum(part.bytes)
            let name = Array(part.name.utf8)
            let offset = part.offset ?? (file.count - before.count)
            let size = part.declaredSize ?? part.bytes.count
            let common = Self.number(part.flags, 2) + Self.number(method, 2) + [0, 0, 0, 0] + Self.number(Int(sum), 4)
            file += [0x50, 0x4B, 3, 4, 20, 0] + common + Self.number(stored.count, 4) + Self.number(size, 4) + Self.number(name.count, 2) + [0, 0]
            file += name + stored
            let wide = part.isWide ? [1, 0, 24, 0] + Self.number(size, 8) + Self.number(stored.count, 8) + Self.number(offset, 8) : []
            let all = 0xFFFF_FFFF
            table += [0x50, 0x4B, 1, 2, 20, 0, 20, 0] + common + Self.number(part.isWide ? all : stored.count, 4)
            table += Self.number(part.isWide ? all : size, 4) + Self.number(name.count, 2) + Self.number(wide.count, 2) + [0, 0, 0, 0, 0, 0]
            table += [0, 0, 0, 0] + Self.number(part.isWide ? all : offset, 4) + name + wide
        }
        let start = file.count - before.count
        file += table
        if isWide {
            let place = file.count
            file += [0x50, 0x4B, 6, 6] + Self.number(44, 8) + [45, 0, 45, 0] + [UInt8](repeating: 0, count: 8)
            file += Self.number(parts.count, 8) + Self.number(parts.count, 8) + Self.number(table.count, 8) + Self.number(start, 8)
            file += [0x50, 0x4B, 6, 7, 0, 0, 0, 0] + Self.number(place, 8) + [1, 0, 0, 0]
        }
        let count = isWide ? 0xFFFF : parts.count
        file += [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + Self.number(count, 2) + Self.number(count, 2)
        file += Self.number(isWide ? 0xFFFF_FFFF : table.count, 4) + Self.number(isWide ? 0xFFFF_FFFF : start, 4)
        return file + Self.number(comment.count, 2) + comment
    }
}

/// The whole of a part, read `piece` bytes at a time.
func unzip(_ path: String, _ name: String, piece: Int = 1 << 16, limits: ZipLimits = ZipLimits()) throws -> [UInt8]? {
    let archive = try ZipArchive(ByteStore(path: path), limits: limits)
    guard let entry = archive.entry(name) else { return nil }
    let part = try archive.open(entry)
    var whole: [UInt8] = []
    var block = [UInt8](repeating: 0, count: piece)
    while true {
        let got = try part.read(into: &block, piece)
        whole += block[..<got]
        if got < piece { return whole }
    }
}
