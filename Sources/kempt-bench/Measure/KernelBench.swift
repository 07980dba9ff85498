import Glibc
import KemptCore
import KemptMatching
import KemptText

/// What one comparison of two texts costs.
struct KernelResult: Equatable {
    let name: String
    /// Which texts: `last names`.
    let texts: String
    let nanoseconds: Double
    /// What it may cost; nil for those that have no bar.
    let limit: Double?
}

/// Compares generated names and mailboxes, in the forms that matching compares, pair by pair in an order that nothing foresees.
struct KernelBench {
    let seed: UInt64
    let directory: String
    let repetitions: Int

    var pairs = 1_000_000

    /// So few that their texts stay in the cache: it is the comparing that is measured, not the fetching.
    private static let records = 2_000

    private struct Kernel: Sendable {
        let name: String
        let limits: (names: Double?, mailboxes: Double?)
        let compare: @Sendable (Cell, Cell) -> Int
    }

    /// The limit of a distance is beyond any that two of the texts have: the whole is worked out.
    private static let kernels = [
        Kernel(name: "Levenshtein with exchanges", limits: (100, 250)) { Distance.osa($0, $1, limit: 255) },
        Kernel(name: "Jaro-Winkler", limits: (100, 250)) { Int(Distance.jaroWinkler($0, $1) * 1000) },
        Kernel(name: "two slips at most", limits: (nil, nil)) { Edits.count($0, $1, limit: 2) },
    ]

    func measure() throws -> [KernelResult] {
        try measure(Dataset.prepare(rows: Self.records, seed: seed, in: directory).customers)
    }

    /// `customers`: a generated `crm.csv`.
    func measure(_ customers: String) throws -> [KernelResult] {
        let names = try TextPool(customers, column: "last_name") { Folding.appendSkeleton($0, into: $1) }
        let mailboxes = try TextPool(customers, column: "email") { $1.append($0) }
        var results: [KernelResult] = []
        for (pool, texts) in [(names, "last names"), (mailboxes, "e-mail addresses")] {
            for kernel in Self.kernels {
                let limit = texts == "last names" ? kernel.limits.names : kernel.limits.mailboxes
                results.append(KernelResult(name: kernel.name, texts: texts, nanoseconds: time(pool, kernel.compare), limit: limit))
            }
        }
        return results
    }

    /// The best of some rounds: what disturbs a round only ever makes it longer.
    private func time(_ pool: TextPool, _ compare: (Cell, Cell) -> Int) -> Double {
        var best = Double.infinity
        for _ in 0..<max(1, repetitions) {
            var sum = 0
            var state = seed | 1
            let start = Clock.cpuSeconds()
            for _ in 0..<pairs {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                sum &+= compare(pool[Int(state >> 33)], pool[Int(state >> 13 & 0xFFFFF)])
            }
            let seconds = Clock.cpuSeconds() - start
            // Always true, and not to be known before: keeps the comparisons.
            if sum != .min { best = min(best, seconds) }
        }
        return best / Double(pairs) * 1e9
    }
}

/// The texts of one column, blanks left out.
private struct TextPool {
    private let bytes = ByteBuffer(capacity: 1 << 16)
    private var ends: [Int] = [0]

    init(_ path: String, column: String, _ form: (Cell, ByteBuffer) -> Void) throws {
        let index = BenchPipeline.fields.firstIndex { $0.name == column } ?? 0
        var ends = [0]
        let bytes = bytes
        try eachRecord(of: path) { fields in
            fields[index].withUnsafeBufferPointer { field in
                if let start = field.baseAddress, field.count > 0 { form(Cell(start, field.count), bytes) }
            }
            if bytes.count > ends[ends.count - 1] { ends.append(bytes.count) }
        }
        self.ends = ends
    }

    /// Any number will do.
    subscript(number: Int) -> Cell {
        let index = number % (ends.count - 1)
        return Cell(UnsafePointer(bytes.base + ends[index]), ends[index + 1] - ends[index])
    }
}

/// The figures as a table for people and as JSON for programs.
struct KernelReport {
    let machine: Machine
    let results: [KernelResult]
    var bars: [Bar] { Bar.all(results) }

    var text: String {
        let rows = results.map { ["\($0.name), \($0.texts)", Format.fixed($0.nanoseconds / 1000, 3)] }
        let lines = bars.map { [$0.subject, $0.limit, $0.found, $0.verdict.rawValue] }
        return machine.line + "\n\n" + Format.table([["comparing two texts", "µs a pair"]] + rows) + "\n"
            + Format.table([["what it must reach", "bar", "found", ""]] + lines, leading: [0, 3])
    }

    var json: JSON {
        .members([
            "kempt-bench-kernels": .integer(1), "date": .text(machine.date), "processor": .text(machine.processor),
            "kernels": .list(
                results.map {
                    .members(["kernel": .text($0.name), "texts": .text($0.texts), "nanoseconds": .number($0.nanoseconds, decimals: 1)])
                }),
        ])
    }
}
