import KemptCore

/// What became of duplicates: merges that wait for a word, and how many of those that people have judged are right.
public struct MergeFigures: Sendable {
    /// Base records that `merge: auto` would merge, and records of references that it would link.
    public let proposed: Int
    public let proposedLinks: Int
    /// Nil when no merge was drawn for people to judge.
    public let judged: JudgedMerges?
    /// Ends of the interval for the share of merges that are right, hundredths of a per cent; nil without an answer that counts.
    public let lower: Int?
    public let upper: Int?

    init(_ result: RunResult) {
        proposed = max(0, result.proposedMerges)
        proposedLinks = max(0, result.proposedLinks)
        judged = result.judged
        let interval = judged.flatMap { $0.counted > 0 ? BinomialInterval($0.right, of: $0.counted) : nil }
        lower = interval?.lower
        upper = interval?.upper
    }

    public var isAnyProposed: Bool { proposed + proposedLinks > 0 }
}

extension Language {
    /// `Merges proposed: 14, links to references: 3, in out/proposals.csv. …`; nil when there are none.
    func proposals(_ figures: Figures, _ shown: (String) -> String) -> String? {
        let merges = figures.merges
        guard merges.isAnyProposed else { return nil }
        let links = merges.proposedLinks > 0 ? ", " + say(.linksProposed, number(merges.proposedLinks)) : ""
        let place = figures.writtenPath(.proposals).map { say(.inFile, shown($0)) } ?? ""
        return say(.mergesProposed, number(merges.proposed)) + links + place + ". " + say(.mergesCarriedOut)
    }

    /// `Merges judged: 49 of 50 right (89–100 %)`; nil when none were drawn.
    func judgement(_ merges: MergeFigures) -> String? {
        guard let judged = merges.judged else { return nil }
        var parts: [String] = []
        if let lower = merges.lower, let upper = merges.upper {
            parts.append(say(.mergesRight, number(judged.right), number(judged.counted), "\(lower / 100)–\((upper + 99) / 100)"))
        }
        if judged.open > 0 { parts.append(say(.mergesOpen, number(judged.open))) }
        if judged.outdated > 0 { parts.append(say(.mergesOutdated, number(judged.outdated))) }
        return say(.mergesJudged) + ": " + parts.joined(separator: "; ")
    }

    /// `Decisions that could not be honoured: about records that are not there: 2`; nil when there are none.
    func voidDecisions(_ figures: Figures) -> String? {
        let kinds = [(Patch.absentDecisionsFact, Phrase.decisionsAbsent), (Patch.changedDecisionsFact, .decisionsChanged)]
        let parts = kinds.compactMap { name, phrase in
            figures.facts.first { $0.name == name && $0.value > 0 }.map { say(phrase, number($0.value)) }
        }
        return parts.isEmpty ? nil : say(.decisionsVoid) + ": " + parts.joined(separator: "; ")
    }
}

/// What people say of the merges that were drawn for them, in one line; nil when none were.
public func judgedMerges(_ result: RunResult, language: Language = .english) -> String? { language.judgement(MergeFigures(result)) }

extension JSONWriter {
    mutating func merges(_ merges: MergeFigures) {
        object("merges") { json in
            json.integer("proposed", merges.proposed)
            json.integer("proposed-links", merges.proposedLinks)
            json.object("judged") { json in
                json.integer("right", merges.judged?.right)
                json.integer("counted", merges.judged?.counted)
                json.decimal("lower", hundredths: merges.lower)
                json.decimal("upper", hundredths: merges.upper)
                json.integer("open", merges.judged?.open)
                json.integer("outdated", merges.judged?.outdated)
            }
        }
    }
}
