/// The figures as a table for people and as JSON for programs.
struct BenchReport {
    let machine: Machine
    let benchmark: Benchmark
    let sizes: [SizeResult]
    let bars: [Bar]

    init(machine: Machine, benchmark: Benchmark, sizes: [SizeResult]) {
        (self.machine, self.benchmark, self.sizes) = (machine, benchmark, sizes)
        bars = Bar.all(sizes)
    }

    var text: String {
        let times = Set(sizes.map { benchmark.times(rows: $0.rows) }).sorted(by: >).map(String.init)
        let many = "the middle one of \(times.joined(separator: " or ")) warm runs by CPU-seconds, made in turn; added: the middle difference"
        let runs = times == ["1"] ? "one run each" : many
        var text = "\(machine.line)\nseed \(benchmark.seed), \(benchmark.workers) worker\(benchmark.workers == 1 ? "" : "s"), \(runs)\n"
        for size in sizes { text += "\n" + BenchReport.table(size) }
        let rows = bars.map { [$0.subject, $0.limit, $0.found, $0.verdict.rawValue] }
        return text + "\n" + Format.table([["what it must reach", "bar", "found", ""]] + rows, leading: [0, 3])
    }

    /// One size: a line a pipeline; `added` is what the last stage of it costs.
    static func table(_ size: SizeResult) -> String {
        var rows = [["", "CPU-s", "added", "wall s", "rows/s", "peak MiB", "× reading"]]
        rows.append(["every byte read once", Format.fixed(size.readingSeconds, 3), "", "", "", "", "1.0"])
        for run in size.allRuns {
            guard let usage = run.usage else {
                rows.append([run.label, "failed"])
                continue
            }
            let added = size.addedSeconds(run)
            rows.append([
                run.label, Format.fixed(usage.cpuSeconds, 2), added.map { Format.fixed($0, 2) } ?? "", Format.fixed(usage.wallSeconds, 2),
                Format.fixed(size.rowsPerSecond(usage), 0), Format.fixed(Double(usage.peakBytes) / 1_048_576, 1),
                Format.fixed(size.ratioToReading(usage), 1),
            ])
        }
        var text =
            "\(Format.grouped(size.rows)) rows, \(BenchPipeline.fields.count) columns, \(Format.fixed(Double(size.bytes) / 1e6, 1)) MB\n"
        text += Format.table(rows)
        for run in size.allRuns {
            if let failure = run.failure { text += "\(run.label): \(failure)\n" }
        }
        if let pairs = size.pairs { text += "deduplication: \(pairs)\n" }
        if let pairs = size.sharedPairs { text += "where 5 % share contacts: \(pairs)\n" }
        if let own = size.ownOutput {
            text += "on its own output: \(Format.grouped(own.changedCells)) cells changed, \(Format.grouped(own.merged)) merged, "
            text += "\(Format.grouped(own.archived)) archived, kept.csv \(own.keptIsSame ? "is the same" : "differs")\n"
        }
        return text
    }

    var json: JSON {
        .members([
            "kempt-bench": .integer(1),
            "machine": .members([
                "date": .text(machine.date), "processor": .text(machine.processor), "cores": .integer(machine.cores),
                "memory-bytes": .integer(machine.memoryBytes), "system": .text(machine.system), "kernel": .text(machine.kernel),
                "load": .text(machine.load),
            ]),
            "seed": .text(String(benchmark.seed)), "workers": .integer(benchmark.workers), "repetitions": .integer(benchmark.repetitions),
            "sizes": .list(sizes.map(BenchReport.json)),
            "bars": .list(
                bars.map { bar in
                    .members([
                        "subject": .text(bar.subject), "bar": .text(bar.limit), "found": .text(bar.found),
                        "verdict": .text(bar.verdict.rawValue),
                    ])
                }),
        ])
    }

    static func json(_ size: SizeResult) -> JSON {
        .members([
            "rows": .integer(size.rows), "bytes": .integer(size.bytes), "reading-cpu-seconds": .number(size.readingSeconds, decimals: 4),
            "runs": .list(size.allRuns.map { json($0, of: size) }),
            "pairs": size.pairs.map { json($0) } ?? .null,
            "own-output": size.ownOutput.map { own in
                .members([
                    "changed-cells": .integer(own.changedCells), "merged": .integer(own.merged), "archived": .integer(own.archived),
                    "kept-is-same": .flag(own.keptIsSame),
                ])
            } ?? .null,
            "shuffled": size.shuffled.map {
                .members(["differing-clusters": .integer($0.differences), "clusters": .integer($0.clusters)])
            } ?? .null,
            "shared-contacts": size.sharedPairs.map { json($0) } ?? .null,
            "most-customers-in-one": size.sharedChain.map { .integer($0) } ?? .null,
            "differing-files": size.differingFiles.map { .list($0.map { .text($0) }) } ?? .null,
        ])
    }

    private static func json(_ pairs: PairScore) -> JSON {
        .members([
            "found": .integer(pairs.found), "right": .integer(pairs.right), "expected": .integer(pairs.expected),
            "precision": .number(pairs.precision, decimals: 4), "recall": .number(pairs.recall, decimals: 4), "f1": .number(pairs.f1, decimals: 4),
        ])
    }

    private static func json(_ run: RunResult, of size: SizeResult) -> JSON {
        guard let usage = run.usage else { return .members(["run": .text(run.label), "failure": .text(run.failure ?? "failed")]) }
        return .members([
            "run": .text(run.label), "pipeline": .text(run.pipeline.rawValue), "cpu-seconds": .number(usage.cpuSeconds, decimals: 3),
            "added-cpu-seconds": size.addedSeconds(run).map { .number($0, decimals: 3) } ?? .null,
            "wall-seconds": .number(usage.wallSeconds, decimals: 3), "rows-per-second": .number(size.rowsPerSecond(usage), decimals: 0),
            "peak-bytes": .integer(usage.peakBytes), "ratio-to-reading": .number(size.ratioToReading(usage), decimals: 2),
        ])
    }
}
