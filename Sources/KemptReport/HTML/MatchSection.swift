import KemptCore

extension ReportPage {
    /// The largest and the weakest customers as pictures, and the uncertain pairs; nothing where nothing was matched.
    func matching(_ page: inout Markup) {
        guard !figures.pictures.isEmpty else { return }
        page.element("section", [("aria-labelledby", "matching-title")]) { page in
            page.element("h2", [("id", "matching-title")], text: language.say(.matching))
            page.element("p", [("class", "hint")], text: language.say(.matchingHint))
            for kind in MatchPictures.Cluster.Kind.allCases {
                let clusters = figures.pictures.clusters.enumerated().filter { $0.element.kind == kind }
                if clusters.isEmpty { continue }
                page.element("h3", text: language.say(kind == .largest ? .largestClusters : .weakestClusters))
                page.element("div", [("class", "clusters")]) { page in
                    for (index, cluster) in clusters { draw(&page, cluster, "cluster-\(index + 1)") }
                }
            }
            if figures.pictures.pairs.isEmpty { return }
            page.element("h3", text: language.say(.uncertainPairs))
            page.element("div", [("class", "clusters")]) { page in
                for (index, pair) in figures.pictures.pairs.enumerated() {
                    page.element("figure") { page in
                        WaterfallTable(pair, id: "pair-\(index + 1)", caption: language.title(.uncertainPair), language).draw(on: &page)
                    }
                }
            }
        }
    }

    private func draw(_ page: inout Markup, _ cluster: MatchPictures.Cluster, _ id: String) {
        page.element("figure") { page in
            ClusterPicture(cluster: cluster, id: id, language: language).draw(on: &page)
            page.element("figcaption") { page in
                page.text(language.say(.clusterOf, language.number(cluster.size), visible(cluster.records[0].text, limit: 40)))
                if cluster.size > cluster.records.count {
                    page.text(". " + language.say(.moreRecords, language.number(cluster.size - cluster.records.count)))
                }
            }
            let name = cluster.weakest == nil ? language.title(.onlyLink) : language.title(.strongestLink)
            WaterfallTable(cluster.strongest, id: id + "-strongest", caption: name, language).draw(on: &page)
            if let weakest = cluster.weakest {
                WaterfallTable(weakest, id: id + "-weakest", caption: language.title(.weakestLink), language).draw(on: &page)
            }
        }
    }
}
