import KemptCore
import KemptText

/// Titles and initials written without the space behind their stop: `Dr.Jonas`, `J.Petraitis`, `А.С.Пушкин`.
extension NameTokens {
    /// Where the title or the initials at the start of `token` end; nil when a name is not glued to them, or not among the first words.
    func gluedEnd(_ token: NameToken, _ scratch: ByteBuffer) -> Int? {
        if commas > 0 || count + 4 > NameTokens.most || token.kind.rawValue & NameWordKind.meanings != 0 { return nil }
        for index in 0..<count where !tokens[index].kind.contains(.title) { return nil }
        var first = token.start
        while first < token.end && cell[first] != UInt8(ascii: ".") { first &+= 1 }
        var last = token.end &- 1
        while last > first && cell[last] != UInt8(ascii: ".") { last &-= 1 }
        if first == token.end || !isName(last &+ 1, token.end) { return nil }
        let kind = NameTokens.kind(of: cell.slice(token.start, first &+ 1), scratch)
        if kind.contains(.title) && !kind.contains(.particle) { return first &+ 1 }
        return areInitials(token.start, last &+ 1, scratch) ? last &+ 1 : nil
    }

    /// A capital and a small letter.
    private func isName(_ start: Int, _ end: Int) -> Bool {
        var index = start
        guard index < end, Scalars.isUpper(UTF8Text.scalar(cell, at: &index)), index < end else { return false }
        return Scalars.table.flags(UTF8Text.scalar(cell, at: &index)).isSuperset(of: [.letter, .lower])
    }

    /// Single capitals, each with its stop, or two letters of one sound: `Yu.A.`
    private func areInitials(_ start: Int, _ end: Int, _ scratch: ByteBuffer) -> Bool {
        var index = start
        while index < end {
            let group = index
            if !Scalars.isUpper(UTF8Text.scalar(cell, at: &index)) { return false }
            let isSingle = index < end && cell[index] == UInt8(ascii: ".")
            while index < end && cell[index] != UInt8(ascii: ".") { index &+= 1 }
            if index == end || !isSingle && !NameTokens.kind(of: cell.slice(group, index &+ 1), scratch).contains(.initial) { return false }
            index &+= 1
        }
        return true
    }
}
