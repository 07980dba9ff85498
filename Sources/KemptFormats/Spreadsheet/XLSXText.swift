import KemptCore
import KemptText

// Part of the clever file XLSXScanner: see there for what it may take and for its unsafe invariant.

/// Pieces of XML text in plain bytes.
struct XLSXText {
    /// Zero bytes behind the text that look-ahead may read.
    static let margin = 64

    let base: UnsafePointer<UInt8>
    let count: Int
    var index: Int
    private let classes: UnsafePointer<UInt8>
    private let scratch: ByteBuffer

    /// 0 = text, 1 = ends a run (`<`, control characters), 2 = needs a second look (`&`, carriage return), 4 = not ASCII.
    nonisolated(unsafe) static let classTable: UnsafePointer<UInt8> = {
        let table = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
        for byte in 0..<256 {
            table[byte] = byte >= 0x80 ? 4 : byte < 0x20 && byte != 0x09 && byte != 0x0A ? 1 : 0
        }
        table[Int(UInt8(ascii: "<"))] = 1
        table[Int(UInt8(ascii: "&"))] = 2
        table[0x0D] = 2
        return UnsafePointer(table)
    }()

    init(_ base: UnsafePointer<UInt8>, _ count: Int, from index: Int, scratch: ByteBuffer) {
        self.base = base
        self.count = count
        self.index = index
        self.scratch = scratch
        classes = Self.classTable
    }

    @inline(__always) var byte: UInt8 { base[index] }

    @inline(__always) func word(_ offset: Int) -> UInt32 { UnsafeRawPointer(base + index + offset).loadUnaligned(as: UInt32.self) }

    /// Steps over `word` when it stands here.
    @inline(__always) mutating func take(_ word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        guard equalBytes(base + index, word.utf8Start, length) else { return false }
        index &+= length
        return true
    }

    @inline(__always) mutating func skipSpace() {
        while base[index] == 0x20 || base[index] == 0x0A || base[index] == 0x0D || base[index] == 0x09 { index &+= 1 }
    }

    /// The text up to the next `<`, entities resolved; nil when it cannot be told here. The view is valid until the next call.
    @inline(__always) mutating func run() -> Cell? {
        let start = index
        var seen: UInt8 = 0
        while true {
            let kind = classes[Int(base[index])]
            if kind == 1 { break }
            seen |= kind
            index &+= 1
        }
        if base[index] != UInt8(ascii: "<") { return nil }
        let cell = Cell(base + start, index &- start)
        return seen == 0 ? cell : Self.resolve(cell, seen, scratch)
    }

    /// Resolves entities and line ends; checks what is not ASCII.
    @inline(never) private static func resolve(_ cell: Cell, _ seen: UInt8, _ scratch: ByteBuffer) -> Cell? {
        if seen & 4 != 0, !isSound(cell) { return nil }
        if seen & 2 == 0 { return cell }
        scratch.removeAll()
        var index = 0
        while index < cell.count {
            let byte = cell[index]
            if byte == UInt8(ascii: "&") {
                guard let length = entity(cell, index, scratch) else { return nil }
                index += length
            } else if byte == 0x0D {
                // XML 1.0, 2.11: a line end is one line feed.
                scratch.append(0x0A)
                index += index + 1 < cell.count && cell[index + 1] == 0x0A ? 2 : 1
            } else {
                scratch.append(byte)
                index += 1
            }
        }
        return scratch.cell
    }

    /// UTF-8 without the two code points that XML forbids, U+FFFE and U+FFFF.
    private static func isSound(_ cell: Cell) -> Bool {
        if UTF8Text.firstInvalid(cell) >= 0 { return false }
        var index = 0
        while index + 2 < cell.count {
            if cell[index] == 0xEF, cell[index + 1] == 0xBF, cell[index + 2] >= 0xBE { return false }
            index += 1
        }
        return true
    }

    /// Appends the character that an entity stands for and gives the entity's length; nil for one that is not XML's own.
    private static func entity(_ cell: Cell, _ start: Int, _ scratch: ByteBuffer) -> Int? {
        var end = start + 1
        while end < cell.count, end - start < 12, cell[end] != UInt8(ascii: ";") { end += 1 }
        guard end < cell.count, cell[end] == UInt8(ascii: ";") else { return nil }
        let name = cell.slice(start + 1, end)
        if name.equals("amp") {
            scratch.append(UInt8(ascii: "&"))
        } else if name.equals("lt") {
            scratch.append(UInt8(ascii: "<"))
        } else if name.equals("gt") {
            scratch.append(UInt8(ascii: ">"))
        } else if name.equals("quot") {
            scratch.append(UInt8(ascii: "\""))
        } else if name.equals("apos") {
            scratch.append(UInt8(ascii: "'"))
        } else {
            guard let scalar = number(name) else { return nil }
            scratch.append(scalar: scalar)
        }
        return end + 1 - start
    }

    /// `#65` or `#x41`: a character that XML allows.
    private static func number(_ name: Cell) -> UInt32? {
        guard name.count >= 2, name[0] == UInt8(ascii: "#") else { return nil }
        let isHex = name[1] == UInt8(ascii: "x")
        if isHex, name.count == 2 { return nil }
        var value: UInt32 = 0
        for index in (isHex ? 2 : 1)..<name.count {
            let byte = name[index]
            var digit = byte &- 48
            if digit > 9 {
                digit = (byte | 0x20) &- 87
                if !isHex || digit < 10 || digit > 15 { return nil }
            }
            value = value &* (isHex ? 16 : 10) &+ UInt32(digit)
            if value > 0x10FFFF { return nil }
        }
        let isAllowed = value >= 0x20 ? !(0xD800...0xDFFF).contains(value) && value != 0xFFFE && value != 0xFFFF : [9, 10, 13].contains(value)
        return isAllowed ? value : nil
    }

    /// One attribute, or what ends the tag: 0 = `>`, 1 = `/>`, 2 = an attribute, 3 = neither.
    @inline(__always) mutating func attribute(_ name: inout Cell, _ value: inout Cell) -> Int {
        skipSpace()
        if base[index] == UInt8(ascii: ">") {
            index &+= 1
            return 0
        }
        if base[index] == UInt8(ascii: "/") {
            guard base[index &+ 1] == UInt8(ascii: ">") else { return 3 }
            index &+= 2
            return 1
        }
        let start = index
        while base[index] > 0x20, base[index] < 0x7F, base[index] != UInt8(ascii: "="), base[index] != UInt8(ascii: ">"),
            base[index] != UInt8(ascii: "<")
        { index &+= 1 }
        guard base[index] == UInt8(ascii: "="), index > start else { return 3 }
        name = Cell(base + start, index &- start)
        let quote = base[index &+ 1]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return 3 }
        index &+= 2
        let first = index
        while base[index] != quote {
            let byte = base[index]
            if byte < 0x20 || byte >= 0x7F || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") { return 3 }
            index &+= 1
        }
        value = Cell(base + first, index &- first)
        index &+= 1
        // A namespace of its own changes what names mean.
        return name.count >= 5 && name.hasPrefix("xmlns") ? 3 : 2
    }
}
