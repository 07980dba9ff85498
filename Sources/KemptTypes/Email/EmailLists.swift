import KemptCore

/// The three lists that tell classes of mail addresses apart, with what a pipeline file changes in them.
///
/// Kept apart from each other: a free mailbox is a person's own, a role mailbox an office's, a disposable one nobody's.
struct EmailLists: Sendable {
    static let dictionaries = [
        TypeDictionary("free", "Domains where anyone may open a mailbox: gmail.com", isMap: false),
        TypeDictionary("role", "Names of office mailboxes, before the @: info", isMap: false),
        TypeDictionary("disposable", "Domains of throw-away mailboxes: mailinator.com", isMap: false),
    ]

    private struct Change: Sendable {
        var added: WordIndex?
        var removed: WordIndex?

        init(_ changes: WordChanges?) {
            guard let changes else { return }
            if !changes.added.isEmpty { added = WordIndex(changes.added.map { ($0.word.lowercased(), 0) }) }
            if !changes.removed.isEmpty { removed = WordIndex(changes.removed.map { ($0.lowercased(), 0) }) }
        }
    }

    private let free: Change
    private let role: Change
    private let disposable: Change

    init(_ words: [String: WordChanges]) {
        free = Change(words["free"])
        role = Change(words["role"])
        disposable = Change(words["disposable"])
    }

    /// `disposable`, `role`, `free` or `business`, the first that fits. About 60 ns, the lists of one's own included.
    func mailClass(_ local: Cell, _ domain: Cell, _ scratch: ByteBuffer) -> StaticString {
        if covers(disposable, domain, EmailParts.isDisposable) { return "disposable" }
        scratch.removeAll()
        for index in 0..<local.count { scratch.append(local[index].lowered) }
        let name = scratch.cell
        if role.removed?.contains(name) != true, role.added?.contains(name) == true || EmailParts.isRole(name) { return "role" }
        return covers(free, domain, EmailParts.isFreeMail) ? "free" : "business"
    }

    /// The longest of the domain and those it lies in that a pipeline file speaks of decides; else the list does.
    private func covers(_ change: Change, _ domain: Cell, _ isListed: (Cell) -> Bool) -> Bool {
        if change.added != nil || change.removed != nil {
            var start = 0
            while start < domain.count {
                let part = domain.slice(start, domain.count)
                if change.added?.contains(part) == true { return true }
                if change.removed?.contains(part) == true { return false }
                while start < domain.count, domain[start] != UInt8(ascii: ".") { start += 1 }
                start += 1
            }
        }
        return isListed(domain)
    }
}
