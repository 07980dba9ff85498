import Foundation
import Testing

@testable import KemptFormats

/// The targets compile with today's readers, and what they demand holds for the fixtures: a broken demand ends the process with its words.
@Suite(.serialized) struct FuzzTests {
    private static let fixtures = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../fixtures").standardizedFileURL.path
    /// Debug builds read a few bytes at a time slowly.
    private static let largest = 2000

    /// Small fixtures with one of these endings.
    private static func seeds(_ endings: [String]) -> [[UInt8]] {
        let names = (FileManager.default.enumerator(atPath: fixtures)?.allObjects ?? []).compactMap { $0 as? String }.sorted()
        return names.filter { name in endings.contains { name.hasSuffix("." + $0) } }
            .compactMap { FileManager.default.contents(atPath: "\(fixtures)/\($0)").map { Array($0) } }
            .filter { $0.count <= largest }
    }

    /// Small packages, which no fixture is.
    private static func packages() throws -> [[UInt8]] {
        let sheet =
            #"<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="C1"><v>7</v></c></row></sheetData></worksheet>"#
        let book = #"<workbook><sheets><sheet name="one" sheetId="1" r:id="rId1"/></sheets></workbook>"#
        let relations = #"<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml" Type="x/worksheet"/></Relationships>"#
        let table = "<table:table><table:table-row><table:table-cell><text:p>id</text:p></table:table-cell></table:table-row></table:table>"
        let contents: [[(String, String)]] = [
            [("xl/workbook.xml", book), ("xl/_rels/workbook.xml.rels", relations), ("xl/worksheets/sheet1.xml", sheet)],
            [("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<office:spreadsheet>\(table)</office:spreadsheet>")],
            [("a", String(repeating: "a", count: 40)), ("/b/c", "")],
        ]
        return try contents.map { parts in
            let path = NSTemporaryDirectory() + "kempt-fuzz-" + UUID().uuidString
            defer { try? FileManager.default.removeItem(atPath: path) }
            let zip = try ZipWriter(temporary: path, path: path)
            for (name, text) in parts { try zip.add(name, text) }
            try zip.finish()
            return FileManager.default.contents(atPath: path).map { Array($0) } ?? []
        }
    }

    private static func endings(_ target: FuzzTarget) -> [String] {
        switch target {
        case .csv: ["csv"]
        case .zip, .xlsx: []
        case .mbox, .mime: ["mbox"]
        case .jsonl: ["jsonl"]
        case .vcard: ["vcf"]
        case .xml: ["xml"]
        }
    }

    @Test(arguments: FuzzTarget.allCases) func targetHolds(_ target: FuzzTarget) throws {
        let seeds = target == .zip || target == .xlsx ? try Self.packages() : Self.seeds(Self.endings(target))
        #expect(seeds.contains { !$0.isEmpty }, "there are fixtures for it")
        // Whole, cut in the middle, and nothing at all.
        for seed in seeds + seeds.prefix(8).map({ Array($0.prefix($0.count / 2)) }) + [[]] { seed.withUnsafeBufferPointer { target.run($0) } }
    }
}
