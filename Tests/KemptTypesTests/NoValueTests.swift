import KemptCore
import KemptTypes
import Testing

/// Words and signs for nothing are emptied by every type alike, and names are not taken for such words.
@Suite struct NoValueTests {
    /// In letters that the quick looks of the types are made for too.
    private let certain = [
        "-", " - ", "—", "...", "?", "n/a", "N/A", "нет данных", "Не указано", "Н/Д", "Данные отсутствуют", "Нет сведений", "nenurodyta",
        "Nenurodyta", "Nėra duomenų", "Be duomenų", "Bus patikslinta", "tbd", "Tbd", "TBD", "To be defined", "Not Available", "Keine Angabe",
        "Brak danych", "Nie podano", "Nav datu",
    ]

    @Test func certainWords() {
        for word in certain {
            TypeHarness(GivenNameType.self).expect(word, "", "given-name.no-value")
            TypeHarness(FamilyNameType.self).expect(word, "", "family-name.no-value")
            TypeHarness(FullNameType.self).expect(word, "", "full-name.no-value")
            TypeHarness(CompanyType.self).expect(word, "", "company.no-value")
            TypeHarness(CityType.self).expect(word, "", "city.no-value")
            TypeHarness(StreetType.self).expect(word, "", "street.no-value")
            TypeHarness(JobTitleType.self).expect(word, "", "job-title.no-value")
            TypeHarness(EmailType.self).expect(word, "", "email.no-value")
            TypeHarness(PhoneType.self).expect(word, "", "phone.no-value")
            TypeHarness(URLType.self).expect(word, "", "url.no-value")
            TypeHarness(CountryType.self).expect(word, "", "country.no-value")
            TypeHarness(PostcodeType.self).expect(word, "", "postcode.no-value", companion: "LT")
            TypeHarness(DateType.self).expect(word, "", "date.no-value")
            TypeHarness(TimestampType.self).expect(word, "", "timestamp.no-value")
            TypeHarness(NumberType.self).expect(word, "", "number.no-value")
            TypeHarness(MoneyType.self).expect(word, "", "money.no-value")
        }
    }

    @Test func likelyWords() {
        for word in ["нет", "Нет", "none", "nėra", "neturi", "unknown", "no phone"] {
            TypeHarness(EmailType.self).expect(word, "", "email.no-value")
            TypeHarness(PhoneType.self).expect(word, "", "phone.no-value")
            TypeHarness(DateType.self).expect(word, "", "date.no-value")
            TypeHarness(JobTitleType.self).expect(word, "", "job-title.no-value")
        }
        // Firms and towns begin with a capital: what is small throughout is no name of theirs.
        for word in ["нет", "нету", "nėra", "nera", "none", "unknown", "null", "отсутствует", "keine"] {
            TypeHarness(CompanyType.self).expect(word, "", "company.no-value")
            TypeHarness(CityType.self).expect(word, "", "city.no-value")
        }
        TypeHarness(CompanyType.self).expect("Нет", "", "company.no-value")
    }

    /// Jennifer Null and Mr None exist; so do firms called Unknown and Nera.
    @Test func namesAreNoSuchWords() {
        TypeHarness(FullNameType.self).expectSame(["Be Nguyen", "Kei Tanaka", "To Nguyen", "Nie Wei", "Bruno Neto", "Данил Нестеров"])
        TypeHarness(FamilyNameType.self).expectSame([
            "Null", "NULL", "None", "Нет", "Nera", "Na", "No", "Unknown", "Nenov", "Негода", "Ненашев", "Novak",
        ])
        TypeHarness(GivenNameType.self).expectSame(["Nil", "Na", "Неля", "Нестор", "Nerijus", "Noé"])
        TypeHarness(CompanyType.self).expectSame([
            "None", "Unknown", "Nera", "No", "Null", "Noname", "TBC Bank", "adidas", "nothing", "Brakas", "Keitė",
        ])
        TypeHarness(CityType.self).expectSame(["None", "Novara", "Noto", "Brakpan", "Нерюнгри", "Дно", "Данилов"])
    }

    /// Kept letter for letter: a code and a note may mean what they say.
    @Test func codesAndNotesAreKept() {
        TypeHarness(IdentifierType.self).expectSame(["-", "n/a", "нет"])
        TypeHarness(NotesType.self).expectSame(["-", "n/a", "нет"])
        TypeHarness(TextType.self).expectSame(["-", "n/a", "нет"])
    }

    @Test func lostLettersAreNoWordForNothing() {
        TypeHarness(FamilyNameType.self).expectInvalid(["????????", "?????? ???????"], "family-name.garbled")
    }
}
