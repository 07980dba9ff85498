import Glibc
import KemptCore
import Testing

@testable import KemptFormats

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

/// A folder of a test's own, removed with everything in it at the end of the scope.
final class Folder {
    let path: String
    init() {
        var template = Array("/tmp/kempt-tests-XXXXXX".utf8CString)
        path = template.withUnsafeMutableBufferPointer { String(cString: mkdtemp($0.baseAddress!)) }
    }
    deinit {
        for name in names { unlink("\(path)/\(name)") }
        rmdir(path)
    }
    var names: [String] {
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
    func write(_ bytes: [UInt8], _ name: String) -> String {
        let file = fopen("\(path)/\(name)", "w")!
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
        return "\(path)/\(name)"
    }
    func write(_ text: String, _ name: String) -> String { write(Array(text.utf8), name) }
}

func contents(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while case let got = fread(&block, 1, block.count, file), got > 0 { bytes += block[..<got] }
    return bytes
}

/// A file of `fixtures/hostile`, found from the place of this source file.
func hostile(_ name: String) -> String {
    // Resolved, for a folder on the way may be a link.
    guard let resolved = realpath(#filePath, nil) else { return name }
    defer { free(resolved) }
    let root = String(cString: resolved).split(separator: "/").dropLast(4).joined(separator: "/")
    return "/\(root)/fixtures/hostile/\(name)"
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

/// Everything a source has to tell, batch limits forgotten.
struct Content: Equatable {
    struct Record: Equatable {
        var ordinal: Int
        var line: Int
        var byteOffset: Int
        var raw: [UInt8]
        var fields: [[UInt8]?]
    }
    struct Refused: Equatable {
        var line: Int
        var byteOffset: Int
        var lines: Int
        var rule: String
        var raw: [UInt8]
    }
    var records: [Record] = []
    var rejects: [Refused] = []
    var blankLines = 0

    /// The fields as text, for tables of examples.
    var texts: [[String]] { records.map { $0.fields.map { $0.map { String(decoding: $0, as: UTF8.self) } ?? "(missing)" } } }

    mutating func add(_ batch: Batch) {
        for row in 0..<batch.rowCount {
            let place = batch.places[row]
            let raw = Cell(UnsafePointer(batch.arena.base + Int(place.offset)), Int(place.count))
            let fields = (0..<batch.columnCount).map { column -> [UInt8]? in
                let cell = batch.cell(row, column)
                return cell.isMissing ? nil : bytes(cell)
            }
            records.append(
                Record(
                    ordinal: Int(place.ordinal), line: Int(place.line), byteOffset: batch.byteOffset + Int(place.offset), raw: bytes(raw),
                    fields: fields))
        }
        for reject in batch.rejects {
            rejects.append(
                Refused(line: reject.line, byteOffset: reject.byteOffset, lines: reject.lines, rule: reject.rule, raw: reject.raw))
        }
        blankLines += batch.blankLines
    }
}

func bytes(_ cell: Cell) -> [UInt8] { Array(UnsafeBufferPointer(start: cell.start, count: cell.count)) }

/// Reads a source from start to end, all its columns in order.
func read(_ source: any Source) throws -> Content {
    let columns = try source.probe().columns.count
    let reader = try source.open(into: SourceLayout(source: 0, target: Array(0..<columns), columnCount: columns))
    var content = Content()
    while let chunk = try reader.next() { content.add(reader.decode(chunk)) }
    return content
}

/// Writes to a pipe on a thread, for opening it waits for the reader; the result joins the thread.
func writeOnAThread(_ path: String, _ bytes: [UInt8]) -> () -> Void {
    final class Job {
        let path: String
        let bytes: [UInt8]
        init(_ path: String, _ bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
        }
    }
    var thread = pthread_t()
    let job = Unmanaged.passRetained(Job(path, bytes))
    pthread_create(
        &thread, nil,
        { argument in
            guard let argument else { return nil }
            let job = Unmanaged<Job>.fromOpaque(argument).takeRetainedValue()
            let descriptor = open(job.path, O_WRONLY)
            var written = 0
            while written < job.bytes.count {
                let step = job.bytes.withUnsafeBytes { bytes in
                    bytes.baseAddress.map { write(descriptor, $0 + written, min(777, job.bytes.count - written)) } ?? 0
                }
                if step <= 0 { break }
                written += step
            }
            close(descriptor)
            return nil
        }, job.toOpaque())
    return { pthread_join(thread, nil) }
}
