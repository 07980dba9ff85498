import KemptCore

/// How each country writes its postcodes.
///
/// `N` is a digit, `A` a letter, `X` either; any other sign stands for itself. Own table after the Universal Postal Union's addressing
/// sheets (facts). `0` behind a country marks codes that begin with a nought, which spreadsheets eat.
///
/// Unsafe invariant: the views in `formats` point into a `StaticString`.
struct PostcodeFormats: @unchecked Sendable {  // immutable after init
    /// One way to write a code.
    struct Format {
        let text: Cell
        /// How many letters of the country's own stand in front: they are no places (`AZ NNNN`, `LT-NNNNN`).
        let literals: Int

        init(_ text: Cell) {
            self.text = text
            let isPrefixed = text.count > 3 && (text[2] == UInt8(ascii: "-") || text[2] == 0x20) && !(Self.isPlace(text[0]) && Self.isPlace(text[1]))
            literals = isPrefixed ? 2 : 0
        }

        @inline(__always) static func isPlace(_ sign: UInt8) -> Bool {
            sign == UInt8(ascii: "N") || sign == UInt8(ascii: "A") || sign == UInt8(ascii: "X")
        }

        /// Whether any character of a kind may stand at `index`, or only the format's own.
        @inline(__always) func isSlot(_ index: Int) -> Bool { index >= literals && Self.isPlace(text[index]) }

        /// The code begins with a digit, so letters in front of one are not of it.
        var beginsWithDigit: Bool { literals > 0 || text[0] == UInt8(ascii: "N") }

        /// The cell is written exactly as the format says.
        func matches(_ cell: Cell) -> Bool {
            if cell.count != text.count { return false }
            for index in 0..<cell.count {
                if isSlot(index) ? !PostcodeFormats.takes(text[index], cell[index]) : cell[index] != text[index] { return false }
            }
            return true
        }
    }

    struct Country {
        /// Formats, the usual one first.
        var formats: [Format] = []
        /// Codes may begin with a nought.
        var hasLeadingNought = false
        var isKnown: Bool { !formats.isEmpty }
    }

    static let shared = PostcodeFormats()
    private let countries: [Country]

    private static let text: StaticString = """
        LT0 LT-NNNNN;LV LV-NNNN;EE NNNNN;PL0 NN-NNN;RU NNNNNN;BY NNNNNN;UA0 NNNNN;KZ0 NNNNNN|ANNXNXN;MD MD-NNNN;GE0 NNNN;AM0 NNNN;AZ AZ NNNN;UZ NNNNNN;
        KG NNNNNN;TJ NNNNNN;TM NNNNNN;DE0 NNNNN;AT NNNN;CH NNNN;LI NNNN;FR0 NNNNN;MC NNNNN;BE NNNN;NL NNNN AA;LU NNNN;IT0 NNNNN;SM NNNNN;VA0 NNNNN;ES0 NNNNN;
        PT NNNN-NNN;DK0 NNNN;NO0 NNNN;SE NNN NN;FI0 NNNNN;AX NNNNN;IS NNN;CZ NNN NN;SK0 NNN NN;HU NNNN;RO0 NNNNNN;BG NNNN;SI NNNN;HR NNNNN;RS NNNNN;BA NNNNN;
        ME NNNNN;MK NNNN;AL NNNN;GR NNN NN;CY NNNN;TR0 NNNNN;MT AAA NNNN;IL NNNNNNN|NNNNN;
        GB AN NAA|ANN NAA|AAN NAA|AANN NAA|ANA NAA|AANA NAA;JE AAN NAA|AANN NAA;GG AAN NAA|AANN NAA;IM AAN NAA|AANN NAA;IE ANX XXXX;
        US0 NNNNN|NNNNN-NNNN;PR0 NNNNN|NNNNN-NNNN;CA ANA NAN;MX0 NNNNN;BR0 NNNNN-NNN;AR NNNN|ANNNNAAA;AU0 NNNN;NZ0 NNNN;CN0 NNNNNN;JP0 NNN-NNNN;KR0 NNNNN;
        IN NNNNNN;SG0 NNNNNN;TH NNNNN;VN NNNNN|NNNNNN;ID NNNNN;MY0 NNNNN;PH0 NNNN;ZA0 NNNN;
        TW NNN|NNNNN|NNNNNN;PK NNNNN;LK0 NNNNN;BD NNNN;NP NNNNN;MN NNNNN;IR NNNNNNNNNN|NNNNN-NNNNN;SA NNNNN|NNNNN-NNNN;EG NNNNN;MA NNNNN;TN NNNN;DZ0 NNNNN;
        KW NNNNN;JO NNNNN;IQ NNNNN;LB NNNN|NNNN NNNN;NG NNNNNN;KE0 NNNNN;ET NNNN;UY NNNNN;PE0 NNNNN;CO0 NNNNNN;EC0 NNNNNN;CR NNNNN;VE NNNN;CL NNNNNNN;GL NNNN;
        FO NNN;XK NNNNN;MG NNN;MU NNNNN;CU NNNNN;DO NNNNN;GT0 NNNNN;HN NNNNN;NI NNNNN;PA0 NNNN;PY NNNN;SV NNNN;KH NNNNNN|NNNNN;LA0 NNNNN;MM0 NNNNN;AF NNNN
        """

    private init() {
        var countries = [Country](repeating: Country(), count: 676)
        let all = Cell(Self.text.utf8Start, Self.text.utf8CodeUnitCount)
        var start = 0
        for index in 0...all.count where index == all.count || all[index] == UInt8(ascii: ";") {
            while start < index, !all[start].isUpperLetter { start += 1 }
            if index - start > 3 { Self.add(all.slice(start, index), to: &countries) }
            start = index + 1
        }
        self.countries = countries
    }

    /// One entry: two letters, perhaps `0`, a space, formats parted by `|`.
    private static func add(_ entry: Cell, to countries: inout [Country]) {
        var country = Country()
        country.hasLeadingNought = entry[2] == UInt8(ascii: "0")
        var start = country.hasLeadingNought ? 4 : 3
        for index in start...entry.count where index == entry.count || entry[index] == UInt8(ascii: "|") {
            country.formats.append(Format(entry.slice(start, index)))
            start = index + 1
        }
        countries[(Int(entry[0]) - 65) * 26 + Int(entry[1]) - 65] = country
    }

    /// The formats of a country given as two packed capitals; none for an unknown one.
    func country(_ code: UInt16) -> Country? {
        let first = Int(code >> 8) - 65
        let second = Int(code & 0xFF) - 65
        guard (0..<26).contains(first), (0..<26).contains(second) else { return nil }
        let country = countries[first * 26 + second]
        return country.isKnown ? country : nil
    }

    /// True when a format's sign takes the byte.
    @inline(__always) static func takes(_ sign: UInt8, _ byte: UInt8) -> Bool {
        switch sign {
        case UInt8(ascii: "N"): byte.isDigit
        case UInt8(ascii: "A"): byte.isUpperLetter
        case UInt8(ascii: "X"): byte.isDigit || byte.isUpperLetter
        default: false
        }
    }
}
