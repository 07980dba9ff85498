import CUchardet
import Glibc
import KemptCore
import KemptText

/// An encoding that was found out.
struct EncodingFinding {
    let encoding: TextEncoding
    /// Bytes of the byte order mark.
    var markBytes = 0
    /// Hundredths; nil where the bytes leave no doubt.
    var confidence: Int?
    /// Another encoding that would do nearly as well.
    var rival: TextEncoding?
}

/// Finds out the encoding of text: by its mark, by the places of its NULs, by the rules of UTF-8, at last by its letters.
enum EncodingJudge {
    /// What a mark at the very beginning tells; UTF-32 first, for its mark begins like that of UTF-16.
    static func byMark(_ head: Cell) -> EncodingFinding? {
        func begins(_ bytes: [UInt8]) -> Bool { head.count >= bytes.count && bytes.indices.allSatisfy { head[$0] == bytes[$0] } }
        if begins([0xEF, 0xBB, 0xBF]) { return EncodingFinding(encoding: .utf8, markBytes: 3) }
        if begins([0xFF, 0xFE, 0, 0]) { return EncodingFinding(encoding: .utf32le, markBytes: 4) }
        if begins([0, 0, 0xFE, 0xFF]) { return EncodingFinding(encoding: .utf32be, markBytes: 4) }
        if begins([0xFF, 0xFE]) { return EncodingFinding(encoding: .utf16le, markBytes: 2) }
        if begins([0xFE, 0xFF]) { return EncodingFinding(encoding: .utf16be, markBytes: 2) }
        return nil
    }

    /// UTF-16 and UTF-32 without a mark: NULs stand in one place of each unit only, every line end is a whole unit, and there are enough of them.
    static func byNULs(_ head: Cell) -> TextEncoding? {
        var counts = [0, 0, 0, 0]
        let count = head.count & ~3
        for index in 0..<(count > 0 ? count : head.count) where head[index] == 0 { counts[index & 3] += 1 }
        let units = count / 4
        if units > 0, counts[3] == units, counts[2] * 10 >= units * 9, counts[0] * 10 < units { return .utf32le }
        if units > 0, counts[0] == units, counts[1] * 10 >= units * 9, counts[3] * 10 < units { return .utf32be }
        let even = counts[0] + counts[2]
        let odd = counts[1] + counts[3]
        // One NUL in fifty characters: an address book in Cyrillic has more, for its delimiters, digits and line ends are ASCII.
        // The other byte may be zero as well: that of 一 is, and that of many symbols.
        if odd * 25 >= head.count / 2, odd >= 2, even * 8 <= odd, areLineEndsWhole(head, lowByte: 0) { return .utf16le }
        if even * 25 >= head.count / 2, even >= 2, odd * 8 <= even, areLineEndsWhole(head, lowByte: 1) { return .utf16be }
        return nil
    }

    private static func areLineEndsWhole(_ head: Cell, lowByte: Int) -> Bool {
        var whole = 0
        var broken = 0
        for index in 0..<head.count where head[index] == 0x0A || head[index] == 0x0D || head[index] == 0x2C || head[index] == 0x3B {
            // As low byte of a letter (U+043B is л) it says nothing.
            let other = lowByte == 0 ? index + 1 : index - 1
            if index & 1 != lowByte { broken += 1 } else if other < 0 || other >= head.count || head[other] == 0 { whole += 1 }
        }
        return broken * 20 <= whole
    }

    /// Whether text that is not ASCII is UTF-8 but for single bad places.
    static func isUTF8(_ sample: Cell) -> Bool {
        var bad = 0
        var position = 0
        while position < sample.count, case let offset = UTF8Text.firstInvalid(sample.slice(position, sample.count)), offset >= 0 {
            bad += 1
            position += offset + 1
        }
        if bad == 0 { return true }
        let leads = (0..<sample.count).count { sample[$0] >= 0xC2 }
        return bad * 2 <= leads
    }

    // MARK: - By letters

    /// Bytes above 127 that are weighed.
    private static let eventLimit = 1024
    /// Bits that the answer of uchardet is worth for a long text; of a few letters it knows little.
    private static let expertBits = 6.0
    /// Letters of a long text are not independent of each other: their bits are halved before they are taken for chances, those of a few are not.
    private static func temper(_ letters: Int) -> Double { 0.5 + 0.5 / (1 + Double(letters) / 8) }

    private struct Candidate {
        let encoding: TextEncoding
        /// What the bytes of the sample stand for; empty for an encoding of several bytes.
        let reading: [UInt32]
        var bits: Double
        /// Of the letters, those that the best language has.
        var known = 0
        var letters = 0
        /// Whether uchardet names it, or another one that reads the sample alike.
        var isAgreed = false
    }

