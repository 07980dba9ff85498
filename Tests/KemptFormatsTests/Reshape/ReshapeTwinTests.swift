import KemptCore
import Testing

@testable import KemptFormats

/// The same rules written down plainly, over the whole table at once: what the machine must give whatever the pieces it reads.
private struct PlainReshape {
    let columns = ["city", "name", "Tel1", "Tel2", "mail"]
    let settings: Given = [
        "skip": "^viso|total$", "section": ["pattern": "--- * ---", "column": "area"], "fill-down": "city", "split": "Tel",
        "many": ["column": "mail", "separators": [";"], "limit": 2],
    ]
    var rows: [String] = []
    var blank = 0
    var rejects: [Int] = []

    init(_ lines: [RowsSource.Line]) {
        var city: String?
        var area: String?
        for (index, line) in lines.enumerated() {
            switch line {
            case .blank: blank += 1
            case .refused(let raw, let rule):
                if isSkipped(raw) {
                    blank += 1
                } else if rule == "csv.too-few-fields", let name = section(raw) {
                    (city, area) = (nil, name)
                    blank += 1
                } else {
                    rejects.append(index + 1)
                    city = nil
                    if rule != "csv.too-few-fields", !raw.contains(";") { area = nil }  // it may have been a section
                }
            case .row(var cells):
                let filled = cells.compactMap { $0 }.filter { !$0.allSatisfy { $0 == " " } }
                if filled.isEmpty || isSkipped(filled[0]) {
                    blank += 1
                } else if filled.count == 1, let name = section(filled[0]) {
                    (city, area) = (nil, name)
                    blank += 1
                } else {
                    if (cells[0] ?? "").allSatisfy({ $0 == " " }) { cells[0] = city ?? cells[0] } else { city = cells[0] }
                    add(cells, area)
                }
            }
        }
    }

    private func isSkipped(_ text: String) -> Bool { text.lowercased().hasPrefix("viso") || text.lowercased().hasSuffix("total") }

    private func section(_ text: String) -> String? {
        guard text.hasPrefix("--- "), text.hasSuffix(" ---"), text.count > 8 else { return nil }
        return String(text.dropFirst(4).dropLast(4))
    }

    private mutating func add(_ cells: [String?], _ area: String?) {
        var phones = [cells[2], cells[3]].filter { !($0 ?? "").allSatisfy { $0 == " " } }
        if phones.isEmpty { phones = [nil] }
        for phone in phones {
            let mails = mails(cells[4])
            rows.append([cells[0], cells[1], phone, mails.0, mails.1, area].map { $0 ?? "-" }.joined(separator: "|"))
        }
    }

    private func mails(_ cell: String?) -> (String?, String?) {
        guard let cell, cell.contains(";") else { return (cell, nil) }
        let parts = cell.split(separator: ";").map(String.init)
        if parts.isEmpty { return (cell, nil) }
        if parts.count == 1 { return (parts[0], nil) }
        let rest = cell.drop { $0 == ";" }.dropFirst(parts[0].count + 1)
        var text = String(rest)
        while text.last == ";" { text.removeLast() }
        return (parts[0], text)
    }
}

@Suite struct ReshapeTwinTests {
    private func lines(_ seed: Int) -> [RowsSource.Line] {
        var random = Seeded(seed)
        return (0..<random.below(60)).map { _ in
            switch random.below(12) {
            case 0: return .blank
            case 1:
                return .refused(random.pick(["VISO 5", "--- Kaunas ---", "x;y", "a", "sub total"]), random.pick(["csv.too-few-fields", "csv.nul"]))
            case 2: return .row([random.pick(["--- Šiauliai ---", "--- --", "Viso"]), nil, random.pick(["", nil]), nil, ""])
            default:
                return .row([
                    random.pick(["Vilnius", "", nil, " "]), random.pick(["Jonas", "Ona", "grand total", ""]), random.pick(["1", "", nil]),
                    random.pick(["2", " ", nil]), random.pick(["a", "a;b", "a;b;;c;", ";;", ";a", nil, ""]),
                ])
            }
        }
    }

    @Test func `the machine gives what the plain rules give, for pieces of any size`() throws {
        for seed in 1...150 {
            let lines = lines(seed)
            let plain = PlainReshape(lines)
            for size in [1, 2, 3, 7, 1000] {
                var source = RowsSource(plain.columns, lines)
                source.linesInChunk = size
                source.isSerial = size % 2 == 1
                let result = try reshaped(source, plain.settings)
                check(result.columns == ["city", "name", "Tel", "mail", "mail_2", "area"], "columns")
                check(result.rows == plain.rows, "seed \(seed), pieces of \(size): \(result.rows) and \(plain.rows)")
                check(result.content.blankLines == plain.blank, "seed \(seed): blank lines")
                check(result.content.rejects.map(\.line) == plain.rejects, "seed \(seed): rejects")
                check(result.ordinals == result.ordinals.sorted() && Set(result.ordinals).count == result.ordinals.count, "seed \(seed): ordinals")
                // Every line is a record's, a blank one or a reject's.
                check(Set(result.lines).count + plain.blank + plain.rejects.count == lines.count, "seed \(seed): books")
                check(result.lastOrdinal >= result.ordinals.last ?? 0, "seed \(seed): last ordinal")
            }
        }
    }

    /// A real file: the result does not depend on where the bytes are cut.
    @Test func `a CSV file reshapes the same at any chunk size`() throws {
        let folder = Folder()
        var text = "city,name,Tel1,Tel2,mail\n"
        for row in 0..<400 {
            switch row % 9 {
            case 0: text += "--- Miestas \(row) ---,,,,\n"
            case 4: text += "Viso: \(row),,,,\n\n"
            case 5: text += "only,three,fields\n"
            case 6: text += "Total\n"
            default: text += "\(row % 3 == 0 ? "c\(row)" : ""),\"n, \(row)\",\(row),\(row % 2 == 0 ? "" : "9"),a\(row);b\n"
            }
        }
        let path = folder.write(text, "klientai.csv")
        let settings = ReshapeSettings(PlainReshape([]).settings.node)
        let whole = try Reshaped(ReshapedSource(CSVSource(path: path), settings))
        #expect(whole.content.records.count > 200)
        #expect(whole.content.rejects.count == 44)
        for size in [7, 64, 1000, 64 << 10] {
            let result = try Reshaped(ReshapedSource(CSVSource(path: path, chunkBytes: size), settings))
            #expect(result.content == whole.content, "chunks of \(size)")
            #expect(result.tally == whole.tally)
        }
        // The raw text of a record is still the line it came from.
        let first = try #require(whole.content.records.first)
        #expect(String(decoding: first.raw, as: UTF8.self).hasPrefix(",\"n, 1\",1"))
    }
}
