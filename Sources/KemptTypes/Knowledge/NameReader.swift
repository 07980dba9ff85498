import KemptCore
import KemptText

/// What can be found in a person's name; the raw value is the mark in each of the three types of name.
enum NameFinding: UInt8, CaseIterable, Comparable, Sendable {
    case same, unicode, whitespace, straySign, entity, encoding, homoglyph, `case`, noValue
    case email, web, phone, digits, garbled, noLetter

    /// The outcomes of the type `name`, in the order of the marks.
    static func outcomes(of name: String) -> [Outcome] { allCases.dropFirst().map { $0.outcome(name) } }

    private func outcome(_ name: String) -> Outcome {
        switch self {
        case .same: Outcome("\(name).same", .same, "already canonical")
        case .unicode: Outcome("\(name).unicode", .notation, "the same letters, stored another way")
        case .whitespace: Outcome("\(name).whitespace", .repair, "stray spaces or invisible characters")
        case .straySign:
            Outcome(
                "\(name).stray-sign", .repair, "a comma, quotes, a picture or another stray sign around the name, an accent in place of an apostrophe"
            )
        case .entity: Outcome("\(name).entity", .repair, "a letter written as page code, such as &#279; for ė")
        case .encoding: Outcome("\(name).encoding", .repair, "letters broken by a wrong encoding, such as Ã¼ for ü")
        case .homoglyph: Outcome("\(name).homoglyph", .repair, "look-alike letters of another alphabet")
        case .case: Outcome("\(name).case", .repair, "all capitals, all small letters, or written with caps lock on")
        case .noValue: Outcome("\(name).no-value", .repair, "a dash, n/a or other words for nothing: emptied")
        case .email: Outcome("\(name).email", .invalid, "an e-mail address, not a name")
        case .web: Outcome("\(name).web", .invalid, "a web address or page code, not a name")
        case .phone: Outcome("\(name).phone", .invalid, "a phone number, not a name")
        case .digits: Outcome("\(name).digits", .invalid, "digits in a name")
        case .garbled: Outcome("\(name).garbled", .invalid, "a letter is lost: it reads ? or �")
        case .noLetter: Outcome("\(name).no-letter", .invalid, "no letter in it")
        }
    }

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    @inline(__always) var reading: Reading {
        Reading(rawValue, wrote: rawValue >= NameFinding.unicode.rawValue && rawValue <= NameFinding.noValue.rawValue)
    }
}

/// Reads given, family and full names: what the three have in common.
///
/// A name with capitals and small letters of one script is `same` after one look. All else is tidied, freed of stray signs,
/// given the right alphabet and, if it is all of one case, the right case, in that order; the last of these names the outcome.
enum NameReader {
    @inline(__always) static func read(_ cell: Cell, _ role: NameRole, _ options: NameOptions, _ workspace: Workspace) -> NameFinding {
        isSound(cell) ? .same : readUntilSettled(cell, role, options, workspace)
    }

    @inline(__always) private static func isSound(_ cell: Cell) -> Bool {
        let scan = NameScan(cell)
        return scan.isPlain && !needsCloserLook(cell) && !(scan.has(NameScan.perhapsBaltic) && BrokenBaltic.isCertain(cell))
    }

