import KemptCore

/// Reads the tables of legal forms, once.
enum LegalFormParser {
    static func wordings() -> [LegalForms.Wording] {
        [LegalFormTableEast.text, LegalFormTableBaltic.text, LegalFormTableWest.text].flatMap { wordings($0.cell) }
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

    /// False for wordings whose skeleton is too short to be told from a word: `SpA`, `DA`.
    static func isCompared(_ wording: LegalForms.Wording) -> Bool {
        if !wording.flags.contains(.exact) { return true }
        for place in 0..<wording.text.count where wording.text[place] == UInt8(ascii: ".") { return true }
        return wording.text.count > 4
    }
}
