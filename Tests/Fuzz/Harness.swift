// What targets have in common.
import Glibc
import KemptCore

#if !KEMPT_FUZZ
    @testable import KemptFormats
#endif

/// The input as a file: sources are opened by path.
///
/// One file in memory for the whole process, rewritten for each input.
enum InputFile {
    static let path = "/dev/shm/kempt-fuzz-\(getpid())"
    private static let descriptor: Int32 = {
        let descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        atexit { unlink(InputFile.path) }
        return descriptor
    }()

    /// - Returns: false when there is no room for a file.
    static func hold(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard descriptor >= 0, ftruncate(descriptor, 0) == 0 else { return false }
        return bytes.isEmpty || pwrite(descriptor, bytes.baseAddress, bytes.count, 0) == bytes.count
    }
}

/// What a source gave: compared between two ways of reading it.
struct Digest: Equatable {
    var records = 0
    var refused = 0
    /// Of the cells in order, and of the rejects in order: how they lie in batches is nobody's business.
    var cells = Hash()
    var rejects = Hash()
    var failed = false

    /// FNV-1a.
    struct Hash: Equatable {
        var value: UInt64 = 0xcbf2_9ce4_8422_2325
        mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }

    mutating func add(_ batch: Batch) {
        for row in 0..<batch.rowCount {
            for column in 0..<batch.columnCount {
                let cell = batch.cell(row, column)
                cells.add(cell.isMissing ? 0xFE : 0xFF)
                if !cell.isMissing { for index in 0..<cell.count { cells.add(cell[index]) } }
            }
        }
        for reject in batch.rejects {
            for byte in reject.rule.utf8 { rejects.add(byte) }
            for shift in [0, 8, 16, 24] { rejects.add(UInt8(truncatingIfNeeded: reject.line >> shift)) }
            refused += 1
        }
        records += batch.rowCount
    }
}

/// Reads a source to its end and touches every byte of every cell. A typed refusal is a good end.
func drain(_ source: any Source) -> Digest {
    var digest = Digest()
    do {
        let profile = try source.probe()
        let width = profile.columns.count
        let reader = try source.open(into: SourceLayout(source: 0, target: Array(0..<width), columnCount: width))
        while let chunk = try reader.next() { digest.add(chunk.batch ?? reader.decode(chunk)) }
        _ = reader.tally
    } catch {
        digest.failed = true
    }
    return digest
}

/// Ends the process so that the fuzzer keeps the input.
func demand(_ holds: Bool, _ words: StaticString) {
    if holds { return }
    say("broken: \(words)")
    abort()
}

/// A line on standard error.
func say(_ words: String) {
    let line = Array((words + "\n").utf8)
    _ = line.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
}
