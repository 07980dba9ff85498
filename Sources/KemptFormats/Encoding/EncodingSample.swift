import KemptCore

/// The stretches of a file that are not ASCII, gathered block by block: what an encoding is judged on.
///
/// A stretch is the line around a byte above 127 (at most 1 KiB before it and behind it). Stretches begin and end at bytes that are no part of a
/// longer character in any encoding, so the sample decodes as the file does.
struct EncodingSample {
    /// The stretches, a line end behind each.
    let text = ByteBuffer(capacity: 1 << 12)
    /// Bytes above 127 seen.
    private(set) var highBytes = 0
    /// Lines they stand in; a long one may count as several.
    private(set) var stretches = 0
    /// Bytes looked at.
    private(set) var scanned = 0

    static let textLimit = 1 << 16
    private static let reach = 1 << 10
    /// All that stands below a digit is never the second or later byte of a character.
    private static let firstInnerByte: UInt8 = 0x30

    /// Whether more would change nothing.
    var isFull: Bool { text.count >= Self.textLimit }

    mutating func add(_ block: Cell) {
        var position = 0
        while !isFull {
            let first = Self.firstHigh(block, from: position)
            if first >= block.count { break }
            let start = Self.start(block, first, notBefore: position)
            let end = Self.end(block, first)
            for index in first..<end where block[index] >= 0x80 { highBytes += 1 }
            stretches += 1
            text.append(block.slice(start, end))
            text.append(UInt8(ascii: "\n"))
            position = end
        }
        scanned += block.count
    }

    /// Index of the first byte above 127, or the count. Cost: 32 bytes a step.
    static func firstHigh(_ block: Cell, from start: Int) -> Int {
        let raw = UnsafeRawPointer(block.start)
        var index = start
        while index &+ 32 <= block.count {
            let words = raw.loadUnaligned(fromByteOffset: index, as: SIMD4<UInt64>.self)
            if (words[0] | words[1] | words[2] | words[3]) & 0x8080_8080_8080_8080 != 0 { break }
            index &+= 32
        }
        while index < block.count, block[index] < 0x80 { index &+= 1 }
        return index
    }

    private static func start(_ block: Cell, _ first: Int, notBefore limit: Int) -> Int {
        var index = first
        while index > limit, first - index < reach, block[index - 1] != CSVDialect.lineFeed, block[index - 1] != CSVDialect.carriageReturn {
            index -= 1
        }
        return index
    }

    private static func end(_ block: Cell, _ first: Int) -> Int {
        var index = first
        while index < block.count, block[index] != CSVDialect.lineFeed, block[index] != CSVDialect.carriageReturn {
            if index - first >= reach, block[index] < firstInnerByte { break }
            index += 1
        }
        return index
    }
}
