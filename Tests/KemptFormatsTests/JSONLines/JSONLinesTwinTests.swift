import KemptCore
import Testing

@testable import KemptFormats

/// The fast reader of JSON Lines beside the plain one, on documents made at random.
@Suite struct JSONLinesTwinTests {
    let folder = Folder()

    /// A JSON text of random shape; `depth` bounds its nesting.
    private func value(_ random: inout Seeded, _ depth: Int) -> String {
        switch random.below(depth > 2 ? 7 : 10) {
        case 0: return "null"
        case 1: return random.pick(["true", "false"])
        case 2: return random.pick(["0", "-0", "12", "1.50", "-3e10", "0.1E+2", "9007199254740993", "1e-7"])
        case 3, 4, 5: return string(&random)
        case 6: return "\"\""
        case 7: return object(&random, depth + 1)
        default:
            let items = (0..<random.below(4)).map { _ in value(&random, depth + 1) }
            return "[" + items.joined(separator: random.pick([",", " , "])) + "]"
        }
    }

    private func string(_ random: inout Seeded) -> String {
        let parts = ["a", "Žė", "Ольга", "\\n", "\\\"", "\\\\", "\\u017d", "\\ud83d\\ude00", "😀", " ", "xxxxxxxxxxxxxxxxx", "\\/", "{", "]", ","]
        return "\"" + (0..<random.below(5)).map { _ in random.pick(parts) }.joined() + "\""
    }

    private func object(_ random: inout Seeded, _ depth: Int) -> String {
        var keys: [String] = []
        for key in ["id", "name", "e\\u006dail", "contact", "a.b", "", "Имя", "x\\\"y"] where random.below(3) > 0 { keys.append(key) }
        if random.below(4) == 0 { keys.reverse() }
        let space = random.pick(["", " ", "\t"])
        return "{" + keys.map { "\(space)\"\($0)\"\(space):\(space)\(value(&random, depth))" }.joined(separator: ",") + "\(space)}"
    }

    /// What the plain reader makes of lines: the values by name, nil for a line that is refused.
    private func plain(_ lines: [[UInt8]]) -> [[String: [UInt8]]?] {
        lines.map { line in
            guard String(validating: line, as: UTF8.self) != nil, let value = PlainJSON.parse(line), let flat = PlainJSON.flat(value) else {
                return nil
            }
            var row: [String: [UInt8]] = [:]
            for entry in flat { row[entry.name] = entry.value }
            return row
        }
    }

    /// The same of the fast one.
    private func fast(_ source: JSONLinesSource) throws -> [(ordinal: Int, values: [String: [UInt8]])] {
        let names = try source.probe().columns
        return try read(source).records.map { record in
            var row: [String: [UInt8]] = [:]
            for (name, field) in zip(names, record.fields) { if let field { row[name] = field } }
            return (record.ordinal, row)
        }
    }

    @Test func readsLikeThePlainOne() throws {
        for seed in 1...120 {
            var random = Seeded(seed)
            var lines = (0...random.below(12)).map { _ in Array(object(&random, 0).utf8) }
            if seed % 2 == 0 {
                for _ in 0...3 {
                    let line = 1 + random.below(lines.count)
                    guard line < lines.count, !lines[line].isEmpty else { continue }
                    lines[line][random.below(lines[line].count)] = random.pick(Array("{}[]\",:\\u0x \u{1}é".utf8))
                }
            }
            let expected = plain(lines)
            guard expected[0] != nil else { continue }
            let path = folder.write(Array(lines.joined(separator: [0x0A])) + [0x0A], "t.jsonl")
            for size in [1, 7, 64, 65_536] {
                let source = JSONLinesSource(path: path, encoding: .utf8, chunkBytes: size)
                let rows = try fast(source)
                check(rows.map(\.ordinal) == expected.indices.filter { expected[$0] != nil }.map { $0 + 1 }, "seed \(seed): which rows")
                for row in rows { check(row.values == expected[row.ordinal - 1]!, "seed \(seed), row \(row.ordinal)") }
            }
        }
    }

    /// The same objects in a list, laid out in every way.
    @Test func aListReadsLikeLines() throws {
        for seed in 200...260 {
            var random = Seeded(seed)
            let objects = (0...random.below(9)).map { _ in object(&random, 0) }
            let lines = try fast(JSONLinesSource(path: folder.write(objects.joined(separator: "\n"), "l.jsonl")))
            for (name, text) in [
                ("compact", "[" + objects.joined(separator: ",") + "]"), ("lines", "[\n  " + objects.joined(separator: ",\n  ") + "\n]\n"),
                ("spread", "[\n" + objects.map { $0.replacing(",", with: "\n,\n ") }.joined(separator: "\n,") + "]"),
            ] where !(name == "spread" && objects.contains { $0.contains("\",\"") || $0.contains("x,") }) {
                let path = folder.write(text, "a.json")
                guard name != "spread" || PlainJSON.parse(Array(text.utf8)) != nil else { continue }
                for size in [1, 3, 64, 65_536] {
                    let rows = try fast(JSONLinesSource(path: path, encoding: .utf8, chunkBytes: size))
                    check(rows.count == lines.count, "seed \(seed) \(name) \(size): \(rows.count) of \(lines.count)")
                    if name != "spread" { check(zip(rows, lines).allSatisfy { $0.values == $1.values }, "seed \(seed) \(name)") }
                }
            }
        }
    }
}

extension String {
    fileprivate func replacing(_ part: String, with other: String) -> String {
        split(separator: Character(part), omittingEmptySubsequences: false).joined(separator: other)
    }
}
