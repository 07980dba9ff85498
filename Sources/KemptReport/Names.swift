import KemptCore

/// Words for the program's own terms.
extension Language {
    func name(_ door: Door) -> String {
        switch door {
        case .clean: say(.clean)
        case .flagged: say(.flagged)
        case .quarantined: say(.quarantined)
        case .dropped: say(.dropped)
        case .merged: say(.merged)
        case .archived: say(.archived)
        }
    }

    func hint(_ door: Door) -> String {
        switch door {
        case .clean: say(.cleanHint)
        case .flagged: say(.flaggedHint)
        case .quarantined: say(.quarantinedHint)
        case .dropped: say(.droppedHint)
        case .merged: say(.mergedHint)
        case .archived: say(.archivedHint)
        }
    }

    func name(_ dimension: Dimension) -> (name: String, hint: String) {
        switch dimension {
        case .completeness: (say(.completeness), say(.completenessHint))
        case .validity: (say(.validity), say(.validityHint))
        case .uniqueness: (say(.uniqueness), say(.uniquenessHint))
        case .consistency: (say(.consistency), say(.consistencyHint))
        case .timeliness: (say(.timeliness), say(.timelinessHint))
        case .credibility: (say(.credibility), say(.credibilityHint))
        }
    }

    func name(_ severity: Severity) -> String {
        switch severity {
        case .info: say(.info)
        case .warning: say(.warning)
        case .error: say(.error)
        }
    }

    func name(_ kind: RuleFigures.Kind) -> String {
        switch kind {
        case .notation: say(.kindNotation)
        case .repair: say(.kindRepair)
        case .guess: say(.kindGuess)
        case .invalid: say(.kindInvalid)
        case .rule: say(.kindRule)
        case .duplicate: say(.kindDuplicate)
        case .stale: say(.kindStale)
        }
    }

    func name(_ output: Plan.Output?) -> String {
        switch output {
        case .kept: say(.outputKept)
        case .clean: say(.clean)
        case .flagged: say(.flagged)
        case .quarantined: say(.quarantined)
        case .dropped: say(.dropped)
        case .merged: say(.merged)
        case .archived: say(.archived)
        case .proposals: say(.outputProposals)
        case .changes: say(.outputChanges)
        case .clusters: say(.outputClusters)
        case nil: say(.outputReport)
        }
    }

    func sentence(_ mode: Figures.Mode) -> String {
        switch mode {
        case .written: say(.modeWritten)
        case .dryRun: say(.modeDryRun)
        case .readOnly: say(.modeReadOnly)
        case .stopped: say(.modeStopped)
        }
    }

    func sentence(_ gate: Figures.Gate?) -> String {
        guard let gate else { return say(.gateNone) }
        return say(gate.isPassed ? .gatePassed : .gateMissed, percent(hundredths: gate.required))
    }

    /// A tripped brake in words, nil for one that did not.
    func sentence(_ brake: Figures.Brake) -> String? {
        guard let found = brake.found else { return nil }
        let name =
            switch brake.name {
            case "fewer-records": say(.brakeFewerRecords)
            case "merged": say(.brakeMerged)
            case "changed": say(.brakeChanged)
            case "archived": say(.brakeArchived)
            case "reverted": say(.brakeReverted)
            default: brake.name
            }
        return say(.brakeTripped, name, percent(hundredths: found), percent(hundredths: brake.limit))
    }

    /// `max-percent 2.00%`, or what was found, in the measure of the limit.
    func value(_ value: Int?, _ kind: Measure.Kind) -> String {
        guard let value else { return say(.notAssessed) }
        return switch kind {
        case .maxPercent: percent(hundredths: value)
        case .maxPoints: say(.points, decimal(hundredths: value))
        case .min, .max, .maxCount, .maxNew: number(value)
        }
    }

    /// A missed limit in words.
    func sentence(_ limit: LimitFigures, _ shown: (String) -> String) -> String {
        let name = ([shown(limit.rule)] + (limit.fields.isEmpty ? [] : ["(\(limit.fields.map(shown).joined(separator: ", ")))"])).joined(
            separator: " ")
        return say(.limitSentence, name, limit.kind.rawValue, value(limit.limit, limit.kind), value(limit.found, limit.kind))
    }

    func sentence(_ baseline: BaselineFigures) -> String {
        let text =
            baseline.isWritten
            ? say(.baselineWritten, number(baseline.known))
            : say(.baselineSentence, number(baseline.known), number(baseline.new), number(baseline.mended))
        return "\(say(.baseline)): \(text)"
    }

    /// `shown` prepares names that come from files (field names, paths) for the medium.
    func sentence(_ step: NextStep, _ shown: (String) -> String) -> String {
        func place(_ path: String?) -> String { path.map { say(.inFile, shown($0)) } ?? "" }
        return switch step {
        case .checkBrakes(let proposals): say(.nextCheckBrakes) + (proposals.map { " " + say(.outputProposals) + ": " + shown($0) } ?? "")
        case .repairReverted: say(.nextRepairReverted)
        case .readRejects(let lines, let path): say(.nextReadRejects, number(lines), place(path))
        case .keepLimit(let rule, let fields):
            say(.nextKeepLimit, ([rule] + (fields.isEmpty ? [] : ["(\(fields.map(shown).joined(separator: ", ")))"])).joined(separator: " "))
        case .mend(let rule, let fields, let records):
            say(
                .nextMend, ([rule] + (fields.isEmpty ? [] : ["(\(fields.map(shown).joined(separator: ", ")))"])).joined(separator: " "),
                number(records))
        case .judgeMerges(let command): say(.nextJudgeMerges, shown(command))
        case .carryOutMerges: say(.nextCarryOutMerges)
        case .reviewPairs(let pairs, let path): say(.nextReviewPairs, number(pairs), place(path))
        case .write(let command): say(.nextWrite, shown(command))
        case .lookThrough(let path): say(.nextLookThrough, place(path))
        case .nothing: say(.nextNothing)
        }
    }

    /// `read 262 = clean 180 + flagged 30 + …`: every door, also the empty ones, so that runs compare line by line.
    func reconciliation(_ books: Books) -> String {
        let parts = Door.allCases.map { "\(name($0)) \(number(books[$0]))" } + ["\(say(.unreadable)) \(number(books.unreadable))"]
        return "\(say(.read)) \(number(books.read)) = " + parts.joined(separator: " + ")
    }

    func seconds(milliseconds: Int) -> String { say(.seconds, decimal(hundredths: milliseconds / 10)) }
    func mebibytes(_ bytes: Int) -> String { say(.mebibytes, number(bytes >> 20)) }
}

/// Text from files and users made safe to look at: controls and direction marks, which could hide or reorder what stands beside them, become
/// visible escapes, and very long names are cut.
func visible(_ text: String, limit: Int = 160) -> String {
    var shown = ""
    var count = 0
    for scalar in text.unicodeScalars {
        if count >= limit { return shown + "…" }
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
            let escape = "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            shown += escape
            count += escape.utf8.count
        default:
            shown.unicodeScalars.append(scalar)
            count += 1
        }
    }
    return shown
}
