import KemptCore
import KemptTypes
import Testing

/// The parts of full names as a reader of each language would tell them.
@Suite struct FullNamePartsTests {
    private let teller = NamePartsTeller()

    private func parts(_ value: String) -> String { teller.parts(value) }

    @Test(arguments: [
        ("John Smith", "|John||Smith|"), ("Smith, John Q., Jr.", "|John|Q.|Smith|Jr."),
        ("Dr. John P. Doe-Ray, CLU, CFP", "Dr.|John|P.|Doe-Ray|CLU, CFP"),
        ("Juan de la Vega Martinez", "|Juan||de la Vega Martinez|"), ("Berg, Jan van der", "|Jan||van der Berg|"), ("Van Johnson", "|Van||Johnson|"),
        ("Sir John", "Sir|John|||"), ("Dr. Smith", "Dr.|||Smith|"), ("Her Majesty Queen Elizabeth II", "Her Majesty Queen|Elizabeth|||II"),
        ("Mr. and Mrs. John Smith", "Mr. and Mrs.|John||Smith|"), ("John Smith MA", "|John||Smith|MA"), ("Jack Ma", "|Jack||Ma|"),
        ("John Smith V", "|John||Smith|V"), ("Malcolm X", "|Malcolm||X|"), ("John Smith, MD, PhD", "|John||Smith|MD, PhD"),
        ("Abdul Rahman Al-Said", "|Abdul Rahman||Al-Said|"), ("José Ortega y Gasset", "|José||Ortega y Gasset|"),
        ("President of the United States Barack Obama", "President of the United States|Barack||Obama|"),
        ("Jane Doe née Smith", "|Jane||Doe| birth-name=Smith"), ("John \"Jack\" Kennedy", "|John||Kennedy| nickname=Jack"),
        ("John Smith (MBA)", "|John||Smith|MBA"), ("J.R.R. Tolkien", "|J.R.R.||Tolkien|"),
        ("Tolkien, J.R.R.", "|J.R.R.||Tolkien|"), ("Smith, M.D.", "|||Smith|M.D."), ("John Smith, X.Y.Z.", "|John||Smith|X.Y.Z."),
        ("Jane Doe Jr. née Smith", "|Jane||Doe|Jr. birth-name=Smith"), ("Herr Prof Do", "Herr Prof|||Do|"), ("Dr. Mc", "Dr.|||Mc|"),
        ("Steven Hardman, RN - CRNA", "|Steven||Hardman|RN - CRNA"),
    ])
    func english(_ value: String, _ expected: String) { #expect(parts(value) == expected, "'\(value)'") }

    @Test(arguments: [
        ("Иванов Иван Иванович", "|Иван|Иванович|Иванов| patronymic=Иванович"),
        ("Иван Иванович Иванов", "|Иван|Иванович|Иванов| patronymic=Иванович"),
        ("Иван Иванович", "|Иван|Иванович|| patronymic=Иванович"), ("Роман Абрамович", "|Роман||Абрамович|"),
        ("Абрамович Роман Аркадьевич", "|Роман|Аркадьевич|Абрамович| patronymic=Аркадьевич"), ("Иванов И. И.", "|И.|И.|Иванов|"),
        ("И. И. Иванов", "|И.|И.|Иванов|"), ("Г-жа Петрова А.С.", "Г-жа|А.С.||Петрова|"),
        ("проф. Сидоров Пётр Ильич", "проф.|Пётр|Ильич|Сидоров| patronymic=Ильич"),
        ("Анна Петрова (урожд. Сидорова)", "|Анна||Петрова| birth-name=Сидорова"), ("Иванов Иван мл.", "|Иван||Иванов|мл."),
        ("Алиев Гейдар Али оглы", "|Гейдар|Али оглы|Алиев| patronymic=Али оглы"),
        ("Гейдар Али оглы Алиев", "|Гейдар|Али оглы|Алиев| patronymic=Али оглы"),
        ("Шевченко Тарас Григорович", "|Тарас|Григорович|Шевченко| patronymic=Григорович"), ("Юрий и Анна Петровы", "|Юрий и Анна||Петровы|"),
        ("Кузнецова Ольга Сергеевна, бухгалтер", "|Ольга|Сергеевна|Кузнецова| patronymic=Сергеевна"), ("Петрова Анна", "|Анна||Петрова|"),
    ])
    func russian(_ value: String, _ expected: String) { #expect(parts(value) == expected, "'\(value)'") }

    @Test(arguments: [
        ("Jonas Petraitis", "|Jonas||Petraitis|"), ("Petraitis Jonas", "|Jonas||Petraitis|"), ("Petraitis J.", "|J.||Petraitis|"),
        ("Kazlauskaitė Ona Marija", "|Ona|Marija|Kazlauskaitė|"), ("p. Jonas Petraitis", "p.|Jonas||Petraitis|"),
        ("Prof. habil. dr. Jonas Petraitis", "Prof. habil. dr.|Jonas||Petraitis|"),
        ("Ona Petraitienė (Jonaitytė)", "|Ona||Petraitienė| birth-name=Jonaitytė"),
        ("Ona Petraitienė (mergautinė Rimkutė)", "|Ona||Petraitienė| birth-name=Rimkutė"), ("Jonas Petraitis, direktorius", "|Jonas||Petraitis|"),
        ("Jonas ir Ona Petraičiai", "|Jonas ir Ona||Petraičiai|"),
        ("Ursula von der Leyen geb. Albrecht", "|Ursula||von der Leyen| birth-name=Albrecht"),
        ("Dipl.-Ing. Anna Schmidt", "Dipl.-Ing.|Anna||Schmidt|"), ("dr hab. inż. Jan Nowak", "dr hab. inż.|Jan||Nowak|"),
        ("Maria Kowalska z domu Nowak", "|Maria||Kowalska| birth-name=Nowak"), ("Ing. Jan Novák, CSc.", "Ing.|Jan||Novák|CSc."),
    ])
    func lithuanianAndOthers(_ value: String, _ expected: String) { #expect(parts(value) == expected, "'\(value)'") }

    /// Every word of a name lies in one part, or is a word such as `née`; no part says what is not in the name.
    @Test func partsAreMadeOfTheName() {
        var random = SmallGenerator(seed: 7)
        let words = [
            "Dr.", "John", "de", "la", "Smith", ",", "Jr.", "MA", "van", "Иванов", "Иван", "Иванович", "(Jack)", "y", "née", "i", "V", "X.Y.Z.",
            "PhD", "abdul",
            "St", "Mr.", "and", "of", "'t", "do", "p.", "ė", "\"", "(", ";", "Ph.", "D.", "z", "domu", "оглы", "-", "A.B.",
        ]
        for _ in 0..<1000 {
            var value = ""
            for _ in 0...random.below(9) { value += (value.isEmpty ? "" : " ") + words[random.below(words.count)] }
            let told = parts(value)
            for word in told.split(whereSeparator: { " |,=".contains($0) })
            where !word.contains("-name") && word != "nickname" && word != "patronymic" {
                #expect(value.contains(word), "'\(value)': \(told)")
            }
        }
    }

    @Test func whatIsNoNameHasNoParts() {
        for value in ["jonas@example.lt", "+370 612 34567", "-", String(repeating: "Jonas ", count: 60), String(repeating: "a ", count: 50)] {
            #expect(parts(value) == "||||", "'\(value)'")
        }
        #expect(parts(String(repeating: "(", count: 250)) == "||||")
    }
}
