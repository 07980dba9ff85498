// The plain twin of CSVCutter and CSVDecoder: one byte at a time, one array a field, written from the documented rules and not from their code.

/// Reads CSV the slow and obvious way.
struct PlainCSV {
    var delimiter = UInt8(ascii: ",")
    var terminator = UInt8(ascii: "\n")
    var fieldCount: Int
    var recordLimit = 16 << 20

    /// How an attempt at one record ended.
    private enum Attempt {
        case record(fields: [[UInt8]], end: Int)
        case refused(rule: String)
        case overlong
    }
    /// Where the automaton stands before the next byte.
    private enum State { case fieldStart, plain, quoted, quoteSeen, returnSeen }

    /// Reads everything from `start` on; nil when a record is too long to be read at all.
    func read(_ text: [UInt8], from start: Int = 0, line: Int = 1) -> Content? {
        var content = Content()
        var position = start
        var line = line
        var ordinal = 1
        while position < text.count {
            let lineEnd = text[position...].firstIndex(of: terminator).map { $0 + 1 } ?? text.count
            switch attempt(text, position) {
            case .overlong: return nil
            case .refused(let rule):
                if lineEnd - position > recordLimit { return nil }
                content.rejects.append(
                    .init(line: line, byteOffset: position, lines: 1, rule: rule, raw: trimmed(text[position..<lineEnd])))
                position = lineEnd
                line += 1
            case .record(let fields, let end):
                let raw = Array(text[position..<end])
                let lines = raw.dropLast().count { $0 == terminator } + 1
                if trimmed(raw[...]).isEmpty, fields == [[]] {
                    content.blankLines += 1
                } else if let rule = objection(fields, raw) {
                    content.rejects.append(.init(line: line, byteOffset: position, lines: lines, rule: rule, raw: trimmed(raw[...])))
                } else {
                    content.records.append(.init(ordinal: ordinal, line: line, byteOffset: position, raw: raw, fields: fields))
                }
                position = end
                line += lines
            }
            ordinal += 1
        }
        return content
    }

    private func objection(_ fields: [[UInt8]], _ raw: [UInt8]) -> String? {
        if fields.count < fieldCount { return "csv.too-few-fields" }
        if fields.count > fieldCount { return "csv.too-many-fields" }
        if raw.contains(0) { return "csv.nul-byte" }
        return String(validating: raw, as: UTF8.self) == nil ? "csv.not-utf-8" : nil
    }

    private func trimmed(_ raw: ArraySlice<UInt8>) -> [UInt8] {
        var raw = raw
        while let last = raw.last, last == 10 || last == 13 { raw.removeLast() }
        return Array(raw)
    }

    private func attempt(_ text: [UInt8], _ start: Int) -> Attempt {
        var state = State.fieldStart
        var fields: [[UInt8]] = []
        var field: [UInt8] = []
        var position = start
        while true {
            let byte: UInt8? = position < text.count ? text[position] : nil
            let isBeyond = position - start >= recordLimit
            switch state {
            case .fieldStart, .plain:
                if byte != nil, isBeyond { return .overlong }
                if state == .fieldStart, byte == UInt8(ascii: "\"") {
                    state = .quoted
                } else if byte == delimiter {
                    fields.append(field)
                    field = []
                    state = .fieldStart
                } else if byte == terminator || byte == nil {
                    if field.last == 13 { field.removeLast() }
                    return .record(fields: fields + [field], end: min(position + 1, text.count))
                } else if let byte {
                    field.append(byte)
                    state = .plain
                }
            case .quoted:
                if isBeyond || byte == nil { return .refused(rule: "csv.unclosed-quote") }
                if byte == UInt8(ascii: "\"") { state = .quoteSeen } else if let byte { field.append(byte) }
            case .quoteSeen, .returnSeen:
                if state == .quoteSeen, byte == UInt8(ascii: "\"") {
                    field.append(UInt8(ascii: "\""))
                    state = .quoted
                } else if byte == nil || byte == terminator {
                    if byte != nil, isBeyond { return .overlong }
                    return .record(fields: fields + [field], end: min(position + 1, text.count))
                } else if state == .quoteSeen, byte == delimiter {
                    if isBeyond { return .overlong }
                    fields.append(field)
                    field = []
                    state = .fieldStart
                } else if state == .quoteSeen, byte == 13 {
                    state = .returnSeen
                } else {
                    return .refused(rule: "csv.text-after-quote")
                }
            }
            position += 1
        }
    }
}
