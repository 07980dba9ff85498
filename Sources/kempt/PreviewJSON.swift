import KemptCore
import KemptFormats
import KemptPipeline

/// What `preview` found, for a program.
extension Preview {
    func json() -> String {
        let buffer = ByteBuffer(capacity: 1 << 12)
        let writer = JSONPairs(buffer)
        writer.object {
            writer.text("source", loaded.source.path)
            writer.text("format", loaded.format)
            if let evidence = loaded.evidence { writer.text("recognised", evidence) }
            writer.key("facts")
            writer.object { for fact in loaded.profile.facts { writer.text(fact.name, fact.value) } }
            writer.number("rows", sample.rowCount)
            writer.word("whole", sample.isWhole ? "true" : "false")
            writer.key("rejects")
            writer.object { for reject in sample.rejects { writer.number(reject.rule, reject.count) } }
            writer.key("columns")
            writer.list(columns.indices) { writeColumn(columns[$0], writer) }
            if rows > 0 {
                writer.key("first-rows")
                writer.list(0..<rows) { row in
                    writer.object {
                        for (column, name) in sample.columns.enumerated() where !sample.cell(row, column).isMissing {
                            writer.text(name, sample.cell(row, column).string)
                        }
                    }
                }
            }
        }
        return buffer.cell.string
    }

    private func writeColumn(_ column: RecognisedColumn, _ writer: JSONPairs) {
        writer.object {
            writer.text("name", column.name)
            writer.text("type", column.type)
            writer.key("settings")
            writer.object { for setting in column.settings { writer.text(setting.name, setting.value) } }
            writer.number("filled", column.filled)
            writer.number("distinct", column.distinct)
            writer.word("key", column.isKey ? "true" : "false")
            writer.text("evidence", column.evidence)
        }
    }
}

/// JSON, one pair after another; commas are its business.
final class JSONPairs {
    private let buffer: ByteBuffer
    private var isFirst = true

    init(_ buffer: ByteBuffer) { self.buffer = buffer }

    func object(_ body: () -> Void) { group("{", "}", body) }

    func list<Items: Collection>(_ items: Items, _ body: (Items.Element) -> Void) {
        group("[", "]") {
            for item in items {
                if !isFirst { buffer.append(UInt8(ascii: ",")) }
                body(item)
                isFirst = false
            }
        }
    }

    private func group(_ open: StaticString, _ close: StaticString, _ body: () -> Void) {
        buffer.append(open)
        isFirst = true
        body()
        buffer.append(close)
        isFirst = false
    }

    func key(_ key: String) {
        if !isFirst { buffer.append(UInt8(ascii: ",")) }
        isFirst = false
        quote(key)
        buffer.append(UInt8(ascii: ":"))
    }

    func text(_ name: String, _ value: String) {
        key(name)
        quote(value)
    }

    /// A text as an item of a list.
    func item(_ value: String) { quote(value) }

    func number(_ name: String, _ value: Int) { word(name, String(value)) }

    func word(_ name: String, _ value: String) {
        key(name)
        buffer.append(value)
    }

    private func quote(_ text: String) {
        JSONString.append(text, to: buffer)
    }
}
