import Glibc
import KemptCore
import KemptText

/// How plausible one reading of the bytes above 127 is as text of one language, in bits: the fewer, the better.
///
/// Naive Bayes over single letters, with what a wrong table gives itself away by: letters that the language has not, symbols inside words,
/// capitals inside words (KOI8-R read as windows-1251), two scripts in one word, bytes without a meaning. Used on files that are no UTF-8 only.
/// Cost: about 1 ms for a thousand bytes and all languages.
struct ReadingScore {
    /// One byte above 127 and what stands around it; 0 where the text ends.
    struct Event {
        var beforePrevious: UInt8
        var previous: UInt8
        var byte: UInt8
        var next: UInt8
    }

    /// The bytes above 127 of a sample, at most `limit` of them.
    static func events(_ sample: Cell, limit: Int) -> [Event] {
        var events: [Event] = []
        var index = 0
        while index < sample.count, events.count < limit {
            if sample[index] >= 0x80 {
                events.append(
                    Event(
                        beforePrevious: index > 1 ? sample[index - 2] : 0, previous: index > 0 ? sample[index - 1] : 0, byte: sample[index],
                        next: index + 1 < sample.count ? sample[index + 1] : 0))
            }
            index += 1
        }
        return events
    }

    /// What kind of character a byte is in one reading.
    private enum Kind: UInt8 { case upper, lower, caseless, symbol, blank }

    private let kinds: [Kind]
    private let scalars: [UInt32]
    /// Lower-case form of each letter.
    private let folded: [UInt32]
    private let events: [Event]

    init(_ table: [UInt32], _ events: [Event]) {
        scalars = table
        self.events = events
        var kinds = [Kind](repeating: .symbol, count: 256)
        var folded = table
        for byte in 0..<256 {
            guard table[byte] != SingleByteTable.none, let scalar = Unicode.Scalar(table[byte]) else { continue }
            let properties = scalar.properties
            if properties.isWhitespace {
                kinds[byte] = .blank
            } else if properties.isUppercase {
                kinds[byte] = .upper
                let lower = properties.lowercaseMapping.unicodeScalars
                if lower.count == 1, let first = lower.first { folded[byte] = first.value }
            } else if properties.isLowercase {
                kinds[byte] = .lower
            } else if properties.isAlphabetic || properties.generalCategory == .nonspacingMark {
                kinds[byte] = .caseless
            }
        }
        self.kinds = kinds
        self.folded = folded
    }

    var count: Int { events.count }

    /// Bytes without a meaning in this reading.
    var undefined: Int { events.count { scalars[Int($0.byte)] == SingleByteTable.none } }

    /// Bits for the whole sample, and how many of its letters the language has.
    func judge(_ language: LanguageLetters) -> (bits: Double, known: Int, letters: Int) {
        let costs = byteCosts(language)
        var bits = Double(language.rarity)
        var known = 0
        var letters = 0
        for event in events {
            let byte = Int(event.byte)
            bits += costs[byte]
            if kinds[byte].rawValue <= Kind.caseless.rawValue {
                letters += 1
                if language.letters[folded[byte]] != nil { known += 1 }
            }
            bits += surroundings(event, language)
        }
        return (bits, known, letters)
    }

    private func byteCosts(_ language: LanguageLetters) -> [Double] {
        (0..<256).map { byte in
            let scalar = scalars[byte]
            if scalar == SingleByteTable.none { return 20 }
            if scalar >= 0x80 && scalar < 0xA0 { return 16 }
            switch kinds[byte] {
            // The no-break space, of which tables copied from the web are full, where Windows has it.
            case .blank: return byte == 0xA0 ? 2 : 8
            case .symbol: return Self.usualSymbols.contains(scalar) ? 7 : 12
            default:
                guard let weight = language.letters[folded[byte]] else { return Self.script(of: scalar) == language.script ? 11 : 14 }
                return log2(Double(language.total) / Double(weight))
            }
        }
    }

    private func surroundings(_ event: Event, _ language: LanguageLetters) -> Double {
        let kind = kinds[Int(event.byte)]
        let before = kinds[Int(event.previous)]
        let after = kinds[Int(event.next)]
        let isBeforeLetter = before.rawValue <= Kind.caseless.rawValue
        let isAfterLetter = after.rawValue <= Kind.caseless.rawValue
        if kind.rawValue > Kind.caseless.rawValue {
            // A symbol inside a word; apostrophes and dashes belong there.
            return isBeforeLetter && isAfterLetter && !(0x2013...0x2019).contains(scalars[Int(event.byte)]) ? 8 : 0
        }
        var bits = caseBits(kind, before, kinds[Int(event.beforePrevious)])
        if language.script == .latin {
            if event.previous >= 0x80, isBeforeLetter { bits += 3 }
            if !isBeforeLetter, !isAfterLetter { bits += 3 }
        } else {
            if event.previous < 0x80, isBeforeLetter { bits += 8 }
            if event.next < 0x80, isAfterLetter { bits += 8 }
        }
        return bits
    }

    /// Words begin with a capital or not, and go on in capitals or in small letters; the rest is rare.
    private func caseBits(_ kind: Kind, _ before: Kind, _ beforePrevious: Kind) -> Double {
        switch (kind, before) {
        case (.caseless, _): 0
        case (.upper, .lower): 9
        case (.upper, .upper): 1
        case (.upper, _): 1
        case (.lower, .upper): beforePrevious == .upper ? 6 : 0.5
        case (.lower, .lower): 0.3
        case (.lower, _): 2
        default: 0
        }
    }

    private static func script(of scalar: UInt32) -> LanguageLetters.Script? {
        switch scalar {
        case 0xAA...0x24F, 0x1E00...0x1EFF: .latin
        case 0x370...0x3FF: .greek
        case 0x400...0x52F: .cyrillic
        case 0x590...0x5FF: .hebrew
        case 0x600...0x6FF: .arabic
        case 0xE00...0xE7F: .thai
        default: nil
        }
    }

    /// „ “ ” ‚ ‘ ’ – — … « » № ° § € £ © ® · • ´ ¿ ¡ and the no-break space's like.
    private static let usualSymbols: Set<UInt32> = [
        0x201E, 0x201C, 0x201D, 0x201A, 0x2018, 0x2019, 0x2013, 0x2014, 0x2026, 0xAB, 0xBB, 0x2116, 0xB0, 0xA7, 0x20AC, 0xA3, 0xA9, 0xAE, 0xB7,
        0x2022, 0xB4, 0xBF, 0xA1,
    ]
}
