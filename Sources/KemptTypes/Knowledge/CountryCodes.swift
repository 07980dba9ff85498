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

    /// The languages that a country's name can be written in; the first is the usual one.
    static let languages = ["en", "ru", "lt", "lv", "et", "pl", "de", "fr", "uk", "be", "es"]

    /// The short name of a code in one of `languages`, empty when unknown.
    static func name(_ code: UInt16, language: Int) -> Cell {
        let ordinal = table.ordinal(of: code)
        return ordinal < 0 ? .empty : table.names[ordinal * languages.count + language]
    }

    /// The three letters of a code (ISO 3166-1 alpha-3), empty when unknown.
    static func alpha3(_ code: UInt16) -> Cell {
        let ordinal = table.ordinal(of: code)
        return ordinal < 0 ? .empty : table.threes[ordinal]
    }

    /// The three digits of a code (ISO 3166-1 numeric), empty when unknown.
    static func numeric(_ code: UInt16) -> Cell {
        let ordinal = table.ordinal(of: code)
        return ordinal < 0 || table.numbers[ordinal].equals("000") ? .empty : table.numbers[ordinal]
    }

    /// No name of a country is longer, in bytes; so a text of a megabyte costs nothing.
    private static let longestName = 256

    /// How a country was recognised.
    enum Wording { case none, alpha2, alpha3, numeric, name }

    /// A country that is no more, by the one most of its people live in now; 0 for any other text.
    ///
    /// What was divided is only guessed at: who wrote `СССР` may have lived in Vilnius.
    static func former(_ cell: Cell, _ scratch: ByteBuffer) -> UInt16 {
        if cell.count > longestName { return 0 }
        let line = FormerCountries.lexicon.value(ofName: cell, scratch)
        return line < 0 ? 0 : FormerCountries.successors[line]
    }

    /// The country a text stands for. Codes are told by their letters in either case, with or without dots (`U.S.A.`).
    static func country(_ cell: Cell, _ scratch: ByteBuffer) -> (code: UInt16, wording: Wording) {
        if cell.count > longestName { return (0, .none) }
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
        if cell.count == 3, cell[0].isDigit, let ordinal = table.ordinal(ofNumber: cell) { return (table.codes[ordinal], .numeric) }
        var ordinal = table.lexicon.value(ofName: cell, scratch)
        if ordinal < 0 { ordinal = further.value(ofKey: scratch.cell) }
        return ordinal < 0 ? (0, .none) : (table.codes[ordinal], .name)
    }

    /// The only country whose name is one slip away from this one, or 0. Names of six letters and more.
    ///
    /// A letter dropped, added or swapped, or a wrong vowel: another consonant is another word (`Neverland` is not Nederland).
    static func nearestCountry(_ cell: Cell, _ scratch: ByteBuffer) -> UInt16 {
        if cell.count > longestName { return 0 }
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

    /// Codes in use that are not the country's own: UK (reserved for the United Kingdom), EL (Greece in the European Union),
    /// JK (the United Kingdom in Lithuanian).
    private static func meant(_ code: UInt16) -> UInt16 {
        switch code {
        case pack(0x55, 0x4B), pack(0x4A, 0x4B): pack(0x47, 0x42)
        case pack(0x45, 0x4C): pack(0x47, 0x52)
        default: code
        }
    }

    /// Faults in the table: names claimed by two countries, codes out of form. For the test.
    package static func faults() -> [String] { Lexicon.conflicts(Table.entries + furtherEntries) }

    /// Names in further languages: read only when the others fail, and never for a slip.
    private static let further = Lexicon(furtherEntries)

    private static var furtherEntries: [(word: Cell, value: Int)] {
        CountryTableFurther.text.cell.lines.flatMap { line in
            let ordinal = table.ordinal(of: pack(line[0], line[1]))
            return line.slice(3, line.count).names.map { ($0, ordinal) }
        }
    }

    /// All alpha-2 codes, in order.
    package static var all: [String] { table.codes.map { String(decoding: [UInt8($0 >> 8), UInt8($0 & 0xFF)], as: UTF8.self) } }

    private static let table = Table()

    /// The table in memory: codes and names by ordinal.
    ///
    /// Unsafe invariant: `ordinals` holds 676 entries and is never freed; `names` points into a `StaticString`.
    private struct Table: @unchecked Sendable {  // immutable after init
        let codes: [UInt16]
        /// The names in `languages`, country by country.
        let names: [Cell]
        let threes: [Cell]
        let numbers: [Cell]
        let lexicon: Lexicon
        private let alpha3: WordIndex
        private let numeric: WordIndex
        private let ordinals: UnsafeMutablePointer<Int16>

        static var entries: [(word: Cell, value: Int)] {
            CountryTable.text.cell.lines.enumerated().flatMap { line in
                line.element.slice(11, line.element.count).names.map { ($0, line.offset) }
            }
        }

        init() {
            ordinals = .allocate(capacity: 676)
            ordinals.initialize(repeating: -1, count: 676)
            var codes: [UInt16] = []
            var names: [Cell] = []
            var threes: [Cell] = []
            var numbers: [Cell] = []
            for line in CountryTable.text.cell.lines {
                let code = pack(line[0], line[1])
                ordinals[Table.slot(code)] = Int16(codes.count)
                codes.append(code)
                threes.append(line.slice(3, 6))
                numbers.append(line.slice(7, 10))
                names += line.slice(11, line.count).names.prefix(languages.count)
            }
            self.codes = codes
            self.names = names
            self.threes = threes
            self.numbers = numbers
            alpha3 = WordIndex(threes.enumerated().map { ($0.element, $0.offset) })
            numeric = WordIndex(numbers.enumerated().map { ($0.element, $0.offset) })
            lexicon = Lexicon(Table.entries)
        }

        @inline(__always) private static func slot(_ code: UInt16) -> Int { Int(code >> 8 &- 65) &* 26 &+ Int(code & 0xFF &- 65) }

        /// The place of an alpha-2 code in the table, or -1.
        @inline(__always) func ordinal(of code: UInt16) -> Int {
            if !UInt8(truncatingIfNeeded: code >> 8).isUpperLetter || !UInt8(truncatingIfNeeded: code).isUpperLetter { return -1 }
            return Int(ordinals[Table.slot(code)])
        }

        /// The place of three digits, nil when they are nobody's.
        func ordinal(ofNumber digits: Cell) -> Int? {
            let ordinal = digits.equals("000") ? -1 : numeric.value(digits)
            return ordinal < 0 ? nil : ordinal
        }

        func ordinal(ofAlpha3 letters: (UInt8, UInt8, UInt8)) -> Int {
            withUnsafeBytes(of: letters) { raw in
                raw.withMemoryRebound(to: UInt8.self) { $0.baseAddress.map { alpha3.value(Cell($0, 3)) } ?? -1 }
            }
        }
    }
}
