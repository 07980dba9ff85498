import KemptCore

/// The bytes that two spellings of one mailbox share.
enum EmailMatchForm {
    /// Appends `local@domain` in lower case, without a `+tag`; providers that ignore dots, or go by several names, are brought to one.
    ///
    /// Gmail ignores dots and answers to `googlemail.com`; Yandex takes `-` for `.` and has one mailbox under all its domains; Proton
    /// ignores `.`, `-` and `_` (the providers' own help pages). A value without one `@` gives nothing, nor does a mailbox that stands for a missing one.
    static func append(_ cell: Cell, to buffer: ByteBuffer) {
        let local = EmailParts.local(of: cell)
        if local.isEmpty || local.count + 1 == cell.count { return }
        let domain = cell.slice(local.count + 1, cell.count)
        buffer.reserve(cell.count + domain.count + longestName)
        let start = buffer.count
        // Room for the mailbox name; the domain is looked up behind it, and moved there when it stays what it is.
        let target = buffer.base + start
        let lowered = target + local.count + 1 + longestName
        for index in 0..<domain.count { lowered[index] = domain[index].lowered }
        let place = providers.value(Cell(UnsafePointer(lowered), domain.count))
        let provider = place < 0 ? .other : Provider(rawValue: UInt8(truncatingIfNeeded: place)) ?? .other
        let count = write(local, by: provider, to: target)
        if count == 0 || count <= longestPlaceholder && placeholders.contains(Cell(UnsafePointer(target), count)) { return }
        target[count] = UInt8(ascii: "@")
        if provider == .other { (target + count + 1).update(from: lowered, count: domain.count) }
        buffer.didWrite(count + 1 + (provider == .other ? domain.count : 0))
        switch provider {
        case .gmail: buffer.append("gmail.com")
        case .yandex: buffer.append("yandex.ru")
        case .proton: buffer.append("proton.me")
        case .other: break
        }
    }

    /// Names of mailboxes that people type who have none, or will not tell.
    private static let placeholders = WordIndex(
        "test tests testas testing example none null noemail nomail no-email no-mail no_email no.email no.mail nera netu unknown anonymous asdf qwerty"
            .split(separator: " ").map { (String($0), 0) })
    private static let longestPlaceholder = 9

    /// Bytes of the longest name that a provider is brought to.
    private static let longestName = 9

    private enum Provider: UInt8 { case gmail, yandex, proton, other }

    private static let providers = WordIndex([
        ("gmail.com", 0), ("googlemail.com", 0), ("ya.ru", 1), ("yandex.ru", 1), ("yandex.com", 1), ("yandex.by", 1), ("yandex.kz", 1),
        ("yandex.ua", 1),
        ("yandex.lt", 1), ("yandex.lv", 1), ("yandex.ee", 1), ("yandex.uz", 1), ("proton.me", 2), ("protonmail.com", 2), ("pm.me", 2),
    ])

    /// Writes the mailbox name, at most as long as it is; returns how long it has become.
    private static func write(_ local: Cell, by provider: Provider, to target: UnsafeMutablePointer<UInt8>) -> Int {
        var count = 0
        for index in 0..<local.count {
            let byte = local[index].lowered
            if byte == UInt8(ascii: "+") && count > 0 { break }
            switch (provider, byte) {
            case (.gmail, UInt8(ascii: ".")), (.proton, UInt8(ascii: ".")), (.proton, UInt8(ascii: "-")), (.proton, UInt8(ascii: "_")): continue
            case (.yandex, UInt8(ascii: "-")): target[count] = UInt8(ascii: ".")
            default: target[count] = byte
            }
            count &+= 1
        }
        return count
    }
}
