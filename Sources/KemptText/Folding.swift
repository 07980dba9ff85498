import KemptCore

/// Texts made comparable: without case, without diacritics, words parted by one space.
///
/// Letters and digits are kept; everything else becomes one space between words and nothing at the ends. Marks, zero-width
/// and direction characters vanish without parting a word. Decomposed text folds as its composed form does.
/// Folding a folded text changes nothing (but Hangul jamo that a removed sign held apart join). Cost: about 1 ns a byte of ASCII, 3 ns a letter of Cyrillic.
public enum Folding {
    /// Caseless and without diacritics, in the same script: `Žukauskas` → `zukauskas`, `Ødegård` → `odegard`, `Straße` → `strasse`.
    ///
    /// Cyrillic ё becomes е (people write both); й, ї, ў, ґ and є stay, because they are letters of their own: Андрей is not Андреи.
    /// Greek loses accents and the final sigma's form. Digits of other scripts stay as they are.
    public static func appendFolded(_ cell: Cell, into buffer: ByteBuffer) {
        append(cell, FoldTable.folded, .keep, into: buffer)
    }

    /// As `appendFolded`, with Cyrillic and Greek in Latin letters: `Щербакова Юлия` → `shcherbakova yuliya`.
    ///
    /// Cyrillic by BGN/PCGN without its marks, Greek by ELOT 743. Other scripts stay as they are.
    public static func appendRomanized(_ cell: Cell, into buffer: ByteBuffer) {
        append(cell, FoldTable.romanized, .keep, into: buffer)
    }

    /// A match key of `a`…`z`, `0`…`9` and single spaces, equal for one name under the usual ways to romanise it.
    ///
    /// `Щербаков`, `Shcherbakov`, `Scherbakov`, `Ščerbakov` share one key; so do `Юлия`, `Yuliya`, `Iuliia`, `Julija`, `Julia`.
    /// Not for people's eyes, and not proof: `Жуков` and `Зуков` share one too, because `Žukov` loses its mark in plain files.
    /// Letters of scripts other than Latin, Cyrillic and Greek become `x` and a number, so that different names stay different.
    /// `Skeleton` says what is one and why.
    public static func appendSkeleton(_ cell: Cell, into buffer: ByteBuffer) {
        if UTF8Text.isASCII(cell), SkeletonMachine.shared.append(cell, into: buffer) { return }
        appendSkeletonPlainly(cell, into: buffer)
    }

    /// `appendSkeleton` without the table of states: for what that leaves out, and to test it by.
    package static func appendSkeletonPlainly(_ cell: Cell, into buffer: ByteBuffer) {
        let first = buffer.count
        append(cell, FoldTable.skeleton, .number, into: buffer)
        let length = buffer.count &- first
        if length > 0 { buffer.truncate(to: first &+ Skeleton.rewrite(buffer.base + first, length)) }
    }

    /// What becomes of letters outside the table.
    private enum Others { case keep, number }

    /// The common loop.
    private static func append(_ cell: Cell, _ table: FoldTable, _ others: Others, into buffer: ByteBuffer) {
        let first = buffer.count
        if fold(cell, table, others, isNormalized: false, into: buffer) { return }
        buffer.truncate(to: first)
        let normalized = ByteBuffer(capacity: cell.count &* 3)  // decomposed text only, which ingest has mostly mended already
        Normalization.appendNFC(cell, into: normalized)
        _ = fold(normalized.cell, table, others, isNormalized: true, into: buffer)
    }

