import Glibc
import KemptCore
import KemptText

/// Appends the form of an address under which it is filed and found: lower case, the domain in its letters, without needless quotes and
/// brackets.
///
/// ASCII letters alone are lowered, so that the form never depends on a locale. False, and nothing appended, for what is no address.
package func canonicalAddress(_ address: Cell, into output: ByteBuffer) -> Bool {
    var text = address.trimmed
    // Outlook puts an address that stands for a name into apostrophes.
    if text.count > 2, text[0] == 39 || text[0] == 60, text[text.count - 1] == (text[0] == 39 ? 39 : 62) {
        text = text.slice(1, text.count - 1)
    }
    guard let sign = text.lastIndex(of: 64), sign > 0, text.count <= longestAddress else { return false }
    var domain = text.slice(sign + 1, text.count)
    while domain.count > 1 && domain[domain.count - 1] == 46 { domain = domain.slice(0, domain.count - 1) }
    if domain.isEmpty || !isPlausible(domain: domain) { return false }
    let start = output.count
    appendLocal(text.slice(0, sign), into: output)
    if output.count == start { return false }
    output.append(64)
    appendDomain(domain, into: output)
    // Letters take more room than what stood for them; a form that is too long would not be found again.
    if output.count - start <= longestAddress { return true }
    output.truncate(to: start)
    return false
}

/// Bytes of an address: 64 before the `@` and 255 behind it (RFC 5321 section 4.5.3.1).
private let longestAddress = 320

/// Appends the form under which a person is filed: of an address `canonicalAddress`; of a number written with `+` its digits; of any other key
/// its letters in lower case. False, and nothing appended, for what is blank.
package func canonicalKey(_ key: Cell, into output: ByteBuffer) -> Bool {
    let text = key.trimmed
    if text.isEmpty || text.count > longestAddress { return false }
    if text.firstIndex(of: 64) != nil { return canonicalAddress(text, into: output) }
    if text[0] == 43, (1..<text.count).allSatisfy({ isDigit(text[$0]) || isBlank(text[$0]) || (40...46).contains(text[$0]) }) {
        output.append(43)
        for index in 1..<text.count where isDigit(text[index]) { output.append(text[index]) }
        return true
    }
    Casing.appendLower(text, into: output)
    return true
}

/// True for lower-case letters, digits and `.-_+` around one `@`, without a dot at the end or two hyphens: such an address is canonical as it is.
func isOrdinaryAddress(_ address: Cell) -> Bool {
    var signs = 0
    for index in 0..<address.count {
        let byte = address[index]
        if byte == 64 {
            signs &+= 1
        } else if byte == 45 && index > 0 && address[index - 1] == 45 {
            return false  // perhaps "xn--"
        } else if byte &- 97 >= 26 && !isDigit(byte) && byte != 46 && byte != 45 && byte != 95 && byte != 43 {
            return false
        }
    }
    return signs == 1 && address[address.count - 1] != 46
}

/// Appends a domain in lower case, with the letters that `xn--` labels stand for.
private func appendDomain(_ domain: Cell, into output: ByteBuffer) {
    var start = 0
    while start <= domain.count {
        let end = domain.firstIndex(of: 46, from: start) ?? domain.count
        let label = domain.slice(start, end)
        if !label.hasPrefixIgnoringCase("xn--") || !appendPunycode(label.slice(4, label.count), into: output) {
            for index in 0..<label.count { output.append(lowered(label[index])) }
        }
        if end < domain.count { output.append(46) }
        start = end + 1
    }
}

private func isPlausible(domain: Cell) -> Bool {
    if domain[0] == 46 || domain[0] == 45 { return false }
    for index in 0..<domain.count {
        let byte = domain[index]
        let isFine =
            isLetter(byte) || isDigit(byte) || byte == 45 || byte == 46 || byte == 95 || byte >= 128 || byte == 91 || byte == 93
            || byte == 58
        if !isFine { return false }
    }
    return true
}

/// Appends the part before the `@`; quotes go when what they hold needs none.
private func appendLocal(_ local: Cell, into output: ByteBuffer) {
    var inner = local
    if local.count > 2, local[0] == 34, local[local.count - 1] == 34 {
        let bare = local.slice(1, local.count - 1)
        if (0..<bare.count).allSatisfy({ isAtomByte(bare[$0]) }) { inner = bare }
    } else if !(0..<local.count).allSatisfy({ isAtomByte(local[$0]) }) {
        return  // blanks, commas or a second @ outside quotes
    }
    for index in 0..<inner.count { output.append(lowered(inner[index])) }
}

/// A byte that needs no quotes in front of the `@` (RFC 5322 section 3.2.3, RFC 6532), or a dot.
private func isAtomByte(_ byte: UInt8) -> Bool {
    if byte >= 128 || isLetter(byte) || isDigit(byte) { return true }
    switch byte {
    case 33, 35, 36, 37, 38, 39, 42, 43, 45, 46, 47, 61, 63, 94, 95, 96, 123, 124, 125, 126: return true
    default: return false
    }
}

/// True when no person reads or writes at a canonical address.
package func isMachineAddress(_ address: Cell) -> Bool {
    guard let sign = address.lastIndex(of: 64) else { return true }
    let local = address.slice(0, sign)
    for name in machineNames {
        let count = name.utf8CodeUnitCount
        if local.count < count || !local.slice(0, count).equals(name) { continue }
        // "bounces+1234-anna=uab.lt" is the same machine as "bounces".
        if local.count == count || local[count] == 43 || local[count] == 45 || local[count] == 95 || local[count] == 46 { return true }
    }
    return false
}

private let machineNames: [StaticString] = [
    "mailer-daemon", "mailer_daemon", "mailerdaemon", "postmaster", "noreply", "no-reply", "no_reply", "no.reply", "donotreply",
    "do-not-reply",
    "do_not_reply", "dont-reply", "bounce", "bounces", "nobody",
]

/// The domains whose addresses are one's own; each stands for itself and what is below it.
struct OwnDomains {
    private let names: ByteBuffer
    private let ends: [Int]

    init(_ domains: [String]) {
        names = ByteBuffer(capacity: 64)
        var ends: [Int] = []
        for domain in domains {
            let start = names.count
            for byte in domain.utf8 where !isBlank(byte) && !(byte == 64 && names.count == start) { names.append(lowered(byte)) }
            if names.count > start { ends.append(names.count) }
        }
        self.ends = ends
    }

    var isEmpty: Bool { ends.isEmpty }

    /// Whether a canonical address is one's own.
    func contains(_ address: Cell) -> Bool {
        guard let sign = address.lastIndex(of: 64) else { return false }
        let domain = address.slice(sign + 1, address.count)
        var start = 0
        for end in ends {
            let name = Cell(UnsafePointer(names.base + start), end - start)
            start = end
            if domain.count < name.count { continue }
            let tail = domain.slice(domain.count - name.count, domain.count)
            if tail.equals(name) && (tail.count == domain.count || domain[domain.count - name.count - 1] == 46) { return true }
        }
        return false
    }
}
