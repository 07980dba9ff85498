import KemptCore

/// The bytes that two spellings of one mailbox share.
enum EmailMatchForm {
    /// Appends `local@domain` in lower case, without a `+tag`; providers that ignore dots, or go by several names, are brought to one.
    ///
    /// Gmail ignores dots and answers to `googlemail.com`; Yandex takes `-` for `.` and has one mailbox under all its domains; Proton
    /// ignores `.`, `-` and `_` (the providers' own help pages). A value without one `@` gives nothing.
    static func append(_ cell: Cell, to buffer: ByteBuffer) {
        let local = EmailParts.local(of: cell)
        let domain = EmailParts.domain(of: cell)
        if local.isEmpty || domain.isEmpty { return }
        let start = buffer.count
        for index in 0..<domain.count { buffer.append(domain[index].lowered) }
        let place = providers.value(buffer.cell(from: start))
        buffer.truncate(to: start)
        let provider = place < 0 ? .other : Provider(rawValue: UInt8(truncatingIfNeeded: place)) ?? .other
        append(local, by: provider, to: buffer)
        if buffer.count == start { return }
        buffer.append(UInt8(ascii: "@"))
        switch provider {
        case .gmail: buffer.append("gmail.com")
        case .yandex: buffer.append("yandex.ru")
        case .proton: buffer.append("proton.me")
        case .other: for index in 0..<domain.count { buffer.append(domain[index].lowered) }
        }
    }

    private enum Provider: UInt8 { case gmail, yandex, proton, other }

    private static let providers = WordIndex([
        ("gmail.com", 0), ("googlemail.com", 0), ("ya.ru", 1), ("yandex.ru", 1), ("yandex.com", 1), ("yandex.by", 1), ("yandex.kz", 1),
        ("yandex.ua", 1),
        ("yandex.lt", 1), ("yandex.lv", 1), ("yandex.ee", 1), ("yandex.uz", 1), ("proton.me", 2), ("protonmail.com", 2), ("pm.me", 2),
    ])

    private static func append(_ local: Cell, by provider: Provider, to buffer: ByteBuffer) {
        let start = buffer.count
        for index in 0..<local.count {
            let byte = local[index].lowered
            if byte == UInt8(ascii: "+") && buffer.count > start { break }
            switch (provider, byte) {
            case (.gmail, UInt8(ascii: ".")), (.proton, UInt8(ascii: ".")), (.proton, UInt8(ascii: "-")), (.proton, UInt8(ascii: "_")): continue
            case (.yandex, UInt8(ascii: "-")): buffer.append(UInt8(ascii: "."))
            default: buffer.append(byte)
            }
        }
    }
}
