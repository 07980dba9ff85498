import KemptText

/// The characters that one place of a pattern accepts: ranges and properties, or all others.
struct ScalarSet: Equatable {
    /// Properties of letters that a pattern can name, as bits.
    struct Properties: OptionSet, Equatable {
        let rawValue: UInt8
        static let letter = Properties(rawValue: 1)
        static let digit = Properties(rawValue: 2)
        static let space = Properties(rawValue: 4)
        static let upper = Properties(rawValue: 8)
        static let lower = Properties(rawValue: 16)
        static let latin = Properties(rawValue: 32)
        static let cyrillic = Properties(rawValue: 64)
        static let combinations = 128

        static func of(_ scalar: UInt32) -> Properties {
            var result: Properties = []
            if Scalars.isLetter(scalar) { result.insert(.letter) }
            if Scalars.isDigit(scalar) { result.insert(.digit) }
            if Scalars.isSpace(scalar) { result.insert(.space) }
            if Scalars.isUpper(scalar) { result.insert(.upper) }
            if Scalars.isLower(scalar) { result.insert(.lower) }
            switch Scalars.script(scalar) {
            case .latin: result.insert(.latin)
            case .cyrillic: result.insert(.cyrillic)
            default: break
            }
            return result
        }
    }

    enum Item: Equatable {
        case range(ClosedRange<UInt32>)
        /// Any of the properties, or none of them.
        case property(Properties, isNegated: Bool)
    }

    var items: [Item]
    var isNegated = false

    static let any = ScalarSet(items: [], isNegated: true)
    static func one(_ scalar: UInt32) -> ScalarSet { ScalarSet(items: [.range(scalar...scalar)]) }

    /// Letters, digits and `_` of any script, what `\w` means.
    static let wordItems: [Item] = [.property([.letter, .digit], isNegated: false), .range(0x5F...0x5F)]

    func contains(_ scalar: UInt32, _ properties: Properties) -> Bool {
        for item in items {
            switch item {
            case .range(let range): if range.contains(scalar) { return !isNegated }
            case .property(let wanted, let negated): if properties.isDisjoint(with: wanted) == negated { return !isNegated }
            }
        }
        return isNegated
    }

    /// The same set with the other case of its letters. Ranges wider than any alphabet have both cases already.
    func ignoringCase() -> ScalarSet {
        var all: [Item] = []
        for item in items {
            all.append(item)
            switch item {
            case .range(let range) where range.count <= 4096:
                all += Self.twins(range)
            case .property(let wanted, let negated) where !wanted.isDisjoint(with: [.upper, .lower]):
                all.append(.property(wanted.union([.upper, .lower]), isNegated: negated))
            default: break
            }
        }
        return ScalarSet(items: all, isNegated: isNegated)
    }

    /// The other case of a range's letters, in as few ranges as may be.
    private static func twins(_ range: ClosedRange<UInt32>) -> [Item] {
        let scalars = Set(range.flatMap { [Scalars.lower($0), Scalars.upper($0)] }.filter { !range.contains($0) }).sorted()
        var ranges: [ClosedRange<UInt32>] = []
        for scalar in scalars {
            if let last = ranges.last, last.upperBound + 1 == scalar {
                ranges[ranges.count - 1] = last.lowerBound...scalar
            } else {
                ranges.append(scalar...scalar)
            }
        }
        return ranges.map { .range($0) }
    }
}
