import Glibc
import KemptCore
import KemptFormats

/// A table that a command writes for a person: CSV, or a workbook where its name ends with `.xlsx`. Made for its owner alone.
struct TableFile {
    let path: String
    let columns: [String]
    private let target: any Target

    /// `choice` is offered as a list in a workbook.
    init(_ path: String, columns: [String], choice: XLSXTarget.Choice? = nil) {
        self.path = path
        self.columns = columns
        target = path.lowercased().hasSuffix(".xlsx") ? XLSXTarget(path: path, choice: choice) : CSVTarget(path: path)
    }

    func makeEncoder() -> any RecordEncoder { target.makeEncoder() }

    /// The same of lines at hand.
    func replace(with lines: [[String]]) throws {
        let encoder = makeEncoder()
        let text = ByteBuffer()
        for values in lines {
            encoder.begin()
            for value in values {
                text.removeAll()
                text.append(value)
                encoder.field(text.cell)
            }
            encoder.end()
        }
        try replace(with: encoder.buffer)
    }

    /// Writes the file whole beside its place and puts it there: nobody sees half of it.
    func replace(with rows: ByteBuffer) throws {
        let temporary = path + ".kempt-partial"
        unlink(temporary)
        let writer = try target.makeWriter(temporary: temporary, columns: columns)
        do {
            try writer.append(rows)
            try writer.finish()
        } catch {
            writer.abandon()
            throw error
        }
        try moveIntoPlace(temporary, path)
    }
}

extension XLSXTarget.Choice {
    /// What a person answers about a pair of records.
    static let answer = XLSXTarget.Choice(
        column: "answer", words: ["same", "not-same"], prompt: "same or not-same, yes or no, да or нет, taip or ne; blank when nobody knows")
}

/// Keeps others that take answers into the same file waiting, so that nobody's are lost. The lock lies hidden beside the file, and stays there empty.
struct FileLock {
    private let descriptor: Int32

    /// Waits until nobody else holds it.
    init(_ path: String) throws {
        let (folder, name) = (path.lastIndex(of: "/").map { path[...$0] } ?? "", path.split(separator: "/").last ?? "")
        let lock = "\(folder).\(name).kempt-lock"
        descriptor = open(lock, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw Failure(.output, "\(lock): cannot be created: \(String(cString: strerror(errno)))", remedy: "the folder must be writable")
        }
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else {
                let reason = String(cString: strerror(errno))
                close(descriptor)
                throw Failure(.output, "\(lock): cannot be locked: \(reason)", remedy: "take answers on a file system that knows locks")
            }
        }
    }

    func release() { close(descriptor) }
}
