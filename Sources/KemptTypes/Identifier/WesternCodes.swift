import KemptCore

/// Codes of Lithuania, Latvia and Estonia.
enum BalticCodes {
    /// The check digit of Lithuania and Estonia: weights from 1 on, and from 3 on when the first sum gives 10; after 9 comes 1.
    private static func twoRounds(_ code: Cell, _ length: Int) -> Int {
        for shift in stride(from: 0, through: 2, by: 2) {
            var sum = 0
            for index in 0..<length { sum += code.digit(index) * ((index + shift) % 9 + 1) }
            if sum % 11 < 10 { return sum % 11 }
        }
        return 0
    }

    /// Nine digits; seven for the oldest.
    static func ltCompany(_ code: Cell) -> CodeVerdict {
        guard code.count == 9 || code.count == 7, code.hasDigits(0, code.count), !code.isZero(0, code.count) else { return .shape }
        return CodeVerdict(twoRounds(code, code.count - 1) == code.digit(code.count - 1))
    }

    /// `LT` and nine digits of a company, or twelve of one that is registered for the tax alone; the last but one is 1.
    static func ltVAT(_ code: Cell) -> CodeVerdict {
        guard code.hasPrefix("LT"), code.count == 11 || code.count == 14, code.hasDigits(2, code.count) else { return .shape }
        guard code.digit(code.count - 2) == 1 else { return .shape }
        return CodeVerdict(twoRounds(code.slice(2, code.count), code.count - 3) == code.digit(code.count - 1))
    }

    /// A person's code of Lithuania and Estonia: sex and century, the day of birth, a number, a check digit. Days of 00 are unknown ones.
    static func personal(_ code: Cell) -> CodeVerdict {
        guard code.isDigits(11), code.digit(0) > 0 else { return .shape }
        if code.digit(0) < 9 {
            let year = 1800 + (code.digit(0) - 1) / 2 * 100 + code.number(1, 3)
            let month = code.number(3, 5)
            let day = code.number(5, 7)
            guard code.hasDay(year: year, month: month == 0 ? 1 : month, day: day == 0 ? 1 : day) else { return .shape }
        }
        return CodeVerdict(twoRounds(code, 10) == code.digit(10))
    }

    static func lvCompany(_ code: Cell) -> CodeVerdict { code.count == 11 && code.digit(0) > 3 ? lvAny(code) : .shape }

    /// A company's or, beginning with 0…3, a person's code, both of which may be registered for the tax.
    static func lvAny(_ code: Cell) -> CodeVerdict {
        guard code.isDigits(11), !code.isZero(0, 11) else { return .shape }
        if code.digit(0) <= 3 { return lvPersonal(code) }
        return CodeVerdict(code.sum([9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 == 3)
    }

    /// The day of birth, the century, a number, a check digit; or, since 2017, 32 and nine digits that tell nothing.
    static func lvPersonal(_ code: Cell) -> CodeVerdict {
        guard code.isDigits(11), code.digit(0) <= 3 else { return .shape }
        if code.number(0, 2) == 32 { return .fine }
        guard code.digit(6) < 3, code.hasDay(year: 1800 + code.digit(6) * 100 + code.number(4, 6), month: code.number(2, 4), day: code.number(0, 2))
        else { return .shape }
        return CodeVerdict((1 + code.sum([10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11 % 10 == code.digit(10))
    }

    static func eeCompany(_ code: Cell) -> CodeVerdict {
        guard code.isDigits(8), code.digit(0) == 1 || code.digit(0) > 6 else { return .shape }
        return CodeVerdict(twoRounds(code, 7) == code.digit(7))
    }
}

/// Codes of Poland: tax (NIP), statistics (REGON), person (PESEL).
enum PolishCodes {
    static func nip(_ code: Cell) -> CodeVerdict {
        guard code.isDigits(10), !code.isZero(0, 10) else { return .shape }
        return CodeVerdict(code.sum([6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == code.digit(9))
    }

    /// Nine digits, or fourteen for a branch.
    static func regon(_ code: Cell) -> CodeVerdict {
        guard code.count == 9 || code.count == 14, code.hasDigits(0, code.count), !code.isZero(0, code.count) else { return .shape }
        let isRight = code.sum([8, 9, 2, 3, 4, 5, 6, 7]) % 11 % 10 == code.digit(8)
        if code.count == 9 { return CodeVerdict(isRight) }
        return CodeVerdict(isRight && code.sum([2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]) % 11 % 10 == code.digit(13))
    }

    /// The century is in the month: 80 is added for 1800, 20 for 2000 and so on.
    static func pesel(_ code: Cell) -> CodeVerdict {
        guard code.isDigits(11) else { return .shape }
        let century = code.digit(2) > 7 ? 1800 : 1900 + code.digit(2) / 2 * 100
        guard code.hasDay(year: century + code.number(0, 2), month: code.number(2, 4) % 20, day: code.number(4, 6)) else { return .shape }
        return CodeVerdict((10 - code.sum([1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10) % 10 == code.digit(10))
    }
}

/// Company codes of other countries.
enum WesternCodes {
    /// SIREN and five digits of the place. The places of the post office, but for its seat, are checked by their digit sum.
    static func siret(_ code: Cell) -> CodeVerdict {
        guard code.isDigits(14), !code.isZero(0, 9) else { return .shape }
        if code.number(0, 9) == 356_000_000, code.number(9, 14) != 48 {
            var sum = 0
            for index in 0..<14 { sum += code.digit(index) }
            return CodeVerdict(sum % 5 == 0)
        }
        return CodeVerdict(code.luhn(0, 9) == 0 && code.luhn(0, 14) == 0)
    }

    /// IČO of Czechia and Slovakia.
    static func czCompany(_ code: Cell) -> CodeVerdict {
        guard code.isDigits(8), !code.isZero(0, 8) else { return .shape }
        return CodeVerdict((11 - code.sum([8, 7, 6, 5, 4, 3, 2]) % 11) % 10 == code.digit(7))
    }

    static func noCompany(_ code: Cell) -> CodeVerdict {
        guard code.isDigits(9), !code.isZero(0, 9) else { return .shape }
        return CodeVerdict(code.sum([3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0)
    }
}
