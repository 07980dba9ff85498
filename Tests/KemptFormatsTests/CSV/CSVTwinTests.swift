import KemptCore
import Testing

@testable import KemptFormats

/// CSVSource against its plain twin, on random text and at every size of chunk.
@Suite struct CSVTwinTests {
    static let chunkSizes = [1, 2, 3, 7, 1 << 16, 1 << 20]

    /// Nothing is found out, for random text says what it likes.
    static var plain: CSVSettings {
        var settings = CSVSettings()
        settings.delimiter = [44]
        settings.quote = "double"
        settings.escape = "none"
        settings.header = .rows(1)
        settings.encoding = .utf8
        return settings
    }

    /// A file of pieces that hurt: every kind of quote, line end, delimiter, bytes that are no text.
    static func randomBody(_ random: inout Seeded, terminator: String, columns: Int) -> [UInt8] {
        let quote = UInt8(ascii: "\"")
        let pieces: [[UInt8]] = [
            [quote], [quote], [quote, quote], [44], [44], [44], [59], Array(terminator.utf8), Array(terminator.utf8),
            Array(terminator.utf8), [13], [32],
            Array("a".utf8), Array("bc".utf8), Array("Žilvinas".utf8), Array("Ольга".utf8), Array("😀".utf8), [0xC3], [0xFF], [0],
        ]
        // Rare pieces are rare in some files only, so that there are also files in which nearly everything is right.
        let wildness = random.below(4)
        var text: [UInt8] = []
        for _ in 0..<random.below(60) {
            if random.below(4) >= wildness {
                text += wellFormedRow(&random, columns, terminator)
            } else {
                for _ in 0..<random.below(6) { text += random.pick(pieces) }
            }
        }
        if random.below(3) == 0 { while let last = text.last, last == 10 || last == 13 { text.removeLast() } }
        return text
    }

    private static func wellFormedRow(_ random: inout Seeded, _ columns: Int, _ terminator: String) -> [UInt8] {
        let fields = (0..<columns).map { _ in
            random.pick([
                "", "x", "Jonas", "5\" pipe", "\"a, b\"", "\"two\nlines\"", "\"say \"\"no\"\"\"", "\"\"", "\"\r\n\"", "Ольга", " y ",
            ])
        }
        return Array((fields.joined(separator: ",") + terminator).utf8)
    }

    @Test(arguments: ["\n", "\r\n"]) func agreesOnRandomText(_ terminator: String) throws {
        let folder = Folder()
        for seed in 1...250 {
            var random = Seeded(seed)
            let columns = 1 + random.below(4)
            let header = Array((["a", "b", "c", "d"][..<columns].joined(separator: ",") + terminator).utf8)
            let text = header + Self.randomBody(&random, terminator: terminator, columns: columns)
            let limit = random.pick([16 << 20, 16 << 20, 120, 40])
            let plain = PlainCSV(fieldCount: columns, recordLimit: limit).read(text, from: header.count, line: 2)
            let path = folder.write(text, "random.csv")
            for size in Self.chunkSizes {
                let source = CSVSource(path: path, settings: Self.plain, chunkBytes: size, recordLimit: limit, prefixBytes: header.count)
                compare(source, plain, "seed \(seed), chunks of \(size), limit \(limit)")
            }
        }
    }

    /// Quotes that run on from line to line, under limits they now and then keep: refused lines that lead into records that are read.
    @Test func agreesOnRunawayQuotes() throws {
        let folder = Folder()
        for seed in 1...400 {
            var random = Seeded(seed)
            var text = Array("a,b\n".utf8)
            for _ in 0..<random.below(40) {
                text +=
                    random.pick(["\"b\n", "a\",\"b\n", "a\",\"b\n", "a\",\"b\n", "p,q\n", "p,q\n", "x\"\n", "\"\",\n", "a\"\"b,\"\n"]).utf8
            }
            let limit = 8 + random.below(60)
            let plain = PlainCSV(fieldCount: 2, recordLimit: limit).read(text, from: 4, line: 2)
            let path = folder.write(text, "random.csv")
            for size in Self.chunkSizes {
                compare(
                    CSVSource(path: path, settings: Self.plain, chunkBytes: size, recordLimit: limit, prefixBytes: 4), plain,
                    "seed \(seed), chunks of \(size)")
            }
        }
    }

