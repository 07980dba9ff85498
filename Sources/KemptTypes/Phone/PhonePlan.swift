import KemptCore

/// The world's numbering plans, decoded once: which digit strings are numbers in use.
///
/// One automaton over digits for all calling codes (see generate.py): a look at one table per digit, about 25 ns for a number.
///
/// Unsafe invariant: `steps` holds `10 * (stateCount + 1)` targets, each at most `stateCount`; `accepts` one byte per state; `codes` 1000 and
/// `regions` 676 entries. None is ever freed: the plan lives as long as the program.
struct PhonePlan: @unchecked Sendable {  // immutable after init
    struct Code {
        /// Start state; 0 when the calling code is not assigned.
        var start: UInt16 = 0
        var shortest: UInt8 = 0
        var longest: UInt8 = 0
        /// Index of the main region in `regions`.
        var mainRegion: UInt16 = 0
    }

    /// A few digits before a number, as values 0…9.
    struct Prefix {
        var count: UInt8 = 0
        var digits: (UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0)

        /// True when `count` digits from `start` on begin with the prefix and go on behind it.
        @inline(__always) func leads(_ start: UnsafePointer<UInt8>, _ available: Int) -> Bool {
            let length = Int(count)
            if length == 0 || available <= length { return false }
            if start[0] != digits.0 { return false }
            if length > 1 && start[1] != digits.1 { return false }
            if length > 2 && start[2] != digits.2 { return false }
            return length <= 3 || start[3] == digits.3
        }
    }

    struct Region {
        /// Calling code; 0 when there is no such region.
        var code: UInt16 = 0
        /// Dialled before a number inside the country, longest first, then those that were dialled once.
        var trunks: (Prefix, Prefix, Prefix, Prefix) = (Prefix(), Prefix(), Prefix(), Prefix())
        var trunkCount: UInt8 = 0
        /// How many of them are in use today.
        var currentTrunkCount: UInt8 = 0
        /// Dialled before a calling code.
        var international = Prefix()

        func trunk(_ place: Int) -> Prefix {
            switch place {
            case 0: trunks.0
            case 1: trunks.1
            case 2: trunks.2
            default: trunks.3
            }
        }
    }

    static let shared = PhonePlan()

    private let steps: UnsafeMutablePointer<UInt16>
    private let accepts: UnsafeMutablePointer<Bool>
    private let codes: UnsafeMutablePointer<Code>
    private let regions: UnsafeMutablePointer<Region>

    private init() {
        let states = GeneratedPhonePlan.stateCount + 1
        steps = .allocate(capacity: states * 10)
        steps.initialize(repeating: 0, count: states * 10)
        accepts = .allocate(capacity: states)
        accepts.initialize(repeating: false, count: states)
        codes = .allocate(capacity: 1000)
        codes.initialize(repeating: Code(), count: 1000)
        regions = .allocate(capacity: 676)
        regions.initialize(repeating: Region(), count: 676)
        decodeStates()
        for entry in Self.entries(GeneratedPhonePlan.codes) {
            guard entry.count == 5, let code = Int(entry[0]), let start = UInt16(entry[1]), let shortest = UInt8(entry[2]),
                let longest = UInt8(entry[3])
            else { continue }
            codes[code] = Code(start: start, shortest: shortest, longest: longest, mainRegion: UInt16(max(0, Self.place(entry[4]))))
        }
        for entry in Self.entries(GeneratedPhonePlan.regions) {
            guard entry.count == 4, let code = UInt16(entry[1]) else { continue }
            var region = Region(code: code)
            let trunks = entry[2] == "-" ? [] : entry[2].split(separator: ",").map { Self.prefix($0) }
            region.trunkCount = UInt8(trunks.count)
            region.currentTrunkCount = UInt8(trunks.count - entry[2].utf8.count(where: { $0 == UInt8(ascii: "~") }))
            let padded = trunks + Array(repeating: Prefix(), count: 4)
            region.trunks = (padded[0], padded[1], padded[2], padded[3])
            region.international = Self.prefix(entry[3])
            let place = Self.place(entry[0])
            if place >= 0 { regions[place] = region }
        }
    }

    private func decodeStates() {
        let text = GeneratedPhonePlan.states
        var index = 0
        func next() -> Int {
            while index < text.utf8CodeUnitCount, text.utf8Start[index] < 36 { index += 1 }
            index += 1
            return index <= text.utf8CodeUnitCount ? Int(text.utf8Start[index - 1]) - 36 : 0
        }
        for state in 1...GeneratedPhonePlan.stateCount {
            var digit = 0
            while digit < 10 {
                let run = next()
                if run & 16 != 0 { accepts[state] = true }
                let target = run & 32 == 0 ? next() * 91 + next() : 0
                for _ in 0..<max(1, run & 15) where digit < 10 {
                    steps[state * 10 + digit] = target < state ? UInt16(target) : 0
                    digit += 1
                }
            }
        }
    }

    private static func entries(_ text: StaticString) -> [[Substring]] {
        text.description.split(whereSeparator: { $0 == ";" || $0 == "\n" }).map { $0.split(separator: " ") }
    }

    private static func prefix(_ text: Substring) -> Prefix {
        let digits = text.utf8.filter(\.isDigit).map { $0 &- 0x30 } + [0, 0, 0, 0]
        return Prefix(count: UInt8(min(digits.count - 4, 4)), digits: (digits[0], digits[1], digits[2], digits[3]))
    }

    private static func place(_ name: Substring) -> Int {
        let letters = Array(name.utf8)
        return letters.count == 2 ? place(UInt16(letters[0]) << 8 | UInt16(letters[1])) : -1
    }

    /// Two packed capitals as an index, or -1.
    private static func place(_ country: UInt16) -> Int {
        let first = Int(country >> 8) - 65
        let second = Int(country & 0xFF) - 65
        return (0..<26).contains(first) && (0..<26).contains(second) ? first * 26 + second : -1
    }

    /// The region of a country, given as two packed capitals; nil when it has no numbering plan.
    @inline(__always) func region(_ country: UInt16) -> Region? {
        let place = Self.place(country)
        return place >= 0 && regions[place].code != 0 ? regions[place] : nil
    }

    @inline(__always) func code(_ number: Int) -> Code { codes[number] }

    /// The region that gives a calling code its habits.
    func mainRegion(of code: Int) -> Region { regions[Int(codes[code].mainRegion)] }

    /// The calling code that digits begin with and its length, or (0, 0). Codes are prefix-free.
    @inline(__always) func callingCode(_ digits: UnsafePointer<UInt8>, _ count: Int) -> (code: Int, length: Int) {
        var code = 0
        var length = 0
        while length < 3 && length < count {
            code = code &* 10 &+ Int(digits[length])
            length &+= 1
            if code == 0 { break }
            if codes[code].start != 0 { return (code, length) }
        }
        return (0, 0)
    }

    /// True when the digits are a national number in use under the calling code.
    @inline(__always) func isNumber(_ code: Int, _ digits: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        var state = Int(codes[code].start)
        var index = 0
        while index < count && state != 0 {
            state = Int(steps[state &* 10 &+ Int(digits[index])])
            index &+= 1
        }
        return state != 0 && accepts[state]
    }
}
