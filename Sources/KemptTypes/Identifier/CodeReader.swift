import KemptCore
import KemptText

/// Reads a code of a known kind out of what people write around and into it.
struct CodeReader {
    /// No code is longer; what is, is refused at a glance.
    static let longest = 40
    private static let longestRaw = 400

    private let kinds: [IdentifierKind]
    private let workspace: Workspace

    init(_ kinds: [IdentifierKind], _ workspace: Workspace) {
        self.kinds = kinds
        self.workspace = workspace
    }

    /// Digits and capital letters alone.
    static func isBare(_ cell: Cell) -> Bool {
        for index in 0..<cell.count where !(cell.start[index].isDigit || cell.start[index].isUpperLetter) { return false }
        return cell.count > 0
    }

    /// Judges a value; the canonical code goes to the output.
    func read(_ cell: Cell) -> Reading {
        workspace.first.removeAll()
        let change = Tidy.clean(cell, into: workspace.first)
        let tidy = change == .none ? cell : workspace.first.cell
        if tidy.isEmpty { return IdentifierRule.whitespace.wrote }
        if NoValue.isLikely(tidy, workspace.third) { return IdentifierRule.noValue.wrote }
        if tidy.count > Self.longestRaw { return IdentifierRule.shape.kept }
        let whole = SpreadsheetNumber.whole(tidy)
        var outcome = attempt(whole ?? tidy)
        if whole != nil && outcome.verdict == .fine && outcome.rule != .lostZero { outcome.rule = .spreadsheet }
        if outcome.verdict == .shape, let rest = CodeLabel.rest(of: tidy, workspace.third) {
            let labelled = attempt(rest)
            if labelled.verdict != .shape { outcome = (labelled.verdict, labelled.rule == .lostZero ? .lostZero : .label) }
        }
        switch outcome.verdict {
        case .shape: return IdentifierRule.shape.kept
        case .checkDigits: return IdentifierRule.checkDigits.kept
        case .fine: break
        }
        if workspace.output.cell.equals(cell) { return .same }
        return (outcome.rule ?? (change == .whitespace ? .whitespace : .notation)).wrote
    }

    /// Holds the bare letters and digits of `value` against the kinds; a code that is right goes to the output.
    private func attempt(_ value: Cell) -> (verdict: CodeVerdict, rule: IdentifierRule?) {
        let bare = workspace.second
        bare.removeAll()
        guard let hadLookAlikes = Self.appendBare(value, to: bare), bare.count > 0, bare.count <= Self.longest else { return (.shape, nil) }
        workspace.output.removeAll()
        var worst = CodeVerdict.shape
        for kind in kinds {
            switch kind.judge(bare.cell) {
            case .fine:
                workspace.output.append(bare.cell)
                return (.fine, hadLookAlikes ? .homoglyph : nil)
            case .checkDigits: worst = .checkDigits
            case .shape: break
            }
            if let prefix = kind.prefix {
                workspace.output.append(prefix)
                workspace.output.append(bare.cell)
                let verdict = kind.judge(workspace.output.cell)
                if verdict == .fine { return (.fine, hadLookAlikes ? .homoglyph : nil) }
                if verdict == .checkDigits { worst = .checkDigits }
                workspace.output.removeAll()
            }
        }
        if worst == .shape { return padded(bare.cell) }
        return (worst, nil)
    }

    /// A number that lost the noughts in front, as spreadsheets make them: proposed when the check digits say so.
    private func padded(_ bare: Cell) -> (verdict: CodeVerdict, rule: IdentifierRule?) {
        for kind in kinds {
            let missing = kind.paddedLength - bare.count
            guard missing == 1 || missing == 2, bare.hasDigits(0, bare.count) else { continue }
            for _ in 0..<missing { workspace.output.append(UInt8(ascii: "0")) }
            workspace.output.append(bare)
            if kind.judge(workspace.output.cell) == .fine { return (.fine, .lostZero) }
            workspace.output.removeAll()
        }
        return (.shape, nil)
    }

