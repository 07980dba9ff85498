import KemptCore
import KemptText

/// Columns that differ by a number: `Kontaktas1, Tel1, Kontaktas2, Tel2`, `E-mail 1 - Value`.
///
/// Letter case, spaces, punctuation and diacritics do not matter. Where a stem has no `*`, the number stands at the end, and a column of the stem's
/// own name is the first of its kind when none has the number 1.
struct ColumnGroups {
    /// For each number, ascending, the column of each stem; -1 where there is none.
    let groups: [[Int]]
    var isEmpty: Bool { groups.isEmpty }

    init(_ stems: [ReshapeSettings.Stem], _ columns: [String]) {
        let names = columns.map(Self.folded)
        var columnOf: [Int: [Int]] = [:]
        for (index, stem) in stems.enumerated() {
            let numbered = Self.numbered(stem.word.text, names)
            for (number, column) in numbered { columnOf[number, default: Array(repeating: -1, count: stems.count)][index] = column }
        }
        groups = columnOf.keys.sorted().compactMap { columnOf[$0] }
    }

    /// The columns of one stem by their number; the first where two have the same.
    private static func numbered(_ stem: String, _ names: [[UInt8]]) -> [(number: Int, column: Int)] {
        let parts = stem.split(separator: "*", maxSplits: 1, omittingEmptySubsequences: false).map { folded(String($0)) }
        var found: [(number: Int, column: Int)] = []
        for (column, name) in names.enumerated() {
            guard let number = number(in: name, before: parts[0], after: parts.count > 1 ? parts[1] : []) else { continue }
            if !found.contains(where: { $0.number == number }) { found.append((number, column)) }
        }
        if parts.count == 1, !parts[0].isEmpty, !found.contains(where: { $0.number == 1 }), let plain = names.firstIndex(of: parts[0]), !found.isEmpty
        {
            found.append((1, plain))
        }
        return found
    }

    /// The number between two texts that with it make up the whole name; at most four digits.
    private static func number(in name: [UInt8], before: [UInt8], after: [UInt8]) -> Int? {
        let digits = name.count - before.count - after.count
        guard (1...4).contains(digits), name.starts(with: before), name.suffix(after.count).elementsEqual(after) else { return nil }
        var number = 0
        for byte in name[before.count..<(before.count + digits)] {
            guard (48...57).contains(byte) else { return nil }
            number = number * 10 + Int(byte - 48)
        }
        return number
    }

    private static func folded(_ text: String) -> [UInt8] {
        let (given, folded) = (ByteBuffer(), ByteBuffer())
        given.append(text)
        Folding.appendFolded(given.cell, into: folded)
        return UnsafeBufferPointer(start: folded.base, count: folded.count).filter { $0 != 0x20 }
    }

    /// What the column of all the numbers is called: the stem without the place of the number and the signs around it.
    static func name(ofStem stem: String, number: String = "") -> String {
        let parts = stem.split(separator: "*", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count > 1 else { return stem }
        if !number.isEmpty { return parts[0] + number + parts[1] }
        return parts.map(trimmed).filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static func trimmed(_ text: String) -> String {
        var rest = text[...]
        while let last = rest.last, " -_#(.".contains(last) { rest.removeLast() }
        while let first = rest.first, " -_#).".contains(first) { rest.removeFirst() }
        return String(rest)
    }
}
