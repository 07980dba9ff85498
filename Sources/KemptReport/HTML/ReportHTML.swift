import KemptCore

/// The report for people: one page without scripts or anything from outside, the same byte for byte for the same data but for its last section.
public func reportHTML(_ figures: Figures, language: Language = .english) -> String {
    let sheet = ReportPage(figures, language)
    var page = Markup()
    page.doctype()
    page.element("html", [("lang", language.rawValue)]) { page in
        sheet.head(&page)
        page.element("body") { page in
            page.element("a", [("class", "skip"), ("href", "#figures")], text: language.say(.skipToFigures))
            sheet.header(&page)
            page.element("main", [("id", "figures")]) { page in
                sheet.headline(&page)
                page.element("div", [("class", "pair")]) { page in
                    sheet.way(&page)
                    sheet.dimensions(&page)
                }
                sheet.sources(&page)
                sheet.needsPerson(&page)
                sheet.limits(&page)
                sheet.fixed(&page)
                sheet.unlisted(&page)
                sheet.pinned(&page)
                sheet.matching(&page)
                sheet.files(&page)
                sheet.made(&page)
                sheet.run(&page)
            }
        }
    }
    return page.html
}

/// The sections of the page, in order; tables are in `ReportTables.swift`.
struct ReportPage {
    let figures: Figures
    let language: Language

    init(_ figures: Figures, _ language: Language) {
        self.figures = figures
        self.language = language
    }

    func head(_ page: inout Markup) { page.head("\(language.percent(figures.books.after)) · \(figures.name) · Kempt") }

    func header(_ page: inout Markup) {
        page.element("header") { page in
            let day = figures.asOf.isEmpty ? "" : " · " + language.say(.asOf, figures.asOf)
            page.element("p", [("class", "eyebrow")], text: "Kempt · " + language.say(.report) + day)
            page.element("h1") { page in page.element("bdi", text: figures.name, limit: 160) }
            if !figures.about.isEmpty { page.element("p") { page in page.element("bdi", text: figures.about) } }
        }
    }

    // MARK: - Headline

    func headline(_ page: inout Markup) {
        let (before, after) = (figures.books.before, figures.books.after)
        page.element("section", [("aria-labelledby", "clean-title")]) { page in
            page.element("h2", [("id", "clean-title")], text: language.say(.cleanRecords))
            page.element("div", [("class", "score")]) { page in
                score(&page, language.say(.before), before, "was")
                page.element("span", [("class", "arrow"), ("aria-hidden", "true")], text: "→")
                score(&page, language.say(figures.mode == .written ? .after : .afterProjected), after, "big " + tone(after.grade))
                page.element("div", [("class", "badge")]) { page in
                    guard let grade = after.grade else { return page.element("span", text: language.say(.noGrade)) }
                    page.element("span", text: language.say(.gradeLabel))
                    page.element("strong", [("class", tone(grade))], text: grade.rawValue)
                }
            }
            scale(&page)
            verdicts(&page)
            page.element("div", [("class", "next")]) { page in
                page.element("strong", text: language.say(.nextStep))
                page.element("ul") { page in
                    for step in figures.nextSteps.prefix(3) { page.element("li", text: language.sentence(step) { $0 }, limit: 800) }
                }
            }
        }
    }

    private func score(_ page: inout Markup, _ label: String, _ share: Share, _ style: String) {
        page.element("div") { page in
            page.element("p", [("class", "label")], text: label)
            page.element("p", [("class", style)], text: language.percent(share))
            page.element("p", [("class", "count")], text: language.fraction(share))
        }
    }

    private func tone(_ grade: Grade?) -> String {
        switch grade {
        case .a, .b: "good"
        case .c, nil: "fair"
        case .d, .e: "bad"
        }
    }

    /// The scale from 0 to 100 with before, after, the band of what is pending, and what is required.
    private func scale(_ page: inout Markup) {
        guard let after = figures.books.after.hundredths, let before = figures.books.before.hundredths else { return }
        let sure = figures.worst?.hundredths ?? after
        let required = figures.gate?.required
        page.element("div", [("class", "track"), ("role", "img"), ("aria-label", language.say(.progressDescription))]) { page in
            page.element("span", [("class", "fill"), ("style", "width:\(css(sure))")]) { _ in }
            if after > sure {
                page.element("span", [("class", "band"), ("style", "left:\(css(sure));width:\(css(after - sure))")]) { _ in }
            }
            page.element("span", [("class", "tick"), ("style", "left:\(css(before))")]) { _ in }
            if let required { page.element("span", [("class", "tick required"), ("style", "left:\(css(required))")]) { _ in } }
        }
        page.element("ul", [("class", "key")]) { page in
            key(&page, "tick", "\(language.say(.before)) \(language.percent(hundredths: before))")
            key(&page, "fill", "\(language.say(.after)) \(language.percent(hundredths: after))")
            if let worst = figures.worst { key(&page, "band", language.say(.atWorst, language.percent(worst))) }
            if let required { key(&page, "required", "\(language.say(.gate)) \(language.percent(hundredths: required))") }
        }
    }

