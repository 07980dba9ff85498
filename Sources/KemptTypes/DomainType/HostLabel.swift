import KemptCore
import KemptText

/// Whether a label of other letters than ASCII is one that may be registered (RFC 5891, 4.2.3; RFC 5892, appendix A).
enum HostLabel {
    /// `label` is in NFC; more than 63 scalars are refused by the encoder, not here.
    static func isValid(_ label: Cell) -> Bool {
        if label[0] == UInt8(ascii: "-") || label[label.count - 1] == UInt8(ascii: "-") || HostName.hasReservedHyphens(label) { return false }
        let table = HostScalars.shared
        var index = 0
        while index < label.count {
            let start = index
            let scalar = UTF8Text.scalar(label, at: &index)
            if scalar < 0x80 {
                let byte = UInt8(truncatingIfNeeded: scalar)
                if !byte.isLowerLetter && !byte.isDigit && byte != UInt8(ascii: "-") { return false }
                continue
            }
            let properties = table[scalar]
            if start == 0 && properties.isMark { return false }
            switch properties.kind {
            case .valid: break
            case .joiner: if !joins(label, scalar, start, index, table) { return false }
            case .contextual: if !fitsContext(label, scalar, start, index) { return false }
            default: return false
            }
        }
        return true
    }

    /// True when the label has a zero-width joiner or non-joiner (U+200C, U+200D), which nobody can see.
    static func hasJoiner(_ label: Cell) -> Bool { contains(label) { $0 == 0x200C || $0 == 0x200D } }

    /// Zero-width joiners: behind a virama, and the non-joiner between letters that would join.
    private static func joins(_ label: Cell, _ scalar: UInt32, _ start: Int, _ end: Int, _ table: HostScalars) -> Bool {
        guard let before = scalarBefore(label, start) else { return false }
        if table[before.scalar].isVirama { return true }
        if scalar != 0x200C { return false }
        var place: (scalar: UInt32, start: Int)? = before
        while let here = place, table[here.scalar].joining == .transparent { place = scalarBefore(label, here.start) }
        guard let left = place, [.left, .dual].contains(table[left.scalar].joining) else { return false }
        var index = end
        while index < label.count {
            let joining = table[UTF8Text.scalar(label, at: &index)].joining
            if joining != .transparent { return joining == .right || joining == .dual }
        }
        return false
    }

    /// Signs that are allowed beside certain letters only.
    private static func fitsContext(_ label: Cell, _ scalar: UInt32, _ start: Int, _ end: Int) -> Bool {
        switch scalar {
        case 0xB7:
            return start > 0 && label[start - 1] == UInt8(ascii: "l") && end < label.count && label[end] == UInt8(ascii: "l")
        case 0x375:
            var next = end
            guard end < label.count else { return false }
            let scalar = UTF8Text.scalar(label, at: &next)
            return (0x370...0x3FF).contains(scalar) || (0x1F00...0x1FFF).contains(scalar)
        case 0x5F3, 0x5F4: return scalarBefore(label, start).map { (0x591...0x5F4).contains($0.scalar) } ?? false
        case 0x30FB: return contains(label, isJapanese)
        case 0x660...0x669: return !contains(label) { (0x6F0...0x6F9).contains($0) }
        case 0x6F0...0x6F9: return !contains(label) { (0x660...0x669).contains($0) }
        default: return false
        }
    }

    /// Hiragana, Katakana or Han.
    private static func isJapanese(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3041...0x309F, 0x30A1...0x30FA, 0x30FD...0x30FF, 0x31F0...0x31FF, 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
            0x20000...0x3FFFF:
            true
        default: false
        }
    }

    private static func contains(_ label: Cell, _ test: (UInt32) -> Bool) -> Bool {
        var index = 0
        while index < label.count { if test(UTF8Text.scalar(label, at: &index)) { return true } }
        return false
    }

    private static func scalarBefore(_ label: Cell, _ place: Int) -> (scalar: UInt32, start: Int)? {
        if place == 0 { return nil }
        var start = place - 1
        while start > 0, label[start] & 0xC0 == 0x80 { start -= 1 }
        var index = start
        return (UTF8Text.scalar(label, at: &index), start)
    }
}

/// The rule for names with letters that run from right to left (RFC 5893): two names must not look the same.
enum HostBidi {
    /// True for a name without such letters, and for one whose every label keeps the rule.
    static func allows(_ name: Cell) -> Bool {
        if UTF8Text.isASCII(name) { return true }
        let table = HostScalars.shared
        var isBidi = false
        var index = 0
        while index < name.count, !isBidi {
            let scalar = UTF8Text.scalar(name, at: &index)
            isBidi = scalar >= 0x590 && [.right, .arabic, .arabicNumber].contains(table[scalar].direction)
        }
        if !isBidi { return true }
        var start = 0
        for end in 0...name.count where end == name.count || name[end] == UInt8(ascii: ".") {
            if !keepsRule(name.slice(start, end), table) { return false }
            start = end + 1
        }
        return true
    }

    /// The six conditions of section 2, in one pass.
    private static func keepsRule(_ label: Cell, _ table: HostScalars) -> Bool {
        var index = 0
        var isRightToLeft = false
        var isFirst = true
        var endsWell = false
        var numbers: HostScalars.Direction?
        while index < label.count {
            let direction = table[UTF8Text.scalar(label, at: &index)].direction
            if isFirst {
                isRightToLeft = direction == .right || direction == .arabic
                if !isRightToLeft && direction != .left { return false }
                isFirst = false
            }
            switch direction {
            case .right, .arabic, .arabicNumber: if !isRightToLeft { return false }
            case .left: if isRightToLeft { return false }
            default: break
            }
            if isRightToLeft, direction == .number || direction == .arabicNumber {
                if let numbers, numbers != direction { return false }
                numbers = direction
            }
            switch direction {
            case .right, .arabic, .left, .number, .arabicNumber: endsWell = true
            case .mark: break
            default: endsWell = false
            }
        }
        return endsWell
    }
}
