import KemptCore
import KemptText

/// `notes`: free text of many lines, every byte kept but control characters.
///
/// Notes are what people wrote for people: nothing is trimmed, folded or cut. Tabs and line ends (LF, CR, CRLF) stay as they are; the
/// other control characters (U+0000…001F, U+007F…009F) show nothing and break files, so they go. Not compared.
public struct NotesType: SemanticType {
    public init(_ values: Values, _ context: TypeContext) {}

    public static let spec = TypeSpec(
        Spec("notes", "Free text of many lines: every byte is kept but control characters", example: "notes: {type: notes}"),
        outcomes: NotesRule.table, examples: NotesRule.examples)

    public func read(_ cell: Cell, companion: Cell, _ workspace: Workspace) -> Reading {
        var kept = 0
        var place = nextControl(cell, from: 0)
        if place == cell.count { return .same }
        let output = workspace.output
        output.reserve(cell.count)
        while place < cell.count {
            output.append(cell.slice(kept, place))
            kept = place &+ (cell[place] == 0xC2 ? 2 : 1)
            place = nextControl(cell, from: kept)
        }
        output.append(cell.slice(kept, cell.count))
        return NotesRule.control.wrote
    }

    /// Where the next control character begins, or the end: eight bytes a step as long as nothing in them is suspect.
    private func nextControl(_ cell: Cell, from start: Int) -> Int {
        let count = cell.count
        var index = start
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        while index < count {
            while index &+ 8 <= count {
                let bytes = UnsafeRawPointer(cell.start + index).loadUnaligned(as: UInt64.self)
                let below20 = (bytes &- ones &* 0x20) & ~bytes
                let delete = bytes ^ (ones &* 0x7F)
                let lead = bytes ^ (ones &* 0xC2)
                let suspect = below20 | ((delete &- ones) & ~delete) | ((lead &- ones) & ~lead)
                if suspect & highs != 0 { break }
                index &+= 8
            }
            let stop = min(count, index &+ 8)
            while index < stop {
                if isControl(cell, index) { return index }
                index &+= 1
            }
        }
        return count
    }

    @inline(__always) private func isControl(_ cell: Cell, _ index: Int) -> Bool {
        let byte = cell[index]
        if byte < 0x20 { return byte != 0x09 && byte != 0x0A && byte != 0x0D }
        if byte == 0x7F { return true }
        return byte == 0xC2 && index &+ 1 < cell.count && cell[index &+ 1] & 0xE0 == 0x80
    }
}

/// The outcomes of `notes`.
enum NotesRule: UInt8, OutcomeList {
    case control = 1

    var outcome: Outcome {
        switch self {
        case .control: Outcome("notes.control", .repair, "control characters, which nobody can see")
        }
    }

    static let examples: [TypeExample] = [
        TypeExample("Called  back.\r\n\tWants an offer. ", "Called  back.\r\n\tWants an offer. ", ""),
        TypeExample("Перезвонить\u{0} завтра", "Перезвонить завтра", "notes.control"),
    ]
}
