import KemptCore
import KemptText

/// A firm's skeleton without what does not tell it from another.
enum CompanyMatchForm {
    /// Words that name a part of the firm or join two words, as skeletons.
    private static let idle = Lexicon(
        [
            "филиал", "filialas", "branch", "представительство", "atstovybė", "filiāle", "filiaal", "oddział", "Niederlassung", "and", "ir", "und",
            "the", "фирма", "компания", "įmonė", "firma",
        ].map { ($0, 0) })

    /// Appends `skeleton` without idle words and without legal forms at its ends; all of it when nothing else is left.
    static func append(_ skeleton: Cell, to buffer: ByteBuffer) {
        let start = buffer.count
        var place = 0
        while place < skeleton.count {
            let wordStart = place
            while place < skeleton.count && skeleton[place] != 0x20 { place += 1 }
            let word = skeleton.slice(wordStart, place)
            place += 1
            if idle.value(ofKey: word) >= 0 { continue }
            if buffer.count > start { buffer.append(0x20) }
            buffer.append(word)
        }
        if buffer.count == start {
            buffer.append(skeleton)
            return
        }
        // Twice: `UAB Acme Ltd`.
        var name = buffer.cell(from: start)
        for _ in 0..<2 { name = withoutForm(name) }
        (buffer.base + start).update(from: name.start, count: name.count)
        buffer.truncate(to: start + name.count)
    }

    /// The name without the form before it, else without the one behind it. Most names have neither, which one look at each end tells.
    private static func withoutForm(_ name: Cell) -> Cell {
        let forms = LegalForms.shared
        var head = 0
        while head < name.count && name[head] != 0x20 { head += 1 }
        if head < name.count, forms.skeletonHeads.contains(name.slice(0, head)), let rest = withoutHead(name, forms) { return rest }
        var tail = name.count
        while tail > 0 && name[tail - 1] != 0x20 { tail -= 1 }
        if tail > 0, forms.skeletonTails.contains(name.slice(tail, name.count)), let rest = withoutTail(name, forms) { return rest }
        return name
    }

    /// The rest behind the longest form that the name begins with.
    private static func withoutHead(_ name: Cell, _ forms: LegalForms) -> Cell? {
        var rest: Cell?
        var end = 0
        for _ in 0..<LegalForms.mostWords {
            while end < name.count && name[end] != 0x20 { end += 1 }
            // `AT&T` is no joint-stock company named T.
            if name.count - end < 3 { break }
            if forms.skeletonsBefore.value(ofKey: name.slice(0, end)) >= 0 { rest = name.slice(end + 1, name.count) }
            end += 1
        }
        return rest
    }

    /// The rest before the longest form that the name ends with.
    private static func withoutTail(_ name: Cell, _ forms: LegalForms) -> Cell? {
        var rest: Cell?
        var start = name.count
        for _ in 0..<LegalForms.mostWords {
            while start > 0 && name[start - 1] != 0x20 { start -= 1 }
            if start < 3 { break }
            if forms.skeletonsBehind.value(ofKey: name.slice(start, name.count)) >= 0 { rest = name.slice(0, start - 1) }
            start -= 1
        }
        return rest
    }
}
