import KemptCore
import KemptText

/// What letters and signs a name is made of, found in one look at each byte.
///
/// Decides the common case, a name with nothing to mend, at about 1 ns a letter.
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

    /// A quote, `?`, `;`, `&` or a character of U+F000…FFFF: a sign to look at more closely.
    static let doubtfulSign: UInt16 = 1024
    /// A character that broken text is made of. Without it `BrokenEncoding.isPossible` is false.
    static let perhapsBroken: UInt16 = 2048
    /// A sign two of which are typed for a quote: an apostrophe, a comma, `<`.
    static let pairing: UInt16 = 4096
    /// A letter of which one at least stands in Lithuanian that was read in another code page: see `BrokenBaltic`.
    static let perhapsBaltic: UInt16 = 8192
    /// A space, for as long as the scan lasts: two in a row, and one at either end, are untidy.
    private static let space: UInt16 = 512

    /// The bits of each scalar up to the dashes and quotes of U+2000…206F: nearly every letter and sign of a name, in one look.
    ///
    /// Never freed: tables live as long as the program.
    private nonisolated(unsafe) static let table: UnsafePointer<UInt16> = {
        let table = UnsafeMutablePointer<UInt16>.allocate(capacity: tableEnd)
        for scalar in 0..<tableEnd { table[scalar] = scalar < 0x80 ? bits(ofASCII: UInt8(scalar)) : bits(of: UInt32(scalar)) }
        return UnsafePointer(table)
    }()

    private static let tableEnd = 0x2070

    private static func bits(ofASCII byte: UInt8) -> UInt16 {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): upper | latin
        case UInt8(ascii: "a")...UInt8(ascii: "z"): lower | latin
        case UInt8(ascii: " "): space
        case UInt8(ascii: "-"), UInt8(ascii: "."): 0
        case UInt8(ascii: "'"): pairing
        case UInt8(ascii: ","), UInt8(ascii: "<"): sign | pairing
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit
        case UInt8(ascii: "@"): at
        case UInt8(ascii: "\""), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: "&"): sign | doubtfulSign
        case 0x21...0x7E: sign
        default: untidy
        }
    }

    init(_ cell: Cell) {
        let table = NameScan.table
        let count = cell.count
        let bytes = cell.start
        var all: UInt16 = 0
        var last = NameScan.space  // so that a space at 0 is behind a space
        var index = 0
        while index < count {
            let byte = bytes[index]
            let found: UInt16
            if byte < 0x80 {
                found = table[Int(byte)]
                index &+= 1
            } else {
                let scalar = UTF8Text.scalar(cell, at: &index)
                found = scalar < NameScan.tableEnd ? table[Int(scalar)] : NameScan.bits(of: scalar)
            }
            if found & last & NameScan.space != 0 { all |= NameScan.untidy }
            all |= found
            last = found
        }
        if last & NameScan.space != 0 { all |= NameScan.untidy }
        bits = all & ~NameScan.space
    }

    private static func bits(of scalar: UInt32) -> UInt16 { letterBits(of: scalar) | damageBits(of: scalar) }

    /// Superset of what `BrokenEncoding.isPossible` looks for: letters that begin with the bytes C3 and C4, Р, С, lines and boxes.
    private static func damageBits(of scalar: UInt32) -> UInt16 {
        switch scalar {
        case 0xC3: perhapsBroken
        case 0xC0...0xFF where BrokenBaltic.isTelltale(UInt8(scalar &- 0x40)): perhapsBroken | perhapsBaltic
        case 0xC0..<0x140, 0x420, 0x421, 0x2500..<0x25C0: perhapsBroken
        case 0xF000...0xFFFF: doubtfulSign
        default: 0
        }
    }

    private static func letterBits(of scalar: UInt32) -> UInt16 {
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
        if scalar == 0x2019 || scalar == 0x2018 { return pairing }
        if flags.contains(.mark) || scalar == 0x2BC || scalar == 0x2BB { return 0 }
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
