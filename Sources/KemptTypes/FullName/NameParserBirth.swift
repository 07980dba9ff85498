import KemptCore
import KemptText

/// Names of birth: in brackets, behind a word such as `née`, between commas.
extension NameParser {
    /// `Ona Petraitienė (Jonaitytė)`: a sure family name in brackets is a former one, no nickname.
    func settleFormerNames() {
        for index in 1..<max(1, tokens.count) where tokens[index].part == .nickname {
            if NameRoles.judge(tokens.text(index), workspace).isSurelyFamily { tokens[index].part = .birthName }
        }
    }

    /// `Anna Müller, geb. Schmidt`: a name of birth between commas. True when it stands behind the first.
    func settleBirthSegments() -> Bool {
        var isFirst = false
        for index in 1..<max(1, tokens.count) where tokens[index].kind.contains(.birth) && tokens[index].part == .none {
            let segment = tokens[index].segment
            let isOpening = tokens[index - 1].segment < segment && (tokens[index].kind.contains(.small) || !isNee(tokens.text(index)))
            guard isOpening, index + 1 < tokens.count, tokens[index + 1].segment == segment else { continue }
            tokens[index].part = .ignored
            for next in (index + 1)..<tokens.count where tokens[next].segment == segment && tokens[next].part == .none {
                tokens[next].part = .birthName
            }
            if segment == 1 { isFirst = true }
        }
        return isFirst
    }

    /// Takes the family name of birth from the words at hand: `Petraitienė, Ona gim. Jonaitytė`. `nee` without its accent may be a name (Nee) and stays.
    mutating func cutBirthName() {
        let birth = birthPlace(0, count)
        if birth == 0 || isNee(tokens.text(live[birth])) { return }
        var end = count
        while end > birth + 2 && (isSureDegree(end - 1) || kind(end - 1).isSuperset(of: [.title, .endsWithStop])) {
            end -= 1
            mark(end, kind(end).contains(.suffix) ? .suffix : .title)
        }
        let behind = min(birthMarkerEnd(birth), end)
        mark(birth..<behind, .ignored)
        mark(behind..<end, .birthName)
        count = birth
    }

    private func isSureDegree(_ place: Int) -> Bool {
        kind(place).contains(.suffix) && !kind(place).contains(.particle) && isDegree(place, before: 2)
    }

    /// Without its accent, in any letters: the family name of some Chinese too.
    private func isNee(_ word: Cell) -> Bool {
        word.count == 3 && word[0].lowered == UInt8(ascii: "n") && word[1].lowered == UInt8(ascii: "e") && word[2].lowered == UInt8(ascii: "e")
    }

    /// Behind `née`, or behind both words of `z domu`.
    func birthMarkerEnd(_ birth: Int) -> Int { tokens.text(live[birth]).equals("z") ? birth + 2 : birth + 1 }

    /// Where a word such as `née` stands between two names; 0 when none does.
    func birthPlace(_ first: Int, _ end: Int) -> Int {
        var place = first + 1
        while place + 1 < end {
            if kind(place).contains(.birth) && !kind(place - 1).contains(.particle) && !kind(place + 1).contains(.initial)
                || kind(place).contains(.birth) && kind(place + 1).contains(.romanLetter) && !kind(place + 1).contains(.small)
            {
                return place
            }
            if place + 2 < end && tokens.text(live[place]).equals("z") && tokens.text(live[place + 1]).equals("domu") { return place }
            place += 1
        }
        return 0
    }
}
