import KemptCore

extension MailMessage {
    /// The first sender with an address.
    var sender: Mailbox? { from.first { $0.address.firstIndex(of: 64) != nil } }

    /// The name of a sender; `Petrova, Anna <…>` without quotes is read as two entries and put together again.
    func name(of sender: Mailbox) -> Cell {
        guard from.count == 2, from[0].address.firstIndex(of: 64) == nil, !sender.name.isEmpty else { return sender.name }
        let surname = from[0].name.isEmpty ? from[0].address : from[0].name
        if surname.isEmpty { return sender.name }
        let whole = ByteBuffer(capacity: surname.count + sender.name.count + 2)
        whole.append(surname)
        whole.append(", ")
        whole.append(sender.name)
        return reader.arena.store(whole.cell)
    }

    /// Written by no person's hand to this one: out-of-office notes, receipts, bulk mail, spam.
    var isAutomatic: Bool { !flags.isDisjoint(with: [.autoReply, .bulk, .spam]) }
}
