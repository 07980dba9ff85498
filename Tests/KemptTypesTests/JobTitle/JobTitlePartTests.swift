import KemptCore
import KemptTypes
import Testing

@Suite struct JobTitlePartTests {
    let type = JobTitleType(Values(JobTitleType.spec.spec, nil, at: .nowhere), TypeContext(asOf: (2026, 11, 21), problems: Problems()))
    let workspace = Workspace()

    func part(_ name: String, _ value: String) -> String {
        guard let index = JobTitleType.spec.parts.firstIndex(where: { $0.name == name }) else { return "no part \(name)" }
        let buffer = ByteBuffer()
        withCell(value) { type.appendPart(index, of: $0, companion: .missing, to: buffer, workspace) }
        return buffer.cell.string
    }

    @Test(arguments: [
        ("CEO", "c-level", "management"), ("Founder & CEO", "c-level", "management"), ("CFO", "c-level", "finance"), ("CTO", "c-level", "it"),
        ("Chief Happiness Officer", "c-level", ""), ("Founder", "owner", "management"), ("Partner", "owner", ""),
        ("Board Member", "board", "management"),
        ("Vice President", "vp", "management"), ("Senior Vice President of Global Sales", "vp", "sales"), ("VP, Marketing", "vp", "marketing"),
        ("Director", "director", ""), ("Sales Director", "director", "sales"), ("Director of Human Resources", "director", "hr"),
        ("Deputy Director", "director", ""), ("Head of Sales", "head", "sales"), ("Chief Accountant", "head", "finance"),
        ("Chief Engineer", "head", "engineering"),
        ("Sales Manager", "manager", "sales"), ("Assistant Manager", "manager", ""), ("IT Manager", "manager", "it"), ("Team Lead", "lead", ""),
        ("Senior Software Engineer", "senior", "it"), ("Accountant", "staff", "finance"), ("Software Developer", "staff", "it"),
        ("Junior Developer", "junior", "it"), ("Intern", "intern", ""), ("Assistant to the CEO", "staff", "administration"),
        ("CEO Assistant", "staff", "administration"), ("Executive Assistant", "staff", "administration"), ("Lion Tamer", "", ""),
        ("Генеральный директор", "c-level", "management"), ("Директор по персоналу", "director", "hr"), ("Начальник отдела продаж", "head", "sales"),
        ("Заместитель директора по производству", "director", "production"), ("Водитель директора", "staff", "logistics"),
        ("Помощник руководителя", "staff", "administration"), ("Менеджер по всему", "manager", ""), ("Старший инженер", "senior", "engineering"),
        ("Владелец", "owner", "management"), ("Главный технолог", "head", "production"), ("Стажёр отдела маркетинга", "intern", "marketing"),
        ("Generalinis direktorius", "c-level", "management"), ("Pardavimų direktorė", "director", "sales"),
        ("Rinkodaros vadovė", "head", "marketing"),
        ("Direktoriaus pavaduotojas gamybai", "director", "production"), ("Direktoriaus padėjėja", "staff", "administration"),
        ("Vyr. buhalterė", "head", "finance"), ("Vyresnysis inžinierius", "senior", "engineering"), ("Savininkas", "owner", "management"),
    ])
    func rankAndDepartment(_ value: String, _ rank: String, _ department: String) {
        #expect(part("seniority", value) == rank, "'\(value)'")
        #expect(part("department", value) == department, "'\(value)'")
    }

    /// Owners of products, partners of firms, heads of nobody, those who were and those who stand in.
    @Test(arguments: [
        ("General Manager", "director", "management"), ("Country Manager", "director", ""), ("HR Business Partner", "", "hr"),
        ("Partner Account Manager", "manager", "sales"), ("Head of Partner Sales", "head", "sales"), ("Product Owner", "lead", "product"),
        ("Process Owner", "", "operations"), ("Business Owner", "owner", "management"), ("Junior Partner", "owner", ""),
        ("Principal Engineer", "senior", "engineering"), ("Principal Software Engineer", "senior", "it"), ("Principal", "head", "education"),
        ("Главный специалист", "senior", ""), ("главный консультант", "senior", ""), ("Vyr. specialistė", "senior", ""),
        ("vyr. vadybininkas", "manager", ""), ("Главный инженер", "head", "engineering"), ("Vyr. inžinierius", "head", "engineering"),
        ("Former CEO", "", "management"), ("CEO (former)", "", "management"), ("Former CEO, Board Member", "board", "management"),
        ("Бывший директор", "", ""), ("экс-директор", "", ""), ("Ex-CEO", "", "management"), ("buvusi direktorė", "", ""), ("Retired", "staff", ""),
        ("и.о. директора", "director", ""), ("И. о. генерального директора", "c-level", ""), ("врио директора", "director", ""),
        ("исполняющая обязанности директора", "director", ""), ("laikinai einanti direktoriaus pareigas", "director", ""),
        ("PA to CEO", "staff", "administration"), ("Advisor to the CEO", "staff", "administration"), ("V.P. of Sales", "vp", "sales"),
        ("Abteilungsleiter Einkauf", "head", "purchasing"), ("Projektleiterin", "manager", "project"),
    ])
    func ranksThatMislead(_ value: String, _ rank: String, _ department: String) { rankAndDepartment(value, rank, department) }

    @Test(arguments: [
        ("CEO", "yes", "decides"), ("Owner", "yes", "decides"), ("Sales Director", "yes", "decides"), ("Head of IT", "yes", "evaluates"),
        ("Procurement Manager", "no", "evaluates"), ("Sales Manager", "no", "champion"), ("Senior Lawyer", "no", "evaluates"),
        ("Senior Designer", "no", "influences"), ("Accountant", "no", "influences"), ("Driver", "no", "uses"), ("Intern", "no", "uses"),
        ("Lion Tamer", "", ""),
    ])
    func theirPartInAPurchase(_ value: String, _ decides: String, _ role: String) {
        #expect(part("decision-maker", value) == decides, "'\(value)'")
        #expect(part("buying-role", value) == role, "'\(value)'")
    }

