import KemptCore

/// Automata over digits that share their states, decoded from a text of automata.py.
///
/// A walk is one look at a table per digit: about 2 ns each while the table is in the cache.
///
/// Unsafe invariant: `steps` holds `10 * (count + 1)` targets, each at most `count`; `labels` one label per state. Neither is ever freed:
/// the tables live as long as the program.
struct PhoneStates: @unchecked Sendable {  // immutable after init
    private let steps: UnsafeMutablePointer<UInt16>
    private let labels: UnsafeMutablePointer<UInt16>

    /// Cost: about 4 ns a character, 0.4 ms for all numbering plans.
    init(_ count: Int, _ texts: [StaticString]) {
        steps = .allocate(capacity: (count + 1) * 10)
        steps.initialize(repeating: 0, count: (count + 1) * 10)
        labels = .allocate(capacity: count + 1)
        labels.initialize(repeating: 0, count: count + 1)
        var reader = Symbols(texts)
        var state = 1
        while state <= count {
            var digit = 0
            while digit < 10 {
                let run = reader.next()
                if run & 16 != 0 { labels[state] = UInt16(truncatingIfNeeded: reader.number()) }
                let target = run & 32 == 0 ? state &- 1 &- reader.number() : 0
                let end = min(10, digit + max(1, run & 15))
                while digit < end {
                    steps[state * 10 + digit] = target > 0 ? UInt16(truncatingIfNeeded: target) : 0
                    digit += 1
                }
            }
            state += 1
        }
    }

    /// The label of all the digits read from a start state; 0 when they lead nowhere or to nothing.
    @inline(__always) func label(_ start: UInt16, _ number: PhoneDigits) -> Int {
        var state = Int(start)
        var index = 0
        while index < number.count && state != 0 {
            state = Int(steps[state &* 10 &+ Int(number.start[index])])
            index &+= 1
        }
        return Int(labels[state])
    }

    /// The label of the last state that the digits lead to, and whether all of them were read.
    @inline(__always) func furthest(_ start: UInt16, _ number: PhoneDigits) -> (label: Int, isAtEnd: Bool) {
        var state = Int(start)
        var index = 0
        while index < number.count {
            let next = Int(steps[state &* 10 &+ Int(number.start[index])])
            if next == 0 { break }
            state = next
            index &+= 1
        }
        return (Int(labels[state]), index == number.count)
    }

    /// The symbols of several texts in a row, as values 0…90; line breaks are skipped.
    private struct Symbols {
        private let texts: [StaticString]
        private var text = 0
        private var index = 0

        init(_ texts: [StaticString]) { self.texts = texts }

        mutating func next() -> Int {
            while text < texts.count {
                while index < texts[text].utf8CodeUnitCount {
                    index += 1
                    let byte = texts[text].utf8Start[index - 1]
                    if byte >= 36 { return Int(byte) - 36 }
                }
                text += 1
                index = 0
            }
            return 32
        }

        /// Symbols of 60 and more go on, one below 60 ends the number.
        mutating func number() -> Int {
            var number = 0
            var symbol = next()
            while symbol >= 60 {
                number = number &* 31 &+ symbol &- 59
                symbol = next()
            }
            return number &* 60 &+ symbol
        }
    }
}

/// Digits as values 0…9, somewhere in a workspace.
struct PhoneDigits {
    var start: UnsafePointer<UInt8>
    var count: Int

    @inline(__always) subscript(index: Int) -> UInt8 {
        assert(index >= 0 && index < count)
        return start[index]
    }

    /// The digits from a place on.
    @inline(__always) func dropping(_ places: Int) -> PhoneDigits {
        assert(places >= 0 && places <= count)
        return PhoneDigits(start: start + places, count: count &- places)
    }
}
