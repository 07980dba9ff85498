import KemptCore
import KemptText

/// Takes damage out of a text until there is none left: tags, page code, letters broken by a wrong encoding, stray spaces.
///
/// One kind hides another (`&lt;b&gt;`), so the round is repeated. A text that is still changing after six rounds is nobody's words: only
/// its spaces are tidied. So reading twice is reading once: what a round leaves alone, the next leaves alone too.
struct TextCleaning {
    /// What was done, the larger the worse.
    enum Change: Int { case none, unicode, whitespace, entity, markup, encoding }

    private static let rounds = 6
    private let workspace: Workspace
    private let stripsMarkup: Bool

    init(_ workspace: Workspace, stripsMarkup: Bool) {
        self.workspace = workspace
        self.stripsMarkup = stripsMarkup
    }

    /// False for a text that is surely sound once its spaces are: no `&`, no `<`, no sign of a wrong encoding. Eight bytes a step.
    static func needsWork(_ cell: Cell) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        var high: UInt64 = 0
        var index = 0
        while index &+ 8 <= cell.count {
            let bytes = UnsafeRawPointer(cell.start + index).loadUnaligned(as: UInt64.self)
            let code = bytes ^ (ones &* 0x26)
            let tag = bytes ^ (ones &* 0x3C)
            if (((code &- ones) & ~code) | ((tag &- ones) & ~tag)) & highs != 0 { return true }
            high |= bytes
            index &+= 8
        }
        while index < cell.count {
            let byte = cell.start[index]
            if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") { return true }
            high |= UInt64(byte)
            index &+= 1
        }
        return high & highs != 0 && BrokenEncoding.isPossible(cell)
    }

    /// The sound text and what was done to it. It lies in `first` when anything was; `second` and `third` are overwritten.
    func clean(_ cell: Cell) -> (value: Cell, change: Change) {
        let (first, second, third) = (workspace.first, workspace.second, workspace.third)
        // Letters broken by control characters (U+0081) must be mended before those are dropped.
        var change = Change.none
        first.removeAll()
        first.append(cell)
        for _ in 0..<Self.rounds {
            let done = round(first, second, third)
            if done == .none { return change == .none ? (cell, .none) : (first.cell, change) }
            if done.rawValue > change.rawValue { change = done }
        }
        first.removeAll()
        let spaces = Tidy.clean(cell, into: first)
        return spaces == .none ? (cell, .none) : (first.cell, spaces == .unicode ? .unicode : .whitespace)
    }

    /// One round over the text in `text`, which is replaced when anything was done.
    private func round(_ text: ByteBuffer, _ second: ByteBuffer, _ third: ByteBuffer) -> Change {
        var change = Change.none
        func replace(_ done: Change) {
            text.removeAll()
            text.append(second.cell)
            if done.rawValue > change.rawValue { change = done }
        }
        if Self.needsWork(text.cell) {
            second.removeAll()
            if stripsMarkup, MarkupStripper.strip(text.cell, into: second) { replace(.markup) }
            second.removeAll()
            if Entities.decode(text.cell, into: second) { replace(.entity) }
            second.removeAll()
            if BrokenEncoding.isPossible(text.cell) {
                if BrokenEncoding.restore(text.cell, into: second) {
                    replace(.encoding)
                } else {
                    second.removeAll()
                    if BrokenEncoding.restoreRuns(text.cell, into: second) { replace(.encoding) }
                }
            }
        }
        third.removeAll()
        let spaces = Tidy.clean(text.cell, into: third)
        if spaces != .none {
            text.removeAll()
            text.append(third.cell)
            let done: Change = spaces == .unicode ? .unicode : .whitespace
            if done.rawValue > change.rawValue { change = done }
        }
        return change
    }
}
