/// Knows every row of neighbours in sequences of numbers: whether 7, 7, 3 was ever added one behind the other.
///
/// A suffix automaton (Blumer and others, 1985), grown number by number: each state stands for the rows that end at the same places, and a row is there
/// when its numbers lead from the first state on. Nothing else finds rows of any length in linear time and space, whatever repeats: a table of the
/// places of each number is quadratic where all lines are alike.
///
/// Cost: a few dictionary look-ups a number; at most two states and three steps a number are kept.
package struct RowIndex {
    private struct Step: Hashable {
        let state: Int32
        let number: UInt64
    }
    /// The longest row that a state stands for, and the state of the longest shorter end of it that stands elsewhere too; -1 = the first state.
    private var lengths: [Int32] = [0]
    private var links: [Int32] = [-1]
    private var next: [Step: Int32] = [:]
    /// What leads on from each state, so that it can be copied.
    private var numbers: [[UInt64]] = [[]]
    /// Where the row that is being added has come to.
    private var last: Int32 = 0

    package init() {}

    /// What is added from here on is not behind what was.
    package mutating func breakOff() { last = 0 }

    package mutating func add(_ number: UInt64) {
        if let known = next[Step(state: last, number: number)] {
            last = lengths[Int(known)] == lengths[Int(last)] + 1 ? known : split(known, after: last, number)
            return
        }
        let new = makeState(length: lengths[Int(last)] + 1, link: 0)
        var state = last
        while state >= 0, next[Step(state: state, number: number)] == nil {
            lead(state, number, to: new)
            state = links[Int(state)]
        }
        if state >= 0, let known = next[Step(state: state, number: number)] {
            links[Int(new)] = lengths[Int(known)] == lengths[Int(state)] + 1 ? known : split(known, after: state, number)
        }
        last = new
    }

    /// True when these numbers were added one behind the other; nothing is always there.
    package func contains(_ row: [UInt64]) -> Bool {
        var state: Int32 = 0
        for number in row {
            guard let known = next[Step(state: state, number: number)] else { return false }
            state = known
        }
        return true
    }

    /// Takes the rows no longer than the way by `state` out of a state into one of their own.
    private mutating func split(_ known: Int32, after state: Int32, _ number: UInt64) -> Int32 {
        let copy = makeState(length: lengths[Int(state)] + 1, link: links[Int(known)])
        for step in numbers[Int(known)] { if let target = next[Step(state: known, number: step)] { lead(copy, step, to: target) } }
        links[Int(known)] = copy
        var state = state
        while state >= 0, next[Step(state: state, number: number)] == known {
            next[Step(state: state, number: number)] = copy
            state = links[Int(state)]
        }
        return copy
    }

    private mutating func makeState(length: Int32, link: Int32) -> Int32 {
        lengths.append(length)
        links.append(link)
        numbers.append([])
        return Int32(truncatingIfNeeded: lengths.count - 1)
    }

    private mutating func lead(_ state: Int32, _ number: UInt64, to target: Int32) {
        next[Step(state: state, number: number)] = target
        numbers[Int(state)].append(number)
    }
}
