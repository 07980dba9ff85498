import Glibc
import KemptCore
import Testing

@testable import KemptEngine

/// A small seeded generator (xorshift64*): the same numbers in every run.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }
    mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 0x2545_F491_4F6C_DD1D
    }
    mutating func below(_ bound: Int) -> Int { Int(next() >> 33) % bound }
    mutating func pick<Element>(_ items: [Element]) -> Element { items[below(items.count)] }
}

/// `#expect` for loops of many thousands: costs nothing when all is well.
func check(_ isRight: Bool, _ what: @autoclosure () -> String, at location: SourceLocation = #_sourceLocation) {
    if !isRight { Issue.record("\(what())", sourceLocation: location) }
}

/// A folder of a test's own, in memory where there is such a place, removed at the end of the scope.
final class Folder {
    let path: String
    init() {
        let root = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
        var template = Array("\(root)/kempt-tests-XXXXXX".utf8CString)
        path = template.withUnsafeMutableBufferPointer { String(cString: mkdtemp($0.baseAddress!)) }
    }
    deinit { Folder.remove(path) }
    private static func remove(_ path: String) {
        for name in Folder.names(path) {
            if unlink("\(path)/\(name)") != 0 { remove("\(path)/\(name)") }
        }
        rmdir(path)
    }
    /// Everything in it, hidden files too, sorted.
    var names: [String] { Folder.names(path) }
    private static func names(_ path: String) -> [String] {
        guard let stream = opendir(path) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }
    @discardableResult func write(_ text: String, _ name: String) -> String {
        let file = fopen("\(path)/\(name)", "w")!
        fwrite(text, 1, text.utf8.count, file)
        fclose(file)
        return "\(path)/\(name)"
    }
    func read(_ name: String) -> String? {
        guard let file = fopen("\(path)/\(name)", "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while case let got = fread(&block, 1, block.count, file), got > 0 { bytes += block[..<got] }
        return String(decoding: bytes, as: UTF8.self)
    }
    func mode(_ name: String) -> mode_t {
        var status = stat()
        return stat("\(path)/\(name)", &status) == 0 ? status.st_mode & 0o777 : 0
    }
}

/// What a failing call says, or a remark that it did not fail.
func failure(_ body: () throws -> Void) -> String {
    do {
        try body()
        return "(no failure)"
    } catch let failure as Failure {
        return "\(failure.kind): \(failure.message)"
    } catch { return "\(error)" }
}

/// A batch of rows; `nil` is a missing value.
func makeBatch(_ rows: [[String?]], columns: Int, source: Int = 0, ordinal: Int = 1) -> Batch {
    let arena = ByteBuffer()
    let batch = Batch(columnCount: columns, capacity: rows.count, arena: arena, source: source)
    for (index, values) in rows.enumerated() {
        let row = batch.addRow(RowPlace(ordinal: ordinal + index, line: ordinal + index))
        for (column, value) in values.enumerated() {
            guard let value else { continue }
            let offset = arena.count
            arena.append(value)
            batch.setOriginal(row, column, offset: offset, count: value.utf8.count)
        }
    }
    return batch
}

/// Rows from memory, some in each batch.
struct RowsSource: Source {
    let path = "(memory)"
    let rows: [[String?]]
    var rowsInBatch = 16
    /// Fails behind this many batches.
    var failsAfter = Int.max
    func probe() throws -> SourceProfile { SourceProfile(columns: (rows.first ?? []).indices.map { "c\($0)" }, facts: []) }
    func open(into layout: SourceLayout) throws -> any SourceReader { Reader(source: self, layout: layout) }

    final class Reader: SourceReader, @unchecked Sendable {  // `next` is called by one thread at a time
        let source: RowsSource
        let layout: SourceLayout
        private var upcoming = 0
        private var batches = 0
        init(source: RowsSource, layout: SourceLayout) {
            self.source = source
            self.layout = layout
        }
        var progress: (read: Int, total: Int) { (upcoming, source.rows.count) }
        var lastOrdinal: Int { upcoming }
        func next() throws -> Chunk? {
            if batches == source.failsAfter { throw Failure(.input, "(memory): reading stopped") }
            if upcoming == source.rows.count { return nil }
            let end = min(upcoming + source.rowsInBatch, source.rows.count)
            let batch = makeBatch(Array(source.rows[upcoming..<end]), columns: layout.columnCount, source: layout.source, ordinal: upcoming + 1)
            let chunk = Chunk(bytes: batch.arena, byteOffset: 0, line: upcoming + 1, ordinal: upcoming + 1)
            chunk.batch = batch
            upcoming = end
            batches += 1
            return chunk
        }
        func decode(_ chunk: Chunk) -> Batch { chunk.batch ?? makeBatch([], columns: layout.columnCount) }
    }
}

/// A step made of a closure.
struct ClosureStep: Step {
    let stage = "closure"
    let body: @Sendable (Batch) -> Void
    func makeRunner() -> any StepRunner { Runner(body: body) }
    final class Runner: StepRunner {
        let body: @Sendable (Batch) -> Void
        init(body: @escaping @Sendable (Batch) -> Void) { self.body = body }
        func run(_ batch: Batch) { body(batch) }
    }
}
