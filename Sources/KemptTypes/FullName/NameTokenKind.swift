import KemptCore
import KemptText

/// What single words are.
extension NameTokens {
    /// What a word is by the vocabulary and by its letters.
    static func kind(of word: Cell, _ scratch: ByteBuffer) -> NameWordKind {
        var shape = Shape(word)
        scratch.removeAll()
        var index = 0
        while index < word.count {
            let scalar = Scalars.lower(UTF8Text.scalar(word, at: &index))
            if scalar == UInt32(UInt8(ascii: "&")) || !Scalars.table.flags(scalar).isDisjoint(with: [.letter, .mark, .digit]) {
                scratch.append(scalar: scalar)
            }
        }
        var known = NameVocabulary.kind(ofKey: scratch.cell)
        // An abbreviation for a name of birth needs its stop: Roz and Dev are names.
        if known.contains(.birth) && !shape.kind.contains(.endsWithStop) && NameVocabulary.birthAbbreviations.contains(scratch.cell) {
            known.remove(.birth)
        }
        // RA is a German lawyer, Ra a name.
        if scratch.cell.equals("ra") && !shape.kind.contains(.capitals) { known = [] }
        if word.count > 1 && word[word.count &- 1] == UInt8(ascii: ";") { known.formIntersection([.suffix, .doubtful]) }
        if shape.letters == 1 { settleLetter(word, &known, &shape) }
        if shape.kind.contains(.endsWithStop) && shape.groups == 1 && NameVocabulary.initials.contains(scratch.cell) {
            known = []
            shape.kind.insert(.initial)
        }
        // A number that tells records of one name apart: Smith 2. A value with it is invalid, and still has its other parts.
        if shape.letters == 0 && scratch.count == word.count && word.count < 4 && shape.kind.contains(.digit) { known = .suffix }
        if shape.kind.contains(.stopped) {
            // `K.C` are initials; `M.D.` and `Msc.Ed.` are degrees.
            // Shortened words are written with one stop at the end: J.R. and E.S.Q. are initials.
            let isGeneration = scratch.cell.equals("jr") || scratch.cell.equals("sr") || shape.letters == shape.groups && scratch.cell.equals("esq")
            known.formIntersection(known.contains(.doubtful) ? [.suffix, .doubtful] : [.suffix, .title])
            if isGeneration { known = [] }
            if known.isEmpty && !isGeneration { known = kindOfPieces(word, scratch) }
            if !shape.kind.contains(.endsWithStop) && shape.groups == 2 && shape.letters == 2 { known = [] }
        }
        if known.isEmpty && shape.hasSemicolon && word[word.count &- 1] != UInt8(ascii: ";") { known = kindOfPieces(word, scratch) }
        if shape.kind.contains(.endsWithStop) { known.subtract([.joint, .bound]) }
        return known.union(shape.kind)
    }

    /// A lone letter is an initial, but for `p.` before a Lithuanian name, joints and `d'`.
    private static func settleLetter(_ word: Cell, _ known: inout NameWordKind, _ shape: inout Shape) {
        shape.kind.insert(.initial)
        if shape.kind.contains(.endsWithStop) {
            known = word.equals("p.") ? .title : []
        } else {
            known.formIntersection(word.count > 1 ? [.particle, .joint] : [.joint])
            if known.contains(.particle) { shape.kind.remove(.initial) }
        }
        if word.count == 1, "ivx".utf8.contains(word[0].lowered) { shape.kind.insert(.romanLetter) }
    }

    /// What all pieces between full stops are: `JD.CPA`, `Lt.Gov.`
    private static func kindOfPieces(_ word: Cell, _ scratch: ByteBuffer) -> NameWordKind {
        var shared: NameWordKind = [.suffix, .title]
        var start = 0
        for place in 0...word.count where place == word.count || word[place] == UInt8(ascii: ".") || word[place] == UInt8(ascii: ";") {
            if place > start {
                scratch.removeAll()
                Casing.appendLower(word.slice(start, place), into: scratch)
                let kind = NameVocabulary.kind(ofKey: scratch.cell)
                shared.formIntersection(kind.contains(.doubtful) ? kind.union(.suffix) : kind)
            }
            start = place &+ 1
        }
        return shared
    }

    /// The letters of a word.
    private struct Shape {
        var kind: NameWordKind = []
        var letters = 0
        var groups = 0
        var hasSemicolon = false

        init(_ word: Cell) {
            var (uppers, lowers, inGroup, longGroup) = (0, 0, 0, 0)
            var isInnerUpper = false
            var index = 0
            while index < word.count {
                let scalar = UTF8Text.scalar(word, at: &index)
                if scalar == UInt32(UInt8(ascii: ".")) {
                    inGroup = 0
                    continue
                }
                if scalar == UInt32(UInt8(ascii: ";")) { hasSemicolon = true }
                let flags = Scalars.table.flags(scalar)
                if flags.contains(.digit) { kind.insert(.digit) }
                if !flags.contains(.letter) { continue }
                letters &+= 1
                if inGroup == 0 { groups &+= 1 }
                inGroup &+= 1
                longGroup = max(longGroup, inGroup)
                if flags.contains(.upper) {
                    uppers &+= 1
                    if letters > 1 { isInnerUpper = true }
                } else if flags.contains(.lower) {
                    lowers &+= 1
                }
            }
            let endsWithStop = word.count > 1 && word[word.count &- 1] == UInt8(ascii: ".")
            if endsWithStop { kind.insert(.endsWithStop) }
            if uppers > 1 && lowers == 0 { kind.insert(.capitals) }
            if uppers == 0 && lowers > 0 { kind.insert(.small) }
            if isInnerUpper && lowers > 0 { kind.insert(.camel) }
            if groups > 1 {
                kind.insert(.stopped)
                if groups > 2 && !kind.contains(.digit) { kind.insert(.longStopped) }
                if letters > groups { kind.insert(.stoppedWords) }
            }
        }
    }
}
