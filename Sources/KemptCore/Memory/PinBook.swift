/// The values that a run leaves as they are: those that people changed back, and those that the pipeline's list of pins names.
///
/// A pinned value is judged like any other, in its canonical form; only what is written out is the value as it came.
public final class PinBook: @unchecked Sendable {  // filled before any worker runs; then only read
    /// What earlier runs left; nil when the pipeline has no store, and nothing is noted.
    public var memory: ValueMemory?
    /// Pins that people listed, all of them `pinned`; `before` 0 = whatever the value is.
    public var listed = ValueMemory.empty
    /// Values that came back are repaired again instead of pinned.
    public var repairsReverted = false
    /// False when the run writes no canonical forms, so that there is nothing to keep back.
    public var isActive = true
    /// The key, by which a record is known again.
    public let key: Int
    /// By source: the hash of its name within this pipeline, nil when its records are not written out.
    public let sources: [UInt64?]

    public init(key: Int, sources: [UInt64?]) {
        self.key = key
        self.sources = sources
    }

    /// There is something to look for or to note.
    public var isNeeded: Bool { isActive && (memory != nil || !listed.isEmpty) }
}
