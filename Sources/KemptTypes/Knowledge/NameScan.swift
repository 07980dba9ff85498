import KemptCore
import KemptText

/// What letters and signs a name is made of, found in one look at each byte.
///
/// Decides the common case, a name with nothing to mend, at about 1 ns a byte of ASCII and 2 ns another letter.
struct NameScan {
    private(set) var bits: UInt16 = 0

    static let upper: UInt16 = 1
    static let lower: UInt16 = 2
    static let latin: UInt16 = 4
    static let cyrillic: UInt16 = 8
    /// A letter of another script.
    static let foreign: UInt16 = 16
    static let digit: UInt16 = 32
    /// Anything but letters, digits, spaces, hyphens, apostrophes and full stops.
    static let sign: UInt16 = 64
    static let at: UInt16 = 128
    /// Stray spaces, characters that cannot be seen, or perhaps not NFC.
    static let untidy: UInt16 = 256

    private static let classes = ByteClass { byte in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): 1
        case UInt8(ascii: "a")...UInt8(ascii: "z"): 2
        case UInt8(ascii: " "): 3
        case UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "."): 4
        case UInt8(ascii: "0")...UInt8(ascii: "9"): 5
        case UInt8(ascii: "@"): 6
        case 0x80...: 7
        case 0x21...0x7E: 8
        default: 9
        }
    }

    init(_ cell: Cell) {
        let classes = NameScan.classes
        let count = cell.count
        let bytes = cell.start
        var bits: UInt16 = 0
        var lastSpace = -1  // so that a space at 0 is behind a space
        var index = 0
        while index < count {
            switch classes[bytes[index]] {
            case 1: bits |= NameScan.upper | NameScan.latin
            case 2: bits |= NameScan.lower | NameScan.latin
            case 3:
                if lastSpace == index &- 1 { bits |= NameScan.untidy }
                lastSpace = index
            case 4: break
            case 5: bits |= NameScan.digit
            case 6: bits |= NameScan.at
            case 7:
                bits |= NameScan.bits(of: UTF8Text.scalar(cell, at: &index))
                continue
            case 8: bits |= NameScan.sign
            default: bits |= NameScan.untidy
            }
            index &+= 1
        }
        if lastSpace == count &- 1 { bits |= NameScan.untidy }
        self.bits = bits
    }

    @inline(__always) private static func bits(of scalar: UInt32) -> UInt16 {
        let flags = Scalars.table.flags(scalar)
        if !flags.isDisjoint(with: [.space, .zeroWidth, .control, .normalizationSuspect]) { return untidy }
        if flags.contains(.letter) {
            let script: UInt16
            switch flags.script {
            case .latin: script = latin
            case .cyrillic: script = cyrillic
            default: script = foreign
            }
            // ß has no capital in use, so GROß is all capitals. Ã is what half of the letters of UTF-8 become in a wrong encoding.
            if scalar == 0xDF { return latin }
            if scalar == 0xC3 { return latin | upper | sign }
            return script | (flags.contains(.upper) ? upper : 0) | (flags.contains(.lower) ? lower : 0)
        }
        if flags.contains(.mark) || scalar == 0x2019 || scalar == 0x2BC || scalar == 0x2BB || scalar == 0x2018 { return 0 }
        return flags.contains(.digit) ? digit : sign
    }

    @inline(__always) func has(_ wanted: UInt16) -> Bool { bits & wanted != 0 }

    /// Capitals and small letters of one script with nothing else to look at: no name type changes such a value.
    @inline(__always) var isPlain: Bool {
        bits & (NameScan.foreign | NameScan.digit | NameScan.sign | NameScan.at | NameScan.untidy) == 0 && hasBothCases && !mixesScripts
    }
    @inline(__always) var hasBothCases: Bool { bits & 3 == 3 }
    @inline(__always) var mixesScripts: Bool { bits & 12 == 12 }
    @inline(__always) var hasLetter: Bool { has(NameScan.latin | NameScan.cyrillic | NameScan.foreign) }
}
