import Glibc
import KemptCore

/// The values of one record on their way into the cells of a row.
extension JSONDecoding {
    /// One object, its keys told by `node`. `position` stands at its brace.
    mutating func object(node: Int, depth: Int) -> Bool {
        guard text.enter(depth) else { return false }
        if text.take(UInt8(ascii: "}")) { return true }
        var before = keys.keyCount &+ node
        while true {
            let key = nextKey(node, &before)
            guard key != .mistake else { return false }
            guard value(key, node: node, depth: depth) else { return false }
            guard let goesOn = text.comma(or: UInt8(ascii: "}")) else { return false }
            if !goesOn { return true }
        }
    }

    /// A key as it stands in the text, and its number, -1 when the head had none such.
    private struct FoundKey: Equatable {
        let start: Int
        let end: Int
        let number: Int
        static let mistake = FoundKey(start: -1, end: -1, number: -1)
    }

    @inline(__always) private mutating func nextKey(_ node: Int, _ before: inout Int) -> FoundKey {
        guard text.byte == UInt8(ascii: "\""), text.position < text.end else {
            _ = text.isAtEnd ? text.fail("the text ends in the middle of a record") : text.fail("a key in quotes is expected here")
            return .mistake
        }
        let start = text.position &+ 1
        // The guess: the same key as behind this one last time, and its quote.
        let guess = Int(followers[before])
        if guess >= 0 {
            let name = keys.name(guess)
            let end = start &+ name.count
            if keys.keys[guess].isPlain, end < text.end, text.base[end] == UInt8(ascii: "\""),
                equalBytes(text.base + start, name.start, name.count), Int(keys.keys[guess].parent) == node
            {
                text.position = end &+ 1
                before = guess
                return text.colon() ? FoundKey(start: start, end: end, number: guess) : .mistake
            }
        }
        return otherKey(node, start, &before)
    }

    private mutating func otherKey(_ node: Int, _ start: Int, _ before: inout Int) -> FoundKey {
        var hasEscapes = false
        guard text.string(hasEscapes: &hasEscapes) else { return .mistake }
        let end = text.position - 1
        var number: Int
        if hasEscapes {
            let name = ByteBuffer()
            JSONText.unescape(Cell(text.base + start, end - start), into: name)
            number = keys.find(name.cell, in: node)
        } else {
            number = keys.find(Cell(text.base + start, end - start), in: node)
        }
        if number >= 0 {
            followers[before] = Int32(truncatingIfNeeded: number)
            before = number
        }
        return text.colon() ? FoundKey(start: start, end: end, number: number) : .mistake
    }

    private mutating func value(_ key: FoundKey, node: Int, depth: Int) -> Bool {
        let number = key.number
        let column = number >= 0 ? Int(keys.keys[number].column) : -1
        switch text.byte {
        case UInt8(ascii: "\"") where column >= 0:
            let start = text.position &+ 1
            var hasEscapes = false
            guard text.string(hasEscapes: &hasEscapes) else { return false }
            let count = text.position &- 1 &- start
            if hasEscapes { setUnescaped(column, start, count) } else { set(column, start, count) }
            return true
        case UInt8(ascii: "{") where number >= 0 && keys.keys[number].node >= 0:
            return object(node: Int(keys.keys[number].node), depth: depth + 1)
        case UInt8(ascii: "["):
            return array(column, key, node: node, depth: depth)
        case UInt8(ascii: "n"):
            guard text.literal("null") else { return false }
            if column >= 0 { setNull(column) }
            return true
        default:
            let start = text.position
            guard text.skipValue(depth + 1) else { return false }
            if column >= 0, text.base[start] != UInt8(ascii: "{") {
                set(column, start, text.position - start)
            } else {
                keep(key, node, start)
            }
            return true
        }
    }

    /// A value of a key that has no column: a member of the object in the column of the others.
    private mutating func keep(_ key: FoundKey, _ node: Int, _ start: Int) {
        others += 1
        other.append(UInt8(ascii: other.count == 0 ? "{" : ","))
        other.append(UInt8(ascii: "\""))
        for byte in keys.prefixes[node] { other.append(byte) }
        other.append(Cell(text.base + key.start, key.end - key.start))
        other.append("\":")
        other.append(Cell(text.base + start, text.position - start))
    }

    /// A list: of plain values as `arrays` says, of anything else as JSON.
    private mutating func array(_ column: Int, _ key: FoundKey, node: Int, depth: Int) -> Bool {
        let start = text.position
        guard text.skipValue(depth + 1) else { return false }
        if column < 0 {
            keep(key, node, start)
        } else if decoder.arrays == .json || !gather(column, from: start, to: text.position) {
            set(column, start, text.position - start)
        }
        return true
    }

    /// Joins the plain values of a list that is known to be right; false when it holds lists or objects.
    private mutating func gather(_ column: Int, from start: Int, to end: Int) -> Bool {
        var list = JSONText(text.base, from: start + 1, to: end - 1)
        let offset = arena.count
        var count = 0
        var isTaken = false
        while true {
            while !list.isAtEnd, JSONText.isSpace(list.byte) || list.byte == UInt8(ascii: ",") { list.position += 1 }
            if list.isAtEnd { break }
            let from = list.position
            let first = list.byte
            if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
                arena.truncate(to: offset)
                return false
            }
            guard list.skipValue(0) else { return false }
            if first == UInt8(ascii: "n") || (isTaken && decoder.arrays == .first) { continue }
            if isTaken { arena.append("; ") }
            isTaken = true
            if first == UInt8(ascii: "\"") {
                append(from + 1, list.position - from - 2)
            } else {
                append(from, list.position - from)
            }
            list.base = UnsafePointer(arena.base)
            count += 1
        }
        text.base = UnsafePointer(arena.base)
        set(column, offset, arena.count - offset)
        return true
    }

    /// Appends a part of the text to the arena it lies in, escapes resolved.
    private func append(_ start: Int, _ count: Int) {
        arena.reserve(count + 8)
        JSONText.unescape(Cell(UnsafePointer(arena.base + start), count), into: arena)
    }

    private mutating func setUnescaped(_ column: Int, _ start: Int, _ count: Int) {
        let offset = arena.count
        append(start, count)
        text.base = UnsafePointer(arena.base)
        set(column, offset, arena.count - offset)
    }

    @inline(__always) mutating func set(_ column: Int, _ offset: Int, _ count: Int) {
        let target = note(column)
        if target >= 0 { batch.setOriginal(row, target, offset: offset, count: count) }
    }

    private mutating func setNull(_ column: Int) {
        let target = note(column)
        if target >= 0 { batch.setMissing(row, target) }
    }

    /// Takes note that a column has its value, and finds out whether it had one before.
    @inline(__always) private mutating func note(_ column: Int) -> Int {
        let stamp = Int32(truncatingIfNeeded: row &+ 1)
        let target = targets[column]
        if setIn[column] == stamp, target >= 0 { batch.findings.append(Finding(row: row, rule: JSONFindings.duplicateKey, column: target)) }
        setIn[column] = stamp
        return target
    }
}
