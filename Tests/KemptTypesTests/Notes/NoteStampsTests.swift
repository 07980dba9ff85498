import KemptCore
import KemptTypes
import Testing

/// Notes that are added with the date and the record they come from.
@Suite struct NoteStampsTests {
    private static let stamps = NoteStamps(sources: ["crm", "Счета"])

    private func append(_ existing: String, _ added: String, day: String = "2026-03-04", record: String = "crm:17") -> String {
        let stamp = ByteBuffer()
        withCell(day) { day in withCell(record) { NoteStamps.append(day: day, record: $0, to: stamp) } }
        let buffer = ByteBuffer()
        withCell(existing) { one in
            withCell(added) { two in
                NotesAppending.append(one, two, stamp: stamp.cell, stamps: Self.stamps, separator: "\n", to: buffer)
            }
        }
        return buffer.cell.string
    }

    @Test(arguments: [
        ("", "Called.", "[2026-03-04 crm:17] Called."), ("Called.", "Called.", "Called."), ("Called.", "", "Called."),
        ("Called.", "Sutiko.\n\nПисьмо.", "Called.\n[2026-03-04 crm:17] Sutiko.\n[2026-03-04 crm:17] Письмо."),
        ("Called.\n[2026-03-04 crm:17] Sutiko.", "Sutiko.", "Called.\n[2026-03-04 crm:17] Sutiko."),
        ("Called.\n[2025-01-01 old:3] Sutiko.", "Sutiko.", "Called.\n[2025-01-01 old:3] Sutiko."),
        ("Called.", "[2025-01-01 old:3] Sutiko.", "Called.\n[2025-01-01 old:3] Sutiko."),
        ("Sutiko.", "[2025-01-01 old:3] Sutiko.", "Sutiko."),
        ("a", "one\ntwo", "a\n[2026-03-04 crm:17] one\ntwo"), ("a\n[2026-03-04 crm:17] one\ntwo", "one\ntwo", "a\n[2026-03-04 crm:17] one\ntwo"),
        ("[skubu] Called.", "Called.", "[skubu] Called.\n[2026-03-04 crm:17] Called."),
        ("[crm:9] Called.", "Called.", "[crm:9] Called."), ("[shop:9] Called.", "Called.", "[shop:9] Called.\n[2026-03-04 crm:17] Called."),
        ("[crm#9] Called.", "Called.", "[crm#9] Called."), ("[2026-03-04 ] x", "x", "[2026-03-04 ] x\n[2026-03-04 crm:17] x"),
    ])
    func appended(_ existing: String, _ added: String, _ expected: String) {
        #expect(append(existing, added) == expected)
        #expect(append(expected, added) == expected, "adding it once more changes nothing")
        #expect(append(expected, added, day: "2026-04-01", record: "Счета:2") == expected, "nor does another record that says the same")
    }

    @Test func stampsWithoutDateOrWithStrangeNames() {
        #expect(append("a", "b", day: "") == "a\n[crm:17] b")
        #expect(append("a\n[crm:17] b", "b", day: "") == "a\n[crm:17] b")
        #expect(append("a", "b", record: "Счета:7]\n8") == "a\n[2026-03-04 Счета:7__8] b")
        #expect(append("a\n[2026-03-04 Счета:7__8] b", "b") == "a\n[2026-03-04 Счета:7__8] b")
        #expect(append("a", "b", day: "", record: "crm#3") == "a\n[crm#3] b")
    }

    /// What a stamp writes of a source's name is what it is known by.
    @Test func aStrangeSourceIsKnownAgain() {
        let stamps = NoteStamps(sources: ["b]il"])
        let stamp = ByteBuffer()
        withCell("") { day in withCell("b]il:R1") { NoteStamps.append(day: day, record: $0, to: stamp) } }
        #expect(stamp.cell.string == "[b_il:R1] ")
        let buffer = ByteBuffer()
        withCell("First.\n[b_il:R1] Second.") { one in
            withCell("Second.") { NotesAppending.append(one, $0, stamp: stamp.cell, stamps: stamps, separator: "\n", to: buffer) }
        }
        #expect(buffer.cell.string == "First.\n[b_il:R1] Second.")
    }

    /// Hostile: nothing is read behind the end of a line.
    @Test(arguments: [
        "", "[", "[]", "[2026", "[2026-03-04", "[2026-03-04 ", "[2026-03-04 crm:1", "[2026-03-04 crm:1]", "[crm", "[crm:", "[crm:]", "[crm:1] ",
    ])
    func cutStamps(_ line: String) {
        withCell(line) { #expect(Self.stamps.end(in: $0) == 0) }
        #expect(append(line, "b") == (line.isEmpty ? "" : line + "\n") + "[2026-03-04 crm:17] b")
    }
}