    @Test(arguments: [
        ("CEO", "en"), ("Sales Manager", "en"), ("Head of Fun", "en"), ("Менеджер по всему", "ru"), ("Генеральный директор", "ru"),
        ("Керівник відділу", "uk"),
        ("Direktorius", "lt"), ("Direktoriaus padėjėja", "lt"), ("Geschäftsführer", "de"), ("Kierownik", "pl"), ("Zzz Qqq", ""),
    ])
    func languages(_ value: String, _ language: String) { #expect(part("language", value) == language, "'\(value)'") }

    @Test func recognised() {
        for known in ["CEO", "Founder & CEO", "Генеральный директор", "ceo", "Senior Software Engineer"] {
            #expect(part("recognised", known) == "yes", "'\(known)'")
        }
        for unknown in ["Lion Tamer", "Head of Fun", "CEO & Lion Tamer", "CEOn", "&&&", String(repeating: "CEO & ", count: 50)] {
            #expect(part("recognised", unknown) == "no", "'\(unknown)'")
        }
    }

    /// What standardizing writes has the rank of what stood there.
    @Test func theRankIsKept() {
        let harness = TypeHarness(JobTitleType.self)
        for value in [
            "Учредитель и генеральный директор", "Vyr. buhalterė", "Старший менеджер", "Sr. Software Engineer", "Pardavimų vadybininkė",
            "Зам. директора",
            "Chief Executive Officer", "VP Sales", "Тимлид", "Младший программист", "Praktikantas", "Совладелец", "Член правления", "Начальник смены",
        ] {
            let result = harness.read(value).result
            #expect(part("seniority", result) == part("seniority", value), "'\(value)' became '\(result)'")
            #expect(part("seniority", result) != "", "'\(value)'")
        }
    }

    @Test func everyPartStandsInAnExample() {
        let harness = TypeHarness(JobTitleType.self)
        for declared in JobTitleType.spec.parts {
            let found = JobTitleType.spec.examples.contains { part(declared.name, harness.read($0.value).result) != "" }
            #expect(found, "\(declared.name)")
        }
    }

    @Test func longTitles() {
        for pattern in ["a", "ceo ", "vice ", "& ", "и ", ", ", "директор "] {
            let value = String(repeating: pattern, count: 12_000 / pattern.utf8.count) + "x"
            for declared in JobTitleType.spec.parts { #expect(part(declared.name, value).utf8.count < 20) }
        }
    }
}

@Suite struct JobTitleDictionaryTests {
    func type(added: [(String, String)] = [], removed: [String] = []) -> JobTitleType {
        var changes = WordChanges()
        changes.added = added.map { (word: $0.0, meaning: $0.1) }
        changes.removed = removed
        let context = TypeContext(asOf: (2026, 11, 21), problems: Problems(), words: ["": changes])
        return JobTitleType(Values(JobTitleType.spec.spec, nil, at: .nowhere), context)
    }

    func read(_ type: JobTitleType, _ value: String) -> String {
        let workspace = Workspace()
        let reading = withCell(value) { type.read($0, companion: .missing, workspace) }
        return reading.wrote ? workspace.output.cell.string : value
    }

    @Test func ownTitlesComeFirst() {
        let own = type(added: [
            ("lion tamer", "Lion Tamer"), ("Vadybininkas", "Pardavimų vadybininkas"), ("Укротитель", "Lion Tamer"), ("Chief Clown", ""),
        ])
        #expect(read(own, "LION TAMER") == "Lion Tamer")
        #expect(read(own, "Укротитель львов") == "Укротитель львов")
        #expect(read(own, "укротитель") == "Lion Tamer")
        #expect(read(own, "vadybininkas") == "Pardavimų vadybininkas")
        #expect(read(own, "Pardavimų vadybininkas") == "Pardavimų vadybininkas")
        #expect(read(own, "chief clown") == "Chief Clown")
        #expect(read(own, "CEO / lion tamer") == "CEO & Lion Tamer")
        #expect(read(own, "Генеральный директор") == "CEO")
    }

    @Test func ownTitlesCanTakeAPlaceOfOurs() {
        let own = type(added: [("ceo", "Chief Executive Officer"), ("Генеральный директор", "Chief Executive Officer")])
        #expect(read(own, "CEO") == "CEO" || read(own, "CEO") == "Chief Executive Officer")
        #expect(read(own, "Chief Executive Officer") == "Chief Executive Officer")
        #expect(read(own, "генеральный директор") == "Chief Executive Officer")
    }

    @Test func removedTitlesAreLeftAlone() {
        let own = type(removed: ["Programmer", "CRO", "Chief Revenue Officer"])
        #expect(read(own, "Programmer") == "Programmer")
        #expect(read(own, "Программист") == "Software Developer")
        #expect(read(own, "cro") == "cro")
        #expect(read(own, "CHRO") == "CHRO")
    }

    @Test func readingTwiceIsReadingOnce() {
        let own = type(added: [("lion tamer", "Lion Tamer"), ("a", "B"), ("B", "C"), ("ceo", "Boss")], removed: ["Director"])
        for value in ["lion tamer", "A", "b", "B", "C", "CEO", "ceo", "Boss", "Director", "Direktorius", "ceo & a"] {
            let once = read(own, value)
            #expect(read(own, once) == once, "'\(value)' became '\(once)'")
        }
    }
}
