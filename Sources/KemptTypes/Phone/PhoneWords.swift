import KemptCore

/// The words that stand around phone numbers. Lower case, dots left out.
enum PhoneWords {
    /// What a word means; any other word makes the value no phone number.
    enum Kind: Int { case label, extension_, or }

    static func kind(_ word: Cell) -> Kind? { Kind(rawValue: index.value(word)) }

    private static let index = WordIndex(groups: [
        """
        tel telephone phone ph mob mobile cell t m p tlf tlfn telefon telefonas telefono mobilus mobilusis mobtel handy komórka kom gsm \
        тел телефон телефона моб мобильный мобтел сот сотовый т м раб рабочий дом домашний контактный whatsapp viber telegram
        """,
        "ext extn extension x доб добавочный внутр внутренний вн vid vidinis wew dw durchwahl apparat app int д",
        "or and und oder arba ir или и lub oraz vai",
    ])
}
