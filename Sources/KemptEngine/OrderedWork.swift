import Dispatch
import Glibc
import KemptCore

/// Runs pieces of work on several workers and delivers the results in the order of the pieces.
///
/// Each worker serves itself: it takes the next piece under the source's lock, works on it, and puts the result into the turnstile. Whoever holds the
/// result that is due delivers, outside the lock, until the next one is missing. At most `2 × workers` results wait; only the taking
/// of new pieces is held up. The first error stops everything.
struct OrderedWork {
    let workers: Int

    /// - Parameters:
    ///   - take: the next piece, nil at the end; called under a lock, in order.
    ///   - work: any worker, several at a time; the second argument is the worker's number.
    ///   - deliver: in the order of the pieces, one at a time.
    func run<Piece, Result>(
        take: @escaping () throws -> Piece?, work: @escaping (Piece, Int) throws -> Result, deliver: @escaping (Result) throws -> Void
    ) throws {
        let job = OrderedJob(limit: workers * 2, take: take, work: work, deliver: deliver)
        if workers == 1 {
            job.serve(worker: 0)
        } else {
            let group = DispatchGroup()
            let queue = DispatchQueue(label: "kempt.workers", attributes: .concurrent)
            for worker in 1..<workers { queue.async(group: group) { job.serve(worker: worker) } }
            job.serve(worker: 0)
            group.wait()
        }
        try job.finish()
    }
}

private final class OrderedJob<Piece, Result>: @unchecked Sendable {  // closures are called under the rules of OrderedWork.run
    private struct Source {
        var next = 0
        var isAtEnd = false
    }
    private struct Turnstile {
        var due = 0
        var waiting: [Int: Result] = [:]
        var isDelivering = false
        var failure: (any Error)?
    }
    private let limit: Int
    private let take: () throws -> Piece?
    private let work: (Piece, Int) throws -> Result
    private let deliver: (Result) throws -> Void
    private let source = Lock(Source())
    private let turnstile = Lock(Turnstile())

    init(
        limit: Int, take: @escaping () throws -> Piece?, work: @escaping (Piece, Int) throws -> Result,
        deliver: @escaping (Result) throws -> Void
    ) {
        self.limit = limit
        self.take = take
        self.work = work
        self.deliver = deliver
    }

    func serve(worker: Int) {
        while let (number, piece) = takeNext() {
            do {
                pass(number, try work(piece, worker))
            } catch {
                fail(error)
            }
        }
    }

    private func takeNext() -> (Int, Piece)? {
        let stopped = turnstile.waitUntil({ $0.waiting.count < limit || $0.failure != nil }) { $0.failure != nil }
        if stopped { return nil }
        return source.with { source in
            guard !source.isAtEnd else { return nil }
            do {
                if let piece = try take() {
                    source.next += 1
                    return (source.next - 1, piece)
                }
            } catch {
                fail(error)
            }
            source.isAtEnd = true
            return nil
        }
    }

    private func fail(_ error: any Error) {
        turnstile.changeAndWake { if $0.failure == nil { $0.failure = error } }
    }

    private func pass(_ number: Int, _ result: Result) {
        turnstile.with { $0.waiting[number] = result }
        while let due = takeDue() {
            do { try deliver(due) } catch { fail(error) }
            turnstile.changeAndWake {
                $0.due += 1
                $0.isDelivering = false
            }
        }
    }

    private func takeDue() -> Result? {
        turnstile.with { turnstile in
            guard !turnstile.isDelivering, turnstile.failure == nil, let due = turnstile.waiting.removeValue(forKey: turnstile.due) else {
                return nil
            }
            turnstile.isDelivering = true
            return due
        }
    }

    func finish() throws {
        if let failure = turnstile.with({ $0.failure }) { throw failure }
    }
}

extension Crew {
    /// The engine's own workers as a crew.
    static func dispatch(workers: Int) -> Crew {
        if workers == 1 { return .alone }
        return Crew(workers: workers) { count, body in
            let next = Lock(0)
            DispatchQueue.concurrentPerform(iterations: min(workers, count)) { _ in
                while true {
                    let index = next.with { next in
                        next += 1
                        return next - 1
                    }
                    if index >= count { return }
                    body(index)
                }
            }
        }
    }
}
