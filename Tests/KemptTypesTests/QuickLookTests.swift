import KemptCore
import Testing

@testable import KemptTypes

/// Where a type comes to its judgement at a glance, the glance says what the whole reading says.
@Suite struct QuickLookTests {
    private struct Verdict: Equatable {
        let mark: Mark
        let written: String?
    }

    /// Compares the two readings of texts made of these pieces; nil where the quick one leaves it to the other.
    private func compare(
        _ pieces: [String], most: Int, seed: UInt64, _ quickly: (Cell, Workspace) -> Reading?, _ wholly: (Cell, Workspace) -> Reading
    ) {
        let workspace = Workspace()
        func verdict(_ text: String, _ read: (Cell, Workspace) -> Reading?) -> Verdict? {
            workspace.output.removeAll()
            return withCell(text) { read($0, workspace) }.map { Verdict(mark: $0.mark, written: $0.wrote ? workspace.output.cell.string : nil) }
        }
        var random = SmallGenerator(seed: seed)
        var settled = 0
        for _ in 0..<8000 {
            let text = (0..<1 + random.below(most)).map { _ in pieces[random.below(pieces.count)] }.joined()
            guard let quick = verdict(text, quickly) else { continue }
            settled += 1
            #expect(quick == verdict(text, wholly), "'\(text)'")
        }
        #expect(settled > 100)
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
            "UAB ", "ООО ", "ООО", " GmbH", "\"", "\"", "\"", "\"", "''", ",,", "’’", "<<", ">>", "Senukai", "Ромашка", "Стройe", "Юг", " ", " ", "-",
            ", ", "„", "“", "«", "»",
            "(", ")",
            "ИП ", "Ltd", "ltd.", "М", "?", ";", "'", "&", "n/a", "нет", "Test", "1",
        ]
        let kinds = CompanyType.spec.outcomes.map(\.kind)
        compare(
            pieces, most: 7, seed: 9,
            { cell, workspace in
                // Without straight quotes the quick look lets some words for nothing pass.
                hasQuote(cell) ? type.read(cell, companion: .missing, workspace) : nil
            },
            { cell, workspace in Settling.read(cell, workspace, kinds: kinds) { type.readSlowly($0, workspace) } })
    }

    private func hasQuote(_ cell: Cell) -> Bool { (0..<cell.count).contains { cell[$0] == UInt8(ascii: "\"") } }

    /// What the rules of mail let pass and nobody's mailbox is called, at the start above all.
    @Test(arguments: [false, true], [false, true])
    func email(many: Bool, lowers: Bool) {
        let type = TypeHarness(EmailType.self, [("many", "\(many)"), ("case", lowers ? "lower" : "domain")]).type
        let pieces = [
            "anna", "jonas", "x", "1", "a/b", ".", "_", "+", "-", "'", "'", "`", "|", "|", "*", "/", "!", "?", "=", "#", "{at}", "{", "}", "&amp",
            "~",
            "mailto", "@", "@gmail.com", "@gmail.com", "@firma.lt", "@bk.ru", "@gmial.com", "@x.local", "@mail.con", "@xn--a.lt", "@a.b-c.museum",
        ]
        compare(
            pieces, most: 5, seed: 11,
            { cell, workspace in
                let shape = EmailShape.examine(cell)
                return shape.fault == .none && shape.isASCII ? type.read(cell, companion: .missing, workspace) : nil
            }, { type.readOther($0, $1) })
    }

    @Test func emailInCapitals() {
        let type = TypeHarness(EmailType.self).type
        let pieces = [
            "Anna", "JONAS", "Anna", "petras", "x", ".", ".", "_", "+", "'", "|", "/", "*", "@", "@", "@Gmail.com", "@FIRMA.LT", "@Firma.lt",
            "@Bk.RU", "@gmial.com", "@x.local", "-", "1",
            " ", ",",
            "ž", "А", "<", ">", "mailto:", "MAILTO:", "xn--", ".LT", "Com", "!", "`",
        ]
        compare(pieces, most: 6, seed: 3, { EmailShape.examine($0).fault == .none ? nil : type.readCapitals($0, $1) }, { type.readOther($0, $1) })
    }
}
