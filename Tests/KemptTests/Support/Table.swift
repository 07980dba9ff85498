import Foundation

/// A CSV file as the tests read it: the plainest reader that knows quotes, and none of the program's code.
struct Table {
    let header: [String]
    let rows: [[String]]

    init(_ data: Data) {
        var records: [[String]] = []
        var record: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var hasText = false
        let bytes = [UInt8](data)
        var index = 0
        func endField() {
            record.append(String(decoding: field, as: UTF8.self))
            field = []
        }
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            hasText = true
            if isQuoted {
                if byte != UInt8(ascii: "\"") {
                    field.append(byte)
                } else if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
                    field.append(byte)
                    index += 1
                } else {
                    isQuoted = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\"") where field.isEmpty: isQuoted = true
            case UInt8(ascii: ","): endField()
            case UInt8(ascii: "\n"):
                endField()
                records.append(record)
                record = []
                hasText = false
            default: field.append(byte)
            }
        }
        if hasText {
            endField()
            records.append(record)
        }
        header = records.first ?? []
        rows = Array(records.dropFirst())
    }

    func index(_ column: String) throws -> Int {
        guard let index = header.firstIndex(of: column) else { throw TestTrouble("no column '\(column)' in \(header)") }
        return index
    }

    func column(_ name: String) throws -> [String] {
        let index = try index(name)
        return rows.map { $0[index] }
    }

    /// The table without the apostrophes that keep a spreadsheet from taking a value for a formula.
    var unguarded: Table { Table(header: header, rows: rows.map { $0.map(Self.unguarded) }) }

    private init(header: [String], rows: [[String]]) {
        self.header = header
        self.rows = rows
    }

    private static func unguarded(_ value: String) -> String {
        guard value.hasPrefix("'"), let sign = value.unicodeScalars.first(where: { $0 != "'" }), "=+-@\t\n\r＝＋－＠".unicodeScalars.contains(sign)
        else { return value }
        return String(value.dropFirst())
    }

    /// Every row by the names of its columns.
    var records: [[String: String]] {
        rows.map { row in Dictionary(zip(header, row)) { first, _ in first } }
    }

    /// Values of a column by the values of another.
    func map(_ key: String, to value: String) throws -> [String: String] {
        let (from, to) = (try index(key), try index(value))
        return Dictionary(rows.map { ($0[from], $0[to]) }) { first, _ in first }
    }
}
