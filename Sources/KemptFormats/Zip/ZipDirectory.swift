import KemptCore

/// How much a package may hold: counted while it is unpacked, never believed from its header.
struct ZipLimits: Sendable {
    /// Bytes that all parts together may unpack to.
    var total = 2 << 30
    var parts = 1000
    /// Most bytes of text for each stored byte, once a part is longer than `ratioFrom`.
    var ratio = 100
    var ratioFrom = 64 << 20
    /// Bytes of the directory: 1,000 entries with names and extras.
    var directory = 16 << 20
}

/// One part of a package, as the central directory has it.
struct ZipEntry: Sendable {
    /// Path inside the package with `/` between folders. A key to look up; never the name of a file.
    let name: String
    let method: Int
    let isEncrypted: Bool
    /// Bytes as stored; reading stops there or earlier.
    let storedSize: Int
    let checksum: UInt32
    /// Where the local header stands.
    let offset: Int
}

/// The central directory of a zip package, zip64 included.
///
/// Source: PKWARE APPNOTE 6.3.9, sections 4.3 and 4.5. Data before the first part is allowed, as by every unpacker.
struct ZipDirectory: Sendable {
    let entries: [ZipEntry]

    private static let endBytes = 22
    private static let entryBytes = 46
    private static let localBytes = 30

    init(_ store: ByteStore, limits: ZipLimits = ZipLimits()) throws {
        let place = try Self.find(store, limits)
        let table = try store.bytes(at: place.start, place.size)
        var entries: [ZipEntry] = []
        var position = 0
        while position + Self.entryBytes <= table.count, table.word32(position) == 0x0201_4B50 {
            if entries.count == limits.parts {
                throw Self.refused(store, "has more than \(limits.parts) parts", "take it apart: only its sheets are wanted")
            }
            let length = table.word16(position + 28) + table.word16(position + 30) + table.word16(position + 32)
            guard position + Self.entryBytes + length <= table.count else { break }
            if let entry = Self.entry(table, position, shift: place.shift) { entries.append(entry) }
            position += Self.entryBytes + length
        }
        if entries.isEmpty { throw Self.refused(store, "is a zip package without a readable directory", "save it again") }
        try Self.checkOverlap(entries, store, directory: place.start)
        self.entries = entries
    }

    /// Where the directory stands, how long it is, and by how much the offsets in it are off because something stands before the package.
    private static func find(_ store: ByteStore, _ limits: ZipLimits) throws -> (start: Int, size: Int, shift: Int) {
        let tailStart = max(0, store.size - endBytes - 0xFFFF)
        let tail = try store.bytes(at: tailStart, store.size - tailStart)
        var at = tail.count - endBytes
        while at >= 0, tail.word32(at) != 0x0605_4B50 { at -= 1 }
        if at < 0 {
            throw refused(store, "is a zip package whose end is missing: it was cut short", "fetch or save it again; nothing was written")
        }
        var size = tail.word32(at + 12)
        var start = tail.word32(at + 16)
        var end = tailStart + at
        if size == 0xFFFF_FFFF || start == 0xFFFF_FFFF || tail.word16(at + 10) == 0xFFFF, at >= 20, tail.word32(at - 20) == 0x0706_4B50 {
            let wide = try store.bytes(at: tail.word64(at - 12), 56)
            if wide.count == 56, wide.word32(0) == 0x0606_4B50 {
                size = wide.word64(40)
                start = wide.word64(48)
                end = tail.word64(at - 12)
            }
        }
        guard size >= 0, size <= limits.directory, size <= end, start >= 0, start <= end else {
            throw refused(store, "is a zip package with a damaged directory", "fetch or save it again; nothing was written")
        }
        let real = end - size
        // The declared start is right in a sound file; where the directory is not found there, it ends where its end record begins.
        let isWhereItSays = try store.bytes(at: start, 4).word32(0) == 0x0201_4B50
        return isWhereItSays ? (start, size, 0) : (real, size, real - start)
    }

    private static func entry(_ table: [UInt8], _ at: Int, shift: Int) -> ZipEntry? {
        let nameLength = table.word16(at + 28)
        let extraLength = table.word16(at + 30)
        var stored = table.word32(at + 20)
        var offset = table.word32(at + 42)
        let nameStart = at + entryBytes
        var extra = nameStart + nameLength
        let extraEnd = extra + extraLength
        while extra + 4 <= extraEnd {
            let length = table.word16(extra + 2)
            if table.word16(extra) == 1 {
                // Zip64: only the fields that are all ones in the entry itself, in this order.
                var field = extra + 4
                let end = min(field + length, extraEnd)
                if table.word32(at + 24) == 0xFFFF_FFFF { field += 8 }
                if stored == 0xFFFF_FFFF, field + 8 <= end {
                    stored = table.word64(field)
                    field += 8
                }
                if offset == 0xFFFF_FFFF, field + 8 <= end { offset = table.word64(field) }
            }
            extra += 4 + length
        }
        let name = String(decoding: table[nameStart..<nameStart + nameLength].map { $0 == 0x5C ? 0x2F : $0 }, as: UTF8.self)
        guard stored >= 0, offset >= 0, !name.hasSuffix("/") else { return nil }
        return ZipEntry(
            name: name, method: table.word16(at + 10), isEncrypted: table.word16(at + 8) & 1 != 0, storedSize: stored,
            checksum: UInt32(truncatingIfNeeded: table.word32(at + 16)), offset: offset &+ shift)
    }

    /// Two entries over the same bytes are the mark of a bomb (D. Fifield, "A better zip bomb", 2019), never of a workbook.
    private static func checkOverlap(_ entries: [ZipEntry], _ store: ByteStore, directory: Int) throws {
        let sorted = entries.sorted { ($0.offset, $0.storedSize, $0.name) < ($1.offset, $1.storedSize, $1.name) }
        for (index, entry) in sorted.enumerated() {
            let end = index + 1 < sorted.count ? sorted[index + 1].offset : directory
            if entry.offset < 0 || entry.storedSize > store.size || entry.offset + localBytes + entry.storedSize > end {
                throw refused(store, "is a zip package with parts that overlap or do not lie in the file", "save it again; nothing was written")
            }
        }
    }

    private static func refused(_ store: ByteStore, _ what: String, _ remedy: String) -> Failure {
        Failure(.input, "\(store.path): \(what)", remedy: remedy)
    }
}

extension [UInt8] {
    /// Little-endian numbers; 0 beyond the end.
    func word16(_ at: Int) -> Int { at >= 0 && at + 2 <= count ? Int(self[at]) | Int(self[at + 1]) << 8 : 0 }
    func word32(_ at: Int) -> Int { word16(at) | word16(at + 2) << 16 }
    func word64(_ at: Int) -> Int { word32(at) | Int(truncatingIfNeeded: UInt64(word32(at + 4)) << 32) }
}
