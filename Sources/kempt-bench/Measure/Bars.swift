/// A figure, what it must reach, and whether it does.
struct Bar: Equatable {
    enum Verdict: String { case met, missed, notMeasured = "not measured" }

    let subject: String
    let limit: String
    let found: String
    let verdict: Verdict

    private init(_ subject: String, _ limit: String, _ found: String?, _ isMet: Bool) {
        (self.subject, self.limit) = (subject, limit)
        self.found = found ?? "-"
        verdict = found == nil ? .notMeasured : isMet ? .met : .missed
    }

    static let wholeCPUSeconds = 9.0
    static let wholeWallSeconds = 5.0
    /// How long one worker may work while the other waits.
    static let serialSeconds = 1.0
    static let wholePeakBytes = 700 << 20
    static let restCPUSeconds = 4.0
    static let restPeakBytes = 200_000_000
    /// What `deduplicate` alone may cost, by rows.
    static let deduplicateCPUSeconds = [100_000: 0.5, 1_000_000: 4.8]
    /// Ten times the rows may cost eleven times as much.
    static let growth = 1.1
    static let f1 = 0.975
    static let precision = 0.985
    /// Where many share a phone and a mailbox.
    static let sharedPrecision = 0.98
    static let sharedChain = 4

    /// Every bar that applies to what was measured; those of time and memory are set for a million rows.
    static func all(_ sizes: [SizeResult]) -> [Bar] {
        var bars: [Bar] = []
        for size in sizes {
            if size.rows == 1_000_000 { bars += costs(size) }
            if let limit = deduplicateCPUSeconds[size.rows] {
                bars.append(time("\(Format.grouped(size.rows)) rows, deduplicate alone", size.addedSeconds(.deduplicate), limit, 1))
            }
        }
        for (small, large) in zip(sizes, sizes.dropFirst()) where large.rows > small.rows { bars += growths(small, large) }
        for size in sizes { bars += qualities(size) }
        return bars
    }

    private static func time(_ subject: String, _ seconds: Double?, _ limit: Double, _ decimals: Int, _ unit: String = "CPU-s") -> Bar {
        Bar(
            subject, "≤ \(Format.fixed(limit, decimals)) \(unit)", seconds.map { Format.fixed($0, 2) + " \(unit)" },
            Format.isWithin(seconds ?? 0, limit))
    }

    private static func costs(_ size: SizeResult) -> [Bar] {
        func peak(_ usage: Usage?, _ limit: Int) -> Bar {
            let found = usage.map { Format.fixed(Double($0.peakBytes) / 1_048_576, 1) + " MiB" }
            return Bar("  peak memory", "≤ \(Format.fixed(Double(limit) / 1_048_576, 0)) MiB", found, (usage?.peakBytes ?? 0) <= limit)
        }
        let whole = size.usage(of: .deduplicate), rest = size.usage(of: .archive), name = Format.grouped(size.rows)
        return [
            time("\(name) rows, all five stages", whole?.cpuSeconds, wholeCPUSeconds, 0),
            time("  wall time, with two idle cores", whole?.wallSeconds, wholeWallSeconds, 0, "s"),
            time("  of it with one core idle, at most", size.serialSeconds, serialSeconds, 1, "s"), peak(whole, wholePeakBytes),
            time("\(name) rows, without deduplicate", rest?.cpuSeconds, restCPUSeconds, 0), peak(rest, restPeakBytes),
        ]
    }

    private static func growths(_ small: SizeResult, _ large: SizeResult) -> [Bar] {
        let limit = Double(large.rows) / Double(small.rows) * growth
        func ratio(_ name: String, _ cost: (SizeResult) -> Double?) -> Bar {
            var ratio: Double?
            if let before = cost(small), let after = cost(large), before > 0 { ratio = after / before }
            return Bar(
                "\(Format.grouped(small.rows)) → \(Format.grouped(large.rows)) rows, \(name)", "≤ \(Format.fixed(limit, 1))×",
                ratio.map { Format.fixed($0, 2) + "×" }, (ratio ?? 0) <= limit)
        }
        return [
            ratio("all five stages") { $0.usage(of: .deduplicate)?.cpuSeconds }, ratio("without deduplicate") { $0.usage(of: .archive)?.cpuSeconds },
            ratio("deduplicate alone") { $0.addedSeconds(.deduplicate) },
        ]
    }

