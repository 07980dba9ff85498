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
        var isBaltic = false
        while index &+ 2 < cell.count {
            let byte = cell.start[index]
            if byte < 0xC2 {
                index &+= 1
            } else if byte < 0xE0 {
                if byte == 0xC3, BrokenBaltic.isTelltale(cell.start[index &+ 1]) { isBaltic = true }
                if cell.start[index &+ 2] >= 0x80, byte == 0xC3 || byte == 0xC4 || byte == 0xD0, isTelltale(cell, index) { return true }
                index &+= 2
            } else {
                // Lines and boxes: KOI8-R and the code page of DOS.
                if byte == 0xE2, cell.start[index &+ 1] &- 0x94 < 3 { return true }
                index &+= byte < 0xF0 ? 3 : 4
            }
        }
        if index &+ 2 == cell.count, cell.start[index] == 0xC3, BrokenBaltic.isTelltale(cell.start[index &+ 1]) { isBaltic = true }
        return isBaltic && BrokenBaltic.isCertain(cell)
    }

    /// Whether the letter of two bytes at `index`, with another beyond ASCII behind it, is one that broken text is made of.
    @inline(__always) private static func isTelltale(_ cell: Cell, _ index: Int) -> Bool {
        let next = cell.start[index &+ 1]
        let behind = cell.start[index &+ 2]
        switch cell.start[index] {
        case 0xC3:
            // Ã Ä Å Ð Ñ, and Â before a sign; or two accented letters in a row; or â€.
            return (0x82...0x91).contains(next) || behind == 0xC3 || next == 0xA2 && behind == 0xE2
        case 0xC4:
            // Ă and Ĺ of windows-1250.
            return next == 0x82 || next == 0xB9
        default:
            guard next == 0xA0 || next == 0xA1 else { return false }
            // Р or С before what no Russian word has behind it: a sign, Ђ…Џ, ђ…џ but ё.
            let last = index &+ 3 < cell.count ? cell.start[index &+ 3] : 0
            return behind == 0xC2 || behind == 0xE2 || behind == 0xD0 && last < 0x90 || behind == 0xD1 && last >= 0x90 && last != 0x91
        }
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
        if BrokenBaltic.restore(cell, into: buffer) { return true }
        if encode(cell, into: buffer, byte: westernByte) && (isSoundUTF8(buffer.cell) || isSoundWithLostBytes(buffer, isCyrillic: false)) {
            return true
        }
        buffer.removeAll()
        if encode(cell, into: buffer, byte: cyrillicByte) && (isSoundUTF8(buffer.cell) || isSoundWithLostBytes(buffer, isCyrillic: true)) {
            return true
        }
        buffer.removeAll()
        if appendCyrillicForAccented(cell, into: buffer) { return true }
        for page in [CodePage.baltic, CodePage.central, CodePage.koi8, CodePage.dos] {
            buffer.removeAll()
            if encode(cell, into: buffer, byte: page.byte) && isSoundUTF8(buffer.cell) { return true }
        }
        return false
    }

    /// Appends a long or mixed text with every broken run of letters restored by itself; false when there is none.
    ///
    /// A run is what stands between two ASCII characters. It must become letters of one script or the signs of a sentence as a whole;
    /// one Cyrillic letter, or one Latin letter out of a capital and a closing sign (`Ä“`), is not enough. Linear.
    static func restoreRuns(_ cell: Cell, into buffer: ByteBuffer) -> Bool {
        let bytes = ByteBuffer(capacity: 64)
        var restored = false
        var index = 0
        while index < cell.count {
            let start = index
            while index < cell.count, cell[index] < 0x80 { index &+= 1 }
            buffer.append(cell.slice(start, index))
            let runStart = index
            while index < cell.count, cell[index] >= 0x80 { index &+= 1 }
            let run = cell.slice(runStart, index)
            if run.count >= 4, run.count <= 400, restoreRun(run, into: bytes) {
                buffer.append(bytes.cell)
                restored = true
            } else {
                buffer.append(run)
            }
        }
        return restored
    }

    private static func restoreRun(_ run: Cell, into bytes: ByteBuffer) -> Bool {
        bytes.removeAll()
        if encode(run, into: bytes, byte: westernByte), UTF8Text.firstInvalid(bytes.cell) < 0 {
            if isSoundRun(bytes.cell) { return true }
            // Broken twice.
            let count = bytes.count
            bytes.reserve(count)
            if encode(bytes.cell, into: bytes, byte: westernByte), UTF8Text.firstInvalid(bytes.cell(from: count)) < 0,
                isSoundRun(bytes.cell(from: count))
            {
                let length = bytes.count - count
                bytes.base.update(from: bytes.base + count, count: length)
                bytes.truncate(to: length)
                return true
            }
        }
        bytes.removeAll()
        return encode(run, into: bytes, byte: cyrillicByte) && bytes.count >= 4 && isSoundUTF8(bytes.cell)
    }

    /// Letters of one script and signs of a sentence. A lone pair that could be a capital before a quote or a dash is left.
    private static func isSoundRun(_ bytes: Cell) -> Bool {
        if bytes.count == 2, bytes[0] == 0xC4 || bytes[0] == 0xC5, (0x82...0x97).contains(bytes[1]) { return false }
        var scripts: [Script] = []
        var index = 0
        while index < bytes.count {
            let scalar = UTF8Text.scalar(bytes, at: &index)
            if scalar < 0x80 { return false }
            if Scalars.isLetter(scalar) {
                guard scalar < 0x600 else { return false }
                if !scripts.contains(Scalars.script(scalar)) { scripts.append(Scalars.script(scalar)) }
            } else if !isSentenceSign(scalar) {
                return false
            }
        }
        return scripts.count <= 1
    }

    private static func isSentenceSign(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xA0, 0xA3, 0xA7, 0xA9, 0xAB, 0xAE, 0xB0, 0xB7, 0xBB, 0x2010...0x2026, 0x2030, 0x2039, 0x203A, 0x20AC, 0x2116, 0x2122: true
        default: false
        }
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

    /// True when the text is sound once bytes that were taken for a space are put back: A0 behind the first byte of a letter (`Š`, `à`, `Р`),
    /// and 98 in windows-1251, which has no such letter (`И`). They are put back; some letter must be whole without that.
    private static func isSoundWithLostBytes(_ buffer: ByteBuffer, isCyrillic: Bool) -> Bool {
        let count = buffer.count
        buffer.reserve(count &* 2)
        let bytes = buffer.cell
        var whole = 0
        var index = 0
        while index < count {
            let byte = bytes[index]
            buffer.append(byte)
            index &+= 1
            let next = index < count ? bytes[index] : 0
            if isCyrillic ? byte & 0xFE == 0xD0 : byte &- 0xC3 < 3 {
                if next == 0x20 && index &+ 1 < count {
                    buffer.append(0xA0)
                    index &+= 1
                } else if isCyrillic && byte == 0xD0 && (next >= 0xC0 || next == 0) {
                    buffer.append(0x98)
                } else if next & 0xC0 == 0x80 {
                    whole &+= 1
                }
            }
        }
        if whole == 0 || !isSoundUTF8(buffer.cell(from: count)) { return false }
        let length = buffer.count - count
        buffer.base.update(from: buffer.base + count, count: length)
        buffer.truncate(to: length)
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
