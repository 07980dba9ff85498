import Glibc
import KemptCore

/// How plausible a text is in an encoding of Chinese, Japanese or Korean, in bits, comparable with `ReadingScore`.
///
/// Each character costs by the part of its character set: syllables and everyday characters are likely, the rows of rare ones are not.
/// The parts and their sizes are those of KS X 1001, GB 2312, Big5 and JIS X 0208; their shares in text are rough.
enum MultiByteScore {
    /// Characters `lead` × `trail` of one part: their share in text over their number.
    private struct Part {
        let leads: ClosedRange<UInt8>
        let trails: ClosedRange<UInt8>
        let bits: Double

        init(_ leads: ClosedRange<UInt8>, _ trails: ClosedRange<UInt8>, share: Double) {
            self.leads = leads
            self.trails = trails
            bits = log2(Double(leads.count * trails.count) / share)
        }
        func holds(_ lead: UInt8, _ trail: UInt8) -> Bool { leads.contains(lead) && trails.contains(trail) }
    }

    /// What a character outside all parts costs, and a byte that cannot be decoded.
    private static let rareBits = 21.0
    private static let errorBits = 25.0
    /// What the ASCII byte of a character would cost as a letter of a text of single bytes.
    private static let letterBits = 5.0

    /// Bits of the first characters that hold `limit` bytes above 127; nil when too much of the text cannot be decoded.
    static func bits(_ sample: Cell, _ encoding: TextEncoding, limit: Int) -> (bits: Double, characters: Int)? {
        guard let parts = parts[encoding.name], let errors = errors(sample, encoding) else { return nil }
        var bits = Double(errors) * errorBits
        var characters = 0
        var high = 0
        var index = 0
        while index < sample.count, high < limit {
            let lead = sample[index]
            let length = min(length(sample, index, encoding), sample.count - index)
            if lead >= 0x80 {
                let trail = length > 1 ? sample[index + 1] : 0
                bits += parts.first { $0.holds(lead, trail) }?.bits ?? rareBits
                for offset in 0..<length {
                    if sample[index + offset] >= 0x80 { high += 1 } else { bits -= letterBits }
                }
                characters += 1
            }
            index += length
        }
        return characters > 0 && errors * 200 <= characters ? (bits, characters) : nil
    }

    /// Bytes that the converter refuses.
    private static func errors(_ sample: Cell, _ encoding: TextEncoding) -> Int? {
        guard let decoder = try? TextDecoder(encoding, path: "") else { return nil }
        let text = ByteBuffer(capacity: sample.count * 2)
        _ = decoder.decode(sample.start, sample.count, isLast: true, into: text)
        return StoredText.escapes(text.cell)
    }

    private static func length(_ text: Cell, _ index: Int, _ encoding: TextEncoding) -> Int {
        let lead = text[index]
        if lead < 0x80 { return 1 }
        switch encoding.name {
        case "shift_jis": return lead >= 0xA1 && lead <= 0xDF ? 1 : 2
        case "euc-jp": return lead == 0x8F ? 3 : 2
        case "gb18030": return index + 1 < text.count && text[index + 1] < 0x40 ? 4 : 2
        default: return 2
        }
    }

    private static let parts: [String: [Part]] = [
        "euc-kr": [
            Part(0xB0...0xC8, 0xA1...0xFE, share: 0.93), Part(0xA1...0xA3, 0xA1...0xFE, share: 0.03), Part(0xCA...0xFD, 0xA1...0xFE, share: 0.02),
        ],
        "gb18030": [
            Part(0xB0...0xD7, 0xA1...0xFE, share: 0.90), Part(0xA1...0xA3, 0xA1...0xFE, share: 0.05), Part(0xD8...0xF7, 0xA1...0xFE, share: 0.03),
            Part(0x81...0xFE, 0x40...0xFE, share: 0.005),
        ],
        "big5": [
            Part(0xA4...0xC6, 0x40...0x7E, share: 0.36), Part(0xA4...0xC6, 0xA1...0xFE, share: 0.54), Part(0xA1...0xA3, 0x40...0xFE, share: 0.05),
            Part(0xC9...0xF9, 0x40...0xFE, share: 0.03),
        ],
        "euc-jp": [
            Part(0xA4...0xA4, 0xA1...0xF3, share: 0.30), Part(0xA5...0xA5, 0xA1...0xF6, share: 0.15), Part(0xB0...0xCF, 0xA1...0xFE, share: 0.45),
            Part(0xA1...0xA3, 0xA1...0xFE, share: 0.06), Part(0xD0...0xF4, 0xA1...0xFE, share: 0.03), Part(0x8E...0x8E, 0xA1...0xDF, share: 0.005),
        ],
        "shift_jis": [
            Part(0x82...0x82, 0x9F...0xF1, share: 0.30), Part(0x83...0x83, 0x40...0x96, share: 0.15), Part(0x88...0x97, 0x40...0xFC, share: 0.45),
            Part(0x81...0x82, 0x40...0xFC, share: 0.06), Part(0x98...0x9F, 0x40...0xFC, share: 0.01), Part(0xE0...0xEA, 0x40...0xFC, share: 0.01),
            Part(0xA1...0xDF, 0x00...0x00, share: 0.01),
        ],
    ]
}
