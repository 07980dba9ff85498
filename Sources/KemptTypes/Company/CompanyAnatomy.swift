import KemptCore
import KemptText

/// A firm's name taken apart: its legal forms, the name without them, and the branch.
///
/// Views into the value; nothing is copied. Linear: forms are looked for at both ends and at the starts of words.
struct CompanyAnatomy {
    /// The name without forms: two stretches of the value, the second mostly empty (`Siemens` `Österreich`).
    private(set) var name: (Cell, Cell) = (.empty, .empty)
    /// The branch: `Kauno filialas`, or `Филиал` and `в г. Минске`.
    private(set) var branch: (Cell, Cell) = (.empty, .empty)
    /// Up to three forms in the order of the value.
    private(set) var forms: (LegalForms.Wording?, LegalForms.Wording?, LegalForms.Wording?)
    /// A Romanian `SC`, which is part of the form but not told.
    private(set) var isRomanian = false

    init(_ value: Cell) {
        var rest = Self.trimmed(value)
        if let tail = CompanyBranch.tail(of: rest) {
            branch.0 = rest.slice(tail.lower, tail.upper)
            rest = Self.trimmed(rest.slice(0, tail.nameEnd))
        }
        var behind: (LegalForms.Wording?, LegalForms.Wording?)
        var before: LegalForms.Wording?
        rest = Self.withoutRemark(rest)
        if let found = Self.formBehind(rest) {
            behind.1 = found.wording
            rest = Self.trimmed(rest.slice(0, found.lower))
            if let other = LegalForms.shared.behind(rest) {
                behind.0 = other.wording
                rest = Self.trimmed(rest.slice(0, other.lower))
            }
        }
        if let found = LegalForms.shared.before(rest) {
            before = found.wording
            rest = Self.trimmed(rest.slice(found.upper, rest.count))
        }
        if let form = behind.1, Self.isRomanianForm(form), let shorter = Self.withoutCompanyWord(rest) {
            rest = shorter
            isRomanian = true
        }
        if rest.isEmpty || !Self.hasLetterOrDigit(rest) {
            name = Self.unquoted(Self.trimmed(value))
            branch.0 = .empty
            return
        }
        forms = before == nil ? (behind.0, behind.1, nil) : (before, behind.0, behind.1)
        divide(rest)
        if name.0.isEmpty && name.1.isEmpty { name.0 = value }
    }

    /// The first of the forms that has a country.
    var country: Cell {
        for form in [forms.0, forms.1, forms.2] { if let form, !form.country.isEmpty { return form.country } }
        return .empty
    }

    /// Takes a form within the name out of it, and a branch that stands behind the form.
    private mutating func divide(_ rest: Cell) {
        guard let found = Self.formWithin(rest) else {
            name = Self.unquoted(rest)
            // `UAB „Ramunė“ Vilniaus filialas`
            let end = CompanyBranch.quotedEnd(rest)
            if branch.0.isEmpty && end < rest.count && CompanyBranch.hasWord(rest.slice(end, rest.count)) {
                name = Self.unquoted(rest.slice(0, end))
                branch.0 = Self.trimmed(rest.slice(end, rest.count))
            }
            return
        }
        let head = Self.trimmed(rest.slice(0, found.lower))
        var tail = Self.trimmed(rest.slice(found.upper, rest.count))
        add(found.wording)
        // A second form beside the first: `Hello Ab Oy World`.
        if let next = LegalForms.shared.within(tail, at: 0) {
            add(next.wording)
            tail = Self.trimmed(tail.slice(next.upper, tail.count))
        }
        if CompanyBranch.isWord(head) {
            let end = CompanyBranch.quotedEnd(tail)
            branch = (head, Self.trimmed(tail.slice(end, tail.count)))
            name = Self.unquoted(tail.slice(0, end))
        } else if branch.0.isEmpty && CompanyBranch.hasWord(tail) {
            branch.0 = CompanyBranch.unbracketed(tail)
            name = Self.unquoted(head)
        } else {
            let bare = Self.unquoted(head)
            name = bare.1.isEmpty ? (bare.0, tail) : (head, tail)
        }
    }

    private mutating func add(_ form: LegalForms.Wording) {
        if forms.0 == nil { forms.0 = form } else if forms.1 == nil { forms.1 = form } else if forms.2 == nil { forms.2 = form }
    }

