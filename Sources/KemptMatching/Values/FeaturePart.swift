import KemptCore
import KemptText

extension FeaturePart {
    /// The part of a form that is looked up.
    @inline(__always) func slice(of form: Cell) -> Cell {
        switch self {
        case .local:
            let at = Self.lastAt(form)
            return at < 0 ? form.slice(0, 0) : form.slice(0, at)
        case .domain:
            let at = Self.lastAt(form)
            return at < 0 ? form.slice(0, 0) : form.slice(at + 1, form.count)
        case .tail: return form.slice(max(0, form.count - Self.tailBytes), form.count)
        case .word0: return Self.word(of: form, class: 0)
        case .word1: return Self.word(of: form, class: 1)
        case .word2: return Self.word(of: form, class: 2)
        case .word3: return Self.word(of: form, class: 3)
        default: return form
        }
    }

    @inline(__always) private static func lastAt(_ form: Cell) -> Int {
        var index = form.count &- 1
        while index >= 0, form.start[index] != UInt8(ascii: "@") { index &-= 1 }
        return index
    }

    /// The number of a direct feature; 0 only for an empty form.
    @inline(__always) func code(of form: Cell) -> UInt32 {
        switch self {
        case .initial: return form.count > 0 ? UInt32(form[0]) + 1 : 0
        case .head:
            var code: UInt32 = 0
            for index in 0..<4 { code = code << 8 | (index < form.count ? UInt32(form[index]) : 0) }
            return code
        default: return Self.sound(form)
        }
    }

    /// First letter and the classes of the next five consonants, 3 bits each; vowels, `h`, `j`, `w`, `y` and repeats are passed over.
    ///
    /// After Soundex (R. C. Russell, patent of 1918): the classes group letters that slips and romanisations exchange.
    @inline(__always) static func sound(_ form: Cell) -> UInt32 {
        if form.isEmpty { return 0 }
        var code = UInt32(form[0]) + 1
        var last = consonantClass(form[0])
        var taken = 0
        var index = 1
        while index < form.count, taken < 5 {
            let next = consonantClass(form[index])
            if next != 0, next != last {
                code = code << 3 | next
                taken &+= 1
            }
            if next != 0 || isVowel(form[index]) { last = next }
            index &+= 1
        }
        while taken < 5 {
            code <<= 3
            taken &+= 1
        }
        return code
    }

    @inline(__always) private static func isVowel(_ byte: UInt8) -> Bool {
        byte == 0x61 || byte == 0x65 || byte == 0x69 || byte == 0x6F || byte == 0x75
    }

    @inline(__always) private static func consonantClass(_ byte: UInt8) -> UInt32 {
        switch byte {
        case 0x62, 0x66, 0x70, 0x76: 1  // b f p v
        case 0x63, 0x67, 0x6B, 0x71, 0x73, 0x78, 0x7A: 2  // c g k q s x z
        case 0x64, 0x74: 3  // d t
        case 0x6C: 4
        case 0x6D, 0x6E: 5  // m n
        case 0x72: 6
        default: byte >= 0x80 ? 7 : 0
        }
    }
}

extension FeaturePart {
    /// Seven digits tell two phones of a country apart, and are the same with and without its prefixes.
    private static let tailBytes = 7

    /// The longest word of a class, the first in byte order of equals; words of one byte are passed over.
    ///
    /// Four slots hold most words of most names, and no pair of records has to be asked word by word: those that share a word share a slot, unless
    /// a longer word of the same class crowds it out in one of them. Cost: one pass over the form.
    @inline(never) static func word(of form: Cell, class wanted: UInt64) -> Cell {
        var best = form.slice(0, 0)
        var start = 0
        while start < form.count {
            var end = start
            while end < form.count, form.start[end] != UInt8(ascii: " ") { end &+= 1 }
            let word = form.slice(start, end)
            start = end &+ 1
            if word.count < 2 || word.count < best.count || Hashing.hash64(word) & 3 != wanted { continue }
            if word.count > best.count || compareBytes(word, best) < 0 { best = word }
        }
        return best
    }
}

extension FeaturePart {
    /// The parts a user may name behind a field, `email.domain`, each with the features it stands for: records that agree on any of them agree.
    private static let named: [(word: String, parts: [FeaturePart])] = [
        ("local", [.local]), ("domain", [.domain]), ("initial", [.initial]), ("head", [.head]), ("sound", [.sound]), ("tail", [.tail]),
        ("words", [.word0, .word1, .word2, .word3]), ("near", [.near, .nearShifted]),
    ]
    public static var words: [String] { named.map(\.word) }

    /// Empty when there is no such word.
    public static func named(_ word: String) -> [FeaturePart] { named.first { $0.word == word }?.parts ?? [] }

    /// The user's word; empty for the whole value.
    var word: String { Self.named.first { $0.parts.contains(self) }?.word ?? "" }

    /// Told by the place among all values, and so only when all are known.
    var isNear: Bool { self == .near || self == .nearShifted }
}
