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

    private static func withoutForm(_ name: Cell) -> Cell {
        let forms = LegalForms.shared
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: LegalForms.mostWords) { ends in
            var words = 0
            var place = 0
            while words < LegalForms.mostWords && place < name.count {
                while place < name.count && name[place] != 0x20 { place += 1 }
                ends[words] = place
                words += 1
                place += 1
            }
            for number in stride(from: words - 1, through: 0, by: -1) where ends[number] < name.count {
                // `AT&T` is no joint-stock company named T.
                if name.count - ends[number] < 3 { continue }
                if forms.skeletonsBefore.value(ofKey: name.slice(0, ends[number])) >= 0 { return name.slice(ends[number] + 1, name.count) }
            }
            words = 0
            place = name.count
            while words < LegalForms.mostWords && place > 0 {
                while place > 0 && name[place - 1] != 0x20 { place -= 1 }
                ends[words] = place
                words += 1
                place -= 1
            }
            for number in stride(from: words - 1, through: 0, by: -1) where ends[number] > 0 {
                if ends[number] < 3 { continue }
                if forms.skeletonsBehind.value(ofKey: name.slice(ends[number], name.count)) >= 0 { return name.slice(0, ends[number] - 1) }
            }
            return name
        }
    }
}