    /// The form at the end, also in brackets of its own: `Ramunė (UAB)`.
    private static func formBehind(_ value: Cell) -> LegalForms.Found? {
        if let found = LegalForms.shared.behind(value) { return found }
        guard value.count > 3, value[value.count - 1] == UInt8(ascii: ")") else { return nil }
        guard let found = LegalForms.shared.behind(value.slice(0, value.count - 1)), value[found.lower - 1] == UInt8(ascii: "(") else { return nil }
        return LegalForms.Found(lower: found.lower - 1, upper: value.count, wording: found.wording)
    }

    /// The first unmistakable form that begins behind the first word.
    private static func formWithin(_ value: Cell) -> LegalForms.Found? {
        // Among capitals alone `AG` and `AB` may be any letters.
        let hasSmallLetters = NameScan(value).has(NameScan.lower)
        var place = LegalFormText.wordEnd(value, 0)
        while place < value.count {
            let gap = LegalFormText.gapLength(value, place)
            if gap > 0 {
                place += gap
                continue
            }
            if place > 0, let found = LegalForms.shared.within(value, at: place),
                hasSmallLetters || found.wording.flags.contains(.mendsCase)
            {
                return found
            }
            place = LegalFormText.wordEnd(value, place)
        }
        return nil
    }

    /// Without `(publ)` or `(haftungsbeschränkt)`, which belong to the form before them.
    private static func withoutRemark(_ value: Cell) -> Cell {
        for remark in [StaticString("(publ)"), "(haftungsbeschränkt)", "(publ.)"] {
            let length = remark.utf8CodeUnitCount
            if value.count <= length { continue }
            if LegalFormText.equalIgnoringCase(value.slice(value.count - length, value.count), Cell(remark.utf8Start, length)) {
                return trimmed(value.slice(0, value.count - length))
            }
        }
        return value
    }

    private static func isRomanianForm(_ form: LegalForms.Wording) -> Bool { form.canonical.equals("SRL") || form.canonical.equals("SA") }

    /// `SC Ramses` of `SC Ramses SRL` without its first word.
    private static func withoutCompanyWord(_ value: Cell) -> Cell? {
        for word in [StaticString("SC "), "S.C. "] where value.hasPrefix(word) && value.count > word.utf8CodeUnitCount {
            return value.slice(word.utf8CodeUnitCount, value.count)
        }
        return nil
    }

    private static func hasLetterOrDigit(_ value: Cell) -> Bool {
        let scan = NameScan(value)
        return scan.hasLetter || scan.has(NameScan.digit)
    }

    /// Without spaces, commas, semicolons and dashes at its ends.
    static func trimmed(_ value: Cell) -> Cell {
        var lower = 0
        var upper = value.count
        while lower < upper && isEdge(value[lower]) { lower += 1 }
        while upper > lower && isEdge(value[upper - 1]) { upper -= 1 }
        return value.slice(lower, upper)
    }

    @inline(__always) private static func isEdge(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }

    /// Without the quotes around all of it or all but a remark: `«ТД «Ромашка»»` is `ТД «Ромашка»`, `«А» и «Б»` stays.
    private static func unquoted(_ value: Cell) -> (Cell, Cell) {
        guard !value.isEmpty, let opened = CompanyQuotes.sign(value, 0) else { return (value, .empty) }
        var depth = 0
        var place = 0
        while place < value.count {
            guard let sign = CompanyQuotes.sign(value, place) else {
                place += 1
                continue
            }
            // A straight quote closes what is open unless it stands behind a space.
            let opens = sign.opens && !(sign.closes && depth > 0 && (place == 0 || value[place - 1] != 0x20))
            depth += opens ? 1 : -1
            place += sign.length
            if depth > 0 { continue }
            let rest = trimmed(value.slice(place, value.count))
            if !rest.isEmpty && rest[0] != UInt8(ascii: "(") { break }
            return (trimmed(value.slice(opened.length, place - sign.length)), rest)
        }
        // `«Торговый дом «Ромашка»`: Russian prints one closing sign for both.
        if depth == 1, opened.opens, !opened.closes, value.count > opened.length + 2, value[value.count - 1] == 0xBB {
            return (trimmed(value.slice(opened.length, value.count)), .empty)
        }
        return (value, .empty)
    }
}
