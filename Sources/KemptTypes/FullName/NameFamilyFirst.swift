import KemptCore
import KemptText

/// Family names that stand first without a comma: `Иванов Иван Иванович`, `Иванов И. И.`, `Petraitis Jonas`.
extension NameParser {
    /// Corrects the parts given to the words between `first` and `end` in the order of the West; `given` words make the first piece.
    func turnFamilyFirst(_ first: Int, _ end: Int, _ given: Int) {
        if given != 1 { return }
        if NamePatronymic.isTurkicWord(tokens.text(live[end - 1])) {
            // `Алиев Гейдар Али оглы`, `Гейдар Али оглы`.
            let isWhole = end - first > 3
            if isWhole { mark(first, .family) }
            mark(isWhole ? first + 1 : first, .given)
            return mark((isWhole ? first + 2 : first + 1)..<end, .middle)
        }
        // With a patronymic: behind the given name, and last but for the family name.
        for place in (first + 1)..<end where NamePatronymic.isOne(tokens.text(live[place])) {
            let isLast = place == end - 1
            if isLast && place == first + 1 {
                // `Иван Иванович`: no family name at all.
                if NamePatronymic.isSurelyOne(tokens.text(live[place])) { mark(place, .middle) }
                return
            }
            if isLast {
                mark(first..<(place - 1), .family)
                mark(place - 1, .given)
                mark(place..<end, .middle)
            } else {
                mark(first..<place, .given)
                mark(place, .middle)
                mark((place + 1)..<end, .family)
            }
            return
        }
        if endsInInitials(first, end) {
            mark(first, .family)
            mark(first + 1, .given)
            mark((first + 2)..<end, .middle)
        } else if isSurelyTurned(first, end) {
            mark(first, .family)
            mark(first + 1, .given)
            mark((first + 2)..<end, .middle)
        }
    }

    /// A family name and nothing but initials behind it.
    private func endsInInitials(_ first: Int, _ end: Int) -> Bool {
        let word = tokens.text(live[first])
        if kind(first).contains(.initial) || kind(first).contains(.stopped) || end - first > 3 { return false }
        for place in (first + 1)..<end where !kind(place).contains(.initial) || !kind(place).contains(.endsWithStop) {
            if !(kind(place).contains(.stopped) && end - first == 2) { return false }
        }
        var index = 0
        if Scalars.script(UTF8Text.scalar(word, at: &index)) == .cyrillic { return true }
        return NameRoles.judge(word, workspace).isSurelyFamily
    }

    /// A word that is surely a family name, then nothing but sure given names.
    private func isSurelyTurned(_ first: Int, _ end: Int) -> Bool {
        if kind(first).contains(.particle) || !NameRoles.judge(tokens.text(live[first]), workspace).isSurelyFamily { return false }
        for place in (first + 1)..<end where !NameRoles.judge(tokens.text(live[place]), workspace).isSurelyGiven { return false }
        return true
    }
}

/// Names made of the father's: `Иванович`, `Ивановна`, `Ильинична`, `Іванівна`, `оглы`.
enum NamePatronymic {
    private static let endings: [StaticString] = [
        "ович", "евич", "ёвич", "овна", "евна", "ёвна", "ична", "івна", "ївна", "йович",
        "ovich", "evich", "ovna", "evna", "ichna", "ovych", "ivna", "ovič", "evič",
    ]
    /// Patronymics of another ending.
    private static let wholeWords = WordIndex(words: "ильич фомич кузьмич лукич савич никитич ilyich kuzmich fomich nikitich")
    /// Family names with the ending of a patronymic, by their stem.
    private static let familyEndings: [StaticString] = ["кевич", "цевич", "левич", "невич", "ревич", "мович", "нович", "кович", "хович", "войнович"]

    /// True for a patronymic that hardly can be a family name where a given name stands before it: `Иванович`, not `Абрамович` or `Petrovich`.
    static func isSurelyOne(_ word: Cell) -> Bool {
        if word.isEmpty || word[0] < 0x80 || !isOne(word) { return false }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 160) { space in
            guard let base = space.baseAddress else { return false }
            let lower = NamePatronymic.lower(word, base)
            if commonStems.contains(lower) { return true }
            for ending in familyEndings where ends(lower, ending) { return false }
            return true
        }
    }
    /// Patronymics that an ending of `familyEndings` fits.
    private static let commonStems = WordIndex(
        words: "иванович степанович романович семёнович семенович германович русланович антонович максимович ефимович вадимович кимович маркович "
            + "олегович демьянович эдуардович макарович назарович егорович лазаревич андреевич алексеевич сергеевич николаевич матвеевич тимофеевич "
            + "валерьевич юрьевич игоревич григорьевич дмитриевич анатольевич геннадьевич васильевич евгеньевич витальевич аркадьевич арсеньевич "
            + "валентинович константинович мартинович севастьянович касьянович стефанович богданович родионович платонович миронович филимонович")

    /// True for a patronymic in any case; family names such as `Абрамович` end so too, and its place decides.
    static func isOne(_ word: Cell) -> Bool {
        if word.count < 7 || word.count > 48 { return false }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 160) { space in
            guard let base = space.baseAddress else { return false }
            let lower = NamePatronymic.lower(word, base)
            if wholeWords.contains(lower) { return true }
            for ending in endings where ends(lower, ending) { return true }
            return false
        }
    }

    /// `оглы` and `кызы`, the words of their own that make a patronymic of the name before them.
    static func isTurkicWord(_ word: Cell) -> Bool {
        for whole in ["оглы", "кызы", "угли", "кизи", "oglu", "kyzy", "gizi", "Оглы", "Кызы", "ОГЛЫ", "КЫЗЫ"] as [StaticString]
        where word.equals(whole) {
            return true
        }
        return false
    }

    /// The word in small letters at `base`, which has room for three bytes a byte.
    private static func lower(_ word: Cell, _ base: UnsafeMutablePointer<UInt8>) -> Cell {
        var length = 0
        var index = 0
        while index < word.count {
            let scalar = Scalars.lower(UTF8Text.scalar(word, at: &index))
            if scalar < 0x80 {
                base[length] = UInt8(scalar)
                length += 1
            } else if scalar < 0x800 {
                base[length] = UInt8(0xC0 | scalar >> 6)
                base[length + 1] = UInt8(0x80 | scalar & 0x3F)
                length += 2
            } else {
                base[length] = UInt8(ascii: "?")
                length += 1
            }
        }
        return Cell(UnsafePointer(base), length)
    }

    private static func ends(_ word: Cell, _ ending: StaticString) -> Bool {
        let length = ending.utf8CodeUnitCount
        return word.count > length &+ 3 && equalBytes(word.start + (word.count &- length), ending.utf8Start, length)
    }
}
