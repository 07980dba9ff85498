import Foundation
import Testing

/// Files too large to keep, made here.
@Suite struct LargeInputTests {
    private let header = "id,first_name,last_name,email,notes\n"

    private func run(_ data: Data, _ scratch: Scratch) throws -> Report {
        try scratch.write(data, to: "big.csv")
        try scratch.write(HostileFile.pipeline(extract: "  - csv: big.csv"), to: "p.yml")
        let outcome = try scratch.run("run", "p.yml", "--as-of", Checkout.asOf)
        #expect(outcome.code == 0 && outcome.errors.isEmpty, "\(outcome.said)")
        let report = try Report(try scratch.read("out/report.json"))
        #expect(report.isBalanced)
        return report
    }

    @Test func tenMegabytesInOneCell() throws {
        let scratch = try Scratch()
        var data = Data((header + "1,Jonas,Petraitis,jonas@ramune.example,\"").utf8)
        data.append(Data(repeating: UInt8(ascii: "x"), count: 10_000_000))
        data.append(Data("\"\n2,Fiona,McDonald,fiona@harbourvale.example,short\n".utf8))
        let report = try run(data, scratch)
        #expect(report.books("read") == 2 && report.books("unreadable") == 0)
        let kept = try scratch.table("out/kept.csv")
        #expect(try kept.column("notes").map(\.utf8.count) == [10_000_000, 5])
    }

    /// One quote opened on line 3 and never closed in 20 MB: only its line is lost to the quarantine.
    @Test func oneQuoteNeverClosed() throws {
        let scratch = try Scratch()
        let line = Data("3,Fiona,McDonald,fiona@harbourvale.example,third but long \(String(repeating: "n", count: 400))\n".utf8)
        let lines = 20_000_000 / line.count
        var data = Data((header + "1,Jonas,Petraitis,jonas@ramune.example,first\n2,\"Olga,Smirnova,olga@stroydom.example,second\n").utf8)
        data.reserveCapacity(data.count + lines * line.count)
        for _ in 0..<lines { data.append(line) }
        let report = try run(data, scratch)
        #expect(report.books("read") == lines + 2 && report.books("unreadable") == 1)
        let quarantine = try scratch.table("out/quarantined.csv")
        #expect(try quarantine.column("line") == ["3"])
        #expect(try quarantine.column("rule") == ["csv.unclosed-quote"])
        #expect(try quarantine.column("raw") == ["2,\"Olga,Smirnova,olga@stroydom.example,second"])
    }

    @Test func aMillionCommas() throws {
        let scratch = try Scratch()
        var data = Data((header + "1,Jonas,Petraitis,jonas@ramune.example,first\n").utf8)
        data.append(Data(repeating: UInt8(ascii: ","), count: 1_000_000))
        data.append(Data("\n2,Fiona,McDonald,fiona@harbourvale.example,second\n".utf8))
        let report = try run(data, scratch)
        #expect(report.books("read") == 3 && report.books("unreadable") == 1)
        #expect(try scratch.table("out/quarantined.csv").column("rule") == ["csv.too-many-fields"])
    }

    /// A pipe can be read once only: refused, rather than begun twice with its first bytes lost.
    @Test func pipeAsSource() throws {
        let scratch = try Scratch()
        try scratch.write(HostileFile.pipeline(extract: "  - csv: /dev/stdin"), to: "p.yml")
        let lines = (1...20_000).map { "\($0),Jonas,Petraitis,jonas@ramune.example,first\n" }.joined()
        try scratch.write(header + lines, to: "people.csv")
        let command = "cat people.csv | \(Program.path) run p.yml"
        let outcome = try Program.run(["-c", command], in: scratch.path, executable: "/bin/sh")
        #expect(outcome.code == 3 && outcome.errors.contains("/dev/stdin"), "\(outcome.said)")
        #expect(!scratch.exists("out/kept.csv"))
    }
}
