import Testing

/// `survivorship: {notes: append}`: notes grow together, and no paragraph is said twice.
@Suite struct NotesMergeTests {
    @Test func paragraphsAreNotRepeated() throws {
        let scratch = try Scratch()
        try scratch.write(
            """
            id,first,last,email,notes
            1,Rasa,Petrauskienė,rasa@ramune.example,"Skambinta 03-01.

            Sutiko susitikti."
            2,Rasa,Petrauskienė,rasa@ramune.example,"Sutiko susitikti.

            Письмо отправлено."
            3,Rasa,Petrauskienė,rasa@ramune.example,Skambinta 03-01.

            """, to: "people.csv")
        try scratch.write(
            """
            kempt: 1
            fields:
              id: {type: identifier, key: true}
              first: {type: given-name}
              last: {type: family-name}
              email: {type: email}
              notes: {type: notes}
            extract: [{csv: people.csv}]
            stages:
              - standardize
              - deduplicate: {merge: auto, survivorship: {notes: append}}
            load: {kept: {csv: out/kept.csv}, quarantined: nowhere, dropped: nowhere, merged: nowhere, archived: nowhere}
            stop-when: {merged: 100%}

            """, to: "p.yml")
        let outcome = try scratch.run("run", "p.yml", "--as-of", "2026-06-30")
        #expect(outcome.code == 0, "\(outcome.said)")
        let kept = try scratch.table("out/kept.csv")
        #expect(try kept.column("notes") == ["Skambinta 03-01.\n\nSutiko susitikti.\nПисьмо отправлено."])
    }
}
