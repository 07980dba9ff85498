import KemptCore

/// Another source with its rows reshaped: `reshape:` beside it.
///
/// Everything runs in the order of the file on one thread, with what a row takes from those above carried from chunk to chunk; so the result is the
/// same for any size of chunk and any number of workers. Lines, raw texts, rejects and findings stay those of the inner source. A record that a row
/// gives beyond its first moves the ordinals of all that follow, so that no two records have the same.
/// Cost: the inner source's decoding becomes serial, plus some 70 ns a cell.
public struct ReshapedSource: Source {
    let inner: any Source
    let settings: ReshapeSettings
    /// The head is looked at once: for some formats that is much work.
    private let head = Lock<SourceProfile?>(nil)

    public init(_ inner: any Source, _ settings: ReshapeSettings) {
        self.inner = inner
        self.settings = settings
    }

    public var path: String { inner.path }
    public var paths: [String] { inner.paths }

    public func probe() throws -> SourceProfile {
        let profile = try innerProfile()
        let layout = try layout(of: profile.columns)
        return SourceProfile(columns: layout.outs.map(\.name), facts: profile.facts + facts(layout), findings: profile.findings)
    }

    private func innerProfile() throws -> SourceProfile {
        try head.with { known in
            if let known { return known }
            let fresh = try inner.probe()
            known = fresh
            return fresh
        }
    }

    private func layout(of columns: [String]) throws -> ReshapeLayout {
        let layout = ReshapeLayout(settings, columns: columns)
        if let name = layout.repeatedName {
            throw Failure(
                .input, "\(path): 'reshape' would make a second column '\(name)'",
                remedy: "name the numbered columns yourself: split: {contact_phone: \"Tel*\"}")
        }
        return layout
    }

    /// What the settings came to in this source's columns.
    private func facts(_ layout: ReshapeLayout) -> [(name: String, value: String)] {
        guard !layout.groups.isEmpty else { return [] }
        return [("numbered columns", "\(layout.groups.count) groups of \(settings.stems.map(\.name).joined(separator: ", "))")]
    }

    public func open(into layout: SourceLayout) throws -> any SourceReader {
        let columns = try innerProfile().columns
        let shape = try self.layout(of: columns)
        let whole = SourceLayout(source: layout.source, target: Array(columns.indices), columnCount: columns.count)
        return ReshapedReader(try inner.open(into: whole), ReshapeMachine(shape, layout))
    }
}

extension ReshapedSource: RawSource {
    public func rawColumns() throws -> [String] { try innerProfile().columns }
    public func mistakes(among columns: [String]) -> [Diagnostic] { settings.mistakes(among: columns) }
    public func sharedColumns() throws -> [String] { try layout(of: innerProfile().columns).sharedNames }
}

/// A source whose settings name columns as they are in the file, before they are reshaped.
public protocol RawSource: Source {
    /// The columns as they are in the file.
    func rawColumns() throws -> [String]
    /// What is wrong with the settings for these columns.
    func mistakes(among columns: [String]) -> [Diagnostic]
    /// The columns that several records of one row have in common: none of them tells records apart.
    func sharedColumns() throws -> [String]
}

/// An open source whose rows are reshaped on the way.
final class ReshapedReader: SourceReader, @unchecked Sendable {  // all work is done in `next`, on one thread
    private let inner: any SourceReader
    private var machine: ReshapeMachine

    init(_ inner: any SourceReader, _ machine: ReshapeMachine) {
        self.inner = inner
        self.machine = machine
    }

    func next() throws -> Chunk? {
        guard let chunk = try inner.next() else { return nil }
        let batch = machine.reshape(chunk.batch ?? inner.decode(chunk))
        let reshaped = Chunk(bytes: batch.arena, byteOffset: chunk.byteOffset, line: chunk.line, ordinal: chunk.ordinal + machine.extraRecords)
        reshaped.batch = batch
        return reshaped
    }

    func decode(_ chunk: Chunk) -> Batch { chunk.batch ?? inner.decode(chunk) }
    var progress: (read: Int, total: Int) { inner.progress }
    var lastOrdinal: Int { inner.lastOrdinal + machine.extraRecords }
    var tally: [(name: String, value: Int)] { inner.tally + machine.tally }
}
