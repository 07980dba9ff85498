import KemptCore
import KemptText

/// The order in which links are taken: weight, then content, then rows.
///
/// Content before rows, so that the same records in another order make the same clusters.
enum LinkOrder {
    static func sorted(_ links: [Link], _ table: RecordTable) -> [Link] {
        var keyed = links.map { (link: $0, content: content(of: $0, table)) }
        keyed.sort { a, b in
            if a.link.score != b.link.score { return a.link.score > b.link.score }
            if a.content != b.content { return a.content < b.content }
            return (a.link.a, a.link.b) < (b.link.a, b.link.b)
        }
        return keyed.map(\.link)
    }

    /// A hash of the texts of both records, the same whichever comes first.
    private static func content(of link: Link, _ table: RecordTable) -> UInt64 {
        let a = content(of: link.a, table)
        let b = content(of: link.b, table)
        return Hashing.combine(min(a, b), max(a, b))
    }

    static func content(of row: UInt32, _ table: RecordTable) -> UInt64 {
        let line = table.line(row)
        var hash: UInt64 = 0
        for (index, feature) in table.layout.features.enumerated() where feature.request.part == .whole && line[index + 1] != 0 {
            hash = Hashing.combine(hash &+ UInt64(index), Hashing.hash64(table.text(feature.space, line[index + 1])))
        }
        return hash
    }
}
