import KemptCore
import KemptText

/// The parts of a full name that need telling apart: titles of address, a family name before a comma, words to sort.
enum FullNameParts {
    /// Titles of address and degrees, as skeletons: no part of the name.
    static let titles = Lexicon(
        [
            "mr", "mrs", "ms", "miss", "mister", "dr", "prof", "professor", "sir", "phd", "md", "mba", "господин", "госпожа", "гражданин",
            "гражданка",
            "пан", "пані", "ponas", "ponia", "panelė", "herr", "frau", "monsieur", "madame", "mme", "mlle",
        ].map { ($0, 0) })

    /// More words than any name has: a longer text keeps its order, so that sorting stays cheap.
    private static let mostWords = 32

    /// The name without a leading `г-н`, `г-жа` or Lithuanian `p.`, whose skeletons would be mere letters.
    static func withoutAddress(_ cell: Cell) -> Cell {
        for prefix in ["г-н", "г-жа", "Г-н", "Г-жа", "p. ", "д-р", "Д-р"] as [StaticString] where NameCasing.starts(cell, prefix) {
            let length = prefix.utf8CodeUnitCount
            if length < cell.count && (cell[length - 1] == 0x20 || cell[length] == 0x20 || cell[length] == UInt8(ascii: ".")) {
                return cell.slice(length, cell.count)
            }
        }
        return cell
    }

    /// A skeleton without the title of address it begins with, unless nothing else is left.
    static func withoutTitle(_ skeleton: Cell) -> Cell {
        var end = 0
        while end < skeleton.count && skeleton.start[end] != 0x20 { end &+= 1 }
        return end < skeleton.count && titles.value(ofKey: skeleton.slice(0, end)) >= 0 ? skeleton.slice(end &+ 1, skeleton.count) : skeleton
    }

    /// Appends the words of `skeleton` in the order of their bytes, without titles unless there is nothing else.
    static func appendSortedWords(_ skeleton: Cell, to buffer: ByteBuffer) {
        withUnsafeTemporaryAllocation(of: Cell.self, capacity: mostWords) { words in
            var count = 0
            var index = 0
            while index < skeleton.count {
                let start = index
                while index < skeleton.count && skeleton.start[index] != 0x20 { index &+= 1 }
                let word = skeleton.slice(start, index)
                index &+= 1
                if word.isEmpty || titles.value(ofKey: word) >= 0 { continue }
                if count == mostWords {
                    count = 0
                    break
                }
                var place = count
                while place > 0 && precedes(word, words[place - 1]) {
                    words[place] = words[place - 1]
                    place -= 1
                }
                words[place] = word
                count += 1
            }
            if count == 0 { buffer.append(skeleton) }
            for place in 0..<count {
                if place > 0 { buffer.append(0x20) }
                buffer.append(words[place])
            }
        }
    }

    private static func precedes(_ a: Cell, _ b: Cell) -> Bool {
        var index = 0
        while index < min(a.count, b.count) {
            if a.start[index] != b.start[index] { return a.start[index] < b.start[index] }
            index &+= 1
        }
        return a.count < b.count
    }
}
