import KemptCore

/// Codes of the Russian registers: tax (INN), reason of registration (KPP), state register (OGRN, OGRNIP), insurance (SNILS), statistics (OKPO).
enum RussianCodes {
    static func inn(_ code: Cell) -> CodeVerdict {
        if code.isDigits(10), !code.isZero(0, 10) {
            return CodeVerdict(code.sum([2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 == code.digit(9))
        }
        guard code.isDigits(12), !code.isZero(0, 12) else { return .shape }
        return CodeVerdict(
            code.sum([7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 == code.digit(10)
                && code.sum([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 == code.digit(11))
    }

    /// Four digits of the tax office, two digits or letters of the reason, three of the number; nothing to check.
    static func kpp(_ code: Cell) -> CodeVerdict {
        guard code.count == 9, code.hasDigits(0, 4), code.hasDigits(6, 9), !code.isZero(0, 4) else { return .shape }
        for index in 4..<6 where !(code[index].isDigit || code[index].isUpperLetter) { return .shape }
        return .fine
    }

    static func ogrn(_ code: Cell) -> CodeVerdict {
        guard code.isDigits(13), code[0] != UInt8(ascii: "0") else { return .shape }
        return CodeVerdict(code.number(0, 12) % 11 % 10 == code.digit(12))
    }

    static func ogrnip(_ code: Cell) -> CodeVerdict {
        guard code.isDigits(15), code.digit(0) == 3 || code.digit(0) == 4 else { return .shape }
        return CodeVerdict(code.number(0, 14) % 13 % 10 == code.digit(14))
    }

    /// Numbers up to 001-001-998 were given without check digits.
    static func snils(_ code: Cell) -> CodeVerdict {
        guard code.isDigits(11), !code.isZero(0, 9) else { return .shape }
        if code.number(0, 9) <= 1_001_998 { return .fine }
        return CodeVerdict(code.sum([9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101 % 100 == code.number(9, 11))
    }

    static func okpo(_ code: Cell) -> CodeVerdict {
        guard code.count == 8 || code.count == 10, code.hasDigits(0, code.count), !code.isZero(0, code.count) else { return .shape }
        let last = code.count - 1
        var check = 0
        for shift in stride(from: 0, through: 2, by: 2) {
            check = 0
            for index in 0..<last { check += code.digit(index) * ((index + shift) % 10 + 1) }
            check %= 11
            if check < 10 { break }
        }
        return CodeVerdict(check % 10 == code.digit(last))
    }
}

/// Codes of Ukraine (EDRPOU, the tax number of a person), Belarus (UNP) and Kazakhstan (BIN, IIN).
enum EasternCodes {
    static func edrpou(_ code: Cell) -> CodeVerdict {
        guard code.isDigits(8), !code.isZero(0, 8) else { return .shape }
        let number = code.number(0, 8)
        let weights: InlineArray<7, Int> = number > 30_000_000 && number < 60_000_000 ? [7, 1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5, 6, 7]
        var check = code.sum(weights) % 11
        if check == 10 { check = code.sum(weights, plus: 2) % 11 % 10 }
        return CodeVerdict(check == code.digit(7))
    }

    static func uaTax(_ code: Cell) -> CodeVerdict {
        guard code.isDigits(10), !code.isZero(0, 10) else { return .shape }
        let sum = code.sum([-1, 5, 7, 9, 4, 6, 10, 5, 7]) % 11
        return CodeVerdict((sum + 11) % 11 % 10 == code.digit(9))
    }

    /// Nine digits, or two letters and seven digits for a person.
    static func unp(_ code: Cell) -> CodeVerdict {
        guard code.count == 9, code.hasDigits(2, 9), !code.isZero(0, 9) else { return .shape }
        var first = code.digit(0)
        var second = code.digit(1)
        if !code.hasDigits(0, 2) {
            guard Cell.place(of: code[0], in: "ABCEHKM") != nil else { return .shape }
            first = Int(code[0]) - 55
            if !code[1].isDigit {
                guard let place = Cell.place(of: code[1], in: "ABCEHKMOPT") else { return .shape }
                second = place
            }
        }
        let check = (first * 29 + second * 23 + code.sum([19, 17, 13, 7, 5, 3], from: 2)) % 11
        return CodeVerdict(check == code.digit(8))
    }

    static func bin(_ code: Cell) -> CodeVerdict {
        guard code.isDigits(12), !code.isZero(0, 12), (1...12).contains(code.number(2, 4)) else { return .shape }
        var check = code.sum([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) % 11
        if check == 10 { check = code.sum([3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]) % 11 }
        return CodeVerdict(check == code.digit(11))
    }
}
