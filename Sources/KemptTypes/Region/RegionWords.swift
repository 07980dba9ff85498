import KemptCore
import KemptText

/// The words that say what kind of region a name is of: `обл.`, `rajonas`, `County`. Own list.
///
/// A region's key is its name without them and then a letter for the kind, so that `Московская обл.`, `Московская область` and `Moscow Oblast` differ
/// from `Москва`, and `Kauno r. sav.` from `Kauno apskritis`.
enum RegionWords {
    /// What a word says; words of no kind are left out of keys.
    private static let groups: [(kind: UInt8, words: String)] = [
        (UInt8(ascii: "o"), "область обл области облысы oblast obl voblast вобласць voblasts sritis region"),
        (UInt8(ascii: "k"), "край кр kray krai krajus"), (UInt8(ascii: "r"), "республика респ республіка respublika respubl resp republic republika"),
        (UInt8(ascii: "a"), "автономный автономная автономна ао авт округ okrug avtonomnyj avtonomnaja autonomous"),
        (UInt8(ascii: "c"), "apskritis apskr apskrities apskričiai уезд county co maakond maakonna megye județ judet"),
        (UInt8(ascii: "d"), "rajonas rajono raj r район р-н district rayon"),
        (UInt8(ascii: "m"), "miestas miesto m miestų город г місто горад city город gorod"),
        (
            UInt8(ascii: "-"),
            "savivaldybė savivaldybe sav savivaldybės воеводство województwo woj voivodeship voivodship kanton canton cantone land bundesland freistaat state of the province prov "
                + "provincia provincie département departement kraj novads novada gmina län lan maakunta fylke comunidad и and"
        ),
    ]

    private static let index: WordIndex = {
        var words: [(word: String, value: Int)] = []
        let (source, target) = (ByteBuffer(), ByteBuffer())
        for group in groups {
            for word in group.words.split(separator: " ") {
                source.removeAll()
                target.removeAll()
                source.append(String(word))
                Folding.appendSkeleton(source.cell, into: target)
                for part in target.cell.string.split(separator: " ") { words.append((String(part), Int(group.kind))) }
            }
        }
        return WordIndex(words)
    }()

    /// Appends the key of a name: its romanised words, then `~` and the kinds found. Returns how long the words alone are.
    ///
    /// A name of nothing but such words keeps them. Linear in the length; `scratch` is overwritten.
    static func appendKey(_ name: Cell, to key: ByteBuffer, _ scratch: ByteBuffer) -> Int {
        scratch.removeAll()
        Folding.appendSkeleton(name, into: scratch)
        let words = scratch.cell
        let first = key.count
        var kinds: UInt32 = 0
        var start = 0
        for end in 0...words.count where end == words.count || words[end] == 0x20 {
            let word = words.slice(start, end)
            start = end + 1
            if word.isEmpty { continue }
            let kind = index.value(word)
            if kind >= 0 {
                if kind != Int(UInt8(ascii: "-")) { kinds |= 1 << UInt32(kind - 97) }
                continue
            }
            if key.count > first { key.append(0x20) }
            key.append(word)
        }
        if key.count == first { key.append(words) }
        let length = key.count - first
        if kinds != 0 { key.append(UInt8(ascii: "~")) }
        for kind in UInt32(0)..<26 where kinds >> kind & 1 == 1 { key.append(UInt8(truncatingIfNeeded: 97 + kind)) }
        return length
    }
}
