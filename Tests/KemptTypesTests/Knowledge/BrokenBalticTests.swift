import KemptCore
import KemptTypes
import Testing

/// Lithuanian letters that were read in the code page of Western Europe come back, and nobody else's letters change.
@Suite struct BrokenBalticTests {
    private let text = TypeHarness(TextType.self)

    @Test(arguments: [
        ("Ðiauliai", "Šiauliai"), ("ÐIAULIAI", "ŠIAULIAI"), ("Þalgirio g. 5", "Žalgirio g. 5"), ("Petrauskienë", "Petrauskienė"),
        ("PETRAUSKIENË", "PETRAUSKIENĖ"), ("Jonaitytë", "Jonaitytė"), ("Stankevièius", "Stankevičius"), ("Èiurlionis", "Čiurlionis"),
        ("Panevëþys", "Panevėžys"), ("Marijampolë", "Marijampolė"), ("Kazlø Rûda", "Kazlų Rūda"), ("Savanoriø pr. 1", "Savanorių pr. 1"),
        ("Àþuolø ðakos", "Ąžuolų šakos"), ("UAB „Þemaitijos pienas“", "UAB „Žemaitijos pienas“"),
        ("Árengimø grupë Ðiauliuose, Këdainiai", "Įrengimų grupė Šiauliuose, Kėdainiai"),
    ])
    func lettersComeBack(_ value: String, _ expected: String) {
        text.expect(value, expected, "text.encoding")
        text.expectSame([expected])
    }

    @Test func inEveryType() {
        TypeHarness(FamilyNameType.self).expect("Petrauskienë", "Petrauskienė", "family-name.encoding")
        TypeHarness(FamilyNameType.self).expect("Stankevièius", "Stankevičius", "family-name.encoding")
        TypeHarness(FamilyNameType.self).expect("Þukauskas", "Žukauskas", "family-name.encoding")
        TypeHarness(GivenNameType.self).expect("Ðarûnas", "Šarūnas", "given-name.encoding")
        TypeHarness(FullNameType.self).expect("Rûta Jonaitytë", "Rūta Jonaitytė", "full-name.encoding")
        TypeHarness(CityType.self).expect("Ðiauliai", "Šiauliai", "city.encoding")
        TypeHarness(CompanyType.self).expect("UAB „Þemë ir darþas“", "UAB „Žemė ir daržas“", "company.encoding")
        TypeHarness(StreetType.self).expect("Þalgirio g. 5-12", "Žalgirio g. 5-12", "street.encoding")
    }

    /// Icelandic, Faroese, Norwegian, French, Dutch, Albanian, Vietnamese with the wrong capital, and Lithuanian as it should be.
    @Test(arguments: [
        "Þórður", "Þorvaldur", "Guðmundur", "Ragnheiður", "Davíð", "Þorsteinsdóttir", "Seyðisfjörður", "Miðvágur", "Tromsø", "Bodø", "Miljø", "Søren",
        "Noël", "Zoë", "Chloë", "Citroën", "Hélène", "Geneviève", "Pièce", "Mûre", "Daniëlle", "Ðào Minh", "Ðukić", "Shqipërisë", "Dytë", "Higjienë",
        "Petrauskienė", "Šiauliai", "Þiema ėjo", "Molière", "Lumière",
    ])
    func othersKeepTheirLetters(_ value: String) {
        text.expectSame([value])
        TypeHarness(FamilyNameType.self).expectSame([value])
    }
}
