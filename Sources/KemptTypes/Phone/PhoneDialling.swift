import KemptCore

/// Reads digits as libphonenumber does: what is dialled for abroad, the calling code, what is dialled inside the country.
///
/// The steps and their order are those of its `parse`, so that both find the same number; a number is in use when its automaton says so.
/// Source: the algorithm of libphonenumber (Apache-2.0), told again over automata.
struct PhoneDialling {
    /// A number in use and how it was written.
    struct Found {
        var code = 0
        var number: PhoneDigits
        /// Label of the number in the plan, not 0.
        var label = 0
        /// A prefix of the country's own stood before the number (or an area code was added).
        var hasTrunk = false
        /// Plus, what is dialled for abroad, or nothing stood before the calling code.
        var origin = Origin.national
    }

    enum Origin { case plus, abroad, bareCode, national }

    let plan: PhonePlan
    /// Room for two numbers of `room` digits: what a prefix changes is written there.
    let spare: UnsafeMutablePointer<UInt8>
    static let room = 64
    /// Longer national numbers there are none.
    private static let longest = 17

    /// The number that the digits stand for, in use or not; label 0 when it is not, nil when they are none at all.
    func read(_ digits: PhoneDigits, hasPlus: Bool, _ region: PhonePlan.Region?) -> Found? {
        if hasPlus {
            if let found = international(digits, .plus, region) { return found }
            // A plus before what is dialled for abroad, or before the code of the country without its plus.
            guard let found = withoutPlus(digits, region), found.origin != .national else { return nil }
            return found
        }
        return withoutPlus(digits, region)
    }

    private func withoutPlus(_ digits: PhoneDigits, _ region: PhonePlan.Region?) -> Found? {
        guard let region else { return nil }
        if let action = plan.action(region.abroad, digits), Int(action.matched) <= digits.count {
            let rest = digits.dropping(Int(action.matched))
            // No calling code begins with a nought.
            if rest.count == 0 || rest[0] != 0 { return international(rest, .abroad, region) }
        }
        let (code, length) = plan.callingCode(digits)
        if code == Int(region.code) {
            let rest = digits.dropping(length)
            let inner = cut(rest, region, spare)
            if isBetter(inner ?? rest, than: digits, region) {
                return finish(Found(code: code, number: inner ?? rest, hasTrunk: inner != nil, origin: .bareCode), region)
            }
        }
        return finish(Found(code: Int(region.code), number: digits), region)
    }

    /// True when what stands behind the region's own calling code is a number, and the whole is none or too long to be one.
    private func isBetter(_ rest: PhoneDigits, than whole: PhoneDigits, _ region: PhonePlan.Region) -> Bool {
        !hasShape(whole, region) && hasShape(rest, region) || isTooLong(whole.count, region)
    }

    private func international(_ digits: PhoneDigits, _ origin: Origin, _ region: PhonePlan.Region?) -> Found? {
        if digits.count <= 2 { return nil }
        let (code, length) = plan.callingCode(digits)
        if code == 0 { return nil }
        return finish(Found(code: code, number: digits.dropping(length), origin: origin), region)
    }

    /// Takes a national prefix off, if what remains is a whole number, and looks the number up.
    ///
    /// libphonenumber takes it off, too, where what remains is none, and then refuses numbers of Belarus that begin with 810.
    @inline(__always) private func finish(_ start: Found, _ region: PhonePlan.Region?) -> Found {
        var found = start
        // Behind a calling code the habits of its main region hold.
        let habits = start.origin == .national ? region ?? plan.mainRegion(of: start.code) : plan.mainRegion(of: start.code)
        if let action = trunk(found.number, habits) {
            let rest = applied(action, to: found.number, spare + Self.room)
            let label = rest.count > Self.longest ? 0 : plan.label(found.code, rest)
            // A number of the region itself has its shape and a full length.
            let isOwn = label != 0 && plan.region(of: label) == habits.letters
            if isOwn || label != 0 && isFull(rest.count, habits) && isViable(rest, found.number, habits) {
                found.hasTrunk = true
                found.number = rest
                found.label = label
                return found
            }
        }
        found.label = found.number.count > Self.longest ? 0 : plan.label(found.code, found.number)
        return found
    }

    /// What the national prefix at the start of a number does to it; nil when there is none.
    @inline(__always) private func trunk(_ number: PhoneDigits, _ region: PhonePlan.Region) -> PhonePlan.Action? {
        guard let action = plan.action(region.trunk, number), Int(action.matched) <= number.count else { return nil }
        return action.matched == 0 && action.insertCount == 0 ? nil : action
    }

    /// A prefix is none when the number has its shape with it and not without.
    private func isViable(_ rest: PhoneDigits, _ number: PhoneDigits, _ region: PhonePlan.Region) -> Bool {
        hasShape(rest, region) || !hasShape(number, region)
    }

    /// The digits without the national prefix, or with what it stands for put in; nil when they begin with none.
    private func cut(_ number: PhoneDigits, _ region: PhonePlan.Region, _ target: UnsafeMutablePointer<UInt8>) -> PhoneDigits? {
        guard let action = trunk(number, region) else { return nil }
        let rest = applied(action, to: number, target)
        return isViable(rest, number, region) ? rest : nil
    }

    private func applied(_ action: PhonePlan.Action, to number: PhoneDigits, _ target: UnsafeMutablePointer<UInt8>) -> PhoneDigits {
        let matched = Int(action.matched)
        let kept = Int(action.to) - Int(action.from)
        if kept == 0 && action.insertCount == 0 { return number.dropping(matched) }
        assert(number.count + 4 <= Self.room)
        var insert = action.insert
        withUnsafeBytes(of: &insert) { for place in 0..<Int(action.insertCount) { target[place] = $0[place] } }
        var count = Int(action.insertCount)
        for place in Int(action.from)..<Int(action.to) {
            target[count] = number[place]
            count += 1
        }
        for place in matched..<max(matched, number.count) {
            target[count] = number[place]
            count += 1
        }
        return PhoneDigits(start: UnsafePointer(target), count: count)
    }

    @inline(__always) private func hasShape(_ number: PhoneDigits, _ region: PhonePlan.Region) -> Bool {
        plan.states.label(region.shape, number) != 0
    }

    /// As long as a whole number, or longer than any.
    @inline(__always) private func isFull(_ count: Int, _ region: PhonePlan.Region) -> Bool {
        isTooLong(count, region) || region.lengths >> UInt32(count) & 1 != 0
    }

    @inline(__always) private func isTooLong(_ count: Int, _ region: PhonePlan.Region) -> Bool {
        count > 31 || region.lengths >> UInt32(count) == 0
    }
}
