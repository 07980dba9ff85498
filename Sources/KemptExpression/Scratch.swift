import KemptCore

/// The buffers in which one evaluation keeps what is not in the batch: parts of values, texts in small letters.
final class Scratch: @unchecked Sendable {  // checked out by one worker at a time
    let buffers: [ByteBuffer]
    init(_ count: Int) { buffers = (0..<count).map { _ in ByteBuffer() } }
    /// For the many expressions that need none.
    static let none = Scratch(0)
}

/// Scratch for the workers that evaluate one expression at the same time: an expression is shared by all of them, its buffers are not.
///
/// Cost: two turns of a lock, about 50 ns, and only for expressions that look at parts of values.
final class ScratchPool: Sendable {
    private let count: Int
    private let free = Lock<[Scratch]>([])

    init(_ count: Int) { self.count = count }

    func borrow() -> Scratch { free.with { $0.popLast() } ?? Scratch(count) }
    func giveBack(_ scratch: Scratch) { free.with { $0.append(scratch) } }
}
