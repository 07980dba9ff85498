import KemptCore

/// What `explain pair` found, for a program.
public func pairJSON(_ waterfall: MatchPictures.Waterfall) -> String {
    var json = JSONWriter()
    json.object { json in
        json.integer("kempt-pair", 1)
        json.boolean("one-customer", waterfall.answer.isMerged)
        json.strings("agrees-on", waterfall.answer.blocks)
        json.waterfall(waterfall)
    }
    return json.text
}

/// What `explain pair` found, as a page without anything from outside.
///
/// - Parameter verdict: the outcome in the words of the terminal.
public func pairHTML(_ waterfall: MatchPictures.Waterfall, verdict: String, language: Language = .english) -> String {
    var page = Markup()
    let names = "\(waterfall.one.text) – \(waterfall.other.text)"
    page.doctype()
    page.element("html", [("lang", language.rawValue)]) { page in
        page.head("\(names) · Kempt")
        page.element("body") { page in
            page.element("header") { page in
                page.element("p", [("class", "eyebrow")], text: "Kempt · " + language.say(.matching))
                page.element("h1") { page in page.element("bdi", text: names, limit: 160) }
                page.element("p", text: verdict)
            }
            page.element("main") { page in
                page.element("section") { page in
                    WaterfallTable(waterfall, id: "pair", caption: language.title(.waterfall), language).draw(on: &page)
                    let blocks = waterfall.answer.blocks
                    let text = blocks.isEmpty ? language.say(.neverCompared) : language.say(.comparedBy, blocks.joined(separator: ", "))
                    page.element("p", [("class", "hint")], text: text, limit: 1000)
                }
            }
        }
    }
    return page.html
}
