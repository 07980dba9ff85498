import Glibc
import KemptCore
import Testing

@testable import KemptFormats

/// Gzip with stored blocks, written from RFC 1951 and 1952: enough to make every kind of damage.
func gzip(_ text: [UInt8], block: Int = 60_000) -> [UInt8] {
    var bytes: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    var position = 0
    repeat {
        let count = min(block, text.count - position)
        bytes += [
            position + count == text.count ? 1 : 0, UInt8(count & 255), UInt8(count >> 8), UInt8(~count & 255), UInt8(~count >> 8 & 255),
        ]
        bytes += text[position..<position + count]
        position += count
    } while position < text.count
    var checksum: UInt32 = 0xFFFF_FFFF
    for byte in text {
        checksum ^= UInt32(byte)
        for _ in 0..<8 { checksum = checksum >> 1 ^ (checksum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    for value in [~checksum, UInt32(text.count)] { bytes += (0..<4).map { UInt8(value >> ($0 * 8) & 255) } }
    return bytes
}

@Suite struct ByteInputTests {
    let folder = Folder()

    private func readAll(_ path: String, pieces: Int) throws -> [UInt8] {
        let input = try ByteInput(path: path)
        let buffer = ByteBuffer(capacity: pieces)
        var bytes: [UInt8] = []
        while case let got = try input.read(into: buffer.base, pieces), got > 0 {
            bytes += UnsafeBufferPointer(start: buffer.base, count: got)
            // Fewer than wanted means the end, and the end stays the end.
            if got < pieces { break }
        }
        let more = try input.read(into: buffer.base, pieces)
        #expect(more == 0)
        #expect(input.consumed == input.size || input.size == 0)
        return bytes
    }

    private static let text = Array("id,name\n".utf8) + (0..<3000).flatMap { Array("\($0),Žilvinas\n".utf8) }

    @Test(arguments: [1, 2, 7, 1000, 1 << 20]) func readsPlainAndPacked(_ pieces: Int) throws {
        let text = Self.text
        #expect(try readAll(folder.write(text, "plain"), pieces: pieces) == text)
        #expect(try readAll(folder.write(gzip(text), "one.gz"), pieces: pieces) == text)
        #expect(try readAll(folder.write(gzip(Array(text[..<9])) + gzip([]) + gzip(Array(text[9...])), "three.gz"), pieces: pieces) == text)
        #expect(try readAll(folder.write(gzip(text) + [0, 0, 0], "padded.gz"), pieces: pieces) == text)
        #expect(try readAll(folder.write(gzip(Array(text[..<9])) + [0, 0] + gzip(Array(text[9...])), "padded.gz"), pieces: pieces) == text)
        #expect(try readAll(folder.write([], "empty"), pieces: pieces) == [])
        #expect(try readAll(folder.write([65], "letter"), pieces: pieces) == [65])
        #expect(try readAll(folder.write([0x1F], "almost"), pieces: pieces) == [0x1F])
        #expect(try readAll(folder.write(gzip([]), "nothing.gz"), pieces: pieces) == [])
    }

    /// Cut at every byte of a small file: always a failure, never an end.
    @Test func aCutFileIsNoShortFile() throws {
        let packed = gzip(Array("id,name\n1,Jonas\n".utf8), block: 5)
        for length in 2..<packed.count {
            let path = folder.write(Array(packed[..<length]), "cut.gz")
            check(failure { _ = try readAll(path, pieces: 4) }.contains("cut short"), "\(length) bytes")
        }
        // The second member as well.
        for length in 1..<packed.count {
            let path = folder.write(packed + packed[..<length], "cut.gz")
            check(failure { _ = try readAll(path, pieces: 4) }.contains("cut short"), "second member, \(length) bytes")
        }
    }

    @Test func damageIsTold() {
        let packed = gzip(Array("id,name\n1,Jonas\n".utf8))
        for index in [3, 10, 11, packed.count - 8, packed.count - 1] {
            var bytes = packed
            bytes[index] ^= 0xE4
            check(failure { _ = try readAll(folder.write(bytes, "x.gz"), pieces: 100) }.hasPrefix("input: "), "byte \(index)")
        }
        #expect(
            failure { _ = try readAll(folder.write(packed + Array("garbage".utf8), "x.gz"), pieces: 100) }.contains(
                "followed by other data"))
        #expect(failure { _ = try readAll(folder.write(packed + [0, 0, 0x1F, 7], "x.gz"), pieces: 100) }.hasPrefix("input: "))
    }

    /// Cut or lengthened between opening and the end: the new end is not taken for the true one.
    @Test(arguments: [-1, 1], [false, true]) func aFileThatChangesIsRefused(_ change: Int, _ isPacked: Bool) throws {
        // More than is read at a time.
        let text = Self.text + Self.text + Self.text
        let stored = isPacked ? gzip(text) : text
        let path = folder.write(stored, "x")
        let input = try ByteInput(path: path)
        let wanted = text.count * 2
        let buffer = ByteBuffer(capacity: wanted)
        #expect(try input.read(into: buffer.base, 10) == 10)
        // A zero behind the last member would be allowed.
        truncate(path, stored.count + change)
        #expect(failure { _ = try input.read(into: buffer.base, wanted) }.contains("was changed while it was being read"))
    }

    @Test func readsAPipe() throws {
        let path = "\(folder.path)/pipe"
        #expect(mkfifo(path, 0o600) == 0)
        let writer = writeOnAThread(path, Self.text)
        #expect(try readAll(path, pieces: 1000) == Self.text)
        writer()
    }

    @Test(arguments: [("good", 5), ("two-members", 5), ("not-gzip", 5)]) func readsPackedFixtures(_ name: String, _ records: Int) throws {
        let content = try read(CSVSource(path: hostile(name + ".csv.gz")))
        #expect(content.records.count == records && content.rejects.isEmpty)
        #expect(content.texts == (try read(CSVSource(path: hostile("good.csv"))).texts))
    }

    @Test(arguments: ["truncated", "bad-checksum", "trailing-garbage"]) func refusesPackedFixtures(_ name: String) {
        #expect(failure { _ = try read(CSVSource(path: hostile(name + ".csv.gz"))) }.hasPrefix("input: "))
    }
}
