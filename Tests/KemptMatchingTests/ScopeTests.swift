import KemptCore
import KemptMatching
import Testing

@Suite struct ScopeTests {
    private let jonas: [String?] = [nil, "Jonas", "Petraitis", "Ramunė", "jonas.petraitis@x.lt", "37061234567"]
    private func record(_ id: String, phone: String = "37061234567") -> [String?] {
        var record = jonas
        record[0] = id
        record[5] = phone
        return record
    }
    private func source(_ name: String, _ rows: [[String?]]) -> People.Source { People.Source(name: name, role: .base, rows: rows) }

    @Test func `across compares records of different sources only`() {
        let people = People([source("a", [record("1"), record("2")]), source("b", [record("3")])])
        #expect(people.patch(People.plan()).story == ["1>0", "2>0"])
        let across = people.patch(People.plan { $0.scope = .across })
        // Both records of the first source are like the third, and may not meet through it: they have never been compared.
        #expect(across.merges.map(\.row) == [2], "\(across.transcript)")
        let both = People([source("a", [record("1"), record("2")]), source("b", [record("3"), record("4")])])
        #expect(both.patch(People.plan { $0.scope = .across }).merges.map(\.survivor).sorted() == [0, 1])
        #expect(People([source("a", [record("1"), record("2")])]).patch(People.plan { $0.scope = .across }).story.isEmpty)
    }

    /// What somebody has said goes before what is supposed of a source.
    @Test func `across joins two of one source that a person has called one`() {
        let people = People([source("a", [record("1"), record("2")]), source("b", [record("3")])])
        let plan = People.plan {
            $0.scope = .across
            $0.sourceNames = ["a", "b"]
            let book = DecisionBook()
            let (one, other) = (PairDecision.Name(source: "a", id: "1"), PairDecision.Name(source: "a", id: "2"))
            book.fill([PairDecision(one: one, other: other, isSame: true, oneContent: 0, otherContent: 0)])
            $0.decisions = book
        }
        #expect(people.patch(plan).story == ["1>0", "2>0"])
    }

    @Test func `within compares records of one source only`() {
        let people = People([source("a", [record("1"), record("2")]), source("b", [record("3"), record("4")])])
        let within = People.plan { $0.scope = .within }
        #expect(people.patch(within).story == ["1>0", "3>2"])
        #expect(People([source("a", [record("1")]), source("b", [record("3")])]).patch(within).story.isEmpty)
        // A reference is another source, and its records are left alone.
        let linked = People([source("a", [record("1")]), People.Source(name: "r", role: .reference, rows: [record("3"), record("4")])])
        #expect(linked.patch(within).story.isEmpty && linked.patch().story == ["1>0", "2>0"])
    }

    @Test func `one per source takes the best of several that fit`() {
        let people = People([
            source("a", [record("1", phone: "37069999999"), record("2")]), source("b", [record("3"), record("4", phone: "37069999999")]),
        ])
        let plan = People.plan {
            $0.scope = .across
            $0.onePerSource = true
        }
        #expect(people.patch(plan).story == ["2>1", "3>0"])
        let backwards = People([
            source("a", [record("2"), record("1", phone: "37069999999")]), source("b", [record("4", phone: "37069999999"), record("3")]),
        ])
        #expect(backwards.patch(plan).story == ["2>1", "3>0"])
    }

    @Test func `one per source holds in later rounds`() {
        let people = People([source("a", [record("1")]), source("b", [record("2")]), source("c", [record("3"), record("4")])])
        let patch = people.patch(People.plan { $0.onePerSource = true })
        #expect(patch.merges.count == 2)
    }
}
