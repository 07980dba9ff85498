import KemptCore
import KemptText

/// What can be found in a person's name; the raw value is the mark in each of the three types of name.
enum NameFinding: UInt8, CaseIterable, Sendable {
    case same, unicode, whitespace, straySign, homoglyph, `case`, email, phone, digits, noLetter

    /// The outcomes of the type `name`, in the order of the marks.
    static func outcomes(of name: String) -> [Outcome] { allCases.dropFirst().map { $0.outcome(name) } }

    private func outcome(_ name: String) -> Outcome {
        switch self {
        case .same: Outcome("\(name).same", .same, "already canonical")
        case .unicode: Outcome("\(name).unicode", .notation, "the same letters in other bytes (not NFC)")
        case .whitespace: Outcome("\(name).whitespace", .repair, "stray spaces or invisible characters")
        case .straySign: Outcome("\(name).stray-sign", .repair, "a comma, a quote or another stray sign around the name")
        case .homoglyph: Outcome("\(name).homoglyph", .repair, "letters of another alphabet that look alike")
        case .case: Outcome("\(name).case", .repair, "all capitals or all small letters")
        case .email: Outcome("\(name).email", .invalid, "a mail address, not a name")
        case .phone: Outcome("\(name).phone", .invalid, "a telephone number, not a name")
        case .digits: Outcome("\(name).digits", .invalid, "digits in a name")
        case .noLetter: Outcome("\(name).no-letter", .invalid, "no letter in it")
        }
    }

    @inline(__always) var reading: Reading { Reading(rawValue, wrote: rawValue >= NameFinding.unicode.rawValue && rawValue <= NameFinding.case.rawValue) }
}

/// Reads given, family and full names: what the three have in common.
///
/// A name with capitals and small letters of one script is `same` after one look. All else is tidied, freed of stray signs,
/// given the right alphabet and, if it is all of one case, the right case, in that order; the last of these names the outcome.
enum NameReader {
    @inline(__always) static func read(_ cell: Cell, _ role: NameRole, _ workspace: Workspace) -> NameFinding {
        NameScan(cell).isPlain ? .same : readSlowly(cell, role, workspace)
    }

    @inline(never) private static func readSlowly(_ cell: Cell, _ role: NameRole, _ workspace: Workspace) -> NameFinding {
        var finding = NameFinding.same
        var value = cell
        workspace.first.removeAll()
        switch Tidy.clean(cell, into: workspace.first) {
        case .none: break
        case .unicode:
            finding = .unicode
            value = workspace.first.cell
        case .whitespace:
            finding = .whitespace
            value = workspace.first.cell
        }
        if value.isEmpty { return finding }
        let scan = NameScan(value)
        if let fault = fault(value, scan) { return fault }
        if Placeholders.contains(value, workspace.third) {
            if finding != .same { workspace.output.append(value) }
            return finding
        }
        let bare = withoutStraySigns(value, scan)
        if bare.count < value.count {
            finding = .straySign
            value = bare
        }
        return mendLetters(value, role, scan, finding, workspace)
    }

    /// Right alphabet, right case, and again the right alphabet: `H` has a twin that `h` has not, `t` has none that `T` has.
    private static func mendLetters(
        _ value: Cell, _ role: NameRole, _ scan: NameScan, _ before: NameFinding, _ workspace: Workspace
    ) -> NameFinding {
        let output = workspace.output
        var finding = before
        var value = value
        workspace.second.removeAll()
        if scan.mixesScripts && Homoglyphs.repair(value, into: workspace.second) {
            finding = .homoglyph
            value = workspace.second.cell
        }
        if !scan.hasBothCases && NameCasing.recase(value, role, into: output, workspace.third) {
            finding = .case
            Tidy.compose(output)
            if scan.mixesScripts {
                workspace.second.removeAll()
                if Homoglyphs.repair(output.cell, into: workspace.second) {
                    output.removeAll()
                    output.append(workspace.second.cell)
                }
            }
        } else if finding != .same {
            output.append(value)
        }
        if finding != .same { Tidy.compose(output) }
        return finding
    }

    /// What makes a value no name at all.
    private static func fault(_ value: Cell, _ scan: NameScan) -> NameFinding? {
        if scan.has(NameScan.at) && looksLikeEmail(value) { return .email }
        if scan.has(NameScan.digit) {
            if !scan.hasLetter && digitCount(value) >= 7 { return .phone }
            if !hasOnlyOrdinals(value) { return .digits }
        }
        return scan.hasLetter ? nil : .noLetter
    }

    /// Something, an at sign, something with a full stop.
    static func looksLikeEmail(_ value: Cell) -> Bool {
        var at = -1
        for place in 0..<value.count {
            if value[place] == UInt8(ascii: "@") { at = place }
            if value[place] == UInt8(ascii: "."), at > 0, place > at + 1 { return true }
        }
        return false
    }

    private static func digitCount(_ value: Cell) -> Int {
        var count = 0
        for place in 0..<value.count where value[place].isDigit { count &+= 1 }
        return count
    }

    /// True when each digit belongs to `2nd`, `3rd` or another ordinal of one digit, as in `Smith 3rd`.
    private static func hasOnlyOrdinals(_ value: Cell) -> Bool {
        for place in 0..<value.count where value[place].isDigit {
            guard place >= 2, value[place - 1] == 0x20, place + 3 <= value.count, place + 3 == value.count || value[place + 3] == 0x20 else { return false }
            let ending = (value[place + 1].lowered, value[place + 2].lowered)
            switch ending {
            case (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "n"), UInt8(ascii: "d")), (UInt8(ascii: "r"), UInt8(ascii: "d")),
                (UInt8(ascii: "t"), UInt8(ascii: "h")):
                break
            default: return false
            }
        }
        return true
    }

    /// The name without commas, colons, underscores and the like at its ends, nor the quotes around the whole of it.
    private static func withoutStraySigns(_ value: Cell, _ scan: NameScan) -> Cell {
        if !scan.has(NameScan.sign) { return value }
        var lower = 0
        var upper = value.count
        while lower < upper && isStray(value[lower]) { lower &+= 1 }
        while upper > lower && isStray(value[upper &- 1]) { upper &-= 1 }
        let quote = UInt8(ascii: "\"")
        if upper &- lower > 2 && value[lower] == quote && value[upper &- 1] == quote {
            var inner = lower &+ 1
            while inner < upper &- 1 && value[inner] != quote { inner &+= 1 }
            if inner == upper &- 1 { return withoutStraySigns(value.slice(lower &+ 1, upper &- 1), scan) }
        }
        return value.slice(lower, upper)
    }

    @inline(__always) private static func isStray(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "|"), UInt8(ascii: "*"), 0x20: true
        default: false
        }
    }
}
