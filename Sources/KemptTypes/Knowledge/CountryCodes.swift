import KemptCore
import KemptText

/// Countries by code and by name, for every type that is read by a country.
///
/// A code is two ASCII capitals in one number, the first in the high byte: `LT` is 0x4C54. 0 stands for an unknown country.
public enum CountryCodes {
    /// The code of a country written as alpha-2, alpha-3 or any name known; 0 when it is none.
    ///
    /// A canonical alpha-2 costs 2 ns. A name costs about 50 ns and, unless `scratch` is given, an allocation.
    public static func code(_ cell: Cell, scratch: ByteBuffer? = nil) -> UInt16 {
        if cell.count == 2 && cell.start[0].isUpperLetter && cell.start[1].isUpperLetter {
            let code = pack(cell.start[0], cell.start[1])
            if isAssigned(code) { return code }
        }
        if cell.isEmpty { return 0 }
        return country(cell, scratch ?? ByteBuffer(capacity: 64)).code
    }

    /// Two letters as a code; no check that it is assigned.
    @inline(__always) public static func pack(_ first: UInt8, _ second: UInt8) -> UInt16 { UInt16(first) << 8 | UInt16(second) }

    /// The two letters of a code.
    public static func append(_ code: UInt16, to buffer: ByteBuffer) {
        buffer.append(UInt8(truncatingIfNeeded: code >> 8))
        buffer.append(UInt8(truncatingIfNeeded: code))
    }

    /// True for the alpha-2 codes of the table.
    @inline(__always) public static func isAssigned(_ code: UInt16) -> Bool { table.ordinal(of: code) >= 0 }

    /// The short English name of a code, empty when unknown.
    static func englishName(_ code: UInt16) -> Cell {
        let ordinal = table.ordinal(of: code)
        return ordinal < 0 ? .empty : table.names[ordinal]
    }

    /// How a country was recognised.
    enum Wording { case none, alpha2, alpha3, name }

    /// The country a text stands for. Codes are told by their letters in either case, with or without dots (`U.S.A.`).
    static func country(_ cell: Cell, _ scratch: ByteBuffer) -> (code: UInt16, wording: Wording) {
        var letters: (UInt8, UInt8, UInt8) = (0, 0, 0)
        var length = 0
        for place in 0..<min(cell.count, 8) {
            let byte = cell.start[place].raised
            if byte == UInt8(ascii: ".") { continue }
            if !byte.isUpperLetter { length = 9 }
            switch length {
            case 0: letters.0 = byte
            case 1: letters.1 = byte
            default: letters.2 = byte
            }
            length += 1
        }
        if cell.count <= 6 && length == 2 {
            let code = meant(pack(letters.0, letters.1))
            return isAssigned(code) ? (code, .alpha2) : (0, .none)
        }
        if cell.count <= 6 && length == 3 {
            let ordinal = table.ordinal(ofAlpha3: letters)
            if ordinal >= 0 { return (table.codes[ordinal], .alpha3) }
        }
        let ordinal = table.lexicon.value(ofName: cell, scratch)
        return ordinal < 0 ? (0, .none) : (table.codes[ordinal], .name)
    }

    /// The only country whose name is one slip away from this one, or 0. Names of six letters and more.
    ///
    /// A letter dropped, added or swapped, or a wrong vowel: another consonant is another word (`Neverland` is not Nederland).
    static func nearestCountry(_ cell: Cell, _ scratch: ByteBuffer) -> UInt16 {
        scratch.removeAll()
        Folding.appendSkeleton(cell, into: scratch)
        guard let (ordinal, known) = table.lexicon.nearestEntry(toKey: scratch.cell, shortest: 6) else { return 0 }
        return isOtherConsonant(scratch.cell, known) ? 0 : table.codes[ordinal]
    }

    /// True for two words of one length that differ in one letter, a consonant in the known one.
    private static func isOtherConsonant(_ key: Cell, _ known: Cell) -> Bool {
        let place = OneEdit.firstDifference(key, known)
        if key.count != known.count || place + 1 < key.count && key[place + 1] != known[place + 1] { return false }
        return !"aeiouy".utf8.contains(known[place])
    }

    /// Codes in use that are not the country's own: UK (reserved for the United Kingdom), EL (Greece in the European Union).
    private static func meant(_ code: UInt16) -> UInt16 {
        switch code {
        case pack(0x55, 0x4B): pack(0x47, 0x42)
        case pack(0x45, 0x4C): pack(0x47, 0x52)
        default: code
        }
    }

    /// Faults in the table: names claimed by two countries, codes out of form. For the test.
    package static func faults() -> [String] { Lexicon.conflicts(Table.entries) }

    /// All alpha-2 codes, in order.
    package static var all: [String] { table.codes.map { String(decoding: [UInt8($0 >> 8), UInt8($0 & 0xFF)], as: UTF8.self) } }

    private static let table = Table()

    /// The table in memory: codes and names by ordinal.
    ///
    /// Unsafe invariant: `ordinals` holds 676 entries and is never freed; `names` points into a `StaticString`.
    private struct Table: @unchecked Sendable {  // immutable after init
        let codes: [UInt16]
        let names: [Cell]
        let lexicon: Lexicon
        private let alpha3: WordIndex
        private let ordinals: UnsafeMutablePointer<Int16>

        static var entries: [(name: String, value: Int)] {
            CountryTable.text.description.split(separator: "\n").enumerated().flatMap { line in
                line.element.dropFirst(7).split(separator: "|").map { (String($0), line.offset) }
            }
        }

        init() {
            ordinals = .allocate(capacity: 676)
            ordinals.initialize(repeating: -1, count: 676)
            var codes: [UInt16] = []
            var names: [Cell] = []
            var threes: [(word: String, value: Int)] = []
            let text = Cell(CountryTable.text.utf8Start, CountryTable.text.utf8CodeUnitCount)
            var start = 0
            while start + 7 < text.count {
                var end = start + 7
                while end < text.count && text[end] != UInt8(ascii: "|") && text[end] != UInt8(ascii: "\n") { end += 1 }
                let code = pack(text[start], text[start + 1])
                ordinals[Table.slot(code)] = Int16(codes.count)
                threes.append((text.slice(start + 3, start + 6).string, codes.count))
                codes.append(code)
                names.append(text.slice(start + 7, end))
                while end < text.count && text[end] != UInt8(ascii: "\n") { end += 1 }
                start = end + 1
            }
            self.codes = codes
            self.names = names
            alpha3 = WordIndex(threes)
            lexicon = Lexicon(Table.entries)
        }

        @inline(__always) private static func slot(_ code: UInt16) -> Int { Int(code >> 8 &- 65) &* 26 &+ Int(code & 0xFF &- 65) }

        /// The place of an alpha-2 code in the table, or -1.
        @inline(__always) func ordinal(of code: UInt16) -> Int {
            if !UInt8(truncatingIfNeeded: code >> 8).isUpperLetter || !UInt8(truncatingIfNeeded: code).isUpperLetter { return -1 }
            return Int(ordinals[Table.slot(code)])
        }

        func ordinal(ofAlpha3 letters: (UInt8, UInt8, UInt8)) -> Int {
            withUnsafeBytes(of: letters) { raw in
                raw.withMemoryRebound(to: UInt8.self) { $0.baseAddress.map { alpha3.value(Cell($0, 3)) } ?? -1 }
            }
        }
    }
}
