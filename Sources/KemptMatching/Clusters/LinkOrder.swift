import KemptCore
import KemptText

/// The order in which links are taken: weight, then content and key, then rows.
///
/// Content and key before rows, so that the same records in another order make the same clusters.
struct LinkOrder {
    let order: TrustOrder
    private struct Keyed {
        let link: Link
        let content: UInt64
    }

    func sorted(_ links: [Link]) -> [Link] {
        var keyed = links.map { link -> Keyed in
            let (a, b) = (order.content(of: link.a), order.content(of: link.b))
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
