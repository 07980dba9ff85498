import KemptCore

extension ReportPage {
    /// Rows of a table of rules: the JSON report holds all.
    private static let rulesShown = 50

    func dimensions(_ page: inout Markup) {
        page.element("section") { page in
            let columns = [
                TableColumn(language.title(.dimension)), TableColumn(language.title(.passedOfAll), number: true),
                TableColumn(language.title(.share), number: true),
            ]
            page.table("dimension-title", caption: language.say(.dimensions), columns) { page in
                for item in figures.dimensions { dimension(&page, item) }
            }
        }
    }

    private func dimension(_ page: inout Markup, _ item: DimensionFigures) {
        let words = language.name(item.dimension)
        page.element("tr") { page in
            page.element("th", [("scope", "row")]) { page in
                page.text(words.name)
                page.element("span", [("class", "hint")], text: words.hint)
                if let part = item.share?.hundredths {
                    page.element("span", [("class", "bar"), ("aria-hidden", "true")]) { page in
                        page.element("span", [("style", "width:\(css(part))")]) { _ in }
                    }
                }
            }
            page.number(item.share.map(language.fraction) ?? language.say(.notAssessed))
            page.number(language.percent(item.share))
        }
    }

    // MARK: - Sources

    func sources(_ page: inout Markup) {
        page.element("section") { page in
            let doors = Door.allCases.map { TableColumn(Language.capitalized(language.name($0)), number: true) }
            let columns =
                [TableColumn(language.title(.source)), TableColumn(language.title(.read), number: true)] + doors
                + [
                    TableColumn(language.title(.unreadable), number: true), TableColumn(language.title(.before), number: true),
                    TableColumn(language.title(.after), number: true),
                ]
            page.table("source-title", caption: language.say(.sources), columns) { page in
                for source in figures.sources {
                    page.row(source.name) { page in
                        let books = source.books
                        page.number(language.number(books.read))
                        for door in Door.allCases { page.number(language.number(books[door])) }
                        page.number(language.number(books.unreadable))
                        page.number(language.percent(books.before))
                        page.number(language.percent(books.after))
                    }
                }
            }
            references(&page)
            findings(&page)
        }
    }

    private func references(_ page: inout Markup) {
        guard !figures.references.isEmpty else { return }
        let columns = [
            TableColumn(language.title(.reference)), TableColumn(language.title(.read), number: true),
            TableColumn(language.title(.linked), number: true), TableColumn(language.title(.notLinked), number: true),
            TableColumn(language.title(.unreadable), number: true),
        ]
        page.table("reference-title", caption: language.say(.references), columns) { page in
            for reference in figures.references {
                page.row(reference.name) { page in
                    page.number(language.number(reference.books.read))
                    page.number(language.number(reference.linked))
                    page.number(language.number(reference.notLinked))
                    page.number(language.number(reference.books.unreadable))
                }
            }
        }
        page.element("p", [("class", "hint")], text: language.say(.referencesHint))
    }

    /// What reading found out about each file.
    private func findings(_ page: inout Markup) {
        let columns = [
            TableColumn(language.title(.source)), TableColumn(language.title(.role)), TableColumn(language.title(.path)),
            TableColumn(language.title(.facts)),
        ]
        page.table("finding-title", caption: language.say(.facts), columns) { page in
            for source in figures.sources + figures.references {
                page.row(source.name) { page in
                    page.cell(language.say(source.role == .base ? .base : .reference))
                    page.codeCell(source.path)
                    let blank = source.books.blankLines
                    let facts =
                        source.facts.map { "\($0.name): \($0.value)" }
                        + (blank > 0 ? ["\(language.say(.blankLines)): \(language.number(blank))"] : [])
                    page.cell(facts.joined(separator: " · "), limit: 400)
                }
            }
            for item in figures.evidence {
                page.row(item.name) { page in
                    page.cell(language.say(.evidence))
                    page.codeCell(item.path)
                    page.cell("")
                }
            }
        }
    }

    // MARK: - Values that no list knows

    func unlisted(_ page: inout Markup) {
        guard !figures.unlisted.isEmpty else { return }
        page.element("section") { page in
            let columns = [
                TableColumn(language.title(.field)), TableColumn(language.title(.value)), TableColumn(language.title(.records), number: true),
            ]
            page.table("unlisted-title", caption: language.say(.unlisted), columns) { page in
                for item in figures.unlisted {
                    for value in item.values {
                        page.row(item.field) { page in
                            page.cell(value.value)
                            page.number(language.number(value.records))
                        }
                    }
                    page.row(item.field) { page in
                        page.cell(language.say(item.isSample ? .unlistedSample : .unlistedAll, language.number(item.distinct)))
                        page.number(language.number(item.records))
                    }
                }
            }
            page.element("p", [("class", "hint")], text: language.say(.unlistedHint))
        }
    }

