import KemptCore
import KemptText

/// Words that tell the bearers of one name in a family apart: `Sr`, `Jr`, `III`, `мл.`, `jaun.`
public enum NameGenerations {
    /// Which bearer of the name a word of a match form says that one is: 1 the eldest, 2 the next (`Jr` as well as `II`) and so on; 0 when it says
    /// nothing, and less when it may be a name or a part of one (`Jun`, `St`). Cost: a look-up.
    public static func bearer(of word: Cell) -> Int {
        let found = max(0, index.value(word))
        return found > 0 && names.contains(word) ? -found : found
    }

    /// Those that are names too.
    private static let names = WordIndex(["jun", "st"].map { (skeleton($0), 0) })

    private static func skeleton(_ word: String) -> String {
        let (raw, key) = (ByteBuffer(), ByteBuffer())
        raw.append(word)
        Folding.appendSkeleton(raw.cell, into: key)
        return key.cell.string
    }

    /// By the place in the line of bearers, the eldest first.
    static let words = [
        "sr snr ст старший старшая stariji vyr", "jr jnr junior 2nd мл младший младшая mlađi júnior jun jaun", "3rd", "4th", "5th",
    ]
    /// The same as Roman numbers, but for I, V and X, which are initials.
    static let romans = ["II": 2, "III": 3, "IV": 4, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "XI": 11, "XII": 12]

    /// The words' skeletons, and figures for the Roman numbers.
    private static let index: WordIndex = {
        let figures = romans.values.sorted().map { ("\($0)", $0) }
        let keys = words.enumerated().flatMap { place, line in
            line.split(separator: " ").map { (skeleton(String($0)), place + 1) }
        }
        return WordIndex(keys + figures)
    }()

    private static let romanIndex = WordIndex(romans.sorted { $0.value < $1.value }.map { ($0.key, $0.value) })

    /// The name with figures for the Roman numbers behind its first word (`Miles III` as `Miles 3`); itself when there is none. A skeleton has no letter
    /// twice, so that II and III would be one. Uses `scratch`. Linear.
    static func withFigures(_ name: Cell, _ scratch: ByteBuffer) -> Cell {
        var index = 1
        var copied = 0
        while index < name.count {
            let start = index
            while index < name.count, name[index] == UInt8(ascii: "I") || name[index] == UInt8(ascii: "V") || name[index] == UInt8(ascii: "X") {
                index += 1
            }
            if index - start > 1, !isLetter(name[start - 1]), index == name.count || !isLetter(name[index]) {
                let number = romanIndex.value(name.slice(start, index))
                if number > 0 {
                    if copied == 0 { scratch.removeAll() }
                    scratch.append(name.slice(copied, start))
                    scratch.append(decimal: number)
                    copied = index
                }
            }
            index += 1
        }
        if copied == 0 { return name }
        scratch.append(name.slice(copied, name.count))
        return scratch.cell
    }

    /// A letter, a figure or a part of one.
    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }
}
