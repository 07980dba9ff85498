import KemptCore
import Testing

@testable import KemptTypes

/// Where a type comes to its judgement at a glance, the glance says what the whole reading says.
@Suite struct QuickLookTests {
    private struct Verdict: Equatable {
        let mark: Mark
        let written: String?
    }

    /// Compares the two readings of texts made of these pieces; most must be settled one way as well as the other.
    private func compare(
        _ pieces: [String], most: Int, seed: UInt64, _ quickly: (Cell, Workspace) -> Reading, _ wholly: (Cell, Workspace) -> Reading
    ) {
        let workspace = Workspace()
        func verdict(_ text: String, _ read: (Cell, Workspace) -> Reading) -> Verdict {
            workspace.output.removeAll()
            let reading = withCell(text) { read($0, workspace) }
            return Verdict(mark: reading.mark, written: reading.wrote ? workspace.output.cell.string : nil)
        }
        var random = SmallGenerator(seed: seed)
        var sound = 0
        for _ in 0..<8000 {
            let text = (0..<1 + random.below(most)).map { _ in pieces[random.below(pieces.count)] }.joined()
            if text.isEmpty { continue }
            let quick = verdict(text, quickly)
            sound += quick.mark == 0 ? 1 : 0
            #expect(quick == verdict(text, wholly), "'\(text)'")
        }
        #expect(sound > 100)
    }

    @Test func street() {
        let type = TypeHarness(StreetType.self).type
        let pieces = [
            "Gedimino", "pr.", " ", " ", " ", "12", "-3", "ул. ", "Ленина", "ЛЕНИНА", "g.", "Žalgirio", ",", "/", "&amp;", "&", " \u{A0}", "a\u{301}",
            "straße", "MÃ¼ller", "Ïåòðîâ", "РРІР°РЅ", "—", "п/я", "нет", "n/a", "\u{200B}", "?", "１", "中", "Ѓ", "â€“",
        ]
        compare(pieces, most: 6, seed: 5, { type.read($0, companion: .missing, $1) }, { type.readSlowly($0, $1) })
    }

    @Test func companyInQuotes() {
        let type = TypeHarness(CompanyType.self).type
        let pieces = [
            "UAB ", "ООО ", "ООО", " GmbH", "\"", "\"", "\"", "\"", "Senukai", "Ромашка", "Стройe", "Юг", " ", " ", "-", ", ", "„", "“", "«", "»",
            "(", ")",
            "ИП ", "Ltd", "ltd.", "М", "?", ";", "'", "&", "n/a", "нет", "Test", "1",
        ]
        let kinds = CompanyType.spec.outcomes.map(\.kind)
        compare(
            pieces, most: 7, seed: 9,
            { cell, workspace in
                // Without straight quotes the quick look lets some words for nothing pass.
                hasQuote(cell) ? type.read(cell, companion: .missing, workspace) : .same
            },
            { cell, workspace in hasQuote(cell) ? Settling.read(cell, workspace, kinds: kinds) { type.readSlowly($0, workspace) } : .same })
    }

    private func hasQuote(_ cell: Cell) -> Bool { (0..<cell.count).contains { cell[$0] == UInt8(ascii: "\"") } }

    @Test(arguments: [[], [("many", "true")], [("case", "domain")]] as [[(String, String)]])
    func email(_ settings: [(String, String)]) {
        let type = TypeHarness(EmailType.self, settings).type
        let pieces = [
            "Anna", "JONAS", "x", ".", ".", "_", "+", "'", "|", "/", "*", "@", "@", "@Gmail.com", "@FIRMA.LT", "@gmial.com", "@x.local", "-", "1",
            " ", ",",
            "ž", "А", "<", ">", "mailto:", "MAILTO:", "xn--", ".LT", "Com", "!", "`",
        ]
        compare(pieces, most: 6, seed: 3, { type.read($0, companion: .missing, $1) }, { type.readOther($0, $1) })
    }
}
