import KemptCore

/// The two halves of an address, and what is known of each.
public enum EmailParts {
    /// What stands behind the last `@`, empty without one.
    public static func domain(of address: Cell) -> Cell {
        var at = address.count &- 1
        while at >= 0 && address[at] != UInt8(ascii: "@") { at &-= 1 }
        return at < 0 ? .empty : address.slice(at &+ 1, address.count)
    }

    /// What stands before the last `@`, empty without one.
    public static func local(of address: Cell) -> Cell {
        var at = address.count &- 1
        while at >= 0 && address[at] != UInt8(ascii: "@") { at &-= 1 }
        return at < 0 ? .empty : address.slice(0, at)
    }

    /// True for a mailbox of an office rather than of a person: `info`, `sales2`, `pardavimai`, `info.vilnius`. Lower case.
    public static func isRole(_ local: Cell) -> Bool {
        var end = local.count
        while end > 0, local[end &- 1].isDigit { end &-= 1 }
        if end > 0, roles.contains(local.slice(0, end)) { return true }
        if end > 1, local[end &- 1] == UInt8(ascii: "-") || local[end &- 1] == UInt8(ascii: "_"), roles.contains(local.slice(0, end &- 1)) {
            return true
        }
        var first = 0
        while first < local.count, local[first].isLowerLetter || local[first] >= 0x80 { first &+= 1 }
        return first < local.count && leadingRoles.contains(local.slice(0, first))
    }

    /// True for a mailbox that nobody reads: `noreply`.
    public static func isUnattended(_ local: Cell) -> Bool { unattended.contains(local) }

    /// True for a provider where anyone may open a mailbox: says nothing of the company. Lower case.
    public static func isFreeMail(_ domain: Cell) -> Bool { freeMail.contains(domain) }

    /// True for a provider of throw-away mailboxes, and for a domain under one. Lower case.
    public static func isDisposable(_ domain: Cell) -> Bool { disposable.covers(domain) }

    private static let unattended = WordIndex(words: MailboxWords.unattended)
    private static let roles = WordIndex(words: MailboxWords.unattended + " " + MailboxWords.roles)
    private static let leadingRoles = WordIndex(words: MailboxWords.leadingRoles)
    private static let freeMail = WordIndex(words: MailboxWords.freeMail)
    private static let disposable = DomainTrie([GeneratedDisposable1.text, GeneratedDisposable2.text, GeneratedDisposable3.text])
}
