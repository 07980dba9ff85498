import KemptCore

/// The top level of a pipeline file, declared like any other settings.
public enum Grammar {
    /// The version of the language this program reads.
    public static let version = "1"

    public static let pipeline = Spec(
        "pipeline", "A pipeline file: where records come from, what a clean record is, and where they go",
        settings: [
            SettingData("kempt", .choice([version]), "Version of the language", required: true),
            SettingData("name", .text, "What the run is called; also the folder of its outputs", fallback: "the file's name"),
            SettingData("about", .text, "One sentence for the report"),
            SettingData("extends", .path, "A pipeline file with what several share; what stands here comes first"),
            SettingData("as-of", .date, "The run's only clock", fallback: "today"),
            SettingData("fields", .map(.items("type")), "The contract, in output order: each field and its type", required: true),
            SettingData(
                "dictionaries", .map(.settings(words)),
                "Words of one's own for a type: 'email.free: {add: [firm.lt]}', 'job-title: {add: {Manager: [mngr]}}'"),
            SettingData(
                "pins", .path,
                "Values that people want left as they are: a CSV of source, id, field, value; `kempt review import` writes it; need not be there yet"),
            SettingData(
                "other-columns", .choice(["carry", "drop", "refuse"]), "What becomes of columns that are no fields", fallback: "carry"),
            SettingData("extract", .items("source"), "Where the records come from", required: true),
            SettingData("stages", .items("stage"), "What is done with them, in this order"),
            SettingData("load", .either([.choice(["none"]), .settings(outputs)]), "Where they go; 'none' writes nothing"),
            SettingData("stop-when", .settings(brakes), "Brakes: past one of them nothing is switched"),
            SettingData(
                "store", .path, "A file of what the pipeline remembers from run to run: ids of clusters, codes given; made by the first run"),
            SettingData("report", .settings(report), "Where the report goes, and the quality gate"),
        ])

    /// The doors and by-products that `load` may name.
    static let outputs: [SettingData] = Plan.Output.allCases.map { output in
        SettingData(output.rawValue, .either([.choice(["nowhere"]), .items("target")]), summary(of: output))
    }

    static let words: [SettingData] = [
        SettingData("add", .either([.map(.oneOrMany(.text)), .oneOrMany(.text)]), "Words to know; a map where they stand for a canonical one"),
        SettingData("remove", .oneOrMany(.text), "Words to forget"),
    ]

    static let brakes: [SettingData] = [
        SettingData("fewer-records", .percent, "Fewer base records than the last run, by this much", fallback: "10%"),
        SettingData("merged", .percent, "More of the base merged than this", fallback: "20%"),
        SettingData("changed", .percent, "More of the base changed than this", fallback: "60%"),
        SettingData("archived", .percent, "More of the base archived than this", fallback: "20%"),
        SettingData(
            "reverted", .percent, "More of the base with a value that came back to what a run had rewritten; needs a store", fallback: "5%"),
    ]

    static let report: [SettingData] = [
        SettingData("html", .path, "The page for people"),
        SettingData("json", .path, "The figures for programs"),
        SettingData("require-clean", .percent, "Quality gate: the run exits with 1 below this clean-record percentage"),
        SettingData("baseline", .path, "Breaks known already, counted by rule and source: 'kempt run --write-baseline' writes the file"),
        SettingData(
            "max-new", .integer(0...Int.max), "Quality gate: more base records than this break a rule of severity error that did not in the baseline"),
    ]

    private static func summary(of output: Plan.Output) -> String {
        switch output {
        case .kept: "Clean and flagged records: the base as it stands now"
        case .clean: "Records without an error"
        case .flagged: "Records kept with a finding"
        case .quarantined: "Records set aside by a rule"
        case .dropped: "Records a rule threw out"
        case .merged: "Records that went into another, and which"
        case .archived: "Records no longer current"
        case .proposals: "Guesses and uncertain pairs, for a person"
        case .changes: "Every change: source, id, field, before, after, rule"
        case .clusters: "Every record that was ever merged, with the id of its cluster, which holds from run to run; needs 'store'"
        }
    }
}
