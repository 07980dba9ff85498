import KemptCore
import KemptTypes
import Testing

/// Names as clerks, forms and exports leave them, against what a native speaker would write.
@Suite struct HardNameTests {
    private let given = TypeHarness(GivenNameType.self)
    private let family = TypeHarness(FamilyNameType.self)
    private let full = TypeHarness(FullNameType.self)

    @Test(arguments: [
        ("MCDONALD", "McDonald"), ("MC DONALD", "Mc Donald"), ("MACDONALD", "MacDonald"), ("MACEK", "Macek"), ("MAČIULIS", "Mačiulis"),
        ("O'NEILL", "O'Neill"),
        ("o’neill", "O’Neill"), ("D'ANGELO", "D'Angelo"), ("VAN DER BERG", "van der Berg"), ("ВАН ДЕР БЕРГ", "ван дер Берг"), ("ВАН ГОГ", "Ван Гог"),
        ("ФОН ШТЕЙН", "фон Штейн"), ("von und zu liechtenstein", "von und zu Liechtenstein"), ("DE LA CRUZ", "De la Cruz"), ("GROß", "Groß"),
        ("weiß", "Weiß"),
        ("КОВАЛЁВ", "Ковалёв"), ("КОВАЛЕВ", "Ковалев"), ("ЛИ", "Ли"), ("KIM", "Kim"), ("KAZLAUSKAITĖ-PETRAITIENĖ", "Kazlauskaitė-Petraitienė"),
        ("ИВАНОВ И.И.", "Иванов И.И."), ("SMITH PHD", "Smith PhD"), ("SMITH III", "Smith III"), ("мамедов оглы", "Мамедов оглы"),
        ("hARTLEY", "Hartley"),
        ("иВАНОВ", "Иванов"), ("o'NEILL", "O'Neill"), ("mCDONALD", "McDonald"), ("ŽUKAUSKIENĖ", "Žukauskienė"), ("WÓJCIK", "Wójcik"),
    ])
    func familyCase(_ value: String, _ expected: String) { family.expect(value, expected, "family-name.case") }

    @Test func rightFamilyNames() {
        family.expectSame([
            "van der Berg", "Van der Berg", "ван дер Берг", "O'Neill", "Ó Briain", "ap Rhys", "deVries", "LeBlanc", "McDonald", "Mcdonald", "MacLeod",
            "Carter-Hughes",
            "Carter - Hughes", "Null", "Ли", "Ы", "Пак", "Mark", "Иванов И.И.", "Smith Jr.", "Smith 3rd", "Petraitė (Jonaitienė)", "São João",
            "Ângelo", "Åström", "Ängel",
            "Тер-Петросян", "д'Артаньян", "Рёва", "Груздев?", "mcDonald", "KAZlauskas", "Jonas PETRAITIS", "Doe",
        ])
    }

    @Test(arguments: [
        ("JÃ¼rgen", "Jürgen", "given-name.encoding"), ("РќРёРЅР°", "Нина", "given-name.encoding"), ("Ïåòð", "Петр", "given-name.encoding"),
        ("Å½ilvinas", "Žilvinas", "given-name.encoding"), ("Ren\u{C3}\u{A9}\u{FEFF}", "René", "given-name.encoding"),
        ("Agn&#279;", "Agnė", "given-name.entity"),
        ("&Scaron;ar&#x16B;n&edot;", "Šarūnė", "given-name.entity"), ("Zo&amp;euml;", "Zoë", "given-name.entity"),
        ("Ugnė 🌼", "Ugnė", "given-name.stray-sign"),
        ("«Анна»", "Анна", "given-name.stray-sign"), ("mICHAEL", "Michael", "given-name.case"),
        ("aNNA mARIA", "Anna Maria", "given-name.case"), ("Aлександр", "Александр", "given-name.homoglyph"), ("Олeг", "Олег", "given-name.homoglyph"),
    ])
    func damage(_ value: String, _ expected: String, _ rule: String) { given.expect(value, expected, rule) }

    /// One Latin letter does not make a Cyrillic word a Latin one; where both alphabets are certain nothing is.
    @Test func doubtfulAlphabetsAreLeftAlone() { family.expectSame(["Русw", "Иваnов", "Cherkaсов"]) }

    @Test func whatIsNoName() {
        family.expectInvalid(["http://spam.example/x", "www.spam.example", "<b>Bold</b>", "O<script>alert(1)</script>"], "family-name.web")
        family.expectInvalid(["Петр?в", "M\u{FFFD}ller"], "family-name.garbled")
        full.expectSame(["jonas.petraitis", "ivan_petrov"])
    }

    @Test func order() {
        full.expect("Smith , John", "John Smith", "full-name.comma-order")
        full.expectSame(["John Smith, PhD", "Иванов Иван, директор", "Smith John", "Jonas PETRAITIS"])
        given.expectEqualForms(["Dr. Anna", "Anna", "Mrs Anna"])
        given.expectDistinctForms(["José", "Josephine"])
        given.expectDistinctForms(["Jan", "Janet"])
    }
}
