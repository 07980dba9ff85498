import KemptCore
import KemptText

/// Finds the column of each field that `map` says nothing about.
///
/// In this order, each for all fields before the next: the same name; the same but for case, spaces and signs; another word for the same thing
/// (`HeaderAliases`), by the field's name and then by its type. Of two that would do, neither is taken.
struct HeaderMatching {
    private let headers: [Header]
    private let fields: [Column]
    /// The field of each column.
    private(set) var field: [Int?]
    private var isTaken: [Bool]
    /// What was matched by another word: `El. paštas → email`.
    private(set) var aliased: [String] = []

    /// A header or the name of a field, taken apart.
    private struct Header {
        let loose: String
        let folded: [UInt8]
        /// Index into the groups of aliases, nil for a word of no group.
        let group: Int?
        /// `Phone 2` is 2; 1 is not told from none.
        let number: Int

        init(_ name: String) {
            let text = HeaderWords.withoutZone(name)
            loose = text.lowercased().filter { $0 != " " && $0 != "_" && $0 != "-" && $0 != "." }
            let words = HeaderWords.folded(text)
            folded = words.filter { $0 != 0x20 }
            (group, number) = HeaderWords.meaning(words)
        }
    }

    /// - Parameter field: what `map` has decided.
    init(_ names: [String], _ fields: [Column], mapped field: [Int?]) {
        headers = names.map(Header.init)
        self.fields = fields
        self.field = field
        isTaken = fields.indices.map { index in field.contains(index) }
        let wanted = fields.map { Header($0.name) }
        take { column, index in names[column] == fields[index].name }
        take { [headers] column, index in headers[column].loose == wanted[index].loose }
        take { [headers] column, index in headers[column].folded == wanted[index].folded }
        takeByName(wanted, names)
        takeByType(names)
    }

    private var freeColumns: [Int] { field.indices.filter { field[$0] == nil } }
    private var freeFields: [Int] { fields.indices.filter { !isTaken[$0] } }

    private mutating func take(_ fits: (_ column: Int, _ field: Int) -> Bool) {
        for column in freeColumns {
            guard let index = freeFields.first(where: { fits(column, $0) }) else { continue }
            field[column] = index
            isTaken[index] = true
        }
    }

    /// The field's name and the header are words of one group.
    private mutating func takeByName(_ wanted: [Header], _ names: [String]) {
        for index in freeFields {
            guard let group = wanted[index].group, Self.agree(HeaderAliases.groups[group].type, fields[index]) else { continue }
            let columns = freeColumns.filter { headers[$0].group == group && headers[$0].number == wanted[index].number }
            let rivals = freeFields.filter { wanted[$0].group == group && wanted[$0].number == wanted[index].number }
            if columns.count == 1, rivals.count == 1 { alias(columns[0], index, names) }
        }
    }

    /// The only field of a type, and the only header of a group with such values.
    private mutating func takeByType(_ names: [String]) {
        for index in freeFields {
            guard let type = fields[index].typeSpec?.spec.name, fields.filter({ $0.typeSpec?.spec.name == type }).count == 1 else { continue }
            let columns = Self.columns(ofType: type, headers.map(\.group), among: freeColumns)
            if columns.count == 1, headers[columns[0]].number == 1 { alias(columns[0], index, names) }
        }
    }

    private static func columns(ofType type: String, _ groups: [Int?], among columns: [Int]) -> [Int] {
        columns.filter { column in groups[column].map { HeaderAliases.groups[$0].type == type } ?? false }
    }

    private mutating func alias(_ column: Int, _ index: Int, _ names: [String]) {
        field[column] = index
        isTaken[index] = true
        aliased.append("\(names[column]) → \(fields[index].name)")
    }

    /// A field of another type than the group's may have the name by chance: `name` of type company is no person's.
    private static func agree(_ type: String?, _ field: Column) -> Bool {
        guard let type, let own = field.typeSpec?.spec.name else { return true }
        return own == type || own == "text"
    }

    /// The columns among `names` that may be meant for a field: words of its group or with values of its type, else the nearest in letters.
    static func candidates(for field: Column, among names: [String]) -> [String] {
        let headers = names.map(Header.init)
        let wanted = Header(field.name)
        let related = names.indices.filter { column in
            guard let group = headers[column].group else { return false }
            return group == wanted.group || (HeaderAliases.groups[group].type != nil && HeaderAliases.groups[group].type == field.typeSpec?.spec.name)
        }
        if !related.isEmpty { return related.map { names[$0] } }
        return nearest(to: field.name, among: names).map { [$0] } ?? []
    }
}

/// The words of a header, for comparing.
enum HeaderWords {
    /// Small letters and digits without diacritics, one space between words.
    static func folded(_ text: String) -> [UInt8] {
        let (given, folded) = (ByteBuffer(), ByteBuffer())
        given.append(text)
        Folding.appendFolded(given.cell, into: folded)
        return Array(UnsafeBufferPointer(start: folded.base, count: folded.count))
    }

    private static let zones = [
        "GMT", "UTC", "MSK", "МСК", "EET", "EEST", "CET", "CEST", "WET", "BST", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT",
    ]
    private static let regions = ["Europe/", "Asia/", "America/", "Africa/", "Australia/", "Atlantic/", "Pacific/", "Etc/"]

    /// Takes a time zone in brackets off the end: `Create Date (GMT+2)`, `Создан [MSK]`.
    static func withoutZone(_ name: String) -> String {
        var text = name[...]
        while text.last == " " { text.removeLast() }
        guard let close = text.last, close == ")" || close == "]", let open = text.lastIndex(of: close == ")" ? "(" : "[") else { return name }
        let inner = text[text.index(after: open)...].dropLast().filter { $0 != " " }
        return isZone(inner) ? String(text[..<open]) : name
    }

    private static func isZone(_ text: String) -> Bool {
        if regions.contains(where: text.hasPrefix) { return true }
        let rest = zones.first { text.uppercased().hasPrefix($0) }.map { text.dropFirst($0.count) }
        guard let offset = rest ?? (text.isEmpty ? nil : text[...]) else { return false }
        if offset.isEmpty { return true }
        let digits = offset.dropFirst()
        return "+-−±".contains(offset.first ?? " ") && (1...5).contains(digits.count) && digits.allSatisfy { $0.isNumber || $0 == ":" }
    }

    private static let groupOf: [[UInt8]: Int] = {
        var table: [[UInt8]: Int] = [:]
        for (index, group) in HeaderAliases.groups.enumerated() {
            for word in group.words { table[folded(word).filter { $0 != 0x20 }] = index }
        }
        return table
    }()

    /// The group of a folded header and its number: a word of digits, or digits at the end of the last word.
    static func meaning(_ words: [UInt8]) -> (group: Int?, number: Int) {
        if let group = groupOf[words.filter { $0 != 0x20 }] { return (group, 1) }
        var parts = words.split(separator: 0x20).map(Array.init)
        var digits: [UInt8] = []
        if let index = parts.firstIndex(where: { $0.allSatisfy(isDigit) }) {
            digits = parts.remove(at: index)
        } else if let last = parts.last, let start = last.lastIndex(where: { !isDigit($0) }) {
            digits = Array(last[(start + 1)...])
            parts[parts.count - 1] = Array(last[...start])
        }
        guard (1...4).contains(digits.count) else { return (nil, 1) }
        return (groupOf[parts.flatMap { $0 }], max(1, digits.reduce(0) { $0 * 10 + Int($1 - 48) }))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
