import KemptCore

/// Finds the country and the number that digits stand for.
///
/// National digits are tried with and without the trunk prefix; what is left must be a number in use. Certain readings come before
/// mendings, mendings before guesses.
struct PhoneResolver {
    enum Verdict {
        /// Plain notation.
        case plain
        /// A trunk digit where none belongs, or the country's plus written before it.
        case trunk
        /// The calling code without its plus.
        case noPlus
        /// A number of another country than the declared one, or of an unknown one.
        case countryGuess
        case tooShort, tooLong, notInUse, unknownRegion, noSuchCode, placeholder
    }

    /// Calling code and where the national digits begin.
    struct Found {
        var verdict: Verdict
        var code = 0
        var start = 0
        /// The country is nobody's word but the pipeline's assumption.
        var isAssumed = false
    }

    let plan: PhonePlan
    let digits: UnsafePointer<UInt8>
    let count: Int

    init(_ digits: UnsafePointer<UInt8>, _ count: Int) {
        plan = PhonePlan.shared
        self.digits = digits
        self.count = count
    }

    /// A calling code and a number in use that is no placeholder.
    @inline(__always) var isInternational: Bool {
        let (code, length) = plan.callingCode(digits, count)
        return code != 0 && isNumber(code, from: length) && !isPlaceholder(length) && !isPlaceholder(0)
    }

    /// `companion` is the record's country, `assumed` the pipeline's; 0 when not known.
    func resolve(hasPlus: Bool, companion: UInt16, assumed: UInt16) -> Found {
        var found = find(hasPlus: hasPlus, companion: companion, assumed: assumed)
        if assumed != 0, plan.region(companion) == nil, let region = plan.region(assumed) { found.isAssumed = !saysItsCode(found, region) }
        return found
    }

    /// True when the calling code stands among the digits, at the start or behind `00` or what is dialled for abroad.
    private func saysItsCode(_ found: Found, _ region: PhonePlan.Region) -> Bool {
        let places = (0, 2, Int(region.international.count))
        return saysItsCode(found, at: places.0) || saysItsCode(found, at: places.1) || saysItsCode(found, at: places.2)
    }

    private func saysItsCode(_ found: Found, at place: Int) -> Bool {
        if place >= count || place >= found.start { return false }
        let (code, length) = plan.callingCode(digits + place, count - place)
        return code == found.code && found.start >= place + length
    }

    private func find(hasPlus: Bool, companion: UInt16, assumed: UInt16) -> Found {
        if count == 0 { return Found(verdict: .tooShort) }
        if isPlaceholder(0) { return Found(verdict: .placeholder) }
        let region = plan.region(companion) ?? plan.region(assumed)
        if hasPlus { return international(from: 0, region) }
        if count > 8, digits[0] == 0, digits[1] == 0 { return international(from: 2, region) }
        guard let region else { return foreign() ?? Found(verdict: .unknownRegion) }
        if region.international.leads(digits, count) {
            let found = international(from: Int(region.international.count), nil)
            if found.verdict == .plain { return found }
        }
        let found = national(region)
        switch found.verdict {
        case .tooShort, .tooLong, .notInUse: break
        default: return found
        }
        if let other = plan.region(assumed), other.code != region.code {
            let second = national(other)
            if second.verdict == .plain { return Found(verdict: .countryGuess, code: second.code, start: second.start) }
        }
        if let guess = foreign() { return guess }
        // Read by the assumed country only: that it does not fit there says nothing against it.
        let isElsewhere = plan.region(companion) == nil && count > 8 && (found.verdict == .tooLong || found.verdict == .notInUse)
        return isElsewhere ? Found(verdict: .unknownRegion) : found
    }

    @inline(__always) private func isNumber(_ code: Int, from start: Int) -> Bool {
        start < count && plan.isNumber(code, digits + start, count - start)
    }