    private static func qualities(_ size: SizeResult) -> [Bar] {
        func share(_ subject: String, _ value: Double?, _ limit: Double) -> Bar {
            Bar(subject, "≥ \(Format.fixed(limit, 3))", value.map { Format.fixed($0, 4) }, (value ?? 0) >= limit)
        }
        let own = size.ownOutput, files = size.differingFiles
        let changes = own.map { "\(Format.grouped($0.changedCells)) changes, \(Format.grouped($0.merged)) merges" }
        return [
            share("\(Format.grouped(size.rows)) rows, pairs: F1", size.pairs?.f1, f1),
            share("  precision", size.pairs?.precision, precision),
            share("  precision where 5 % share contacts", size.sharedPairs?.precision, sharedPrecision),
            Bar(
                "  most customers made one there", "≤ \(sharedChain)", size.sharedChain.map { Format.grouped($0) },
                (size.sharedChain ?? 0) <= sharedChain),
            Bar(
                "  shuffled", "same clusters",
                size.shuffled.map {
                    $0.differences == 0 ? "same clusters" : "\(Format.grouped($0.differences)) of \(Format.grouped($0.clusters)) differ"
                },
                size.shuffled?.differences == 0),
            Bar("  on its own output", "none", changes, own.map { $0.changedCells == 0 && $0.merged == 0 } ?? false),
            Bar(
                "  with other workers", "same bytes", files.map { $0.isEmpty ? "same bytes" : $0.joined(separator: ", ") + " differ" },
                files == []),
        ]
    }

    /// Nanoseconds that a comparison of two texts may cost.
    static func all(_ kernels: [KernelResult]) -> [Bar] {
        kernels.compactMap { kernel in
            kernel.limit.map {
                Bar(
                    "\(kernel.name), \(kernel.texts)", "≤ \(Format.fixed($0 / 1000, 2)) µs", Format.fixed(kernel.nanoseconds / 1000, 3) + " µs",
                    kernel.nanoseconds <= $0)
            }
        }
    }

    /// Ten times the input may take a fifth more memory.
    static let memoryGrowth = 1.2

    /// The bars of reading: CPU-seconds at the size they are set for, and flat memory from one size to the next.
    static func all(_ readings: [ReadingResult]) -> [Bar] {
        var bars: [Bar] = []
        for reading in readings where reading.records == reading.format.records {
            guard let limit = reading.format.limit else { continue }
            bars.append(
                Bar(
                    "\(reading.format.rawValue), \(Format.grouped(reading.records)) \(reading.format.noun)", "≤ \(Format.fixed(limit, 2)) CPU-s",
                    reading.usage.map { Format.fixed($0.cpuSeconds, 2) + " CPU-s" }, (reading.usage?.cpuSeconds ?? 0) <= limit))
        }
        for (small, large) in zip(readings, readings.dropFirst()) where small.format == large.format && small.records < large.records {
            var ratio: Double?
            if let before = small.usage, let after = large.usage, before.peakBytes > 0 {
                ratio = Double(after.peakBytes) / Double(before.peakBytes)
            }
            bars.append(
                Bar(
                    "\(small.format.rawValue), \(Format.grouped(small.records)) → \(Format.grouped(large.records)) \(small.format.noun), peak memory",
                    "≤ \(Format.fixed(memoryGrowth, 1))×", ratio.map { Format.fixed($0, 2) + "×" }, (ratio ?? 0) <= memoryGrowth))
        }
        return bars
    }
}
