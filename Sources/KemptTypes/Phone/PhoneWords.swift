import KemptCore

/// The words that stand around phone numbers. Lower case, dots left out.
enum PhoneWords {
    /// What a word means; any other word makes the value no phone number.
    enum Kind: Int { case label, extensionWord, or, fax }

    static func kind(_ word: Cell) -> Kind? { Kind(rawValue: index.value(word)) }

    private static let index = WordIndex(groups: [
        """
        tel telephone phone ph mob mobile cell t m p tlf tlfn telefon telefonas telefono mobilus mobilusis mobtel handy komórka kom gsm \
        тел телефон телефона моб мобильный мобтел сот сотовый т м раб рабочий дом домашний контактный whatsapp viber telegram callto
        """,
        "ext extn extension x доб добавочный внутр внутренний вн vid vidinis wew dw durchwahl apparat app int д",
        "or and und oder arba ir или и lub oraz vai",
        // Means a telephone only beside a word for one: `тел/факс`.
        "fax faks faksas факс ф",
    ])

    /// The digit that a single letter looks like: O for 0, l and I for 1, З for 3, б for 6.
    static func digit(_ letter: Cell) -> UInt8? {
        let value = lookAlikes.value(letter)
        return value < 0 ? nil : UInt8(value)
    }

    private static let lookAlikes = WordIndex([("o", 0), ("о", 0), ("l", 1), ("i", 1), ("і", 1), ("з", 3), ("б", 6)])
}
