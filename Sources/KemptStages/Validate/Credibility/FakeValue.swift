import KemptCore
import KemptText

/// Recognises values that stand for no value. Cost: one folding and one look-up; linear.
package enum FakeValue {
    /// What one value tells: words that are also somebody's name (Jennifer Null, Foo, Тестов) tell something only together.
    package enum Verdict { case plausible, doubtful, fake }

    private static let doubtfulHashes = sortedHashes(FakeWords.doubtfulWords)
    private static let wordHashes = sortedHashes(FakeWords.testWords + FakeWords.placeholderWords)
    private static let testHashes = sortedHashes(FakeWords.testWords)
    private static let placeholderHashes = sortedHashes(FakeWords.placeholderWords + FakeWords.morePlaceholders)
    private static let localHashes = sortedHashes(FakeWords.localParts)
    private static let domainHashes = sortedHashes(FakeWords.domains)

    package static func judge(_ cell: Cell, _ workspace: Workspace) -> Verdict {
        // Longer values are prose, and none of the lists reaches that far.
        if cell.count > 64 { return .plausible }
        if let at = position(of: UInt8(ascii: "@"), in: cell) { return isFakeAddress(cell, at, workspace) ? .fake : .plausible }
        workspace.first.removeAll()
        Folding.appendFolded(cell, into: workspace.first)
        let folded = workspace.first.cell
        if folded.isEmpty { return isOnlyPunctuation(cell) ? .fake : .plausible }
        if contains(wordHashes, folded) || isOneLetterRepeated(folded) { return .fake }
        return contains(doubtfulHashes, folded) ? .doubtful : .plausible
    }

    /// Test data alone: no placeholders, and no words that are somebody's name.
    package static func isTest(_ cell: Cell, _ workspace: Workspace) -> Bool {
        if cell.count > 64 { return false }
        if let at = position(of: UInt8(ascii: "@"), in: cell) { return isFakeAddress(cell, at, workspace) }
        workspace.first.removeAll()
        Folding.appendFolded(cell, into: workspace.first)
        return contains(testHashes, workspace.first.cell)
    }

    /// Words and signs that say there is no value: `n/a`, `-`, `нет данных`, `nežinoma`, `00000`.
    package static func isPlaceholder(_ cell: Cell, _ workspace: Workspace) -> Bool {
        if cell.count > 64 { return false }
        workspace.first.removeAll()
        Folding.appendFolded(cell, into: workspace.first)
        let folded = workspace.first.cell
        if folded.isEmpty { return isOnlySigns(cell) }
        return contains(placeholderHashes, folded) || isFiller(folded)
    }

    /// Signs of ASCII, dashes, dots and quotes; not the pictures that people do mean.
    private static func isOnlySigns(_ cell: Cell) -> Bool {
        var index = 0
        while index < cell.count {
            switch UTF8Text.scalar(cell, at: &index) {
            case 0..<0x80, 0xA0, 0xAB, 0xB7, 0xBB, 0x2010...0x201F, 0x2022, 0x2026, 0x2212: break
            default: return false
            }
        }
        return true
    }

    /// `xxx`, `0000`: one letter x, or one digit, three times or more.
    private static func isFiller(_ cell: Cell) -> Bool {
        let sign = cell[0]
        guard cell.count >= 3, sign == UInt8(ascii: "x") || sign == UInt8(ascii: "0") || sign == UInt8(ascii: "9") else { return false }
        for index in 1..<cell.count where cell[index] != sign { return false }
        return true
    }

    private static func isFakeAddress(_ cell: Cell, _ at: Int, _ workspace: Workspace) -> Bool {
        workspace.first.removeAll()
        Casing.appendLower(cell, into: workspace.first)
        let lower = workspace.first.cell
        guard let at = position(of: UInt8(ascii: "@"), in: lower) else { return false }
        let local = lower.slice(0, at)
        let domain = lower.slice(at + 1, lower.count)
        return isReserved(domain) || contains(domainHashes, domain) || contains(localHashes, local) || isOneLetterRepeated(local)
    }

    /// Top levels that RFC 2606 keeps for tests: nobody has mail there. (`.example` is kept too, and left to documentation.)
    private static func isReserved(_ domain: Cell) -> Bool {
        for ending in [".test", ".invalid", ".localhost"] as [StaticString] {
            let length = ending.utf8CodeUnitCount
            if domain.count > length, domain.slice(domain.count - length, domain.count).equals(ending) { return true }
        }
        return false
    }

    private static func position(of byte: UInt8, in cell: Cell) -> Int? {
        for index in 0..<cell.count where cell[index] == byte { return index }
        return nil
    }

    /// `-`, `...`, `???`: signs and no letter. Other scripts without folding are not judged.
    private static func isOnlyPunctuation(_ cell: Cell) -> Bool {
        for index in 0..<cell.count where cell[index] >= 0x80 { return false }
        return true
    }

    /// `aaaa`, `яяя`: three or more times one letter.
    private static func isOneLetterRepeated(_ cell: Cell) -> Bool {
        if cell.isEmpty { return false }
        var index = 0
        let first = UTF8Text.scalar(cell, at: &index)
        guard Scalars.isLetter(first) else { return false }
        var letters = 1
        while index < cell.count {
            if UTF8Text.scalar(cell, at: &index) != first { return false }
            letters += 1
        }
        return letters >= 3
    }

    private static func sortedHashes(_ words: [StaticString]) -> [UInt64] {
        words.map { Hashing.hash64(Cell($0.utf8Start, $0.utf8CodeUnitCount)) }.sorted()
    }

    private static func contains(_ hashes: [UInt64], _ cell: Cell) -> Bool {
        let wanted = Hashing.hash64(cell)
        let index = lowerBound(hashes.count) { hashes[$0] < wanted }
        return index < hashes.count && hashes[index] == wanted
    }
}
