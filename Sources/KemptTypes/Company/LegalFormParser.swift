import KemptCore

/// Reads the tables of legal forms, once.
enum LegalFormParser {
    static func wordings() -> [LegalForms.Wording] {
        [LegalFormTableEast.text, LegalFormTableBaltic.text, LegalFormTableWest.text].flatMap { wordings(Cell($0.utf8Start, $0.utf8CodeUnitCount)) }
    }

    private static func wordings(_ text: Cell) -> [LegalForms.Wording] {
        var wordings: [LegalForms.Wording] = []
        var place = 0
        while place < text.count {
            var flags: LegalForms.Flags = []
            while text[place] != 0x20 {
                flags.insert(flag(text[place]))
                place += 1
            }
            let country = text.slice(place + 1, text[place + 1] == UInt8(ascii: "-") ? place + 1 : place + 3)
            place += 4
            var canonical: Cell?
            while place < text.count {
                let start = place
                while place < text.count && text[place] != UInt8(ascii: "|") && text[place] != UInt8(ascii: "\n") { place += 1 }
                let wording = text.slice(start, place)
                let isElsewhere = canonical == nil && (flags.contains(.lookAlike) || flags.contains(.omitsCanonical))
                if !isElsewhere {
                    wordings.append(LegalForms.Wording(text: wording, canonical: canonical ?? wording, country: country, flags: flags, next: -1))
                }
                canonical = canonical ?? wording
                place += 1
                if place > text.count || text[place - 1] == UInt8(ascii: "\n") { break }
            }
        }
        return wordings
    }

    private static func flag(_ letter: UInt8) -> LegalForms.Flags {
        switch letter {
        case UInt8(ascii: "p"): .before
        case UInt8(ascii: "s"): .behind
        case UInt8(ascii: "m"): .within
        case UInt8(ascii: "c"): .mendsCase
        case UInt8(ascii: "w"): .rewrites
        case UInt8(ascii: "h"): .lookAlike
        case UInt8(ascii: "e"): .exact
        case UInt8(ascii: "n"): .comparedOnly
        default: .omitsCanonical
        }
    }

    /// The key of a wording, as `LegalFormText` writes it word by word.
    static func key(_ wording: Cell) -> String { pieces(wording).joined() }

    /// The words of a wording and the letters between its full stops: `sp`, `z`, `o`, `o`.
    private static func pieces(_ wording: Cell) -> [String] {
        wording.string.lowercased().parts {
            $0 == 0x20 || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")")
        }
    }

    /// For each word that a form of this place can begin (or, behind the name, end) with, however its writer parted it: how many words it may have.
    static func gates(_ wordings: [LegalForms.Wording], _ position: LegalForms.Flags) -> WordIndex {
        var most: [String: Int] = [:]
        for wording in wordings where wording.flags.contains(position) && !wording.flags.contains(.comparedOnly) {
            let pieces = pieces(wording.text)
            for count in 1...max(1, pieces.count) {
                let gate = (position == .behind ? pieces.suffix(count) : pieces.prefix(count)).joined()
                most[gate] = max(most[gate] ?? 0, pieces.count - count + 1)
            }
        }
        return WordIndex(most.keys.sorted().map { ($0, most[$0] ?? 0) })
    }

    /// False for wordings whose skeleton is too short to be told from a word: `SpA`, `DA`.
    static func isCompared(_ wording: LegalForms.Wording) -> Bool {
        if !wording.flags.contains(.exact) { return true }
        for place in 0..<wording.text.count where wording.text[place] == UInt8(ascii: ".") { return true }
        return wording.text.count > 4
    }
}
