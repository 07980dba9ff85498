import KemptCore

/// Finds the country and the number that digits stand for.
///
/// First as they are dialled (PhoneDialling); where that leads to no number in use, mendings are tried, then guesses.
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

        /// A number was found, for certain or likely.
        var isNumber: Bool {
            switch self {
            case .plain, .trunk, .noPlus, .countryGuess: true
            default: false
            }
        }
    }

    /// Calling code and national number.
    struct Found {
        var verdict: Verdict
        var code = 0
        var number: PhoneDigits
        /// Label of the number in the plan; 0 when there is none.
        var label = 0
        /// The country is nobody's word but the pipeline's assumption.
        var isAssumed = false
    }

    let plan: PhonePlan
    let digits: PhoneDigits
    private let dialling: PhoneDialling

    /// `spare` has room for two numbers, apart from the digits.
    init(_ digits: PhoneDigits, spare: UnsafeMutablePointer<UInt8>) {
        plan = PhonePlan.shared
        self.digits = digits
        dialling = PhoneDialling(plan: plan, spare: spare)
    }

    /// `companion` is the record's country, `assumed` the pipeline's; 0 when not known. `isFirstAlone`: no digit touches the first one.
    func resolve(hasPlus: Bool, isFirstAlone: Bool, companion: UInt16, assumed: UInt16) -> Found {
        if digits.count == 0 { return refused(.tooShort) }
        if digits.isOneDigit { return refused(.placeholder) }
        let own = plan.region(companion)
        let region = own ?? plan.region(assumed)
        if let found = dialling.read(digits, hasPlus: hasPlus, region), found.label != 0 {
            return dialled(found, hasPlus && isFirstAlone, region, isAssumed: own == nil)
        }
        if digits.isInARow { return refused(.placeholder) }
        return mended(hasPlus, isFirstAlone, region, own, assumed)
    }

    /// A number in use behind a plus and a calling code; nil when there is more to look for.
    func withPlus() -> Found? {
        if digits.isOneDigit { return nil }
        guard let found = dialling.read(digits, hasPlus: true, nil), found.label != 0 else { return nil }
        return dialled(found, false, nil, isAssumed: false)
    }

    private func refused(_ verdict: Verdict) -> Found { Found(verdict: verdict, number: digits) }

    /// A number found as it is dialled.
    private func dialled(_ found: PhoneDialling.Found, _ hasLonePlus: Bool, _ region: PhonePlan.Region?, isAssumed: Bool) -> Found {
        if found.number.isOneDigit { return refused(.placeholder) }
        // A plus before the 8 of `8 (495) 123-45-67` makes a number of Vietnam.
        if hasLonePlus, digits[0] == 8, let region, Int(region.code) != found.code, let home = dialling.read(digits, hasPlus: false, region),
            home.label != 0, home.hasTrunk, home.origin == .national
        {
            return Found(verdict: .countryGuess, code: home.code, number: home.number, label: home.label)
        }
        var result = Found(verdict: .plain, code: found.code, number: found.number, label: found.label)
        switch found.origin {
        case .national: result.isAssumed = isAssumed
        // North America dials the digit of its code before a number: no sign is missing.
        case .bareCode: result.verdict = found.hasTrunk ? .trunk : found.code == 1 ? .plain : .noPlus
        case .plus, .abroad: if found.hasTrunk { result.verdict = .trunk }
        }
        return result
    }

    private func mended(
        _ hasPlus: Bool, _ isFirstAlone: Bool, _ region: PhonePlan.Region?, _ own: PhonePlan.Region?, _ assumed: UInt16
    ) -> Found {
        if digits.count > 7, digits[0] == 0, digits[1] == 0, let found = noughts(region) { return found }
        if hasPlus { return international(digits, isFirstAlone, region, isAssumed: own == nil) }
        guard let region else { return foreign() ?? refused(.unknownRegion) }
        let found = national(region, isAssumed: own == nil)
        switch found.verdict {
        case .tooShort, .tooLong, .notInUse: break
        default: return found
        }
        if let other = plan.region(assumed), other.code != region.code, let second = dialling.read(digits, hasPlus: false, other),
            second.label != 0, second.origin == .national
        {
            return Found(verdict: .countryGuess, code: second.code, number: second.number, label: second.label)
        }
        if let guess = foreign() { return guess }
        // Read by the assumed country only: that it does not fit there says nothing against it.
        let isElsewhere = own == nil && digits.count > 8 && (found.verdict == .tooLong || found.verdict == .notInUse)
        return isElsewhere ? refused(.unknownRegion) : found
    }

    /// `00` and a calling code, written where another prefix is dialled for abroad, or with a trunk digit too many.
    ///
    /// `0011` is what Australia dials, and no `00` before two digits 1 of North America.
    private func noughts(_ region: PhonePlan.Region?) -> Found? {
        let rest = digits.dropping(2)
        let isOwn = region.map { plan.action($0.abroad, digits)?.matched == 2 } ?? true
        if let found = dialling.read(rest, hasPlus: true, nil), found.label != 0, !found.hasTrunk || isOwn && found.code != 1 {
            return dialled(found, false, nil, isAssumed: false)
        }
        return isOwn ? international(rest, false, nil, isAssumed: false) : nil
    }

    /// A calling code first, and behind it no number in use as it stands.
    private func international(_ digits: PhoneDigits, _ isFirstAlone: Bool, _ region: PhonePlan.Region?, isAssumed: Bool) -> Found {
        let (code, length) = plan.callingCode(digits)
        let body = digits.dropping(length)
        if code != 0, let found = withoutNought(body, plan.mainRegion(of: code)) { return found }
        if let region, code != Int(region.code) {
            if let home = dialling.read(digits, hasPlus: false, region), home.label != 0, home.origin == .national {
                // A plus before a lone trunk digit: the digit itself says that the number is a national one.
                let verdict = home.hasTrunk && isFirstAlone ? Verdict.trunk : .countryGuess
                return Found(verdict: verdict, code: home.code, number: home.number, label: home.label, isAssumed: isAssumed)
            }
        }
        if body.isPlaceholder { return refused(.placeholder) }
        return refused(code == 0 ? (digits.count < 7 ? .tooShort : .noSuchCode) : misfit(plan.mainRegion(of: code), body.count))
    }

    /// A trunk prefix that the plan has given up, before a number as it is dialled inside the country.
    private func withoutFormerTrunk(_ body: PhoneDigits, _ region: PhonePlan.Region) -> Found? {
        let trunk = region.formerTrunk
        let length = trunk < 100 ? 1 : 2
        guard trunk != 0, body.count > length else { return nil }
        if length == 1 ? body[0] != trunk - 10 : body[0] * 10 + body[1] != trunk - 100 { return nil }
        return found(Int(region.code), body.dropping(length))
    }

    /// A nought where the country dials one before a number, or did.
    private func withoutNought(_ body: PhoneDigits, _ region: PhonePlan.Region) -> Found? {
        guard body.count > 1, body[0] == 0, region.formerTrunk == 10 || plan.action(region.trunk, body)?.matched == 1 else { return nil }
        return found(Int(region.code), body.dropping(1))
    }

    private func found(_ code: Int, _ number: PhoneDigits) -> Found? {
        let label = plan.label(code, number)
        return label == 0 ? nil : Found(verdict: number.isOneDigit ? .placeholder : .trunk, code: code, number: number, label: label)
    }

    /// Digits as dialled inside the region, and no number in use as they stand.
    private func national(_ region: PhonePlan.Region, isAssumed: Bool) -> Found {
        let code = Int(region.code)
        let (leading, length) = plan.callingCode(digits)
        if leading == code {
            let body = digits.dropping(length)
            let label = plan.label(code, body)
            if label != 0 { return Found(verdict: body.isOneDigit ? .placeholder : .noPlus, code: code, number: body, label: label) }
            if let found = withoutNought(body, region) { return found }
        }
        if var found = withoutFormerTrunk(digits, region) ?? withoutNought(digits, region) {
            found.isAssumed = isAssumed
            return found
        }
        var body = digits
        if let action = plan.action(region.trunk, digits), Int(action.matched) <= digits.count { body = digits.dropping(Int(action.matched)) }
        return refused(body.isPlaceholder ? .placeholder : misfit(region, body.count))
    }

    /// A whole international number without its plus, or a Russian one with its trunk digit: likely enough to propose.
    private func foreign() -> Found? {
        guard digits.count >= 10 else { return nil }
        let (code, length) = plan.callingCode(digits)
        if code != 0, let found = proposal(code, digits.dropping(length)) { return found }
        return digits.count == 11 && digits[0] == 8 ? proposal(7, digits.dropping(1)) : nil
    }

    private func proposal(_ code: Int, _ number: PhoneDigits) -> Found? {
        let label = plan.label(code, number)
        return label == 0 ? nil : Found(verdict: .countryGuess, code: code, number: number, label: label)
    }

    private func misfit(_ region: PhonePlan.Region, _ count: Int) -> Verdict {
        let lengths = region.lengths
        if count > 31 || lengths >> UInt32(count) == 0 { return .tooLong }
        if lengths >> UInt32(count) & 1 != 0 { return .notInUse }
        // Between two lengths: the nearer one was meant.
        for distance in 1...16 {
            if count >= distance, lengths >> UInt32(count - distance) & 1 != 0 { return .tooLong }
            if lengths >> UInt32(count + distance) & 1 != 0 { return .tooShort }
        }
        return .notInUse
    }
}

extension PhoneDigits {
    /// What people type to get past a form, and no number that might be somebody's.
    var isPlaceholder: Bool { isOneDigit || isInARow }

    /// One digit over and over.
    @inline(__always) var isOneDigit: Bool { count >= 5 && start[0] == start[1] && isEven(step: 0) }

    /// Up from 0 or 1, or down from 9: `1234567`. Some are numbers in use.
    var isInARow: Bool {
        guard count >= 7 else { return false }
        let step = Int(start[1]) - Int(start[0])
        return ((step == 1 || step == -9) && start[0] <= 1 || step == -1 && start[0] == 9) && isEven(step: step)
    }

    private func isEven(step: Int) -> Bool {
        var index = 1
        while index < count {
            if (Int(start[index]) - Int(start[index - 1]) - step) % 10 != 0 { return false }
            index += 1
        }
        return true
    }
}
