import KemptCore
import KemptText

/// Reads the lines of a signature block, one after another: the first of each kind counts, of phones all.
struct SignatureBlock {
    private var found = FoundSignature()
    private let address: Cell
    private let domain: Cell
    /// The sender's company as its domain spells it: `baltic-wood` of `baltic-wood.lt`; empty for free hosts.
    private let label: Cell
    private let lower: ByteBuffer

    private static let mostPhones = 3
    private static let longestLine = 200
    private static let longestValue = 120

    /// `scratch` is overwritten.
    init(address: Cell, scratch: ByteBuffer) {
        self.address = address
        lower = scratch
        domain = address.lastIndex(of: 64).map { address.slice($0 + 1, address.count) } ?? .empty
        label = Self.label(of: domain)
    }

    func finish(_ signs: SignatureSigns) -> FoundSignature {
        var result = found
        result.signs.formUnion(signs)
        return result
    }

    /// Takes a line; one that is the sender's name may still hold a title behind a comma.
    mutating func take(_ line: Cell) {
        if line.count > Self.longestLine { return }
        if holdsContact(line) { found.signs.insert(.contact) }
        let phones = SignaturePhones(line, scratch: lower).all
        for phone in phones where found.phones.count < Self.mostPhones && !found.phones.contains(where: { $0.equals(phone) }) {
            found.phones.append(phone)
        }
        if !found.phones.isEmpty { found.signs.insert(.phone) }
        var pieces = SignaturePieces(line)
        while let piece = pieces.next(isForm: { isLegalForm($0) }) { takePiece(piece) }
    }

    private mutating func takePiece(_ piece: Cell) {
        if piece.count < 2 || piece.count > Self.longestValue || piece.firstIndex(of: 64) != nil { return }
        if found.company.isEmpty, isCompany(piece) {
            found.company = piece
            found.signs.insert(.company)
        } else if found.title.isEmpty, isTitle(piece) {
            found.title = piece
            found.signs.insert(.title)
        }
    }

    private func lowered(_ text: Cell) -> Cell {
        lower.removeAll()
        Casing.appendLower(text, into: lower)
        return lower.cell
    }

    private func holdsContact(_ line: Cell) -> Bool {
        if domain.count < 4 { return false }
        let text = lowered(line)
        let name = lower.count
        Casing.appendLower(label.isEmpty ? address : domain, into: lower)
        let wanted = lower.cell(from: name)
        let held = lower.cell.slice(0, name)
        if wanted.count > text.count { return false }
        for start in 0...(held.count - wanted.count) where held.slice(start, start + wanted.count).equals(wanted) { return true }
        return false
    }

    // MARK: Titles

    /// A few words without digits, one of them a word of titles, and no sentence.
    private func isTitle(_ piece: Cell) -> Bool {
        if let last = piece.isEmpty ? nil : piece[piece.count - 1], [33, 63, 58].contains(last) { return false }
        for index in 0..<piece.count where isDigit(piece[index]) { return false }
        var words = WordReader(lowered(piece))
        var count = 0
        var isFound = false
        while let word = words.next() {
            count += 1
            if isTitleWord(word) { isFound = true }
        }
        return isFound && count <= 9
    }

    private func isTitleWord(_ word: Cell) -> Bool {
        for short in SignatureWords.shortTitles where word.equals(short) { return true }
        for stem in SignatureWords.titles where word.count >= stem.utf8CodeUnitCount && word[0] == stem.utf8Start[0] {
            // "heading" is no head, "leading" no lead.
            let isShort = stem.utf8CodeUnitCount <= 4
            if word.slice(0, stem.utf8CodeUnitCount).equals(stem), !isShort || word.count == stem.utf8CodeUnitCount { return true }
        }
        return false
    }

    // MARK: Companies

    /// A name with a legal form, or the one that the sender's domain spells.
    private func isCompany(_ piece: Cell) -> Bool {
        var words = WordReader(piece)
        var count = 0
        var forms = 0
        while let word = words.next() {
            count += 1
            if isLegalForm(word) { forms += 1 }
        }
        if count > 10 { return false }
        return forms > 0 && count > forms || spellsDomain(piece) || hasDottedForm(piece)
    }

    private func hasDottedForm(_ piece: Cell) -> Bool {
        if piece.firstIndex(of: 46) == nil && piece.firstIndex(of: 32) == nil { return false }
        let text = lowered(piece)
        return SignatureWords.dottedForms.contains { form in
            // Behind a name and a blank.
            guard let found = text.firstIndex(of: form) else { return false }
            return found > 1 && isBlank(text[found - 1])
        }
    }

    private func isLegalForm(_ word: Cell) -> Bool {
        let text = lowered(word)
        var letters = 0
        for index in 0..<text.count where text[index] & 0xC0 != 0x80 { letters += 1 }
        for form in SignatureWords.legalForms where text.equals(form) { return letters > 2 || !text.equals(word) }
        return false
    }

    /// `Baltic Wood` and `BalticWood LT` for `baltic-wood.lt`: letters and digits alone are compared, and little may follow.
    private func spellsDomain(_ piece: Cell) -> Bool {
        if label.count < 3 { return false }
        let text = lowered(piece)
        // "acme.lt" and "https://acme.lt" are sites.
        for index in 0..<text.count where text[index] == 46 || text[index] == 47 {
            if index + 1 < text.count, isLetter(text[index + 1]) || text[index + 1] == 47 { return false }
        }
        var place = 0
        var extra = 0
        for index in 0..<text.count where isLetter(text[index]) || isDigit(text[index]) || text[index] >= 0x80 {
            while place < label.count, label[place] == 45 { place += 1 }
            if place == label.count {
                extra += 1
            } else if text[index] == asciiLower(label[place]) {
                place += 1
            } else {
                return false
            }
        }
        while place < label.count, label[place] == 45 { place += 1 }
        return place == label.count && extra <= 8
    }

    /// The label before the public ending of a domain: `acme` of `mail.acme.co.uk`.
    private static func label(of domain: Cell) -> Cell {
        var ends: [Int] = []
        for index in 0..<domain.count where domain[index] == 46 { ends.append(index) }
        guard var last = ends.popLast() else { return .empty }
        // "co.uk", "com.tr": a short label below a country.
        if domain.count - last == 3, let before = ends.last, last - before - 1 <= 3 { last = ends.removeLast() }
        let label = domain.slice(ends.last.map { $0 + 1 } ?? 0, last)
        for host in SignatureWords.freeHosts where label.equalsIgnoringCase(host) { return .empty }
        return label
    }
}

/// The free function under a name of its own, for a type that has a `lowered` too.
@inline(__always) private func asciiLower(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte | 0x20 : byte }
