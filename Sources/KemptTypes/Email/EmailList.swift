import KemptCore

/// Several addresses in one cell, each read by itself and put together again.
enum EmailList {
    /// Reads the addresses of `cell` with `read` into the output, divided by `; `; nil when there is but one.
    ///
    /// The worst of their outcomes stands for all; a cell with anything in it that is no address is kept as it is. An address that
    /// stands there twice is written once, as long as there are few. Allocates one buffer: such cells are rare.
    static func read(_ cell: Cell, _ workspace: Workspace, with read: (Cell) -> Reading) -> Reading? {
        let result = ByteBuffer(capacity: cell.count + 16)
        var starts: [Int] = []
        var worst: EmailRule?
        var segments = 0
        var start = 0
        while start < cell.count {
            let end = segmentEnd(cell, from: start)
            if start == 0 && end == cell.count { return nil }
            let segment = trimmed(cell.slice(start, end))
            start = end + 1
            if segment.isEmpty { continue }
            segments += 1
            workspace.output.removeAll()
            let reading = read(segment)
            let rule = EmailRule(rawValue: reading.mark)
            if rule == .noValue || rule == .withWords || rule == .several { return EmailRule.twoAts.kept }
            if EmailType.spec.outcomes[Int(reading.mark)].kind == .invalid { return EmailRule.twoAts.kept }
            let address = reading.wrote ? workspace.output.cell : segment
            if let rule, worst.map({ $0.rawValue < rule.rawValue }) ?? true { worst = rule }
            append(address, to: result, &starts)
        }
        if segments < 2 { return nil }
        workspace.output.removeAll()
        workspace.output.append(result.cell)
        if result.cell.equals(cell) { return .same }
        return (worst ?? .punctuation).wrote
    }

    private static func append(_ address: Cell, to result: ByteBuffer, _ starts: inout [Int]) {
        if starts.count < 32 {
            for (place, start) in starts.enumerated() {
                let end = place + 1 < starts.count ? starts[place + 1] - 2 : result.count
                if result.cell.slice(start, end).equals(address) { return }
            }
        }
        if result.count > 0 { result.append("; ") }
        starts.append(result.count)
        result.append(address)
    }

    private static func trimmed(_ segment: Cell) -> Cell {
        var low = 0
        var high = segment.count
        while low < high, segment[low] <= 0x20 { low += 1 }
        while high > low, segment[high - 1] <= 0x20 { high -= 1 }
        return segment.slice(low, high)
    }

    /// Where the address that begins at `start` ends: at a semicolon or a line break; at a bar, a comma, a slash or a space only behind
    /// an `@`, and at a space only when another address follows.
    private static func segmentEnd(_ cell: Cell, from start: Int) -> Int {
        var seenAt = false
        var isOpen = false
        var index = start
        while index < cell.count {
            switch cell[index] {
            case UInt8(ascii: "@"): seenAt = true
            case UInt8(ascii: "<"): isOpen = true
            case UInt8(ascii: ">"): isOpen = false
            case UInt8(ascii: ";"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return index
            case UInt8(ascii: "|"): if seenAt { return index }
            case UInt8(ascii: ","), UInt8(ascii: "/"): if seenAt && !isOpen && followsAt(cell, index + 1) { return index }
            case 0x20, 0x09: if seenAt && !isOpen && cell[index - 1] != UInt8(ascii: "@") && tokenHasAt(cell, index + 1) { return index }
            default: break
            }
            index += 1
        }
        return index
    }

    /// True when an `@` comes before the next comma or semicolon. Looks at most 400 bytes ahead.
    private static func followsAt(_ cell: Cell, _ start: Int) -> Bool {
        for index in start..<max(start, min(cell.count, start + 400)) {
            if cell[index] == UInt8(ascii: "@") { return true }
            if cell[index] == UInt8(ascii: ",") || cell[index] == UInt8(ascii: ";") { return false }
        }
        return false
    }

    /// True when the word at `start` has an `@` that is not its first byte. Looks at most 400 bytes ahead.
    private static func tokenHasAt(_ cell: Cell, _ start: Int) -> Bool {
        for index in start..<max(start, min(cell.count, start + 400)) {
            if cell[index] == UInt8(ascii: "@") { return index > start }
            if EmailShape.separates(cell[index]) { return false }
        }
        return false
    }
}
