import KemptCore

/// Codes of banks and payments: IBAN (ISO 13616), BIC (ISO 9362), LEI (ISO 17442).
enum BankCodes {
    static func iban(_ code: Cell) -> CodeVerdict {
        guard code.count >= 15, code.count <= 34, code[0].isUpperLetter, code[1].isUpperLetter, code.hasDigits(2, 4), isAlphanumeric(code) else {
            return .shape
        }
        guard let length = ibanLength(code), length == code.count else { return .shape }
        return CodeVerdict(code.mod97(from: 4) == 1)
    }

    /// Bank, country, place, and the branch or nothing.
    static func bic(_ code: Cell) -> CodeVerdict {
        guard code.count == 8 || code.count == 11, isAlphanumeric(code) else { return .shape }
        for index in 0..<6 where !code[index].isUpperLetter { return .shape }
        return .fine
    }

    static func lei(_ code: Cell) -> CodeVerdict {
        guard code.count == 20, isAlphanumeric(code), code.hasDigits(18, 20) else { return .shape }
        return CodeVerdict(code.mod97(from: 0) == 1)
    }

    private static func isAlphanumeric(_ code: Cell) -> Bool {
        for index in 0..<code.count where !(code[index].isDigit || code[index].isUpperLetter) { return false }
        return true
    }

    /// The length of an IBAN by its country, nil for a country without.
    private static func ibanLength(_ code: Cell) -> Int? {
        let place = countries.value(code.slice(0, 2))
        return place < 0 ? nil : place
    }

    /// Lengths as in the public IBAN registry (ISO 13616), 2025.
    private static let countries: WordIndex = {
        let text = """
            AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 \
            GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 \
            MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 \
            XK20 YE30
            """
        return WordIndex(text.split(separator: " ").compactMap { word in Int(word.dropFirst(2)).map { (String(word.prefix(2)), $0) } })
    }()
}
