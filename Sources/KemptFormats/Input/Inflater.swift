import CZlib
import KemptCore

/// Gzip on the way in: all members, checksums verified, a cut file noticed.
final class Inflater {
    private let path: String
    private var stream = z_stream()
    private let input = UnsafeMutablePointer<UInt8>.allocate(capacity: Inflater.inputBytes)
    private var isOpen = false
    /// Nothing of the current member has been read yet: an end of file is allowed here.
    private var isBetweenMembers = false
    private var members = 0
    private static let inputBytes = 1 << 16

    init(path: String) {
        self.path = path
        stream.next_in = UnsafeMutablePointer(input)
        stream.avail_in = 0
        // 16 + 15: gzip framing with its checksum, largest window.
        isOpen = inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    }

    deinit {
        if isOpen { inflateEnd(&stream) }
        input.deallocate()
    }

    /// Hands over bytes that were read ahead.
    func feed(_ bytes: [UInt8]) {
        for (index, byte) in bytes.enumerated() { input[index] = byte }
        stream.avail_in = UInt32(bytes.count)
    }

    /// Fills `target`; `fill` reads more of the file into a buffer and returns 0 at its end.
    func read(
        into target: UnsafeMutablePointer<UInt8>, _ wanted: Int, fill: (UnsafeMutableRawPointer, Int) throws -> Int
    ) throws -> Int {
        guard isOpen else { throw Failure(.input, "\(path): zlib could not be started", remedy: "free some memory") }
        var produced = 0
        while produced < wanted {
            if stream.avail_in == 0 {
                let got = try fill(input, Inflater.inputBytes)
                if got == 0 {
                    if isBetweenMembers { break }
                    throw Failure(.input, "\(path): the gzip file is cut short", remedy: "fetch it again; nothing was written")
                }
                stream.next_in = UnsafeMutablePointer(input)
                stream.avail_in = UInt32(got)
            }
            if isBetweenMembers {
                try startMember()
                if isBetweenMembers { continue }
            }
            let room = min(wanted - produced, 1 << 30)
            stream.next_out = target + produced
            stream.avail_out = UInt32(room)
            let status = inflate(&stream, Z_NO_FLUSH)
            produced += room - Int(stream.avail_out)
            switch status {
            case Z_OK, Z_BUF_ERROR: continue
            case Z_STREAM_END:
                isBetweenMembers = true
                members += 1
            default:
                throw Failure(
                    .input, "\(path): damaged gzip data after \(stream.total_out) bytes of text",
                    remedy: "fetch it again; nothing was written")
            }
        }
        return produced
    }

    /// Zero padding may follow a member; anything else must be another member. Stays between members when only padding was at hand.
    private func startMember() throws {
        while stream.avail_in > 0, stream.next_in.pointee == 0 {
            stream.next_in += 1
            stream.avail_in -= 1
        }
        if stream.avail_in == 0 { return }
        guard stream.next_in.pointee == 0x1F else {
            throw Failure(
                .input, "\(path): \(members) gzip member(s) are followed by other data", remedy: "fetch it again; nothing was written")
        }
        inflateReset(&stream)
        isBetweenMembers = false
    }
}
