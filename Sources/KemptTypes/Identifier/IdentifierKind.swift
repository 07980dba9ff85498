import KemptCore

/// The codes that are known by their shape and check digits.
///
/// Own list, by the public rules of each register; the check digits agree with python-stdnum on random numbers.
enum IdentifierKind: String, CaseIterable, Sendable {
    case inn, kpp, ogrn, ogrnip, snils, okpo, bik
    case ltCompany = "lt-company", ltVAT = "lt-vat", ltPersonal = "lt-personal"
    case lvCompany = "lv-company", lvVAT = "lv-vat", lvPersonal = "lv-personal"
    case eeCompany = "ee-company", eeVAT = "ee-vat", eePersonal = "ee-personal"
    case nip, regon, pesel, krs
    case edrpou, uaTax = "ua-tax"
    case unp
    case kzBIN = "kz-bin"
    case siren, siret
    case czCompany = "cz-company", fiCompany = "fi-company", seCompany = "se-company", noCompany = "no-company", dkCompany = "dk-company"
    case euVAT = "eu-vat", iban, bic, lei, luhn

    /// ISO code of the country that gives the code; nil when the code itself tells, or nothing does.
    var country: StaticString? {
        switch self {
        case .inn, .kpp, .ogrn, .ogrnip, .snils, .okpo, .bik: "RU"
        case .ltCompany, .ltVAT, .ltPersonal: "LT"
        case .lvCompany, .lvVAT, .lvPersonal: "LV"
        case .eeCompany, .eeVAT, .eePersonal: "EE"
        case .nip, .regon, .pesel, .krs: "PL"
        case .edrpou, .uaTax: "UA"
        case .unp: "BY"
        case .kzBIN: "KZ"
        case .siren, .siret: "FR"
        case .czCompany: "CZ"
        case .fiCompany: "FI"
        case .seCompany: "SE"
        case .noCompany: "NO"
        case .dkCompany: "DK"
        case .euVAT, .iban, .bic, .lei, .luhn: nil
        }
    }

    /// Where the country's letters stand in the code: 0 in front, 4 in the middle; nil when it has none.
    var countryPlace: Int? {
        switch self {
        case .euVAT, .iban: 0
        case .bic: 4
        default: nil
        }
    }

    /// Letters that the canonical form begins with and people leave out.
    var prefix: StaticString? {
        switch self {
        case .ltVAT: "LT"
        case .lvVAT: "LV"
        case .eeVAT: "EE"
        default: nil
        }
    }

    /// How many digits the code has when a spreadsheet may have dropped the noughts in front; 0 when it never begins with one.
    var paddedLength: Int {
        switch self {
        case .inn, .nip, .krs: 10
        case .kpp, .regon, .bik: 9
        case .snils, .pesel: 11
        case .okpo, .edrpou, .czCompany: 8
        case .kzBIN: 12
        default: 0
        }
    }

    /// Judges a code of digits and capital letters.
    func judge(_ code: Cell) -> CodeVerdict {
        switch self {
        case .inn: RussianCodes.inn(code)
        case .kpp: RussianCodes.kpp(code)
        case .ogrn: RussianCodes.ogrn(code)
        case .ogrnip: RussianCodes.ogrnip(code)
        case .snils: RussianCodes.snils(code)
        case .okpo: RussianCodes.okpo(code)
        case .bik: code.isDigits(9) && !code.isZero(0, 9) ? .fine : .shape
        case .ltCompany: BalticCodes.ltCompany(code)
        case .ltVAT: BalticCodes.ltVAT(code)
        case .ltPersonal, .eePersonal: BalticCodes.personal(code)
        case .lvCompany: BalticCodes.lvCompany(code)
        case .lvVAT: code.hasPrefix("LV") ? BalticCodes.lvAny(code.slice(2, code.count)) : .shape
        case .lvPersonal: BalticCodes.lvPersonal(code)
        case .eeCompany: BalticCodes.eeCompany(code)
        case .eeVAT: code.hasPrefix("EE") ? VATCodes.judge(code) : .shape
        case .nip: PolishCodes.nip(code)
        case .regon: PolishCodes.regon(code)
        case .pesel: PolishCodes.pesel(code)
        case .krs: code.isDigits(10) && !code.isZero(0, 10) ? .fine : .shape
        case .edrpou: EasternCodes.edrpou(code)
        case .uaTax: EasternCodes.uaTax(code)
        case .unp: EasternCodes.unp(code)
        case .kzBIN: EasternCodes.bin(code)
        case .siren: code.isDigits(9) && !code.isZero(0, 9) ? CodeVerdict(code.luhn(0, 9) == 0) : .shape
        case .siret: WesternCodes.siret(code)
        case .czCompany: WesternCodes.czCompany(code)
        case .fiCompany: code.isDigits(8) ? CodeVerdict(code.sum([7, 9, 10, 5, 8, 4, 2, 1]) % 11 == 0) : .shape
        case .seCompany: code.isDigits(10) ? CodeVerdict(code.luhn(0, 10) == 0) : .shape
        case .noCompany: WesternCodes.noCompany(code)
        case .dkCompany: code.isDigits(8) && code[0] != UInt8(ascii: "0") ? CodeVerdict(code.sum([2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0) : .shape
        case .euVAT: VATCodes.judge(code)
        case .iban: BankCodes.iban(code)
        case .bic: BankCodes.bic(code)
        case .lei: BankCodes.lei(code)
        case .luhn:
            code.count > 1 && code.hasDigits(0, code.count) && !code.isZero(0, code.count) ? CodeVerdict(code.luhn(0, code.count) == 0) : .shape
        }
    }
}
