import KemptCore

/// Comparisons word by word, for pairs that the weights have brought near enough to a match to deserve a closer look.
///
/// Cost: words times words, each told apart by its first bytes. A form has 250 bytes at most, so the cost is bounded.
package enum Words {
    /// Calls `body` for each word; stops when it returns false. True when it never did.
    @inline(__always) private static func all(_ text: Cell, _ body: (Cell) -> Bool) -> Bool {
        var start = 0
        while start < text.count {
            var end = start
            while end < text.count, text[end] != 32 { end &+= 1 }
            if end > start, !body(text.slice(start, end)) { return false }
            start = end &+ 1
        }
        return true
    }

    /// The first number but 0 that a word of the text has, or one behind the first word; 0 when there is none.
    static func first(_ text: Cell, behindFirst: Bool, _ number: (Cell) -> Int) -> Int {
        var found = 0
        var isPassed = behindFirst
        _ = all(text) { word in
            if !isPassed { found = number(word) }
            isPassed = false
            return found == 0
        }
        return found
    }

    /// The first word, and what is behind it.
    static func parted(_ text: Cell) -> (first: Cell, rest: Cell) {
        var end = 0
        while end < text.count, text[end] != 32 { end &+= 1 }
        return (text.slice(0, end), text.slice(min(end + 1, text.count), text.count))
    }

    /// The words of each text that the other does not have, every one with every one.
    static func pairs(_ a: Cell, _ b: Cell) -> [(Cell, Cell)] {
        let (left, right) = (others(a, b), others(b, a))
        return left.flatMap { one in right.map { (one, $0) } }
    }

    private static func others(_ text: Cell, _ other: Cell) -> [Cell] {
        var words: [Cell] = []
        _ = all(text) { word in
            if all(other, { !$0.equals(word) }) { words.append(word) }
            return words.count < 4
        }
        return words
    }

    /// True when a word of `text` equals `word`, or nearly: a slip in five letters or more, or one begins with the other.
    private static func has(_ text: Cell, _ word: Cell) -> Bool {
        !all(text) { other in
            if other.equals(word) { return false }
            let least = min(other.count, word.count)
            return least < 5 || Edits.commonPrefix(other, word) < least && Edits.count(other, word, limit: 1) > 1
        }
    }

    /// The shorter first; of two equally long ones the lesser, so that who is asked about whom makes no difference.
    private static func ordered(_ a: Cell, _ b: Cell) -> (Cell, Cell) {
        if a.count != b.count { return a.count < b.count ? (a, b) : (b, a) }
        let common = Edits.commonPrefix(a, b)
        return common < a.count && a[common] < b[common] ? (a, b) : (b, a)
    }

    /// True when every word of the shorter text is in the longer, one of four letters at least.
    package static func isPart(_ a: Cell, _ b: Cell) -> Bool {
        let (short, long) = ordered(a, b)
        var longest = 0
        return all(short) { word in
            longest = max(longest, word.count)
            return has(long, word)
        } && longest >= 4
    }

    /// Two firms that differ by more than a slip: the words of one in the other, half of them, or fewer.
    package static func firms(_ a: Cell, _ b: Cell) -> Level {
        let (short, long) = ordered(a, b)
        var shared = 0
        var words = 0
        var longest = 0
        _ = all(short) { word in
            words += 1
            if has(long, word) {
                shared += 1
                longest = max(longest, word.count)
            }
            return true
        }
        if longest < 3 { return .firmOther }
        return shared == words ? .firmPart : shared * 2 >= words ? .firmWords : .firmOther
    }

    /// True when two streets agree as far as both go: house and flat are the same or missing on a side, and the names of the shorter are in the
    /// longer, or it begins with them when a space was lost (`dixon`, `dixondrive`).
    ///
    /// Forms have the names first, then the numbers.
    package static func areOneStreet(_ a: Cell, _ b: Cell) -> Bool {
        let (namesA, namesB) = (names(a), names(b))
        if namesA == 0 || namesB == 0 { return false }
        let (one, other) = (a.slice(namesA, a.count), b.slice(namesB, b.count))
        let numbers = Edits.commonPrefix(one, other)
        if numbers < min(one.count, other.count) { return false }
        if numbers > 0, one.count != other.count, (one.count > numbers ? one : other)[numbers] != 32 { return false }
        let (x, y) = (a.slice(0, namesA), b.slice(0, namesB))
        let common = Edits.commonPrefix(x, y)
        return common >= 5 && common == min(x.count, y.count) || isPart(x, y)
    }

    /// Bytes of the names, with the space behind them; everything when there is no number.
    private static func names(_ street: Cell) -> Int {
        var index = 0
        while index < street.count {
            if street[index] &- 48 < 10, index == 0 || street[index - 1] == 32 { return max(0, index - 1) }
            index &+= 1
        }
        return street.count
    }
}
