import KemptCore
import KemptTypes
import Testing

/// Which names are given names and which are family names, and what is told of swapped fields.
@Suite struct NameRolesTests {
    private let workspace = Workspace()

    private func judge(_ value: String) -> NameLikelihood { withCell(value) { NameRoles.judge($0, workspace) } }
    private func areSwapped(_ first: String, _ last: String) -> Bool {
        withCell(first) { one in withCell(last) { NameRoles.areSwapped(given: one, family: $0, workspace) } }
    }

    @Test(arguments: [
        "Jonas", "Petras", "Ona", "Ugnė", "Мария", "Иван", "Ольга", "Саша", "Linda", "Bob", "Ieva", "Oleksandr", "Анна-Мария", "JONAS", "Zofia",
    ])
    func givenNames(_ value: String) { #expect(judge(value).given >= 80) }

    @Test(arguments: [
        "Petraitis", "Kazlauskienė", "Kazlauskaitė", "Jonaitytė", "Šimkus", "Smith", "O'Brien", "Иванов", "Шевченко", "Петровская", "Müller",
        "van der Berg",
        "Nowak", "Bērziņš", "Wójcik",
    ])
    func familyNames(_ value: String) { #expect(judge(value).isSurelyFamily) }

    @Test(arguments: ["Adam", "Mark", "James", "Thomas", "Lee", "Wei", "Martin", "Ким", "Kim", "Xqzrt", "J.", "", "De"])
    func doubtfulNames(_ value: String) { #expect(!judge(value).isSurelyGiven && !judge(value).isSurelyFamily) }

    @Test func swappedFields() {
        for (first, last) in [
            ("Petraitis", "Jonas"), ("Иванова", "Мария"), ("Шевченко", "Ольга"), ("Kowalski", "Zofia"), ("Kazlauskienė", "Rūta"), ("Smith", "Linda"),
        ] {
            #expect(areSwapped(first, last), "\(first) \(last)")
            #expect(!areSwapped(last, first), "\(last) \(first)")
        }
        // Names from the specification that must survive, and what looks alike.
        for (first, last) in [
            ("Adam", "Mark"), ("Chen", "Wei"), ("Jonas", "Petras"), ("Mark", "Adam"), ("Wei", "Chen"), ("Petras", "Jonas"), ("James", "Thomas"),
            ("Martin", "Paul"), ("Taylor", "Kim"), ("Jordan", "Kelly"), ("Morgan", "Lee"), ("Jonas", ""), ("", "Jonas"), ("Petraitis", "J."),
        ] {
            #expect(!areSwapped(first, last), "\(first) \(last)")
        }
    }

    @Test func wordsBehindManyAreNotRead() {
        #expect(judge(String(repeating: "x ", count: 90) + "Jonas") == NameLikelihood(given: 0, family: 0))
        #expect(judge(String(repeating: "Jonas", count: 100)) == NameLikelihood(given: 0, family: 0))
    }
}
