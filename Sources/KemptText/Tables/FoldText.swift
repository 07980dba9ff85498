/// Replacements written by hand, because they are a matter of judgement. Format: a letter, its replacement, a space.
enum FoldText {
    /// Cyrillic letters that are spelling variants of another; й, ї, ў, ґ and є are letters of their own and stay.
    static let cyrillicMarks: StaticString = "ёе ѐе ѝи ӗе ӂж ӑа ӓа ӣи ӥи ӧо ӯу ӱу ӳу ѣе ѳф ѵи "

    /// Cyrillic as on English-language maps and in most files (BGN/PCGN without its marks).
    static let cyrillic: StaticString = """
        аa бb вv гg дd еe ёe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ыy эe юyu яya \
        іi їyi єye ґg ўu ђdj јj љlj њnj ћc џdz ѓg ќk ѕdz ѐe ѝi ѣe ѳf ѵi \
        әa ғg қk ңn өo ұu үu һh ҳkh ҷch ҹch җzh ӣi ӯu ӂzh ӑa ӓa ӗe ӥi ӧo ӱu ӳu ҡk ҙz ҫs ӝzh ӟz ӡdz ӹy\u{20}
        """

    /// Hard and soft sign, and the palochka: silent.
    static let softSigns: [UInt32] = [0x42A, 0x44A, 0x42C, 0x44C, 0x4C0, 0x4CF]

    /// Greek as in ELOT 743 (ISO 843 type 2).
    static let greekLetters: StaticString = "αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo "
    /// Γ γ Υ υ Ύ ύ: they depend on their neighbours.
    static let greekContextual: [UInt32] = [0x393, 0x3B3, 0x3A5, 0x3C5, 0x38E, 0x3CD]
    /// Ϋ ϋ ΰ: always a vowel of its own.
    static let greekDiaeresis: [UInt32] = [0x3AB, 0x3CB, 0x3B0]

    /// A skeleton has no x: Алексей, Alexey and Aleksey are one.
    static let skeletonOnly: StaticString = "xks ẋks ẍks "
    /// ' ` ´ ʻ ʼ ʽ ‘ ’ ‛ ′: signs for a soft sign, or inside O'Brien.
    static let apostrophes: [UInt32] = [0x27, 0x60, 0xB4, 0x2BB, 0x2BC, 0x2BD, 0x2018, 0x2019, 0x201B, 0x2032]
    /// Letters that tell the romanisation scheme; `Skeleton` reads the bytes of 0x80 and more.
    static let skeletonMarkers: [(UInt32, UInt32)] = [
        (0x10C, 0xE3), (0x10D, 0xE3),  // č: c with a caron
        (0x160, 0xF3), (0x161, 0xF3),  // š
        (0x17D, 0xFA), (0x17E, 0xFA),  // ž
        (0x15C, 0x63F3), (0x15D, 0x63F3),  // ŝ is щ in ISO 9
        (0xC2, 0x618A), (0xE2, 0x618A),  // â is я in ISO 9, a elsewhere
        (0xDB, 0x758B), (0xFB, 0x758B),  // û is ю in ISO 9, u elsewhere
        (0x2B9, 0x8C), (0x2BA, 0x8C), (0x374, 0x8C),  // ʹ ʺ are soft and hard sign in ISO 9
    ]
}
