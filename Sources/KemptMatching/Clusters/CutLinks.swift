import KemptCore

/// Links that a merge has cut: the two records agreed as they were read, and what their customers know now speaks against it.
///
/// Somebody who changed the mailbox first and the phone later has a record in the middle that agrees with both ends. Once that is merged with one
/// end, nothing holds the other any more: a person must see it, or the customer stays two for good. The same goes for what a person called one
/// customer and could not be made one.
struct CutLinks {
    private(set) var links: [Link] = []

    mutating func add(_ link: Link) { links.append(link) }

    /// Leaves those that are still open when nothing more joins, the strongest first. A code or a decision that keeps the two apart is final.
    mutating func settle(_ scorer: Scorer, _ groups: CustomerGroups, _ said: DecidedPairs, order: LinkOrder) {
        let open = links.filter { link in
            let (a, b) = (groups.survivor(of: link.a), groups.survivor(of: link.b))
            return a != b && scorer.score(a, b) != Verdicts.never && said.verdict(link.a, link.b) == nil
        }
        let broken = said.pairs.filter { $0.verdict == .same && groups.survivor(of: $0.low) != groups.survivor(of: $0.high) }
        links = order.sorted(open + broken.map { Link(a: $0.low, b: $0.high, score: Verdicts.same) })
    }
}
