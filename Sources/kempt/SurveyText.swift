import KemptCore
import KemptMatching

/// What `plan` counted, for a terminal.
struct SurveyText {
    let pipeline: String
    let survey: BlockingSurvey

    private static let heads = ["rule", "records", "blocks", "pairs", "new", "largest blocks"]

    var text: String {
        let scope =
            switch survey.scope {
            case .everything: ""
            case .across: " across sources"
            case .within: " within sources"
            }
        var lines = ["\(pipeline): \(survey.records) records, \(survey.possiblePairs) possible pairs\(scope)", ""]
        lines += table
        lines += ["", "  pairs to compare: \(survey.pairs)" + perRecord + reduction]
        lines.append("  records that meet nobody: \(survey.alone); of them without a value for any rule: \(survey.keyless)")
        if survey.copies > 0 { lines.append("  copies alike in all that is compared: \(survey.copies), found before anything is") }
        let large = survey.rules.filter { $0.largeBlocks > 0 && $0.isUsed }
        if !large.isEmpty { lines += ["", "  Blocks that are too large to be compared whole"] + large.map(Self.large) }
        let shown = survey.rules.compactMap { rule in rule.largest.first.map { (rule, $0) } }.filter { $0.1.size > 2 }
        if !shown.isEmpty { lines += ["", "  In the largest block"] + shown.map { Self.example($0, $1) } }
        let remarks = survey.remarks
        if !remarks.isEmpty { lines.append("") }
        for remark in remarks { lines += ["warning: \(remark.text)", "  \(remark.remedy)"] }
        return lines.joined(separator: "\n")
    }

    private var table: [String] {
        let rows = survey.rules.map { rule -> [String] in
            let name = rule.name + (rule.origin == .mustMatch ? " (must-match)" : "")
            if !rule.isUsed { return [name, "\(rule.keyed)", "", "", "", "not used: too many records share a value"] }
            return [
                name, "\(rule.keyed)", "\(rule.blocks)", "\(rule.pairs)", "\(rule.newPairs)",
                rule.largest.map { "\($0.size)" }.joined(separator: ", "),
            ]
        }
        let all = [Self.heads] + rows
        let widths = Self.heads.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
        return all.map { row in
            let cells = row.indices.map { column -> String in
                let space = String(repeating: " ", count: widths[column] - row[column].count)
                return column == 0 ? row[column] + space : column == row.count - 1 ? row[column] : space + row[column]
            }
            let line = "  " + cells.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
    }

    private var perRecord: String { survey.records > 0 ? ", \(hundredths(survey.pairs * 100 / survey.records)) a record" : "" }
    private var reduction: String { survey.reduction.map { "; reduction ratio \($0)" } ?? "" }

    private static func large(_ rule: BlockingSurvey.Rule) -> String {
        let refined = rule.largeRecords - rule.cutRecords
        let parts =
            (refined > 0 ? ["\(refined) divided by a further field"] : [])
            + (rule.cutRecords > 0 ? ["\(rule.cutRecords) not compared by this rule"] : [])
        let blocks = rule.largeBlocks == 1 ? "1 block" : "\(rule.largeBlocks) blocks"
        return "    \(rule.name): \(blocks) of more than \(rule.cap), \(rule.largeRecords) records: \(parts.joined(separator: ", "))"
    }

    private static func example(_ rule: BlockingSurvey.Rule, _ block: BlockingSurvey.Block) -> String {
        let values = block.values.isEmpty ? "" : ": " + printable(block.values.joined(separator: ", "))
        return "    \(rule.name): \(block.size) records, such as \(printable(block.record.text))\(values)"
    }
}

/// Something about the blocking that a person should look at.
struct SurveyRemark {
    let id: String
    let rule: String?
    let text: String
    let remedy: String
}

extension BlockingSurvey {
    /// `0.998765`.
    var reduction: String? {
        reductionPerMillion.map { value in
            let digits = String(value % 1_000_000)
            return "\(value / 1_000_000).\(String(repeating: "0", count: 6 - digits.count))\(digits)"
        }
    }

    /// A block of a fiftieth of all records and more is no customer's.
    private static let commonShare = 50

    var remarks: [SurveyRemark] {
        var remarks: [SurveyRemark] = []
        for rule in rules where rule.isUsed {
            if rule.origin == .asked, rule.newPairs == 0 { remarks.append(Self.idle(rule)) }
            if rule.isTold, let block = rule.largest.first, block.size > rule.cap, block.size * Self.commonShare >= records {
                remarks.append(
                    SurveyRemark(
                        id: "common-value", rule: rule.name,
                        text: "'\(rule.name)' has a block of \(block.size) records, \(Self.percent(block.size, records)) of all",
                        remedy: "no customer has so many: empty the value that they share where it comes from, or add a field to the rule"))
            }
            if rule.isTold, rule.cutRecords * 100 >= records, rule.cutRecords > 0 {
                remarks.append(
                    SurveyRemark(
                        id: "cut-blocks", rule: rule.name,
                        text: "'\(rule.name)' does not compare \(rule.cutRecords) records of blocks that are too large",
                        remedy: "add a field to the rule, or raise 'max-block' above \(rule.cap)"))
            }
        }
        if keyless > 0, keyless * 20 >= records {
            remarks.append(
                SurveyRemark(
                    id: "no-key", rule: nil, text: "\(keyless) records, \(Self.percent(keyless, records)) of all, have no value for any rule",
                    remedy: "add a rule to 'block' with fields that they have; else no duplicate among them is found"))
        }
        if alone > 0, alone * 10 >= records * 9 {
            remarks.append(
                SurveyRemark(
                    id: "alone", rule: nil, text: "\(alone) records, \(Self.percent(alone, records)) of all, meet nobody",
                    remedy: "where more duplicates are likely, add a wider rule to 'block', such as last_name.sound with a city"))
        }
        return remarks
    }

    private static func idle(_ rule: Rule) -> SurveyRemark {
        if rule.keyed == 0 {
            return SurveyRemark(
                id: "no-value", rule: rule.name, text: "'\(rule.name)' brings nobody together: no record has a value in all of its fields",
                remedy: "take it out of 'block', or see with kempt preview which columns hold its fields")
        }
        if rule.pairs == 0 {
            return SurveyRemark(
                id: "nothing-shared", rule: rule.name, text: "'\(rule.name)' brings nobody together: no two records to compare share its values",
                remedy: "take it out of 'block', or widen it by a part of a value, such as email.domain or last_name.sound")
        }
        return SurveyRemark(
            id: "adds-nothing", rule: rule.name, text: "'\(rule.name)' adds nothing: the rules before it bring all its \(rule.pairs) pairs together",
            remedy: "take it out of 'block'")
    }

    private static func percent(_ part: Int, _ whole: Int) -> String { hundredths(part * 10_000 / max(1, whole)) + "%" }
}
