import KemptCore
import KemptText

/// Letters broken by reading a text in a wrong encoding: `MÃ¼ller` for Müller, `РРІР°РЅ` for Иван, `Ïåòðîâ` for Петров.
///
/// Restored only where the way back is certain: every letter must have its byte in the wrong encoding, the bytes must be well-formed
/// in the right one, and what comes out must be letters of one script. Code pages as published by the Unicode Consortium.
enum BrokenEncoding {
    /// One look that is false for nearly every sound value: a letter that UTF-8 begins with when read as windows-1252 or -1251,
    /// with no ASCII behind it; or Latin letters that are all accented.
    @inline(__always) static func isPossible(_ cell: Cell) -> Bool {
        var index = 0
        while index &+ 2 < cell.count {
            let byte = cell.start[index]
            if byte >= 0xC2 && cell.start[index &+ 2] >= 0x80 {
                let next = cell.start[index &+ 1]
                let behind = cell.start[index &+ 2]
                if byte == 0xC3 {
                    // Ã Ä Å Ð Ñ, and Â before a sign; or two accented letters in a row.
                    if (0x82...0x91).contains(next) || behind == 0xC3 { return true }
                } else if byte == 0xD0 && (next == 0xA0 || next == 0xA1) {
                    // Р or С before what no Russian word has behind it: a sign, Ђ…Џ, ђ…џ but ё.
                    let last = index &+ 3 < cell.count ? cell.start[index &+ 3] : 0
                    if behind == 0xC2 || behind == 0xE2 || behind == 0xD0 && last < 0x90 || behind == 0xD1 && last >= 0x90 && last != 0x91 {
                        return true
                    }
                }
            }
            index &+= 1
        }
        return false
    }

    /// Appends the restored value; appends nothing and returns false when nothing is broken or the way back is not certain.
    static func restore(_ cell: Cell, into buffer: ByteBuffer) -> Bool {
        if cell.count > 400 || !isPossible(cell) { return false }
        var (source, target) = (ByteBuffer(capacity: cell.count), ByteBuffer(capacity: cell.count))
        var value = cell
        for _ in 0..<3 {
            target.removeAll()
            if !step(value, into: target) { break }
            swap(&source, &target)
            value = source.cell
        }
        target.removeAll()
        if value.start == cell.start || step(value, into: target) { return false }
        buffer.append(value)
        return true
    }

    private static func step(_ cell: Cell, into buffer: ByteBuffer) -> Bool {
        if encode(cell, into: buffer, byte: westernByte) && isSoundUTF8(buffer.cell) { return true }
        buffer.removeAll()
        if encode(cell, into: buffer, byte: cyrillicByte) && isSoundUTF8(buffer.cell) { return true }
        buffer.removeAll()
        return appendCyrillicForAccented(cell, into: buffer)
    }

    /// The bytes the text had before it was read wrongly; false when a scalar has none.
    private static func encode(_ cell: Cell, into buffer: ByteBuffer, byte: (UInt32) -> UInt8?) -> Bool {
        var index = 0
        while index < cell.count {
            guard let byte = byte(UTF8Text.scalar(cell, at: &index)) else { return false }
            buffer.append(byte)
        }
        return true
    }

    /// Well-formed, with a letter beyond ASCII, and beyond ASCII only letters of one script and the signs that names have.
    private static func isSoundUTF8(_ cell: Cell) -> Bool {
        if UTF8Text.firstInvalid(cell) >= 0 { return false }
        var latin = false
        var cyrillic = false
        var index = 0
        while index < cell.count {
            let scalar = UTF8Text.scalar(cell, at: &index)
            if scalar < 0x80 { continue }
            switch Scalars.isLetter(scalar) ? Scalars.script(scalar) : .common {
            case .latin: latin = true
            case .cyrillic: cyrillic = true
            default:
                switch scalar {
                case 0xA0, 0xAB, 0xBB, 0x2010...0x201E, 0x2116: continue
                default: return false
                }
            }
        }
        return latin != cyrillic
    }

    /// Windows-1251 read as windows-1252: four letters or more, all of them accented Latin, which no language writes.
    private static func appendCyrillicForAccented(_ cell: Cell, into buffer: ByteBuffer) -> Bool {
        var letters = 0
        var index = 0
        while index < cell.count {
            let scalar = UTF8Text.scalar(cell, at: &index)
            switch scalar {
            case 0xC0...0xFF:
                letters += 1
                buffer.append(scalar: scalar + 0x350)
            case 0xA8: buffer.append(scalar: 0x401)
            case 0xB8: buffer.append(scalar: 0x451)
            case 0x20, 0x2D, 0x2E, 0x22, 0xAB, 0xBB: buffer.append(scalar: scalar)
            default: return false
            }
        }
        return letters >= 4
    }

    private static func westernByte(_ scalar: UInt32) -> UInt8? {
        if scalar < 0x80 || (scalar >= 0xA0 && scalar < 0x100) { return UInt8(scalar) }
        for place in 0..<32 where westernHigh[place] == scalar { return UInt8(0x80 + place) }
        // The five bytes that windows-1252 leaves free are often read as control characters.
        return scalar == 0x81 || scalar == 0x8D || scalar == 0x8F || scalar == 0x90 || scalar == 0x9D ? UInt8(scalar) : nil
    }

    private static func cyrillicByte(_ scalar: UInt32) -> UInt8? {
        if scalar < 0x80 { return UInt8(scalar) }
        if scalar >= 0x410 && scalar < 0x450 { return UInt8(scalar - 0x350) }
        if scalar == 0x98 { return 0x98 }
        for place in 0..<64 where cyrillicHigh[place] == scalar { return UInt8(0x80 + place) }
        return nil
    }

    /// The scalar of a byte from 0x80 to 0x9F in windows-1252; nil for the five free ones.
    static func western(_ byte: UInt8) -> UInt32? {
        let scalar = westernHigh[Int(byte & 31)]
        return scalar == 0 ? nil : scalar
    }

    private static let westernHigh: [UInt32] = [
        0x20AC, 0, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0, 0x17E, 0x178,
    ]

    private static let cyrillicHigh: [UInt32] = [
        0x402, 0x403, 0x201A, 0x453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030, 0x409, 0x2039, 0x40A, 0x40C, 0x40B, 0x40F,
        0x452, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0, 0x2122, 0x459, 0x203A, 0x45A, 0x45C, 0x45B, 0x45F,
        0xA0, 0x40E, 0x45E, 0x408, 0xA4, 0x490, 0xA6, 0xA7, 0x401, 0xA9, 0x404, 0xAB, 0xAC, 0xAD, 0xAE, 0x407,
        0xB0, 0xB1, 0x406, 0x456, 0x491, 0xB5, 0xB6, 0xB7, 0x451, 0x2116, 0x454, 0xBB, 0x458, 0x405, 0x455, 0x457,
    ]
}
