import KemptCore
import KemptText

/// A host name in any script, read into its canonical form: small letters, NFC, `xn--` labels in their own letters.
///
/// By UTS 46 (mapping, without the transitional forms) and IDNA 2008 (RFC 5891–5893). Lengths are those of the name as it goes
/// over the wire. Cost: a plain ASCII name 1 ns a byte (`EmailShape`); one of other letters about 1 µs.
enum HostName {
    enum Fault: Equatable {
        /// Not a host name: an empty label, one of more than 63 bytes, a hyphen at an end, a sign no label has, broken Punycode.
        case label
        /// No dot, or the last label is no top-level domain.
        case topLevel
        /// Longer than 253 bytes over the wire.
        case tooLong
    }

    /// What came of a host: its length over the wire, or what is wrong with it.
    enum Result: Equatable {
        case fine(wireBytes: Int)
        case bad(Fault)
    }

    /// The most bytes a name can have and still be looked at; anything longer is too long whatever it says.
    private static let longest = 1100

    /// Appends the canonical form of `host`; what is appended for a bad one is of no use.
    ///
    /// `host` lies neither in `buffer` nor in `scratch`, which is overwritten.
    static func append(_ host: Cell, to buffer: ByteBuffer, _ scratch: ByteBuffer) -> Result {
        if host.count > longest { return .bad(.tooLong) }
        if isPlain(host) {
            buffer.append(host)
            return .fine(wireBytes: host.count)
        }
        scratch.removeAll()
        guard map(host, to: scratch) else { return .bad(.label) }
        Tidy.compose(scratch)
        let start = buffer.count
        guard let wireBytes = appendLabels(of: scratch.cell, to: buffer) else { return .bad(.label) }
        let name = buffer.cell(from: start)
        if name.count > longest || wireBytes > 253 { return .bad(.tooLong) }
        if !HostBidi.allows(name) { return .bad(.label) }
        return endsInTopLevel(name) ? .fine(wireBytes: wireBytes) : .bad(.topLevel)
    }

    /// ASCII in small letters, with nothing to decode.
    private static func isPlain(_ host: Cell) -> Bool {
        UTF8Text.isASCII(host) && host.count <= 253 && EmailShape.domainFault(host) == .none
    }

    /// Appends the scalars as UTS 46 maps them; false when one of them may be in no name.
    private static func map(_ host: Cell, to buffer: ByteBuffer) -> Bool {
        let scalars = HostScalars.shared
        var index = 0
        while index < host.count {
            let byte = host[index]
            if byte < 0x80 {
                buffer.append(byte.lowered)
                index += 1
                continue
            }
            let isFirst = index == 0
            let scalar = UTF8Text.scalar(host, at: &index)
            let properties = scalars[scalar]
            if isFirst && properties.isMark { return false }
            switch properties.kind {
            case .valid, .joiner, .contextual: buffer.append(scalar: scalar)
            case .mapped: scalars.appendMapping(of: scalar, to: buffer)
            case .ignored: break
            case .refused, .unsafe: return false
            }
        }
        return true
    }

    /// Appends the labels, decoded and judged, and returns the bytes over the wire; nil for a bad label.
    private static func appendLabels(of name: Cell, to buffer: ByteBuffer) -> Int? {
        var wireBytes = -1
        var start = 0
        for end in 0...name.count where end == name.count || name[end] == UInt8(ascii: ".") {
            let label = name.slice(start, end)
            start = end + 1
            if wireBytes >= 0 { buffer.append(UInt8(ascii: ".")) }
            guard let length = appendLabel(label, to: buffer), length <= Punycode.longest else { return nil }
            wireBytes += 1 + length
        }
        return wireBytes
    }

    /// Appends one label and returns its bytes over the wire; nil when it is none.
    private static func appendLabel(_ label: Cell, to buffer: ByteBuffer) -> Int? {
        if label.isEmpty { return nil }
        let begin = buffer.count
        if label.hasPrefix("xn--") { return appendDecoded(label, to: buffer) }
        buffer.append(label)
        if UTF8Text.isASCII(label) { return isLetterDigitHyphen(label) && !hasReservedHyphens(label) ? label.count : nil }
        guard HostLabel.isValid(buffer.cell(from: begin)) else { return nil }
        let encoded = buffer.count
        guard Punycode.encode(label, into: buffer) else { return nil }
        let length = buffer.count - encoded + 4
        buffer.truncate(to: encoded)
        return length
    }

    /// Appends an `xn--` label in its own letters, if that is what it stands for and the way back leads to it again.
    private static func appendDecoded(_ label: Cell, to buffer: ByteBuffer) -> Int? {
        let begin = buffer.count
        let code = label.slice(4, label.count)
        guard Punycode.decode(code, into: buffer) else { return nil }
        let decoded = buffer.cell(from: begin)
        guard !UTF8Text.isASCII(decoded), HostLabel.isValid(decoded) else { return nil }
        // The way back: what is not in NFC, or was not the canonical code, leads somewhere else.
        Tidy.compose(buffer, from: begin)
        let end = buffer.count
        guard Punycode.encode(buffer.cell(from: begin), into: buffer), buffer.cell(from: end).equals(code) else { return nil }
        buffer.truncate(to: end)
        // Letters of two alphabets in one word, or invisible ones: left in code, so that nobody takes them for another name.
        let shown = buffer.cell(from: begin)
        if EmailLetters.mixAlphabets(shown) || HostLabel.hasJoiner(shown) {
            buffer.truncate(to: begin)
            buffer.append(label)
        }
        return label.count
    }

    private static func isLetterDigitHyphen(_ label: Cell) -> Bool {
        if label[0] == UInt8(ascii: "-") || label[label.count - 1] == UInt8(ascii: "-") { return false }
        for index in 0..<label.count where !(label[index].isLowerLetter || label[index].isDigit || label[index] == UInt8(ascii: "-")) { return false }
        return true
    }

    /// Hyphens in third and fourth place are kept for encodings (RFC 5891, 4.2.3.1).
    static func hasReservedHyphens(_ label: Cell) -> Bool {
        label.count >= 4 && label[2] == UInt8(ascii: "-") && label[3] == UInt8(ascii: "-")
    }

    /// At least two labels, the last of letters: of ASCII alone, of others (with their marks), or still encoded.
    private static func endsInTopLevel(_ name: Cell) -> Bool {
        var dot = name.count - 1
        while dot >= 0, name[dot] != UInt8(ascii: ".") { dot -= 1 }
        guard dot > 0, name.count - dot > 2 else { return false }
        let last = name.slice(dot + 1, name.count)
        if last.hasPrefix("xn--") { return true }
        for index in 0..<last.count where !(last[index].isLowerLetter || last[index] >= 0x80) { return false }
        return true
    }
}