    // MARK: - Values left as they are

    func pinned(_ page: inout Markup) {
        guard !figures.pinned.isEmpty else { return }
        page.element("section") { page in
            let columns = [TableColumn(language.title(.field)), TableColumn(language.title(.value), number: true)]
            page.table("pinned-title", caption: language.say(.pinned), columns) { page in
                for item in figures.pinned { page.row(item.field) { $0.number(language.number(item.values)) } }
            }
            let back = figures.changedBack > 0 ? " \(language.title(.changedBack)): \(language.number(figures.changedBack))." : ""
            page.element("p", [("class", "hint")], text: language.say(.pinnedHint) + back)
        }
    }

    // MARK: - Rules

    func needsPerson(_ page: inout Markup) {
        page.element("section") { page in
            rules(&page, "person-title", language.say(.needsPerson), figures.needsPerson)
            if figures.books.unreadable > 0 {
                page.element("p", [("class", "hint")], text: "\(language.title(.unreadable)): \(language.number(figures.books.unreadable))")
            }
            if figures.pendingPairs > 0 {
                page.element(
                    "p", [("class", "hint")],
                    text: "\(language.title(.pendingPairs)): \(language.number(figures.pendingPairs)). "
                        + language.say(.pendingHint, language.number(figures.pendingExcess)))
            }
            if !figures.needsPerson.isEmpty { page.element("p", [("class", "hint")], text: language.say(.soleCauseHint)) }
        }
    }

    func fixed(_ page: inout Markup) {
        let title = language.say(figures.mode == .written && figures.standardizes ? .fixed : .fixable)
        page.element("section") { page in rules(&page, "fixed-title", title, figures.fixed) }
    }

    private func rules(_ page: inout Markup, _ id: String, _ title: String, _ rules: [RuleFigures]) {
        let showsNew = figures.baseline?.isWritten == false
        guard !rules.isEmpty else {
            page.element("h2", text: title)
            page.element("p", [("class", "hint")], text: language.title(.nothingHere))
            return
        }
        let columns =
            [
                TableColumn(language.title(.rule)), TableColumn(language.title(.field)), TableColumn(language.title(.meaning)),
                TableColumn(language.title(.severity)), TableColumn(language.title(.kind)), TableColumn(language.title(.records), number: true),
                TableColumn(language.title(.soleCause), number: true),
            ] + (showsNew ? [TableColumn(language.title(.newRecords), number: true)] : [])
        page.table(id, caption: title, columns) { page in
            for rule in rules.prefix(Self.rulesShown) {
                page.row(rule.id, isCode: true) { page in
                    page.cell(rule.fields.isEmpty ? "—" : rule.fields.joined(separator: ", "), limit: 80)
                    page.cell(rule.summary)
                    page.element("td") { page in
                        page.element("span", [("class", "severity \(rule.severity.name)")], text: language.name(rule.severity))
                    }
                    page.cell(language.name(rule.kind))
                    page.number(language.number(rule.records))
                    page.number(language.number(rule.soleCause))
                    if showsNew { page.number(rule.new.map(language.number) ?? "") }
                }
            }
        }
        if rules.count > Self.rulesShown {
            page.element("p", [("class", "hint")], text: language.say(.moreRows, language.number(rules.count - Self.rulesShown)))
        }
    }

    // MARK: - Files

    func files(_ page: inout Markup) {
        page.element("section") { page in
            guard !figures.files.isEmpty else {
                page.element("h2", text: language.say(.outputs))
                page.element("p", [("class", "hint")], text: language.sentence(figures.mode))
                return
            }
            let columns = [
                TableColumn(language.title(.holds)), TableColumn(language.title(.file)),
                TableColumn(language.title(.records), number: true),
                TableColumn(language.title(.state)),
            ]
            page.table("file-title", caption: language.say(.outputs), columns) { page in
                for file in figures.files {
                    let doors = file.doors.map(language.name)
                    let name = language.name(file.output)
                    page.row(doors.isEmpty || doors == [name] ? name : "\(name): \(doors.joined(separator: " + "))") { page in
                        page.codeCell(file.path)
                        page.number(file.records.map(language.number) ?? "")
                        page.cell(language.say(file.isWritten ? .written : .notWritten))
                    }
                }
            }
        }
    }
}
