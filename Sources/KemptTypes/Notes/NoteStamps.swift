import KemptCore

/// Knows the stamps that a merge puts before the paragraphs it adds to a note: `[2026-03-04 crm:17] `, `[crm:17] ` without a date, `[crm#3] ` of a
/// record without a key.
///
/// A stamp with a date is known whatever the source, because sources are renamed; one without only by a source of the run, because people write
/// brackets too.
package struct NoteStamps: Sendable {
    /// Their names as stamps have them.
    private let sources: [[UInt8]]

    package init(sources: [String]) { self.sources = sources.map { $0.utf8.map(Self.written) } }

    /// Where the text behind a stamp begins; 0 when `line` begins with none or ends with it.
    package func end(in line: Cell) -> Int {
        guard line.count > 3, line[0] == UInt8(ascii: "[") else { return 0 }
        let name = Self.isDay(line, 1) ? 12 : 1
        guard name == 12 || sources.contains(where: { Self.begins(line, 1, $0) }) else { return 0 }
        var close = name
        while close < line.count, line[close] != UInt8(ascii: "]"), line[close] != 0x0A { close += 1 }
        guard close > name, close + 2 < line.count, line[close] == UInt8(ascii: "]"), line[close + 1] == 0x20 else { return 0 }
        return close + 2
    }

    /// Appends a stamp and the space behind it; `day` is `YYYY-MM-DD` or empty, `record` the name of the record, in which what would end the stamp
    /// becomes `_`.
    package static func append(day: Cell, record: Cell, to buffer: ByteBuffer) {
        buffer.append(UInt8(ascii: "["))
        if day.count == 10 {
            buffer.append(day)
            buffer.append(UInt8(ascii: " "))
        }
        for index in 0..<record.count { buffer.append(written(record[index])) }
        buffer.append("] ")
    }

    /// What would end the stamp or its line becomes `_`.
    private static func written(_ byte: UInt8) -> UInt8 { byte < 0x20 || byte == UInt8(ascii: "]") ? UInt8(ascii: "_") : byte }

    /// `YYYY-MM-DD` and a space.
    private static func isDay(_ line: Cell, _ start: Int) -> Bool {
        guard line.count > start + 10, line[start + 10] == 0x20 else { return false }
        for index in 0..<10 {
            let byte = line[start + index]
            if index == 4 || index == 7 ? byte != UInt8(ascii: "-") : byte &- 48 > 9 { return false }
        }
        return true
    }

    /// A source's name with `:` or `#` behind it.
    private static func begins(_ line: Cell, _ start: Int, _ name: [UInt8]) -> Bool {
        let end = start + name.count
        guard !name.isEmpty, line.count > end, line[end] == UInt8(ascii: ":") || line[end] == UInt8(ascii: "#") else { return false }
        return name.indices.allSatisfy { line[start + $0] == name[$0] }
    }
}
