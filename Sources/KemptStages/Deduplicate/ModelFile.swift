import Glibc
import KemptCore
import KemptFormats
import KemptMatching

/// The weights that `kempt train` has learned for a pipeline: read in the prologue, refused when they are for another contract.
public final class ModelFile: PrologueItem, @unchecked Sendable {  // filled in the prologue, before any worker runs; then only read
    public let path: String
    private let book: ModelBook
    private let plan: MatchPlan
    /// No model of a few dozen fields comes near it.
    private static let mostBytes = 4 << 20

    init(path: String, book: ModelBook, for plan: MatchPlan) {
        self.path = path
        self.book = book
        self.plan = plan
    }

    public func load() throws {
        if access(path, F_OK) != 0 { throw Failure(.usage, "\(path): there is no model yet", remedy: "run 'kempt train' with the pipeline") }
        let input = try ByteInput(path: path)
        let bytes = ByteBuffer(capacity: 1 << 16)
        while bytes.count <= Self.mostBytes {
            bytes.reserve(1 << 16)
            let got = try input.read(into: bytes.base + bytes.count, 1 << 16)
            if got == 0 { break }
            bytes.didWrite(got)
        }
        let model = try MatchModel(json: Array(UnsafeBufferPointer(start: bytes.base, count: bytes.count)), named: path)
        try model.check(for: plan, named: path)
        book.fill(model)
    }
}

/// The `deduplicate` of a plan, whatever condition stands around it, with another in its place; nil when the step is no `deduplicate`.
public func changed(_ gathering: any GatheringStep, _ change: (DeduplicateStep) -> DeduplicateStep) -> (any GatheringStep)? {
    if let step = gathering as? DeduplicateStep { return change(step) }
    guard let conditional = gathering as? ConditionalGathering, let inner = changed(conditional.inner, change) else { return nil }
    return ConditionalGathering(inner: inner, condition: conditional.condition)
}
