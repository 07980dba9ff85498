import KemptCore

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
    /// The parts a user may name behind a field: `email.domain`.
    public static var words: [String] { allCases.filter { $0 != .whole }.map { "\($0)" } }

    public static func named(_ word: String) -> FeaturePart? { allCases.first { $0 != .whole && "\($0)" == word } }
}
