/// The rewriting behind `Folding.appendSkeleton`: romanised lower-case text in, match key out, in place.
///
/// What is made one, and the spellings that ask for it:
/// - `sh` = š = s, `zh` = ž = z, `ch` = č = c: háčeks are lost in plain files. `ts` = `tz` = `cz` = c (ц), `kh` = h (х),
///   `sz` = s, `shh` = `shch` = `sch` = šč (щ), `sch` before a consonant or at the end = s (Schmidt), `tsch` = `tch` = c.
/// - `ch` = h (х) in a word that writes ч another way: with č, š, ž (Čechov), with `tsch` (Tschechow), ending in -ow, -owa,
///   -ew, -ewa (Chabarow), and in Micha-, Miche- (Michail).
/// - w = v; x = ks; y = j = i, a run of them is one i (Дмитрий, Dmitry, Dmitrii), and none before e (Yevgeny, Jevgenij,
///   Соловьев, Soloviev); y or j between a consonant and o is ё = e (Fyodor).
/// - ae, oe, ue before a consonant other than v, w = a, o, u (Mueller, Müller, Muller; but Tsvetaeva).
/// - ISO 9: â = ia, û = iu in a word with č, š, ž, ʹ, ʺ or both, or with û as its first letter.
///
/// Bytes of 0x80 and more are the marks of `FoldText.skeletonMarkers`. The result is never longer than the input. Linear: a
/// rule looks a few bytes ahead, and what takes the whole word is asked once a word.
enum Skeleton {
    /// Rewrites `count` bytes at `text`; returns how many are left.
    static func rewrite(_ text: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
        var rewriter = SkeletonRewriter(text: text, count: count)
        while rewriter.read < count {
            let byte = text[rewriter.read]
            if isPlain(byte) {
                rewriter.put(byte, reading: 1)
            } else {
                rewriter.special(byte)
            }
        }
        let length = rewriter.write
        return length > 0 && text[length &- 1] == 0x20 ? length &- 1 : length
    }

    /// True for letters and digits that no rule is about: all but c e i j k s t w y z.
    @inline(__always) static func isPlain(_ byte: UInt8) -> Bool {
        byte & 0x40 != 0 ? 0x6980E28 >> UInt32(byte & 0x1F) & 1 == 0 && byte < 0x80 : byte &- 0x30 < 10
    }

    @inline(__always) static func isGlide(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "i") || byte == UInt8(ascii: "j") || byte == UInt8(ascii: "y")
    }

    /// a, e, i, o, u, and the half vowels y and j.
    @inline(__always) static func isVowel(_ byte: UInt8) -> Bool {
        byte & 0x60 == 0x60 && 0x2208622 >> UInt32(byte & 0x1F) & 1 != 0
    }

    @inline(__always) static func isConsonant(_ byte: UInt8) -> Bool {
        byte &- 0x61 < 26 && !isVowel(byte)
    }
}

/// What tells how a word is romanised.
private struct WordTraits: OptionSet {
    let rawValue: UInt8
    static let caron = WordTraits(rawValue: 1)
    static let prime = WordTraits(rawValue: 2)
    static let circumflexA = WordTraits(rawValue: 4)
    static let circumflexU = WordTraits(rawValue: 8)
    static let startsWithCircumflexU = WordTraits(rawValue: 16)
    /// `tsch`, or an ending in -ow, -owa, -ew, -ewa: German and Polish.
    static let german = WordTraits(rawValue: 32)
    /// The rest of the word was looked at.
    static let isKnown = WordTraits(rawValue: 64)

    var isISO9: Bool { !isDisjoint(with: [.caron, .prime, .startsWithCircumflexU]) || isSuperset(of: [.circumflexA, .circumflexU]) }
}

/// Unsafe invariant: `write <= read <= count`; bytes from `read` on are still input, those before `write` are output.
private struct SkeletonRewriter {
    let text: UnsafeMutablePointer<UInt8>
    let count: Int
    var read = 0
    var write = 0
    /// Where the word's output begins.
    var wordStart = 0
    var traits: WordTraits = []

    @inline(__always) init(text: UnsafeMutablePointer<UInt8>, count: Int) {
        self.text = text
        self.count = count
    }

    /// The input byte `ahead` of the reading place without its mark bit, or 0.
    @inline(__always) func peek(_ ahead: Int) -> UInt8 {
        let at = read &+ ahead
        return at < count ? text[at] & 0x7F : 0
    }

    /// The word's last output byte, or 0.
    @inline(__always) var last: UInt8 { write > wordStart ? text[write &- 1] : 0 }

    @inline(__always) mutating func put(_ byte: UInt8, reading length: Int) {
        text[write] = byte
        write &+= 1
        read &+= length
    }

