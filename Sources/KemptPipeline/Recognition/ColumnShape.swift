import KemptCore
import KemptText

/// How the values of one column look, whatever they mean.
struct ColumnShape {
    /// Values that are neither missing nor empty.
    private(set) var filled = 0
    /// Each value once, in the order of its first appearance, with the number of its uses.
    private(set) var values: [(text: String, count: Int)] = []
    private(set) var onlyDigits = 0
    private(set) var withDigit = 0
    private(set) var withLetter = 0
    private(set) var withSpace = 0
    /// Two words and more.
    private(set) var severalWords = 0
    private(set) var withLineBreak = 0
    private(set) var withColon = 0
    private(set) var leadingZero = 0
    /// Digits with a plus, brackets, spaces or dashes among them.
    private(set) var dialled = 0
    private(set) var letters = 0
    private(set) var words = 0
    private(set) var longest = 0
    private(set) var shortest = Int.max
    /// Whole numbers that each are one more than the one before.
    private(set) var ascending = 0
    private var last: Int?

    init(_ sample: SourceSample, _ column: Int) {
        var known: [String: Int] = [:]
        for row in 0..<sample.rowCount {
            let cell = sample.cell(row, column)
            if cell.isEmpty { continue }
            add(cell)
            let text = cell.string
            if let place = known[text] {
                values[place].count += 1
            } else {
                known[text] = values.count
                values.append((text, 1))
            }
        }
    }

    var distinct: Int { values.count }
    var isUnique: Bool { filled > 0 && distinct == filled }

    /// A part of the filled values in thousandths.
    func share(_ count: Int) -> Int { filled == 0 ? 0 : count * 1000 / filled }

    private mutating func add(_ cell: Cell) {
        filled += 1
        var digits = 0
        var signs = 0
        var others = 0
        var length = 0
        var hasLetter = false
        var hasSpace = false
        var hasColon = false
        var hasBreak = false
        var inWord = false
        var wordCount = 0
        var index = 0
        while index < cell.count {
            let scalar = UTF8Text.scalar(cell, at: &index)
            length += 1
            switch scalar {
            case 0x30...0x39: digits += 1
            case 0x20, 0xA0: hasSpace = true
            case 0x0A, 0x0D: hasBreak = true
            case 0x3A: hasColon = true
            case 0x2B, 0x28, 0x29, 0x2D: signs += 1
            default:
                others += 1
                hasLetter = hasLetter || Scalars.isLetter(scalar)
            }
            let isGap = scalar == 0x20 || scalar == 0xA0 || scalar == 0x0A || scalar == 0x0D
            if !isGap && !inWord { wordCount += 1 }
            inWord = !isGap
        }
        letters += length
        words += wordCount
        longest = max(longest, length)
        shortest = min(shortest, length)
        if digits > 0 { withDigit += 1 }
        if hasLetter { withLetter += 1 }
        if hasSpace { withSpace += 1 }
        if wordCount > 1 { severalWords += 1 }
        if hasBreak { withLineBreak += 1 }
        if hasColon { withColon += 1 }
        if digits == length {
            onlyDigits += 1
            if length > 1, cell[0] == 0x30 { leadingZero += 1 }
            let number = length < 18 ? Int(cell.string) : nil
            if let number, let last, number == last + 1 { ascending += 1 }
            last = number
        }
        if digits >= 7, others == 0, signs > 0 || wordCount > 1 { dialled += 1 }
    }
}
