/// The hands a gathering step may use: the engine's workers, lent for one call.
///
/// Results come back in index order, so that nothing depends on which worker was first.
public struct Crew: Sendable {
    public let workers: Int
    private let perform: @Sendable (Int, @escaping @Sendable (Int) -> Void) -> Void

    /// `perform(count, body)` must call `body` once for every index below `count` and return when all are done.
    public init(workers: Int, perform: @escaping @Sendable (Int, @escaping @Sendable (Int) -> Void) -> Void) {
        self.workers = workers
        self.perform = perform
    }

    /// One pair of hands, in order: for tests and small jobs.
    public static let alone = Crew(workers: 1) { count, body in for index in 0..<count { body(index) } }

    public func forEach(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
        if count > 0 { perform(count, body) }
    }

    public func map<Result: Sendable>(_ count: Int, _ body: @escaping @Sendable (Int) -> Result) -> [Result] {
        let results = ResultSlots<Result>(count)
        forEach(count) { results.set($0, body($0)) }
        return results.take()
    }

    /// What `body` makes of each stretch of `count` things, `size` to a task and the rest in the last: for work that is small beside the call of a task.
    public func mapStretches<Result: Sendable>(_ count: Int, of size: Int, _ body: @escaping @Sendable (Range<Int>) -> Result) -> [Result] {
        map((count + size - 1) / size) { body($0 * size..<min(count, ($0 + 1) * size)) }
    }
}

/// Slots that several workers fill, each its own.
///
/// Unsafe invariant: every index is set exactly once before `take`.
private final class ResultSlots<Result>: @unchecked Sendable {  // disjoint indices, joined before reading
    private let slots: UnsafeMutablePointer<Result?>
    private let count: Int
    init(_ count: Int) {
        self.count = count
        slots = .allocate(capacity: max(count, 1))
        slots.initialize(repeating: nil, count: count)
    }
    deinit {
        slots.deinitialize(count: count)
        slots.deallocate()
    }
    func set(_ index: Int, _ result: Result) { slots[index] = result }
    func take() -> [Result] { (0..<count).compactMap { slots[$0] } }
}