    /// Calling code first.
    private func international(from start: Int, _ region: PhonePlan.Region?) -> Found {
        let (code, length) = plan.callingCode(digits + start, count - start)
        let body = start + length
        if code != 0 {
            if isNumber(code, from: body) {
                if isPlaceholder(body) { return Found(verdict: .placeholder) }
                // A plus before the 8 of `8 (495) 123-45-67` makes a number of Vietnam.
                if start == 0, let region, Int(region.code) != code, digits[0] == 8, case let home = national(region), home.verdict == .plain,
                    home.start == 1
                {
                    return Found(verdict: .countryGuess, code: home.code, start: 1)
                }
                return Found(verdict: .plain, code: code, start: body)
            }
            if let found = withoutTrunk(code, body, plan.mainRegion(of: code)) { return found }
        }
        if let region, code != Int(region.code) {
            let found = national(region)
            // A plus before the trunk digit: the digit itself says that the number is a national one.
            if found.verdict == .plain && found.start > 0 { return Found(verdict: .trunk, code: found.code, start: found.start) }
            if found.verdict == .plain { return Found(verdict: .countryGuess, code: found.code, start: found.start) }
        }
        if isPlaceholder(body) { return Found(verdict: .placeholder) }
        return code == 0 ? Found(verdict: count < 7 ? .tooShort : .noSuchCode) : Found(verdict: misfit(code, count - body))
    }

    /// A trunk digit between the calling code and the number: `+370 8 612…`, `+44 (0)20…`.
    private func withoutTrunk(_ code: Int, _ body: Int, _ region: PhonePlan.Region) -> Found? {
        for place in 0..<Int(region.trunkCount) {
            let trunk = region.trunk(place)
            if trunk.leads(digits + body, count - body), isNumber(code, from: body + Int(trunk.count)) {
                return Found(verdict: .trunk, code: code, start: body + Int(trunk.count))
            }
        }
        if body < count, digits[body] == 0, isNumber(code, from: body + 1) { return Found(verdict: .trunk, code: code, start: body + 1) }
        return nil
    }

    /// Digits as dialled inside the region.
    private func national(_ region: PhonePlan.Region) -> Found {
        let code = Int(region.code)
        var body = 0
        for place in 0..<Int(region.currentTrunkCount) {
            let trunk = region.trunk(place)
            guard trunk.leads(digits, count) else { continue }
            let start = Int(trunk.count)
            if isNumber(code, from: start) { return Found(verdict: isPlaceholder(start) ? .placeholder : .plain, code: code, start: start) }
            if body == 0 { body = start }
        }
        if isNumber(code, from: 0) { return Found(verdict: .plain, code: code, start: 0) }
        let (leading, length) = plan.callingCode(digits, count)
        if leading == code {
            if isNumber(code, from: length) { return Found(verdict: isPlaceholder(length) ? .placeholder : .noPlus, code: code, start: length) }
            if let found = withoutTrunk(code, length, region) { return found }
        }
        for place in Int(region.currentTrunkCount)..<Int(region.trunkCount) where region.trunk(place).leads(digits, count) {
            let start = Int(region.trunk(place).count)
            if isNumber(code, from: start) { return Found(verdict: .trunk, code: code, start: start) }
        }
        if digits[0] == 0, isNumber(code, from: 1) { return Found(verdict: .trunk, code: code, start: 1) }
        if isPlaceholder(body) { return Found(verdict: .placeholder) }
        return Found(verdict: misfit(code, count - body))
    }

    /// A whole international number without its plus, or a Russian one with its trunk digit: likely enough to propose.
    private func foreign() -> Found? {
        guard count >= 10 else { return nil }
        let (code, length) = plan.callingCode(digits, count)
        if code != 0, isNumber(code, from: length) { return Found(verdict: .countryGuess, code: code, start: length) }
        if count == 11, digits[0] == 8, isNumber(7, from: 1) { return Found(verdict: .countryGuess, code: 7, start: 1) }
        return nil
    }

    private func misfit(_ code: Int, _ length: Int) -> Verdict {
        let entry = plan.code(code)
        return length < Int(entry.shortest) ? .tooShort : length > Int(entry.longest) ? .tooLong : .notInUse
    }

    /// One digit over and over, or the digits in a row: what people type to get past a form.
    private func isPlaceholder(_ start: Int) -> Bool {
        guard count - start >= 5 else { return false }
        let step = Int(digits[start + 1]) - Int(digits[start])
        guard step == 0 || ((step == 1 || step == -9) && digits[start] <= 1) || (step == -1 && digits[start] == 9) else { return false }
        var index = start + 1
        while index < count {
            let change = (Int(digits[index]) - Int(digits[index - 1]) - step) % 10
            if change != 0 { return false }
            index += 1
        }
        return step == 0 || count - start >= 7
    }
}
