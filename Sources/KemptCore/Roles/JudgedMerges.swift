/// What people say of merges that were drawn for them to judge: the measure of a pipeline's precision.
public struct JudgedMerges: Sendable, Equatable {
    /// One customer indeed.
    public var right = 0
    /// Two customers: the pipeline merges them, or would if a decision did not keep them apart.
    public var wrong = 0
    /// Drawn and not answered.
    public var open = 0
    /// Answered and not counted: a record is gone or is compared by something else now, or the two are not merged any more.
    public var outdated = 0
    public init() {}
    public var counted: Int { right + wrong }
}