    /// The encoding of text that is no UTF-8, nil when nothing fits at all.
    static func byLetters(_ sample: Cell) -> EncodingFinding? {
        let answer = expert(sample)
        let events = ReadingScore.events(sample, limit: eventLimit)
        let candidates = weigh(sample, events, answer)
        guard let best = candidates.first else { return nil }
        var sum = 0.0
        let temper = temper(events.count)
        for candidate in candidates { sum += exp2((best.bits - candidate.bits) * temper) }
        // A file may have signs alone: © and § are where windows-1252 has them in nearly every encoding.
        let covered = best.letters == 0 ? (best.encoding.name.hasPrefix("windows-") ? 0.9 : 0.5) : Double(best.known) / Double(best.letters)
        // Few letters prove little: one alone is worth seven eighths.
        let count = Double(best.letters == 0 ? events.count : best.letters)
        let weight = count / (count + 0.15)
        // The best of bad readings is no good one: letters of a language take about five bits each, random bytes more than eight.
        let bitsPerByte = best.bits / Double(max(events.count, 1))
        let plausibility = max(0, min(1, (9 - bitsPerByte) / 2.5))
        let confidence = covered / sum * weight * plausibility * (best.isAgreed ? 1 : 0.95)
        return EncodingFinding(
            encoding: best.encoding, confidence: min(99, Int((confidence * 100).rounded())), rival: candidates.dropFirst().first?.encoding)
    }

    /// Readings of the sample that differ, the most plausible first.
    private static func weigh(_ sample: Cell, _ events: [ReadingScore.Event], _ answer: TextEncoding?) -> [Candidate] {
        let used = Array(Set(events.map(\.byte))).sorted()
        var candidates: [Candidate] = []
        for encoding in TextEncoding.all {
            let bonus = encoding == answer ? min(expertBits, Double(events.count) / 4) : 0
            if let (bits, characters) = MultiByteScore.bits(sample, encoding, limit: eventLimit) {
                candidates.append(
                    Candidate(
                        encoding: encoding, reading: [], bits: bits + rarity(encoding) - bonus, known: characters, letters: characters,
                        isAgreed: bonus > 0))
            }
            guard let table = SingleByteTable(encoding) else { continue }
            let reading = used.map { table.scalars[Int($0)] }
            if let same = candidates.firstIndex(where: { $0.reading == reading }) {
                candidates[same].bits -= bonus
                candidates[same].isAgreed = candidates[same].isAgreed || bonus > 0
            } else if var candidate = best(ReadingScore(table.scalars, events), encoding, reading) {
                candidate.bits += rarity(encoding) - bonus
                candidate.isAgreed = bonus > 0
                candidates.append(candidate)
            }
        }
        // Ties go to the encoding named first.
        return candidates.enumerated().sorted { ($0.element.bits, $0.offset) < ($1.element.bits, $1.offset) }.map(\.element)
    }

    /// The reading as text of the language that fits best, nil when too many of its bytes have no meaning.
    private static func best(_ score: ReadingScore, _ encoding: TextEncoding, _ reading: [UInt32]) -> Candidate? {
        if score.undefined * 100 > score.count { return nil }
        var best = Candidate(encoding: encoding, reading: reading, bits: .infinity)
        for language in LanguageLetters.all {
            let (bits, known, letters) = score.judge(language)
            if bits < best.bits { (best.bits, best.known, best.letters) = (bits, known, letters) }
        }
        return best
    }

    /// How much less likely than windows-125x a file in this encoding is, in bits.
    private static func rarity(_ encoding: TextEncoding) -> Double {
        switch encoding.name {
        case let name where name.hasPrefix("windows-"): 0
        case "koi8-r", "iso-8859-2", "iso-8859-15", "iso-8859-13", "iso-8859-1": 1
        case "shift_jis", "gb18030", "big5", "euc-kr": 2
        case "iso-8859-5", "ibm866", "koi8-u", "iso-8859-7", "iso-8859-9": 2
        case "mac-cyrillic", "ibm852", "ibm850", "ibm775", "tis-620": 4
        default: 6
        }
    }

    /// What uchardet says.
    static func expert(_ sample: Cell) -> TextEncoding? {
        guard let detector = uchardet_new() else { return nil }
        defer { uchardet_delete(detector) }
        let failed = sample.start.withMemoryRebound(to: CChar.self, capacity: sample.count) { uchardet_handle_data(detector, $0, sample.count) }
        uchardet_data_end(detector)
        guard failed == 0, let answer = uchardet_get_charset(detector) else { return nil }
        let name = String(cString: answer).lowercased()
        return TextEncoding.named(aliases[name] ?? name)
    }

    private static let aliases = ["uhc": "euc-kr", "gb2312": "gb18030", "johab": "euc-kr", "hz-gb-2312": "gb18030"]
}
