import KemptCore
import KemptText

/// A compiled pattern of `matches` and of the rule `format`: a small part of regular expressions that never takes more than linear time.
///
///     [A-Z]{2}-\d{6}      LT-123456
///     (UAB|MB|AB) .+      a Lithuanian company
///     \p{Cyrillic}+       letters of one script
///
/// The whole value must match. Characters are Unicode scalars, `.` is any of them, `(?i)` at the beginning ignores letter case. There are no back
/// references, no looking around and no laziness, because none of them can be had in linear time or changes the answer.
/// A pattern becomes a table of at most 256 states when that is enough (about 2 ns a character), else sets of states are followed (about 20 ns).
package final class Pattern: Sendable {
    private let automaton: PatternAutomaton
    private let classes: PatternClasses
    /// Next state by `state * classes.count + class`; nil when there would be too many states.
    private let table: PatternTable?

    package init(_ text: String) throws(PatternMistake) {
        var parser = PatternParser(text)
        let node = try parser.parse()
        guard let automaton = PatternAutomaton(node) else {
            throw PatternMistake(
                "the pattern is too long: more than \(PatternAutomaton.mostPlaces) characters with its repetitions written out", at: 0,
                length: max(1, text.count), remedy: "say {n} of fewer characters, or split the rule")
        }
        self.automaton = automaton
        classes = PatternClasses(automaton.sets)
        table = PatternTable(automaton, classes)
    }

    /// True when the whole value matches. Linear in its length.
    package func matches(_ cell: Cell) -> Bool {
        guard let table else { return matchesBySets(cell) }
        return table.matches(cell, classes)
    }

    /// The plain way: follows the set of all states the automaton may be in.
    func matchesBySets(_ cell: Cell) -> Bool {
        if cell.isEmpty { return automaton.acceptsEmpty }
        var index = 0
        var states = automaton.first & classes.accepting[classes.number(UTF8Text.scalar(cell, at: &index))]
        while index < cell.count, !PatternAutomaton.isEmpty(states) {
            states = automaton.step(states, classes.accepting[classes.number(UTF8Text.scalar(cell, at: &index))])
        }
        return !PatternAutomaton.isEmpty(states & automaton.last)
    }

    /// Whether the fast way is there, for tests.
    var hasTable: Bool { table != nil }
}

/// The characters a pattern tells apart: those that every place accepts or refuses alike are one class.
struct PatternClasses: Sendable {
    private var ofASCII = [UInt16](repeating: 0, count: 128)
    /// Where the behaviour of characters beyond ASCII may change, ascending.
    private let bounds: [UInt32]
    /// Class by interval between bounds and by properties.
    private var ofOthers: [UInt16] = []
    private let usesProperties: Bool
    /// States that accept a character of the class.
    private(set) var accepting: [PatternAutomaton.States] = []
    var count: Int { accepting.count }

    init(_ sets: [ScalarSet]) {
        var edges: Set<UInt32> = [0x80]
        var usesProperties = false
        for item in sets.flatMap(\.items) {
            switch item {
            case .range(let range): for edge in [range.lowerBound, range.upperBound &+ 1] where edge > 0x80 { edges.insert(edge) }
            case .property: usesProperties = true
            }
        }
        bounds = edges.sorted()
        self.usesProperties = usesProperties
        var known: [PatternAutomaton.States: UInt16] = [:]
        for scalar in UInt32(0)..<128 { ofASCII[Int(scalar)] = enter(scalar, .of(scalar), sets, &known) }
        for bound in bounds {
            for bits in 0..<ScalarSet.Properties.combinations where usesProperties || bits == 0 {
                ofOthers.append(enter(bound, ScalarSet.Properties(rawValue: UInt8(bits)), sets, &known))
            }
        }
    }

    private mutating func enter(
        _ scalar: UInt32, _ properties: ScalarSet.Properties, _ sets: [ScalarSet], _ known: inout [PatternAutomaton.States: UInt16]
    ) -> UInt16 {
        var states = PatternAutomaton.States.zero
        for (index, set) in sets.enumerated() where set.contains(scalar, properties) { states |= PatternAutomaton.state(index) }
        if let number = known[states] { return number }
        let number = UInt16(accepting.count)
        known[states] = number
        accepting.append(states)
        return number
    }

    /// The class of a character. Cost: a look-up for ASCII, a binary search beyond.
    @inline(__always) func number(_ scalar: UInt32) -> Int {
        scalar < 0x80 ? Int(ofASCII[Int(scalar)]) : numberBeyond(scalar)
    }

    private func numberBeyond(_ scalar: UInt32) -> Int {
        var low = 0
        var high = bounds.count
        while low < high {
            let middle = (low + high) / 2
            if bounds[middle] <= scalar { low = middle + 1 } else { high = middle }
        }
        if !usesProperties { return Int(ofOthers[low - 1]) }
        return Int(ofOthers[(low - 1) * ScalarSet.Properties.combinations + Int(ScalarSet.Properties.of(scalar).rawValue)])
    }
}

/// The automaton with every set of states it can be in numbered beforehand.
struct PatternTable: Sendable {
    private static let mostStates = 256
    private static let dead: UInt16 = 0
    private static let start: UInt16 = 1
    private let next: [UInt16]
    private let accepts: [Bool]

    /// Nil when there are more than 256 sets.
    init?(_ automaton: PatternAutomaton, _ classes: PatternClasses) {
        // Two rows that are no set: nowhere, and before the first character.
        var sets: [PatternAutomaton.States] = [.zero, .zero]
        var numbers: [PatternAutomaton.States: UInt16] = [.zero: Self.dead]
        var next = [UInt16](repeating: Self.dead, count: classes.count)
        var accepts = [false, automaton.acceptsEmpty]
        var row = 1
        while row < sets.count {
            for accepting in classes.accepting {
                let reached = row == 1 ? automaton.first & accepting : automaton.step(sets[row], accepting)
                if let number = numbers[reached] {
                    next.append(number)
                } else {
                    if sets.count == Self.mostStates { return nil }
                    let number = UInt16(sets.count)
                    numbers[reached] = number
                    sets.append(reached)
                    accepts.append(!PatternAutomaton.isEmpty(reached & automaton.last))
                    next.append(number)
                }
            }
            row += 1
        }
        self.next = next
        self.accepts = accepts
    }

    func matches(_ cell: Cell, _ classes: PatternClasses) -> Bool {
        var state = Self.start
        var index = 0
        let width = classes.count
        while index < cell.count {
            state = next[Int(state) * width + classes.number(UTF8Text.scalar(cell, at: &index))]
            if state == Self.dead { return false }
        }
        return accepts[Int(state)]
    }
}
