import Glibc
import KemptCore

/// Several files as one source: `csv: exports/*.csv`.
///
/// Files are read one after another in the order of their names. Columns are found by name in each file, so their order may differ; a file without a
/// column gives *missing*. Ordinals run on from file to file, lines and byte offsets are each file's own.
///
/// Which files these are, and what their heads tell, is found out once: a file that comes while the run goes on belongs to the next run.
public struct FileSetSource: Source {
    struct Found: Sendable {
        let sources: [any Source]
        let head: FileSetHead
    }
    /// The pattern.
    public let path: String
    /// The source of one file.
    private let make: @Sendable (String) -> any Source
    private let found = Lock<Found?>(nil)

    /// - Parameter make: builds the source of one of the files.
    public init(pattern: String, make: @escaping @Sendable (String) -> any Source) {
        path = pattern
        self.make = make
    }

    /// Throws `Failure(.input)`.
    private func look() throws -> Found {
        try found.with { known in
            if let known { return known }
            let sources = try FilePattern(path).files().map(make)
            let fresh = Found(sources: sources, head: FileSetHead(try sources.map { ($0.path, try $0.probe()) }))
            known = fresh
            return fresh
        }
    }

    public var paths: [String] { (try? look().sources.flatMap(\.paths)) ?? [path] }

    public func probe() throws -> SourceProfile { try look().head.profile }

    public func open(into layout: SourceLayout) throws -> any SourceReader {
        let found = try look()
        return FileSetReader(found.sources, found.head, layout: layout)
    }
}

extension FileSetSource: RawSource {
    public func rawColumns() throws -> [String] {
        var names: [String] = []
        for source in try look().sources {
            for name in try (source as? any RawSource)?.rawColumns() ?? source.probe().columns where !names.contains(name) { names.append(name) }
        }
        return names
    }

    public func sharedColumns() throws -> [String] {
        var names: [String] = []
        for case let source as any RawSource in try look().sources {
            for name in try source.sharedColumns() where !names.contains(name) { names.append(name) }
        }
        return names
    }

    public func mistakes(among columns: [String]) -> [Diagnostic] {
        guard let first = try? look().sources.first as? any RawSource else { return [] }
        return first.mistakes(among: columns)
    }
}

/// What the heads of all files tell together.
struct FileSetHead {
    /// Columns by first appearance.
    let columns: [String]
    /// For each file the column in `columns` of each of its own.
    let places: [[Int]]
    /// What reading may find, by first appearance, and for each file the index of each of its own.
    let findings: [ReadingRule]
    let rules: [[Int]]
    let profile: SourceProfile
    /// What each file is called in messages: its name, or its path where two have one name.
    let names: [String]

    init(_ files: [(path: String, profile: SourceProfile)]) {
        var columns: [String] = []
        var findings: [ReadingRule] = []
        var known: [String: Int] = [:]
        places = files.map { file in
            file.profile.columns.map { name in
                if let place = known[name] { return place }
                known[name] = columns.count
                columns.append(name)
                return columns.count - 1
            }
        }
        rules = files.map { file in
            file.profile.findings.map { rule in
                if let known = findings.firstIndex(where: { $0.id == rule.id }) { return known }
                findings.append(rule)
                return findings.count - 1
            }
        }
        let short = files.map { String($0.path.split(separator: "/").last ?? "") }
        names = Set(short).count == short.count ? short : files.map(\.path)
        self.columns = columns
        self.findings = findings
        profile = SourceProfile(columns: columns, facts: Self.facts(files, columns, places), findings: findings)
    }

    /// The files' own facts, each once with the number of files where they differ; and which columns some files lack.
    private static func facts(
        _ files: [(path: String, profile: SourceProfile)], _ columns: [String], _ places: [[Int]]
    ) -> [(name: String, value: String)] {
        var facts: [(name: String, value: String)] = [("files", String(files.count))]
        var counts = [Int](repeating: 0, count: columns.count)
        for column in places.flatMap({ $0 }) { counts[column] += 1 }
        let lacking = columns.indices.filter { counts[$0] < files.count }.map { "\(columns[$0]) (\(counts[$0]) of \(files.count))" }
        if !lacking.isEmpty { facts.append(("columns not in every file", FactList.text(lacking))) }
        var names: [String] = []
        for fact in files.flatMap(\.profile.facts) where !names.contains(fact.name) { names.append(fact.name) }
        for name in names {
            var values: [(value: String, files: Int)] = []
            for value in files.compactMap({ $0.profile.facts.first { $0.name == name }?.value }) {
                if let index = values.firstIndex(where: { $0.value == value }) { values[index].files += 1 } else { values.append((value, 1)) }
            }
            let isCommon = values.count == 1 && values[0].files == files.count
            facts.append((name, isCommon ? values[0].value : FactList.text(values.map { "\($0.value) (\($0.files) of \(files.count))" })))
        }
        return facts
    }
}

/// A list of names as one fact.
public enum FactList {
    /// Names told before the rest is but counted.
    static let most = 12

    public static func text(_ names: [String]) -> String {
        let told = names.prefix(most).joined(separator: ", ")
        return names.count > most ? told + " and \(names.count - most) more" : told
    }
}
