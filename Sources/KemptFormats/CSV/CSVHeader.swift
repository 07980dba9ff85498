import KemptCore
import KemptText

/// The names of the columns.
struct CSVHeader {
    let names: [String]
    /// Names that came twice, for the report.
    let renamed: [String]

    /// Joins the lines of the header and makes every name unique.
    ///
    /// In all lines but the last an empty field belongs to the name on its left, as a merged cell does, if there is a name below it. A field without
    /// a name becomes `column_3`. A name that comes again gets a number: `email`, `email_2`.
    init(_ rows: [[String]], columns: Int? = nil) {
        let width = columns ?? rows.map(\.count).max() ?? 0
        var filled = rows.map { row in (0..<width).map { $0 < row.count ? Self.trimmed(row[$0]) : "" } }
        for row in filled.indices.dropLast() {
            for column in filled[row].indices.dropFirst() where filled[row][column].isEmpty && !filled[row + 1][column].isEmpty {
                filled[row][column] = filled[row][column - 1]
            }
        }
        let joined = (0..<width).map { column in
            var parts: [String] = []
            for row in filled where !row[column].isEmpty && parts.last != row[column] { parts.append(row[column]) }
            return parts.isEmpty ? "column_\(column + 1)" : parts.joined(separator: " / ")
        }
        (names, renamed) = Self.unique(joined)
    }

    private static func unique(_ names: [String]) -> (names: [String], renamed: [String]) {
        var taken = Set(names)
        // The number that a name was given last.
        var numbers: [String: Int] = [:]
        var renamed: [String] = []
        let unique = names.map { name -> String in
            guard var number = numbers[name] else {
                numbers[name] = 1
                return name
            }
            if number == 1 { renamed.append(name) }
            repeat { number += 1 } while !taken.insert("\(name)_\(number)").inserted
            numbers[name] = number
            return "\(name)_\(number)"
        }
        return (unique, renamed)
    }

    private static func trimmed(_ text: String) -> String {
        var view = text.utf8[...]
        while let first = view.first, first == 0x20 || first == 0x09 || first == 0x0A || first == 0x0D { view.removeFirst() }
        while let last = view.last, last == 0x20 || last == 0x09 || last == 0x0A || last == 0x0D { view.removeLast() }
        return String(decoding: view, as: UTF8.self)
    }

    // MARK: - Is there one?

    /// Whether the first row looks like a record and not like a header.
    ///
    /// It does when it holds an e-mail address over a column of such, or numbers, dates or phones over columns of the same, and no column in which
    /// a word stands over them. Years may be names of columns, so they say nothing. In doubt there is a header.
    static func isMissing(_ first: [String], _ rows: [[String]]) -> Bool {
        let rows = rows.filter { $0.count == first.count }
        guard !rows.isEmpty else { return false }
        var evidence = 0
        for column in first.indices {
            let kinds = rows.map { kind(trimmed($0[column])) }.filter { $0 != .empty }
            guard let usual = [Kind.address, .number].first(where: { kind in kinds.count { $0 == kind } * 10 >= kinds.count * 9 && !kinds.isEmpty })
            else { continue }
            let name = trimmed(first[column])
            if name.isEmpty || isYear(name) { continue }
            if kind(name) != usual { return false }
            evidence += 1
        }
        return evidence > 0
    }

    private enum Kind { case empty, text, number, address }

    private static func kind(_ text: String) -> Kind {
        if text.isEmpty { return .empty }
        var digits = 0
        var signs = 0
        var atSigns = 0
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39: digits += 1
            case 0x20, 0x28, 0x29, 0x2B...0x2F, 0x3A: signs += 1
            case 0x40: atSigns += 1
            default: break
            }
        }
        let count = text.utf8.count
        if digits > 0, digits + signs == count { return .number }
        return atSigns == 1 && text.utf8.first != 0x40 && !text.contains(" ") && text.split(separator: "@").last?.contains(".") == true
            ? .address : .text
    }

    private static func isYear(_ text: String) -> Bool { Int(text).map { (1900...2100).contains($0) } ?? false }
}