    /// Appends the digits and letters of `value`, letters as capitals, without spaces, dots, hyphens and slashes; nil when there is
    /// anything else in it. True when Cyrillic letters stood for the Latin ones they look like.
    private static func appendBare(_ value: Cell, to buffer: ByteBuffer) -> Bool? {
        var hadLookAlikes = false
        var index = 0
        while index < value.count {
            let scalar = UTF8Text.scalar(value, at: &index)
            switch scalar {
            case 0x30...0x39, 0x41...0x5A: buffer.append(UInt8(truncatingIfNeeded: scalar))
            case 0x61...0x7A: buffer.append(UInt8(truncatingIfNeeded: scalar - 32))
            case 0x20, 0x2D, 0x2E, 0x2F, 0x2010...0x2014, 0x2212, 0xB7, 0x5F: break
            case 0xFF10...0xFF19, 0xFF21...0xFF3A: buffer.append(UInt8(truncatingIfNeeded: scalar - 0xFEE0))
            default:
                let twin = latinTwin(of: scalar)
                if twin == 0 { return nil }
                hadLookAlikes = true
                buffer.append(twin)
            }
        }
        return hadLookAlikes
    }

    /// The Latin capital that a Cyrillic letter looks like; 0 for any other.
    private static func latinTwin(of scalar: UInt32) -> UInt8 {
        switch scalar {
        case 0x410, 0x430: UInt8(ascii: "A")
        case 0x412, 0x432: UInt8(ascii: "B")
        case 0x421, 0x441: UInt8(ascii: "C")
        case 0x415, 0x435: UInt8(ascii: "E")
        case 0x41D, 0x43D: UInt8(ascii: "H")
        case 0x406, 0x456: UInt8(ascii: "I")
        case 0x41A, 0x43A: UInt8(ascii: "K")
        case 0x41C, 0x43C: UInt8(ascii: "M")
        case 0x41E, 0x43E: UInt8(ascii: "O")
        case 0x420, 0x440: UInt8(ascii: "P")
        case 0x422, 0x442: UInt8(ascii: "T")
        case 0x423, 0x443: UInt8(ascii: "Y")
        case 0x425, 0x445: UInt8(ascii: "X")
        default: 0
        }
    }
}

/// The name of a code in front of it: `ИНН 7707083893`, `Įmonės kodas: 110053842`, `VAT No. LT…`.
enum CodeLabel {
    /// What stands behind a label; nil when there is none. `scratch` is overwritten.
    static func rest(of value: Cell, _ scratch: ByteBuffer) -> Cell? {
        var index = 0
        var found: Int?
        while index < value.count, index < 40 {
            if value[index].isDigit && found != nil { break }
            let byte = value[index]
            index += 1
            guard byte == 0x20 || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".") || index < value.count && value[index].isDigit else {
                continue
            }
            scratch.removeAll()
            Folding.appendFolded(value.slice(0, index), into: scratch)
            if labels.contains(scratch.cell) { found = index }
        }
        guard let found, found < value.count else { return nil }
        var start = found
        while start < value.count, value[start] == 0x20 || value[start] == UInt8(ascii: ":") || value[start] == UInt8(ascii: "#") { start += 1 }
        return value.slice(start, value.count)
    }

    /// Folded: small letters, no accents, one space between words.
    private static let labels = WordIndex(
        """
        инн|инн кпп|кпп|огрн|огрнип|снилс|окпо|бик|унп|едрпоу|код едрпоу|бин|иин|инн no|inn|kpp|ogrn|ogrnip|snils|unp|edrpou|bin|iin|\
        kodas|imones kodas|im kodas|i k|ik|pvm|pvm kodas|pvm moketojo kodas|pvm nr|asmens kodas|a k|ak|\
        reg nr|reg no|reg|registracijas numurs|registrikood|reg kood|kmkr|kmkr nr|pvn|pvn nr|isikukood|personas kods|\
        nip|regon|pesel|krs|vat|vat no|vat nr|vat id|vat number|vat reg no|tax id|tax no|tin|ust id|ust idnr|ust id nr|iban|bic|swift|bic swift|swift bic|lei|\
        siren|siret|ico|y tunnus|org nr|orgnr|org no|cvr|cvr nr|code|no|nr|id
        """.split(separator: "|").map { (String($0), 0) })
}
