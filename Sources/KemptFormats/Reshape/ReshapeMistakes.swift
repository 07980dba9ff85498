import KemptCore

extension ReshapeSettings {
    /// What is wrong with the settings for a source of these columns.
    public func mistakes(among columns: [String]) -> [Diagnostic] {
        let layout = ReshapeLayout(self, columns: columns)
        var mistakes: [Diagnostic] = []
        if hasBothShapes {
            mistakes.append(Diagnostic("'split' and 'unfold' exclude each other", in: node, remedy: "'unfold' keeps a record of the row itself"))
        }
        mistakes += skips.flatMap { mistakesOfSkip($0, columns) }
        for section in sections where section.pattern.text.isEmpty || section.column.isEmpty {
            mistakes.append(
                Diagnostic("a section needs a pattern and a column", in: section.node, remedy: "section: {pattern: \"--- * ---\", column: city}"))
        }
        for column in fillDowns { mistakes += unknown(column, columns) }
        for stem in stems where ColumnGroups([stem], columns).isEmpty { mistakes.append(unknownStem(stem, columns)) }
        mistakes += mistakesOfUnfold(layout, columns)
        let shaped = layout.outs.map(\.name)
        for many in manys { mistakes += unknown(many.column, shaped) }
        return mistakes
    }

    private func mistakesOfSkip(_ skip: Skip, _ columns: [String]) -> [Diagnostic] {
        let pattern =
            skip.pattern.matchesEverything
            ? [Diagnostic("this pattern would skip every row", in: skip.node, remedy: "leave out empty alternatives")] : []
        return pattern + (skip.column.map { unknown($0, columns) } ?? [])
    }

    private func mistakesOfUnfold(_ layout: ReshapeLayout, _ columns: [String]) -> [Diagnostic] {
        guard let unfolding else { return [] }
        let own = layout.outs.compactMap { out in if case .slot = out.origin { out.name } else { nil } }
        var mistakes = unfolding.keep.flatMap { unknown($0, own) }
        let isNumbered = layout.names.contains(unfolding.link.text) && !own.contains(unfolding.link.text)
        if unfolding.link.text.isEmpty || isNumbered {
            mistakes.append(Diagnostic("the link is a column that company and contacts share", in: unfolding.link.node, remedy: "link: company_id"))
        }
        return mistakes
    }

    private func unknown(_ word: Word, _ columns: [String]) -> [Diagnostic] {
        if columns.contains(word.text) { return [] }
        let near = nearest(to: word.text, among: columns).map { "did you mean '\($0)'?" }
        return [Diagnostic("the source has no column '\(word.text)'", in: word.node, remedy: near)]
    }

    private func unknownStem(_ stem: Stem, _ columns: [String]) -> Diagnostic {
        let example = stem.word.text.contains("*") ? ColumnGroups.name(ofStem: stem.word.text, number: "1") : stem.word.text + "1"
        let near = nearest(to: example, among: columns).map { "did you mean the numbers of '\($0)'?" }
        return Diagnostic("the source has no numbered columns such as '\(example)'", in: stem.word.node, remedy: near)
    }
}
