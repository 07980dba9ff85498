import KemptCore

/// The part of a host name that somebody has registered: `example.co.uk` of `mail.example.co.uk`.
///
/// By the Public Suffix List, its private part included, so that `acme.myshopify.com` is the shop's own and not the host's.
/// The list is built at the first use (about 2 ms); a look-up costs about 20 ns.
enum RegistrableDomain {
    /// The day of the list.
    static var date: String { GeneratedSuffixes1.date }

    private static let suffixes = DomainTrie([GeneratedSuffixes1.text, GeneratedSuffixes2.text])

    /// The registrable domain of a host in its canonical form, a view into it; empty when the host is itself a public suffix.
    static func of(_ host: Cell) -> Cell {
        let suffix = suffixStart(of: host)
        if suffix <= 0 { return .empty }
        var start = suffix &- 1
        while start > 0, host[start &- 1] != UInt8(ascii: ".") { start &-= 1 }
        return start == suffix &- 1 ? .empty : host.slice(start, host.count)
    }

    /// The public suffix of a host in its canonical form (`co.uk`), a view into it.
    static func suffix(of host: Cell) -> Cell { host.slice(suffixStart(of: host), host.count) }

    /// Where the public suffix begins: the longest rule that fits, an exception before any other, else the last label.
    private static func suffixStart(of host: Cell) -> Int {
        let trie = suffixes
        var node = DomainTrie.root
        var end = host.count
        var found = -1
        var parentStart = host.count
        var fitsAny = false
        while end >= 0 {
            var start = end
            while start > 0, host[start &- 1] != UInt8(ascii: ".") { start &-= 1 }
            node = start < end ? trie.child(host.slice(start, end), of: node) : DomainTrie.root
            let flags = node == DomainTrie.root ? 0 : trie.flags(of: node)
            if flags & DomainTrie.excepts != 0 { return parentStart }
            if found < 0 || fitsAny || flags & DomainTrie.ends != 0 { found = start }
            if node == DomainTrie.root || start == 0 { break }
            fitsAny = flags & DomainTrie.anyChild != 0
            parentStart = start
            end = start &- 1
        }
        return max(found, 0)
    }
}
