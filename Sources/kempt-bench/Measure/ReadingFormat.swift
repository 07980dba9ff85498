/// A source whose reading is measured: how its data is made, how `kempt extract` is told of it, what it must cost, and who else reads it.
enum ReadingFormat: String, CaseIterable {
    case csv, xml, mbox, xlsx, jsonl

    /// Records at which the bar of CPU-seconds is set.
    var records: Int {
        switch self {
        case .csv, .jsonl: 1_000_000
        case .xml, .xlsx: 100_000
        case .mbox: 20_000
        }
    }

    /// Two sizes, one ten times the other, of which one is `records`: whether memory is flat shows only where batches in flight do not count.
    var sizes: [Int] {
        switch self {
        case .csv, .jsonl, .xml, .xlsx: [100_000, 1_000_000]
        case .mbox: [20_000, 200_000]
        }
    }

    var file: String { self == .csv ? "crm.csv" : "crm.\(rawValue)" }

    var noun: String { self == .mbox ? "messages" : "records" }

    /// Arguments of `kempt extract` after the file: every field is decoded, nothing is written.
    var arguments: [String] {
        switch self {
        case .csv: ["--format", "csv"]
        case .xml: ["--format", "xml", "--with", "{record: contact}"]
        case .mbox: ["--format", "mbox", "--emit", "messages", "--with", "{text: true}"]
        case .xlsx: ["--format", "xlsx"]
        case .jsonl: ["--format", "jsonl"]
        }
    }

    /// Most CPU-seconds at `records`; none is set for JSON Lines.
    var limit: Double? {
        switch self {
        case .csv: 0.5
        case .xml: 0.45
        case .mbox: 0.4
        case .xlsx: 1.0
        case .jsonl: nil
        }
    }

    /// Peers that `read_all.py` knows, each with the share of the records that it is given: one reads so slowly that a tenth must do.
    var peers: [(name: String, share: Int)] {
        switch self {
        case .csv: [("polars", 1), ("duckdb", 1), ("python-csv", 1)]
        case .xml: [("lxml", 1), ("elementtree", 1)]
        case .mbox: [("python-mailbox", 1)]
        case .xlsx: [("calamine", 1), ("openpyxl", 10)]
        case .jsonl: [("polars", 1), ("duckdb", 1), ("python-json", 1)]
        }
    }

    /// Writes the data; all but the mailbox are made of the `crm.csv` of the same size in the same folder.
    func write(records: Int, seed: UInt64, in folder: String) throws {
        let customers = folder + "/crm.csv", path = folder + "/" + file
        switch self {
        case .csv: try generate(rows: records, seed: seed, to: folder)
        case .xml: try RecordForms.xml(customers, to: path)
        case .mbox: try MailWriter.write(messages: records, seed: seed, to: path)
        case .xlsx: try Workbook.write(customers, to: path)
        case .jsonl: try RecordForms.jsonLines(customers, to: path)
        }
    }
}

/// What reading one file cost.
struct ReadingResult {
    let format: ReadingFormat
    let records: Int
    let bytes: Int
    /// Nil when it failed.
    var usage: Usage?
    var failure: String?
    var peers: [PeerReading] = []
}

/// What another program needed to read the same; nil when it is not installed here.
struct PeerReading {
    let name: String
    let records: Int
    let usage: Usage?
}
