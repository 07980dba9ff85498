import KemptCore
import KemptText

/// The order in which links are taken: weight, then content and key, then rows.
///
/// Content and key before rows, so that the same records in another order make the same clusters.
struct LinkOrder {
    private let contents: UnsafeMutablePointer<UInt64>
    private struct Keyed {
        let link: Link
        let content: UInt64
    }

    init(_ digests: [MatchDigest]) {
        let count = digests.reduce(0) { $0 + $1.rowCount }
        contents = .allocate(capacity: max(1, count))
        var start = 0
        for digest in digests {
            (contents + start).initialize(from: digest.contents, count: digest.rowCount)
            for (row, key) in digest.keys.enumerated() { contents[start + row] = Hashing.combine(contents[start + row], key) }
            start += digest.rowCount
        }
    }

    /// Frees the memory; the order is of no use afterwards.
    func finish() { contents.deallocate() }

    func sorted(_ links: [Link]) -> [Link] {
        var keyed = links.map { link -> Keyed in
            let (a, b) = (contents[Int(link.a)], contents[Int(link.b)])
            return Keyed(link: link, content: Hashing.combine(min(a, b), max(a, b)))
        }
        keyed.sort { a, b in
            if a.link.score != b.link.score { return a.link.score > b.link.score }
            if a.content != b.content { return a.content < b.content }
            return (a.link.a, a.link.b) < (b.link.a, b.link.b)
        }
        return keyed.map(\.link)
    }
}
