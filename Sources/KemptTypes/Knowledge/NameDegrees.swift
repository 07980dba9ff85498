import KemptCore
import KemptText

/// Degrees and orders behind a whole name, in the letters their bearers write: `MBA`, `MSc`, `PhD`.
enum NameDegrees {
    /// True for a degree that is nobody's name and no particle; two letters are one only without a vowel, but for MA and BA.
    static func isDegree(_ lower: Cell) -> Bool {
        let kind = NameVocabulary.kind(ofKey: lower)
        if kind.contains(.particle) || isGeneration(lower) { return false }
        if lower.count == 2 { return lower.equals("ma") || lower.equals("ba") }
        return kind.contains(.suffix) && lower.count < 8
    }

    /// Words and not letters: Junior, Esq., 3rd and those of Russian.
    private static func isGeneration(_ lower: Cell) -> Bool { lower.isEmpty || lower[0] >= 0x80 || lower[0].isDigit || words.contains(lower) }
    private static let words = WordIndex(words: "jnr snr junior esq esquire ret rinpoche jun jaun vyr habil hab knt")

    /// Appends the degree: capitals, but for those with small letters of their own.
    static func append(_ lower: Cell, to buffer: ByteBuffer) {
        for (key, written) in mixed where lower.equals(key) { return buffer.append(written) }
        for place in 0..<lower.count { buffer.append(lower[place].raised) }
    }

    private static let mixed: [(StaticString, StaticString)] = [
        ("phd", "PhD"), ("dphil", "DPhil"), ("mphil", "MPhil"), ("edd", "EdD"), ("psyd", "PsyD"), ("scd", "ScD"), ("thd", "ThD"), ("msc", "MSc"),
        ("bsc", "BSc"), ("mdiv", "MDiv"), ("btech", "BTech"), ("mtech", "MTech"), ("bcom", "BCom"), ("mcom", "MCom"),
        ("mbchb", "MBChB"), ("pharmd", "PharmD"), ("csc", "CSc"), ("drsc", "DrSc"), ("ceng", "CEng"),
    ]
}