    /// One mending can lay another fault bare (broken letters behind a look-alike one), so what was written is read again until nothing is found.
    @inline(never) private static func readUntilSettled(_ cell: Cell, _ role: NameRole, _ options: NameOptions, _ workspace: Workspace) -> NameFinding
    {
        let output = workspace.output
        var finding = readSlowly(cell, role, options, workspace)
        for _ in 0..<4 {
            if !finding.reading.wrote || output.count == 0 || isSound(output.cell) { return finding }
            let again = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: output.count) { copy in
                guard let base = copy.baseAddress else { return NameFinding.same }
                let written = Cell(UnsafePointer(base), output.count)
                base.update(from: output.base, count: output.count)
                output.removeAll()
                let again = readSlowly(written, role, options, workspace)
                if again == .same { output.append(written) }
                return again
            }
            if again == .same { return finding }
            finding = again.reading.wrote ? max(finding, again) : again
        }
        return finding
    }

    /// False for nearly every plain name, by its first letters: caps lock (`jONAS`), a wrong encoding (`Ïåòðîâ`), words for nothing (`Не указано`).
    @inline(__always) private static func needsCloserLook(_ cell: Cell) -> Bool {
        if cell.count < 3 { return false }
        if cell.start[0] == 0xC3 { return cell.start[2] == 0xC3 }
        return NoValue.isPossible(cell) || NameCasing.beginsInverted(cell)
    }

    @inline(never) private static func readSlowly(_ cell: Cell, _ role: NameRole, _ options: NameOptions, _ workspace: Workspace) -> NameFinding {
        let tidied = Restoring.tidy(cell, workspace)
        var value = tidied.value
        var finding = finding(of: tidied.change)
        if value.isEmpty { return finding }
        let scan = NameScan(value)
        if NoValue.isCertain(value, workspace.third) { return .noValue }
        if let fault = fault(value, scan) { return fault }
        if Placeholders.contains(value, workspace.third) {
            if finding != .same { workspace.output.append(value) }
            return finding
        }
        if scan.has(NameScan.sign) && NameEdges.hasWrongApostrophe(value) {
            workspace.second.removeAll()
            NameEdges.appendWithApostrophes(value, to: workspace.second)
            workspace.first.removeAll()
            workspace.first.append(workspace.second.cell)
            value = workspace.first.cell
            finding = max(finding, .straySign)
        }
        let bare = NameEdges.withoutStraySigns(value, scan)
        if bare.count < value.count {
            finding = max(finding, .straySign)
            value = bare
        }
        return mendLetters(value, role, options, scan, finding, workspace)
    }

    private static func finding(of change: Restoring.Change) -> NameFinding {
        switch change {
        case .none: .same
        case .unicode: .unicode
        case .whitespace: .whitespace
        case .entity: .entity
        case .encoding: .encoding
        }
    }

    /// Right alphabet, right case, and again the right alphabet: `H` has a twin that `h` has not, `t` has none that `T` has.
    private static func mendLetters(
        _ value: Cell, _ role: NameRole, _ options: NameOptions, _ scan: NameScan, _ before: NameFinding, _ workspace: Workspace
    ) -> NameFinding {
        let output = workspace.output
        var finding = before
        var value = value
        workspace.second.removeAll()
        if scan.mixesScripts && Homoglyphs.repair(value, into: workspace.second) {
            finding = .homoglyph
            value = workspace.second.cell
        }
        if !options.keepsCase, !scan.hasBothCases || NameCasing.beginsInverted(value), recase(value, role, options, workspace) {
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

    /// As `NameCasing.recase`, unless the capitals would make broken letters of it: `ã¼` must not become `Ã¼`, which reads as ü.
    private static func recase(_ value: Cell, _ role: NameRole, _ options: NameOptions, _ workspace: Workspace) -> Bool {
        let output = workspace.output
        if !NameCasing.recase(value, role, options.words, into: output, workspace.third) { return false }
        workspace.third.removeAll()
        if BrokenEncoding.restore(output.cell, into: workspace.third) {
            output.removeAll()
            return false
        }
        return true
    }

    /// What makes a value no name at all.
    private static func fault(_ value: Cell, _ scan: NameScan) -> NameFinding? {
        if scan.has(NameScan.at) && looksLikeEmail(value) { return .email }
        if Restoring.isFromWeb(value) { return .web }
        if scan.has(NameScan.sign) && Restoring.isBeyondRepair(value) { return .garbled }
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
            guard place >= 2, value[place - 1] == 0x20, place + 3 <= value.count, place + 3 == value.count || value[place + 3] == 0x20 else {
                return false
            }
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
}
