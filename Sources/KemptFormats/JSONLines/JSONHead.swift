import Glibc
import KemptCore

/// The head of a file of JSON: how its records lie in it, and which keys they have.
struct JSONHead {
    let input: TextInput
    let layout: JSONLayout
    /// The records stand in one list.
    let isList: Bool
    /// The list is part of an object: what stands behind it is no record.
    let isWrapped: Bool
    private(set) var keys = JSONKeys()
    let columns: [String]
    /// The last column takes keys that the head does not show; a file that is all head needs none.
    let hasOthers: Bool
    /// Everything read, from the first record on.
    let rest: ByteBuffer
    let byteOffset: Int
    let line: Int
    let beginsLine: Bool
    /// The head is the whole file.
    let isWhole: Bool
    let profile: SourceProfile

    static let othersName = "_other"

    init(_ source: JSONLinesSource) throws {
        input = try TextInput(path: source.path, encoding: source.encoding)
        rest = ByteBuffer(capacity: source.headBytes * 3 / 2)
        let got = try input.read(into: rest.base, source.headBytes)
        rest.didWrite(got)
        isWhole = got < source.headBytes
        let start = source.records.isEmpty ? Self.start(rest) : try Self.list(rest.cell, at: source.records, source.path)
        isWrapped = !source.records.isEmpty
        isList = start.isList
        byteOffset = input.markBytes + input.stored.count(rest.cell.slice(0, start.offset))
        line = start.line
        beginsLine = start.offset == 0 || rest.base[start.offset - 1] == 0x0A
        let whole = rest.cell
        layout = isList ? .values : Self.layout(whole, from: start.offset, isWhole: isWhole)
        let records = Self.learn(whole, from: start.offset, layout, isList: isList, isWrapped: isWrapped, beginsLine, source, isWhole: isWhole, &keys)
        if let mistake = records.mistake, records.count == 0 { throw Self.noRecords(mistake, source.path) }
        keys.finish()
        var names = keys.columns
        hasOthers = !isWhole
        if hasOthers {
            var name = Self.othersName
            while names.contains(name) { name += "_" }
            names.append(name)
        }
        columns = names
        profile = SourceProfile(
            columns: names,
            facts: [
                ("layout", isList ? "a list of records" : layout == .lines ? "a record a line" : "records over several lines")
            ] + input.facts + [("compressed", input.isCompressed ? "gzip" : "no")], findings: JSONFindings.all)
        let behind = whole.count - start.offset
        rest.base.update(from: rest.base + start.offset, count: behind)
        rest.truncate(to: behind)
    }

    /// Where the first record may begin: behind white space and the bracket of a list.
    private static func start(_ buffer: ByteBuffer) -> (offset: Int, line: Int, isList: Bool) {
        let text = buffer.cell
        var index = 0
        while index < text.count, JSONText.isSpace(text[index]) { index += 1 }
        guard index < text.count, text[index] == UInt8(ascii: "["), !isLineOfList(text, index) else { return (0, 1, false) }
        return (index + 1, 1 + countLineEnds(text.start, index + 1), true)
    }

    /// Where the list at a path of keys begins. All that stands before it must be in the head.
    private static func list(_ text: Cell, at path: [String], _ file: String) throws -> (offset: Int, line: Int, isList: Bool) {
        var reader = JSONText(text.start, from: 0, to: text.count)
        reader.skipSpace()
        for (depth, name) in path.enumerated() {
            guard find(name, in: &reader, depth: depth) else {
                throw Failure(
                    .input, "\(file): there is no key '\(name)' at the head of the file where 'records' says",
                    remedy: "check the path: keys with dots between, the last one's value a list")
            }
        }
        guard reader.byte == UInt8(ascii: "[") else {
            throw Failure(.input, "\(file): what stands at 'records: \(path.joined(separator: "."))' is no list", remedy: "name the list of records")
        }
        return (reader.position + 1, 1 + countLineEnds(text.start, reader.position + 1), true)
    }

