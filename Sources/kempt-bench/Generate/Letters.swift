/// What the generator does to letters: case, lost diacritics, two romanisations, slips of the keyboard.
///
/// Covers ASCII, Latin-1, Latin Extended-A and Russian Cyrillic, the only letters that the word lists hold.
enum Letters {
    enum Scheme: UInt8 { case none, english, scientific, bare }

    /// Calls `body` with each scalar of well-formed UTF-8.
    static func scalars(_ text: [UInt8], _ body: (UInt32) -> Void) {
        var index = 0
        while index < text.count {
            let (scalar, width) = scalar(text, index)
            body(scalar)
            index += width
        }
    }

    static func scalar(_ text: [UInt8], _ index: Int) -> (UInt32, Int) {
        let lead = UInt32(text[index])
        if lead < 0x80 { return (lead, 1) }
        func tail(_ offset: Int) -> UInt32 { index + offset < text.count ? UInt32(text[index + offset]) & 0x3F : 0 }
        if lead < 0xE0 { return ((lead & 0x1F) << 6 | tail(1), 2) }
        if lead < 0xF0 { return ((lead & 0x0F) << 12 | tail(1) << 6 | tail(2), 3) }
        return ((lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
    }

    static func append(_ scalar: UInt32, to text: inout [UInt8]) {
        func byte(_ value: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: value) }
        if scalar < 0x80 {
            text.append(byte(scalar))
        } else if scalar < 0x800 {
            text.append(byte(0xC0 | scalar >> 6))
            text.append(byte(0x80 | scalar & 0x3F))
        } else {
            text.append(byte(0xE0 | scalar >> 12))
            text.append(byte(0x80 | (scalar >> 6) & 0x3F))
            text.append(byte(0x80 | scalar & 0x3F))
        }
    }

    static func upper(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x61...0x7A, 0xE0...0xF6, 0xF8...0xFE, 0x430...0x44F: scalar - 32
        case 0x450...0x45F: scalar - 80
        case 0x100...0x137, 0x14A...0x177: scalar & ~1
        case 0x139...0x148, 0x179...0x17E: scalar & 1 == 0 ? scalar - 1 : scalar
        default: scalar
        }
    }

    static func lower(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x410...0x42F: scalar + 32
        case 0x400...0x40F: scalar + 80
        case 0x100...0x137, 0x14A...0x177: scalar | 1
        case 0x139...0x148, 0x179...0x17E: scalar & 1 == 1 ? scalar + 1 : scalar
        default: scalar
        }
    }

    static func map(_ text: inout [UInt8], _ change: (UInt32) -> UInt32) {
        var result: [UInt8] = []
        result.reserveCapacity(text.count + 4)
        scalars(text) { append(change($0), to: &result) }
        text = result
    }

    /// Replaces a Latin letter with a mark by its bare letter; nil leaves the scalar as it is.
    private static func bare(_ scalar: UInt32) -> StaticString? {
        switch scalar {
        case 0xE4, 0xE0...0xE3, 0x105: "a"
        case 0x107, 0x10D: "c"
        case 0x117, 0x119, 0xE8...0xEB: "e"
        case 0x12F: "i"
        case 0x142: "l"
        case 0x144: "n"
        case 0xF3, 0xF6: "o"
        case 0x15B, 0x161: "s"
        case 0xDF: "ss"
        case 0xFC, 0x16B, 0x173: "u"
        case 0x17A, 0x17C, 0x17E: "z"
        default: nil
        }
    }

    private static let english: [StaticString] = [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch",
        "", "y", "", "e", "yu", "ya",
    ]
    private static let scientific: [StaticString] = [
        "a", "b", "v", "g", "d", "e", "j", "z", "i", "j", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "h", "c", "ch", "sh", "sch",
        "", "y", "", "e", "iu", "ia",
    ]

    /// Rewrites `text` in plain ASCII letters by a scheme; the case of the first letter of each replacement is kept.
    static func romanise(_ text: inout [UInt8], _ scheme: Scheme) {
        guard scheme != .none else { return }
        let table = scheme == .scientific ? scientific : english
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        scalars(text) { scalar in
            let small = lower(scalar)
            var replacement = bare(small)
            if scheme != .bare {
                if (0x430...0x44F).contains(small) { replacement = table[Int(small - 0x430)] }
                if small == 0x451 { replacement = scheme == .scientific ? "io" : "e" }
            }
            guard let replacement else { return append(scalar, to: &result) }
            replacement.withUTF8Buffer { buffer in
                for index in buffer.indices {
                    result.append(index == 0 && small != scalar ? UInt8(truncatingIfNeeded: upper(UInt32(buffer[0]))) : buffer[index])
                }
            }
        }
        text = result
    }

    /// One slip: a letter dropped, doubled, exchanged with the next or replaced by another of the same word's alphabet.
    static func slip(_ text: inout [UInt8], _ dice: inout Dice) {
        var letters: [UInt32] = []
        scalars(text) { letters.append($0) }
        guard letters.count > 2 else { return }
        let index = 1 + dice.below(letters.count - 2)
        switch dice.below(5) {
        case 0: letters.remove(at: index)
        case 1: letters.insert(letters[index], at: index)
        case 2: letters.swapAt(index, index + 1)
        case 3: letters[index] = letters[index] >= 0x410 ? 0x430 + UInt32(dice.below(32)) : 0x61 + UInt32(dice.below(26))
        default: letters.insert(letters[index] >= 0x410 ? 0x430 + UInt32(dice.below(32)) : 0x61 + UInt32(dice.below(26)), at: index)
        }
        text.removeAll(keepingCapacity: true)
        for letter in letters { append(letter, to: &text) }
    }

    /// Puts Latin look-alikes into a Cyrillic word.
    static func homoglyphs(_ text: inout [UInt8]) {
        map(&text) { scalar in
            switch scalar {
            case 0x430: 0x61
            case 0x435: 0x65
            case 0x43E: 0x6F
            case 0x441: 0x63
            default: scalar
            }
        }
    }
}

extension [UInt8] {
    mutating func add(_ text: StaticString) {
        text.withUTF8Buffer { append(contentsOf: $0) }
    }

    /// Appends a number in decimal, padded with zeros to `width`.
    mutating func add(number: Int, width: Int = 1) {
        var digits: UInt64 = 0
        var count = 0
        var rest = number.magnitude
        if number < 0 { append(45) }
        while rest > 0 || count < width {
            digits = digits << 4 | UInt64(rest % 10)
            rest /= 10
            count += 1
            if count == 16 { break }
        }
        for _ in 0..<count {
            append(48 + UInt8(digits & 15))
            digits >>= 4
        }
    }
}
