import KemptCore

/// How the summary is laid out.
public struct TerminalStyle: Sendable {
    public var color: Bool
    public var width: Int
    /// Adds the one line that differs between runs (time, speed, memory).
    public var showsRun: Bool
    public init(color: Bool, width: Int, showsRun: Bool = true) {
        self.color = color
        self.width = min(max(width, 40), 160)
        self.showsRun = showsRun
    }
}

/// One screen of text: what the run came to. Field names, paths and rule ids only, never a person's value.
public func terminalSummary(_ figures: Figures, style: TerminalStyle, language: Language = .english) -> String {
    var summary = TerminalSummary(figures, style, language)
    return summary.compose()
}

struct TerminalSummary {
    private let figures: Figures
    private let style: TerminalStyle
    private let language: Language
    private var lines: [String] = []
    /// Rules listed in each group: the report holds the rest.
    private static let rulesShown = 5

    init(_ figures: Figures, _ style: TerminalStyle, _ language: Language) {
        self.figures = figures
        self.style = style
        self.language = language
    }

    mutating func compose() -> String {
        headline()
        wrap(language.reconciliation(figures.books), indent: 2)
        if !figures.books.isBalanced { lines.append("  " + paint(.red, language.say(.booksBroken))) }
        sources()
        rules(figures.needsPerson, language.say(.needsPerson), withCause: true)
        rules(figures.fixed, language.say(figures.mode == .written && figures.standardizes ? .fixed : .fixable), withCause: false)
        unlisted()
        pinned()
        files()
        verdict()
        return lines.joined(separator: "\n") + "\n"
    }

    private mutating func headline() {
        let title = "kempt · " + visible(figures.name)
        let day = figures.asOf.isEmpty ? "" : language.say(.asOf, figures.asOf)
        let space = max(2, style.width - displayWidth(title) - displayWidth(day))
        lines += [paint(.bold, title) + (day.isEmpty ? "" : String(repeating: " ", count: space) + paint(.faint, day)), ""]
        let (before, after) = (figures.books.before, figures.books.after)
        let label = language.say(.cleanRecords)
        let start = language.percent(before)
        let end = language.percent(after)
        var line = "  \(paint(.bold, label))  \(start) → \(paint(gradeColor, end))"
        if let change = figures.change {
            line += "  " + language.say(.points, (change > 0 ? "+" : "") + language.decimal(hundredths: change))
        }
        lines.append(line)
        let indent = String(repeating: " ", count: 4 + displayWidth(label))
        lines.append(indent + paint(.faint, "\(language.fraction(before)) → \(language.fraction(after))"))
        var remarks = figures.worst.map { [language.say(.atWorst, language.percent($0))] } ?? []
        if let grade = after.grade { remarks.append(language.say(.grade, grade.rawValue)) }
        if !remarks.isEmpty { lines.append(indent + remarks.joined(separator: ", ")) }
        lines.append("")
    }

    private var gradeColor: Color {
        switch figures.books.after.grade {
        case .a, .b: .green
        case .c, nil: .yellow
        case .d, .e: .red
        }
    }

    private mutating func sources() {
        lines.append("")
        var table = TextTable()
        table.add([language.say(.source), language.title(.read), language.title(.clean), language.say(.before), language.say(.after)])
        for source in figures.sources {
            let books = source.books
            table.add([
                visible(source.name, limit: 40), language.number(books.read), language.number(books[.clean]),
                language.percent(books.before),
                language.percent(books.after),
            ])
        }
        add(table)
        for reference in figures.references {
            let parts =
                [
                    "\(language.say(.linked)) \(language.number(reference.linked))",
                    "\(language.say(.notLinked)) \(language.number(reference.notLinked))",
                ] + (reference.books.unreadable > 0 ? ["\(language.say(.unreadable)) \(language.number(reference.books.unreadable))"] : [])
            wrap("\(visible(reference.name, limit: 40)) (\(language.say(.reference))): \(parts.joined(separator: ", "))", indent: 2)
        }
    }

    private mutating func rules(_ rules: [RuleFigures], _ title: String, withCause: Bool) {
        let isPerson = withCause
        guard !rules.isEmpty || isPerson && (figures.pendingPairs > 0 || figures.books.unreadable > 0) else { return }
        lines.append("")
        var table = TextTable()
        table.leftColumns = 2
        let showsNew = withCause && figures.baseline?.isWritten == false
        table.add(
            [title, "", language.say(.records)] + (withCause ? [language.say(.soleCause)] : []) + (showsNew ? [language.say(.newRecords)] : []))
        if isPerson, figures.books.unreadable > 0 {
            table.add([language.say(.unreadable), "", language.number(figures.books.unreadable), ""])
        }
        for rule in rules.prefix(Self.rulesShown) {
            let fields = visible(rule.fields.joined(separator: ", "), limit: 40)
            table.add(
                [visible(rule.id), fields, language.number(rule.records)] + (withCause ? [language.number(rule.soleCause)] : [])
                    + (showsNew ? [rule.new.map(language.number) ?? ""] : []))
        }
        if isPerson, figures.pendingPairs > 0 { table.add([language.say(.pendingPairs), "", language.number(figures.pendingPairs), ""]) }
        add(table)
        if rules.count > Self.rulesShown { lines.append("  " + paint(.faint, "… +\(language.number(rules.count - Self.rulesShown))")) }
    }

