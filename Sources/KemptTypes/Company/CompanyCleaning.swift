import KemptCore
import KemptText

/// The mending of one firm's name, step by step; the last step taken in the order of `CompanyRule` names the outcome.
struct CompanyCleaning {
    private let workspace: Workspace
    private(set) var worst: CompanyRule?

    init(_ workspace: Workspace) { self.workspace = workspace }

    mutating func note(_ rule: CompanyRule?) {
        guard let rule else { return }
        worst = worst.map { $0.rawValue >= rule.rawValue ? $0 : rule } ?? rule
    }

    /// Writes the value as it is.
    func take(_ value: Cell) {
        workspace.output.removeAll()
        workspace.output.append(value)
    }

    /// Writes the mended value and notes what was done.
    ///
    /// One step can bring another's work to light (a quote taken away, a legal form under it), so the steps are taken until
    /// nothing changes; once is enough but for contrived values.
    mutating func clean(_ tidy: Cell) {
        cleanOnce(tidy)
        for _ in 0..<4 where worst != nil {
            workspace.first.removeAll()
            workspace.first.append(workspace.output.cell)
            cleanOnce(workspace.first.cell)
            if workspace.output.cell.equals(workspace.first.cell) { return }
        }
    }

    private mutating func cleanOnce(_ tidy: Cell) {
        let buffers = (workspace.second, workspace.third)
        var value = withoutStraySigns(tidy)
        if undouble(value, into: buffers.0) { value = buffers.0.cell }
        buffers.1.removeAll()
        if TypedQuotes.append(value, into: buffers.1) {
            note(.quotes)
            buffers.0.removeAll()
            buffers.0.append(buffers.1.cell)
            value = buffers.0.cell
            buffers.1.removeAll()
        }
        if Homoglyphs.repair(value, into: buffers.1) {
            note(.homoglyph)
            value = buffers.1.cell
        }
        workspace.output.removeAll()
        appendFormsMended(value)
        buffers.0.removeAll()
        if CompanyQuotes.appendGuillemets(workspace.output.cell, into: buffers.0) {
            note(.quotes)
            take(buffers.0.cell)
        }
    }

    /// True when the legal form, if there is one, needs no mending.
    @inline(__always) static func formStands(_ cell: Cell) -> Bool {
        let forms = LegalForms.shared
        if let found = forms.before(cell), rule(found, cell) != nil { return false }
        if let found = forms.behind(cell), rule(found, cell) != nil { return false }
        return true
    }

    /// Sound when there is no comma or semicolon at the end, no sign of damage on the way, and no straight quote that is to become another.
    /// `scratch` is overwritten.
    @inline(__always) static func lookAtSigns(_ cell: Cell, _ scan: NameScan, _ scratch: ByteBuffer) -> CompanyType.Look {
        let last = cell[cell.count - 1]
        if last == UInt8(ascii: ",") || last == UInt8(ascii: ";") { return .doubtful }
        if scan.has(NameScan.pairing), TypedQuotes.hasPair(cell) { return .doubtful }
        if scan.has(NameScan.perhapsBroken), BrokenEncoding.isPossible(cell) { return .doubtful }
        return scan.has(NameScan.doubtfulSign) ? lookAtQuotes(cell, scratch) : .sound
    }

    @inline(never) private static func lookAtQuotes(_ cell: Cell, _ scratch: ByteBuffer) -> CompanyType.Look {
        var quotes = 0
        for place in 0..<cell.count {
            let byte = cell[place]
            if byte == CompanyQuotes.quote { quotes += 1 }
            if byte == UInt8(ascii: "?") || byte == UInt8(ascii: ";") || byte == 0xEF { return .doubtful }
        }
        return quotes == 0 ? .sound : quotes == 2 ? lookAtPair(cell, scratch) : .doubtful
    }

    /// Two straight quotes that are not doubled and do not wrap the whole: those around Latin letters stay, `UAB "Senukai"`.
    private static func lookAtPair(_ cell: Cell, _ scratch: ByteBuffer) -> CompanyType.Look {
        let isWrapped = cell[0] == CompanyQuotes.quote && cell[cell.count - 1] == CompanyQuotes.quote
        if isWrapped || allDoubled(cell) || TypedQuotes.isLoose(cell) || NoValue.isNoFirm(cell, scratch) { return .doubtful }
        scratch.removeAll()
        return CompanyQuotes.appendGuillemets(cell, into: scratch) ? .quotes : .sound
    }

