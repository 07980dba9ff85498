import KemptCore
import KemptText

/// Finds the one listed title that a misspelt one is a single slip away from.
///
/// Judges as `Lexicon.nearest` does, but looks only at titles with the same first letter and nearly the same length: a slip in the
/// first letter of a word makes another word (`resident`) and is never mended. Cost: about 30 comparisons instead of 2,000.
///
/// Unsafe invariant: the keys point into memory that is never freed, because dictionaries live as long as the program.
struct TitleSlips: @unchecked Sendable {  // immutable
    private struct Entry {
        let key: Cell
        let title: Int
    }
    /// By first letter, then by length, then in the order of the list.
    private let entries: [Entry]
    /// Shorter titles have too many neighbours that are titles themselves.
    private static let shortest = 8
    private static let longest = 64
    /// Place of the first entry with a letter and a length, at `letter * (longest + 2) + length`.
    private let starts: [Int32]

    /// `keys`: the skeletons of a lexicon with the numbers of their titles.
    init(_ keys: [(word: Cell, value: Int)]) {
        var buckets = [[Entry]](repeating: [], count: 26 * (Self.longest + 2))
        for (key, title) in keys where key.count >= Self.shortest && key.count <= Self.longest + 1 && key[0].isLowerLetter {
            buckets[Self.bucket(key[0], key.count)].append(Entry(key: key, title: title))
        }
        var starts: [Int32] = [0]
        for bucket in buckets { starts.append(starts[starts.count - 1] + Int32(bucket.count)) }
        self.starts = starts
        entries = buckets.flatMap { $0 }
    }

    private static func bucket(_ letter: UInt8, _ length: Int) -> Int { Int(letter - UInt8(ascii: "a")) * (longest + 2) + length }

    /// The title and the listed key, or nil when none is near or several are.
    func nearest(to key: Cell) -> (title: Int, key: Cell)? {
        if key.count < Self.shortest || key.count > Self.longest || !key[0].isLowerLetter { return nil }
        for place in 0..<key.count where key[place].isDigit { return nil }
        let lower = Int(starts[Self.bucket(key[0], key.count - 1)])
        let upper = Int(starts[Self.bucket(key[0], key.count + 1) + 1])
        var found: (title: Int, key: Cell)?
        for entry in entries[lower..<upper] where OneEdit.separates(entry.key, key) && Self.isInLongWord(key, entry.key) {
            if let found, found.title != entry.title { return nil }
            found = (entry.title, entry.key)
        }
        return found
    }

    /// True when the slip is in a word of five letters or more, and not in its first.
    private static func isInLongWord(_ key: Cell, _ listed: Cell) -> Bool {
        let place = min(OneEdit.firstDifference(key, listed), key.count)
        let word = word(of: key, at: place)
        if word.lower == place && place < key.count && place < listed.count { return false }
        return word.upper - word.lower >= 5
    }

    /// The word of a key that holds or ends at `place`.
    static func word(of key: Cell, at place: Int) -> (lower: Int, upper: Int) {
        var lower = place
        var upper = place
        while lower > 0 && key[lower - 1] != 0x20 { lower -= 1 }
        while upper < key.count && key[upper] != 0x20 { upper += 1 }
        return (lower, upper)
    }
}
