import KemptCore

/// What the forms of one family's name have in common: `Kazlauskas`, `Kazlauskienė` and `Kazlauskaitė`; `Иванов` and `Иванова`.
///
/// For finding households and women who changed the ending when they married; two people can share a root, so it is no match form.
/// Works on skeletons (`Folding.appendSkeleton`), where `ienė` is `ene`, `ytė` is `ite` and `ский` is `ski`.
enum NameRoot {
    /// Endings with how many of their bytes fall away, longest first; a stem of three letters stays at least.
    private static let endings: [(ending: StaticString, cut: Int)] = [
        // Lithuanian: wives, daughters, men
        ("iuvene", 6), ("uvene", 5), ("iute", 4), ("aite", 4), ("ite", 3), ("ute", 3), ("ene", 3), ("ius", 3),
        // Russian, Ukrainian, Belarusian, Polish
        ("skaia", 3), ("ckaia", 3), ("skoi", 2), ("aia", 3), ("ova", 1), ("eva", 1), ("ina", 1), ("ska", 1), ("cka", 1), ("ski", 1), ("cki", 1),
        // Latvian
        ("ins", 1),
        ("as", 2), ("is", 2), ("us", 2), ("oi", 2), ("i", 1),
    ]

    /// Appends the root of each word of `skeleton`, parted by one space.
    static func append(_ skeleton: Cell, to buffer: ByteBuffer) {
        var index = 0
        while index < skeleton.count {
            let start = index
            while index < skeleton.count && skeleton.start[index] != 0x20 { index &+= 1 }
            if start > 0 { buffer.append(0x20) }
            buffer.append(stem(skeleton.slice(start, index)))
            index &+= 1
        }
    }

    private static func stem(_ word: Cell) -> Cell {
        for (ending, cut) in endings {
            let length = ending.utf8CodeUnitCount
            let kept = word.count &- cut
            if kept < 3 || word.count < length { continue }
            if equalBytes(word.start + (word.count &- length), ending.utf8Start, length) { return word.slice(0, kept) }
        }
        return word
    }
}
