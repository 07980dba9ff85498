import KemptCore
import KemptText

/// Capitals and small letters of an address that is written in one of the two throughout.
enum StreetCasing {
    /// Wholly in capitals or in small letters, of two words or more, and no address of the net.
    static func isWorthIt(_ value: Cell) -> Bool {
        let letterCase = Casing.classify(value)
        return (letterCase == .upper || letterCase == .lower) && isWordy(value) && !NameReader.looksLikeEmail(value) && !Restoring.isFromWeb(value)
    }

    /// Two words of letters at least, one of them no mere abbreviation.
    private static func isWordy(_ cell: Cell) -> Bool {
        var words = 0
        var longest = 0
        var letters = 0
        var index = 0
        while index < cell.count {
            let scalar = UTF8Text.scalar(cell, at: &index)
            if Scalars.isLetter(scalar) {
                letters += 1
                if letters == 1 { words += 1 }
                longest = max(longest, letters)
            } else if !Scalars.isCombiningMark(scalar) {
                letters = 0
            }
        }
        return longest >= 4 && (words >= 2 || endsInStreet(cell))
    }

    /// One German word that says itself that it is a street: `Hauptstr. 5`.
    private static func endsInStreet(_ cell: Cell) -> Bool {
        var end = 0
        while end < cell.count && cell[end] != 0x20 && cell[end] != UInt8(ascii: ".") { end += 1 }
        for ending in ["str", "strasse", "straße", "stra\u{1E9E}e", "weg", "platz", "gasse", "allee"] as [StaticString] {
            let length = ending.utf8CodeUnitCount
            if end < length + 3 { continue }
            var isEqual = true
            for place in 0..<length where cell[end - length + place].lowered != ending.utf8Start[place] { isEqual = false }
            if isEqual { return true }
        }
        return false
    }

    /// Appends the line to the output in capitals and small letters. The second and the third buffer are overwritten.
    static func append(_ cell: Cell, _ workspace: Workspace) {
        var start = 0
        var seenName = false
        for index in 0...cell.count where index == cell.count || cell[index] == 0x20 {
            let word = cell.slice(start, index)
            start = index + 1
            let precedesNumber = start < cell.count && cell[start].isDigit
            if !word.isEmpty { appendPieces(word, precedesNumber, &seenName, workspace) }
            if index < cell.count { workspace.output.append(0x20) }
        }
        // A capital may compose with a mark that its small letter stood apart from (i and a dot above).
        workspace.third.removeAll()
        if Tidy.clean(workspace.output.cell, into: workspace.third) == .none { return }
        workspace.output.removeAll()
        workspace.output.append(workspace.third.cell)
    }

    /// A word with stops or commas inside in its pieces: `УЛ.ЛЕНИНА,Д.5`.
    private static func appendPieces(_ word: Cell, _ precedesNumber: Bool, _ seenName: inout Bool, _ workspace: Workspace) {
        var start = 0
        for place in 0..<word.count where word[place] == UInt8(ascii: ".") || word[place] == UInt8(ascii: ",") {
            let next = place + 1
            if next == word.count || !(word[next].isDigit || word[next] >= 0x80 || word[next].lowered.isLowerLetter) { continue }
            append(word.slice(start, next), word[next].isDigit, &seenName, workspace)
            start = next
        }
        append(word.slice(start, word.count), precedesNumber, &seenName, workspace)
    }

    /// `5TH`, `1-Я`: the letters of an ordinal number are small.
    private static func endsAsOrdinal(_ word: Cell) -> Bool {
        if !word[0].isDigit { return false }
        var end = 0
        while end < word.count && (word[end].isDigit || word[end] == UInt8(ascii: "-")) { end += 1 }
        for ending in ["TH", "ST", "ND", "RD", "Я", "Й", "ГО", "АЯ", "ЫЙ", "ИЙ", "ОЙ"] as [StaticString]
        where word.slice(end, word.count).equals(ending) {
            return true
        }
        return false
    }

    private static func append(_ word: Cell, _ precedesNumber: Bool, _ seenName: inout Bool, _ workspace: Workspace) {
        let output = workspace.output
        if hasDigit(word) { return endsAsOrdinal(word) ? Casing.appendLower(word, into: output) : output.append(word) }
        let lowered = workspace.second
        lowered.removeAll()
        Casing.appendLower(word, into: lowered)
        var end = lowered.count
        while end > 0, lowered.base[end - 1] == UInt8(ascii: ".") || lowered.base[end - 1] == UInt8(ascii: ",") { end -= 1 }
        let style = StreetWords.style(Cell(UnsafePointer(lowered.base), end))
        switch style {
        // One letter before the name is an initial (`A. Goštauto g.`, `ул. К. Маркса`), behind it or before a number a street word.
        case .lower where seenName || precedesNumber || !isOneLetter(lowered.cell, end): output.append(lowered.cell)
        case .inner where seenName: output.append(lowered.cell)
        case .upper:
            Casing.appendUpper(word, into: output)
            seenName = true
        default:
            Casing.appendCapitalized(word, into: output)
            seenName = true
        }
    }

    private static func isOneLetter(_ cell: Cell, _ end: Int) -> Bool {
        var index = 0
        if end > 0 { _ = UTF8Text.scalar(cell, at: &index) }
        return index >= end
    }

    private static func hasDigit(_ word: Cell) -> Bool {
        for index in 0..<word.count where word[index].isDigit { return true }
        return false
    }
}
