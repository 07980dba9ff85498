import KemptCore
import KemptTypes
import Testing

/// Parts of what is hardly a name: titles and degrees alone, numbers, words glued together; and the names beside it that such rules must not touch.
@Suite struct RareNamePartsTests {
    private let teller = NamePartsTeller()

    private func expect(_ value: String, _ expected: String) { #expect(teller.parts(value) == expected, "'\(value)'") }

    @Test(arguments: [
        ("MD PhD", "||||MD PhD"), ("MD; PhD", "||||MD; PhD"), ("FNP-C", "||||FNP-C"), ("M.D. PhD", "||||M.D. PhD"),
        // In letters of one case a short word that stands first may be initials, and a word alone anybody's name.
        ("QC MP", "|QC|||MP"), ("JD MBA", "|JD|||MBA"), ("LI JUN", "|LI||JUN|"), ("CHA", "|CHA|||"), ("JUNIOR", "|JUNIOR|||"),
        ("Junior PhD", "|Junior|||PhD"), ("Md Karim", "|Md||Karim|"), ("PhD Smith", "|PhD||Smith|"), ("Anna Cha", "|Anna||Cha|"),
    ])
    func degreesAlone(_ value: String, _ expected: String) { expect(value, expected) }

    @Test(arguments: [
        ("King Jr.", "|King|||Jr."), ("Prince III", "|Prince|||III"), ("Dr Jr", "|Dr|||Jr"), ("Dr. King Jr.", "Dr.|||King|Jr."),
        ("King Charles III", "King|Charles|||III"), ("Jr. Ph. D.", "Jr.||||Ph. D."), ("Jr. Smith", "Jr.|||Smith|"), ("Wm. Ph. D.", "|Wm.|||Ph. D."),
        ("Lord Chancellor", "Lord|||Chancellor|"), ("Lord Chancellor of England", "Lord|||Chancellor of England|"),
        ("Secretary of State", "Secretary of State||||"), ("Mr. President of the Council", "Mr. President of the Council||||"),
        ("Juan Lopez, Sr. y Sra.", "Sr. y Sra.|Juan||Lopez|"), ("Juan Lopez, Sr.", "|Juan||Lopez|Sr."),
        ("Petraitis, Dr. Jonas", "Dr.|Jonas||Petraitis|"), ("Mr Prof VI", "Mr Prof|||VI|"), ("Mr Dr King Jr", "Mr Dr|||King|Jr"),
    ])
    func titlesAlone(_ value: String, _ expected: String) { expect(value, expected) }

    /// Jun is a given name from China to Croatia; with a stop it is the younger.
    @Test(arguments: [
        ("Wang Jun", "|Wang||Jun|"), ("Jun", "|Jun|||"), ("Wang, Jun", "|Jun||Wang|"), ("Jonas Petraitis jun.", "|Jonas||Petraitis|jun."),
        ("Иванов Иван мл.", "|Иван||Иванов|мл."), ("John Smith, Ph. D.; MD", "|John||Smith|Ph. D.; MD"),
        ("John Smith MD; PhD", "|John||Smith|MD; PhD"),
        ("JANE DOE NEE SMITH MA", "|JANE||DOE|MA birth-name=SMITH"), ("JANE NEE SMITH MA PHD", "|||JANE|PHD birth-name=SMITH MA"),
        ("Jonas Petraitis X.Y.Z.", "|Jonas||Petraitis|X.Y.Z."), ("Juan y Garcia X.Y.Z.", "|Juan y Garcia||X.Y.Z.|"),
        ("Josep Carod i Rovira X.Y.Z.", "|Josep||Carod i Rovira|X.Y.Z."),
    ])
    func degreesAndNames(_ value: String, _ expected: String) { expect(value, expected) }

    @Test(arguments: [
        ("Jan van der Berg", "|Jan||van der Berg|"), ("van der Berg, Jan", "|Jan||van der Berg|"), ("Jan v.d. Berg", "|Jan||v.d. Berg|"),
        ("Berg, Jan v.d.", "|Jan||v.d. Berg|"), ("Anna v. Berg", "|Anna||v. Berg|"), ("v. Berg", "|||v. Berg|"),
        ("Jan V.D. Berg", "|Jan|V.D.|Berg|"), ("jonas v. petraitis", "|jonas|v.|petraitis|"), ("jonas v.d. petraitis", "|jonas|v.d.|petraitis|"),
        ("Berg, Jan PhD de Jr.", "|Jan||de Berg|PhD, Jr."), ("Berg, Jan van der PhD", "|Jan||van der Berg|PhD"),
        ("Nguyen, Dr. Van Anh", "Dr.|Van|Anh|Nguyen|"), ("Smith, Dr. van Berg X.Y.Z.", "Dr.|van Berg X.Y.Z.||Smith|"),
        ("Carod y de Rovira i", "|Carod|y|de Rovira|i"), ("Josep Carod i de Rovira", "|Josep||Carod i de Rovira|"),
        ("Maria i Pau de la Font", "|Maria i Pau||de la Font|"), ("Ortega y Gasset", "|Ortega|y|Gasset|"),
    ])
    func particles(_ value: String, _ expected: String) { expect(value, expected) }

    /// Dutch lists are sorted by the word that the particles stand before.
    @Test(arguments: [
        ("Berg Jan van der", "|Jan||van der Berg|"), ("Vries J. de", "|J.||de Vries|"), ("Berg J. van den, MSc", "|J.||van den Berg|MSc"),
        ("Vries Anna Maria de", "|Anna|Maria|de Vries|"), ("Jan Berg vd", "|Jan|Berg|vd|"), ("Jan de Vries", "|Jan||de Vries|"),
        ("BERG JAN VAN DER", "|BERG|JAN|VAN DER|"), ("Maria da Silva e", "|Maria||da Silva e|"),
        // `Un`, `En` and `Et` with a capital are names, even where they stand last.
        ("Park Min Un", "|Park|Min|Un|"), ("Anna Maria En", "|Anna|Maria|En|"), ("Chan Sok Et", "|Chan|Sok|Et|"),
    ])
    func particlesLast(_ value: String, _ expected: String) { expect(value, expected) }

    /// Given names cut short, sounds of two letters and titles that no list has.
    @Test(arguments: [
        ("Wm. Henry Smith", "|Wm.|Henry|Smith|"), ("Smith, Wm. Henry", "|Wm.|Henry|Smith|"), ("Fco. Javier García", "|Fco.|Javier|García|"),
        ("Алекс. Петров", "|Алекс.||Петров|"), ("Петров, Ал. Иванович", "|Ал.|Иванович|Петров| patronymic=Иванович"),
        ("Yu. A. Gagarin", "|Yu.|A.|Gagarin|"), ("Gagarin Yu. A.", "|Yu.|A.|Gagarin|"), ("Yu.A.Gagarin", "|Yu.A.||Gagarin|"),
        ("Дж. Смит", "|Дж.||Смит|"), ("Смит Дж.", "|Дж.||Смит|"), ("Дж.Р.Р.Толкин", "|Дж.Р.Р.||Толкин|"), ("Dž. Petraitis", "|Dž.||Petraitis|"),
        ("Th. Müller", "|Th.||Müller|"), ("St. John Smith", "St.|John||Smith|"), ("Ph. D. Smith", "Ph.|D.||Smith|"),
        ("асп. Иван Петров", "асп.|Иван||Петров|"), ("Петров, асп. Иван", "асп.|Иван||Петров|"), ("Petraitis, doc. Jonas", "doc.|Jonas||Petraitis|"),
        ("Petraitis, doc.", "|doc.||Petraitis|"),
    ])
    func abbreviations(_ value: String, _ expected: String) { expect(value, expected) }

    @Test(arguments: [
        ("Petraitienė, Ona gim. Jonaitytė", "|Ona||Petraitienė| birth-name=Jonaitytė"),
        ("Petraitienė, Ona gim. Jonaitytė MBA", "|Ona||Petraitienė|MBA birth-name=Jonaitytė"),
        ("Petraitienė, Ona, gim. Jonaitytė", "|Ona||Petraitienė| birth-name=Jonaitytė"),
        ("Петрова, Анна урожд. Сидорова", "|Анна||Петрова| birth-name=Сидорова"),
        ("Петрова Анна Ивановна, урожд. Сидорова", "|Анна|Ивановна|Петрова| patronymic=Ивановна birth-name=Сидорова"),
        ("Anna Müller, geb. Schmidt, PhD", "|Anna||Müller|PhD birth-name=Schmidt"), ("Schmidt, geb. Müller", "|||Schmidt| birth-name=Müller"),
        ("Schmidt, Anna geb. von der Leyen", "|Anna||Schmidt| birth-name=von der Leyen"),
        ("Kowalska, Maria z domu Nowak", "|Maria||Kowalska| birth-name=Nowak"), ("Jane Doe, nee Smith", "|Jane||Doe| birth-name=Smith"),
        ("Doe, Dr. Jane née Smith", "Dr.|Jane||Doe| birth-name=Smith"), ("Nee, Watchman", "|Watchman||Nee|"), ("Wang, Nee Li", "|Nee|Li|Wang|"),
        ("WANG, NEE LI", "|NEE|LI|WANG|"), ("Doe, Jane née", "|Jane|née|Doe|"), ("Roz Miller", "|Roz||Miller|"),
    ])
    func namesOfBirth(_ value: String, _ expected: String) { expect(value, expected) }

    /// Titles and initials glued to the name behind them; degrees, Russian initials behind and St.John are words of their own.
    @Test(arguments: [
        ("Mr.Smith", "Mr.|||Smith|"), ("Dr.Jonas Petraitis", "Dr.|Jonas||Petraitis|"), ("p.Jonas Petraitis", "p.|Jonas||Petraitis|"),
        ("J.Petraitis", "|J.||Petraitis|"), ("Ponas J.Petraitis", "Ponas|J.||Petraitis|"), ("Mr.J.Smith", "Mr.|J.||Smith|"),
        ("А.С.Пушкин", "|А.С.||Пушкин|"), ("г-жа А.Иванова", "г-жа|А.||Иванова|"), ("Пушкин А.С.", "|А.С.||Пушкин|"),
        ("Oliver St.John", "|Oliver||St.John|"), ("St.John", "|St.John|||"), ("Lt.Gov. John Doe", "Lt.Gov.|John||Doe|"),
        ("John Smith M.Sc", "|John||Smith|M.Sc"), ("Jonas.Petraitis", "|Jonas.Petraitis|||"), ("J.R.R. Tolkien", "|J.R.R.||Tolkien|"),
    ])
    func gluedWords(_ value: String, _ expected: String) { expect(value, expected) }

    /// A digit makes the value invalid, and a pipeline takes no part of it; whoever looks at it is told its words all the same.
    @Test(arguments: [
        ("John Smith 2", "|John||Smith|2"), ("Jonas Petraitis 15", "|Jonas||Petraitis|15"), ("Jane Doe née Smith 2", "|Jane||Doe|2 birth-name=Smith"),
        ("J0hn Smith", "|J0hn||Smith|"), ("Bridge (1.4)", "|||Bridge| nickname=1.4"), ("Петр?в Иван", "|Петр?в||Иван|"),
        ("Smith 3rd", "|Smith|||3rd"),
        ("www.spam.example", "||||"), ("http://spam.example Jonas", "||||"), ("jonas <jonas@example.lt>", "||||"), ("8 612 34567", "||||"),
    ])
    func faultyNames(_ value: String, _ expected: String) { expect(value, expected) }

    @Test func aNumberStaysInvalid() {
        for value in ["John Smith 2", "J0hn Smith", "Bridge (1.4)"] { TypeHarness(FullNameType.self).expectInvalid([value], "full-name.digits") }
        #expect(TypeHarness(FullNameType.self).matchForm("John Smith 2") == "")
    }

    @Test func manyGluedWords() {
        for value in ["Dr.", "J.", "Dr.J.", "А.Б"] {
            let many = String(repeating: value, count: 120 / value.utf8.count)
            #expect(teller.parts(many + "Petraitis").contains("etraitis"), "'\(many)'")
        }
    }
}
