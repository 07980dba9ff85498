import Glibc
import KemptCore

/// Text in the charset that a property names, as UTF-8: through iconv, one charset kept open.
final class VCardCharset {
    private var label: [UInt8] = []
    private var handle: iconv_t?

    deinit { close() }

    private func close() {
        if let handle { iconv_close(handle) }
        handle = nil
    }

    /// Appends the text; false when nobody knows the charset or the bytes are none of its.
    func decode(_ text: Cell, from label: [UInt8], into target: ByteBuffer) -> Bool {
        if text.isEmpty { return true }
        guard open(label), let handle else { return false }
        // No charset makes more than four bytes of one; shift sequences only make it fewer.
        target.reserve(text.count * 4 + 16)
        iconv(handle, nil, nil, nil, nil)
        var input: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(mutating: text.start).assumingMemoryBound(to: CChar.self)
        var inputLeft = text.count
        let room = target.capacity - target.count
        var output: UnsafeMutablePointer<CChar>? = UnsafeMutableRawPointer(target.base + target.count).assumingMemoryBound(to: CChar.self)
        var outputLeft = room
        let status = iconv(handle, &input, &inputLeft, &output, &outputLeft)
        if status == Int.max || status == -1 || inputLeft > 0 { return false }
        target.didWrite(room - outputLeft)
        return true
    }

    private func open(_ wanted: [UInt8]) -> Bool {
        if wanted == label, handle != nil { return true }
        close()
        label = wanted
        let name = String(decoding: wanted, as: UTF8.self)
        // A label with a slash would switch iconv's own options.
        guard !name.isEmpty, wanted.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") }) else { return false }
        let opened = iconv_open("UTF-8", name)
        if opened == iconv_t(bitPattern: -1) { return false }
        handle = opened
        return true
    }
}
