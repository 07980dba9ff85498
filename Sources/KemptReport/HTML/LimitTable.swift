import KemptCore

extension ReportPage {
    /// Rows of the table: the JSON report holds all.
    private static let limitsShown = 50

    /// Limits of rules and rules about the base; nothing when the pipeline has none.
    func limits(_ page: inout Markup) {
        guard !figures.limits.isEmpty || figures.baseline != nil else { return }
        page.element("section") { page in
            if figures.limits.isEmpty { page.element("h2", text: language.say(.limits)) } else { limitTable(&page) }
            if let baseline = figures.baseline { page.element("p", [("class", "hint")], text: language.sentence(baseline) + ", " + baseline.path) }
        }
    }

    private func limitTable(_ page: inout Markup) {
        let columns = [
            TableColumn(language.title(.rule)), TableColumn(language.title(.field)), TableColumn(language.title(.meaning)),
            TableColumn(language.title(.limit)), TableColumn(language.title(.limitFound), number: true), TableColumn(language.title(.state)),
        ]
        page.table("limit-title", caption: language.say(.limits), columns) { page in
            for limit in figures.limits.prefix(Self.limitsShown) {
                page.row(limit.rule, isCode: true) { page in
                    page.cell(limit.fields.isEmpty ? "—" : limit.fields.joined(separator: ", "), limit: 80)
                    page.cell(limit.summary)
                    page.cell("\(limit.kind.rawValue) \(language.value(limit.limit, limit.kind))")
                    page.number(language.value(limit.found, limit.kind))
                    page.cell(limit.isKept.map { language.say($0 ? .limitKept : .limitMissed) } ?? language.say(.notAssessed))
                }
            }
        }
        if figures.limits.count > Self.limitsShown {
            page.element("p", [("class", "hint")], text: language.say(.moreRows, language.number(figures.limits.count - Self.limitsShown)))
        }
    }
}
