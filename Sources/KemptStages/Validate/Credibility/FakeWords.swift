/// Values that stand for no value, in English, Russian, Lithuanian and a little of their neighbours'.
///
/// Folded: lower case, no diacritics, words by one space.
enum FakeWords {
    /// Whole values that are also family names.
    static let doubtfulWords: [StaticString] = [
        "null", "nil", "na", "foo", "bar", "tester", "тестов", "тестова", "nobody", "abc", "sample", "example",
    ]
    /// What people type to try a form, and the people every form knows. Whole values, folded (lower case, no diacritics, words by one space).
    static let testWords: [StaticString] = [
        "test", "tests", "testing", "testas", "testuser", "тест", "тестовый", "asdf", "asdfg", "asdfgh", "qwerty", "qwertz",
        "йцукен", "фыва", "zxcv", "zxcvbn", "foobar", "foo bar", "dummy", "xxx", "bandymas", "abcd", "abcdef", "aaa bbb", "test testov",
        "тест тестов", "test tester", "123", "1234", "12345", "123456", "vardenis", "pavardenis", "vardenis pavardenis", "mustermann",
        "max mustermann", "erika mustermann", "lorem ipsum", "mickey mouse", "donald duck", "john doe", "jane doe", "test test", "тест тест",
        "test user", "test account", "test company", "testfirma", "testas testas", "testas testauskas", "тестовая", "тестовая запись",
        "тестовая компания", "тест тестович", "jan testowy", "uab testas", "uab test", "ooo test", "ооо тест",
    ]
    /// What people write where there is nothing to write. Folded, as above.
    static let placeholderWords: [StaticString] = [
        "none", "n a", "no name", "noname", "unknown", "anonymous", "anonym", "нет", "неизвестно", "нет данных", "без имени", "nera",
        "nezinomas", "nezinoma",
    ]
    /// More of these, which `not-placeholder` alone looks for: some are a value in one field or another.
    static let morePlaceholders: [StaticString] = [
        "na", "null", "nil", "undefined", "missing", "empty", "blank", "tbd", "tba", "to be defined", "to be confirmed", "not available",
        "not applicable", "not specified", "not provided", "not given", "not known", "no data", "no value", "no information", "nothing", "no",
        "no email", "no e mail", "no mail", "no phone", "no number", "no company", "no address", "without name", "without company", "see notes",
        "нету", "не указано", "не указан", "не указана", "не указаны", "не задано", "не заполнено", "неизвестен", "неизвестна", "н д", "н у",
        "б н", "отсутствует", "пусто", "нет имени", "нет информации", "нет сведений", "нет почты", "нет телефона", "нет адреса", "нет компании",
        "уточнить", "уточняется", "без названия", "без компании", "аноним", "немає", "невідомо",
        "nera duomenu", "nera informacijos", "nenurodyta", "nenurodytas", "nenurodyti", "nezinau", "neturi", "nera vardo", "nera telefono",
        "nera el pasto", "be pavadinimo", "be vardo", "patikslinti", "tikslinama", "anonimas",
        "keine angabe", "keine angaben", "keine", "unbekannt", "brak", "brak danych", "nie podano", "nieznany", "nav", "nav datu", "nezinams",
        "ei ole", "puudub", "teadmata",
    ]
    /// Local parts of addresses nobody has.
    static let localParts: [StaticString] = [
        "test", "test1", "test123", "testas", "asdf", "asd", "qwerty", "noone", "nobody", "none", "nomail", "noemail", "fake", "xxx", "12345",
        "example",
    ]
    static let domains: [StaticString] = [
        "test.com", "test.ru", "test.lt", "example.com", "example.org", "example.net", "asdf.com", "qwerty.com", "mailinator.com", "none.com",
        "no.com",
        "fake.com", "nomail.com",
    ]
}
