import KemptCore

/// Numbers for value added tax of the European Union, with the two letters of the country in front (Greece is `EL`, Northern Ireland `XI`).
enum VATCodes {
    static func judge(_ code: Cell) -> CodeVerdict {
        guard code.count > 3, code.count < 16, code[0].isUpperLetter, code[1].isUpperLetter else { return .shape }
        let rest = code.slice(2, code.count)
        switch (code[0], code[1]) {
        case (UInt8(ascii: "L"), UInt8(ascii: "T")): return BalticCodes.ltVAT(code)
        case (UInt8(ascii: "L"), UInt8(ascii: "V")): return BalticCodes.lvAny(rest)
        case (UInt8(ascii: "E"), UInt8(ascii: "E")): return sum(rest, [3, 7, 1, 3, 7, 1, 3, 7, 1], modulo: 10)
        case (UInt8(ascii: "P"), UInt8(ascii: "L")): return PolishCodes.nip(rest)
        case (UInt8(ascii: "D"), UInt8(ascii: "E")): return isNumber(rest, 9) ? CodeVerdict(rest.mod1110() == 1) : .shape
        case (UInt8(ascii: "H"), UInt8(ascii: "R")): return rest.isDigits(11) ? CodeVerdict(rest.mod1110() == 1) : .shape
        case (UInt8(ascii: "D"), UInt8(ascii: "K")): return isNumber(rest, 8) ? sum(rest, [2, 7, 6, 5, 4, 3, 2, 1], modulo: 11) : .shape
        case (UInt8(ascii: "F"), UInt8(ascii: "I")): return sum(rest, [7, 9, 10, 5, 8, 4, 2, 1], modulo: 11)
        case (UInt8(ascii: "H"), UInt8(ascii: "U")): return sum(rest, [9, 7, 3, 1, 9, 7, 3, 1], modulo: 10)
        case (UInt8(ascii: "M"), UInt8(ascii: "T")): return isNumber(rest, 8) ? sum(rest, [3, 4, 6, 7, 8, 9, 10, 1], modulo: 37) : .shape
        case (UInt8(ascii: "L"), UInt8(ascii: "U")): return rest.isDigits(8) ? CodeVerdict(rest.number(0, 6) % 89 == rest.number(6, 8)) : .shape
        case (UInt8(ascii: "P"), UInt8(ascii: "T")):
            return isNumber(rest, 9) ? CodeVerdict((11 - rest.sum([9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11 % 10 == rest.digit(8)) : .shape
        case (UInt8(ascii: "S"), UInt8(ascii: "I")):
            if !isNumber(rest, 8) { return .shape }
            let check = 11 - rest.sum([8, 7, 6, 5, 4, 3, 2]) % 11
            return CodeVerdict((check == 10 ? 0 : check) == rest.digit(7))
        case (UInt8(ascii: "S"), UInt8(ascii: "K")):
            guard isNumber(rest, 10), Cell.place(of: rest[2], in: "234789") != nil else { return .shape }
            return CodeVerdict(rest.number(0, 10) % 11 == 0)
        case (UInt8(ascii: "S"), UInt8(ascii: "E")):
            guard rest.isDigits(12), rest.number(10, 12) == 1 else { return .shape }
            return CodeVerdict(rest.luhn(0, 10) == 0)
        case (UInt8(ascii: "A"), UInt8(ascii: "T")), (UInt8(ascii: "B"), _), (UInt8(ascii: "C"), _), (UInt8(ascii: "E"), _), (UInt8(ascii: "F"), _),
            (UInt8(ascii: "I"), _), (UInt8(ascii: "N"), _), (UInt8(ascii: "R"), _), (UInt8(ascii: "X"), _):
            return MoreVATCodes.judge(code[0], code[1], rest)
        default: return .shape
        }
    }

    /// Digits throughout, the first no nought.
    static func isNumber(_ code: Cell, _ length: Int) -> Bool { code.isDigits(length) && code[0] != UInt8(ascii: "0") }

    @inline(__always)
    private static func sum<let Count: Int>(_ code: Cell, _ weights: InlineArray<Count, Int>, modulo: Int) -> CodeVerdict {
        code.isDigits(Count) && !code.isZero(0, Count) ? CodeVerdict(code.sum(weights) % modulo == 0) : .shape
    }
}

/// Those of the longer rules.
enum MoreVATCodes {
    static func judge(_ first: UInt8, _ second: UInt8, _ code: Cell) -> CodeVerdict {
        switch (first, second) {
        case (UInt8(ascii: "A"), UInt8(ascii: "T")):
            guard code.count == 9, code[0] == UInt8(ascii: "U"), code.hasDigits(1, 9) else { return .shape }
            return CodeVerdict((16 - code.luhn(1, 8)) % 10 == code.digit(8))
        case (UInt8(ascii: "B"), UInt8(ascii: "E")):
            guard code.isDigits(10), code.digit(0) < 2, !code.isZero(0, 8) else { return .shape }
            return CodeVerdict((code.number(0, 8) + code.number(8, 10)) % 97 == 0)
        case (UInt8(ascii: "B"), UInt8(ascii: "G")): return bulgaria(code)
        case (UInt8(ascii: "C"), UInt8(ascii: "Y")): return cyprus(code)
        case (UInt8(ascii: "C"), UInt8(ascii: "Z")): return czechia(code)
        case (UInt8(ascii: "E"), UInt8(ascii: "L")): return greece(code)
        case (UInt8(ascii: "E"), UInt8(ascii: "S")): return spain(code)
        case (UInt8(ascii: "F"), UInt8(ascii: "R")): return france(code)
        case (UInt8(ascii: "I"), UInt8(ascii: "E")): return ireland(code)
        case (UInt8(ascii: "I"), UInt8(ascii: "T")): return italy(code)
        case (UInt8(ascii: "N"), UInt8(ascii: "L")): return netherlands(code)
        case (UInt8(ascii: "R"), UInt8(ascii: "O")): return romania(code)
        case (UInt8(ascii: "X"), UInt8(ascii: "I")): return northernIreland(code)
        default: return .shape
        }
    }

    /// Nine digits of a firm; ten of a person, whose several rules are not checked.
    private static func bulgaria(_ code: Cell) -> CodeVerdict {
        if code.isDigits(10) { return .fine }
        guard code.isDigits(9), !code.isZero(0, 9) else { return .shape }
        var check = code.sum([1, 2, 3, 4, 5, 6, 7, 8]) % 11
        if check == 10 { check = code.sum([3, 4, 5, 6, 7, 8, 9, 10]) % 11 % 10 }
        return CodeVerdict(check == code.digit(8))
    }

    private static func cyprus(_ code: Cell) -> CodeVerdict {
        guard code.count == 9, code.hasDigits(0, 8), code[8].isUpperLetter, code.number(0, 2) != 12 else { return .shape }
        let odd: InlineArray<10, Int> = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21]
        var sum = 0
        for index in 0..<8 { sum += index % 2 == 0 ? odd[code.digit(index)] : code.digit(index) }
        return CodeVerdict(sum % 26 == Int(code[8]) - 65)
    }

    /// Eight digits of a firm; nine and ten of a person are not checked.
    private static func czechia(_ code: Cell) -> CodeVerdict {
        if code.isDigits(9) || code.isDigits(10) { return .fine }
        guard code.isDigits(8), code.digit(0) < 9 else { return .shape }
        let check = (11 - code.sum([8, 7, 6, 5, 4, 3, 2]) % 11) % 11
        return CodeVerdict((check == 0 ? 1 : check) % 10 == code.digit(7))
    }

    private static func greece(_ code: Cell) -> CodeVerdict {
        guard code.isDigits(9), !code.isZero(0, 9) else { return .shape }
        return CodeVerdict(code.sum([256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10 == code.digit(8))
    }

    /// A citizen's number, a foreigner's (X, Y, Z), or a firm's with its form in front.
    private static func spain(_ code: Cell) -> CodeVerdict {
        guard code.count == 9, code.hasDigits(1, 8) else { return .shape }
        let last = code[8]
        if code[0].isDigit || (UInt8(ascii: "X")...UInt8(ascii: "Z")).contains(code[0]) {
            guard last.isUpperLetter else { return .shape }
            let lead = code[0].isDigit ? code.digit(0) : Int(code[0] - UInt8(ascii: "X"))
            return CodeVerdict(citizenLetters.utf8Start[(lead * 10_000_000 + code.number(1, 8)) % 23] == last)
        }
        if Cell.place(of: code[0], in: "KLM") != nil {
            return last.isUpperLetter ? CodeVerdict(citizenLetters.utf8Start[code.number(1, 8) % 23] == last) : .shape
        }
        guard Cell.place(of: code[0], in: "ABCDEFGHJNPQRSUVW") != nil else { return .shape }
        let check = luhnCheck(code, 1, 8)
        // Which forms have a letter and which a digit is told in several ways: either will do.
        return CodeVerdict(last.isDigit ? Int(last & 15) == check : firmLetters.utf8Start[check] == last)
    }

    private static let citizenLetters: StaticString = "TRWAGMYFPDXBNJZSQVHLCKE"
    private static let firmLetters: StaticString = "JABCDEFGHI"

    /// The Luhn digit that belongs behind the bytes from `low` up to `high`.
    private static func luhnCheck(_ code: Cell, _ low: Int, _ high: Int) -> Int {
        var sum = 0
        for index in low..<high {
            let value = code.digit(index)
            sum += (high - index) % 2 == 1 ? (value < 5 ? value * 2 : value * 2 - 9) : value
        }
        return (10 - sum % 10) % 10
    }

    /// Two letters or digits and the SIREN. The keys of letters count without I and O.
    private static func france(_ code: Cell) -> CodeVerdict {
        guard code.count == 11, code.hasDigits(2, 11) else { return .shape }
        let siren = code.slice(2, 11)
        if siren.luhn(0, 9) != 0 && siren.number(0, 3) != 0 { return .checkDigits }
        if code.hasDigits(0, 2) { return CodeVerdict((siren.number(0, 9) * 100 + 12) % 97 == code.number(0, 2)) }
        guard let first = Cell.place(of: code[0], in: keyLetters), let second = Cell.place(of: code[1], in: keyLetters) else { return .shape }
        let check = code[0].isDigit ? first * 24 + second - 10 : first * 34 + second - 100
        return CodeVerdict((siren.number(0, 9) + 1 + check / 11) % 11 == check % 11)
    }

    private static let keyLetters: StaticString = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"

    /// Seven digits and a letter, with one or two letters more, or the old form with a letter in second place.
    private static func ireland(_ code: Cell) -> CodeVerdict {
        guard code.count == 8 || code.count == 9, code[0].isDigit, code.hasDigits(2, 7), code[7].isUpperLetter else { return .shape }
        let letters: StaticString = "WABCDEFGHIJKLMNOPQRSTUV"
        if !code[1].isDigit {
            guard code.count == 8, code[1].isUpperLetter else { return .shape }
            let sum = code.sum([7, 6, 5, 4, 3], from: 2) + code.digit(0) * 2
            return CodeVerdict(letters.utf8Start[sum % 23] == code[7])
        }
        var sum = code.sum([8, 7, 6, 5, 4, 3, 2])
        if code.count == 9 {
            guard let place = Cell.place(of: code[8], in: letters) else { return .shape }
            sum += 9 * place
        }
        return CodeVerdict(letters.utf8Start[sum % 23] == code[7])
    }

    private static func italy(_ code: Cell) -> CodeVerdict {
        guard code.isDigits(11), !code.isZero(0, 7) else { return .shape }
        let province = code.number(7, 10)
        guard (1...100).contains(province) || province == 120 || province == 121 || province == 888 || province == 999 else { return .shape }
        return CodeVerdict(code.luhn(0, 11) == 0)
    }

    /// Nine digits of the old check or a number of the new one, `B`, two digits.
    private static func netherlands(_ code: Cell) -> CodeVerdict {
        guard code.count == 12, code.hasDigits(0, 9), code[9] == UInt8(ascii: "B"), code.hasDigits(10, 12), !code.isZero(0, 9), !code.isZero(10, 12)
        else {
            return .shape
        }
        if (code.sum([9, 8, 7, 6, 5, 4, 3, 2]) - code.digit(8)) % 11 == 0 { return .fine }
        // N is 23 and L is 21.
        var rest = 2321 % 97
        for index in 0..<code.count { rest = (rest * (code[index].isDigit ? 10 : 100) + (code[index].isDigit ? code.digit(index) : 11)) % 97 }
        return CodeVerdict(rest == 1)
    }

    private static func romania(_ code: Cell) -> CodeVerdict {
        guard (2...10).contains(code.count), code.hasDigits(0, code.count), code[0] != UInt8(ascii: "0") else { return .shape }
        let weights: InlineArray<9, Int> = [7, 5, 3, 2, 1, 7, 5, 3, 2]
        var sum = 0
        for index in 0..<code.count - 1 { sum += code.digit(index) * weights[weights.count - code.count + 1 + index] }
        return CodeVerdict(sum * 10 % 11 % 10 == code.digit(code.count - 1))
    }

    /// Nine digits, or twelve for a branch; the health service and the government have numbers of their own.
    private static func northernIreland(_ code: Cell) -> CodeVerdict {
        if code.count == 5, code.hasDigits(2, 5) {
            if code.hasPrefix("GD") { return code.number(2, 5) < 500 ? .fine : .shape }
            return code.hasPrefix("HA") && code.number(2, 5) >= 500 ? .fine : .shape
        }
        guard code.count == 9 || code.count == 12, code.hasDigits(0, code.count), !code.isZero(0, 9) else { return .shape }
        let rest = code.sum([8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97
        return CodeVerdict(rest == 0 || code.number(0, 3) >= 100 && (rest == 42 || rest == 55))
    }
}
