import KemptCore

/// The words that stand around phone numbers. Lower case, dots left out.
///
/// A pipeline file may change those of two kinds: `dictionaries: {phone.label: {add: [skype]}}`. The index is a view of memory that is
/// never freed, so a scan carries it without a count.
struct PhoneWords: Sendable {
    /// What a word means; any other word makes the value no phone number.
    enum Kind: Int, CaseIterable { case label, extensionWord, or, fax }

    static let standard = PhoneWords([:])

    static let dictionaries = [
        TypeDictionary("label", "words beside a number that say nothing of it: tel, mob, whatsapp", isMap: false),
        TypeDictionary("extension", "words before an extension: ext, доб, vid", isMap: false),
    ]

    private let index: WordIndex

    /// - Parameter changes: by the dictionary's name; words may be added with dots and capitals, and several at once.
    init(_ changes: [String: WordChanges]) {
        var words: [(word: String, value: Int)] = []
        for kind in Kind.allCases {
            let change = kind == .label ? changes["label"] : kind == .extensionWord ? changes["extension"] : nil
            let removed = change?.removed.flatMap(Self.plain) ?? []
            let known = Self.text(kind).split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
            // Added words come first: of two equal ones the first counts.
            words.insert(contentsOf: (change?.added ?? []).flatMap { Self.plain($0.word) }.map { ($0, kind.rawValue) }, at: 0)
            words += known.filter { !removed.contains($0) }.map { ($0, kind.rawValue) }
        }
        index = WordIndex(words)
    }

    /// As a scan reads them: small letters, no dots, word by word.
    private static func plain(_ text: String) -> [String] {
        text.lowercased().filter { $0 != "." }.split(separator: " ").map(String.init)
    }

    func kind(_ word: Cell) -> Kind? { Kind(rawValue: index.value(word)) }

    private static func text(_ kind: Kind) -> String {
        switch kind {
        case .label:
            """
            tel telephone phone ph mob mobile cell cellphone t m p number landline office work home direct callto whatsapp viber telegram
            tél téléphone portable fixe tlf tlfn tfn telefon telefonnummer rufnummer fon festnetz handy mobil mobiltelefon mobiltlf
            teléfono telefono móvil movil celular telefone telemóvel cellulare puh puhelin matkapuhelin gsm kom komórka komórkowy telefonu
            telefonas telefono telefonai mobilus mobilusis mobtel numeris tālr tālrunis telefons mobilais тел телефон телефона телефоны тлф номер
            моб мобильный мобтел сот сотовый т м раб рабочий дом домашний служебный городской контактный мобільний тэл тэлефон τηλ τηλέφωνο κιν
            """
        case .extensionWord:
            "ext extn extension xtn x доб добавочный внутр внутренний вн vid vidinis wew dw durchwahl apparat app int anexo д"
        case .or: "or and und oder arba ir или и lub oraz vai"
        // Means a telephone only beside a word for one: `тел/факс`.
        case .fax: "fax faks faksas факс ф"
        }
    }

    /// The digit that a single letter looks like: O for 0, l and I for 1, З for 3, б for 6.
    static func digit(_ letter: Cell) -> UInt8? {
        let value = lookAlikes.value(letter)
        return value < 0 ? nil : UInt8(value)
    }

    private static let lookAlikes = WordIndex([("o", 0), ("о", 0), ("l", 1), ("i", 1), ("і", 1), ("з", 3), ("б", 6)])

    /// The digit of a letter on a telephone's keys (E.161); `letter` is a small one.
    static func key(_ letter: UInt8) -> UInt8 { keys[Int(letter &- UInt8(ascii: "a")) % 26] }

    private static let keys: [UInt8] = [2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6, 7, 7, 7, 7, 8, 8, 8, 9, 9, 9, 9]

    /// The value of a decimal digit of another script (Arabic, Persian, Devanagari, Thai …); nil for what is none.
    static func decimal(_ scalar: UInt32) -> UInt8? {
        for zero in zeros where scalar >= zero && scalar <= zero + 9 { return UInt8(scalar - zero) }
        return nil
    }

    /// Noughts of the scripts whose digits lie between U+0660 and U+1819 (Unicode, category Nd).
    private static let zeros: [UInt32] = [
        0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50, 0xED0, 0xF20, 0x1040, 0x1090, 0x17E0,
        0x1810,
    ]
}
