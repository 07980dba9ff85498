import KemptCore

/// The syntax of a canonical address: one pass over the bytes, no table but one.
enum EmailShape {
    enum Fault {
        case none, noAt, manyAts, localPart, domain, topLevel, space, tooLong
        /// Latin and Cyrillic letters between two dots: no mail host has such a name.
        case mixedAlphabets
        /// Under a name that is kept for other uses (`.local`): gets no mail.
        case specialUse

        var rule: EmailRule {
            switch self {
            case .noAt: .noAt
            case .manyAts: .twoAts
            case .localPart, .none: .localPart
            case .domain: .domain
            case .topLevel: .topLevel
            case .space: .space
            case .tooLong: .tooLong
            case .mixedAlphabets: .mixedAlphabets
            case .specialUse: .specialUse
            }
        }
    }

    private static let atom: UInt8 = 1
    private static let host: UInt8 = 2
    private static let letter: UInt8 = 4
    private static let beyondASCII: UInt8 = 8
    private static let stray: UInt8 = 16

    /// RFC 5322 atom characters without capitals; host characters; bytes of other scripts count for both.
    private static let classes = ByteClass { byte in
        if byte.isLowerLetter { return atom | host | letter }
        if byte.isDigit { return atom | host }
        if byte == UInt8(ascii: "-") { return atom | host }
        if byte >= 0x80 { return atom | host | letter | beyondASCII }
        return "'|*".utf8.contains(byte) ? atom | stray : "!#$%&+/=?^_`{}~".utf8.contains(byte) ? atom : 0
    }

    /// A quote, a bar or a star: by the rules a mailbox may begin with it, but none does.
    @inline(__always) static func isStrayAtStart(_ byte: UInt8) -> Bool { !byte.isLowerLetter && classes[byte] & stray != 0 }

    /// An atom character, capital letters too.
    static func isAtom(_ byte: UInt8) -> Bool { classes[byte.lowered] & atom != 0 }

    /// What is wrong with `cell` as a canonical address (nothing: `.none`), where its `@` stands, and whether it is ASCII throughout.
    ///
    /// Beyond ASCII this says only that every byte stands where it may; `EmailAddress` judges the letters. Capitals are refused.
    static func examine(_ cell: Cell) -> (fault: Fault, at: Int, isASCII: Bool) {
        let classes = classes
        let count = cell.count
        var index = 0
        var seen: UInt8 = 0
        var afterDot = true  // the start, too, may not be a dot
        while index < count {
            let byte = cell[index]
            let bits = classes[byte]
            if bits & atom != 0 {
                seen |= bits
                afterDot = false
            } else if byte == UInt8(ascii: ".") && !afterDot {
                afterDot = true
            } else {
                break
            }
            index &+= 1
        }
        guard index < count, cell[index] == UInt8(ascii: "@"), !afterDot, index <= 64 else { return (explain(cell), index, true) }
        let fault = examineDomain(cell, from: index &+ 1, classes, &seen)
        if fault != .none { return (fault == .domain ? explainDomain(cell, index) : fault, index, true) }
        if count > 254 { return (.tooLong, index, true) }
        return (.none, index, seen & beyondASCII == 0)
    }

    /// What is wrong with a host name in small letters, by the rules of a mail domain.
    static func domainFault(_ host: Cell) -> Fault {
        var seen: UInt8 = 0
        return examineDomain(host, from: 0, classes, &seen)
    }

    /// Labels of at most 63 bytes without a hyphen at either end or in third and fourth place, at least two, the last of letters.
    ///
    /// So an `xn--` label is a fault here; `HostName` reads it.
    @inline(__always)
    private static func examineDomain(_ cell: Cell, from start: Int, _ classes: ByteClass, _ seen: inout UInt8) -> Fault {
        let count = cell.count
        var index = start
        var labelStart = start
        var lettersOnly: UInt8 = 0xFF
        while index < count {
            let byte = cell[index]
            let bits = classes[byte]
            if bits & host != 0 {
                seen |= bits
                lettersOnly &= bits
            } else if byte == UInt8(ascii: ".") {
                if !isLabel(cell, labelStart, index) { return .domain }
                labelStart = index &+ 1
                lettersOnly = 0xFF
            } else {
                return .domain
            }
            index &+= 1
        }
        if labelStart == start || !isLabel(cell, labelStart, count) { return .domain }
        return lettersOnly & letter != 0 && count &- labelStart >= 2 ? .none : .topLevel
    }

    @inline(__always) private static func isLabel(_ cell: Cell, _ start: Int, _ end: Int) -> Bool {
        if end <= start || end &- start > 63 || cell[start] == UInt8(ascii: "-") || cell[end &- 1] == UInt8(ascii: "-") { return false }
        return end &- start < 4 || cell[start &+ 2] != UInt8(ascii: "-") || cell[start &+ 3] != UInt8(ascii: "-")
    }

    /// Why the local part failed.
    static func explain(_ cell: Cell) -> Fault {
        var ats = 0
        var spaces = 0
        for index in 0..<cell.count {
            let byte = cell[index]
            if byte == UInt8(ascii: "@") { ats &+= 1 }
            if byte == 0x20 { spaces &+= 1 }
        }
        if ats == 0 { return .noAt }
        if ats > 1 { return .manyAts }
        return spaces > 0 ? .space : .localPart
    }

    /// Why the domain failed.
    private static func explainDomain(_ cell: Cell, _ at: Int) -> Fault {
        for index in (at &+ 1)..<max(at &+ 1, cell.count) {
            let byte = cell[index]
            if byte == UInt8(ascii: "@") { return .manyAts }
            if byte == 0x20 { return explain(cell) }
        }
        return .domain
    }

    /// What may stand between two addresses of one cell.
    static func separates(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "|")
    }
}
