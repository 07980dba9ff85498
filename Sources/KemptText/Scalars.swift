import KemptCore

/// Questions about one Unicode scalar, the same on any machine and in any locale.
///
/// ASCII is answered without the table. In a loop over other text take `Scalars.table` into a local and ask it for `flags` once.
public enum Scalars {
    /// The table behind the answers.
    public static let table = ScalarTable.make()

    /// Lower case, one scalar for one: İ gives i.
    @inlinable public static func lower(_ scalar: UInt32) -> UInt32 {
        if scalar < 0x80 { return scalar &- 0x41 < 26 ? scalar | 0x20 : scalar }
        return table.lower(scalar)
    }

    /// Upper case, one scalar for one: ı gives I, ß stays (it has no single capital that people write).
    @inlinable public static func upper(_ scalar: UInt32) -> UInt32 {
        if scalar < 0x80 { return scalar &- 0x61 < 26 ? scalar & ~0x20 : scalar }
        return table.upper(scalar)
    }

    @inlinable public static func isLetter(_ scalar: UInt32) -> Bool {
        scalar < 0x80 ? (scalar | 0x20) &- 0x61 < 26 : table.flags(scalar).contains(.letter)
    }

    @inlinable public static func isUpper(_ scalar: UInt32) -> Bool {
        scalar < 0x80 ? scalar &- 0x41 < 26 : table.flags(scalar).contains(.upper)
    }

    @inlinable public static func isLower(_ scalar: UInt32) -> Bool {
        scalar < 0x80 ? scalar &- 0x61 < 26 : table.flags(scalar).contains(.lower)
    }

    /// A decimal digit of any script; `scalar &- 0x30 < 10` asks for ASCII alone.
    @inlinable public static func isDigit(_ scalar: UInt32) -> Bool {
        scalar < 0x80 ? scalar &- 0x30 < 10 : table.flags(scalar).contains(.digit)
    }

    /// Spaces, tabs, line ends and their Unicode kin: U+00A0, U+2000…200A, U+202F, U+3000 …
    @inlinable public static func isSpace(_ scalar: UInt32) -> Bool {
        scalar < 0x80 ? scalar == 0x20 || scalar &- 9 < 5 : table.flags(scalar).contains(.space)
    }

    /// U+00AD, U+200B…200D, U+2060, U+FEFF.
    @inlinable public static func isZeroWidth(_ scalar: UInt32) -> Bool {
        scalar >= 0x80 && table.flags(scalar).contains(.zeroWidth)
    }

    /// Control characters but no line ends or tabs (those are spaces), and the invisible ones that steer direction or layout.
    @inlinable public static func isControl(_ scalar: UInt32) -> Bool {
        scalar < 0x80 ? (scalar < 0x20 && scalar &- 9 >= 5) || scalar == 0x7F : table.flags(scalar).contains(.control)
    }

    @inlinable public static func isCombiningMark(_ scalar: UInt32) -> Bool {
        scalar >= 0x80 && table.flags(scalar).contains(.mark)
    }

    @inlinable public static func script(_ scalar: UInt32) -> Script {
        if scalar < 0x80 { return (scalar | 0x20) &- 0x61 < 26 ? .latin : .common }
        return table.flags(scalar).script
    }
}
