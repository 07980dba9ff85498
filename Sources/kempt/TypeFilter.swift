import Glibc
import KemptCore
import KemptFormats
import KemptText

/// Reads values through one type and writes what became of them, a line each.
final class TypeFilter {
    private let type: any SemanticType
    private let spec: TypeSpec
    private let json: Bool
    private let workspace = Workspace()
    private let output = ByteBuffer(capacity: 1 << 17)
    private let companion = ByteBuffer()
    private let canonical = ByteBuffer()
    private let part = ByteBuffer()
    private let rules: [ByteBuffer]
    private let splitsTabs: Bool

    /// - Parameter splitsTabs: each line has the companion's value after its last tab.
    init(_ type: any SemanticType, spec: TypeSpec, json: Bool, splitsTabs: Bool) {
        self.type = type
        self.spec = spec
        self.json = json
        self.splitsTabs = splitsTabs
        rules = spec.outcomes.map { outcome in
            let text = ByteBuffer(capacity: 64)
            text.append(outcome.kind == .same ? "" : outcome.rule)
            return text
        }
    }

    func setCompanion(_ text: String) {
        companion.removeAll()
        companion.append(text)
    }

    /// Takes every value of standard input. A line may end as on Windows, with CR LF.
    func run(endedBy end: UInt8) throws {
        let carriageReturn = UInt8(ascii: "\r")
        try StandardInput.forEach(endedBy: end) { line in
            let isWindows = end == 0x0A && line.count > 0 && line[line.count - 1] == carriageReturn
            take(isWindows ? line.slice(0, line.count - 1) : line)
            try flush(past: 1 << 16)
        }
        try flush(past: 0)
    }

    private func take(_ line: Cell) {
        guard splitsTabs, let tab = (0..<line.count).last(where: { line[$0] == UInt8(ascii: "\t") }) else {
            return judge(line, companion.count > 0 ? companion.cell : .missing)
        }
        let by = line.slice(tab + 1, line.count)
        judge(line.slice(0, tab), by.isEmpty ? .missing : by)
    }

    /// Bytes that are no UTF-8 are no value (told with U+FFFD in their place): in a run the source refuses the record.
    private func judge(_ value: Cell, _ companion: Cell) {
        if UTF8Text.firstInvalid(value) >= 0 {
            canonical.removeAll()
            canonical.append(value.string)
            return tell(canonical.cell, canonical.cell, .invalid, noUTF8.cell, companion)
        }
        if value.isEmpty { return tell(value, value, .same, rules[0].cell, companion) }
        workspace.output.removeAll()
        let reading = type.read(value, companion: companion, workspace)
        let mark = Int(reading.mark)
        canonical.removeAll()
        canonical.append(reading.wrote ? workspace.output.cell : value)
        tell(value, canonical.cell, spec.outcomes[mark].kind, rules[mark].cell, companion)
    }

    private let noUTF8: ByteBuffer = {
        let buffer = ByteBuffer(capacity: 32)
        buffer.append("encoding.invalid")
        return buffer
    }()

    private func tell(_ value: Cell, _ result: Cell, _ kind: OutcomeClass, _ rule: Cell, _ companion: Cell) {
        guard json else {
            appendOneLine(result)
            output.append(UInt8(ascii: "\t"))
            output.append(kind.name)
            output.append(UInt8(ascii: "\t"))
            output.append(rule)
            return output.append(UInt8(ascii: "\n"))
        }
        output.append("{\"value\":")
        JSONString.append(value, to: output)
        output.append(",\"result\":")
        JSONString.append(result, to: output)
        output.append(",\"class\":\"")
        output.append(kind.name)
        output.append("\",\"rule\":\"")
        output.append(rule)
        output.append("\"")
        if !spec.parts.isEmpty { appendParts(of: kind == .guess ? value : result, companion) }
        output.append("}\n")
    }

    private func appendParts(of value: Cell, _ companion: Cell) {
        output.append(",\"parts\":{")
        var isFirst = true
        for (index, declared) in spec.parts.enumerated() where !value.isEmpty {
            part.removeAll()
            type.appendPart(index, of: value, companion: companion, to: part, workspace)
            if part.count == 0 { continue }
            if !isFirst { output.append(UInt8(ascii: ",")) }
            isFirst = false
            JSONString.append(declared.name, to: output)
            output.append(UInt8(ascii: ":"))
            JSONString.append(part.cell, to: output)
        }
        output.append(UInt8(ascii: "}"))
    }

    /// A value of several lines is told in one, so that line n of the output is always value n; `--json` tells it as it is.
    private func appendOneLine(_ cell: Cell) {
        for index in 0..<cell.count {
            let byte = cell[index]
            output.append(byte == 0x0A || byte == 0x0D || byte == 0x09 ? UInt8(ascii: " ") : byte)
        }
    }

    /// Writes what has gathered when it is more than `limit` bytes.
    private func flush(past limit: Int) throws {
        guard output.count > limit else { return }
        try Console.put(output.cell)
        output.removeAll()
    }
}

/// Standard input, value by value.
enum StandardInput {
    /// Calls `body` with each value; one without an end at the end of the input counts too. Memory: the longest value and a block.
    static func forEach(endedBy end: UInt8, _ body: (Cell) throws -> Void) throws {
        let buffer = ByteBuffer(capacity: 1 << 18)
        let block = 1 << 16
        var searched = 0
        while true {
            buffer.reserve(block)
            let got = read(0, buffer.base + buffer.count, block)
            if got < 0, errno == EINTR { continue }
            if got < 0 { throw Failure(.input, "standard input: \(String(cString: strerror(errno)))") }
            if got == 0 { break }
            buffer.didWrite(got)
            var start = 0
            while let found = memchr(buffer.base + searched, Int32(end), buffer.count - searched) {
                let place = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - UnsafePointer(buffer.base)
                try body(buffer.cell.slice(start, place))
                start = place + 1
                searched = start
            }
            let rest = buffer.count - start
            if start > 0 { memmove(buffer.base, buffer.base + start, rest) }
            buffer.truncate(to: rest)
            searched = rest
        }
        if buffer.count > 0 { try body(buffer.cell) }
    }
}
