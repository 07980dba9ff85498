import Glibc
import KemptCore

/// Turns the bytes of any charset that mail uses into UTF-8.
///
/// ASCII, UTF-8 and ISO 8859-1 are read here; every charset of single bytes becomes a table of 256 scalars, asked of iconv once;
/// the rest goes through iconv. What cannot be decoded becomes U+FFFD and a defect, never nothing.
///
/// Cost: about 1 ns a byte by table; one `iconv_open` for each new label, of which 64 are remembered.
package final class CharsetDecoder {
    private struct Known {
        let label: [UInt8]
        let way: Way
    }

    private enum Way {
        case ascii, utf8, latin1, unknown
        /// Index into `tables`.
        case table(Int)
        /// Index into `handles`; text in such a charset is decoded word by word when it has shift states.
        case converter(Int)
    }

    private var known: [Known] = []
    private var tables: [[UInt32]] = []
    private var handles: [iconv_t] = []
    private static let mostKnown = 64

    package init() {}

    deinit {
        for handle in handles { iconv_close(handle) }
    }

    /// Appends `bytes`, which are in the charset named `label`, as UTF-8; an empty label means ASCII.
    package func decode(_ bytes: Cell, label: Cell, into output: ByteBuffer) -> MailDefects {
        if bytes.isEmpty { return [] }
        switch way(for: label) {
        case .utf8: return appendUTF8(bytes, into: output)
        case .ascii: return appendASCII(bytes, into: output)
        case .latin1: return appendLatin1(bytes, into: output)
        case .table(let index): return appendByTable(bytes, tables[index], into: output)
        case .converter(let index): return append(bytes, through: handles[index], into: output)
        case .unknown:
            appendReplacing(bytes, into: output)
            return .unknownCharset
        }
    }

    /// True when text in this charset must not be cut or joined freely because it has shift states.
    static func hasShiftStates(_ label: Cell) -> Bool {
        label.hasPrefixIgnoringCase("iso-2022") || label.hasPrefixIgnoringCase("utf-7") || label.hasPrefixIgnoringCase("unicode-1-1-utf-7")
    }

    private func way(for label: Cell) -> Way {
        if label.isEmpty { return .ascii }
        if label.count > CharsetName.longest { return .unknown }
        for entry in known where entry.label.count == label.count {
            let isSame = entry.label.withUnsafeBufferPointer { label.equalsIgnoringCase(Cell($0.baseAddress!, $0.count)) }
            if isSame { return entry.way }
        }
        let way = open(label)
        if known.count < CharsetDecoder.mostKnown {
            known.append(Known(label: Array(UnsafeBufferPointer(start: label.start, count: label.count)), way: way))
        }
        return way
    }

    private func open(_ label: Cell) -> Way {
        switch CharsetName.judge(label) {
        case .ascii: return .ascii
        case .utf8: return .utf8
        case .latin1: return .latin1
        case .unknown: return .unknown
        case .other(let name):
            return open(name: UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self))
        case .labelled:
            var name = [CChar](repeating: 0, count: label.count + 1)
            for index in 0..<label.count { name[index] = CChar(bitPattern: label[index]) }
            return name.withUnsafeBufferPointer { open(name: $0.baseAddress!) }
        }
    }

    private func open(name: UnsafePointer<CChar>) -> Way {
        if known.count >= CharsetDecoder.mostKnown { return .unknown }
        guard let handle = iconv_open("UTF-8", name), Int(bitPattern: handle) != -1 else { return .unknown }
        if let table = CharsetTable.ofSingleBytes(handle) {
            iconv_close(handle)
            tables.append(table)
            return .table(tables.count - 1)
        }
        handles.append(handle)
        return .converter(handles.count - 1)
    }
}

// MARK: - The ways

