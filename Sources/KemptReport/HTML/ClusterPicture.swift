import KemptCore

/// One customer as a ring of records: the survivor filled, links as thick as they are heavy, the weakest dashed.
///
/// Places and lengths are integers in tenths of a pixel, so that the picture is the same on every machine.
struct ClusterPicture {
    let cluster: MatchPictures.Cluster
    let id: String
    let language: Language

    private static let width = 5600
    private static let ring = 1000
    private static let dot = 85
    /// Sines of 0°, 6° … 90° in thousandths.
    private static let sines = [0, 105, 208, 309, 407, 500, 588, 669, 743, 809, 866, 914, 951, 978, 995, 1000]
    /// Links that far above what merges are beyond doubt.
    private static let sure = 800

    private struct Spot {
        let x: Int
        let y: Int
        /// Where on the ring, in sixtieths from the top.
        let minute: Int
    }

    func draw(on page: inout Markup) {
        let spots = self.spots
        let height = isRow ? 1200 : 2 * Self.ring + 1000
        page.element(
            "svg",
            [
                ("class", "cluster"), ("viewBox", "0 0 \(Self.width / 10) \(height / 10)"), ("role", "img"),
                ("aria-labelledby", "\(id)-title \(id)-text"),
            ]
        ) { page in
            page.element("title", [("id", "\(id)-title")], text: title, limit: 200)
            page.element("desc", [("id", "\(id)-text")], text: description, limit: 2000)
            // The heaviest lie on top of the others, the weakest on top of all.
            for link in cluster.links.reversed() where !link.isWeakest { line(&page, link, spots) }
            for link in cluster.links where link.isWeakest { line(&page, link, spots) }
            for link in cluster.links where link.isWeakest || cluster.links.count <= 3 { weight(&page, link, spots) }
            for (index, spot) in spots.enumerated() { record(&page, index, spot) }
        }
    }

    private var isRow: Bool { cluster.records.count < 3 }

    private var title: String { language.say(.clusterOf, language.number(cluster.size), shown(cluster.records[0])) }

    private var description: String {
        let links = cluster.links.map { link in
            "\(shown(cluster.records[link.one])) – \(shown(cluster.records[link.other])) \(text(of: link))"
                + (link.isWeakest ? " (\(language.say(.weakestLink)))" : "")
        }
        return links.joined(separator: "; ")
    }

    private func shown(_ record: RecordLabel) -> String { visible(record.text, limit: 24) }

    private func text(of link: MatchPictures.Link) -> String {
        link.weight.map { ($0 > 0 ? "+" : "") + language.decimal(hundredths: $0) } ?? language.say(.linkByRule)
    }

    private var spots: [Spot] {
        let count = cluster.records.count
        let middle = Self.width / 2
        if isRow { return (0..<count).map { Spot(x: middle + ($0 * 2 - count + 1) * 900, y: 500, minute: 30) } }
        return (0..<count).map { index in
            let minute = (index * 60 + count / 2) / count % 60
            return Spot(
                x: middle + Self.sine(minute) * Self.ring / 1000, y: Self.ring + 500 - Self.sine(minute + 15) * Self.ring / 1000, minute: minute)
        }
    }

    /// Sine of a minute of the clock in thousandths.
    private static func sine(_ minute: Int) -> Int {
        let at = minute % 60
        return at <= 15 ? sines[at] : at <= 30 ? sines[30 - at] : at <= 45 ? -sines[at - 30] : -sines[60 - at]
    }

    private func line(_ page: inout Markup, _ link: MatchPictures.Link, _ spots: [Spot]) {
        let bits = link.weight ?? cluster.strongest.answer.auto + Self.sure
        let auto = cluster.strongest.answer.auto
        let style = link.isWeakest ? "weakest" : bits < auto ? "thin" : bits >= auto + Self.sure ? "sure" : "plain"
        let thickness = min(60, max(12, 12 + (bits - auto) / 40))
        let (a, b) = (spots[link.one], spots[link.other])
        page.element(
            "line",
            [
                ("class", style), ("x1", px(a.x)), ("y1", px(a.y)), ("x2", px(b.x)), ("y2", px(b.y)), ("stroke-width", px(thickness)),
            ]
        ) { page in
            page.element("title", text: "\(shown(cluster.records[link.one])) – \(shown(cluster.records[link.other])): \(text(of: link))")
        }
    }

    private func weight(_ page: inout Markup, _ link: MatchPictures.Link, _ spots: [Spot]) {
        let (a, b) = (spots[link.one], spots[link.other])
        page.element(
            "text", [("class", "weight"), ("x", px((a.x + b.x) / 2)), ("y", px((a.y + b.y) / 2 - (isRow ? 120 : 0))), ("text-anchor", "middle")],
            text: text(of: link))
    }

    private func record(_ page: inout Markup, _ index: Int, _ spot: Spot) {
        let style = index == 0 ? "survivor" : cluster.isReference[index] ? "reference" : "record"
        page.element("circle", [("class", style), ("cx", px(spot.x)), ("cy", px(spot.y)), ("r", px(index == 0 ? Self.dot + 25 : Self.dot))]) { _ in }
        let isTop = spot.minute < 4 || spot.minute > 56
        let isBottom = spot.minute > 26 && spot.minute < 34
        let isRight = spot.minute < 30
        let x = isTop || isBottom ? spot.x : isRight ? spot.x + 200 : spot.x - 200
        let y = isTop ? spot.y - 200 : isBottom ? spot.y + 290 : spot.y + 45
        let anchor = isTop || isBottom ? "middle" : isRight ? "start" : "end"
        page.element("text", [("x", px(x)), ("y", px(y)), ("text-anchor", anchor)], text: shown(cluster.records[index]))
    }

    /// Tenths of a pixel as SVG writes them.
    private func px(_ tenths: Int) -> String { tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(abs(tenths % 10))" }
}
