import KemptCore
import KemptText

/// Finds the legal form before or behind a firm's name.
struct LegalForms: @unchecked Sendable {  // immutable; the cells point into a `StaticString`
    struct Flags: OptionSet, Sendable {
        let rawValue: UInt8
        static let before = Flags(rawValue: 1)
        static let behind = Flags(rawValue: 2)
        static let mendsCase = Flags(rawValue: 4)
        static let rewrites = Flags(rawValue: 8)
        static let lookAlike = Flags(rawValue: 16)
    }

    /// One wording of one form.
    struct Wording {
        let text: Cell
        let canonical: Cell
        let flags: Flags
        var isCanonical: Bool { text.start == canonical.start }
    }

    /// A form found in a value: its bytes and what they should be.
    struct Found {
        let lower: Int
        let upper: Int
        let wording: Wording
    }

    static let shared = LegalForms()

    private let wordings: [Wording]
    /// First and last words in small letters, each with the number of its list in `groups`.
    private let firstWords: WordIndex
    private let lastWords: WordIndex
    private let groups: [[Int]]
    /// Skeletons of the wordings that may stand before and behind the name.
    let skeletonsBefore: Lexicon
    let skeletonsBehind: Lexicon
    /// Words of the longest wording.
    static let mostWords = 6

    private init() {
        let wordings = LegalForms.parse()
        var groups: [[Int]] = []
        func index(_ flag: Flags, _ word: (String) -> String) -> WordIndex {
            var words: [String] = []
            let first = groups.count
            for (number, wording) in wordings.enumerated() where wording.flags.contains(flag) {
                let head = word(wording.text.string.lowercased())
                if let known = words.firstIndex(of: head) {
                    groups[first + known].append(number)
                } else {
                    words.append(head)
                    groups.append([number])
                }
            }
            return WordIndex(words.enumerated().map { ($0.element, first + $0.offset) })
        }
        firstWords = index(.before) { String($0.split(separator: " ")[0]) }
        lastWords = index(.behind) { String($0.split(separator: " ").last ?? "") }
        for place in groups.indices { groups[place].sort { wordings[$0].text.count > wordings[$1].text.count } }
        self.wordings = wordings
        self.groups = groups
        skeletonsBefore = Lexicon(wordings.filter { $0.flags.contains(.before) }.map { ($0.text.string, 1) })
        skeletonsBehind = Lexicon(wordings.filter { $0.flags.contains(.behind) }.map { ($0.text.string, 1) })
    }

    private static func parse() -> [Wording] {
        var wordings: [Wording] = []
        let text = Cell(LegalFormTable.text.utf8Start, LegalFormTable.text.utf8CodeUnitCount)
        var place = 0
        while place < text.count {
            var flags: Flags = []
            while text[place] != 0x20 {
                switch text[place] {
                case UInt8(ascii: "p"): flags.insert(.before)
                case UInt8(ascii: "s"): flags.insert(.behind)
                case UInt8(ascii: "c"): flags.insert(.mendsCase)
                case UInt8(ascii: "w"): flags.insert(.rewrites)
                default: flags.insert(.lookAlike)
                }
                place += 1
            }
            place += 1
            var canonical: Cell?
            while place < text.count {
                let start = place
                while place < text.count && text[place] != UInt8(ascii: "|") && text[place] != UInt8(ascii: "\n") { place += 1 }
                let wording = text.slice(start, place)
                // A look-alike line's own form has its full line elsewhere.
                if !(canonical == nil && flags.contains(.lookAlike)) {
                    wordings.append(Wording(text: wording, canonical: canonical ?? wording, flags: flags))
                }
                canonical = canonical ?? wording
                place += 1
                if place > text.count || text[place - 1] == UInt8(ascii: "\n") { break }
            }
        }
        return wordings
    }

    /// The form at the start of the value, with something behind it.
    func before(_ value: Cell) -> Found? {
        var end = 0
        while end < value.count && !Self.isGap(value, end) { end += 1 }
        guard let group = group(value.slice(0, end), firstWords) else { return nil }
        for number in group {
            let length = caselessLength(wordings[number].text, value, 0)
            if length > 0 && length < value.count && Self.isGap(value, length) { return Found(lower: 0, upper: length, wording: wordings[number]) }
        }
        return nil
    }

    /// The form at the end of the value, with something before it.
    func behind(_ value: Cell) -> Found? {
        var start = value.count
        while start > 0 && !Self.isGapByte(value[start - 1]) { start -= 1 }
        guard let group = group(value.slice(start, value.count), lastWords) else { return nil }
        for number in group {
            let wording = wordings[number]
            var lower = start
            for place in 0..<wording.text.count where wording.text[place] == 0x20 {
                // One word further to the left.
                if lower > 0 { lower -= 1 }
                while lower > 0 && value[lower - 1] != 0x20 { lower -= 1 }
            }
            if lower > 0 && Self.isGapByte(value[lower - 1]) && caselessLength(wording.text, value, lower) == value.count - lower {
                return Found(lower: lower, upper: value.count, wording: wording)
            }
        }
        return nil
    }

    private func group(_ word: Cell, _ index: WordIndex) -> [Int]? {
        // The longest first or last word has 14 letters of Cyrillic.
        if word.isEmpty || word.count > 40 { return nil }
        let number = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 128) { space in
            space.baseAddress.map { base in index.value(Cell(UnsafePointer(base), Self.lower(word, into: base))) } ?? -1
        }
        return number < 0 ? nil : groups[number]
    }

    /// Writes the word in small letters; at most three bytes for each of its own.
    private static func lower(_ word: Cell, into base: UnsafeMutablePointer<UInt8>) -> Int {
        var length = 0
        var index = 0
        while index < word.count {
            let scalar = Scalars.lower(UTF8Text.scalar(word, at: &index))
            switch scalar {
            case 0..<0x80:
                base[length] = UInt8(scalar)
                length += 1
            case 0x80..<0x800:
                base[length] = UInt8(0xC0 | scalar >> 6)
                base[length + 1] = UInt8(0x80 | scalar & 0x3F)
                length += 2
            default:
                // No form has such a letter: any three bytes that are in no form.
                base[length] = 0xFF
                length += 1
            }
        }
        return length
    }

    /// Bytes of `value` from `start` on that equal `wording` in any case; 0 when they do not.
    private func caselessLength(_ wording: Cell, _ value: Cell, _ start: Int) -> Int {
        var a = 0
        var b = start
        while a < wording.count {
            if b >= value.count { return 0 }
            if Scalars.lower(UTF8Text.scalar(wording, at: &a)) != Scalars.lower(UTF8Text.scalar(value, at: &b)) { return 0 }
        }
        return b - start
    }

    /// True where a word ends: at a space, a comma, a bracket or a quote of any kind.
    private static func isGap(_ value: Cell, _ place: Int) -> Bool {
        let byte = value[place]
        if byte < 0x80 { return isGapByte(byte) }
        if byte == 0xC2 { return place + 1 < value.count && value[place + 1] == 0xAB }  // «
        return byte == 0xE2 && place + 1 < value.count && value[place + 1] == 0x80  // “ ” „ and dashes
    }

    @inline(__always) private static func isGapByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: ")"), 0xBB: true
        default: false
        }
    }
}