    /// Steps to the value of a key in the object that begins here.
    private static func find(_ name: String, in reader: inout JSONText, depth: Int) -> Bool {
        guard reader.byte == UInt8(ascii: "{"), reader.enter(depth) else { return false }
        while true {
            let start = reader.position + 1
            var hasEscapes = false
            guard reader.byte == UInt8(ascii: "\""), reader.string(hasEscapes: &hasEscapes) else { return false }
            let key = ByteBuffer()
            JSONText.unescape(Cell(reader.base + start, reader.position - 1 - start), into: key)
            guard reader.colon() else { return false }
            if key.cell.string == name { return true }
            guard reader.skipValue(depth + 1), reader.comma(or: UInt8(ascii: "}")) == true else { return false }
        }
    }

    /// True when a whole list of plain values stands on the line: rows without names, which are refused one by one.
    private static func isLineOfList(_ text: Cell, _ index: Int) -> Bool {
        var line = JSONText(text.start, from: index, to: text.count)
        line.position += 1
        line.skipSpace()
        return line.byte != UInt8(ascii: "{") && line.byte != UInt8(ascii: "]") && !line.isAtEnd
    }

    /// A record a line, unless the first record goes over several lines: its line ends too early, and the next one does not begin another.
    private static func layout(_ text: Cell, from start: Int, isWhole: Bool) -> JSONLayout {
        var begin = start
        while begin < text.count, JSONText.isSpace(text[begin]) { begin += 1 }
        var end = begin
        while end < text.count, text[end] != 0x0A { end += 1 }
        guard begin < text.count, text[begin] == UInt8(ascii: "{"), end < text.count else { return .lines }
        var line = JSONText(text.start, from: begin, to: end)
        if line.skipValue(0) { return .lines }
        guard let mistake = line.mistake, mistake.offset >= end else { return .lines }
        var next = end
        while next < text.count, JSONText.isSpace(text[next]) { next += 1 }
        return next < text.count && text[next] != UInt8(ascii: "{") ? .values : .lines
    }

    private static func learn(
        _ text: Cell, from start: Int, _ layout: JSONLayout, isList: Bool, isWrapped: Bool, _ beginsLine: Bool, _ source: JSONLinesSource,
        isWhole: Bool,
        _ keys: inout JSONKeys
    ) -> (count: Int, mistake: (line: Int, mistake: JSONMistake)?) {
        var count = 0
        var first: (line: Int, mistake: JSONMistake)?
        func take(_ from: Int, _ to: Int) {
            var record = JSONText(text.start, from: from, to: to)
            record.skipSpace()
            if record.isAtEnd { return }
            if keys.learn(&record) {
                count += 1
            } else if first == nil, let mistake = record.mistake {
                first = (1 + countLineEnds(text.start, from), mistake)
            }
        }
        if layout == .lines {
            var position = start
            while position < text.count {
                let feed = memchr(text.start + position, 0x0A, text.count - position)
                if feed == nil, !isWhole { break }
                let end = feed.map { UnsafeRawPointer($0) - UnsafeRawPointer(text.start) } ?? text.count
                take(position, end)
                position = end + 1
            }
        } else {
            var cutter = JSONCutter(isList: isList, isWrapped: isWrapped, valueLimit: source.lineLimit, beginsLine: beginsLine)
            while true {
                let (before, known, refused) = (cutter.position, cutter.records, cutter.refused.count)
                cutter.scan(text.start + start, text.count - start, isLast: isWhole, mostRecords: known + 1)
                if cutter.records == known { break }
                var from = start + before
                while from < text.count, JSONText.isSpace(text[from]) || text[from] == UInt8(ascii: ",") { from += 1 }
                if cutter.refused.count == refused { take(from, start + cutter.position) }
            }
        }
        return (count, first)
    }

    private static func noRecords(_ found: (line: Int, mistake: JSONMistake), _ path: String) -> Failure {
        Failure(
            .input, "\(path):\(found.line): no record can be read at the head of the file: \(found.mistake.words)",
            remedy: "it should hold one JSON object a line, or a list of them; 'records:' names a list inside an object")
    }
}
