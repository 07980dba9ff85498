import KemptCore
import Testing

@testable import KemptFormats

/// The plain machine of the project against the plain twin of the tests, and against the fast machine where both read a dialect.
@Suite struct CSVWalkTests {
    let folder = Folder()

    /// A comment's prefix that no line has sends a file through `CSVPlainCutter` and `CSVWalk` without changing what it means.
    private func slowly(_ settings: CSVSettings) -> CSVSettings {
        var settings = settings
        settings.comment = Array("\u{1}\u{1}never".utf8)
        return settings
    }

    @Test(arguments: ["\n", "\r\n"]) func readsAsTheFastMachine(_ terminator: String) throws {
        for seed in 1...150 {
            var random = Seeded(seed)
            let columns = 1 + random.below(4)
            let header = Array((["a", "b", "c", "d"][..<columns].joined(separator: ",") + terminator).utf8)
            let text = header + CSVTwinTests.randomBody(&random, terminator: terminator, columns: columns)
            let limit = random.pick([16 << 20, 16 << 20, 120, 40])
            let plain = PlainCSV(fieldCount: columns, recordLimit: limit).read(text, from: header.count, line: 2)
            let path = folder.write(text, "random.csv")
            for size in CSVTwinTests.chunkSizes {
                CSVTwinTests().compare(
                    CSVSource(
                        path: path, settings: slowly(CSVTwinTests.plain), chunkBytes: size, recordLimit: limit, prefixBytes: header.count), plain,
                    "seed \(seed), chunks of \(size), limit \(limit)")
            }
        }
    }

    @Test func agreesOnRunawayQuotes() throws {
        for seed in 1...200 {
            var random = Seeded(seed)
            var text = Array("a,b\n".utf8)
            for _ in 0..<random.below(40) {
                text += random.pick(["\"b\n", "a\",\"b\n", "a\",\"b\n", "p,q\n", "x\"\n", "\"\",\n", "a\"\"b,\"\n"]).utf8
            }
            let limit = 8 + random.below(60)
            let plain = PlainCSV(fieldCount: 2, recordLimit: limit).read(text, from: 4, line: 2)
            let path = folder.write(text, "random.csv")
            for size in CSVTwinTests.chunkSizes {
                CSVTwinTests().compare(
                    CSVSource(path: path, settings: slowly(CSVTwinTests.plain), chunkBytes: size, recordLimit: limit, prefixBytes: 4), plain,
                    "seed \(seed), chunks of \(size)")
            }
        }
    }

    /// Other quotes, other delimiters and escapes: every byte is translated, so the twin needs to know the usual ones only.
    @Test(arguments: [("'", "|"), ("\"", "¦"), ("'", "；"), ("\"", "\t")]) func readsTranslatedDialects(_ quote: String, _ delimiter: String) throws {
        for seed in 1...80 {
            var random = Seeded(seed)
            let body = CSVTwinTests.randomBody(&random, terminator: "\n", columns: 2).filter { $0 != 39 && $0 != 124 && $0 != 9 && $0 < 0xF0 }
            let usual = Array("a,b\n".utf8) + body
            let text = usual.flatMap { $0 == 34 ? Array(quote.utf8) : $0 == 44 ? Array(delimiter.utf8) : [$0] }
            let path = folder.write(text, "random.csv")
            let plain = PlainCSV(fieldCount: 2).read(usual, from: 4, line: 2)
            var settings = CSVTwinTests.plain
            settings.delimiter = Array(delimiter.utf8)
            settings.quote = quote == "'" ? "single" : "double"
            settings.unescapesFormulas = false
            for size in CSVTwinTests.chunkSizes {
                let found = try read(CSVSource(path: path, settings: settings, chunkBytes: size, prefixBytes: 3 + delimiter.utf8.count))
                let expected = plain?.records.map { $0.fields.map { $0.map { translated($0, quote, delimiter) } } }
                check(found.records.map(\.fields) == expected, "fields differ: seed \(seed), chunks of \(size)")
                check(found.records.map(\.line) == plain?.records.map(\.line), "lines differ: seed \(seed), chunks of \(size)")
                check(found.rejects.map(\.line) == plain?.rejects.map(\.line), "rejects differ: seed \(seed), chunks of \(size)")
            }
        }
    }

