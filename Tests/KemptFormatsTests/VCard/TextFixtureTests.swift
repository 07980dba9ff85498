import Glibc
import KemptCore
import Testing

@testable import KemptFormats

/// The fixtures of XML, JSON Lines and vCard: what is in them, and what becomes of them when they are damaged.
@Suite struct TextFixtureTests {
    let folder = Folder()

    private func fixture(_ name: String) -> String {
        let path = hostile(name)
        return path.split(separator: "/").dropLast(2).map { "/" + $0 }.joined() + "/" + name
    }

    private func source(_ name: String, _ path: String) -> any Source {
        switch name {
        case "counterparties.xml": xmlSource(path, [("preset", settingText("commerceml"))])
        case "signups.jsonl": JSONLinesSource(path: path, encoding: .utf8)
        default: VCardSource(path: path, encoding: .utf8)
        }
    }

    private func column(_ name: String, _ column: String) throws -> [String] {
        let source = source(name, fixture(name))
        let index = try #require(try source.probe().columns.firstIndex(of: column))
        return try read(source).texts.map { $0[index] }
    }

    @Test func holdWhatTheySay() throws {
        let none = "(missing)"
        #expect(try column("counterparties.xml", "company") == ["Ромашка", "Север-Торг", "Кузнецова Александра"])
        #expect(try column("counterparties.xml", "legal_name") == ["ООО «Ромашка»", "АО «Север & Торг»", none])
        #expect(try column("counterparties.xml", "email") == ["office@romashka.example", "info@sever-torg.example; sales@sever-torg.example", none])
        #expect(try column("signups.jsonl", "name.first") == ["Ona", "Ольга", "Anna", "Živilė", "Emoji"])
        #expect(try column("signups.jsonl", "id") == ["1001", "1002", "01003", "1004", "1006"])
        #expect(try column("signups.jsonl", "score") == [none, none, "9007199254740993", none, none])
        #expect(try column("contacts.vcf", "family") == ["Petraitienė", "Смирнова", "д’Арк"])
        #expect(try column("contacts.vcf", "mobile") == ["+370 612 00001", "+7 921 555-01-16", "+7-921-555-0117"])
        #expect(try read(source("signups.jsonl", fixture("signups.jsonl"))).rejects.map(\.line) == [6])
        #expect(try read(source("contacts.vcf", fixture("contacts.vcf"))).rejects.map(\.rule) == ["vcard.no-end"])
    }

    /// Cut at ten places, bytes flipped, doubled, a NUL put in: read or refused, every ordinal told once, and the same in small pieces.
    @Test(arguments: ["counterparties.xml", "signups.jsonl", "contacts.vcf"]) func surviveMutations(_ name: String) throws {
        let whole = contents(fixture(name))
        #expect(!whole.isEmpty)
        var random = Seeded(name.utf8.count)
        var mutants = (1...10).map { Array(whole[..<(whole.count * $0 / 11)]) }
        for _ in 0..<40 {
            var bytes = whole
            for _ in 0..<20 { bytes[random.below(bytes.count)] ^= UInt8(1 << random.below(8)) }
            mutants.append(bytes)
            bytes = whole
            bytes[random.below(bytes.count)] = 0
            mutants.append(bytes)
        }
        mutants.append(whole + whole)
        for (index, mutant) in mutants.enumerated() {
            let path = folder.write(mutant, "m-\(name)")
            var content = Content()
            let message = failure { content = try read(source(name, path)) }
            check(message == "(no failure)" || message.hasPrefix("input: "), "\(name) \(index): \(message)")
            check(Set(content.records.map(\.ordinal)).count == content.records.count, "\(name) \(index): ordinals")
        }
    }
}
