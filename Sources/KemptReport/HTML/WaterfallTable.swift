import KemptCore

/// The weights of a pair one below the other: each comparison with what was found, its bits, and a bar from the sum before it to the sum after it.
struct WaterfallTable {
    let waterfall: MatchPictures.Waterfall
    let id: String
    let caption: String
    let language: Language
    private let low: Int
    private let high: Int

    private static let width = 2000
    private var answer: PairQuestion.Answer { waterfall.answer }

    init(_ waterfall: MatchPictures.Waterfall, id: String, caption: String, _ language: Language) {
        self.waterfall = waterfall
        self.id = id
        self.caption = caption
        self.language = language
        var sum = waterfall.answer.prior
        var reached = [0, sum, waterfall.answer.auto, waterfall.answer.review]
        for share in waterfall.answer.shares {
            sum += share.weight
            reached.append(sum)
        }
        low = reached.min() ?? 0
        high = max(low + 1, reached.max() ?? 0)
    }

    func draw(on page: inout Markup) {
        let columns = [
            TableColumn(language.title(.comparison)), TableColumn(language.title(.finding)), TableColumn(language.title(.sharers), number: true),
            TableColumn(language.title(.bits), number: true), TableColumn(""),
        ]
        page.table(id, caption: "\(caption): \(visible(waterfall.one.text, limit: 40)) – \(visible(waterfall.other.text, limit: 40))", columns) {
            page in
            row(&page, language.say(.beforeComparing), language.say(.beforeComparingHint), 0, answer.prior, from: 0, style: "plain")
            var sum = answer.prior
            for share in answer.shares {
                row(
                    &page, share.fields == "together" ? language.matchWords(share.fields) : share.fields, language.matchWords(share.finding),
                    share.sharers, share.weight, from: sum,
                    style: share.weight < 0 ? "minus" : "plus")
                sum += share.weight
            }
            row(&page, language.say(.sum), "", 0, sum, from: 0, style: "sum")
        }
        var hint = language.say(.thresholds, signed(answer.auto), signed(answer.review))
        if answer.isProposed { hint = language.say(.onlyProposed) + " " + hint }
        if !answer.remark.isEmpty { hint = Language.capitalized(language.matchWords(answer.remark)) + ". " + hint }
        page.element("p", [("class", "hint")], text: hint)
    }

    private func row(_ page: inout Markup, _ name: String, _ finding: String, _ sharers: Int, _ weight: Int, from: Int, style: String) {
        page.row(name) { page in
            page.cell(finding)
            page.number(sharers > 0 ? language.number(sharers) : "")
            page.number(signed(weight))
            page.element("td") { page in bar(&page, from: from, to: from + weight, style) }
        }
    }

    private func bar(_ page: inout Markup, from: Int, to: Int, _ style: String) {
        page.element("svg", [("class", "fall"), ("viewBox", "0 0 \(Self.width / 10) 14"), ("preserveAspectRatio", "none"), ("aria-hidden", "true")]) {
            page in
            for (value, kind) in [(0, "zero"), (answer.auto, "limit"), (answer.review, "limit")] {
                let x = px(place(value))
                page.element("line", [("class", kind), ("x1", x), ("y1", "0"), ("x2", x), ("y2", "14")]) { _ in }
            }
            let (left, right) = (place(min(from, to)), place(max(from, to)))
            page.element("rect", [("class", style), ("x", px(left)), ("y", "3"), ("width", px(max(10, right - left))), ("height", "8")]) { _ in }
        }
    }

    private func place(_ value: Int) -> Int { 20 + (value - low) * (Self.width - 40) / (high - low) }
    private func signed(_ value: Int) -> String { (value > 0 ? "+" : "") + language.decimal(hundredths: value) }
    private func px(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }
}

extension PairQuestion.Answer {
    /// What the comparisons and the odds before them come to.
    package var sum: Int { shares.reduce(prior) { $0 + $1.weight } }
}
