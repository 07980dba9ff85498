import KemptCore
import Testing

@testable import KemptFormats

/// The scanner against its plain twin, libxml2, on sheets and string tables of every shape and size of piece.
@Suite struct XLSXScannerTests {
    /// Every row as text.
    private final class Rows: SheetSink {
        var lines: [String] = []
        let most: Int
        init(most: Int = .max) { self.most = most }
        func begin(_ sheet: SheetInfo, merges: [SheetRange]) {}
        func hide(columns: ClosedRange<Int>) {}
        func merge(_ range: SheetRange) {}
        func row(_ row: SheetRow) -> Bool {
            let cells = row.columns.map { column in
                let slot = row.slots[column]
                return "\(SheetReference.letters(column))=\(row.cell(column).string)/\(slot.kind)/\(slot.style)"
            }
            lines.append("\(row.number)\(row.isHidden ? "h" : "") \(row.comments.map(\.text)) \(cells)")
            return lines.count < most
        }
    }

    private struct Outcome: Equatable {
        var lines: [String]
        var failed: Bool
    }

    private static func strings() -> XLSXStrings {
        let strings = XLSXStrings()
        for text in ["zero", "Žydrė", ""] {
            let start = strings.arena.count
            strings.arena.append(text)
            strings.add(from: start)
        }
        return strings
    }

    private func parse(_ text: [UInt8], scanner: Bool, piece: Int, most: Int = .max) -> Outcome {
        let rows = Rows(most: most)
        let values = XLSXValues(strings: Self.strings(), formats: [.general, .date, .mask([255, 255, 255])], is1904: false)
        let parser = XLSXSheetParser(
            path: "x", part: "s", values: values, row: SheetRow(), sink: rows, comments: [2: [(0, "hi")]], usesScanner: scanner)
        let buffer = ByteBuffer(capacity: text.count + 1)
        text.withUnsafeBufferPointer { if let base = $0.baseAddress { buffer.append(base, $0.count) } }
        var position = 0
        do {
            while !parser.isDone {
                let end = min(position + piece, text.count)
                try parser.feed(buffer.cell.slice(position, end), isLast: end == text.count)
                position = end
            }
            return Outcome(lines: rows.lines, failed: false)
        } catch { return Outcome(lines: rows.lines, failed: true) }
    }

    private func compare(_ text: [UInt8], _ what: @autoclosure () -> String) {
        let plain = parse(text, scanner: false, piece: 1 << 16)
        for piece in [1, 2, 3, 7, 1 << 16] {
            let fast = parse(text, scanner: true, piece: piece)
            check(fast == plain, "\(what()), pieces of \(piece):\n\(fast)\n\(plain)")
        }
    }

    private static func sheet(_ rows: String, _ head: String = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>") -> [UInt8] {
        Array("\(head)<worksheet xmlns=\"\(SheetBuilder.main)\"><cols/><sheetData>\(rows)</sheetData><mergeCells/></worksheet>".utf8)
    }

