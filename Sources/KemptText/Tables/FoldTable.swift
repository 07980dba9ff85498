import KemptCore

/// What each scalar becomes in one kind of folding: up to four bytes, packed with the first in the lowest byte.
///
/// Covers U+0000…05FF, U+1E00…206F, ligatures and full-width forms; the rest is decided by its class at run time.
///
/// Unsafe invariant: `entries` has `slotCount` initialised elements and lives for ever.
struct FoldTable: @unchecked Sendable {  // never changes once made
    /// The entry of what is neither letter nor digit.
    static let separator: UInt32 = 0x20
    /// The entry of what vanishes without parting words: marks, soft signs, apostrophes in a skeleton.
    static let nothing: UInt32 = 0xFF
    /// The entry of Greek letters that depend on their neighbours.
    static let contextual: UInt32 = 0xFE

    /// The entry of letters that a skeleton writes as a number.
    static let number: UInt32 = 0xFD

    static let slotCount = 0x900
    let entries: UnsafeMutablePointer<UInt32>

    static let folded = FoldTable(kind: .folded)
    static let romanized = FoldTable(kind: .romanized)
    static let skeleton = FoldTable(kind: .skeleton)

    private enum Kind { case folded, romanized, skeleton }

    /// Index of a scalar's entry, or -1.
    @inline(__always) static func slot(_ scalar: UInt32) -> Int {
        if scalar < 0x600 { return Int(scalar) }
        if scalar &- 0x1E00 < 0x270 { return Int(scalar &- 0x1800) }
        if scalar &- 0xFB00 < 0x10 { return Int(scalar &- 0xFB00 &+ 0x880) }
        if scalar &- 0xFF00 < 0x60 { return Int(scalar &- 0xFF00 &+ 0x890) }
        return -1
    }

    private init(kind: Kind) {
        entries = UnsafeMutablePointer<UInt32>.allocate(capacity: Self.slotCount)
        entries.initialize(repeating: Self.separator, count: Self.slotCount)
        for range in [0..<0x600, 0x1E00..<0x2070, 0xFB00..<0xFB10, 0xFF00..<0xFF60] as [Range<UInt32>] {
            for scalar in range { entries[Self.slot(scalar)] = Self.plain(scalar) }
        }
        read(GeneratedTables.latin)
        read(GeneratedTables.greek)
        read(FoldText.cyrillicMarks)
        if kind == .folded { return }
        read(FoldText.cyrillic)
        read(FoldText.greekLetters)
        for scalar in FoldText.softSigns { entries[Self.slot(scalar)] = Self.nothing }
        spreadGreek()
        if kind == .romanized { return }
        read(FoldText.skeletonOnly)
        for slot in 0..<Self.slotCount where entries[slot] & 0xC0 == 0xC0 && entries[slot] > 0xFF { entries[slot] = Self.number }
        for scalar in FoldText.apostrophes { entries[Self.slot(scalar)] = Self.nothing }
        for (scalar, entry) in FoldText.skeletonMarkers { entries[Self.slot(scalar)] = entry }
    }

    /// The default: a letter or digit as itself in lower case.
    static func plain(_ scalar: UInt32) -> UInt32 {
        let flags = Scalars.table.flags(scalar)
        if flags.contains(.mark) || flags.contains(.zeroWidth) || (scalar >= 0xA0 && flags.contains(.control)) { return nothing }
        if flags.isDisjoint(with: [.letter, .digit]) { return separator }
        return packed(Scalars.table.lower(scalar))
    }

    /// A scalar's UTF-8, packed.
    static func packed(_ scalar: UInt32) -> UInt32 {
        if scalar < 0x80 { return scalar }
        if scalar < 0x800 { return 0x80C0 | scalar >> 6 | (scalar & 0x3F) << 8 }
        if scalar < 0x10000 { return 0x8080E0 | scalar >> 12 | (scalar >> 6 & 0x3F) << 8 | (scalar & 0x3F) << 16 }
        return 0x808080F0 | scalar >> 18 | (scalar >> 12 & 0x3F) << 8 | (scalar >> 6 & 0x3F) << 16 | (scalar & 0x3F) << 24
    }

    /// Reads a text of letters and replacements; a small letter's entry holds for its capital too.
    private func read(_ text: StaticString) {
        var reader = TableReader(text)
        while !reader.isAtEnd {
            let scalar = reader.scalar()
            let entry = reader.packedWord()
            entries[Self.slot(scalar)] = entry
            let capital = Self.slot(Scalars.table.upper(scalar))
            if capital >= 0 { entries[capital] = entry }
        }
    }

    /// Gives capitals and accented Greek the romanisation of the plain letter; υ and γ wait for their neighbours, ϋ does not.
    private func spreadGreek() {
        for range in [0x370..<0x400, 0x1F00..<0x2000] as [Range<UInt32>] {
            for scalar in range {
                let plain = TableReader.scalar(packed: Self.folded.entries[Self.slot(scalar)])
                if plain != scalar, Scalars.script(plain) == .greek { entries[Self.slot(scalar)] = entries[Self.slot(plain)] }
            }
        }
        for scalar in FoldText.greekContextual { entries[Self.slot(scalar)] = Self.contextual }
        for scalar in FoldText.greekDiaeresis { entries[Self.slot(scalar)] = UInt32(UInt8(ascii: "y")) }
    }
}
