import Glibc
import Testing

@testable import kempt_bench

@Test func theMiddleRunIsOneThatWasMeasured() {
    func usage(_ seconds: Double) -> Usage { Usage(cpuSeconds: seconds, wallSeconds: 9 - seconds, peakBytes: Int(seconds)) }
    #expect(RunResult.middle([]) == nil)
    #expect(RunResult.middle([usage(3), usage(1), usage(2)]) == usage(2))
    #expect(RunResult.middle([usage(4), usage(1), usage(2), usage(3)]) == usage(2))
}

/// A size with a usage a pipeline, in the order of the pipelines; nil is a run that failed.
private func size(_ rows: Int, _ seconds: [Double?], peakBytes: Int = 1000) -> SizeResult {
    var size = SizeResult(rows: rows, bytes: rows * 300, readingSeconds: 0.05)
    for (pipeline, seconds) in zip(BenchPipeline.allCases, seconds) {
        let usage = seconds.map { Usage(cpuSeconds: $0, wallSeconds: $0 / 2, peakBytes: peakBytes) }
        size.runs.append(
            RunResult(label: pipeline.label, pipeline: pipeline, usages: usage.map { [$0] } ?? [], failure: usage == nil ? "exit code 3" : nil))
    }
    return size
}

@Test func aStageCostsWhatItAdds() {
    let size = size(1000, [1, 2.5, nil, 3, 3.5, 9, 8])
    #expect(size.addedSeconds(.read) == nil)
    #expect(size.addedSeconds(.standardize) == 1.5)
    #expect(size.addedSeconds(.validate) == nil)
    #expect(size.addedSeconds(.enrich) == nil)
    #expect(size.addedSeconds(.deduplicate) == 5.5)
    #expect(size.addedSeconds(.again) == nil)
    #expect(size.hasFailed)
    #expect(size.usage(of: .standardize).map(size.rowsPerSecond) == 800)
    #expect(size.usage(of: .standardize).map(size.ratioToReading) == 50)
    #expect(size.ratioToReading(Usage()) == 0)
    #expect(SizeResult(rows: 1, bytes: 1, readingSeconds: 0).ratioToReading(Usage()).isNaN)
}

/// A machine that slows down from round to round: each stage costs what it added in a round, not what two rounds differ by.
@Test func whatAStageAddsIsTheMiddleOfTheRounds() {
    var size = SizeResult(rows: 1000, bytes: 1, readingSeconds: 1)
    func add(_ pipeline: BenchPipeline, _ seconds: [Double]) {
        let usages = seconds.map { Usage(cpuSeconds: $0, wallSeconds: $0, peakBytes: 1) }
        size.runs.append(RunResult(label: "", pipeline: pipeline, usages: usages))
    }
    add(.archive, [1, 2, 6])
    add(.deduplicate, [1.5, 3, 7.25])
    #expect(size.addedSeconds(.deduplicate) == 1)
    #expect(size.usage(of: .deduplicate)?.cpuSeconds == 3)
    size.runs[1].failure = "exit code 3"
    #expect(size.addedSeconds(.deduplicate) == nil && size.usage(of: .deduplicate) == nil && size.hasFailed)
}

private func verdicts(_ sizes: [SizeResult]) -> [Bar.Verdict] { Bar.all(sizes).map(\.verdict) }

@Test func barsOfTimeAndMemoryAreThoseOfAMillionRows() {
    #expect(verdicts([size(1_000_000, [1, 2, 2, 2, 4, 8.8, 8], peakBytes: 200_000_000)]).prefix(7) == Array(repeating: .met, count: 7)[...])
    #expect(
        verdicts([size(1_000_000, [1, 2, 2, 2, 4.001, 10.1, 8], peakBytes: 735_000_000)]).prefix(7)
            == [.missed, .missed, .met, .missed, .missed, .missed, .missed])
    #expect(verdicts([size(1_000_000, [1, 2, 2, 2, nil, nil, nil])]).prefix(7) == Array(repeating: .notMeasured, count: 7)[...])
    #expect(Bar.all([size(1_000, [1, 2, 2, 2, 40, 120, 120])]).allSatisfy { !$0.limit.contains("CPU-s") && !$0.limit.contains("MiB") })
}

@Test func deduplicateAloneHasABarAtEitherSize() {
    func alone(_ rows: Int, _ before: Double, _ whole: Double) -> Bar? {
        Bar.all([size(rows, [0, 0, 0, 0, before, whole])]).first { $0.subject.contains("deduplicate alone") }
    }
    #expect(alone(100_000, 0.43, 0.93)?.verdict == .met)
    #expect(alone(100_000, 0.43, 0.94)?.verdict == .missed)
    #expect(alone(1_000_000, 3.6, 8.4)?.verdict == .met)
    #expect(alone(1_000_000, 3.6, 8.41)?.found == "4.81 CPU-s")
    #expect(alone(50_000, 3.6, 8.41) == nil)
}

@Test func whatOneWorkerDoesAloneIsTheRestOfTheWallTime() {
    var size = size(1_000_000, [1])
    #expect(size.serialSeconds == nil)
    let usage = Usage(cpuSeconds: 8.5, wallSeconds: 4.75, peakBytes: 1)
    size.runs.append(RunResult(label: "", pipeline: .deduplicate, usages: [usage]))
    #expect(size.serialSeconds == 1.0)
}

