/// What was measured of one pipeline.
struct RunResult: Equatable {
    let label: String
    let pipeline: BenchPipeline
    /// Round by round.
    var usages: [Usage] = []
    /// Why a round failed: no figure counts then.
    var failure: String?

    /// The middle one; nil when a round failed.
    var usage: Usage? { failure == nil ? RunResult.middle(usages) : nil }

    /// The middle run by CPU-seconds; of an even number the lower middle one, so that what is shown was measured.
    static func middle(_ usages: [Usage]) -> Usage? {
        usages.isEmpty ? nil : usages.sorted { $0.cpuSeconds < $1.cpuSeconds }[(usages.count - 1) / 2]
    }
}

/// What a run on its own output did; all but the last should be zero.
struct OwnOutput: Equatable {
    let changedCells: Int
    let merged: Int
    let archived: Int
    /// Its `kept.csv` has the bytes of the one that it read.
    let keptIsSame: Bool

    /// - Returns: nil when the report does not tell.
    init?(report: JSON, keptIsSame: Bool) {
        guard let cells = report["changes"]?["cells"]?.integer, let merged = report["books"]?["merged"]?.integer,
            let archived = report["books"]?["archived"]?.integer
        else { return nil }
        (changedCells, self.merged, self.archived, self.keptIsSame) = (cells, merged, archived, keptIsSame)
    }
}

/// All that was measured at one size.
struct SizeResult {
    let rows: Int
    let bytes: Int
    /// To read the file and look at each byte once.
    let readingSeconds: Double
    var runs: [RunResult] = []
    /// The run with another number of workers.
    var otherWorkers: RunResult?
    /// Files that differ between two numbers of workers; nil when one of the two runs failed.
    var differingFiles: [String]?
    var ownOutput: OwnOutput?
    var pairs: PairScore?
    /// The same records shuffled, and with contacts that many share.
    var variations: [RunResult] = []
    /// Clusters that differ when the records are shuffled, and how many there are.
    var shuffled: (differences: Int, clusters: Int)?
    var sharedPairs: PairScore?
    /// The most customers that one cluster made one where many share a phone and a mailbox.
    var sharedChain: Int?

    /// Every run, in the order in which they are shown.
    var allRuns: [RunResult] { runs + [otherWorkers].compactMap { $0 } + variations }

    init(rows: Int, bytes: Int, readingSeconds: Double) { (self.rows, self.bytes, self.readingSeconds) = (rows, bytes, readingSeconds) }

    func usage(of pipeline: BenchPipeline) -> Usage? { runs.first { $0.pipeline == pipeline }?.usage }

    var hasFailed: Bool { allRuns.contains { $0.usage == nil } }

    /// CPU-seconds that a pipeline's last stage adds to the one before it; nil where there is none to compare with. The middle of what it added
    /// round by round: two runs that follow each other find the machine in the same mood.
    func addedSeconds(_ pipeline: BenchPipeline) -> Double? {
        guard let index = BenchPipeline.allCases.firstIndex(of: pipeline), index > 0, pipeline != .again,
            let run = runs.first(where: { $0.pipeline == pipeline }), run.failure == nil,
            let before = runs.first(where: { $0.pipeline == BenchPipeline.allCases[index - 1] }), before.failure == nil
        else { return nil }
        let added = zip(run.usages, before.usages).map { $0.cpuSeconds - $1.cpuSeconds }.sorted()
        return added.isEmpty ? nil : added[(added.count - 1) / 2]
    }

    /// The same of a run of this size; the runs with other workers or other data are compared with nothing.
    func addedSeconds(_ run: RunResult) -> Double? { runs.contains(run) ? addedSeconds(run.pipeline) : nil }

    /// How long one worker of two worked alone, when the machine had nothing else to do; waiting for the disk counts too.
    var serialSeconds: Double? { usage(of: .deduplicate).map { max(0, 2 * $0.wallSeconds - $0.cpuSeconds) } }

    func ratioToReading(_ usage: Usage) -> Double { readingSeconds > 0 ? usage.cpuSeconds / readingSeconds : .nan }

    func rowsPerSecond(_ usage: Usage) -> Double { usage.wallSeconds > 0 ? Double(rows) / usage.wallSeconds : .nan }
}