    /// How many values no list knows; which they are stands in the report.
    private mutating func unlisted() {
        if figures.unlisted.isEmpty { return }
        lines.append("")
        var table = TextTable()
        table.leftColumns = 2
        table.add([language.say(.unlisted), "", language.say(.records)])
        for item in figures.unlisted {
            let all = language.say(item.isSample ? .unlistedSample : .unlistedAll, language.number(item.distinct))
            table.add([visible(item.field, limit: 40), all, language.number(item.records)])
        }
        add(table)
    }

    /// How many values are left as they are; those that came back since the last run stand in the proposals.
    private mutating func pinned() {
        if figures.pinned.isEmpty { return }
        lines.append("")
        var table = TextTable()
        table.add([language.say(.pinned), ""])
        for item in figures.pinned { table.add([visible(item.field, limit: 40), language.number(item.values)]) }
        add(table)
        if figures.changedBack > 0 { wrap("\(language.say(.changedBack)): \(language.number(figures.changedBack))", indent: 2) }
    }

    private mutating func files() {
        let written = figures.files.filter(\.isWritten)
        lines.append("")
        lines.append("  " + paint(figures.mode == .written ? .plain : .yellow, language.sentence(figures.mode)))
        var table = TextTable(hasHeader: false)
        table.leftColumns = 2
        for file in written {
            table.add([language.name(file.output), visible(file.path, limit: 400), file.records.map(language.number) ?? ""])
        }
        add(table)
    }

    private mutating func verdict() {
        lines.append("")
        if let gate = figures.gate {
            lines.append("  " + paint(gate.isPassed ? .green : .red, "\(language.say(.cleanRecords)): \(language.sentence(gate))"))
        }
        for limit in figures.limits where limit.isMissed {
            lines.append("  " + paint(limit.isGate ? .red : .yellow, language.sentence(limit) { visible($0, limit: 80) }))
        }
        if let baseline = figures.baseline { lines.append("  " + language.sentence(baseline)) }
        let merging = [
            language.proposals(figures) { visible($0, limit: 400) }, language.judgement(figures.merges), language.voidDecisions(figures),
        ]
        for text in merging {
            if let text { wrap(text, indent: 2) }
        }
        for brake in figures.brakes { if let text = language.sentence(brake) { lines.append("  " + paint(.red, text)) } }
        for note in figures.notes { wrap(visible(note, limit: 400), indent: 2) }
        for step in figures.nextSteps.prefix(2) {
            wrap("\(language.say(.nextStep)): " + language.sentence(step) { visible($0, limit: 400) }, indent: 2)
        }
        guard style.showsRun else { return }
        var run = [language.seconds(milliseconds: figures.run.wallMilliseconds)]
        if let rate = figures.run.recordsPerSecond { run.append(language.say(.perSecond, language.number(rate))) }
        if figures.run.peakBytes > 0 { run.append(language.mebibytes(figures.run.peakBytes)) }
        lines.append("  " + paint(.faint, run.joined(separator: ", ")))
    }

    // MARK: - Laying out

    private mutating func add(_ table: TextTable) {
        for (index, line) in table.lines().enumerated() {
            lines.append("  " + (index == 0 && table.hasHeader ? paint(.bold, line) : line))
        }
    }

    /// Breaks at spaces to the width of the screen; continuation lines are indented a little more.
    private mutating func wrap(_ text: String, indent: Int) {
        var line = String(repeating: " ", count: indent)
        var width = indent
        var isFresh = true
        for word in text.split(separator: " ") {
            let wide = displayWidth(word)
            if !isFresh, width + 1 + wide > style.width {
                lines.append(line)
                line = String(repeating: " ", count: indent + 2)
                width = indent + 2
                isFresh = true
            }
            line += (isFresh ? "" : " ") + word
            width += (isFresh ? 0 : 1) + wide
            isFresh = false
        }
        if !isFresh { lines.append(line) }
    }

    private enum Color: String {
        case plain = "", bold = "1", faint = "2", red = "31", green = "32", yellow = "33"
    }

    private func paint(_ color: Color, _ text: String) -> String {
        style.color && color != .plain && !text.isEmpty ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
    }
}
