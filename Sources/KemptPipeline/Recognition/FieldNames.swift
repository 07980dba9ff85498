import KemptCore
import KemptText

/// Names for the fields of a source.
enum FieldNames {
    /// A header that is a plain name stays; another is romanised, or named for its type when it has no Latin letter at all.
    static func make(_ columns: [RecognisedColumn]) -> [String] {
        var taken: Set<String> = []
        // A column that keeps its name must not lose it to an earlier one that is given a new name.
        let kept = Set(columns.map(\.name).filter { isPlain($0) })
        return columns.map { column in
            if isPlain(column.name), taken.insert(column.name).inserted { return column.name }
            let isLatin = column.name.unicodeScalars.contains { ("a"..."z").contains($0) || ("A"..."Z").contains($0) }
            let standard = isLatin ? nil : names[column.type]
            let base = standard ?? plain(column.name)
            var name = base.isEmpty ? "field" : base
            if name.first?.isNumber == true { name = "field_" + name }
            var number = 2
            var candidate = name
            while taken.contains(candidate) || kept.contains(candidate) {
                candidate = "\(name)_\(number)"
                number += 1
            }
            taken.insert(candidate)
            return candidate
        }
    }

    private static let names = [
        "given-name": "first_name", "family-name": "last_name", "full-name": "name", "company": "company", "job-title": "job_title",
        "email": "email", "phone": "phone", "country": "country", "city": "city", "postcode": "postcode", "street": "street", "url": "website",
        "notes": "notes",
    ]

    /// A type of which a source of customers mostly has one column.
    static func isPersonal(_ type: String) -> Bool { names[type] != nil }

    /// Small and capital letters of ASCII, digits and underscores, beginning with a letter.
    static func isPlain(_ name: String) -> Bool {
        guard let first = name.utf8.first, isLetter(first), name.utf8.count <= 64 else { return false }
        return name.utf8.allSatisfy { isLetter($0) || (48...57).contains($0) || $0 == 95 }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }

    /// Romanised, in small letters, words joined by `_`.
    static func plain(_ name: String) -> String {
        let source = ByteBuffer()
        source.append(HeaderHints.words(of: name).joined(separator: " "))
        let target = ByteBuffer()
        Folding.appendRomanized(source.cell, into: target)
        let words = target.cell.string.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
        return String(words.joined(separator: "_").prefix(60))
    }
}
