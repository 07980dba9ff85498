import KemptCore
import KemptText

/// What the words of one value give away about its kind.
///
/// Types of names, firms and places read nearly any text, because a rare name is a right name. What tells a column of them is that some of
/// its values hold words the types know: `Jonas`, `UAB`, `Vilnius`, `gatvė`. One value proves little, a share of a column much.
public struct Telltales: OptionSet, Sendable {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// A word of it is a given name in common use.
    public static let givenName = Telltales(rawValue: 1)
    /// Its last word, or its only one, ends as family names do and is no given name.
    public static let familyEnding = Telltales(rawValue: 2)
    /// A legal form stands before or behind it.
    public static let legalForm = Telltales(rawValue: 4)
    /// A word for a street, and a number.
    public static let street = Telltales(rawValue: 8)
    public static let jobTitle = Telltales(rawValue: 16)
    public static let city = Telltales(rawValue: 32)
    /// A web address with its scheme or `www.` in front.
    public static let webAddress = Telltales(rawValue: 64)
}

/// Finds telltales, one value after another.
public final class TelltaleReader {
    private let skeleton = ByteBuffer()
    private let scratch = ByteBuffer()
    private let output = ByteBuffer()

    public init() {}

    /// Longer values are texts: nothing in them tells a kind.
    private static let longest = 160

    public func read(_ cell: Cell) -> Telltales {
        if cell.isEmpty || cell.count > Self.longest { return [] }
        var found: Telltales = []
        let forms = LegalForms.shared
        if forms.before(cell) != nil || forms.behind(cell) != nil { found.insert(.legalForm) }
        output.removeAll()
        if JobTitles.shared.appendCanonical(cell, slips: false, to: output, scratch) != nil { found.insert(.jobTitle) }
        skeleton.removeAll()
        Folding.appendSkeleton(CityWords.bare(cell), into: skeleton)
        // A listed name gives the chief one, which lies elsewhere.
        if skeleton.count > 0, CityNames.shared.chiefKey(skeleton.cell).start != skeleton.cell.start { found.insert(.city) }
        if Restoring.isFromWeb(cell) { found.insert(.webAddress) }
        skeleton.removeAll()
        Folding.appendSkeleton(cell, into: skeleton)
        found.formUnion(words(of: skeleton.cell))
        return found
    }

    private func words(of key: Cell) -> Telltales {
        var found: Telltales = []
        var start = 0
        var hasNumber = false
        var hasStreetWord = false
        var isFamily = false
        for index in 0...key.count where index == key.count || key[index] == 0x20 {
            let word = key.slice(start, index)
            start = index + 1
            if word.isEmpty { continue }
            if word[0].isDigit {
                hasNumber = true
                isFamily = false
                continue
            }
            let isGiven = CommonNames.isGiven(word)
            if isGiven { found.insert(.givenName) }
            if StreetWords.generic.contains(word) { hasStreetWord = true }
            if !isGiven, CommonNames.endsAsFamily(word) { isFamily = true }
        }
        if isFamily, !hasNumber { found.insert(.familyEnding) }
        if hasNumber, hasStreetWord { found.insert(.street) }
        return found
    }
}