    private func key(_ page: inout Markup, _ style: String, _ text: String) {
        page.element("li") { page in
            page.element("i", [("class", style), ("aria-hidden", "true")]) { _ in }
            page.text(text)
        }
    }

    /// Hundredths of a per cent as a length in CSS.
    func css(_ hundredths: Int) -> String { "\(hundredths / 100).\(twoDigits(hundredths % 100))%" }

    private func verdicts(_ page: inout Markup) {
        page.element("ul", [("class", "chips")]) { page in
            if let change = figures.change {
                let text = language.say(.points, (change > 0 ? "+" : "") + language.decimal(hundredths: change))
                page.element("li", [("class", change < 0 ? "bad" : change > 0 ? "good" : "plain")], text: text)
            }
            if let gate = figures.gate {
                page.element("li", [("class", gate.isPassed ? "good" : "bad alarm")], text: language.sentence(gate))
            }
            for limit in figures.limits where limit.isMissed {
                page.element("li", [("class", limit.isGate ? "bad alarm" : "plain")], text: language.sentence(limit) { $0 })
            }
            for text in [language.proposals(figures) { $0 }, language.judgement(figures.merges), language.voidDecisions(figures)] {
                if let text { page.element("li", text: text, limit: 800) }
            }
            let tripped = figures.brakes.compactMap(language.sentence)
            for text in tripped { page.element("li", [("class", "bad alarm")], text: text) }
            if tripped.isEmpty { page.element("li", text: language.say(.brakesFine)) }
            page.element("li", text: language.sentence(figures.mode))
            if figures.exitCode != 0 { page.element("li", text: language.say(.exitCode, "\(figures.exitCode)")) }
        }
    }

    // MARK: - The way

    func way(_ page: inout Markup) {
        page.element("section", [("aria-labelledby", "way-title")]) { page in
            page.element("h2", [("id", "way-title")], text: language.say(.way))
            if figures.books.read > 0 { FlowPicture(figures.books, language).draw(on: &page) }
            page.element("p", [("class", "equation")], text: language.reconciliation(figures.books))
            page.element("p", [("class", "hint")], text: language.say(figures.books.isBalanced ? .booksBalance : .booksBroken))
        }
    }

    // MARK: - How it was made, and the part that differs

    func made(_ page: inout Markup) {
        page.element("section", [("aria-labelledby", "made-title")]) { page in
            page.element("h2", [("id", "made-title")], text: language.say(.made))
            page.element("dl") { page in
                page.fact(language.say(.pipeline), figures.path, isCode: true)
                page.fact(language.say(.asOfLabel), figures.asOf)
                page.fact(language.say(.rulesChecked), language.number(figures.ruleCount))
                page.fact(language.say(.changedCells), language.number(figures.changedCells))
                page.fact(language.say(.changedRecords), language.number(figures.changedRecords))
                page.fact(language.say(.repairedRecords), language.number(figures.repairedRecords))
                for fact in figures.facts { page.fact(fact.name, language.number(fact.value)) }
                page.fact(language.say(.fingerprint), figures.fingerprint, isCode: true)
            }
            page.element("p", [("class", "hint")], text: "\(language.say(.fingerprint)): \(language.say(.fingerprintHint)). \(gradeScale)")
            if !figures.notes.isEmpty {
                page.element("h3", text: language.say(.notes))
                page.element("ul") { page in for note in figures.notes.prefix(30) { page.element("li", text: note) } }
            }
            page.element("h3", text: language.say(.reproduce))
            page.element("code", [("class", "command")], text: figures.reproduce, limit: 1000)
            page.element("p", [("class", "hint")], text: language.say(.reproduceHint))
        }
    }

    private var gradeScale: String {
        let steps = Grade.allCases.filter { $0.least > 0 }.map { "\($0.rawValue) \u{2265} \(language.percent(hundredths: $0.least))" }
        return language.say(.gradeScale, steps.joined(separator: ", "))
    }

    func run(_ page: inout Markup) {
        let run = figures.run
        page.element("section", [("id", "run"), ("aria-labelledby", "run-title")]) { page in
            page.element("h2", [("id", "run-title")], text: language.say(.thisRun))
            page.element("dl") { page in
                page.fact(language.say(.wall), language.seconds(milliseconds: run.wallMilliseconds))
                page.fact(language.say(.processor), language.seconds(milliseconds: run.processorMilliseconds))
                if run.peakBytes > 0 { page.fact(language.say(.memory), language.mebibytes(run.peakBytes)) }
                if let rate = run.recordsPerSecond { page.fact(language.say(.rate), language.say(.perSecond, language.number(rate))) }
                if let previous = run.previousRecords { page.fact(language.say(.previousRecords), language.number(previous)) }
                for phase in run.phases {
                    page.fact("\(language.say(.phase)) \(phase.name)", language.seconds(milliseconds: phase.milliseconds))
                }
            }
            if !run.command.isEmpty {
                page.element("h3", text: language.say(.command))
                page.element("code", [("class", "command")], text: run.command, limit: 1000)
            }
            page.element("p", [("class", "hint")], text: language.say(.thisRunHint))
        }
    }
}
