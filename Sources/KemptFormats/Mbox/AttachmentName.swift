import KemptCore
import KemptText

/// The name of an attached file, decoded and made harmless.
///
/// Names come from strangers: `../../x`, a drive letter, a NUL, a character that turns the direction of writing (`exe.doc` shown for
/// `cod.exe`), a device of Windows, 300 bytes. What comes out is one plain component of a path, whatever went in.
enum AttachmentName {
    /// File systems take no longer name.
    static let longest = 255

    /// False, and nothing, when the part has no name or nothing of it is left.
    static func append(_ part: MimePart, _ reader: MailReader, into output: ByteBuffer, _ defects: inout MailDefects) -> Bool {
        for (field, wanted) in [(part.dispositionField, "filename" as StaticString), (part.typeField, "name")] where !field.isMissing {
            guard let (raw, charset) = parameter(wanted, in: field, reader) else { continue }
            let text = decoded(raw, charset, reader, &defects)
            if appendClean(text, into: output) { return true }
        }
        return false
    }

    /// The value of a parameter; the form with a charset of its own (RFC 2231) goes before the plain one (RFC 6266 section 4.3).
    private static func parameter(_ name: StaticString, in field: Cell, _ reader: MailReader) -> (value: Cell, charset: Cell)? {
        var scanner = ParameterScanner(field, arena: reader.arena)
        _ = scanner.typeName()
        var plain: Cell?
        while let (found, value) = scanner.next() {
            if !found.equalsIgnoringCase(name) { continue }
            if !scanner.charset.isMissing { return (value, scanner.charset) }
            if plain == nil { plain = value }
        }
        return plain.map { ($0, .missing) }
    }

    private static func decoded(_ raw: Cell, _ charset: Cell, _ reader: MailReader, _ defects: inout MailDefects) -> Cell {
        if charset.isMissing { return reader.decodeHeader(raw, &defects) }
        let text = ByteBuffer(capacity: raw.count * 2)
        defects.formUnion(reader.charsets.decode(raw, label: charset.isEmpty ? utf8 : charset, into: text))
        return reader.arena.store(text.cell)
    }

    private static var utf8: Cell {
        let name: StaticString = "utf-8"
        return Cell(name.utf8Start, name.utf8CodeUnitCount)
    }

    /// Appends the last component of a path without what does harm; false, and nothing, when nothing is left.
    static func appendClean(_ text: Cell, into output: ByteBuffer) -> Bool {
        let first = output.count
        var start = 0
        for index in 0..<text.count where text[index] == 47 || text[index] == 92 { start = index + 1 }
        var index = start
        while index < text.count {
            let scalar = UTF8Text.scalar(text, at: &index)
            if isHarmful(scalar) { continue }
            // Characters that Windows takes for something else.
            output.append(scalar: scalar < 0x80 && [34, 42, 58, 60, 62, 63, 124].contains(scalar) ? 95 : scalar)
        }
        trim(output, from: first)
        if output.count > first, isDevice(output.cell(from: first)) { prefix(output, at: first) }
        shorten(output, from: first)
        return output.count > first
    }

    /// Controls, marks of direction and what has no width.
    private static func isHarmful(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0..<0x20, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
            0xE0000...0xE007F:
            true
        default: false
        }
    }

    /// Blanks at either end and dots at the end go; `.` and `..` leave nothing.
    private static func trim(_ output: ByteBuffer, from first: Int) {
        var low = first
        while low < output.count, output.base[low] == 32 { low += 1 }
        if low > first {
            for index in low..<output.count { output.base[first + index - low] = output.base[index] }
            output.truncate(to: first + output.count - low)
        }
        while output.count > first, output.base[output.count - 1] == 32 || output.base[output.count - 1] == 46 {
            output.truncate(to: output.count - 1)
        }
    }

    /// `CON`, `nul.txt`, `COM1`: devices of Windows under any ending.
    private static func isDevice(_ name: Cell) -> Bool {
        let stem = name.firstIndex(of: 46).map { name.slice(0, $0) } ?? name
        for device in ["con", "prn", "aux", "nul"] as [StaticString] where stem.equalsIgnoringCase(device) { return true }
        guard stem.count == 4, isDigit(stem[3]) else { return false }
        return stem.slice(0, 3).equalsIgnoringCase("com") || stem.slice(0, 3).equalsIgnoringCase("lpt")
    }

    private static func prefix(_ output: ByteBuffer, at first: Int) {
        output.append(95)
        var index = output.count - 1
        while index > first {
            output.base[index] = output.base[index - 1]
            index -= 1
        }
        output.base[first] = 95
    }

    /// Cuts the stem at a whole character and keeps an ending of at most 15 bytes.
    private static func shorten(_ output: ByteBuffer, from first: Int) {
        let name = output.cell(from: first)
        if name.count <= longest { return }
        var ending = 0
        if let dot = name.lastIndex(of: 46), name.count - dot <= 16 { ending = name.count - dot }
        var stem = longest - ending
        while stem > 0, name[stem] & 0xC0 == 0x80 { stem -= 1 }
        let end = output.count
        for index in 0..<ending { output.base[first + stem + index] = output.base[end - ending + index] }
        output.truncate(to: first + stem + ending)
    }
}
