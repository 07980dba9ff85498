/// An encoding of letters, with the ways in which mail carries its bytes.
enum MailCharset: String {
    case utf8 = "utf-8"
    case koi8 = "koi8-r"
    case cyrillic = "windows-1251"
    case baltic = "windows-1257"
    case latin1 = "iso-8859-1"

    /// What writers of a language use; UTF-8 three times in five.
    static func choose(_ tongue: Int, _ dice: inout Dice) -> MailCharset {
        if dice.chance(600) { return .utf8 }
        switch tongue {
        case 0: return dice.chance(500) ? .koi8 : .cyrillic
        case 1: return .baltic
        case 2, 3: return .latin1
        default: return .utf8
        }
    }

    /// KOI8-R for а…я from U+0430 (RFC 1489); capitals are 32 higher.
    private static let koi8Letters: [UInt8] = [
        0xC1, 0xC2, 0xD7, 0xC7, 0xC4, 0xC5, 0xD6, 0xDA, 0xC9, 0xCA, 0xCB, 0xCC, 0xCD, 0xCE, 0xCF, 0xD0,
        0xD2, 0xD3, 0xD4, 0xD5, 0xC6, 0xC8, 0xC3, 0xDE, 0xDB, 0xDD, 0xDF, 0xD9, 0xD8, 0xDC, 0xC0, 0xD1,
    ]
    /// Lithuanian letters in windows-1257.
    private static let balticLetters: [UInt32: UInt8] = [
        0x104: 0xC0, 0x10C: 0xC8, 0x118: 0xC6, 0x116: 0xCB, 0x12E: 0xC1, 0x160: 0xD0, 0x172: 0xD8, 0x16A: 0xDB, 0x17D: 0xDE,
        0x105: 0xE0, 0x10D: 0xE8, 0x119: 0xE6, 0x117: 0xEB, 0x12F: 0xE1, 0x161: 0xF0, 0x173: 0xF8, 0x16B: 0xFB, 0x17E: 0xFE,
    ]

    /// The bytes of a text in this encoding; a letter that it lacks is a question mark.
    func encode(_ text: [UInt8]) -> [UInt8] {
        if self == .utf8 { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        Letters.scalars(text) { bytes.append($0 < 0x80 ? UInt8($0) : byte($0)) }
        return bytes
    }

    private func byte(_ scalar: UInt32) -> UInt8 {
        switch (self, scalar) {
        case (.koi8, 0x430...0x44F): MailCharset.koi8Letters[Int(scalar - 0x430)]
        case (.koi8, 0x410...0x42F): MailCharset.koi8Letters[Int(scalar - 0x410)] + 32
        case (.koi8, 0x451): 0xA3
        case (.koi8, 0x401): 0xB3
        case (.cyrillic, 0x410...0x44F): UInt8(scalar - 0x410 + 0xC0)
        case (.cyrillic, 0x451): 0xB8
        case (.cyrillic, 0x401): 0xA8
        case (.cyrillic, 0x2116): 0xB9
        case (.baltic, _): MailCharset.balticLetters[scalar] ?? 63
        case (.latin1, 0xA0...0xFF): UInt8(scalar)
        default: 63
        }
    }

    /// An encoded word (RFC 2047), or the text itself when it is plain ASCII. Long ones are cut into several, never within a letter.
    func appendWord(_ text: [UInt8], isBase64: Bool, to output: inout [UInt8]) {
        if !text.contains(where: { $0 >= 0x80 }) { return output.append(contentsOf: text) }
        var piece: [UInt8] = []
        var isFirst = true
        func flush(_ output: inout [UInt8]) {
            if !isFirst { output.add("\n ") }
            isFirst = false
            output.add("=?")
            output.append(contentsOf: rawValue.utf8)
            output.add(isBase64 ? "?B?" : "?Q?")
            isBase64 ? MailCharset.appendBase64(piece, to: &output) : MailCharset.appendQuoted(piece, isWord: true, to: &output)
            output.add("?=")
            piece.removeAll(keepingCapacity: true)
        }
        Letters.scalars(text) { scalar in
            var letter: [UInt8] = []
            Letters.append(scalar, to: &letter)
            piece += encode(letter)
            if piece.count >= 18 { flush(&output) }
        }
        if !piece.isEmpty { flush(&output) }
    }

    /// A part with its headers: as it is, quoted-printable or base64.
    func appendPart(_ type: StaticString, _ text: [UInt8], _ transfer: Int, to output: inout [UInt8]) {
        output.add("Content-Type: ")
        output.add(type)
        output.add("; charset=")
        output.append(contentsOf: rawValue.utf8)
        let bytes = encode(text)
        switch transfer {
        case 0:
            output.add("\nContent-Transfer-Encoding: quoted-printable\n\n")
            MailCharset.appendQuoted(bytes, isWord: false, to: &output)
        case 1:
            output.add("\nContent-Transfer-Encoding: base64\n\n")
            MailCharset.appendBase64(bytes, lineLength: 76, to: &output)
        default:
            output.add("\nContent-Transfer-Encoding: 8bit\n\n")
            output += bytes
        }
        output.append(10)
    }

    private static let digits = Array("0123456789ABCDEF".utf8)

    /// Quoted-printable (RFC 2045), or the Q of encoded words.
    static func appendQuoted(_ bytes: [UInt8], isWord: Bool, to output: inout [UInt8]) {
        var length = 0
        for byte in bytes {
            if byte == 10, !isWord {
                output.append(10)
                length = 0
                continue
            }
            if length >= 72, !isWord {
                output.add("=\n")
                length = 0
            }
            let isPlain =
                isWord ? (byte >= 48 && byte < 58) || (byte >= 65 && byte < 91) || (byte >= 97 && byte < 123) : byte >= 32 && byte < 127 && byte != 61
            if isWord, byte == 32 {
                output.append(95)
            } else if isPlain {
                output.append(byte)
                length += 1
            } else {
                output.append(61)
                output.append(digits[Int(byte >> 4)])
                output.append(digits[Int(byte & 15)])
                length += 3
            }
        }
    }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// Base64 (RFC 4648), in lines when a length is given.
    static func appendBase64(_ bytes: [UInt8], lineLength: Int = .max, to output: inout [UInt8]) {
        var index = 0, length = 0
        while index < bytes.count {
            let left = min(3, bytes.count - index)
            var group: UInt32 = 0
            for offset in 0..<3 { group = group << 8 | (offset < left ? UInt32(bytes[index + offset]) : 0) }
            for place in 0..<4 { output.append(place <= left ? alphabet[Int(group >> UInt32(18 - 6 * place) & 63)] : 61) }
            index += 3
            length += 4
            if length >= lineLength, index < bytes.count {
                output.append(10)
                length = 0
            }
        }
        if lineLength != .max { output.append(10) }
    }
}
