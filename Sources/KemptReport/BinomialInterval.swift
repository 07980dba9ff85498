import Glibc

/// The exact 95 % interval for a share of which a sample is known: Clopper and Pearson, "The use of confidence or fiducial limits illustrated in the
/// case of the binomial", Biometrika 26 (1934), 404–413.
///
/// The lower end is the share under which as many as were found, or more, would be found in 2.5 % of all samples; the upper end the one under which
/// as many or fewer would. Exact means that it covers the truth at least that often, also for a handful of answers and for "all of them right".
/// Cost: some 120 sums of `count` terms.
struct BinomialInterval: Equatable {
    /// Hundredths of a per cent, rounded outwards.
    let lower: Int
    let upper: Int
    private static let tail = 0.025

    /// `found` of `count`, which is above 0.
    init(_ found: Int, of count: Int) {
        let samples = Samples(count)
        let low = found <= 0 ? 0 : Self.solve { samples.probability(atLeast: found, share: $0) < Self.tail }
        let high = found >= count ? 1 : Self.solve { samples.probability(atLeast: found + 1, share: $0) < 1 - Self.tail }
        // What is a whole hundredth up to the error of the arithmetic stays one.
        lower = Int((low * 10_000 + 1e-6).rounded(.down))
        upper = Int((high * 10_000 - 1e-6).rounded(.up))
    }

    /// The share up to which a condition holds.
    private static func solve(_ holds: (Double) -> Bool) -> Double {
        var (low, high) = (0.0, 1.0)
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if holds(middle) { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }
}

/// How often so many are found in samples of one size.
private struct Samples {
    private let count: Int
    /// Logarithms of 0!, 1!, 2! …
    private let logFactorials: [Double]

    init(_ count: Int) {
        self.count = count
        var sums = [0.0]
        for number in 0..<count { sums.append(sums[number] + log(Double(number + 1))) }
        logFactorials = sums
    }

    /// The probability of `found` or more, when each is found with `share`. The smaller tail is summed: there no digits are lost.
    func probability(atLeast found: Int, share: Double) -> Double {
        if share <= 0 { return found <= 0 ? 1 : 0 }
        if share >= 1 { return 1 }
        let (hit, miss) = (log(share), log1p(-share))
        func term(_ number: Int) -> Double {
            let ways = logFactorials[count] - logFactorials[number] - logFactorials[count - number]
            return exp(ways + Double(number) * hit + Double(count - number) * miss)
        }
        let isUpperSmaller = Double(found) > Double(count) * share
        let sum = (isUpperSmaller ? found..<(count + 1) : 0..<found).reduce(0) { $0 + term($1) }
        return isUpperSmaller ? sum : 1 - sum
    }
}
