import KemptCore

/// The world's numbering plans, decoded once, at the first number that is read: which digits are a number, where, and of which kind.
///
/// Everything is told by automata over digits (see generate.py), so that a verdict is a walk and equals libphonenumber's.
///
/// Unsafe invariant: `codes` holds 1000 entries, `places` 676, `regions`, `labels`, `actions` and `outcomes` as many as their tables say, each
/// with an entry 0 for none. None is ever freed: the plan lives as long as the program.
struct PhonePlan: @unchecked Sendable {  // immutable after init
    struct Code {
        /// Start state of its numbers; 0 when the calling code is not assigned.
        var numbers: UInt16 = 0
        /// Start state of its forms, in `PhoneForms`.
        var forms: UInt16 = 0
        /// Place of the main region in `regions`.
        var region: UInt16 = 0
    }

    struct Region {
        /// Two packed capitals; 0 for what belongs to no country.
        var letters: UInt16 = 0
        /// Calling code; 0 when there is no such region.
        var code: UInt16 = 0
        /// Start states: the shape of all numbers, what is dialled before a national number, and before a calling code.
        var shape: UInt16 = 0
        var trunk: UInt16 = 0
        var abroad: UInt16 = 0
        /// Lengths of numbers, a bit for each, and of those that are dialled within a town only.
        var lengths: UInt32 = 0
        var localLengths: UInt32 = 0
        /// The trunk prefix that the plan has given up, behind a 1: 18 is 8, 101 is 01; 0 for none.
        var formerTrunk: UInt8 = 0
    }

    /// What is done to digits that begin with a national prefix: `matched` go, of them `from..<to` stay, and `insert` comes before.
    struct Action {
        var matched: UInt8 = 0
        var from: UInt8 = 0
        var to: UInt8 = 0
        var insertCount: UInt8 = 0
        var insert: (UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0)
    }

    static let shared = PhonePlan()

    let states: PhoneStates
    private let codes: UnsafeMutablePointer<Code>
    private let places: UnsafeMutablePointer<UInt8>
    private let regions: UnsafeMutablePointer<Region>
    private let labels: UnsafeMutablePointer<(region: UInt16, kind: UInt8)>
    private let actions: UnsafeMutablePointer<Action>
    private let outcomes: UnsafeMutablePointer<(atEnd: UInt8, stuck: UInt8)>

    private init() {
        states = PhoneStates(GeneratedPhonePlan.stateCount, [GeneratedPhoneStates1.text, GeneratedPhoneStates2.text])
        regions = Self.table(GeneratedPhonePlan.regions, Region(), Self.region)
        places = .allocate(capacity: 676)
        places.initialize(repeating: 0, count: 676)
        codes = .allocate(capacity: 1000)
        codes.initialize(repeating: Code(), count: 1000)
        // The first region of a code is its main one, and the table has them in that order.
        for index in stride(from: PhoneTable.count(GeneratedPhonePlan.regions), to: 0, by: -1) {
            codes[Int(regions[index].code)].region = UInt16(index)
            let place = Self.place(regions[index].letters)
            if place >= 0 { places[place] = UInt8(index) }
        }
        var table = PhoneTable(GeneratedPhonePlan.codes)
        while table.hasNext {
            let code = table.number()
            codes[code].numbers = UInt16(table.number())
            codes[code].forms = UInt16(table.number())
        }
        labels = Self.table(GeneratedPhonePlan.labels, (0, 0)) { (region: $0.letters(), kind: UInt8($0.number())) }
        actions = Self.table(GeneratedPhonePlan.actions, Action(), Self.action)
        outcomes = Self.table(GeneratedPhonePlan.outcomes, (0, 0)) { (atEnd: UInt8($0.number()), stuck: UInt8($0.number())) }
    }

    /// A table with an entry for none before those of the text.
    private static func table<Entry>(_ text: StaticString, _ none: Entry, _ read: (inout PhoneTable) -> Entry) -> UnsafeMutablePointer<Entry> {
        let count = PhoneTable.count(text)
        let entries = UnsafeMutablePointer<Entry>.allocate(capacity: count + 1)
        entries.initialize(to: none)
        var table = PhoneTable(text)
        for index in 1...count { (entries + index).initialize(to: read(&table)) }
        return entries
    }