    @inline(__always) mutating func special(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: " "): space()
        case UInt8(ascii: "w"): put(UInt8(ascii: "v"), reading: 1)
        case UInt8(ascii: "s"): letterS()
        case UInt8(ascii: "z"): put(UInt8(ascii: "z"), reading: peek(1) == UInt8(ascii: "h") ? 2 : 1)
        case UInt8(ascii: "k"):
            let isGuttural = peek(1) == UInt8(ascii: "h")
            put(isGuttural ? UInt8(ascii: "h") : UInt8(ascii: "k"), reading: isGuttural ? 2 : 1)
        case UInt8(ascii: "c"): letterC()
        case UInt8(ascii: "t"): letterT()
        case UInt8(ascii: "i"), UInt8(ascii: "j"), UInt8(ascii: "y"): glide()
        case UInt8(ascii: "e"): letterE()
        case 0x8A, 0x8B: circumflex(byte)
        case 0x8C:
            traits.insert(.prime)
            read &+= 1
        default:  // č, š, ž
            traits.insert(.caron)
            put(byte & 0x7F, reading: 1)
        }
    }

    @inline(__always) private mutating func space() {
        if write > wordStart { put(0x20, reading: 1) } else { read &+= 1 }  // a word of soft signs alone leaves nothing
        wordStart = write
        traits = []
    }

    @inline(__always) private mutating func letterS() {
        let s = UInt8(ascii: "s")
        switch peek(1) {
        case UInt8(ascii: "h"):
            if peek(2) == UInt8(ascii: "h") {
                put(s, reading: 1)
                put(UInt8(ascii: "c"), reading: 2)
            } else {
                put(s, reading: 2)
            }
        case UInt8(ascii: "z"): put(s, reading: 2)
        case UInt8(ascii: "c"): put(s, reading: peek(2) == UInt8(ascii: "h") && !Skeleton.isVowel(peek(3)) ? 3 : 1)
        default: put(s, reading: 1)
        }
    }

    @inline(__always) private mutating func letterC() {
        switch peek(1) {
        case UInt8(ascii: "h"): put(isGuttural() ? UInt8(ascii: "h") : UInt8(ascii: "c"), reading: 2)
        case UInt8(ascii: "z"): put(UInt8(ascii: "c"), reading: 2)
        default: put(UInt8(ascii: "c"), reading: 1)
        }
    }

    @inline(__always) private mutating func letterT() {
        let c = UInt8(ascii: "c")
        switch peek(1) {
        case UInt8(ascii: "s"):
            if peek(2) == UInt8(ascii: "h") {
                put(c, reading: 3)
            } else if peek(2) == c, peek(3) == UInt8(ascii: "h") {
                traits.insert(.german)
                put(c, reading: 4)
            } else {
                put(c, reading: 2)
            }
        case UInt8(ascii: "z"): put(c, reading: 2)
        case c: read &+= 1  // tch, tč: the c alone
        default: put(UInt8(ascii: "t"), reading: 1)
        }
    }

    /// A run of i, y, j is one i; nothing before e; between a consonant and o one y or j makes e.
    @inline(__always) private mutating func glide() {
        let first = text[read]
        var end = read &+ 1
        while end < count, Skeleton.isGlide(text[end]) { end &+= 1 }
        let next = end < count ? text[end] : 0
        if next == UInt8(ascii: "e") {
            read = end
        } else if next == UInt8(ascii: "o"), end == read &+ 1, first != UInt8(ascii: "i"), Skeleton.isConsonant(last) {
            put(UInt8(ascii: "e"), reading: 2)
        } else {
            put(UInt8(ascii: "i"), reading: end &- read)
        }
    }

    @inline(__always) private mutating func letterE() {
        let before = last
        let next = peek(1)
        let isUmlaut =
            (before == UInt8(ascii: "a") || before == UInt8(ascii: "o") || before == UInt8(ascii: "u"))
            && Skeleton.isConsonant(next) && next != UInt8(ascii: "v") && next != UInt8(ascii: "w")
        if isUmlaut { read &+= 1 } else { put(UInt8(ascii: "e"), reading: 1) }
    }

    /// â or û, whose letter follows the mark: a glide before it in ISO 9, else nothing.
    private mutating func circumflex(_ mark: UInt8) {
        if mark == 0x8A { traits.insert(.circumflexA) } else { traits.insert(.circumflexU) }
        if mark == 0x8B, write == wordStart { traits.insert(.startsWithCircumflexU) }
        learnTraits()
        if traits.isISO9, last != UInt8(ascii: "i") {
            put(UInt8(ascii: "i"), reading: 1)
        } else {
            read &+= 1
        }
    }

    /// True when the word's `ch` at the reading place is х rather than ч.
    @inline(never) private mutating func isGuttural() -> Bool {
        learnTraits()
        if !traits.isDisjoint(with: [.caron, .german]) { return true }
        let next = peek(2)
        return write &- wordStart == 2 && text[wordStart] == UInt8(ascii: "m") && text[wordStart &+ 1] == UInt8(ascii: "i")
            && (next == UInt8(ascii: "a") || next == UInt8(ascii: "e"))
    }

    /// Looks at the rest of the word, once.
    private mutating func learnTraits() {
        if traits.contains(.isKnown) { return }
        traits.insert(.isKnown)
        var at = read
        while at < count, text[at] != 0x20 {
            switch text[at] {
            case 0x8A: traits.insert(.circumflexA)
            case 0x8B: traits.insert(.circumflexU)
            case 0x8C: traits.insert(.prime)
            case 0x80...: traits.insert(.caron)
            case UInt8(ascii: "s")
            where at > read && at &+ 2 < count && text[at &- 1] == UInt8(ascii: "t")
                && text[at &+ 1] == UInt8(ascii: "c") && text[at &+ 2] == UInt8(ascii: "h"):
                traits.insert(.german)
            default: break
            }
            at &+= 1
        }
        var end = at
        if end &- read > 4, text[end &- 1] == UInt8(ascii: "a") { end &-= 1 }
        if end &- read > 3, text[end &- 1] == UInt8(ascii: "w"), text[end &- 2] == UInt8(ascii: "o") || text[end &- 2] == UInt8(ascii: "e") {
            traits.insert(.german)
        }
    }
}
