import KemptCore
import KemptText

/// A part of a full name; the raw value less one is its place in the type's spec.
enum NamePart: UInt8, CaseIterable {
    case none, title, given, middle, family, suffix, nickname, patronymic, birthName
    /// A word such as `née`: of no part.
    case ignored
}

/// One word of a full name, or all words within brackets or quotes.
struct NameToken {
    var start: Int
    var end: Int
    /// How many commas stand before it.
    var segment: Int
    var kind: NameWordKind
    var part = NamePart.none
    /// A particle written behind the given names that belongs before the family name: `Berg, Jan van der`.
    var isMovedToFront = false
}

/// The words of a full name. A value of more than 256 bytes or 40 words is no name and has none.
///
/// Unsafe invariant: `tokens` has room for `NameTokens.most`, of which the first `count` are initialised.
struct NameTokens {
    static let most = 40
    static let longest = 256

    let cell: Cell
    let tokens: UnsafeMutableBufferPointer<NameToken>
    private(set) var count = 0
    /// The letters are of both cases, so that case tells something.
    private(set) var isMixed = false
    /// The highest segment with or without words.
    private(set) var commas = 0

    /// Divides `cell`; `scratch` is overwritten. Without words when there are too many.
    init(_ cell: Cell, _ tokens: UnsafeMutableBufferPointer<NameToken>, _ scratch: ByteBuffer) {
        self.cell = cell
        self.tokens = tokens
        if cell.count > NameTokens.longest { return }
        let scan = NameScan(cell)
        isMixed = scan.hasBothCases
        var place = 0
        while place < cell.count {
            let byte = cell[place]
            if byte == 0x20 {
                place &+= 1
            } else if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") && commas > 0 && standsAlone(place) {
                commas &+= 1
                place &+= 1
            } else {
                let end = enclosedEnd(place) ?? wordEnd(place)
                if count == NameTokens.most {
                    count = 0
                    return
                }
                append(place, end, scratch)
                place = end
            }
        }
        joinDoctorOfPhilosophy()
    }

    subscript(index: Int) -> NameToken {
        get { tokens[index] }
        nonmutating set { tokens[index] = newValue }
    }

    func text(_ index: Int) -> Cell { cell.slice(tokens[index].start, tokens[index].end) }

    /// A semicolon between spaces divides as a comma does.
    private func standsAlone(_ place: Int) -> Bool { place > 0 && cell[place - 1] == 0x20 && place + 1 < cell.count && cell[place + 1] == 0x20 }

    /// Up to the next space or comma.
    private func wordEnd(_ start: Int) -> Int {
        var end = start
        while end < cell.count && cell[end] != 0x20 && cell[end] != UInt8(ascii: ",") { end &+= 1 }
        return end
    }

    private mutating func append(_ start: Int, _ end: Int, _ scratch: ByteBuffer) {
        var token = NameToken(start: start, end: end, segment: commas, kind: [])
        if NameTokens.closing(cell, start) != nil && enclosedEnd(start) == end {
            let opening = NameTokens.signLength(cell, start)
            var last = end &- 1
            while cell[last] & 0xC0 == 0x80 { last &-= 1 }
            token.start = start &+ opening
            token.end = last
            token.part = .nickname
        }
        let word = cell.slice(token.start, token.end)
        token.kind = NameTokens.kind(of: word, scratch)
        // `v. Berg`, `v.d. Berg`: von and van der. In small letters alone they may be initials.
        if isMixed && token.kind.isSuperset(of: [.small, .endsWithStop]) && (word.equals("v.") || word.equals("v.d.")) {
            token.kind = [.particle, .small, .endsWithStop]
        }
        if token.kind.contains(.stopped), token.part == .none, let cut = gluedEnd(token, scratch) {
            append(start, cut, scratch)
            return append(cut, end, scratch)
        }
        if token.part == .nickname { settleEnclosed(&token, scratch) }
        if token.part == .birthName { return appendFormerNames(token, scratch) }
        tokens.initializeElement(at: count, to: token)
        count &+= 1
    }

    /// The words behind `née` in brackets, each for itself, so that a title among them is one.
    private mutating func appendFormerNames(_ enclosed: NameToken, _ scratch: ByteBuffer) {
        var place = enclosed.start
        while place < enclosed.end && count < NameTokens.most {
            var end = place
            while end < enclosed.end && cell[end] != 0x20 { end &+= 1 }
            var token = NameToken(start: place, end: end, segment: commas, kind: NameTokens.kind(of: cell.slice(place, end), scratch))
            token.part = token.kind.isSuperset(of: [.title, .endsWithStop]) ? .title : .birthName
            if end > place {
                tokens.initializeElement(at: count, to: token)
                count &+= 1
            }
            place = end &+ 1
        }
    }

    /// Brackets can hold a degree, a title or the name of birth instead of a nickname.
    private func settleEnclosed(_ token: inout NameToken, _ scratch: ByteBuffer) {
        let kind = token.kind
        var end = token.start
        while end < token.end && cell[end] != 0x20 { end &+= 1 }
        if end < token.end {
            if NameTokens.kind(of: cell.slice(token.start, end), scratch).contains(.birth) {
                token.start = end &+ 1
                token.part = .birthName
            }
        } else if !kind.isDisjoint(with: [.suffix, .longStopped]) || kind.contains(.doubtful) && kind.contains(.capitals) {
            token.part = .suffix
        } else if kind.contains(.title) && kind.contains(.endsWithStop) {
            token.part = .title
        }
    }

    /// `Ph. D.` behind the first word is one word.
    private mutating func joinDoctorOfPhilosophy() {
        var index = 1
        while index &+ 1 < count {
            let (one, two) = (text(index), text(index &+ 1))
            let isDoctor =
                tokens[index].segment == tokens[index &+ 1].segment && one.count == 3
                && (two.count == 2 || two.count == 3 && two[2] == UInt8(ascii: ";")) && one[0].lowered == UInt8(ascii: "p")
                && one[1].lowered == UInt8(ascii: "h") && one[2] == UInt8(ascii: ".") && two[0].lowered == UInt8(ascii: "d")
                && two[1] == UInt8(ascii: ".")
            if isDoctor {
                tokens[index].end = tokens[index &+ 1].end
                tokens[index].kind = [.suffix, .plainSuffix]
                if tokens[index].segment == 0 { tokens[index].part = .suffix }
                for place in (index &+ 1)..<(count &- 1) { tokens[place] = tokens[place &+ 1] }
                count &-= 1
            }
            index &+= 1
        }
    }
}