    /// What has to be done to the form, or nil.
    private static func rule(_ found: LegalForms.Found, _ value: Cell) -> CompanyRule? {
        let wording = found.wording
        let written = value.slice(found.lower, found.upper)
        if written.equals(wording.canonical) { return nil }
        if wording.flags.contains(.lookAlike) {
            let rest = found.lower == 0 ? value.slice(found.upper, value.count) : value.slice(0, found.lower)
            let scan = NameScan(rest)
            return scan.has(NameScan.cyrillic) && !scan.has(NameScan.latin) ? .homoglyph : nil
        }
        if written.equals(wording.text) && !wording.flags.contains(.rewrites) { return nil }
        guard LegalFormText.equalIgnoringCase(written, mended(wording)) else { return wording.flags.contains(.rewrites) ? .form : nil }
        if !wording.flags.contains(.mendsCase) { return nil }
        if NameScan(written).has(NameScan.lower) { return .formCase }
        // `ACME GMBH` is all of one style, `Acme GMBH` is not.
        return NameScan(value).has(NameScan.lower) ? .form : nil
    }

    /// The wording a form is brought to: the canonical one, or where several are usual (`Ltd`, `Limited`) the one that is meant.
    private static func mended(_ wording: LegalForms.Wording) -> Cell {
        wording.flags.contains(.rewrites) || wording.flags.contains(.lookAlike) ? wording.canonical : wording.text
    }

    private mutating func appendFormsMended(_ value: Cell) {
        let forms = LegalForms.shared
        let output = workspace.output
        var lower = 0
        if let found = forms.before(value), let rule = CompanyCleaning.rule(found, value) {
            note(rule)
            output.append(CompanyCleaning.mended(found.wording))
            lower = found.upper
        }
        if let found = forms.behind(value), found.lower >= lower, let rule = CompanyCleaning.rule(found, value) {
            note(rule)
            output.append(value.slice(lower, found.lower))
            output.append(CompanyCleaning.mended(found.wording))
        } else {
            output.append(value.slice(lower, value.count))
        }
    }

    private mutating func withoutStraySigns(_ value: Cell) -> Cell {
        var lower = 0
        var upper = value.count
        while lower < upper && value[lower] == 0x20 { lower += 1 }
        while upper > lower + 1 && (value[upper - 1] == UInt8(ascii: ",") || value[upper - 1] == UInt8(ascii: ";") || value[upper - 1] == 0x20) {
            upper -= 1
        }
        if upper - lower < value.count { note(.straySign) }
        return value.slice(lower, upper)
    }

    /// Takes back the quoting of a text file that was read as plain text: `"ООО ""Ромашка"""`.
    ///
    /// Only where every quote is doubled, inside the outer pair or without one: `"ТД "Ромашка""` closes two names at once.
    private mutating func undouble(_ value: Cell, into buffer: ByteBuffer) -> Bool {
        let isWrapped = value.count > 2 && value[0] == CompanyQuotes.quote && value[value.count - 1] == CompanyQuotes.quote
        var inner = value
        if !Self.allDoubled(inner) {
            if !isWrapped { return false }
            inner = value.slice(1, value.count - 1)
            if !Self.allDoubled(inner) { return false }
        }
        buffer.removeAll()
        var place = 0
        while place < inner.count {
            buffer.append(inner[place])
            place += 1
            while inner[place - 1] == CompanyQuotes.quote && place < inner.count && inner[place] == CompanyQuotes.quote { place += 1 }
        }
        note(.doubledQuotes)
        return true
    }

    /// True when there are quotes and each run of them is of even length.
    private static func allDoubled(_ value: Cell) -> Bool {
        var run = 0
        var found = false
        for place in 0..<value.count {
            if value[place] == CompanyQuotes.quote {
                run += 1
                found = true
            } else {
                if run & 1 == 1 { return false }
                run = 0
            }
        }
        return found && run & 1 == 0
    }
}
