import KemptCore
import KemptExpression
import KemptText

/// `not-fake`: the values do not look like something typed to get past a form.
enum NotFake: ValidationRule {
    static let fields = Setting<[Node]>.many("fields", .field, "the fields to look at", required: true)
    static let spec = Spec(
        "not-fake", "no placeholder, test name, keyboard run or repeated letter", settings: [fields.data], principal: "fields",
        example: "not-fake: [first_name, last_name, email]")
    static let severity = Severity.error
    static let dimension = Dimension.credibility

    static func compile(_ values: Values, _ context: StageContext) -> RuleDraft? {
        let columns = (values[fields] ?? []).compactMap { context.column($0) }
        guard !columns.isEmpty else { return nil }
        let names = columns.map { context.columns[$0].name }.joined(separator: ", ")
        return RuleDraft(id: "not-fake", columns: columns, summary: "\(names): test data or a fake", check: NotFakeCheck(columns: columns))
    }
}

struct NotFakeCheck: RowCheck {
    let columns: [Int]

    func judge(_ batch: Batch, _ row: Int, _ facts: RowFacts) -> Truth {
        var doubtful = 0
        for column in columns {
            let cell = batch.cell(row, column)
            if cell.isEmpty { continue }
            switch FakeValue.judge(cell, facts.workspace) {
            case .fake: return .no
            case .doubtful: doubtful += 1
            case .plausible: break
            }
        }
        return doubtful > 1 ? .no : .yes
    }
}

/// Recognises values that stand for no value. Cost: one folding and one look-up; linear.
package enum FakeValue {
    /// What one value tells: words that are also somebody's name (Jennifer Null, Foo, Тестов) tell something only together.
    package enum Verdict { case plausible, doubtful, fake }

    /// Whole values that are also family names.
    private static let doubtfulWords: [StaticString] = [
        "null", "nil", "na", "foo", "bar", "tester", "тестов", "тестова", "nobody", "abc", "sample", "example",
    ]
    /// Whole values, folded (lower case, no diacritics, words by one space).
    private static let words: [StaticString] = [
        "test", "tests", "testing", "testas", "testuser", "тест", "тестовый", "asdf", "asdfg", "asdfgh", "qwerty", "qwertz",
        "йцукен", "фыва", "zxcv", "zxcvbn", "foobar", "foo bar", "none", "n a", "no name", "noname", "unknown",
        "anonymous", "anonym", "dummy", "xxx", "нет", "неизвестно", "нет данных", "без имени", "nera", "nezinomas",
        "nezinoma", "bandymas", "abcd", "abcdef", "aaa bbb", "test testov", "тест тестов", "test tester", "123", "1234", "12345", "123456",
        "vardenis", "pavardenis", "vardenis pavardenis", "mustermann", "max mustermann", "lorem ipsum", "mickey mouse", "donald duck", "john doe",
        "jane doe", "test test", "тест тест",
    ]
    /// Local parts of addresses nobody has.
    private static let localParts: [StaticString] = [
        "test", "test1", "test123", "testas", "asdf", "asd", "qwerty", "noone", "nobody", "none", "nomail", "noemail", "fake", "xxx", "12345",
        "example",
    ]
    private static let domains: [StaticString] = [
        "test.com", "test.ru", "test.lt", "example.com", "example.org", "example.net", "asdf.com", "qwerty.com", "mailinator.com", "none.com",
        "no.com",
        "fake.com", "nomail.com",
    ]
    private static let doubtfulHashes = sortedHashes(doubtfulWords)
    private static let wordHashes = sortedHashes(words)
    private static let localHashes = sortedHashes(localParts)
    private static let domainHashes = sortedHashes(domains)

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
        var low = 0
        var high = hashes.count
        while low < high {
            let middle = (low + high) / 2
            if hashes[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return low < hashes.count && hashes[low] == wanted
    }
}
