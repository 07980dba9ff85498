/// Words as bytes: entries separated by blanks or lines, the columns of an entry by `/`, a space within a word by `_`.
struct WordList {
    private var bytes: [UInt8] = []
    /// End of each column in `bytes`.
    private var ends: [Int] = []
    /// Number of columns before each entry; one more than there are entries.
    private var firsts: [Int] = [0]

    init(_ text: String, lines: Bool = false) {
        for byte in text.utf8 {
            let separates = byte == 10 || (!lines && byte == 32)
            if separates {
                closeEntry()
            } else if byte == 47, !lines {
                ends.append(bytes.count)
            } else {
                bytes.append(byte == 95 && !lines ? 32 : byte)
            }
        }
        closeEntry()
    }

    private mutating func closeEntry() {
        guard bytes.count > (ends.last ?? 0) else { return }
        ends.append(bytes.count)
        firsts.append(ends.count)
    }

    var count: Int { firsts.count - 1 }

    func columns(of entry: Int) -> Int { firsts[entry + 1] - firsts[entry] }

    private func range(_ entry: Int, _ column: Int) -> Range<Int> {
        let index = firsts[entry] + min(column, columns(of: entry) - 1)
        return (index == 0 ? 0 : ends[index - 1])..<ends[index]
    }

    /// Appends a column of an entry; a column that the entry lacks is its last one.
    func append(_ entry: Int, column: Int = 0, to text: inout [UInt8]) {
        text.append(contentsOf: bytes[range(entry, column)])
    }

    /// True when two entries differ by one letter or so: the same length in bytes and at most two bytes apart.
    func near(_ left: Int, _ right: Int) -> Bool {
        let a = range(left, 0), b = range(right, 0)
        guard left != right, a.count == b.count, bytes[a.lowerBound] == bytes[b.lowerBound] else { return false }
        var differences = 0
        for offset in 0..<a.count where bytes[a.lowerBound + offset] != bytes[b.lowerBound + offset] { differences += 1 }
        return differences <= 2
    }

    func sameInitial(_ left: Int, _ right: Int) -> Bool {
        let a = range(left, 0), b = range(right, 0)
        guard a.count > 1, b.count > 1 else { return false }
        return bytes[a.lowerBound] == bytes[b.lowerBound] && (bytes[a.lowerBound] < 128 || bytes[a.lowerBound + 1] == bytes[b.lowerBound + 1])
    }
}
