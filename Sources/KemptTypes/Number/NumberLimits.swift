import KemptCore

/// What a pipeline asks of the numbers of a field: how many decimals, how small, how large.
struct NumberLimits: Sendable {
    static let decimals = Setting<Int>.integer(
        "decimals", 0...12, "the most digits behind the point; a longer fraction is not rounded, only proposed so")
    static let least = Setting<String>.text("min", "the smallest number that is right")
    static let most = Setting<String>.text("max", "the largest number that is right")

    /// The most digits behind the point.
    let decimals: Int
    private let least: [UInt8]
    private let most: [UInt8]

    init(_ values: Values, _ context: TypeContext) {
        decimals = values[Self.decimals] ?? 99
        least = Self.bound(values, Self.least, context)
        most = Self.bound(values, Self.most, context)
    }

    /// Neither a smallest nor a largest number is declared.
    var isUnbounded: Bool { least.isEmpty && most.isEmpty }

    private static func bound(_ values: Values, _ setting: Setting<String>, _ context: TypeContext) -> [UInt8] {
        guard let text = values[setting] else { return [] }
        let bytes = Array(text.utf8)
        let isNumber = bytes.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { DecimalReader(sign: .point, isMoney: false).isCanonical(Cell($0, buffer.count)) } ?? false
        }
        if isNumber { return bytes }
        let message = "'\(text)' is no number"
        let remedy = "digits and a point, for example 0 or 99.5"
        context.problems.add(
            values.node(setting).map { Diagnostic(message, in: $0, remedy: remedy) } ?? Diagnostic(message, at: values.position, remedy: remedy))
        return []
    }

    /// True when a canonical number is neither too small nor too large.
    func allow(_ number: Cell) -> Bool {
        if !least.isEmpty && Self.compare(number, least) < 0 { return false }
        return most.isEmpty || Self.compare(number, most) <= 0
    }

    private static func compare(_ number: Cell, _ bound: [UInt8]) -> Int {
        bound.withUnsafeBufferPointer { buffer in buffer.baseAddress.map { DecimalText.compare(number, Cell($0, buffer.count)) } ?? 0 }
    }
}
