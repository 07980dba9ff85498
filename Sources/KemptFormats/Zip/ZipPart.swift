import CZlib
import KemptCore

/// What has been unpacked of one package so far, all parts together.
final class ZipBudget {
    let limits: ZipLimits
    fileprivate(set) var used = 0
    init(_ limits: ZipLimits) { self.limits = limits }
}

/// One part of a package, unpacked as it is read: the size is counted, the checksum verified at its end.
///
/// Cost: zlib's, 150–250 MB/s of text.
final class ZipPart {
    let entry: ZipEntry
    private let store: ByteStore
    private let budget: ZipBudget
    private var stream = z_stream()
    private var isOpen = false
    private var isAtEnd = false
    private let input = UnsafeMutablePointer<UInt8>.allocate(capacity: ZipPart.inputBytes)
    /// Where the next stored bytes are read, and how many are left.
    private var position: Int
    private var left: Int
    /// Stored bytes read so far: for the progress line.
    var storedRead: Int { entry.storedSize - left }
    private var produced = 0
    private var checksum: UInt
    private static let inputBytes = 1 << 16

    init(_ entry: ZipEntry, _ store: ByteStore, _ budget: ZipBudget) throws {
        self.entry = entry
        self.store = store
        self.budget = budget
        checksum = crc32(0, nil, 0)
        let header = try store.bytes(at: entry.offset, 30)
        position = entry.offset + 30 + header.word16(26) + header.word16(28)
        left = entry.storedSize
        if header.word32(0) != 0x0403_4B50 || position + left > store.size { throw damaged("does not begin where the directory says") }
        if entry.isEncrypted || header.word16(6) & 1 != 0 {
            throw Failure(
                .input, "\(store.path): is encrypted (part '\(entry.name)')",
                remedy: "open it, take the password off, and save it again")
        }
        switch entry.method {
        case 0: break
        case 8:
            // -15: raw deflate, largest window.
            isOpen = inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
            if !isOpen { throw Failure(.input, "\(store.path): zlib could not be started", remedy: "free some memory") }
        default:
            throw Failure(
                .input, "\(store.path): part '\(entry.name)' is packed by method \(entry.method), which Kempt does not know",
                remedy: "save it again with an ordinary program")
        }
    }

    deinit {
        if isOpen { inflateEnd(&stream) }
        input.deallocate()
    }

    /// Fills `target` with up to `wanted` bytes; fewer only at the end, where the checksum has been found right.
    func read(into target: UnsafeMutablePointer<UInt8>, _ wanted: Int) throws -> Int {
        if isAtEnd { return 0 }
        let got = entry.method == 0 ? try copy(target, wanted) : try unpack(target, wanted)
        produced += got
        budget.used += got
        checksum = crc32_z(checksum, target, got)
        try checkLimits()
        if isAtEnd, UInt32(truncatingIfNeeded: checksum) != entry.checksum { throw damaged("is damaged: its checksum is wrong") }
        return got
    }

    private func checkLimits() throws {
        let limits = budget.limits
        if budget.used > limits.total {
            throw Failure(
                .input, "\(store.path): unpacks to more than \(limits.total >> 20) MiB",
                remedy: "split the workbook, or check where it comes from: it may be a zip bomb")
        }
        if produced > limits.ratioFrom, produced / limits.ratio > position - entry.offset {
            throw Failure(
                .input, "\(store.path): part '\(entry.name)' unpacks to more than \(limits.ratio) times its size",
                remedy: "check where it comes from: it may be a zip bomb")
        }
    }

    private func copy(_ target: UnsafeMutablePointer<UInt8>, _ wanted: Int) throws -> Int {
        let got = try store.read(at: position, into: target, min(wanted, left))
        position += got
        left -= got
        isAtEnd = left == 0
        return got
    }

    private func unpack(_ target: UnsafeMutablePointer<UInt8>, _ wanted: Int) throws -> Int {
        var filled = 0
        while filled < wanted, !isAtEnd {
            if stream.avail_in == 0 {
                let got = try store.read(at: position, into: input, min(left, Self.inputBytes))
                if got == 0 { throw damaged("is cut short") }
                position += got
                left -= got
                stream.next_in = input
                stream.avail_in = UInt32(got)
            }
            let room = min(wanted - filled, 1 << 30)
            stream.next_out = target + filled
            stream.avail_out = UInt32(room)
            let status = inflate(&stream, Z_NO_FLUSH)
            filled += room - Int(stream.avail_out)
            switch status {
            case Z_OK, Z_BUF_ERROR: continue
            case Z_STREAM_END: isAtEnd = true
            default: throw damaged("is damaged: it cannot be unpacked")
            }
        }
        return filled
    }

    private func damaged(_ what: String) -> Failure {
        Failure(.input, "\(store.path): part '\(entry.name)' \(what)", remedy: "fetch or save it again; nothing was written")
    }
}
