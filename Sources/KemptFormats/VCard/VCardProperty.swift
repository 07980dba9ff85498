import KemptCore

/// One property of a card: `item1.TEL;TYPE=work,cell:+370 …`, unfolded.
struct VCardProperty {
    /// In capitals, without its group.
    let name: [UInt8]
    /// In capitals.
    let types: [[UInt8]]
    let isQuotedPrintable: Bool
    let isBinary: Bool
    /// The charset named by the property, empty when it names none.
    let charset: [UInt8]
    /// Where the value begins in the text.
    let valueStart: Int

    /// Reads the head of a line; nil when no colon ends it.
    init?(_ text: Cell) {
        guard let colon = Self.find(UInt8(ascii: ":"), text, from: 0) else { return nil }
        var part = 0
        var end = Self.find(UInt8(ascii: ";"), text, from: 0).map { min($0, colon) } ?? colon
        var name = Self.capitals(text.slice(0, end))
        if let dot = name.lastIndex(of: UInt8(ascii: ".")) { name.removeFirst(dot + 1) }
        while name.last == 0x20 { name.removeLast() }
        if name.isEmpty || !name.allSatisfy({ (65...90).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }) { return nil }
        var types: [[UInt8]] = []
        var charset: [UInt8] = []
        var encoding: [UInt8] = []
        while end < colon {
            part = end + 1
            end = Self.find(UInt8(ascii: ";"), text, from: part).map { min($0, colon) } ?? colon
            let parameter = Self.capitals(text.slice(part, end)).filter { $0 != 0x20 && $0 != UInt8(ascii: "\"") }
            let equals = parameter.firstIndex(of: UInt8(ascii: "="))
            let key = equals.map { Array(parameter[..<$0]) } ?? []
            let value = equals.map { Array(parameter[($0 + 1)...]) } ?? parameter
            switch String(decoding: key, as: UTF8.self) {
            case "CHARSET": charset = value
            case "ENCODING": encoding = value
            // In 2.1 types and encodings stand bare.
            case "" where Self.encodings.contains(value): encoding = value
            case "", "TYPE": types += value.split(separator: UInt8(ascii: ",")).map(Array.init)
            default: break
            }
        }
        self.name = name
        self.types = types
        self.charset = charset
        isQuotedPrintable = encoding == Self.encodings[0]
        valueStart = colon + 1
        let value = text.slice(colon + 1, text.count)
        isBinary = encoding == Self.encodings[1] || encoding == Self.encodings[2] || Self.isData(value)
    }

    private static let encodings: [[UInt8]] = [Array("QUOTED-PRINTABLE".utf8), Array("BASE64".utf8), Array("B".utf8)]

    private static func isData(_ value: Cell) -> Bool { capitals(value.slice(0, min(value.count, 5))) == Array("DATA:".utf8) }

    func has(_ type: StaticString) -> Bool {
        types.contains { type.utf8CodeUnitCount == $0.count && $0.elementsEqual(UnsafeBufferPointer(start: type.utf8Start, count: $0.count)) }
    }

    static func capitals(_ text: Cell) -> [UInt8] { (0..<text.count).map { capital(text[$0]) } }

    /// The first such byte that stands in no quotes.
    private static func find(_ byte: UInt8, _ text: Cell, from start: Int) -> Int? {
        var isQuoted = false
        for index in start..<max(text.count, start) {
            if text[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
            if text[index] == byte, !isQuoted { return index }
        }
        // A quote that is never closed quotes nothing.
        return isQuoted ? (start..<text.count).first { text[$0] == byte } : nil
    }
}

/// The bytes of values: quoted-printable, charsets, escapes.
enum VCardValue {
    /// Appends quoted-printable text decoded; soft line ends are gone already. An `=` without two digits stays.
    static func appendQuotedPrintable(_ text: Cell, into target: ByteBuffer) {
        var index = 0
        while index < text.count {
            if text[index] == UInt8(ascii: "="), index + 2 < text.count, let high = digit(text[index + 1]), let low = digit(text[index + 2]) {
                target.append(high << 4 | low)
                index += 3
            } else {
                target.append(text[index])
                index += 1
            }
        }
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }

    /// The parts of a value between separators that are not escaped, escapes resolved. Version 2.1 knows no `\n`.
    static func parts(_ text: Cell, separator: UInt8?, isOld: Bool) -> [[UInt8]] {
        var parts: [[UInt8]] = [[]]
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte == UInt8(ascii: "\\"), index + 1 < text.count {
                let next = text[index + 1]
                // Some programs escape quotes and other marks as well.
                let isMark = next > 0x20 && next < 0x7F && !isLetterOrDigit(next)
                if isMark, !isOld || next == UInt8(ascii: ";") || next == UInt8(ascii: ",") || next == UInt8(ascii: "\\") || next == UInt8(ascii: ":")
                {
                    parts[parts.count - 1].append(next)
                    index += 2
                    continue
                }
                if !isOld, next | 0x20 == UInt8(ascii: "n") {
                    parts[parts.count - 1].append(0x0A)
                    index += 2
                    continue
                }
            }
            if byte == separator {
                parts.append([])
            } else if byte != 0x0D || index + 1 >= text.count || text[index + 1] != 0x0A {
                parts[parts.count - 1].append(byte)
            }
            index += 1
        }
        return parts.map(trimmed)
    }

    /// The parts between semicolons, each with its own list between commas put together by `joint`.
    static func lists(_ text: Cell, joint: StaticString, isOld: Bool) -> [[UInt8]] {
        // Commas separate only where they are not escaped, so each component is split before its escapes are gone.
        var start = 0
        var lists: [[UInt8]] = []
        func add(_ end: Int) {
            let items = parts(text.slice(start, end), separator: isOld ? nil : UInt8(ascii: ","), isOld: isOld).filter { !$0.isEmpty }
            lists.append(Array(items.joined(separator: UnsafeBufferPointer(start: joint.utf8Start, count: joint.utf8CodeUnitCount))))
        }
        var index = 0
        while index < text.count {
            if text[index] == UInt8(ascii: "\\") {
                index += 2
                continue
            }
            if text[index] == UInt8(ascii: ";") {
                add(index)
                start = index + 1
            }
            index += 1
        }
        add(text.count)
        return lists
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool { (65...90).contains(byte & 0xDF) || (48...57).contains(byte) }

    private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
        var slice = bytes[...]
        while let first = slice.first, first == 0x20 || first == 0x09 || first == 0x0A || first == 0x0D { slice.removeFirst() }
        while let last = slice.last, last == 0x20 || last == 0x09 || last == 0x0A || last == 0x0D { slice.removeLast() }
        return Array(slice)
    }
}
