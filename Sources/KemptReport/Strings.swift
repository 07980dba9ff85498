/// The languages of the reports, by the code a user writes.
public enum Language: String, Sendable, CaseIterable {
    case english = "en"
    case russian = "ru"
    case lithuanian = "lt"
}

/// Every phrase of the reports; the compiler sees to it that each has all three languages (`texts` below).
///
/// `{0}`, `{1}` are filled in by `Language.say`. Counts stand beside labels, never inside a declined noun: no plural rules are needed.
package enum Phrase: CaseIterable {
    case report, asOf, asOfLabel, cleanRecords, before, after, afterProjected, atWorst, points, ofCount, grade, gradeLabel, gradeScale,
        noGrade
    case gate, gatePassed, gateMissed, gateNone, brakeTripped, brakesFine, notAvailable, exitCode
    case limits, limit, limitFound, limitKept, limitMissed, limitSentence, newRecords, baseline, baselineSentence, baselineWritten, nextKeepLimit
    case brakeFewerRecords, brakeMerged, brakeChanged, brakeArchived, brakeReverted
    case read, clean, flagged, quarantined, dropped, merged, archived, unreadable, blankLines
    case readHint, cleanHint, flaggedHint, quarantinedHint, droppedHint, mergedHint, archivedHint, unreadableHint
    case way, wayDescription, booksBalance, booksBroken, sources, source, path, role, base, reference, evidence, facts, linked, notLinked
    case references, referencesHint, dimensions, dimension, share, passedOfAll, notAssessed
    case completeness, validity, uniqueness, consistency, timeliness, credibility
    case completenessHint, validityHint, uniquenessHint, consistencyHint, timelinessHint, credibilityHint
    case rule, field, severity, kind, records, soleCause, soleCauseHint, meaning, error, warning, info
    case kindNotation, kindRepair, kindGuess, kindInvalid, kindRule, kindDuplicate, kindStale
    case unlisted, unlistedAll, unlistedSample, unlistedHint, value
    case pinned, changedBack, pinnedHint
    case needsPerson, fixed, fixable, nothingHere, moreRows, pendingPairs, pendingHint, changedCells, changedRecords, repairedRecords
    case mergesProposed, linksProposed, mergesCarriedOut, mergesJudged, mergesRight, mergesOpen, mergesOutdated, decisionsVoid, decisionsAbsent,
        decisionsChanged, nextJudgeMerges, nextCarryOutMerges
    case outputs, file, holds, state, written, notWritten, modeWritten, modeDryRun, modeReadOnly, modeStopped
    case outputKept, outputProposals, outputChanges, outputClusters, outputReport
    case nextStep, nextCheckBrakes, nextRepairReverted, nextReadRejects, nextMend, nextReviewPairs, nextWrite, nextLookThrough, nextNothing, inFile
    case made, pipeline, fingerprint, fingerprintHint, rulesChecked, reproduce, reproduceHint, notes
    case thisRun, thisRunHint, command, wall, processor, memory, rate, phase, previousRecords, seconds, mebibytes, perSecond
    case skipToFigures, progressDescription
    case matching, matchingHint, largestClusters, weakestClusters, uncertainPairs, uncertainPair, clusterOf, moreRecords, strongestLink,
        weakestLink, onlyLink, linkByRule
    case comparison, finding, bits, beforeComparing, beforeComparingHint, sharers, sum, thresholds, waterfall, neverCompared, comparedBy, onlyProposed
}

extension Language {
    /// The phrase in this language with `{0}`, `{1}` … replaced.
    package func say(_ phrase: Phrase, _ values: String...) -> String {
        let texts = phrase.texts
        let text =
            switch self {
            case .english: texts.0;
            case .russian: texts.1;
            case .lithuanian: texts.2
            }
        return values.isEmpty ? text : Self.fill(text, values)
    }

    /// Fills places in one pass, so that a value that looks like `{1}` stays what it is.
    private static func fill(_ text: String, _ values: [String]) -> String {
        var filled = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            filled += rest[..<open]
            let digit = rest.index(after: open)
            guard digit < rest.endIndex, let place = rest[digit].wholeNumberValue, values.indices.contains(place) else {
                filled += "{"
                rest = rest[digit...]
                continue
            }
            filled += values[place]
            rest = rest[digit...].dropFirst(2)
        }
        return filled + rest
    }

    /// The phrase as it begins a heading.
    func title(_ phrase: Phrase) -> String { Self.capitalized(say(phrase)) }
    static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    // MARK: - Numbers

    private var groupSeparator: String { self == .english ? "," : "\u{00A0}" }
    private var decimalSeparator: String { self == .english ? "." : "," }

    /// `12,345` or `12 345`.
    package func number(_ value: Int) -> String {
        let digits = String(value.magnitude)
        var grouped = value < 0 ? "\u{2212}" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { grouped += groupSeparator }
            grouped.append(digit)
        }
        return grouped
    }

    /// Hundredths as `12.34`.
    package func decimal(hundredths value: Int) -> String {
        (value < 0 ? "\u{2212}" : "") + number(Int(value.magnitude / 100)) + decimalSeparator + twoDigits(Int(value.magnitude % 100))
    }

    /// Hundredths of a per cent as `12.34%`, `n/a` when there is nothing to take a part of.
    package func percent(hundredths value: Int?) -> String {
        guard let value else { return say(.notAvailable) }
        return decimal(hundredths: value) + (self == .english ? "%" : "\u{00A0}%")
    }

    package func percent(_ share: Share?) -> String { percent(hundredths: share?.hundredths) }

    /// `180 of 262`.
    func fraction(_ share: Share) -> String { say(.ofCount, number(share.numerator), number(share.denominator)) }
}

/// `7` as `07`.
func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