    @Test func agreesOnFilesOfReturnsAlone() throws {
        let folder = Folder()
        for seed in 1...100 {
            var random = Seeded(seed)
            let text = Array("a,b\rx".utf8) + Self.randomBody(&random, terminator: "\r", columns: 2).filter { $0 != 10 }
            let plain = PlainCSV(terminator: 13, fieldCount: 2).read(text, from: 4, line: 2)
            let path = folder.write(text, "random.csv")
            for size in Self.chunkSizes {
                // A prefix of the header alone would end in the CR that says nothing: one letter more.
                compare(CSVSource(path: path, settings: Self.plain, chunkBytes: size, prefixBytes: 5), plain, "seed \(seed), chunks of \(size)")
            }
        }
    }

    func compare(_ source: CSVSource, _ plain: Content?, _ what: String) {
        guard let found = try? read(source) else { return check(plain == nil, "refused what the twin reads: \(what)") }
        guard let plain else { return check(false, "reads what the twin refuses: \(what)") }
        check(found.records == plain.records, "records differ: \(what)")
        check(found.rejects == plain.rejects, "rejects differ: \(what)\n\(found.rejects)\n\(plain.rejects)")
        check(found.blankLines == plain.blankLines, "blank lines differ: \(what)")
    }

    /// Lines in = lines of records + lines refused + blank lines, whatever the file.
    @Test func everyLineIsAccountedFor() throws {
        let folder = Folder()
        for seed in 1000...1300 {
            var random = Seeded(seed)
            let text = Array("a,b,c\n".utf8) + Self.randomBody(&random, terminator: "\n", columns: 3)
            let content = try read(CSVSource(path: folder.write(text, "random.csv"), settings: Self.plain, chunkBytes: 64, prefixBytes: 6))
            let isEnded = text.last == 10
            let lines = text.count { $0 == 10 } - 1 + (isEnded ? 0 : 1)
            let inRecords = content.records.reduce(0) { $0 + $1.raw.count { $0 == 10 } + ($1.raw.last == 10 ? 0 : 1) }
            let refused = content.rejects.reduce(0) { $0 + $1.lines }
            check(
                inRecords + refused + content.blankLines == lines,
                "seed \(seed): \(inRecords) + \(refused) + \(content.blankLines) ≠ \(lines)")
            check(content.records.map(\.ordinal) == content.records.map(\.ordinal).sorted(), "seed \(seed): ordinals not ascending")
        }
    }

    @Test(arguments: [
        "blank-lines", "bom", "cr-only", "crlf", "duplicate-key", "empty-header", "good", "header-only", "invalid-utf8-row", "missing-key",
        "mixed-line-ends", "no-final-newline", "nul-byte", "quoted-newlines", "ragged-long", "ragged-short", "semicolon", "stray-quote",
        "tab",
        "text-after-quote", "unclosed-quote", "unclosed-quote-last-line", "unclosed-quote-then-quotes",
    ])
    func agreesOnHostileFixtures(_ name: String) throws {
        let path = hostile(name + ".csv")
        let text = contents(path)
        let terminator: UInt8 = name == "cr-only" ? 13 : 10
        let headerEnd = try #require(text.firstIndex(of: terminator)) + 1
        let delimiter: UInt8 = name == "semicolon" ? 59 : name == "tab" ? 9 : 44
        let plain = PlainCSV(delimiter: delimiter, terminator: terminator, fieldCount: 5).read(text, from: headerEnd, line: 2)
        for size in Self.chunkSizes { #expect(try read(CSVSource(path: path, chunkBytes: size)) == plain, "chunks of \(size)") }
    }
}
