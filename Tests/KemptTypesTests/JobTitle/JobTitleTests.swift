import KemptCore
import KemptTypes
import Testing

@Suite struct JobTitleTests {
    let type = TypeHarness(JobTitleType.self)
    let keeping = TypeHarness(JobTitleType.self, [("keep", "yes")])

    @Test func promises() {
        type.checkPromises(seeds: [
            "Founder / CEO", "Директор, учредитель", "Sr. Software Engineer", "Head of Sales and Marketing", "Vadovas ir savininkas",
            "CEO & CEO & CEO & CEO & CEO", "&&&",
        ])
        keeping.checkIdempotence()
    }

    @Test func noWordingBelongsToTwoTitles() {
        #expect(JobTitleType.faults == [])
    }

    @Test func unknownAndCanonicalTitlesAreLeftAlone() {
        type.expectSame([
            "CEO", "CFO", "Director", "Sales Manager", "Founder & CEO", "Owner & Director", "Senior Manager", "Lead Engineer", "Lion Tamer",
            "Painter", "Printer", "Head of Fun", "Менеджер по всему",
            "Директор по продажам и счастью", "Atstovas spaudai", "Sales & Marketing", "Meistras", "Kurjeras", "CEOs club", "Mover and Shaker",
            "Partnership", "VIP", "Brand Director", "County Manager", "Leasing Specialist", "Produce Manager", "Scorekeeper", "Nurse, Head",
            "Accounts Manager", "Chief Strategy Officer",
        ])
    }

    @Test(arguments: [
        ("Генеральный директор", "CEO"), ("Ген. директор", "CEO"), ("Generalinis direktorius", "CEO"), ("Chief Executive Officer", "CEO"),
        ("Главный исполнительный директор", "CEO"), ("Chief executive officer", "CEO"),
        ("Директор", "Director"), ("Direktorė", "Director"), ("direktorius", "Director"), ("Финансовый директор", "CFO"),
        ("Главный бухгалтер", "Chief Accountant"), ("Главбух", "Chief Accountant"),
        ("vyr. buhalterė", "Chief Accountant"), ("Vyr. finansininkė", "Chief Accountant"), ("Менеджер по продажам", "Sales Manager"),
        ("Pardavimų vadybininkė", "Sales Manager"), ("Sales manager", "Sales Manager"),
        ("Programuotojas", "Software Developer"), ("Программист", "Software Developer"), ("Зам. директора", "Deputy Director"),
        ("VP", "Vice President"), ("Savininkas", "Owner"),
        ("Owner & CEO.", "Owner & CEO"), ("CEO/Founder", "CEO & Founder"), ("Founder and CEO", "Founder & CEO"),
        ("Учредитель, директор", "Founder & Director"), ("Savininkas ir direktorius", "Owner & Director"),
        ("CEO / Генеральный директор", "CEO"), ("Sr. Software Engineer", "Senior Software Engineer"), ("Ведущий инженер", "Lead Engineer"),
        ("Директор - владелец", "Director & Owner"), ("Sales Mgr", "Sales Manager"), ("Sr. Sales Mgr.", "Senior Sales Manager"),
        ("account exec", "Account Executive"), ("Chief Exec Officer", "CEO"), ("Human Resources Mgr", "HR Manager"), ("HRD", "HR Director"),
        ("Software Eng.", "Software Engineer"), ("Sales Mgr & Owner", "Sales Manager & Owner"),
    ])
    func wordingsBecomeOne(_ value: String, _ expected: String) {
        type.expect(value, expected, "job-title.synonym")
    }

    @Test(arguments: [("CEO", ""), ("ceo", "CEO"), ("DIRECTOR", "Director"), ("founder & ceo", "Founder & CEO"), ("SALES MANAGER", "Sales Manager")])
    func caseOfKnownTitles(_ value: String, _ expected: String) {
        type.expect(value, expected.isEmpty ? value : expected, expected.isEmpty ? "" : "job-title.case")
    }

    @Test(arguments: [
        ("CEOn", "CEO"), ("Direktoruis", "Director"), ("Direktorus", "Director"), ("Sales Manger", "Sales Manager"),
        ("Менеджр по продажам", "Sales Manager"), ("Acountant", "Accountant"),
        ("Founder & Direktoruis", "Founder & Director"), ("Vadybinikas", "Manager"), ("Генеральный дирекор", "CEO"),
    ])
    func oneSlipIsMended(_ value: String, _ expected: String) {
        type.expect(value, expected, "job-title.spelling")
    }

    @Test func keepingTheWording() {
        keeping.expectSame(["Генеральный директор", "ceo", "CEOn", "Direktoruis", "Founder/CEO"])
        keeping.expect(" Генеральный  директор", "Генеральный директор", "job-title.whitespace")
        keeping.expect("Дирeктор", "Директор", "job-title.homoglyph")
    }

    @Test func whatIsNoTitle() {
        type.expectInvalid(["a@b.lt"], "job-title.email")
        type.expectInvalid(["123", "(1)"], "job-title.no-letter")
        #expect(type.matchForm("CEO") == "")
    }
}