    private func translated(_ field: [UInt8], _ quote: String, _ delimiter: String) -> [UInt8] {
        field.flatMap { $0 == 34 ? Array(quote.utf8) : $0 == 44 ? Array(delimiter.utf8) : [$0] }
    }

    /// What is written with backslashes is read as it was, at every size of chunk.
    @Test func readingUndoesEscaping() throws {
        let pieces = ["\"", ",", "\n", "\r\n", "\\", "a", "n", "Žąsis", "Ольга", "\t", " ", "\\n", "'"]
        var settings = CSVTwinTests.plain
        settings.escape = "backslash"
        for seed in 1...150 {
            var random = Seeded(seed)
            let columns = 1 + random.below(3)
            let rows = (0..<random.below(12)).map { _ in
                (0..<columns).map { _ in "x" + (0..<random.below(5)).map { _ in random.pick(pieces) }.joined() }
            }
            let text =
                (["h" + String(repeating: ",h", count: columns - 1)]
                + rows.map { row in
                    row.map { value in
                        let isQuoted = random.below(2) == 0
                        let escaped = value.flatMap { character -> String in
                            switch character {
                            case "\\", "\"": "\\\(character)"
                            case ",", "\n", "\r\n": isQuoted ? "\(character)" : "\\\(character)"
                            default: "\(character)"
                            }
                        }
                        return isQuoted ? "\"" + String(escaped) + "\"" : String(escaped)
                    }.joined(separator: ",")
                }).joined(separator: "\n")
            let path = folder.write(text, "escaped.csv")
            for size in CSVTwinTests.chunkSizes {
                let found = try read(CSVSource(path: path, settings: settings, chunkBytes: size, prefixBytes: 2 * columns))
                check(found.texts == rows && found.rejects.isEmpty, "seed \(seed), chunks of \(size): \(rows) \(found.texts)")
            }
        }
    }

    /// Nothing depends on the chunks, whatever stands in the file.
    @Test func chunksDecideNothing() throws {
        var settings = CSVTwinTests.plain
        settings.escape = "backslash"
        settings.comment = [35]
        for seed in 1...150 {
            var random = Seeded(seed)
            var text = Array("a,b\n".utf8)
            for _ in 0..<random.below(50) {
                text += random.pick(["\\", "\\\n", "\"", "\",\"", "\n", "#", "a", ",", "#\"\n", "x,y\n", "\r\n", "\\\r\n", "\"\"", "Ж"]).utf8
            }
            let limit = random.pick([16 << 20, 30])
            let path = folder.write(text, "random.csv")
            let whole = try? read(CSVSource(path: path, settings: settings, recordLimit: limit, prefixBytes: 4))
            let lines = text.dropFirst(4).count { $0 == 10 } + (text.last == 10 ? 0 : 1)
            if let whole {
                let inRecords = whole.records.reduce(0) { $0 + $1.raw.count { $0 == 10 } + ($1.raw.last == 10 ? 0 : 1) }
                let refused = whole.rejects.reduce(0) { $0 + $1.lines }
                check(inRecords + refused + whole.blankLines == lines, "seed \(seed): lines are lost")
            }
            for size in [1, 2, 3, 7, 64] {
                let found = try? read(CSVSource(path: path, settings: settings, chunkBytes: size, recordLimit: limit, prefixBytes: 4))
                check(found == whole, "seed \(seed), chunks of \(size)")
            }
        }
    }

    @Test func refusesManyLinesInLinearTime() throws {
        let lines = 50_000
        var settings = CSVTwinTests.plain
        settings.escape = "backslash"
        let path = folder.write("a,b\n\"b\n" + String(repeating: "a\",\"b\n", count: lines), "x.csv")
        let content = try read(CSVSource(path: path, settings: settings, chunkBytes: 1 << 16))
        #expect(content.records.isEmpty && content.rejects.map(\.line) == Array(2..<(lines + 3)))
    }
}