    /// Shapes that the scanner takes, shapes that it leaves to libxml2, and shapes that both refuse.
    @Test(arguments: [
        "", " ", "<row/>", "<row></row>", "<row r='3'/><row><c><v>1</v></c></row>", "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>",
        "<row r=\"2\" hidden=\"1\" spans=\"1:2\" x=\"ė\"><c r=\"A2\"><v>1</v></c></row>", "<row\n r = \"2\" ><c r=\"A2\" ><v>1</v></c ></row >",
        "<row><c r='B1' s='1' t='n' cm='1'><v>45292</v></c><c><f>A1&lt;2</f><v>1</v></c><c/><c></c><c s='2'><v>7</v></c></row>",
        "<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>9</v></c><c t=\"s\"><v>2</v></c><c t=\"s\"><v> 0 </v></c></row>",
        "<row><c t=\"inlineStr\"><is><t>a&amp;b&#65;&#x1F600;&apos;&quot;&gt;</t></is></c></row>",
        "<row><c t=\"inlineStr\"><is><t>a\r\nb\rc&#13;</t></is></c></row>",
        "<row><c t=\"inlineStr\"><is><t xml:space=\"preserve\"> Ольга </t></is></c></row>",
        "<row><c t=\"inlineStr\"><is><t>_x000D_ _x005F_</t></is></c></row>",
        "<row><c t=\"inlineStr\"><is><r><t>a</t></r><rPh><t>b</t></rPh></is></c></row>",
        "<row><c t=\"inlineStr\"><is><t/></is></c><c t=\"inlineStr\"><is></is></c><c t=\"inlineStr\"/></row>",
        "<row><c t=\"str\"><v>x</v></c><c t=\"str\"><v/></c><c t=\"str\"><f>1</f></c><c><is><t>no</t></is></c></row>",
        "<row><c><f t=\"shared\" ref=\"A1:A2\" si=\"0\">1</f><v>2</v></c><c><f/><v>3</v></c><c><f>1</f><v></v></c><c><f>1</f></c></row>",
        "<row><!-- c --><c><v>1</v></c></row>", "<row><c><v>1<!-- c -->2</v></c></row>", "<row><c><v><![CDATA[3]]></v></c></row>",
        "<row><?pi x?><c><v>1</v></c></row>", "<row><c><v>1</v><extLst><ext><v>2</v></ext></extLst></c></row>", "<row><c><v>1</v><f>2</f></c></row>",
        "<row><x:c xmlns:x=\"urn:other\"><x:v>1</x:v></x:c><c><v>2</v></c></row>",
        "<row xmlns=\"urn:other\"><c><v>1</v></c></row><row><c><v>2</v></c></row>",
        "<row><c r=\"XFD1\"><v>1</v></c><c><v>2</v></c></row>", "<row><c r=\"1A\"><v>1</v></c></row>", "<row><c><v>1</v></row>",
        "<row><c><v>1</v></c>",
        "<row><c><v>&x;</v></c></row>", "<row><c><v>&#0;</v></c></row>", "<row><c><v>\u{1}</v></c></row>", "<row><c><v>\u{FFFE}</v></c></row>",
        "<row r=\"99999999999\"><c><v>1</v></c></row><row><c><v>1</v></c></row>", "<row r=\"0\"><c><v>1</v></c></row>", "</sheetData><sheetData>",
        "<row><c s=\"-1\"><v>1</v></c><c s=\"99999999999\"><v>1</v></c></row>", "<row><c><v>1</v><v>2</v></c></row>", "<row r=\"a<b\"/>",
        "<row r=\"&amp;\"/>",
    ]) func agreesOnShapes(_ rows: String) {
        compare(Self.sheet(rows), rows)
        compare(Self.sheet("<row><c><v>1</v></c></row>\n" + rows + "\n<row><c><v>2</v></c></row>"), "between rows: \(rows)")
    }

