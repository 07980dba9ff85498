import ArgumentParser
import Glibc
import KemptCore
import KemptEngine
import KemptFormats
import KemptPipeline

/// `kempt extract`: any source as records, as they were read.
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract", abstract: "Convert a source to JSON Lines or CSV: its records as they were read.",
        discussion: """
            The same reader as in a run, and nothing else: no field, type or stage. Records go to standard output, words to standard error, \
            the rows that could not be read to --quarantine. The last line says how many there were of each.

            Exit codes: 0 done, refused rows or not; 2 usage; 3 the source cannot be read; 4 what was read cannot be written.
            """)

    @OptionGroup var options: SourceOptions
    @Option(help: ArgumentHelp("jsonl, csv, or none: reads everything and writes no record.", valueName: "form")) var to = "jsonl"
    @Option(help: ArgumentHelp("Write the records to this file instead of standard output.", valueName: "file")) var output: String?
    @Option(help: ArgumentHelp("Write the rows that cannot be read to this file, as CSV.", valueName: "file")) var quarantine: String?
    @Flag(help: "Add where each record stood: _line, _offset (bytes of the unpacked text) and _record (its number).") var places = false
    @Option(help: "How many workers; results never depend on it.") var workers: Int?

    func validate() throws {
        if let workers, !(1...256).contains(workers) { throw ValidationError("--workers takes a number from 1 to 256") }
        if ExtractForm(rawValue: to) == nil { throw ValidationError("--to takes jsonl, csv or none") }
        if let output, output == quarantine { throw ValidationError("--output and --quarantine need a file each") }
    }

    func run() throws {
        let interruption = Interruption()
        let loaded = try SourceLoading.load(options)
        try refuseOverwriting(loaded.source.path)
        let form = ExtractForm(rawValue: to) ?? .jsonl
        let columns = ExtractColumns(loaded.profile.columns, places: places)
        var outputs: [ExtractOutput] = []
        do {
            let records = try output.map { try ExtractOutput(path: $0) } ?? ExtractOutput()
            outputs.append(records)
            let rejects = try quarantine.map { try ExtractOutput(path: $0) }
            if let rejects { outputs.append(rejects) }
            interruption.removing(outputs.compactMap(\.temporary))
            let totals = try extract(loaded, columns, form, records, rejects)
            for output in outputs { try output.commit() }
            Console.complain(ExtractWords.closing(totals, loaded.profile, quarantine: quarantine))
        } catch is ClosedPipe {
            for output in outputs { output.abandon() }
        } catch {
            for output in outputs { output.abandon() }
            throw error
        }
    }

    private func extract(
        _ loaded: LoadedSource, _ columns: ExtractColumns, _ form: ExtractForm, _ records: ExtractOutput, _ rejects: ExtractOutput?
    ) throws -> ExtractionTotals {
        var extraction = Extraction(
            loaded.source, columnCount: loaded.profile.columns.count, name: loaded.name,
            workers: workers ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        let meter = ProgressMeter()
        // Records and the progress line on one terminal would draw over each other.
        if meter.isShown, isatty(1) == 0 || output != nil { extraction.progress = { meter.show($0) } }
        defer { meter.clear() }
        try records.append(form.header(columns))
        if let rejects { try rejects.append(ExtractForm.csv.header(ExtractColumns(Extraction.rejectHeader, places: false))) }
        return try extraction.run(
            makeEncoder: { form.makeEncoder(columns) }, rejects: rejects == nil ? nil : CSVTarget(path: quarantine ?? "")
        ) { batch in
            try records.append(batch.records)
            try rejects?.append(batch.rejects)
        }
    }

    /// Writing over the source would lose it: refused even through links.
    private func refuseOverwriting(_ source: String) throws {
        for path in [output, quarantine].compactMap({ $0 }) where FileIdentity.isSame(source, path) {
            throw Failure(.usage, "\(path) would overwrite the source \(source)", remedy: "write to another file")
        }
    }
}

/// The last line of an extraction.
enum ExtractWords {
    /// `12,345 records, 3 rows refused (csv.too-few-fields 3); told by --quarantine FILE`, then what else was found.
    static func closing(_ totals: ExtractionTotals, _ profile: SourceProfile, quarantine: String?) -> String {
        var line = count(totals.records, "record")
        if totals.rejected > 0 {
            let rules = totals.rejectRules.map { "\($0.rule) \(grouped($0.count))" }.joined(separator: ", ")
            line +=
                ", \(count(totals.rejected, "row")) refused (\(rules)); " + (quarantine.map { "they are in \($0)" } ?? "told by --quarantine FILE")
        } else {
            line += ", no row refused"
        }
        var lines = [line]
        if totals.blankLines > 0 { lines.append("  blank lines passed over: \(grouped(totals.blankLines))") }
        for (index, found) in totals.findings.sorted(by: { $0.key < $1.key }) where index < profile.findings.count {
            lines.append("  \(profile.findings[index].id): \(grouped(found))")
        }
        for (name, value) in totals.tally { lines.append("  \(name): \(grouped(value))") }
        return lines.joined(separator: "\n")
    }

    static func count(_ number: Int, _ word: String) -> String { "\(grouped(number)) \(word)\(number == 1 ? "" : "s")" }

    /// `12345` as `12,345`.
    static func grouped(_ number: Int) -> String {
        var digits = String(number)
        var place = digits.count - 3
        while place > 0, digits[digits.index(digits.startIndex, offsetBy: place - 1)] != "-" {
            digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
            place -= 3
        }
        return digits
    }
}
