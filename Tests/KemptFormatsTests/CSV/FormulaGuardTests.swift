import Glibc
import KemptCore
import Testing

@testable import KemptFormats

/// Values that a spreadsheet would take for formulas, on the way out and back.
@Suite struct FormulaGuardTests {
    let folder = Folder()

    private func write(_ values: [String], guardsFormulas: Bool = true) -> (path: String, guarded: Int) {
        let encoder = CSVEncoder(guardsFormulas: guardsFormulas)
        let cell = ByteBuffer()
        for value in ["h"] + values {
            encoder.begin()
            cell.removeAll()
            cell.append(value)
            encoder.field(cell.cell)
            encoder.end()
        }
        return (folder.write(bytes(encoder.buffer.cell), "out.csv"), encoder.guardedValues)
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"), ("-2+3", "'-2+3"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"),
        ("＝1", "'＝1"), ("＠a", "'＠a"), ("'=1", "''=1"), ("''-x", "'''-x"), ("+370 612 34567", "'+370 612 34567"), ("-", "'-"),
        ("+1234567890123456", "+1234567890123456"),
        ("+37061234567", "+37061234567"), ("-12.50", "-12.50"), ("-12,5", "\"-12,5\""), ("+5", "+5"), ("-1.2.3", "'-1.2.3"), ("-.5", "'-.5"),
        ("-5.", "'-5."),
        ("O'Brien", "O'Brien"), ("'tis", "'tis"), ("a=b", "a=b"), ("Ω", "Ω"), ("！", "！"), ("", "\"\""),
        ("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""), ("\r=1", "\"'\r=1\""), ("-a,b", "\"'-a,b\""),
    ])
    func guards(_ value: String, _ written: String) throws {
        let (path, guarded) = write([value])
        #expect(String(decoding: contents(path), as: UTF8.self) == "h\n\(written)\n")
        #expect(guarded == (written.contains("'") && written != value ? 1 : 0))
        #expect(String(decoding: contents(write([value], guardsFormulas: false).path), as: UTF8.self).contains("'") == value.contains("'"))
    }

    @Test func readingUndoesGuarding() throws {
        let pieces = ["'", "'", "=", "+", "-", "@", "\t", "\r", "\n", "＋", "－", "1", "a", ",", "\"", "Ž", "."]
        for seed in 1...200 {
            var random = Seeded(seed)
            let values = (0..<12).map { _ in (0..<random.below(6)).map { _ in random.pick(pieces) }.joined() }
            let (path, _) = write(values)
            for size in [1, 7, 1 << 20] {
                let found = try read(CSVSource(path: path, settings: CSVTwinTests.plain, chunkBytes: size))
                check(found.texts.map { $0[0] } == values, "seed \(seed): \(values)")
            }
            // Written again, it is the same file.
            let again = try read(CSVSource(path: path, settings: CSVTwinTests.plain)).texts.map { $0[0] }
            let first = contents(path)
            check(contents(write(again).path) == first, "seed \(seed): a second run changes the file")
        }
    }

    @Test func keepsApostrophesWhenToldTo() throws {
        var settings = CSVTwinTests.plain
        settings.unescapesFormulas = false
        let path = folder.write("h,'=g\n'=1,\"'+x\"\n", "x.csv")
        #expect(try read(CSVSource(path: path, settings: settings)).texts == [["'=1", "'+x"]])
        #expect(try CSVSource(path: path, settings: settings).probe().columns == ["h", "'=g"])
        let source = CSVSource(path: path)
        #expect(try read(source).texts == [["=1", "+x"]])
        #expect(try source.probe().columns == ["h", "=g"])
    }

    /// No cell of what is written begins with a live sign.
    @Test func nothingLiveIsWritten() throws {
        var settings = CSVTwinTests.plain
        settings.unescapesFormulas = false
        for seed in 1...100 {
            var random = Seeded(seed)
            let values = (0..<8).map { _ in (0..<random.below(4)).map { _ in random.pick(["=", "+", "-", "@", "\t", "1", "a", "'", "，"]) }.joined() }
            for row in try read(CSVSource(path: write(values).path, settings: settings)).texts {
                guard let first = row[0].first, "=+-@\t\r\n".contains(first) else { continue }
                check(row[0].dropFirst().allSatisfy { $0.isNumber || $0 == "." || $0 == "," }, "live: \(row[0])")
            }
        }
    }
}
