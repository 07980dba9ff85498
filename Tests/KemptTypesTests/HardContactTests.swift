import KemptCore
import KemptTypes
import Testing

/// Phones, addresses of mail and the rest as people type them.
@Suite struct HardContactTests {
    private let phone = TypeHarness(PhoneType.self, [("country", "country"), ("assume", "LT")])
    private let email = TypeHarness(EmailType.self)

    @Test(arguments: [
        ("8 10 370 612 34567", "RU", "+37061234567", "phone.notation"), ("8-800-200-02-00", "RU", "+78002000200", "phone.notation"),
        ("8 5 212 3456", "LT", "+37052123456", "phone.notation"), ("8~37 32 12 34", "LT", "+37037321234", "phone.notation"),
        ("++370 612 34567", "LT", "+37061234567", "phone.notation"), ("=+37061234567", "LT", "+37061234567", "phone.notation"),
        ("8 5 212 3456, vid. 12", "LT", "+37052123456 x12", "phone.notation"),
        ("8 (495) 123-45-67 (доб. 12)", "RU", "+74951234567 x12", "phone.notation"),
        ("+370 (0) 612 34567", "LT", "+37061234567", "phone.trunk"), ("+44 (0)20 7946 0018", "GB", "+442079460018", "phone.trunk"),
        ("37061234567", "LT", "+37061234567", "phone.no-plus"), ("тел/факс 8 495 123 45 67", "RU", "+74951234567", "phone.label"),
        ("+7 985 555-О5-77", "RU", "+79855550577", "phone.homoglyph"), ("+37O 6l2 34567", "LT", "+37061234567", "phone.homoglyph"),
        ("mob. 8 618 33 922 (po 17 val.)", "LT", "+37061833922", "phone.with-words"), ("Jonas 8 612 34567", "LT", "+37061234567", "phone.with-words"),
        ("8 612 34567 (Ona), 8 687 65432", "LT", "+37061234567", "phone.with-words"),
        ("8 612 34567, mob. 8 687 65432", "LT", "+37061234567", "phone.several"),
        ("+8 (495) 123-45-67", "RU", "+74951234567", "phone.country-guess"), ("нет", "LT", "", "phone.no-value"),
    ])
    func phones(_ value: String, _ country: String, _ expected: String, _ rule: String) { phone.expect(value, expected, rule, companion: country) }

    @Test func noPhones() {
        phone.expectInvalid(["+370 612 34", "+7 812 450 09"], "phone.too-short", companion: "LT")
        phone.expectInvalid(["+49 (0)174 4336"], "phone.not-in-use", companion: "DE")
        phone.expectInvalid(["07580 391857", "(916) 691-69-32", "020 7946 0018"], "phone.unknown-region")
        phone.expectInvalid(["3.70600412E+10", "3,7E+10"], "phone.digits-lost", companion: "LT")
        phone.expectInvalid(
            ["факс 8 495 12", "8 612 XXX XX", "+370 6** *****", "jonas@example.lt", "LT12 1000 0111 0100 1000"], "phone.letters", companion: "LT")
        phone.expect("3.7061234567E+10", "+37061234567", "phone.no-plus", companion: "LT")
    }

    /// What is no number in use tells nothing about who someone is.
    @Test func fakesHaveNoMatchForm() {
        for value in ["+79999999999", "+70000000000", "+99999999999", "8 612", "00000000"] { #expect(phone.matchForm(value) == "") }
        #expect(phone.matchForm("+37052123456 x12") == "37052123456")
    }

    @Test(arguments: [
        ("jonas(at)example.lt", "jonas@example.lt", "email.spelled-out"), ("jonas [at] example [dot] lt", "jonas@example.lt", "email.spelled-out"),
        ("jonas@example.lt!", "jonas@example.lt", "email.wrapper"), ("jonas@example.lt/", "jonas@example.lt", "email.wrapper"),
        ("jonas@example.lt (work)", "jonas@example.lt", "email.with-words"),
        ("jonas@example.lt, 8 612 34567", "jonas@example.lt", "email.with-words"),
        ("jonas@example.lt; ona@example.lt", "jonas@example.lt", "email.several"), ("нет почты", "", "email.no-value"),
        ("jonas@gmail.con", "jonas@gmail.com", "email.typo-domain"), ("JONAS@EXAMPLE.LT", "jonas@example.lt", "email.case"),
    ])
    func emails(_ value: String, _ expected: String, _ rule: String) { email.expect(value, expected, rule) }

    @Test func noEmails() {
        email.expectInvalid(["jonas petraitis@example.lt", "Jonas jonas@example.lt"], "email.space")
        email.expectInvalid(["иvan@mail.ru", "ivan@mail.гu"], "email.mixed-alphabets")
        email.expectSame(["иван@пример.рф", "info-агро@пример.рф", "o'neill@example.ie", "test@пример.example"])
    }

    @Test func titles() {
        let type = TypeHarness(JobTitleType.self)
        type.expectSame([
            "Resident", "Motel Manager", "Tester", "Foreman", "Legal Counsel", "Insurance Broker", "Bookkeeper", "IT Director", "Branch Manager",
        ])
        type.expectSame(["Rezidentas", "Резидент", "Укротитель львов", "И.о. директора", "Former Director", "Hostess"])
        for (value, title) in [
            ("Главный исполнительный директор", "CEO"), ("Ген. дир.", "CEO"), ("Produktų vadovė", "Product Manager"),
            ("Programistka", "Software Developer"),
            ("Главный бухгалтер", "Chief Accountant"), ("Учредитель/директор", "Founder & Director"),
            ("Водитель-экспедитор", "Driver & Freight Forwarder"),
            ("Финдиректор", "CFO"), ("Технолог", "Technologist"),
        ] { type.expect(value, title, "job-title.synonym") }
        for (value, title) in [
            ("CEOn", "CEO"), ("Менеджр по продажам", "Sales Manager"), ("Acountant", "Accountant"), ("Sales Manger", "Sales Manager"),
        ] {
            type.expect(value, title, "job-title.spelling")
        }
    }

    @Test func places() {
        let country = TypeHarness(CountryType.self)
        country.expect("Lithunia", "LT", "country.spelling")
        country.expect("Morocc", "MA", "country.spelling")
        country.expect("Marocco", "MA", "country.name")
        country.expectInvalid(["Neverland", "Latfia", "Krussia", "Atlantis"], "country.unknown")
        let street = TypeHarness(StreetType.self)
        street.expectSame(["info@example.lt", "www.example.lt/main street"])
    }

    @Test func firms() {
        let company = TypeHarness(CompanyType.self)
        company.expect("AT&amp;T", "AT&T", "company.entity")
        company.expect("Ramun&#279; UAB", "Ramunė UAB", "company.entity")
        company.expectSame(["AT&T", "UAB „Ramunė“", "ООО «Рога и копыта»", "=HYPERLINK(\"http://evil.example\")", "ООО «Русw Агро»", "What? Ltd"])
        #expect(company.matchForm("AT&T") != company.matchForm("T"))
    }
}
