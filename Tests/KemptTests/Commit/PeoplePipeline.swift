import Foundation

/// A small base with something for every output, and its pipeline: what the commit tests run.
enum PeoplePipeline {
    static let outputs = ["archived.csv", "changes.csv", "kept.csv", "proposals.csv", "quarantined.csv", "report.json"]

    /// `lines` lets a test add or replace top-level settings; it stands at the end of the file.
    static func text(_ lines: String = "", source: String = "people.csv", load: String? = nil) -> String {
        let standard = """
            load:
              kept:        {csv: out/kept.csv}
              quarantined: {csv: out/quarantined.csv}
              archived:    {csv: out/archived.csv}
              proposals:   {csv: out/proposals.csv}
              changes:     {csv: out/changes.csv}
            """
        return """
            kempt: 1
            name: people
            as-of: 2026-06-30
            fields:
              id:    {type: identifier}
              name:  {type: full-name}
              email: {type: email}
              seen:  {type: date}
              notes: {type: notes}
            extract:
              - csv: \(source)
            stages:
              - standardize
              - validate:
                  - required: email
                    severity: error
              - archive: seen older than 12 months
            \(load ?? standard)
            \(lines)
            """
    }

    static let report = "report: {json: out/report.json}"

    /// 200 people: one in ten is old, one in ten has no address, one has a typo in it, one record is broken.
    static func base(_ count: Int = 200) -> String {
        var text = "id,name,email,seen,notes\n"
        for number in 1...count {
            let year = number % 10 == 0 ? 2020 : 2026
            let mail = number % 10 == 5 ? "" : number == 7 ? "p7@gmial.com" : "P\(number)@example.test"
            text += "\(number),Person Number,\(mail),05.03.\(year),note \(number)\n"
        }
        return text + "999,too few\n"
    }

    /// A scratch folder with the base and the pipeline in it.
    static func scratch(_ lines: String = report, load: String? = nil) throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(base(), to: "people.csv")
        try scratch.write(text(lines, load: load), to: "p.yml")
        return scratch
    }

    /// What a run in an untouched folder writes, without what may differ.
    static func undisturbed() throws -> [String: String] {
        let scratch = try scratch()
        _ = try scratch.run("run", "p.yml")
        return try written(scratch)
    }

    static func written(_ scratch: Scratch) throws -> [String: String] {
        var files: [String: String] = [:]
        for (name, data) in try scratch.contents(of: "out") {
            files[name] = Volatile.cut(String(decoding: data, as: UTF8.self), file: name)
        }
        return files
    }

    /// About 30 MB of the same people: long enough to be caught at work.
    static func writeLong(to scratch: Scratch) throws {
        let text = base()
        let header = text.prefix { $0 != "\n" } + "\n"
        let body = Data(text.dropFirst(header.count).utf8)
        var data = Data(header.utf8)
        data.reserveCapacity(31_000_000)
        while data.count < 30_000_000 { data.append(body) }
        try scratch.write(data, to: "people.csv")
    }
}

extension Scratch {
    /// Hidden files that a run has not yet put in place.
    func partials(in folder: String = "out") -> [String] {
        names(in: folder).filter { $0.hasSuffix(".kempt-partial") || $0.hasSuffix(".draft") }
    }

    /// Mode bits of a file.
    func mode(_ name: String) -> Int {
        let attributes = try? FileManager.default.attributesOfItem(atPath: full(name))
        return (attributes?[.posixPermissions] as? NSNumber)?.intValue ?? -1
    }
}
