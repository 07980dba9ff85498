import KemptCore

/// What the lists of names say about two given names that are spelled differently.
public enum GivenNameContrast: Sendable {
    /// Nothing is known of one of them, or one may be a form of the other.
    case none
    /// Two names of the lists: `Алексей` is no slip for `Александр`.
    case twoNames
    /// A man's name and a woman's: `Антон` and `Антонина`, `George` and `Georgina`.
    case manAndWoman

    /// Compares two match forms: romanised skeletons, short forms resolved. Cost: four look-ups.
    public static func between(_ one: Cell, _ other: Cell) -> GivenNameContrast {
        if let first = NameRoles.bearer(ofGiven: one), let second = NameRoles.bearer(ofGiven: other), first != second { return .manAndWoman }
        return NameRoles.isListed(one) && NameRoles.isListed(other) && !one.equals(other) ? .twoNames : .none
    }
}
