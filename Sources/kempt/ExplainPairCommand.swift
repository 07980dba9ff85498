import ArgumentParser
import Glibc
import KemptCore
import KemptEngine
import KemptReport

/// `kempt explain pair PIPELINE A B`: what speaks for and against two records being one customer.
struct ExplainPair: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pair", abstract: "Explain why two records are one customer to a pipeline, or are not: weight by weight.",
        discussion: "Records are named by their key as the outputs print it; 'source:key' when two sources have the same. No values are shown.")

    @Argument(help: "The pipeline file.") var pipeline: String
    @Argument(help: "A record's key, or source:key.") var one: String
    @Argument(help: "The other's.") var other: String
    @Option(help: ArgumentHelp("The run's own day, YYYY-MM-DD.", valueName: "date")) var asOf: String?
    @Flag(help: "Print the weights as JSON.") var json = false
    @Option(help: ArgumentHelp("Write the waterfall as a page, too.", valueName: "file")) var html: String?
    @Option(help: "Language of the page: en, ru or lt.") var language = "en"

    func validate() throws {
        if ReportLanguage(rawValue: language) == nil { throw ValidationError("--language takes en, ru or lt") }
    }

    func run() throws {
        var plan = try PipelineLoading.plan(pipeline, asOf: asOf, output: nil)
        guard let gathering = plan.gathering else {
            throw Failure(.usage, "\(pipeline): has no 'deduplicate', so no pair is compared", remedy: "add the stage")
        }
        if let html { try plan.refuseOverwriting(html) }
        let sources = plan.inputs.map(\.name)
        let question = PairQuestion(one: Self.name(one, sources), other: Self.name(other, sources))
        if question.one.id == question.other.id, question.one.source == question.other.source || sources.count == 1 {
            throw Failure(.usage, "'\(one)' and '\(other)' are one record", remedy: "name two")
        }
        plan.gathering = gathering.asking(question)
        var options = RunOptions(workers: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        options.isDry = true
        options.acceptsDrift = true
        _ = try Run(plan, options).execute()
        for (found, name) in [(question.sourcesOfOne, one), (question.sourcesOfOther, other)] {
            if found.isEmpty {
                throw Failure(
                    .usage, "no record '\(name)' reaches 'deduplicate'", remedy: "name it as the outputs do; it may have left before by a rule")
            }
            if let shared = found.first(where: { source in found.count { $0 == source } > 1 }) {
                throw Failure(
                    .usage, "\(found.count { $0 == shared }) records of '\(shared)' are called '\(name)'",
                    remedy: "no question or answer can tell records apart that share a key: give each its own")
            }
            if found.count > 1 {
                throw Failure(
                    .usage, "several records are called '\(name)'", remedy: "name one: " + found.map { "\($0):\(name)" }.joined(separator: ", "))
            }
        }
        guard let answer = question.answer else { throw Failure(.usage, "this pipeline weighs no pairs") }
        let text = WaterfallText(one: one, other: other, answer: answer)
        let waterfall = MatchPictures.Waterfall(one: Self.label(one, sources), other: Self.label(other, sources), answer: answer)
        if let html {
            let bytes = ByteBuffer(capacity: 1 << 14)
            bytes.append(pairHTML(waterfall, verdict: text.verdict, language: ReportLanguage(rawValue: language) ?? .english))
            try replaceFile(html, with: bytes)
        }
        try Console.say(json ? pairJSON(waterfall) : text.text)
    }

    /// The record as the page names it: as it was asked for.
    private static func label(_ text: String, _ sources: [String]) -> RecordLabel {
        let name = name(text, sources)
        return RecordLabel(source: name.source ?? "", id: name.id)
    }

    /// `crm:17` when there is a source `crm`; else the whole is the key.
    private static func name(_ text: String, _ sources: [String]) -> PairQuestion.Name {
        for source in sources where text.hasPrefix(source + ":") {
            return PairQuestion.Name(source: source, id: String(text.dropFirst(source.count + 1)))
        }
        return PairQuestion.Name(source: nil, id: text)
    }
}

/// The waterfall in a terminal: one comparison a line, a bar for its weight, the sum at the end.
struct WaterfallText {
    let one: String
    let other: String
    let answer: PairQuestion.Answer

    var text: String {
        var rows = [("before comparing", "the odds of two records picked by a blocking rule", answer.prior)]
        rows += answer.shares.map { share in
            (share.fields, share.finding + (share.sharers > 0 ? ", shared by \(share.sharers)" : ""), share.weight)
        }
        let sum = rows.reduce(0) { $0 + $1.2 }
        let width = rows.map(\.0.count).max() ?? 0
        let findingWidth = rows.map(\.1.count).max() ?? 0
        var lines = ["\(one) and \(other): \(verdict)", ""]
        for row in rows { lines.append(line(row.0, row.1, row.2, width, findingWidth)) }
        lines.append("  " + String(repeating: "-", count: width + findingWidth + 13))
        lines.append(line("sum", "", sum, width, findingWidth))
        if !answer.remark.isEmpty { lines += ["", "  " + answer.remark] }
        lines += ["", "  merged from \(hundredths(answer.auto)) on, shown to a person from \(hundredths(answer.review)) on (bits above even odds)"]
        lines.append(
            answer.blocks.isEmpty
                ? "  no blocking rule brings the two together: " + (answer.isDecided ? "only the decision does" : "they are not compared in a run")
                : "  compared because they agree on " + answer.blocks.joined(separator: ", "))
        return lines.joined(separator: "\n")
    }

    var verdict: String {
        if answer.isMerged {
            let names = answer.through.map { printable($0.text) }.joined(separator: ", ")
            let through = answer.total < answer.auto ? " through others" + (names.isEmpty ? "" : ": " + names) : ""
            return "one customer" + through + (answer.isProposed ? "; the merge is proposed, 'merge: auto' carries it out" : "")
        }
        return answer.total >= answer.review && !answer.blocks.isEmpty ? "a question for a person" : "two customers"
    }

    private func line(_ name: String, _ finding: String, _ weight: Int, _ width: Int, _ findingWidth: Int) -> String {
        func padded(_ text: String, _ width: Int) -> String { text + String(repeating: " ", count: max(0, width - text.count)) }
        let number = (weight >= 0 ? "+" : "") + hundredths(weight)
        let bar = String(repeating: weight < 0 ? "-" : "+", count: min(30, (abs(weight) + 50) / 100))
        let indent = String(repeating: " ", count: max(0, 7 - number.count))
        let text = "  \(padded(name, width))  \(padded(finding, findingWidth))  \(indent)\(number)  \(bar)"
        return String(text.reversed().drop { $0 == " " }.reversed())
    }
}
