import KemptCore
import KemptText

/// How likely a name is a given name and how likely a family name, each from 0 (nothing known) to 100.
public struct NameLikelihood: Sendable, Equatable {
    public var given: UInt8
    public var family: UInt8
    public init(given: UInt8, family: UInt8) {
        self.given = given
        self.family = family
    }

    /// A name that hardly anyone has as a family name.
    public var isSurelyGiven: Bool { given >= 80 && family <= 10 }
    /// A name that hardly anyone has as a given name.
    public var isSurelyFamily: Bool { family >= 80 && given <= 10 }
}

/// Tells given names from family names, for telling that two fields or two words stand the wrong way round.
///
/// Known by lists of common names (romanised, so `Иванов` and `Ivanov` are one) and by the endings that only family names have:
/// `-auskas`, `-aitė`, `-enko`, `-ский`. A name that is common in both roles (`Adam`, `Mark`, `James`) or in neither list
/// (`Wei`) is never sure, so nothing is proposed about it. Cost: about 0.1 µs a word; the lists are built at the first use.
public enum NameRoles {
    private static let men = Lexicon(words(NameRolesGiven.men, 0) + words(NameRolesGiven.either, 0))
    private static let women = Lexicon(words(NameRolesGiven.women, 0) + words(NameRolesGiven.either, 0))
    private static let family = Lexicon(words(NameRolesFamily.all, 0))

    private static func words(_ text: StaticString, _ value: Int) -> [(word: Cell, value: Int)] {
        text.cell.words.map { ($0, value) }
    }

    /// Skeletons of words that stand before a family name and are part of it.
    private static let particles = WordIndex(words: "van von vander der den de di da do dos das del della du la le ter ten zu al el bin ibn ben abu")

    /// More words than this are no name; the rest is not looked at.
    private static let mostWords = 8

    /// Judges a value of one or more words: the most any of them tells for each role, particles left out. `workspace.third` is overwritten.
    public static func judge(_ cell: Cell, _ workspace: Workspace) -> NameLikelihood {
        if cell.isEmpty || cell.count > 200 { return NameLikelihood(given: 0, family: 0) }
        workspace.third.removeAll()
        Folding.appendSkeleton(cell, into: workspace.third)
        let skeleton = workspace.third.cell
        var result = NameLikelihood(given: 0, family: 0)
        var index = 0
        var seen = 0
        while index < skeleton.count && seen < mostWords {
            let start = index
            while index < skeleton.count && skeleton.start[index] != 0x20 { index &+= 1 }
            let name = skeleton.slice(start, index)
            index &+= 1
            if particles.contains(name) { continue }
            let word = judge(word: name)
            result.given = max(result.given, word.given)
            result.family = max(result.family, word.family)
            seen &+= 1
        }
        return result
    }

    /// True when the one is surely a family name and the other surely a given name: the two fields are swapped.
    ///
    /// `workspace.third` is overwritten. Neither cell may point into it.
    public static func areSwapped(given first: Cell, family last: Cell, _ workspace: Workspace) -> Bool {
        judge(first, workspace).isSurelyFamily && judge(last, workspace).isSurelyGiven
    }

    /// Judges one word by its skeleton.
    static func judge(word: Cell) -> NameLikelihood {
        if word.count < 2 { return NameLikelihood(given: 0, family: 0) }
        // A short form (`Саша`) is a given name as its full form is.
        let isGiven = isKnownGiven(word) || isKnownGiven(Nicknames.shared.formalKey(word))
        let isFamily = family.value(ofKey: word) >= 0
        if isGiven && isFamily { return NameLikelihood(given: 60, family: 60) }
        if isFamily { return NameLikelihood(given: 5, family: 95) }
        let ending = NameEndings.strength(word)
        if isGiven { return NameLikelihood(given: 95, family: ending == .none ? 5 : 30) }
        switch ending {
        case .none: return NameLikelihood(given: 0, family: 0)
        case .likely: return NameLikelihood(given: 10, family: 70)
        case .sure: return NameLikelihood(given: 5, family: 90)
        case .patronymic: return NameLikelihood(given: 50, family: 40)
        }
    }

    private static func isKnownGiven(_ word: Cell) -> Bool { men.value(ofKey: word) >= 0 || women.value(ofKey: word) >= 0 }

    /// Who bears the given names of `skeleton`, when every known one of them says the same.
    ///
    /// Short forms are not asked: `Саша` and `Alex` are both. A middle name of the father tells too.
    static func bearer(ofGiven skeleton: Cell) -> Bearer? {
        var found: Bearer?
        var index = 0
        while index < skeleton.count {
            let start = index
            while index < skeleton.count && skeleton.start[index] != 0x20 { index &+= 1 }
            let word = skeleton.slice(start, index)
            index &+= 1
            guard let one = bearer(ofWord: word) else { continue }
            if let found, found != one { return nil }
            found = one
        }
        return found
    }

    /// True when a list of given names has the one word of `skeleton`.
    static func isListed(_ skeleton: Cell) -> Bool { isKnownGiven(skeleton) }

    private static func bearer(ofWord word: Cell) -> Bearer? {
        let isMan = men.value(ofKey: word) >= 0
        let isWoman = women.value(ofKey: word) >= 0
        if isMan != isWoman { return isMan ? .man : .woman }
        if isMan { return nil }
        if word.count > 6 && NameEndings.strength(word) == .patronymic { return word[word.count - 1] == UInt8(ascii: "a") ? .woman : .man }
        return nil
    }
}

/// Who bears a given name.
enum Bearer { case man, woman }

/// What the ending of a name's skeleton tells about its role.
enum NameEndings {
    enum Strength { case none, likely, sure, patronymic }

    /// Endings of family names and no others: Lithuanian, Russian, Ukrainian, Belarusian, Polish, Georgian, Armenian, Latvian.
    private static let sure: [StaticString] = [
        "auskas", "auskene", "auskaite", "aitis", "aitene", "aitite", "evicius", "avicius", "evicene", "avicene", "eviciute", "aviciute", "aite",
        "unene", "unas", "enas", "enene", "onis", "enko", "ovski", "evski", "inski", "ovskaia", "evskaia", "inskaia", "ovska", "evska", "inska",
        "skaia", "ova", "eva", "skov", "nov", "rov", "lov", "ski", "svili", "adze", "idze", "unts",
    ]
    /// Endings that now and then are a given name's.
    private static let likely: [StaticString] = [
        "ska", "cik", "vic", "cuk", "uk", "ite", "ute", "ian", "mann", "ov", "ev", "in", "ina", "ins", "ko", "ene",
    ]
    private static let patronymic: [StaticString] = ["ovic", "evic", "ovna", "evna", "icna", "inicna"]

    /// `word` is a skeleton. The stem before the ending has two letters at least.
    static func strength(_ word: Cell) -> Strength {
        if word.count < 5 { return .none }
        for ending in patronymic where ends(word, ending, stem: 2) { return .patronymic }
        for ending in sure where ends(word, ending, stem: ending.utf8CodeUnitCount < 4 ? 3 : 2) { return .sure }
        for ending in likely where ends(word, ending, stem: 3) { return .likely }
        return .none
    }

    private static func ends(_ word: Cell, _ ending: StaticString, stem: Int) -> Bool {
        let length = ending.utf8CodeUnitCount
        return word.count >= length &+ stem && equalBytes(word.start + (word.count &- length), ending.utf8Start, length)
    }
}