    @Test func agreesOnHeads() {
        let row = "<row><c t=\"inlineStr\"><is><t>ė</t></is></c></row>"
        for head in [
            "", "<?xml version='1.0'?>", "<?xml version='1.0' encoding='windows-1257'?>", "<!-- <sheetData><row><c><v>9</v></c></row> -->",
            "<?pi <sheetData>?>", "\u{FEFF}<?xml version='1.0' encoding='utf-8'?>", "<!DOCTYPE x>", "x",
        ] { compare(Self.sheet(row, head), head) }
        for open in ["<sheetData x=\"1\">", "<sheetData >", "<sheetData/>"] {
            let text = String(decoding: Self.sheet(row), as: UTF8.self).replacing("<sheetData>", with: open)
            compare(Array(text.utf8), open)
        }
        let wide = [0xFEFF] + Array(String(decoding: Self.sheet(row, ""), as: UTF8.self).utf16)
        compare(wide.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }, "UTF-16")
    }

    private func randomRows(_ random: inout Seeded, _ count: Int) -> String {
        let texts = ["Ona", "Žydrė &amp; Co", "", " x ", "a\nb", "_x000D_", "Иванов", "1", "#N/A"]
        var rows = ""
        for number in 0..<count {
            rows += random.below(4) == 0 ? "<row>" : "<row r=\"\(number * 2 + 2)\" ht=\"15\">"
            for column in 0..<random.below(6) {
                let reference = random.below(3) == 0 ? "" : " r=\"\(SheetReference.letters(column * 3))\(number)\""
                let text = random.pick(texts)
                rows += random.pick([
                    "<c\(reference)/>", "<c\(reference)><v>\(random.below(1 << 40))</v></c>",
                    "<c\(reference) s=\"\(random.below(4))\"><v>\(random.below(50_000)).5</v></c>",
                    "<c\(reference) t=\"s\"><v>\(random.below(4))</v></c>", "<c\(reference) t=\"inlineStr\"><is><t>\(text)</t></is></c>",
                    "<c\(reference) t=\"str\"><f>A&gt;1</f><v>\(text)</v></c>", "<c\(reference) t=\"b\"><v>1</v></c>",
                    random.below(9) == 0 ? "<c\(reference)><v><!-- -->5</v></c>" : "<c\(reference) t=\"e\"><v>#REF!</v></c>",
                ])
            }
            rows += random.below(5) == 0 ? "</row>\r\n" : "</row>"
        }
        return rows
    }

    @Test func agreesOnRandomSheets() {
        var random = Seeded(21)
        for round in 0..<60 { compare(Self.sheet(randomRows(&random, 1 + round % 20)), "round \(round)") }
    }

    /// Damaged sheets: both refuse, or both read the same. Where only libxml2 minds (a missing blank between attributes, `]]>` in a text), the
    /// scanner may read on: it never reads less.
    @Test func losesNothingOnDamagedSheets() {
        var random = Seeded(22)
        for round in 0..<400 {
            var text = Self.sheet(randomRows(&random, 4))
            let place = random.below(text.count)
            switch round % 4 {
            case 0: text[place] ^= 1 << UInt8(random.below(8))
            case 1: text.remove(at: place)
            case 2: text.insert(0, at: place)
            default: text = Array(text[..<place])
            }
            let plain = parse(text, scanner: false, piece: 1 << 16)
            let fast = parse(text, scanner: true, piece: 7)
            check(plain.failed || fast == plain, "round \(round): \(fast) \(plain)")
            check(!plain.failed || fast.failed || fast.lines.count >= plain.lines.count, "round \(round): \(fast) \(plain)")
        }
    }

    @Test func stopsWhenTheSinkHasEnough() {
        var random = Seeded(23)
        let text = Self.sheet(randomRows(&random, 50))
        for most in [1, 2, 5] {
            let plain = parse(text, scanner: false, piece: 7, most: most)
            #expect(plain.lines.count == most)
            for piece in [1, 7, 1 << 16] { #expect(parse(text, scanner: true, piece: piece, most: most) == plain) }
        }
    }

    // MARK: - Strings

    private func strings(_ text: String, scanner: Bool, wanted: Int) throws -> [String] {
        let folder = Folder()
        let parts = SheetBuilder.parts([.init(name: "S", rows: "")]) + [("xl/sharedStrings.xml", text)]
        let archive = try ZipArchive(ByteStore(path: folder.write(SheetBuilder.zip(parts), "x.xlsx")))
        let strings = try XLSXPackage(archive, usesScanner: scanner).loadStrings(wanted: wanted)
        return (0..<strings.count).map { "\(strings.struck($0)) \(strings[$0]?.string ?? "?")" }
    }

    @Test func agreesOnStringTables() throws {
        let pieces = [
            "<si><t>Ona</t></si>", "<si><t xml:space=\"preserve\"> Žydrė </t></si>", "<si><t> x </t></si>", "<si/>", "<si><t/></si>",
            "<si><r><t>a</t></r><r><rPr><strike/></rPr><t>b</t></r></si>", "<si><t>a&amp;&#10;b</t><rPh><t>n</t></rPh></si>",
            "<!-- --><si><t>c</t></si>",
            "\n<si>\n<t>d</t></si>", "<si><t>_x0041_</t></si>",
        ]
        var random = Seeded(31)
        for round in 0..<80 {
            let items = (0..<random.below(40)).map { _ in random.below(3) > 0 ? pieces[0] : random.pick(pieces) }.joined()
            let text = "<sst xmlns=\"\(SheetBuilder.main)\" count=\"999999999\">\(items)</sst>"
            for wanted in [Int.max, 3] {
                let plain = try strings(text, scanner: false, wanted: wanted)
                let fast = try strings(text, scanner: true, wanted: wanted)
                #expect(fast == plain, "round \(round)")
            }
        }
    }
}