@Test func kernelsAreHeldAgainstTheirBars() {
    let results = [
        KernelResult(name: "Jaro-Winkler", texts: "last names", nanoseconds: 80, limit: 100),
        KernelResult(name: "Jaro-Winkler", texts: "e-mail addresses", nanoseconds: 260, limit: 250),
        KernelResult(name: "two slips at most", texts: "last names", nanoseconds: 9, limit: nil),
    ]
    let report = KernelReport(machine: Machine(), results: results)
    #expect(report.bars.map(\.verdict) == [.met, .missed])
    #expect(report.text.contains("Jaro-Winkler, e-mail addresses  ≤ 0.25 µs  0.260 µs  missed"))
    #expect(report.text.contains("0.009\n"))
    #expect(JSON(parsing: Array(report.json.text.utf8))?["kempt-bench-kernels"]?.integer == 1)
}

@Test func kernelsAreMeasured() throws {
    let folder = Folder()
    try generate(rows: 200, seed: 1, to: folder.path)
    let results = try KernelBench(seed: 1, directory: folder.path, repetitions: 1, pairs: 1000).measure(folder.path + "/crm.csv")
    #expect(results.count == 6)
    #expect(results.allSatisfy { $0.nanoseconds > 0 && $0.nanoseconds < 1_000_000 })
}

@Test func tenTimesTheRowsMayCostElevenTimes() {
    let small = size(100_000, [1, 1, 1, 1, 1, 1, 1])
    func growth(_ whole: Double?) -> Bar? {
        Bar.all([small, size(1_000_000, [1, 1, 1, 1, 1, whole, 1])]).first { $0.subject.contains("→") }
    }
    #expect(growth(10.9)?.verdict == .met)
    #expect(growth(10.9)?.found == "10.90×")
    #expect(growth(11.2)?.verdict == .missed)
    #expect(growth(11.2)?.limit == "≤ 11.0×")
    #expect(growth(nil)?.verdict == .notMeasured)
    #expect(Bar.all([small]).allSatisfy { !$0.subject.contains("→") })
}

@Test func qualityIsHeldAgainstItsBarsAtEverySize() {
    var good = size(1000, [1])
    good.pairs = PairScore(found: 200, right: 197, expected: 200)
    good.sharedPairs = PairScore(found: 100, right: 98, expected: 200)
    good.sharedChain = 4
    good.shuffled = (0, 90)
    good.ownOutput = OwnOutput(report: report(cells: 0, merged: 0), keptIsSame: true)
    good.differingFiles = []
    #expect(verdicts([good]) == [Bar.Verdict](repeating: .met, count: 7))
    var bad = good
    bad.pairs = PairScore(found: 200, right: 196, expected: 220)
    bad.sharedPairs = PairScore(found: 100, right: 97, expected: 200)
    bad.sharedChain = 5
    bad.shuffled = (2, 90)
    bad.ownOutput = OwnOutput(report: report(cells: 0, merged: 1), keptIsSame: true)
    bad.differingFiles = ["kept.csv"]
    #expect(verdicts([bad]) == [Bar.Verdict](repeating: .missed, count: 7))
    #expect(Bar.all([bad]).first { $0.subject == "  shuffled" }?.found == "2 of 90 differ")
    #expect(Bar.all([bad]).last?.found == "kept.csv differ")
    #expect(verdicts([size(1000, [1])]) == [Bar.Verdict](repeating: .notMeasured, count: 7))
}

private func report(cells: Int, merged: Int) -> JSON {
    .members(["changes": .members(["cells": .integer(cells)]), "books": .members(["merged": .integer(merged), "archived": .integer(0)])])
}

@Test func theTableShowsWhatFailedAndWhatMissed() {
    let benchmark = Benchmark(kempt: "kempt", seed: 1, directory: "x", workers: 2, repetitions: 3)
    let report = BenchReport(machine: Machine(), benchmark: benchmark, sizes: [size(1_000_000, [1.17, 2, nil, 3, 5, 12.5, 12])])
    #expect(report.text.contains("read and write                     1.17           0.59"))
    #expect(report.text.contains("+ validate                       failed\n"))
    #expect(report.text.contains("+ validate: exit code 3\n"))
    #expect(report.text.contains("12.50 CPU-s  missed\n"))
    #expect(JSON(parsing: Array(report.json.text.utf8))?["kempt-bench"]?.integer == 1)
    #expect(report.json.text.contains("\"failure\": \"exit code 3\""))
}

@Test func aChildIsTimedAndItsExitIsTold() throws {
    let folder = Folder()
    let log = folder.path + "/log"
    #expect(try ChildProcess.run(["/bin/sh", "-c", "echo said; echo an error >&2; exit 3"], log: log).exitCode == 3)
    #expect(try readWhole(log) == Array("said\nan error\n".utf8))
    #expect(Benchmark.failure(3, log: log) == "exit code 3: an error (see \(log))")
    #expect(try ChildProcess.run(["/bin/sh", "-c", "kill -9 $$"], log: log).exitCode == 128 + 9)
    #expect(try ChildProcess.run(["/bin/sh", "-c", ":"], log: log).usage.peakBytes > 100_000)
    #expect(throws: BenchError.self) { try ChildProcess.run([folder.path + "/absent"], log: log) }
}

@Test func theMachineIsReadFromItsFiles() {
    #expect(Machine.value(of: "model name", in: "x: y\nmodel name\t: Fast CPU\nmodel name: other\n", ":") == "Fast CPU")
    #expect(Machine.value(of: "PRETTY_NAME", in: "NAME=a\nPRETTY_NAME=\"Debian 12\"", "=") == "Debian 12")
    #expect(Machine.value(of: "absent", in: "a=b\n=\n", "=") == nil)
    #expect(Machine.here.date.count == 10)
}
