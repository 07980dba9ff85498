import KemptCore
import KemptText

/// Words that stand where a value is missing: `n/a`, `нет`, `nėra`, `test`.
///
/// Types leave them as they are and give them no match form, so that strangers without a name are not taken for one person;
/// the rule `not-fake` finds most of them. Who is no firm (`физлицо`, `fizinis asmuo`) says so where the firm's name would stand.
/// Words that are also somebody's name (Na, Nil) are not listed.
enum Placeholders {
    /// Folded: small letters, no accents, one space between words.
    private static let words: WordIndex = {
        let text = """
            n a|none|null|undefined|unknown|not known|not available|not applicable|not specified|no name|noname|missing|empty|tbd|to be defined|test|tests|testing|\
            test test|dummy|example|asdf|asdfg|asdfgh|asd|qwe|qwerty|qwert|qweqwe|xxx|xxxx|xx|yyy|zzz|aaa|aaaa|abc|abcd|foo bar|\
            first name|last name|name|surname|full name|firstname|lastname|company|company name|job title|city|country|user|anonymous|anonym|\
            нет|нету|нет данных|не указано|не указан|не указана|неизвестно|неизвестен|неизвестна|нет имени|без имени|б н|н д|отсутствует|пусто|тест|тестовый|проба|имя|\
            фамилия|фио|город|компания|страна|ааа|ййй|йцукен|фыва|ыыы|аноним|\
            nera|nezinoma|nezinomas|nezinau|nenurodyta|nenurodytas|neturi|nezino|vardas|pavarde|vardas pavarde|imone|miestas|salis|testas|testinis|bandymas|\
            keine|unbekannt|brak|nieznany|nie podano|ei ole|\
            self employed|freelance|freelancer|private person|private individual|privatperson|osoba prywatna|eraisik|privatpersona|\
            частное лицо|физ лицо|физлицо|физическое лицо|самозанятый|самозанятая|fizinis asmuo|privatus asmuo|privatus klientas
            """
        return WordIndex(text.split(separator: "|").map { (String($0), 0) })
    }()

    /// True for a placeholder in any case and with any punctuation around it. `scratch` is overwritten.
    static func contains(_ cell: Cell, _ scratch: ByteBuffer) -> Bool {
        if cell.count > 64 { return false }
        scratch.removeAll()
        Folding.appendFolded(cell, into: scratch)
        return words.contains(scratch.cell)
    }
}
