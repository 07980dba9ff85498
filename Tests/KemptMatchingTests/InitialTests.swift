import KemptCore
import KemptMatching
import Testing

/// An initial is filled by the name it stands for, as a blank is.
@Suite struct InitialTests {
    private func given(_ names: [String?], _ strategy: Survivorship = .fill) -> String? {
        let rows: [[String?]] = names.enumerated().map { ["\($0)", $1, "Petraitis", "Ramunė", "jp@alfa.lt", "37061234567"] }
        let people = People(rows)
        let after = people.rows(after: people.patch(People.plan { $0.survivorship.set(1, strategy) }))
        return after.count == 1 ? after[0][1] : "\(after.count) records"
    }

    @Test(
        arguments: [
            (["J.", "Jonas"], "Jonas"), (["Jonas", "J."], "Jonas"), (["J", "J."], "J"), ([nil, "J."], "J."), ([nil, "J.", "Jonas"], "Jonas"),
            (["А.", "Анна"], "Анна"), (["Ю. Б.", "Юргис"], "Юргис"), (["Jo", "Jo"], "Jo"), (["伟", "伟"], "伟"),
        ] as [([String?], String)])
    func `the name survives`(_ names: [String?], _ expected: String) {
        #expect(given(names) == expected)
    }

    @Test(arguments: [Survivorship.fill, .mostFrequent, .longest, .reviewIfDifferent])
    func `however it is chosen`(_ strategy: Survivorship) { #expect(given(["J.", "J.", "Jonas"], strategy) == "Jonas") }

    @Test func `unless nothing may be filled`() { #expect(given(["J.", "Jonas"], .never) == "J.") }

    @Test(
        arguments: [
            ("J. Smith", true), ("Smith J.R.", true), ("А. Соколова", true), ("Smith", true), ("Sokolova M", true), ("Ona Kazlauskaitė", false),
            ("John A. Smith", false), ("", false), ("...", false), ("王伟", false), (" ", false),
        ]) func `of a whole name`(_ name: String, _ isWanting: Bool)
    {
        let buffer = ByteBuffer()
        buffer.append(name)
        #expect(Initials(.fullName).stand(in: buffer.cell) == isWanting)
        #expect(!Initials(.familyName).stand(in: buffer.cell))
    }
}
