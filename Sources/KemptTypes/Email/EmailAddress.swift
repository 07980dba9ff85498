import KemptCore
import KemptText

/// An address that the fast look at its bytes could not judge: letters beyond ASCII, or a domain in code.
enum EmailAddress {
    /// Appends the canonical form of `address` (tidied, NFC, one address) to `output` and says what is wrong with it, if anything.
    ///
    /// `scratch` is overwritten. `address` lies in neither.
    static func append(_ address: Cell, to output: ByteBuffer, _ scratch: ByteBuffer) -> EmailShape.Fault {
        var at = -1
        for index in 0..<address.count where address[index] == UInt8(ascii: "@") {
            if at >= 0 { return .manyAts }
            at = index
        }
        if at < 0 { return .noAt }
        let local = address.slice(0, at)
        let domain = address.slice(at + 1, address.count)
        guard isLocalPart(local) else { return EmailShape.explain(address) }
        if domain.isEmpty { return .domain }
        let start = output.count
        output.append(local)
        output.append(UInt8(ascii: "@"))
        switch HostName.append(domain, to: output, scratch) {
        case .bad(.label): return .domain
        case .bad(.topLevel): return .topLevel
        case .bad(.tooLong): return .tooLong
        case .fine(let wireBytes): if at + 1 + wireBytes > 254 || address.count > 254 || output.count - start > 254 { return .tooLong }
        }
        let written = output.cell(from: start)
        return EmailLetters.mixAlphabets(written.slice(0, at))
            || EmailLetters.mixAlphabets(written.slice(at + 1, written.count))
                && EmailLetters.mixAlphabets(domain)
            ? .mixedAlphabets : .none
    }

    /// A dot-atom of at most 64 bytes (RFC 5322), with the letters and signs of any script (RFC 6531) but no invisible ones.
    static func isLocalPart(_ local: Cell) -> Bool {
        if local.isEmpty || local.count > 64 { return false }
        var afterDot = true
        var index = 0
        while index < local.count {
            let byte = local[index]
            if byte >= 0x80 {
                let properties = HostScalars.shared[UTF8Text.scalar(local, at: &index)]
                if properties.kind == .unsafe || properties.isMark && index <= 4 && isFirst(local, index) { return false }
                afterDot = false
                continue
            }
            if byte == UInt8(ascii: ".") {
                if afterDot { return false }
                afterDot = true
            } else if EmailShape.isAtom(byte) {
                afterDot = false
            } else {
                return false
            }
            index += 1
        }
        return !afterDot
    }

    /// True when the scalar that ends at `end` is the first one.
    private static func isFirst(_ local: Cell, _ end: Int) -> Bool {
        for index in 1..<max(end, 1) where local[index] & 0xC0 != 0x80 { return false }
        return true
    }
}
