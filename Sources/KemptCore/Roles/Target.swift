/// Where records of a door are written: one file of one format.
public protocol Target: Sendable {
    /// Final place of the file.
    var path: String { get }
    /// True when a run adds to what is there; false when it replaces it.
    var appends: Bool { get }
    /// The same format at another place (`--output`).
    func moved(to path: String) -> any Target
    /// One worker's encoder.
    func makeEncoder() -> any RecordEncoder
    /// Opens the file to be filled. `temporary` is where the bytes go until the run commits.
    func makeWriter(temporary: String, columns: [String]) throws -> any RecordWriter
}

extension Target {
    public var appends: Bool { false }
}

/// Turns records into bytes, on a worker.
public protocol RecordEncoder: AnyObject {
    /// The records encoded so far; the engine takes the content after each batch.
    var buffer: ByteBuffer { get }
    func begin()
    func field(_ cell: Cell)
    /// Values written so far that were guarded against being taken for formulas.
    var guardedValues: Int { get }
    /// Appends every column of a row.
    func fields(of row: Int, in batch: Batch)
    func end()
}

extension RecordEncoder {
    /// A format that no spreadsheet takes for formulas guards nothing.
    public var guardedValues: Int { 0 }
}

/// Takes encoded records in order, on one thread at a time.
public protocol RecordWriter: AnyObject {
    func append(_ encoded: ByteBuffer) throws
    /// Flushes and syncs; the file is complete after it.
    func finish() throws
    /// Closes and leaves nothing behind.
    func abandon()
}