    private static func region(_ table: inout PhoneTable) -> Region {
        var region = Region()
        region.letters = table.letters()
        region.code = UInt16(table.number())
        region.shape = UInt16(table.number())
        region.trunk = UInt16(table.number())
        region.abroad = UInt16(table.number())
        region.lengths = UInt32(table.number())
        region.localLengths = UInt32(table.number())
        region.formerTrunk = UInt8(table.number())
        return region
    }

    private static func action(_ table: inout PhoneTable) -> Action {
        var action = Action(matched: UInt8(table.number()), from: UInt8(table.number()), to: UInt8(table.number()))
        action.insertCount = UInt8(table.number())
        let insert = table.number()
        var digits: (UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0)
        withUnsafeMutableBytes(of: &digits) { bytes in
            var rest = insert
            for place in stride(from: Int(action.insertCount) - 1, through: 0, by: -1) {
                bytes[place] = UInt8(rest % 10)
                rest /= 10
            }
        }
        action.insert = digits
        return action
    }

    /// Two packed capitals as an index, or -1.
    @inline(__always) private static func place(_ country: UInt16) -> Int {
        let first = Int(country >> 8) - 65
        let second = Int(country & 0xFF) - 65
        return first >= 0 && first < 26 && second >= 0 && second < 26 ? first &* 26 &+ second : -1
    }

    /// The region of a country, given as two packed capitals; nil when it has no numbering plan.
    @inline(__always) func region(_ country: UInt16) -> Region? {
        let place = Self.place(country)
        return place >= 0 && places[place] != 0 ? regions[Int(places[place])] : nil
    }

    @inline(__always) func code(_ number: Int) -> Code { codes[number] }

    /// The region that gives a calling code its habits.
    @inline(__always) func mainRegion(of code: Int) -> Region { regions[Int(codes[code].region)] }

    /// Region (two packed capitals, 0 for none) and kind of a number by its label, which is not 0.
    func meaning(of label: Int) -> (region: UInt16, kind: PhoneKind) {
        let entry = labels[label - 1]
        return (entry.region, PhoneKind(rawValue: entry.kind) ?? .mobile)
    }

    /// Region of a number by its label: two packed capitals, 0 for none.
    @inline(__always) func region(of label: Int) -> UInt16 { labels[label - 1].region }

    /// What a national prefix does to digits that begin with it; nil when they begin with none.
    @inline(__always) func action(_ start: UInt16, _ number: PhoneDigits) -> Action? {
        if start == 0 || number.count == 0 { return nil }
        let (label, isAtEnd) = states.furthest(start, number)
        let place = isAtEnd ? outcomes[label].atEnd : outcomes[label].stuck
        return place == 0 ? nil : actions[Int(place)]
    }

    /// The calling code that digits begin with and its length, or (0, 0). Codes are prefix-free and begin with no nought.
    @inline(__always) func callingCode(_ digits: PhoneDigits) -> (code: Int, length: Int) {
        var code = 0
        var length = 0
        while length < 3 && length < digits.count {
            code = code &* 10 &+ Int(digits.start[length])
            length &+= 1
            if code == 0 { break }
            if codes[code].numbers != 0 { return (code, length) }
        }
        return (0, 0)
    }

    /// The label of a national number in use under the calling code; 0 when it is none.
    @inline(__always) func label(_ code: Int, _ number: PhoneDigits) -> Int { states.label(codes[code].numbers, number) }
}

/// What a number is for; the order is that of generate.py.
enum PhoneKind: UInt8, CaseIterable {
    case premium, tollFree, sharedCost, voip, personal, pager, uan, voicemail, fixedLine, mobile, fixedLineOrMobile

    var name: StaticString {
        switch self {
        case .premium: "premium"
        case .tollFree: "toll-free"
        case .sharedCost: "shared-cost"
        case .voip: "voip"
        case .personal: "personal"
        case .pager: "pager"
        case .uan: "uan"
        case .voicemail: "voicemail"
        case .fixedLine: "fixed-line"
        case .mobile: "mobile"
        case .fixedLineOrMobile: "fixed-line-or-mobile"
        }
    }

    /// Numbers that firms advertise, often in letters.
    var isAdvertised: Bool { self == .tollFree || self == .premium || self == .sharedCost || self == .uan }
}