extension CharsetDecoder {
    /// Appends UTF-8 as it is when it is well-formed, else with U+FFFD for each maximal ill-formed run.
    private func appendUTF8(_ bytes: Cell, into output: ByteBuffer) -> MailDefects {
        if bytes.isASCII || isWellFormedUTF8(bytes) {
            output.append(bytes)
            return []
        }
        appendRepairingUTF8(bytes, into: output)
        return .undecodableBytes
    }

    /// ASCII text with bytes above 127 is read as UTF-8 when it is that: the label is wrong, the text is not.
    private func appendASCII(_ bytes: Cell, into output: ByteBuffer) -> MailDefects {
        if bytes.isASCII {
            output.append(bytes)
            return []
        }
        if isWellFormedUTF8(bytes) {
            output.append(bytes)
            return .mislabelledCharset
        }
        appendReplacing(bytes, into: output)
        return .undecodableBytes
    }

    private func appendLatin1(_ bytes: Cell, into output: ByteBuffer) -> MailDefects {
        if bytes.isASCII {
            output.append(bytes)
            return []
        }
        var defects: MailDefects = []
        output.reserve(bytes.count * 3)
        for index in 0..<bytes.count {
            let byte = bytes[index]
            if byte & 0xE0 == 0x80 {
                defects.insert(.mislabelledCharset)
                output.append(scalar: CharsetDecoder.windows1252[Int(byte & 0x1F)])
            } else {
                output.append(scalar: UInt32(byte))
            }
        }
        return defects
    }

    /// Code points of bytes 80–9F in windows-1252; the five unused ones stay controls (Unicode's CP1252 "best fit" table).
    private static let windows1252: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
        0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]

    private func appendByTable(_ bytes: Cell, _ table: [UInt32], into output: ByteBuffer) -> MailDefects {
        var sawUndefined = false
        output.reserve(bytes.count * 3)
        table.withUnsafeBufferPointer { table in
            for index in 0..<bytes.count {
                let scalar = table[Int(bytes[index])]
                if scalar == 0xFFFD { sawUndefined = true }
                output.append(scalar: scalar)
            }
        }
        return sawUndefined ? .undecodableBytes : []
    }

    /// Bytes that cannot be read: ASCII stays, each other byte becomes U+FFFD.
    private func appendReplacing(_ bytes: Cell, into output: ByteBuffer) {
        output.reserve(bytes.count * 3)
        for index in 0..<bytes.count {
            output.append(scalar: bytes[index] < 0x80 ? UInt32(bytes[index]) : 0xFFFD)
        }
    }

    private func append(_ bytes: Cell, through handle: iconv_t, into output: ByteBuffer) -> MailDefects {
        _ = iconv(handle, nil, nil, nil, nil)
        var defects: MailDefects = []
        var from: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(mutating: bytes.start).assumingMemoryBound(to: CChar.self)
        var left = bytes.count
        while left > 0 {
            let failure = step(handle, &from, &left, output)
            if failure == 0 { break }
            if failure == E2BIG { continue }
            // A broken sequence: one byte is given up, so that the loop always gets on.
            defects.insert(.undecodableBytes)
            output.append(scalar: 0xFFFD)
            if failure == EINVAL || left == 0 { break }
            from = from.map { $0 + 1 }
            left -= 1
        }
        var none: UnsafeMutablePointer<CChar>?
        var nothing = 0
        _ = step(handle, &none, &nothing, output)
        return defects
    }

    /// One call of iconv into fresh room; returns errno, 0 when all was converted.
    private func step(
        _ handle: iconv_t, _ from: inout UnsafeMutablePointer<CChar>?, _ left: inout Int, _ output: ByteBuffer
    ) -> Int32 {
        let room = left * 2 + 64
        output.reserve(room)
        var to: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(output.base + output.count).assumingMemoryBound(to: CChar.self)
        var roomLeft = room
        let result = from == nil ? iconv(handle, nil, nil, &to, &roomLeft) : iconv(handle, &from, &left, &to, &roomLeft)
        let failure = result == -1 ? errno : 0
        output.didWrite(room - roomLeft)
        return failure
    }
}
