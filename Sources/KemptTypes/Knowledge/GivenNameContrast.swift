import KemptCore

/// What the lists of names say about two given names that are spelled differently.
public enum GivenNameContrast: Sendable {
    /// Nothing is known of one of them, or one may be a form of the other.
    case none
    /// Two names of the lists: `Алексей` is no slip for `Александр`.
    case twoNames
    /// A man's name and a woman's for which one short form stands: `Александр` may have been `Саша`, and so may `Александра`.
    case oneShortForm
    /// A man's name and a woman's: `Антон` and `Антонина`, `George` and `Georgina`.
    case manAndWoman

    /// Compares two match forms: romanised skeletons, short forms resolved. Cost: four look-ups.
    public static func between(_ one: Cell, _ other: Cell) -> GivenNameContrast {
        if let first = NameRoles.bearer(ofGiven: one), let second = NameRoles.bearer(ofGiven: other), first != second {
            return areOfOneStem(one, other) && (hasSharedShortForm(one) || hasSharedShortForm(other)) ? .oneShortForm : .manAndWoman
        }
        return NameRoles.isListed(one) && NameRoles.isListed(other) && !one.equals(other) ? .twoNames : .none
    }

    private static func areOfOneStem(_ one: Cell, _ other: Cell) -> Bool {
        min(one.count, other.count) >= 3 && (0..<3).allSatisfy { one[$0] == other[$0] }
    }

    /// True when a short form that both men and women bear is taken for this name.
    private static func hasSharedShortForm(_ name: Cell) -> Bool { shared.value(name) >= 0 }

    /// The formal names of `Саша`, `Женя`, `Pat` and their like.
    private static let shared: WordIndex = {
        WordIndex(
            Lexicon(NameRolesGiven.either.cell.words.map { (word: $0, value: 0) }).keys.compactMap { key, _ in
                let formal = Nicknames.shared.formalKey(key)
                return formal.equals(key) ? nil : (formal, 0)
            })
    }()
}
