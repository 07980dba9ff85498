/// A part of a whole as two integers; what is printed of it is derived by integer arithmetic only.
public struct Share: Sendable, Equatable {
    public let numerator: Int
    public let denominator: Int

    public init(_ numerator: Int, of denominator: Int) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// Hundredths of a per cent, rounded down, nil for a part of nothing.
    ///
    /// Down, so that 99,999 of 100,000 reads 99.99 and 100.00 always means "every one". Because limits are whole hundredths too, comparing this with
    /// a limit decides exactly as the fraction itself would.
    public var hundredths: Int? {
        guard denominator > 0 else { return nil }
        let part = min(max(numerator, 0), denominator)
        return denominator.dividingFullWidth(part.multipliedFullWidth(by: 10_000)).quotient
    }

    public var grade: Grade? { hundredths.map(Grade.init(hundredths:)) }
}

/// A mark for the person who reads only one letter.
public enum Grade: String, Sendable, CaseIterable {
    case a = "A", b = "B", c = "C", d = "D", e = "E"

    /// Least percentage of the grade, in hundredths.
    public var least: Int {
        switch self {
        case .a: 9500
        case .b: 9000
        case .c: 8000
        case .d: 7000
        case .e: 0
        }
    }

    init(hundredths: Int) { self = Grade.allCases.first { hundredths >= $0.least } ?? .e }
}