    /// Appends the folded cell; false when a mark was met and the text must be normalized first.
    ///
    /// Unsafe invariant: one input byte gives at most three bytes of output (a two-byte letter as `x` and four digits is
    /// the worst) and a separator of one byte gives at most one; each write may touch three bytes more than it keeps.
    private static func fold(_ cell: Cell, _ table: FoldTable, _ others: Others, isNormalized: Bool, into buffer: ByteBuffer) -> Bool {
        let count = cell.count
        buffer.reserve(count &* 3 &+ 16)
        let start = cell.start
        let entries = UnsafePointer(table.entries)
        let origin = buffer.base + buffer.count
        var out = origin
        var needsSpace = false
        var index = 0
        while index < count {
            let lead = start[index]
            var entry: UInt32
            if lead < 0x80 {
                entry = entries[Int(lead)]
                index &+= 1
            } else {
                let scalar = UTF8Text.scalar(cell, at: &index)
                let slot = FoldTable.slot(scalar)
                entry = slot >= 0 ? entries[slot] : others == .keep ? FoldTable.plain(scalar) : FoldTable.number
                // Inside the table only marks can change their neighbours; outside, look-alikes such as U+212B wait there too.
                if !isNormalized, slot < 0 || entry == FoldTable.nothing, Scalars.table.flags(scalar).contains(.normalizationSuspect) { return false }
                if entry == FoldTable.number { entry = numbered(scalar, &out, &needsSpace) }
                if entry == FoldTable.contextual { entry = greek(scalar, cell, index, out > origin && !needsSpace ? out[-1] : 0) }
            }
            if entry == FoldTable.separator {
                needsSpace = out > origin
            } else if entry != FoldTable.nothing {
                if needsSpace {
                    out[0] = 0x20
                    out += 1
                    needsSpace = false
                }
                UnsafeMutableRawPointer(out).storeBytes(of: entry.littleEndian, as: UInt32.self)
                out += 4 &- entry.leadingZeroBitCount >> 3
            }
        }
        buffer.didWrite(out - origin)
        return true
    }

    /// Writes a letter of another script as `x` and its number; returns the entry that remains to be written.
    private static func numbered(
        _ scalar: UInt32, _ out: inout UnsafeMutablePointer<UInt8>, _ needsSpace: inout Bool
    ) -> UInt32 {
        let plain = FoldTable.plain(scalar)
        if plain == FoldTable.separator || plain == FoldTable.nothing { return plain }
        if needsSpace {
            out[0] = 0x20
            out += 1
            needsSpace = false
        }
        out[0] = UInt8(ascii: "x")
        out += 1
        var divisor: UInt32 = 1
        let number = Scalars.table.lower(scalar)
        while number / divisor >= 10 { divisor &*= 10 }
        while divisor > 0 {
            out[0] = UInt8(truncatingIfNeeded: 48 &+ number / divisor % 10)
            out += 1
            divisor /= 10
        }
        return FoldTable.nothing
    }

    /// υ is u after o, v or f after a, e, i, else y; γ is n before γ, ξ, χ (ELOT 743).
    private static func greek(_ scalar: UInt32, _ cell: Cell, _ index: Int, _ before: UInt8) -> UInt32 {
        var at = index
        let next = at < cell.count ? UTF8Text.scalar(cell, at: &at) : 0
        let nextPlain = Scalars.lower(next)
        let letter: UInt8
        if scalar == 0x393 || scalar == 0x3B3 {
            letter = nextPlain == 0x3B3 || nextPlain == 0x3BE || nextPlain == 0x3C7 ? UInt8(ascii: "n") : UInt8(ascii: "g")
        } else if before == UInt8(ascii: "o") {
            letter = UInt8(ascii: "u")
        } else if before == UInt8(ascii: "a") || before == UInt8(ascii: "e") || before == UInt8(ascii: "i") {
            switch nextPlain {
            case 0x3B8, 0x3BA, 0x3BE, 0x3C0, 0x3C2, 0x3C3, 0x3C4, 0x3C6, 0x3C7, 0x3C8: letter = UInt8(ascii: "f")
            default: letter = Scalars.script(next) == .greek ? UInt8(ascii: "v") : UInt8(ascii: "f")
            }
        } else {
            letter = UInt8(ascii: "y")
        }
        return UInt32(letter)
    }
}
