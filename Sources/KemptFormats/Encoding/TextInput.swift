import KemptCore

/// A text file read as UTF-8, whatever its encoding: where CSV and the other formats of text get their bytes.
///
/// The encoding is given or found out: by its byte order mark, by the places of its NULs, by the rules of UTF-8, else by its letters. Letters are
/// judged on the first lines that are not ASCII, wherever in the first 256 MiB they stand (32 MiB of the text of a packed file). Where those are
/// ASCII throughout, the file is taken for UTF-8, and a line that is not is refused when it comes. UTF-8 is handed through as it is and costs
/// nothing.
///
/// What cannot be decoded arrives as ill-formed UTF-8 (see `EscapedByte`): a reader that checks its records finds it, and `stored` gives
/// the bytes of the file back. Nothing depends on how much is asked for at a time.
public final class TextInput: @unchecked Sendable {  // one thread reads; progress is a plain word
    private let input: ByteInput
    public let encoding: TextEncoding
    /// Bytes of the byte order mark, which is not handed on: where the text begins in the file.
    public let markBytes: Int
    /// `("encoding", "windows-1257 (found out, confidence high 0.93)")`.
    public let facts: [(name: String, value: String)]
    /// From decoded text back to the bytes of the file.
    public let stored: StoredText

    private let decoder: TextDecoder?
    /// Stored bytes that are read and not yet handed on or decoded.
    private let pending: ByteBuffer
    private var pendingUsed = 0
    private var isAtEnd: Bool
    /// Decoded text that is not yet handed on.
    private let decoded = ByteBuffer(capacity: 16)
    private var decodedUsed = 0

    private static let blockBytes = 1 << 16
    /// How far a file is searched for bytes that are not ASCII: of its text, and of the text of a packed file, which costs more.
    static let searchBytes = 256 << 20
    static let packedSearchBytes = 32 << 20

    /// - Parameter given: the encoding, nil to find it out. A mark of another form of Unicode overrides nothing: it is told as a contradiction.
    public init(path: String, encoding given: TextEncoding? = nil) throws {
        input = try ByteInput(path: path)
        pending = ByteBuffer(capacity: Self.blockBytes)
        let got = try input.read(into: pending.base, Self.blockBytes)
        pending.didWrite(got)
        isAtEnd = got < Self.blockBytes
        let search = EncodingSearch(input: input, head: pending.cell, isWhole: isAtEnd)
        let found = try given.map { try search.check($0) } ?? search.find()
        encoding = found.encoding
        markBytes = found.markBytes
        facts = [("encoding", found.words)]
        stored = StoredText(encoding)
        pendingUsed = found.markBytes
        decoder = encoding.form == .utf8 ? nil : try TextDecoder(encoding, path: path)
    }

    public var path: String { input.path }
    /// Bytes of the file, 0 when unknown, and how many of them were read.
    public var size: Int { input.size }
    public var consumed: Int { input.consumed }
    public var isCompressed: Bool { input.isCompressed }

    /// Fills `target` with up to `wanted` bytes of UTF-8; fewer only at the end of the text, 0 there. A character may be cut.
    public func read(into target: UnsafeMutablePointer<UInt8>, _ wanted: Int) throws -> Int {
        guard let decoder else { return try readPlain(into: target, wanted) }
        var filled = 0
        while filled < wanted {
            if decodedUsed == decoded.count, try !decodeMore(decoder) { break }
            let step = min(wanted - filled, decoded.count - decodedUsed)
            (target + filled).update(from: decoded.base + decodedUsed, count: step)
            decodedUsed += step
            filled += step
        }
        return filled
    }

    private func readPlain(into target: UnsafeMutablePointer<UInt8>, _ wanted: Int) throws -> Int {
        let held = min(wanted, pending.count - pendingUsed)
        if held > 0 {
            target.update(from: pending.base + pendingUsed, count: held)
            pendingUsed += held
        }
        if held == wanted || isAtEnd { return held }
        let got = try input.read(into: target + held, wanted - held)
        isAtEnd = got < wanted - held
        return held + got
    }

    /// Decodes the next block; false at the end.
    private func decodeMore(_ decoder: TextDecoder) throws -> Bool {
        decoded.removeAll()
        decodedUsed = 0
        while decoded.count == 0 {
            let left = pending.count - pendingUsed
            if isAtEnd, left == 0 { return false }
            let done = decoder.decode(UnsafePointer(pending.base + pendingUsed), left, isLast: isAtEnd, into: decoded)
            pendingUsed += done
            if !isAtEnd { try refill() }
        }
        return true
    }

    /// Keeps the beginning of a cut character and reads a block behind it.
    private func refill() throws {
        let rest = pending.count - pendingUsed
        let fresh = [UInt8](UnsafeBufferPointer(start: pending.base + pendingUsed, count: rest))
        pending.removeAll()
        fresh.withUnsafeBufferPointer { if let start = $0.baseAddress { pending.append(start, $0.count) } }
        pendingUsed = 0
        pending.reserve(Self.blockBytes)
        let got = try input.read(into: pending.base + rest, Self.blockBytes)
        pending.didWrite(got)
        isAtEnd = got < Self.blockBytes
    }
}
