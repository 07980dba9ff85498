/// The figures of reading as a table for people and as JSON for programs.
struct ReadingReport {
    let machine: Machine
    let results: [ReadingResult]
    let bars: [Bar]

    init(machine: Machine, results: [ReadingResult]) {
        (self.machine, self.results) = (machine, results)
        bars = Bar.all(results)
    }

    var hasFailed: Bool { results.contains { $0.usage == nil } }

    var text: String {
        var rows = [["reading, every field decoded, nothing written", "MB", "CPU-s", "wall s", "MB per CPU-s", "peak MiB"]]
        for result in results {
            rows.append(
                [ReadingReport.label("kempt", result.format, result.records), Format.fixed(Double(result.bytes) / 1e6, 1)]
                    + (result.usage.map { ReadingReport.figures($0, bytes: result.bytes) } ?? ["failed"]))
            for peer in result.peers {
                let label = "  " + ReadingReport.label(peer.name, result.format, peer.records)
                // Fewer records, so many fewer bytes: told only where the file is the same.
                let bytes = peer.records == result.records ? result.bytes : nil
                rows.append([label, ""] + (peer.usage.map { ReadingReport.figures($0, bytes: bytes) } ?? ["not installed"]))
            }
        }
        var text = machine.line + "\n\n" + Format.table(rows)
        for result in results {
            if let failure = result.failure { text += "\(result.format.rawValue), \(Format.grouped(result.records)): \(failure)\n" }
        }
        let lines = bars.map { [$0.subject, $0.limit, $0.found, $0.verdict.rawValue] }
        return text + "\n" + Format.table([["what it must reach", "bar", "found", ""]] + lines, leading: [0, 3])
    }

    private static func label(_ program: String, _ format: ReadingFormat, _ records: Int) -> String {
        "\(program), \(format.rawValue), \(Format.grouped(records)) \(format.noun)"
    }

    private static func figures(_ usage: Usage, bytes: Int?) -> [String] {
        let rate = bytes.map { Format.fixed(usage.cpuSeconds > 0 ? Double($0) / 1e6 / usage.cpuSeconds : .nan, 0) }
        return [
            Format.fixed(usage.cpuSeconds, 2), Format.fixed(usage.wallSeconds, 2), rate ?? "", Format.fixed(Double(usage.peakBytes) / 1_048_576, 1),
        ]
    }

    var json: JSON {
        .members([
            "kempt-bench-read": .integer(1), "date": .text(machine.date), "processor": .text(machine.processor),
            "readings": .list(results.map(ReadingReport.json)),
            "bars": .list(
                bars.map { bar in
                    .members([
                        "subject": .text(bar.subject), "bar": .text(bar.limit), "found": .text(bar.found),
                        "verdict": .text(bar.verdict.rawValue),
                    ])
                }),
        ])
    }

    private static func json(_ result: ReadingResult) -> JSON {
        .members([
            "format": .text(result.format.rawValue), "records": .integer(result.records), "bytes": .integer(result.bytes),
            "cpu-seconds": result.usage.map { .number($0.cpuSeconds, decimals: 3) } ?? .null,
            "wall-seconds": result.usage.map { .number($0.wallSeconds, decimals: 3) } ?? .null,
            "peak-bytes": result.usage.map { .integer($0.peakBytes) } ?? .null,
            "peers": .list(
                result.peers.map { peer in
                    .members([
                        "name": .text(peer.name), "records": .integer(peer.records),
                        "cpu-seconds": peer.usage.map { .number($0.cpuSeconds, decimals: 3) } ?? .null,
                        "peak-bytes": peer.usage.map { .integer($0.peakBytes) } ?? .null,
                    ])
                }),
        ])
    }
}
