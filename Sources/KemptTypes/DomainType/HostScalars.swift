import KemptCore
import KemptText

/// What Unicode scalars are in a host name: allowed in a label, mapped to others, refused (RFC 5892, UTS 46).
///
/// Built at the first host beyond ASCII (about 1 ms, 60 KB); a look costs a binary search, about 15 ns.
struct HostScalars: Sendable {
    /// What a scalar is in a label.
    enum Kind: UInt8, Sendable {
        /// Allowed anywhere (PVALID).
        case valid
        /// Allowed where it joins letters (CONTEXTJ).
        case joiner
        /// Allowed by what stands beside it (CONTEXTO).
        case contextual
        /// Visible, but of no label.
        case refused
        case mapped
        /// Left out by the mapping.
        case ignored
        /// Space, control, private or unassigned: of no address.
        case unsafe
    }

    /// The direction of a scalar, as the rule of RFC 5893 asks for it.
    enum Direction: UInt8, Sendable { case left, right, arabic, arabicNumber, number, separator, common, terminator, neutral, boundary, mark }

    /// How a letter joins its neighbours (Joining_Type).
    enum Joining: UInt8, Sendable { case none, left, right, dual, transparent, causing }

    struct Properties: Sendable {
        var kind = Kind.unsafe
        var isMark = false
        var direction = Direction.left
        var joining = Joining.none
        var isVirama = false
    }

    static let shared = HostScalars()

    private let starts: [UInt32]
    private let properties: [Properties]
    private let mappedFrom: [UInt32]
    /// Where a mapping's scalars begin in `mappedTo`; one element more than `mappedFrom`.
    private let mappedPlaces: [UInt32]
    private let mappedTo: [UInt32]

    private init() {
        (starts, properties) = Self.readClasses()
        (mappedFrom, mappedPlaces, mappedTo) = Self.readMapping()
    }

    subscript(scalar: UInt32) -> Properties { properties[Self.upperBound(starts, scalar) - 1] }

    /// Appends what a mapped scalar stands for.
    func appendMapping(of scalar: UInt32, to buffer: ByteBuffer) {
        let place = Self.upperBound(mappedFrom, scalar) - 1
        guard place >= 0, mappedFrom[place] == scalar else { return }
        for index in Int(mappedPlaces[place])..<Int(mappedPlaces[place + 1]) { buffer.append(scalar: mappedTo[index]) }
    }

    /// The number of elements that are not above `value`.
    private static func upperBound(_ sorted: [UInt32], _ value: UInt32) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] <= value { low = middle + 1 } else { high = middle }
        }
        return low
    }

    // MARK: - Reading the tables

    private static func readLegend() -> [UInt8: Properties] {
        var legend: [UInt8: Properties] = [:]
        for word in GeneratedHostScalars.legend.description.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let letters = Array(word.utf8)
            guard letters.count == 6 else { continue }
            legend[letters[0]] = Properties(
                kind: Kind(rawValue: place(letters[1], "PJODMIX")) ?? .unsafe, isMark: letters[2] == UInt8(ascii: "m"),
                direction: Direction(rawValue: place(letters[3], "lranesctobm")) ?? .neutral,
                joining: Joining(rawValue: place(letters[4], "ULRDTC")) ?? .none, isVirama: letters[5] == UInt8(ascii: "v"))
        }
        return legend
    }

    private static func place(_ letter: UInt8, _ order: StaticString) -> UInt8 {
        for index in 0..<order.utf8CodeUnitCount where order.utf8Start[index] == letter { return UInt8(index) }
        return 0xFF
    }

    private static func readClasses() -> ([UInt32], [Properties]) {
        let legend = readLegend()
        let text = GeneratedHostScalars.classes
        var starts: [UInt32] = []
        var properties: [Properties] = []
        var next: UInt32 = 0
        var index = 0
        while index < text.utf8CodeUnitCount {
            let letter = text.utf8Start[index]
            index += 1
            var length: UInt32 = 0
            while index < text.utf8CodeUnitCount, let digit = hexDigit(text.utf8Start[index]) {
                length = length << 4 | digit
                index += 1
            }
            starts.append(next)
            properties.append(legend[letter] ?? Properties())
            next += length
        }
        return (starts, properties)
    }

    private static func hexDigit(_ byte: UInt8) -> UInt32? {
        if byte.isDigit { return UInt32(byte & 15) }
        return byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "F") ? UInt32(byte) - 55 : nil
    }

    private static func readMapping() -> ([UInt32], [UInt32], [UInt32]) {
        var entries: [(from: UInt32, to: [UInt32])] = []
        for run in GeneratedHostMapping.steps.description.parts(where: { $0 == UInt8(ascii: ";") }) {
            let numbers = run.parts { $0 == UInt8(ascii: ",") }.compactMap { UInt32($0, radix: 16) }
            guard numbers.count == 4 else { continue }
            for index in 0..<numbers[1] {
                let from = numbers[0] + index * numbers[2]
                entries.append((from, [(from &+ numbers[3]) & 0x1F_FFFF]))
            }
        }
        var last: UInt32 = 0
        for entry in GeneratedHostMapping.texts.description.parts(where: { $0 == 0x20 }) {
            let sides = entry.split(separator: "=", omittingEmptySubsequences: false)
            guard sides.count == 2, let distance = UInt32(sides[0], radix: 16) else { continue }
            last += distance
            entries.append((last, sides[1].parts { $0 == UInt8(ascii: ",") }.compactMap { UInt32($0, radix: 16) }))
        }
        entries.sort { $0.from < $1.from }
        var places: [UInt32] = [0]
        var scalars: [UInt32] = []
        for entry in entries {
            scalars += entry.to
            places.append(UInt32(scalars.count))
        }
        return (entries.map(\.from), places, scalars)
    }
}
