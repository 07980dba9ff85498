/// A pattern as an automaton after V. M. Glushkov (1961): one state for each place of the pattern that accepts a character.
///
/// No state is entered without reading a character, so a step is one pass over the present states, and the time is linear in the value
/// whatever the pattern. At most 256 places, so that the set of present states is four machine words.
struct PatternAutomaton {
    typealias States = SIMD4<UInt64>
    static let mostPlaces = 256

    private(set) var sets: [ScalarSet] = []
    /// States that may come behind each state.
    private(set) var follow: [States] = []
    /// States that may be first, and those that may be last.
    private(set) var first = States.zero
    private(set) var last = States.zero
    private(set) var acceptsEmpty = false

    /// Nil when the pattern has more than 256 places.
    init?(_ node: PatternNode) {
        guard Self.places(node) <= Self.mostPlaces else { return nil }
        let part = build(node)
        first = part.first
        last = part.last
        acceptsEmpty = part.isNullable
    }

    /// How many places a pattern has when repetitions are written out; stops counting when there are far too many.
    private static func places(_ node: PatternNode) -> Int {
        switch node {
        case .leaf: 1
        // Nothing counts as one: nothing repeated 250 times, 250 times over, must not pass for little.
        case .sequence(let parts), .choice(let parts): max(1, parts.reduce(0) { min($0 + places($1), 100_000) })
        case .repetition(let inner, let least, let most): min(places(inner) * max(least, most ?? 1, 1), 100_000)
        }
    }

    private struct Part {
        var isNullable: Bool
        var first: States
        var last: States
        static let empty = Part(isNullable: true, first: .zero, last: .zero)
    }

    private mutating func build(_ node: PatternNode) -> Part {
        switch node {
        case .leaf(let set):
            let state = Self.state(sets.count)
            sets.append(set)
            follow.append(.zero)
            return Part(isNullable: false, first: state, last: state)
        case .sequence(let parts):
            var whole = Part.empty
            for part in parts { whole = join(whole, build(part)) }
            return whole
        case .choice(let branches):
            var whole = Part(isNullable: false, first: .zero, last: .zero)
            for branch in branches {
                let part = build(branch)
                whole = Part(isNullable: whole.isNullable || part.isNullable, first: whole.first | part.first, last: whole.last | part.last)
            }
            return whole
        case .repetition(let inner, let least, let most): return build(inner, least, most)
        }
    }

    /// `a{2,4}` is `a a a? a?`, `a{2,}` is `a a+`, `a*` is an optional `a+`.
    private mutating func build(_ inner: PatternNode, _ least: Int, _ most: Int?) -> Part {
        var whole = Part.empty
        let copies = max(least, most ?? 1)
        for copy in 0..<copies {
            var part = build(inner)
            if most == nil, copy == copies - 1 { connect(part.last, to: part.first) }
            if copy >= least { part.isNullable = true }
            whole = join(whole, part)
        }
        return whole
    }

    private mutating func join(_ a: Part, _ b: Part) -> Part {
        connect(a.last, to: b.first)
        return Part(
            isNullable: a.isNullable && b.isNullable, first: a.isNullable ? a.first | b.first : a.first,
            last: b.isNullable ? a.last | b.last : b.last)
    }

    private mutating func connect(_ from: States, to: States) {
        for state in follow.indices where !Self.isEmpty(from & Self.state(state)) { follow[state] |= to }
    }

    /// States reached from `states` by a character that those in `accepting` accept.
    @inline(__always) func step(_ states: States, _ accepting: States) -> States {
        var reached = States.zero
        for word in 0..<4 {
            var bits = states[word]
            while bits != 0 {
                reached |= follow[word * 64 + bits.trailingZeroBitCount]
                bits &= bits - 1
            }
        }
        return reached & accepting
    }

    static func state(_ index: Int) -> States {
        var states = States.zero
        states[index / 64] = 1 << UInt64(index % 64)
        return states
    }

    @inline(__always) static func isEmpty(_ states: States) -> Bool { states == .zero }
}
