import KemptCore

/// Currencies by their codes (ISO 4217), signs and everyday words.
enum CurrencyWords {
    /// What a word or sign means, before the pipeline's own currency has its say.
    enum Meaning {
        case code(Int)
        /// Shared by the currencies of a family: the first is meant unless the pipeline declares another of them.
        case family(Int)
    }

    /// Looks up a lower-case word without dots and spaces; nil for no currency.
    static func meaning(_ word: Cell) -> Meaning? {
        let place = index.value(word)
        if place < 0 { return nil }
        return place < familyBase ? .code(place) : .family(place - familyBase)
    }

    /// The place of a code in capitals or small letters; -1 for none.
    static func place(of code: String) -> Int { codes.firstIndex { $0 == code.uppercased() } ?? -1 }

    static func append(_ place: Int, to buffer: ByteBuffer) {
        guard place >= 0 && place < codes.count else { return }
        buffer.append(codes[place])
    }

    /// True for the pound and the dollars.
    static func isEnglish(_ place: Int) -> Bool { english.contains(place) }

    private static let english = places("GBP USD CAD AUD NZD SGD HKD")

    /// The member of a family: the declared currency if it belongs to it, else the usual one; nil when none is usual.
    static func member(of family: Int, declared: Int) -> Int? {
        let members = families[family].members
        if members.contains(declared) { return declared }
        return families[family].isUsual ? members[0] : nil
    }

    private static let familyBase = 1000

    private static let codes: [String] =
        """
        AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP \
        DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK \
        LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF \
        SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER \
        ZAR ZMW ZWL LTL LVL EEK HRK SKK SIT DEM RUR BYR ATS BEF CYP ESP FIM FRF GRD IEP ITL LUF MTL NLG PTE
        """.split(separator: " ").map(String.init)

    /// Signs and words of one currency.
    private static let words: [(code: String, words: String)] = [
        ("EUR", "€ euro euros eura eurai eurų euru eurus euras eurot eiro евро євро euró evro ευρώ"),
        (
            "GBP",
            "£ £gb gb£ uk£ £uk pound pounds sterling poundssterling svaras svarai svarų svarųsterlingų funt funtów фунт фунта фунтов фунтовстерлингов"
        ),
        ("RUB", "₽ rub roubles rubles ruble rouble рубрф роср российскийрубль российскихрублей российскихруб rublis rubliai rublių rubel rubli"),
        ("PLN", "zł zl złotych złoty złote zloty zlotych zlotas zlotai zlotų злотый злотых злотыхpln злотий"),
        ("UAH", "₴ грн гривен гривень гривна гривны гривня гривні hrn uah"), ("KZT", "₸ тг тенге"), ("CZK", "kč kc korun"),
        ("HUF", "ft forint"),
        ("BGN", "лв лева"), ("RON", "lei leu"), ("TRY", "₺ tl"), ("GEL", "₾ лари"), ("INR", "₹ rs"), ("ILS", "₪"), ("KRW", "₩"),
        ("LTL", "lt litų litai litas lit"),
        ("LVL", "ls lati lats latu"), ("CHF", "fr sfr"), ("BYN", "br белруб белорусскийрубль белорусскихрублей бруб"),
        ("USD", "us$ $us usd$ usdollar usdollars долларсша долларовсша долласша доллсша американскихдолларов javdolerių javdolerių javdoleriai"),
        ("CAD", "c$ ca$ $ca"),
        ("AUD", "a$ au$ $au"), ("AMD", "֏"), ("AZN", "₼"), ("UZS", "сум soum"), ("CNY", "yuan rmb юань юаней"),
    ]

    private static let families: [(words: String, members: [Int], isUsual: Bool)] = [
        (
            "$ dollar dollars долл дол доллар долларов доллара doleris doleriai dolerių dolar dolarów dollari",
            places("USD CAD AUD NZD SGD HKD MXN ARS CLP COP"), true
        ),
        ("¥ 円", places("JPY CNY"), true), ("руб р рубль рубля рублей", places("RUB BYN"), true),
        ("kr kron kronor kroner krona krone kronos kronų крон кроны", places("SEK NOK DKK ISK EEK"), false), ("сом", places("KGS UZS"), false),
    ]

    private static func places(_ text: String) -> [Int] { text.split(separator: " ").map { place(of: String($0)) } }

    private static let index: WordIndex = {
        var all = codes.enumerated().map { (word: $0.element.lowercased(), value: $0.offset) }
        for entry in words { all += entry.words.split(separator: " ").map { (String($0), place(of: entry.code)) } }
        for (number, family) in families.enumerated() { all += family.words.split(separator: " ").map { (String($0), familyBase + number) } }
        return WordIndex(all)
    }()
}
