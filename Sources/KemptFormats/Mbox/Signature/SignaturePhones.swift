import KemptCore
import KemptText

/// Finds telephone numbers in a line of a signature.
///
/// A number counts when it begins with `+`, stands behind a label (`Tel.`, `моб.`, `M:`), or looks like one dialled at home (`8 …`, `0…`,
/// `(…) …`) and holds 7 to 15 digits (ITU-T E.164 section 6). Behind another label (fax, tax and bank numbers) it does not.
struct SignaturePhones {
    private(set) var all: [Cell] = []

    init(_ line: Cell, scratch: ByteBuffer) {
        var position = 0
        while position < line.count {
            guard let start = Self.begin(line, from: position) else { return }
            let end = Self.end(line, from: start)
            let number = line.slice(start, end)
            if Self.counts(number, behind: line.slice(position, start), scratch) {
                all.append(line.slice(start, Self.extensionEnd(line, end, scratch)))
            }
            position = max(end, start + 1)
        }
    }

    /// A `+`, an opening bracket or a digit that begins a run, and no part of a word.
    private static func begin(_ line: Cell, from: Int) -> Int? {
        var index = from
        while index < line.count {
            if mayBegin(line, index), line[index] == 43 || !isInsideWord(line, index) { return index }
            index += 1
            // The rest of a number that is part of a word begins nothing.
            if isDigit(line[index - 1]) { while index < line.count, isDigit(line[index]) { index += 1 } }
        }
        return nil
    }

    private static func mayBegin(_ line: Cell, _ index: Int) -> Bool {
        let byte = line[index]
        if isDigit(byte) { return true }
        guard byte == 43 || byte == 40, index + 1 < line.count else { return false }
        let following = line[index + 1]
        return isDigit(following) || following == 40 || following == 43
    }

    /// True behind a letter, an underscore, an `@` or a character outside ASCII that is no no-break space.
    private static func isInsideWord(_ line: Cell, _ index: Int) -> Bool {
        if index == 0 { return false }
        let before = line[index - 1]
        if before == 0xA0, index >= 2, line[index - 2] == 0xC2 { return false }
        return isLetter(before) || before >= 0x80 || before == 64 || before == 95
    }

    /// Digits with blanks, brackets, hyphens, dots and slashes between them; two blanks in a row end it.
    private static func end(_ line: Cell, from start: Int) -> Int {
        var index = start
        var end = start
        var gap = 0
        while index < line.count {
            let byte = line[index]
            if isDigit(byte) || byte == 41 {
                gap = 0
                index += 1
                end = index
                continue
            }
            let isNoBreak = byte == 0xC2 && index + 1 < line.count && line[index + 1] == 0xA0
            let isJoint = byte == 32 || byte == 40 || byte == 45 || byte == 46 || byte == 43 && index == start || isNoBreak
            gap += 1
            if !isJoint || gap > 3 { break }
            index += isNoBreak ? 2 : 1
        }
        return end
    }

    private static func counts(_ number: Cell, behind label: Cell, _ scratch: ByteBuffer) -> Bool {
        var digits = 0
        var groups = 0
        var wasDigit = false
        for index in 0..<number.count {
            let isHere = isDigit(number[index])
            if isHere {
                digits += 1
                if !wasDigit { groups += 1 }
            }
            wasDigit = isHere
        }
        if digits < 7 || digits > 15 { return false }
        let kind = kind(of: label, scratch)
        if kind == .other { return false }
        if number[0] == 43 || kind == .phone { return true }
        // Without a label: a trunk digit or an area code in brackets, and groups as people write them.
        return digits >= 9 && groups >= 2 && (number[0] == 40 || number[0] == 48 || number[0] == 56) && !isDate(number)
    }

    private enum Kind { case none, phone, other }

    /// What the last words before a number say of it.
    private static func kind(of label: Cell, _ scratch: ByteBuffer) -> Kind {
        scratch.removeAll()
        Casing.appendLower(label, into: scratch)
        var words = WordReader(scratch.cell)
        var kind = Kind.none
        while let word = words.next() {
            for other in SignatureWords.otherNumbers where word.equals(other) { kind = .other }
            for phone in SignatureWords.phoneLabels where word.equals(phone) { kind = .phone }
        }
        return kind
    }

    private static func isDate(_ number: Cell) -> Bool {
        MailDate.read(number) != nil || number.count == 10 && number[2] == 46 && number[5] == 46
    }

    /// The end of an extension behind the number: `ext. 12`, `доб. 12`, `vid. 12`.
    private static func extensionEnd(_ line: Cell, _ end: Int, _ scratch: ByteBuffer) -> Int {
        let rest = line.slice(end, min(line.count, end + 24))
        for word in extensions {
            guard let found = rest.firstIndex(of: word), found <= 3 else { continue }
            var index = found + word.utf8CodeUnitCount
            while index < rest.count, rest[index] == 46 || rest[index] == 32 || rest[index] == 58 { index += 1 }
            let first = index
            while index < rest.count, isDigit(rest[index]), index - first < 6 { index += 1 }
            if index > first { return end + index }
        }
        return end
    }

    private static let extensions: [StaticString] = ["ext", "Ext", "доб", "Доб", "vid", "Vid", "вн", "#"]
}
