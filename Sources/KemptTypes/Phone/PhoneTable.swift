/// Reads the entries of a generated table: words and numbers between spaces, entries between `;` or line breaks.
struct PhoneTable {
    private let start: UnsafePointer<UInt8>
    private let count: Int
    private var index = 0

    init(_ text: StaticString) {
        start = text.utf8Start
        count = text.utf8CodeUnitCount
    }

    /// How many entries a table has.
    static func count(_ text: StaticString) -> Int {
        var ends = 1
        for index in 0..<text.utf8CodeUnitCount where isEnd(text.utf8Start[index]) { ends += 1 }
        return ends
    }

    private static func isEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ";") || byte == 0x0A }

    var hasNext: Bool { index < count }

    /// A number and the byte behind it.
    mutating func number() -> Int {
        var number = 0
        while index < count, start[index].isDigit {
            number = number &* 10 &+ Int(start[index] & 15)
            index += 1
        }
        index += 1
        return number
    }

    /// Two capitals packed into one number and the byte behind them; 0 for a word that begins with a digit.
    mutating func letters() -> UInt16 {
        let letters = index + 1 < count && start[index].isUpperLetter ? UInt16(start[index]) << 8 | UInt16(start[index + 1]) : 0
        while index < count, start[index] != 0x20, !Self.isEnd(start[index]) { index += 1 }
        index += 1
        return letters
    }

    /// The bytes up to the end of the entry, which is skipped.
    mutating func rest() -> (start: UnsafePointer<UInt8>, count: Int) {
        let first = index
        while index < count, !Self.isEnd(start[index]) { index += 1 }
        index += 1
        return (start + first, index - 1 - first)
    }
}
